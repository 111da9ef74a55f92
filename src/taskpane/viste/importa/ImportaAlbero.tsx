import { useId, useState, type ReactElement } from 'react';
import type { AlberoImportato } from '../../../commands/index.js';
import type { SorgenteAlberoPannello } from '../../contratto.js';
import type { Azioni, Risposta } from '../../stato/azioni.js';
import { testiImportaAlbero, type TestiImportaAlbero } from '../../testi/importaAlbero.js';
import { useTesti } from '../../testi/lingua.js';
import { DefaultButton, PrimaryButton } from '../../ui/fabric.js';
import { AlberoLetto } from './AlberoLetto.js';
import { CampoFile } from '../../ui/CampoFile.js';

interface Props {
  readonly azioni: Azioni;
}

/** *Importa albero*: a text or cells, what was understood of them, then the preview of the clean sheet. */
export function ImportaAlbero({ azioni }: Props): ReactElement {
  const testi = testiImportaAlbero(useTesti().lingua);
  const [leggo, setLeggo] = useState(false);
  const [{ testo, sorgente, risposta }, keep] = useTenuto(azioni);
  const read = async (da: SorgenteAlberoPannello, anno?: number) => {
    setLeggo(true);
    const risposta = await azioni.prova(({ comandi, workbook }) =>
      comandi.albero.leggi(workbook, da, anno === undefined ? {} : { anno }),
    );
    keep({ sorgente: da, risposta });
    setLeggo(false);
  };
  return (
    <section className="severita">
      <p className="nota">{testi.spiegazione}</p>
      <Sorgente
        testi={testi}
        testo={testo}
        fermo={leggo}
        onTesto={(nuovo) => {
          keep({ testo: nuovo });
        }}
        onLeggi={(da) => void read(da)}
      />
      {leggo && <p>{testi.leggo}</p>}
      <div role="status">
        {risposta?.kind === 'rifiuto' && (
          <p className="nota">
            {risposta.rifiuto.messaggio} {risposta.rifiuto.rimedio}
          </p>
        )}
        {risposta?.kind === 'fatto' && (
          <>
            <Anni
              letto={risposta.valore}
              testi={testi}
              onAnno={(anno) => {
                if (sorgente !== undefined) void read(sorgente, anno);
              }}
            />
            <AlberoLetto letto={risposta.valore} testi={testi} />
            <PrimaryButton
              text={testi.mostra}
              onClick={() => {
                azioni.prepara('importa', ({ comandi, workbook }) =>
                  comandi.albero.prepara(workbook, risposta.valore),
                );
              }}
            />
          </>
        )}
      </div>
    </section>
  );
}

/** What was pasted and read, kept while a preview or a refusal takes the whole pane. */
interface Tenuto {
  readonly testo: string;
  readonly sorgente?: SorgenteAlberoPannello;
  readonly risposta?: Risposta<AlberoImportato>;
}

/** One for each pane: it goes with what drives it. */
const tenuti = new WeakMap<Azioni, Tenuto>();

function useTenuto(azioni: Azioni): readonly [Tenuto, (cambi: Partial<Tenuto>) => void] {
  const [tenuto, setTenuto] = useState<Tenuto>(tenuti.get(azioni) ?? { testo: '' });
  const keep = (cambi: Partial<Tenuto>) => {
    const nuovo = { ...(tenuti.get(azioni) ?? tenuto), ...cambi };
    tenuti.set(azioni, nuovo);
    setTenuto(nuovo);
  };
  return [tenuto, keep];
}

interface SorgenteProps {
  readonly testi: TestiImportaAlbero;
  readonly testo: string;
  readonly fermo: boolean;
  readonly onTesto: (testo: string) => void;
  readonly onLeggi: (sorgente: SorgenteAlberoPannello) => void;
}

/** A text pasted, a file, or the sheets of this workbook. */
function Sorgente({ testi, testo, fermo, onTesto, onLeggi }: SorgenteProps): ReactElement {
  const [file, setFile] = useState<File>();
  return (
    <>
      <label className="campo-scelta">
        {testi.incolla}
        <textarea
          className="importa-testo"
          spellCheck={false}
          rows={8}
          value={testo}
          onChange={(event) => {
            onTesto(event.target.value);
          }}
        />
      </label>
      <DefaultButton
        text={testi.leggi}
        disabled={fermo || testo.trim() === ''}
        onClick={() => {
          onLeggi({ kind: 'incollato', testo });
        }}
      />
      <CampoFile
        titolo={testi.file}
        accept=".txt,.xlsx"
        onFile={([uno]) => {
          setFile(uno);
        }}
      />
      <DefaultButton
        text={testi.leggiFile}
        disabled={fermo || file === undefined}
        onClick={() => {
          if (file !== undefined) onLeggi({ kind: 'file', file });
        }}
      />{' '}
      <DefaultButton
        text={testi.leggiCelle}
        disabled={fermo}
        onClick={() => {
          onLeggi({ kind: 'cartella' });
        }}
      />
    </>
  );
}

interface AnniProps {
  readonly letto: AlberoImportato;
  readonly testi: TestiImportaAlbero;
  readonly onAnno: (anno: number) => void;
}

/** The year, where the text has targets of several. */
function Anni({ letto: { importazione }, testi, onAnno }: AnniProps): ReactElement | null {
  const id = useId();
  const { anni, anno } = importazione;
  if (anni.length < 2) return null;
  return (
    <p>
      <label htmlFor={id}>{testi.anno}</label>{' '}
      <select
        id={id}
        value={anno}
        onChange={(event) => {
          onAnno(Number(event.target.value));
        }}
      >
        {anni.map((uno) => (
          <option key={uno} value={uno}>
            {uno}
          </option>
        ))}
      </select>
    </p>
  );
}
