/** Small workbooks for tests, made by another library than ours. */
import ExcelJS from 'exceljs';

export type Contenuto =
  string | number | boolean | Date | null | ExcelJS.CellFormulaValue | ExcelJS.CellErrorValue;

/** A tree in the flat layout: ente, one ambito, one strategico with both halves, three indicatori. */
export const PICCOLO: readonly (readonly Contenuto[])[] = [
  ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore', 'Raggiungimento', 'Valutazione'],
  ['Ente', null, null, 'Camera di prova', null, null, null, null],
  ['Ambito', '100%', 'AS1', 'Competitività', null, null, null, null],
  ['Obiettivo strategico', '100%', 'OS1', 'Sostegno alle imprese', null, null, null, null],
  ['Indicatori', '40%', null, 'Indicatori', null, null, null, null],
  ['Indicatore', '50%', 'K1', 'Iniziative', '>= 10 N.', '8 N.', null, null],
  ['Indicatore', '50%', 'K2', 'Regolamento', 'SI', 'SI', null, null],
  ['Obiettivi operativi', '60%', null, 'Obiettivi operativi', null, null, null, null],
  ['Obiettivo operativo', '100%', 'OP1.1', 'Sportello', null, null, null, null],
  ['Indicatore', '100%', 'K3', 'Tempo di risposta', '<= 5 gg', '4 gg', null, null],
];

/** Cells of `PICCOLO` by what they are, for the tests that spoil one. */
export const CELLE = {
  pesoK1: 'B6',
  codiceK1: 'C6',
  targetK1: 'E6',
  valoreK1: 'F6',
  livelloOS: 'A4',
} as const;

export interface Ricetta {
  readonly foglio?: string;
  readonly righe?: readonly (readonly Contenuto[])[];
  /** Text of the defined name `Albero`; absent: the whole table; `null`: no name. */
  readonly nome?: string | null;
  /** Cells to put after the rows, on the same sheet. */
  readonly celle?: Readonly<Record<string, Contenuto>>;
  /** Further ranges, each on a sheet of its own name. */
  readonly tabelle?: Readonly<Record<string, readonly (readonly Contenuto[])[]>>;
  readonly poi?: (book: ExcelJS.Workbook) => void | Promise<void>;
}

/** Builds a workbook file. */
export async function makeCartella(ricetta: Ricetta = {}): Promise<Uint8Array> {
  const { foglio = 'Albero', righe = PICCOLO, celle = {}, tabelle = {} } = ricetta;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(foglio);
  righe.forEach((riga) => sheet.addRow([...riga]));
  for (const [address, value] of Object.entries(celle)) sheet.getCell(address).value = value;
  const width = String.fromCharCode(64 + Math.max(1, ...righe.map((riga) => riga.length)));
  const { nome = `'${foglio.replaceAll("'", "''")}'!$A$1:$${width}$${Math.max(1, righe.length)}` } = ricetta;
  if (nome !== null) book.definedNames.add(nome, 'Albero');
  for (const [name, rows] of Object.entries(tabelle)) {
    const side = book.addWorksheet(name);
    rows.forEach((row) => side.addRow([...row]));
    const last = String.fromCharCode(64 + Math.max(...rows.map((row) => row.length)));
    book.definedNames.add(`${name}!$A$1:$${last}$${rows.length}`, name);
  }
  await ricetta.poi?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
