import { formatCella } from './cella.js';
import type { Cella, Codice, Peso, Segnalazione } from './model.js';
import { formatQuantita, numeroOfCella, parseNumero, valoreOf, type Numero } from './numeri.js';
import { isMancante, normalizeTesto } from './testo.js';
import { readFormato } from './formato.js';
import { isPercento } from './unita.js';

/** A group of siblings whose weights are read together. */
export interface GruppoPesi {
  /** How the group is called in a message, and the cell it is reported at. */
  readonly etichetta: string;
  readonly cella: string;
  /** The cells of the weights; `undefined` for a member whose row has no such column. */
  readonly celle: readonly (Cella | undefined)[];
}

/** The weights in the order of the cells, and what could not be read. */
export interface PesiLetti {
  readonly pesi: readonly Peso[];
  readonly segnalazioni: readonly Segnalazione[];
}

type Lettura =
  | { readonly kind: 'percento'; readonly valore: number }
  | { readonly kind: 'nudo'; readonly valore: number; readonly numero: Numero }
  | { readonly kind: 'assente' }
  | { readonly kind: 'errore'; readonly codice: Codice };

const ILLEGGIBILE: Lettura = { kind: 'errore', codice: 'PESO_ILLEGGIBILE' };

/**
 * Reads the weights of one group of siblings together: numbers without % are fractions if their sum is nearer 1,
 * points if nearer 100; as near to one as to the other, the group is `PESI_SCALA_IGNOTA`.
 */
export function parsePesi({ etichetta, cella, celle }: GruppoPesi): PesiLetti {
  const letture = celle.map((uno) => (uno === undefined ? ASSENTE : readPeso(uno)));
  const scala = scalaOf(letture);
  const segnalazioni = celle.flatMap((uno, i) => reportPeso(uno, letture[i]));
  if (scala === undefined) segnalazioni.push(reportScala(letture, etichetta, cella));
  return { pesi: toPesi(letture, scala), segnalazioni };
}

/** Siblings mostly weigh alike: one object for those that do. */
function toPesi(letture: readonly Lettura[], scala: '' | '%' | undefined): readonly Peso[] {
  const pesi: Peso[] = [];
  for (const lettura of letture) {
    const peso = toPeso(lettura, scala);
    const prima = pesi.at(-1);
    pesi.push(prima !== undefined && isStesso(prima, peso) ? prima : peso);
  }
  return pesi;
}

function isStesso(a: Peso, b: Peso): boolean {
  return a.kind === 'peso' && b.kind === 'peso' && a.valore === b.valore;
}

const ASSENTE: Lettura = { kind: 'assente' };

function readPeso({ valore, formato, guasto }: Cella): Lettura {
  if (guasto !== undefined) return { kind: 'errore', codice: guasto };
  if (valore === null) return ASSENTE;
  if (typeof valore === 'boolean') return ILLEGGIBILE;
  if (typeof valore === 'string') {
    const testo = normalizeTesto(valore);
    return isMancante(testo) ? ASSENTE : toLettura(parseNumero(testo));
  }
  const numero = Number.isFinite(valore) && !readFormato(formato, valore).data;
  return toLettura(numero ? numeroOfCella(valore, formato) : undefined);
}

function toLettura(numero: Numero | undefined): Lettura {
  if (numero === undefined || numero.coefficiente < 0n) return ILLEGGIBILE;
  const { unita } = numero;
  const valore = valoreOf(numero);
  if (unita === '') return { kind: 'nudo', valore, numero };
  return isPercento(unita) ? { kind: 'percento', valore } : ILLEGGIBILE;
}

/**
 * The unit of bare numbers: none for fractions, % for points; `undefined` when nothing tells. Ours: beside weights
 * written with %, the reading whose total is nearer 100 %.
 */
function scalaOf(letture: readonly Lettura[]): '' | '%' | undefined {
  const nudi = sumOf(letture, 'nudo');
  const percento = sumOf(letture, 'percento');
  if (nudi === 0) return '';
  const daFrazioni = Math.abs(percento + nudi - 1);
  const daPunti = percento === 0 ? Math.abs(nudi - 100) : Math.abs(percento + nudi / 100 - 1);
  if (daFrazioni === daPunti) return undefined;
  return daFrazioni < daPunti ? '' : '%';
}

function sumOf(letture: readonly Lettura[], kind: 'nudo' | 'percento'): number {
  return letture.reduce((somma, lettura) => (lettura.kind === kind ? somma + lettura.valore : somma), 0);
}

function toPeso(lettura: Lettura, scala: '' | '%' | undefined): Peso {
  switch (lettura.kind) {
    case 'percento':
      return { kind: 'peso', valore: lettura.valore };
    case 'nudo':
      return scala === undefined
        ? { kind: 'errore' }
        : { kind: 'peso', valore: valoreOf(lettura.numero, scala) };
    case 'assente':
      return { kind: 'assente' };
    case 'errore':
      return { kind: 'errore' };
  }
}

function reportPeso(cella: Cella | undefined, lettura: Lettura | undefined): Segnalazione[] {
  if (cella === undefined || lettura?.kind !== 'errore') return [];
  return [{ codice: lettura.codice, cella: cella.dove, trovato: formatCella(cella) }];
}

function reportScala(letture: readonly Lettura[], trovato: string, cella: string): Segnalazione {
  const somma = formatQuantita({ valore: sumOf(letture, 'nudo'), unita: '' });
  return { codice: 'PESI_SCALA_IGNOTA', cella, trovato, fatti: { somma } };
}
