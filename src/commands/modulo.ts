/** «Crea il modulo da compilare»: the empty form of a range that a table needs, on a sheet of its own. */
import {
  fogliPresenti,
  nomeFoglio,
  planModulo,
  readRegistro,
  richiestaRegistro,
  WorkbookError,
  type Workbook,
} from '../layout/index.js';
import type { Modulo } from '../report/index.js';
import type { Proposta } from './model.js';

/**
 * Makes ready the form of a range, as the list of the tables gives it: its header with the years of this workbook,
 * free rows, its defined name, what goes there beside it.
 * @throws WorkbookError NOME_PRESENTE when the workbook has the range already; STRUTTURA_PROTETTA.
 */
export async function prepareModulo(workbook: Workbook, modulo: Modulo): Promise<Proposta> {
  const nome = modulo.intervallo;
  const lettura = await workbook.read(richiestaRegistro());
  const { elenchi } = lettura;
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  const presente = [...elenchi.nomi, ...elenchi.tabelle].find((uno) => isStesso(uno.nome, nome));
  if (presente !== undefined) throw new WorkbookError('NOME_PRESENTE', { nome });
  if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  const registro = readRegistro(lettura);
  const piano = planModulo(modulo, nomeFoglio(nome, fogliPresenti(elenchi)));
  return {
    comando: 'modulo',
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      intervalli: (piano.blocchi ?? []).map(({ nome: intervallo, dopo }) => ({
        nome: intervallo,
        indirizzo: dopo,
      })),
      premesse: [],
      registro,
    },
  };
}

function isStesso(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
