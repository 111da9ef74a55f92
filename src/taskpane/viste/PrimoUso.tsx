/** What stands on the first screens, where the workbook has no tree yet. */
import { useState, type ReactElement } from 'react';
import type { Azioni } from '../stato/azioni.js';
import type { Rifiuto } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { dopo } from '../ui/dopo.js';
import { DefaultButton, PrimaryButton } from '../ui/fabric.js';

const ImportaAlbero = dopo(async () => (await import('./importa/ImportaAlbero.js')).ImportaAlbero);
const Nuova = dopo(async () => (await import('./ciclo/Nuova.js')).Nuova);

interface PrimoUsoProps {
  readonly azioni: Azioni;
  readonly onCollega: () => void;
}

export function PrimoUso({ azioni, onCollega }: PrimoUsoProps): ReactElement {
  const testi = useTesti();
  const [nuova, setNuova] = useState(false);
  const [importa, setImporta] = useState(false);
  return (
    <>
      <ul className="primo-uso">
        {testi.primoUso.righe.map((riga) => (
          <li key={riga}>{riga}</li>
        ))}
      </ul>
      <p>
        <b>{testi.primoUso.nullaEsce}</b>
      </p>
      <div className="primo-uso-azioni">
        <PrimaryButton text={testi.primoUso.collega} onClick={onCollega} />
        {nuova ? (
          <Nuova azioni={azioni} />
        ) : (
          <DefaultButton
            text={testi.primoUso.nuova}
            onClick={() => {
              setNuova(true);
            }}
          />
        )}
        {importa ? (
          <ImportaAlbero azioni={azioni} />
        ) : (
          <DefaultButton
            text={testi.primoUso.importa}
            onClick={() => {
              setImporta(true);
            }}
          />
        )}
      </div>
    </>
  );
}

interface CollegamentoProps {
  readonly rifiuto: Rifiuto;
  readonly onUsaSelezione: () => void;
  readonly onRiprova: () => void;
  readonly onIndietro: () => void;
}

/** Which name, why it does not do, and the way to link it again from the cells selected on the sheet. */
export function Collegamento({
  rifiuto,
  onUsaSelezione,
  onRiprova,
  onIndietro,
}: CollegamentoProps): ReactElement {
  const testi = useTesti();
  return (
    <>
      {rifiuto.messaggio !== '' && <p>{rifiuto.messaggio}</p>}
      <p>{testi.collegamento.istruzioni}</p>
      <PrimaryButton text={testi.collegamento.usaSelezione} onClick={onUsaSelezione} />{' '}
      {rifiuto.messaggio === '' ? (
        <DefaultButton text={testi.indietro} onClick={onIndietro} />
      ) : (
        <DefaultButton text={testi.riprova} onClick={onRiprova} />
      )}
    </>
  );
}
