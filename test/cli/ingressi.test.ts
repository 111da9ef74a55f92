/**
 * What goes wrong in real life, each through `albero`: the code and the words say what, the exit code says that,
 * and the file given is the same byte for byte.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { main } from '../../src/cli/main.js';
import { PICCOLO, makeCartella, type Contenuto, type Ricetta } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'albero-ingressi-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A file spoiled part by part. */
async function withPart(part: string, edit: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await makeCartella());
  const text = new TextDecoder().decode(parts[part]);
  const edited = edit(text);
  if (edited === text) throw new Error(`${part}: niente da guastare`);
  return zipSync({ ...parts, [part]: strToU8(edited) });
}

const compoundFile = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
};

interface Caso {
  readonly nome: string;
  readonly codice: string;
  readonly file: () => Promise<Uint8Array> | Uint8Array;
}

const bytes = (nome: string, codice: string, file: Caso['file']): Caso => ({ nome, codice, file });
const cartella = (nome: string, codice: string, ricetta: Ricetta): Caso => ({
  nome,
  codice,
  file: () => makeCartella(ricetta),
});

/** `PICCOLO` with some cells of the table changed. */
const con = (celle: Readonly<Record<string, Contenuto>>): Ricetta => ({ celle });

const smvp = (...righe: (readonly [string, Contenuto])[]): Ricetta => ({
  tabelle: { SMVP: [['Parametro', 'Valore'], ...righe] },
});

const fasce = (...righe: (readonly Contenuto[])[]): Ricetta => ({
  tabelle: { Fasce: [['Fino a', 'Incluso', 'Obiettivo', 'Grado', 'Simbolo', 'Colore'], ...righe] },
});

/** Not done at all: exit code 2. */
const RIFIUTI: readonly Caso[] = [
  bytes('un file di 0 byte', 'FILE_VUOTO', () => new Uint8Array()),
  bytes('un testo con il nome di una cartella', 'FILE_NON_XLSX', () => strToU8('Livello;Peso;Codice\n')),
  bytes('una vecchia cartella .xls', 'FILE_XLS', () => compoundFile('Workbook')),
  bytes('una cartella con la password', 'FILE_CIFRATO', () => compoundFile('EncryptedPackage')),
  bytes('un file copiato a metà', 'FILE_TRONCO', async () => {
    const whole = await makeCartella();
    return whole.slice(0, Math.floor(whole.length / 2));
  }),
  bytes('un documento di Word', 'FILE_NON_XLSX', () =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<document/>'),
    }),
  ),
  bytes('un foglio di LibreOffice .ods', 'FILE_NON_XLSX', () =>
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
  ),
  bytes('una cartella binaria .xlsb', 'FILE_XLSB', () =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      'xl/workbook.bin': new Uint8Array([1, 2, 3]),
    }),
  ),
  bytes('un archivio qualsiasi', 'FILE_NON_XLSX', () => zipSync({ 'nota.txt': strToU8('ciao') })),
  bytes('un archivio che si gonfia a dismisura', 'FILE_SMISURATO', async () =>
    zipSync(
      { ...unzipSync(await makeCartella()), 'xl/media/enorme.bin': new Uint8Array(200_000_000) },
      { level: 9 },
    ),
  ),
  bytes('un foglio con i segni spezzati', 'XML_DANNEGGIATO', () =>
    withPart('xl/worksheets/sheet1.xml', (text) => text.replace('</sheetData>', '')),
  ),
  bytes('una entità esterna', 'XML_NON_AMMESSO', () =>
    withPart('xl/worksheets/sheet1.xml', (text) =>
      text.replace('<worksheet', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet'),
    ),
  ),
  bytes('un foglio che manca nel file', 'PARTE_MANCANTE', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = unzipSync(await makeCartella());
    return zipSync(parts);
  }),
  cartella('nessun nome Albero', 'NOME_MANCANTE', { nome: null }),
  bytes('il nome rotto #REF!', 'NOME_ROTTO', () =>
    withPart('xl/workbook.xml', (text) => text.replace(/'?Albero'?!\$A\$1:\$H\$10/, '#REF!')),
  ),
  bytes('il nome è una costante', 'NOME_COSTANTE', () =>
    withPart('xl/workbook.xml', (text) => text.replace(/'?Albero'?!\$A\$1:\$H\$10/, '42')),
  ),
  bytes('il nome ha due zone', 'NOME_PIU_AREE', () =>
    withPart('xl/workbook.xml', (text) =>
      text.replace(/'?Albero'?!\$A\$1:\$H\$10/, 'Albero!$A$1:$H$5,Albero!$A$7:$H$10'),
    ),
  ),
  bytes('il nome è calcolato da SCARTO', 'NOME_DINAMICO', () =>
    withPart('xl/workbook.xml', (text) =>
      text.replace(/'?Albero'?!\$A\$1:\$H\$10/, 'OFFSET(Albero!$A$1,0,0,10,8)'),
    ),
  ),
  cartella('un intervallo vuoto', 'INTERVALLO_VUOTO', { righe: [[null, null, null]] }),
  cartella('nessuna riga di intestazione', 'INTESTAZIONE_MANCANTE', { righe: PICCOLO.slice(1) }),
  cartella('la sola intestazione', 'ALBERO_SENZA_RIGHE', { righe: PICCOLO.slice(0, 1) }),
];

/** Read and scored, with something grave to mend: exit code 1. */
const ERRORI: readonly Caso[] = [
  cartella('un livello sconosciuto', 'LIVELLO_IGNOTO', con({ A6: 'Boh', C6: null, D6: 'Qualcosa' })),
  cartella('un peso che non è un numero', 'PESO_ILLEGGIBILE', con({ B6: 'metà' })),
  cartella('un peso negativo', 'PESO_ILLEGGIBILE', con({ B6: '-50%' })),
  cartella('pesi che non sommano a 100', 'PESI_NON_100', con({ B6: '40%' })),
  cartella('un peso mancante tra altri', 'PESO_MANCANTE', con({ B6: null })),
  cartella('il target >= abc', 'TARGET_ILLEGGIBILE', con({ E6: '>= abc' })),
  cartella('il target 90 %%', 'TARGET_ILLEGGIBILE', con({ E6: '90 %%' })),
  cartella('il target circa >= 90 %', 'TARGET_ILLEGGIBILE', con({ E6: 'circa >= 90 %' })),
  cartella('nessun target', 'TARGET_MANCANTE', con({ E6: null })),
  cartella('un target di 32.767 caratteri', 'TARGET_ILLEGGIBILE', con({ E6: '>='.padEnd(32_767, '9 ') })),
  cartella('il 31 febbraio', 'DATA_INESISTENTE', con({ E6: 'Entro 31-02-2024' })),
  cartella('un valore di parole', 'VALORE_ILLEGGIBILE', con({ F6: 'quasi tutto' })),
  cartella('una formula in errore', 'ERRORE_FORMULA', con({ F6: { error: '#DIV/0!' } })),
  cartella('una formula mai calcolata', 'FORMULA_NON_CALCOLATA', con({ F6: { formula: '1+1' } })),
  cartella('0,9 sotto un target in percentuale', 'UNITA_AMBIGUA', con({ E6: '>= 90 %', F6: 0.9 })),
  cartella('un target negativo senza verso', 'VERSO_AMBIGUO', con({ E6: '-9 gg', F6: '-11 gg' })),
  cartella('una data sotto un numero', 'TIPO_DIVERSO', con({ F6: '16-07-2024' })),
  cartella('lo stesso codice due volte', 'CODICE_DOPPIO', con({ C7: 'K1' })),
  cartella('un denominatore zero', 'DENOMINATORE_ZERO', {
    tabelle: {
      Misure: [
        ['Codice', 'Numeratore', 'Denominatore'],
        ['K1', 8, 0],
      ],
    },
  }),
  cartella('misure che non sono un conto', 'MISURE_ILLEGGIBILI', {
    tabelle: {
      Misure: [
        ['Codice', 'Valori misure'],
        ['K1', '8 N. diviso qualcosa'],
      ],
    },
  }),
  cartella(
    'un parametro che non esiste nella scelta',
    'PARAMETRO_ILLEGGIBILE',
    smvp(['valoreMancante', 'boh']),
  ),
  cartella(
    'fasce con un buco',
    'FASCE_BUCHI',
    fasce(['60 %', 'SI', 'No', 'Fuori', '○', 'F4B6B6'], ['50 %', 'NO', 'Sì', 'In', '●', 'A9D8A0']),
  ),
  cartella('una rettifica di tipo sconosciuto', 'RIGA_ILLEGGIBILE', {
    tabelle: {
      Rettifiche: [
        ['Codice', 'Tipo', 'Raggiungimento', 'Motivo', 'Atto o verbale'],
        ['K1', 'sconto', '80%', 'm', 'a'],
      ],
    },
  }),
];

/** Read and scored, with something to look at: exit code 0. */
const AVVISI: readonly Caso[] = [
  cartella('un valore che manca', 'VALORE_MANCANTE', con({ F6: 'N/D' })),
  cartella('unità diverse', 'UNITA_DIVERSA', con({ F6: '8 gg' })),
  cartella('un limite stretto solo raggiunto', 'AL_LIMITE', con({ E6: '> 8 N.' })),
  cartella('una data sotto SI', 'DATA_SOTTO_SI', con({ F7: '16-07-2024' })),
  cartella('SI sotto una data', 'SI_SOTTO_DATA', con({ E6: 'Entro 30-09-2024', F6: 'SI' })),
  cartella('un livello saltato', 'LIVELLO_SALTATO', {
    righe: [
      ...PICCOLO.map((riga) => (riga[2] === 'AS1' ? [riga[0] ?? null, '50%', ...riga.slice(2)] : riga)),
      ['Ambito', '50%', 'AS2', 'Efficienza', null, null, null, null],
      ['Obiettivo operativo', '100%', 'OP2.1', 'Bilancio', null, null, null, null],
      ['Indicatore', '100%', 'K4', 'Rendiconto', 'SI', 'SI', null, null],
    ],
  }),
  cartella(
    'righe dell’albero sotto il nome',
    'RIGHE_SOTTO_INTERVALLO',
    con({ A11: 'Indicatore', C11: 'K4', D11: 'Altro', E11: '>= 1 N.', F11: '1 N.' }),
  ),
  cartella('un codice che nell’albero non c’è', 'CODICE_ASSENTE_IN_ALBERO', {
    tabelle: {
      Misure: [
        ['Codice', 'Numeratore', 'Denominatore'],
        ['K77', 8, 1],
      ],
    },
  }),
  cartella('numeratore e denominatore scambiati', 'MISURE_INVERTITE', {
    celle: { E6: '<= 4,91 gg', F6: '0,24 gg' },
    tabelle: {
      Misure: [
        ['Codice', 'Numeratore', 'Denominatore'],
        ['K1', 140, 34],
      ],
    },
  }),
];

async function run(words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, testo: terminale.testo() };
}

const TABELLA = [
  ...RIFIUTI.map((caso) => ({ ...caso, uscita: 2 })),
  ...ERRORI.map((caso) => ({ ...caso, uscita: 1 })),
  ...AVVISI.map((caso) => ({ ...caso, uscita: 0 })),
];

describe('ingressi guasti', () => {
  it('sono almeno 40, con almeno 25 codici diversi', () => {
    expect(TABELLA.length).toBeGreaterThanOrEqual(40);
    expect(new Set(TABELLA.map(({ codice }) => codice)).size).toBeGreaterThanOrEqual(25);
  });

  it('la cartella di partenza non ha nulla da guardare oltre al 100 % mancato', async () => {
    const path = join(dir, 'buona.xlsx');
    writeFileSync(path, await makeCartella());
    const { uscita, testo } = await run(['controlla', path]);
    expect(uscita).toBe(0);
    expect([...testo.matchAll(/\[([A-Z_]+)\]/g)].map((m) => m[1])).toEqual([
      'SENZA_CAUSA',
      'PARAMETRI_PREDEFINITI',
    ]);
  });

  it.each(TABELLA)('$nome → $codice, uscita $uscita', async ({ codice, file, uscita }) => {
    const path = join(dir, 'cartella.xlsx');
    writeFileSync(path, await file());
    const before = sha(path);
    const esito = await run(['calcola', path, '-o', join(dir, 'uscita.xlsx')]);
    expect(esito.testo).toContain(`[${codice}]`);
    expect(esito.uscita).toBe(uscita);
    expect(sha(path)).toBe(before);
    if (uscita === 2) {
      expect(esito.testo).toMatch(/Nessuna cella è stata modificata\.\n$/);
      expect(() => readFileSync(join(dir, 'uscita.xlsx'))).toThrow('ENOENT');
    }
  });
});

describe('il posto del file', () => {
  const save = async (ricetta: Ricetta = {}) => {
    const path = join(dir, 'cartella.xlsx');
    writeFileSync(path, await makeCartella(ricetta));
    return path;
  };

  it('un file che non c’è', async () => {
    const { uscita, testo } = await run(['calcola', join(dir, 'manca.xlsx')]);
    expect([uscita, testo]).toEqual([2, expect.stringContaining('[FILE_MANCANTE]')]);
  });

  it('una cartella del disco al posto del file', async () => {
    mkdirSync(join(dir, 'cosa.xlsx'));
    const { uscita, testo } = await run(['calcola', join(dir, 'cosa.xlsx')]);
    expect([uscita, testo]).toEqual([2, expect.stringContaining('[NON_E_UN_FILE]')]);
  });

  it('un file di sola lettura resta com’è, anche per l’amministratore', async () => {
    const path = await save();
    chmodSync(path, 0o444);
    const before = sha(path);
    const { uscita, testo } = await run(['calcola', path]);
    expect([uscita, testo]).toEqual([2, expect.stringContaining('[FILE_SOLA_LETTURA]')]);
    expect(sha(path)).toBe(before);
  });

  it('una destinazione in una cartella che non esiste', async () => {
    const path = await save();
    const { uscita, testo } = await run(['calcola', path, '-o', join(dir, 'manca', 'uscita.xlsx')]);
    expect([uscita, testo]).toEqual([2, expect.stringContaining('[PERCORSO_INESISTENTE]')]);
  });

  it('il file aperto in Excel', async () => {
    const path = await save();
    writeFileSync(join(dir, '~$cartella.xlsx'), '');
    const { uscita, testo } = await run(['calcola', path]);
    expect([uscita, testo]).toEqual([2, expect.stringContaining('[FILE_APERTO]')]);
  });

  it('un foglio protetto con le celle bloccate', async () => {
    const path = await save({ poi: (book) => book.getWorksheet('Albero')?.protect('x', {}) });
    const before = sha(path);
    const { uscita, testo } = await run(['calcola', path]);
    expect([uscita, testo]).toEqual([2, expect.stringContaining('[FOGLIO_PROTETTO]')]);
    expect(sha(path)).toBe(before);
  });

  it('il nome Albero in due fogli e il foglio attivo senza: quale? con --foglio si dice', async () => {
    const scoped = async () => {
      const parts = unzipSync(
        await makeCartella({
          poi: (book) => {
            book.addWorksheet('Altro').addRow(['x']);
            book.addWorksheet('Appunti').addRow(['x']);
            book.views = [
              { x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 2, visibility: 'visible' },
            ];
          },
        }),
      );
      const workbook = new TextDecoder()
        .decode(parts['xl/workbook.xml'])
        .replace(
          /<definedNames>.*<\/definedNames>/,
          '<definedNames><definedName name="Albero" localSheetId="0">Albero!$A$1:$H$10</definedName><definedName name="Albero" localSheetId="1">Altro!$A$1:$H$10</definedName></definedNames>',
        );
      return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
    };
    const path = join(dir, 'due.xlsx');
    writeFileSync(path, await scoped());
    const quale = await run(['calcola', path, '--anteprima']);
    expect([quale.uscita, quale.testo]).toEqual([
      2,
      expect.stringMatching(/Albero, Altro[^]*\[NOME_AMBIGUO\]/),
    ]);
    const detto = await run(['calcola', path, '--anteprima', '--foglio', 'Albero']);
    expect([detto.uscita, detto.testo]).toEqual([0, expect.stringContaining('Ente')]);
  });
});

describe('la riga di comando', () => {
  it.each([
    [['boh'], 'Il comando «boh» non esiste.'],
    [['calcola'], 'Manca CARTELLA.xlsx.'],
    [['calcola', 'a.xlsx', 'b.xlsx'], '«b.xlsx» è di troppo.'],
    [['calcola', 'a.xlsx', '--forte'], "L'opzione «--forte» non esiste."],
    [['calcola', 'a.xlsx', '--uscita'], "L'opzione --uscita vuole FILE."],
    [['calcola', 'a.xlsx', '--json', 'b.xlsx'], '«b.xlsx» non lo è.'],
    [['annulla', 'a.xlsx', '--passi', 'zero'], '--passi vuole un numero da 1 in su, non «zero».'],
  ])('%j è rifiutata e spiegata', async (words, messaggio) => {
    const { uscita, testo } = await run(words);
    expect([uscita, testo]).toEqual([2, expect.stringContaining(messaggio)]);
  });

  it.each(['calcola', 'controlla', 'spiega', 'annulla', 'pulisci'])(
    'albero %s --help spiega il comando',
    async (nome) => {
      const { uscita, testo } = await run([nome, '--help']);
      expect([uscita, testo]).toEqual([0, expect.stringContaining(`Uso: albero ${nome} CARTELLA.xlsx`)]);
    },
  );
});
