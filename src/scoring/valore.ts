/** From the cell of a value to a figure that can be compared with its target. */
import { giornoOfSeriale, readData, type LetturaData } from './date.js';
import { readFormato } from './formato.js';
import { readOnce } from './letture.js';
import { readLogico } from './logici.js';
import type { Cella, Codice, Contesto, Letto, Quantita, Target, Valore } from './model.js';
import { numeroOfCella, parseNumero, quantitaOf, type Numero } from './numeri.js';
import { isMancante, normalizeTesto, splitNota } from './testo.js';
import { isPercento } from './unita.js';

/** A value with the digits of its number, which the comparison with the measures needs. */
export interface ValoreScritto {
  readonly valore: Valore;
  readonly numero?: Numero;
}

/**
 * Reads the cell of a value in the light of its target: a number without unit takes the unit of the target as
 * written (92,2 against `80 %` is 92,2 %). Empty, `N/D`, `n.d.`, `-` are `mancante`.
 *
 * Errors: `UNITA_AMBIGUA` (a bare 0,92 against a percentage), `DATA_INESISTENTE`, `VALORE_ILLEGGIBILE`, or the guasto
 * of the cell.
 */
export function parseValore(cella: Cella, contesto: Contesto, target?: Target): Letto<Valore> {
  const letto = parseValoreScritto(cella, contesto, target);
  return letto.kind === 'errore' ? letto : { ...letto, valore: letto.valore.valore };
}

/** As `parseValore`, keeping the digits. */
export function parseValoreScritto(cella: Cella, contesto: Contesto, target?: Target): Letto<ValoreScritto> {
  const lettura = cella.guasto ?? readValore(cella, contesto, unitaOfTarget(target));
  if (typeof lettura === 'string') return { kind: 'errore', cella, codice: lettura };
  return { kind: 'letto', cella, valore: lettura };
}

/**
 * A printed percentage: a figure of `Raggiungimento`, of a rettifica. As a value against a target in %.
 * Errors as `parseValore`; what is no percentage is `VALORE_ILLEGGIBILE`.
 */
export function parsePercentuale(cella: Cella): Letto<Extract<Valore, { kind: 'mancante' | 'numero' }>> {
  const lettura = cella.guasto ?? readValore(cella, SENZA_DATE, '%');
  if (typeof lettura === 'string') return { kind: 'errore', cella, codice: lettura };
  const { valore } = lettura;
  const percentuale = valore.kind === 'numero' && isPercento(valore.quantita.unita);
  return valore.kind === 'mancante' || percentuale
    ? { kind: 'letto', cella, valore }
    : { kind: 'errore', cella, codice: 'VALORE_ILLEGGIBILE' };
}

/** Any year will do where a date is refused. */
const SENZA_DATE: Contesto = { anno: 2000, base1904: false };

/** The unit a target compares in; absent where the target is no number. Empty when it was written without one. */
export function unitaOfTarget(target: Target | undefined): string | undefined {
  switch (target?.kind) {
    case 'soglia':
      return target.soglia.unita;
    case 'intervallo':
      return target.da.unita;
    default:
      return undefined;
  }
}

/**
 * The quantity of a number in the unit of its target.
 *
 * A bare number from −1 to 1 against a percentage may be a fraction or points: not scored until settled. So may a
 * percentage against a bare target: `>= 80` may ask 80 % or 80 times as much. Our reading of «a General cell»: one
 * whose content and format show no unit, whatever its decimals.
 */
function toQuantita(numero: Numero, unitaTarget: string | undefined): Quantita | 'UNITA_AMBIGUA' {
  if (unitaTarget === undefined) return quantitaOf(numero);
  if (numero.unita !== '')
    return isPercento(numero.unita) && unitaTarget === '' && numero.coefficiente !== 0n
      ? 'UNITA_AMBIGUA'
      : quantitaOf(numero);
  const quantita = quantitaOf(numero, unitaTarget);
  const puo = isPercento(unitaTarget) && quantita.valore !== 0 && Math.abs(quantita.valore) <= 0.01;
  return puo ? 'UNITA_AMBIGUA' : quantita;
}

const readValore = readOnce(({ valore, formato }, contesto, unita): ValoreScritto | Codice => {
  if (valore === null) return { valore: { kind: 'mancante' } };
  if (typeof valore === 'boolean') return { valore: { kind: 'logico', valore } };
  if (typeof valore === 'number') {
    if (!Number.isFinite(valore)) return 'VALORE_ILLEGGIBILE';
    if (readFormato(formato, valore).data) return toData(giornoOfSeriale(valore, contesto.base1904));
    return toNumero(numeroOfCella(valore, formato), unita);
  }
  const testo = normalizeTesto(valore);
  const conNota = splitNota(testo);
  return (
    readForme(testo, contesto, unita) ??
    (conNota && readForme(conNota.corpo, contesto, unita)) ??
    'VALORE_ILLEGGIBILE'
  );
});

function readForme(
  testo: string,
  contesto: Contesto,
  unita: string | undefined,
): ValoreScritto | Codice | undefined {
  if (isMancante(testo)) return { valore: { kind: 'mancante' } };
  const logico = readLogico(testo);
  if (logico !== undefined) return { valore: { kind: 'logico', valore: logico } };
  const data = readData(testo, contesto);
  if (data !== undefined) return toData(data);
  const numero = parseNumero(testo);
  return numero && toNumero(numero, unita);
}

function toNumero(numero: Numero, unita: string | undefined): ValoreScritto | Codice {
  const quantita = toQuantita(numero, unita);
  return quantita === 'UNITA_AMBIGUA' ? quantita : { valore: { kind: 'numero', quantita }, numero };
}

function toData(lettura: LetturaData): ValoreScritto | Codice {
  return lettura === 'inesistente' ? 'DATA_INESISTENTE' : { valore: { kind: 'data', giorno: lettura } };
}
