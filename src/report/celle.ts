/** The cells of tables, from what the scoring says. */
import { fasciaOf, formatCella, type Indicatore, type Peso, type Regole } from '../scoring/index.js';
import { luceOf, type Valutato } from './luci.js';
import type { CellaTabella, GenereNumero, Luce } from './tabella.js';

export const VUOTA: CellaTabella = { tipo: 'vuota' };
export const DA_COMPILARE: CellaTabella = { tipo: 'daCompilare' };
export const NON_DISPONIBILE = { tipo: 'nonDisponibile' } as const satisfies CellaTabella;

/** A text, with what is said below it; an empty cell where there is none. */
export function testo(parole: string | undefined, dettaglio?: string): CellaTabella {
  const pulito = parole?.trim() ?? '';
  const sotto = dettaglio?.trim() ?? '';
  if (pulito === '') return sotto === '' ? VUOTA : { tipo: 'testo', testo: sotto };
  return { tipo: 'testo', testo: pulito, ...(sotto !== '' && { dettaglio: sotto }) };
}

/** A text that somebody has to write, where it is missing. */
export function richiesto(parole: string | undefined): CellaTabella {
  const cella = testo(parole);
  return cella.tipo === 'vuota' ? DA_COMPILARE : cella;
}

/** A number at full precision; N/D for what is no number. */
export function numero(valore: number | undefined, genere: GenereNumero): CellaTabella {
  return valore === undefined || !Number.isFinite(valore)
    ? NON_DISPONIBILE
    : { tipo: 'numero', valore, genere };
}

/** The figure of a node or of an index, and that it is provisional where it is. */
export function figura({ esito, provvisorio }: Pick<Valutato, 'esito' | 'provvisorio'>): CellaTabella {
  const stato = provvisorio === undefined ? {} : ({ provvisorio: true } as const);
  if (esito.kind !== 'punteggio' || !Number.isFinite(esito.valore)) return { ...NON_DISPONIBILE, ...stato };
  return { tipo: 'numero', valore: esito.valore, genere: 'percentuale', ...stato };
}

/** Its light. */
export function luce(valutato: Valutato): CellaTabella {
  return cellaOfLuce(luceOf(valutato));
}

/** The light of a figure that carries none of its own: a group of the tree, a member of an index. */
export function luceSecondo(
  { esito, provvisorio }: Pick<Valutato, 'esito' | 'provvisorio'>,
  { fasce }: Regole,
): CellaTabella {
  const fascia = esito.kind === 'punteggio' ? fasciaOf(esito.valore, fasce) : undefined;
  return luce({ esito, ...(fascia && { fascia }), ...(provvisorio && { provvisorio }) });
}

export function cellaOfLuce(una: Luce): CellaTabella {
  return { tipo: 'luce', ...una };
}

/** The weight written on the row of a node or of a member of an index; empty where none stands there. */
export function peso({ peso: scritto }: { readonly peso: Peso }): CellaTabella {
  return scritto.kind === 'peso' ? numero(scritto.valore, 'peso') : VUOTA;
}

/** The target in force, as written. */
export function target({ target: letto }: Indicatore): string {
  const giorno = letto.kind === 'letto' && letto.valore.kind === 'data' ? letto.valore.entro : undefined;
  return formatCella(letto.cella, giorno);
}

/** The consuntivo as printed. */
export function consuntivo({ consuntivo: letto }: Indicatore): string {
  const giorno = letto.kind === 'letto' && letto.valore.kind === 'data' ? letto.valore.giorno : undefined;
  return formatCella(letto.cella, giorno);
}
