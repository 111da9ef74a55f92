/** A file that came back from an office: known by what stands in it, read by the words of its headers. */
import { TABELLA_RISPOSTE, TESTATA_RICHIESTA } from '../../parametri/index.js';
import { displayCella, isPiena, readCella, textOf } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { normalizeTesto } from '../intestazioni.js';
import { findIntervallo } from '../richieste.js';
import { readTabella, scritti, testo } from '../tabella.js';
import type { Area, Lettura, Richiesta } from '../workbook.js';
import type { FileRisposta, RispostaLetta } from './model.js';

export const RICHIESTA_RISPOSTA: Richiesta = {
  nomi: [{ nome: TESTATA_RICHIESTA.nome }, { nome: TABELLA_RISPOSTE.nome }],
};

/**
 * Reads a file that came back. Rows that were deleted are simply not there; columns may have changed places.
 * @throws WorkbookError RISPOSTA_NON_RICONOSCIUTA when it is no file of ours
 */
export function readRisposta(lettura: Lettura, file: string): FileRisposta {
  const testata = findIntervallo(lettura, TESTATA_RICHIESTA.nome)?.area;
  const risposte = findIntervallo(lettura, TABELLA_RISPOSTE.nome)?.area;
  const { campi } = TESTATA_RICHIESTA;
  const unita = testata === undefined ? '' : campo(testata, campi.unita);
  if (testata === undefined || risposte === undefined || unita === '')
    throw new WorkbookError('RISPOSTA_NON_RICONOSCIUTA', { file });
  return {
    file,
    ente: campo(testata, campi.ente),
    anno: campo(testata, campi.anno),
    unita,
    risposte: readTabella(risposte, TABELLA_RISPOSTE).righe.map(({ celle: c, cella }): RispostaLetta => ({
      codice: testo(c.codice),
      cella,
      ...(c.valore && isPiena(c.valore) && { valore: c.valore }),
      ...(c.numeratore && isPiena(c.numeratore) && { numeratore: c.numeratore }),
      ...(c.denominatore && isPiena(c.denominatore) && { denominatore: c.denominatore }),
      ...scritti({ fonte: c.fonte, evidenza: c.evidenza }),
    })),
  };
}

/** What stands beside a name in the first cells, a number as digits. */
function campo(area: Area, nome: string): string {
  const riga = area.celle.findIndex(
    ([prima]) => prima && normalizeTesto(textOf(prima)) === normalizeTesto(nome),
  );
  if (riga === -1) return '';
  const cella = readCella(area, riga, 1);
  return typeof cella.valore === 'number' ? textOf(cella) : displayCella(cella);
}
