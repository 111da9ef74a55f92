/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Rilievo } from '../../src/controlli/index.js';
import type { ComandiControlli } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import { fintiComandi, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

const ADESSO = '2024-12-31T10:42:00';

const rilievo = (oltre: Partial<Rilievo> = {}): Rilievo => ({
  codice: 'TOTALE_NON_TORNA',
  severita: 'errore',
  dove: 'Bilancio!D18',
  anche: [],
  trovato: '14.434',
  atteso: '14.334',
  messaggio: '«Totale»: è stampato 14.434, la somma delle righe è 14.334.',
  causa: 'Una riga è stata corretta senza il totale.',
  ...oltre,
});

async function openControlla(controlli: Partial<ComandiControlli>, lingua = 'it-IT') {
  const user = userEvent.setup();
  const base = fintiComandi();
  const selectCella = jest.fn(() => Promise.resolve());
  const comandi = { ...base, selectCella, controlli: { ...base.controlli, ...controlli } };
  render(
    <Pannello
      ospite={fintoOspite()}
      comandi={comandi}
      adesso={() => ADESSO}
      lingua={lingua}
      modo="chiaro"
      vista="controlla"
    />,
  );
  const titolo = lingua === 'it-IT' ? 'Controlla una tabella' : 'Check a table';
  const section = (await screen.findByRole('heading', { name: titolo })).closest('section');
  if (section === null) throw new Error('a section');
  return { user, selectCella, section };
}

describe('Controlla una tabella', () => {
  it('controlla la selezione, mostra che cosa non torna e porta alla cella', async () => {
    const tabella = jest.fn(() =>
      Promise.resolve({ dove: 'Bilancio!A3:D18', righe: 16, rilievi: [rilievo()] }),
    );
    const { user, selectCella, section } = await openControlla({ tabella });
    await user.click(within(section).getByRole('button', { name: 'Controlla la selezione' }));
    expect(await within(section).findByText('Bilancio!A3:D18, 16 righe: un rilievo.')).toBeDefined();
    expect(section.textContent).toContain('la somma delle righe è 14.334.');
    expect(section.textContent).toContain('Una riga è stata corretta senza il totale.');
    await user.click(within(section).getByRole('button', { name: /Bilancio!D18/ }));
    expect(selectCella).toHaveBeenCalledWith(expect.anything(), 'Bilancio!D18');
  });

  it('un rifiuto è detto lì, con che cosa fare', async () => {
    const tabella = () => Promise.reject(rifiutoConParole('SELEZIONE_NON_CELLE', 'Non sono celle.'));
    const { user, section } = await openControlla({ tabella });
    await user.click(within(section).getByRole('button', { name: 'Controlla la selezione' }));
    expect(await within(section).findByText('Non sono celle. Fare così.')).toBeDefined();
  });
});

describe('Controlla un testo', () => {
  it('il testo incollato si confronta con la cartella; ciò che è incollato resta', async () => {
    const testo = jest.fn<ReturnType<ComandiControlli['testo']>, Parameters<ComandiControlli['testo']>>(() =>
      Promise.resolve({
        paragrafi: 3,
        tabelle: 1,
        confrontate: 8,
        rilievi: [
          rilievo({
            codice: 'VALORE_DIVERSO',
            dove: '§ 3.1, riga 12',
            anche: ['§ 3.2, riga 40'],
            cella: "'Albero 2024'!G27",
            messaggio: 'KR_02: il valore è stampato 13; nella cartella è 12.',
          }),
        ],
      }),
    );
    const { user, selectCella } = await openControlla({ testo });
    const controlla = screen.getByRole('button', { name: 'Controlla il testo' });
    expect(controlla.hasAttribute('disabled')).toBe(true);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Incollare qui il testo' });
    await user.click(box);
    await user.paste('Sono 13 incontri.');
    await user.click(controlla);
    expect(await screen.findByText(/8 cifre confrontate con la cartella: un rilievo\./)).toBeDefined();
    expect(testo.mock.calls[0]?.slice(1)).toEqual([
      { kind: 'incollato', testo: 'Sono 13 incontri.' },
      { adesso: ADESSO },
    ]);
    expect(screen.getByText(/Anche in: § 3\.2, riga 40\./)).toBeDefined();
    expect(box.value).toBe('Sono 13 incontri.');
    await user.click(screen.getByRole('button', { name: /G27/ }));
    expect(selectCella).toHaveBeenCalledWith(expect.anything(), "'Albero 2024'!G27");
  });

  it('un file .docx e la cartella di prima; le cifre da aggiornare stanno in una tabella', async () => {
    const testo = jest.fn<ReturnType<ComandiControlli['testo']>, Parameters<ComandiControlli['testo']>>(() =>
      Promise.resolve({
        paragrafi: 3,
        tabelle: 0,
        confrontate: 1,
        rilievi: [
          rilievo({
            codice: 'CIFRA_DA_AGGIORNARE',
            severita: 'attenzione',
            dove: '§ 1, paragrafo 4',
            trovato: '11',
            atteso: '12 N.',
          }),
        ],
      }),
    );
    const { user } = await openControlla({ testo });
    const file = new File(['PK'], 'relazione.docx');
    const prima = new File(['PK'], 'prima.xlsx');
    await user.upload(screen.getByLabelText(/scegliere il file/), file);
    await user.upload(screen.getByLabelText(/alla stesura del testo/), prima);
    await user.click(screen.getByRole('button', { name: 'Controlla il testo' }));
    const tabella = await screen.findByRole('table', { name: 'Cifre da aggiornare' });
    expect(
      within(tabella)
        .getAllByRole('cell')
        .map((cella) => cella.textContent.trim()),
    ).toEqual(['§ 1, paragrafo 4', '11', '12 N.']);
    expect(testo.mock.calls[0]?.slice(1)).toEqual([
      { kind: 'file', file },
      { adesso: ADESSO, prima },
    ]);
  });

  it('in inglese', async () => {
    const { section } = await openControlla({}, 'en-GB');
    expect(within(section).getByRole('button', { name: 'Check the selection' })).toBeDefined();
  });
});
