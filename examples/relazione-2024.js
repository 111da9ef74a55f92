/**
 * The ranges of `albero-2024.xlsx` for the other tables of the Relazione: figures and headings of R24 §§ 1, 2, 3.1,
 * 3.4, 4 and 5, the printed slips included. Processes and their costs are invented; the FTE of the functions A and B,
 * the FTE in all and the three totals of the costs are those of R24.
 */
import { writeRanges } from './tools/ranges.js';

const SHEETS = [
  {
    sheet: 'Attività e gradimento',
    widths: [48, 34, 72, 14, 18],
    ranges: [
      { name: 'Dati_attivita', title: "Dati sull'attività svolta", file: 'dati-attivita-2024.tsv' },
      { name: 'Customer', title: 'Customer satisfaction', file: 'customer-2024.tsv' },
    ],
  },
  {
    sheet: 'Contesto',
    widths: [44, 18, 18, 18, 18],
    ranges: [
      { name: 'Contesto_Imprese', title: 'Imprese e addetti per settore', file: 'contesto-imprese-2024.tsv' },
      { name: 'Contesto_Serie', title: 'Sedi di impresa registrate', file: 'contesto-serie-2024.tsv' },
      {
        name: 'Contesto_Forma_giuridica',
        title: 'Imprese per forma giuridica',
        file: 'contesto-forma-giuridica-2024.tsv',
      },
      {
        name: 'Contesto_Tipologie',
        title: 'Imprese giovanili, femminili e straniere',
        file: 'contesto-tipologie-2024.tsv',
      },
      {
        name: 'Contesto_Femminili',
        title: 'Imprese femminili per settore',
        file: 'contesto-femminili-2024.tsv',
      },
    ],
  },
  {
    sheet: 'Bilancio',
    widths: [48, 14, 16, 20, 20, 16],
    ranges: [
      { name: 'Contesto_Economico', title: 'Proventi e oneri', file: 'contesto-economico-2024.tsv' },
      { name: 'Contesto_Attivo', title: 'Stato patrimoniale attivo', file: 'contesto-attivo-2024.tsv' },
      { name: 'Contesto_Passivo', title: 'Stato patrimoniale passivo', file: 'contesto-passivo-2024.tsv' },
    ],
  },
  {
    sheet: 'Personale',
    widths: [18, 56, 20, 9, 10, 10, 10, 18, 10, 20, 40],
    ranges: [{ name: 'Personale', title: 'Personale, in cifre aggregate', file: 'personale-2024.tsv' }],
  },
  {
    sheet: 'Benchmark e autovalutazione',
    widths: [34, 84, 18, 18, 20, 12, 12],
    ranges: [
      { name: 'Pareto', title: 'Estratto di Pareto', file: 'pareto-2024.tsv' },
      {
        name: 'Autovalutazione',
        title: 'Autovalutazione del ciclo della performance',
        file: 'autovalutazione-2024.tsv',
      },
    ],
  },
  {
    sheet: 'Obiettivi individuali',
    widths: [30, 60, 46, 46, 14, 14, 10],
    ranges: [
      {
        name: 'Obiettivi_individuali',
        title: 'Obiettivi individuali per ruolo',
        file: 'individuali-2024.tsv',
      },
    ],
  },
  {
    sheet: 'Kronos',
    widths: [12, 50, 12, 16, 18, 18, 18],
    ranges: [{ name: 'Kronos', title: 'Estratto di Kronos', file: 'kronos-2024.tsv' }],
  },
];

/** Adds the sheets. */
export function writeRelazione2024(workbook) {
  for (const sheet of SHEETS) writeRanges(workbook, sheet);
}
