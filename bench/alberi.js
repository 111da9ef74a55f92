/** Trees of any size with the proportions of a Chamber's: of 117 rows, 71 are indicatori. Deterministic. */

const INDICATORI_PER_GRUPPO = 4;
const OPERATIVI_PER_STRATEGICO = 2;
const STRATEGICI_PER_AMBITO = 3;
/** Rows below one obiettivo strategico, itself included. */
const RIGHE_PER_STRATEGICO =
  1 + 2 + INDICATORI_PER_GRUPPO + OPERATIVI_PER_STRATEGICO * (1 + INDICATORI_PER_GRUPPO);

/** Rows `{ livello, codice, titolo, peso, target, valore }` of a tree with about `righe` rows, parents first. */
export function* alberoRows(righe) {
  const ambiti = Math.max(1, Math.round((righe - 1) / (1 + STRATEGICI_PER_AMBITO * RIGHE_PER_STRATEGICO)));
  let indicatore = 0;
  const indicatori = function* (codice) {
    for (let k = 1; k <= INDICATORI_PER_GRUPPO; k++) {
      indicatore++;
      const soglia = 100 + (indicatore % 900);
      const valore = Math.round(soglia * (0.6 + (indicatore % 50) / 100));
      yield {
        livello: 'indicatore',
        codice: `${codice}.K${k}`,
        titolo: `Indicatore numero ${indicatore}`,
        peso: 1 / INDICATORI_PER_GRUPPO,
        target: `>= ${soglia} N.`,
        valore,
        soglia,
      };
    }
  };
  yield { livello: 'ente', titolo: 'Ente' };
  for (let a = 1; a <= ambiti; a++) {
    yield { livello: 'ambito', codice: `AS${a}`, titolo: `Ambito ${a}`, peso: 1 / ambiti };
    for (let s = 1; s <= STRATEGICI_PER_AMBITO; s++) {
      const os = `${a}.${s}`;
      yield {
        livello: 'strategico',
        codice: `OS${os}`,
        titolo: `Strategico ${os}`,
        peso: 1 / STRATEGICI_PER_AMBITO,
      };
      yield { livello: 'indicatori', titolo: 'Indicatori', peso: 0.4 };
      yield* indicatori(`K${os}`);
      yield { livello: 'operativi', titolo: 'Obiettivi operativi', peso: 0.6 };
      for (let o = 1; o <= OPERATIVI_PER_STRATEGICO; o++) {
        const op = `${os}.${o}`;
        yield {
          livello: 'operativo',
          codice: `OP${op}`,
          titolo: `Operativo ${op}`,
          peso: 1 / OPERATIVI_PER_STRATEGICO,
        };
        yield* indicatori(`K${op}`);
      }
    }
  }
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

/** The same tree as the scoring takes it before parsing (`AlberoLetto`). */
export function alberoLetto(righe) {
  const cella = (valore, colonna, riga, formato = 'General') => ({
    dove: `Albero!${colonna}${riga}`,
    valore,
    formato,
  });
  const stack = [];
  let radice;
  let riga = 1;
  for (const row of alberoRows(righe)) {
    riga++;
    const nodo = {
      id: String(riga),
      livello: row.livello,
      ...(row.codice && { codice: row.codice }),
      titolo: row.titolo,
      cella: `Albero!D${riga}`,
      ...(row.peso !== undefined && { peso: cella(row.peso, 'A', riga, '0.00%') }),
      ...(row.target && { target: cella(row.target, 'F', riga) }),
      ...(row.valore !== undefined && { consuntivo: cella(row.valore, 'G', riga) }),
      figli: [],
    };
    // An indicatore of an obiettivo strategico hangs from its group, one of an operativo from the operativo.
    while (stack.length > 0 && PROFONDITA[stack.at(-1).livello] >= PROFONDITA[row.livello]) stack.pop();
    if (stack.length === 0) radice = nodo;
    else stack.at(-1).figli.push(nodo);
    if (row.livello !== 'indicatore') stack.push(nodo);
  }
  return {
    radice,
    tabelle: {
      misure: [],
      schede: [],
      storico: [],
      rettifiche: [],
      rimodulazioni: [],
      unita: [],
      individuali: [],
    },
    contesto: { anno: 2024, base1904: false },
  };
}

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
