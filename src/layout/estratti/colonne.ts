/** Columns of an extract recognised by the words of their headers, or by what was given by hand or remembered. */
import type { FormaEstratto } from '../../parametri/index.js';
import { CELLA_VUOTA, displayCella, doveCella, foglioCella, isPiena, oneLine, textOf } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { makeRiconoscitore, normalizeTesto, type Riconoscitore } from '../intestazioni.js';
import { shorten } from '../righe.js';
import type { Area, CellaFoglio } from '../workbook.js';
import { decimaliOf, indizioOf, splitUnita, unitaDiNumero, type Indizio } from './decimali.js';
import type {
  Abbinamento,
  ColonnaEstratta,
  EstrattoLetto,
  Incollato,
  RigaScartata,
  Tratto,
} from './model.js';
import { drain } from './pezzi.js';

/** Meanings of the columns of a kind of extract. */
export type ChiaveDi<F extends FormaEstratto> = Extract<keyof F['colonne'], string>;

/**
 * Finds the tables of an extract and what their columns mean. `abbinamenti`: columns given by hand or remembered;
 * they count over the synonyms where the header row has the same words.
 * @throws WorkbookError ESTRATTO_SENZA_COLONNE when no row is a header of this kind.
 */
export function recognizeColonne<F extends FormaEstratto>(
  incollato: Incollato,
  forma: F,
  abbinamenti: readonly Abbinamento[] = [],
): EstrattoLetto<ChiaveDi<F>> {
  return drain(parseColonne(incollato, forma, abbinamenti));
}

/** Rows that are looked at in one slice. */
const RIGHE_PER_PEZZO = 1000;

/** Share of the work that is finding the tables. */
const CERCATE = 0.6;

/** As `recognizeColonne`, slice by slice; yields how far it is, 0 to 1. */
export function* parseColonne<F extends FormaEstratto>(
  incollato: Incollato,
  forma: F,
  abbinamenti: readonly Abbinamento[] = [],
): Generator<number, EstrattoLetto<ChiaveDi<F>>> {
  type K = ChiaveDi<F>;
  const { area } = incollato;
  const riconosci = makeRiconoscitore(forma.colonne as Readonly<Record<K, readonly string[]>>);
  const trovate: Aperta<K>[] = [];
  const scartate: RigaScartata[] = [];
  let [aperta, vuota, righeFuori] = [undefined as Aperta<K> | undefined, false, 0];
  for (const [r, riga] of area.celle.entries()) {
    if (r % RIGHE_PER_PEZZO === 0) yield CERCATE * (r / area.celle.length);
    if (!riga.some(isPiena)) vuota = true;
    else {
      const intestazione = readHeader(area, r, riconosci, forma, abbinamenti);
      if (intestazione !== undefined) {
        if (aperta?.firma !== intestazione.firma) {
          aperta = intestazione;
          trovate.push(aperta);
        }
      } else if (aperta === undefined) righeFuori += 1;
      else if (belongs(riga, aperta)) aperta.righe.push(r);
      else if (vuota && endsTable(riga, aperta)) {
        aperta = undefined;
        righeFuori += 1;
      } else scartate.push({ cella: doveCella(area, r, 0), testo: shorten(riga.map(textOf).join(' ')) });
      vuota = false;
    }
  }
  if (trovate.length === 0) throw senzaColonne(area, forma);
  const tratti: Tratto<K>[] = [];
  for (const una of trovate) tratti.push(yield* completeTratto(area, una, forma));
  return { incollato, tratti, scartate, righeFuori };
}

/** The header row in normal form: extracts with the same one have the same columns. */
export function firmaOf(titoli: readonly string[]): string {
  return titoli
    .map(normalizeTesto)
    .join(' | ')
    .replace(/[ |]+$/, '');
}

/**
 * Columns given by their titles, by meaning; those of the other meanings by their words. The header is the first row
 * that has all the titles.
 * @throws WorkbookError COLONNA_IGNOTA for a meaning that the kind has not, COLONNE_NON_TROVATE.
 */
export function abbinaTitoli<F extends FormaEstratto>(
  { area }: Incollato,
  forma: F,
  titoli: Readonly<Record<string, string>>,
): Abbinamento {
  const voci = Object.entries(titoli);
  const ignota = voci.find(([chiave]) => !Object.hasOwn(forma.colonne, chiave))?.[0];
  if (ignota !== undefined)
    throw new WorkbookError('COLONNA_IGNOTA', {
      colonna: ignota,
      ammesse: Object.keys(forma.colonne).join(', '),
    });
  const riconosci = makeRiconoscitore(forma.colonne);
  for (const riga of area.celle) {
    const scritti = riga.map((cella) => oneLine(textOf(cella)));
    const normali = scritti.map(normalizeTesto);
    const indici = voci.map(([chiave, titolo]) => [chiave, normali.indexOf(normalizeTesto(titolo))] as const);
    if (indici.some(([, indice]) => indice < 0)) continue;
    const presi = new Set(indici.map(([, indice]) => indice));
    const altre = scritti.flatMap((titolo, c): readonly (readonly [string, number])[] => {
      const chiave = titolo === '' || presi.has(c) ? undefined : recognizeTitolo(titolo, riconosci)?.colonna;
      return chiave === undefined || Object.hasOwn(titoli, chiave) ? [] : [[chiave, c]];
    });
    // The first of two equal headers counts.
    const colonne = Object.fromEntries([...[...altre].reverse(), ...indici]);
    return { genere: forma.genere, firma: firmaOf(scritti), colonne };
  }
  throw new WorkbookError('COLONNE_NON_TROVATE', {
    titoli: voci.map(([, titolo]) => `«${titolo}»`).join(', '),
  });
}

/** A table whose rows are being collected. */
interface Aperta<K extends string> {
  readonly intestazione: number;
  readonly firma: string;
  readonly titoli: readonly string[];
  readonly abbinate: Map<K, number>;
  readonly anni: Map<number, number>;
  readonly abbinamento?: Abbinamento;
  readonly righe: number[];
}

function readHeader<K extends string>(
  area: Area,
  r: number,
  riconosci: Riconoscitore<K>,
  forma: FormaEstratto,
  abbinamenti: readonly Abbinamento[],
): Aperta<K> | undefined {
  const celle = area.celle[r] ?? [];
  if (r > 0 && isDiCifre(celle)) return undefined;
  const titoli = celle.map((cella) => oneLine(textOf(cella)));
  const abbinate = new Map<K, number>();
  const anni = new Map<number, number>();
  const byWords = titoli.map((titolo) => (titolo === '' ? undefined : recognizeTitolo(titolo, riconosci)));
  if (abbinamenti.length === 0 && byWords.every((uno) => uno === undefined)) return undefined;
  const firma = firmaOf(titoli);
  byWords.forEach((trovata, c) => {
    if (trovata === undefined) return;
    if (trovata.anno !== undefined) anni.set(c, trovata.anno);
    if (!abbinate.has(trovata.colonna)) abbinate.set(trovata.colonna, c);
  });
  const comune = { intestazione: r, firma, titoli, anni, righe: [] };
  const abbinamento = abbinamenti.find((uno) => uno.firma === firma && uno.genere === forma.genere);
  if (abbinamento !== undefined) {
    const scelte = Object.entries(abbinamento.colonne).filter(([chiave]) =>
      Object.hasOwn(forma.colonne, chiave),
    );
    return { ...comune, abbinate: new Map(scelte as [K, number][]), abbinamento };
  }
  return isHeader(abbinate, forma) ? { ...comune, abbinate } : undefined;
}

const CIFRA = /^[-−+€]?\s*\d/;
const ANNO = /^(?:19|20)\d\d$/;

/** Two numbers that are no years make a row of data, and it is not looked at any further. */
function isDiCifre(celle: readonly CellaFoglio[]): boolean {
  let cifre = 0;
  for (const { valore } of celle) {
    const testo = typeof valore === 'number' ? String(valore) : valore;
    if (typeof testo === 'string' && CIFRA.test(testo) && !ANNO.test(testo)) cifre += 1;
    if (cifre === 2) return true;
  }
  return false;
}

/** A title as it stands, without the unit or the note in brackets at its end, or without all that is in brackets. */
function recognizeTitolo<K extends string>(titolo: string, riconosci: Riconoscitore<K>) {
  return (
    riconosci(titolo) ??
    riconosci(splitUnita(titolo).nome) ??
    (titolo.length < 200 ? riconosci(titolo.replace(/\s*[([][^()[\]]*[)\]]/g, '')) : undefined)
  );
}

function isHeader(abbinate: ReadonlyMap<string, number>, { richieste, almenoUna }: FormaEstratto): boolean {
  const una = almenoUna === undefined || almenoUna.some((chiave) => abbinate.has(chiave));
  return una && richieste.every((gruppo) => gruppo.some((chiave) => abbinate.has(chiave)));
}

function belongs<K extends string>(riga: readonly CellaFoglio[], { titoli }: Aperta<K>): boolean {
  const piene = riga.reduce((quante, cella) => quante + (isPiena(cella) ? 1 : 0), 0);
  return piene >= 2 && lastPiena(riga) < Math.max(titoli.length, 2);
}

/** After a blank row: a line of prose, which has one cell only, or a row that is larger than the table. */
function endsTable<K extends string>(riga: readonly CellaFoglio[], { titoli }: Aperta<K>): boolean {
  return riga.length === 1 || lastPiena(riga) >= titoli.length;
}

function lastPiena(riga: readonly CellaFoglio[]): number {
  for (let c = riga.length - 1; c >= 0; c -= 1) if (isPiena(riga[c] ?? CELLA_VUOTA)) return c;
  return -1;
}

function* completeTratto<K extends string>(
  area: Area,
  aperta: Aperta<K>,
  forma: FormaEstratto,
): Generator<number, Tratto<K>> {
  const { intestazione, firma, titoli, anni, abbinamento, righe } = aperta;
  const larghezza = righe.reduce(
    (max, r) => Math.max(max, lastPiena(area.celle[r] ?? []) + 1),
    titoli.length,
  );
  const lette: ColonnaLetta[] = [];
  for (let c = 0; c < larghezza; c += 1) {
    yield CERCATE + (1 - CERCATE) * (c / larghezza);
    lette.push(readColonna(area, righe, c, titoli[c] ?? ''));
  }
  const abbinate = new Map(aperta.abbinate);
  if (forma.propria !== undefined && abbinamento === undefined && !abbinate.has(forma.propria as K)) {
    const presi = new Set(abbinate.values());
    const propria = lette.find(({ indice, numeri }) => !presi.has(indice) && numeri > 0);
    if (propria !== undefined) abbinate.set(forma.propria as K, propria.indice);
  }
  const testi = new Set((forma.testi ?? []).map((chiave) => abbinate.get(chiave as K)));
  const colonne = settleDecimali(lette, testi, abbinamento);
  return { intestazione, firma, colonne, abbinate, anni, ricordato: abbinamento !== undefined, righe };
}

interface ColonnaLetta extends Omit<ColonnaEstratta, 'decimaliPresunti'> {
  readonly indizi: readonly Indizio[];
}

function readColonna(area: Area, righe: readonly number[], indice: number, titolo: string): ColonnaLetta {
  const indizi: Indizio[] = [];
  const unita = new Map<string, number>();
  let numeri = 0;
  for (const r of righe) {
    const cella = foglioCella(area, r, indice);
    if (cella.guasto !== undefined || cella.valore === null) continue;
    if (typeof cella.valore === 'number') {
      numeri += 1;
      continue;
    }
    const testo = textOf(cella);
    const indizio = indizioOf(testo);
    if (indizio === 'nessuno') continue;
    indizi.push(indizio);
    const sua = unitaDiNumero(testo);
    if (sua !== '') unita.set(sua, (unita.get(sua) ?? 0) + 1);
  }
  numeri += indizi.length;
  const [comune] = [...unita].sort(([, a], [, b]) => b - a)[0] ?? [''];
  const detta = splitUnita(titolo).unita;
  return {
    indice,
    titolo,
    decimali: decimaliOf(indizi),
    unita: detta === '' ? comune : detta,
    numeri,
    indizi,
  };
}

/** A column that does not tell takes the convention of the others, when they have one; else the Italian one. */
function settleDecimali(
  lette: readonly ColonnaLetta[],
  testi: ReadonlySet<number | undefined>,
  abbinamento: Abbinamento | undefined,
): readonly ColonnaEstratta[] {
  const cifre = lette.filter(({ indice }) => !testi.has(indice));
  const insieme = decimaliOf(cifre.flatMap(({ indizi }) => indizi));
  const altre = insieme === 'inglese' ? 'inglese' : 'italiana';
  return lette.map(({ indizi: _, ...colonna }) => {
    const detta = abbinamento?.decimali?.[colonna.indice];
    if (detta !== undefined) return { ...colonna, decimali: detta, decimaliPresunti: false };
    return colonna.decimali === 'ambigua'
      ? { ...colonna, decimali: altre, decimaliPresunti: true }
      : { ...colonna, decimaliPresunti: false };
  });
}

const TITOLI_MOSTRATI = 6;

function senzaColonne(area: Area, { attese }: FormaEstratto): WorkbookError {
  const prima = area.celle.find((riga) => riga.some(isPiena)) ?? [];
  const trovati = prima.filter(isPiena).slice(0, TITOLI_MOSTRATI);
  const trovato = trovati.map((cella) => `«${shorten(displayCella(cella))}»`).join(', ');
  return new WorkbookError('ESTRATTO_SENZA_COLONNE', { trovato, attese });
}
