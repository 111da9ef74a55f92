/** From a figure in full precision to what is printed: two decimals of a percentage, and a traffic light. */
import type { Esito, Fascia, Segnalazione } from './model.js';

/** What is printed where nothing is scored. */
export const NON_DISPONIBILE = 'N/D';

/** Where the bands stand when no cell is known. */
const INTERVALLO = 'Fasce';

/** Hundredths of a percentage point in one whole. */
const CENTESIMI = 10_000;

/** Significant digits of a double that a spreadsheet shows and rounds on. */
const CIFRE = 15;

/** Nearer than this to a tie, the binary product no longer tells on which side of it the decimal lies. */
const VICINO_AL_MEZZO = 1e-6;

/**
 * The figure as published: a fraction rounded to two decimals of its percentage (0.79995 → 0.8), half away from
 * zero, on the decimal of 15 significant digits that Excel shows of the double. Nothing is rounded before this.
 */
export function roundPubblicato(valore: number): number {
  return toCentesimi(valore) / CENTESIMI;
}

/** The published figure in Italian: 0.9688551… → `96,89 %`. */
export function formatPubblicato(valore: number): string {
  const centesimi = toCentesimi(valore);
  return SCRITTI.get(centesimi) ?? keepScritto(centesimi, formatCentesimi(centesimi));
}

/** Texts already made of degrees, which are few and come back: 0,00 % to 100,00 %. */
const SCRITTI = new Map<number, string>();

function keepScritto(centesimi: number, testo: string): string {
  if (centesimi >= 0 && centesimi <= CENTESIMI) SCRITTI.set(centesimi, testo);
  return testo;
}

function formatCentesimi(centesimi: number): string {
  const intero = Math.abs(centesimi);
  const segno = centesimi < 0 ? '-' : '';
  return `${segno}${Math.floor(intero / 100)},${String(intero % 100).padStart(2, '0')} %`;
}

/** The published figure of an outcome; `N/D` for everything that is not a score. */
export function formatEsito(esito: Esito): string {
  return esito.kind === 'punteggio' ? formatPubblicato(esito.valore) : NON_DISPONIBILE;
}

/**
 * The band of a figure, taken from the published (rounded) figure so that colour and number agree.
 *
 * R24 § 3: «Fuori target | Non raggiunto | <=60% … Critico | Parzialmente raggiunto | = 61% < 80% … In linea |
 * Raggiunto | >=80%». The text leaves 60–61 undefined; our reading: Parzialmente raggiunto is > 60 and < 80.
 *
 * `undefined` only when the bands have a hole above (see `checkFasce`) or there are none.
 */
export function fasciaOf(valore: number, fasce: readonly Fascia[]): Fascia | undefined {
  const pubblicato = roundPubblicato(valore);
  for (const fascia of fasce) if (holds(fascia, pubblicato)) return fascia;
  return undefined;
}

function holds({ finoA, incluso }: Fascia, pubblicato: number): boolean {
  return finoA === undefined || pubblicato < finoA || (incluso && pubblicato === finoA);
}

/**
 * What is wrong with a table of bands: figures without a band (`FASCE_BUCHI`), or two bands in the wrong order
 * (`FASCE_SOVRAPPOSTE`, at the cell of the upper one).
 */
export function checkFasce(fasce: readonly Fascia[]): Segnalazione[] {
  const sovrapposte = fasce.flatMap((fascia, i): Segnalazione[] => {
    const sotto = fasce[i - 1];
    if (sotto === undefined || isAbove(fascia, sotto)) return [];
    const trovato = `${describeFascia(sotto)}» e «${describeFascia(fascia)}`;
    return [{ codice: 'FASCE_SOVRAPPOSTE', cella: fascia.cella ?? INTERVALLO, trovato }];
  });
  const ultima = fasce.at(-1);
  if (ultima !== undefined && reachesOne(ultima)) return sovrapposte;
  const trovato =
    ultima?.finoA === undefined ? '0,00 % - 100,00 %' : describeScoperto(ultima.finoA, ultima.incluso);
  return [...sovrapposte, { codice: 'FASCE_BUCHI', cella: ultima?.cella ?? INTERVALLO, trovato }];
}

function toCentesimi(valore: number): number {
  const scaled = valore * CENTESIMI;
  const toMezzo = Math.abs(scaled - Math.trunc(scaled)) - 0.5;
  return Math.abs(toMezzo) > VICINO_AL_MEZZO ? Math.round(scaled) : roundDecimal(valore);
}

/** The exact way, on the decimal digits; needed only beside a tie. */
function roundDecimal(valore: number): number {
  const [mantissa = '', exponent = '0'] = Math.abs(valore)
    .toExponential(CIFRE - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + 4;
  const whole = Number(digits.slice(0, kept).padEnd(kept, '0')) + (Number(digits.charAt(kept)) >= 5 ? 1 : 0);
  return valore < 0 ? -whole : whole;
}

function isAbove(fascia: Fascia, sotto: Fascia): boolean {
  if (sotto.finoA === undefined) return false;
  if (fascia.finoA === undefined || fascia.finoA > sotto.finoA) return true;
  return fascia.finoA === sotto.finoA && fascia.incluso && !sotto.incluso;
}

function reachesOne({ finoA, incluso }: Fascia): boolean {
  return finoA === undefined || finoA > 1 || (finoA === 1 && incluso);
}

function describeFascia({ finoA, incluso, obiettivo }: Fascia): string {
  if (finoA === undefined) return `${obiettivo}: senza limite`;
  return `${obiettivo}: ${incluso ? 'fino a' : 'meno di'} ${formatPubblicato(finoA)}`;
}

function describeScoperto(finoA: number, incluso: boolean): string {
  return `${incluso ? 'oltre' : 'da'} ${formatPubblicato(finoA)}`;
}
