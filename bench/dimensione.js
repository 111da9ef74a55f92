/**
 * One measure in a process of its own, so that the heap of one does not weigh on the next:
 * `node --expose-gc bench/dimensione.js lettura|calcolo|hyperformula RIGHE` prints its times as JSON.
 */
import { parseAlbero, scoreAlbero } from '../lib/scoring/index.js';
import { SMVP_2024 } from '../lib/parametri/index.js';
import { alberoLetto, formulaSheet } from './alberi.js';
import { median5 } from './misura.js';

const MISURE = { lettura: measureLettura, calcolo: measureCalcolo, hyperformula: measureHyperFormula };

function measureLettura(righe) {
  const letto = alberoLetto(righe);
  return { lettura: median5(() => parseAlbero(letto, SMVP_2024)) };
}

/** The rows as they were read stay in memory, as they do in a command. */
function measureCalcolo(righe) {
  const letto = alberoLetto(righe);
  const albero = parseAlbero(letto, SMVP_2024);
  const calcolo = median5(() => scoreAlbero(albero, SMVP_2024));
  if (letto.radice.figli.length !== albero.radice.figli.length) throw new Error('another tree');
  return { righe: scoreAlbero(albero, SMVP_2024).nodi.length, calcolo };
}

/** Building and calculating; fails loudly when the two do not agree on the Ente. */
async function measureHyperFormula(righe) {
  const { HyperFormula } = await import('hyperformula');
  const sheet = formulaSheet(righe);
  const build = () => HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
  const theirs = build().getCellValue({ sheet: 0, row: 0, col: 3 });
  const ours = scoreAlbero(parseAlbero(alberoLetto(righe), SMVP_2024), SMVP_2024).ente.esito.valore;
  if (Math.abs(theirs - ours) > 1e-9) throw new Error(`HyperFormula ${theirs}, Albero ${ours}`);
  return { calcolo: median5(build) };
}

const [misura, righe] = process.argv.slice(2);
console.log(JSON.stringify(await MISURE[misura](Number(righe))));
