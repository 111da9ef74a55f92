/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Comandi } from '../../src/taskpane/contratto.js';
import { Pannello } from '../../src/taskpane/Pannello.js';
import type { Sezione } from '../../src/taskpane/stato/modello.js';
import {
  fintaAnomalia,
  fintaProposta,
  fintiComandi,
  fintoCalcolo,
  fintoOspite,
  rifiutoConParole,
} from './finto.js';

const ADESSO = '2024-12-31T10:42:00';
const adesso = () => ADESSO;

function open(comandi: Partial<Comandi> = {}, vista?: Sezione, lingua = 'it-IT') {
  const ospite = fintoOspite();
  render(<Pannello {...{ ospite, adesso, lingua, vista }} comandi={fintiComandi(comandi)} modo="chiaro" />);
  return { ospite, user: userEvent.setup() };
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const titolo = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('il riquadro appena aperto', () => {
  it('legge e mostra il risultato, senza prendersi il fuoco', async () => {
    open();
    expect(screen.getByRole('status').textContent).toBe("Leggo l'albero e lo calcolo…");
    await titolo('Risultato');
    expect(document.activeElement).toBe(document.body);
  });

  it('da Calcola va dritto all’anteprima', async () => {
    open({}, 'calcola');
    await titolo('Anteprima');
  });

  it('da Controlla mostra ciò che va guardato', async () => {
    open({}, 'controlla');
    await titolo('Da guardare');
    expect(await screen.findByText(/Manca il valore di KPI1/)).toBeTruthy();
  });

  it('di un albero mai calcolato dice che cosa ha letto', async () => {
    open({ prepareCalcola: () => Promise.resolve(fintoCalcolo({ freschezza: 'maiCalcolato' })) });
    await titolo('Letto, mai calcolato');
    expect(screen.getByText(/2 indicatori, 0 obiettivi operativi/)).toBeTruthy();
    await button('Mostra anteprima');
  });

  it('senza intervalli si spiega e propone di collegarli', async () => {
    const { user } = open({
      prepareCalcola: () => Promise.reject(rifiutoConParole('NOME_MANCANTE', 'Non c’è «Albero».')),
    });
    expect(await screen.findByText('Nulla esce da questo computer.')).toBeTruthy();
    await user.click(await button('Collega i tuoi intervalli'));
    await titolo("Dov'è l'albero?");
    expect(document.activeElement?.textContent).toBe("Dov'è l'albero?");
  });

  it('di un nome rotto dice quale e perché, e aspetta la nuova scelta', async () => {
    open({
      prepareCalcola: () =>
        Promise.reject(rifiutoConParole('NOME_ROTTO', 'Il nome «Albero» non indica più alcuna cella.')),
    });
    await titolo("Dov'è l'albero?");
    expect(screen.getByText(/Il nome «Albero» non indica più/)).toBeTruthy();
    await button('Usa le celle selezionate');
  });

  it('in un Excel inglese parla inglese', async () => {
    open({}, undefined, 'en-GB');
    await titolo('Result');
    await button('Show preview');
  });

  it('mostra solo le sezioni che hanno di che lavorare', async () => {
    open();
    await titolo('Risultato');
    const nomi = within(screen.getByRole('navigation'))
      .getAllByRole('button')
      .map((each) => each.textContent);
    expect(nomi).toEqual(['Calcola', 'Controlla', '']);
  });
});

describe('dall’anteprima alla scrittura', () => {
  it('dice quante celle scrive e quante cambiano, da che cosa a che cosa', async () => {
    const { user } = open();
    await user.click(await button('Mostra anteprima'));
    await titolo('Anteprima');
    expect(screen.getAllByText('Scriverò 16 celle: 2 cambiano.')).not.toHaveLength(0);
    const [, prima, seconda] = screen.getAllByRole('row');
    expect(prima?.textContent).toBe('H6vuota80,00 %');
    expect(seconda?.textContent).toBe('I6○ Non raggiunto● Raggiunto');
  });

  it('scrive quella proposta con l’ora di adesso, e offre di annullarla', async () => {
    const writeProposta = jest.fn<ReturnType<Comandi['writeProposta']>, Parameters<Comandi['writeProposta']>>(
      (_, { comando }) => Promise.resolve({ comando, celle: 2 }),
    );
    const calcolo = fintoCalcolo();
    const { user, ospite } = open({ writeProposta, prepareCalcola: () => Promise.resolve(calcolo) });
    await user.click(await button('Mostra anteprima'));
    await user.click(await button('Scrivi nel foglio'));
    await titolo('Risultato');
    expect(writeProposta.mock.calls).toEqual([
      [ospite.workbook, calcolo.proposta, { adesso: ADESSO, accettate: [] }],
    ]);
    await user.click(await button("Annulla l'ultima scrittura"));
    await button('Ripeti la scrittura');
  });

  it('un doppio clic scrive una volta sola', async () => {
    const writeProposta = jest.fn<ReturnType<Comandi['writeProposta']>, []>(() =>
      Promise.resolve({ comando: 'calcola', celle: 2 }),
    );
    const { user } = open({ writeProposta });
    await user.click(await button('Mostra anteprima'));
    await user.dblClick(await button('Scrivi nel foglio'));
    await titolo('Risultato');
    expect(writeProposta).toHaveBeenCalledTimes(1);
  });

  it('una domanda necessaria va confermata, una facoltativa no, e si dice quali sì', async () => {
    const proposta = fintaProposta('calcola', {
      conferme: [
        { kind: 'colonneNuove', domanda: 'Uso H e I?', celle: ["'Albero 2024'!H4"], facoltativa: false },
        { kind: 'formuleSovrascritte', domanda: 'Formule?', celle: [], facoltativa: true },
      ],
    });
    const writeProposta = jest.fn<ReturnType<Comandi['writeProposta']>, Parameters<Comandi['writeProposta']>>(
      () => Promise.resolve({ comando: 'calcola', celle: 2 }),
    );
    const { user } = open({
      writeProposta,
      prepareCalcola: () => Promise.resolve(fintoCalcolo({ proposta })),
    });
    await user.click(await button('Mostra anteprima'));
    expect(await button('Scrivi nel foglio')).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'Sì, usa queste colonne' }));
    await user.click(await button('Scrivi nel foglio'));
    await titolo('Risultato');
    expect(writeProposta.mock.calls[0]?.[2].accettate).toEqual(['colonneNuove']);
  });

  it('quando non c’è nulla da scrivere lo dice e non offre di scrivere', async () => {
    const proposta = fintaProposta('calcola', {
      modifiche: [],
      scrittura: { kind: 'sulRegistro', applicazione: { premesse: [], scritture: [] } },
    });
    const { user } = open({ prepareCalcola: () => Promise.resolve(fintoCalcolo({ proposta })) });
    await user.click(await button('Mostra anteprima'));
    expect((await screen.findAllByText(/non scriverò nulla/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Scrivi nel foglio' })).toBeNull();
    await user.click(await button('Chiudi'));
    await titolo('Risultato');
  });

  it('se un altro ha cambiato una cella lo dice, e nessuna cella è stata modificata', async () => {
    const { user } = open({
      writeProposta: () =>
        Promise.reject(rifiutoConParole('CAMBIATO_NEL_FRATTEMPO', 'La cella E14 è cambiata.')),
    });
    await user.click(await button('Mostra anteprima'));
    await user.click(await button('Scrivi nel foglio'));
    await titolo('Non è stato fatto');
    expect(screen.getAllByText('La cella E14 è cambiata.').length).toBeGreaterThan(0);
    expect(screen.getByText('Nessuna cella è stata modificata.')).toBeTruthy();
    await user.click(await button('Mostra anteprima'));
    await titolo('Anteprima');
  });

  it('un guasto imprevisto durante la scrittura non promette nulla e non mostra tracce di programma', async () => {
    const { user } = open({
      writeProposta: () => Promise.reject(new TypeError("Cannot read 'Rossi' of undefined")),
    });
    await user.click(await button('Mostra anteprima'));
    await user.click(await button('Scrivi nel foglio'));
    await titolo('Non è stato fatto');
    expect(screen.queryByText('Nessuna cella è stata modificata.')).toBeNull();
    expect(screen.getByText(/non è certo/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/TypeError|Cannot read|Rossi| at /);
  });

  it('i dettagli per chi assiste non portano contenuti della cartella', async () => {
    const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
    const { user } = open({
      prepareCalcola: () => Promise.reject(Object.assign(new Error('Rossi'), { code: 'GenericException' })),
    });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await user.click(await button('Copia i dettagli'));
    expect(writeText).toHaveBeenCalledWith('Albero: IMPREVISTO\nError GenericException');
    await screen.findByText('Dettagli copiati.');
  });

  it('dove gli appunti sono chiusi il testo si può selezionare', async () => {
    const { user } = open({ prepareCalcola: () => Promise.reject(new Error('x')) });
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await user.click(await button('Copia i dettagli'));
    expect(await screen.findByRole('textbox')).toHaveProperty('value', 'Albero: IMPREVISTO\nError');
  });
});

describe('mentre il riquadro è aperto', () => {
  it('se Excel aspetta Invio lo dice, e poi smette', async () => {
    const { ospite } = open();
    await titolo('Risultato');
    act(() => ospite.emit({ tipo: 'attesaModifica', attesa: true }));
    await screen.findByText(/premi Invio/);
    act(() => ospite.emit({ tipo: 'attesaModifica', attesa: false }));
    expect(screen.queryByText(/premi Invio/)).toBeNull();
  });

  it('se cambiano celle le nomina e propone di ricalcolare', async () => {
    const { ospite, user } = open({
      prepareCalcola: () => Promise.resolve(fintoCalcolo({ freschezza: 'aggiornato' })),
    });
    await titolo('Risultato');
    expect(screen.queryByText(/cambiat/)).toBeNull();
    act(() => ospite.emit({ tipo: 'datiCambiati', celle: ["'Albero 2024'!G6", "'Albero 2024'!G7"] }));
    await screen.findByText(/2 celle sono cambiate dopo l'ultimo calcolo/);
    await button(/Vai alla cella .*G6/);
    await user.click(await button('Ricalcola'));
    await titolo('Anteprima');
  });
});

describe('l’albero da tastiera', () => {
  const attivo = () => {
    const id = screen.getByRole('tree').getAttribute('aria-activedescendant');
    return id === null ? undefined : document.getElementById(id)?.textContent;
  };

  it('frecce, Invio e barra spaziatrice: scorre, apre, va alla cella, chiede perché, torna', async () => {
    const selectCella = jest.fn<Promise<void>, Parameters<Comandi['selectCella']>>(() => Promise.resolve());
    const { user } = open({ selectCella });
    await titolo('Risultato');
    act(() => screen.getByRole('tree').focus());
    expect(attivo()).toContain('AS1');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(attivo()).toContain('OS1');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(attivo()).toContain('KPI1');
    await user.keyboard('{Enter}');
    expect(selectCella.mock.calls[0]?.[1]).toBe("'Albero 2024'!B6");
    await user.keyboard(' ');
    await titolo('Perché questo valore?');
    await screen.findByText('Target mancato: valore diviso target');
    await user.keyboard('{Escape}');
    await titolo('Risultato');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tree')));
    expect(attivo()).toContain('KPI1');
    await user.keyboard('{End}{ArrowUp}{Home}{ArrowLeft}');
    expect(attivo()).toContain('AS1');
    expect(screen.getAllByRole('treeitem')).toHaveLength(2);
  });

  it('ogni nodo dice livello, posto e se è aperto', async () => {
    open();
    await titolo('Risultato');
    const [as1, os1] = screen.getAllByRole('treeitem');
    expect(
      [as1, os1].map((each) =>
        ['aria-level', 'aria-expanded', 'aria-posinset', 'aria-setsize'].map((name) =>
          each?.getAttribute(name),
        ),
      ),
    ).toEqual([
      ['1', 'true', '1', '2'],
      ['2', 'false', '1', '1'],
    ]);
    expect(os1?.textContent).toContain('Raggiunto');
  });
});

describe('le altre sezioni', () => {
  it('Controlla mette prima ciò che è da correggere e nomina ogni cella', async () => {
    const anomalie = [
      fintaAnomalia(),
      fintaAnomalia({ codice: 'PESI_NON_100', severita: 'errore', messaggio: 'I pesi fanno 90 %.' }),
      fintaAnomalia({ cella: "'Albero 2024'!G7", messaggio: 'Manca il valore di KPI2.' }),
    ];
    open({ prepareCalcola: () => Promise.resolve(fintoCalcolo({ anomalie })) }, 'controlla');
    await titolo('Da guardare');
    expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent?.trim())).toEqual([
      'Da correggere',
      'Da guardare prima di pubblicare',
    ]);
    expect(screen.getByText("un'altra cella")).toBeTruthy();
    await button(/G7/);
  });

  it('Cronologia annulla fino al passo scelto, passando dall’anteprima', async () => {
    const prepareAnnulla = jest.fn<
      ReturnType<Comandi['prepareAnnulla']>,
      Parameters<Comandi['prepareAnnulla']>
    >(() => Promise.resolve(fintaProposta('annulla')));
    const passo = { comando: 'calcola', quando: '2024-12-31T10:42:00', celle: 3, annullabile: true } as const;
    const passi = [
      { ...passo, id: '3', stato: 'superato' },
      { ...passo, id: '2', stato: 'fatto' },
      { ...passo, id: '1', stato: 'fatto' },
    ] as const;
    const { user } = open({ prepareAnnulla, readCronologia: () => Promise.resolve(passi) });
    await titolo('Risultato');
    await user.click(screen.getByRole('button', { name: 'Altre sezioni' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Cronologia' }));
    await titolo('Cronologia');
    expect(await screen.findAllByText(/31\/12\/2024 10:42 · 3 celle/)).toHaveLength(3);
    await user.click(await button('Annulla fino a qui'));
    await titolo("Annulla l'ultima scrittura");
    expect(prepareAnnulla.mock.calls[0]?.[1]).toEqual({ passi: 2 });
  });

  it('Togli le tracce spiega che cosa toglie prima di farlo', async () => {
    const passi = [
      { id: '1', comando: 'calcola', quando: ADESSO, celle: 3, stato: 'fatto', annullabile: true },
    ] as const;
    const { user } = open({
      readCronologia: () => Promise.resolve(passi),
      preparePulisci: () => Promise.resolve(fintaProposta('pulisci', { modifiche: [] })),
    });
    await titolo('Risultato');
    await user.click(screen.getByRole('button', { name: 'Altre sezioni' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Cronologia' }));
    await user.click(await button('Togli le tracce del componente'));
    expect((await screen.findAllByText(/non si potranno più annullare/)).length).toBeGreaterThan(0);
  });
});
