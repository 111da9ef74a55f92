import {
  WorkbookError,
  type Applicazione,
  type Richiesta,
  type Scrittura,
} from '../../../src/layout/index.js';
import { FAULT } from '../../excel-host/index.js';
import { makeXlsx } from '../xlsx/pacchetto.js';
import { addressOf } from './esempio.js';
import { photograph } from './fotografia.js';
import { failEachRequest, runSano, type Prova, type Sano } from './ogniRichiesta.js';
import { openInExcel, type AperturaExcel } from './openInExcel.js';

const testo = (dove: string, valore: string): string =>
  `<c r="${dove}" t="inlineStr"><is><t>${valore}</t></is></c>`;

/** A tree of two rows with a rule of ours and one of the user's, a table made before, a sheet to be taken out. */
const CARTELLA = makeXlsx({
  fogli: [
    {
      nome: 'Albero',
      prima: '<cols><col min="1" max="2" width="20" customWidth="1"/></cols>',
      dati:
        `<row r="1" ht="30" customHeight="1">${testo('A1', 'Codice')}${testo('B1', 'Raggiungimento')}${testo('C1', 'Valutazione')}</row>` +
        `<row r="2">${testo('A2', 'A1.1')}<c r="B2" s="2"><v>0.5</v></c>${testo('C2', '=finto')}</row>` +
        `<row r="3">${testo('A3', 'A1.2')}<c r="B3"><f>B2*2</f><v>1</v></c></row>`,
      dopo:
        '<conditionalFormatting sqref="B2:C3"><cfRule type="expression" dxfId="0" priority="2"><formula>LEFT($C2,LEN("Vecchia"))="Vecchia"</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="A2:A3"><cfRule type="cellIs" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>',
    },
    { nome: 'Tabella', dati: `<row r="1">${testo('A1', 'vecchia tabella')}</row>` },
    { nome: 'Da togliere', dati: `<row r="1">${testo('A1', 'via')}</row>` },
  ],
  nomi: '<definedName name="Albero">Albero!$A$1:$B$3</definedName><definedName name="Vecchio">0.4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Albero!$A$1:$B$3</definedName>',
});

const grafico = (titolo: string): Scrittura => ({
  tipo: 'grafico',
  grafico: {
    nome: 'Raggiungimenti',
    tipo: 'barre',
    titolo,
    descrizione: 'I raggiungimenti degli indicatori',
    categorie: addressOf('Albero!A2:A3'),
    serie: [
      { nome: 'Raggiungimento', valori: addressOf('Albero!B2:B3') },
      { nome: 'Valutazione', valori: addressOf('Albero!C2:C3') },
    ],
    posizione: addressOf('Albero!E1:J12'),
  },
});

const RICHIESTA: Richiesta = { nomi: [{ nome: 'Albero', oltre: { righe: 1, colonne: 1 } }], elenchi: true };

/** What a scoring writes: results, colours, a name enlarged. */
const CALCOLA: readonly Scrittura[] = [
  {
    tipo: 'celle',
    indirizzo: addressOf('Albero!B2:C3'),
    celle: [
      [
        { valore: 0.9689, formato: '0.00%' },
        { valore: '● Raggiunto', stile: { grassetto: true, sfondo: 'EEEEEE' } },
      ],
      [{ valore: 'N/D', formato: '0.00%' }, { valore: '=non una formula' }],
    ],
  },
  {
    tipo: 'formatoCondizionale',
    indirizzo: addressOf('Albero!B2:C3'),
    colonnaTesto: 2,
    regole: [
      { testo: '● Raggiunto', stile: { sfondo: 'C6EFCE' } },
      { testo: '○ Non', stile: { sfondo: 'FFC7CE', colore: '9C0006' } },
    ],
  },
  { tipo: 'definisciNome', nome: 'Albero', indirizzo: addressOf('Albero!A1:C3') },
];

/** What making the tables does: a sheet replaced, one new and hidden, one taken out, names made and taken out. */
const TABELLE: readonly Scrittura[] = [
  { tipo: 'eliminaFoglio', nome: 'Tabella' },
  { tipo: 'nuovoFoglio', nome: 'Tabella', larghezze: [20], righeBloccate: 1 },
  { tipo: 'celle', indirizzo: addressOf('Tabella!B2'), celle: [[{ valore: 'nuova tabella' }]] },
  { tipo: 'nuovoFoglio', nome: 'Registro', visibilita: 'moltoNascosto' },
  { tipo: 'celle', indirizzo: addressOf('Registro!A1'), celle: [[{ valore: 'passo 1' }]] },
  { tipo: 'eliminaFoglio', nome: 'Da togliere' },
  { tipo: 'definisciNome', nome: 'Registro', indirizzo: addressOf('Registro!A1') },
  { tipo: 'eliminaNome', nome: 'Vecchio' },
  { tipo: 'aspetto', indirizzo: addressOf('Albero!A1:C3'), stile: {}, daCapo: true },
  {
    tipo: 'aspetto',
    indirizzo: addressOf('Albero!A1:C1'),
    stile: {
      grassetto: true,
      sfondo: 'DDEBF7',
      colore: '1F3864',
      bordo: true,
      orizzontale: 'centro',
      aCapo: true,
    },
  },
  { tipo: 'larghezze', indirizzo: addressOf('Albero!B1:C1'), caratteri: [14, 30] },
  { tipo: 'adattaRighe', indirizzo: addressOf('Albero!A1:C3') },
  { tipo: 'areaStampa', prima: addressOf('Albero!A1:B3'), dopo: addressOf('Albero!A1:C3') },
  grafico('Dopo'),
];

let aperta: AperturaExcel;
afterEach(() => {
  aperta.close();
});

/** The workbook open in Excel, with a chart that was made before. */
async function openPreparata(): Promise<AperturaExcel> {
  aperta = await openInExcel(CARTELLA);
  await aperta.workbook.apply({ premesse: [], scritture: [grafico('Prima')] });
  aperta.host.resetCounts();
  return aperta;
}

/** Reads and writes as a command does. Gives the code of the refusal. */
async function cycle(scritture: readonly Scrittura[]): Promise<string | undefined> {
  try {
    const { nomi } = await aperta.workbook.read(RICHIESTA);
    const albero = nomi.get('Albero');
    if (albero?.kind !== 'trovato') throw new Error('Albero non trovato');
    const { indirizzo, celle } = albero.area;
    const applicazione: Applicazione = { premesse: [{ indirizzo, celle }], scritture };
    await aperta.workbook.apply(applicazione);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error.codice;
    throw error;
  }
}

const provaOf = (scritture: readonly Scrittura[]): Prova => ({
  open: openPreparata,
  run: () => cycle(scritture),
});

const GUASTI = {
  'una cella in modifica': [FAULT.editMode, 'MODIFICA_IN_CORSO'],
  'accesso negato': [FAULT.accessDenied, 'ACCESSO_NEGATO'],
  'richiesta troppo grande': [FAULT.requestTooLarge, 'TROPPI_DATI'],
  'risposta troppo grande': [FAULT.responseTooLarge, 'TROPPI_DATI'],
  'sessione scaduta': [FAULT.sessionLost, 'SESSIONE_SCADUTA'],
  'Excel occupato': [FAULT.busy, 'EXCEL_OCCUPATO'],
} as const;

const COMANDI = { calcola: CALCOLA, tabelle: TABELLE } as const;

describe.each(Object.entries(COMANDI))('un guasto a ogni richiesta di: %s', (_, scritture) => {
  const prova = provaOf(scritture);
  let sano: Sano;
  beforeAll(async () => {
    sano = await runSano(prova);
    expect(sano.requests).toBeGreaterThanOrEqual(4);
    expect(sano.requests).toBeLessThanOrEqual(5);
  });

  const casi = Object.entries(GUASTI).flatMap(([guasto, [code, codice]]) =>
    (['before', 'after'] as const).map((when) => [guasto, when, code, codice] as const),
  );

  it.each(casi)(
    '%s (%s): la cartella è come prima o scritta per intero, e il tentativo dopo riesce',
    async (_guasto, when, code, codice) => {
      const refusals = await failEachRequest(prova, sano, { when, code });
      expect(refusals.filter((refusal) => refusal !== codice)).toEqual([]);
    },
  );
});

describe('una scrittura che va a metà', () => {
  it('è presa indietro quando Excel si ferma in mezzo alla richiesta', async () => {
    const { prima } = await runSano(provaOf(CALCOLA));
    await openPreparata();
    // A co-author takes the name out between the two requests: the write stops at it, its cells already written.
    const scritte: unknown[] = [];
    aperta.host.beforeRequest = (request) => {
      if (request === 4) aperta.libro.deleteNome('Albero', undefined);
      if (request === 5) scritte.push(aperta.libro.fogli[0]?.cella(1, 1).contenuto);
    };
    expect(await cycle(CALCOLA)).toBe('EXCEL_ERRORE');
    expect(scritte).toEqual([0.9689]);
    // The name too comes back: the workbook is as it was when the command began.
    expect(photograph(aperta.libro)).toEqual(prima);
  });

  it('è finita quando ciò che mancava lo ha già fatto un altro', async () => {
    const { dopo } = await runSano(provaOf(CALCOLA));
    await openPreparata();
    aperta.host.beforeRequest = (request) => {
      const [foglio] = aperta.libro.fogli;
      if (request === 4 && foglio !== undefined)
        foglio.regole = foglio.regole.filter(({ tipo }) => tipo !== 'Custom');
    };
    expect(await cycle(CALCOLA)).toBeUndefined();
    expect(photograph(aperta.libro)).toEqual(dopo);
  });

  it('è presa indietro quando una cella riletta ha altro da ciò che vi è stato scritto', async () => {
    const { prima } = await runSano(provaOf(CALCOLA));
    await openPreparata();
    aperta.host.beforeRequest = (request) => {
      const foglio = aperta.libro.fogli[0];
      if (request !== 4 || foglio === undefined) return;
      // Someone merges cells in the meantime: Excel then drops what is written into the second one.
      Object.assign(foglio, { unite: [{ riga: 2, colonna: 1, righe: 1, colonne: 2 }] });
    };
    expect(await cycle(CALCOLA)).toBe('RILETTURA_DIVERSA');
    expect(photograph(aperta.libro)).toEqual(prima);
  });

  it('quando nemmeno il ripristino riesce lo dice, e non dice che niente è cambiato', async () => {
    await openPreparata();
    const later = Array.from({ length: 20 }, (_, i) => i + 5);
    aperta.host.beforeRequest = (request) => {
      if (request === 4) aperta.libro.deleteNome('Albero', undefined);
    };
    aperta.host.faults = later.map((request) => ({ request, when: 'before', code: FAULT.sessionLost }));
    expect(await cycle(CALCOLA)).toBe('RIPRISTINO_INCOMPLETO');
  });
});
