/** The extract of a command in a file: a text, or cells of a workbook. */
import type { Sorgente } from '../commands/index.js';
import { findIntervallo, parseIndirizzo, WorkbookError, type Area, type Workbook } from '../layout/index.js';
import { openCartella } from './cartella.js';
import { isCartella, readTesto } from './testoFile.js';

export interface SorgenteLetta {
  readonly sorgente: Sorgente;
  readonly avvisi: readonly string[];
}

const MISTA = 'Le righe del testo erano salvate con codifiche diverse: guardare le lettere accentate.';

/**
 * Reads the file of an extract. Of a workbook: the cells asked for, else its range of this name, else its first sheet.
 * @throws WorkbookError when the file cannot be read or the cells are not there.
 */
export async function readSorgenteFile(
  path: string,
  intervallo: string | undefined,
  nome: string,
): Promise<SorgenteLetta> {
  if (!isCartella(path)) {
    const { testo, mista } = readTesto(path);
    return { sorgente: { kind: 'testo', testo }, avvisi: mista ? [MISTA] : [] };
  }
  const { workbook } = openCartella(path);
  return { sorgente: { kind: 'area', area: await readArea(workbook, intervallo, nome) }, avvisi: [] };
}

async function readArea(workbook: Workbook, intervallo: string | undefined, nome: string): Promise<Area> {
  const indirizzo = intervallo === undefined ? undefined : parseIndirizzo(intervallo);
  if (indirizzo !== undefined)
    return only(await workbook.read({ intervalli: [indirizzo] }), intervallo ?? '');
  const cercato = intervallo ?? nome;
  const lettura = await workbook.read({ nomi: [{ nome: cercato }], elenchi: true });
  const trovato = findIntervallo(lettura, cercato);
  if (trovato !== undefined) return trovato.area;
  const foglio = lettura.elenchi?.fogli.find(
    ({ nome: suo, usato, visibilita }) =>
      usato !== undefined &&
      (intervallo === undefined ? visibilita === 'visibile' : suo.toLowerCase() === intervallo.toLowerCase()),
  );
  if (foglio?.usato === undefined) throw new WorkbookError('NOME_MANCANTE', { nome: cercato, candidati: '' });
  return only(await workbook.read({ intervalli: [foglio.usato] }), foglio.nome);
}

function only({ intervalli }: { readonly intervalli: readonly Area[] }, nome: string): Area {
  const [area] = intervalli;
  if (area === undefined) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: nome });
  return area;
}
