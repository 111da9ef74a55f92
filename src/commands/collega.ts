/** Gives a name to the cells that the user chose: the guided re-link of a range that is missing or broken. */
import {
  formatIndirizzo,
  parseIndirizzo,
  WorkbookError,
  type Indirizzo,
  type Workbook,
} from '../layout/index.js';
import type { Proposta } from './model.js';

/**
 * Makes ready to define `nome` over these cells, in the place of whatever it meant. No cell changes. A name that
 * lies in the scope of a sheet is defined there again, so that it is not hidden by the old one.
 */
export async function prepareCollega(
  workbook: Workbook,
  nome: string,
  indirizzo: Indirizzo,
): Promise<Proposta> {
  const { elenchi } = await workbook.read({ elenchi: true });
  const existing = elenchi?.nomi.filter((one) => one.nome.toLowerCase() === nome.toLowerCase()) ?? [];
  const here = existing.find(({ ambito }) => ambito === indirizzo.foglio);
  const chosen = here ?? existing.find(({ ambito }) => ambito === undefined);
  return {
    comando: 'collega',
    celle: 0,
    modifiche: [{ cella: nome, prima: chosen?.formula ?? '', dopo: `=${formatIndirizzo(indirizzo)}` }],
    conferme: [],
    scrittura: {
      kind: 'sulRegistro',
      applicazione: {
        premesse: [],
        scritture: [
          {
            tipo: 'definisciNome',
            nome: chosen?.nome ?? nome,
            ...(chosen?.ambito !== undefined && { ambito: chosen.ambito }),
            indirizzo,
          },
        ],
      },
    },
  };
}

/**
 * Shows a cell to the user, given as it is written in a message (`'Albero 2024'!H12`).
 * @throws WorkbookError FOGLIO_MANCANTE when there is no such place.
 */
export async function selectCella(workbook: Workbook, cella: string): Promise<void> {
  const indirizzo = parseIndirizzo(cella);
  if (indirizzo === undefined) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: cella });
  await workbook.select(indirizzo);
}
