/** Nuova cartella: the sheets and the named ranges of a year, from nothing, from a Piano, or from the year before. */
import {
  contenutoFasce,
  contenutoRitardi,
  contenutoSmvp,
  findCodiciConAnno,
  LARGHEZZE_ALBERO,
  MODULO_FASCE,
  MODULO_RITARDI,
  MODULO_SMVP,
  moduloAlbero,
  planAnnotazioni,
  planNuova,
  readAnnotazioni,
  readRegistro,
  richiestaRegistro,
  riprendi,
  WorkbookError,
  type Annotazione,
  type FonteNuova,
  type IntervalloNuovo,
  type Registro,
  type TargetRisolto,
  type Workbook,
} from '../layout/index.js';
import { makeModulo, MODULI, type NomeIntervallo } from '../report/index.js';
import type { Regole } from '../scoring/index.js';
import type { Proposta } from './model.js';
import type { CreateCartella } from './pubblica.js';
import { readRelazione } from './relazione.js';

export interface OpzioniNuova {
  /** Absent: the year of a Piano that is taken over, else the one after the source. Wanted from nothing. */
  readonly anno?: number;
  /** As printed. Absent: that of the source. */
  readonly ente?: string;
  /** Rules of the SMVP; absent: those of the source. Wanted from nothing. */
  readonly regole?: Regole;
  /** Last year's workbook, or one with a Piano. */
  readonly da?: Workbook;
  /** What becomes of codes that carry the year of the source; wanted when there are any and the year changes. */
  readonly codici?: 'rinomina' | 'conserva';
  /** Local time as `AAAA-MM-GGTHH:MM:SS`. */
  readonly adesso: string;
}

/** A new workbook made ready. */
export interface PropostaNuova {
  readonly proposta: Proposta;
  readonly anno: number;
  readonly ente: string;
  /** The ranges to be made, in the order of their sheets. */
  readonly intervalli: readonly string[];
  /** What came over from the source; absent without one. */
  readonly ripreso?: Ripreso;
}

export interface Ripreso {
  readonly annoFonte: number;
  readonly indicatori: number;
  /** Codes that got the new year, or kept the old one. */
  readonly codiciConAnno: readonly string[];
  readonly risolti: readonly TargetRisolto[];
  readonly tolti: readonly string[];
  readonly senzaTarget: readonly string[];
}

/**
 * Makes ready the new ranges in a workbook that has none of them.
 * @throws WorkbookError NUOVA_INCOMPLETA, ANNO_NON_SEGUENTE, CODICI_CON_ANNO, NOME_PRESENTE, STRUTTURA_PROTETTA, and
 * those of reading the source
 */
export async function prepareNuova(workbook: Workbook, opzioni: OpzioniNuova): Promise<PropostaNuova> {
  return propose(workbook, await compose(opzioni));
}

/**
 * Makes the new workbook as a file in memory.
 * @throws WorkbookError as `prepareNuova`
 */
export async function makeNuova(
  createCartella: CreateCartella,
  opzioni: OpzioniNuova,
): Promise<PropostaNuova & { readonly contenuto: Uint8Array }> {
  const { adesso } = opzioni;
  const composta = await compose(opzioni);
  const { anno, ente } = composta.capo;
  const file = createCartella({
    titolo: `Albero della performance ${anno} (${ente})`,
    lingua: 'it-IT',
    autore: ente,
    creato: adesso,
  });
  const proposta = await propose(file, composta);
  const { scrittura } = proposta.proposta;
  // A file that was nothing before has nothing to be taken back to: of the log only what is remembered.
  if (scrittura.kind === 'nuovoPasso') {
    const { piano, registro, annotazioni = [] } = scrittura;
    const ricordi = annotazioni.length === 0 ? [] : planAnnotazioni(annotazioni, registro).scritture;
    await file.apply({ premesse: [], scritture: [...piano.scritture, ...ricordi] });
  }
  return { ...proposta, contenuto: file.toBytes() };
}

/** What the new workbook will hold, wherever it is made. */
interface Composta {
  readonly capo: Capo;
  readonly intervalli: readonly IntervalloNuovo[];
  readonly ripreso?: Ripreso;
  /** What the columns of the extracts mean, as the source remembers it. */
  readonly colonne: readonly Annotazione[];
}

async function compose(opzioni: OpzioniNuova): Promise<Composta> {
  const fonte = opzioni.da === undefined ? undefined : await readFonte(opzioni.da, opzioni.adesso);
  const capo = resolveOpzioni(opzioni, fonte);
  if (fonte === undefined) return { capo, intervalli: intervalliOf(capo, {}), colonne: [] };
  const { contenuti, albero, indicatori } = riprendi(fonte, capo.anno, opzioni.codici === 'rinomina');
  const annoFonte = fonte.cartella.anno;
  const codiciConAnno = findCodiciConAnno(fonte);
  return {
    capo,
    intervalli: intervalliOf(capo, contenuti),
    colonne: readAnnotazioni(fonte.registro, 'colonne'),
    ripreso: { annoFonte, indicatori, codiciConAnno, ...albero },
  };
}

async function propose(
  workbook: Workbook,
  { capo: { anno, ente }, intervalli, ripreso, colonne }: Composta,
): Promise<PropostaNuova> {
  const lettura = await workbook.read(richiestaRegistro());
  if (lettura.elenchi === undefined) throw new Error('the lists were asked for and not given');
  const piano = planNuova(intervalli, lettura.elenchi);
  return {
    anno,
    ente,
    intervalli: intervalli.map(({ modulo }) => modulo.intervallo),
    ...(ripreso && { ripreso }),
    proposta: {
      comando: 'nuova',
      celle: piano.modifiche.length,
      modifiche: piano.modifiche,
      conferme: [],
      scrittura: {
        kind: 'nuovoPasso',
        piano,
        intervalli: (piano.blocchi ?? []).map(({ nome, dopo }) => ({ nome, indirizzo: dopo })),
        premesse: [],
        registro: readRegistro(lettura),
        ...(colonne.length > 0 && { annotazioni: colonne }),
      },
    },
  };
}

async function readFonte(
  workbook: Workbook,
  adesso: string,
): Promise<FonteNuova & { readonly registro: Registro }> {
  const { lettura, cartella, dati, registro } = await readRelazione(workbook, { adesso });
  return { lettura, cartella, risultato: dati.risultato, dati, registro };
}

/** What the first sheets say. */
interface Capo {
  readonly anno: number;
  readonly ente: string;
  readonly regole: Regole;
  readonly attoSMVP?: string;
  readonly licenza?: string;
}

function resolveOpzioni({ anno, ente, regole, codici }: OpzioniNuova, fonte: FonteNuova | undefined): Capo {
  if (fonte === undefined) {
    if (anno === undefined || ente === undefined || regole === undefined)
      throw new WorkbookError('NUOVA_INCOMPLETA');
    return { anno, ente, regole };
  }
  const { cartella, risultato } = fonte;
  const dopo = anno ?? (isPiano(fonte) ? cartella.anno : cartella.anno + 1);
  if (dopo !== cartella.anno && dopo !== cartella.anno + 1)
    throw new WorkbookError('ANNO_NON_SEGUENTE', { anno: String(dopo), fonte: String(cartella.anno) });
  const conAnno = dopo === cartella.anno ? [] : findCodiciConAnno(fonte);
  const [primo] = conAnno;
  if (primo !== undefined && codici === undefined)
    throw new WorkbookError('CODICI_CON_ANNO', {
      quanti: String(conAnno.length),
      anno: String(cartella.anno),
      esempio: primo,
    });
  return {
    anno: dopo,
    ente: ente ?? cartella.ente ?? risultato.ente.nodo.titolo,
    regole: regole ?? cartella.regole,
    ...(cartella.attoSMVP !== undefined && { attoSMVP: cartella.attoSMVP }),
    ...(cartella.licenza !== undefined && { licenza: cartella.licenza }),
  };
}

/** A workbook that plans a year is the Piano of that year; one that has measured it is the year before the next. */
function isPiano({ cartella: { layout, fase } }: FonteNuova): boolean {
  return fase === undefined ? layout === 'piano' : fase === 'pianificazione';
}

/** The order of the sheets: the tree and its rules, what goes with the tree, what comes in the year, the Relazione. */
function intervalliOf(
  capo: Capo,
  contenuti: Readonly<Record<string, Omit<IntervalloNuovo, 'modulo'>>>,
): readonly IntervalloNuovo[] {
  const { anno, regole } = capo;
  const moduli = (Object.keys(MODULI) as NomeIntervallo[])
    .filter((nome) => nome !== 'Albero')
    .map((nome) => makeModulo(nome, anno));
  return [
    { modulo: moduloAlbero(anno), larghezze: LARGHEZZE_ALBERO, ...contenuti.Albero },
    { modulo: MODULO_SMVP, ...contenutoSmvp(regole, capo) },
    { modulo: MODULO_FASCE, ...contenutoFasce(regole) },
    { modulo: MODULO_RITARDI, ...contenutoRitardi(regole) },
    ...moduli.map((modulo) => ({ modulo, ...contenuti[modulo.intervallo] })),
  ];
}
