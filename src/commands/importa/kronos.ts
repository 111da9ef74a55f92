/** Kronos: the extract summed by process, and the indicatori that a formula takes from it. */
import { anomalieOf } from '../../controlli/index.js';
import {
  ESTRATTO_KRONOS,
  evaluateFormula,
  parseFormula,
  planKronos,
  readCifraEstratta,
  sommaKronos,
  WorkbookError,
  type Cambiamento,
  type CifraEstratta,
  type Formula,
  type Incollato,
  type LettoKronos,
  type Workbook,
} from '../../layout/index.js';
import { FORMULE_KRONOS, TABELLE_RELAZIONE } from '../../parametri/index.js';
import { normalizeCodice, type Indicatore, type MisuraLetta, type Nodo } from '../../scoring/index.js';
import { prepareFoglioNuovo } from '../foglioNuovo.js';
import type { Proposta } from '../model.js';
import { confrontaValore } from './confrontaValore.js';
import { avvisiOf, readColonne, ricordiOf, tabelleOf, type ContestoImporta } from './contesto.js';
import type { Importazione, OpzioniImporta, TabellaEstratta, VoceImporta } from './model.js';
import { indicatoriDi, makeRiconoscitoreRighe, type Riconosciuto } from './riconosci.js';

/** Understands an extract of Kronos, in slices. */
export function* importKronos(
  incollato: Incollato,
  { cartella, albero, registro }: ContestoImporta,
  opzioni: OpzioniImporta,
): Generator<number, Importazione> {
  const estratto = readColonne(incollato, ESTRATTO_KRONOS, registro, opzioni);
  yield 0;
  const totale = estratto.tratti.reduce((somma, { righe }) => somma + righe.length, 0);
  const { anno } = albero.contesto;
  const pezzi = sommaKronos(estratto, { anno, misura: 'fte' });
  let pezzo = pezzi.next();
  for (; pezzo.done !== true; pezzo = pezzi.next()) yield pezzo.value / totale;
  const kronos = pezzo.value;
  const fonte = opzioni.fonte ?? 'Kronos';
  const formule = formuleOf(albero.radice, cartella.letto.tabelle.misure, opzioni);
  const recognize = makeRiconoscitoreRighe(albero.radice, opzioni.codici);
  return {
    genere: 'kronos',
    fonte,
    tabelle: tabelleOf(estratto).map((tabella) => hidePersone(tabella)),
    significati: Object.keys(ESTRATTO_KRONOS.colonne),
    voci: formule.map((scritta) =>
      makeVoce(scritta, recognize(scritta.codice, ''), { kronos, anno, fonte, opzioni }),
    ),
    anomalie: anomalieOf(kronos.segnalazioni),
    avvisi: [
      ...avvisiOf({ ...estratto, scartate: [] }, incollato),
      ...(estratto.scartate.length === 0
        ? []
        : [`Righe con un solo testo, lasciate da parte: ${estratto.scartate.length}.`]),
      ...kronos.avvisi,
      ...(kronos.righePersone === 0
        ? []
        : [`${kronos.righePersone} righe di persone sommate per processo: nessun nome passa oltre.`]),
      ...kronos.dubbi,
      ...(formule.length === 0
        ? ['Nessun indicatore ha una formula: indicarne una, per esempio S02_AB = fte(A*,B*) / fte(*).']
        : []),
    ],
    abbinamenti: ricordiOf('kronos', estratto, opzioni.abbinamenti),
    anno,
    kronos,
  };
}

/** Of the first rows only what has a meaning is shown, and never who a row is of. */
function hidePersone(tabella: TabellaEstratta): TabellaEstratta {
  const { persona, ...altre } = tabella.abbinate;
  const dette = new Set(Object.values(altre));
  const shown = tabella.colonne.filter(
    ({ indice, numeri }) => indice !== persona && (dette.has(indice) || numeri > 0),
  );
  const visibili = new Set(shown.map(({ indice }) => indice));
  return {
    ...tabella,
    prime: tabella.prime.map((riga) =>
      riga.map((testo, c) => (visibili.has(c) || testo === '' ? testo : '…')),
    ),
  };
}

/** An indicatore and what it is of the extract. */
interface FormulaScritta {
  readonly codice: string;
  readonly formula: string;
}

/** What stands in `Fonte` of `Misure` beside a figure of ours: the formula is remembered there, for everybody to see. */
const FONTE = /^(?:.*\s)?Kronos: (\S.*)$/s;

/** The formulas that are given, then those that `Misure` remembers, then those that everybody has. */
function formuleOf(
  radice: Nodo,
  misure: readonly MisuraLetta[],
  { formule: date = {} }: OpzioniImporta,
): readonly FormulaScritta[] {
  const scelte = new Map<string, FormulaScritta>();
  const add = (codice: string, formula: string) => {
    const chiave = normalizeCodice(codice);
    if (!scelte.has(chiave)) scelte.set(chiave, { codice, formula });
  };
  for (const [codice, formula] of Object.entries(date)) add(codice, formula);
  for (const { codice, fonte = '' } of misure) {
    const formula = FONTE.exec(fonte)?.[1];
    if (formula !== undefined) add(codice, formula);
  }
  for (const { codice, formula } of FORMULE_KRONOS)
    for (const nodo of indicatoriDi(radice))
      if (nodo.codice !== undefined && isDi(nodo.chiave ?? '', codice)) add(nodo.codice, formula);
  return [...scelte.values()];
}

/** `S.02.AB.REV.2023` is a revision of `S.02.AB`. */
function isDi(chiave: string, codice: string): boolean {
  return chiave === codice || chiave.startsWith(`${codice}.`);
}

interface Contorno {
  readonly kronos: LettoKronos;
  readonly anno: number;
  readonly fonte: string;
  readonly opzioni: OpzioniImporta;
}

function makeVoce(
  { codice, formula: scritta }: FormulaScritta,
  { nodo, riconoscimento }: Riconosciuto,
  contorno: Contorno,
): VoceImporta {
  const { kronos, anno } = contorno;
  const comune = {
    id: `formula ${codice}`,
    cella: TABELLE_RELAZIONE.kronos.nome,
    etichetta: `${codice} = ${scritta}`,
    riconoscimento,
    ...(nodo && { codice: nodo.codice ?? nodo.id, titolo: nodo.titolo }),
  };
  const senza = (stato: 'nonTrovato' | 'illeggibile', dubbi: readonly string[]): VoceImporta => ({
    ...comune,
    stato,
    prima: '',
    dopo: '',
    confronto: '',
    dubbi,
    cambiamenti: [],
    spunta: false,
  });
  if (nodo?.indicatore === undefined)
    return senza('nonTrovato', [`L'albero non ha un indicatore «${codice}».`]);
  const letta = parseFormula(scritta);
  if (letta.kind === 'errore')
    return senza('illeggibile', [`Formula «${scritta}», al carattere ${letta.posto}: ${letta.messaggio}`]);
  const valutata = evaluateFormula(letta.formula, kronos, anno);
  if (valutata.kind === 'errore') return senza('illeggibile', [valutata.messaggio]);
  const cifra = cifraOf(valutata.valore, nodo.indicatore, letta.formula);
  const { stato, prima, dubbi } = confrontaValore(nodo.indicatore, cifra, []);
  const tutti = [...dubbi, ...kronos.dubbi];
  return {
    ...comune,
    stato,
    prima,
    dopo: cifra.testo,
    confronto: `${scritta} = ${valutata.conto}`,
    dubbi: tutti,
    cambiamenti: cambiamentiOf(nodo, cifra, valutata.conto, {
      ...contorno,
      uguale: stato === 'uguale',
      scritta,
      rapporto: isRapporto(letta.formula),
      dubbi: tutti,
    }),
    spunta: stato === 'nuovo' && tutti.length === 0,
  };
}

type Numero = Extract<CifraEstratta, { kind: 'numero' }>;

/** A ratio goes into the tree as a percentage where the tree has percentages. */
function cifraOf(valore: number, indicatore: Indicatore, formula: Formula): Numero {
  const formato = isRapporto(formula) && isPercentuale(indicatore) ? '0.00%' : '#,##0.00';
  const cella = { dove: '', valore, formato };
  const cifra = readCifraEstratta(cella, '', { anno: 2000, base1904: false });
  if (cifra.kind !== 'numero') throw new Error('a number is read as one');
  return cifra;
}

function isRapporto(formula: Formula): boolean {
  return formula.kind === 'conto' && formula.operazione === '/';
}

/** A target or a value in percent; without either, a ratio is one. */
function isPercentuale({ target, consuntivo }: Indicatore): boolean {
  if (consuntivo.kind === 'letto' && consuntivo.valore.kind === 'numero')
    return consuntivo.valore.quantita.unita === '%';
  if (target.kind === 'letto' && target.valore.kind === 'soglia') return target.valore.soglia.unita === '%';
  return true;
}

interface Provenienza extends Contorno {
  readonly uguale: boolean;
  readonly scritta: string;
  readonly rapporto: boolean;
  readonly dubbi: readonly string[];
}

/** The value, and the measures that give it where it is a ratio; the source tells the formula. */
function cambiamentiOf(
  nodo: Nodo,
  cifra: Numero,
  conto: string,
  { fonte, opzioni, uguale, scritta, rapporto, dubbi }: Provenienza,
): readonly Cambiamento[] {
  const comune = {
    codice: nodo.codice ?? nodo.id,
    fonte: fonte === 'Kronos' ? `Kronos: ${scritta}` : `${fonte}, Kronos: ${scritta}`,
    ...(opzioni.evidenza !== undefined && { evidenza: opzioni.evidenza }),
    data: opzioni.adesso.slice(0, 10),
    dubbi,
  };
  return [
    ...(uguale
      ? []
      : [
          {
            ...comune,
            campo: 'valore' as const,
            nuovo: cifra.nuovo,
            ...(cifra.formato !== undefined && { formato: cifra.formato }),
          },
        ]),
    ...(rapporto ? [{ ...comune, campo: 'misure' as const, nuovo: conto }] : []),
  ];
}

/**
 * Makes ready the sheet `Kronos` with the sums by process of a year, where the workbook has none.
 * @throws WorkbookError NOME_PRESENTE when it has; STRUTTURA_PROTETTA; KRONOS_SENZA_ANNO.
 */
export async function prepareProcessi(
  workbook: Workbook,
  kronos: LettoKronos,
  anno: number,
): Promise<Proposta> {
  const suo = kronos.anni.find((uno) => uno.anno === anno);
  if (suo === undefined)
    throw new WorkbookError('KRONOS_SENZA_ANNO', {
      anno: String(anno),
      anni: kronos.anni.map((uno) => uno.anno).join(', '),
    });
  const { nome } = TABELLE_RELAZIONE.kronos;
  return prepareFoglioNuovo(workbook, {
    comando: 'importa',
    nome,
    titolo: nome,
    plan: (foglio) => planKronos(kronos, suo, foglio),
  });
}
