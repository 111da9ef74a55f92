/** A workbook whose structure is protected: sheets can be neither added nor taken out. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function protectStruttura(bytes: Uint8Array): Uint8Array {
  const parti = unzipSync(bytes);
  const libro = strFromU8(parti['xl/workbook.xml'] ?? new Uint8Array());
  const protetto = libro.replace(/<(bookViews|sheets)\b/, '<workbookProtection lockStructure="1"/>$&');
  if (protetto === libro) throw new Error('no place for the protection');
  return zipSync({ ...parti, 'xl/workbook.xml': strToU8(protetto) });
}
