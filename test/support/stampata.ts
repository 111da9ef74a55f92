/** Printed tables as a person writes them: cells divided by bars, one row a line. */
import { readDocumento, type TabellaStampata } from '../../src/controlli/index.js';

/** `Voce | 2023 | 2024` and so on; an empty line divides blocks. */
export function stampata(testo: string): TabellaStampata {
  const righe = testo
    .trim()
    .split('\n')
    .map((riga) =>
      riga.trim() === ''
        ? '<hr>'
        : riga
            .trim()
            .split(/ *\| */)
            .join('\t'),
    );
  const { blocchi } = readDocumento(righe.join('\n'));
  const [blocco] = blocchi;
  if (blocchi.length !== 1 || blocco?.kind !== 'tabella') throw new Error('one table');
  return blocco.tabella;
}
