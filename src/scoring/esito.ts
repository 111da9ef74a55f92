/** From an indicator to its outcome: the table of calcolo § 2, one function for each kind of target. */
import { formatCella } from './cella.js';
import { fasciaOf, formatPubblicato } from './fasce.js';
import type {
  Codice,
  Esito,
  Fase,
  Indicatore,
  Letto,
  Quantita,
  Regole,
  Segnalazione,
  Target,
  Valore,
  ValoreUsato,
} from './model.js';
import { gradeSoglia, isPari, isVersoAmbiguo, type Soglia } from './soglia.js';
import { isPercento, normalizeUnita } from './unita.js';

/** The outcome of an indicator, and what was noticed in scoring it. */
export interface EsitoIndicatore {
  readonly esito: Esito;
  readonly segnalazioni: readonly Segnalazione[];
}

type Numerico = Extract<Target, { kind: 'soglia' | 'intervallo' }>;

/**
 * What the scoring functions share: the rules and the words for the messages. These are made only where there is
 * something to say: writing a number in Italian takes longer than scoring it.
 */
interface Caso {
  readonly regole: Regole;
  /** Where the value stands, and how. */
  readonly cella: string;
  readonly trovato: () => string;
  readonly target: () => string;
}

/**
 * Scores one indicator. Never throws: what cannot be scored is an `errore` (a cell to mend) or `nonValutabile`
 * (a figure that is not there yet). Cells that could not be read were already reported when they were read;
 * here only what comes of comparing is reported, and a missing value.
 */
export function scoreIndicatore(indicatore: Indicatore, regole: Regole): EsitoIndicatore {
  const { target, usato } = indicatore;
  if (target.kind === 'errore') return fail(target.codice, target.cella.dove);
  if (target.valore.kind === 'soloMonitoraggio') return settle({ kind: 'soloMonitoraggio' });
  if (isSenzaVerso(target.valore)) return reportVerso(target);
  if (usato.kind === 'errore') return fail(usato.codice, usato.cella.dove);
  const caso = casoOf(indicatore, usato, regole);
  if (target.valore.kind === 'annoN') return reportStorico(indicatore, caso);
  const { valore } = usato.valore;
  switch (valore.kind) {
    case 'mancante':
      return settle({ kind: 'nonValutabile', motivo: 'valoreMancante' }, note('VALORE_MANCANTE', caso));
    case 'numero':
      return scoreNumero(target.valore, valore.quantita, caso);
    case 'logico':
      return scoreLogico(target.valore, valore.valore, caso);
    case 'data':
      return scoreData(target.valore, valore.giorno, caso);
  }
}

function scoreNumero(target: Target, quantita: Quantita, caso: Caso): EsitoIndicatore {
  switch (target.kind) {
    case 'soglia':
    case 'intervallo':
      return scoreNumerico(target, quantita, caso);
    case 'fasi':
      return scoreFase(target.fasi, quantita, caso);
    default:
      return failTipo(caso);
  }
}

function scoreLogico(target: Target, valore: boolean, caso: Caso): EsitoIndicatore {
  if (target.kind === 'logico') return score(target.atteso === valore ? 1 : 0);
  if (target.kind !== 'data') return failTipo(caso);
  return score(valore ? 1 : 0, note('SI_SOTTO_DATA', caso, { contato: valore ? '100 %' : '0 %' }));
}

function scoreData(target: Target, giorno: number, caso: Caso): EsitoIndicatore {
  // R24 § 3.2, A1.1_02: target «SI», consuntivo «16 luglio 2024», 100 %.
  if (target.kind === 'logico' && target.atteso) return score(1, note('DATA_SOTTO_SI', caso));
  if (target.kind !== 'data') return failTipo(caso);
  return score(gradeRitardo(giorno - target.entro, caso.regole));
}

/** The sources have no rule for late dates: 0, or the narrowest band of `Ritardi` that holds the days of delay. */
function gradeRitardo(giorni: number, { ritardi }: Regole): number {
  if (giorni <= 0) return 1;
  const capienti = ritardi.filter(({ finoAGiorni }) => giorni <= finoAGiorni);
  const stretta = Math.min(...capienti.map(({ finoAGiorni }) => finoAGiorni));
  return capienti.find(({ finoAGiorni }) => finoAGiorni === stretta)?.raggiungimento ?? 0;
}

/** A percentage is the degree itself; a whole number without unit is the number of the stage reached. */
function scoreFase(fasi: readonly Fase[], { valore, unita }: Quantita, caso: Caso): EsitoIndicatore {
  const previste = {
    previste: fasi.map(({ raggiungimento }) => formatPubblicato(raggiungimento)).join(', '),
  };
  if (isPercento(unita)) {
    const prevista = fasi.some(({ raggiungimento }) => isPari(raggiungimento, valore));
    return score(within01(valore), ...(prevista ? [] : [note('FASE_NON_PREVISTA', caso, previste)]));
  }
  const fase = unita === '' ? fasi.find(({ numero }) => numero === valore) : undefined;
  if (fase === undefined)
    return fail('FASE_NON_PREVISTA', caso.cella, note('FASE_NON_PREVISTA', caso, previste));
  return score(fase.raggiungimento);
}

function scoreNumerico(target: Numerico, quantita: Quantita, caso: Caso): EsitoIndicatore {
  const unita = target.kind === 'soglia' ? target.soglia.unita : target.da.unita;
  const diversa = isUnitaDiversa(quantita.unita, unita);
  const scritto = diversa ? asWritten(quantita) : quantita;
  const confrontato = diversa ? targetAsWritten(target) : target;
  const grade = (v: number) => gradeNumerico(v, confrontato, caso.regole);
  const grado = grade(scritto.valore);
  return score(
    grado,
    ...(diversa ? [reportUnita(quantita.unita, unita, caso)] : []),
    ...reportLimite(scritto.valore, confrontato, caso),
    ...reportArrotondato(scritto, grade, caso),
  );
}

/** Ours: inside the range is 1, outside counts the nearest bound. */
function gradeNumerico(v: number, target: Numerico, { minimoMancato }: Regole): number {
  if (target.kind === 'soglia') return gradeSoglia(v, sogliaOf(target), minimoMancato);
  const minimo: Soglia = { confronto: '>=', esplicito: true, valore: target.da.valore };
  const massimo: Soglia = { confronto: '<=', esplicito: true, valore: target.a.valore };
  return Math.min(gradeSoglia(v, minimo, minimoMancato), gradeSoglia(v, massimo, minimoMancato));
}

function sogliaOf({ confronto, esplicito, soglia }: Extract<Target, { kind: 'soglia' }>): Soglia {
  return { confronto, esplicito, valore: soglia.valore };
}

/** A value or a target without unit differs from none. */
function isUnitaDiversa(valore: string, target: string): boolean {
  return valore !== '' && target !== '' && normalizeUnita(valore) !== normalizeUnita(target);
}

/** Where the units differ the numbers are compared as they were written: 92 N. against 80 % is 92 against 80. */
function asWritten(quantita: Quantita): Quantita {
  if (!isPercento(quantita.unita)) return quantita;
  const { valore, unita, intervallo } = quantita;
  return {
    valore: valore * 100,
    unita,
    intervallo: { min: intervallo.min * 100, max: intervallo.max * 100 },
  };
}

function targetAsWritten(target: Numerico): Numerico {
  return target.kind === 'soglia'
    ? { ...target, soglia: asWritten(target.soglia) }
    : { ...target, da: asWritten(target.da), a: asWritten(target.a) };
}

function reportUnita(valore: string, target: string, { cella }: Caso): Segnalazione {
  return { codice: 'UNITA_DIVERSA', cella, trovato: valore, fatti: { target } };
}

function reportLimite(v: number, target: Numerico, caso: Caso): Segnalazione[] {
  if (target.kind !== 'soglia' || target.soglia.valore === 0 || !target.esplicito) return [];
  const pari = isPari(v, target.soglia.valore);
  if ((target.confronto === '>' || target.confronto === '<') && pari)
    return [note('AL_LIMITE', caso, { target: caso.target() })];
  if (target.confronto === '=' && !pari && v > target.soglia.valore)
    return [note('SUPERATO_UGUALE', caso, { target: caso.target() })];
  return [];
}

/** Share of the rounding interval left out at each end: a figure exactly at the end would be printed otherwise. */
const BORDO = 1e-6;

/**
 * R24 § 3.1, EC07: 2,91 % against 3,00 % can be anything from 96,83 to 97,17; published is 96,89, from the
 * unrounded measures.
 */
function reportArrotondato(
  { intervallo: { min, max } }: Quantita,
  grade: (v: number) => number,
  caso: Caso,
): Segnalazione[] {
  const bordo = (max - min) * BORDO;
  if (bordo === 0 || !Number.isFinite(bordo)) return [];
  const gradi = [grade(min + bordo), grade(max - bordo)].sort((a, b) => a - b);
  const [minimo = '', massimo = ''] = gradi.map(formatPubblicato);
  if (minimo === massimo) return [];
  const [sotto, sopra] = gradi.map((grado) => fasciaOf(grado, caso.regole.fasce)?.grado);
  const fatti =
    sotto === sopra
      ? { minimo, massimo }
      : { minimo: `${minimo} (${sotto ?? 'N/D'})`, massimo: `${massimo} (${sopra ?? 'N/D'})` };
  return [note('VALORE_ARROTONDATO', caso, fatti)];
}

function isSenzaVerso(target: Target): boolean {
  return target.kind === 'soglia' && isVersoAmbiguo(sogliaOf(target));
}

function reportVerso({ cella }: Extract<Indicatore['target'], { kind: 'letto' }>): EsitoIndicatore {
  const trovato = formatCella(cella).replace(/^= ?/, '');
  return fail('VERSO_AMBIGUO', cella.dove, { codice: 'VERSO_AMBIGUO', cella: cella.dove, trovato });
}

function reportStorico({ target, annoN }: Indicatore, { target: trovato }: Caso): EsitoIndicatore {
  const fatti = { anno: annoN?.anno === undefined ? 'primo anno del piano' : String(annoN.anno) };
  return settle(
    { kind: 'nonValutabile', motivo: 'storicoMancante' },
    { codice: 'STORICO_MANCANTE', cella: target.cella.dove, trovato: trovato(), fatti },
  );
}

function casoOf(
  { target }: Indicatore,
  usato: Extract<Letto<ValoreUsato>, { kind: 'letto' }>,
  regole: Regole,
): Caso {
  const { valore, conto, cella } = usato.valore;
  return {
    regole,
    cella,
    trovato: () => conto ?? formatCella(usato.cella, giornoOf(valore)),
    target: () => formatCella(target.cella, target.kind === 'letto' ? scadenzaOf(target.valore) : undefined),
  };
}

function giornoOf(valore: Valore): number | undefined {
  return valore.kind === 'data' ? valore.giorno : undefined;
}

function scadenzaOf(target: Target): number | undefined {
  return target.kind === 'data' ? target.entro : undefined;
}

function note(codice: Codice, { cella, trovato }: Caso, fatti?: Segnalazione['fatti']): Segnalazione {
  return { codice, cella, trovato: trovato(), ...(fatti && { fatti }) };
}

function settle(esito: Esito, ...segnalazioni: readonly Segnalazione[]): EsitoIndicatore {
  return { esito, segnalazioni };
}

function score(valore: number, ...segnalazioni: readonly Segnalazione[]): EsitoIndicatore {
  return settle({ kind: 'punteggio', valore }, ...segnalazioni);
}

function fail(codice: Codice, cella: string, ...segnalazioni: readonly Segnalazione[]): EsitoIndicatore {
  return settle({ kind: 'errore', codice, cella }, ...segnalazioni);
}

/** R24 has no such pair: a number under SI, a date under a number… nothing tells how to compare them. */
function failTipo(caso: Caso): EsitoIndicatore {
  return fail('TIPO_DIVERSO', caso.cella, note('TIPO_DIVERSO', caso, { target: caso.target() }));
}

function within01(valore: number): number {
  return Math.min(1, Math.max(0, valore));
}
