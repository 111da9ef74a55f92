/** From an indicator to its outcome: the table of calcolo § 2, one function for each kind of target. */
import { formatCella } from './cella.js';
import { isValoreMancante, punteggio, SOLO_MONITORAGGIO, VALORE_MANCANTE } from './esitiCondivisi.js';
import { fasciaOf, formatPubblicato } from './fasce.js';
import type {
  Cella,
  Codice,
  Esito,
  Fase,
  Indicatore,
  Intervallo,
  Letto,
  Quantita,
  Regole,
  Segnalazione,
  Target,
  ValoreUsato,
} from './model.js';
import { gradeSoglia, isPari, isVersoAmbiguo, type Soglia } from './soglia.js';
import { isPercento, normalizeUnita } from './unita.js';

/** The outcome of an indicator, and what was noticed in scoring it. */
export interface EsitoIndicatore {
  readonly esito: Esito;
  readonly segnalazioni: readonly Segnalazione[];
}

/** A target that a number is compared with. */
export type Numerico = Extract<Target, { kind: 'soglia' | 'intervallo' }>;
type UsatoLetto = Extract<Letto<ValoreUsato>, { kind: 'letto' }>;

/** An indicator whose value could be read. */
type Valutabile = Indicatore & { readonly usato: UsatoLetto };

/**
 * What one scoring carries along. The words for the messages are made only where there is something to say: writing a
 * number in Italian takes longer than scoring it.
 */
export interface Valutazione {
  readonly regole: Regole;
  /** Where it is noted. */
  readonly segnalazioni: Segnalazione[];
}

/**
 * Scores one indicator. Never throws: what cannot be scored is an `errore` (a cell to mend) or `nonValutabile`
 * (a figure that is not there yet). Cells that could not be read were already reported when they were read;
 * here only what comes of comparing is reported, and a missing value.
 */
export function scoreIndicatore(indicatore: Indicatore, regole: Regole): EsitoIndicatore {
  const segnalazioni: Segnalazione[] = [];
  const esito = gradeIndicatore(indicatore, { regole, segnalazioni });
  if (isValoreMancante(esito)) segnalazioni.push(reportMancante(indicatore));
  return { esito, segnalazioni };
}

/**
 * The outcome of an indicator, noting into the list of the caller; a missing value is not noted, since it matters
 * only where it weighs (`reportMancante`).
 */
export function gradeIndicatore(indicatore: Indicatore, giro: Valutazione): Esito {
  const { target, usato } = indicatore;
  if (target.kind === 'errore') return errore(target.codice, target.cella.dove);
  if (target.valore.kind === 'soloMonitoraggio') return SOLO_MONITORAGGIO;
  if (target.valore.kind === 'soglia' && isVersoAmbiguo(target.valore))
    return failVerso(target.cella, giro.segnalazioni);
  if (usato.kind === 'errore') return errore(usato.codice, usato.cella.dove);
  // What was just seen of its part, TypeScript does not know of the whole; a new object for each row costs more.
  const valutabile = indicatore as Valutabile;
  if (target.valore.kind === 'annoN') return failStorico(valutabile, giro);
  const { valore } = usato.valore;
  switch (valore.kind) {
    case 'mancante':
      return VALORE_MANCANTE;
    case 'numero':
      return scoreNumero(target.valore, valore.quantita, valutabile, giro);
    case 'logico':
      return scoreLogico(target.valore, valore.valore, valutabile, giro);
    case 'data':
      return scoreData(target.valore, valore.giorno, valutabile, giro);
  }
}

/** What there is to say of an indicator without value. */
export function reportMancante({ usato: { cella } }: Indicatore): Segnalazione {
  return { codice: 'VALORE_MANCANTE', cella: cella.dove, trovato: formatCella(cella) };
}

function scoreNumero(target: Target, quantita: Quantita, indicatore: Valutabile, giro: Valutazione): Esito {
  switch (target.kind) {
    case 'soglia':
    case 'intervallo':
      return scoreNumerico(target, quantita, indicatore, giro);
    case 'fasi':
      return scoreFase(target.fasi, quantita, indicatore, giro);
    default:
      return failTipo(indicatore, giro);
  }
}

function scoreLogico(target: Target, valore: boolean, indicatore: Valutabile, giro: Valutazione): Esito {
  if (target.kind === 'logico') return punteggio(target.atteso === valore ? 1 : 0);
  if (target.kind !== 'data') return failTipo(indicatore, giro);
  note('SI_SOTTO_DATA', indicatore, giro, { contato: valore ? '100 %' : '0 %' });
  return punteggio(valore ? 1 : 0);
}

function scoreData(target: Target, giorno: number, indicatore: Valutabile, giro: Valutazione): Esito {
  if (target.kind === 'logico' && target.atteso) {
    // R24 § 3.2, A1.1_02: target «SI», consuntivo «16 luglio 2024», 100 %.
    note('DATA_SOTTO_SI', indicatore, giro);
    return punteggio(1);
  }
  if (target.kind !== 'data') return failTipo(indicatore, giro);
  return punteggio(gradeRitardo(giorno - target.entro, giro.regole));
}

/** The sources have no rule for late dates: 0, or the narrowest band of `Ritardi` that holds the days of delay. */
function gradeRitardo(giorni: number, { ritardi }: Regole): number {
  if (giorni <= 0) return 1;
  const capienti = ritardi.filter(({ finoAGiorni }) => giorni <= finoAGiorni);
  const stretta = Math.min(...capienti.map(({ finoAGiorni }) => finoAGiorni));
  return capienti.find(({ finoAGiorni }) => finoAGiorni === stretta)?.raggiungimento ?? 0;
}

/** A percentage is the degree itself; a whole number without unit is the number of the stage reached. */
function scoreFase(
  fasi: readonly Fase[],
  { valore, unita }: Quantita,
  indicatore: Valutabile,
  giro: Valutazione,
): Esito {
  if (isPercento(unita)) {
    if (!fasi.some(({ raggiungimento }) => isPari(raggiungimento, valore))) noteFase(fasi, indicatore, giro);
    return punteggio(within01(valore));
  }
  const fase = unita === '' ? fasi.find(({ numero }) => numero === valore) : undefined;
  if (fase !== undefined) return punteggio(fase.raggiungimento);
  noteFase(fasi, indicatore, giro);
  return errore('FASE_NON_PREVISTA', indicatore.usato.valore.cella);
}

function noteFase(fasi: readonly Fase[], indicatore: Valutabile, giro: Valutazione): void {
  const previste = fasi.map(({ raggiungimento }) => formatPubblicato(raggiungimento)).join(', ');
  note('FASE_NON_PREVISTA', indicatore, giro, { previste });
}

function scoreNumerico(
  target: Numerico,
  quantita: Quantita,
  indicatore: Valutabile,
  giro: Valutazione,
): Esito {
  const unita = unitaOf(target);
  if (isUnitaDiversa(quantita.unita, unita)) noteUnita(quantita.unita, unita, indicatore, giro);
  const confrontati = asCompared(target, quantita);
  return compareNumeri(confrontati.target, confrontati.quantita, indicatore, giro);
}

function unitaOf(target: Numerico): string {
  return target.kind === 'soglia' ? target.soglia.unita : target.da.unita;
}

/** Target and value as they are compared: in their unit, or as they were written where the units differ. */
export function asCompared(
  target: Numerico,
  quantita: Quantita,
): { readonly target: Numerico; readonly quantita: Quantita } {
  if (!isUnitaDiversa(quantita.unita, unitaOf(target))) return { target, quantita };
  return { target: targetAsWritten(target), quantita: asWritten(quantita) };
}

function compareNumeri(
  target: Numerico,
  quantita: Quantita,
  indicatore: Valutabile,
  giro: Valutazione,
): Esito {
  const { valore, intervallo } = quantita;
  noteLimite(valore, target, indicatore, giro);
  if (intervallo !== undefined) noteArrotondato(intervallo, target, indicatore, giro);
  return punteggio(gradeNumerico(valore, target, giro.regole));
}

/** Ours: inside the range is 1, outside counts the nearest bound. */
function gradeNumerico(v: number, target: Numerico, { minimoMancato }: Regole): number {
  if (target.kind === 'soglia') return gradeSoglia(v, target, minimoMancato);
  const minimo: Soglia = { confronto: '>=', esplicito: true, soglia: target.da };
  const massimo: Soglia = { confronto: '<=', esplicito: true, soglia: target.a };
  return Math.min(gradeSoglia(v, minimo, minimoMancato), gradeSoglia(v, massimo, minimoMancato));
}

/** A value or a target without unit differs from none. */
function isUnitaDiversa(valore: string, target: string): boolean {
  if (valore === target || valore === '' || target === '') return false;
  return normalizeUnita(valore) !== normalizeUnita(target);
}

/** Where the units differ the numbers are compared as they were written: 92 N. against 80 % is 92 against 80. */
function asWritten(quantita: Quantita): Quantita {
  if (!isPercento(quantita.unita)) return quantita;
  const { valore, unita, intervallo } = quantita;
  return {
    valore: valore * 100,
    unita,
    intervallo: intervallo && { min: intervallo.min * 100, max: intervallo.max * 100 },
  };
}

function targetAsWritten(target: Numerico): Numerico {
  return target.kind === 'soglia'
    ? { ...target, soglia: asWritten(target.soglia) }
    : { ...target, da: asWritten(target.da), a: asWritten(target.a) };
}

function noteUnita(valore: string, target: string, { usato }: Valutabile, giro: Valutazione): void {
  giro.segnalazioni.push({
    codice: 'UNITA_DIVERSA',
    cella: usato.valore.cella,
    trovato: valore,
    fatti: { target },
  });
}

function noteLimite(v: number, target: Numerico, indicatore: Valutabile, giro: Valutazione): void {
  if (target.kind !== 'soglia' || !target.esplicito) return;
  const { confronto, soglia } = target;
  if (confronto === '>=' || confronto === '<=' || soglia.valore === 0) return;
  const pari = isPari(v, soglia.valore);
  if (confronto !== '=' && pari) note('AL_LIMITE', indicatore, giro, { target: scrittoTarget(indicatore) });
  else if (confronto === '=' && !pari && v > soglia.valore)
    note('SUPERATO_UGUALE', indicatore, giro, { target: scrittoTarget(indicatore) });
}

/** Share of the rounding interval left out at each end: a figure exactly at the end would be printed otherwise. */
const BORDO = 1e-6;

/**
 * R24 § 3.1, EC07: 2,91 % against 3,00 % can be anything from 96,83 to 97,17; published is 96,89, from the
 * unrounded measures.
 */
function noteArrotondato(
  { min, max }: Intervallo,
  target: Numerico,
  indicatore: Valutabile,
  giro: Valutazione,
): void {
  const bordo = (max - min) * BORDO;
  if (bordo === 0 || !Number.isFinite(bordo)) return;
  const daMin = gradeNumerico(min + bordo, target, giro.regole);
  const daMax = gradeNumerico(max - bordo, target, giro.regole);
  if (daMin === daMax) return;
  const gradi = daMin < daMax ? [daMin, daMax] : [daMax, daMin];
  const [minimo = '', massimo = ''] = gradi.map(formatPubblicato);
  if (minimo === massimo) return;
  const [sotto, sopra] = gradi.map((grado) => fasciaOf(grado, giro.regole.fasce)?.grado);
  const fatti =
    sotto === sopra
      ? { minimo, massimo }
      : { minimo: `${minimo} (${sotto ?? 'N/D'})`, massimo: `${massimo} (${sopra ?? 'N/D'})` };
  note('VALORE_ARROTONDATO', indicatore, giro, fatti);
}

function failVerso(cella: Cella, segnalazioni: Segnalazione[]): Esito {
  const trovato = formatCella(cella).replace(/^= ?/, '');
  segnalazioni.push({ codice: 'VERSO_AMBIGUO', cella: cella.dove, trovato });
  return errore('VERSO_AMBIGUO', cella.dove);
}

function failStorico(indicatore: Valutabile, giro: Valutazione): Esito {
  const { target, annoN } = indicatore;
  const fatti = { anno: annoN?.anno === undefined ? 'primo anno del piano' : String(annoN.anno) };
  giro.segnalazioni.push({
    codice: 'STORICO_MANCANTE',
    cella: target.cella.dove,
    trovato: scrittoTarget(indicatore),
    fatti,
  });
  return { kind: 'nonValutabile', motivo: 'storicoMancante' };
}

/** R24 has no such pair: a number under SI, a date under a number… nothing tells how to compare them. */
function failTipo(indicatore: Valutabile, giro: Valutazione): Esito {
  note('TIPO_DIVERSO', indicatore, giro, { target: scrittoTarget(indicatore) });
  return errore('TIPO_DIVERSO', indicatore.usato.valore.cella);
}

function note(
  codice: Codice,
  { usato }: Valutabile,
  { segnalazioni }: Valutazione,
  fatti?: Segnalazione['fatti'],
): void {
  const { valore, conto, cella } = usato.valore;
  const giorno = valore.kind === 'data' ? valore.giorno : undefined;
  const trovato = conto ?? formatCella(usato.cella, giorno);
  segnalazioni.push({ codice, cella, trovato, ...(fatti && { fatti }) });
}

/** The target as its user reads it. */
function scrittoTarget({ target }: Indicatore): string {
  const scadenza = target.kind === 'letto' && target.valore.kind === 'data' ? target.valore.entro : undefined;
  return formatCella(target.cella, scadenza);
}

function errore(codice: Codice, cella: string): Esito {
  return { kind: 'errore', codice, cella };
}

function within01(valore: number): number {
  return Math.min(1, Math.max(0, valore));
}
