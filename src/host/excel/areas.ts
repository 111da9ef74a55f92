/** Blocks of cells out of Excel: in slices by their size, padded to what was asked for. */
import { WorkbookError, type Area, type CellaFoglio, type Indirizzo } from '../../layout/index.js';
import { INTERE, isPlain, LEGGERE, VUOTA } from './cells.js';
import { officeCode } from './errors.js';
import type { Loaded } from './loaded.js';
import { loadMiste, queueLocks, type Bloccate } from './locks.js';
import { countThatFit } from './payload.js';
import { extend, intersect, isUnbounded, trim, zonaText, type Zona } from './zone.js';

/** Bytes of one cell in an answer: measured on trees of indicators. */
const BYTES = { whole: 45, light: 27 } as const;
/** Slices in one request: enough of them that they fill it well. */
const SLICES = 16;

/** Further rows below and columns at the right to read along. */
interface Oltre {
  readonly righe: number;
  readonly colonne: number;
}
const NIENTE: Oltre = { righe: 0, colonne: 0 };
const COME = { whole: INTERE, light: LEGGERE } as const;

/** A block to read: at an address, or where only Excel knows (a selection, a table, a calculated name). */
export type DaLeggere =
  | {
      readonly kind: 'celle';
      readonly indirizzo: Indirizzo;
      readonly oltre?: Oltre;
      /** The area is then the last row alone. */
      readonly soloUltimaRiga?: true;
      /** Absent when it is not known yet whether the sheet is protected. */
      readonly protetto?: boolean;
      /** About how many characters each cell holds, where these are long plain texts. */
      readonly caratteri?: number | undefined;
      /** Hardly a formula is thought to stand there: less is asked, and the rest where there is one after all. */
      readonly soloDati?: true | undefined;
      /** What is thought to stand there: where it is no formula, less needs to be asked to find it otherwise. */
      readonly atteso?: readonly (readonly CellaFoglio[])[] | undefined;
    }
  | {
      readonly kind: 'ignote';
      readonly range: Excel.Range;
      readonly oltre?: Oltre;
      readonly soloUltimaRiga?: true;
    };

/** The rectangle to read of a block. */
function zonaToRead(
  block: Zona,
  { oltre = NIENTE, soloUltimaRiga }: Pick<DaLeggere, 'oltre' | 'soloUltimaRiga'>,
): Zona {
  const last = { ...block, riga: block.riga + block.righe - 1, righe: 1 };
  return extend(soloUltimaRiga === true ? last : block, oltre);
}

/** A block read: where it is, and its cells with those beyond. */
export interface Letta {
  readonly indirizzo: Indirizzo;
  readonly area: Area;
}

/** Cells that were read in one piece, and where they stand. */
interface Pezzo {
  readonly zona: Zona;
  readonly celle: readonly (readonly CellaFoglio[])[];
}

/** Part of a block to be asked for, and how. */
interface Fetta {
  readonly zona: Zona;
  readonly come: keyof typeof BYTES;
  readonly bytes: number;
  /** Present where the length of what stands there is known beforehand. */
  readonly nota?: true;
}

/** A block while its parts are on their way. */
interface Aperta {
  /** The cells whose locks are asked for, and where they are. */
  readonly range: Excel.Range;
  readonly inRange: Loaded<Zona | undefined>;
  /** Parts still to be asked for; of a block whose size is not known there is only the one asked at once. */
  readonly fette: readonly Fetta[];
  readonly sheet: Excel.Worksheet;
  /** Where the block is, and the rectangle around it with the cells beyond; `undefined` when there is no such block. */
  readonly dove: Loaded<{ readonly indirizzo: Indirizzo; readonly zona: Zona } | undefined>;
  /** The part inside the sheet's used range; `undefined` when there is none. */
  readonly usata: Loaded<Zona | undefined>;
  readonly unite: Loaded<readonly Zona[]>;
  readonly bloccate: Loaded<Bloccate>;
  readonly pezzi: Loaded<readonly Pezzo[]>[];
  /** Present where formulas were not reckoned with. */
  readonly soloDati?: true;
}

/** Properties of a range that say where it is, and the same of each range of a collection. */
export const RETTANGOLO = 'rowIndex,columnIndex,rowCount,columnCount';
const RETTANGOLI = 'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount';

/**
 * Loads the blocks, `undefined` for one that Excel does not know. The first request takes along what was queued
 * in the context before; there is one more for each further `budget` of bytes, and one more when cells of a
 * protected sheet turn out to be partly locked.
 * @throws WorkbookError FOGLIO_MANCANTE
 */
export async function loadAree(
  context: Excel.RequestContext,
  aree: readonly DaLeggere[],
  budget: number,
): Promise<readonly (Letta | undefined)[]> {
  const aperte = aree.map((area) =>
    area.kind === 'celle' && !isUnbounded(area.indirizzo)
      ? openCelle(context, area, budget / SLICES)
      : openIgnote(context, area),
  );
  await loadFette(
    context,
    aperte.flatMap((area) => area.fette.map((fetta) => ({ area, ...fetta }))),
    budget,
  );
  const rest = aperte.flatMap(formuleOf);
  if (rest.length > 0) await loadFette(context, rest, budget, undefined, false);
  aree.forEach((area, i) => {
    if (area.kind === 'celle' && aperte[i]?.sheet.isNullObject === true)
      throw new WorkbookError('FOGLIO_MANCANTE', { foglio: area.indirizzo.foglio });
  });
  const bloccate = await loadMiste(context, aperte);
  return aperte.map((area, i) => lettaOf(area, bloccate[i] ?? 'nessuna'));
}

function openCelle(
  context: Excel.RequestContext,
  { indirizzo, protetto, caratteri, soloDati, atteso, ...quanto }: DaLeggere & { readonly kind: 'celle' },
  sliceBytes: number,
): Aperta {
  const { foglio: _, ...block } = indirizzo;
  const zona = zonaToRead(block, quanto);
  const sheet = context.workbook.worksheets.getItemOrNullObject(indirizzo.foglio);
  const range = sheet.getRange(zonaText(zona));
  const inUse = usedPart(sheet, range).load(RETTANGOLO);
  return {
    range,
    inRange: () => zona,
    fette:
      caratteri === undefined
        ? slicesOf(zona, { soloDati, atteso }, sliceBytes)
        : slicesOfTesti(zona, caratteri, sliceBytes),
    sheet,
    dove: () => ({ indirizzo, zona }),
    usata: () => zonaOf(inUse),
    unite: queueUnite(range),
    bloccate: queueLocks(sheet, range, protetto),
    pezzi: [],
    ...(soloDati && { soloDati }),
  };
}

/** Everything from the block to the last used cell is read, which has in it whatever lies beyond the block. */
function openIgnote(context: Excel.RequestContext, area: DaLeggere): Aperta {
  const asked =
    area.kind === 'celle'
      ? context.workbook.worksheets
          .getItemOrNullObject(area.indirizzo.foglio)
          .getRange(zonaText(area.indirizzo))
      : area.range;
  const sheet = asked.worksheet.load('name');
  const block = asked.load(RETTANGOLO);
  const content = sheet.getUsedRangeOrNullObject(true).load(RETTANGOLO);
  const used = sheet.getUsedRange(false);
  const range = block.getBoundingRect(used.getLastCell());
  const inUse = range.getIntersectionOrNullObject(used);
  return {
    range: inUse,
    inRange: () => zonaOf(inUse),
    fette: [],
    sheet,
    dove: () => {
      const found = zonaOf(block);
      if (found === undefined) return undefined;
      const zona = trim(found, zonaOf(content));
      return { indirizzo: { foglio: sheet.name, ...zona }, zona: zonaToRead(zona, area) };
    },
    usata: () => zonaOf(inUse),
    unite: queueUnite(inUse),
    bloccate: queueLocks(sheet, inUse, undefined),
    pezzi: [queueCells(inUse, 'whole')],
  };
}

/** The cells of a range that Excel keeps anything of; a null object when there are none. */
function usedPart(sheet: Excel.Worksheet, range: Excel.Range): Excel.Range {
  return range.getIntersectionOrNullObject(sheet.getUsedRange(false));
}

/** Rectangle of a range loaded with `RETTANGOLO`; `undefined` for a null object. */
export function zonaOf(range: Excel.Range): Zona | undefined {
  if (range.isNullObject) return undefined;
  return {
    riga: range.rowIndex,
    colonna: range.columnIndex,
    righe: range.rowCount,
    colonne: range.columnCount,
  };
}

/** Queues the rectangles of several areas; none for a null object. */
export function queueZone(blocks: Excel.RangeAreas): Loaded<readonly Zona[]> {
  const areas = blocks.areas.load(RETTANGOLI);
  return () => (blocks.isNullObject ? [] : areas.items.flatMap((area) => zonaOf(area) ?? []));
}

/** Merged blocks that touch the range. Excel tells them from ExcelApi 1.13 on; before, none is known. */
function queueUnite(range: Excel.Range): Loaded<readonly Zona[]> {
  const known = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  return known ? queueZone(range.getMergedAreasOrNullObject()) : () => [];
}

/** Rows of a block in pieces of about so many bytes. */
function slicesOf(
  zona: Zona,
  { soloDati, atteso }: Pick<DaLeggere & { readonly kind: 'celle' }, 'soloDati' | 'atteso'>,
  bytes: number,
): Fetta[] {
  return rowsOf(zona, BYTES.whole, bytes).map((part): Fetta => {
    const from = part.riga - zona.riga;
    const expected = atteso?.slice(from, from + part.righe).flat();
    if (expected?.every(isPlain) === true)
      return { zona: part, come: 'light', bytes: sumBytes(expected, 'light'), nota: true };
    const come = soloDati === true ? 'light' : 'whole';
    return { zona: part, come, bytes: part.righe * part.colonne * BYTES[come] };
  });
}

/** The parts of a block in which formulas stand although they were not reckoned with, to be asked for whole. */
function formuleOf(area: Aperta): FettaDi[] {
  if (area.soloDati !== true) return [];
  const letti = area.pezzi.flatMap((pezzi) => pezzi());
  return letti
    .filter(({ celle }) => celle.some((row) => row.some(({ formula }) => formula !== undefined)))
    .map(({ zona }) => {
      return { area, zona, come: 'whole', bytes: zona.righe * zona.colonne * BYTES.whole } as const;
    });
}

/** The same of long plain texts, a byte for each character: what escapes add is within the room of a request. */
function slicesOfTesti(zona: Zona, caratteri: number, bytes: number): Fetta[] {
  const perCella = BYTES.light + caratteri;
  return rowsOf(zona, perCella, bytes).map((part) => ({
    zona: part,
    come: 'light',
    bytes: part.righe * part.colonne * perCella,
    nota: true,
  }));
}

/** The rows of a rectangle in parts of about so many bytes. */
function rowsOf(zona: Zona, perCella: number, bytes: number): Zona[] {
  const rows = Math.max(1, Math.floor(bytes / (zona.colonne * perCella)));
  return Array.from({ length: Math.ceil(zona.righe / rows) }, (_, i) => ({
    ...zona,
    riga: zona.riga + i * rows,
    righe: Math.min(rows, zona.righe - i * rows),
  }));
}

type FettaDi = Fetta & { readonly area: Aperta };

/**
 * Loads slices request by request. After the first one the used range is known, and empty slices are left out; where
 * there is more to come cells take half of it, and tell how large they really are.
 */
async function loadFette(
  context: Excel.RequestContext,
  fette: readonly FettaDi[],
  budget: number,
  scala?: number,
  isPrima = true,
): Promise<void> {
  const isAll = fette.reduce((sum, { bytes }) => sum + bytes, 0) <= budget;
  const volte = scala ?? (isAll || !isPrima ? 1 : SCALA.ignota);
  const count = countThatFit(
    fette.map(({ bytes, nota }) => (nota === true ? bytes : bytes * volte)),
    budget,
  );
  const asked = fette.slice(0, count).map((fetta) => {
    const { area, zona, come } = fetta;
    return { fetta, pezzi: queueCells(usedPart(area.sheet, area.sheet.getRange(zonaText(zona))), come) };
  });
  try {
    await context.sync();
  } catch (error) {
    // What the first request takes along is lost with it: whoever asked for that begins again.
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || isPrima || count === 1) throw error;
    return loadFette(context, fette, budget / 2, scala, false);
  }
  for (const { fetta, pezzi } of asked) fetta.area.pezzi.push(pezzi);
  const rest = fette.slice(count).filter(({ area, zona }) => {
    const used = area.usata();
    return used !== undefined && intersect(used, zona) !== undefined;
  });
  if (rest.length > 0) await loadFette(context, rest, budget, scalaOf(asked) ?? scala, false);
}

/**
 * Cells that come next may be somewhat larger than those before, and not much smaller; fewer bytes than a `campione`
 * tell nothing of them.
 */
const SCALA = { ignota: 2, margine: 1.05, minima: 0.3, campione: 10_000 } as const;

/** How many times as large as reckoned an answer was, cells beyond the used range among it; `undefined` when there were too few to tell. */
function scalaOf(
  asked: readonly { readonly fetta: Fetta; readonly pezzi: Loaded<readonly Pezzo[]> }[],
): number | undefined {
  let [reckoned, found] = [0, 0];
  for (const { fetta, pezzi } of asked.filter(({ fetta: { nota } }) => nota === undefined)) {
    reckoned += fetta.bytes;
    for (const { celle } of pezzi()) found += sumBytes(celle.flat(), fetta.come);
  }
  return reckoned < SCALA.campione ? undefined : Math.max(SCALA.minima, (SCALA.margine * found) / reckoned);
}

function sumBytes(celle: readonly CellaFoglio[], come: keyof typeof BYTES): number {
  return celle.reduce((sum, cella) => sum + bytesOf(cella, come), 0);
}

/** About how many bytes a cell takes in an answer: its content once or twice, its format, its type. */
function bytesOf({ valore, formula, formato }: CellaFoglio, come: keyof typeof BYTES): number {
  const content = (formula?.length ?? String(valore ?? '').length) + 4;
  return come === 'whole' ? 2 * content + formato.length + 14 : content + formato.length + 3;
}

function queueCells(range: Excel.Range, come: keyof typeof BYTES): Loaded<readonly Pezzo[]> {
  const { properties, cellsOf } = COME[come];
  range.load(`${properties},${RETTANGOLO}`);
  let pezzi: readonly Pezzo[] | undefined;
  return () => {
    const zona = zonaOf(range);
    return (pezzi ??= zona === undefined ? [] : [{ zona, celle: cellsOf(range) }]);
  };
}

function lettaOf(aperta: Aperta, bloccate: Bloccate): Letta | undefined {
  const dove = aperta.dove();
  if (dove === undefined) return undefined;
  const { indirizzo, zona } = dove;
  const { foglio } = indirizzo;
  const unite = aperta.unite().filter((unita) => intersect(unita, zona) !== undefined);
  return {
    indirizzo,
    area: {
      indirizzo: { foglio, ...zona },
      celle: paste(
        zona,
        aperta.pezzi.flatMap((pezzi) => pezzi()),
        VUOTA,
      ),
      unite: unite.map((unita) => ({ foglio, ...unita })),
      ...spread(zona, bloccate, aperta.inRange()),
    },
  };
}

/** The cells of a rectangle: those of the pieces, and `elsewhere` around them. */
function paste<T>(
  zona: Zona,
  pezzi: readonly { readonly zona: Zona; readonly celle: readonly (readonly T[])[] }[],
  elsewhere: T,
): T[][] {
  const celle = Array.from({ length: zona.righe }, () => new Array<T>(zona.colonne).fill(elsewhere));
  for (const pezzo of pezzi)
    pezzo.celle.forEach((row, i) => {
      const target = celle[pezzo.zona.riga + i - zona.riga];
      row.forEach((cella, j) => {
        const column = pezzo.zona.colonna + j - zona.colonna;
        if (target !== undefined && column >= 0 && column < zona.colonne) target[column] = cella;
      });
    });
  return celle;
}

/** A cell that Excel keeps nothing of is locked like any other. */
function spread(zona: Zona, bloccate: Bloccate, inRange: Zona | undefined): Pick<Area, 'bloccate'> {
  if (bloccate === 'senzaProtezione' || bloccate === 'miste') return {};
  if (typeof bloccate === 'string') return { bloccate: paste(zona, [], bloccate === 'tutte') };
  return { bloccate: paste(zona, inRange === undefined ? [] : [{ zona: inRange, celle: bloccate }], true) };
}
