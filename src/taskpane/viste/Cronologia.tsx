import type { ReactElement } from 'react';
import type { Passo } from '../../commands/index.js';
import type { Testi } from '../testi/it.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton, Link } from '../ui/fabric.js';

interface Props {
  /** The last step first; absent until read. */
  readonly passi: readonly Passo[] | undefined;
  readonly onAnnulla: (passi: number) => void;
  readonly onRipeti: () => void;
  readonly onPulisci: () => void;
}

/** What the add-in wrote in this workbook, and how to take it back. */
export function Cronologia({ passi, onAnnulla, onRipeti, onPulisci }: Props): ReactElement {
  const testi = useTesti();
  if (passi === undefined) return <p>{testi.cronologia.leggo}</p>;
  // Steps are taken back from the last one on; only as far as what undoes them is kept.
  const done = passi.filter(({ stato, annullabile }) => stato === 'fatto' && annullabile);
  return (
    <>
      {passi.length === 0 && <p>{testi.cronologia.vuota}</p>}
      <ol className="passi">
        {passi.map((passo) => {
          const place = done.indexOf(passo);
          return (
            <li key={passo.id} className={`passo passo-${passo.stato}`}>
              <span>
                <b>{nameOf(passo.comando, testi)}</b>
                <br />
                <span className="nota">
                  {formatQuando(passo.quando)} · {testi.cronologia.celle(passo.celle)} ·{' '}
                  {testi.cronologia.stato[passo.stato]}
                </span>
              </span>
              {place >= 0 && (
                <Link
                  onClick={() => {
                    onAnnulla(place + 1);
                  }}
                >
                  {place === 0 ? testi.annullaUltima : testi.cronologia.finoAQui}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
      {passi[0]?.stato === 'annullato' && <DefaultButton text={testi.ripeti} onClick={onRipeti} />}
      {passi.length > 0 && (
        <div className="tracce">
          <p>{testi.cronologia.tracce}</p>
          <DefaultButton text={testi.cronologia.togli} onClick={onPulisci} />
        </div>
      )}
    </>
  );
}

/** A step that a later version wrote keeps the name it was given there. */
const nameOf = (comando: string, testi: Testi): string =>
  Object.entries(testi.cronologia.comandi).find(([nome]) => nome === comando)?.[1] ?? comando;

/** `2024-07-16T10:42:00` → `16/07/2024 10:42`. */
export const formatQuando = (quando: string): string =>
  quando.replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*$/, '$3/$2/$1 $4');
