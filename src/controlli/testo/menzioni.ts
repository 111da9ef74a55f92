/** A figure of the tree said in a text, and what the workbook has in its place. */
import {
  formatPubblicato,
  parseTarget,
  parseValore,
  type Cella,
  type Contesto,
  type NodoValutato,
  type Target,
} from '../../scoring/index.js';
import { agrees, parseCifra, readCifra, sameCifra, type Cifra } from '../cifra.js';
import type { CodiceRilievo, Riscontro } from '../rilievi.js';
import { nameNodo, testoCella, type AlberoNoto } from './noto.js';

export type Campo = 'valore' | 'target' | 'grado' | 'peso' | 'misura';

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

function isSoglia(cifra: Cifra, target: Target): boolean {
  return target.kind === 'soglia' && agrees(cifra, pointsOf(target));
}

/** How what is printed stands to what the workbook has. */
type Confronto = 'uguale' | 'unita' | 'diverso';

/** What the workbook has for a mention: absent where it has nothing to compare with. */
interface Atteso {
  readonly testo: string;
  readonly cella: string;
  readonly confronto: Confronto;
}

/**
 * The finding of a mention; `undefined` where text and workbook agree. `prima` is the workbook as it was when the text
 * was written: what agrees with that one is only to be brought up to date.
 */
export function checkMenzione(
  menzione: Menzione,
  albero: AlberoNoto,
  prima?: (nodo: NodoValutato) => NodoValutato | undefined,
): Riscontro | undefined {
  const atteso = attesoOf(menzione, menzione.nodo, albero.contesto);
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
  const vecchio = prima?.(nodo);
  const era = vecchio && attesoOf({ ...menzione, nodo: vecchio }, vecchio, albero.contesto);
  if (era?.confronto === 'uguale') return { ...base, codice: 'CIFRA_DA_AGGIORNARE' };
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

function attesoOf(
  menzione: Menzione,
  { nodo, esito, pubblicato }: NodoValutato,
  contesto: Contesto,
): Atteso | undefined {
  const { campo, testo, misura } = menzione;
  switch (campo) {
    case 'grado': {
      const cifra = parseCifra(testo);
      if (esito.kind !== 'punteggio')
        return cifra === undefined
          ? undefined
          : { testo: pubblicato, cella: nodo.cella, confronto: 'diverso' };
      if (cifra === undefined) return undefined;
      const uguale = agrees(cifra, esito.valore * 100) || parseSame(cifra, pubblicato);
      return { testo: pubblicato, cella: nodo.cella, confronto: uguale ? 'uguale' : 'diverso' };
    }
    case 'peso': {
      const cifra = parseCifra(testo);
      if (nodo.peso.kind !== 'peso' || cifra === undefined) return undefined;
      return {
        testo: formatPubblicato(nodo.peso.valore),
        cella: nodo.cellaPeso ?? nodo.cella,
        confronto: agrees(cifra, nodo.peso.valore * 100) ? 'uguale' : 'diverso',
      };
    }
    case 'valore': {
      const consuntivo = nodo.indicatore?.consuntivo;
      if (consuntivo?.kind !== 'letto' || consuntivo.valore.kind === 'mancante') return undefined;
      const { cella } = consuntivo;
      return {
        testo: testoCella(cella),
        cella: cella.dove,
        confronto: compareValore(testo, cella, contesto),
      };
    }
    case 'target': {
      const target = nodo.indicatore?.target;
      if (target?.kind !== 'letto') return undefined;
      const confronto = compareTarget(testo, target.valore, contesto);
      return confronto && { testo: testoCella(target.cella), cella: target.cella.dove, confronto };
    }
    case 'misura': {
      const [letta, nota] = [parseCifra(testo), parseCifra(misura?.cifra ?? '')];
      if (letta === undefined || nota === undefined) return undefined;
      return {
        testo: nota.scritto,
        cella: nodo.cella,
        confronto: sameCifra(letta, nota) ? 'uguale' : 'diverso',
      };
    }
  }
}

function parseSame(cifra: Cifra, pubblicato: string): boolean {
  const altra = parseCifra(pubblicato);
  return altra !== undefined && sameCifra(cifra, altra);
}

function compareValore(testo: string, cella: Cella, contesto: Contesto): Confronto {
  const [letta, nota] = [parseCifra(testo), readCifra(cella, testoCella(cella))];
  if (letta !== undefined && nota !== undefined) return compareCifre(letta, nota);
  const [a, b] = [parseValore(cellaOf(testo), contesto), parseValore(cella, contesto)];
  if (a.kind === 'errore' || b.kind === 'errore') return compareTesto(testo, cella);
  const [x, y] = [a.valore, b.valore];
  if (x.kind === 'logico' && y.kind === 'logico') return x.valore === y.valore ? 'uguale' : 'diverso';
  if (x.kind === 'data' && y.kind === 'data') return x.giorno === y.giorno ? 'uguale' : 'diverso';
  return x.kind === 'mancante' ? 'uguale' : 'diverso';
}

function compareTesto(testo: string, cella: Cella): Confronto {
  const plain = (scritto: string) => scritto.replace(/\s+/g, '').toLowerCase();
  return plain(testo) === plain(testoCella(cella)) ? 'uguale' : 'diverso';
}

/** Units that change a number; of any other a count is a count. */
const MISURE = new Set(
  '%|€|gg|gg lavorativi|ore|minuti|settimane|mesi|anni|punti|punti percentuali|mq|km|kWh|tonnellate|fte'.split(
    '|',
  ),
);

function compareCifre(letta: Cifra, nota: Cifra): Confronto {
  if (!sameCifra(letta, nota)) return 'diverso';
  if (letta.unita === nota.unita) return 'uguale';
  const [a, b] = [MISURE.has(letta.unita), MISURE.has(nota.unita)];
  // A unit left out is said by the column; a percentage without its sign is another number.
  if (letta.unita === '') return nota.unita === '%' ? 'unita' : 'uguale';
  return (!a && !b) || nota.unita === '' ? 'uguale' : 'unita';
}

function cellaOf(testo: string): Cella {
  return { dove: '', valore: testo, formato: 'General' };
}

function compareTarget(testo: string, nota: Target, contesto: Contesto): Confronto | undefined {
  const letto = parseTarget(cellaOf(testo), contesto);
  if (letto.kind === 'errore') return undefined;
  const { valore } = letto;
  // Stages are told by the description, and the target is then only their end.
  if (nota.kind === 'fasi') return undefined;
  if (valore.kind !== nota.kind) return 'diverso';
  if (valore.kind === 'soglia' && nota.kind === 'soglia') return compareSoglie(valore, nota);
  if (valore.kind === 'logico' && nota.kind === 'logico')
    return valore.atteso === nota.atteso ? 'uguale' : 'diverso';
  if (valore.kind === 'data' && nota.kind === 'data')
    return valore.entro === nota.entro ? 'uguale' : 'diverso';
  return 'uguale';
}

type Soglia = Extract<Target, { kind: 'soglia' }>;

function isPercento({ soglia }: Soglia): boolean {
  return soglia.unita.includes('%');
}

/** The number of a target as it is written: a percentage in points. */
function pointsOf(target: Soglia): number {
  return target.soglia.valore * (isPercento(target) ? 100 : 1);
}

const VERSO = { '>=': 1, '>': 1, '=': 1, '<=': -1, '<': -1 } as const;

function compareSoglie(letta: Soglia, nota: Soglia): Confronto {
  const versi = VERSO[letta.confronto] === VERSO[nota.confronto];
  const [a, b] = [pointsOf(letta), pointsOf(nota)];
  const uguali = Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (!versi || !uguali) return 'diverso';
  return isPercento(letta) === isPercento(nota) ? 'uguale' : 'unita';
}
