/** What there is to look at beside the tree: changes between the versions kept, figures of the extracts. */
import { useEffect, useState, type ReactElement } from 'react';
import type { Calcolo } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiFiducia } from '../../testi/fiducia.js';
import { useTesti } from '../../testi/lingua.js';
import { Cella } from '../../ui/Cella.js';
import { Accettate, Rimedi } from './Rimedi.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly azioni: Azioni;
}

/** Read when *Controlla* is opened; nothing on screen where there is nothing to say. */
export function Accanto({ calcolo, azioni }: Props): ReactElement | null {
  const parole = testiFiducia(useTesti().lingua);
  const [letto, setLetto] = useState<Pick<Calcolo, 'anomalie' | 'accettate'>>();
  useEffect(() => {
    let asked = true;
    void azioni
      .chiedi(({ comandi, workbook, adesso }) => comandi.fiducia.readAccanto(workbook, { adesso }))
      .then((trovato) => {
        if (asked) setLetto(trovato);
      });
    return () => {
      asked = false;
    };
  }, [calcolo, azioni]);
  const { anomalie = [], accettate = [] } = letto ?? {};
  if (anomalie.length + accettate.length === 0) return null;
  return (
    <section>
      <h3>{parole.accanto}</h3>
      {anomalie.map((anomalia) => (
        <div key={`${anomalia.codice} ${anomalia.cella} ${anomalia.messaggio}`} className="anomalia">
          <p>
            <Cella cella={anomalia.cella} onVai={azioni.vai} /> {anomalia.messaggio}
          </p>
          <p className="nota">{anomalia.rimedio}</p>
          <Rimedi anomalia={anomalia} azioni={azioni} />
        </div>
      ))}
      {accettate.length > 0 && <Accettate accettate={accettate} azioni={azioni} />}
    </section>
  );
}
