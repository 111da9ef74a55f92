/** What stands on the first screens, where the workbook has no tree yet: loaded when there is none. */
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Azioni } from '../stato/azioni.js';
import type { Rifiuto } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton, PrimaryButton } from '../ui/fabric.js';

const ImportaAlbero = lazy(() =>
  import('./importa/ImportaAlbero.js').then(({ ImportaAlbero: view }) => ({ default: view })),
);

const Nuova = lazy(() => import('./ciclo/Nuova.js').then(({ Nuova: view }) => ({ default: view })));

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
      <PrimaryButton text={testi.primoUso.collega} onClick={onCollega} />{' '}
      {nuova ? (
        <Suspense fallback={null}>
          <Nuova azioni={azioni} />
        </Suspense>
      ) : (
        <DefaultButton
          text={testi.primoUso.nuova}
          onClick={() => {
            setNuova(true);
          }}
        />
      )}{' '}
      {importa ? (
        <Suspense fallback={null}>
          <ImportaAlbero azioni={azioni} />
        </Suspense>
      ) : (
        <DefaultButton
          text={testi.primoUso.importa}
          onClick={() => {
            setImporta(true);
          }}
        />
      )}
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
