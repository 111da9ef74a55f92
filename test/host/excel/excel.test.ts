import { WorkbookError, type Scrittura } from '../../../src/layout/index.js';
import { API_FLOOR, FAULT, type HostOptions } from '../../excel-host/index.js';
import { makeFoglio, makeXlsx } from '../xlsx/pacchetto.js';
import { addressOf, makeAlbero } from './esempio.js';
import { until } from '../../support/until.js';
import { photograph } from './fotografia.js';
import { LTSC_2021, openInExcel, type AperturaExcel } from './openInExcel.js';

const testo = (dove: string, valore: string, stile = 0): string =>
  `<c r="${dove}" s="${stile}" t="inlineStr"><is><t>${valore}</t></is></c>`;
const riga = (numero: number, ...celle: readonly string[]): string =>
  `<row r="${numero}">${celle.join('')}</row>`;

let aperta: AperturaExcel;
const attese: boolean[] = [];

async function open(bytes: Uint8Array, options: HostOptions = { apiLevel: LTSC_2021 }): Promise<void> {
  attese.length = 0;
  aperta = await openInExcel(bytes, options, { onAttesa: (inAttesa) => attese.push(inAttesa) });
}
afterEach(() => {
  aperta.close();
});

const codiceDi = (promessa: Promise<unknown>): Promise<string> =>
  promessa.then(
    () => 'nessun rifiuto',
    (error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
      return error.codice;
    },
  );
const scrivi = (...scritture: readonly Scrittura[]): Promise<void> =>
  aperta.workbook.apply({ premesse: [], scritture });
const celle = (dove: string, ...rows: Extract<Scrittura, { tipo: 'celle' }>['celle']): Scrittura => ({
  tipo: 'celle',
  indirizzo: addressOf(dove),
  celle: rows,
});
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const SEMPLICE = makeFoglio(riga(1, testo('A1', 'Codice'), '<c r="B1"><v>1</v></c>'));

describe('mentre si scrive in una cella', () => {
  it("la lettura lo dice, aspetta l'Invio, e poi riesce", async () => {
    await open(SEMPLICE);
    const leave = aperta.host.startCellEdit();
    const lettura = aperta.workbook.read({ intervalli: [addressOf('Foglio1!A1')] });
    await until(() => attese.length > 0, 'the gate says that it waits');
    expect(attese).toEqual([true]);
    leave();
    expect((await lettura).intervalli[0]?.celle[0]?.[0]?.valore).toBe('Codice');
    expect(attese).toEqual([true, false]);
  });

  it('la scrittura ricontrolla le premesse dopo che la cella è stata lasciata', async () => {
    await open(SEMPLICE);
    const indirizzo = addressOf('Foglio1!A1:B1');
    const { intervalli } = await aperta.workbook.read({ intervalli: [indirizzo] });
    const leave = aperta.host.startCellEdit();
    const scrittura = aperta.workbook.apply({
      premesse: [{ indirizzo, celle: intervalli[0]?.celle ?? [] }],
      scritture: [celle('Foglio1!C1', [{ valore: 'x' }])],
    });
    const codice = codiceDi(scrittura);
    await until(() => attese.length > 0, 'the gate says that it waits');
    aperta.host.type('Foglio1!B1', '2');
    leave();
    expect(await codice).toBe('CAMBIATO_NEL_FRATTEMPO');
    expect(aperta.libro.fogli[0]?.cella(0, 2).contenuto).toBeNull();
  });
});

describe('le celle cambiate', () => {
  it.each([API_FLOOR, LTSC_2021])('da altri fanno chiamare, le nostre no (ExcelApi %s)', async (apiLevel) => {
    await open(SEMPLICE, { apiLevel });
    let chiamate = 0;
    const stop = await aperta.workbook.onChange(() => {
      chiamate += 1;
    });
    await scrivi(celle('Foglio1!B1', [{ valore: 5 }]));
    await pause(20);
    expect(chiamate).toBe(0);
    aperta.host.type('Foglio1!B1', '6', 'coAuthor');
    await until(() => chiamate === 1, 'the change of the co-author is told');
    // Before 1.14 what happens within half a second of a write of ours is taken for ours.
    await pause(600);
    aperta.host.type('Foglio1!B1', '7');
    await until(() => chiamate === 2, 'the change of the user is told');
    await stop();
    aperta.host.type('Foglio1!B1', '8');
    await pause(20);
    expect(chiamate).toBe(2);
  });
});

describe('i formati condizionali', () => {
  const regole = (...testi: readonly string[]): Scrittura => ({
    tipo: 'formatoCondizionale',
    indirizzo: addressOf('Foglio1!B2:C4'),
    colonnaTesto: 2,
    regole: testi.map((each) => ({ testo: each, stile: { sfondo: 'C6EFCE', grassetto: true } })),
  });
  const formule = () => aperta.libro.fogli[0]?.regole.map(({ formula, aree }) => [formula, aree[0]?.righe]);

  it('nostri sono sostituiti, quelli di altri restano, e il primo della lista vince', async () => {
    await open(
      makeFoglio(riga(1, testo('A1', 'x')), {
        dopo:
          '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="B2:C9"><cfRule type="expression" dxfId="0" priority="2"><formula>LEFT($C2,LEN("Vecchio"))="Vecchio"</formula></cfRule></conditionalFormatting>',
      }),
    );
    await scrivi(regole('● "Sì"', '○ No'));
    const attese3 = [
      ['=LEFT($C2,LEN("● ""Sì"""))="● ""Sì"""', 3],
      ['=LEFT($C2,LEN("○ No"))="○ No"', 3],
      ['=B2>1', 8],
    ];
    expect(formule()).toEqual(attese3);
    await scrivi(regole('● "Sì"', '○ No'));
    expect(formule()).toEqual(attese3);
    expect(aperta.libro.fogli[0]?.regole[0]).toMatchObject({ sfondo: 'C6EFCE', grassetto: true });
  });
});

describe('un foglio protetto', () => {
  const protetto = (attributi: string): Uint8Array =>
    makeFoglio(riga(1, testo('A1', 'chiusa'), testo('B1', 'aperta', 3)), {
      dopo: `<sheetProtection sheet="1"${attributi}/>`,
    });
  const FORMATO = celle('Foglio1!B1', [{ valore: 1, formato: '0.00%' }]);

  it('che non lascia formattare prende i valori e rifiuta i formati', async () => {
    await open(protetto(''));
    expect(await codiceDi(scrivi(FORMATO))).toBe('FORMATI_PROTETTI');
    expect(aperta.libro.fogli[0]?.cella(0, 1).contenuto).toBe('aperta');
    await scrivi(celle('Foglio1!B1', [{ valore: 1 }]));
    expect(aperta.libro.fogli[0]?.cella(0, 1).contenuto).toBe(1);
  });

  it('che lascia formattare prende anche i formati', async () => {
    await open(protetto(' formatCells="0"'));
    await scrivi(FORMATO);
    expect(aperta.libro.fogli[0]?.cella(0, 1)).toMatchObject({ contenuto: 1, formato: '0.00%' });
  });

  it('non viene mai sprotetto', async () => {
    await open(protetto(''));
    expect(await codiceDi(scrivi(celle('Foglio1!A1', [{ valore: 1 }])))).toBe('FOGLIO_PROTETTO');
    expect(aperta.libro.fogli[0]?.protezione).toBeDefined();
  });
});

describe('un Excel più vecchio', () => {
  it('che non dice quali celle sono unite: la rilettura se ne accorge e tutto torna come era', async () => {
    const unite = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>';
    await open(makeFoglio(riga(1, testo('A1', 'titolo')), { dopo: unite }), { apiLevel: API_FLOOR });
    const prima = photograph(aperta.libro);
    const scritture = celle('Foglio1!A1:D1', [{ valore: 'a' }, { valore: 'b' }, {}, { valore: 'd' }]);
    await expect(scrivi(scritture)).rejects.toMatchObject({
      codice: 'RILETTURA_DIVERSA',
      fatti: { cella: 'Foglio1!B1', atteso: 'b', trovato: 'nulla' },
    });
    expect(photograph(aperta.libro)).toEqual(prima);
  });

  it('che non dà i nomi insieme ai fogli: si chiedono foglio per foglio', async () => {
    const nomi =
      '<definedName name="Albero" localSheetId="0">Foglio1!$A$1:$B$1</definedName><definedName name="Fasce">Foglio1!$A$1</definedName>';
    await open(makeFoglio(riga(1, testo('A1', 'x')), {}, { nomi }), {
      apiLevel: API_FLOOR,
      withoutNestedNames: true,
    });
    const letti = await aperta.workbook.read({ nomi: [{ nome: 'Albero' }, { nome: 'Fasce' }] });
    expect(letti.nomi.get('Albero')).toMatchObject({
      ambito: 'Foglio1',
      indirizzo: addressOf('Foglio1!A1:B1'),
    });
    expect(letti.nomi.get('Fasce')).toMatchObject({ indirizzo: addressOf('Foglio1!A1') });
  });
});

describe('la lettura in Excel', () => {
  it('un nome calcolato con OFFSET è risolto da Excel, anche oltre', async () => {
    const nomi = '<definedName name="Albero">OFFSET(Foglio1!$A$1,1,0,2,2)</definedName>';
    const dati = [1, 2, 3, 4].map((n) => riga(n, testo(`A${n}`, `r${n}`), testo(`B${n}`, `s${n}`))).join('');
    await open(makeFoglio(dati, {}, { nomi }));
    const albero = (
      await aperta.workbook.read({ nomi: [{ nome: 'Albero', oltre: { righe: 1, colonne: 1 } }] })
    ).nomi.get('Albero');
    expect(albero).toMatchObject({
      kind: 'trovato',
      indirizzo: addressOf('Foglio1!A2:B3'),
      area: { indirizzo: addressOf('Foglio1!A2:C4') },
    });
    const letto = albero?.kind === 'trovato' ? albero.area.celle : [];
    expect(letto.map((row) => row.map(({ valore }) => valore))).toEqual([
      ['r2', 's2', null],
      ['r3', 's3', null],
      ['r4', 's4', null],
    ]);
    expect(aperta.host.counts.requests).toBe(2);
  });

  it('gli indirizzi si leggono in una richiesta sola', async () => {
    await open(SEMPLICE);
    await aperta.workbook.read({ intervalli: [addressOf('Foglio1!A1:B1'), addressOf('Foglio1!Z9')] });
    expect(aperta.host.counts.requests).toBe(1);
  });

  it('di più zone selezionate legge la prima', async () => {
    await open(SEMPLICE);
    const una = { riga: 0, colonna: 1, righe: 1, colonne: 1 };
    aperta.libro.selezione = [una, { ...una, riga: 5 }];
    const { selezione } = await aperta.workbook.read({ selezione: true });
    expect(selezione).toMatchObject({ indirizzo: addressOf('Foglio1!B1'), celle: [[{ valore: 1 }]] });
  });

  it('sa se le date contano dal 1904', async () => {
    await open(makeFoglio('', {}, { prima: '<workbookPr date1904="1"/>' }));
    expect((await aperta.workbook.read({ intervalli: [] })).base1904).toBe(true);
  });

  it('quando una risposta è più grande del previsto la chiede a pezzi', async () => {
    const bytes = await makeAlbero(300);
    await open(bytes);
    const richiesta = { intervalli: [addressOf('Foglio1!A1:I301')] };
    const intero = await aperta.workbook.read(richiesta);
    expect(aperta.host.counts.requests).toBe(1);
    aperta.close();
    await open(bytes, { apiLevel: LTSC_2021, payloadLimit: 50_000 });
    expect(await aperta.workbook.read(richiesta)).toEqual(intero);
    aperta.close();
    await open(bytes, { apiLevel: LTSC_2021, payloadLimit: 2000 });
    expect(await codiceDi(aperta.workbook.read(richiesta))).toBe('TROPPI_DATI');
  });
});

describe('la scrittura in Excel', () => {
  it('più grande di una richiesta va a fette, ognuna sotto i 5 MB', async () => {
    await open(SEMPLICE);
    const lungo = 'x'.repeat(3000);
    const righe = Array.from({ length: 2500 }, (_, i) => [{ valore: `${lungo}${i}` }]);
    await scrivi(celle('Foglio1!D1:D2500', ...righe));
    // 7,5 MB: one request to look, two to write.
    expect(aperta.host.counts.requests).toBe(3);
    expect(aperta.libro.fogli[0]?.cella(2499, 3).contenuto).toBe(`${lungo}2499`);
  });

  it('un guasto alla seconda fetta riporta anche la prima a come era', async () => {
    await open(SEMPLICE);
    const prima = photograph(aperta.libro);
    const lungo = 'x'.repeat(3000);
    const righe = Array.from({ length: 2500 }, () => [{ valore: lungo }]);
    aperta.host.faults = [{ request: 3, when: 'before', code: FAULT.busy }];
    expect(await codiceDi(scrivi(celle('Foglio1!D1:D2500', ...righe)))).toBe('EXCEL_OCCUPATO');
    expect(photograph(aperta.libro)).toEqual(prima);
  });

  it('un guasto durante il ripristino non lo ferma', async () => {
    await open(SEMPLICE);
    const prima = photograph(aperta.libro);
    const lungo = 'x'.repeat(3000);
    const righe = Array.from({ length: 2500 }, () => [{ valore: lungo }]);
    aperta.host.faults = [3, 5, 7].map((request) => ({ request, when: 'before', code: FAULT.busy }));
    expect(await codiceDi(scrivi(celle('Foglio1!D1:D2500', ...righe)))).toBe('EXCEL_OCCUPATO');
    expect(photograph(aperta.libro)).toEqual(prima);
  });

  it('non manda le celle che hanno già ciò che si vuole', async () => {
    await open(SEMPLICE);
    let eventi = 0;
    const stop = await aperta.workbook.onChange(() => {
      eventi += 1;
    });
    aperta.host.resetCounts();
    await scrivi(celle('Foglio1!A1:B1', [{ valore: 'Codice', formato: 'General' }, { valore: 1 }]));
    expect(aperta.host.counts.requests).toBe(1);
    expect(eventi).toBe(0);
    await stop();
  });

  it('la struttura protetta ferma i fogli nuovi', async () => {
    await open(makeFoglio('', {}, { prima: '<workbookProtection lockStructure="1"/>' }));
    const { elenchi } = await aperta.workbook.read({ elenchi: true });
    expect(elenchi?.strutturaProtetta).toBe(true);
    expect(await codiceDi(scrivi({ tipo: 'nuovoFoglio', nome: 'X' }))).toBe('STRUTTURA_PROTETTA');
  });

  it("non si toglie l'ultimo foglio visibile", async () => {
    await open(makeXlsx({ fogli: [{ nome: 'Solo' }, { nome: 'Chiuso', stato: ' state="hidden"' }] }));
    expect(await codiceDi(scrivi({ tipo: 'eliminaFoglio', nome: 'Solo' }))).toBe('FOGLIO_ULTIMO');
  });
});

describe("l'aspetto, le misure, la stampa e i grafici", () => {
  const foglio = () => {
    const [found] = aperta.libro.fogli;
    if (found === undefined) throw new Error('La cartella non ha fogli');
    return found;
  };
  const TABELLA = makeFoglio(
    `<row r="1" ht="40" customHeight="1">${testo('A1', 'Voce', 2)}${testo('B1', 'Valore')}</row>` +
      riga(2, testo('A2', 'x'), '<c r="B2" s="1"><v>0.5</v></c>'),
    { prima: '<cols><col min="1" max="1" width="25" customWidth="1"/></cols>' },
    { nomi: '<definedName name="_xlnm.Print_Area" localSheetId="0">Foglio1!$A$1:$B$2</definedName>' },
  );

  it("un aspetto vale per tutte le celle; da capo toglie quello che c'era e lascia il formato", async () => {
    await open(TABELLA);
    expect(foglio().cella(0, 0).stile).toMatchObject({ grassetto: true, colore: '112233' });
    const indirizzo = addressOf('Foglio1!A1:B2');
    await scrivi(
      { tipo: 'aspetto', indirizzo, stile: { corsivo: true, bordo: true }, daCapo: true },
      { tipo: 'aspetto', indirizzo: addressOf('Foglio1!B2'), stile: { sfondo: 'FFEEDD' } },
    );
    expect(foglio().cella(0, 0).stile).toMatchObject({
      grassetto: false,
      colore: undefined,
      corsivo: true,
      bordo: true,
    });
    expect(foglio().cella(1, 1)).toMatchObject({
      contenuto: 0.5,
      formato: '0.00%',
      stile: { sfondo: 'FFEEDD', corsivo: true },
    });
    await scrivi({ tipo: 'aspetto', indirizzo, stile: {}, daCapo: true });
    expect(foglio().cella(1, 1).stile).toMatchObject({ sfondo: undefined, corsivo: false, bordo: false });
  });

  it('un foglio nuovo dice che cosa si può scrivere nelle celle, e avvisa soltanto', async () => {
    await open(TABELLA);
    const zona = { riga: 1, colonna: 0, righe: 4, colonne: 1 };
    const messaggio = 'Guardare la colonna.';
    await scrivi({
      tipo: 'nuovoFoglio',
      nome: 'Modulo',
      convalide: [
        { zona, ammessi: { kind: 'elenco', valori: ['in linea', 'a rischio'] }, messaggio },
        { zona: { ...zona, colonna: 1 }, ammessi: { kind: 'data' }, messaggio },
        { zona: { ...zona, colonna: 2 }, ammessi: { kind: 'numero' }, messaggio },
      ],
    });
    const convalide = aperta.libro.fogli.at(-1)?.convalide ?? [];
    expect(convalide.map(({ area }) => area.colonna)).toEqual([0, 1, 2]);
    expect(convalide[0]).toMatchObject({
      regola: { list: { inCellDropDown: true, source: 'in linea,a rischio' } },
      avviso: { message: messaggio, style: 'Warning' },
    });
    expect(convalide[1]?.regola).toMatchObject({ date: { operator: 'GreaterThanOrEqualTo' } });
    expect(convalide[2]?.regola).toMatchObject({ decimal: { operator: 'Between' } });
  });

  it('larghezze in caratteri, righe alte quanto i testi', async () => {
    await open(TABELLA);
    expect([...foglio().altezze]).toEqual([[0, 40]]);
    const indirizzo = addressOf('Foglio1!A1:B2');
    await scrivi({ tipo: 'larghezze', indirizzo, caratteri: [30, 12.5] }, { tipo: 'adattaRighe', indirizzo });
    expect([...foglio().larghezze]).toEqual([
      [0, 30],
      [1, 12.5],
    ]);
    expect([...foglio().altezze]).toEqual([]);
  });

  it("l'area di stampa cambia solo se è quella attesa", async () => {
    await open(TABELLA);
    const dopo = addressOf('Foglio1!A1:B9');
    await scrivi({ tipo: 'areaStampa', prima: addressOf('Foglio1!A1:C3'), dopo });
    expect(foglio().stampa.area).toMatchObject({ righe: 2 });
    await scrivi({ tipo: 'areaStampa', prima: addressOf('Foglio1!A1:B2'), dopo });
    expect(foglio().stampa.area).toMatchObject({ righe: 9 });
  });

  it('un grafico prende il posto di quello dello stesso nome, e si toglie', async () => {
    await open(TABELLA);
    const grafico = (titolo: string): Scrittura => ({
      tipo: 'grafico',
      grafico: {
        nome: 'Voci',
        tipo: 'barreOrizzontali',
        titolo,
        descrizione: '',
        categorie: addressOf('Foglio1!A2'),
        serie: [{ nome: 'Valore', valori: addressOf('Foglio1!B2') }],
        posizione: addressOf('Foglio1!D2:H12'),
      },
    });
    await scrivi(grafico('Uno'));
    await scrivi(grafico('Due'));
    expect(foglio().grafici).toMatchObject([
      {
        nome: 'Voci',
        tipo: 'BarClustered',
        titolo: 'Due',
        legenda: false,
        serie: [{ nome: 'Valore', valori: { foglio: 'Foglio1' }, categorie: { foglio: 'Foglio1' } }],
        posizione: { riga: 1, colonna: 3, righe: 11, colonne: 5 },
      },
    ]);
    expect(foglio().grafici).toHaveLength(1);
    await scrivi({ tipo: 'eliminaGrafico', foglio: 'Foglio1', nome: 'Voci' });
    expect(foglio().grafici).toEqual([]);
    await scrivi({ tipo: 'eliminaGrafico', foglio: 'Foglio1', nome: 'Voci' });
  });
});

describe('mostrare una cella', () => {
  it('attiva il foglio e la seleziona', async () => {
    await open(makeXlsx({ fogli: [{ nome: 'A' }, { nome: 'B' }] }));
    await aperta.workbook.select(addressOf('B!C3:D4'));
    expect(aperta.libro.foglioAttivo.nome).toBe('B');
    expect(aperta.libro.selezione).toEqual([{ riga: 2, colonna: 2, righe: 2, colonne: 2 }]);
  });

  it('su un foglio che manca o nascosto è un rifiuto', async () => {
    await open(makeXlsx({ fogli: [{ nome: 'A' }, { nome: 'B', stato: ' state="hidden"' }] }));
    expect(await codiceDi(aperta.workbook.select(addressOf('Manca!A1')))).toBe('FOGLIO_MANCANTE');
    expect(await codiceDi(aperta.workbook.select(addressOf('B!A1')))).toBe('FOGLIO_NASCOSTO');
  });
});
