/** What is expected in the columns of the forms that a person fills: words to choose from, dates, numbers. */
import { PARAMETRI_SMVP } from './parametriSmvp.js';
import { STATI_RILEVAZIONE } from './statiRilevazione.js';

/** What may stand in a cell. */
export type Ammessi =
  | { readonly kind: 'elenco'; readonly valori: readonly string[] }
  | { readonly kind: 'data' }
  | { readonly kind: 'numero' };

const DATA: Ammessi = { kind: 'data' };

function elenco(...valori: readonly string[]): Ammessi {
  return { kind: 'elenco', valori };
}

/** States of a row of `Raccolta`, from the first to the last. */
export const STATI_RACCOLTA = ['da richiedere', 'richiesto', 'pervenuto', 'verificato'] as const;

/** By range and by header, as the forms have them. */
export const CONVALIDE: Readonly<Record<string, Readonly<Record<string, Ammessi>>>> = {
  Albero: {
    Livello: elenco(
      'Ente',
      'Ambito strategico',
      'Obiettivo strategico',
      'Indicatori',
      'Obiettivi operativi',
      'Obiettivo operativo',
      'Indicatore',
    ),
  },
  Misure: { Data: DATA },
  Raccolta: { Scadenza: DATA, Stato: elenco(...STATI_RACCOLTA) },
  Rettifiche: { Tipo: elenco('neutralizzazione', 'valore motivato'), Data: DATA },
  Rilevazioni: {
    Data: DATA,
    Stato: elenco(...STATI_RILEVAZIONE.map(({ stato }) => stato)),
    Proposta: elenco('conferma', 'rimodula', 'elimina'),
  },
  Rimodulazioni: {
    Tipo: elenco(
      'target',
      'peso',
      'algoritmo',
      'indicatore aggiunto',
      'indicatore eliminato',
      'indicatore sostituito',
    ),
    'Data atto': DATA,
  },
  Scostamenti: { Causa: elenco('esogena', 'endogena', 'indicatore') },
};

/** The words of each parameter of `SMVP` that is a choice. */
export const CONVALIDE_SMVP: Readonly<Record<string, Ammessi>> = Object.fromEntries(
  PARAMETRI_SMVP.flatMap((parametro) =>
    'valori' in parametro ? [[parametro.nome, elenco(...parametro.valori)]] : [],
  ),
);
