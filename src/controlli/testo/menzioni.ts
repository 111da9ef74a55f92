/** A figure of the tree said in a text, and what the workbook has in its place. */
import { formatPubblicato, type Contesto, type NodoValutato } from '../../scoring/index.js';
import { agrees, parseCifra, sameCifra } from '../cifra.js';
import type { CodiceRilievo, Riscontro } from '../rilievi.js';
import { compareTarget, compareValore, isSoglia, type Campo, type Confronto } from './confronti.js';
import { nameNodo, testoCella, type AlberoNoto } from './noto.js';
import type { Era } from './precedenti.js';

export type { Campo };

export interface Menzione {
  readonly nodo: NodoValutato;
  readonly campo: Campo;
  /** As printed: `13 N.`, `>= 4 N.`, `50,00%`, `16 luglio 2024`. */
  readonly testo: string;
  readonly dove: string;
  /** For a measure: its name and its figure in the workbook. */
  readonly misura?: { readonly nome: string; readonly cifra: string };
}

const CODICE: Readonly<Record<Campo, CodiceRilievo>> = {
  valore: 'VALORE_DIVERSO',
  target: 'TARGET_DIVERSO',
  grado: 'GRADO_DIVERSO',
  peso: 'PESO_DIVERSO',
  misura: 'VALORE_DIVERSO',
};
const PAROLA: Readonly<Record<Campo, string>> = {
  valore: 'il valore',
  target: 'il target',
  grado: 'il raggiungimento',
  peso: 'il peso',
  misura: 'la misura',
};

/** What the workbook has for a mention: absent where it has nothing to compare with. */
interface Atteso {
  readonly testo: string;
  readonly cella: string;
  readonly confronto: Confronto;
}

/**
 * The finding of a mention; `undefined` where text and workbook agree. What agrees with an earlier moment is only to be
 * brought up to date.
 */
export function checkMenzione(menzione: Menzione, albero: AlberoNoto, era: Era): Riscontro | undefined {
  const atteso = ATTESI[menzione.campo](menzione, albero.contesto);
  if (atteso === undefined || atteso.confronto === 'uguale') return undefined;
  const { campo, testo, dove, nodo, misura } = menzione;
  const fatti = {
    nome: nameNodo(nodo),
    campo: misura === undefined ? PAROLA[campo] : `«${misura.nome}»`,
  };
  const cifra = parseCifra(testo);
  const base = {
    dove,
    trovato: testo,
    atteso: atteso.testo,
    fatti,
    cella: atteso.cella,
    ...(cifra && { stesso: `${nodo.nodo.id} ${campo} ${cifra.valore} ${misura?.nome ?? ''}` }),
  };
  if (atteso.confronto === 'unita') return { ...base, codice: 'UNITA_DIVERSA_TESTO' };
  const momento = era(nodo, campo, testo);
  if (momento !== undefined)
    return {
      ...base,
      codice: 'CIFRA_DA_AGGIORNARE',
      causa: `Era così in «${momento}»: la cartella è cambiata.`,
    };
  return { ...base, codice: CODICE[campo], ...causaOf(menzione) };
}

/** A target of sign opposite, a weight where a grade should stand: the causes that the figures themselves tell. */
function causaOf({ campo, testo, nodo }: Menzione): Pick<Riscontro, 'causa'> {
  const cifra = parseCifra(testo);
  const { peso } = nodo.nodo;
  if (campo === 'grado' && cifra !== undefined && peso.kind === 'peso' && agrees(cifra, peso.valore * 100))
    return { causa: 'È stato ripetuto il peso al posto del raggiungimento.' };
  const target = nodo.nodo.indicatore?.target;
  if (campo === 'valore' && target?.kind === 'letto' && cifra !== undefined && isSoglia(cifra, target.valore))
    return { causa: 'È stato scritto il target al posto del valore.' };
  return {};
}

type Confrontatore = (menzione: Menzione, contesto: Contesto) => Atteso | undefined;

const ATTESI: Readonly<Record<Campo, Confrontatore>> = {
  grado: ({ nodo: { nodo, esito, pubblicato }, testo }) => {
    const [cifra, altra] = [parseCifra(testo), parseCifra(pubblicato)];
    if (cifra === undefined) return undefined;
    const uguale =
      (esito.kind === 'punteggio' && agrees(cifra, esito.valore * 100)) ||
      (altra !== undefined && sameCifra(cifra, altra));
    return { testo: pubblicato, cella: nodo.cella, confronto: uguale ? 'uguale' : 'diverso' };
  },
  peso: ({ nodo: { nodo }, testo }) => {
    const cifra = parseCifra(testo);
    if (nodo.peso.kind !== 'peso' || cifra === undefined) return undefined;
    return {
      testo: formatPubblicato(nodo.peso.valore),
      cella: nodo.cellaPeso ?? nodo.cella,
      confronto: agrees(cifra, nodo.peso.valore * 100) ? 'uguale' : 'diverso',
    };
  },
  valore: ({ nodo: { nodo }, testo }, contesto) => {
    const consuntivo = nodo.indicatore?.consuntivo;
    if (consuntivo?.kind !== 'letto' || consuntivo.valore.kind === 'mancante') return undefined;
    const { cella } = consuntivo;
    return { testo: testoCella(cella), cella: cella.dove, confronto: compareValore(testo, cella, contesto) };
  },
  target: ({ nodo: { nodo }, testo }, contesto) => {
    const target = nodo.indicatore?.target;
    if (target?.kind !== 'letto') return undefined;
    const confronto = compareTarget(testo, target.valore, contesto);
    return confronto && { testo: testoCella(target.cella), cella: target.cella.dove, confronto };
  },
  misura: ({ nodo: { nodo }, testo, misura }) => {
    const [letta, nota] = [parseCifra(testo), parseCifra(misura?.cifra ?? '')];
    if (letta === undefined || nota === undefined) return undefined;
    return {
      testo: nota.scritto,
      cella: nodo.cella,
      confronto: sameCifra(letta, nota) ? 'uguale' : 'diverso',
    };
  },
};
