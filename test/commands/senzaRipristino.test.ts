/** A workbook that takes no log sheet: what is asked, what is kept in memory, and what is not kept at all. */
import {
  keepRegistro,
  prepareAnnulla,
  prepareCalcola,
  prepareImpostazioni,
  preparePulisci,
  prepareRipeti,
  readCronologia,
  writeProposta,
  type Proposta,
} from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import type { Workbook } from '../../src/layout/index.js';
import { CELLE, makeCartella } from '../support/cartelle.js';
import { protectStruttura } from '../support/protetta.js';

const ADESSO = '2024-12-31T10:42:00';
const SMVP = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
  ['fase', 'consuntivo'],
];

const openProtetta = async (): Promise<XlsxFile> =>
  openXlsx(protectStruttura(await makeCartella({ tabelle: { SMVP } })));

const write = (workbook: Workbook, proposta: Proposta, accettate = ['senzaRipristino' as const]) =>
  writeProposta(workbook, proposta, { adesso: ADESSO, accettate });
const calcola = async (workbook: Workbook) => write(workbook, (await prepareCalcola(workbook)).proposta);
const annulla = async (workbook: Workbook) =>
  write(workbook, await prepareAnnulla(workbook, { passi: 1 }), []);

/** All cells of the tree, with their formats. */
async function celleDi(workbook: Workbook) {
  const { nomi } = await workbook.read({ nomi: [{ nome: 'Albero' }] });
  const trovato = nomi.get('Albero');
  return trovato?.kind === 'trovato' ? trovato.area.celle : [];
}

describe('con la struttura della cartella protetta', () => {
  it('prima di scrivere chiede se continuare senza ripristino permanente, e senza risposta non scrive', async () => {
    const file = await openProtetta();
    const bytes = file.toBytes();
    const workbook = keepRegistro(file);
    const { proposta, freschezza } = await prepareCalcola(workbook);
    expect(proposta.conferme.map(({ kind, facoltativa }) => [kind, facoltativa])).toEqual([
      ['senzaRipristino', false],
    ]);
    expect(freschezza).toBe('maiCalcolato');
    await expect(write(workbook, proposta, [])).rejects.toMatchObject({ codice: 'CONFERMA_MANCANTE' });
    expect(file.toBytes()).toEqual(bytes);
  });

  it('dopo il sì scrive, non aggiunge fogli, e annulla e ripeti vanno finché il riquadro è aperto', async () => {
    const file = await openProtetta();
    const workbook = keepRegistro(file);
    const prima = await celleDi(file);
    expect(await calcola(workbook)).toMatchObject({ celle: 18 });
    const dopo = await celleDi(file);
    expect(dopo).not.toEqual(prima);
    expect(file.cartella.fogli.map(({ nome }) => nome)).toEqual(['Albero', 'SMVP']);
    expect((await readCronologia(workbook)).map(({ comando, stato }) => [comando, stato])).toEqual([
      ['calcola', 'fatto'],
    ]);
    await annulla(workbook);
    expect(await celleDi(file)).toEqual(prima);
    await write(workbook, await prepareRipeti(workbook), []);
    expect(await celleDi(file)).toEqual(dopo);
  });

  it('chiede una volta sola; più scritture si annullano una per una, anche quelle delle impostazioni', async () => {
    const file = await openProtetta();
    const workbook = keepRegistro(file);
    await calcola(workbook);
    const calcolate = await celleDi(file);
    const impostazioni = await prepareImpostazioni(workbook, { parametri: { fase: 'monitoraggio' } });
    expect(impostazioni.conferme).toEqual([]);
    await write(workbook, impostazioni, []);
    await annulla(workbook);
    expect(await celleDi(file)).toEqual(calcolate);
    await annulla(workbook);
    expect((await readCronologia(workbook)).map(({ stato }) => stato)).toEqual(['annullato', 'annullato']);
    await expect(annulla(workbook)).rejects.toMatchObject({ codice: 'NIENTE_DA_ANNULLARE' });
  });

  it('annulla si rifiuta come sempre, se una cella non è più quella scritta', async () => {
    const file = await openProtetta();
    const workbook = keepRegistro(file);
    await calcola(workbook);
    const indirizzo = { foglio: 'Albero', riga: 1, colonna: 6, righe: 1, colonne: 1 };
    await file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore: 7 }]] }] });
    await expect(annulla(workbook)).rejects.toMatchObject({ codice: 'CELLA_DIVERSA' });
  });

  it('chiuso il riquadro le cifre restano, e non c’è più nulla da annullare', async () => {
    const file = await openProtetta();
    await calcola(keepRegistro(file));
    const riaperto = keepRegistro(openXlsx(file.toBytes()));
    expect((await prepareCalcola(riaperto)).freschezza).toBe('aggiornato');
    await expect(annulla(riaperto)).rejects.toMatchObject({ codice: 'NIENTE_DA_ANNULLARE' });
  });

  it('un calcolo che non cambierebbe nulla non chiede nulla', async () => {
    const file = await openProtetta();
    await calcola(keepRegistro(file));
    expect((await prepareCalcola(keepRegistro(file))).proposta.conferme).toEqual([]);
  });

  it('una scrittura non riuscita non lascia un passo', async () => {
    const file = await openProtetta();
    const workbook = keepRegistro({
      ...file,
      read: (richiesta) => file.read(richiesta),
      apply: () => Promise.reject(new Error('refused')),
    });
    await expect(calcola(workbook)).rejects.toThrow('refused');
    expect(await readCronologia(workbook)).toEqual([]);
  });

  it('togliere le tracce le toglie dalla memoria', async () => {
    const file = await openProtetta();
    const workbook = keepRegistro(file);
    await calcola(workbook);
    const bytes = file.toBytes();
    await write(workbook, await preparePulisci(workbook), []);
    expect(await readCronologia(workbook)).toEqual([]);
    expect(file.toBytes()).toEqual(bytes);
  });

  it('dove non c’è una memoria, dopo il sì scrive senza tenere nulla', async () => {
    const file = await openProtetta();
    expect(await calcola(file)).toMatchObject({ celle: 18 });
    expect(await readCronologia(file)).toEqual([]);
  });
});

it('tolta la protezione, il registro torna nella cartella: vale quello', async () => {
  const file = await openProtetta();
  let aperto: XlsxFile = file;
  const workbook = keepRegistro({
    read: (richiesta) => aperto.read(richiesta),
    apply: (applicazione) => aperto.apply(applicazione),
    select: (indirizzo) => aperto.select(indirizzo),
  });
  await calcola(workbook);
  aperto = openXlsx(await makeCartella({ celle: { [CELLE.valoreK1]: '9 N.' } }));
  await write(aperto, (await prepareCalcola(aperto)).proposta, []);
  expect(await readCronologia(workbook)).toHaveLength(1);
  await annulla(workbook);
  expect((await readCronologia(aperto)).map(({ stato }) => stato)).toEqual(['annullato']);
});
