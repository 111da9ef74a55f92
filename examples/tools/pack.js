/** The bytes of an .xlsx, always the same for the same content. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Earliest moment that a zip entry can carry; local time, because that is what a zip stores. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * Writes an exceljs workbook and gives its parts as text to `edit`, which returns the parts to store:
 * the way to what exceljs cannot write (charts). Dates and order of the entries do not depend on the run.
 */
export async function packWorkbook(workbook, edit = (parts) => parts) {
  const written = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const isText = (name) => /\.(xml|rels|vml)$/.test(name);
  const parts = edit(
    Object.fromEntries(
      Object.entries(written).map(([name, bytes]) => [name, isText(name) ? strFromU8(bytes) : bytes]),
    ),
  );
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { mtime: ZIP_EPOCH }],
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9 });
}
