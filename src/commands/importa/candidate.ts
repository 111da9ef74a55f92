/** An extract whose header nobody knows: its first rows, each as the header that it may be, for the user to say. */
import {
  displayCella,
  ESTRATTO_KRONOS,
  firmaOf,
  isPiena,
  type Incollato,
  type Workbook,
} from '../../layout/index.js';
import { ESTRATTO_MISURE, ESTRATTO_PARETO, type FormaEstratto } from '../../parametri/index.js';
import type { GenereCifre } from './importa.js';
import type { OpzioniImporta, Sorgente, TabellaEstratta } from './model.js';
import { readSorgente, richiestaSorgente } from './sorgente.js';

/** The rows that may be the header, and what their columns may mean. */
export interface Candidate {
  readonly genere: GenereCifre;
  readonly tabelle: readonly TabellaEstratta[];
  readonly significati: readonly string[];
}

const FORME: Readonly<Record<GenereCifre, FormaEstratto>> = {
  pareto: ESTRATTO_PARETO,
  misure: ESTRATTO_MISURE,
  kronos: ESTRATTO_KRONOS,
};

const RIGHE_GUARDATE = 12;
const RIGHE_MOSTRATE = 5;

/** @throws WorkbookError when there is nothing to read, or too much. */
export async function readCandidate(
  workbook: Workbook,
  genere: GenereCifre,
  sorgente: Sorgente,
  opzioni: Pick<OpzioniImporta, 'pausa' | 'foglio'> = {},
): Promise<Candidate> {
  const { foglio } = opzioni;
  const lettura = await workbook.read({
    ...richiestaSorgente(sorgente),
    ...(foglio !== undefined && { foglio }),
    elenchi: true,
  });
  const { area } = await readSorgente(sorgente, lettura, opzioni);
  const piene = area.celle.filter((riga) => riga.filter(isPiena).length > 1);
  return {
    genere,
    tabelle: piene.slice(0, RIGHE_GUARDATE).map((_, i) => tabellaOf(piene, i)),
    significati: Object.keys(FORME[genere].colonne),
  };
}

function tabellaOf(righe: Incollato['area']['celle'], i: number): TabellaEstratta {
  const testi = righe
    .slice(i, i + 1 + RIGHE_MOSTRATE)
    .map((riga) => riga.map((cella) => displayCella(cella).trim()));
  const [titoli = [], ...prime] = testi;
  return {
    firma: firmaOf(titoli),
    colonne: titoli.map((titolo, indice) => ({
      indice,
      titolo,
      decimali: 'neutra',
      decimaliPresunti: false,
      unita: '',
      numeri: 0,
    })),
    abbinate: {},
    ricordata: false,
    righe: righe.length - i - 1,
    prime,
  };
}
