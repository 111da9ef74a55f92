/** Scoring of parsed rows at growing sizes, parsing apart, beside HyperFormula on the same roll-up. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bound, ms, printTable, volte } from './misura.js';

const DIMENSIONI = [117, 1_000, 10_000, 100_000];
/** The peer is measured up to here: beyond it takes minutes. */
const DIMENSIONE_CONFRONTO = 10_000;

/** Room for new objects, the same for both: else the collector works at the large sizes only. */
const MEMORIA = ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64'];

export function benchCalcolo() {
  const misure = new Map(
    DIMENSIONI.map((dimensione) => [
      dimensione,
      { ...measure('lettura', dimensione), ...measure('calcolo', dimensione) },
    ]),
  );
  const pari = new Map(
    DIMENSIONI.filter((dimensione) => dimensione <= DIMENSIONE_CONFRONTO).map((dimensione) => [
      dimensione,
      measure('hyperformula', dimensione).calcolo,
    ]),
  );
  printTable(
    'Calcolo (mediana di 5, ogni misura in un processo suo, quello di mezzo di tre)',
    ['righe', 'lettura delle celle', 'calcolo', 'per riga', 'HyperFormula', 'rapporto'],
    [...misure].map(([dimensione, { righe, lettura, calcolo }]) => [
      righe.toLocaleString('it-IT'),
      ms(lettura),
      ms(calcolo),
      `${((calcolo * 1000) / righe).toFixed(2)} µs`,
      pari.has(dimensione) ? ms(pari.get(dimensione)) : '',
      pari.has(dimensione) ? volte(pari.get(dimensione) / calcolo) : '',
    ]),
    [
      'calcolo: da righe già lette a esiti, medie, punti persi e segnalazioni;',
      'HyperFormula: costruzione e calcolo del foglio con le stesse cifre in formule (esiti, medie pesate, cifra pubblicata, fascia, quota e punti persi); tiene un grafo di dipendenze che qui non serve, e non dà segnalazioni;',
      "prima di ogni misura, per entrambi, alcuni giri a vuoto, la memoria liberata, le cache del processore piene d'altro e 64 MB per gli oggetti nuovi.",
    ],
  );
  const calcolo = (dimensione) => misure.get(dimensione).calcolo;
  const growth = calcolo(100_000) / calcolo(10_000);
  bound('10.000 → 100.000 righe, crescita al più 12', growth.toFixed(1), growth <= 12);
  const faster = pari.get(10_000) / calcolo(10_000);
  bound('10.000 righe, almeno 100 volte più rapido di HyperFormula', volte(faster), faster >= 100);
}

/** How the memory of a process comes to lie weighs more than its five runs differ: the middle one of three processes. */
function measure(misura, dimensione) {
  const script = join(import.meta.dirname, 'dimensione.js');
  const prove = Array.from({ length: 3 }, () =>
    JSON.parse(execFileSync('node', [...MEMORIA, script, misura, String(dimensione)], { encoding: 'utf8' })),
  );
  const tempo = ({ lettura, calcolo }) => lettura ?? calcolo;
  return prove.sort((a, b) => tempo(a) - tempo(b))[1];
}
