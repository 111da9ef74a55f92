/** Changes of figures from elsewhere: what was ticked, and nothing else, into `Valore`, `Misure` and `Pareto`. */
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
import { planTabellaCodici } from './planTabellaCodici.js';
import { planValori, type Risolto } from './planValori.js';
import { TABELLE_CODICI } from './tabelleCodici.js';

const NOMI = new Set(TABELLE_CODICI.map(({ forma }) => forma.nome));

/** All that is scored, and as many rows below the ranges of codes as may be needed. */
export function richiestaCambiamenti(quanti: number, foglio?: string): Richiesta {
  const calcola = richiestaCalcola(foglio);
  return {
    ...calcola,
    nomi: [
      ...(calcola.nomi ?? []).filter(({ nome }) => !NOMI.has(nome)),
      ...[...NOMI].map((nome) => ({ nome, oltre: { righe: quanti, colonne: 0 } })),
    ],
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
  const cartella = readCartella(cropTabelle(lettura));
  const find = makeFindIndicatore(cartella.letto.radice);
  const nomeOf = makeNomeMisura(cartella.letto.radice);
  const risolti = cambiamenti.map((cambiamento): Risolto => {
    const nodo = find(cambiamento.codice);
    return { cambiamento, nodo, nome: nomeOf(nodo) };
  });
  requireUnici(risolti);
  const valori = risolti.filter(({ cambiamento }) => cambiamento.campo === 'valore');
  const { elenchi } = lettura;
  const tabelle = TABELLE_CODICI.flatMap((tabella) => {
    const suoi = risolti.filter(({ cambiamento }) => tabella.colonnaDi[cambiamento.campo] !== undefined);
    const trovato = suoi.length === 0 ? undefined : findIntervallo(lettura, tabella.forma.nome);
    return suoi.length === 0 ? [] : [{ tabella, suoi, ...(trovato && { trovato }) }];
  });
  const plan = (sovrascrivi: boolean) => {
    const piani = [
      planValori(cartella, valori, sovrascrivi),
      ...tabelle.map(({ tabella, suoi, trovato }) =>
        planTabellaCodici(
          tabella,
          {
            ...(trovato && { trovato }),
            ...(elenchi && { elenchi }),
            contesto: cartella.letto.contesto,
          },
          suoi,
          sovrascrivi,
        ),
      ),
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
      ...(piano.blocchi ?? []).map(({ nome, dopo }) => ({ nome, indirizzo: dopo })),
      ...tabelle.flatMap(({ tabella, trovato }) =>
        trovato === undefined
          ? []
          : [
              {
                nome: nameInUse(tabella.forma.nome, trovato.ambito, elenchi),
                ...(trovato.ambito !== undefined && { ambito: trovato.ambito }),
                indirizzo: trovato.indirizzo,
              },
            ],
      ),
    ],
    premesse: [
      ...cartella.premesse,
      ...tabelle.flatMap(({ trovato }) =>
        trovato === undefined ? [] : [{ indirizzo: trovato.area.indirizzo, celle: trovato.area.celle }],
      ),
    ],
  };
}

/** The rows below a range are read to be written, not as its own. */
function cropTabelle(lettura: Lettura): Lettura {
  const nomi = new Map(lettura.nomi);
  for (const nome of NOMI) {
    const trovato = nomi.get(nome);
    if (trovato?.kind === 'trovato')
      nomi.set(nome, { ...trovato, area: cropArea(trovato.area, trovato.indirizzo) });
  }
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
