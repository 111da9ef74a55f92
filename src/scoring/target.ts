/** From the cell of a target to what it asks. Anchored: what does not match whole is an error, never a guess. */
import { splitConfronto, type ConConfronto } from './confronti.js';
import { giornoOfSeriale, readData, type LetturaData } from './date.js';
import { readFasi } from './fasi.js';
import { readFormato } from './formato.js';
import { readOnce } from './letture.js';
import { readLogico } from './logici.js';
import type { Cella, Codice, Contesto, Letto, Target } from './model.js';
import { numeroOfCella, parseNumero, quantitaOf, type Numero } from './numeri.js';
import { isMancante, normalizeTesto, splitNota } from './testo.js';
import { isPercento } from './unita.js';

/** What a target may be besides understood: the code of its error. */
type Lettura = Target | Codice;

/**
 * Reads the cell of a target. A bare number is a `soglia` with `esplicito: false`. A target of 100 % whose stages
 * stand in the `descrizione` is a target by stages.
 *
 * Errors: `TARGET_MANCANTE` (empty, N/D), `DATA_INESISTENTE`, `TARGET_ILLEGGIBILE`, or the guasto of the cell.
 */
export function parseTarget(cella: Cella, contesto: Contesto, descrizione?: string): Letto<Target> {
  const lettura = cella.guasto ?? readTarget(cella, contesto);
  if (typeof lettura === 'string') return { kind: 'errore', cella, codice: lettura };
  return { kind: 'letto', cella, valore: withFasi(lettura, descrizione) };
}

const readTarget = readOnce(({ valore, formato }, contesto): Lettura => {
  if (valore === null) return 'TARGET_MANCANTE';
  if (typeof valore === 'boolean') return { kind: 'logico', atteso: valore };
  if (typeof valore === 'number') return readNumero(valore, formato, contesto);
  const testo = normalizeTesto(valore);
  return isMancante(testo) ? 'TARGET_MANCANTE' : readTesto(testo, contesto);
});

function readNumero(valore: number, formato: string, contesto: Contesto): Lettura {
  if (!Number.isFinite(valore)) return 'TARGET_ILLEGGIBILE';
  if (readFormato(formato, valore).data) return toData(giornoOfSeriale(valore, contesto.base1904));
  return toSoglia(numeroOfCella(valore, formato));
}

function readTesto(testo: string, contesto: Contesto): Lettura {
  const fasi = readFasi(testo);
  if (fasi?.prima === '') return { kind: 'fasi', fasi: fasi.fasi };
  const intero = readForme(testo, contesto);
  if (intero !== undefined) return intero;
  const conNota = splitNota(testo);
  const corpo = conNota && readForme(conNota.corpo, contesto);
  if (conNota === undefined || corpo === undefined) return 'TARGET_ILLEGGIBILE';
  return typeof corpo === 'string' ? corpo : { ...corpo, nota: conNota.nota };
}

/** A text with its comparison, where it begins with one. */
interface Scritto {
  readonly testo: string;
  readonly confronto?: ConConfronto;
  readonly contesto: Contesto;
}

/** The forms of a target, from the top of the table of calcolo § 2. Adding a form is adding a row. */
const FORME: readonly ((scritto: Scritto) => Lettura | undefined)[] = [
  readMonitoraggio,
  readSiNo,
  readScadenza,
  readIntervallo,
  readAnnoN,
  readSoglia,
];

function readForme(testo: string, contesto: Contesto): Lettura | undefined {
  const confronto = splitConfronto(testo);
  const scritto: Scritto = { testo, contesto, ...(confronto && { confronto }) };
  for (const read of FORME) {
    const lettura = read(scritto);
    if (lettura !== undefined) return lettura;
  }
  return undefined;
}

function readMonitoraggio({ testo }: Scritto): Lettura | undefined {
  return testo.toLowerCase() === 'solo monitoraggio' ? { kind: 'soloMonitoraggio' } : undefined;
}

function readSiNo({ testo }: Scritto): Lettura | undefined {
  const atteso = readLogico(testo);
  return atteso === undefined ? undefined : { kind: 'logico', atteso };
}

/** A date alone is the last good day, as with `Entro`: P21 § 3.2, «Pubblicazione report entro la data | 31 ottobre». */
function readScadenza({ testo, confronto, contesto }: Scritto): Lettura | undefined {
  const data = confronto?.confronto === '<=' ? confronto.resto : testo;
  const lettura = readData(data, contesto);
  return lettura === undefined ? undefined : toData(lettura);
}

const INTERVALLO = /^(?:compreso )?(?:tra|fra) (.{1,60}) e (.{1,60})$/i;

/** A bound without unit takes the other's: `tra 80 e 90 %`. */
function readIntervallo({ testo }: Scritto): Lettura | undefined {
  const [, primo, secondo] = INTERVALLO.exec(testo) ?? [];
  const da = parseNumero(primo ?? '');
  const a = parseNumero(secondo ?? '');
  if (da === undefined || a === undefined) return undefined;
  const bounds = { da: quantitaOf(da, da.unita || a.unita), a: quantitaOf(a, a.unita || da.unita) };
  return bounds.da.valore <= bounds.a.valore ? { kind: 'intervallo', ...bounds } : 'TARGET_ILLEGGIBILE';
}

const ANNO_N = /^(?:(?:il|al|del|a|di) )?valore osservato nell'anno n$/i;

/** P21 § 3.0: «>= valore osservato nell'anno n»; § 3.1: «≥ del valore osservato nell'anno n». */
function readAnnoN({ confronto }: Scritto): Lettura | undefined {
  if (confronto === undefined || !ANNO_N.test(confronto.resto)) return undefined;
  return { kind: 'annoN', confronto: confronto.confronto };
}

function readSoglia({ testo, confronto }: Scritto): Lettura | undefined {
  const numero = parseNumero(confronto?.resto ?? testo);
  if (numero === undefined) return undefined;
  if (confronto === undefined) return toSoglia(numero);
  return { kind: 'soglia', confronto: confronto.confronto, esplicito: true, soglia: quantitaOf(numero) };
}

function toSoglia(numero: Numero): Lettura {
  return { kind: 'soglia', confronto: '>=', esplicito: false, soglia: quantitaOf(numero) };
}

function toData(lettura: LetturaData): Lettura {
  return lettura === 'inesistente' ? 'DATA_INESISTENTE' : { kind: 'data', entro: lettura };
}

/**
 * R24 § 3.2, B1.1 rev 2024: target «100%», description «(fasi realizzate): 1) pubblicazione bando (ob. raggiunto al
 * 50%); 2) …». Our reading: the stages of a description count where the whole of them is asked, 100 %.
 */
function withFasi(target: Target, descrizione: string | undefined): Target {
  if (target.kind !== 'soglia' || descrizione === undefined) return target;
  if (target.soglia.valore !== 1 || !isPercento(target.soglia.unita)) return target;
  const fasi = readFasi(normalizeTesto(descrizione))?.fasi;
  if (fasi === undefined) return target;
  return { kind: 'fasi', fasi, ...(target.nota !== undefined && { nota: target.nota }) };
}

/** Fields that do not change what is asked: `>=90%` and `>= 90,00 % (media)` ask the same. */
const ACCESSORI: ReadonlySet<string> = new Set(['nota', 'intervallo', 'unita']);

/** Whether two cells ask the same, however they are written; two that cannot be read do when they are equal. */
export function isStessoTarget(a: Cella, b: Cella, contesto: Contesto): boolean {
  const [primo, secondo] = [a, b].map((cella) => {
    const letto = parseTarget(cella, contesto);
    return JSON.stringify(letto.kind === 'letto' ? letto.valore : cella.valore, (campo, valore: unknown) =>
      ACCESSORI.has(campo) ? undefined : valore,
    );
  });
  return primo === secondo;
}
