import { useContext, useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import type {
  Calcolo,
  Conferma,
  EsitoInserimento,
  Modifica,
  NomeComando,
  Proposta,
} from '../../commands/index.js';
import { isVuota } from '../stato/riduci.js';
import type { Testi } from '../testi/it.js';
import { useTesti } from '../testi/lingua.js';
import { Cella, foglioOf, FoglioContext } from '../ui/Cella.js';
import { ProgressIndicator } from '../ui/fabric.js';
import { ListaVirtuale } from '../ui/ListaVirtuale.js';
import { Schermata } from '../ui/Schermata.js';
import { Cifra } from './Risultato.js';

interface Props {
  readonly proposta: Proposta;
  /** What the figures of a calcolo come to; shown above its cells. */
  readonly calcolo: Calcolo | undefined;
  /** What becomes of each table, where the proposal is about tables. */
  readonly esiti: readonly EsitoInserimento[] | undefined;
  readonly accettate: readonly Conferma['kind'][];
  /** While it is being written. */
  readonly scrivo: boolean;
  readonly onAccetta: (conferma: Conferma['kind'], accettata: boolean) => void;
  readonly onVai: (cella: string) => void;
}

const ALTEZZA_MODIFICA = 26;

/** What would be written: how many cells, which change, from what to what; and what has to be agreed to. */
export function Anteprima(props: Props): ReactElement {
  const { proposta, calcolo, esiti = [], accettate, scrivo, onAccetta, onVai } = props;
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
      {esiti.length > 0 && <Esiti esiti={esiti} />}
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
      {modifiche.length > 0 && (
        <Modifiche proposta={proposta} onVai={SU_FOGLI_NUOVI.includes(comando) ? undefined : onVai} />
      )}
    </Schermata>
  );
}

/** What the proposal comes to, in one sentence. */
export function describe(proposta: Proposta, testi: Testi): string {
  const { comando, celle, modifiche } = proposta;
  if (modifiche.length > 0) return testi.anteprima.riassunto(celle, modifiche.length);
  return isVuota(proposta) ? testi.anteprima.nienteDaScrivere : testi.anteprima.senzaCelle[comando];
}

/** What they write stands on sheets that may not be there yet: nowhere to go to. */
const SU_FOGLI_NUOVI: readonly NomeComando[] = ['tabelle', 'modulo', 'nuova'];

const ESITI: readonly EsitoInserimento['esito'][] = ['inserita', 'aggiornata', 'invariata', 'manca'];
/** Up to so many tables of a kind are named at once. */
const ESITI_APERTI = 4;

/** The tables by what becomes of them. */
function Esiti({ esiti }: { readonly esiti: readonly EsitoInserimento[] }): ReactElement {
  const testi = useTesti();
  const groups = ESITI.map((esito) => ({ esito, of: esiti.filter((each) => each.esito === esito) }));
  return (
    <>
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ esito, of }) => (
          <details key={esito} className="esiti" open={of.length <= ESITI_APERTI}>
            <summary>
              {testi.tabelle.esiti[esito]}: {of.length}
            </summary>
            <ul>
              {of.map(({ id, titolo }) => (
                <li key={id}>{titolo}</li>
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}

/** Where the keys of a list lead, by the place where one is; the whole list is one stop of the Tab key. */
const TASTI: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(place + 1, last),
  ArrowUp: (place) => Math.max(place - 1, 0),
  PageDown: (place, last) => Math.min(place + 10, last),
  PageUp: (place) => Math.max(place - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

interface ModificheProps {
  readonly proposta: Proposta;
  readonly onVai: Props['onVai'] | undefined;
}

function Modifiche({ proposta, onVai }: ModificheProps): ReactElement {
  const testi = useTesti();
  const base = useId();
  const [place, setPlace] = useState<number>();
  const { modifiche } = proposta;
  const foglio = useContext(FoglioContext);
  const altrove = foglio !== undefined && modifiche.some(({ cella }) => foglioOf(cella) !== foglio);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = place === undefined ? undefined : modifiche[place];
    const move = TASTI[event.key];
    if (event.key === 'Enter' && chosen !== undefined) onVai?.(chosen.cella);
    else if (move !== undefined) setPlace(place === undefined ? 0 : move(place, modifiche.length - 1));
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="grid"
      tabIndex={0}
      className={altrove ? 'modifiche modifiche-altrove' : 'modifiche'}
      aria-label={testi.anteprima.modifiche}
      aria-rowcount={modifiche.length + 1}
      aria-activedescendant={place === undefined ? undefined : `${base}-${place}`}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="modifica modifica-testa">
        <span role="columnheader">{testi.anteprima.colonnaCella}</span>
        <span role="columnheader">{testi.anteprima.colonnaPrima}</span>
        <span role="columnheader">{testi.anteprima.colonnaDopo}</span>
      </div>
      <ListaVirtuale righe={modifiche.length} altezza={ALTEZZA_MODIFICA} attiva={place}>
        {(i) => {
          const modifica = modifiche[i];
          return modifica === undefined ? null : (
            <Riga
              key={modifica.cella}
              modifica={modifica}
              id={`${base}-${i}`}
              indice={i + 2}
              attiva={i === place}
              onVai={onVai}
            />
          );
        }}
      </ListaVirtuale>
    </div>
  );
}

interface RigaProps {
  readonly modifica: Modifica;
  readonly id: string;
  /** Place among all rows, the header's included, from 1. */
  readonly indice: number;
  readonly attiva: boolean;
  readonly onVai: Props['onVai'] | undefined;
}

function Riga({ modifica, id, indice, attiva, onVai }: RigaProps): ReactElement {
  const testi = useTesti();
  const { cella, prima, dopo } = modifica;
  const cell = (testo: string, className: string) => (
    <span role="gridcell" className={className} title={testo}>
      {testo === '' ? <i>{testi.anteprima.vuota}</i> : testo}
    </span>
  );
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={indice}
      aria-selected={attiva}
      className={attiva ? 'modifica modifica-attiva' : 'modifica'}
      style={{ height: ALTEZZA_MODIFICA }}
    >
      <span role="gridcell">
        <Cella cella={cella} onVai={onVai} raggiungibile={false} />
      </span>
      {cell(prima, 'modifica-prima')}
      {cell(dopo, 'modifica-dopo')}
    </div>
  );
}
