import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import { WorkbookError } from '../../../src/layout/index.js';
import { makeFoglio, makeParts, makeXlsx, zipParts } from './pacchetto.js';

function codeOf(bytes: Uint8Array): { codice: string; fatti: Readonly<Record<string, string>> } {
  try {
    openXlsx(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return { codice: error.codice, fatti: error.fatti };
    throw error;
  }
  return { codice: 'APERTO', fatti: {} };
}

const sano = makeFoglio('<row r="1"><c r="A1"><v>1</v></c></row>');
const wide = (text: string) => Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0), 0]));
const compound = (name: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...wide(name)]);
const withMain = (tipo: string) => makeFoglio('', {}, { tipo });
const withPart = (name: string, text: string | null) => makeFoglio('', {}, { parti: { [name]: text } });

/** A copy with some bytes changed, found by what stands there. */
function patched(
  bytes: Uint8Array,
  find: readonly number[],
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + find.length <= copy.length; at++)
    if (find.every((byte, i) => copy[at + i] === byte)) change(view, at);
  return copy;
}

const CENTRAL = [0x50, 0x4b, 1, 2];

describe('un file che non è una cartella .xlsx sana viene chiamato con il suo nome', () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ['0 byte', new Uint8Array(), 'FILE_VUOTO', null],
    ['un .xls', compound('Workbook'), 'FILE_XLS', null],
    ['un .xls di Excel 5', compound('Book'), 'FILE_XLS', null],
    ['un file con password', compound('EncryptedPackage'), 'FILE_CIFRATO', null],
    ['un vecchio .doc', compound('WordDocument'), 'FILE_NON_XLSX', 'un vecchio documento di Office'],
    ['un CSV', strToU8('Codice;Valore\r\nKPI1;3,5\r\n'), 'FILE_NON_XLSX', 'un file di testo (forse CSV)'],
    ['un PDF', strToU8('%PDF-1.7\n'), 'FILE_NON_XLSX', 'un PDF'],
    ['una pagina HTML', strToU8('<html><table/></html>'), 'FILE_NON_XLSX', 'una pagina web (HTML)'],
    [
      'un foglio XML 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'FILE_NON_XLSX',
      'un foglio XML 2003',
    ],
    [
      'byte a caso',
      Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 200]),
      'FILE_NON_XLSX',
      'un file di altro tipo',
    ],
    ['un .xlsb', withMain('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'FILE_XLSB', null],
    [
      'un .docx',
      withMain('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'FILE_NON_XLSX',
      'un documento di Word',
    ],
    [
      'una presentazione',
      withMain('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'FILE_NON_XLSX',
      'una presentazione di PowerPoint',
    ],
    [
      'un .ods',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      'FILE_NON_XLSX',
      'un foglio di LibreOffice (.ods)',
    ],
    [
      'uno zip qualunque',
      zipSync({ 'foto.txt': strToU8('x') }),
      'FILE_NON_XLSX',
      'un archivio compresso (zip)',
    ],
    ['uno zip vuoto', zipSync({}), 'FILE_NON_XLSX', 'un archivio compresso (zip)'],
  ])('%s', (_, bytes, codice, tipo) => {
    expect(codeOf(bytes)).toEqual({ codice, fatti: tipo === null ? {} : { tipo } });
  });

  it('un file troncato, in qualunque punto', () => {
    for (const part of [0.02, 0.3, 0.6, 0.9, 0.999]) {
      const cut = sano.subarray(0, Math.floor(sano.length * part));
      expect(codeOf(cut).codice).toBe('FILE_TRONCO');
    }
  });

  it('un byte cambiato nei dati compressi', () => {
    const bytes = patched(sano, [...strToU8('xl/worksheets/sheet1.xml')], (view, at) => {
      if (view.getUint32(at - 30, true) === 0x04034b50) view.setUint8(at + 30, view.getUint8(at + 30) ^ 0xff);
    });
    expect(codeOf(bytes)).toMatchObject({
      codice: 'FILE_DANNEGGIATO',
      fatti: { parte: 'xl/worksheets/sheet1.xml' },
    });
  });

  it('una parte cifrata con la password dello zip', () => {
    expect(
      codeOf(
        patched(sano, CENTRAL, (view, at) => {
          view.setUint16(at + 8, 1, true);
        }),
      ).codice,
    ).toBe('FILE_CIFRATO');
  });

  it('una compressione che nessun foglio usa', () => {
    expect(
      codeOf(
        patched(sano, CENTRAL, (view, at) => {
          view.setUint16(at + 10, 12, true);
        }),
      ),
    ).toMatchObject({
      codice: 'FILE_DANNEGGIATO',
      fatti: { dettaglio: 'compressione 12 non prevista' },
    });
  });

  it('due parti che si sovrappongono', () => {
    const bytes = patched(sano, CENTRAL, (view, at) => {
      view.setUint32(at + 42, 0, true);
    });
    expect(codeOf(bytes).codice).toBe('FILE_DANNEGGIATO');
  });
});

describe('un file che esplode', () => {
  const bomb = () =>
    zipParts({ ...makeParts({ fogli: [{ nome: 'F' }] }), 'xl/media/x.bin': new Uint8Array(30_000_000) });

  it('si riconosce da quanto dichiara', () => {
    expect(codeOf(bomb())).toMatchObject({ codice: 'FILE_SMISURATO' });
  });

  it('si riconosce anche quando dichiara meno di quanto contiene', () => {
    const bytes = patched(bomb(), CENTRAL, (view, at) => {
      if (view.getUint32(at + 24, true) === 30_000_000) view.setUint32(at + 24, 1000, true);
    });
    expect(codeOf(bytes)).toMatchObject({
      codice: 'FILE_SMISURATO',
      fatti: { dettaglio: '«xl/media/x.bin» è più grande di quanto dichiara' },
    });
  });

  it('si riconosce quando sono troppi byte in tutto', () => {
    const bytes = patched(sano, CENTRAL, (view, at) => {
      view.setUint32(at + 24, 300_000_000, true);
      view.setUint32(at + 20, 290_000_000, true);
    });
    expect(codeOf(bytes).codice).toBe('FILE_SMISURATO');
  });
});

describe('un .xlsx con una parte guasta', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  it.each<[string, Uint8Array, string, string]>([
    [
      'un foglio non chiuso',
      withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData>'),
      'XML_DANNEGGIATO',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'un foglio senza celle',
      withPart('xl/worksheets/sheet1.xml', '<worksheet/>'),
      'XML_DANNEGGIATO',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'una cella fuori posto',
      makeFoglio('<row r="1"><c r="B1"/><c r="A1"/></row>'),
      'XML_DANNEGGIATO',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'una riga fuori posto',
      makeFoglio('<row r="2"/><row r="1"/>'),
      'XML_DANNEGGIATO',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'una cella che non esiste',
      makeFoglio('<row r="1"><c r="XFE1"/></row>'),
      'XML_DANNEGGIATO',
      'xl/worksheets/sheet1.xml',
    ],
    ['testi non chiusi', makeFoglio('', {}, { testi: '<si>' }), 'XML_DANNEGGIATO', 'xl/sharedStrings.xml'],
    [
      'una codifica diversa',
      withPart('xl/workbook.xml', '<?xml version="1.0" encoding="ISO-8859-1"?><workbook/>'),
      'XML_DANNEGGIATO',
      'xl/workbook.xml',
    ],
    [
      'un’entità esterna nel foglio',
      withPart('xl/worksheets/sheet1.xml', `${doctype}<worksheet><sheetData/></worksheet>`),
      'XML_NON_AMMESSO',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'un’entità esterna in una parte che non si legge',
      withPart('xl/comments1.xml', `${doctype}<comments>&e;</comments>`),
      'XML_NON_AMMESSO',
      'xl/comments1.xml',
    ],
    [
      'un’entità esterna nell’indice dei tipi',
      withPart('[Content_Types].xml', `${doctype}<Types/>`),
      'XML_NON_AMMESSO',
      '[Content_Types].xml',
    ],
    [
      'il foglio che manca',
      withPart('xl/worksheets/sheet1.xml', null),
      'PARTE_MANCANTE',
      'xl/worksheets/sheet1.xml',
    ],
    ['la parte principale che manca', withPart('xl/workbook.xml', null), 'PARTE_MANCANTE', 'xl/workbook.xml'],
    ['i legami che mancano', withPart('_rels/.rels', null), 'PARTE_MANCANTE', '_rels/.rels'],
  ])('%s', (_, bytes, codice, parte) => {
    expect(codeOf(bytes)).toMatchObject({ codice, fatti: { parte } });
  });

  it('byte che non sono UTF-8', () => {
    const parts = {
      ...makeParts({ fogli: [{ nome: 'F' }] }),
      'xl/workbook.xml': Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
    };
    expect(codeOf(zipParts(parts))).toMatchObject({
      codice: 'XML_DANNEGGIATO',
      fatti: { dettaglio: 'non è in UTF-8' },
    });
  });

  it('un testo condiviso che non c’è si dice alla lettura', async () => {
    const file = openXlsx(
      makeFoglio('<row r="1"><c r="A1" t="s"><v>4</v></c></row>', {}, { testi: '<si><t>x</t></si>' }),
    );
    const indirizzo = { foglio: 'Foglio1', riga: 0, colonna: 0, righe: 1, colonne: 1 };
    await expect(file.read({ intervalli: [indirizzo] })).rejects.toMatchObject({ codice: 'XML_DANNEGGIATO' });
  });
});

describe('file insoliti ma sani', () => {
  it.each([
    ['.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['.xltx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
  ])('un %s si apre e tiene il suo tipo', async (_, tipo) => {
    const file = openXlsx(makeFoglio('', {}, { tipo, parti: { 'xl/vbaProject.bin': 'macro' } }));
    await file.apply({
      premesse: [],
      scritture: [{ tipo: 'nuovoFoglio', nome: 'Nuovo' }],
    });
    expect(codeOf(file.toBytes()).codice).toBe('APERTO');
    expect(new TextDecoder().decode(file.toBytes())).toContain('xl/vbaProject.bin');
  });

  it('parti non compresse, nomi con la barra rovescia, un commento in coda, byte in testa', () => {
    const plain = zipParts(makeParts({ fogli: [{ nome: 'F' }] }), { level: 0 });
    const backslash = patched(plain, [...strToU8('xl/')], (view, at) => {
      view.setUint8(at + 2, 0x5c);
    });
    expect(codeOf(plain).codice).toBe('APERTO');
    expect(backslash).not.toEqual(plain);
    const comment = Uint8Array.from([...sano, 1, 2, 3]);
    new DataView(comment.buffer).setUint16(sano.length - 2, 3, true);
    expect(codeOf(comment).codice).toBe('APERTO');
    expect(codeOf(Uint8Array.from([...new Uint8Array(9), ...sano])).codice).toBe('APERTO');
  });

  it('un segno d’ordine dei byte (BOM) resta dov’era', async () => {
    const xml = '\ufeff<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="u"><sheetData/></worksheet>';
    const file = openXlsx(makeXlsx({ fogli: [{ nome: 'F' }], parti: { 'xl/worksheets/sheet1.xml': xml } }));
    const indirizzo = { foglio: 'F', riga: 0, colonna: 0, righe: 1, colonne: 1 };
    await file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore: 1 }]] }] });
    expect(file.cartella.foglio('F')?.letto.root.before.startsWith('\ufeff')).toBe(true);
  });
});
