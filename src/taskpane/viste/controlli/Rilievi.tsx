import type { ReactElement } from 'react';
import type { Rilievo } from '../../../controlli/index.js';
import type { TestiControlli } from '../../testi/controlli.js';
import { Cella } from '../../ui/Cella.js';
import { Icona, type NomeIcona } from '../../ui/icone.js';

interface Props {
  readonly rilievi: readonly Rilievo[];
  readonly testi: TestiControlli;
  readonly onVai: (cella: string) => void;
}

const SEVERITA = ['errore', 'attenzione', 'nota'] as const;
const ICONA: Readonly<Record<Rilievo['severita'], NomeIcona>> = {
  errore: 'errore',
  attenzione: 'avviso',
  nota: 'informazione',
};
/** More than a person reads; a text that has them is not the one of this workbook. */
const MOSTRATI = 300;

/** Findings by severity, each with its place and both figures; what is only to be updated as a list of its own. */
export function Rilievi({ rilievi, testi, onVai }: Props): ReactElement {
  const shown = rilievi.slice(0, MOSTRATI);
  const daAggiornare = shown.filter(({ codice }) => codice === 'CIFRA_DA_AGGIORNARE');
  return (
    <>
      {daAggiornare.length > 0 && <DaAggiornare rilievi={daAggiornare} testi={testi} onVai={onVai} />}
      {SEVERITA.map((severita) => {
        const propri = shown.filter(
          (rilievo) => rilievo.severita === severita && rilievo.codice !== 'CIFRA_DA_AGGIORNARE',
        );
        return propri.length === 0 ? null : (
          <div key={severita} className={`severita severita-${severita}`}>
            <h3>
              <Icona nome={ICONA[severita]} /> {testi.severita[severita]}
            </h3>
            {propri.map((rilievo, i) => (
              <Voce key={i} rilievo={rilievo} testi={testi} onVai={onVai} />
            ))}
          </div>
        );
      })}
      {rilievi.length > MOSTRATI && <p>{testi.altri(rilievi.length - MOSTRATI)}</p>}
    </>
  );
}

interface VoceProps {
  readonly rilievo: Rilievo;
  readonly testi: TestiControlli;
  readonly onVai: (cella: string) => void;
}

function Voce({ rilievo, testi, onVai }: VoceProps): ReactElement {
  const { dove, anche, cella, messaggio, causa } = rilievo;
  return (
    <div className="anomalia">
      <p>
        <Cella cella={dove} onVai={onVai} /> {messaggio}
      </p>
      <p className="nota">
        {causa} {anche.length > 0 && testi.anche(anche.join('; '))}{' '}
        {cella !== undefined && <Cella cella={cella} onVai={onVai} />}
      </p>
    </div>
  );
}

/** Paragraph, printed, current. */
function DaAggiornare({ rilievi, testi, onVai }: Props): ReactElement {
  return (
    <table className="tabella-vista">
      <caption>{testi.daAggiornare}</caption>
      <thead>
        <tr>
          <th scope="col">{testi.colonne.dove}</th>
          <th scope="col">{testi.colonne.stampato}</th>
          <th scope="col">{testi.colonne.ora}</th>
        </tr>
      </thead>
      <tbody>
        {rilievi.map(({ dove, anche, trovato, atteso, cella }, i) => (
          <tr key={i}>
            <td>{[dove, ...anche].join('; ')}</td>
            <td>{trovato}</td>
            <td>
              {atteso} {cella !== undefined && <Cella cella={cella} onVai={onVai} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
