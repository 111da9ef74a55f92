import { useState, type ReactElement } from 'react';
import type { Calcolo } from '../../../commands/index.js';
import type { Tabella } from '../../../report/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { Rifiuto } from '../../stato/modello.js';
import type { TestiFiducia } from '../../testi/fiducia.js';
import { TabellaVista } from '../TabellaVista.js';
import { CampoFile } from '../../ui/CampoFile.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly azioni: Azioni;
  readonly parole: TestiFiducia;
}

/** Another workbook, chosen from the disk, compared with this one. */
export function AltraCartella({ calcolo, azioni, parole }: Props): ReactElement {
  const [inCorso, setInCorso] = useState(false);
  const [rifiuto, setRifiuto] = useState<Rifiuto>();
  const [tabella, setTabella] = useState<Tabella>();
  const compare = async (file: File | undefined) => {
    if (file === undefined) return;
    setInCorso(true);
    setTabella(undefined);
    const risposta = await azioni.prova(({ comandi, adesso }) =>
      comandi.fiducia.confrontaFile({ calcolo, file, adesso }),
    );
    if (risposta.kind === 'fatto') setTabella(risposta.valore);
    setRifiuto(risposta.kind === 'rifiuto' ? risposta.rifiuto : undefined);
    setInCorso(false);
  };
  return (
    <section>
      <h3>{parole.altra}</h3>
      <p className="nota">{parole.altraNota}</p>
      <CampoFile
        titolo={parole.altraFile}
        accept=".xlsx,.xlsm"
        ancora
        onFile={([uno]) => {
          void compare(uno);
        }}
      />
      <div role="status">
        {inCorso && <p>{parole.confronto}</p>}
        {rifiuto && (
          <p>
            {rifiuto.messaggio} {rifiuto.rimedio}
          </p>
        )}
      </div>
      {tabella && <TabellaVista tabella={tabella} />}
    </section>
  );
}
