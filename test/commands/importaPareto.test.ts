/** The extract of the benchmarking against a tree: what is found, what is doubted, what is ticked. */
import { prepareCalcola, prepareScelte, readCandidate, writeProposta } from '../../src/commands/index.js';
import type { XlsxFile } from '../../src/host/xlsx/index.js';
import { displayCella, WorkbookError } from '../../src/layout/index.js';
import { ADESSO, importTesto, inBreve, openConIndicatori, tab } from '../support/importa.js';

const INDICATORI = [
  ['MAT_01', 'Imprese accompagnate nella misura della loro maturità', '>= 12,5 N.', '61,40 N.'],
  ['MAT_02', 'Incontri pubblici sulla trasformazione digitale tenuti', '>= 4 N.', '12 N.'],
  [
    'MAT_03',
    "Tempo medio di lavorazione delle domande di annotazione ricevute nell'anno N",
    '<= 5 gg',
    '0,24 gg',
  ],
  ['PIRA 07_2024', 'Rispetto dei tempi di evasione (5 gg) delle pratiche', '>= 86,04 %', null],
  ['PAG_1_rev2018', 'Ritardo medio ponderato dei pagamenti (PCC)', '<= -9 gg', null],
] as const;

const MISURE = [
  ['Codice', 'Numeratore', 'Denominatore'],
  ['MAT_03', 34, 140],
] as const;

/** Two printed tables among prose, as in a report: mark-up in a header, no codes, the extremes of a row copied. */
const TESTO = [
  "Dal confronto con gli altri enti, fatto su dati omogenei, l'ente risulta nella media.",
  '',
  'CONFRONTO <i>(Fonte: noi)</i>\tPRIMA\tDOPO',
  'INDICATORI PIÙ SIGNIFICATIVI PARETO <i>(Fonte: noi)</i>\tNOI\tMEDIA CLUSTER DIMENSIONALE',
  'Rispetto dei tempi di evasione (5 giorni) delle pratiche\t92,04 %\t87,89 %',
  'Quesiti degli utenti chiusi in giornata\t93,77 %\t83,89 %',
  '',
  'Seguono i dati di dettaglio.',
  '',
  'Indicatore\tCamera AA - BB\tMedia Nazionale\tMin\tMax',
  'Imprese accompagnate nella misura della loro maturità (N.)\t61,40\t43,10\t5,02\t99,80',
  'Incontri pubblici sulla trasformazione digitale tenuti (N.)\t13\t17,92\t61,40\t43,10',
  "Tempo medio di lavorazione delle domande di annotazione ricevute nell'anno (gg)\t4,12\t4,54\t0,00\t13,94",
  'Ritardo medio ponderato dei pagamenti PCC (gg)\t-11,63\t-15,69\t-28,42\t22,42',
  '',
  'OBIETTIVO\tPESO\tINDICATORE\tALGORITMO\tMISURE\tTARGET',
  'OS1 – Crescere\t30%\tx\ty\tz\tw',
].join('\n');

const open = () => openConIndicatori(INDICATORI, { Misure: MISURE });

describe('un estratto di Pareto tra la prosa di una relazione', () => {
  it('dà gli indicatori giusti: uguali, nuovi, diversi, non trovati', async () => {
    const { voci } = await importTesto(await open(), 'pareto', TESTO);
    expect(voci.map(inBreve)).toEqual([
      ['PIRA 07_2024', 'nuovo', '', '92,04 %', false],
      ['', 'nonTrovato', '', '93,77 %', false],
      ['MAT_01', 'uguale', '61,40 N.', '61,40 N.', false],
      ['MAT_02', 'diverso', '12 N.', '13 N.', false],
      ['MAT_03', 'diverso', '0,24 gg', '4,12 gg', false],
      ['PAG_1_rev2018', 'nuovo', '', '-11,63 gg', true],
    ]);
  });

  it('dice quanto il titolo somiglia, quando non è lo stesso', async () => {
    const { voci } = await importTesto(await open(), 'pareto', TESTO);
    expect(voci[0]?.riconoscimento).toEqual({ come: 'titolo', grado: 0.99 });
    expect(voci[0]?.dubbi).toEqual(['Riconosciuto dal titolo, simile al 99 %: controllare che sia lui.']);
    expect(voci[5]?.riconoscimento).toEqual({ come: 'titolo', grado: 1 });
  });

  it("fa vedere la riga con il minimo e il massimo di un'altra", async () => {
    const { anomalie, voci } = await importTesto(await open(), 'pareto', TESTO);
    expect(anomalie.map(({ codice, cella }) => [codice, cella])).toEqual([
      ['MIN_OLTRE_MAX', "'Testo incollato'!A12"],
      ['CIFRE_RIPETUTE', "'Testo incollato'!A12"],
    ]);
    expect(voci[3]?.dubbi.join(' ')).toContain(
      'sono valore e media nazionale di «Imprese accompagnate nella misura della loro maturità»',
    );
  });

  it('0,24 accanto a 4,12 è un conflitto, con la causa probabile', async () => {
    const { voci } = await importTesto(await open(), 'pareto', TESTO);
    const dubbi = voci[4]?.dubbi.join(' ') ?? '';
    expect(dubbi).toContain("Nell'albero c'è 0,24 gg, nell'estratto 4,12 gg.");
    expect(dubbi).toContain('numeratore e denominatore sembrano scambiati');
    expect(dubbi).toContain('Le misure nella cartella sono 34 / 140; al contrario darebbero 4,1176.');
  });

  it('dà il confronto di ogni riga, e dice che cosa ha lasciato fuori', async () => {
    const { voci, avvisi } = await importTesto(await open(), 'pareto', TESTO);
    expect(voci[5]?.confronto).toBe('media nazionale -15,69 gg · min -28,42 gg · max 22,42 gg');
    expect(avvisi).toEqual([
      'Tolte marcature di pagina web da 2 celle.',
      'Righe fuori dalle tabelle, non lette: 5.',
    ]);
  });

  it('scrive solo ciò che è spuntato, e la volta dopo lo trova uguale', async () => {
    const file = await open();
    const importazione = await importTesto(file, 'pareto', TESTO);
    const scelte = new Set(importazione.voci.filter(({ spunta }) => spunta).map(({ id }) => id));
    const proposta = await prepareScelte(file, importazione, scelte);
    expect(proposta.modifiche.map(({ cella, prima, dopo }) => [cella, prima, dopo])).toEqual([
      ['Albero!F10', '', '-11,63 gg'],
    ]);
    await writeProposta(file, proposta, { adesso: ADESSO, accettate: [] });
    const { voci } = await importTesto(file, 'pareto', TESTO);
    expect(voci.at(-1)?.stato).toBe('uguale');
    const { risultato } = await prepareCalcola(file);
    expect(risultato.nodi.find(({ nodo }) => nodo.codice === 'PAG_1_rev2018')?.pubblicato).toBe('100,00 %');
  });
});

describe("i confronti di un estratto, nell'intervallo Pareto", () => {
  const rangeOf = async (file: XlsxFile) => {
    const trovato = (await file.read({ nomi: [{ nome: 'Pareto' }] })).nomi.get('Pareto');
    return trovato?.kind === 'trovato'
      ? trovato.area.celle.map((riga) => riga.map((cella) => displayCella(cella)))
      : undefined;
  };
  const keep = async (file: XlsxFile) => {
    const importazione = await importTesto(file, 'pareto', TESTO);
    const proposta = await prepareScelte(file, importazione, new Set(), { conConfronti: true });
    await writeProposta(file, proposta, { adesso: ADESSO, accettate: [] });
    return proposta.modifiche.length;
  };

  it('si tengono su un foglio nuovo, senza la riga sospetta; la volta dopo non cambia nulla', async () => {
    const file = await open();
    await keep(file);
    expect(await rangeOf(file)).toEqual([
      ['Codice', 'Indicatore', 'Valore', 'Media nazionale', 'Media cluster', 'Min', 'Max'],
      [
        'PIRA 07_2024',
        'Rispetto dei tempi di evasione (5 gg) delle pratiche',
        '92,04 %',
        '',
        '87,89 %',
        '',
        '',
      ],
      [
        'MAT_01',
        'Imprese accompagnate nella misura della loro maturità',
        '61,40 N.',
        '43,10 N.',
        '',
        '5,02 N.',
        '99,80 N.',
      ],
      [
        'MAT_03',
        "Tempo medio di lavorazione delle domande di annotazione ricevute nell'anno N",
        ...['4,12 gg', '4,54 gg', '', '0,00 gg', '13,94 gg'],
      ],
      [
        'PAG_1_rev2018',
        'Ritardo medio ponderato dei pagamenti (PCC)',
        '-11,63 gg',
        '-15,69 gg',
        '',
        '-28,42 gg',
        '22,42 gg',
      ],
    ]);
    expect(await keep(file)).toBe(0);
  });

  it('vanno nella riga del codice o del titolo, senza toccare le altre colonne', async () => {
    const Pareto = [
      ['Codice', 'Indicatore', 'La nostra Camera', 'Media Nazionale', 'Min', 'Max', 'Media cluster', 'Note'],
      [
        null,
        'Imprese accompagnate nella misura della loro maturità (N.)',
        '61,40 N.',
        '40 N.',
        5.02,
        null,
        null,
        'mia',
      ],
      ['pag_1_rev2018', 'Ritardo', null, null, null, null, null, null],
    ] as const;
    const file = await openConIndicatori(INDICATORI, { Pareto });
    await keep(file);
    const celle = await rangeOf(file);
    expect(celle?.slice(1, 3)).toEqual([
      ['', Pareto[1][1], '61,40 N.', '43,10 N.', '5,02', '99,80 N.', '', 'mia'],
      ['pag_1_rev2018', 'Ritardo', '', '-15,69 gg', '-28,42 gg', '22,42 gg', '', ''],
    ]);
    expect(celle).toHaveLength(5);
  });
});

describe('un estratto di Pareto con i codici', () => {
  const righe = (...altre: readonly (readonly string[])[]) =>
    tab(['Codice', 'Valore', 'Media Nazionale', 'Min', 'Max', 'Anno'], ...altre);

  it('li trova scritti in qualunque modo, e spunta ciò che è nuovo e senza dubbi', async () => {
    const testo = righe(['pira_07-2024', '92,04 %', '86,04 %', '60,5 %', '99,1 %', '2024']);
    const { voci } = await importTesto(await open(), 'pareto', testo);
    expect(voci.map(inBreve)).toEqual([['PIRA 07_2024', 'nuovo', '', '92,04 %', true]]);
    expect(voci[0]?.riconoscimento).toEqual({ come: 'codice' });
  });

  it('li trova anche nella colonna dei nomi, con l’unità accanto', async () => {
    const { voci } = await importTesto(
      await open(),
      'pareto',
      tab(['Indicatore', 'CCIAA AL - AT', 'Media nazionale'], ['PAG 1_rev2018 (gg)', '-11,63', '-15,69']),
    );
    expect(voci.map(inBreve)).toEqual([['PAG_1_rev2018', 'nuovo', '', '-11,63 gg', true]]);
  });

  it('di un altro anno non propone nulla', async () => {
    const testo = righe(['PIRA 07_2024', '92,04 %', '86,04 %', '60,5 %', '99,1 %', '2023']);
    const { voci } = await importTesto(await open(), 'pareto', testo);
    expect(voci).toMatchObject([{ stato: 'altroAnno', cambiamenti: [], spunta: false }]);
  });

  it('con una frazione dove ci vuole una percentuale chiede di dirlo, e non indovina', async () => {
    const testo = righe(['PIRA 07_2024', '0,92', '86,04', '60,5', '99,1', '']);
    const { voci } = await importTesto(await open(), 'pareto', testo);
    expect(voci).toMatchObject([{ stato: 'illeggibile', cambiamenti: [] }]);
    expect(voci[0]?.dubbi[0]).toContain('manca il segno %');
  });

  it("in ore dove l'albero ha giorni dice che l'unità è diversa", async () => {
    const file = await openConIndicatori([['K1', 'Tempo', '<= 5 gg', '3,10 gg']]);
    const { voci } = await importTesto(file, 'pareto', righe(['K1', '74,4 ore', '', '', '500 ore', '']));
    expect(voci[0]?.stato).toBe('diverso');
    expect(voci[0]?.dubbi.join(' ')).toMatch(
      /Unità diversa: nell'estratto «ore», nell'albero «gg»\..*24 volte/,
    );
  });

  it('porta anche numeratore e denominatore, tutti e due o nessuno', async () => {
    const testo = tab(
      ['Codice', 'Valore', 'Media Nazionale', 'Numeratore', 'Denominatore'],
      ['PIRA 07_2024', '92,04 %', '86,04 %', '31.522', '34.248'],
      ['PAG_1_rev2018', '-11,63 gg', '-15 gg', '12', ''],
    );
    const { voci } = await importTesto(await open(), 'pareto', testo);
    expect(voci.map(({ cambiamenti }) => cambiamenti.map(({ campo }) => campo))).toEqual([
      ['valore', 'numeratore', 'denominatore'],
      ['valore'],
    ]);
  });

  it('con due valori per lo stesso indicatore li mostra tutti e due e non ne spunta nessuno', async () => {
    const testo = righe(
      ['PIRA 07_2024', '92,04 %', '86,04 %', '60,5 %', '99,1 %', ''],
      ['PIRA 07_2024', '91,11 %', '86,04 %', '60,5 %', '99,1 %', ''],
    );
    const { voci } = await importTesto(await open(), 'pareto', testo);
    expect(voci.map(({ spunta }) => spunta)).toEqual([false, false]);
    expect(voci[0]?.dubbi.join(' ')).toContain('compare due volte: 92,04 %');
  });

  it('abbinato a mano a un codice lo segue', async () => {
    const testo = tab(['Indicatore', 'Valore', 'Min'], ['Una voce qualsiasi', '92,04 %', '3 %']);
    const codici = { 'Una voce qualsiasi': 'PIRA 07_2024' };
    const { voci } = await importTesto(await open(), 'pareto', testo, { codici });
    expect(voci.map(inBreve)).toEqual([['PIRA 07_2024', 'nuovo', '', '92,04 %', true]]);
  });

  it('senza colonne riconosciute è rifiutato, e con le colonne indicate a mano no; poi la cartella le ricorda', async () => {
    const file = await open();
    const testo = tab(['Sigla', 'Dato', 'Altri'], ['PIRA 07_2024', '92,04 %', '86,04 %']);
    await expect(importTesto(file, 'pareto', testo)).rejects.toThrow(WorkbookError);
    const abbinamento = {
      genere: 'pareto',
      firma: 'sigla | dato | altri',
      colonne: { codice: 0, valore: 1, mediaNazionale: 2 },
    };
    const importazione = await importTesto(file, 'pareto', testo, { abbinamenti: [abbinamento] });
    expect(importazione.voci.map(inBreve)).toEqual([['PIRA 07_2024', 'nuovo', '', '92,04 %', true]]);
    const proposta = await prepareScelte(file, importazione, new Set(importazione.voci.map(({ id }) => id)));
    await writeProposta(file, proposta, { adesso: ADESSO, accettate: [] });
    const dopo = await importTesto(file, 'pareto', testo);
    expect(dopo.tabelle).toMatchObject([{ ricordata: true }]);
    expect(dopo.voci.map(inBreve)).toEqual([['PIRA 07_2024', 'uguale', '92,04 %', '92,04 %', false]]);
  });

  it("dà le sue prime righe, perché si dica quale è l'intestazione", async () => {
    const testo = tab(['Estratto del mese'], ['Sigla', 'Dato'], ['K1', '3,10 gg'], ['K2', '4']);
    const { tabelle, significati } = await readCandidate(await open(), 'pareto', { kind: 'testo', testo });
    expect(tabelle.map(({ firma, righe }) => [firma, righe])).toEqual([
      ['sigla | dato', 2],
      ['k1 | 3 10 gg', 1],
      ['k2 | 4', 0],
    ]);
    expect(tabelle[0]?.prime).toEqual([
      ['K1', '3,10 gg'],
      ['K2', '4'],
    ]);
    expect(significati).toContain('mediaNazionale');
  });

  it("si legge a pezzi: tra l'uno e l'altro il pannello può rispondere", async () => {
    const altre = Array.from({ length: 2000 }, (_, i) => [`X${i}`, '1,5', '2,5', '1', '9', '2024']);
    const quote: number[] = [];
    const pausa = (quota: number) => {
      quote.push(quota);
      return Promise.resolve();
    };
    const { voci } = await importTesto(await open(), 'pareto', righe(...altre), { pausa });
    expect(voci).toHaveLength(2000);
    expect(quote.length).toBeGreaterThan(10);
  });
});
