/** The published allegato, and the expected figures that follow from it. */
import { readFileSync } from 'node:fs';

/** Fields of a line of the fact file: a field with quotes in it stands between quotes, its own doubled. */
const fieldsOf = (line) =>
  line.split('\t').map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));

/** The 117 rows: livello, peso, codice, titolo, target, valore, raggiungimento, and the raw measures where printed. */
export function readAllegato() {
  const [header, ...lines] = readFileSync(new URL('allegato-2024.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(fieldsOf);
  return lines.map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ''])));
}

/** `33,34%`, `91,12 %` as a fraction; decimals as integer over power of ten, so that the double is the nearest. */
export const fractionOf = (percentage) => {
  const [, units, decimals = ''] = /^(-?[\d.]+)(?:,(\d+))?\s*%$/.exec(percentage);
  return Number(`${units.replaceAll('.', '')}${decimals}`) / 10 ** (decimals.length + 2);
};

/** No figure of the 2024 tree is below 80 %, so that its lights are one label and N/D. */
const LIGHT = '● Raggiunto';

const GROUPS = new Set(['indicatori', 'operativi']);

/**
 * A row to expect: published as in the allegato, unless `other` gives what another input makes of it. The allegato
 * prints no light on the two groups of an obiettivo strategico.
 */
export function expectRow(row, cella, other) {
  const pubblicato = other ?? row.raggiungimento.replace('%', ' %');
  const scored = pubblicato !== 'N/D';
  return {
    ...(row.codice === '' || row.codice === 'Ente' ? {} : { codice: row.codice }),
    cella,
    ...(scored ? {} : { raggiungimento: null }),
    pubblicato,
    ...(GROUPS.has(row.livello) ? {} : { valutazione: scored ? LIGHT : 'N/D' }),
  };
}
