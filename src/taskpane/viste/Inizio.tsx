/** The screens before there is a tree: first use, the range to be linked, a tree never scored. */
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Calcolo } from '../../commands/index.js';
import type { Azioni } from '../stato/azioni.js';
import type { Rifiuto } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton, PrimaryButton } from '../ui/fabric.js';
import { Schermata } from '../ui/Schermata.js';
import { DaGuardare, Intestazione } from './Risultato.js';

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
    <Schermata titolo={testi.primoUso.titolo}>
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
    </Schermata>
  );
}

/** The sheets of a year are there, and nobody has written the tree yet. */
export function DaCompilare({ onLeggi }: { readonly onLeggi: () => void }): ReactElement {
  const testi = useTesti();
  return (
    <Schermata titolo={testi.primoUso.nuova}>
      <p>{testi.primoUso.daCompilare}</p>
      <PrimaryButton text={testi.primoUso.leggi} onClick={onLeggi} />
    </Schermata>
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
    <Schermata titolo={testi.collegamento.titolo}>
      {rifiuto.messaggio !== '' && <p>{rifiuto.messaggio}</p>}
      <p>{testi.collegamento.istruzioni}</p>
      <PrimaryButton text={testi.collegamento.usaSelezione} onClick={onUsaSelezione} />{' '}
      {rifiuto.messaggio === '' ? (
        <DefaultButton text={testi.indietro} onClick={onIndietro} />
      ) : (
        <DefaultButton text={testi.riprova} onClick={onRiprova} />
      )}
    </Schermata>
  );
}

interface ProntoProps {
  readonly calcolo: Calcolo;
  readonly onControlla: () => void;
}

/** What was read, before anything was ever written. */
export function Pronto({ calcolo, onControlla }: ProntoProps): ReactElement {
  const testi = useTesti();
  const { nodi } = calcolo.risultato;
  const count = (livello: string) => nodi.filter(({ nodo }) => nodo.livello === livello).length;
  return (
    <Schermata titolo={testi.pronto.titolo}>
      <Intestazione calcolo={calcolo} />
      <p>{testi.pronto.righe(count('indicatore'), count('operativo'))}</p>
      <DaGuardare calcolo={calcolo} onControlla={onControlla} />
    </Schermata>
  );
}
