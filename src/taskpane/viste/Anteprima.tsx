import type { ReactElement } from 'react';
import type { Calcolo, Conferma, Proposta } from '../../commands/index.js';
import { isVuota } from '../stato/riduci.js';
import type { Testi } from '../testi/it.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { ProgressIndicator } from '../ui/fabric.js';
import { ListaVirtuale } from '../ui/ListaVirtuale.js';
import { Schermata } from '../ui/Schermata.js';
import { Cifra } from './Risultato.js';

interface Props {
  readonly proposta: Proposta;
  /** What the figures of a calcolo come to; shown above its cells. */
  readonly calcolo: Calcolo | undefined;
  readonly accettate: readonly Conferma['kind'][];
  /** While it is being written. */
  readonly scrivo: boolean;
  readonly onAccetta: (conferma: Conferma['kind'], accettata: boolean) => void;
  readonly onVai: (cella: string) => void;
}

const ALTEZZA_MODIFICA = 26;

/** What would be written: how many cells, which change, from what to what; and what has to be agreed to. */
export function Anteprima({ proposta, calcolo, accettate, scrivo, onAccetta, onVai }: Props): ReactElement {
  const testi = useTesti();
  const { modifiche, conferme, comando, celle } = proposta;
  return (
    <Schermata titolo={testi.anteprima.titolo[comando]}>
      {comando === 'calcola' && calcolo !== undefined && (
        <Cifra nome={testi.risultato.ente} figura={calcolo.risultato.ente} grande />
      )}
      {scrivo ? (
        <ProgressIndicator label={testi.scrittura.testo(celle)} />
      ) : (
        <p>{describe(proposta, testi)}</p>
      )}
      {conferme.length > 0 && (
        <fieldset className="conferme" disabled={scrivo}>
          <legend>{testi.anteprima.daConfermare}</legend>
          {conferme.map(({ kind, domanda, celle: riguarda }) => (
            <div key={kind} className="conferma">
              <p>{domanda}</p>
              <p>
                {riguarda.slice(0, 6).map((cella) => (
                  <Cella key={cella} cella={cella} onVai={onVai} />
                ))}
              </p>
              <label className="conferma-scelta">
                <input
                  type="checkbox"
                  checked={accettate.includes(kind)}
                  onChange={(event) => {
                    onAccetta(kind, event.target.checked);
                  }}
                />
                {testi.anteprima.conferme[kind]}
              </label>
            </div>
          ))}
        </fieldset>
      )}
      {modifiche.length > 0 && <Modifiche proposta={proposta} onVai={onVai} />}
    </Schermata>
  );
}

/** What the proposal comes to, in one sentence. */
export function describe(proposta: Proposta, testi: Testi): string {
  const { comando, celle, modifiche } = proposta;
  if (modifiche.length > 0) return testi.anteprima.riassunto(celle, modifiche.length);
  return isVuota(proposta) ? testi.anteprima.nienteDaScrivere : testi.anteprima.senzaCelle[comando];
}

function Modifiche({ proposta, onVai }: Pick<Props, 'proposta' | 'onVai'>): ReactElement {
  const testi = useTesti();
  const { modifiche } = proposta;
  const cell = (testo: string, className: string) => (
    <span role="cell" className={className} title={testo}>
      {testo === '' ? <i>{testi.anteprima.vuota}</i> : testo}
    </span>
  );
  return (
    <div role="table" className="modifiche" aria-rowcount={modifiche.length + 1}>
      <div role="row" aria-rowindex={1} className="modifica modifica-testa">
        <span role="columnheader">{testi.anteprima.colonnaCella}</span>
        <span role="columnheader">{testi.anteprima.colonnaPrima}</span>
        <span role="columnheader">{testi.anteprima.colonnaDopo}</span>
      </div>
      <ListaVirtuale righe={modifiche.length} altezza={ALTEZZA_MODIFICA}>
        {(i) => {
          const modifica = modifiche[i];
          return modifica === undefined ? null : (
            <div
              key={modifica.cella}
              role="row"
              aria-rowindex={i + 2}
              className="modifica"
              style={{ height: ALTEZZA_MODIFICA }}
            >
              <span role="cell">
                <Cella cella={modifica.cella} onVai={onVai} />
              </span>
              {cell(modifica.prima, 'modifica-prima')}
              {cell(modifica.dopo, 'modifica-dopo')}
            </div>
          );
        }}
      </ListaVirtuale>
    </div>
  );
}
