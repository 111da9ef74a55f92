/**
 * Makes the golden workbooks that need no LibreOffice, and their expected figures: `node test/golden/make.js`, or
 * with `--uscita FOLDER`. The same facts always give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expectRow, readAllegato } from './allegato.js';
import { makeDisordine } from './disordine.js';
import { makeFedelta } from './fedelta.js';
import { makePiano } from './piano.js';
import { makePiatto } from './piatto.js';
import { makeRelazione } from './relazione.js';

/** The example: the rows of the allegato one after the other, from row 5. */
const esempio = {
  name: 'albero-2024',
  atteso: {
    cartella: '../../examples/albero-2024.xlsx',
    opzioni: {},
    nodi: readAllegato().map((row, i) => expectRow(row, `A${5 + i}`)),
  },
};

/** As the formatter writes it: a short list of words on one line. */
const format = (atteso) =>
  JSON.stringify(atteso, null, 2).replace(
    /\[\s+("[A-Z_]+"(?:,\s+"[A-Z_]+")*)\s+\]/g,
    (_, words) => `[${words.replace(/\s+/g, ' ')}]`,
  ) + '\n';

const { values } = parseArgs({ options: { uscita: { type: 'string' } } });
const folder = values.uscita ?? import.meta.dirname;

mkdirSync(folder, { recursive: true });
const made = [
  esempio,
  await makePiatto(),
  await makeDisordine(),
  await makePiano(),
  await makeRelazione(),
  await makeFedelta(),
];
for (const { name, bytes, atteso } of made) {
  if (bytes !== undefined) writeFileSync(join(folder, `${name}.xlsx`), bytes);
  writeFileSync(join(folder, `${name}.atteso.json`), format(atteso));
}
