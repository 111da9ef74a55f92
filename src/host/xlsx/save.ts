/** From the model back to a file: only parts with a change are written, all others keep their bytes. */
import { siblingType, type PartStore } from './parts.js';
import type { Foglio } from './sheet.js';
import { writeSheet } from './sheetWrite.js';
import type { FoglioLetto } from './sheetRead.js';
import { openStrings, type ParsedStrings, type SharedStrings } from './strings.js';
import type { Styles } from './styles.js';
import { askFullCalculation } from './workbookPart.js';

export interface DaSalvare {
  readonly parts: PartStore;
  readonly main: string;
  readonly fogli: readonly Foglio[];
  /** Sheets that were taken out. */
  readonly tolti: readonly FoglioLetto[];
  readonly texts: () => ParsedStrings;
  readonly styles: Styles;
  /** Whether a name, which formulas may read, changed. */
  readonly ricalcola: boolean;
}

/** The parts as they are to be saved; unchanged ones are the same as before. */
export function writeParts({ parts, main, fogli, tolti, texts, styles, ricalcola }: DaSalvare): PartStore {
  const written = parts.fork();
  const changed = fogli.filter((foglio) => foglio.changed);
  if (changed.length > 0 || tolti.length > 0)
    writeSheets(written, main, changed, openStrings(texts(), releasedTexts(fogli, tolti)), tolti);
  const look = styles.serialize();
  if (look !== undefined) writePart(written, main, 'styles', look);
  if (ricalcola || changed.some((foglio) => foglio.contentChanged))
    written.setTree(main, askFullCalculation(written.tree(main)));
  if (tolti.some(hasFormulas) || changed.some(losesFormula)) dropCalcChain(written, main);
  return written;
}

function writeSheets(
  parts: PartStore,
  main: string,
  changed: readonly Foglio[],
  strings: SharedStrings,
  tolti: readonly FoglioLetto[],
): void {
  let references = -tolti.reduce((sum, sheet) => sum + textIndexes(sheet).length, 0);
  for (const foglio of changed) {
    const { text, riferimenti } = writeSheet(foglio, strings);
    parts.setText(foglio.parte, text);
    references += riferimenti;
  }
  const table = strings.serialize(references);
  if (table !== undefined) writePart(parts, main, 'sharedStrings', table);
}

/** Places of the shared table that were used and are no more. */
function releasedTexts(fogli: readonly Foglio[], tolti: readonly FoglioLetto[]): Set<number> {
  const released = new Set([
    ...tolti.flatMap((sheet) => textIndexes(sheet)),
    ...fogli.flatMap((foglio) =>
      foglio.nuove.size === 0
        ? []
        : textIndexes(foglio.letto, (riga, colonna) => foglio.overwrites(riga, colonna)),
    ),
  ]);
  if (released.size > 0)
    for (const foglio of fogli)
      for (const index of textIndexes(foglio.letto, (riga, colonna) => !foglio.overwrites(riga, colonna)))
        released.delete(index);
  return released;
}

function textIndexes(
  sheet: FoglioLetto,
  which: (riga: number, colonna: number) => boolean = () => true,
): number[] {
  return sheet.righe.flatMap(({ riga, celle }) =>
    celle.flatMap(({ tipo, v, colonna }) =>
      tipo === 's' && v !== undefined && which(riga, colonna) ? [Number(v)] : [],
    ),
  );
}

/** Whether a cell that had a formula in the part has other content now. */
function losesFormula(foglio: Foglio): boolean {
  return foglio.letto.righe.some(({ riga, celle }) =>
    celle.some(({ colonna, formula }) => formula !== undefined && foglio.overwrites(riga, colonna)),
  );
}

function hasFormulas(sheet: FoglioLetto): boolean {
  return sheet.righe.some(({ celle }) => celle.some((cell) => cell.formula !== undefined));
}

/** Replaces a part that the workbook links to, or adds it with its link and kind. */
function writePart(parts: PartStore, main: string, type: 'styles' | 'sharedStrings', text: string): void {
  const there = parts.related(main, type);
  if (there !== undefined) {
    parts.setText(there.target, text);
    return;
  }
  const [sibling] = parts.relations(main);
  const name = `${main.slice(0, main.lastIndexOf('/') + 1)}${type}.xml`;
  parts.add(name, text, `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`);
  parts.relate(main, siblingType(sibling?.fullType ?? '', type), name);
}

/**
 * The list of formulas in the order of their calculation must not name a cell that has none any more. Excel
 * makes it anew on opening, so the whole part goes.
 */
function dropCalcChain(parts: PartStore, main: string): void {
  const chain = parts.related(main, 'calcChain');
  if (chain === undefined) return;
  parts.unrelate(main, chain.id);
  parts.remove(chain.target);
}
