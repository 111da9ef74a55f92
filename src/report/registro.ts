/** Every table by its id: where it comes from, what it needs, what it can do without, what builds it. */
import { buildAlbero } from './albero.js';
import { buildAllegato } from './allegato/allegato.js';
import { buildAndamento } from './andamento.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione } from './dati.js';
import { buildObiettiviIndividuali } from './individuali.js';
import { buildInfrannuale } from './infrannuale.js';
import { buildCustomer, buildDatiAttivita } from './intervalli/attivita.js';
import { buildAutovalutazione } from './intervalli/autovalutazione.js';
import { buildBenchmark } from './intervalli/benchmark.js';
import { buildContesto } from './intervalli/contesto.js';
import { buildGenere } from './intervalli/genere.js';
import { buildOrganico } from './intervalli/organico.js';
import { buildParetoSignificativi } from './intervalli/pareto.js';
import { buildPola } from './intervalli/pola.js';
import { buildCostiProcessi } from './intervalli/processi.js';
import { buildStatoRaccolta } from './intervalli/statoRaccolta.js';
import type { Testata } from './makeTabella.js';
import { CONTESTI, makeModulo, RIEMPITI, type Modulo, type NomeIntervallo } from './moduli.js';
import { buildPianoAlbero, buildPianoRiepilogo } from './piano/alberoPiano.js';
import { buildPianoSchedeOp, buildPianoSchedeOs } from './piano/schedePiano.js';
import { buildQuadroOs } from './quadroOs.js';
import { buildRimodulazioni } from './rimodulazioni.js';
import { buildObiettiviOperativi, buildSchedaOs } from './schedeOs.js';
import { buildScostamenti } from './scostamenti.js';
import { buildAreaServizi, buildObiettiviStrategiciSintesi, buildSintesi, buildSoglie } from './sintesi.js';
import type { Tabella } from './tabella.js';
import { buildUnita, buildValutazioneComplessiva } from './unita.js';

export interface VoceRegistro extends Testata {
  /** Which document it is a part of. */
  readonly documento: 'relazione' | 'piano';
  /** Ranges without which there is no table. */
  readonly serve: readonly NomeIntervallo[];
  /** Ranges that complete it. */
  readonly facoltativi: readonly NomeIntervallo[];
  readonly build: Costruttore;
}

const RELAZIONE = 'Relazione sulla performance, §';
const PIANO = 'Piano della performance, §';
const ALBERO = ['Albero'] as const;

/** In the order of the documents. Adding a table is adding a row. */
export const REGISTRO = [
  {
    id: 'sintesi',
    documento: 'relazione',
    titolo: 'Performance complessiva di Ente',
    sezione: `${RELAZIONE} 1`,
    serve: ALBERO,
    facoltativi: [],
    build: buildSintesi,
  },
  {
    id: 'obiettivi-strategici-sintesi',
    documento: 'relazione',
    titolo: 'Performance obiettivi strategici',
    sezione: `${RELAZIONE} 1`,
    serve: ALBERO,
    facoltativi: [],
    build: buildObiettiviStrategiciSintesi,
  },
  {
    id: 'area-servizi',
    documento: 'relazione',
    titolo: 'Performance di Area / Servizi',
    sezione: `${RELAZIONE}§ 1, 3.2`,
    serve: ALBERO,
    facoltativi: [],
    build: buildAreaServizi,
  },
  {
    id: 'pareto-significativi',
    documento: 'relazione',
    titolo: 'Indicatori più significativi Pareto',
    sezione: `${RELAZIONE} 1`,
    serve: ['Pareto'],
    facoltativi: [],
    build: buildParetoSignificativi,
  },
  {
    id: 'dati-attivita',
    documento: 'relazione',
    titolo: 'Dati di attività',
    sezione: `${RELAZIONE} 1`,
    serve: ['Dati_attivita'],
    facoltativi: ['Albero'],
    build: buildDatiAttivita,
  },
  {
    id: 'customer',
    documento: 'relazione',
    titolo: 'Customer satisfaction',
    sezione: `${RELAZIONE} 1`,
    serve: ['Customer'],
    facoltativi: ['Albero'],
    build: buildCustomer,
  },
  {
    id: 'contesto',
    documento: 'relazione',
    titolo: 'Contesto economico e risorse finanziarie',
    sezione: `${RELAZIONE} 2; ${PIANO}§ 1.3, 2`,
    serve: ['Contesto_Imprese'],
    facoltativi: [...CONTESTI],
    build: buildContesto,
  },
  {
    id: 'organico',
    documento: 'relazione',
    titolo: 'Personale in servizio',
    sezione: `${RELAZIONE} 2; ${PIANO} 1.2`,
    serve: ['Personale'],
    facoltativi: [],
    build: buildOrganico,
  },
  {
    id: 'soglie',
    documento: 'relazione',
    titolo: 'Soglie di misurazione e valutazione',
    sezione: `${RELAZIONE} 3`,
    serve: [],
    facoltativi: [],
    build: buildSoglie,
  },
  {
    id: 'albero',
    documento: 'relazione',
    titolo: 'Albero della performance',
    sezione: `${RELAZIONE} 3.0`,
    serve: ALBERO,
    facoltativi: [],
    build: buildAlbero,
  },
  {
    id: 'quadro-os',
    documento: 'relazione',
    titolo: 'Quadro degli obiettivi strategici',
    sezione: `${RELAZIONE} 3.1`,
    serve: ALBERO,
    facoltativi: [],
    build: buildQuadroOs,
  },
  {
    id: 'scheda-os',
    documento: 'relazione',
    titolo: 'Obiettivi strategici',
    sezione: `${RELAZIONE} 3.1`,
    serve: ALBERO,
    facoltativi: ['Schede', 'Misure'],
    build: buildSchedaOs,
  },
  {
    id: 'benchmark',
    documento: 'relazione',
    titolo: 'Confronto con le altre Camere di commercio',
    sezione: `${RELAZIONE} 3.1`,
    serve: ['Pareto'],
    facoltativi: ['Albero'],
    build: buildBenchmark,
  },
  {
    id: 'obiettivi-operativi',
    documento: 'relazione',
    titolo: 'Obiettivi operativi',
    sezione: `${RELAZIONE} 3.2`,
    serve: ALBERO,
    facoltativi: ['Schede', 'Misure'],
    build: buildObiettiviOperativi,
  },
  {
    id: 'unita',
    documento: 'relazione',
    titolo: 'Performance per unità organizzativa',
    sezione: `${RELAZIONE} 3.3`,
    serve: ['Albero', 'Unita'],
    facoltativi: [],
    build: buildUnita,
  },
  {
    id: 'valutazione-complessiva',
    documento: 'relazione',
    titolo: 'Valutazione complessiva della performance organizzativa',
    sezione: `${RELAZIONE} 3.3`,
    serve: ALBERO,
    facoltativi: [],
    build: buildValutazioneComplessiva,
  },
  {
    id: 'rimodulazioni',
    documento: 'relazione',
    titolo: 'Rimodulazioni',
    sezione: `${RELAZIONE} 3.3`,
    serve: ['Rimodulazioni'],
    facoltativi: [],
    build: buildRimodulazioni,
  },
  {
    id: 'infrannuale',
    documento: 'relazione',
    titolo: 'Monitoraggio infrannuale',
    sezione: `${RELAZIONE} 3.3`,
    serve: ['Albero', 'Rilevazioni'],
    facoltativi: [],
    build: buildInfrannuale,
  },
  {
    id: 'stato-raccolta',
    documento: 'relazione',
    titolo: 'Stato della raccolta dei dati',
    sezione: `${RELAZIONE} 3.3`,
    serve: ['Raccolta'],
    facoltativi: ['Albero'],
    build: buildStatoRaccolta,
  },
  {
    id: 'scostamenti',
    documento: 'relazione',
    titolo: 'Scostamenti dal target, cause e correttivi',
    sezione: 'D.lgs. 150/2009, art. 10; Relazione sulla performance, Premessa',
    serve: ALBERO,
    facoltativi: ['Scostamenti'],
    build: buildScostamenti,
  },
  {
    id: 'genere',
    documento: 'relazione',
    titolo: 'Bilancio di genere',
    sezione: `${RELAZIONE} 3.4; ${PIANO}§ 1.2, 3.3`,
    serve: ['Personale'],
    facoltativi: [],
    build: buildGenere,
  },
  {
    id: 'obiettivi-individuali',
    documento: 'relazione',
    titolo: 'Obiettivi individuali',
    sezione: `${RELAZIONE} 4`,
    serve: ['Obiettivi_individuali'],
    facoltativi: [],
    build: buildObiettiviIndividuali,
  },
  {
    id: 'autovalutazione',
    documento: 'relazione',
    titolo: 'Autovalutazione del ciclo della performance',
    sezione: `${RELAZIONE} 5`,
    serve: ['Autovalutazione'],
    facoltativi: [],
    build: buildAutovalutazione,
  },
  {
    id: 'andamento',
    documento: 'relazione',
    titolo: 'Andamento triennale',
    sezione: 'Storico della cartella',
    serve: ['Albero', 'Storico'],
    facoltativi: [],
    build: buildAndamento,
  },
  {
    id: 'costi-processi',
    documento: 'relazione',
    titolo: 'FTE e costi dei processi',
    sezione: 'Estratto di Kronos della cartella',
    serve: ['Kronos'],
    facoltativi: [],
    build: buildCostiProcessi,
  },
  {
    id: 'allegato',
    documento: 'relazione',
    titolo: 'Performance organizzativa Ente',
    sezione: 'Relazione sulla performance, allegato',
    serve: ALBERO,
    facoltativi: ['Schede', 'Scostamenti', 'Rimodulazioni'],
    build: buildAllegato,
  },
  {
    id: 'piano-albero',
    documento: 'piano',
    titolo: 'Albero della performance in forma tabellare',
    sezione: `${PIANO} 3.0`,
    serve: ALBERO,
    facoltativi: ['Schede'],
    build: buildPianoAlbero,
  },
  {
    id: 'piano-riepilogo',
    documento: 'piano',
    titolo: 'Riepilogo degli obiettivi strategici',
    sezione: `${PIANO} 3.1`,
    serve: ALBERO,
    facoltativi: [],
    build: buildPianoRiepilogo,
  },
  {
    id: 'piano-schede-os',
    documento: 'piano',
    titolo: 'Schede degli obiettivi strategici',
    sezione: `${PIANO} 3.1`,
    serve: ALBERO,
    facoltativi: ['Schede'],
    build: buildPianoSchedeOs,
  },
  {
    id: 'piano-schede-op',
    documento: 'piano',
    titolo: 'Schede degli obiettivi operativi',
    sezione: `${PIANO} 3.2`,
    serve: ALBERO,
    facoltativi: ['Schede'],
    build: buildPianoSchedeOp,
  },
  {
    id: 'pola',
    documento: 'piano',
    titolo: 'Piano organizzativo del lavoro agile',
    sezione: `${PIANO} 5`,
    serve: ['Pola'],
    facoltativi: [],
    build: buildPola,
  },
] as const satisfies readonly VoceRegistro[];

export type IdTabella = (typeof REGISTRO)[number]['id'];

/** The tables of one id, or what has to be filled first. */
export type EsitoTabelle =
  | { readonly kind: 'pronta'; readonly tabelle: readonly Tabella[] }
  | { readonly kind: 'manca'; readonly messaggio: string; readonly moduli: readonly Modulo[] };

/** Builds the tables of one id. Never throws on what a workbook may hold. */
export function buildTabelle(id: IdTabella, dati: DatiRelazione): EsitoTabelle {
  const voce: VoceRegistro | undefined = REGISTRO.find((una) => una.id === id);
  if (voce === undefined) throw new Error(`no table ${id}`);
  const mancanti = voce.serve.filter((nome) => !RIEMPITI[nome](dati));
  if (mancanti.length > 0) return describeMancanti(voce, mancanti, dati.anno);
  const built = voce.build(dati, voce);
  const tabelle = isUna(built) ? [built] : built;
  return tabelle.length === 0 ? describeVuota(voce) : { kind: 'pronta', tabelle };
}

function isUna(tabelle: Tabella | readonly Tabella[]): tabelle is Tabella {
  return 'righe' in tabelle;
}

/** The ranges are there, and what the table is about is not: a tree without obiettivi strategici. */
function describeVuota({ titolo, serve }: VoceRegistro): EsitoTabelle {
  const dove = serve.map((nome) => (nome === 'Albero' ? "nell'albero" : `in «${nome}»`)).join(' e ');
  const messaggio = `La tabella «${titolo}» non ha righe: ${dove} manca ciò di cui parla.`;
  return { kind: 'manca', messaggio, moduli: [] };
}

function describeMancanti(
  { titolo }: VoceRegistro,
  mancanti: readonly NomeIntervallo[],
  anno: number,
): EsitoTabelle {
  const nomi = mancanti.map((nome) => `«${nome}»`).join(' e ');
  const quali = mancanti.length === 1 ? `l'intervallo ${nomi}` : `gli intervalli ${nomi}`;
  const messaggio = `Per la tabella «${titolo}» compila ${quali}.`;
  return { kind: 'manca', messaggio, moduli: mancanti.map((nome) => makeModulo(nome, anno)) };
}
