/**
 * Makes the example workbooks from the fact files in `dati/`: `npm run examples`, or
 * `node examples/make.js --uscita FOLDER`. The same facts always give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAlbero2024 } from './albero-2024.js';
import { makePiano2021 } from './piano-2021.js';

const { values } = parseArgs({ options: { uscita: { type: 'string' } } });
const folder = values.uscita ?? import.meta.dirname;

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'albero-2024.xlsx'), await makeAlbero2024());
writeFileSync(join(folder, 'piano-2021.xlsx'), await makePiano2021());
