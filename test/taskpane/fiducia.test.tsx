/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Calcolo, Scenario } from '../../src/commands/index.js';
import type { ComandiFiducia } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import type { Sezione } from '../../src/taskpane/stato/modello.js';
import {
  FINTA_TABELLA,
  fintaAnomalia,
  fintaProposta,
  fintiComandi,
  fintoCalcolo,
  fintoOspite,
  rifiutoConParole,
} from './finto.js';

jest.setTimeout(30_000);

const ADESSO = '2025-01-31T10:30:00';
const ATTESA = { timeout: 15_000 };

function open(
  vista: Sezione,
  fiducia: Partial<ComandiFiducia> = {},
  calcolo: Partial<Calcolo> = {},
  lingua = 'it-IT',
) {
  const comandi = fintiComandi();
  const letto = fintoCalcolo({ freschezza: 'aggiornato', ...calcolo });
  render(
    <Pannello
      {...{ lingua, vista, adesso: () => ADESSO, ospite: fintoOspite() }}
      comandi={{
        ...comandi,
        prepareCalcola: () => Promise.resolve(letto),
        fiducia: { ...comandi.fiducia, ...fiducia },
      }}
      modo="chiaro"
    />,
  );
  return userEvent.setup();
}

const SCENARIO: Scenario = { nome: 'Tutto bene', cambi: [{ campo: 'valore', chi: 'KPI1', nuovo: '10 N.' }] };

describe('Simulazioni', () => {
  it('un cambio provato mostra subito l’effetto, e si toglie', async () => {
    const provaScenari = jest.fn<
      ReturnType<ComandiFiducia['provaScenari']>,
      Parameters<ComandiFiducia['provaScenari']>
    >(() => Promise.resolve({ tabella: FINTA_TABELLA, ignoti: ["nell'albero non c'è il codice «K9»"] }));
    const user = open('simulazioni', { provaScenari });
    await user.type(await screen.findByLabelText('Codice', {}, ATTESA), 'K9');
    await user.type(screen.getByLabelText('Nuovo valore'), '12 N.');
    await user.click(screen.getByRole('button', { name: 'Prova' }));
    expect(await screen.findByText('Ente simulato')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe("nell'albero non c'è il codice «K9»");
    expect(provaScenari.mock.calls[0]?.slice(1)).toEqual([
      [{ nome: 'Con i cambi', cambi: [{ campo: 'valore', chi: 'K9', nuovo: '12 N.' }] }],
      ADESSO,
    ]);
    await user.click(screen.getByRole('button', { name: 'Togli Consuntivo K9' }));
    expect(screen.queryByText('Ente simulato')).toBeNull();
  });

  it('dice che cosa serve, e i cambi si provano', async () => {
    const servePer = () => Promise.resolve({ frasi: ['Basta KPI1: 10 N.'], cambi: SCENARIO.cambi });
    const user = open('simulazioni', { servePer });
    await user.type(await screen.findByLabelText('Percentuale da raggiungere', {}, ATTESA), '98 %');
    await user.click(screen.getByRole('button', { name: 'Dimmi cosa serve' }));
    expect(await screen.findByText('Basta KPI1: 10 N.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Prova questi cambi' }));
    expect(await screen.findByText('Ente simulato')).toBeTruthy();
  });

  it('lo scenario si salva con un nome passando dall’anteprima, e lasciata questa è ancora lì', async () => {
    const prepareSalvaScenario = jest.fn<
      ReturnType<ComandiFiducia['prepareSalvaScenario']>,
      Parameters<ComandiFiducia['prepareSalvaScenario']>
    >(() => Promise.resolve(fintaProposta('scenario')));
    const user = open('simulazioni', {
      prepareSalvaScenario,
      readScenari: () => Promise.resolve([SCENARIO]),
    });
    await user.click(await screen.findByRole('button', { name: 'Riprendi «Tutto bene»' }, ATTESA));
    await user.type(await screen.findByLabelText('Nome dello scenario'), 'Altro');
    await user.click(screen.getByRole('button', { name: 'Salva nella cartella' }));
    await screen.findByRole('heading', { level: 2, name: 'Scenari' });
    expect(prepareSalvaScenario.mock.calls[0]?.[1]).toEqual({ ...SCENARIO, nome: 'Altro' });
    await user.click(screen.getByRole('button', { name: 'Lascia stare' }));
    expect(await screen.findByText('10 N.', {}, ATTESA)).toBeTruthy();
  });

  it('gli scenari scelti si confrontano; uno si elimina', async () => {
    const prepareEliminaScenario = jest.fn<
      ReturnType<ComandiFiducia['prepareEliminaScenario']>,
      Parameters<ComandiFiducia['prepareEliminaScenario']>
    >(() => Promise.resolve(fintaProposta('scenario')));
    const user = open('simulazioni', {
      readScenari: () => Promise.resolve([SCENARIO]),
      prepareEliminaScenario,
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Confronta «Tutto bene»' }, ATTESA));
    await user.click(screen.getByRole('button', { name: 'Confronta gli scenari scelti' }));
    expect(await screen.findByText('Ente simulato')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Elimina «Tutto bene»' }));
    await screen.findByRole('heading', { level: 2, name: 'Scenari' });
    expect(prepareEliminaScenario.mock.calls[0]?.[1]).toBe('Tutto bene');
  });

  it('un’altra cartella si confronta, e una che non si legge è detta', async () => {
    const confrontaFile = jest
      .fn<Promise<typeof FINTA_TABELLA>, Parameters<ComandiFiducia['confrontaFile']>>()
      .mockRejectedValueOnce(rifiutoConParole('FILE_CIFRATO', 'Il file è protetto.'))
      .mockResolvedValue(FINTA_TABELLA);
    const user = open('simulazioni', { confrontaFile });
    const campo = await screen.findByLabelText('Cartella con cui confrontare (.xlsx)', {}, ATTESA);
    await user.upload(campo, new File(['x'], 'prima.xlsx'));
    expect(await screen.findByText(/Il file è protetto\. Fare così\./)).toBeTruthy();
    await user.upload(campo, new File(['x'], 'prima.xlsx'));
    expect(await screen.findByText('Ente simulato')).toBeTruthy();
    expect(screen.queryByText(/Il file è protetto/)).toBeNull();
  });

  it('il foglio Traccia passa dall’anteprima', async () => {
    const user = open('simulazioni');
    await user.click(
      await screen.findByRole('button', { name: 'Mostra anteprima del foglio Traccia' }, ATTESA),
    );
    await screen.findByRole('heading', { level: 2, name: 'Foglio Traccia' });
  });

  it('in inglese', async () => {
    open('simulazioni', {}, {}, 'en-US');
    expect(await screen.findByRole('button', { name: 'Tell me what it takes' }, ATTESA)).toBeTruthy();
  });
});

describe('Controlla', () => {
  const PESI = fintaAnomalia({ codice: 'PESI_NON_100', severita: 'errore', messaggio: 'I pesi fanno 90 %.' });

  it('ciò che ha un rimedio sicuro si corregge passando dall’anteprima', async () => {
    const prepareRimedio = jest.fn<
      ReturnType<ComandiFiducia['prepareRimedio']>,
      Parameters<ComandiFiducia['prepareRimedio']>
    >(() => Promise.resolve(fintaProposta('rimedio')));
    const user = open('controlla', { prepareRimedio }, { anomalie: [PESI, fintaAnomalia()] });
    const correggi = await screen.findAllByRole('button', { name: /^Correggi/ }, ATTESA);
    expect(correggi).toHaveLength(1);
    await user.click(correggi[0] ?? document.body);
    await screen.findByRole('heading', { level: 2, name: 'Correggi' });
    expect(prepareRimedio.mock.calls[0]?.[1]).toEqual({ codice: 'PESI_NON_100', cella: PESI.cella });
  });

  it('si accetta con un motivo, e senza non si può', async () => {
    const prepareAccetta = jest.fn<
      ReturnType<ComandiFiducia['prepareAccetta']>,
      Parameters<ComandiFiducia['prepareAccetta']>
    >(() => Promise.resolve(fintaProposta('accetta')));
    const user = open('controlla', { prepareAccetta }, { anomalie: [PESI] });
    await user.click(await screen.findByRole('button', { name: /^Accetta…/ }, ATTESA));
    const conferma = screen.getByRole('button', { name: 'Accetta e scrivi il motivo' });
    expect(conferma.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByLabelText('Perché va bene così'), 'Deliberato così');
    await user.click(conferma);
    await screen.findByRole('heading', { level: 2, name: 'Accetta con un motivo' });
    expect(prepareAccetta.mock.calls[0]?.slice(1)).toEqual([
      { codice: 'PESI_NON_100', cella: PESI.cella },
      { motivo: 'Deliberato così', adesso: ADESSO },
    ]);
  });

  it('quelle accettate stanno a parte, con il motivo, e si riammettono', async () => {
    const prepareRiammetti = jest.fn<
      ReturnType<ComandiFiducia['prepareRiammetti']>,
      Parameters<ComandiFiducia['prepareRiammetti']>
    >(() => Promise.resolve(fintaProposta('accetta')));
    const user = open(
      'controlla',
      { prepareRiammetti },
      { anomalie: [], accettate: [{ ...PESI, motivo: 'Deliberato così', quando: ADESSO }] },
    );
    const summary = await screen.findByText("Un'anomalia accettata", {}, ATTESA);
    const parte = within(summary.parentElement ?? document.body);
    expect(parte.getByText('Va bene così: Deliberato così')).toBeTruthy();
    await user.click(summary);
    await user.click(parte.getByText('Torna a contarla'));
    await screen.findByRole('heading', { level: 2, name: 'Accetta con un motivo' });
    expect(prepareRiammetti.mock.calls[0]?.[1]).toEqual({ codice: 'PESI_NON_100', cella: PESI.cella });
  });

  it('ciò che dicono versioni ed estratti sta sotto, e si accetta come il resto', async () => {
    const PARETO = fintaAnomalia({
      codice: 'MIN_OLTRE_MAX',
      cella: 'Pareto!A2',
      messaggio: 'Il minimo supera il massimo.',
    });
    const readAccanto = () => Promise.resolve({ anomalie: [PARETO], accettate: [] });
    open('controlla', { readAccanto }, { anomalie: [] });
    await screen.findByRole('heading', { level: 3, name: 'Versioni ed estratti' }, ATTESA);
    expect(screen.getByText('Il minimo supera il massimo.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Accetta…: Pareto!A2' })).toBeTruthy();
  });
});
