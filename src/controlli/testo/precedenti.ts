/** The tree as it was at earlier moments: what agrees with one of them, and not with today, is to be brought up to date. */
import { normalizeCodice, parseTarget, type Contesto, type NodoValutato } from '../../scoring/index.js';
import { agrees, parseCifra, sameCifra } from '../cifra.js';
import { cellaOf, compareTarget, compareValore, type Campo } from './confronti.js';

/** A node at an earlier moment, as a person reads it. */
export interface NodoPrecedente {
  readonly livello: string;
  readonly codice?: string;
  readonly target?: string;
  readonly valore?: string;
  /** A fraction. */
  readonly peso?: number;
  readonly pubblicato: string;
}

/** An earlier moment, with its name. */
export interface AlberoPrecedente {
  readonly nome: string;
  readonly nodi: readonly NodoPrecedente[];
}

/** The name of the moment at which a figure was what the text says; `undefined` when it never was. */
export type Era = (nodo: NodoValutato, campo: Campo, testo: string) => string | undefined;

export function makeEra(precedenti: readonly AlberoPrecedente[], contesto: Contesto): Era {
  // The latest first: it is the one that the text was most likely written from.
  const momenti = [...precedenti]
    .reverse()
    .map(({ nome, nodi }) => ({ nome, byCodice: new Map(nodi.map((nodo) => [keyOf(nodo), nodo])) }));
  return ({ nodo }, campo, testo) =>
    momenti.find(({ byCodice }) => {
      const era = byCodice.get(keyOf(nodo));
      return era !== undefined && wasSo(era, campo, testo, contesto);
    })?.nome;
}

function keyOf({
  livello,
  codice,
}: {
  readonly livello: string;
  readonly codice?: string | undefined;
}): string {
  return codice === undefined ? livello : normalizeCodice(codice);
}

function wasSo(
  { target = '', valore = '', peso, pubblicato }: NodoPrecedente,
  campo: Campo,
  testo: string,
  contesto: Contesto,
): boolean {
  const cifra = parseCifra(testo);
  switch (campo) {
    case 'valore':
      return valore !== '' && compareValore(testo, cellaOf(valore), contesto) === 'uguale';
    case 'target': {
      const letto = parseTarget(cellaOf(target), contesto);
      return letto.kind === 'letto' && compareTarget(testo, letto.valore, contesto) === 'uguale';
    }
    case 'grado': {
      const altra = parseCifra(pubblicato);
      return cifra !== undefined && altra !== undefined && sameCifra(cifra, altra);
    }
    case 'peso':
      return cifra !== undefined && peso !== undefined && agrees(cifra, peso * 100);
    case 'misura':
      return false;
  }
}
