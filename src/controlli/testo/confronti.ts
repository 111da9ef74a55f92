/** What is printed beside what a cell holds: figures, yes and no, dates, targets. */
import { parseTarget, parseValore, type Cella, type Contesto, type Target } from '../../scoring/index.js';
import { agrees, parseCifra, readCifra, sameCifra, type Cifra } from '../cifra.js';
import { testoCella } from './noto.js';

/** What a text can say of a node. */
export type Campo = 'valore' | 'target' | 'grado' | 'peso' | 'misura';

/** How what is printed stands to what the workbook has. */
export type Confronto = 'uguale' | 'unita' | 'diverso';

/** A printed value and the cell of a value. */
export function compareValore(testo: string, cella: Cella, contesto: Contesto): Confronto {
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

/** A cell that holds what is printed. */
export function cellaOf(testo: string): Cella {
  return { dove: '', valore: testo, formato: 'General' };
}

/** A printed target and one understood; `undefined` when what is printed is no target. */
export function compareTarget(testo: string, nota: Target, contesto: Contesto): Confronto | undefined {
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

/** Whether a figure is the number of a target. */
export function isSoglia(cifra: Cifra, target: Target): boolean {
  return target.kind === 'soglia' && agrees(cifra, pointsOf(target));
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
