/** The parts that all sheets share: texts and looks. A workbook may lack either. */
import type { PartStore } from './parts.js';
import { emptyStrings, parseStrings, type ParsedStrings } from './strings.js';
import { Styles } from './styles.js';
import { emptyStyles, parseStyles } from './stylesRead.js';
import { namespaceOf, splitXml } from './xmlElement.js';

export function readTexts(parts: PartStore, main: string): ParsedStrings {
  const parte = parts.related(main, 'sharedStrings')?.target;
  return parte === undefined
    ? parseStrings(emptyStrings(namespaceOf(parts.tree(main))), 'xl/sharedStrings.xml')
    : parseStrings(parts.text(parte), parte);
}

export function readStyles(parts: PartStore, main: string): Styles {
  const parte = parts.related(main, 'styles')?.target;
  const root =
    parte === undefined ? splitXml(emptyStyles(namespaceOf(parts.tree(main))), '') : parts.tree(parte);
  return new Styles(parseStyles(root, parte ?? 'xl/styles.xml'));
}
