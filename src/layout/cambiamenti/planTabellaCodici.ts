/** Figures into a range with a row for each code: into the row of the code, a further row, or a range made for them. */
import type { FormaTabella } from '../../parametri/index.js';
import { formatGiorno, serialeOfGiorno, type Contesto, type NodoLetto } from '../../scoring/index.js';
import { CELLA_VUOTA, textOf } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { withUnita } from '../estratti/cifra.js';
import { splitUnita } from '../estratti/decimali.js';
import { firstColonna, normalizeTesto } from '../intestazioni.js';
import type { Piano } from '../piano.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import {
  cellaDi,
  openTabella,
  planCelle,
  rigaLibera,
  type CellaVoluta,
  type TabellaAperta,
} from '../tabellaAperta.js';
import { planTabellaNuova } from '../tabellaNuova.js';
import type { CellaNuova } from '../tabelle/foglioNuovo.js';
import type { CellaFoglio, CellaScritta, Elenchi } from '../workbook.js';
import { makeCellaNuova } from './cellaNuova.js';
import { chiaviScritte } from './indicatori.js';
import type { Cambiamento, CampoCambiato } from './model.js';
import type { PianoCampi, Risolto } from './planValori.js';

type Colonna = string;

/** A range with a row for each code, and what goes where in it. */
export interface TabellaCodici {
  readonly forma: FormaTabella;
  /** The column of each field that it takes. */
  readonly colonnaDi: Readonly<Partial<Record<CampoCambiato, Colonna>>>;
  /** What a change brings beside its figure: source, evidence, day. */
  readonly accanto: (cambiamento: Cambiamento, nodo: NodoLetto) => Readonly<Record<Colonna, string>>;
  /** Columns that only a new row gets. */
  readonly soloNuove: ReadonlySet<Colonna>;
  /** A table may lack these: what they say is told by the log too. */
  readonly accessorie: ReadonlySet<Colonna>;
  /** Columns of words, and those of a day. */
  readonly testi: ReadonlySet<Colonna>;
  readonly date: ReadonlySet<Colonna>;
  /** Columns that would contradict what is written, and are emptied. */
  readonly superate: (scritte: ReadonlySet<Colonna>) => readonly Colonna[];
  /** Column by which a row without a code is known; none where a row has always one. */
  readonly titolo?: Colonna;
}

/** All that changes about one code. */
interface RigaVoluta {
  readonly codice: string;
  readonly titolo: string;
  /** All codes of the indicatore, in normal form. */
  readonly chiavi: readonly string[];
  readonly dati: ReadonlyMap<Colonna, string | number>;
  readonly formati: ReadonlyMap<Colonna, string>;
}

export interface ContornoCodici {
  /** The range with the free cells below it; absent where the workbook has none. */
  readonly trovato?: IntervalloTrovato;
  readonly elenchi?: Elenchi;
  readonly contesto: Contesto;
}

/** @throws WorkbookError INDICATORE_SENZA_CODICE and those of `planCelle` and `planTabellaNuova`. */
export function planTabellaCodici(
  tabella: TabellaCodici,
  contorno: ContornoCodici,
  risolti: readonly Risolto[],
  sovrascriviFormule: boolean,
): PianoCampi {
  const { forma } = tabella;
  const righe = joinRighe(tabella, risolti);
  if (contorno.trovato === undefined) return { piano: planNuove(tabella, righe, contorno), formule: [] };
  const aperta = openTabella(contorno.trovato, forma, contorno.elenchi);
  let libera = rigaLibera(aperta);
  const formule: string[] = [];
  const volute = righe.flatMap((voluta) => {
    const presente = findRiga(tabella, aperta, voluta);
    const celle = planRiga(tabella, aperta, presente ?? libera, voluta, contorno.contesto);
    if (presente === undefined) libera += 1;
    const conFormula = celle.filter(({ riga, colonna }) => cellaDi(aperta, riga, colonna)?.formula);
    const [prima] = conFormula;
    if (prima === undefined) return celle;
    formule.push(voluta.codice);
    // Half a row would be a measure that nobody has written.
    return sovrascriviFormule ? celle : [];
  });
  return { piano: planCelle(aperta, volute, 'codice', { sovrascriviFormule }), formule };
}

/** The changes of one code make one row; its source, evidence and date are those of the last of them. */
function joinRighe(tabella: TabellaCodici, risolti: readonly Risolto[]): readonly RigaVoluta[] {
  const righe = new Map<
    string,
    RigaVoluta & { dati: Map<Colonna, string | number>; formati: Map<Colonna, string> }
  >();
  for (const { cambiamento, nodo, nome } of risolti) {
    const { campo, nuovo, formato } = cambiamento;
    const colonna = tabella.colonnaDi[campo];
    if (colonna === undefined) continue;
    const { titolo, cella } = nodo;
    if (nome === undefined) throw new WorkbookError('INDICATORE_SENZA_CODICE', { titolo, cella });
    const riga = righe.get(nodo.id) ?? {
      codice: nome,
      titolo,
      chiavi: [nome, ...(nodo.alias ?? [])].flatMap(chiaviScritte),
      dati: new Map<Colonna, string | number>(),
      formati: new Map<Colonna, string>(),
    };
    righe.set(nodo.id, riga);
    riga.dati.set(colonna, nuovo);
    if (formato !== undefined) riga.formati.set(colonna, formato);
    for (const [accanto, detto] of Object.entries(tabella.accanto(cambiamento, nodo)))
      riga.dati.set(accanto, detto);
  }
  return [...righe.values()];
}

function findRiga(
  { titolo }: TabellaCodici,
  aperta: TabellaAperta<Colonna>,
  voluta: RigaVoluta,
): number | undefined {
  const testoDi = (riga: number, colonna: Colonna) => {
    const cella = cellaDi(aperta, riga, colonna);
    return cella === undefined ? '' : textOf(cella);
  };
  const byCodice = aperta.corpo.find((riga) =>
    chiaviScritte(testoDi(riga, 'codice')).some((chiave) => voluta.chiavi.includes(chiave)),
  );
  if (byCodice !== undefined || titolo === undefined) return byCodice;
  const cercato = normalizeTesto(voluta.titolo);
  return aperta.corpo.find(
    (riga) =>
      testoDi(riga, 'codice') === '' && normalizeTesto(splitUnita(testoDi(riga, titolo)).nome) === cercato,
  );
}

/** The cells of a row that say something else. An expression and a ratio on the same row would contradict each other. */
function planRiga(
  tabella: TabellaCodici,
  aperta: TabellaAperta<Colonna>,
  riga: number,
  voluta: RigaVoluta,
  contesto: Contesto,
): CellaVoluta<Colonna>[] {
  const { accessorie, soloNuove, superate, forma } = tabella;
  const nuova = !aperta.corpo.includes(riga);
  const etichetta = tabella.titolo === undefined ? undefined : cellaDi(aperta, riga, tabella.titolo);
  const { unita } = splitUnita(etichetta === undefined ? '' : textOf(etichetta));
  const dati = new Map<Colonna, string | number>(voluta.dati);
  if (nuova) dati.set('codice', voluta.codice);
  else for (const colonna of soloNuove) dati.delete(colonna);
  for (const superata of superate(new Set(dati.keys()))) if (!dati.has(superata)) dati.set(superata, '');
  const scritte = Object.keys(forma.colonne).flatMap((colonna): CellaVoluta<Colonna>[] => {
    const dato = dati.get(colonna);
    if (dato === undefined) return [];
    const vecchia = cellaDi(aperta, riga, colonna);
    const manca = firstColonna(aperta.intestazione.colonne, colonna) === undefined;
    if (manca && (accessorie.has(colonna) || dato === '')) return [];
    const formato = voluta.formati.get(colonna);
    const prima = vecchia ?? CELLA_VUOTA;
    const cella = makeCella(tabella, prima, colonna, dato, formato, contesto);
    if (cella === undefined) return [];
    // Under a label with a unit a bare number says the same.
    const conUnita = unita === '' ? undefined : withUnita({ ...prima, dove: '' }, unita, contesto);
    const detta = conUnita && makeCella(tabella, conUnita, colonna, dato, formato, contesto) === undefined;
    return detta === true ? [] : [{ riga, colonna, nuova: cella }];
  });
  // What goes beside a figure follows one that changes; alone it is no change.
  const accanto = ({ colonna }: CellaVoluta<Colonna>) =>
    accessorie.has(colonna) || soloNuove.has(colonna) || colonna === 'codice';
  return scritte.every(accanto) ? [] : scritte;
}

const FORMATO_DATA = 'dd-mm-yyyy';

function makeCella(
  { testi, date }: TabellaCodici,
  vecchia: CellaFoglio,
  colonna: Colonna,
  dato: string | number,
  formato: string | undefined,
  contesto: Contesto,
): CellaScritta | undefined {
  if (date.has(colonna)) {
    const giorno = parseIso(String(dato));
    const valore = giorno === undefined ? dato : serialeOfGiorno(giorno, contesto.base1904);
    const cella = { valore, ...(giorno !== undefined && { formato: FORMATO_DATA }) };
    return vecchia.valore === valore ? undefined : cella;
  }
  if (testi.has(colonna)) {
    const valore = String(dato).trim();
    if (textOf(vecchia) === valore && vecchia.formula === undefined) return undefined;
    return { valore: valore === '' ? null : valore };
  }
  if (dato === '') return vecchia.valore === null ? undefined : { valore: null };
  return makeCellaNuova(vecchia, dato, formato, contesto);
}

/** Days since 1970 of `AAAA-MM-GG`; `undefined` for anything else. */
function parseIso(data: string): number | undefined {
  const [, anno = '', mese = '', giorno = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(data) ?? [];
  if (anno === '') return undefined;
  const giorni = Date.UTC(Number(anno), Number(mese) - 1, Number(giorno)) / 86_400_000;
  return formatGiorno(giorni) === `${giorno}-${mese}-${anno}` ? giorni : undefined;
}

function planNuove(
  tabella: TabellaCodici,
  righe: readonly RigaVoluta[],
  { contesto, elenchi }: ContornoCodici,
): Piano {
  const { forma } = tabella;
  const celle = righe.map((voluta) =>
    Object.keys(forma.colonne).map((colonna): CellaNuova => {
      const dato = colonna === 'codice' ? voluta.codice : voluta.dati.get(colonna);
      const vuota: CellaScritta = { valore: null };
      if (dato === undefined) return { nuova: vuota };
      const formato = voluta.formati.get(colonna);
      return { nuova: makeCella(tabella, CELLA_VUOTA, colonna, dato, formato, contesto) ?? vuota };
    }),
  );
  return planTabellaNuova(forma, celle, elenchi);
}
