/** From the model back to a file: only parts with a change are written, all others keep their bytes. */
import { siblingType, type PartStore } from './parts.js';
import type { Foglio } from './sheet.js';
import { writeSheet } from './sheetWrite.js';
import { openStrings, type ParsedStrings } from './strings.js';
import type { Styles } from './styles.js';
import { askFullCalculation } from './workbookPart.js';

export interface DaSalvare {
  readonly parts: PartStore;
  readonly main: string;
  readonly fogli: readonly Foglio[];
  readonly texts: ParsedStrings;
  readonly styles: Styles;
  /** Whether something else that formulas may read changed: a name, a sheet that is gone. */
  readonly ricalcola: boolean;
  /** Whether a formula went with a sheet that is gone. */
  readonly formuleTolte: boolean;
}

/** The bytes of the file; those that were opened when nothing changed. */
export function savePackage({
  parts,
  main,
  fogli,
  texts,
  styles,
  ricalcola,
  formuleTolte,
}: DaSalvare): Uint8Array {
  const written = parts.fork();
  const strings = openStrings(texts);
  const changed = fogli.filter((foglio) => foglio.nuove.size > 0 || foglio.changedRoot);
  let references = 0;
  for (const foglio of changed) {
    const { text, riferimenti } = writeSheet(foglio, strings);
    written.setText(foglio.parte, text);
    references += riferimenti;
  }
  if (references !== 0 || strings.added > 0)
    writePart(written, main, 'sharedStrings', strings.serialize(references));
  const look = styles.serialize();
  if (look !== undefined) writePart(written, main, 'styles', look);
  if (ricalcola || changed.some((foglio) => foglio.contentChanged))
    written.setTree(main, askFullCalculation(written.tree(main)));
  if (formuleTolte || changed.some((foglio) => foglio.formulaOverwritten)) dropCalcChain(written, main);
  return written.toBytes();
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
