/** Scoring of parsed rows at growing sizes, parsing apart, beside HyperFormula on the same roll-up. */
import { HyperFormula } from 'hyperformula';
import { parseAlbero, scoreAlbero } from '../lib/scoring/index.js';
import { SMVP_2024 } from '../lib/parametri/index.js';
import { alberoLetto, alberoRows } from './alberi.js';
import { bound, median5, ms, printTable, volte } from './misura.js';

const DIMENSIONI = [117, 1_000, 10_000, 100_000];
/** The peer is measured up to here: beyond it takes minutes. */
const DIMENSIONE_CONFRONTO = 10_000;

export function benchCalcolo() {
  const rows = [];
  const scored = new Map();
  for (const dimensione of DIMENSIONI) {
    const letto = alberoLetto(dimensione);
    const parse = median5(() => parseAlbero(letto, SMVP_2024));
    const albero = parseAlbero(letto, SMVP_2024);
    const risultato = scoreAlbero(albero, SMVP_2024);
    const score = median5(() => scoreAlbero(albero, SMVP_2024));
    scored.set(dimensione, score);
    const peer = dimensione <= DIMENSIONE_CONFRONTO ? benchHyperFormula(dimensione, risultato) : undefined;
    rows.push([
      risultato.nodi.length.toLocaleString('it-IT'),
      ms(parse),
      ms(score),
      `${((score * 1000) / risultato.nodi.length).toFixed(2)} µs`,
      peer === undefined ? '' : ms(peer),
      peer === undefined ? '' : volte(peer / score),
    ]);
    if (dimensione === DIMENSIONE_CONFRONTO && peer !== undefined) scored.set('peer', peer);
  }
  printTable(
    'Calcolo (mediana di 5)',
    ['righe', 'lettura delle celle', 'calcolo', 'per riga', 'HyperFormula', 'rapporto'],
    rows,
    [
      'calcolo: da righe già lette a esiti, medie, punti persi e segnalazioni;',
      'HyperFormula: costruzione e calcolo del foglio con le stesse cifre in formule (esiti, medie pesate, cifra pubblicata, fascia, quota e punti persi); tiene un grafo di dipendenze che qui non serve, e non dà segnalazioni.',
    ],
  );
  const growth = scored.get(100_000) / scored.get(10_000);
  bound('10.000 → 100.000 righe, crescita al più 12', growth.toFixed(1), growth <= 12);
  const faster = scored.get('peer') / scored.get(10_000);
  bound('10.000 righe, almeno 100 volte più rapido di HyperFormula', volte(faster), faster >= 100);
}

/** Milliseconds for building and calculating; fails loudly when the two do not agree on the Ente. */
function benchHyperFormula(dimensione, risultato) {
  const sheet = formulaSheet(dimensione);
  const build = () => HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
  const engine = build();
  const theirs = engine.getCellValue({ sheet: 0, row: 0, col: 3 });
  const ours = risultato.ente.esito.valore;
  if (Math.abs(theirs - ours) > 1e-9) throw new Error(`HyperFormula ${theirs}, Albero ${ours}`);
  return median5(build);
}

const PROFONDITA = {
  ente: 0,
  ambito: 1,
  strategico: 2,
  indicatori: 3,
  operativi: 3,
  operativo: 4,
  indicatore: 5,
};

/**
 * The same tree as formulas. Columns: peso, soglia, valore, raggiungimento (a leaf is MIN(1;v/t), a parent the weighted
 * mean of its children), sum of the children's weights, published figure, light, share of the Ente, punti persi.
 */
export function formulaSheet(dimensione) {
  const rows = [...alberoRows(dimensione)];
  const { children, parent } = linksOf(rows);
  return rows.map((row, i) => {
    const n = i + 1;
    const figli = children[i];
    const padre = parent[i] + 1;
    const foglia = row.livello === 'indicatore';
    return [
      row.peso ?? null,
      row.soglia ?? null,
      row.valore ?? null,
      foglia
        ? `=IF(C${n}>=B${n},1,MAX(0,C${n}/B${n}))`
        : `=(${figli.map((f) => `A${f}*D${f}`).join('+')})/E${n}`,
      foglia ? null : `=${figli.map((f) => `A${f}`).join('+')}`,
      `=ROUND(D${n},4)`,
      `=IF(F${n}<=0.6,"Non raggiunto",IF(F${n}<0.8,"Parzialmente raggiunto","Raggiunto"))`,
      i === 0 ? 1 : `=H${padre}*A${n}/E${padre}`,
      foglia ? `=(1-D${n})*H${n}` : null,
    ];
  });
}

/** Row numbers (from 1) of the children of each row, and the index of its parent. */
function linksOf(rows) {
  const children = rows.map(() => []);
  const parent = rows.map(() => -1);
  const stack = [];
  rows.forEach((row, i) => {
    while (stack.length > 0 && PROFONDITA[rows[stack.at(-1)].livello] >= PROFONDITA[row.livello]) stack.pop();
    if (stack.length > 0) {
      children[stack.at(-1)].push(i + 1);
      parent[i] = stack.at(-1);
    }
    if (row.livello !== 'indicatore') stack.push(i);
  });
  return { children, parent };
}
