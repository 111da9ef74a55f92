/** Settings in workbook files: what is read, what a change writes and where, what is refused, what is taken back. */
import {
  prepareAnnulla,
  prepareCalcola,
  prepareImpostazioni,
  prepareRipeti,
  readCronologia,
  readImpostazioni,
  writeProposta,
  type Impostazione,
  type ModificheImpostazioni,
  type Proposta,
} from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import { parseIndirizzo, WorkbookError, type CellaFoglio } from '../../src/layout/index.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import { makeCartella, type Contenuto, type Ricetta } from '../support/cartelle.js';

type Tabella = readonly (readonly Contenuto[])[];

const ADESSO = '2025-06-20T10:30:00';

const SMVP: Tabella = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
  ['Peso indicatori', '30%'],
  ['valore mancante', 'zero'],
];

const FASCE: Tabella = [
  ['Fino a', 'Incluso', 'Obiettivo', 'Grado', 'Simbolo', 'Colore'],
  ['50%', 'NO', 'Basso', 'Basso', '○', 'FFC7CE'],
  [null, null, 'Alto', 'Alto', '●', 'C6EFCE'],
];

const open = async (tabelle: Readonly<Record<string, Tabella>> = {}, altro: Ricetta = {}) =>
  openXlsx(await makeCartella({ tabelle, ...altro }));

const write = (file: XlsxFile, proposta: Proposta) =>
  writeProposta(file, proposta, { adesso: ADESSO, accettate: [] });

const change = async (file: XlsxFile, modifiche: ModificheImpostazioni) =>
  write(file, await prepareImpostazioni(file, modifiche));

const annulla = async (file: XlsxFile) => write(file, await prepareAnnulla(file, { passi: 1 }));

async function celleDi(file: XlsxFile, dove: string): Promise<readonly (readonly CellaFoglio[])[]> {
  const indirizzo = parseIndirizzo(dove);
  if (indirizzo === undefined) throw new Error(`not an address: ${dove}`);
  return (await file.read({ intervalli: [indirizzo] })).intervalli[0]?.celle ?? [];
}

const valoriDi = async (file: XlsxFile, dove: string) =>
  (await celleDi(file, dove)).map((riga) => riga.map(({ valore }) => valore));

async function intervallo(file: XlsxFile, nome: string): Promise<string | undefined> {
  const trovato = (await file.read({ nomi: [{ nome }] })).nomi.get(nome);
  if (trovato?.kind !== 'trovato') return trovato?.kind;
  const { foglio, righe, colonne } = trovato.indirizzo;
  return `${foglio} ${righe}x${colonne}`;
}

async function fogliDi(file: XlsxFile): Promise<readonly string[]> {
  return ((await file.read({ elenchi: true })).elenchi?.fogli ?? []).map(({ nome }) => nome);
}

const leggi = async (file: XlsxFile, parametro: string): Promise<Impostazione | undefined> =>
  (await readImpostazioni(file)).parametri.find((una) => una.parametro === parametro);

/** The code and the facts of a refusal; the file must be as it was. */
async function rifiuto(file: XlsxFile, modifiche: ModificheImpostazioni) {
  const before = file.toBytes();
  const error: unknown = await prepareImpostazioni(file, modifiche).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(Buffer.compare(file.toBytes(), before)).toBe(0);
  if (!(error instanceof WorkbookError)) throw new Error('not refused');
  return { codice: error.codice, fatti: error.fatti };
}

describe('le impostazioni lette', () => {
  it('senza intervalli sono quelle predefinite, senza cella', async () => {
    const { parametri, fasce } = await readImpostazioni(await open());
    expect(parametri.map(({ parametro, valore }) => `${parametro}: ${valore}`)).toEqual([
      'anno: 2024',
      'fase: ',
      'dataRiferimento: 31-12-2024',
      'ente: ',
      'attoSMVP: ',
      'pesoIndicatori: 40 %',
      'pesoObiettivi: 60 %',
      'minimoMancato: rapporto',
      'valoreMancante: escludi',
      'tolleranzaPesi: 0,011 %',
      'annoN: precedente',
      'licenza: ',
    ]);
    expect(parametri.every(({ cella, spiegazione }) => cella === undefined && spiegazione !== '')).toBe(true);
    expect(fasce.map(({ finoA, incluso, obiettivo }) => [finoA, incluso, obiettivo])).toEqual([
      ['60 %', 'SI', 'Non raggiunto'],
      ['80 %', 'NO', 'Parzialmente raggiunto'],
      ['', '', 'Raggiunto'],
    ]);
    expect(fasce.some(({ cella }) => cella !== undefined)).toBe(false);
  });

  it('quelle della cartella sono come scritte, con la loro cella; le scelte sono quelle ammesse', async () => {
    const file = await open({ SMVP, Fasce: FASCE });
    expect(await leggi(file, 'pesoIndicatori')).toMatchObject({ valore: '30%', cella: 'SMVP!B3' });
    expect(await leggi(file, 'valoreMancante')).toMatchObject({
      valore: 'zero',
      cella: 'SMVP!B4',
      scelte: ['escludi', 'zero', 'blocca'],
    });
    expect(await leggi(file, 'pesoObiettivi')).not.toHaveProperty('cella');
    const { fasce } = await readImpostazioni(file);
    expect(fasce.map(({ finoA, obiettivo, cella }) => [finoA, obiettivo, cella])).toEqual([
      ['50 %', 'Basso', 'Fasce!A2'],
      ['', 'Alto', 'Fasce!A3'],
    ]);
  });

  it('un albero che manca non ferma le impostazioni', async () => {
    const file = await open({ SMVP }, { nome: null });
    expect(await leggi(file, 'anno')).toMatchObject({ valore: '2024', cella: 'SMVP!B2' });
  });

  it('di un parametro scritto due volte conta la riga che si capisce', async () => {
    const file = await open({
      SMVP: [
        ['Parametro', 'Valore'],
        ['annoN', 'boh'],
        ['anno n', 'base'],
      ],
    });
    expect(await leggi(file, 'annoN')).toMatchObject({ valore: 'base', cella: 'SMVP!B3' });
  });
});

describe('un parametro cambiato', () => {
  it('va nella sua cella, e le altre restano', async () => {
    const file = await open({ SMVP });
    const proposta = await prepareImpostazioni(file, { parametri: { pesoIndicatori: '45,5 %' } });
    expect(proposta.modifiche).toMatchObject([{ cella: 'SMVP!B3', prima: '30%', dopo: '45,5 %' }]);
    await write(file, proposta);
    expect(await celleDi(file, 'SMVP!B3')).toMatchObject([[{ valore: 0.455, formato: '0.0%' }]]);
    expect(await valoriDi(file, 'SMVP!A1:B4')).toEqual([
      ...SMVP.slice(0, 2),
      ['Peso indicatori', 0.455],
      SMVP[3],
    ]);
    expect((await prepareCalcola(file)).cartella.regole.pesoIndicatori).toBe(0.455);
  });

  it('tiene il formato della cella finché questo mostra il valore intero', async () => {
    const formato = (file: XlsxFile) => celleDi(file, 'SMVP!B2').then((celle) => celle[0]?.[0]?.formato);
    const make = () =>
      open(
        { SMVP: [SMVP[0] ?? [], ['pesoIndicatori', 0.3]] },
        { poi: (book) => void (book.getWorksheet('SMVP')!.getCell('B2').numFmt = '0.00%') },
      );
    const intero = await make();
    await change(intero, { parametri: { pesoIndicatori: '45,5%' } });
    expect(await formato(intero)).toBe('0.00%');
    const lungo = await make();
    await change(lungo, { parametri: { pesoIndicatori: '33,333 %' } });
    expect(await formato(lungo)).toBe('0.000%');
    expect(await leggi(lungo, 'pesoIndicatori')).toMatchObject({ valore: '33,333 %' });
  });

  it('che non c’era prende una riga in più, il nome si allarga, e annulla li toglie', async () => {
    const file = await open({ SMVP });
    await change(file, { parametri: { ente: 'Camera di prova', dataRiferimento: '30 giugno' } });
    expect(await intervallo(file, 'SMVP')).toBe('SMVP 6x2');
    expect(await leggi(file, 'ente')).toMatchObject({ valore: 'Camera di prova', cella: 'SMVP!B5' });
    expect(await leggi(file, 'dataRiferimento')).toMatchObject({ valore: '30-06-2024', cella: 'SMVP!B6' });
    const reopened = openXlsx(file.toBytes());
    await annulla(reopened);
    expect(await intervallo(reopened, 'SMVP')).toBe('SMVP 4x2');
    expect(await valoriDi(reopened, 'SMVP!A1:B6')).toEqual([...SMVP, [null, null], [null, null]]);
    await write(reopened, await prepareRipeti(reopened));
    expect(await intervallo(reopened, 'SMVP')).toBe('SMVP 6x2');
    expect(await leggi(reopened, 'ente')).toMatchObject({ valore: 'Camera di prova', cella: 'SMVP!B5' });
  });

  it('che non c’era va nelle righe vuote in fondo all’intervallo, se ce ne sono', async () => {
    const file = await open({ SMVP: [...SMVP, [null, null]] });
    await change(file, { parametri: { ente: 'Camera di prova' } });
    expect(await intervallo(file, 'SMVP')).toBe('SMVP 5x2');
    expect(await valoriDi(file, 'SMVP!A5:B5')).toEqual([['ente', 'Camera di prova']]);
  });

  it('vuoto torna alle regole predefinite', async () => {
    const file = await open({ SMVP });
    await change(file, { parametri: { valoreMancante: '' } });
    expect(await valoriDi(file, 'SMVP!A4:B4')).toEqual([['valore mancante', null]]);
    expect(await leggi(file, 'valoreMancante')).toMatchObject({ valore: 'escludi' });
  });

  it('che la cartella dice già, con altre parole, non scrive nulla', async () => {
    const file = await open({ SMVP });
    const before = file.toBytes();
    const parametri = {
      pesoIndicatori: '30,00 %',
      valoreMancante: ' ZERO ',
      minimoMancato: 'rapporto',
      ente: '',
    };
    const proposta = await prepareImpostazioni(file, { parametri });
    expect(proposta.modifiche).toEqual([]);
    expect(await write(file, proposta)).toEqual({ comando: 'impostazioni', celle: 0 });
    expect(Buffer.compare(file.toBytes(), before)).toBe(0);
  });

  it('annullato rende la cella com’era, e la cronologia lo dice', async () => {
    const file = await open({ SMVP });
    await change(file, { parametri: { pesoIndicatori: '45%', valoreMancante: 'blocca' } });
    await annulla(file);
    expect(await valoriDi(file, 'SMVP!A1:B4')).toEqual(SMVP);
    expect((await readCronologia(file)).map(({ comando, celle, stato }) => [comando, celle, stato])).toEqual([
      ['impostazioni', 2, 'annullato'],
    ]);
  });

  it('se l’intervallo è cambiato dopo l’anteprima non si scrive', async () => {
    const file = await open({ SMVP });
    const proposta = await prepareImpostazioni(file, { parametri: { pesoIndicatori: '45%' } });
    await change(file, { parametri: { pesoIndicatori: '35%' } });
    await expect(write(file, proposta)).rejects.toMatchObject({ codice: 'CAMBIATO_NEL_FRATTEMPO' });
  });
});

describe('senza intervallo', () => {
  it('i parametri vanno su un foglio nuovo con il suo nome, che annulla toglie', async () => {
    const file = await open();
    const parametri = { anno: '2025', tolleranzaPesi: '0,1 %', ente: '=Camera' };
    const proposta = await prepareImpostazioni(file, { parametri });
    expect(proposta.modifiche.map(({ cella, dopo }) => `${cella} ${dopo}`)).toContain('SMVP!B2 2025');
    await write(file, proposta);
    expect(await intervallo(file, 'SMVP')).toBe('SMVP 4x2');
    expect(await valoriDi(file, 'SMVP!A1:B4')).toEqual([
      ['Parametro', 'Valore'],
      ['anno', 2025],
      ['tolleranzaPesi', 0.001],
      ['ente', '=Camera'],
    ]);
    expect((await prepareCalcola(file)).cartella).toMatchObject({ anno: 2025, ente: '=Camera' });
    await annulla(file);
    expect(await fogliDi(file)).not.toContain('SMVP');
    expect(await intervallo(file, 'SMVP')).toBe('mancante');
  });

  it('un foglio che si chiama già così resta com’è', async () => {
    const file = await open({}, { poi: (book) => void book.addWorksheet('smvp') });
    await change(file, { parametri: { anno: '2025' } });
    expect(await intervallo(file, 'SMVP')).toBe('SMVP (2) 2x2');
  });

  it('le fasce vanno tutte su un foglio nuovo, ma non quelle predefinite', async () => {
    const file = await open();
    const { fasce } = await readImpostazioni(file);
    expect((await prepareImpostazioni(file, { fasce })).modifiche).toEqual([]);
    const nuove = fasce.map((fascia, i) => (i === 0 ? { ...fascia, finoA: '70%' } : fascia));
    await change(file, { fasce: nuove });
    expect(await intervallo(file, 'Fasce')).toBe('Fasce 4x6');
    expect((await prepareCalcola(file)).cartella.regole.fasce).toMatchObject([
      { ...SMVP_2024.fasce[0], finoA: 0.7 },
      ...SMVP_2024.fasce.slice(1),
    ]);
    await annulla(file);
    expect(await fogliDi(file)).not.toContain('Fasce');
  });
});

describe('le fasce cambiate', () => {
  const basso = {
    finoA: '50 %',
    incluso: 'NO',
    obiettivo: 'Basso',
    grado: 'Basso',
    simbolo: '○',
    colore: 'FFC7CE',
  };
  const alto = { finoA: '', incluso: '', obiettivo: 'Alto', grado: 'Alto', simbolo: '●', colore: 'C6EFCE' };
  const medio = {
    finoA: '70 %',
    incluso: 'si',
    obiettivo: 'Medio',
    grado: 'Medio',
    simbolo: '◐',
    colore: '#ffeb9c',
  };

  it('scrivono solo le celle che dicono altro', async () => {
    const file = await open({ Fasce: FASCE });
    const proposta = await prepareImpostazioni(file, {
      fasce: [{ ...basso, finoA: '55%', incluso: 'sì' }, alto],
    });
    expect(proposta.modifiche.map(({ cella, dopo }) => [cella, dopo])).toEqual([
      ['Fasce!A2', '55 %'],
      ['Fasce!B2', 'sì'],
    ]);
  });

  it('una fascia in più allunga l’intervallo, una in meno lascia vuota la sua riga; annulla le rende', async () => {
    const file = await open({ Fasce: FASCE });
    await change(file, { fasce: [basso, medio, alto] });
    expect(await intervallo(file, 'Fasce')).toBe('Fasce 4x6');
    expect((await readImpostazioni(file)).fasce.map(({ obiettivo, finoA }) => [obiettivo, finoA])).toEqual([
      ['Basso', '50 %'],
      ['Medio', '70 %'],
      ['Alto', ''],
    ]);
    await change(file, { fasce: [basso, alto] });
    expect(await valoriDi(file, 'Fasce!A4:F4')).toEqual([[null, null, null, null, null, null]]);
    expect((await readImpostazioni(file)).fasce.map(({ obiettivo }) => obiettivo)).toEqual(['Basso', 'Alto']);
    await write(file, await prepareAnnulla(file, { passi: 2 }));
    expect(await valoriDi(file, 'Fasce!A1:F3')).toEqual(FASCE);
    expect(await intervallo(file, 'Fasce')).toBe('Fasce 3x6');
  });

  it('si rifiutano se lasciano un buco o si sovrappongono, o se una cella non si capirebbe', async () => {
    const file = await open({ Fasce: FASCE });
    expect(await rifiuto(file, { fasce: [] })).toMatchObject({ codice: 'FASCE_NON_AMMESSE' });
    expect(await rifiuto(file, { fasce: [basso] })).toMatchObject({
      codice: 'FASCE_NON_AMMESSE',
      fatti: { trovato: 'nessuna vale da 50,00 %' },
    });
    expect(await rifiuto(file, { fasce: [medio, basso, alto] })).toMatchObject({
      codice: 'FASCE_NON_AMMESSE',
    });
    const campi: readonly (readonly [Partial<typeof basso>, string, string])[] = [
      [{ finoA: 'metà' }, 'Fasce, Fino a', 'metà'],
      [{ incluso: 'forse' }, 'Fasce, Incluso', 'forse'],
      [{ colore: 'rosso' }, 'Fasce, Colore', 'ROSSO'],
      [{ simbolo: '' }, 'Fasce, Simbolo', ''],
      [{ obiettivo: ' ' }, 'Fasce, Obiettivo', ''],
    ];
    for (const [campo, parametro, trovato] of campi)
      expect(await rifiuto(file, { fasce: [{ ...basso, ...campo }, alto] })).toMatchObject({
        codice: 'PARAMETRO_NON_AMMESSO',
        fatti: { parametro, trovato: expect.stringMatching(new RegExp(`^${trovato}$`, 'i')) as string },
      });
  });

  it('ciò che una colonna assente dice da sé non serve scriverlo; altro si rifiuta', async () => {
    const corte: Tabella = [
      ['Fino a', 'Incluso', 'Obiettivo'],
      ['60%', 'SI', 'Non raggiunto'],
      [null, null, 'Raggiunto'],
    ];
    const file = await open({ Fasce: corte });
    const { fasce } = await readImpostazioni(file);
    const piu = fasce.map((fascia, i) => (i === 0 ? { ...fascia, finoA: '65 %' } : fascia));
    expect((await prepareImpostazioni(file, { fasce: piu })).modifiche).toHaveLength(1);
    const altro = piu.map((fascia) => ({ ...fascia, simbolo: '✗' }));
    expect(await rifiuto(file, { fasce: altro })).toMatchObject({
      codice: 'COLONNA_ASSENTE',
      fatti: { nome: 'Fasce', colonna: 'Simbolo' },
    });
  });
});

describe('si rifiuta', () => {
  const CASI: readonly (readonly [string, string, string])[] = [
    ['anno', '24', 'un anno da 2000 a 2100'],
    ['fase', 'chiusura', 'pianificazione, monitoraggio, consuntivo'],
    ['dataRiferimento', '31 febbraio', 'una data, per esempio 30-09-2024'],
    ['pesoIndicatori', '0,4', 'una percentuale da 0 % a 100 %, scritta con il segno %'],
    ['pesoObiettivi', '140 %', 'una percentuale da 0 % a 100 %, scritta con il segno %'],
    ['tolleranzaPesi', '6 %', 'una percentuale da 0 % a 5 %, scritta con il segno %'],
    ['minimo mancato', 'media', 'rapporto, scostamento'],
  ];

  it.each(CASI)('per %s il valore «%s», dicendo che cosa è ammesso', async (parametro, trovato, ammessi) => {
    const { codice, fatti } = await rifiuto(await open({ SMVP }), { parametri: { [parametro]: trovato } });
    expect([codice, fatti.trovato, fatti.ammessi]).toEqual(['PARAMETRO_NON_AMMESSO', trovato, ammessi]);
  });

  it('un parametro che non c’è, dicendo quali ci sono', async () => {
    const { codice, fatti } = await rifiuto(await open(), { parametri: { pesoIndicatri: '40%' } });
    expect(codice).toBe('PARAMETRO_IGNOTO');
    expect(fatti.ammessi).toContain('pesoIndicatori');
  });

  it('di coprire una formula', async () => {
    const formula = { formula: '2000+24', result: 2024 };
    const file = await open({ SMVP: [SMVP[0] ?? [], ['anno', formula]] });
    expect(await rifiuto(file, { parametri: { anno: '2025' } })).toEqual({
      codice: 'CELLA_CON_FORMULA',
      fatti: { cella: 'SMVP!B2', formula: '=2000+24' },
    });
  });

  it('di coprire celle sotto l’intervallo', async () => {
    const file = await open(
      { SMVP },
      { poi: (book) => void (book.getWorksheet('SMVP')!.getCell('A5').value = 'Nota della Camera') },
    );
    expect(await rifiuto(file, { parametri: { ente: 'Camera' } })).toMatchObject({
      codice: 'RIGHE_OCCUPATE',
      fatti: { nome: 'SMVP', righe: '1', cella: 'SMVP!A5' },
    });
  });

  it('un intervallo senza intestazione', async () => {
    const file = await open({ SMVP: [['anno', 2024]] });
    expect(await rifiuto(file, { parametri: { ente: 'Camera' } })).toMatchObject({
      codice: 'COLONNA_ASSENTE',
      fatti: { nome: 'SMVP', dove: 'SMVP!A1:B1', colonna: 'Parametro' },
    });
  });

  it('di allungare una tabella di Excel', async () => {
    const file = await open(
      {},
      {
        poi: (book) =>
          void book.addWorksheet('Regole').addTable({
            name: 'SMVP',
            ref: 'A1',
            columns: [{ name: 'Parametro' }, { name: 'Valore' }],
            rows: [['anno', 2024]],
          }),
      },
    );
    await change(file, { parametri: { anno: '2025' } });
    expect(await leggi(file, 'anno')).toMatchObject({ valore: '2025', cella: 'Regole!B2' });
    expect(await rifiuto(file, { parametri: { ente: 'Camera' } })).toMatchObject({
      codice: 'RIGHE_IN_TABELLA',
    });
  });
});
