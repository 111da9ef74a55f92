/** The ranges with a row for each code into which figures from elsewhere go. Adding one is adding a row. */
import { TABELLE, TABELLE_RELAZIONE } from '../../parametri/index.js';
import type { TabellaCodici } from './planTabellaCodici.js';

const NESSUNA: ReadonlySet<string> = new Set();

const MISURE: TabellaCodici = {
  forma: TABELLE.misure,
  colonnaDi: {
    misure: 'espressione',
    numeratore: 'numeratore',
    denominatore: 'denominatore',
    moltiplicatore: 'moltiplicatore',
  },
  accanto: ({ fonte, evidenza, data }) => ({ fonte, data, ...(evidenza !== undefined && { evidenza }) }),
  soloNuove: NESSUNA,
  accessorie: new Set(['fonte', 'evidenza', 'data']),
  testi: new Set(['codice', 'espressione', 'fonte', 'evidenza']),
  date: new Set(['data']),
  superate: (scritte) =>
    scritte.has('espressione') ? ['numeratore', 'denominatore', 'moltiplicatore'] : ['espressione'],
};

const { colonne } = TABELLE_RELAZIONE.pareto;

/** The own value stands under any header: it is written where we make the range, and told apart there by this one. */
const PARETO: TabellaCodici = {
  forma: {
    nome: TABELLE_RELAZIONE.pareto.nome,
    colonne: {
      codice: colonne.codice,
      indicatore: colonne.indicatore,
      propria: ['valore'],
      mediaNazionale: colonne.mediaNazionale,
      mediaCluster: colonne.mediaCluster,
      minimo: colonne.minimo,
      massimo: colonne.massimo,
    },
    richieste: ['indicatore'],
  },
  colonnaDi: {
    propria: 'propria',
    mediaNazionale: 'mediaNazionale',
    mediaCluster: 'mediaCluster',
    minimo: 'minimo',
    massimo: 'massimo',
  },
  accanto: (_, { titolo }) => ({ indicatore: titolo }),
  soloNuove: new Set(['indicatore']),
  accessorie: new Set(['propria']),
  testi: new Set(['codice', 'indicatore']),
  date: NESSUNA,
  superate: () => [],
  titolo: 'indicatore',
};

export const TABELLE_CODICI: readonly TabellaCodici[] = [MISURE, PARETO];
