/** Measures: numerator and denominator, or an expression. What they give, and what the printed figure gives. */
import { anomalieOf } from '../../controlli/index.js';
import { displayCella, righeEstratto, type Cambiamento, type Incollato } from '../../layout/index.js';
import { ESTRATTO_MISURE } from '../../parametri/index.js';
import {
  normalizeCodice,
  parseAlbero,
  scoreAlbero,
  type AlberoLetto,
  type Codice,
  type MisuraLetta,
  type Nodo,
  type NodoValutato,
  type Risultato,
} from '../../scoring/index.js';
import { avvisiOf, parseColonneRicordate, ricordiOf, tabelleOf, type ContestoImporta } from './contesto.js';
import type { Importazione, OpzioniImporta, VoceImporta } from './model.js';
import { dubbiRiconoscimento, makeRiconoscitoreRighe } from './riconosci.js';
import { CAMPI_MISURE, readRigaMisure, testoMisure, type RigaMisure } from './rigaMisure.js';

const RIGHE_PER_PEZZO = 200;
/** Share of the work that is reading the rows. */
const LETTE = 0.8;

/** Understands an extract of measures, in slices. */
export function* importMisure(
  incollato: Incollato,
  { cartella, albero, registro }: ContestoImporta,
  opzioni: OpzioniImporta,
): Generator<number, Importazione> {
  const estratto = yield* parseColonneRicordate(incollato, ESTRATTO_MISURE, registro, opzioni);
  yield 0;
  const recognize = makeRiconoscitoreRighe(albero.radice, opzioni.codici);
  const totale = estratto.tratti.reduce((somma, { righe }) => somma + righe.length, 0);
  const lette: RigaMisure[] = [];
  for (const riga of righeEstratto(estratto)) {
    lette.push(readRigaMisure(riga, recognize(riga.testo('codice'), riga.testo('indicatore'))));
    if (lette.length % RIGHE_PER_PEZZO === 0) yield LETTE * (lette.length / totale);
  }
  const fonte = opzioni.fonte ?? 'Misure';
  yield LETTE;
  const conti = scoreMisure(cartella.letto, cartella.regole, lette);
  const voci: VoceImporta[] = [];
  for (const letta of lette) {
    voci.push(makeVoce(letta, conti, { fonte, opzioni }));
    if (voci.length % RIGHE_PER_PEZZO === 0) yield LETTE + (1 - LETTE) * (voci.length / totale);
  }
  return {
    genere: 'misure',
    fonte,
    tabelle: tabelleOf(estratto),
    significati: Object.keys(ESTRATTO_MISURE.colonne),
    voci: markDoppie(voci),
    anomalie: [],
    avvisi: avvisiOf(estratto, incollato),
    abbinamenti: ricordiOf('misure', estratto, opzioni.abbinamenti),
  };
}

/** The tree scored three ways: as it stands, by the printed figures alone, by the measures of the extract. */
interface Conti {
  readonly ora: ReadonlyMap<string, NodoValutato>;
  readonly stampato: ReadonlyMap<string, NodoValutato>;
  readonly esatto: ReadonlyMap<string, NodoValutato>;
  readonly risultato: Risultato;
}

function scoreMisure(letto: AlberoLetto, regole: Risultato['regole'], lette: readonly RigaMisure[]): Conti {
  const nuove = new Map(
    lette.flatMap((letta) => {
      const misura = misuraOf(letta);
      return misura === undefined ? [] : [[normalizeCodice(misura.codice), misura] as const];
    }),
  );
  const altre = letto.tabelle.misure.filter(({ codice }) => !nuove.has(normalizeCodice(codice)));
  const score = (misure: readonly MisuraLetta[]) =>
    scoreAlbero(parseAlbero({ ...letto, tabelle: { ...letto.tabelle, misure } }, regole), regole);
  const esatto = score([...altre, ...nuove.values()]);
  return {
    ora: byId(score(letto.tabelle.misure)),
    stampato: byId(score(altre)),
    esatto: byId(esatto),
    risultato: esatto,
  };
}

function misuraOf({ riconosciuto: { nodo }, celle, cella, mista }: RigaMisure): MisuraLetta | undefined {
  if (nodo?.codice === undefined || celle.size === 0 || mista) return undefined;
  return { codice: nodo.codice, cella, ...Object.fromEntries(celle) };
}

function byId({ nodi }: Risultato): ReadonlyMap<string, NodoValutato> {
  return new Map(nodi.map((valutato) => [valutato.nodo.id, valutato]));
}

/** What the scoring says of measures and of the consuntivo beside them. */
const SULLE_MISURE: ReadonlySet<Codice> = new Set([
  'MISURE_ILLEGGIBILI',
  'MISURE_NON_TORNANO',
  'MISURE_INVERTITE',
  'DENOMINATORE_ZERO',
  'UNITA_AMBIGUA',
]);

interface Provenienza {
  readonly fonte: string;
  readonly opzioni: OpzioniImporta;
}

function makeVoce(letta: RigaMisure, conti: Conti, { fonte, opzioni }: Provenienza): VoceImporta {
  const { cella, etichetta, riconosciuto, celle, mista } = letta;
  const { nodo, riconoscimento } = riconosciuto;
  const dopo = testoMisure(celle);
  const comune = {
    id: cella,
    cella,
    etichetta,
    riconoscimento,
    dopo,
    ...(nodo && { codice: nodo.codice ?? nodo.id, titolo: nodo.titolo }),
  };
  const senza = (stato: VoceImporta['stato'], dubbi: readonly string[]): VoceImporta => ({
    ...comune,
    stato,
    prima: '',
    confronto: '',
    dubbi,
    cambiamenti: [],
    spunta: false,
  });
  if (nodo === undefined) return senza('nonTrovato', []);
  if (mista)
    return senza('illeggibile', ['I decimali della colonna sono scritti in due modi: dire quale vale.']);
  if (celle.size === 0) return senza('illeggibile', ['Nella riga non ci sono misure.']);
  if (nodo.codice === undefined) return senza('illeggibile', ["L'indicatore non ha un codice nell'albero."]);
  const prima = contoDi(conti.ora.get(nodo.id));
  const sue = segnalazioniDi(conti, nodo, celle);
  const dubbi = [
    ...dubbiRiconoscimento(riconoscimento),
    ...sue,
    ...(prima !== '' && prima !== contoDi(conti.esatto.get(nodo.id))
      ? [`Nella cartella le misure sono ${prima}.`]
      : []),
  ];
  const uguale = prima !== '' && prima === contoDi(conti.esatto.get(nodo.id));
  const stato = uguale ? 'uguale' : prima === '' ? 'nuovo' : 'diverso';
  const cambiamenti = uguale ? [] : cambiamentiOf(letta, nodo, { fonte, opzioni }, dubbi);
  return {
    ...comune,
    stato,
    prima,
    confronto: gradiOf(conti, nodo),
    dubbi,
    cambiamenti,
    spunta: stato === 'nuovo' && dubbi.length === 0,
  };
}

/** The measures that count for a node, as a reader writes them; empty where its value comes from elsewhere. */
function contoDi(valutato: NodoValutato | undefined): string {
  const usato = valutato?.nodo.indicatore?.usato;
  if (usato?.kind !== 'letto' || usato.valore.origine !== 'misure') return '';
  return usato.valore.conto ?? '';
}

function segnalazioniDi({ risultato }: Conti, nodo: Nodo, celle: RigaMisure['celle']): readonly string[] {
  const dove = new Set([...celle.values()].map((cella) => cella.dove));
  if (nodo.indicatore !== undefined) dove.add(nodo.indicatore.consuntivo.cella.dove);
  const sue = risultato.segnalazioni.filter(
    ({ codice, cella }) => SULLE_MISURE.has(codice) && dove.has(cella),
  );
  return anomalieOf(sue).map(({ messaggio, rimedio }) => `${messaggio} ${rimedio}`);
}

/** «Dalle misure 96,89 %; dal valore stampato 2,91 % sarebbe 97,00 %.» */
function gradiOf({ esatto, stampato }: Conti, nodo: Nodo): string {
  const [con, senza] = [esatto.get(nodo.id), stampato.get(nodo.id)];
  if (con === undefined || senza === undefined) return '';
  const valore = nodo.indicatore === undefined ? '' : displayCella(nodo.indicatore.consuntivo.cella).trim();
  const misurato = `raggiungimento dalle misure ${con.pubblicato}`;
  if (valore === '') return misurato;
  return `${misurato} · dal valore stampato (${valore}) ${senza.pubblicato}`;
}

function cambiamentiOf(
  { celle, fonte: propria, evidenza, data }: RigaMisure,
  nodo: Nodo,
  { fonte, opzioni }: Provenienza,
  dubbi: readonly string[],
): readonly Cambiamento[] {
  const suaEvidenza = evidenza === '' ? opzioni.evidenza : evidenza;
  return CAMPI_MISURE.flatMap(({ campo, chiave }): readonly Cambiamento[] => {
    const cella = celle.get(chiave);
    if (cella === undefined) return [];
    const { valore, formato } = cella;
    const numero = typeof valore === 'number' && chiave !== 'espressione';
    return [
      {
        codice: nodo.codice ?? nodo.id,
        campo,
        nuovo: numero ? valore : displayCella(cella),
        ...(numero && formato !== 'General' && { formato }),
        fonte: propria === '' ? fonte : propria,
        ...(suaEvidenza !== undefined && { evidenza: suaEvidenza }),
        data: data === '' ? opzioni.adesso.slice(0, 10) : data,
        dubbi,
      },
    ];
  });
}

/** Two rows about one indicatore: which of them counts is for the user to say. */
function markDoppie(voci: readonly VoceImporta[]): readonly VoceImporta[] {
  const quante = new Map<string, number>();
  for (const { codice } of voci) if (codice !== undefined) quante.set(codice, (quante.get(codice) ?? 0) + 1);
  return voci.map((voce) =>
    (quante.get(voce.codice ?? '') ?? 0) < 2
      ? voce
      : {
          ...voce,
          spunta: false,
          dubbi: [...voce.dubbi, "Nell'estratto l'indicatore compare più volte: spuntare una riga sola."],
        },
  );
}
