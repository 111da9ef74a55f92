/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Comandi } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import type { Scarica } from '../../src/taskpane/scarica.js';
import { fintaProposta, fintiComandi, FINTA_PUBBLICAZIONE, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

const ADESSO = '2025-06-20T10:30:00';
const adesso = () => ADESSO;
const OSTACOLO = 'EC07 è al 96,89 % e non ha una causa.';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const titolo = (name: string) => screen.findByRole('heading', { level: 2, name });

async function openPubblica(
  comandi: Partial<Comandi> = {},
  { scarica, lingua = 'it-IT' }: { readonly scarica?: Scarica; readonly lingua?: string } = {},
) {
  const ospite = fintoOspite();
  render(
    <Pannello
      {...{ ospite, adesso, lingua, ...(scarica && { scarica }) }}
      comandi={fintiComandi(comandi)}
      modo="chiaro"
      vista="tabelle"
    />,
  );
  const user = userEvent.setup();
  const nome = lingua === 'it-IT' ? 'Pubblica allegato' : 'Publish the annex';
  await user.click(await screen.findByRole('button', { name: nome }, { timeout: 15_000 }));
  await titolo(nome);
  return { ospite, user };
}

/** A `makeAllegato` that wants a reason, as the real one does. */
const conMotivo = () =>
  jest.fn<ReturnType<Comandi['makeAllegato']>, Parameters<Comandi['makeAllegato']>>((_, { motivo }) =>
    motivo === undefined
      ? Promise.reject(rifiutoConParole('ALLEGATO_NON_PUBBLICABILE', `Non si può. ${OSTACOLO}`))
      : Promise.resolve({ ...FINTA_PUBBLICAZIONE, ostacoli: [OSTACOLO] }),
  );

describe('Pubblica allegato', () => {
  it('ciò che lo impedisce è detto, e senza un motivo scritto non si fa nulla', async () => {
    const makeAllegato = conMotivo();
    const { user } = await openPubblica({ makeAllegato }, { scarica: () => undefined });
    await screen.findByText(new RegExp(OSTACOLO));
    expect(screen.queryByRole('button', { name: /Scarica/ })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Perché si pubblica comunque' }), '   ');
    await user.click(await button('Prepara i file'));
    expect((await screen.findAllByText(/Scrivere il motivo/)).length).toBeGreaterThan(0);
    expect(makeAllegato).toHaveBeenCalledTimes(1);
  });

  it('con un motivo i file si fanno, e il motivo e ciò che lo impediva restano detti', async () => {
    const makeAllegato = conMotivo();
    const { user } = await openPubblica({ makeAllegato });
    await user.type(await screen.findByRole('textbox', { name: /Perché/ }), ' Termine di legge ');
    await user.click(await button('Prepara i file'));
    await screen.findByText('3 file pronti.');
    expect(makeAllegato.mock.calls[1]?.[1]).toEqual({ adesso: ADESSO, motivo: 'Termine di legge' });
    expect(screen.getByText('Motivo stampato: «Termine di legge»')).toBeTruthy();
    expect(screen.getByText(new RegExp(OSTACOLO))).toBeTruthy();
  });

  it('scarica ogni file, uno alla volta o tutti, con il suo nome e il suo contenuto', async () => {
    const scarica = jest.fn<undefined, Parameters<Scarica>>();
    const { user } = await openPubblica({}, { scarica });
    await user.click(await button('Scarica allegato-2024.csv'));
    expect(scarica.mock.calls.map(([{ nome }]) => nome)).toEqual(['allegato-2024.csv']);
    await user.click(await button('Scarica tutti i file'));
    expect(scarica.mock.calls.slice(1).map(([file]) => file)).toEqual(FINTA_PUBBLICAZIONE.file);
  });

  it('dove non si scarica mette l’allegato in un foglio, con il motivo, passando dall’anteprima; poi torna ai file', async () => {
    const prepareTabelle = jest.fn<
      ReturnType<Comandi['prepareTabelle']>,
      Parameters<Comandi['prepareTabelle']>
    >(() => Promise.resolve({ proposta: fintaProposta('tabelle'), esiti: [] }));
    const { user } = await openPubblica({ makeAllegato: conMotivo(), prepareTabelle });
    await user.type(await screen.findByRole('textbox', { name: /Perché/ }), 'Termine di legge');
    await user.click(await button('Prepara i file'));
    await user.click(await button("Metti l'allegato in un foglio"));
    await user.click(await button('Scrivi nel foglio'));
    await screen.findByText(/Tabelle inserite/);
    expect(prepareTabelle.mock.calls[0]?.[1]).toMatchObject({
      ids: ['allegato'],
      motivo: 'Termine di legge',
    });
    await screen.findByText('3 file pronti.');
  });

  it('dove non si scarica, il testo di un file si copia; con gli appunti chiusi è in un riquadro, selezionato', async () => {
    const { user } = await openPubblica();
    expect(screen.queryByRole('button', { name: /^Scarica/ })).toBeNull();
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await user.click(await button('Copia il testo di allegato-2024.csv'));
    await screen.findByText(/premere Ctrl\+C/);
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Testo di allegato-2024.csv' });
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('codice;titolo\n');
    expect(screen.queryByRole('button', { name: /Copia il testo di allegato-2024.xlsx/ })).toBeNull();
  });

  it('Esc torna all’elenco; se l’albero si rilegge, i file di prima non restano', async () => {
    const { user } = await openPubblica();
    await screen.findByText('3 file pronti.');
    await user.keyboard('{Escape}');
    await titolo('Tabelle');
    expect(screen.queryByText('3 file pronti.')).toBeNull();
  });

  it('un albero che non si legge è un rifiuto come gli altri', async () => {
    const ospite = fintoOspite();
    const comandi = fintiComandi({
      makeAllegato: () =>
        Promise.reject(rifiutoConParole('NOME_COSTANTE', 'Il nome «Misure» è una costante.')),
    });
    render(<Pannello {...{ ospite, adesso, comandi }} lingua="it" modo="chiaro" vista="tabelle" />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Pubblica allegato' }, { timeout: 15_000 }));
    await screen.findByText('Il nome «Misure» è una costante.');
  });

  it('in un Excel inglese parla inglese', async () => {
    await openPubblica({}, { lingua: 'en-GB' });
    await screen.findByText('3 files ready.');
  });
});
