/** A workbook edited by `host/xlsx`, opened by LibreOffice and read by a library that is not ours. */
import ExcelJS from 'exceljs';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo, type CellaScritta, type Scrittura } from '../../src/layout/index.js';
import { cleanUp, convert, reread, textOfPdf, valueOf } from './soffice.js';

afterAll(cleanUp);

// LibreOffice starts anew for each file.

function put(indirizzo: string, cella: CellaScritta): Scrittura {
  const found = parseIndirizzo(indirizzo);
  if (found === undefined) throw new Error(indirizzo);
  return { tipo: 'celle', indirizzo: found, celle: [[cella]] };
}

async function edited(scritture: readonly Scrittura[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Foglio dell'ente");
  sheet.addRow(['Codice', 'Valore', 'Doppio']);
  sheet.addRow(['K1', 0.4, { formula: 'B2*2', result: 0.8 }]);
  sheet.getCell('B2').numFmt = '0.00%';
  const file = openXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
  await file.apply({ premesse: [], scritture });
  return file.toBytes();
}

const ENTE = "'Foglio dell''ente'";

describe('un file scritto da host/xlsx, aperto in LibreOffice', () => {
  const testi = [
    '=1+1',
    '-9',
    '  due spazi  ',
    'prima\nseconda',
    '◐ Parzialmente & <b>',
    '_x0041_',
    "L'ente",
  ];

  it('ha gli stessi valori, e le formule che li leggono li vedono', async () => {
    const bytes = await edited([
      put(`${ENTE}!B2`, { valore: 0.9689, formato: '0.00%' }),
      put(`${ENTE}!B3`, { valore: true }),
      ...testi.map((valore, i) => put(`${ENTE}!E${i + 1}`, { valore })),
      { tipo: 'nuovoFoglio', nome: 'Tabella', larghezze: [30] },
      put('Tabella!A1', { formula: `=${ENTE}!B2*100` }),
      put('Tabella!A2', { formula: `=ISTEXT(${ENTE}!E1)` }),
      {
        tipo: 'definisciNome',
        nome: 'Zona',
        indirizzo: { foglio: "Foglio dell'ente", riga: 1, colonna: 1, righe: 1, colonne: 2 },
      },
      put('Tabella!A3', { formula: '=SUM(Zona)' }),
    ]);
    const book = await reread(bytes);
    const ente = (cella: string) => valueOf(book, "Foglio dell'ente", cella);
    expect([ente('B2'), ente('B3'), ente('C2')]).toEqual([0.9689, true, 1.9378]);
    expect(testi.map((_, i) => ente(`E${i + 1}`))).toEqual(testi);
    expect(book.getWorksheet("Foglio dell'ente")?.getCell('B2').numFmt).toBe('0.00%');
    expect(['A1', 'A2', 'A3'].map((cella) => valueOf(book, 'Tabella', cella))).toEqual([96.89, true, 2.9067]);
  });

  it('ha stampa, fogli nascosti, aspetto e formati condizionali', async () => {
    const bytes = await edited([
      {
        tipo: 'nuovoFoglio',
        nome: 'Stampa',
        stampa: {
          orientamento: 'orizzontale',
          larghezzaPagine: 1,
          righeRipetute: { da: 0, a: 0 },
          piede: { destra: 'Pagina &P di &N' },
        },
      },
      put('Stampa!A1', { valore: 'Esito', stile: { grassetto: true, sfondo: 'DDEBF7' } }),
      put('Stampa!A2', { valore: '● Raggiunto' }),
      {
        tipo: 'formatoCondizionale',
        indirizzo: { foglio: 'Stampa', riga: 1, colonna: 0, righe: 5, colonne: 1 },
        colonnaTesto: 0,
        regole: [{ testo: '● Raggiunto', stile: { sfondo: 'C6EFCE' } }],
      },
      { tipo: 'nuovoFoglio', nome: 'Registro', visibilita: 'moltoNascosto' },
    ]);
    const book = await reread(bytes);
    const sheet = book.getWorksheet('Stampa');
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1' });
    expect(sheet?.headerFooter.oddFooter).toContain('&P di &N');
    expect(sheet?.getCell('A1')).toMatchObject({
      font: { bold: true },
      fill: { fgColor: { argb: 'FFDDEBF7' } },
    });
    expect(book.getWorksheet('Registro')?.state).not.toBe('visible');
    const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: unknown };
    expect(conditionalFormattings).toMatchObject([
      { ref: 'A2:A6', rules: [{ formulae: ['LEFT($A2,LEN("● Raggiunto"))="● Raggiunto"'] }] },
    ]);
  });

  it('si stampa con le pagine numerate', async () => {
    const bytes = await edited([
      {
        tipo: 'nuovoFoglio',
        nome: 'Lunga',
        stampa: {
          orientamento: 'verticale',
          righeRipetute: { da: 0, a: 0 },
          piede: { centro: 'Pagina &P di &N' },
        },
      },
      put('Lunga!A1', { valore: 'Intestazione ripetuta' }),
      ...Array.from({ length: 90 }, (_, i) => put(`Lunga!A${i + 2}`, { valore: `riga ${i}` })),
      { tipo: 'eliminaFoglio', nome: "Foglio dell'ente" },
    ]);
    const text = textOfPdf(convert(bytes, 'pdf'));
    expect(text).toContain('Pagina 2 di 2');
    expect(text.match(/Intestazione ripetuta/g)).toHaveLength(2);
  });

  it.each(['barre', 'barreOrizzontali', 'linee'] as const)(
    'mostra il grafico (%s) con titolo, voci e valori',
    async (tipo) => {
      const at = (testo: string) =>
        parseIndirizzo(testo) ?? { foglio: '', riga: 0, colonna: 0, righe: 0, colonne: 0 };
      const bytes = await edited([
        { tipo: 'nuovoFoglio', nome: 'Confronto', stampa: { orientamento: 'orizzontale' } },
        ...['Nordest', 'Centro', 'Isole'].flatMap((nome, i) => [
          put(`Confronto!A${i + 1}`, { valore: nome, stile: { colore: 'FFFFFF' } }),
          put(`Confronto!B${i + 1}`, { valore: 3137 + i * 1000, stile: { colore: 'FFFFFF' } }),
        ]),
        {
          tipo: 'grafico',
          grafico: {
            nome: 'Confronto tra aree',
            tipo,
            titolo: 'Tempi & giorni',
            descrizione: 'Tre aree',
            categorie: at('Confronto!A1:A3'),
            serie: [
              { nome: 'Ente', valori: at('Confronto!B1:B3') },
              { nome: 'Media', valori: at('Confronto!B1:B3') },
            ],
            posizione: at('Confronto!A6:H25'),
          },
        },
        { tipo: 'eliminaFoglio', nome: "Foglio dell'ente" },
      ]);
      const text = textOfPdf(convert(bytes, 'pdf'));
      for (const word of ['Tempi & giorni', 'Ente', 'Media']) expect(text).toContain(word);
      for (const nome of ['Nordest', 'Centro', 'Isole'])
        expect(text.match(new RegExp(nome, 'g'))).toHaveLength(2);
    },
  );
});
