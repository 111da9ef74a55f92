/** `albero richieste` and `albero importa risposte`: files go to the offices, come back as they come back. */
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { prepareCalcola } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { makeCartella } from '../support/cartelle.js';
import { compilaRichiesta, leggiRighe } from '../support/richieste.js';
import { recordTerminale } from '../support/terminale.js';

const root = mkdtempSync(join(tmpdir(), 'albero-raccolta-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let n = 0;

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale(new Date(2026, 0, 15, 9, 0, 0));
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

const RIGHE = [
  ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore'],
  ['Ente', null, null, 'Camera di prova', null, null],
  ['Obiettivo strategico', '100%', 'OS1', 'Sostegno alle imprese', null, null],
  ['Indicatori', '40%', null, 'Indicatori', null, null],
  ['Indicatore', '100%', 'PIRA 01_2025', 'Iniziative', '>= 10 N.', null],
  ['Obiettivi operativi', '60%', null, 'Obiettivi operativi', null, null],
  ['Obiettivo operativo', '50%', 'OP1.1', 'Sportello', null, null],
  ['Indicatore', '50%', 'K2', 'Tempo di risposta', '<= 5 gg', null],
  ['Indicatore', '50%', 'K3', 'Regolamento', 'SI', null],
  ['Obiettivo operativo', '50%', 'OP1.2', 'Contributi', null, null],
  ['Indicatore', '50%', 'K4', 'Pratiche evase', '>= 80 %', null],
  ['Indicatore', '50%', 'K5', 'Bando', 'Entro 31-10-2025', null],
] as const;

const TABELLE = {
  SMVP: [
    ['Parametro', 'Valore'],
    ['anno', 2025],
    ['ente', 'Camera di prova'],
  ],
  Unita: [
    ['Codice OP', 'Unità organizzativa', 'Peso'],
    ['OP1.1', 'Sportello unico', '100%'],
    ['OP1.2', 'Contributi e bandi', '50%'],
    ['OP1.2', 'Sportello unico', '50%'],
  ],
  Storico: [
    ['Codice', 'Anno', 'Valore'],
    ['K2', 2024, '6 gg'],
  ],
};

async function prepara(tabelle: Record<string, (string | number | null)[][]> = {}) {
  const dir = mkdtempSync(join(root, `caso${++n}-`));
  const cartella = join(dir, 'albero.xlsx');
  writeFileSync(cartella, await makeCartella({ righe: RIGHE, tabelle: { ...TABELLE, ...tabelle } }));
  const uffici = join(dir, 'uffici');
  const esito = await albero('richieste', cartella, '--destinazione', uffici, '--scadenza', '31-01-2026');
  const file = (nome: string) => join(uffici, nome);
  return { cartella, uffici, file, esito };
}

const SPORTELLO = 'richiesta-2025-sportello-unico.xlsx';
const CONTRIBUTI = 'richiesta-2025-contributi-e-bandi.xlsx';
const righeDi = (path: string, nome: string) =>
  leggiRighe(openXlsx(new Uint8Array(readFileSync(path))), nome);

describe('albero richieste', () => {
  it('fa un file per ufficio, con target, valore di un anno prima, che cosa scrivere e la scadenza', async () => {
    const { cartella, uffici, file, esito } = await prepara();
    expect(esito.uscita).toBe(0);
    expect(readdirSync(uffici).sort()).toEqual([CONTRIBUTI, SPORTELLO]);
    expect(esito.stdout).toContain('Senza ufficio, non richiesti (1): PIRA 01_2025.');
    expect(await righeDi(file(SPORTELLO), 'Richiesta')).toEqual([
      ['Ente', 'Camera di prova'],
      ['Anno', 2025],
      ['Unità organizzativa', 'Sportello unico'],
      ['Scadenza', '31-01-2026'],
    ]);
    const righe = await righeDi(file(SPORTELLO), 'Risposte');
    expect(righe.slice(1).map((riga) => [riga[0], riga[1], riga[5], riga[6], riga[7]])).toEqual([
      ['K2', 'Tempo di risposta', '<= 5 gg', '6 gg', 'un numero, con le sue cifre decimali'],
      ['K3', 'Regolamento', 'SI', null, 'SI o NO'],
      ['K4', 'Pratiche evase', '>= 80 %', null, 'una percentuale, come 92,50%'],
      ['K5', 'Bando', 'Entro 31-10-2025', null, 'la data in cui è avvenuto'],
    ]);
    expect(
      (await righeDi(cartella, 'Raccolta')).slice(1).map((riga) => [riga[0], riga[1], riga[4], riga[10]]),
    ).toEqual([
      ['K2', 'Sportello unico', '31-01-2026', 'richiesto'],
      ['K3', 'Sportello unico', '31-01-2026', 'richiesto'],
      ['K4', 'Contributi e bandi', '31-01-2026', 'richiesto'],
      ['K4', 'Sportello unico', '31-01-2026', 'richiesto'],
      ['K5', 'Contributi e bandi', '31-01-2026', 'richiesto'],
      ['K5', 'Sportello unico', '31-01-2026', 'richiesto'],
    ]);
  });

  it('Raccolta aggiunge chi non sta in Unita, con ruolo e misura; una seconda volta non scrive nulla', async () => {
    const { cartella, file } = await prepara({
      Raccolta: [
        ['Codice', 'Unità', 'Ruolo referente', 'Misura richiesta', 'Scadenza', 'Stato'],
        ['PIRA_01_2025', 'Promozione', 'Responsabile', 'numero di eventi', '20-01-2026', 'da richiedere'],
      ],
    });
    const righe = await righeDi(file('richiesta-2025-promozione.xlsx'), 'Risposte');
    expect([righe[1]?.[0], righe[1]?.[4]]).toEqual(['PIRA 01_2025', 'numero di eventi']);
    expect((await righeDi(file('richiesta-2025-promozione.xlsx'), 'Richiesta'))[3]).toEqual([
      'Scadenza',
      '20-01-2026',
    ]);
    expect((await righeDi(cartella, 'Raccolta'))[1]).toEqual([
      'PIRA_01_2025',
      'Promozione',
      'Responsabile',
      'numero di eventi',
      '20-01-2026',
      'richiesto',
    ]);
    const bytes = readFileSync(cartella);
    await albero('richieste', cartella, '--destinazione', join(root, 'altri'), '--scadenza', '31-01-2026');
    expect(readFileSync(cartella)).toEqual(bytes);
  });

  it('senza uffici non si può chiedere a nessuno', async () => {
    const { esito } = await prepara({
      Unita: [
        ['Codice OP', 'Unità organizzativa', 'Peso'],
        [null, null, null],
      ],
    });
    expect(esito.uscita).toBe(2);
    expect(esito.stderr).toContain('Nessun indicatore è assegnato a un ufficio.');
  });
});

describe('albero importa risposte', () => {
  it('legge i file anche rinominati, con una riga in meno e con le colonne spostate', async () => {
    const { cartella, file } = await prepara();
    await compilaRichiesta(file(SPORTELLO), {
      K2: { Valore: 4, Fonte: 'Protocollo informatico' },
      K3: { Valore: 'SI' },
    });
    await compilaRichiesta(
      file(CONTRIBUTI),
      { K4: { Valore: { valore: 0.92, formato: '0.00%' } } },
      { togli: ['K5'], rovescia: true },
    );
    renameSync(file(CONTRIBUTI), file('Copia di risposta DEF.xlsx'));
    const esito = await albero(
      'importa',
      'risposte',
      cartella,
      file(SPORTELLO),
      file('Copia di risposta DEF.xlsx'),
    );
    expect(esito.uscita).toBe(0);
    expect(esito.stdout).toContain('Copia di risposta DEF.xlsx: Contributi e bandi, risposte 1.');
    expect(esito.stdout).toContain('Manca ancora da Contributi e bandi: K5.');
    expect(esito.stdout).toContain('Manca ancora da Sportello unico: K4, K5.');
    const { risultato } = await prepareCalcola(openXlsx(new Uint8Array(readFileSync(cartella))));
    const gradi = risultato.nodi.filter(({ nodo }) => nodo.codice?.startsWith('K') === true);
    expect(gradi.map(({ nodo, pubblicato }) => [nodo.codice, pubblicato])).toEqual([
      ['K2', '100,00 %'],
      ['K3', '100,00 %'],
      ['K4', '100,00 %'],
      ['K5', 'N/D'],
    ]);
    const stati = (await righeDi(cartella, 'Raccolta'))
      .slice(1)
      .map((riga) => [riga[0], riga[1], riga[5], riga[10]]);
    expect(stati.slice(0, 3)).toEqual([
      ['K2', 'Sportello unico', 4, 'pervenuto'],
      ['K3', 'Sportello unico', 'SI', 'pervenuto'],
      ['K4', 'Contributi e bandi', 0.92, 'pervenuto'],
    ]);
  });

  it('un testo al posto di un numero e un codice non richiesto sono detti con la loro cella, il resto passa', async () => {
    const { cartella, file } = await prepara();
    await compilaRichiesta(file(SPORTELLO), {
      K2: { Valore: 'circa quattro', Codice: 'K2' },
      K3: { Valore: 'SI', Codice: 'K9' },
      K5: { Valore: '30-10-2025' },
    });
    const esito = await albero('importa', 'risposte', cartella, file(SPORTELLO));
    expect(esito.uscita).toBe(1);
    expect(esito.stdout).toContain(
      `Da guardare in ${SPORTELLO}: Richiesta!I10: in «valore» di K2 c'è «circa quattro», che non si può leggere.`,
    );
    expect(esito.stdout).toContain('«K9» non è richiesto a Sportello unico.');
    expect(esito.stdout).toContain('Manca ancora da Sportello unico: K2, K3, K4.');
    expect((await righeDi(cartella, 'Albero')).at(-1)?.[5]).toBe('30-10-2025');
  });

  it('due uffici con valori diversi: nessuno vince finché non si sceglie; uguali in altra forma vanno bene', async () => {
    const { cartella, file } = await prepara();
    await compilaRichiesta(file(SPORTELLO), { K4: { Valore: '92%' }, K5: { Valore: '30 ottobre 2025' } });
    await compilaRichiesta(file(CONTRIBUTI), { K4: { Valore: '85%' }, K5: { Valore: '30-10-2025' } });
    const primo = await albero('importa', 'risposte', cartella, file(SPORTELLO), file(CONTRIBUTI));
    expect(primo.uscita).toBe(1);
    expect(primo.stdout).toContain('In conflitto, non scritto: K4 (valore): 92% secondo Sportello unico');
    const albero1 = await righeDi(cartella, 'Albero');
    expect(albero1.slice(-2).map((riga) => riga[5] ?? null)).toEqual([null, '30 ottobre 2025']);
    const secondo = await albero(
      ...['importa', 'risposte', cartella, file(SPORTELLO), file(CONTRIBUTI)],
      ...['--scegli', 'K4=contributi e bandi'],
    );
    expect(secondo.uscita).toBe(0);
    expect((await righeDi(cartella, 'Albero')).at(-2)?.[5]).toBe(0.85);
  });

  it('ciò che sta nel foglio non è sostituito in silenzio', async () => {
    const { cartella, file } = await prepara();
    await compilaRichiesta(file(SPORTELLO), { K2: { Valore: 4 } });
    await albero('importa', 'risposte', cartella, file(SPORTELLO));
    await compilaRichiesta(file(SPORTELLO), { K2: { Valore: 7 } });
    const senza = await albero('importa', 'risposte', cartella, file(SPORTELLO));
    expect(senza.stdout).toContain("K2: nel foglio c'è «4», Sportello unico risponde «7»: non scritto");
    expect((await righeDi(cartella, 'Albero'))[7]?.[5]).toBe(4);
    await albero('importa', 'risposte', cartella, file(SPORTELLO), '--conferma');
    expect((await righeDi(cartella, 'Albero'))[7]?.[5]).toBe(7);
  });

  it('numeratore e denominatore vanno in Misure; un solo passo, che si annulla tutto insieme', async () => {
    const { cartella, file } = await prepara();
    const prima = await righeDi(cartella, 'Raccolta');
    await compilaRichiesta(file(CONTRIBUTI), {
      K4: { Numeratore: 46, Denominatore: 50, Fonte: 'Gestionale', Evidenza: 'prot. 12/2026' },
    });
    await albero('importa', 'risposte', cartella, file(CONTRIBUTI));
    expect((await righeDi(cartella, 'Misure'))[1]?.slice(0, 7)).toEqual([
      'K4',
      null,
      46,
      50,
      null,
      'Gestionale',
      'prot. 12/2026',
    ]);
    const { risultato } = await prepareCalcola(openXlsx(new Uint8Array(readFileSync(cartella))));
    expect(risultato.nodi.find(({ nodo }) => nodo.codice === 'K4')?.esito).toEqual({
      kind: 'punteggio',
      valore: 1,
    });
    expect((await albero('annulla', cartella)).uscita).toBe(0);
    expect(await righeDi(cartella, 'Raccolta')).toEqual(prima);
    expect((await righeDi(cartella, 'Albero')).at(-2)?.[5] ?? null).toBeNull();
  });

  it('un file di un altro anno e uno che non è una richiesta sono detti, gli altri passano', async () => {
    const { cartella, file } = await prepara();
    await compilaRichiesta(file(SPORTELLO), { K3: { Valore: 'NO' } });
    await compilaRichiesta(file(CONTRIBUTI), { K4: { Valore: '90%' } }, { anno: 2024 });
    const esito = await albero('importa', 'risposte', cartella, file(SPORTELLO), file(CONTRIBUTI), cartella);
    expect(esito.uscita).toBe(1);
    expect(esito.stdout).toContain(
      `Da guardare in ${CONTRIBUTI}: È una richiesta di Camera di prova per il 2024`,
    );
    expect(esito.stdout).toContain(
      'Da guardare in albero.xlsx: Il file «albero.xlsx» non è una richiesta di Albero compilata',
    );
    expect((await righeDi(cartella, 'Albero'))[8]?.[5]).toBe('NO');
  });

  it('la tabella stato-raccolta conta per ufficio e nomina chi manca', async () => {
    const { cartella, file } = await prepara();
    await compilaRichiesta(file(SPORTELLO), { K2: { Valore: 4 }, K3: { Valore: 'SI' } });
    await albero('importa', 'risposte', cartella, file(SPORTELLO));
    expect((await albero('tabelle', cartella, '--tabella', 'stato-raccolta')).uscita).toBe(0);
    const righe = await righeDi(cartella, 'Albero_tab_stato_raccolta');
    expect(righe).toEqual(
      expect.arrayContaining([
        ['Sportello unico', 4, 2, 0, 'K4 - Pratiche evase; K5 - Bando', '31-01-2026'],
        ['Contributi e bandi', 2, 0, 0, 'K4 - Pratiche evase; K5 - Bando', '31-01-2026'],
        ['Totale', 6, 2, 0, null, null],
      ]),
    );
  });
});
