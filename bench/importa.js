/** An extract of twenty thousand rows: how long a pane would wait between two slices, and how often the workbook is asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareImporta } from '../lib/commands/index.js';
import { openXlsx } from '../lib/host/xlsx/index.js';
import { bound, ms, printTable } from './misura.js';

const RIGHE = 20_000;
const ADESSO = '2025-06-20T10:30:00';
const ESEMPIO = join(import.meta.dirname, '..', 'examples', 'albero-2024.xlsx');
/** Longest wait as a share of the whole, which a busy machine stretches as much. */
const ATTESA_MASSIMA = 0.25;

export async function benchImporta() {
  const rows = [];
  let peggiore = 0;
  let letture = 0;
  for (const [genere, testo] of [
    ['pareto', makePareto()],
    ['misure', makeMisure()],
  ]) {
    await measure(genere, testo);
    const misura = await measure(genere, testo);
    peggiore = Math.max(peggiore, misura.attesa / misura.totale);
    letture = Math.max(letture, misura.letture);
    rows.push([genere, String(misura.voci), ms(misura.totale), ms(misura.attesa), String(misura.letture)]);
  }
  printTable(
    `Importazione di un estratto di ${RIGHE.toLocaleString('it-IT')} righe incollate, sull'esempio`,
    ['estratto', 'voci', 'tempo', 'attesa più lunga', 'letture della cartella'],
    rows,
    ['attesa: tra due momenti in cui il pannello può rispondere; la cartella è già aperta.'],
  );
  bound('attesa più lunga al più un quarto del tempo', percento(peggiore), peggiore <= ATTESA_MASSIMA);
  bound('la cartella si legge una volta sola', String(letture), letture === 1);
}

async function measure(genere, testo) {
  const workbook = openXlsx(new Uint8Array(readFileSync(ESEMPIO)));
  await prepareImporta(workbook, genere, { kind: 'testo', testo: testo.slice(0, 400) }, { adesso: ADESSO });
  let letture = 0;
  const contata = {
    read: (richiesta) => {
      letture += 1;
      return workbook.read(richiesta);
    },
  };
  const inizio = performance.now();
  let [prima, attesa] = [inizio, 0];
  const mark = () => {
    attesa = Math.max(attesa, performance.now() - prima);
  };
  const { voci } = await prepareImporta(
    contata,
    genere,
    { kind: 'testo', testo },
    {
      adesso: ADESSO,
      pausa: async () => {
        mark();
        await new Promise((resolve) => setImmediate(resolve));
        prima = performance.now();
      },
    },
  );
  mark();
  return { voci: voci.length, totale: performance.now() - inizio, attesa, letture };
}

const percento = (quota) => `${Math.round(quota * 100)} %`;

function makePareto() {
  const righe = Array.from({ length: RIGHE }, (_, i) => {
    const valore = 3 + i / 100;
    const cifre = [valore, valore + 1.3, valore / 2, valore + 30].map((x) => x.toFixed(2).replace('.', ','));
    return `Tempo medio di lavorazione delle pratiche del servizio ${i} (gg)\t${cifre.join('\t')}`;
  });
  return ['Indicatore\tCCIAA\tMedia Nazionale\tMin\tMax', ...righe].join('\n');
}

function makeMisure() {
  const righe = Array.from({ length: RIGHE }, (_, i) => `K${i};Servizio ${i};${i + 1},50;${i + 2}`);
  return ['Codice;Indicatore;Numeratore;Denominatore', ...righe].join('\n');
}
