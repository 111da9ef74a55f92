/** A range of ours that the workbook has not yet, on a sheet of its own, as a write made ready. */
import {
  fogliPresenti,
  nomeFoglio,
  readRegistro,
  richiestaRegistro,
  WorkbookError,
  type Piano,
  type Workbook,
} from '../layout/index.js';
import type { NomeComando, Proposta } from './model.js';

export interface FoglioDaFare {
  readonly comando: NomeComando;
  /** Name of the range. */
  readonly nome: string;
  /** What the sheet is called, as far as that name is free. */
  readonly titolo: string;
  /** Plans it on a sheet of this name. */
  readonly plan: (foglio: string) => Piano;
}

/** @throws WorkbookError NOME_PRESENTE when the workbook has the range already; STRUTTURA_PROTETTA. */
export async function prepareFoglioNuovo(
  workbook: Workbook,
  { comando, nome, titolo, plan }: FoglioDaFare,
): Promise<Proposta> {
  const lettura = await workbook.read(richiestaRegistro());
  const { elenchi } = lettura;
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  const presente = [...elenchi.nomi, ...elenchi.tabelle].some(
    (uno) => uno.nome.toLowerCase() === nome.toLowerCase(),
  );
  if (presente) throw new WorkbookError('NOME_PRESENTE', { nome });
  if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  const piano = plan(nomeFoglio(titolo, fogliPresenti(elenchi)));
  return {
    comando,
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      intervalli: (piano.blocchi ?? []).map((blocco) => ({ nome: blocco.nome, indirizzo: blocco.dopo })),
      premesse: [],
      registro: readRegistro(lettura),
    },
  };
}
