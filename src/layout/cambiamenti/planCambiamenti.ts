/** Changes of figures from elsewhere: what was ticked, and nothing else, into `Valore` and `Misure`. */
import { TABELLE } from '../../parametri/index.js';
import { readCartella } from '../cartellaLetta.js';
import { cropArea } from '../celle.js';
import { nameInUse } from '../colonneRisultato.js';
import { WorkbookError } from '../errori.js';
import type { IntervalloScritto } from '../passo.js';
import { joinPiani, type Piano } from '../piano.js';
import { findIntervallo, richiestaCalcola } from '../richieste.js';
import type { Lettura, Premessa, Richiesta } from '../workbook.js';
import { makeFindIndicatore, makeNomeMisura } from './indicatori.js';
import type { Cambiamento } from './model.js';
import { planMisure } from './planMisure.js';
import { planValori, type Risolto } from './planValori.js';

const { nome: MISURE } = TABELLE.misure;

/** All that is scored, and as many rows below `Misure` as may be needed. */
export function richiestaCambiamenti(quanti: number, foglio?: string): Richiesta {
  const calcola = richiestaCalcola(foglio);
  return {
    ...calcola,
    nomi: (calcola.nomi ?? []).map((chiesto) =>
      chiesto.nome === MISURE ? { nome: MISURE, oltre: { righe: quanti, colonne: 0 } } : chiesto,
    ),
  };
}

export interface PianoCambiamenti {
  readonly piano: Piano;
  /** The plan when the user agrees to lose the formulas; absent where there are none. */
  readonly conFormule?: Piano;
  /** Cells, or codes of `Misure`, whose formulas stand in the way. */
  readonly formule: readonly string[];
  readonly intervalli: readonly IntervalloScritto[];
  readonly premesse: readonly Premessa[];
}

/**
 * Plans the changes on what `richiestaCambiamenti` read. What the workbook says already is not written.
 * @throws WorkbookError CODICE_NON_IN_ALBERO, CODICE_AMBIGUO, CAMBIAMENTO_DOPPIO, VALORE_SENZA_COLONNA,
 * INDICATORE_SENZA_CODICE; those of `readCartella`, `planCelle`, `planTabellaNuova`.
 */
export function planCambiamenti(lettura: Lettura, cambiamenti: readonly Cambiamento[]): PianoCambiamenti {
  const cartella = readCartella(cropMisure(lettura));
  const find = makeFindIndicatore(cartella.letto.radice);
  const nomeOf = makeNomeMisura(cartella.letto.radice);
  const risolti = cambiamenti.map((cambiamento): Risolto => {
    const nodo = find(cambiamento.codice);
    return { cambiamento, nodo, nome: nomeOf(nodo) };
  });
  requireUnici(risolti);
  const valori = risolti.filter(({ cambiamento }) => cambiamento.campo === 'valore');
  const misure = risolti.filter(({ cambiamento }) => cambiamento.campo !== 'valore');
  const trovato = findIntervallo(lettura, MISURE);
  const { elenchi } = lettura;
  const contorno = {
    ...(trovato && { trovato }),
    ...(elenchi && { elenchi }),
    contesto: cartella.letto.contesto,
  };
  const plan = (sovrascrivi: boolean) => {
    const piani = [
      planValori(cartella, valori, sovrascrivi),
      ...(misure.length === 0 ? [] : [planMisure(contorno, misure, sovrascrivi)]),
    ];
    return {
      piano: joinPiani(piani.map(({ piano }) => piano)),
      formule: piani.flatMap(({ formule }) => formule),
    };
  };
  const { piano, formule } = plan(false);
  return {
    piano,
    ...(formule.length > 0 && { conFormule: plan(true).piano }),
    formule,
    intervalli: [
      ...cartella.tabelle.map(({ nome, trovato: { ambito, indirizzo } }) => ({
        nome,
        ...(ambito !== undefined && { ambito }),
        indirizzo,
      })),
      ...(trovato === undefined
        ? (piano.blocchi ?? []).map(({ nome, dopo }) => ({ nome, indirizzo: dopo }))
        : [
            {
              nome: nameInUse(MISURE, trovato.ambito, elenchi),
              ...(trovato.ambito !== undefined && { ambito: trovato.ambito }),
              indirizzo: trovato.indirizzo,
            },
          ]),
    ],
    premesse: [
      ...cartella.premesse,
      ...(trovato === undefined ? [] : [{ indirizzo: trovato.area.indirizzo, celle: trovato.area.celle }]),
    ],
  };
}

/** The rows below the range are read to be written, not as measures. */
function cropMisure(lettura: Lettura): Lettura {
  const nomi = new Map(lettura.nomi);
  const trovato = nomi.get(MISURE);
  if (trovato?.kind === 'trovato')
    nomi.set(MISURE, { ...trovato, area: cropArea(trovato.area, trovato.indirizzo) });
  return { ...lettura, nomi };
}

function requireUnici(risolti: readonly Risolto[]): void {
  const visti = new Map<string, Cambiamento>();
  for (const { cambiamento, nodo } of risolti) {
    const chiave = `${cambiamento.campo} ${nodo.id}`;
    const altro = visti.get(chiave);
    if (altro !== undefined && altro.nuovo !== cambiamento.nuovo)
      throw new WorkbookError('CAMBIAMENTO_DOPPIO', {
        codice: cambiamento.codice,
        uno: String(altro.nuovo),
        altro: String(cambiamento.nuovo),
      });
    visti.set(chiave, cambiamento);
  }
}
