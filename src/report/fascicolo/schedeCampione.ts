/** The sample as working paper: measures, value, target and grado of each indicatore, computed anew by the sheet. */
import { regolaOf, type Indicatore, type NodoValutato, type Valore } from '../../scoring/index.js';
import { consuntivo, figura, numero, richiesto, target, testo, VUOTA } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga, sezione } from '../makeTabella.js';
import { etichetta } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { CellaTabella, Formula, Nota, RifCella, RigaTabella, Tabella } from '../tabella.js';
import { evidenzaOf } from './evidenze.js';
import type { Campione, DatiFascicolo, GradoFormula } from './model.js';
import { contoOf, numeriOf } from './numeri.js';
import { testataOf } from './testate.js';

/** Column of the numbers, over which the formulas are written. */
const NUMERO = 2;
/** Printed beside what a formula gives. */
const RICALCOLO = 'ricalcolato dal foglio';

/** The sheet of the sample: a block for each indicatore drawn. */
export function buildCampione(
  dati: DatiRelazione,
  { campione, gradoFormula }: Pick<DatiFascicolo, 'campione' | 'gradoFormula'>,
): Tabella {
  const perId = new Map(dati.risultato.nodi.map((valutato) => [valutato.nodo.id, valutato]));
  const righe: RigaTabella[] = [];
  for (const id of campione.estratti) {
    const valutato = perId.get(id);
    if (valutato !== undefined) righe.push(...schedaCampione(dati, valutato, gradoFormula, righe.length));
  }
  return makeTabella(dati, testataOf('campione'), {
    colonne: [
      colonna('Voce', 'testo', 26),
      colonna('Nella cartella', 'testo', 44),
      colonna('Numero', 'misto', 16),
      colonna("Riscontro dell'OIV", 'testo', 24),
    ],
    righe,
    note: noteCampione(campione),
  });
}

function noteCampione({ seme, estratti, popolazione }: Campione): readonly Nota[] {
  return [
    {
      genere: 'metodo',
      testo: `Campione di ${estratti.length} indicatori su ${popolazione} valutati, seme «${seme}». Gli indicatori sono in ordine di SHA-256 del testo «${seme}|CODICE» (il codice in forma normale, come PIRA.01.2024): i primi sono il campione, e chiunque può ripetere l'estrazione.`,
    },
    {
      genere: 'metodo',
      testo:
        'I numeri ricalcolati sono formule su questo foglio: se si cambia una misura o un target, valore, grado e differenza si aggiornano.',
    },
  ];
}

/** `inizio`: the row of the table where the block begins. */
function schedaCampione(
  dati: DatiRelazione,
  valutato: NodoValutato,
  gradoFormula: GradoFormula,
  inizio: number,
): readonly RigaTabella[] {
  const { indicatore } = valutato.nodo;
  const scheda = schedaOf(dati, valutato);
  const evidenza = evidenzaOf(dati, valutato);
  const righe: RigaTabella[] = [sezione(etichetta(valutato))];
  const add = (voce: string, scritto: CellaTabella, cifra: CellaTabella = VUOTA): number => {
    righe.push(riga('dati', [testo(voce), scritto, cifra, VUOTA]));
    return inizio + righe.length - 1;
  };
  const descrizione = scheda.descrizione ?? valutato.nodo.descrizione;
  if (descrizione !== undefined) add('Descrizione', testo(descrizione));
  add('Algoritmo', richiesto(scheda.algoritmo));
  add('Fonte', richiesto(evidenza.fonte ?? scheda.fonte));
  add('Evidenza', richiesto(evidenza.evidenza));
  if (evidenza.data !== undefined) add('Data della rilevazione', testo(evidenza.data));
  if (indicatore !== undefined) addGrado(dati, valutato, indicatore, gradoFormula, add);
  add('Peso nel gruppo', VUOTA, numero(valutato.pesoEffettivo, 'peso'));
  add("Punti persi sull'Ente", VUOTA, numero(valutato.puntiPersi ?? 0, 'percentuale'));
  return righe;
}

type AddRiga = (voce: string, scritto: CellaTabella, cifra?: CellaTabella) => number;

function addGrado(
  dati: DatiRelazione,
  valutato: NodoValutato,
  indicatore: Indicatore,
  gradoFormula: GradoFormula,
  add: AddRiga,
): void {
  const { regole } = dati.risultato;
  const grado = figura(valutato);
  if (indicatore.target.kind !== 'letto' || indicatore.usato.kind !== 'letto') return;
  const meta = indicatore.target.valore;
  const { valore } = indicatore.usato.valore;
  const celle = numeriOf(meta, valore);
  const conto = addConto(indicatore, celle.valore, add);
  const v = add('Valore', testo(consuntivo(indicatore)), withFormula(celle.valore, conto));
  const t = add('Target', testo(target(indicatore)), celle.target);
  const fino = celle.fino === VUOTA ? t : add('Target, fino a', VUOTA, celle.fino);
  const regola = regolaOf(meta, valore, regole);
  add('Regola', testo(regola.testo, regola.fonte));
  const fisso = valutato.nodo.rettifica === undefined ? FISSI[valore.kind] : FISSI.rettificato;
  if (fisso !== undefined) {
    add('Grado di raggiungimento', testo(fisso), grado);
    return;
  }
  const scritta = gradoFormula(meta, valore, SEGNI, regole);
  const formula = formulaOf(scritta, { valore: cellaAt(v), target: cellaAt(t), fino: cellaAt(fino) });
  const a = add('Grado di raggiungimento', testo(RICALCOLO), withFormula(grado, formula));
  const b = add('Grado nella cartella', testo(valutato.pubblicato), grado);
  add('Differenza', testo(RICALCOLO), withFormula(numero(0, 'variazione'), [cellaAt(a), '-', cellaAt(b)]));
}

/** Why a grado does not come from two numbers. */
const FISSI: Readonly<Partial<Record<Valore['kind'] | 'rettificato', string>>> = {
  rettificato: 'posto da una rettifica: si veda il foglio «Rettifiche»',
  mancante: 'manca il valore, e le regole lo contano come 0 %',
};

/** What stands for each cell until its row is known. */
const SEGNI = { valore: '{valore}', target: '{target}', fino: '{fino}' } as const;

function formulaOf(scritta: string, celle: Readonly<Record<keyof typeof SEGNI, RifCella>>): Formula {
  return scritta.split(/(\{(?:valore|target|fino)\})/).map((parte) => {
    if (parte === SEGNI.valore) return celle.valore;
    if (parte === SEGNI.target) return celle.target;
    return parte === SEGNI.fino ? celle.fino : parte;
  });
}

function cellaAt(riga: number): RifCella {
  return { riga, colonna: NUMERO };
}

/** Rows for the operands of the sum; gives the formula over them. */
function addConto(indicatore: Indicatore, valore: CellaTabella, add: AddRiga): Formula | undefined {
  const scritto = indicatore.usato.kind === 'letto' ? indicatore.usato.valore.conto : undefined;
  if (scritto !== undefined) add('Misure', testo(scritto));
  const conto = contoOf(indicatore, valore);
  if (conto === undefined) return undefined;
  let misura = 0;
  const formula = conto.parti.map((parte) => {
    if (typeof parte === 'string') return parte;
    misura += 1;
    return cellaAt(add(`Misura ${misura}`, testo(parte.dove), parte.cella));
  });
  return conto.scala === '' ? formula : ['(', ...formula, ')', conto.scala];
}

function withFormula(cella: CellaTabella, formula: Formula | undefined): CellaTabella {
  return cella.tipo === 'numero' && formula !== undefined ? { ...cella, formula } : cella;
}
