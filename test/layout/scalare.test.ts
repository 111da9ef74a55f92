import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { ALBERELLO, outlineOf, RIGHE_SCALARE, SCALARE } from '../support/alberello.js';
import {
  formula,
  makeArea,
  makeLettura,
  makeTrovato,
  percento,
  rotta,
  type CellaBreve,
} from '../support/area.js';

type Righe = readonly (readonly CellaBreve[])[];

const read = (righe: Righe, opzioni: Parameters<typeof makeArea>[1] = {}): CartellaLetta =>
  readCartella(makeLettura({ Albero: makeArea(righe, opzioni) }));

const outline = (cartella: CartellaLetta) => outlineOf(cartella.letto.radice);

/** What was noticed, apart from the absent `SMVP`. */
const noticed = ({ segnalazioni }: CartellaLetta) =>
  segnalazioni
    .filter(({ codice }) => codice !== 'PARAMETRI_PREDEFINITI')
    .map(({ codice, cella, trovato }) => `${codice} ${cella} ${trovato}`);

describe('l’albero a scala', () => {
  it('si legge riga per riga, con i pesi a sinistra delle etichette', () => {
    const cartella = read([SCALARE, ...RIGHE_SCALARE]);
    expect(cartella.layout).toBe('scalare');
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('dice di ogni nodo la cella e dove vanno i risultati', () => {
    const { letto, posizioni } = read([SCALARE, ...RIGHE_SCALARE], { da: "'Foglio dell''ente'!D7" });
    const op = letto.radice.figli[0]?.figli[0]?.figli[1]?.figli[0];
    expect(op?.cella).toBe("'Foglio dell''ente'!G15");
    expect(op?.peso?.dove).toBe("'Foglio dell''ente'!F15");
    expect(posizioni.get(op?.id ?? '')).toEqual({
      foglio: "Foglio dell'ente",
      riga: 14,
      etichetta: 6,
      raggiungimento: 10,
      valutazione: 11,
    });
    expect(posizioni.size).toBe(RIGHE_SCALARE.length);
  });

  it('dà a ogni nodo un nome che non cambia se si inseriscono righe', () => {
    const ids = (c: CartellaLetta) => [...c.posizioni.keys()];
    const prima = ids(read([SCALARE, ...RIGHE_SCALARE]));
    expect(prima.slice(0, 5)).toEqual(['ente', 'AS.1', 'OS.1', 'OS.1/indicatori', 'PIRA.01.2024']);
    expect(ids(read([['Titolo'], SCALARE, [], ...RIGHE_SCALARE]))).toEqual(prima);
  });
});

/** A row with each weight in a column of its own, left of the column of the labels of its level. */
function allarga(riga: readonly CellaBreve[]): readonly CellaBreve[] {
  const largo: CellaBreve[] = Array<CellaBreve>(11).fill(null);
  const at = riga.findIndex((cella, i) => i < 5 && typeof cella === 'string' && !cella.endsWith('%'));
  largo[at * 2] = riga[at] ?? null;
  if (at > 0) largo[at * 2 - 1] = riga[at - 1] ?? null;
  largo[9] = riga[5] ?? null;
  largo[10] = riga[6] ?? null;
  return largo;
}

describe('in un albero a scala come capita di averlo', () => {
  const PAGINA: Righe = [
    ['Integra_Report_Performance organizzativa Ente_Alessandria-Asti_dicembre_2024'],
    ['Performance organizzativa Ente - Alessandria-Asti dicembre 2024'],
    [],
    SCALARE,
  ];

  it('piè di pagina, titolo e intestazione ripetuta in mezzo non contano', () => {
    const cartella = read([SCALARE, ...RIGHE_SCALARE.slice(0, 6), ...PAGINA, ...RIGHE_SCALARE.slice(6)]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('un’intestazione ripetuta con le colonne spostate vale per le righe sotto', () => {
    const sposta = (riga: readonly CellaBreve[]) => [null, ...riga];
    const sotto = RIGHE_SCALARE.slice(6).map(sposta);
    const cartella = read([SCALARE, ...RIGHE_SCALARE.slice(0, 6), sposta(SCALARE), ...sotto]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(cartella.posizioni.get('OP.1.1')).toMatchObject({ etichetta: 4, raggiungimento: 8 });
  });

  it('un’intestazione ripetuta senza le ultime colonne è la stessa', () => {
    const corta = SCALARE.slice(0, 7);
    const cartella = read([SCALARE, ...RIGHE_SCALARE.slice(0, 6), corta, ...RIGHE_SCALARE.slice(6)]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(cartella.posizioni.get('OP.1.1')).toMatchObject({ raggiungimento: 7, valutazione: 8 });
  });

  it('le intestazioni valgono con altri accenti, maiuscole, a capo, ordine delle colonne di dati', () => {
    const header = [
      'ENTE',
      'Ambito\nstrategico',
      'OB. STRATEGICO',
      'Obiettivi operativi /\r\nindicatori OS',
      'INDICATORI',
      'Note dell’ufficio',
      'Grado di raggiungimento',
      'Valore al 31.12.2024',
      'TARGET 2024',
    ];
    const righe = RIGHE_SCALARE.map(([a, b, c, d, e, target, valore]) => [
      a ?? null,
      b ?? null,
      c ?? null,
      d ?? null,
      e ?? null,
      'da rivedere',
      null,
      valore ?? null,
      target ?? null,
    ]);
    const cartella = read([header, ...righe]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(cartella.anno).toBe(2024);
    expect(cartella.posizioni.get('AS.1')).toMatchObject({ raggiungimento: 6 });
  });

  it('codice e titolo possono stare in due celle', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga, null, null, null]);
    righe[10] = ['40,00%', 'AS2', 'Regolazione'];
    righe[11] = [null, '100,00%', 'OS2', 'Vigilanza'];
    righe[16] = [null, null, null, '100,00%', 'AS_AL', 'Verifiche', 'Entro 30-09-2024', '16-07-2024'];
    const header = [...SCALARE.slice(0, 5), '', ...SCALARE.slice(5)];
    const larghe = righe.map((riga, i) => (i === 16 ? riga : [...riga.slice(0, 5), null, ...riga.slice(5)]));
    expect(outline(read([header, ...larghe]))).toEqual(ALBERELLO);
  });

  it('la descrizione può seguire il titolo dopo un a capo, o in una cella sua', () => {
    const due = RIGHE_SCALARE.map((riga) => [...riga]);
    due[4] = [
      null,
      null,
      '70,00%',
      'PIRA 01_2024 - Eventi digitali\nConta gli eventi',
      null,
      '>= 14 N.',
      '23 N.',
    ];
    due[5] = [null, null, '30,00%', 'EC07 - Proventi aggiuntivi', 'Misura i proventi', '>= 3,00 %', '2,91 %'];
    const cartella = read([SCALARE, ...due]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    const indicatori = cartella.letto.radice.figli[0]?.figli[0]?.figli[0]?.figli;
    expect(indicatori?.map((n) => n.descrizione)).toEqual(['Conta gli eventi', 'Misura i proventi']);
  });

  it('titolo e descrizione di seguito nella stessa cella restano insieme', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    righe[4] = [
      null,
      null,
      '70,00%',
      'PIRA_09_2024 - Supporto alle imprese Misura le imprese',
      null,
      '1',
      '2',
    ];
    const [indicatore] = read([SCALARE, ...righe]).letto.radice.figli[0]?.figli[0]?.figli[0]?.figli ?? [];
    expect(indicatore).toMatchObject({
      codice: 'PIRA_09_2024',
      titolo: 'Supporto alle imprese Misura le imprese',
    });
  });

  it('i pesi possono essere numeri, e una cella guasta passa come guasta', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    righe[1] = [percento(0.6), 'AS1 - Sviluppo'];
    righe[10] = [rotta(), 'AS2 - Regolazione'];
    righe[4] = [null, null, '70,00%', 'PIRA 01_2024 - Eventi digitali', null, '>= 14 N.', rotta('#DIV/0!')];
    const { radice } = read([SCALARE, ...righe]).letto;
    expect(radice.figli[0]?.peso).toEqual({ dove: 'Albero!A3', valore: 0.6, formato: '0.00%' });
    expect(radice.figli[1]?.peso).toMatchObject({ dove: 'Albero!A12', guasto: 'ERRORE_FORMULA' });
    expect(radice.figli[0]?.figli[0]?.figli[0]?.figli[0]?.consuntivo).toMatchObject({
      valore: '#DIV/0!',
      guasto: 'ERRORE_FORMULA',
    });
  });

  it('una formula mai calcolata passa come tale', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    const mai = { ...formula('=2+2', null), guasto: 'FORMULA_NON_CALCOLATA' as const };
    righe[4] = [null, null, '70,00%', 'PIRA 01_2024 - Eventi digitali', null, '>= 14 N.', mai];
    const { radice } = read([SCALARE, ...righe]).letto;
    expect(radice.figli[0]?.figli[0]?.figli[0]?.figli[0]?.consuntivo?.guasto).toBe('FORMULA_NON_CALCOLATA');
  });

  it.each(['quaranta', '40 %%', 'n.d.'])(
    'un peso scritto «%s» arriva così com’è, e non prende il posto dell’etichetta',
    (peso) => {
      const righe = RIGHE_SCALARE.map((riga) => [...riga]);
      righe[10] = [peso, 'AS2 - Regolazione'];
      const as2 = read([SCALARE, ...righe]).letto.radice.figli[1];
      expect(as2).toMatchObject({
        codice: 'AS2',
        titolo: 'Regolazione',
        peso: { valore: peso, dove: 'Albero!A12' },
      });
    },
  );

  it('un peso vuoto è la cella vuota a sinistra dell’etichetta', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    righe[13] = [null, null, null, 'S13 - Struttura del personale', null, 'solo monitoraggio', 'N/D'];
    const cartella = read([SCALARE, ...righe]);
    const s13 = cartella.letto.radice.figli[1]?.figli[0]?.figli[0]?.figli[0];
    expect(s13).toMatchObject({ codice: 'S13', peso: { dove: 'Albero!C15', valore: null } });
  });

  it('una colonna Peso con il suo nome vale più delle celle a sinistra', () => {
    const righe = RIGHE_SCALARE.map((riga) => {
      const at = riga.findIndex((cella) => typeof cella === 'string' && cella.endsWith('%'));
      const senza = riga.map((cella, i) => (i === at && i < 4 ? null : cella));
      return [at >= 0 && at < 4 ? (riga[at] ?? null) : null, ...senza];
    });
    expect(outline(read([['Peso', ...SCALARE], ...righe]))).toEqual(ALBERELLO);
  });

  it('più colonne Peso, una per livello, danno a ogni riga quella alla sua sinistra', () => {
    const header = [
      'Ente',
      'Peso',
      'Ambito',
      'Peso OS',
      'Obiettivo strategico',
      'Peso',
      'Obiettivi operativi / indicatori OS',
      'Peso',
      'Indicatori',
      'Target',
      'Valore',
    ];
    const righe = RIGHE_SCALARE.map(allarga);
    expect(outline(read([header, ...righe]))).toEqual(ALBERELLO);
  });

  it('i numeri di una colonna d’altri, anche a sinistra o in mezzo ai gradini, non sono pesi né etichette', () => {
    const righe = RIGHE_SCALARE.map(([a, b, ...resto], i) => [
      i + 1,
      a ?? null,
      'Ufficio I',
      b ?? null,
      ...resto,
    ]);
    const [ente, ambito, ...altre] = SCALARE;
    const cartella = read([['N.', ente ?? '', 'Ufficio', ambito ?? '', ...altre], ...righe]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('una colonna Codice vale anche se l’etichetta ripete il codice', () => {
    const righe = RIGHE_SCALARE.map((riga) => {
      const codice = riga
        .map((c) => (typeof c === 'string' ? (/^(\S.*?) - /.exec(c)?.[1] ?? '') : ''))
        .join('');
      return [codice, ...riga];
    });
    expect(outline(read([['Codice', ...SCALARE], ...righe]))).toEqual(ALBERELLO);
  });

  it('un’intestazione unita su due colonne copre peso ed etichetta', () => {
    const header = [
      'Ente',
      'Ambito',
      '',
      'Obiettivo strategico',
      '',
      'Obiettivi operativi / indicatori OS',
      '',
      'Indicatori',
      '',
      'Target',
      'Valore',
    ];
    const righe = RIGHE_SCALARE.map(allarga);
    const cartella = read([header, ...righe], { unite: ['B1:C1', 'D1:E1', 'F1:G1', 'H1:I1'] });
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('una cella di risultato unita in orizzontale si scrive nella prima; unita in verticale è della prima riga', () => {
    const { posizioni } = read([SCALARE, ...RIGHE_SCALARE], { unite: ['H3:I3', 'H4:H5'] });
    expect(posizioni.get('AS.1')).toMatchObject({ raggiungimento: 7, valutazione: 7 });
    expect(posizioni.get('OS.1')).toMatchObject({ raggiungimento: 7 });
    expect(posizioni.get('OS.1/indicatori')).not.toHaveProperty('raggiungimento');
  });
});

describe('il livello di una riga a scala', () => {
  it('viene dal codice prima che dalla colonna, e se non vanno d’accordo lo si dice', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    righe[11] = ['100,00%', 'OS2 - Vigilanza'];
    const cartella = read([SCALARE, ...righe]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual(['LIVELLO_DISCORDE Albero!B13 OS2 - Vigilanza']);
    const [discorde] = cartella.segnalazioni.filter(({ codice }) => codice === 'LIVELLO_DISCORDE');
    expect(discorde?.fatti).toEqual({ codice: 'obiettivo strategico', colonna: 'ambito strategico' });
  });

  it('viene dalla colonna quando codici non ce ne sono', () => {
    const nudo = (cella: CellaBreve) =>
      typeof cella === 'string' ? cella.replace(/^[A-Z][\w. ]* - /, '') : cella;
    const cartella = read([SCALARE, ...RIGHE_SCALARE.map((riga) => riga.map(nudo))]);
    expect(outline(cartella)).toEqual(
      ALBERELLO.map((line) => line.replace(/^( *\w+ \|) [A-Z][\w. ]+ \|/, '$1  |')),
    );
    expect(noticed(cartella)).toEqual([]);
  });

  it('viene dalle parole di altri enti', () => {
    const altri = (cella: CellaBreve) =>
      typeof cella === 'string'
        ? cella
            .replace(/^AS(\d) -/, 'Area strategica $1 -')
            .replace(/^OS(\d) -/, 'Obiettivo strategico $1.1:')
            .replace(/^OP(\d)\.1 -/, 'Obiettivo operativo $1.1.1 –')
        : cella;
    const cartella = read([SCALARE, ...RIGHE_SCALARE.map((riga) => riga.map(altri))]);
    expect(cartella.letto.radice.figli.map(({ codice, titolo }) => [codice, titolo])).toEqual([
      ['Area strategica 1', 'Sviluppo'],
      ['Area strategica 2', 'Regolazione'],
    ]);
    expect(cartella.posizioni.has('OBIETTIVO.OPERATIVO.1.1.1')).toBe(true);
    expect(noticed(cartella)).toEqual([]);
  });

  it('un indicatore dell’OS senza target né valore lo è per il gruppo in cui sta', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    righe[5] = [null, null, '30,00%', 'Proventi aggiuntivi'];
    const indicatori = read([SCALARE, ...righe]).letto.radice.figli[0]?.figli[0]?.figli[0]?.figli;
    expect(indicatori?.[1]).toMatchObject({ livello: 'indicatore', titolo: 'Proventi aggiuntivi' });
  });

  it('una riga che non si sa dove mettere è nominata, non lasciata cadere', () => {
    const prosa = 'Le attività dell’anno si sono svolte secondo il programma. '.repeat(6);
    const righe: Righe = [
      ...RIGHE_SCALARE.slice(0, 6),
      [null, '25,00%'],
      [null, null, null, null, null, '>= 3 N.', '4 N.'],
      [null, prosa],
      ['Una seconda radice'],
      ...RIGHE_SCALARE.slice(6),
    ];
    const cartella = read([SCALARE, ...righe]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella).map((s) => s.slice(0, 30))).toEqual([
      'LIVELLO_IGNOTO Albero!B8 25,00',
      'LIVELLO_IGNOTO Albero!A9 >= 3 ',
      'LIVELLO_IGNOTO Albero!B10 Le a',
      'LIVELLO_IGNOTO Albero!A11 Una ',
    ]);
  });

  it('un livello saltato è segnalato, e la riga conta sotto chi c’è', () => {
    const righe = RIGHE_SCALARE.filter((_, i) => i !== 11);
    const cartella = read([SCALARE, ...righe]);
    expect(noticed(cartella)).toEqual([
      'LIVELLO_SALTATO Albero!D13 Indicatori',
      'LIVELLO_SALTATO Albero!D15 Obiettivi operativi',
    ]);
    expect(cartella.letto.radice.figli[1]?.figli.map(({ livello }) => livello)).toEqual([
      'indicatori',
      'operativi',
    ]);
  });
});

describe('i gruppi 40/60', () => {
  it('una riga di gruppo che manca è messa dalle regole, se gli altri obiettivi le hanno', () => {
    const righe = RIGHE_SCALARE.filter((_, i) => i !== 14);
    const cartella = read([SCALARE, ...righe]);
    const gruppi = cartella.letto.radice.figli[1]?.figli[0]?.figli;
    expect(gruppi?.map(({ livello, sintetico, peso }) => [livello, sintetico, peso?.valore])).toEqual([
      ['indicatori', undefined, '40,00%'],
      ['operativi', true, 0.6],
    ]);
  });

  it('senza righe di gruppo, un indicatore nella colonna mista è dell’obiettivo strategico anche dopo un OP', () => {
    const righe: Righe = [
      ['Ente'],
      ['100,00%', 'Sviluppo'],
      [null, '100,00%', 'Servizi'],
      [null, null, '60,00%', 'Turismo'],
      [null, null, null, '100,00%', 'Contributi', 'SI', 'SI'],
      [null, null, '40,00%', 'Eventi', null, '>= 3', '4'],
    ];
    expect(outline(read([SCALARE, ...righe]))).toEqual([
      'ente |  | Ente',
      '  ambito |  | Sviluppo | 100,00%',
      '    strategico |  | Servizi | 100,00%',
      '      operativo |  | Turismo | 60,00%',
      '        indicatore |  | Contributi | 100,00% | SI | SI',
      '      indicatore |  | Eventi | 40,00% | >= 3 | 4',
    ]);
  });

  it('senza righe di gruppo, due insiemi che fanno 100 % ciascuno sono le due metà', () => {
    const righe: Righe = [
      ['Ente'],
      ['100,00%', 'Sviluppo'],
      [null, '100,00%', 'Servizi'],
      [null, null, '100,00%', 'Turismo'],
      [null, null, null, '100,00%', 'Contributi', 'SI', 'SI'],
      [null, null, '100,00%', 'Eventi', null, '>= 3', '4'],
    ];
    const gruppi = read([SCALARE, ...righe]).letto.radice.figli[0]?.figli[0]?.figli;
    expect(gruppi?.map(({ livello, peso }) => [livello, peso?.valore])).toEqual([
      ['indicatori', 0.4],
      ['operativi', 0.6],
    ]);
  });
});

describe('l’intervallo Albero', () => {
  it('avverte se subito sotto c’è una riga che sembra sua', () => {
    const sotto: Righe = [[null, null, null, '100,00%', 'D9.9 - Aggiunto', 'SI', 'SI'], [], []];
    const area = makeArea([SCALARE, ...RIGHE_SCALARE, ...sotto]);
    const cartella = readCartella(makeLettura({ Albero: makeTrovato(area, { righe: 3 }) }));
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual(['RIGHE_SOTTO_INTERVALLO Albero!E19 D9.9']);
  });

  it('una nota scritta sotto non è una riga dell’albero', () => {
    const area = makeArea([SCALARE, ...RIGHE_SCALARE, ['Fonte: ufficio controllo di gestione'], [], []]);
    expect(noticed(readCartella(makeLettura({ Albero: makeTrovato(area, { righe: 3 }) })))).toEqual([]);
  });

  it('si legge anche dove il nome ha altre maiuscole', () => {
    const lettura = makeLettura({ ALBERO: makeArea([SCALARE, ...RIGHE_SCALARE]) });
    expect(outline(readCartella(lettura))).toEqual(ALBERELLO);
  });
});
