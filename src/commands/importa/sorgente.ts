/** The extract, wherever it is: pasted, in a range, selected, in another file. Slice by slice. */
import {
  parseIndirizzo,
  parseTestoIncollato,
  readIntervalloIncollato,
  requireIntervallo,
  type Incollato,
  type Workbook,
} from '../../layout/index.js';
import type { OpzioniImporta, Sorgente } from './model.js';

/** @throws WorkbookError when there is nothing to read, or too much. */
export async function readSorgente(
  workbook: Workbook,
  sorgente: Sorgente,
  { pausa, foglio }: Pick<OpzioniImporta, 'pausa' | 'foglio'> = {},
): Promise<Incollato> {
  switch (sorgente.kind) {
    case 'testo': {
      const { testo, delimitatore } = sorgente;
      return runAPezzi(parseTestoIncollato(testo, delimitatore === undefined ? {} : { delimitatore }), pausa);
    }
    case 'area':
      return readIntervalloIncollato(sorgente.area);
    case 'selezione': {
      const { selezione } = await workbook.read({ selezione: true });
      if (selezione === undefined) throw new Error('the selection was asked for and not given');
      return readIntervalloIncollato(selezione);
    }
    case 'intervallo':
      return readIntervallo(workbook, sorgente.nome, foglio);
  }
}

async function readIntervallo(
  workbook: Workbook,
  nome: string,
  foglio: string | undefined,
): Promise<Incollato> {
  const indirizzo = parseIndirizzo(nome);
  const area =
    indirizzo === undefined
      ? requireIntervallo(
          await workbook.read({ nomi: [{ nome }], elenchi: true, ...(foglio !== undefined && { foglio }) }),
          nome,
        ).area
      : (await workbook.read({ intervalli: [indirizzo] })).intervalli[0];
  if (area === undefined) throw new Error('the range was asked for and not given');
  return readIntervalloIncollato(area, nome);
}

/** Goes through the slices of a work, waiting between them where that is asked for. */
export async function runAPezzi<T>(pezzi: Generator<number, T>, pausa: OpzioniImporta['pausa']): Promise<T> {
  for (;;) {
    const pezzo = pezzi.next();
    if (pezzo.done === true) return pezzo.value;
    await pausa?.(pezzo.value);
  }
}
