/** Workbooks that were protected. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The structure: sheets can be neither added nor taken out. */
export function protectStruttura(bytes: Uint8Array): Uint8Array {
  const parti = unzipSync(bytes);
  const libro = strFromU8(parti['xl/workbook.xml'] ?? new Uint8Array());
  const protetto = libro.replace(/<(bookViews|sheets)\b/, '<workbookProtection lockStructure="1"/>$&');
  if (protetto === libro) throw new Error('no place for the protection');
  return zipSync({ ...parti, 'xl/workbook.xml': strToU8(protetto) });
}

/** Every sheet: no cell that is locked, as all are at first, can be written. */
export function protectFogli(bytes: Uint8Array): Uint8Array {
  const parti = Object.entries(unzipSync(bytes)).map(([nome, parte]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(nome)) return [nome, parte] as const;
    const protetto = strFromU8(parte).replace('</sheetData>', '$&<sheetProtection sheet="1"/>');
    return [nome, strToU8(protetto)] as const;
  });
  return zipSync(Object.fromEntries(parti));
}
