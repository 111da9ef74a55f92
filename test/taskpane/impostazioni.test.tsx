/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Impostazioni } from '../../src/commands/index.js';
import type { Comandi } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import { fintaProposta, fintiComandi, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

const adesso = () => '2024-12-31T10:42:00';

const IMPOSTAZIONI: Impostazioni = {
  parametri: [
    {
      parametro: 'pesoIndicatori',
      valore: '40,00 %',
      cella: 'SMVP!B4',
      spiegazione: 'Peso degli indicatori.',
    },
    {
      parametro: 'minimoMancato',
      valore: 'rapporto',
      spiegazione: 'Formula.',
      scelte: ['rapporto', 'scostamento'],
    },
    { parametro: 'fase', valore: '', spiegazione: 'A che punto.', scelte: ['monitoraggio', 'consuntivo'] },
  ],
  fasce: [
    {
      finoA: '60 %',
      incluso: 'SI',
      obiettivo: 'Non raggiunto',
      grado: 'Fuori',
      simbolo: '○',
      colore: 'F08080',
    },
    { finoA: '', incluso: '', obiettivo: 'Raggiunto', grado: 'In linea', simbolo: '●', colore: 'E0F7D8' },
  ],
};

async function openImpostazioni(comandi: Partial<Comandi> = {}, lingua = 'it-IT') {
  const ospite = fintoOspite();
  const tutti = fintiComandi({ readImpostazioni: () => Promise.resolve(IMPOSTAZIONI), ...comandi });
  render(<Pannello {...{ ospite, adesso, lingua }} comandi={tutti} modo="chiaro" vista="impostazioni" />);
  // The section is loaded when it is first asked for.
  await screen.findByRole('textbox', { name: 'pesoIndicatori' }, { timeout: 15_000 });
  return { user: userEvent.setup() };
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const titolo = (name: string) => screen.findByRole('heading', { level: 2, name });
const prepara = () =>
  jest.fn<ReturnType<Comandi['prepareImpostazioni']>, Parameters<Comandi['prepareImpostazioni']>>(() =>
    Promise.resolve(fintaProposta('impostazioni')),
  );

describe('Impostazioni SMVP', () => {
  it('mostra ciò che vale ora, da quale cella viene, e dove vale la regola predefinita', async () => {
    const selectCella = jest.fn<Promise<void>, Parameters<Comandi['selectCella']>>(() => Promise.resolve());
    const { user } = await openImpostazioni({ selectCella });
    expect(screen.getByRole('textbox', { name: 'pesoIndicatori' })).toHaveProperty('value', '40,00 %');
    expect(screen.getByRole('combobox', { name: 'minimoMancato' })).toHaveProperty('value', 'rapporto');
    expect(screen.getByText('Formula. (regola predefinita)')).toBeTruthy();
    await user.click(await button('Vai alla cella SMVP!B4'));
    expect(selectCella.mock.calls[0]?.[1]).toBe('SMVP!B4');
  });

  it('porta all’anteprima solo ciò che è stato cambiato, anche una scelta rimessa alla regola predefinita', async () => {
    const prepareImpostazioni = prepara();
    const { user } = await openImpostazioni({ prepareImpostazioni });
    expect(await button('Mostra anteprima')).toHaveProperty('disabled', true);
    await user.selectOptions(screen.getByRole('combobox', { name: 'fase' }), 'monitoraggio');
    await user.selectOptions(screen.getByRole('combobox', { name: 'fase' }), 'regola predefinita');
    expect(await button('Mostra anteprima')).toHaveProperty('disabled', true);
    await user.selectOptions(screen.getByRole('combobox', { name: 'minimoMancato' }), 'regola predefinita');
    await user.clear(screen.getByRole('textbox', { name: 'pesoIndicatori' }));
    await user.type(screen.getByRole('textbox', { name: 'pesoIndicatori' }), '45 %');
    await user.click(await button('Mostra anteprima'));
    await button('Scrivi nel foglio');
    expect(prepareImpostazioni.mock.calls[0]?.[1]).toEqual({
      parametri: { minimoMancato: '', pesoIndicatori: '45 %' },
    });
  });

  it('ciò che si è cambiato resta quando si lascia l’anteprima, e se un valore è rifiutato', async () => {
    const { user } = await openImpostazioni({
      prepareImpostazioni: () =>
        Promise.reject(rifiutoConParole('PARAMETRO_NON_AMMESSO', 'Per «pesoIndicatori» non è ammesso.')),
    });
    await user.clear(screen.getByRole('textbox', { name: 'pesoIndicatori' }));
    await user.type(screen.getByRole('textbox', { name: 'pesoIndicatori' }), 'tanto');
    await user.click(await button('Mostra anteprima'));
    await titolo('Non è stato fatto');
    await user.click(await button('Indietro'));
    await titolo('Impostazioni SMVP');
    expect(screen.getByRole('textbox', { name: 'pesoIndicatori' })).toHaveProperty('value', 'tanto');
    await user.click(await button("Lascia tutto com'era"));
    expect(screen.getByRole('textbox', { name: 'pesoIndicatori' })).toHaveProperty('value', '40,00 %');
  });

  it('dopo la scrittura si rileggono', async () => {
    const readImpostazioni = jest.fn(() => Promise.resolve(IMPOSTAZIONI));
    const { user } = await openImpostazioni({ readImpostazioni });
    await user.selectOptions(screen.getByRole('combobox', { name: 'minimoMancato' }), 'scostamento');
    await user.click(await button('Mostra anteprima'));
    await user.click(await button('Scrivi nel foglio'));
    await screen.findByText(/Impostazioni scritte/);
    await screen.findByRole('combobox', { name: 'minimoMancato' });
    expect(screen.getByRole('combobox', { name: 'minimoMancato' })).toHaveProperty('value', 'rapporto');
    expect(readImpostazioni).toHaveBeenCalledTimes(2);
  });

  it('le fasce si cambiano, si aggiungono, si tolgono; la più alta non ha limite', async () => {
    const prepareImpostazioni = prepara();
    const { user } = await openImpostazioni({ prepareImpostazioni });
    const fascia = (nome: string) => within(screen.getByRole('group', { name: new RegExp(nome) }));
    const campo = (nome: string, name: string) => fascia(nome).getByRole('textbox', { name });
    expect(fascia('Fascia 2').queryByRole('textbox', { name: 'Fino a' })).toBeNull();
    await user.click(await button('Aggiungi una fascia sotto la più alta'));
    await user.type(campo('Fascia 2', 'Fino a'), '80 %');
    await user.type(campo('Fascia 2', 'Obiettivo'), 'Parziale');
    await user.type(campo('Fascia 2', 'Grado di raggiungimento'), 'Critico');
    await user.type(campo('Fascia 2', 'Simbolo'), '◐');
    await user.type(campo('Fascia 2', 'Colore'), 'FFC000');
    await user.click(fascia('Fascia 1').getByRole('checkbox', { name: 'Il limite è compreso' }));
    await user.click(await button('Mostra anteprima'));
    const [prima, ultima] = IMPOSTAZIONI.fasce;
    const nuova = {
      finoA: '80 %',
      incluso: 'NO',
      obiettivo: 'Parziale',
      grado: 'Critico',
      simbolo: '◐',
      colore: 'FFC000',
    };
    expect(prepareImpostazioni.mock.calls[0]?.[1]).toEqual({
      fasce: [{ ...prima, incluso: 'NO' }, nuova, ultima],
    });
    await user.click(await button('Lascia stare'));
    await user.click(await button('Togli la fascia 1'));
    await user.click(await button('Mostra anteprima'));
    expect(prepareImpostazioni.mock.calls[1]?.[1]).toEqual({ fasce: [nuova, ultima] });
  });

  it('in un Excel inglese parla inglese', async () => {
    await openImpostazioni({}, 'en-GB');
    expect(screen.getByText('Formula. (built-in rule)')).toBeTruthy();
  });
});
