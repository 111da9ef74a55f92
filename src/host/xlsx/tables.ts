/** Excel tables: named blocks of cells with a header row, each in a part of its own. */
import type { PartStore } from './parts.js';
import { parseZona, type Zona } from './refs.js';
import { childrenOf, findChild, splitXml } from './xmlElement.js';

export interface TabellaExcel {
  readonly nome: string;
  readonly foglio: string;
  /** Header, data and totals. */
  readonly zona: Zona;
  readonly righeIntestazione: number;
  readonly righeTotali: number;
  readonly colonne: readonly string[];
}

/** Tables of one sheet. */
export function tablesOf(parts: PartStore, sheetPart: string, foglio: string): TabellaExcel[] {
  return parts.relations(sheetPart).flatMap((relation) => {
    if (relation.type !== 'table' || relation.external || !parts.has(relation.target)) return [];
    const table = parts.tree(relation.target);
    const { displayName, name, ref = '', headerRowCount, totalsRowCount } = table.attributes;
    const zona = parseZona(ref);
    const nome = displayName ?? name;
    if (zona === undefined || nome === undefined) return [];
    const columns = findChild(table, 'tableColumns');
    const colonne =
      columns === undefined
        ? []
        : childrenOf(splitXml(columns.text, relation.target), 'tableColumn').map(
            ({ attributes }) => attributes.name ?? '',
          );
    return [
      {
        nome,
        foglio,
        zona,
        righeIntestazione: Number(headerRowCount ?? 1),
        righeTotali: Number(totalsRowCount ?? 0),
        colonne,
      },
    ];
  });
}
