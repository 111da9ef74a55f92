/** The content of a step as text in cells: plain ASCII, in pieces that a cell can hold, never like a formula. */
import { isBlocco, packBlocco, unpackBlocco } from './registroBlocchi.js';
import type {
  Ancora,
  CellaRegistrata,
  Contenuto,
  ContenutoPasso,
  FormatoRegistrato,
  NomeRegistrato,
  TestimoneRegistrato,
} from './passo.js';

/** A cell of Excel holds 32,767 characters. */
const LUNGHEZZA_PEZZO = 32_000;

/** First character of each piece: none of ours begins like a formula, a number or a quoted text. */
export const SEGNO = '|';

/** A space at the end of a cell may be lost: there it is written as an escape of JSON. */
const SPAZIO = '\\u0020';

type Riga = readonly [number, number, number, ...unknown[]];

/** Writes a content as the texts of as many cells as it takes. */
export function encodeContenuto({
  ancore,
  celle,
  testimoni,
  nomi,
  formati,
  blocchi = [],
}: ContenutoPasso): string[] {
  const testo = toAscii(
    JSON.stringify({
      ancore,
      celle: packCelle(celle),
      testimoni: testimoni.map((t) => [t.ancora, t.riga, t.colonna, t.testo]),
      nomi,
      formati,
      ...(blocchi.length > 0 && { blocchi: blocchi.map(packBlocco) }),
    }),
  );
  const pezzi: string[] = [];
  for (let i = 0; i < testo.length; i += LUNGHEZZA_PEZZO)
    pezzi.push(SEGNO + testo.slice(i, i + LUNGHEZZA_PEZZO).replace(/ $/, SPAZIO));
  return pezzi;
}

/** Reads what `encodeContenuto` wrote; `undefined` when the texts are not that, or were changed. */
export function decodeContenuto(pezzi: readonly string[]): ContenutoPasso | undefined {
  if (pezzi.length === 0 || !pezzi.every((pezzo) => pezzo.startsWith(SEGNO))) return undefined;
  const letto = parseJson(pezzi.map((pezzo) => pezzo.slice(SEGNO.length)).join(''));
  if (!isRecord(letto)) return undefined;
  const { ancore, celle, testimoni, nomi, formati, blocchi = [] } = letto;
  const inAncore = ({ ancora }: { readonly ancora: number }) => ancora < (ancore as unknown[]).length;
  if (!isListOf(ancore, isAncora) || !isListOf(nomi, isNome) || !isListOf(formati, isFormato))
    return undefined;
  if (!isListOf(celle, isRiga) || !isListOf(testimoni, isRigaTestimone)) return undefined;
  if (!isListOf(blocchi, isBlocco)) return undefined;
  const registrate = celle.flatMap((riga) => (isCorsa(riga) ? unpackCorsa(riga) : [unpackCella(riga)]));
  const note = testimoni.map(([ancora, riga, colonna, testo]) => ({ ancora, riga, colonna, testo }));
  if (![...registrate, ...note, ...formati].every(inAncore)) return undefined;
  return {
    ancore,
    celle: registrate,
    testimoni: note,
    nomi,
    formati,
    ...(blocchi.length > 0 && { blocchi: blocchi.map(unpackBlocco) }),
  };
}

/** Characters that XML or a host may change are written as escapes of JSON. */
function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** 0 is an empty cell of no format. */
type Impaccato = 0 | readonly [valore: Contenuto['valore'], formato?: string, formula?: string];

const GENERALE = 'General';

function pack({ valore, formato, formula }: Contenuto): Impaccato {
  if (formula !== undefined) return [valore, formato, formula];
  if (formato !== GENERALE) return [valore, formato];
  return valore === null ? 0 : [valore];
}

function unpack(impaccato: Impaccato): Contenuto {
  if (impaccato === 0) return { valore: null, formato: GENERALE };
  const [valore, formato = GENERALE, formula] = impaccato;
  return { valore, formato, ...(formula !== undefined && { formula }) };
}

type RigaCella = readonly [number, number, number, Impaccato, Impaccato, [string, string]?];
/** Cells side by side, said once where they begin: of each what stood there and what was put there. */
type Corsa = readonly [ancora: number, riga: number, colonna: number, contenuti: readonly Impaccato[]];
type RigaTestimone = readonly [number, number, number, TestimoneRegistrato['testo']];

/** A table has thousands of cells: the place of each would take as much room as what it holds. */
function packCelle(celle: readonly CellaRegistrata[]): readonly (RigaCella | Corsa)[] {
  const corse: CellaRegistrata[][] = [];
  for (const cella of celle) {
    const corsa = corse.at(-1);
    const prima = corsa?.at(-1);
    if (corsa !== undefined && prima !== undefined && isAccanto(prima, cella)) corsa.push(cella);
    else corse.push([cella]);
  }
  return corse.flatMap((corsa): readonly (RigaCella | Corsa)[] =>
    corsa.length === 1 ? corsa.map(packCella) : packCorsa(corsa),
  );
}

function packCorsa(corsa: readonly CellaRegistrata[]): Corsa[] {
  const contenuti = corsa.flatMap((cella) => [pack(cella.prima), pack(cella.dopo)]);
  return corsa.slice(0, 1).map(({ ancora, riga, colonna }) => [ancora, riga, colonna, contenuti]);
}

function isAccanto(prima: CellaRegistrata, dopo: CellaRegistrata): boolean {
  const insieme = prima.ancora === dopo.ancora && prima.riga === dopo.riga;
  const senzaLuce = prima.luce === undefined && dopo.luce === undefined;
  return insieme && senzaLuce && dopo.colonna === prima.colonna + 1;
}

function unpackCorsa([ancora, riga, colonna, contenuti]: Corsa): CellaRegistrata[] {
  return Array.from({ length: contenuti.length / 2 }, (_, i) => ({
    ancora,
    riga,
    colonna: colonna + i,
    prima: unpack(contenuti[2 * i] ?? 0),
    dopo: unpack(contenuti[2 * i + 1] ?? 0),
  }));
}

function packCella({ ancora, riga, colonna, prima, dopo, luce }: CellaRegistrata): RigaCella {
  const contenuti = [ancora, riga, colonna, pack(prima), pack(dopo)] as const;
  return luce === undefined ? contenuti : [...contenuti, [luce.prima, luce.dopo]];
}

function unpackCella([ancora, riga, colonna, prima, dopo, luce]: RigaCella): CellaRegistrata {
  return {
    ancora,
    riga,
    colonna,
    prima: unpack(prima),
    dopo: unpack(dopo),
    ...(luce && { luce: { prima: luce[0], dopo: luce[1] } }),
  };
}

function parseJson(testo: string): unknown {
  try {
    return JSON.parse(testo) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(dato: unknown): dato is Readonly<Record<string, unknown>> {
  return typeof dato === 'object' && dato !== null;
}

function isListOf<T>(dato: unknown, test: (one: unknown) => one is T): dato is readonly T[] {
  return Array.isArray(dato) && dato.every(test);
}

function isCount(dato: unknown): dato is number {
  return typeof dato === 'number' && Number.isInteger(dato) && dato >= 0;
}

function isTesto(dato: unknown): dato is string {
  return typeof dato === 'string';
}

function isOptionalText(dato: unknown): boolean {
  return dato === undefined || typeof dato === 'string';
}

function isAncora(dato: unknown): dato is Ancora {
  if (!isRecord(dato)) return false;
  return typeof dato.nome === 'string' ? isOptionalText(dato.ambito) : typeof dato.foglio === 'string';
}

function isPosto(dato: unknown): dato is Riga {
  return Array.isArray(dato) && dato.slice(0, 3).every(isCount) && dato.length > 3;
}

function isImpaccato(dato: unknown): dato is Impaccato {
  if (dato === 0) return true;
  if (!Array.isArray(dato) || dato.length < 1 || dato.length > 3) return false;
  const [valore, formato, formula] = dato as unknown[];
  const constant = valore === null || ['string', 'number', 'boolean'].includes(typeof valore);
  return constant && isOptionalText(formato) && isOptionalText(formula);
}

function isRigaCella(dato: unknown): dato is RigaCella {
  if (!isPosto(dato) || !isImpaccato(dato[3]) || !isImpaccato(dato[4])) return false;
  return dato.length === 5 || (dato.length === 6 && isListOf(dato[5], isTesto) && dato[5].length === 2);
}

function isRiga(dato: unknown): dato is RigaCella | Corsa {
  return isCorsa(dato) || isRigaCella(dato);
}

function isCorsa(dato: unknown): dato is Corsa {
  if (!isPosto(dato) || dato.length !== 4 || !isListOf(dato[3], isImpaccato)) return false;
  return dato[3].length > 0 && dato[3].length % 2 === 0;
}

function isRigaTestimone(dato: unknown): dato is RigaTestimone {
  return isPosto(dato) && dato.length === 4 && typeof dato[3] === 'string';
}

function isGrandezza(dato: unknown): boolean {
  return isRecord(dato) && isCount(dato.righe) && isCount(dato.colonne);
}

function isNome(dato: unknown): dato is NomeRegistrato {
  if (!isRecord(dato) || typeof dato.nome !== 'string' || !isOptionalText(dato.ambito)) return false;
  return isGrandezza(dato.prima) && isGrandezza(dato.dopo);
}

function isFormato(dato: unknown): dato is FormatoRegistrato {
  if (!isRecord(dato) || !isGrandezza(dato) || !Array.isArray(dato.regole)) return false;
  const counts = ['ancora', 'riga', 'colonna', 'colonnaTesto'].every((campo) => isCount(dato[campo]));
  return counts && dato.regole.every((r) => isRecord(r) && typeof r.testo === 'string' && isRecord(r.stile));
}
