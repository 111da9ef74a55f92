/** The extract, wherever it is: pasted, in a range, selected, in another file. Slice by slice. */
import {
  parseIndirizzo,
  parseTestoIncollato,
  readIntervalloIncollato,
  requireIntervallo,
  type Area,
  type Incollato,
  type Lettura,
  type Richiesta,
} from '../../layout/index.js';
import type { OpzioniImporta, Sorgente } from './model.js';

/** What a reading of the workbook must have for the extract to be in it; nothing for one that is elsewhere. */
export function richiestaSorgente(sorgente: Sorgente): Pick<Richiesta, 'nomi' | 'intervalli' | 'selezione'> {
  switch (sorgente.kind) {
    case 'testo':
    case 'area':
      return {};
    case 'selezione':
      return { selezione: true };
    case 'intervallo': {
      const indirizzo = parseIndirizzo(sorgente.nome);
      return indirizzo === undefined ? { nomi: [{ nome: sorgente.nome }] } : { intervalli: [indirizzo] };
    }
  }
}

/**
 * The extract, slice by slice where it is a text. `lettura`: what `richiestaSorgente` asked for.
 * @throws WorkbookError when there is nothing to read, or too much.
 */
export async function readSorgente(
  sorgente: Sorgente,
  lettura: Lettura,
  { pausa }: Pick<OpzioniImporta, 'pausa'>,
): Promise<Incollato> {
  switch (sorgente.kind) {
    case 'testo': {
      const { testo, delimitatore } = sorgente;
      return runAPezzi(parseTestoIncollato(testo, delimitatore === undefined ? {} : { delimitatore }), pausa);
    }
    case 'area':
      return readIntervalloIncollato(sorgente.area);
    case 'selezione':
      return readIntervalloIncollato(present(lettura.selezione));
    case 'intervallo': {
      const { nome } = sorgente;
      const area =
        parseIndirizzo(nome) === undefined
          ? requireIntervallo(lettura, nome).area
          : present(lettura.intervalli[0]);
      return readIntervalloIncollato(area, nome);
    }
  }
}

function present(area: Area | undefined): Area {
  if (area === undefined) throw new Error('cells were asked for and not given');
  return area;
}

/** Goes through the slices of a work, waiting between them where that is asked for. */
export async function runAPezzi<T>(pezzi: Generator<number, T>, pausa: OpzioniImporta['pausa']): Promise<T> {
  for (;;) {
    const pezzo = pezzi.next();
    if (pezzo.done === true) return pezzo.value;
    await pausa?.(pezzo.value);
  }
}
