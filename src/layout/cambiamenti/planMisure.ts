/** Measures into the range `Misure`: into the row of the code, into a further row, or into a range made for them. */
import { TABELLE } from '../../parametri/index.js';
import { formatGiorno, serialeOfGiorno, type Contesto } from '../../scoring/index.js';
import { textOf } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { firstColonna } from '../intestazioni.js';
import type { Piano } from '../piano.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import type { ColonnaDi } from '../tabella.js';
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
import { CELLA_VUOTA } from '../celle.js';
import { makeCellaNuova } from './cellaNuova.js';
import { chiaviScritte } from './indicatori.js';
import type { CampoCambiato } from './model.js';
import type { PianoCampi, Risolto } from './planValori.js';

const { misure: FORMA } = TABELLE;

type Colonna = ColonnaDi<typeof FORMA>;

const COLONNE = Object.keys(FORMA.colonne) as readonly Colonna[];

const COLONNA_DI = {
  misure: 'espressione',
  numeratore: 'numeratore',
  denominatore: 'denominatore',
  moltiplicatore: 'moltiplicatore',
} as const satisfies Readonly<Record<Exclude<CampoCambiato, 'valore'>, Colonna>>;

/** All that changes about one code. */
interface RigaVoluta {
  readonly codice: string;
  /** All codes of the indicatore, in normal form. */
  readonly chiavi: readonly string[];
  readonly dati: ReadonlyMap<Colonna, string | number>;
  readonly formati: ReadonlyMap<Colonna, string>;
}

export interface ContornoMisure {
  /** The range with the free cells below it; absent where the workbook has none. */
  readonly trovato?: IntervalloTrovato;
  readonly elenchi?: Elenchi;
  readonly contesto: Contesto;
}

/** @throws WorkbookError INDICATORE_SENZA_CODICE and those of `planCelle` and `planTabellaNuova`. */
export function planMisure(
  contorno: ContornoMisure,
  risolti: readonly Risolto[],
  sovrascriviFormule: boolean,
): PianoCampi {
  const righe = joinRighe(risolti);
  if (contorno.trovato === undefined) return { piano: planNuove(righe, contorno), formule: [] };
  const aperta = openTabella(contorno.trovato, FORMA, contorno.elenchi);
  let libera = rigaLibera(aperta);
  const formule: string[] = [];
  const volute = righe.flatMap((voluta) => {
    const presente = findRiga(aperta, voluta);
    const celle = planRiga(aperta, presente ?? libera, voluta, contorno.contesto);
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
function joinRighe(risolti: readonly Risolto[]): readonly RigaVoluta[] {
  const righe = new Map<
    string,
    RigaVoluta & { dati: Map<Colonna, string | number>; formati: Map<Colonna, string> }
  >();
  for (const { cambiamento, nodo, nome } of risolti) {
    const { campo, nuovo, formato, fonte, evidenza, data } = cambiamento;
    if (campo === 'valore') continue;
    const { titolo, cella } = nodo;
    if (nome === undefined) throw new WorkbookError('INDICATORE_SENZA_CODICE', { titolo, cella });
    const riga = righe.get(nodo.id) ?? {
      codice: nome,
      chiavi: [nome, ...(nodo.alias ?? [])].flatMap(chiaviScritte),
      dati: new Map<Colonna, string | number>(),
      formati: new Map<Colonna, string>(),
    };
    righe.set(nodo.id, riga);
    riga.dati.set(COLONNA_DI[campo], nuovo);
    if (formato !== undefined) riga.formati.set(COLONNA_DI[campo], formato);
    riga.dati.set('fonte', fonte).set('data', data);
    if (evidenza !== undefined) riga.dati.set('evidenza', evidenza);
  }
  return [...righe.values()];
}

function findRiga(aperta: TabellaAperta<Colonna>, { chiavi }: RigaVoluta): number | undefined {
  return aperta.corpo.find((riga) => {
    const cella = cellaDi(aperta, riga, 'codice');
    return cella !== undefined && chiaviScritte(textOf(cella)).some((chiave) => chiavi.includes(chiave));
  });
}

/** The cells of a row that say something else. An expression and a ratio on the same row would contradict each other. */
function planRiga(
  aperta: TabellaAperta<Colonna>,
  riga: number,
  voluta: RigaVoluta,
  contesto: Contesto,
): CellaVoluta<Colonna>[] {
  const nuova = !aperta.corpo.includes(riga);
  const dati = new Map<Colonna, string | number>(voluta.dati);
  if (nuova) dati.set('codice', voluta.codice);
  for (const superata of superateDa(dati)) if (!dati.has(superata)) dati.set(superata, '');
  const scritte = COLONNE.flatMap((colonna): CellaVoluta<Colonna>[] => {
    const dato = dati.get(colonna);
    if (dato === undefined) return [];
    const vecchia = cellaDi(aperta, riga, colonna);
    const manca = firstColonna(aperta.intestazione.colonne, colonna) === undefined;
    if (manca && (ACCESSORIE.has(colonna) || dato === '')) return [];
    const cella = makeCella(vecchia ?? CELLA_VUOTA, colonna, dato, voluta.formati.get(colonna), contesto);
    return cella === undefined ? [] : [{ riga, colonna, nuova: cella }];
  });
  // Source and date follow a figure that changes; alone they are no change.
  return scritte.some(({ colonna }) => !ACCESSORIE.has(colonna) && colonna !== 'codice') ? scritte : [];
}

/** A table may lack these: the source is told by the log too. */
const ACCESSORIE: ReadonlySet<Colonna> = new Set(['fonte', 'evidenza', 'data']);

function superateDa(dati: ReadonlyMap<Colonna, unknown>): readonly Colonna[] {
  if (dati.has('espressione')) return ['numeratore', 'denominatore', 'moltiplicatore'];
  return ['espressione'];
}

const FORMATO_DATA = 'dd-mm-yyyy';

function makeCella(
  vecchia: CellaFoglio,
  colonna: Colonna,
  dato: string | number,
  formato: string | undefined,
  contesto: Contesto,
): CellaScritta | undefined {
  switch (colonna) {
    case 'numeratore':
    case 'denominatore':
    case 'moltiplicatore':
      if (dato === '') return vecchia.valore === null ? undefined : { valore: null };
      return makeCellaNuova(vecchia, dato, formato, contesto);
    case 'data': {
      const giorno = parseIso(String(dato));
      const valore = giorno === undefined ? dato : serialeOfGiorno(giorno, contesto.base1904);
      const cella = { valore, ...(giorno !== undefined && { formato: FORMATO_DATA }) };
      return vecchia.valore === valore ? undefined : cella;
    }
    case 'codice':
    case 'espressione':
    case 'fonte':
    case 'evidenza': {
      const valore = String(dato).trim();
      if (textOf(vecchia) === valore && vecchia.formula === undefined) return undefined;
      return { valore: valore === '' ? null : valore };
    }
  }
}

/** Days since 1970 of `AAAA-MM-GG`; `undefined` for anything else. */
function parseIso(data: string): number | undefined {
  const [, anno = '', mese = '', giorno = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(data) ?? [];
  if (anno === '') return undefined;
  const giorni = Date.UTC(Number(anno), Number(mese) - 1, Number(giorno)) / 86_400_000;
  return formatGiorno(giorni) === `${giorno}-${mese}-${anno}` ? giorni : undefined;
}

function planNuove(righe: readonly RigaVoluta[], { contesto, elenchi }: ContornoMisure): Piano {
  const celle = righe.map((voluta) =>
    COLONNE.map((colonna): CellaNuova => {
      const dato = colonna === 'codice' ? voluta.codice : voluta.dati.get(colonna);
      const vuota: CellaScritta = { valore: null };
      if (dato === undefined) return { nuova: vuota };
      return { nuova: makeCella(CELLA_VUOTA, colonna, dato, voluta.formati.get(colonna), contesto) ?? vuota };
    }),
  );
  return planTabellaNuova(FORMA, celle, elenchi);
}
