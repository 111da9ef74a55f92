/** Confronta con Integra: the report of the platform beside our result, row by row. Nothing of it is written. */
import { checkGradi } from '../../controlli/index.js';
import {
  displayCella,
  planAnnotazioni,
  readImportazione,
  readRegistro,
  recognizeColonne,
  richiestaRegistro,
  righeEstratto,
  WorkbookError,
  type Incollato,
  type Workbook,
} from '../../layout/index.js';
import { ESTRATTO_INTEGRA } from '../../parametri/index.js';
import {
  normalizeCodice,
  parsePercentuale,
  roundPubblicato,
  type Cella,
  type NodoLetto,
  type NodoValutato,
} from '../../scoring/index.js';
import { prepareCalcola } from '../calcola.js';
import type { Calcolo, Proposta } from '../model.js';
import type { OpzioniImporta, Sorgente } from './model.js';
import { readSorgente, richiestaSorgente } from './sorgente.js';

/**
 * `arrotondamento`: they differ by one unit of the last printed decimal; `soloNostro`, `soloLoro`: one of the two has
 * no such row, or no figure there.
 */
export type EsitoIntegra =
  'coincide' | 'arrotondamento' | 'diverso' | 'soloNostro' | 'soloLoro' | 'illeggibile';

/** A row of the tree as both have it. */
export interface VoceIntegra {
  /** Code, or title where there is none. */
  readonly nodo: string;
  readonly titolo: string;
  readonly esito: EsitoIntegra;
  /** As published; empty where one has it not. */
  readonly nostro: string;
  readonly loro: string;
  /** `+0,11 punti`, theirs less ours; empty where there is none. */
  readonly differenza: string;
  /** Where it stands in the workbook, and in the report. */
  readonly cella: string;
  readonly cellaLoro: string;
}

export interface ConfrontoIntegra {
  readonly voci: readonly VoceIntegra[];
  readonly coincidono: number;
  /** Rows of the tree. */
  readonly righe: number;
  /** `117 su 117 coincidono.` */
  readonly riassunto: string;
  /** Of the result that was compared. */
  readonly impronta: string;
}

/** Calculates the tree and compares it. @throws WorkbookError when there is no tree, or no report to be read. */
export async function confrontaIntegra(
  workbook: Workbook,
  sorgente: Sorgente,
  opzioni: Pick<OpzioniImporta, 'foglio' | 'pausa'> = {},
): Promise<ConfrontoIntegra> {
  const { foglio } = opzioni;
  const conFoglio = foglio === undefined ? {} : { foglio };
  const lettura = await workbook.read({ ...richiestaSorgente(sorgente), ...conFoglio, elenchi: true });
  const incollato = await readSorgente(sorgente, lettura, opzioni);
  return compare(await prepareCalcola(workbook, conFoglio), readGradi(sorgente, incollato));
}

/** A degree that the report prints, and of what. */
interface Grado {
  readonly nome: string;
  readonly cella: Cella;
}

/** By code, or by the place in the tree where there is none. */
type Gradi = ReadonlyMap<string, Grado>;

/** The report as the platform prints it, with its levels; else any table of codes and degrees. */
function readGradi(sorgente: Sorgente, incollato: Incollato): Gradi {
  try {
    const { radice } = readImportazione(
      sorgente.kind === 'testo'
        ? { kind: 'testo', testo: sorgente.testo }
        : { kind: 'aree', aree: [incollato.area] },
    );
    return gradiOfAlbero(radice);
  } catch (error) {
    if (!(error instanceof WorkbookError && error.codice === 'IMPORTA_SENZA_ALBERO')) throw error;
    return gradiOfTabella(incollato);
  }
}

function gradiOfTabella(incollato: Incollato): Gradi {
  const gradi = new Map<string, Grado>();
  for (const riga of righeEstratto(recognizeColonne(incollato, ESTRATTO_INTEGRA))) {
    const cella = riga.cifra('raggiungimento');
    const [codice, titolo] = [riga.testo('codice'), riga.testo('titolo')];
    const chiave = normalizeCodice(codice === '' ? (titolo.split(' - ')[0] ?? '') : codice);
    if (cella === undefined || cella === 'mista' || chiave === '' || gradi.has(chiave)) continue;
    gradi.set(chiave, { nome: codice === '' ? titolo : codice, cella });
  }
  return gradi;
}

/** What two trees compare: code, level, title. */
interface NodoComune {
  readonly codice?: string | undefined;
  readonly titolo: string;
  readonly livello: NodoLetto['livello'];
}

/** The place of a node without code: below which one, at which level, with which title where it has siblings. */
function chiaveOf({ codice, livello, titolo }: NodoComune, padre: string): string {
  if (livello === 'ente') return 'ENTE';
  if (codice !== undefined && codice !== '') return normalizeCodice(codice);
  const gruppo = livello === 'indicatori' || livello === 'operativi';
  return `${padre} > ${livello}${gruppo ? '' : ` ${titolo.toLowerCase().trim()}`}`;
}

function gradiOfAlbero(radice: NodoLetto): Gradi {
  const gradi = new Map<string, Grado>();
  const visit = (nodo: NodoLetto, padre: string): void => {
    const chiave = chiaveOf(nodo, padre);
    const { raggiungimento, sintetico } = nodo;
    if (raggiungimento !== undefined && sintetico !== true && !gradi.has(chiave))
      gradi.set(chiave, { nome: nodo.codice ?? nodo.titolo, cella: raggiungimento });
    nodo.figli.forEach((figlio) => {
      visit(figlio, chiave);
    });
  };
  visit(radice, '');
  return gradi;
}

function compare({ risultato, impronta }: Calcolo, gradi: Gradi): ConfrontoIntegra {
  const chiavi = new Map<NodoValutato, string>();
  const nostri = risultato.nodi.filter(({ nodo }) => nodo.sintetico !== true);
  for (const valutato of risultato.nodi)
    chiavi.set(valutato, chiaveOf(valutato.nodo, (valutato.padre && chiavi.get(valutato.padre)) ?? ''));
  const loroOf = (valutato: NodoValutato) => findGrado(valutato, chiavi.get(valutato) ?? '', gradi);
  const stampati = new Map(
    nostri.flatMap((valutato) => {
      const loro = loroOf(valutato);
      return loro === undefined ? [] : [[valutato.nodo.id, loro.grado.cella] as const];
    }),
  );
  const diversi = new Map(checkGradi(nostri, stampati).map((una) => [una.cella, una.codice]));
  const voci = nostri.map((valutato) => makeVoce(valutato, loroOf(valutato)?.grado, diversi));
  const trovate = new Set(nostri.flatMap((valutato) => loroOf(valutato)?.chiave ?? []));
  const soloLoro = [...gradi]
    .filter(([chiave]) => !trovate.has(chiave))
    .map(([, grado]) => soloLoroOf(grado));
  const coincidono = voci.filter(({ esito }) => esito === 'coincide').length;
  return {
    voci: [...voci, ...soloLoro],
    coincidono,
    righe: nostri.length,
    riassunto: riassuntoOf(coincidono, nostri.length, soloLoro.length),
    impronta,
  };
}

function riassuntoOf(coincidono: number, righe: number, soloLoro: number): string {
  const quante = soloLoro === 1 ? "c'è 1 riga" : `ci sono ${soloLoro} righe`;
  const altre = soloLoro === 0 ? '' : ` Nel report ${quante} che l'albero non ha.`;
  return `${coincidono} su ${righe} coincidono.${altre}`;
}

/** The degree of a node, under any of its codes. */
function findGrado(
  { nodo }: NodoValutato,
  chiave: string,
  gradi: Gradi,
): { readonly chiave: string; readonly grado: Grado } | undefined {
  for (const una of [chiave, ...(nodo.alias ?? [])]) {
    const grado = gradi.get(una);
    if (grado !== undefined) return { chiave: una, grado };
  }
  return undefined;
}

function makeVoce(
  { nodo, esito, pubblicato }: NodoValutato,
  grado: Grado | undefined,
  diversi: ReadonlyMap<string, string>,
): VoceIntegra {
  const comune = {
    nodo: nodo.codice ?? nodo.titolo,
    titolo: nodo.titolo,
    nostro: pubblicato,
    cella: nodo.cella,
  };
  if (grado === undefined) return { ...comune, esito: 'soloNostro', loro: '', differenza: '', cellaLoro: '' };
  const { cella } = grado;
  const letto = parsePercentuale(cella);
  const con = (trovato: EsitoIntegra, differenza = ''): VoceIntegra => ({
    ...comune,
    esito: trovato,
    loro: displayCella(cella).trim(),
    differenza,
    cellaLoro: cella.dove,
  });
  if (letto.kind === 'errore') return con('illeggibile');
  const { valore } = letto;
  if (esito.kind !== 'punteggio') return con(valore.kind === 'mancante' ? 'coincide' : 'soloLoro');
  if (valore.kind === 'mancante') return con('soloNostro');
  const codice = diversi.get(cella.dove);
  if (codice === undefined) return con('coincide');
  const punti = (roundPubblicato(valore.quantita.valore) - roundPubblicato(esito.valore)) * 100;
  const scarto = displayCella({ valore: punti, formato: '+0.00;-0.00' });
  const differenza = `${punti > 0 ? '+' : ''}${scarto.replace(/^\+/, '')} punti`;
  return con(codice === 'GRADO_STAMPATO_ARROTONDATO' ? 'arrotondamento' : 'diverso', differenza);
}

function soloLoroOf({ nome, cella }: Grado): VoceIntegra {
  return {
    nodo: nome,
    titolo: nome,
    esito: 'soloLoro',
    nostro: '',
    loro: displayCella(cella).trim(),
    differenza: '',
    cella: '',
    cellaLoro: cella.dove,
  };
}

/** Makes ready the note of the outcome in the log: the allegato of this very result will print it. */
export async function prepareNotaIntegra(
  workbook: Workbook,
  { riassunto, impronta }: ConfrontoIntegra,
  { adesso }: Pick<OpzioniImporta, 'adesso'>,
): Promise<Proposta> {
  const registro = readRegistro(await workbook.read(richiestaRegistro()));
  const [anno, mese, giorno] = adesso.slice(0, 10).split('-');
  const testo = `${riassunto} (${giorno ?? ''}-${mese ?? ''}-${anno ?? ''})`;
  const applicazione = planAnnotazioni(
    [{ genere: 'integra', chiave: 'integra', testi: [testo, impronta] }],
    registro,
  );
  return {
    comando: 'importa',
    celle: 0,
    modifiche: [],
    conferme: [],
    scrittura: { kind: 'sulRegistro', applicazione },
  };
}
