/** The cells that hold raw measures: `Valori misure` of the tree, and the rows of `Misure`. */
import { formatCella } from './cella.js';
import { readData } from './date.js';
import { readFormato } from './formato.js';
import { readLogico } from './logici.js';
import { parseEspressione, type Espressione } from './misure.js';
import type { Cella, Codice, Contesto, MisuraLetta } from './model.js';
import { numeroOfCella } from './numeri.js';
import { isMancante, normalizeTesto } from './testo.js';
import { splitConfronto } from './confronti.js';

/** Measures understood: the expression, where it stands, and how a reader writes it. */
export interface Conto {
  readonly kind: 'conto';
  readonly cella: Cella;
  readonly testo: string;
  readonly espressione: Espressione;
}

export type LetturaConto =
  | Conto
  /** No measures, or nothing to compute (`SI`, a date). */
  | { readonly kind: 'assente' }
  | { readonly kind: 'errore'; readonly cella: Cella; readonly codice: Codice };

const ASSENTE: LetturaConto = { kind: 'assente' };

/** Reads a cell as an expression over measures. */
export function readConto(cella: Cella | undefined, contesto: Contesto): LetturaConto {
  if (cella === undefined) return ASSENTE;
  if (cella.guasto !== undefined) return { kind: 'errore', cella, codice: cella.guasto };
  const { valore, formato } = cella;
  if (valore === null || typeof valore === 'boolean') return ASSENTE;
  if (typeof valore === 'number') {
    if (!Number.isFinite(valore)) return { kind: 'errore', cella, codice: 'MISURE_ILLEGGIBILI' };
    if (readFormato(formato, valore).data) return ASSENTE;
    return toConto(cella, { kind: 'numero', numero: numeroOfCella(valore, formato), cella: cella.dove });
  }
  const testo = normalizeTesto(valore);
  if (isMancante(testo) || isSenzaConto(testo, contesto)) return ASSENTE;
  const espressione = parseEspressione(testo);
  return espressione === undefined
    ? { kind: 'errore', cella, codice: 'MISURE_ILLEGGIBILI' }
    : toConto(cella, espressione);
}

/** R24 § 3.2 prints `SI` and, for A1.1_02, `Entro 30-09-2024` among the measures. */
function isSenzaConto(testo: string, contesto: Contesto): boolean {
  const data = splitConfronto(testo)?.resto ?? testo;
  return readLogico(testo) !== undefined || readData(data, contesto) !== undefined;
}

/** A row of `Misure`: its expression, else numeratore / denominatore × moltiplicatore, of which the last two may lack. */
export function readMisura(misura: MisuraLetta | undefined, contesto: Contesto): LetturaConto {
  const espressione = readConto(misura?.espressione, contesto);
  if (misura === undefined || espressione.kind !== 'assente') return espressione;
  const numeratore = readConto(misura.numeratore, contesto);
  const rapporto = joinConti('/', numeratore, readConto(misura.denominatore, contesto));
  return joinConti('*', rapporto, readConto(misura.moltiplicatore, contesto));
}

const SEGNI = { '/': '/', '*': '×' } as const;

function joinConti(operatore: '/' | '*', a: LetturaConto, b: LetturaConto): LetturaConto {
  if (a.kind !== 'conto') return a;
  if (b.kind === 'errore') return b;
  if (b.kind === 'assente') return a;
  const testo = `${inParentesi(a, operatore)} ${SEGNI[operatore]} ${inParentesi(b, '/')}`;
  const espressione = { kind: 'conto', operatore, sinistra: a.espressione, destra: b.espressione } as const;
  return { kind: 'conto', cella: a.cella, testo, espressione };
}

/** Sums stand in brackets, and so does a quotient under a quotient. */
function inParentesi({ testo, espressione }: Conto, accanto: '/' | '*'): string {
  if (espressione.kind !== 'conto') return testo;
  const lega = espressione.operatore === '*' || espressione.operatore === '/';
  return lega && accanto === '*' ? testo : `(${testo})`;
}

function toConto(cella: Cella, espressione: Espressione): Conto {
  return { kind: 'conto', cella, testo: formatCella(cella), espressione };
}
