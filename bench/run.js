/** `npm run bench`: speed as ratios measured side by side, each with what is not like for like. */
import { cpus } from 'node:os';
import { benchCalcolo } from './calcolo.js';
import { benchExcel } from './excel.js';
import { benchImporta } from './importa.js';
import { benchProcesso } from './processo.js';
import { benchRiquadro } from './riquadro.js';

console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}`);
benchCalcolo();
await benchImporta();
await benchProcesso();
await benchExcel();
benchRiquadro();
