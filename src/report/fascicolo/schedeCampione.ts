/** The sample as working paper: measures, value, target and grado of each indicatore, computed anew by the sheet. */
import { traceNodo, type Indicatore, type NodoValutato } from '../../scoring/index.js';
import { consuntivo, figura, numero, richiesto, target, testo, VUOTA } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { etichetta } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { CellaTabella, Formula, Nota, RigaTabella, Tabella } from '../tabella.js';
import { evidenzaOf } from './evidenze.js';
import { gradoFormula } from './formule.js';
import type { Campione } from './model.js';
import { contoOf, cellaOfQuantita, numeriOf } from './numeri.js';
import { testataOf } from './testate.js';

/** Column of the numbers, over which the formulas are written. */
const NUMERO = 2;
/** Printed beside what a formula gives. */
const RICALCOLO = 'ricalcolato dal foglio';

/** The sheet of the sample: a block for each indicatore drawn. */
export function buildCampione(dati: DatiRelazione, campione: Campione): Tabella {
  const perId = new Map(dati.risultato.nodi.map((valutato) => [valutato.nodo.id, valutato]));
  const righe: RigaTabella[] = [];
  for (const id of campione.estratti) {
    const valutato = perId.get(id);
    if (valutato !== undefined) righe.push(...schedaCampione(dati, valutato, righe.length));
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
function schedaCampione(dati: DatiRelazione, valutato: NodoValutato, inizio: number): readonly RigaTabella[] {
  const { indicatore } = valutato.nodo;
  const scheda = schedaOf(dati, valutato);
  const evidenza = evidenzaOf(dati, valutato);
  const righe: RigaTabella[] = [riga('gruppo', [testo(etichetta(valutato)), VUOTA, VUOTA, VUOTA])];
  const add = (voce: string, scritto: CellaTabella, cifra: CellaTabella = VUOTA): number => {
    righe.push(riga('dati', [testo(voce), scritto, cifra, VUOTA]));
    return inizio + righe.length - 1;
  };
  add('Descrizione', testo(scheda.descrizione ?? valutato.nodo.descrizione));
  add('Algoritmo', richiesto(scheda.algoritmo));
  add('Fonte', richiesto(evidenza.fonte ?? scheda.fonte));
  add('Evidenza', richiesto(evidenza.evidenza));
  if (evidenza.data !== undefined) add('Data della rilevazione', testo(evidenza.data));
  if (indicatore !== undefined) addGrado(dati, valutato, indicatore, add);
  add('Peso nel gruppo', VUOTA, numero(valutato.pesoEffettivo, 'peso'));
  add("Punti persi sull'Ente", VUOTA, numero(valutato.puntiPersi ?? 0, 'percentuale'));
  return righe;
}

type AddRiga = (voce: string, scritto: CellaTabella, cifra?: CellaTabella) => number;

function addGrado(dati: DatiRelazione, valutato: NodoValutato, indicatore: Indicatore, add: AddRiga): void {
  const { regole } = dati.risultato;
  const regola = traceNodo(valutato, regole).passi.find(({ tipo }) => tipo === 'regola');
  if (indicatore.target.kind !== 'letto' || indicatore.usato.kind !== 'letto') return;
  const meta = indicatore.target.valore;
  const { valore } = indicatore.usato.valore;
  const celle = numeriOf(meta, valore);
  const conto = addConto(indicatore, celle.valore, add);
  const v = add('Valore', testo(consuntivo(indicatore)), withFormula(celle.valore, conto));
  const t = add('Target', testo(target(indicatore)), celle.target);
  const secondo = celle.secondo === VUOTA ? t : add('Target, fino a', VUOTA, celle.secondo);
  add('Regola', testo(regola?.testo, regola?.fonte));
  const cellaAt = (riga: number) => ({ riga, colonna: NUMERO });
  const refs = { valore: cellaAt(v), target: cellaAt(t), secondo: cellaAt(secondo) };
  const formula =
    valutato.nodo.rettifica === undefined ? gradoFormula(meta, valore, refs, regole) : undefined;
  if (formula === undefined) {
    add('Grado di raggiungimento', testo(motivoOf(valutato)), figura(valutato));
    return;
  }
  const grado = figura(valutato);
  const a = add('Grado di raggiungimento', testo(RICALCOLO), withFormula(grado, formula));
  const b = add('Grado nella cartella', testo(valutato.pubblicato), grado);
  add('Differenza', testo(RICALCOLO), withFormula(numero(0, 'variazione'), [cellaAt(a), '-', cellaAt(b)]));
}

/** Rows for the operands of the sum; gives the formula over them. */
function addConto(indicatore: Indicatore, valore: CellaTabella, add: AddRiga): Formula | undefined {
  const conto = contoOf(indicatore, valore);
  const scritto = indicatore.usato.kind === 'letto' ? indicatore.usato.valore.conto : undefined;
  if (conto === undefined) {
    if (scritto !== undefined) add('Misure', testo(scritto));
    return undefined;
  }
  add('Misure', testo(scritto));
  let misura = 0;
  const formula = conto.parti.map((parte) => {
    if (typeof parte === 'string') return parte;
    misura += 1;
    return { riga: add(`Misura ${misura}`, testo(parte.unita), cellaOfQuantita(parte)), colonna: NUMERO };
  });
  return conto.scala === '' ? formula : ['(', ...formula, ')', conto.scala];
}

function withFormula(cella: CellaTabella, formula: Formula | undefined): CellaTabella {
  return cella.tipo === 'numero' && formula !== undefined ? { ...cella, formula } : cella;
}

/** Why the sheet does not compute it anew. */
function motivoOf({ nodo }: NodoValutato): string {
  if (nodo.rettifica !== undefined) return 'posto da una rettifica: si veda il foglio «Rettifiche»';
  return 'la regola non si applica a due numeri: si veda la regola';
}
