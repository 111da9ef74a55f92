/** Stato dell'anno: the steps of the year as the workbook shows them. Nothing is written here. */
import type { Anomalia } from '../controlli/index.js';
import { tabellePresenti, type Workbook } from '../layout/index.js';
import { makeStatoAnno, passoCorrente, type FaseCiclo, type PassoAnno } from '../report/index.js';
import { prepareCalcola } from './calcola.js';
import { readRelazione, type OpzioniLettura } from './relazione.js';
import { readVersioni } from './versioni.js';

export interface StatoAnno {
  readonly ente: string;
  readonly anno: number;
  readonly passi: readonly PassoAnno[];
  /** The first step that is not done; absent when all are. */
  readonly corrente?: PassoAnno;
}

/** @throws WorkbookError when there is no tree to read, or a name that is there cannot be used. */
export async function readStatoAnno(workbook: Workbook, opzioni: OpzioniLettura): Promise<StatoAnno> {
  const { foglio } = opzioni;
  const { anomalie, freschezza } = await prepareCalcola(workbook, foglio === undefined ? {} : { foglio });
  const { lettura, dati } = await readRelazione(workbook, opzioni);
  const lette = await readVersioni(workbook, opzioni);
  const presenti = tabellePresenti(lettura);
  const passi = makeStatoAnno(dati, {
    errori: [...anomalie, ...lette.anomalie].filter(isErrore).map(describe),
    aggiornato: freschezza === 'aggiornato',
    tabelle: {
      inserite: presenti.length,
      superate: presenti.filter(
        ({ provenienza }) => provenienza !== undefined && !dati.impronta.startsWith(provenienza.impronta),
      ).length,
    },
    versioni: lette.versioni.flatMap(({ anno, fase }): FaseCiclo[] =>
      anno === dati.anno && fase !== undefined ? [fase] : [],
    ),
  });
  const corrente = passoCorrente(passi);
  return { ente: dati.ente, anno: dati.anno, passi, ...(corrente && { corrente }) };
}

function isErrore({ severita }: Anomalia): boolean {
  return severita === 'errore';
}

function describe({ cella, messaggio }: Anomalia): string {
  return `${cella}: ${messaggio}`;
}
