/** Outcomes that many nodes share, one object for all: a tree of thousands of rows is scored again and again. */
import type { Esito } from './model.js';

export const PIENO: Esito = { kind: 'punteggio', valore: 1 };
export const NULLO: Esito = { kind: 'punteggio', valore: 0 };
export const SOLO_MONITORAGGIO: Esito = { kind: 'soloMonitoraggio' };
export const VALORE_MANCANTE: Esito = { kind: 'nonValutabile', motivo: 'valoreMancante' };
export const NIENTE_CONTA: Esito = { kind: 'nonValutabile', motivo: 'nienteConta' };
export const BLOCCATO: Esito = { kind: 'nonValutabile', motivo: 'bloccato' };

/** The outcome of a degree, 0..1. */
export function punteggio(valore: number): Esito {
  if (valore === 1) return PIENO;
  return valore === 0 ? NULLO : { kind: 'punteggio', valore };
}

/** True for the outcome of an indicator that has no value yet. */
export function isValoreMancante(esito: Esito): boolean {
  return esito.kind === 'nonValutabile' && esito.motivo === 'valoreMancante';
}
