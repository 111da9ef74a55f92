/** The screens before the first write: a tree never scored, a workbook whose tree nobody has written yet. */
import type { ReactElement } from 'react';
import type { Calcolo } from '../../commands/index.js';
import { useTesti } from '../testi/lingua.js';
import { PrimaryButton } from '../ui/fabric.js';
import { Schermata } from '../ui/Schermata.js';
import { DaGuardare, Intestazione } from './Risultato.js';

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
