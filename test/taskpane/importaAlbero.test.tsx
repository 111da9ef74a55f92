/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { readAlberoImportato } from '../../src/commands/index.js';
import type { ComandiAlbero } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import type { Azioni, Risposta } from '../../src/taskpane/stato/azioni.js';
import { TestiContext } from '../../src/taskpane/testi/lingua.js';
import { en } from '../../src/taskpane/testi/en.js';
import { it as italiano } from '../../src/taskpane/testi/it.js';
import { ImportaAlbero } from '../../src/taskpane/viste/importa/ImportaAlbero.js';
import { ALLEGATO, PIANO, RELAZIONE } from '../layout/importaAlbero/testi.js';
import { fintiComandi, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

/** The view with commands that read as the real ones do, and a pane that only records what is asked of it. */
function openVista(albero: Partial<ComandiAlbero> = {}, testi = italiano) {
  const preparati: unknown[] = [];
  const comandi = {
    ...fintiComandi(),
    albero: {
      leggi: (
        _: unknown,
        sorgente: Parameters<ComandiAlbero['leggi']>[1],
        opzioni: { readonly anno?: number },
      ) =>
        Promise.resolve(
          readAlberoImportato({ kind: 'testo', testo: 'testo' in sorgente ? sorgente.testo : '' }, opzioni),
        ),
      prepara: (_: unknown, importato: unknown) => {
        preparati.push(importato);
        return Promise.reject(new Error('not written in this test'));
      },
      ...albero,
    },
  };
  const lavoro = { comandi, workbook: fintoOspite().workbook, adesso: '2025-01-31T10:30:00' };
  const azioni = {
    prova: async <T,>(reading: (quale: typeof lavoro) => Promise<T>): Promise<Risposta<T>> => {
      try {
        return { kind: 'fatto', valore: await reading(lavoro) };
      } catch (error) {
        const { codice, messaggio, rimedio } = error as {
          codice: string;
          messaggio: string;
          rimedio: string;
        };
        return { kind: 'rifiuto', rifiuto: { codice, messaggio, rimedio, dettagli: '', intatto: true } };
      }
    },
    prepara: (_: unknown, prepare: (quale: typeof lavoro) => Promise<unknown>) =>
      void prepare(lavoro).catch(() => undefined),
  } as unknown as Azioni;
  const shown = render(
    <TestiContext.Provider value={testi}>
      <ImportaAlbero azioni={azioni} />
    </TestiContext.Provider>,
  );
  return { user: userEvent.setup(), azioni, preparati, shown };
}

async function paste(user: ReturnType<typeof userEvent.setup>, testo: string) {
  await user.click(screen.getByLabelText('Incollare qui il testo'));
  await user.paste(testo);
  await user.click(screen.getByRole('button', { name: 'Leggi il testo' }));
}

describe('Importa albero nel riquadro', () => {
  it('mostra le tabelle trovate, le differenze, i gradi e ogni riga, e prepara il foglio', async () => {
    const { user, preparati } = openVista();
    await paste(user, `${RELAZIONE}\n${ALLEGATO}`);
    expect(await screen.findByText(/albero a scala: da riga .* 19 righe \(fa l'albero\)/)).toBeTruthy();
    expect(screen.getByText('Nessuna riga è dubbia.')).toBeTruthy();
    expect(screen.getByText(/D4\.1, valore: «9 N\.» .* «8 N\.»/)).toBeTruthy();
    expect(screen.getByText(/18 su 18 coincidono/)).toBeTruthy();
    expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima del foglio' }));
    expect(preparati).toHaveLength(1);
  });

  it('le righe dubbie vengono prima, con il loro perché', async () => {
    const { user } = openVista();
    await paste(user, ALLEGATO.replace('B3.1 - Verbali', 'AS_AL - Verbali'));
    expect(await screen.findByRole('heading', { name: 'Una riga da controllare' })).toBeTruthy();
    expect(
      screen.getByText("AS_AL (riga 30): Il codice «AS_AL» c'è già in una riga precedente."),
    ).toBeTruthy();
  });

  it('con i target di più anni lascia scegliere l’anno', async () => {
    const { user } = openVista();
    await paste(user, PIANO);
    await user.selectOptions(await screen.findByLabelText('Anno dei target'), '2022');
    expect(await screen.findByText('Albero 2022: 10 righe.')).toBeTruthy();
  });

  it('un rifiuto si legge, e il testo incollato resta', async () => {
    const { user } = openVista({
      leggi: () => Promise.reject(rifiutoConParole('IMPORTA_SENZA_ALBERO', 'Non c’è una tabella.')),
    });
    await paste(user, 'Una lettera.');
    expect(await screen.findByText(/Non c’è una tabella\./)).toBeTruthy();
    expect(screen.getByDisplayValue('Una lettera.')).toBeTruthy();
  });

  it('tornando dall’anteprima ciò che si era letto è ancora lì', async () => {
    const { user, azioni, shown } = openVista();
    await paste(user, ALLEGATO);
    await screen.findByText('Albero 2023: 19 righe.');
    shown.unmount();
    render(<ImportaAlbero azioni={azioni} />);
    expect(screen.getByText('Albero 2023: 19 righe.')).toBeTruthy();
  });

  it('si apre già al primo uso, quando la cartella non ha ancora un albero, e mostra l’anteprima del foglio', async () => {
    const comandi = fintiComandi();
    const importato = readAlberoImportato({ kind: 'testo', testo: ALLEGATO });
    render(
      <Pannello
        {...{ lingua: 'it-IT', adesso: () => '2025-01-31T10:30:00', ospite: fintoOspite() }}
        comandi={{
          ...comandi,
          prepareCalcola: () => Promise.reject(rifiutoConParole('NOME_MANCANTE', 'Manca.')),
          albero: { leggi: () => Promise.resolve(importato), prepara: comandi.albero.prepara },
        }}
        modo="chiaro"
        vista={undefined}
      />,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: "Importa l'albero da un testo" }));
    await user.click(await screen.findByLabelText('Incollare qui il testo', {}, { timeout: 15_000 }));
    await user.paste(ALLEGATO);
    await user.click(screen.getByRole('button', { name: 'Leggi il testo' }));
    await user.click(await screen.findByRole('button', { name: 'Mostra anteprima del foglio' }));
    expect(await screen.findByRole('button', { name: 'Scrivi nel foglio' })).toBeTruthy();
  });

  it('in inglese parla inglese', () => {
    openVista({}, en);
    expect(screen.getByRole('button', { name: 'Read the cells of this workbook' })).toBeTruthy();
  });
});
