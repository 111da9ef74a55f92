/**
 * Words by which the columns, the levels and the tables of a workbook are recognised. All are in the normal form
 * that `layout` compares: lower case, no accents, every sign but letters, digits and `%` a space, no year.
 * Adding a synonym is adding a word to a row.
 */
import type { Livello } from '../scoring/index.js';

/** Columns of `Albero` and of `Albero_operativi`. `osOperativo` is the mixed column of the staircase. */
export const COLONNE_ALBERO = {
  livello: ['livello', 'tipo', 'tipologia', 'tipo di riga', 'livello dell albero'],
  ente: ['ente', 'amministrazione'],
  ambito: ['ambito', 'ambito strategico', 'ambiti strategici', 'area strategica', 'aree strategiche'],
  strategico: [
    'obiettivo strategico',
    'obbiettivo strategico',
    'ob strategico',
    'obiettivi strategici',
    'obiettivo strategico triennale',
  ],
  osOperativo: [
    'obiettivi operativi indicatori os',
    'obiettivi operativi indicatori',
    'obiettivo operativo indicatore os',
    'obiettivo operativo indicatori os',
    'obiettivi operativi indicatori obiettivo strategico',
    'indicatori os obiettivi operativi',
  ],
  operativo: [
    'obiettivo operativo',
    'obbiettivo operativo',
    'ob operativo',
    'obiettivi operativi',
    'obiettivo operativo annuale',
  ],
  indicatore: ['indicatore', 'indicatori', 'indicatori op', 'indicatore op', 'kpi', 'indicatore kpi'],
  peso: [
    'peso',
    'pesi',
    'peso %',
    '% peso',
    'ponderazione',
    'peso percentuale',
    'peso as',
    'peso ambito',
    'peso os',
    'peso op',
    'peso obiettivo',
    'peso indicatore',
    'peso kpi',
  ],
  codice: ['codice', 'cod', 'codice obiettivo', 'codice indicatore', 'codice integra', 'id'],
  titolo: ['titolo', 'denominazione', 'nome', 'etichetta', 'obiettivo indicatore'],
  descrizione: ['descrizione', 'descrizione indicatore', 'descrizione obiettivo'],
  algoritmo: ['algoritmo', 'algoritmo di calcolo', 'formula', 'formula di calcolo', 'modalita di calcolo'],
  valoriMisure: ['valori misure', 'valori delle misure', 'valore misure', 'misure'],
  consuntivo: [
    'valore',
    'consuntivo',
    'valore consuntivo',
    'valore a consuntivo',
    'valore raggiunto',
    'valore rilevato',
    'valore osservato',
    'valore consuntivato',
    'risultato',
  ],
  target: ['target', 'target atteso', 'valore atteso', 'valore target', 'risultato atteso'],
  raggiungimento: [
    'raggiungimento',
    '% raggiungimento',
    'raggiungimento %',
    'grado raggiungimento',
    'grado di raggiungimento',
    'grado di raggiungimento %',
    '% di raggiungimento',
  ],
  valutazione: ['valutazione', 'esito', 'semaforo', 'giudizio'],
  baseline: ['baseline', 'base line', 'valore di partenza', 'valore iniziale'],
  fonte: ['fonte', 'fonte del dato', 'fonte dei dati'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A column of the tree, by what stands in it. */
export type ColonnaAlbero = keyof typeof COLONNE_ALBERO;

/** Words that name a level: a cell of `Livello`, or a label that is nothing but its level. */
export const PAROLE_LIVELLO = {
  ente: ['ente', 'amministrazione', 'camera di commercio', 'performance organizzativa ente'],
  ambito: ['ambito', 'ambito strategico', 'area strategica', 'as'],
  strategico: ['obiettivo strategico', 'obbiettivo strategico', 'ob strategico', 'strategico', 'os'],
  indicatori: [
    'indicatori',
    'indicatori strategici',
    'indicatori os',
    'indicatori dell obiettivo strategico',
    'indicatori di performance',
    'gruppo indicatori',
  ],
  operativi: ['obiettivi operativi', 'obbiettivi operativi', 'operativi', 'gruppo obiettivi operativi'],
  operativo: ['obiettivo operativo', 'obbiettivo operativo', 'ob operativo', 'operativo', 'op'],
  indicatore: [
    'indicatore',
    'indicatore strategico',
    'indicatore operativo',
    'indicatore os',
    'indicatore op',
    'indicatore di performance',
    'kpi',
  ],
} as const satisfies Readonly<Record<Livello, readonly string[]>>;

/** What each level is called when it is named to a reader. */
export const NOMI_LIVELLO = {
  ente: 'ente',
  ambito: 'ambito strategico',
  strategico: 'obiettivo strategico',
  indicatori: 'gruppo Indicatori',
  operativi: 'gruppo Obiettivi operativi',
  operativo: 'obiettivo operativo',
  indicatore: 'indicatore',
} as const satisfies Readonly<Record<Livello, string>>;

/**
 * Beginnings (normal form) of rows that belong to the printed page and not to the tree.
 * R24, allegato: «Performance organizzativa Ente - Alessandria-Asti dicembre 2024» above,
 * «Integra_Report_Performance organizzativa Ente_…» below each page.
 */
export const RIGHE_DI_PAGINA = [
  'integra report',
  'performance organizzativa ente ',
  'albero della performance',
  'commento e analisi dei valori misurati',
  'pagina ',
  'pag ',
  'stampato il',
] as const;

/** A table beside the tree: its named range, its columns, and those without which a row says nothing. */
export interface FormaTabella {
  readonly nome: string;
  readonly colonne: Readonly<Record<string, readonly string[]>>;
  readonly richieste: readonly string[];
}

const CODICE = ['codice', 'cod', 'codice indicatore', 'codice obiettivo'] as const;

/** The tables beside the tree that the scoring reads. */
export const TABELLE = {
  misure: {
    nome: 'Misure',
    colonne: {
      codice: CODICE,
      espressione: ['valori misure', 'valori delle misure', 'espressione', 'misure'],
      numeratore: ['numeratore'],
      denominatore: ['denominatore'],
      moltiplicatore: ['moltiplicatore', 'fattore'],
      fonte: ['fonte', 'fonte del dato'],
      evidenza: ['evidenza', 'protocollo', 'evidenza protocollo o link'],
      data: ['data', 'data rilevazione'],
    },
    richieste: ['codice'],
  },
  schede: {
    nome: 'Schede',
    colonne: {
      codice: CODICE,
      descrizione: ['descrizione'],
      algoritmo: ['algoritmo', 'algoritmo di calcolo', 'formula'],
      fonte: ['fonte', 'fonte del dato'],
      programma: ['programma', 'programma d m', 'programma d m 27 03', 'programma dm 27 03'],
      risorse: ['risorse', 'risorse economiche', 'risorse assegnate'],
      funzione: ['funzione istituzionale', 'funzione'],
      soggetti: ['soggetti coinvolti', 'soggetti uffici coinvolti', 'uffici coinvolti'],
      commento: ['commento', 'commento e analisi dei valori misurati', 'commento e analisi'],
      baseline: ['baseline', 'base line', 'valore baseline', 'baseline valore'],
      annoBaseline: ['anno baseline', 'baseline anno', 'anno di baseline', 'anno base'],
    },
    richieste: ['codice'],
  },
  storico: {
    nome: 'Storico',
    colonne: {
      codice: CODICE,
      anno: ['anno'],
      valore: ['valore', 'consuntivo'],
      raggiungimento: ['raggiungimento', 'grado di raggiungimento', 'grado raggiungimento'],
    },
    richieste: ['codice', 'anno'],
  },
  rettifiche: {
    nome: 'Rettifiche',
    colonne: {
      codice: CODICE,
      tipo: ['tipo'],
      raggiungimento: ['raggiungimento', 'grado di raggiungimento'],
      motivo: ['motivo', 'motivazione'],
      atto: ['atto o verbale', 'atto', 'verbale'],
    },
    richieste: ['codice', 'tipo'],
  },
  rimodulazioni: {
    nome: 'Rimodulazioni',
    colonne: {
      codice: CODICE,
      tipo: ['tipo'],
      originario: ['originario', 'originale', 'valore originario', 'target originario'],
      rimodulato: ['rimodulato', 'valore rimodulato', 'target rimodulato', 'nuovo'],
      motivo: ['motivo', 'motivazione'],
      parereOiv: ['parere oiv', 'parere dell oiv', 'parere'],
      atto: ['atto'],
      data: ['data atto', 'data', 'data dell atto'],
    },
    richieste: ['codice', 'tipo'],
  },
  unita: {
    nome: 'Unita',
    colonne: {
      codice: ['codice op', ...CODICE, 'obiettivo operativo'],
      unita: ['unita organizzativa', 'unita', 'ufficio', 'servizio', 'settore'],
      peso: ['peso', 'pesi'],
    },
    richieste: ['codice', 'unita'],
  },
  individuali: {
    nome: 'Obiettivi_individuali',
    colonne: {
      ruolo: ['ruolo', 'incarico', 'posizione'],
      obiettivo: ['obiettivo', 'obiettivi', 'obiettivo individuale', 'obiettivi individuali'],
      azioni: ['azioni', 'azione'],
      indicatore: ['indicatore', 'indicatore algoritmo', 'algoritmo'],
      target: ['target'],
      consuntivo: ['consuntivo', 'valore'],
      peso: ['peso', 'pesi'],
      codiceCollegato: ['codice collegato', 'codice'],
    },
    richieste: ['ruolo', 'obiettivo'],
  },
} as const satisfies Readonly<Record<string, FormaTabella>>;

/** The table of the monitoraggio: no figure depends on it. */
export const TABELLA_RILEVAZIONI = {
  nome: 'Rilevazioni',
  colonne: {
    codice: CODICE,
    data: ['data', 'data rilevazione'],
    valore: ['valore', 'valore alla data', 'valore rilevato'],
    stato: ['stato'],
    previsione: ['previsione', 'previsione al', 'previsione al 31 12'],
    criticita: ['criticita'],
    proposta: ['proposta'],
  },
  richieste: ['codice'],
} as const satisfies FormaTabella;

/**
 * The versions of the tree that were kept: a row for each node, what is said of a whole version on its first row. No
 * figure depends on it.
 */
export const TABELLA_VERSIONI = {
  nome: 'Versioni',
  colonne: {
    versione: ['versione'],
    riga: ['riga'],
    sopra: ['sotto la riga'],
    livello: ['livello'],
    codice: CODICE,
    alias: ['altri codici'],
    titolo: ['titolo', 'denominazione'],
    peso: ['peso'],
    target: ['target'],
    valore: ['valore', 'consuntivo'],
    raggiungimento: ['raggiungimento', 'grado di raggiungimento'],
    provvisorio: ['provvisorio'],
    quando: ['quando'],
    fase: ['fase'],
    ente: ['ente'],
    anno: ['anno'],
    regole: ['regole'],
    impronta: ['impronta'],
  },
  richieste: ['versione', 'riga', 'livello'],
} as const satisfies FormaTabella;

/** The table of causes: read for what it explains, no figure depends on it. */
export const TABELLA_SCOSTAMENTI = {
  nome: 'Scostamenti',
  colonne: {
    codice: CODICE,
    causa: ['causa'],
    spiegazione: ['spiegazione', 'motivazione', 'descrizione'],
    correttivo: ['correttivo', 'azione correttiva', 'azioni correttive'],
  },
  richieste: ['codice', 'causa'],
} as const satisfies FormaTabella;

/** Tables of parameters: `SMVP`, `Fasce`, `Ritardi`. */
export const TABELLE_REGOLE = {
  smvp: {
    nome: 'SMVP',
    colonne: { parametro: ['parametro', 'nome', 'parametri'], valore: ['valore', 'valori'] },
    richieste: ['parametro'],
  },
  fasce: {
    nome: 'Fasce',
    colonne: {
      finoA: ['fino a', 'fino al', 'limite', 'limite superiore'],
      incluso: ['incluso', 'limite incluso', 'compreso'],
      obiettivo: ['obiettivo', 'obiettivi', 'valutazione'],
      grado: ['grado', 'grado di raggiungimento'],
      simbolo: ['simbolo'],
      colore: ['colore'],
    },
    richieste: ['obiettivo'],
  },
  ritardi: {
    nome: 'Ritardi',
    colonne: {
      finoAGiorni: ['fino a giorni', 'giorni', 'giorni di ritardo'],
      raggiungimento: ['raggiungimento', 'grado di raggiungimento'],
    },
    richieste: ['finoAGiorni', 'raggiungimento'],
  },
} as const satisfies Readonly<Record<string, FormaTabella>>;
