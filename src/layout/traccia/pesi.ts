/** The weight of each node in its group, taken from its cell. */
import { findMetaSola, pesiScritti, weighGruppo, type NodoValutato, type Peso } from '../../scoring/index.js';
import type { Giro } from './model.js';
import { costante, isStesso, labelled, takeNumero, type Presa } from './sorgente.js';

/** The weight of a node in its group, as a formula; whether it weighs. */
export interface PesoPreso {
  readonly presa: Presa;
  readonly pesa: boolean;
}

/** Of the root. */
export const SENZA_PESO: PesoPreso = { presa: { formula: '' }, pesa: false };

/** The weights of all nodes but the root. */
export function weighAll(nodi: readonly NodoValutato[], giro: Giro): ReadonlyMap<NodoValutato, PesoPreso> {
  const presi = new Map<NodoValutato, PesoPreso>();
  for (const { nodo, figli } of nodi) {
    if (figli.length === 0) continue;
    const pesi = weighGruppo(nodo, figli, giro.regole);
    const scritti = findMetaSola(nodo) === undefined && !pesi.uguali ? pesiScritti(nodo, giro.regole) : [];
    figli.forEach((figlio, i) => {
      const valore = pesi.valori[i] ?? 0;
      const scritto = scritti[i];
      presi.set(figlio, { presa: takePeso(figlio, valore, scritto, giro), pesa: valore > 0 });
    });
  }
  return presi;
}

function takePeso(figlio: NodoValutato, valore: number, scritto: Peso | undefined, giro: Giro): Presa {
  const { nodo, esito } = figlio;
  if (esito.kind === 'soloMonitoraggio') return { formula: '0' };
  if (esito.kind === 'neutralizzato') return { formula: '0', lettoCome: 'neutralizzato: non pesa' };
  const dove = giro.lettoDi.get(nodo.id)?.peso?.dove;
  if (scritto?.kind === 'peso')
    return dove === undefined || nodo.peso.kind !== 'peso'
      ? costante(valore, `peso dello SMVP: ${formatPeso(valore)}`)
      : labelled('peso', takeNumero(dove, valore, giro.sorgenti));
  const contenuto = dove === undefined ? undefined : giro.sorgenti(dove);
  const controllo =
    dove === undefined || contenuto === undefined ? {} : { controllo: isStesso(dove, contenuto) };
  if (scritto === undefined)
    return { formula: '1', ...controllo, lettoCome: 'pesa come gli altri del gruppo' };
  return { formula: '0', ...controllo, lettoCome: 'senza peso: non conta' };
}

/** `33,34 %`, with all its decimals. */
export function formatPeso(peso: number): string {
  return `${String(Number((peso * 100).toPrecision(12))).replace('.', ',')} %`;
}
