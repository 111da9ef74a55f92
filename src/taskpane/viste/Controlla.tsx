import type { ReactElement } from 'react';
import type { Calcolo } from '../../commands/index.js';
import type { Anomalia } from '../../controlli/index.js';
import type { Azioni } from '../stato/azioni.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { dopo } from '../ui/dopo.js';
import { Icona, type NomeIcona } from '../ui/icone.js';
import { ListaVirtuale } from '../ui/ListaVirtuale.js';
import { groupAnomalie, type GruppoAnomalie } from './gruppiAnomalie.js';

/** Mending and accepting come after looking: they are loaded when the list is on screen. */
const Rimedi = dopo(async () => (await import('./rimedi/Rimedi.js')).Rimedi);
const Accettate = dopo(async () => (await import('./rimedi/Rimedi.js')).Accettate);
const Accanto = dopo(async () => (await import('./rimedi/Accanto.js')).Accanto);

interface Props {
  readonly calcolo: Calcolo;
  readonly azioni: Azioni;
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
export function Controlla({ calcolo, azioni }: Props): ReactElement {
  const testi = useTesti();
  const { anomalie, accettate } = calcolo;
  return (
    <>
      {anomalie.length === 0 && <p>{testi.controlla.nessuna}</p>}
      {groupAnomalie(anomalie).map(({ severita, gruppi }) => (
        <section key={severita} className={`severita severita-${severita}`}>
          <h3>
            <Icona nome={ICONA[severita]} /> {testi.controlla.severita[severita]}
          </h3>
          {gruppi.map((gruppo) => (
            <Gruppo key={gruppo.codice} gruppo={gruppo} azioni={azioni} />
          ))}
        </section>
      ))}
      {accettate.length > 0 && <Accettate accettate={accettate} azioni={azioni} />}
      <Accanto calcolo={calcolo} azioni={azioni} />
    </>
  );
}

interface GruppoProps {
  readonly gruppo: GruppoAnomalie;
  readonly azioni: Azioni;
}

function Gruppo({ gruppo, azioni }: GruppoProps): ReactElement {
  const testi = useTesti();
  const [first, ...others] = gruppo.anomalie;
  return (
    <div className="anomalia">
      <p>
        <Cella cella={first.cella} onVai={azioni.vai} /> {first.messaggio}
      </p>
      <p className="nota">
        {testi.controlla.atteso(first.atteso)} {first.rimedio}
      </p>
      <Rimedi key={first.cella} anomalia={first} azioni={azioni} />
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
                  <Cella cella={anomalia.cella} onVai={azioni.vai} />
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
