/** Tables into workbook files: where they go, what an update touches, what is never covered, what is taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  prepareAnnulla,
  prepareCalcola,
  prepareModulo,
  prepareRipeti,
  prepareTabelle,
  readTabelle,
  writeProposta,
  type OpzioniTabelle,
  type Proposta,
} from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import { parseIndirizzo, WorkbookError, type CellaFoglio, type Indirizzo } from '../../src/layout/index.js';
import { MODULI, REGISTRO, type IdTabella } from '../../src/report/index.js';
import { makeCartella, PICCOLO } from '../support/cartelle.js';

const ESEMPIO = readFileSync(join(__dirname, '..', '..', 'examples', 'albero-2024.xlsx'));
const PRIMA = '2025-06-20T10:30:00';
const DOPO = '2025-07-01T09:00:00';

const RELAZIONE: readonly IdTabella[] = REGISTRO.filter(({ documento }) => documento === 'relazione').map(
  ({ id }) => id,
);

function at(testo: string): Indirizzo {
  const indirizzo = parseIndirizzo(testo);
  if (indirizzo === undefined) throw new Error(`not an address: ${testo}`);
  return indirizzo;
}

async function cellaDi(file: XlsxFile, dove: string): Promise<CellaFoglio | undefined> {
  return (await file.read({ intervalli: [at(dove)] })).intervalli[0]?.celle[0]?.[0];
}

const valoreDi = async (file: XlsxFile, dove: string) => (await cellaDi(file, dove))?.valore;

async function put(file: XlsxFile, dove: string, valore: string | number | null): Promise<void> {
  const scrittura = { tipo: 'celle', indirizzo: at(dove), celle: [[{ valore }]] } as const;
  await file.apply({ premesse: [], scritture: [scrittura] });
}

async function write(file: XlsxFile, proposta: Proposta, adesso = PRIMA): Promise<void> {
  await writeProposta(file, proposta, { adesso, accettate: [] });
}

async function insert(file: XlsxFile, opzioni: Partial<OpzioniTabelle> = {}) {
  const fatto = await prepareTabelle(file, { adesso: PRIMA, ...opzioni });
  await write(file, fatto.proposta, opzioni.adesso);
  return fatto;
}

const annulla = async (file: XlsxFile) => write(file, await prepareAnnulla(file, { passi: 1 }));

async function fogliDi(file: XlsxFile): Promise<readonly string[]> {
  return ((await file.read({ elenchi: true })).elenchi?.fogli ?? []).map(({ nome }) => nome);
}

async function rifiutoDi(promessa: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await promessa.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError)) throw new Error('no refusal');
  return error;
}

/** Every cell of every sheet but the log, by address. */
async function fotografia(file: XlsxFile): Promise<Readonly<Record<string, unknown>>> {
  const { elenchi } = await file.read({ elenchi: true });
  const foto: Record<string, unknown> = {};
  for (const { nome, usato } of elenchi?.fogli ?? []) {
    if (usato === undefined || nome === 'Albero_registro') continue;
    const [area] = (await file.read({ intervalli: [usato] })).intervalli;
    area?.celle.forEach((riga, r) => {
      riga.forEach(({ valore, formula, formato }, c) => {
        if (valore !== null || formula !== undefined)
          foto[`${nome}!${usato.riga + r},${usato.colonna + c}`] = [valore, formula, formato];
      });
    });
  }
  return foto;
}

describe('tutte le tabelle della Relazione, nell’esempio 2024', () => {
  it('un foglio per ogni tabella, in ordine, e le celle della cartella come erano', async () => {
    const file = openXlsx(ESEMPIO);
    const [fogli, foto] = [await fogliDi(file), await fotografia(file)];
    const { esiti } = await insert(file);
    const nuovi = (await fogliDi(file)).slice(fogli.length, -1);
    expect(nuovi.slice(0, 4)).toEqual([
      'Performance complessiva di Ente',
      'Performance obiettivi',
      'Performance di Area Servizi',
      'Indicatori più significativi',
    ]);
    expect(nuovi.at(-1)).toBe('Performance organizzativa Ente');
    expect(await fotografia(file)).toMatchObject(foto);
    expect(esiti.map(({ id }) => id)).toEqual(RELAZIONE);
    expect(esiti.filter(({ esito }) => esito === 'manca').map(({ id }) => id)).toEqual([
      'rimodulazioni',
      'infrannuale',
      'stato-raccolta',
      'andamento',
    ]);
    expect(esiti.find(({ id }) => id === 'andamento')?.messaggio).toBe(
      "Per la tabella «Andamento triennale» compila l'intervallo «Storico».",
    );
  });

  it('i numeri sono numeri: 99,90 % è una frazione con il suo formato, la riga di intestazione una sola', async () => {
    const file = openXlsx(ESEMPIO);
    await insert(file, { ids: ['sintesi'] });
    const foglio = "'Performance complessiva di Ente'";
    expect(await valoreDi(file, `${foglio}!A1`)).toBe('Performance complessiva di Ente');
    expect(await valoreDi(file, `${foglio}!A3`)).toBe('Performance');
    const ente = await cellaDi(file, `${foglio}!C4`);
    expect(ente?.formato).toBe('0.00%');
    expect((Number(ente?.valore) * 100).toFixed(2)).toBe('99.90');
    expect(await valoreDi(file, `${foglio}!D4`)).toBe('● Raggiunto');
    const { elenchi } = await file.read({ elenchi: true });
    expect(elenchi?.nomi).toContainEqual({ nome: 'Albero_tab_sintesi', formula: `=${foglio}!$A$1:$D$9` });
    expect(await valoreDi(file, `${foglio}!A9`)).toMatch(
      /^Calcolato il 20-06-2025 alle 10:30 · regole smvp-2024 1 · impronta [0-9a-f]{12}$/,
    );
  });

  it('dieci aggiornamenti valgono uno: gli stessi byte', async () => {
    const file = openXlsx(ESEMPIO);
    await insert(file);
    const bytes = file.toBytes();
    for (let i = 0; i < 10; i += 1) {
      const { proposta, esiti } = await insert(file, { adesso: DOPO });
      expect(proposta.modifiche).toEqual([]);
      expect(new Set(esiti.map(({ esito }) => esito))).toEqual(new Set(['invariata', 'manca']));
    }
    expect(file.toBytes()).toEqual(bytes);
  });

  it('cambiato un valore e ricalcolato, cambia solo ciò che cambia, e ciò che si è scritto attorno resta', async () => {
    const file = openXlsx(ESEMPIO);
    await insert(file, { ids: ['sintesi', 'allegato', 'quadro-os'] });
    await put(file, "'Performance complessiva di Ente'!F4", 'nota mia a fianco');
    await put(file, "'Performance complessiva di Ente'!A12", 'nota mia sotto');
    const prima = await fotografia(file);
    // A1.3: a fifth of OP8.1, the only obiettivo operativo of OS8.
    await put(file, "'Albero 2024'!G101", '40,00 %');
    const { esiti } = await insert(file, { ids: ['sintesi', 'allegato', 'quadro-os'], adesso: DOPO });
    expect(esiti.map(({ esito }) => esito)).toEqual(['aggiornata', 'aggiornata', 'aggiornata']);
    const dopo = await fotografia(file);
    const cambiate = Object.keys(dopo).filter(
      (cella) => JSON.stringify(dopo[cella]) !== JSON.stringify(prima[cella]),
    );
    expect(Object.keys(dopo)).toEqual(Object.keys(prima));
    expect(cambiate.filter((cella) => cella.startsWith('Performance complessiva'))).toEqual([
      'Performance complessiva di Ente!3,2',
      'Performance complessiva di Ente!7,2',
      'Performance complessiva di Ente!8,0',
    ]);
    expect(dopo['Performance complessiva di Ente!3,5']).toEqual(['nota mia a fianco', undefined, 'General']);
    expect(dopo['Performance complessiva di Ente!11,0']).toEqual(['nota mia sotto', undefined, 'General']);
  });
});

describe('una tabella superata', () => {
  it('è segnata dal prossimo calcola, si vede nell’elenco, e il segno va via con l’aggiornamento', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    await write(file, (await prepareCalcola(file)).proposta);
    await put(file, 'Albero!F6', '5 N.');
    const calcolo = await prepareCalcola(file);
    expect(calcolo.proposta.modifiche.at(-1)).toMatchObject({
      cella: "'Performance complessiva di Ente'!A7",
      dopo: expect.stringMatching(/ · SUPERATA: i dati dell'albero sono cambiati/) as string,
    });
    await write(file, calcolo.proposta);
    const voce = (await readTabelle(file, { adesso: DOPO })).find(({ id }) => id === 'sintesi');
    expect(voce?.presenti).toEqual([
      {
        indirizzo: at("'Performance complessiva di Ente'!A1:D7"),
        quando: '20-06-2025 alle 10:30',
        superata: true,
      },
    ]);
    await insert(file, { ids: ['sintesi'], adesso: DOPO });
    expect(await valoreDi(file, "'Performance complessiva di Ente'!A7")).toMatch(
      /^Calcolato il 01-07-2025 alle 09:00 · regole smvp-2024 1 · impronta [0-9a-f]{12}$/,
    );
  });

  it('quando il valore torna quello di prima, anche il segno se ne va', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    const riga = await valoreDi(file, "'Performance complessiva di Ente'!A7");
    await put(file, 'Albero!F6', '5 N.');
    await write(file, (await prepareCalcola(file)).proposta);
    await put(file, 'Albero!F6', '8 N.');
    await write(file, (await prepareCalcola(file)).proposta);
    expect(await valoreDi(file, "'Performance complessiva di Ente'!A7")).toBe(riga);
  });

  it('la segna anche l’inserimento di un’altra', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    await put(file, 'Albero!F6', '5 N.');
    await insert(file, { ids: ['area-servizi'] });
    expect(await valoreDi(file, "'Performance complessiva di Ente'!A7")).toMatch(/SUPERATA/);
  });
});

describe('il posto di una tabella', () => {
  it('alla cella scelta, una sotto l’altra, e le colonne libere prendono la larghezza', async () => {
    const file = openXlsx(await makeCartella());
    await file.apply({ premesse: [], scritture: [{ tipo: 'nuovoFoglio', nome: 'Relazione' }] });
    await insert(file, { ids: ['sintesi', 'area-servizi'], dove: at('Relazione!B3') });
    expect(await valoreDi(file, 'Relazione!B3')).toBe('Performance complessiva di Ente');
    expect(await valoreDi(file, 'Relazione!B12')).toBe('Performance di Area / Servizi');
    expect(await fogliDi(file)).toEqual(['Albero', 'Relazione', 'Albero_registro']);
    expect(file.cartella.requireFoglio('Relazione').larghezze[0]?.caratteri).toBeGreaterThan(50);
  });

  it('una cella che non è vuota non si copre: rifiuta, dice quale, e il file resta com’è', async () => {
    const file = openXlsx(await makeCartella());
    await put(file, 'Albero!N15', 'mia');
    const bytes = file.toBytes();
    const error = await rifiutoDi(insert(file, { ids: ['sintesi'], dove: at('Albero!L12') }));
    expect(error.codice).toBe('TABELLA_SENZA_SPAZIO');
    expect(error.messaggio).toBe(
      'La tabella «Performance complessiva di Ente» occuperebbe Albero!L12:O18, ma la cella Albero!N15 non è vuota: contiene «mia».',
    );
    expect(file.toBytes()).toEqual(bytes);
  });

  it('una tabella cresciuta non copre ciò che le sta sotto: rifiuta, e libere le celle cresce', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['obiettivi-strategici-sintesi'] });
    const foglio = "'Performance obiettivi'";
    expect(await valoreDi(file, `${foglio}!A6`)).toMatch(/^Calcolato/);
    await put(file, `${foglio}!A7`, 'il mio commento');
    const righe = [...PICCOLO, ['Obiettivo strategico', '50%', 'OS2', 'Un altro obiettivo']];
    await file.apply({
      premesse: [],
      scritture: [
        {
          tipo: 'celle',
          indirizzo: at('Albero!A11:D12'),
          celle: righe
            .slice(-1)
            .concat([['Indicatori', '40%', null, 'Indicatori']])
            .map((riga) => riga.map((valore) => ({ valore: valore as string | null }))),
        },
        { tipo: 'definisciNome', nome: 'Albero', indirizzo: at('Albero!A1:H12') },
      ],
    });
    const error = await rifiutoDi(insert(file, { ids: ['obiettivi-strategici-sintesi'] }));
    expect(error.codice).toBe('TABELLA_SENZA_SPAZIO');
    expect(error.fatti.cella).toBe(`${foglio}!A7`);
    await put(file, `${foglio}!A7`, null);
    await put(file, `${foglio}!A12`, 'il mio commento');
    await insert(file, { ids: ['obiettivi-strategici-sintesi'] });
    expect(await valoreDi(file, `${foglio}!A6`)).toBe('Un altro obiettivo');
    expect(await valoreDi(file, `${foglio}!A7`)).toMatch(/^Dati provvisori|^Note|^Calcolato/);
    expect(await valoreDi(file, `${foglio}!A12`)).toBe('il mio commento');
  });

  it('un foglio con lo stesso nome non si tocca: quello nuovo ha un numero', async () => {
    const file = openXlsx(await makeCartella());
    const nome = 'Performance complessiva di Ente';
    await file.apply({ premesse: [], scritture: [{ tipo: 'nuovoFoglio', nome }] });
    await insert(file, { ids: ['sintesi'] });
    expect(await fogliDi(file)).toEqual([
      'Albero',
      nome,
      'Performance complessiva di (2)',
      'Albero_registro',
    ]);
  });
});

describe('annullare', () => {
  it('toglie fogli, nomi e celle; ripetere li rimette, aggiornati come prima', async () => {
    const file = openXlsx(ESEMPIO);
    const [fogli, foto] = [await fogliDi(file), await fotografia(file)];
    await insert(file);
    const inserite = await fotografia(file);
    await annulla(file);
    expect(await fogliDi(file)).toEqual([...fogli, 'Albero_registro']);
    expect(await fotografia(file)).toEqual(foto);
    await write(file, await prepareRipeti(file));
    expect(await fotografia(file)).toEqual(inserite);
    expect((await prepareTabelle(file, { adesso: DOPO })).proposta.modifiche).toEqual([]);
  });

  it('di una tabella alla cella rimette celle vuote, senza colori né bordi', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'], dove: at('Albero!L12') });
    expect(file.cartella.requireFoglio('Albero').stile(14, 11).bordo).toBe(true);
    await annulla(file);
    expect(await valoreDi(file, 'Albero!L14')).toBeNull();
    expect(file.cartella.requireFoglio('Albero').stile(14, 11).bordo).toBe(false);
    await write(file, await prepareRipeti(file));
    expect(await valoreDi(file, 'Albero!L14')).toBe('Performance');
    expect(file.cartella.requireFoglio('Albero').stile(14, 11).bordo).toBe(true);
  });

  it('un aggiornamento rimette le cifre e i colori di prima', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    const foglio = 'Performance complessiva di Ente';
    const verde = file.cartella.requireFoglio(foglio).stile(3, 3).sfondo;
    const foto = await fotografia(file);
    await put(file, 'Albero!F6', '0 N.');
    await put(file, 'Albero!F7', 'NO');
    await put(file, 'Albero!F10', '50 gg');
    await insert(file, { ids: ['sintesi'], adesso: DOPO });
    expect(await valoreDi(file, `'${foglio}'!D4`)).toBe('○ Non raggiunto');
    const rosso = file.cartella.requireFoglio(foglio).stile(3, 3).sfondo;
    expect(rosso).not.toBe(verde);
    await annulla(file);
    expect(await valoreDi(file, `'${foglio}'!D4`)).toBe(foto[`${foglio}!3,3`]?.toString().split(',')[0]);
    expect(file.cartella.requireFoglio(foglio).stile(3, 3).sfondo).toBe(verde);
  });

  it('dopo righe inserite sopra la tabella toglie le celle giuste', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    const foglio = 'Performance complessiva di Ente';
    const [area] = (await file.read({ intervalli: [at(`'${foglio}'!A1:D7`)] })).intervalli;
    const vuote = [0, 1].map(() => Array.from({ length: 4 }, () => ({ valore: null })));
    const celle = (area?.celle ?? []).map((riga) => riga.map(({ valore, formato }) => ({ valore, formato })));
    await file.apply({
      premesse: [],
      scritture: [
        { tipo: 'celle', indirizzo: at(`'${foglio}'!A1:D9`), celle: [...vuote, ...celle] },
        { tipo: 'definisciNome', nome: 'Albero_tab_sintesi', indirizzo: at(`'${foglio}'!A3:D9`) },
      ],
    });
    await annulla(file);
    expect(await fogliDi(file)).toEqual(['Albero', 'Albero_registro']);
  });

  it.each([
    ['accanto alla tabella', 'F4', 'FOGLIO_CON_ALTRO'],
    ['sotto la tabella', 'A20', 'FOGLIO_CON_ALTRO'],
    ['in una cella libera della tabella', 'C2', 'FOGLIO_CON_ALTRO'],
    ['sopra una cifra della tabella', 'C4', 'CELLA_DIVERSA'],
  ])('rifiuta quando si è scritto %s, e il foglio resta', async (_, cella, codice) => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    await put(file, `'Performance complessiva di Ente'!${cella}`, 'mio');
    const bytes = file.toBytes();
    expect((await rifiutoDi(annulla(file))).codice).toBe(codice);
    expect(file.toBytes()).toEqual(bytes);
  });

  it('due passi insieme: l’aggiornamento e l’inserimento', async () => {
    const file = openXlsx(await makeCartella());
    await insert(file, { ids: ['sintesi'] });
    await put(file, 'Albero!F6', '5 N.');
    await insert(file, { ids: ['sintesi'], adesso: DOPO });
    await write(file, await prepareAnnulla(file, { passi: 2 }));
    expect(await fogliDi(file)).toEqual(['Albero', 'Albero_registro']);
  });
});

describe('i grafici delle tabelle', () => {
  it('stanno in righe libere del loro blocco, con la frase che li descrive sopra', async () => {
    const file = openXlsx(ESEMPIO);
    const { proposta } = await insert(file, { ids: ['autovalutazione'] });
    const { scrittura } = proposta;
    if (scrittura.kind !== 'nuovoPasso') throw new Error('a step');
    const [blocco] = scrittura.piano.blocchi ?? [];
    const [grafico] = blocco?.grafici ?? [];
    if (blocco === undefined || grafico === undefined) throw new Error('a chart');
    const [area] = (await file.read({ intervalli: [grafico.posizione] })).intervalli;
    expect(area?.celle.flat().every(({ valore }) => valore === null)).toBe(true);
    const sopra = { ...blocco.dopo, riga: 0, righe: grafico.posizione.riga, colonne: 1 };
    const [frasi] = (await file.read({ intervalli: [sopra] })).intervalli;
    const testo = (frasi?.celle ?? []).map(([cella]) => String(cella?.valore ?? '')).join(' ');
    expect(testo).toContain(grafico.descrizione);
    const [valori] = (await file.read({ intervalli: [grafico.serie[0]?.valori ?? sopra] })).intervalli;
    expect(valori?.celle.flat().every(({ valore }) => typeof valore === 'number')).toBe(true);
  });
});

describe('il modulo di un intervallo che manca', () => {
  it('ha l’intestazione e righe libere nel nome, la spiegazione fuori; compilato, la tabella è pronta', async () => {
    const file = openXlsx(await makeCartella());
    await write(file, await prepareModulo(file, MODULI.Rimodulazioni));
    const { elenchi } = await file.read({ elenchi: true });
    expect(elenchi?.nomi).toContainEqual({ nome: 'Rimodulazioni', formula: '=Rimodulazioni!$A$1:$H$41' });
    expect(await valoreDi(file, 'Rimodulazioni!A1')).toBe('Codice');
    expect(await valoreDi(file, 'Rimodulazioni!J1')).toMatch(/^Che cosa è cambiato/);
    await put(file, 'Rimodulazioni!A2', 'K1');
    await put(file, 'Rimodulazioni!B2', 'target');
    const voce = (await readTabelle(file, { adesso: PRIMA })).find(({ id }) => id === 'rimodulazioni');
    expect(voce?.tabelle[0]?.righe).toHaveLength(1);
    expect((await rifiutoDi(annulla(file))).codice).toBe('FOGLIO_CON_ALTRO');
  });

  it('vuoto si annulla; dove l’intervallo c’è già, rifiuta', async () => {
    const file = openXlsx(await makeCartella());
    expect((await rifiutoDi(prepareModulo(file, MODULI.Albero))).codice).toBe('NOME_PRESENTE');
    await write(file, await prepareModulo(file, MODULI.Storico));
    await annulla(file);
    expect(await fogliDi(file)).toEqual(['Albero', 'Albero_registro']);
  });
});

it('avanza tabella per tabella, e fermata a una qualunque non scrive nulla', async () => {
  const file = openXlsx(ESEMPIO);
  const bytes = file.toBytes();
  const prepara = (ferma: number, viste: string[]) =>
    prepareTabelle(file, {
      adesso: PRIMA,
      onAvanzamento: ({ fatte, totale, titolo }) => {
        viste.push(`${fatte}/${totale} ${titolo}`);
        if (fatte === ferma) throw new Error('basta');
      },
    });
  for (let ferma = 0; ferma < RELAZIONE.length; ferma += 1) {
    const viste: string[] = [];
    await expect(prepara(ferma, viste)).rejects.toThrow('basta');
    expect(viste).toHaveLength(ferma + 1);
    expect(viste.slice(0, 2)).toEqual(
      [
        `0/${RELAZIONE.length} Performance complessiva di Ente`,
        `1/${RELAZIONE.length} Performance obiettivi strategici`,
      ].slice(0, ferma + 1),
    );
    expect(file.toBytes()).toBe(bytes);
  }
});
