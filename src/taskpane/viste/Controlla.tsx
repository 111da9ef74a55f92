import type { ReactElement } from 'react';
import type { Anomalia } from '../../controlli/index.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { Icona, type NomeIcona } from '../ui/icone.js';
import { ListaVirtuale } from '../ui/ListaVirtuale.js';
import { Schermata } from '../ui/Schermata.js';
import { groupAnomalie, type GruppoAnomalie } from './gruppiAnomalie.js';

interface Props {
  readonly anomalie: readonly Anomalia[];
  readonly onVai: (cella: string) => void;
}

const ICONA: Readonly<Record<Anomalia['severita'], NomeIcona>> = {
  errore: 'errore',
  attenzione: 'avviso',
  nota: 'informazione',
};
const ALTEZZA_ALTRA = 26;
/** Up to so many more of a kind are shown at once. */
const POCHE = 3;

/** Everything that a person should look at, the worst first; of many of a kind the first is told whole. */
export function Controlla({ anomalie, onVai }: Props): ReactElement {
  const testi = useTesti();
  return (
    <Schermata titolo={testi.controlla.titolo}>
      {anomalie.length === 0 && <p>{testi.controlla.nessuna}</p>}
      {groupAnomalie(anomalie).map(({ severita, gruppi }) => (
        <section key={severita} className={`severita severita-${severita}`}>
          <h3>
            <Icona nome={ICONA[severita]} /> {testi.controlla.severita[severita]}
          </h3>
          {gruppi.map((gruppo) => (
            <Gruppo key={gruppo.codice} gruppo={gruppo} onVai={onVai} />
          ))}
        </section>
      ))}
    </Schermata>
  );
}

interface GruppoProps {
  readonly gruppo: GruppoAnomalie;
  readonly onVai: (cella: string) => void;
}

function Gruppo({ gruppo, onVai }: GruppoProps): ReactElement {
  const testi = useTesti();
  const [first, ...others] = gruppo.anomalie;
  return (
    <div className="anomalia">
      <p>
        <Cella cella={first.cella} onVai={onVai} /> {first.messaggio}
      </p>
      <p className="nota">{first.rimedio}</p>
      {others.length > 0 && (
        <details open={others.length <= POCHE}>
          <summary>{testi.controlla.altre(others.length)}</summary>
          <ListaVirtuale righe={others.length} altezza={ALTEZZA_ALTRA}>
            {(i) => {
              const anomalia = others[i];
              return anomalia === undefined ? null : (
                <div
                  key={i}
                  className="anomalia-altra"
                  style={{ height: ALTEZZA_ALTRA }}
                  title={anomalia.messaggio}
                >
                  <Cella cella={anomalia.cella} onVai={onVai} />
                  <span className="riga-testo">{anomalia.messaggio}</span>
                </div>
              );
            }}
          </ListaVirtuale>
        </details>
      )}
    </div>
  );
}
