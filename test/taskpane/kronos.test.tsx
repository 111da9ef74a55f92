/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Importazione } from '../../src/commands/index.js';
import { MISURE_KRONOS, type MisuraKronos } from '../../src/parametri/index.js';
import type { Azioni } from '../../src/taskpane/stato/azioni.js';
import { Kronos } from '../../src/taskpane/viste/importa/Kronos.js';
import { fintaProposta, fintiComandi, fintoOspite } from './finto.js';

const IMPORTAZIONE: Importazione = {
  genere: 'kronos',
  fonte: 'Kronos',
  tabelle: [],
  significati: [],
  voci: [
    {
      id: 'formula S02_AB',
      cella: 'Kronos',
      etichetta: 'S02_AB = fte(A*,B*) / fte(*)',
      riconoscimento: { come: 'codice' },
      stato: 'nuovo',
      prima: '',
      dopo: '39,17 %',
      confronto: '(8,78 + 19,86) / 73,11',
      dubbi: [],
      cambiamenti: [],
      spunta: true,
    },
  ],
  anomalie: [],
  avvisi: [],
  abbinamenti: [],
  anno: 2024,
  kronos: {
    anni: [
      {
        anno: 2024,
        mesi: [1, 2],
        processi: [
          { codice: 'A1.1', descrizione: 'Pianificazione', cifre: { fteIntegrato: 8.78 } },
          { codice: 'B1.1', descrizione: 'Personale', cifre: { fteIntegrato: 19.86, ore: 12 } },
        ],
        totali: { fteIntegrato: 28.64, ore: 12 },
      },
    ],
    misure: ['fteIntegrato', 'ore'],
    righe: 4,
    righePersone: 4,
    avvisi: [],
    dubbi: [],
    segnalazioni: [],
  },
};

function openVista(importazione = IMPORTAZIONE) {
  const prepareProcessi = jest.fn(() => Promise.resolve(fintaProposta('importa')));
  const comandi = { ...fintiComandi(), importa: { ...fintiComandi().importa, prepareProcessi } };
  const lavoro = { comandi, workbook: fintoOspite().workbook, adesso: '2025-01-31T10:30:00' };
  const azioni = {
    prepara: (_: unknown, prepare: (quale: typeof lavoro) => Promise<unknown>) => void prepare(lavoro),
  } as unknown as Azioni;
  const onFormule = jest.fn();
  render(<Kronos importazione={importazione} azioni={azioni} onFormule={onFormule} />);
  return { user: userEvent.setup(), onFormule, prepareProcessi };
}

describe('Kronos nel riquadro', () => {
  it('le formule si correggono e si rilegge con quelle', async () => {
    const { user, onFormule } = openVista();
    const campo = screen.getByLabelText('Formule degli indicatori');
    expect(campo).toHaveProperty('value', 'S02_AB = fte(A*,B*) / fte(*)');
    await user.clear(campo);
    await user.type(campo, 'S02_AB = fte(A*) / fte(*)\nS03 = ore(*)');
    await user.click(screen.getByRole('button', { name: 'Rileggi con queste formule' }));
    expect(onFormule).toHaveBeenCalledWith({ S02_AB: 'fte(A*) / fte(*)', S03: 'ore(*)' });
  });

  it('una riga senza uguale si dice, e non si rilegge', async () => {
    const { user } = openVista();
    await user.type(screen.getByLabelText('Formule degli indicatori'), '\nfte(A*)');
    expect(screen.getByRole('alert').textContent).toContain('«fte(A*)» non è una formula');
    expect(screen.getByRole('button', { name: 'Rileggi con queste formule' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('mostra le somme per processo con il totale, e le mette nel foglio', async () => {
    const { user, prepareProcessi } = openVista();
    expect(screen.getByText(/Somme per processo, 2024/).textContent).toContain('2 mesi');
    const righe = screen.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent);
    expect(righe).toEqual([
      'ProcessoDescrizioneFTE integratoOre',
      'A1.1Pianificazione8,78',
      'B1.1Personale19,8612,00',
      'Totale28,6412,00',
    ]);
    await user.click(screen.getByRole('button', { name: 'Metti le somme nel foglio Kronos' }));
    expect(prepareProcessi).toHaveBeenCalledWith(expect.anything(), IMPORTAZIONE.kronos, 2024);
  });

  it('chiama le cifre con i nomi che hanno nel foglio', () => {
    const misure = Object.keys(MISURE_KRONOS) as readonly MisuraKronos[];
    const { kronos, ...altro } = IMPORTAZIONE;
    openVista({ ...altro, ...(kronos && { kronos: { ...kronos, misure } }) });
    const titoli = screen
      .getAllByRole('columnheader', { hidden: true })
      .map(({ textContent }) => textContent);
    expect(titoli.slice(2)).toEqual(Object.values(MISURE_KRONOS).map(({ titolo }) => titolo));
  });

  it('di un altro estratto non mostra nulla', () => {
    const { kronos: _, ...pareto } = IMPORTAZIONE;
    openVista({ ...pareto, genere: 'pareto' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
