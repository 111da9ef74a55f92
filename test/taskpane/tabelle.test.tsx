/** @jest-environment jsdom */
import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { VoceTabella } from '../../src/commands/index.js';
import { renderPagina, type GenereNota, type Tabella } from '../../src/report/index.js';
import type { Comandi } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import { it as TESTI } from '../../src/taskpane/testi/it.js';
import { fintaProposta, fintiComandi, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

const ADESSO = '2024-12-31T10:42:00';
const adesso = () => ADESSO;

const TABELLA: Tabella = {
  id: 'sintesi',
  titolo: 'Performance complessiva di Ente',
  sezione: 'Relazione sulla performance, § 1',
  pagina: 'verticale',
  colonne: [
    { titolo: 'Ambito', genere: 'testo', larghezza: 30 },
    { titolo: 'Peso', genere: 'peso', larghezza: 10 },
  ],
  righe: [
    {
      ruolo: 'dati',
      etichetta: 0,
      celle: [
        { tipo: 'testo', testo: '<b>Competitività</b>' },
        { tipo: 'numero', valore: 0.6, genere: 'percentuale' },
      ],
    },
  ],
  note: [{ genere: 'fonte', testo: 'Fonte di prova' }],
  provenienza: {
    impronta: '3f9a',
    regole: { id: 'smvp', versione: '1', fonte: 'SMVP' },
    quando: ADESSO,
    ente: 'CCIAA di prova',
    anno: 2024,
  },
};
const voce = (oltre: Partial<VoceTabella> & Pick<VoceTabella, 'id' | 'titolo'>): VoceTabella => ({
  sezione: 'Relazione sulla performance, § 1',
  documento: 'relazione',
  tabelle: [TABELLA],
  presenti: [],
  ...oltre,
});
const MODULO = {
  intervallo: 'Personale',
  spiegazione: 'Il personale.',
  intestazioni: ['Area'],
  esempio: ['A'],
};
const VOCI: readonly VoceTabella[] = [
  voce({ id: 'sintesi', titolo: 'Performance complessiva di Ente' }),
  voce({
    id: 'quadro-os',
    titolo: 'Quadro degli obiettivi',
    presenti: [
      {
        indirizzo: { foglio: 'Quadro', riga: 0, colonna: 0, righe: 4, colonne: 3 },
        quando: '20-06-2025 alle 10:30',
        superata: true,
      },
    ],
  }),
  voce({
    id: 'genere',
    titolo: 'Bilancio di genere',
    tabelle: [],
    manca: { messaggio: 'Compila l’intervallo «Personale».', moduli: [MODULO] },
  }),
  voce({ id: 'piano-albero', titolo: 'Albero del Piano', documento: 'piano' }),
];

async function openTabelle(comandi: Partial<Comandi> = {}, lingua = 'it-IT') {
  const ospite = fintoOspite();
  const tutti = fintiComandi({ readTabelle: () => Promise.resolve(VOCI), ...comandi });
  render(<Pannello {...{ ospite, adesso, lingua }} comandi={tutti} modo="chiaro" vista="tabelle" />);
  // The section is loaded when it is first asked for.
  await screen.findByText(lingua === 'it-IT' ? '2 di 3 pronte' : '2 of 3 ready', {}, { timeout: 15_000 });
  return { ospite, user: userEvent.setup() };
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const titolo = (name: string) => screen.findByRole('heading', { level: 2, name });

/** A `prepareTabelle` that tells its progress as the real one does, table by table. */
const prepara = () =>
  jest.fn<ReturnType<Comandi['prepareTabelle']>, Parameters<Comandi['prepareTabelle']>>(
    async (_, { ids = [], onAvanzamento }) => {
      for (const [fatte, id] of ids.entries())
        await onAvanzamento?.({ fatte, totale: ids.length, titolo: id });
      return {
        proposta: fintaProposta('tabelle'),
        esiti: ids.map((id) => ({ id, titolo: `Tabella ${id}`, esito: 'inserita' })),
      };
    },
  );

describe('l’elenco delle tabelle', () => {
  it('dice che cosa è pronto, che cosa manca, che cosa è superato e dove', async () => {
    await openTabelle();
    const [sintesi, quadro, genere] = screen.getAllByRole('listitem').map((each) => each.textContent);
    expect(sintesi).toContain('pronta');
    expect(quadro).toContain('superata: i dati sono cambiati');
    expect(quadro).toContain('dal 20-06-2025 alle 10:30');
    expect(genere).toContain('Compila l’intervallo «Personale».');
    expect(screen.getByRole('checkbox', { name: 'Bilancio di genere' })).toHaveProperty('disabled', true);
  });

  it('porta alla tabella che c’è già', async () => {
    const selectCella = jest.fn<Promise<void>, Parameters<Comandi['selectCella']>>(() => Promise.resolve());
    const { user } = await openTabelle({ selectCella });
    await user.click(await button('Vai alla tabella nel foglio Quadro'));
    expect(selectCella.mock.calls[0]?.[1]).toBe('Quadro!A1');
  });

  it('crea il modulo dell’intervallo che manca, passando dall’anteprima', async () => {
    const prepareModulo = jest.fn<ReturnType<Comandi['prepareModulo']>, Parameters<Comandi['prepareModulo']>>(
      () => Promise.resolve(fintaProposta('modulo')),
    );
    const { user } = await openTabelle({ prepareModulo });
    await user.click(await button('Crea il modulo da compilare per Personale'));
    await titolo('Crea il modulo da compilare');
    expect(prepareModulo.mock.calls[0]?.[1]).toEqual(MODULO);
  });

  it('le tabelle del Piano stanno nel loro documento', async () => {
    const { user } = await openTabelle();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Documento' }), 'Piano della performance');
    expect(screen.getByRole('checkbox', { name: 'Albero del Piano' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Quadro degli obiettivi' })).toBeNull();
  });

  it('in un Excel inglese parla inglese', async () => {
    await openTabelle({}, 'en-GB');
    await button('Insert all the tables');
  });
});

describe('l’inserimento', () => {
  it('inserisce tutte le pronte del documento, in ordine, passando dall’anteprima, e si può annullare', async () => {
    const prepareTabelle = prepara();
    const { user } = await openTabelle({ prepareTabelle });
    await user.click(await button('Inserisci tutte le tabelle'));
    await titolo('Inserisci le tabelle');
    expect(prepareTabelle.mock.calls[0]?.[1]).toMatchObject({
      ids: ['sintesi', 'quadro-os'],
      adesso: ADESSO,
    });
    expect(screen.getByText('Nuove: 2')).toBeTruthy();
    await user.click(await button('Scrivi nel foglio'));
    await screen.findByText(/Tabelle inserite/);
    await button("Annulla l'ultima scrittura");
  });

  it('inserisce solo quelle scelte; la scelta resta quando si lascia l’anteprima', async () => {
    const prepareTabelle = prepara();
    const { user } = await openTabelle({ prepareTabelle });
    await user.click(screen.getByRole('checkbox', { name: 'Quadro degli obiettivi' }));
    await user.click(await button('Inserisci la tabella'));
    await titolo('Inserisci le tabelle');
    expect(prepareTabelle.mock.calls[0]?.[1].ids).toEqual(['quadro-os']);
    await user.click(await button('Lascia stare'));
    await titolo('Tabelle');
    expect(screen.getByRole('checkbox', { name: 'Quadro degli obiettivi' })).toHaveProperty('checked', true);
  });

  it('fermato tra una tabella e l’altra non prepara nulla', async () => {
    let go: () => void = () => undefined;
    const { user } = await openTabelle({
      prepareTabelle: async (_, { onAvanzamento }) => {
        await onAvanzamento?.({ fatte: 0, totale: 2, titolo: 'Prima' });
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        await onAvanzamento?.({ fatte: 1, totale: 2, titolo: 'Seconda' });
        return { proposta: fintaProposta('tabelle'), esiti: [] };
      },
    });
    await user.click(await button('Inserisci tutte le tabelle'));
    await screen.findByText('Preparo la tabella 1 di 2: Prima');
    await user.click(await button('Ferma'));
    go();
    await titolo('Tabelle');
    await button('Inserisci tutte le tabelle');
    expect(screen.queryByText(/Preparo la tabella/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Scrivi nel foglio' })).toBeNull();
  });

  it('un rifiuto si chiude tornando alle tabelle', async () => {
    const { user } = await openTabelle({
      prepareTabelle: () => Promise.reject(rifiutoConParole('TABELLA_SENZA_SPAZIO', 'Non c’è spazio.')),
    });
    await user.click(await button('Inserisci tutte le tabelle'));
    await titolo('Non è stato fatto');
    await user.click(await button('Indietro'));
    await titolo('Tabelle');
  });
});

describe('la tabella come sarà', () => {
  it('è una tabella vera, con titolo e intestazioni; il testo di una cella non diventa mai codice', async () => {
    const { user } = await openTabelle();
    await user.click(await button('Mostra la tabella Performance complessiva di Ente'));
    await titolo('Come sarà');
    const table = screen.getByRole('table', { name: /Performance complessiva di Ente/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((each) => each.textContent),
    ).toEqual(['Ambito', 'Peso']);
    expect(within(table).getByRole('rowheader').textContent).toBe('<b>Competitività</b>');
    expect(within(table).getByRole('cell').textContent).toBe('60,00 %');
    expect(screen.getByText('Fonte di prova')).toBeTruthy();
    await user.keyboard('{Escape}');
    await titolo('Tabelle');
  });
});

describe('i titoli delle note', () => {
  it('sono nel riquadro quelli della pagina pubblicata', () => {
    const generi = Object.keys(TESTI.tabelle.note) as readonly GenereNota[];
    const note = generi.map((genere) => ({ genere, testo: 'nota' }));
    const pagina = new DOMParser().parseFromString(renderPagina({ ...TABELLA, note }), 'text/html');
    const titoli = [...pagina.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(titoli).toEqual(Object.values(TESTI.tabelle.note));
  });
});

describe('Copia per Word', () => {
  const conAppunti = (clipboard: unknown) => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  };

  it('mette negli appunti la tabella come HTML e come testo', async () => {
    const { user } = await openTabelle();
    const scritti: Record<string, Blob>[] = [];
    class Voce {
      constructor(readonly parti: Record<string, Blob>) {}
    }
    Object.defineProperty(globalThis, 'ClipboardItem', { value: Voce, configurable: true });
    conAppunti({
      write: ([item]: readonly Voce[]) => {
        if (item) scritti.push(item.parti);
        return Promise.resolve();
      },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Performance complessiva di Ente' }));
    await user.click(await button('Copia per Word'));
    await screen.findByText('Copiato: ora si può incollare in Word.');
    expect(Object.entries(scritti[0] ?? {}).map(([tipo, { type, size }]) => [tipo, type, size > 50])).toEqual(
      [
        ['text/html', 'text/html', true],
        ['text/plain', 'text/plain', true],
      ],
    );
  });

  it('dove gli appunti sono chiusi mostra le tabelle, selezionabili, con lo stesso contenuto', async () => {
    const { user } = await openTabelle();
    conAppunti(undefined);
    await user.click(screen.getByRole('checkbox', { name: 'Performance complessiva di Ente' }));
    await user.click(await button('Copia per Word'));
    await user.click(await button('Seleziona e copia'));
    await screen.findByText(/premere Ctrl\+C/);
    expect(getSelection()?.toString()).toContain('Competitività');
    const dati = new Map<string, string>();
    const copia = createEvent.copy(screen.getByRole('table'), {
      clipboardData: { setData: (tipo: string, testo: string) => dati.set(tipo, testo) },
    });
    fireEvent(screen.getByRole('table'), copia);
    expect(copia.defaultPrevented).toBe(true);
    expect(dati.get('text/html')).toContain('&lt;b&gt;Competitività&lt;/b&gt;');
    expect(dati.get('text/plain')).toContain('Ambito\tPeso');
  });
});
