/** The workbook from which a new one takes over: last year's, or one that holds only a Piano. */
import type { DatiRelazione } from '../../report/index.js';
import {
  formatCella,
  type Nodo,
  type NodoLetto,
  type NodoValutato,
  type Risultato,
} from '../../scoring/index.js';
import type { CartellaLetta } from '../cartellaLetta.js';
import { displayCella, isPiena } from '../celle.js';
import type { Lettura } from '../workbook.js';

export interface FonteNuova {
  readonly lettura: Lettura;
  readonly cartella: CartellaLetta;
  readonly risultato: Risultato;
  readonly dati: Pick<DatiRelazione, 'schede' | 'targetAnni'>;
}

/** How each node is called in the tables beside the tree, by `id`: by its codes as written, or else by its title. */
export function nomiOf({ cartella }: Pick<FonteNuova, 'cartella'>): ReadonlyMap<string, string> {
  const nomi = new Map<string, string>();
  const visit = ({ id, codice, alias = [], titolo, figli }: NodoLetto) => {
    nomi.set(id, codice === undefined ? titolo : [codice, ...alias.map((uno) => `[${uno}]`)].join(' '));
    figli.forEach(visit);
  };
  visit(cartella.letto.radice);
  return nomi;
}

/** The value of the year as a reader writes it: as printed, or as its measures give it; empty where none is known. */
export function valoreScritto({ indicatore }: Nodo): string {
  if (indicatore === undefined) return '';
  const { consuntivo, usato } = indicatore;
  if (isPiena(consuntivo.cella)) return displayCella(consuntivo.cella);
  if (usato.kind === 'errore' || usato.valore.valore.kind !== 'numero') return '';
  const { valore, unita } = usato.valore.valore.quantita;
  const percento = unita === '%';
  const numero = formatCella({ dove: '', valore, formato: percento ? '0.00%' : '#,##0.00' });
  return percento || unita === '' ? numero : `${numero} ${unita}`;
}

/** Whether a rimodulazione has taken the node out of the tree for good: eliminated, or another in its place. */
export function isTolto({ nodo, esito }: NodoValutato, { letto }: CartellaLetta): boolean {
  if (esito.kind !== 'neutralizzato' || nodo.rettifica === undefined) return false;
  const { cella } = nodo.rettifica;
  const riga = letto.tabelle.rimodulazioni.find((una) => una.cella === cella);
  return riga !== undefined && /elimin|sostitu/i.test(formatCella(riga.tipo));
}
