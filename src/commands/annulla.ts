/** Moving along the log: the last writes taken back, or done again; what was done; the log removed. */
import {
  answersPassi,
  choosePassi,
  planPassi,
  planPulisci,
  readRegistro,
  richiestaAnnulla,
  richiestaPassi,
  richiestaRegistro,
  type Applicazione,
  type Verso,
  type Workbook,
} from '../layout/index.js';
import type { Modifica, Passo, Proposta } from './model.js';

/**
 * Makes ready to take back the last `passi` writes, the latest first.
 * @throws WorkbookError when there are not so many, or what stands in the cells is not what was written.
 */
export function prepareAnnulla(workbook: Workbook, { passi }: { readonly passi: number }): Promise<Proposta> {
  return prepareSpostamento(workbook, 'annulla', passi);
}

/** Makes ready to do again the write that was taken back last. Errors as `prepareAnnulla`. */
export function prepareRipeti(workbook: Workbook): Promise<Proposta> {
  return prepareSpostamento(workbook, 'ripeti', 1);
}

async function prepareSpostamento(workbook: Workbook, verso: Verso, quanti: number): Promise<Proposta> {
  const prima = await workbook.read(richiestaAnnulla());
  const registro = readRegistro(prima);
  const passi = choosePassi(registro, verso, quanti);
  const richiesta = richiestaPassi(passi);
  // Most steps wrote into the tree alone, which came with the log: then one reading is enough.
  const lettura = answersPassi(prima, richiesta) ? prima : await workbook.read(richiesta);
  const { modifiche, scritture, premesse } = planPassi(registro, lettura, passi, verso);
  return onRegistro(verso, modifiche, { premesse, scritture });
}

/** Makes ready to remove all that the add-in keeps in the workbook; nothing to write when there is none. */
export async function preparePulisci(workbook: Workbook): Promise<Proposta> {
  const { scritture, premesse } = planPulisci(readRegistro(await workbook.read(richiestaRegistro())));
  return onRegistro('pulisci', [], { premesse, scritture });
}

function onRegistro(
  comando: Proposta['comando'],
  modifiche: readonly Modifica[],
  applicazione: Applicazione,
): Proposta {
  return {
    comando,
    celle: modifiche.length,
    modifiche,
    conferme: [],
    scrittura: { kind: 'sulRegistro', applicazione },
  };
}

/** What the add-in has written into this workbook, the latest first. */
export async function readCronologia(workbook: Workbook): Promise<readonly Passo[]> {
  const { passi } = readRegistro(await workbook.read(richiestaRegistro()));
  return passi
    .map(({ contenuto, altrove, ...passo }) => ({
      ...passo,
      annullabile: contenuto !== undefined || altrove !== undefined,
    }))
    .reverse();
}
