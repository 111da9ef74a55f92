/**
 * A small result written by hand, for the tests of the pane: the pane shows figures and computes none.
 * Ente 0,9 = 0,6 × 0,9 (AS1 ← OS1) + 0,4 × 0,9 (AS2); the words are those that scoring would publish.
 */
import type { Comandi } from '../../src/taskpane/contratto.js';
import type { Ospite } from '../../src/taskpane/ospite.js';
import type {
  Calcolo,
  FileAllegato,
  Modifica,
  NomeComando,
  Proposta,
  Pubblicazione,
} from '../../src/commands/index.js';
import type { Anomalia } from '../../src/controlli/index.js';
import type { Scrittura, Workbook } from '../../src/layout/index.js';
import type { Tabella } from '../../src/report/index.js';
import type { Fascia, Livello, NodoValutato, Risultato, Traccia } from '../../src/scoring/index.js';

const FASCE: readonly Fascia[] = [
  {
    finoA: 0.6,
    incluso: true,
    obiettivo: 'Non raggiunto',
    grado: 'Fuori target',
    simbolo: '○',
    colore: 'F08080',
  },
  {
    finoA: 0.8,
    incluso: false,
    obiettivo: 'Parzialmente raggiunto',
    grado: 'Critico',
    simbolo: '◐',
    colore: 'FFC000',
  },
  { incluso: true, obiettivo: 'Raggiunto', grado: 'In linea', simbolo: '●', colore: 'E0F7D8' },
];
const RAGGIUNTO = FASCE[2];

interface Ramo {
  readonly livello: Livello;
  readonly codice?: string;
  readonly titolo: string;
  readonly riga: number;
  readonly valore: number;
  readonly pubblicato: string;
  readonly puntiPersi?: number;
  readonly figli?: readonly Ramo[];
}

function build(ramo: Ramo): NodoValutato {
  const { livello, codice, titolo, riga, valore, pubblicato, puntiPersi } = ramo;
  const figli = (ramo.figli ?? []).map(build);
  return {
    nodo: {
      id: codice ?? titolo,
      livello,
      ...(codice !== undefined && { codice }),
      titolo,
      cella: `'Albero 2024'!B${riga}`,
      peso: { kind: 'assente' },
      figli: figli.map(({ nodo }) => nodo),
    },
    esito: { kind: 'punteggio', valore },
    pubblicato,
    ...(RAGGIUNTO !== undefined &&
      livello !== 'indicatori' &&
      livello !== 'operativi' && { fascia: RAGGIUNTO }),
    ...(puntiPersi !== undefined && { puntiPersi }),
    figli,
  };
}

const ENTE = build({
  livello: 'ente',
  titolo: 'Ente',
  riga: 2,
  valore: 0.9,
  pubblicato: '90,00 %',
  figli: [
    {
      livello: 'ambito',
      codice: 'AS1',
      titolo: 'Competitività',
      riga: 3,
      valore: 0.9,
      pubblicato: '90,00 %',
      figli: [
        {
          livello: 'strategico',
          codice: 'OS1',
          titolo: 'Sostegno alle imprese',
          riga: 4,
          valore: 0.9,
          pubblicato: '90,00 %',
          figli: [
            {
              livello: 'indicatori',
              titolo: 'Indicatori',
              riga: 5,
              valore: 0.9,
              pubblicato: '90,00 %',
              figli: [
                {
                  livello: 'indicatore',
                  codice: 'KPI1',
                  titolo: 'Imprese assistite',
                  riga: 6,
                  valore: 0.8,
                  pubblicato: '80,00 %',
                  puntiPersi: 0.06,
                },
                {
                  livello: 'indicatore',
                  codice: 'KPI2',
                  titolo: 'Eventi',
                  riga: 7,
                  valore: 1,
                  pubblicato: '100,00 %',
                  puntiPersi: 0,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      livello: 'ambito',
      codice: 'AS2',
      titolo: 'Semplificazione',
      riga: 8,
      valore: 0.9,
      pubblicato: '90,00 %',
      puntiPersi: 0.04,
    },
  ],
});

const flatten = (valutato: NodoValutato): NodoValutato[] => [valutato, ...valutato.figli.flatMap(flatten)];

export const MODIFICHE: readonly Modifica[] = [
  { cella: "'Albero 2024'!H6", prima: '', dopo: '80,00 %' },
  { cella: "'Albero 2024'!I6", prima: '○ Non raggiunto', dopo: '● Raggiunto' },
];

const SCRITTURA: Scrittura = {
  tipo: 'celle',
  indirizzo: { foglio: 'Albero 2024', riga: 5, colonna: 7, righe: 1, colonne: 1 },
  celle: [[{ valore: 0.8 }]],
};

export const fintaProposta = (comando: NomeComando, oltre: Partial<Proposta> = {}): Proposta => ({
  comando,
  celle: 16,
  modifiche: MODIFICHE,
  conferme: [],
  scrittura: { kind: 'sulRegistro', applicazione: { premesse: [], scritture: [SCRITTURA] } },
  ...oltre,
});

export const fintaAnomalia = (oltre: Partial<Anomalia> = {}): Anomalia => ({
  codice: 'VALORE_MANCANTE',
  severita: 'attenzione',
  cella: "'Albero 2024'!G6",
  trovato: '',
  atteso: 'un valore',
  messaggio: 'Manca il valore di KPI1.',
  rimedio: 'Scrivere il consuntivo.',
  ...oltre,
});

/** The fields of the workbook's reading that the pane looks at. */
const CARTELLA = {
  ente: 'CCIAA di prova',
  fase: 'consuntivo',
  anno: 2024,
  letto: { contesto: { anno: 2024, base1904: false } },
} as unknown as Calcolo['cartella'];

export function fintoCalcolo(oltre: Partial<Calcolo> = {}): Calcolo {
  const risultato = {
    regole: { id: 'smvp-2024', fasce: FASCE },
    nodi: flatten(ENTE),
    ente: ENTE,
    areaServizi: {
      nome: 'Area/Servizi',
      esito: { kind: 'punteggio', valore: 0.95 },
      pubblicato: '95,00 %',
      ...(RAGGIUNTO && { fascia: RAGGIUNTO }),
      voci: [],
    },
    unita: [],
    individuali: [],
    segnalazioni: [],
  } as unknown as Risultato;
  return {
    cartella: CARTELLA,
    risultato,
    anomalie: [fintaAnomalia()],
    accettate: [],
    impronta: '3f9a'.repeat(16),
    freschezza: 'superato',
    proposta: fintaProposta('calcola'),
    ...oltre,
  };
}

/** A refusal with words, as `layout` throws them. */
export const rifiutoConParole = (codice: string, messaggio: string): Error =>
  Object.assign(new Error(codice), { codice, messaggio, rimedio: 'Fare così.', fatti: {} });

const TRACCIA: Omit<Traccia, 'titolo'> = {
  pubblicato: '80,00 %',
  cella: "'Albero 2024'!B6",
  passi: [
    { tipo: 'misure', testo: '8 / 10', cella: "'Albero 2024'!G6" },
    { tipo: 'regola', testo: 'Target mancato: valore diviso target', fonte: 'SMVP' },
    { tipo: 'padre', testo: 'Pesa il 60,00 % di OS1', cella: "'Albero 2024'!B4", id: 'OS1' },
  ],
};

const fintoFile = (nome: string, testo?: string): FileAllegato => ({
  nome,
  mediaType: testo === undefined ? 'application/octet-stream' : 'text/plain',
  bytes: 12_345,
  sha256: '3f9a'.repeat(16),
  contenuto: new Uint8Array([1, 2, 3]),
  ...(testo !== undefined && { testo }),
});

export const FINTA_PUBBLICAZIONE: Pubblicazione = {
  allegato: { titolo: 'Performance organizzativa Ente' } as Pubblicazione['allegato'],
  file: [
    fintoFile('allegato-2024.xlsx'),
    fintoFile('allegato-2024.csv', 'codice;titolo\r\n'),
    fintoFile('SHA256SUMS', '3f9a  allegato-2024.csv\n'),
  ],
  ostacoli: [],
};

/** A table with one row. */
export const FINTA_TABELLA: Tabella = {
  id: 'scenari',
  titolo: 'Confronto tra scenari',
  sezione: 'Simulazioni',
  pagina: 'orizzontale',
  colonne: [{ titolo: 'Voce', genere: 'testo', larghezza: 20 }],
  righe: [{ ruolo: 'dati', celle: [{ tipo: 'testo', testo: 'Ente simulato' }], etichetta: 0 }],
  note: [],
  provenienza: {
    impronta: '3f9a'.repeat(16),
    regole: { id: 'smvp-2024', versione: '1', fonte: '' },
    quando: '2025-01-10T09:00:00',
    ente: 'CCIAA di prova',
    anno: 2024,
  },
};

/** Commands that answer at once; a test replaces those it is about. */
export function fintiComandi(oltre: Partial<Comandi> = {}): Comandi {
  return {
    prepareCalcola: () => Promise.resolve(fintoCalcolo()),
    writeProposta: (_, { comando }) => Promise.resolve({ comando, celle: 2 }),
    prepareAnnulla: () => Promise.resolve(fintaProposta('annulla')),
    prepareRipeti: () => Promise.resolve(fintaProposta('ripeti')),
    readCronologia: () => Promise.resolve([]),
    preparePulisci: () => Promise.resolve(fintaProposta('pulisci')),
    prepareCollega: () => Promise.resolve(fintaProposta('collega')),
    readImpostazioni: () => Promise.resolve({ parametri: [], fasce: [] }),
    prepareImpostazioni: () => Promise.resolve(fintaProposta('impostazioni')),
    readTabelle: () => Promise.resolve([]),
    prepareTabelle: () => Promise.resolve({ proposta: fintaProposta('tabelle'), esiti: [] }),
    makeAllegato: () => Promise.resolve(FINTA_PUBBLICAZIONE),
    prepareModulo: () => Promise.resolve(fintaProposta('modulo')),
    albero: {
      leggi: () => Promise.reject(new Error('not asked for')),
      prepara: () => Promise.resolve(fintaProposta('importa')),
    },
    ciclo: {
      regole: () => Promise.resolve(['smvp-2024', 'soglie-70-90']),
      prepareNuova: () => Promise.reject(new Error('not asked for')),
      prepareRichieste: () => Promise.reject(new Error('not asked for')),
      prepareRisposte: () => Promise.reject(new Error('not asked for')),
      readStatoAnno: () => Promise.resolve({ ente: 'Ente', anno: 2024, passi: [] }),
    },
    controlli: {
      tabella: () => Promise.resolve({ dove: 'Bilancio!A3:D18', righe: 16, rilievi: [] }),
      testo: () => Promise.resolve({ rilievi: [], paragrafi: 3, tabelle: 1, confrontate: 8 }),
    },
    importa: {
      prepareImporta: () => Promise.reject(new Error('not asked for')),
      prepareScelte: () => Promise.resolve(fintaProposta('importa')),
      readCandidate: () => Promise.resolve({ genere: 'pareto', tabelle: [], significati: [] }),
      prepareProcessi: () => Promise.resolve(fintaProposta('importa')),
      confrontaIntegra: () =>
        Promise.resolve({
          voci: [],
          coincidono: 2,
          righe: 2,
          riassunto: '2 su 2 coincidono.',
          impronta: '3f',
        }),
      prepareNotaIntegra: () => Promise.resolve(fintaProposta('importa', { modifiche: [] })),
    },
    fiducia: {
      prepareTraccia: () => Promise.resolve(fintaProposta('traccia')),
      readScenari: () => Promise.resolve([]),
      prepareSalvaScenario: () => Promise.resolve(fintaProposta('scenario')),
      prepareEliminaScenario: () => Promise.resolve(fintaProposta('scenario')),
      provaScenari: () => Promise.resolve({ tabella: FINTA_TABELLA, ignoti: [] }),
      servePer: () => Promise.resolve({ frasi: ['È già almeno 95,00 %.'], cambi: [] }),
      confrontaFile: () => Promise.resolve(FINTA_TABELLA),
      readAccanto: () => Promise.resolve({ anomalie: [], accettate: [] }),
      prepareRimedio: () => Promise.resolve(fintaProposta('rimedio')),
      prepareAccetta: () => Promise.resolve(fintaProposta('accetta')),
      prepareRiammetti: () => Promise.resolve(fintaProposta('accetta')),
    },
    anno: {
      readChiusura: () => Promise.resolve({ voci: [], fuoriAlbero: [] }),
      prepareChiudiConsuntivo: () => Promise.resolve(fintaProposta('chiudi')),
      prepareVersione: () => Promise.resolve(fintaProposta('versione')),
      readVersioni: () => Promise.resolve({ versioni: [], tratti: [], anomalie: [] }),
      makeFascicolo: () =>
        Promise.resolve({
          tabelle: [],
          campione: { seme: '2024', estratti: ['KPI1'], popolazione: 2 },
          file: [fintoFile('fascicolo-oiv-2024.xlsx')],
        }),
    },
    spiega: ({ risultato }, nome) => {
      const valutato = risultato.nodi.find(({ nodo }) => nodo.id === nome);
      return Promise.resolve(
        valutato && {
          figura: { kind: 'nodo', valutato },
          traccia: { titolo: valutato.nodo.titolo, ...TRACCIA },
        },
      );
    },
    perditeOf: ({ nodi }) =>
      nodi.filter(({ nodo }) => nodo.id === 'KPI1').map((valutato) => ({ valutato, punti: '−6,00' })),
    selectCella: () => Promise.resolve(),
    ...oltre,
  };
}

const NESSUNA_CARTELLA: Workbook = {
  read: () => Promise.resolve({ nomi: new Map(), intervalli: [], base1904: false }),
  apply: () => Promise.resolve(),
  select: () => Promise.resolve(),
};

/** A host whose events the test sends by hand. */
export function fintoOspite(): Ospite & { readonly emit: Parameters<Ospite['subscribe']>[0] } {
  const listeners = new Set<Parameters<Ospite['subscribe']>[0]>();
  return {
    workbook: NESSUNA_CARTELLA,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (evento) => {
      for (const listener of listeners) listener(evento);
    },
  };
}
