/** Traffic lights in symbol, words and colour, the same in every table. */
import {
  formatPubblicato,
  NON_DISPONIBILE,
  type Esito,
  type Fascia,
  type Indice,
  type NodoValutato,
} from '../scoring/index.js';
import type { Luce } from './tabella.js';

/** What has a figure and a light. */
export type Valutato = Pick<NodoValutato | Indice, 'esito' | 'fascia' | 'provvisorio'>;

const PROVVISORIO = ' (provvisorio)';
const DA_CORREGGERE: Luce = { simbolo: '⚠', testo: 'Da correggere', colore: 'D9D9D9' };
const SENZA_LUCE: Luce = { testo: NON_DISPONIBILE };

/** The light of a figure: its band, `Da correggere` for an error, `N/D` where nothing is scored. */
export function luceOf({ esito, fascia, provvisorio }: Valutato): Luce {
  if (esito.kind === 'errore') return DA_CORREGGERE;
  if (esito.kind !== 'punteggio') return SENZA_LUCE;
  if (fascia === undefined) return DA_CORREGGERE;
  const una = luceOfFascia(fascia);
  return provvisorio === undefined ? una : { ...una, testo: una.testo + PROVVISORIO };
}

/** The light of a band. */
export function luceOfFascia({ simbolo, obiettivo, colore }: Fascia): Luce {
  return { simbolo, testo: obiettivo, ...(isColore(colore) && { colore: colore.toUpperCase() }) };
}

/** `● Raggiunto`. */
export function formatLuce({ simbolo, testo }: Luce): string {
  return simbolo === undefined || simbolo === '' ? testo : `${simbolo} ${testo}`;
}

/** Colours of bands are the user's own text. */
function isColore(testo: string): boolean {
  return /^[0-9a-f]{6}$/i.test(testo);
}

/** Whether a figure was scored. */
export function isPunteggio(esito: Esito): esito is Extract<Esito, { kind: 'punteggio' }> {
  return esito.kind === 'punteggio';
}

/** `<= 60 %`, `> 60 % e < 80 %`, `>= 80 %`. */
export function describeFascia({ finoA, incluso }: Fascia, sotto: Fascia | undefined): string {
  const da = sotto?.finoA;
  const parti = [
    ...(da === undefined ? [] : [`${sotto?.incluso === true ? '>' : '>='} ${formatSoglia(da)}`]),
    ...(finoA === undefined ? [] : [`${incluso ? '<=' : '<'} ${formatSoglia(finoA)}`]),
  ];
  return parti.length === 0 ? 'qualsiasi' : parti.join(' e ');
}

function formatSoglia(valore: number): string {
  return formatPubblicato(valore).replace(/,00 %$/, ' %');
}
