/** The tables of what is said beside the tree: causes, acts, surveys, units, roles, years. */
import { GIUDIZI } from '../../src/parametri/index.js';
import type { Cella } from '../../src/scoring/index.js';
import {
  buildTabelle,
  makeFotografia,
  type DatiRelazione,
  type Fotografia,
  type IdTabella,
} from '../../src/report/index.js';
import { expectClose } from '../support/expectClose.js';
import { dati2024, leggi2024, makeDati } from '../support/relazione.js';
import { rigaOf, righeOf, tabellaOf, tabelleOf } from '../support/tabelle.js';

const giorno = (testo: string) => Date.parse(`${testo}T00:00:00Z`) / 86_400_000;
const cella = (valore: string, dove = 'Rilevazioni!C2'): Cella => ({ dove, valore, formato: 'General' });

describe('gli scostamenti', () => {
  it('sono gli indicatori sotto il 100 %, con ciò che manca da compilare', () => {
    const righe = righeOf(tabellaOf('scostamenti', dati2024()));
    expect(righe.map((riga) => riga.slice(0, 7))).toEqual([
      [
        'A1.3 rev 2024 - Organizzazione interna',
        '100,00 %',
        '80,00 %',
        '80,00 %',
        '● Raggiunto',
        '20,00 %',
        '0,08 %',
      ],
      [
        'EC07 - Capacità di generare proventi aggiuntivi',
        '>= 3,00 %',
        '2,91 %',
        '96,89 %',
        '● Raggiunto',
        '3,11 %',
        '0,02 %',
      ],
      ['Ente', '', '', '99,90 %', '● Raggiunto', '', '0,10 %'],
    ]);
    expect(righe[0]?.slice(7)).toEqual(['da compilare', 'da compilare', 'da compilare']);
  });

  it("i punti persi delle righe sommano a quanto manca all'Ente", () => {
    const { righe } = tabellaOf('scostamenti', dati2024());
    const punti = righe.map(({ celle }) => (celle[6]?.tipo === 'numero' ? celle[6].valore : 0));
    expectClose(
      punti.slice(0, -1).reduce((somma, uno) => somma + uno, 0),
      punti.at(-1) ?? 0,
    );
  });

  it('portano causa, spiegazione e correttivo di chi li ha scritti, qualunque sia la grafia del codice', () => {
    const scostamenti = [{ codice: 'a1.3 REV_2024', causa: 'endogena', spiegazione: 'Confronto in corso' }];
    expect(rigaOf(tabellaOf('scostamenti', dati2024({ scostamenti })), 'A1.3').slice(7)).toEqual([
      'endogena',
      'Confronto in corso',
      'da compilare',
    ]);
  });

  it('se non ce ne sono, la tabella lo dice', () => {
    const letto = leggi2024();
    const [primo] = letto.radice.figli;
    if (primo === undefined) throw new Error('manca AS1');
    const tabella = tabellaOf(
      'scostamenti',
      makeDati({ ...letto, radice: { ...letto.radice, figli: [primo] } }),
    );
    expect(tabella.righe).toEqual([]);
    expect(tabella.note[0]?.testo).toContain('Nessuno scostamento');
  });
});

describe('il monitoraggio infrannuale', () => {
  const rilevazioni: NonNullable<DatiRelazione['rilevazioni']> = [
    { codice: 'PIRA_06_2024', data: giorno('2024-03-31'), valore: cella('100 N.'), stato: 'a rischio' },
    {
      codice: 'PIRA 06_2024',
      data: giorno('2024-06-30'),
      valore: cella('400 N.'),
      stato: 'In linea',
      previsione: '816 N.',
      proposta: 'conferma',
    },
    { codice: 'C1.1_07', data: giorno('2024-06-30'), valore: cella('3,50 gg'), stato: 'in linea' },
    {
      codice: 'A1.3 rev 2024',
      data: giorno('2024-06-30'),
      valore: cella('SI'),
      stato: 'non più realizzabile',
    },
    { codice: 'A1.2_01', stato: '' },
    { codice: 'X9', data: giorno('2024-06-30'), valore: cella('1') },
  ];
  const tabella = tabellaOf('infrannuale', dati2024({ rilevazioni }));

  it("prende l'ultima rilevazione, e il suo avanzamento non è un grado di raggiungimento", () => {
    expect(rigaOf(tabella, 'PIRA_06_2024').slice(1)).toEqual([
      '>= 800 N.',
      '30-06-2024',
      '400 N.',
      '50,00 %',
      '● In linea',
      '816 N.',
      '',
      'conferma',
      '31-03-2024: 100 N.',
    ]);
    const titoli = tabella.colonne.map(({ titolo }) => titolo);
    expect(titoli).toContain('Avanzamento');
    expect(titoli.some((titolo) => /raggiungimento/i.test(titolo))).toBe(false);
    expect(tabella.note[0]?.testo).toContain('Non è un grado di raggiungimento');
  });

  it('al giorno di riferimento del monitoraggio non conta ciò che è rilevato dopo', () => {
    const al = tabellaOf('infrannuale', {
      ...dati2024({ rilevazioni }),
      fase: 'monitoraggio',
      dataRiferimento: giorno('2024-04-30'),
    });
    expect(rigaOf(al, 'PIRA_06_2024').slice(2, 6)).toEqual([
      '31-03-2024',
      '100 N.',
      '12,50 %',
      '◐ a rischio',
    ]);
    expect(al.righe).toHaveLength(2);
  });

  it('avvisa di una previsione sotto il target detta in linea, e di una proposta senza seguito', () => {
    const avvisi = (oltre: Partial<DatiRelazione>) =>
      tabellaOf('infrannuale', dati2024({ rilevazioni: discordi, ...oltre }))
        .note.filter(({ genere }) => genere === 'avviso')
        .map(({ testo }) => testo);
    const discordi: NonNullable<DatiRelazione['rilevazioni']> = [
      { codice: 'PIRA 06_2024', data: giorno('2024-06-30'), stato: 'in linea', previsione: '700 N.' },
      { codice: 'PIRA 05_2024', data: giorno('2024-06-30'), stato: 'in linea', previsione: '12 N.' },
      { codice: 'EC07', data: giorno('2024-06-30'), stato: 'a rischio', proposta: 'rimodula' },
    ];
    expect(avvisi({}).slice(0, 2)).toEqual([
      'In linea, ma la previsione non raggiunge il target (1): PIRA_06_2024.',
      'Proposta di rimodulare o eliminare, ancora senza una riga in Rimodulazioni (1): EC07.',
    ]);
    const rimodulazioni = [{ codice: 'EC07', tipo: 'target', atto: 'Giunta n. 122' }];
    expect(avvisi({ rimodulazioni }).some((avviso) => avviso.includes('EC07.'))).toBe(false);
  });

  it('un tempo o un SI non hanno un avanzamento, e la luce viene dallo stato', () => {
    expect(rigaOf(tabella, 'C1.1_07')[4]).toBe('');
    expect(rigaOf(tabella, 'A1.3').slice(4, 6)).toEqual(['', '○ non più realizzabile']);
  });

  it('ciò che non è rilevato è da compilare, e un codice fuori albero resta in fondo', () => {
    expect(rigaOf(tabella, 'A1.2_01').slice(2, 6)).toEqual([
      'da compilare',
      'da compilare',
      '',
      'da compilare',
    ]);
    expect(righeOf(tabella).at(-1)?.[0]).toBe('X9');
    expect(tabella.note.at(-1)?.testo).toMatch(/^Senza rilevazione \(\d+\): PIRA 01_2024, /);
  });
});

describe('con le versioni tenute nella cartella', () => {
  const foto = (dati: DatiRelazione, fase: Fotografia['fase'], anno: number): Fotografia => ({
    ...makeFotografia(dati.risultato, {
      nome: 'una',
      quando: '2024-01-31T09:00:00',
      ente: dati.ente,
      anno,
      impronta: dati.impronta,
    }),
    ...(fase !== undefined && { fase }),
  });

  it('ciò che è cambiato dal Piano senza una riga di Rimodulazioni vi entra, da compilare', () => {
    const dati = dati2024({ rimodulazioni: [] });
    const piano = foto(dati, 'pianificazione', 2024);
    const nodi = piano.nodi.map((nodo) => (nodo.codice === 'EC07' ? { ...nodo, target: '>= 4,00 %' } : nodo));
    const tabella = tabellaOf('rimodulazioni', { ...dati, versioni: [{ ...piano, nodi }] });
    expect(righeOf(tabella)).toEqual([
      [
        'EC07 - Capacità di generare proventi aggiuntivi',
        'target',
        '>= 4,00 %',
        '>= 3,00 %',
        'da compilare',
        'da compilare',
        'da compilare',
        'da compilare',
      ],
    ]);
    expect(tabella.note[0]?.testo).toContain('Piano tenuto nella cartella');
  });

  it("l'andamento prende gli anni chiusi dalle versioni, dove Storico non dice", () => {
    const dati = dati2024({ storico: [{ codice: 'EC07', anno: 2023, valore: '3,10 %', raggiungimento: 1 }] });
    const chiuso = foto(dati, 'consuntivo', 2023);
    const tabella = tabellaOf('andamento', { ...dati, versioni: [chiuso] });
    expect(rigaOf(tabella, 'EC07').slice(2, 3)).toEqual(['3,10 %']);
    expect(rigaOf(tabella, 'A1.3 rev 2024').slice(2, 6)).toEqual(['80,00 %', '80,00 %', 'N/D', '80,00 %']);
  });
});

it('le rimodulazioni sono una riga per modifica, e senza righe lo dicono', () => {
  const rimodulazioni = [
    {
      codice: 'PIRA 05_2024',
      tipo: 'target',
      originario: '>= 4 N.',
      rimodulato: '>= 3 N.',
      motivo: 'Una iniziativa rinviata',
      parereOiv: 'favorevole',
      atto: 'Giunta n. 122',
      dataAtto: giorno('2024-09-18'),
    },
    { codice: 'OP4.1', tipo: 'peso' },
  ];
  const tabella = tabellaOf('rimodulazioni', dati2024({ rimodulazioni }));
  expect(rigaOf(tabella, 'PIRA_05_2024 - ').slice(1)).toEqual([
    'target',
    '>= 4 N.',
    '>= 3 N.',
    'Una iniziativa rinviata',
    'favorevole',
    'Giunta n. 122',
    '18-09-2024',
  ]);
  expect(rigaOf(tabella, 'OP4.1 - ').slice(4)).toEqual(['da compilare', 'da compilare', 'da compilare', '']);
  expect(tabellaOf('rimodulazioni', dati2024({ rimodulazioni: [] })).note[0]?.testo).toBe(
    'Nessuna rimodulazione nel 2024.',
  );
});

it('le unità hanno il loro indice e i loro obiettivi, con il peso scritto', () => {
  const tabella = tabellaOf('unita', dati2024());
  // OP8.1 90 % e OP6.1 10 %: 0,9 × 96 + 0,1 × 100 = 96,40
  expect(rigaOf(tabella, 'Risorse umane')).toEqual(['Risorse umane', '', '96,40 %', '● Raggiunto']);
  expect(rigaOf(tabella, 'OP8.1')).toEqual([
    'OP8.1 - Gestione e sviluppo risorse umane',
    '90,00 %',
    '96,00 %',
    '● Raggiunto',
  ]);
});

it("la valutazione complessiva ha i quattro giudizi, la scelta dell'OIV aperta", () => {
  const tabella = tabellaOf('valutazione-complessiva', dati2024());
  expect(righeOf(tabella)).toEqual(GIUDIZI.map(({ giudizio, significato }) => [giudizio, significato, '☐']));
  expect(tabella.note.map(({ testo }) => testo).slice(0, 2)).toEqual([
    'Performance complessiva di Ente: 99,90 %.',
    'Performance di Area / Servizi: 99,73 %.',
  ]);
});

describe('gli obiettivi individuali', () => {
  /** R24 § 4, Segretario generale and EQ: obiettivo, azioni, indicatore, target, consuntivo, peso. */
  const RIGHE = [
    [
      'Segretario generale - Maria Rossi',
      'Accorpamento delle Aziende speciali',
      '',
      'Azioni',
      'SI',
      'SI',
      '20%',
    ],
    [
      'Segretario generale - Maria Rossi',
      'Rispetto dei tempi di pagamento',
      '',
      'Ritardo',
      '<= -9 gg',
      '-11,63 gg',
      '80%',
    ],
    ['Funzionari con incarico EQ', 'Coordinamento', 'monitoraggio periodico', 'Attività', 'SI', 'SI', '100%'],
  ] as const;
  const dove = (i: number) => `Obiettivi_individuali!B${i + 2}`;
  const individuali = RIGHE.map(([ruolo, obiettivo, , , target, consuntivo, peso], i) => ({
    ruolo,
    obiettivo,
    cella: dove(i),
    target: cella(target),
    consuntivo: cella(consuntivo),
    peso: cella(peso),
  }));
  const scritti = RIGHE.map(([ruolo, obiettivo, azioni, indicatore, target, consuntivo], i) => ({
    ruolo,
    obiettivo,
    cella: dove(i),
    azioni,
    indicatore,
    target,
    consuntivo,
  }));
  const tabelle = tabelleOf(
    'obiettivi-individuali',
    makeDati(leggi2024({ individuali }), { individuali: scritti }),
  );

  it('sono una tabella per ruolo, senza il nome di chi lo ricopre', () => {
    expect(tabelle.map(({ istanza }) => istanza)).toEqual([
      'Segretario generale',
      'Funzionari con incarico EQ',
    ]);
    expect(JSON.stringify(tabelle)).not.toMatch(/Maria|Rossi/);
  });

  it('hanno peso, target e consuntivo, e le azioni dove ce ne sono', () => {
    const [segretario, eq] = tabelle;
    expect(segretario?.colonne.map(({ titolo }) => titolo)).not.toContain('Azioni');
    expect(segretario && rigaOf(segretario, 'Rispetto')).toEqual([
      'Rispetto dei tempi di pagamento',
      '80,00 %',
      'Ritardo',
      '<= -9 gg',
      '-11,63 gg',
      '100,00 %',
      '● Raggiunto',
    ]);
    expect(eq && rigaOf(eq, 'Coordinamento')[2]).toBe('monitoraggio periodico');
    expect(eq && righeOf(eq).at(-1)?.slice(-2)).toEqual(['100,00 %', '● Raggiunto']);
  });
});

describe("l'andamento", () => {
  const storico = [
    { codice: 'EC07', anno: 2023, valore: '3,50 %', raggiungimento: 1 },
    { codice: 'EC07', anno: 2022, valore: '2,40 %', raggiungimento: 0.8 },
    { codice: 'OS8', anno: 2023, raggiungimento: 0.9 },
    { codice: 'EC07', anno: 2019, valore: '9,99 %', raggiungimento: 0.1 },
  ];
  const tabella = tabellaOf('andamento', dati2024({ storico }));

  it('ha tre anni di valori e di risultati, e la variazione', () => {
    expect(rigaOf(tabella, 'EC07').slice(1)).toEqual([
      '2,40 %',
      '3,50 %',
      '2,91 %',
      '80,00 %',
      '100,00 %',
      '96,89 %',
      '-3,11 %',
    ]);
    expect(rigaOf(tabella, 'OS8').slice(1)).toEqual(['', '', '', 'N/D', '90,00 %', '97,60 %', '+7,60 %']);
  });

  it('un anno che manca è N/D, e senza confronto non c’è variazione', () => {
    expect(rigaOf(tabella, 'PIRA 01_2024').slice(1)).toEqual([
      'N/D',
      'N/D',
      '23 N.',
      'N/D',
      'N/D',
      '100,00 %',
      '',
    ]);
  });
});

describe('una tabella senza dati', () => {
  const mancanti: readonly (readonly [IdTabella, string])[] = [
    ['unita', 'Unita'],
    ['rimodulazioni', 'Rimodulazioni'],
    ['infrannuale', 'Rilevazioni'],
    ['obiettivi-individuali', 'Obiettivi_individuali'],
    ['andamento', 'Storico'],
  ];

  it.each(mancanti)('%s dice di compilare %s e ne dà il modulo', (id, intervallo) => {
    const esito = buildTabelle(id, makeDati(leggi2024()));
    expect(esito).toMatchObject({ kind: 'manca', moduli: [{ intervallo }] });
    expect(esito.kind === 'manca' && esito.messaggio).toContain(`«${intervallo}»`);
  });
});
