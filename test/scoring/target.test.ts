import { fc } from '../support/fc.js';
import { intervalloOf, parseTarget, type Cella, type Target } from '../../src/scoring/index.js';
import { cella, CONTESTO, giorno } from './celle.js';

/** The meaning of a target in one line, to be compared with what a person reads in the text. */
function describeTarget(target: Target): string {
  const nota = target.nota === undefined ? '' : ` [${target.nota}]`;
  switch (target.kind) {
    case 'soglia': {
      const { confronto, esplicito, soglia } = target;
      return `${esplicito ? confronto : 'nudo'} ${soglia.valore} «${soglia.unita}»${nota}`;
    }
    case 'intervallo':
      return `tra ${target.da.valore} «${target.da.unita}» e ${target.a.valore} «${target.a.unita}»${nota}`;
    case 'logico':
      return `${target.atteso ? 'SI' : 'NO'}${nota}`;
    case 'data':
      return `entro ${new Date(target.entro * 86_400_000).toISOString().slice(0, 10)}${nota}`;
    case 'fasi':
      return `fasi ${target.fasi.map((f) => `${f.numero}:${f.raggiungimento}`).join(' ')}${nota}`;
    case 'annoN':
      return `${target.confronto} anno n${nota}`;
    case 'soloMonitoraggio':
      return `solo monitoraggio${nota}`;
  }
}

function read(letta: Cella, descrizione?: string): string {
  const letto = parseTarget(letta, CONTESTO, descrizione);
  return letto.kind === 'letto' ? describeTarget(letto.valore) : letto.codice;
}

/** Every target that stands in R24 (§§ 3.1, 3.2, 4, allegato) and in P21 (§§ 3.0–3.2, 4). */
const DEI_DOCUMENTI: readonly (readonly [string, string])[] = [
  ['>= 1 N.', '>= 1 «N.»'],
  ['>= 2 N.', '>= 2 «N.»'],
  ['>= 3 N.', '>= 3 «N.»'],
  ['>= 4 N.', '>= 4 «N.»'],
  ['>= 5 N.', '>= 5 «N.»'],
  ['>= 14 N.', '>= 14 «N.»'],
  ['>= 16 N.', '>= 16 «N.»'],
  ['>= 30 N.', '>= 30 «N.»'],
  ['>= 400 N.', '>= 400 «N.»'],
  ['>= 800 N.', '>= 800 «N.»'],
  ['>= 2,72 N.', '>= 2.72 «N.»'],
  ['>= 7,50 N.', '>= 7.5 «N.»'],
  ['>= 12,69 N.', '>= 12.69 «N.»'],
  ['>= 1,93 %', '>= 0.0193 «%»'],
  ['>= 3,00 %', '>= 0.03 «%»'],
  ['>= 25,46 %', '>= 0.2546 «%»'],
  ['>= 50,00 %', '>= 0.5 «%»'],
  ['>= 50 %', '>= 0.5 «%»'],
  ['>= 70,00 %', '>= 0.7 «%»'],
  ['>= 70%', '>= 0.7 «%»'],
  ['>= 80,00 %', '>= 0.8 «%»'],
  ['>= 86,04 %', '>= 0.8604 «%»'],
  ['>= 86,04 % (media nazionale)', '>= 0.8604 «%» [media nazionale]'],
  ['>= 90,00 %', '>= 0.9 «%»'],
  ['>= 100,00 %', '>= 1 «%»'],
  ['>= 155,00 %', '>= 1.55 «%»'],
  ['<= -9 gg', '<= -9 «gg»'],
  ['<= 4,19 gg', '<= 4.19 «gg»'],
  ['<= 4,91 gg', '<= 4.91 «gg»'],
  ['≤ 9 gg', '<= 9 «gg»'],
  ['100,00 %', 'nudo 1 «%»'],
  ['100%', 'nudo 1 «%»'],
  ['2', 'nudo 2 «»'],
  ['3', 'nudo 3 «»'],
  ['SI', 'SI'],
  ['solo monitoraggio', 'solo monitoraggio'],
  ['Entro 30-09-2024', 'entro 2024-09-30'],
  ['31 ottobre', 'entro 2024-10-31'],
  ['>= 1', '>= 1 «»'],
  ['>= 2', '>= 2 «»'],
  ['>=2', '>= 2 «»'],
  ['>= 3', '>= 3 «»'],
  ['≥3', '>= 3 «»'],
  ['≥ 3', '>= 3 «»'],
  ['>= 4', '>= 4 «»'],
  ['≥ 4', '>= 4 «»'],
  ['>= 200', '>= 200 «»'],
  ['≥200', '>= 200 «»'],
  ['>= 60%', '>= 0.6 «%»'],
  ['≥60%', '>= 0.6 «%»'],
  ['≥50%', '>= 0.5 «%»'],
  ['≥80%', '>= 0.8 «%»'],
  ['≥85%', '>= 0.85 «%»'],
  ['≥90%', '>= 0.9 «%»'],
  ['≤ 35%', '<= 0.35 «%»'],
  ['= 100%', '= 1 «%»'],
  [">= valore osservato nell'anno n", '>= anno n'],
  ["≥ del valore osservato nell'anno n", '>= anno n'],
];

/** What the two documents do not have and a workbook may. */
const ALTRI: readonly (readonly [string, string])[] = [
  ['≥ del valore osservato nell’anno n', '>= anno n'],
  ['non meno del valore osservato nell’anno N', '>= anno n'],
  ['=> 5', '>= 5 «»'],
  ['=< 5', '<= 5 «»'],
  ['> 5 gg', '> 5 «gg»'],
  ['< 5 gg', '< 5 «gg»'],
  ['> = 90 %', '>= 0.9 «%»'],
  ['>=\u00a090\u00a0%', '>= 0.9 «%»'],
  ['  >=   90   %  ', '>= 0.9 «%»'],
  ['>= 1.234,50 €', '>= 1234.5 «€»'],
  ['>= € 1.234,50', '>= 1234.5 «€»'],
  ['>= euro 1.234', '>= 1234 «euro»'],
  ['>= 1 234 567 N.', '>= 1234567 «N.»'],
  ['>= n. 14', '>= 14 «n.»'],
  ['>= N.14', '>= 14 «N.»'],
  ['<= −9 giorni', '<= -9 «giorni»'],
  ['<= -€ 5,00', '<= -5 «€»'],
  ['almeno 3 N.', '>= 3 «N.»'],
  ["almeno l'80 %", '>= 0.8 «%»'],
  ['Almeno il 90%', '>= 0.9 «%»'],
  ['non meno di 3', '>= 3 «»'],
  ["non meno dell'80 per cento", '>= 0.8 «per cento»'],
  ['minimo 3', '>= 3 «»'],
  ['entro 30 gg', '<= 30 «gg»'],
  ['non oltre 30 giorni', '<= 30 «giorni»'],
  ['massimo 5 ore', '<= 5 «ore»'],
  ['MASSIMO 5 h', '<= 5 «h»'],
  ['non più di 5', '<= 5 «»'],
  ["non piu' di 5", '<= 5 «»'],
  ['tra 80 % e 90 %', 'tra 0.8 «%» e 0.9 «%»'],
  ['tra 80 e 90 %', 'tra 0.8 «%» e 0.9 «%»'],
  ['Tra -3 e 5 gg', 'tra -3 «gg» e 5 «gg»'],
  ['tra 3 e 5 (media del triennio)', 'tra 3 «» e 5 «» [media del triennio]'],
  ['SÌ', 'SI'],
  ['Sì', 'SI'],
  ["SI'", 'SI'],
  ['si', 'SI'],
  ['No', 'NO'],
  ['SI (delibera entro giugno)', 'SI [delibera entro giugno]'],
  ['30/09/2024', 'entro 2024-09-30'],
  ['30.9.2024', 'entro 2024-09-30'],
  ['16 luglio 2024', 'entro 2024-07-16'],
  ['1° ottobre', 'entro 2024-10-01'],
  ['entro il 31 ottobre', 'entro 2024-10-31'],
  ['entro e non oltre il 31/10/2024', 'entro 2024-10-31'],
  ['<= 30-09-2024', 'entro 2024-09-30'],
  ['29 febbraio', 'entro 2024-02-29'],
  ['Solo Monitoraggio (Kronos)', 'solo monitoraggio [Kronos]'],
  ['-9 gg', 'nudo -9 «gg»'],
  ['0', 'nudo 0 «»'],
  ['= 0 reclami', '= 0 «reclami»'],
  [
    '1) pubblicazione bando (ob. raggiunto al 50%); 2) affidamento gestione prove (ob. raggiunto al 70%); 3) realizzazione prove (ob. raggiunto al 80%); 4) assunzione in servizio (ob. raggiunto al 100%)',
    'fasi 1:0.5 2:0.7 3:0.8 4:1',
  ],
  [
    "1) confronto (obiettivo raggiunto all'80 %)\n2) adozione (obiettivo raggiunto al 100 %).",
    'fasi 1:0.8 2:1',
  ],
];

const ILLEGGIBILI = [
  '>= abc',
  '90 %%',
  '>= 90 circa',
  'circa >= 90%',
  '>= 90 % o SI',
  '>=',
  '>= >= 90',
  '<> 5',
  '== 5',
  '>= 1.5',
  '>= 1,234.56',
  '>= 0.860',
  '>= 12.34',
  '>= 1 2',
  '>= 1,2,3',
  '>= 5 N. 6',
  '€ 5 €',
  '>= --5',
  '>= 5-',
  '10-20',
  'tra 5 e 3',
  'tra 5',
  'tra 3 e 5 e 7',
  'SI NO',
  'forse',
  'monitoraggio',
  'entro maggio',
  '>= 30-09-2024',
  '30-09/2024',
  '30-09-24',
  '(nota)',
  '>= 90 % (nota',
  ">= valore osservato nell'anno x",
  "valore osservato nell'anno n",
  '1) una (ob. raggiunto al 50%); 3) tre (ob. raggiunto al 100%)',
  '1) una (ob. raggiunto al 50%); 2) due',
  '1) una (ob. raggiunto al 150%)',
  'Fasi: 1) una (ob. raggiunto al 50%); 2) due (ob. raggiunto al 100%)',
  '=1+1',
];

const INESISTENTI = ['31 febbraio', 'Entro 31-02-2024', '29/02/2023', '32-01-2024', '10-13-2024', '0 marzo'];

describe('il target di un indicatore', () => {
  it.each(DEI_DOCUMENTI)('dei documenti: «%s»', (testo, atteso) => {
    expect(read(cella(testo))).toBe(atteso);
  });

  it.each(ALTRI)('«%s»', (testo, atteso) => {
    expect(read(cella(testo))).toBe(atteso);
  });

  it.each(ILLEGGIBILI)('«%s» non si capisce per intero ed è un errore', (testo) => {
    expect(read(cella(testo))).toBe('TARGET_ILLEGGIBILE');
  });

  it.each(INESISTENTI)('«%s» è una data che non esiste', (testo) => {
    expect(read(cella(testo))).toBe('DATA_INESISTENTE');
  });

  it.each([null, '', '   ', 'N/D', 'n.d.', 'nd', '-', '–'])('%j è un target che manca', (contenuto) => {
    expect(read(cella(contenuto))).toBe('TARGET_MANCANTE');
  });

  it.each([
    [0.9, '0.00%', 'nudo 0.9 «%»'],
    [90, '0.00 "%"', 'nudo 0.9 «%»'],
    [90, '0.00\\%', 'nudo 0.9 «%»'],
    [14, '0" N."', 'nudo 14 «N.»'],
    [1234.5, '#,##0.00\\ "€"', 'nudo 1234.5 «€»'],
    [1234.5, '[$€-410]\\ #,##0.00;[Red]\\-[$€-410]\\ #,##0.00', 'nudo 1234.5 «€»'],
    [14, 'General', 'nudo 14 «»'],
    [true, 'General', 'SI'],
    [false, 'General', 'NO'],
    [45565, 'dd/mm/yyyy', 'entro 2024-09-30'],
    [45565.75, '[$-410]d mmmm yyyy;@', 'entro 2024-09-30'],
    [60, 'dd/mm/yyyy', 'DATA_INESISTENTE'],
    [0, 'dd/mm/yyyy', 'DATA_INESISTENTE'],
    [59, 'dd/mm/yyyy', 'entro 1900-02-28'],
    [61, 'dd/mm/yyyy', 'entro 1900-03-01'],
  ] as const)('una cella che contiene %j con il formato %s', (contenuto, formato, atteso) => {
    expect(read(cella(contenuto, formato))).toBe(atteso);
  });

  it('in una cartella che conta dal 1904 la stessa data ha un altro numero', () => {
    const letto = parseTarget(cella(45565 - 1462, 'dd/mm/yyyy'), { anno: 2024, base1904: true });
    expect(letto).toMatchObject({ valore: { kind: 'data', entro: giorno('2024-09-30') } });
  });

  it('una formula in errore o non calcolata resta ciò che è', () => {
    expect(read({ ...cella('#N/D'), guasto: 'ERRORE_FORMULA' })).toBe('ERRORE_FORMULA');
    expect(read({ ...cella(null), guasto: 'FORMULA_NON_CALCOLATA' })).toBe('FORMULA_NON_CALCOLATA');
  });

  it('86,04 % e 0,8604 sono lo stesso numero', () => {
    const letto = parseTarget(cella('86,04 %'), CONTESTO);
    expect(letto).toMatchObject({ valore: { soglia: { valore: 0.8604 } } });
  });

  it('5,52 sta per ciò che si arrotonda a 5,52; un intero e gli euro con i centesimi stanno per sé', () => {
    const stanPer = (testo: string) => {
      const letto = parseTarget(cella(testo), CONTESTO);
      if (letto.kind === 'errore' || letto.valore.kind !== 'soglia') throw new Error(testo);
      return intervalloOf(letto.valore.soglia);
    };
    expect(stanPer('5,52')).toEqual({ min: 5.515, max: 5.525 });
    expect(stanPer('328 N.')).toEqual({ min: 328, max: 328 });
    expect(stanPer('0,10 €')).toEqual({ min: 0.1, max: 0.1 });
    expect(stanPer('2,9 %')).toEqual({ min: 0.0285, max: 0.0295 });
  });
});

describe('le fasi scritte nella descrizione', () => {
  const DESCRIZIONE =
    'Definizione nuovo orario di servizio per le due sedi camerali (fasi realizzate): 1) attivazione confronto con parte sindacale (ob. raggiunto al 80%); 2) disposizione di adozione del nuovo orario (ob. raggiunto al 100%)';

  it('valgono per un target di 100 %', () => {
    expect(read(cella('100,00 %'), DESCRIZIONE)).toBe('fasi 1:0.8 2:1');
    expect(read(cella('= 100%'), DESCRIZIONE)).toBe('fasi 1:0.8 2:1');
  });

  it('non cambiano un target che chiede altro', () => {
    expect(read(cella('SI'), DESCRIZIONE)).toBe('SI');
    expect(read(cella('>= 2 N.'), DESCRIZIONE)).toBe('>= 2 «N.»');
    expect(read(cella('100 %'), 'Incontri con i sindacati')).toBe('nudo 1 «%»');
  });
});

describe('la lettura del target è ancorata', () => {
  const accettati = [...DEI_DOCUMENTI, ...ALTRI].map(([testo]) => testo);

  it('qualunque contenuto si legge senza eccezioni', () => {
    const contenuto = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc
        .array(fc.constantFrom(...'0123456789.,-−%€()<>=≥ NentroSIgggal'), { maxLength: 30 })
        .map((s) => s.join('')),
    );
    const formato = fc.oneof(fc.string(), fc.constantFrom('General', '0.00%', 'dd/mm/yyyy', '0.00 "%"'));
    fc.assert(
      fc.property(contenuto, formato, fc.string(), (valore, formatoCella, descrizione) => {
        expect(['letto', 'errore']).toContain(
          parseTarget(cella(valore, formatoCella), CONTESTO, descrizione).kind,
        );
      }),
    );
  });

  it('un testo accettato con qualcosa in più non è più lo stesso target', () => {
    const aggiunta = fc.constantFrom(
      'x',
      ' circa',
      '%%',
      ' e',
      '?',
      ' 7 7',
      ';',
      ' SI',
      ' >=',
      '€€',
      ')',
      '\\',
      '7.',
    );
    fc.assert(
      fc.property(fc.constantFrom(...accettati), aggiunta, fc.boolean(), (testo, piu, davanti) => {
        // What separates one stage from the next may also stand after the last.
        fc.pre(!(piu === ';' && !davanti && /raggiunto al \d+%\)$/.test(testo)));
        expect(read(cella(davanti ? piu + testo : testo + piu))).not.toBe(read(cella(testo)));
      }),
    );
  });

  it.each([
    ['cifre', '9'],
    ['spazi e cifre', '9 '],
    ['punti', '1.111'],
    ['parentesi', '('],
    ['parentesi chiuse', ')'],
    ['fasi', '1) a (ob. raggiunto al '],
    ['numeri di fase', ' 1)'],
    ['lettere', 'a'],
    ['confronti', '>='],
    ['tra', 'tra 1 e '],
  ])('una cella piena di %s si rifiuta subito', (_, pezzo) => {
    const testo = pezzo.repeat(32_767 / pezzo.length).slice(0, 32_767);
    const inizio = performance.now();
    expect(read(cella(testo), testo)).toBe('TARGET_ILLEGGIBILE');
    expect(performance.now() - inizio).toBeLessThan(500);
  });
});
