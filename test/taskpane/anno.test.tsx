/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Chiusura, VoceChiusura } from '../../src/commands/index.js';
import type { ComandiAnno } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import type { Scarica } from '../../src/taskpane/scarica.js';
import { fintiComandi, fintoCalcolo, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

const ADESSO = '2025-01-31T10:30:00';

const voce = (codice: string, stato: VoceChiusura['stato'], dopo: string): VoceChiusura => ({
  id: codice,
  codice,
  titolo: `Indicatore ${codice}`,
  stato,
  prima: stato === 'diverso' ? '8 N.' : '',
  rilevata: { cella: { dove: 'Rilevazioni!C2', valore: dopo, formato: 'General' }, testo: dopo },
});

const CHIUSURA: Chiusura = {
  voci: [
    voce('K1', 'nuovo', '9 N.'),
    voce('K2', 'diverso', '10 N.'),
    voce('K3', 'anticipata', '5 N.'),
    voce('K4', 'uguale', '1 N.'),
    { id: 'K5', codice: 'K5', titolo: 'Senza', stato: 'mancante', prima: '' },
  ],
  fuoriAlbero: ['X9'],
};

async function openAnno(anno: Partial<ComandiAnno> = {}, scarica?: Scarica, lingua = 'it-IT') {
  const comandi = fintiComandi();
  render(
    <Pannello
      {...{ lingua, adesso: () => ADESSO, ospite: fintoOspite(), ...(scarica && { scarica }) }}
      comandi={{
        ...comandi,
        prepareCalcola: () => Promise.resolve({ ...fintoCalcolo(), freschezza: 'aggiornato' }),
        anno: { ...comandi.anno, ...anno },
      }}
      modo="chiaro"
      vista={undefined}
    />,
  );
  const user = userEvent.setup();
  const details = (await screen.findByText(/fascicolo per l'OIV|file for the OIV/, { selector: 'summary' }))
    .parentElement;
  if (!(details instanceof HTMLDetailsElement)) throw new Error('no details');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await screen.findByRole(
    'heading',
    { level: 3, name: /Chiudi consuntivo|Close the year/ },
    { timeout: 15_000 },
  );
  return user;
}

describe('Chiudi consuntivo nel riquadro', () => {
  it('spunta ciò che manca nel foglio, lascia scegliere ciò che coprirebbe un valore o è anticipato', async () => {
    const prepareChiudiConsuntivo = jest.fn<
      ReturnType<ComandiAnno['prepareChiudiConsuntivo']>,
      Parameters<ComandiAnno['prepareChiudiConsuntivo']>
    >(fintiComandi().anno.prepareChiudiConsuntivo);
    const user = await openAnno({ readChiusura: () => Promise.resolve(CHIUSURA), prepareChiudiConsuntivo });
    await user.click(screen.getByRole('button', { name: 'Leggi le rilevazioni' }));
    const spunte = await screen.findAllByRole('checkbox');
    expect(spunte.map((una) => (una as HTMLInputElement).checked)).toEqual([true, false, false]);
    expect(screen.getByText(/1 indicatore senza rilevazione/)).toBeTruthy();
    expect(screen.getByText(/l'albero non ha: X9/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /K3 .*vuoto → 5 N\./ }));
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima del consuntivo' }));
    await screen.findByRole('heading', { level: 2, name: 'Chiudi consuntivo' });
    expect(prepareChiudiConsuntivo.mock.calls[0]?.[0]).toMatchObject({
      adesso: ADESSO,
      codici: ['K1', 'K3'],
    });
  });

  it('un rifiuto è detto con le sue parole', async () => {
    const user = await openAnno({
      readChiusura: () => Promise.reject(rifiutoConParole('NOME_MANCANTE', 'Manca Albero.')),
    });
    await user.click(screen.getByRole('button', { name: 'Leggi le rilevazioni' }));
    expect((await screen.findAllByText('Manca Albero.')).length).toBeGreaterThan(0);
  });
});

describe('Versioni nel riquadro', () => {
  it('tiene quella del genere scelto, con il nome dato, attraverso l’anteprima', async () => {
    const prepareVersione = jest.fn<
      ReturnType<ComandiAnno['prepareVersione']>,
      Parameters<ComandiAnno['prepareVersione']>
    >(fintiComandi().anno.prepareVersione);
    const user = await openAnno({ prepareVersione });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Che cosa si tiene' }), 'piano');
    await user.type(screen.getByRole('textbox', { name: /^Nome/ }), 'Piano approvato');
    await user.click(screen.getByRole('button', { name: 'Tieni questa versione' }));
    await screen.findByRole('heading', { level: 2, name: 'Tieni una versione' });
    expect(prepareVersione.mock.calls[0]?.[0]).toMatchObject({ genere: 'piano', nome: 'Piano approvato' });
  });

  it('senza versioni lo dice', async () => {
    const user = await openAnno();
    await user.click(screen.getByRole('button', { name: 'Versioni tenute e modifiche senza atto' }));
    expect(await screen.findByText('La cartella non tiene ancora versioni.')).toBeTruthy();
  });
});

describe('Fascicolo per l’OIV nel riquadro', () => {
  it('prepara i file e li dà da scaricare, con il campione detto', async () => {
    const scarica = jest.fn<ReturnType<Scarica>, Parameters<Scarica>>();
    const user = await openAnno({}, scarica);
    await user.type(screen.getByRole('textbox', { name: /^Seme/ }), 'verbale 3');
    await user.click(screen.getByRole('button', { name: 'Prepara il fascicolo' }));
    expect(await screen.findByText('Campione di 1 indicatori su 2, seme «2024».')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Scarica fascicolo-oiv-2024.xlsx' }));
    expect(scarica.mock.calls[0]?.[0].nome).toBe('fascicolo-oiv-2024.xlsx');
  });

  it('in inglese ha le sue parole, e senza scaricamento dice come averli', async () => {
    const user = await openAnno({}, undefined, 'en-GB');
    await user.click(screen.getByRole('button', { name: 'Make the file for the OIV' }));
    expect(await screen.findByText(/does not let files be downloaded/)).toBeTruthy();
  });
});
