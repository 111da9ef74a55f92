/** Applying figures that come from elsewhere: what was ticked, old → new, through the one way of writing. */
import {
  planCambiamenti,
  readRegistro,
  richiestaCambiamenti,
  type Abbinamento,
  type Annotazione,
  type Cambiamento,
  type PianoCambiamenti,
  type Workbook,
} from '../../layout/index.js';
import type { Conferma, Proposta } from '../model.js';
import { withRipristino } from '../ripristino.js';

export interface OpzioniApplica {
  /** Sheet whose names come first. */
  readonly foglio?: string;
  /** Columns of the extract, to be offered the next time. */
  readonly abbinamenti?: readonly Abbinamento[];
}

/**
 * Makes ready the write of these changes, and of no others: `Valore` of the tree, rows of `Misure` (made when missing).
 * Each leaves a line of the log with its source. What the workbook says already is not written; nothing of the user's
 * formulas is, before he agrees.
 * @throws WorkbookError for a code that the tree has not, or has twice, for two figures in one place, and for a place
 * that cannot be written.
 */
export async function prepareApplica(
  workbook: Workbook,
  cambiamenti: readonly Cambiamento[],
  { foglio, abbinamenti = [] }: OpzioniApplica = {},
): Promise<Proposta> {
  const lettura = await workbook.read(richiestaCambiamenti(cambiamenti.length, foglio));
  const piano = planCambiamenti(lettura, cambiamenti);
  return withRipristino({
    comando: 'importa',
    celle: cambiamenti.length,
    modifiche: piano.piano.modifiche,
    conferme: confermeOf(piano),
    scrittura: {
      kind: 'nuovoPasso',
      piano: piano.piano,
      ...(piano.conFormule && { conFormule: piano.conFormule }),
      intervalli: piano.intervalli,
      premesse: piano.premesse,
      registro: readRegistro(lettura),
      annotazioni: [...cambiamenti.map(annotazioneOf), ...abbinamenti.map(ricordoOf)],
    },
  });
}

/** Code, field, figure, source, evidence, date, doubts. */
function annotazioneOf({
  codice,
  campo,
  nuovo,
  fonte,
  evidenza = '',
  data,
  dubbi,
}: Cambiamento): Annotazione {
  return { genere: 'cambio', testi: [codice, campo, String(nuovo), fonte, evidenza, data, dubbi.join(' ')] };
}

function ricordoOf(abbinamento: Abbinamento): Annotazione {
  const { genere, firma, colonne, decimali } = abbinamento;
  const chiave = `${genere}: ${firma}`.slice(0, LUNGHEZZA_CHIAVE);
  return {
    genere: 'colonne',
    chiave,
    testi: [genere, firma, JSON.stringify(colonne), JSON.stringify(decimali ?? {})],
  };
}

const LUNGHEZZA_CHIAVE = 500;

function confermeOf({ formule }: PianoCambiamenti): readonly Conferma[] {
  if (formule.length === 0) return [];
  const quante = formule.length === 1 ? "c'è una formula vostra" : `ci sono ${formule.length} formule vostre`;
  return [
    {
      kind: 'formuleSovrascritte',
      domanda: `Dove andrebbero i dati importati ${quante} (${formule.slice(0, 5).join(', ')}${formule.length > 5 ? '…' : ''}). Sostituire? Altrimenti restano come sono.`,
      celle: formule,
      facoltativa: true,
    },
  ];
}
