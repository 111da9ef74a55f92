/** The extract of the benchmarking: own values, measures, and the figures of the other Chambers to judge them by. */
import {
  anomalieOf,
  checkBenchmark,
  CIFRE_BENCHMARK,
  type Altra,
  type Anomalia,
  type NomeCifra,
} from '../../controlli/index.js';
import { righeEstratto, type Cambiamento, type CifraEstratta, type Incollato } from '../../layout/index.js';
import { ESTRATTO_PARETO } from '../../parametri/index.js';
import type { Nodo } from '../../scoring/index.js';
import { confrontaValore, dubbioMisure } from './confrontaValore.js';
import { avvisiOf, parseColonneRicordate, ricordiOf, tabelleOf, type ContestoImporta } from './contesto.js';
import type { Importazione, OpzioniImporta, StatoVoce, VoceImporta } from './model.js';
import { dubbiRiconoscimento, makeRiconoscitoreRighe } from './riconosci.js';
import { readRigaPareto, type RigaPareto } from './rigaPareto.js';

/** Rows that are understood in one slice. */
const RIGHE_PER_PEZZO = 200;
/** Share of the work that is reading the rows. */
const LETTE = 0.7;

const CONFRONTI = [
  { chiave: 'mediaNazionale', nome: 'media nazionale', articolo: 'la media nazionale' },
  { chiave: 'mediaCluster', nome: 'media cluster', articolo: 'la media del cluster' },
  { chiave: 'minimo', nome: 'min', articolo: 'il minimo' },
  { chiave: 'massimo', nome: 'max', articolo: 'il massimo' },
] as const satisfies readonly {
  readonly chiave: NomeCifra;
  readonly nome: string;
  readonly articolo: string;
}[];

/** Understands an extract of Pareto, in slices. */
export function* importPareto(
  incollato: Incollato,
  { albero, registro }: ContestoImporta,
  opzioni: OpzioniImporta,
): Generator<number, Importazione> {
  const estratto = yield* parseColonneRicordate(incollato, ESTRATTO_PARETO, registro, opzioni);
  yield 0;
  const recognize = makeRiconoscitoreRighe(albero.radice, opzioni.codici);
  const totale = estratto.tratti.reduce((somma, { righe }) => somma + righe.length, 0);
  const lette: RigaPareto[] = [];
  for (const riga of righeEstratto(estratto)) {
    lette.push(
      readRigaPareto(riga, recognize(riga.testo('codice'), riga.testo('indicatore')), albero.contesto),
    );
    if (lette.length % RIGHE_PER_PEZZO === 0) yield LETTE * (lette.length / totale);
  }
  const utili = lette.filter(({ cifre }) => cifre.size > 0);
  yield LETTE;
  const segnalazioni = checkBenchmark(utili.map(({ benchmark }) => benchmark));
  yield LETTE;
  const anomalie = anomalieOf(segnalazioni);
  const fonte = opzioni.fonte ?? 'Pareto';
  const contorno = { dette: byCella(anomalie), fonte, opzioni, anno: albero.contesto.anno };
  const voci: VoceImporta[] = [];
  for (const letta of utili) {
    voci.push(makeVoce(letta, contorno));
    if (voci.length % RIGHE_PER_PEZZO === 0) yield LETTE + (1 - LETTE) * (voci.length / utili.length);
  }
  const senzaCifre = lette.length - utili.length;
  return {
    genere: 'pareto',
    fonte,
    tabelle: tabelleOf(estratto),
    significati: Object.keys(ESTRATTO_PARETO.colonne),
    voci: mergeVoci(voci),
    anomalie,
    avvisi: [
      ...avvisiOf(estratto, incollato),
      ...(senzaCifre === 0 ? [] : [`Righe senza alcuna cifra, lasciate da parte: ${senzaCifre}.`]),
    ],
    abbinamenti: ricordiOf('pareto', estratto, opzioni.abbinamenti),
  };
}

interface Contorno {
  /** What is said of each row. */
  readonly dette: ReadonlyMap<string, readonly string[]>;
  readonly fonte: string;
  readonly opzioni: OpzioniImporta;
  readonly anno: number;
}

function byCella(anomalie: readonly Anomalia[]): ReadonlyMap<string, readonly string[]> {
  const dette = new Map<string, string[]>();
  for (const { cella, messaggio } of anomalie) {
    const sue = dette.get(cella);
    if (sue === undefined) dette.set(cella, [messaggio]);
    else sue.push(messaggio);
  }
  return dette;
}

function makeVoce(letta: RigaPareto, { dette, fonte, opzioni, anno }: Contorno): VoceImporta {
  const { cella, etichetta, riconosciuto, cifre } = letta;
  const { nodo, riconoscimento } = riconosciuto;
  const sue = dette.get(cella) ?? [];
  const annoGiusto = letta.anno === undefined || letta.anno === anno;
  const comune = {
    id: cella,
    cella,
    etichetta,
    riconoscimento,
    confronto: confrontoOf(cifre),
    ...(nodo &&
      annoGiusto &&
      sue.length === 0 && { confronti: confrontiOf(letta, nodo, { fonte, opzioni }) }),
    ...(nodo && { codice: nodo.codice ?? nodo.id, titolo: nodo.titolo }),
  };
  const valore = cifre.get('valore');
  const senza = (stato: StatoVoce, dubbi: readonly string[]): VoceImporta => ({
    ...comune,
    stato,
    prima: '',
    dopo: valore === undefined ? '' : 'testo' in valore ? valore.testo : '',
    dubbi: [...dubbi, ...sue],
    cambiamenti: [],
    spunta: false,
  });
  if (nodo?.indicatore === undefined) return senza('nonTrovato', []);
  if (!annoGiusto) return senza('altroAnno', [`È dell'anno ${letta.anno ?? ''}; l'albero è del ${anno}.`]);
  if (valore === undefined) return senza('illeggibile', ["Nella riga manca il valore dell'ente."]);
  if (valore.kind !== 'numero' && valore.kind !== 'altro')
    return senza('illeggibile', [`Il valore non si legge: ${'perche' in valore ? valore.perche : 'manca'}.`]);
  const { stato, prima, dubbi } = confrontaValore(nodo.indicatore, valore, altreOf(cifre));
  const tutti = [
    ...dubbiRiconoscimento(riconoscimento),
    ...dubbi,
    ...sue,
    ...(stato === 'diverso' ? dubbioMisure(nodo.indicatore) : []),
  ];
  const cambi =
    stato === 'uguale' ? [] : [makeCambiamento(nodo, 'valore', valore, { fonte, opzioni, dubbi: tutti })];
  const misure = misureOf(letta, nodo, { fonte, opzioni, dubbi: tutti });
  return {
    ...comune,
    stato,
    prima,
    dopo: valore.testo,
    dubbi: tutti,
    cambiamenti: [...cambi, ...misure],
    spunta: stato === 'nuovo' && tutti.length === 0,
  };
}

interface Provenienza {
  readonly fonte: string;
  readonly opzioni: OpzioniImporta;
  readonly dubbi: readonly string[];
}

function makeCambiamento(
  nodo: Nodo,
  campo: Cambiamento['campo'],
  cifra: Extract<CifraEstratta, { kind: 'numero' | 'altro' }>,
  { fonte, opzioni, dubbi }: Provenienza,
): Cambiamento {
  return {
    codice: nodo.codice ?? nodo.id,
    campo,
    nuovo: cifra.nuovo,
    ...('formato' in cifra && cifra.formato !== undefined && { formato: cifra.formato }),
    fonte,
    ...(opzioni.evidenza !== undefined && { evidenza: opzioni.evidenza }),
    data: opzioni.adesso.slice(0, 10),
    dubbi,
  };
}

/** Both measures or none. */
function misureOf({ misure }: RigaPareto, nodo: Nodo, provenienza: Provenienza): readonly Cambiamento[] {
  const leggibili = misure.flatMap(({ campo, cifra }) =>
    cifra.kind === 'numero' ? [makeCambiamento(nodo, campo, cifra, provenienza)] : [],
  );
  return leggibili.length === 2 ? leggibili : [];
}

/** The own value, means and extremes of a row, for the range that keeps them. */
function confrontiOf(
  { cifre }: RigaPareto,
  nodo: Nodo,
  provenienza: Omit<Provenienza, 'dubbi'>,
): readonly Cambiamento[] {
  return CIFRE_BENCHMARK.flatMap((nome) => {
    const cifra = cifre.get(nome);
    if (cifra?.kind !== 'numero') return [];
    return [
      makeCambiamento(nodo, nome === 'valore' ? 'propria' : nome, cifra, { ...provenienza, dubbi: [] }),
    ];
  });
}

function altreOf(cifre: ReadonlyMap<NomeCifra, CifraEstratta>): readonly Altra[] {
  return CONFRONTI.flatMap(({ chiave, articolo }) => {
    const cifra = cifre.get(chiave);
    return cifra?.kind === 'numero' ? [{ nome: articolo, cifra: cifra.quantita }] : [];
  });
}

function confrontoOf(cifre: ReadonlyMap<NomeCifra, CifraEstratta>): string {
  return CONFRONTI.flatMap(({ chiave, nome }) => {
    const cifra = cifre.get(chiave);
    return cifra !== undefined && 'testo' in cifra && cifra.testo !== '' ? [`${nome} ${cifra.testo}`] : [];
  }).join(' · ');
}

/** The same indicatore in two tables with the same value is one row; with two values both are said, and none ticked. */
function mergeVoci(voci: readonly VoceImporta[]): readonly VoceImporta[] {
  const prime = new Map<string, VoceImporta>();
  for (const voce of voci) {
    const { codice, stato } = voce;
    const comparabile = codice !== undefined && stato !== 'altroAnno' && stato !== 'illeggibile';
    const chiave = comparabile ? `codice ${codice}` : `cella ${voce.id}`;
    const prima = prime.get(chiave);
    if (prima === undefined) prime.set(chiave, voce);
    else if (prima.dopo === voce.dopo) prime.set(chiave, joinVoci(prima, voce));
    else {
      const dubbio = `Nell'estratto compare due volte: ${prima.dopo} (${prima.cella}) e ${voce.dopo} (${voce.cella}).`;
      const mark = (una: VoceImporta): VoceImporta => ({
        ...una,
        spunta: false,
        dubbi: [...una.dubbi, dubbio],
      });
      prime.set(chiave, mark(prima));
      prime.set(`cella ${voce.id}`, mark(voce));
    }
  }
  return [...prime.values()];
}

function joinVoci(prima: VoceImporta, voce: VoceImporta): VoceImporta {
  const confronto = [prima.confronto, voce.confronto].filter((testo) => testo !== '').join(' · ');
  const dubbi = [...new Set([...prima.dubbi, ...voce.dubbi])];
  const confronti = [...(prima.confronti ?? []), ...(voce.confronti ?? [])];
  return { ...prima, confronto, confronti: uniche(confronti), dubbi, spunta: prima.spunta && voce.spunta };
}

/** One figure for each field: the same indicatore in two tables has its own value twice. */
function uniche(cambiamenti: readonly Cambiamento[]): readonly Cambiamento[] {
  return [...new Map(cambiamenti.map((uno) => [uno.campo, uno])).values()];
}
