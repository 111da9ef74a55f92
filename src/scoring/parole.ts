/** Targets and values in Italian words, as a reader writes them. */
import { formatGiorno } from './date.js';
import type { Target, Valore } from './model.js';
import { formatQuantita } from './numeri.js';

/** A target in its plain form: `>= 3 %`, `entro 30-09-2024`, `tra 3 N. e 5 N.`; its note is left out. */
export function formatTarget(target: Target): string {
  switch (target.kind) {
    case 'soloMonitoraggio':
      return 'solo monitoraggio';
    case 'logico':
      return formatLogico(target.atteso);
    case 'data':
      return `entro ${formatGiorno(target.entro)}`;
    case 'fasi':
      return target.fasi.map((fase) => `${fase.numero}) ${fase.testo}`).join('; ');
    case 'intervallo':
      return `tra ${formatQuantita(target.da)} e ${formatQuantita(target.a)}`;
    case 'annoN':
      return `${target.confronto} valore osservato nell'anno n`;
    case 'soglia':
      return `${target.esplicito ? `${target.confronto} ` : ''}${formatQuantita(target.soglia)}`;
  }
}

/** A value: `2,9066 %`, `SI`, `16-07-2024`; `N/D` for one that is missing. */
export function formatValore(valore: Valore): string {
  switch (valore.kind) {
    case 'mancante':
      return 'N/D';
    case 'numero':
      return formatQuantita(valore.quantita);
    case 'logico':
      return formatLogico(valore.valore);
    case 'data':
      return formatGiorno(valore.giorno);
  }
}

/** `SI` or `NO`. */
export function formatLogico(valore: boolean): string {
  return valore ? 'SI' : 'NO';
}
