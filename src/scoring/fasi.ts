import type { Fase } from './model.js';
import { parseNumero, quantitaOf } from './numeri.js';
import { isPercento } from './unita.js';

/** Beginning of a stage: its number with a bracket, at the start or after a separator. */
const INIZIO = /(?:^|[\s:;,.])(\d{1,2}) ?\) ?/g;

/** `pubblicazione bando (ob. raggiunto al 50%)`, with the separator that follows. */
const CORPO = /^(.*\S) ?\((?:(?:ob\.?|obiettivo) )?raggiunto (?:al |all'|allo )?([^()]{1,20})\) ?[;,.]?$/i;

/**
 * Reads the stages of a normalised text: `1) … (ob. raggiunto al 50%); 2) … (ob. raggiunto al 100%)`, numbered from
 * 1 without gaps, each with a percentage from 0 to 100. `prima` is what precedes them.
 * `undefined` when the text does not end in such a list.
 */
export function readFasi(
  testo: string,
): { readonly prima: string; readonly fasi: readonly Fase[] } | undefined {
  if (!testo.includes(')')) return undefined;
  const inizi = [...testo.matchAll(INIZIO)];
  const primo = inizi.map(([, numero]) => numero).lastIndexOf('1');
  const elenco = inizi.slice(primo);
  if (primo < 0) return undefined;
  const fasi = elenco.map((inizio, i) => {
    const fine = elenco[i + 1]?.index ?? testo.length;
    return readFase(i + 1, Number(inizio[1]), testo.slice(inizio.index + inizio[0].length, fine));
  });
  const lette = fasi.filter((fase) => fase !== undefined);
  return lette.length === fasi.length
    ? { prima: testo.slice(0, elenco[0]?.index ?? 0).trim(), fasi: lette }
    : undefined;
}

function readFase(atteso: number, numero: number, testo: string): Fase | undefined {
  const [, corpo, percentuale] = CORPO.exec(testo.trim()) ?? [];
  const letto = percentuale === undefined ? undefined : parseNumero(percentuale.trim());
  if (numero !== atteso || corpo === undefined || letto === undefined || !isPercento(letto.unita))
    return undefined;
  const { valore: raggiungimento } = quantitaOf(letto);
  return raggiungimento >= 0 && raggiungimento <= 1 ? { numero, testo: corpo, raggiungimento } : undefined;
}
