/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createXlsx, openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import { makeComandi } from '../../src/taskpane/comandi.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import type { FileDaScaricare } from '../../src/taskpane/scarica.js';
import { makeCartella, PICCOLO } from '../support/cartelle.js';
import { fillRichiesta, leggiRighe, type Compilazione } from '../support/richieste.js';

jest.setTimeout(60_000);
// Browsers have them, jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** What is loaded when it is asked for takes its time. */
const ATTESA = { timeout: 15_000 };

const ADESSO = '2025-01-31T10:30:00';

const UNITA = [
  ['Codice OP', 'Unità organizzativa', 'Peso'],
  ['OP1.1', 'Sportello', '100%'],
];
const RACCOLTA = [
  ['Codice', 'Unità', 'Ruolo referente', 'Misura richiesta', 'Scadenza', 'Valore', 'Fonte', 'Stato'],
  ['K3', 'Qualità', null, null, null, null, null, 'da richiedere'],
];
const SMVP = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
  ['ente', 'Camera di prova'],
];

/** The pane with the commands as they are, over a workbook file. */
function openPannello(workbook: XlsxFile) {
  const scaricati: FileDaScaricare[] = [];
  render(
    <Pannello
      ospite={{ workbook, subscribe: () => () => undefined }}
      comandi={makeComandi(
        () => Promise.resolve(createXlsx),
        () =>
          Promise.resolve({
            openCartella: openXlsx,
            readDocx: () => {
              throw new Error('not asked for');
            },
          }),
      )}
      adesso={() => ADESSO}
      scarica={(file) => scaricati.push(file)}
      lingua="it-IT"
      modo="chiaro"
      vista={undefined}
    />,
  );
  return { user: userEvent.setup(), scaricati };
}

async function openRaccolta(workbook: XlsxFile) {
  const aperto = openPannello(workbook);
  await screen.findByText(/Letto, mai calcolato/);
  await aperto.user.click(screen.getByRole('button', { name: 'Altre sezioni' }));
  await aperto.user.click(await screen.findByRole('menuitemcheckbox', { name: 'Raccolta' }));
  await screen.findByRole('button', { name: 'Prepara richieste' }, ATTESA);
  return aperto;
}

const apri = async (tabelle: Parameters<typeof makeCartella>[0] = {}) =>
  openXlsx(await makeCartella(tabelle));

/** A file as a browser gives it. */
function fileOf(nome: string, bytes: Uint8Array): File {
  const file = new File([bytes.slice()], nome);
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.slice().buffer) });
  return file;
}

async function tornato(scaricato: FileDaScaricare | undefined, compilazione: Compilazione): Promise<File> {
  if (scaricato === undefined) throw new Error('no file');
  return fileOf(`di ritorno ${scaricato.nome}`, await fillRichiesta(scaricato.contenuto, compilazione));
}

describe('Nuova cartella nel riquadro', () => {
  it('dal primo uso: dice che cosa manca, mostra l’anteprima, fa i fogli e aspetta l’albero', async () => {
    const workbook = await apri({ righe: [['Appunti']], nome: null });
    const { user } = openPannello(workbook);
    await user.click(await screen.findByRole('button', { name: 'Nuova cartella' }));
    await user.type(await screen.findByRole('textbox', { name: "Nome dell'ente" }, ATTESA), 'Ente di prova');
    await user.type(screen.getByRole('textbox', { name: 'Anno' }), '2025');
    await user.click(screen.getByRole('button', { name: 'Vedi che cosa verrà fatto' }));
    expect(await screen.findByText(/servono l'anno, il nome dell'ente e le regole/)).toBeTruthy();
    await screen.findByRole('option', { name: 'soglie-70-90' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Regole del SMVP' }), 'soglie-70-90');
    await user.click(screen.getByRole('button', { name: 'Vedi che cosa verrà fatto' }));
    expect(await screen.findByText(/Ente di prova · 2025: \d+ intervalli con nome/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima' }));
    await user.click(await screen.findByRole('button', { name: 'Scrivi nel foglio' }));
    expect(await screen.findByRole('button', { name: "Leggi l'albero" }, ATTESA)).toBeTruthy();
    expect((await leggiRighe(workbook, 'SMVP'))[1]).toEqual(['anno', 2025, expect.any(String)]);
    expect((await leggiRighe(workbook, 'Fasce'))[1]?.slice(0, 3)).toEqual([0.7, 'NO', 'Non raggiunto']);
  });
});

describe('Raccolta nel riquadro', () => {
  it('prepara un file per ufficio, lo dà da scaricare e annota le richieste', async () => {
    const workbook = await apri({ tabelle: { SMVP, Unita: UNITA, Raccolta: RACCOLTA } });
    const { user, scaricati } = await openRaccolta(workbook);
    await user.type(screen.getByRole('textbox', { name: /^Scadenza/ }), '31-01-2025');
    await user.click(screen.getByRole('button', { name: 'Prepara richieste' }));
    await user.click(await screen.findByRole('button', { name: 'Scarica richiesta-2024-sportello.xlsx' }));
    expect(scaricati.map(({ nome }) => nome)).toEqual(['richiesta-2024-sportello.xlsx']);
    expect(screen.getByText('Senza ufficio, non richiesti: K1, K2.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annota le richieste in Raccolta' }));
    await user.click(await screen.findByRole('button', { name: 'Scrivi nel foglio' }));
    await screen.findByText(/Richieste scritte nella cartella/);
    expect((await leggiRighe(workbook, 'Raccolta')).slice(1)).toEqual([
      ['K3', 'Qualità', null, null, '31-01-2025', null, null, 'richiesto'],
      ['K3', 'Sportello', null, null, '31-01-2025', null, null, 'richiesto'],
    ]);
  });

  it('due risposte diverse: si sceglie quale vale, e l’anteprima la scrive', async () => {
    const righe = PICCOLO.map((riga) => riga.map((valore) => (valore === '4 gg' ? null : valore)));
    const workbook = await apri({ righe, tabelle: { SMVP, Unita: UNITA, Raccolta: RACCOLTA } });
    const { user, scaricati } = await openRaccolta(workbook);
    await user.click(screen.getByRole('button', { name: 'Prepara richieste' }));
    for (const link of await screen.findAllByRole('button', { name: /^Scarica / })) await user.click(link);
    const [primo, secondo] = [...scaricati].sort((a, b) => (a.nome < b.nome ? -1 : 1));
    await user.upload(screen.getByLabelText('File tornati dagli uffici'), [
      await tornato(primo, { K3: { Valore: 7 } }),
      await tornato(secondo, { K3: { Valore: 4, Fonte: 'Protocollo' } }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Leggi i file' }));
    const conflitto = await screen.findByRole('group', { name: 'In conflitto: K3' }, ATTESA);
    await user.click(within(conflitto).getByRole('radio', { name: /^4 secondo Sportello/ }));
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima' }));
    await user.click(await screen.findByRole('button', { name: 'Scrivi nel foglio' }));
    await screen.findByText(/Risposte scritte nella cartella/);
    expect((await leggiRighe(workbook, 'Albero')).at(-1)?.[5]).toBe(4);
  });
});

describe('Stato dell’anno nel riquadro', () => {
  it('dice a che passo si è e che cosa serve prima, con il passo corrente segnato', async () => {
    const workbook = await apri({ tabelle: { SMVP: [...SMVP, ['fase', 'pianificazione']], Unita: UNITA } });
    const { user } = openPannello(workbook);
    await screen.findByText(/Letto, mai calcolato/);
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima' }));
    await user.click(await screen.findByRole('button', { name: 'Scrivi nel foglio' }));
    const details = (await screen.findByText(/fascicolo per l'OIV/, { selector: 'summary' })).parentElement;
    if (!(details instanceof HTMLDetailsElement)) throw new Error('no details');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const serve = await screen.findByText('Prima serve:', {}, ATTESA);
    const passo = serve.closest('li');
    expect(passo?.getAttribute('aria-current')).toBe('step');
    expect(passo?.textContent).toContain('La versione del Piano non è ancora tenuta nella cartella.');
  });
});
