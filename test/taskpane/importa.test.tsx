/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Importazione, OpzioniImporta, Sorgente, VoceImporta } from '../../src/commands/index.js';
import type { ComandiImporta } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import { fintaProposta, fintiComandi, fintoOspite, rifiutoConParole } from './finto.js';

jest.setTimeout(30_000);

const voce = (oltre: Partial<VoceImporta> & Pick<VoceImporta, 'id'>): VoceImporta => ({
  cella: `'Testo incollato'!${oltre.id}`,
  etichetta: `voce ${oltre.id}`,
  riconoscimento: { come: 'codice' },
  codice: `K${oltre.id}`,
  titolo: 'Titolo',
  stato: 'nuovo',
  prima: '',
  dopo: '3,10 gg',
  confronto: '',
  dubbi: [],
  cambiamenti: [
    {
      codice: `K${oltre.id}`,
      campo: 'valore',
      nuovo: '3,10 gg',
      fonte: 'Pareto',
      data: '2024-12-31',
      dubbi: [],
    },
  ],
  spunta: true,
  ...oltre,
});

const IMPORTAZIONE: Importazione = {
  genere: 'pareto',
  fonte: 'Pareto',
  tabelle: [
    {
      firma: 'voce | dato',
      colonne: [
        { indice: 0, titolo: 'Voce', decimali: 'neutra', decimaliPresunti: false, unita: '', numeri: 0 },
        { indice: 1, titolo: 'Dato', decimali: 'mista', decimaliPresunti: false, unita: '', numeri: 2 },
      ],
      abbinate: { indicatore: 0, valore: 1 },
      ricordata: false,
      righe: 2,
      prime: [['<b>Tempo</b>', '3,10']],
    },
  ],
  significati: ['codice', 'indicatore', 'valore'],
  voci: [
    voce({ id: '1', confronto: 'min 0,96 gg' }),
    voce({
      id: '2',
      stato: 'diverso',
      prima: '0,24 gg',
      dopo: '4,12 gg',
      spunta: false,
      dubbi: ['Scambiati.'],
    }),
    voce({
      id: '3',
      stato: 'nonTrovato',
      spunta: false,
      cambiamenti: [],
      riconoscimento: { come: 'nessuno', candidati: [{ codice: 'K9', titolo: 'Altro', grado: 0.61 }] },
    }),
  ],
  anomalie: [],
  avvisi: ['Righe fuori dalle tabelle, non lette: 5.'],
  abbinamenti: [],
};

interface Chiesto {
  readonly genere: string;
  readonly sorgente: Sorgente;
  readonly opzioni: OpzioniImporta;
}

async function open(oltre: Partial<ComandiImporta> = {}, lingua = 'it-IT') {
  const chiesti: Chiesto[] = [];
  const scelte: string[][] = [];
  const base = fintiComandi();
  const comandi = fintiComandi({
    importa: {
      ...base.importa,
      prepareImporta: async (_, genere, sorgente, opzioni) => {
        chiesti.push({ genere, sorgente, opzioni });
        await opzioni.pausa?.(0.4);
        return IMPORTAZIONE;
      },
      prepareScelte: (_, __, ids) => {
        scelte.push([...ids]);
        return Promise.resolve(fintaProposta('importa'));
      },
      ...oltre,
    },
  });
  render(
    <Pannello
      ospite={fintoOspite()}
      comandi={comandi}
      adesso={() => '2024-12-31T10:42:00'}
      lingua={lingua}
      modo="chiaro"
      vista="importa"
    />,
  );
  const box = await screen.findByRole('textbox', { name: lingua === 'it-IT' ? /Incollare qui/ : /Paste/ });
  return { user: userEvent.setup(), chiesti, scelte, box };
}

async function paste(user: ReturnType<typeof userEvent.setup>, box: HTMLElement) {
  box.focus();
  await user.paste('Voce\tDato\nTempo\t3,10\n');
  await user.click(screen.getByRole('button', { name: 'Leggi il testo incollato' }));
  return screen.findByRole('heading', { name: /^Pareto/ });
}

describe('la sezione Importa dati', () => {
  it('legge il testo incollato e mostra prima ciò che c’è da decidere, con vecchio e nuovo', async () => {
    const { user, box, chiesti } = await open();
    await paste(user, box);
    expect(chiesti).toMatchObject([
      { genere: 'pareto', sorgente: { kind: 'testo', testo: 'Voce\tDato\nTempo\t3,10\n' } },
    ]);
    const gruppi = screen
      .getAllByText(/\(\d+\)$/, { selector: 'summary' })
      .map(({ textContent }) => textContent);
    expect(gruppi).toEqual(['Da decidere (1)', 'Nuovi (1)', "Non trovati nell'albero (1)"]);
    expect(screen.getByText(/0,24 gg → 4,12 gg/)).toBeTruthy();
    expect(screen.getByText(/Scambiati\./)).toBeTruthy();
    expect(screen.getByText('min 0,96 gg')).toBeTruthy();
  });

  it('scrive solo ciò che è spuntato, una spunta alla volta', async () => {
    const { user, box, scelte } = await open();
    await paste(user, box);
    await user.click(screen.getByRole('checkbox', { name: /K2/ }));
    await user.click(screen.getByRole('checkbox', { name: /K1/ }));
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima dei dati scelti' }));
    await screen.findByRole('button', { name: 'Scrivi nel foglio' });
    expect(scelte).toEqual([['2']]);
  });

  it('tiene anche i confronti, se lo si chiede', async () => {
    const chieste: unknown[] = [];
    const { user, box } = await open({
      prepareImporta: () =>
        Promise.resolve({
          ...IMPORTAZIONE,
          voci: [voce({ id: '1', spunta: false, confronti: voce({ id: '1' }).cambiamenti })],
        }),
      prepareScelte: (_, __, ids, opzioni) => {
        chieste.push([ids.size, opzioni]);
        return Promise.resolve(fintaProposta('importa'));
      },
    });
    await paste(user, box);
    const bottone = screen.getByRole<HTMLButtonElement>('button', {
      name: 'Mostra anteprima dei dati scelti',
    });
    expect(bottone.disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /Tieni medie, minimi e massimi di 1 riga/ }));
    await user.click(bottone);
    expect(chieste).toEqual([[0, { conConfronti: true }]]);
  });

  it('tiene ciò che è stato incollato e scelto quando si torna dall’anteprima', async () => {
    const { user, box } = await open();
    await paste(user, box);
    await user.click(screen.getByRole('checkbox', { name: /K2/ }));
    await user.click(screen.getByRole('button', { name: 'Mostra anteprima dei dati scelti' }));
    await user.click(await screen.findByRole('button', { name: 'Lascia stare' }));
    expect(await screen.findByRole('checkbox', { name: /K2/, checked: true })).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Incollare/ }).value).toContain('Tempo');
  });

  it('fa correggere le colonne e i loro decimali, e rilegge', async () => {
    const { user, box, chiesti } = await open();
    await paste(user, box);
    expect(screen.getByText('<b>Tempo</b>')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: /contiene la colonna «Voce»/ }), 'Codice');
    await user.selectOptions(
      screen.getByRole('combobox', { name: /Decimali della colonna «Dato»/ }),
      '1.234,5',
    );
    await user.click(screen.getByRole('button', { name: 'Rileggi con queste colonne' }));
    expect(chiesti.at(-1)?.opzioni.abbinamenti).toEqual([
      {
        genere: 'pareto',
        firma: 'voce | dato',
        colonne: { valore: 1, codice: 0 },
        decimali: { 1: 'italiana' },
      },
    ]);
  });

  it('fa dire di quale indicatore è una riga non trovata', async () => {
    const { user, box, chiesti } = await open();
    await paste(user, box);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Indicatore di «voce 3»' }), 'K9');
    await user.click(screen.getByRole('button', { name: 'Rileggi con questi codici' }));
    expect(chiesti.at(-1)?.opzioni.codici).toEqual({ 'voce 3': 'K9' });
  });

  it('si usa con la sola tastiera, e dopo la lettura si riparte da ciò che è stato letto', async () => {
    const { user, box, scelte } = await open();
    box.focus();
    await user.paste('Voce\tDato\n');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Leggi il testo incollato');
    await user.keyboard('{Enter}');
    const titolo = await screen.findByRole('heading', { name: /^Pareto/ });
    expect(document.activeElement).toBe(titolo);
    for (let i = 0; i < 20 && document.activeElement !== screen.getByRole('checkbox', { name: /K2/ }); i += 1)
      await user.tab();
    await user.keyboard(' ');
    for (
      let i = 0;
      i < 20 && document.activeElement?.textContent !== 'Mostra anteprima dei dati scelti';
      i += 1
    )
      await user.tab();
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Scrivi nel foglio' });
    expect(scelte).toEqual([['1', '2']]);
  });

  it('un rifiuto si legge accanto al testo, che resta dov’è', async () => {
    const { user, box } = await open({
      prepareImporta: () => Promise.reject(rifiutoConParole('ESTRATTO_SENZA_COLONNE', 'Non si riconosce.')),
    });
    box.focus();
    await user.paste('x');
    await user.click(screen.getByRole('button', { name: 'Leggi il testo incollato' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Non si riconosce. Fare così.');
    expect((box as HTMLTextAreaElement).value).toBe('x');
  });

  it('se le parole non dicono le colonne fa scegliere la riga di intestazione e i significati', async () => {
    const tabelle = ['Titolo | x', 'Voce | Dato'].map((firma) => ({
      firma: firma.toLowerCase(),
      colonne: firma.split(' | ').map((titolo, indice) => ({
        indice,
        titolo,
        decimali: 'neutra' as const,
        decimaliPresunti: false,
        unita: '',
        numeri: 0,
      })),
      abbinate: {},
      ricordata: false,
      righe: 1,
      prime: [['Tempo', '3,10']],
    }));
    const chiesti: unknown[] = [];
    const { user, box } = await open({
      prepareImporta: (_, __, ___, { abbinamenti = [] }) => {
        chiesti.push(abbinamenti);
        return abbinamenti.length === 0
          ? Promise.reject(rifiutoConParole('ESTRATTO_SENZA_COLONNE', 'Non si riconosce.'))
          : Promise.resolve(IMPORTAZIONE);
      },
      readCandidate: () =>
        Promise.resolve({ genere: 'pareto', tabelle, significati: ['indicatore', 'valore'] }),
    });
    box.focus();
    await user.paste('Titolo\tx\nVoce\tDato\nTempo\t3,10\n');
    await user.click(screen.getByRole('button', { name: 'Leggi il testo incollato' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Quale riga ha i nomi delle colonne' }),
      'Voce | Dato',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: /colonna «Voce»/ }), 'Indicatore');
    await user.selectOptions(screen.getByRole('combobox', { name: /colonna «Dato»/ }), "Valore dell'ente");
    await user.click(screen.getByRole('button', { name: 'Leggi con queste colonne' }));
    await screen.findByRole('heading', { name: /^Pareto/ });
    expect(chiesti.at(-1)).toEqual([
      { genere: 'pareto', firma: 'voce | dato', colonne: { indicatore: 0, valore: 1 } },
    ]);
  });

  it('confronta con Integra, e l’esito si annota', async () => {
    const { user, box } = await open({
      confrontaIntegra: () =>
        Promise.resolve({
          voci: [
            {
              nodo: 'EC07',
              titolo: 'Proventi',
              esito: 'diverso',
              nostro: '96,89 %',
              loro: '97,00 %',
              differenza: '+0,11 punti',
              cella: "'Albero 2024'!B6",
              cellaLoro: 'x!A1',
            },
          ],
          coincidono: 116,
          righe: 117,
          riassunto: '116 su 117 coincidono.',
          impronta: '3f',
        }),
    });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Che cosa si importa' }),
      'Confronta con Integra',
    );
    screen.getByRole('textbox', { name: /Incollare/ }).focus();
    await user.paste('report');
    expect(box).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leggi il testo incollato' }));
    expect(await screen.findByText('116 su 117 coincidono.')).toBeTruthy();
    const riga = within(screen.getByRole('row', { name: /EC07/ }));
    expect(riga.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '96,89 %',
      '97,00 %',
      '+0,11 punti (diverso)',
    ]);
    await user.click(screen.getByRole('button', { name: "Annota l'esito nell'allegato" }));
    expect(await screen.findByRole('button', { name: 'Scrivi nel foglio' })).toBeTruthy();
  });

  it('in inglese ha le sue parole', async () => {
    await open({}, 'en-GB');
    expect(screen.getByRole('button', { name: 'Read the pasted text' })).toBeTruthy();
  });
});
