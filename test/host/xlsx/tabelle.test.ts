/** What tables need beside cells: looks over ranges, widths, rows that fit, print areas, charts, families of names. */
import { openXlsx } from '../../../src/host/xlsx/index.js';
import type { GraficoFoglio, Scrittura } from '../../../src/layout/index.js';
import { at, changedParts, part, put, textsOf, written } from './aiuti.js';
import { makeFoglio, makeXlsx } from './pacchetto.js';

const sheet1 = 'xl/worksheets/sheet1.xml';
const PROTETTO = '<sheetProtection sheet="1"/>';

describe('un aspetto per molte celle', () => {
  const bytes = makeFoglio('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>');
  const aspetto = (stile: object, daCapo?: true): Scrittura => ({
    tipo: 'aspetto',
    indirizzo: at('Foglio1!A1:C2'),
    stile,
    ...(daCapo && { daCapo }),
  });

  it('lascia i contenuti byte per byte, e i formati dei numeri', async () => {
    const file = await written(bytes, aspetto({ sfondo: 'DDEBF7', aCapo: true }));
    expect(part(file, sheet1)).toMatch(
      /<c r="A1" s="\d+"><v>1<\/v><\/c><c r="B1" s="\d+"><f>A1<\/f><v>1<\/v><\/c>/,
    );
    const foglio = file.cartella.requireFoglio('Foglio1');
    expect(foglio.stile(0, 0)).toMatchObject({ grassetto: true, sfondo: 'DDEBF7', aCapo: true });
    expect(foglio.stile(1, 2)).toMatchObject({ grassetto: false, sfondo: 'DDEBF7', aCapo: true });
    expect(foglio.cella(0, 0).formato).toBe('0.000" gg"');
  });

  it('da capo toglie ogni altro aspetto, non il formato dei numeri', async () => {
    const prima = await written(bytes, aspetto({ sfondo: 'DDEBF7', bordo: true, orizzontale: 'centro' }));
    const file = await written(prima.toBytes(), aspetto({ corsivo: true }, true));
    const foglio = file.cartella.requireFoglio('Foglio1');
    expect(foglio.stile(0, 0)).toEqual({
      grassetto: false,
      corsivo: true,
      dimensione: 11,
      verticale: 'basso',
      aCapo: false,
      bordo: false,
    });
    expect(foglio.cella(0, 0).formato).toBe('0.000" gg"');
  });

  it('due volte dà gli stessi byte di una, e non fa ricalcolare', async () => {
    const una = await written(bytes, aspetto({ corsivo: true }, true));
    expect((await written(una.toBytes(), aspetto({ corsivo: true }, true))).toBytes()).toEqual(una.toBytes());
    expect(part(una, 'xl/workbook.xml')).toBe(part(bytes, 'xl/workbook.xml'));
  });

  it('su celle bloccate si rifiuta', async () => {
    await expect(
      written(makeFoglio('', { dopo: PROTETTO }), aspetto({ corsivo: true })),
    ).rejects.toMatchObject({
      codice: 'FOGLIO_PROTETTO',
      fatti: { cella: 'Foglio1!A1' },
    });
  });
});

describe('larghezze e altezze', () => {
  const larghezze = (da: string, ...caratteri: number[]): Scrittura => ({
    tipo: 'larghezze',
    indirizzo: at(`Foglio1!${da}1`),
    caratteri,
  });

  it('le colonne indicate cambiano, le altre dello stesso gruppo restano', async () => {
    const bytes = makeFoglio('', {
      prima: '<cols><col min="2" max="6" width="9" style="1" bestFit="1"/></cols>',
    });
    const file = await written(bytes, larghezze('C', 20, 30.5), larghezze('H', 4));
    expect(part(file, sheet1)).toContain(
      '<cols><col min="2" max="2" width="9" style="1" bestFit="1"/><col min="3" max="3" width="20" style="1" customWidth="1"/><col min="4" max="4" width="30.5" style="1" customWidth="1"/><col min="5" max="6" width="9" style="1" bestFit="1"/><col min="8" max="8" width="4" customWidth="1"/></cols>',
    );
    expect((await written(file.toBytes(), larghezze('C', 20, 30.5))).toBytes()).toEqual(file.toBytes());
  });

  it('un foglio senza colonne dichiarate le riceve al loro posto', async () => {
    const bytes = makeFoglio('', { prima: '<sheetFormatPr defaultRowHeight="15"/>' });
    expect(part(await written(bytes, larghezze('A', 12)), sheet1)).toContain(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="12" customWidth="1"/></cols><sheetData>',
    );
  });

  it('una riga adattata perde la sua altezza, le altre e le celle restano', async () => {
    const bytes = makeFoglio(
      '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="9"/><row r="3" ht="7" customHeight="1"/>',
    );
    const file = await written(
      bytes,
      { tipo: 'adattaRighe', indirizzo: at('Foglio1!A1:A2') },
      put('Foglio1!B1', { valore: 2 }),
    );
    expect(part(file, sheet1)).toContain(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"/><row r="3" ht="7" customHeight="1"/></sheetData>',
    );
  });

  it('una riga adattata prende l’altezza calcolata, che nessuno crederà messa a mano', async () => {
    const bytes = makeFoglio('<row r="1" ht="30" customHeight="1"/><row r="2"/>');
    const adatta = { tipo: 'adattaRighe', indirizzo: at('Foglio1!A1:A3'), altezze: [15, 26.5, 13] } as const;
    const file = await written(bytes, adatta, put('Foglio1!A4', { valore: 2 }));
    expect(part(file, sheet1)).toContain(
      '<sheetData><row r="1" ht="15"/><row r="2" ht="26.5"/><row r="3" ht="13"/><row r="4"><c r="A4"><v>2</v></c></row></sheetData>',
    );
  });

  it('su un foglio protetto si rifiutano', async () => {
    const bytes = makeFoglio('<row r="1" ht="30"/>', { dopo: PROTETTO });
    for (const scrittura of [
      larghezze('A', 12),
      { tipo: 'adattaRighe', indirizzo: at('Foglio1!A1') } as const,
    ])
      await expect(written(bytes, scrittura)).rejects.toMatchObject({ codice: 'FOGLIO_PROTETTO' });
  });
});

describe('l’area di stampa', () => {
  const bytes = makeXlsx({
    fogli: [{ nome: 'Uno' }, { nome: 'Due' }],
    nomi: '<definedName name="_xlnm.Print_Area" localSheetId="0">Uno!$A$1:$C$9</definedName>',
  });
  const sposta = (prima: string, dopo: string): Scrittura => ({
    tipo: 'areaStampa',
    prima: at(prima),
    dopo: at(dopo),
  });

  it('si allarga se è ancora quella di prima, altrimenti resta', async () => {
    const file = await written(bytes, sposta('Uno!A1:C9', 'Uno!A1:C12'), sposta('Due!A1:B2', 'Due!A1:B3'));
    expect(part(file, 'xl/workbook.xml')).toContain(
      'localSheetId="0">Uno!$A$1:$C$12</definedName></definedNames>',
    );
    expect((await written(bytes, sposta('Uno!A1:C8', 'Uno!A1:C12'))).toBytes()).toEqual(bytes);
  });
});

describe('un grafico', () => {
  const grafico = (altro: Partial<GraficoFoglio> = {}): Scrittura => ({
    tipo: 'grafico',
    grafico: {
      nome: 'Grafico "uno"',
      tipo: 'barre',
      titolo: 'Giorni & tempi',
      descrizione: 'Due barre: 10 e 20',
      categorie: at("'L''ente'!A2:A3"),
      serie: [{ nome: 'CCIAA', valori: at("'L''ente'!B2:B3") }],
      posizione: at("'L''ente'!D1:H12"),
      ...altro,
    },
  });
  const bytes = makeXlsx({ fogli: [{ nome: "L'ente" }] });
  const dati = [
    put("'L''ente'!A2", { valore: 'Nord' }),
    put("'L''ente'!A3", { valore: 'Sud' }),
    put("'L''ente'!B2", { valore: 10 }),
  ];

  it('entra con le sue parti, i legami e i valori delle celle', async () => {
    const file = await written(bytes, ...dati, grafico());
    expect(changedParts(bytes, file.toBytes())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      sheet1,
    ]);
    const chart = part(file, 'xl/charts/chart1.xml');
    expect(chart).toContain("<c:f>'L''ente'!$B$2:$B$3</c:f>");
    expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt></c:numCache>');
    expect(chart).toContain('<a:t>Giorni &amp; tempi</a:t>');
    expect(part(file, 'xl/drawings/drawing1.xml')).toContain(
      'name="Grafico &quot;uno&quot;" descr="Due barre: 10 e 20"',
    );
  });

  it('lo stesso grafico due volte non cambia nulla, un altro con il suo nome ne prende il posto', async () => {
    const una = await written(bytes, ...dati, grafico());
    expect((await written(una.toBytes(), grafico())).toBytes()).toEqual(una.toBytes());
    const altra = await written(
      una.toBytes(),
      grafico({ tipo: 'barreOrizzontali', posizione: at("'L''ente'!D5:H9") }),
    );
    expect(changedParts(una.toBytes(), altra.toBytes())).toEqual([
      'xl/charts/chart1.xml',
      'xl/drawings/drawing1.xml',
    ]);
    expect(part(altra, 'xl/drawings/drawing1.xml').match(/graphicFrame /g)).toHaveLength(1);
  });

  it('sta accanto a quelli dell’utente, e tolto lascia le parti di prima', async () => {
    const una = await written(bytes, ...dati, grafico({ nome: 'Dell’utente' }));
    const due = await written(una.toBytes(), grafico());
    expect(part(due, 'xl/drawings/drawing1.xml')).toContain('name="Dell’utente"');
    const tolto = await written(due.toBytes(), {
      tipo: 'eliminaGrafico',
      foglio: "L'ente",
      nome: 'Grafico "uno"',
    });
    expect(changedParts(una.toBytes(), tolto.toBytes())).toEqual([]);
    const nessuno = await written(tolto.toBytes(), {
      tipo: 'eliminaGrafico',
      foglio: "L'ente",
      nome: 'Dell’utente',
    });
    expect(Object.keys(textsOf(nessuno.toBytes())).filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(part(nessuno, sheet1)).not.toContain('<drawing');
  });

  it('uno che non c’è si toglie senza cambiare nulla', async () => {
    const elimina: Scrittura = { tipo: 'eliminaGrafico', foglio: "L'ente", nome: 'Altro' };
    expect((await written(bytes, elimina)).toBytes()).toEqual(bytes);
  });

  it('va via con il suo foglio', async () => {
    const con = await written(
      bytes,
      { tipo: 'nuovoFoglio', nome: 'Tabella' },
      grafico({ posizione: at('Tabella!A1:C9') }),
    );
    const senza = await written(con.toBytes(), { tipo: 'eliminaFoglio', nome: 'Tabella' });
    expect(Object.keys(textsOf(senza.toBytes()))).toEqual(Object.keys(textsOf(bytes)));
  });
});

describe('una famiglia di nomi', () => {
  const bytes = makeXlsx({
    fogli: [{ nome: 'Uno', dati: '<row r="4"><c r="A4"><v>4</v></c></row>' }],
    nomi: '<definedName name="Contesto_addetti">Uno!$A$1:$B$4</definedName><definedName name="CONTESTO_imprese">Uno!$D$1:$E$4</definedName><definedName name="Altro">Uno!$A$1</definedName>',
  });

  it('si legge intera, senza quelli chiesti uno per uno, anche solo con l’ultima riga', async () => {
    const { nomi } = await openXlsx(bytes).read({
      nomi: [{ nome: 'contesto_imprese' }],
      famiglie: [{ prefisso: 'Contesto_', soloUltimaRiga: true }],
    });
    expect([...nomi.keys()]).toEqual(['contesto_imprese', 'Contesto_addetti']);
    expect(nomi.get('Contesto_addetti')).toMatchObject({
      indirizzo: at('Uno!A1:B4'),
      area: { indirizzo: at('Uno!A4:B4'), celle: [[{ valore: 4 }, { valore: null }]] },
    });
  });
});
