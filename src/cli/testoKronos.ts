/** The sums of an extract of Kronos as text for people: by function, year by year. */
import type { Importazione } from '../commands/index.js';
import { displayCella } from '../layout/index.js';
import { FUNZIONI_PROCESSI, MISURE_KRONOS } from '../parametri/index.js';

const LARGHEZZA_NOME = 44;
const LARGHEZZA_CIFRA = 20;

/** A line for each function of the Mappa dei processi; nothing for another kind of extract. */
export function processiLines({ kronos }: Importazione): readonly string[] {
  if (kronos === undefined) return [];
  const { anni, misure, righe } = kronos;
  return [
    `Righe lette: ${righe}.`,
    ...anni.flatMap(({ anno, mesi, processi }) => {
      const lettere = [...new Set(processi.map(({ codice }) => codice.charAt(0)))];
      const line = (nome: string, quali: typeof processi) =>
        `  ${nome.padEnd(LARGHEZZA_NOME)}${misure
          .map((misura) => formatCifra(quali.reduce((somma, { cifre }) => somma + (cifre[misura] ?? 0), 0)))
          .join('')}`;
      return [
        `${anno}${mesi.length === 0 ? '' : `, mesi: ${mesi.length}`}, processi: ${processi.length}`,
        `  ${''.padEnd(LARGHEZZA_NOME)}${misure.map((misura) => MISURE_KRONOS[misura].titolo.padStart(LARGHEZZA_CIFRA)).join('')}`,
        ...lettere.map((lettera) =>
          line(
            `${lettera} ${FUNZIONI_PROCESSI[lettera] ?? ''}`,
            processi.filter(({ codice }) => codice.startsWith(lettera)),
          ),
        ),
        line('Totale', processi),
      ];
    }),
    '',
  ];
}

function formatCifra(valore: number): string {
  return displayCella({ valore, formato: '#,##0.00' }).padStart(LARGHEZZA_CIFRA);
}
