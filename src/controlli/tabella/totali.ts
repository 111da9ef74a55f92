/** Totals, subtotals and balances of the rows above them. */
import { agrees, formatCalcolato, type Cifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { Quadro, Riga } from './model.js';
import { columnOf, nameColonna } from './quadri.js';

const TOTALE = /^(?:sub ?)?(?:totale|totali|tot\.?)(?!\p{L})|^somma(?!\p{L})|(?<!\p{L})totale$/iu;
const SALDO = /^(?:risultato|saldo|avanzo|disavanzo|margine|utile|perdita|differenza)(?!\p{L})/iu;
/** A part of the row above it: counted there already. */
const DETTAGLIO = /^(?:di cui|- )/i;
/** Below so many digits a row may be the sum of those above by chance. */
const CIFRE_CASUALI = 4;

/** What a row is to those above it. */
type Ruolo = 'addendo' | 'totale' | 'saldo';

/** Words by which a column of its own tells what a row is. */
const TIPI: ReadonlyMap<string, Ruolo> = new Map([
  ['totale', 'totale'],
  ['subtotale', 'totale'],
  ['risultato', 'saldo'],
  ['saldo', 'saldo'],
]);

/** A row that no total has taken yet; `ricalcolato` are its figures where those printed do not add up. */
interface Aperta {
  readonly riga: Riga;
  readonly ricalcolato: ReadonlyMap<number, number>;
  readonly totale?: true;
}

/** Sums of the last so many open rows, by column. */
interface Somma {
  readonly quante: number;
  readonly concordi: number;
  readonly discordi: readonly number[];
  /** True when it begins where a block does, or after a total. */
  readonly naturale: boolean;
  /** How far it is from what is printed, as a part of it. */
  readonly distanza: number;
}

/** Sums further up than this are no total of a report; one that nothing calls a total takes fewer. */
const MASSIME_RIGHE = 400;
const MASSIME_TACIUTE = 40;

/**
 * Every total, subtotal and balance against the rows above it. Which rows it takes is told by the columns in which it
 * adds up; where it adds up in none, by the blank rows and the totals above.
 */
export function checkTotali(quadro: Quadro): readonly Riscontro[] {
  const colonne = numericColonne(quadro);
  const evidenti = hasTotaliEvidenti(quadro, colonne);
  const riscontri: Riscontro[] = [];
  const aperte: Aperta[] = [];
  for (const riga of quadro.righe) {
    if (DETTAGLIO.test(riga.etichetta)) continue;
    const ruolo = ruoloOf(riga, aperte, colonne, evidenti);
    if (ruolo === 'addendo') {
      aperte.push({ riga, ricalcolato: new Map() });
      continue;
    }
    const somma = bestSomma(riga, aperte, colonne);
    if (ruolo === 'saldo') {
      const trovati = somma?.discordi.length === 0 ? [] : checkSaldo(quadro, riga, aperte, colonne, somma);
      riscontri.push(...trovati);
      if (somma !== undefined && trovati.length === 0) aperte.splice(aperte.length - somma.quante);
      aperte.push({ riga, ricalcolato: new Map() });
      continue;
    }
    if (somma === undefined) continue;
    const ricalcolato = new Map(
      somma.discordi.map((c) => [c, sumOf(aperte.slice(-somma.quante), c).valore] as const),
    );
    riscontri.push(...somma.discordi.map((c) => totaleRiscontro(quadro, riga, c, ricalcolato.get(c) ?? 0)));
    aperte.splice(aperte.length - somma.quante, somma.quante, { riga, ricalcolato, totale: true });
  }
  return riscontri;
}

/** Columns of amounts: percentages have rules of their own. */
function numericColonne({ colonne, righe }: Quadro): readonly number[] {
  return colonne.flatMap(({ percento }, c) => (!percento && columnOf(righe, c).length >= 2 ? [c] : []));
}

function ruoloOf(
  riga: Riga,
  aperte: readonly Aperta[],
  colonne: readonly number[],
  evidenti: boolean,
): Ruolo {
  if (TOTALE.test(riga.etichetta)) return 'totale';
  if (SALDO.test(riga.etichetta)) return 'saldo';
  const tipo = riga.parole.map((parola) => TIPI.get(parola.toLowerCase())).find((uno) => uno !== undefined);
  if (tipo !== undefined && aperte.length >= 2) return tipo;
  if (evidenti && riga.evidenza && aperte.length >= 2) return 'totale';
  return isTotaleTaciuto(riga, aperte, colonne) ? 'totale' : 'addendo';
}

/** A row that nothing calls a total, and that adds up in all its columns, with too many digits for chance. */
function isTotaleTaciuto(riga: Riga, aperte: readonly Aperta[], colonne: readonly number[]): boolean {
  const grandi = colonne.filter((c) => {
    const cifra = riga.caselle[c]?.cifra;
    return cifra !== undefined && Math.abs(cifra.valore) >= 10 ** CIFRE_CASUALI;
  });
  if (grandi.length === 0) return false;
  const somma = bestSomma(riga, aperte, grandi, MASSIME_TACIUTE);
  return somma !== undefined && somma.quante >= 2 && somma.discordi.length === 0;
}

/** Whether bold rows are totals in this table: at least one of them is, by its figures. */
function hasTotaliEvidenti({ righe }: Quadro, colonne: readonly number[]): boolean {
  if (righe.every(({ evidenza }) => evidenza)) return false;
  const aperte: Aperta[] = [];
  for (const riga of righe) {
    if (riga.evidenza && isTotaleTaciuto(riga, aperte, colonne)) return true;
    aperte.push({ riga, ricalcolato: new Map() });
  }
  return false;
}

/** The rows that a total takes: those for which most of its columns add up. */
function bestSomma(
  riga: Riga,
  aperte: readonly Aperta[],
  colonne: readonly number[],
  massime = MASSIME_RIGHE,
): Somma | undefined {
  const proprie = colonne.filter((c) => riga.caselle[c]?.cifra !== undefined);
  const correnti = new Map(proprie.map((c) => [c, { valore: 0, slack: 0, addendi: 0 }]));
  let best: Somma | undefined;
  for (let quante = 1; quante <= Math.min(aperte.length, massime); quante += 1) {
    const aperta = aperte[aperte.length - quante];
    for (const [c, corrente] of correnti) addTo(corrente, aperta?.riga.caselle[c]?.cifra);
    if (quante === 1 && aperte.length > 1) continue;
    const note = proprie.filter((c) => (correnti.get(c)?.addendi ?? 0) > 0);
    const discordi = note.filter((c) => {
      const { valore = 0, slack = 0 } = correnti.get(c) ?? {};
      const cifra = riga.caselle[c]?.cifra;
      return cifra !== undefined && !agrees(cifra, valore, slack) && !agreesGruppo(riga, aperte, quante, c);
    });
    const [prima] = note;
    const somma: Somma = {
      quante,
      concordi: note.length - discordi.length,
      discordi,
      naturale: beginsBlock(aperte, aperte.length - quante),
      distanza: prima === undefined ? Infinity : distanzaOf(riga, prima, correnti.get(prima)?.valore ?? 0),
    };
    if (best === undefined || isBetter(somma, best)) best = somma;
  }
  // Nothing adds up, and nothing is near: what the total is made of is not known, unless it can only be all rows.
  const ignota = best?.concordi === 0 && best.distanza > LONTANO && best.quante < aperte.length;
  return ignota ? undefined : best;
}

const LONTANO = 0.5;

function isBetter(a: Somma, b: Somma): boolean {
  if (a.concordi !== b.concordi) return a.concordi > b.concordi;
  if (a.naturale !== b.naturale) return a.naturale;
  return a.distanza < b.distanza || (a.distanza === b.distanza && a.quante > b.quante);
}

function distanzaOf(riga: Riga, c: number, somma: number): number {
  const stampato = riga.caselle[c]?.cifra?.valore ?? 0;
  return Math.abs(somma - stampato) / Math.max(Math.abs(stampato), 1);
}

/** Whether a sum from here on begins where a block does, after a total, or at the first open row. */
function beginsBlock(aperte: readonly Aperta[], da: number): boolean {
  return da === 0 || aperte[da]?.riga.inizio === true || aperte[da - 1]?.totale === true;
}

interface Corrente {
  valore: number;
  slack: number;
  addendi: number;
}

function addTo(corrente: Corrente, cifra: Cifra | undefined): void {
  if (cifra === undefined) return;
  corrente.valore += cifra.valore;
  corrente.slack += cifra.mezzo;
  corrente.addendi += 1;
}

/** A total printed once for several columns (`Donne`, `Uomini`), under the first of them. */
function agreesGruppo(riga: Riga, aperte: readonly Aperta[], quante: number, c: number): boolean {
  const cifra = riga.caselle[c]?.cifra;
  const width = aperte[aperte.length - 1]?.riga.caselle.length ?? 0;
  let fine = c + 1;
  while (fine < width && riga.caselle[fine] === undefined) fine += 1;
  if (cifra === undefined || fine === c + 1) return false;
  const prese = aperte.slice(-quante);
  const somme = Array.from({ length: fine - c }, (_, i) => sumOf(prese, c + i));
  return agrees(
    cifra,
    somme.reduce((sum, { valore }) => sum + valore, 0),
    somme.reduce((sum, { slack }) => sum + slack, 0),
  );
}

function sumOf(aperte: readonly Aperta[], c: number): Corrente {
  const corrente: Corrente = { valore: 0, slack: 0, addendi: 0 };
  for (const { riga } of aperte) addTo(corrente, riga.caselle[c]?.cifra);
  return corrente;
}

function totaleRiscontro(quadro: Quadro, riga: Riga, c: number, somma: number): Riscontro {
  const casella = riga.caselle[c];
  const cifra = casella?.cifra;
  const rovescio = cifra !== undefined && cifra.valore !== 0 && agrees(cifra, -somma, cifra.mezzo);
  return {
    codice: rovescio ? 'SEGNO_SBAGLIATO' : 'TOTALE_NON_TORNA',
    dove: casella?.dove ?? riga.dove,
    trovato: cifra?.scritto ?? '',
    atteso: formatCalcolato(somma, cifra?.decimali ?? 0, cifra?.unita),
    fatti: { nome: riga.etichetta, colonna: nameColonna(quadro, c) },
  };
}

/** A balance: the sum of the open rows, or the last but one less the last. */
function checkSaldo(
  quadro: Quadro,
  riga: Riga,
  aperte: readonly Aperta[],
  colonne: readonly number[],
  somma: Somma | undefined,
): readonly Riscontro[] {
  const [minuendo, sottraendo] = aperte.slice(-2);
  if (minuendo === undefined || sottraendo === undefined) return [];
  const proprie = colonne.filter((c) =>
    [minuendo, sottraendo, { riga }].every((una) => una.riga.caselle[c]?.cifra !== undefined),
  );
  const letti = proprie.map((c) => ({ c, ...saldoOf(riga, minuendo, sottraendo, c) }));
  const discordi = letti.filter(({ torna }) => !torna);
  // Where no column is a balance of the two, and some is a sum of the open rows, it is that sum that fails.
  if (discordi.length === letti.length && somma !== undefined && somma.concordi > 0)
    return somma.discordi.map((c) =>
      totaleRiscontro(quadro, riga, c, sumOf(aperte.slice(-somma.quante), c).valore),
    );
  if (discordi.length === letti.length) return [];
  return discordi.map(({ c, atteso }) => ({
    ...totaleRiscontro(quadro, riga, c, atteso),
    ...(sameSign(riga, c, atteso) && { codice: 'RISULTATO_NON_TORNA' as const }),
  }));
}

function sameSign(riga: Riga, c: number, atteso: number): boolean {
  const cifra = riga.caselle[c]?.cifra;
  return cifra !== undefined && !agrees(cifra, -atteso, cifra.mezzo);
}

function saldoOf(
  riga: Riga,
  minuendo: Aperta,
  sottraendo: Aperta,
  c: number,
): { readonly torna: boolean; readonly atteso: number } {
  const cifra = riga.caselle[c]?.cifra;
  const a = minuendo.riga.caselle[c]?.cifra;
  const b = sottraendo.riga.caselle[c]?.cifra;
  if (cifra === undefined || a === undefined || b === undefined) return { torna: true, atteso: 0 };
  const slack = a.mezzo + b.mezzo;
  const primi = [a.valore, minuendo.ricalcolato.get(c) ?? a.valore];
  const secondi = [b.valore, sottraendo.ricalcolato.get(c) ?? b.valore];
  const attesi = primi.flatMap((x) => secondi.flatMap((y) => [x - y, x + y]));
  return { torna: attesi.some((atteso) => agrees(cifra, atteso, slack)), atteso: a.valore - b.valore };
}
