import {
  readIntervalloIncollato,
  readTestoIncollato,
  recognizeColonne,
  righeEstratto,
  parseTestoIncollato,
  WorkbookError,
} from '../../../src/layout/index.js';
import { ESTRATTO_MISURE, ESTRATTO_PARETO } from '../../../src/parametri/index.js';

const letto = (testo: string, abbinamenti: Parameters<typeof recognizeColonne>[2] = []) =>
  recognizeColonne(readTestoIncollato(testo), ESTRATTO_PARETO, abbinamenti);

const cifre = (testo: string, chiave: 'valore' | 'mediaNazionale' | 'minimo' | 'massimo') =>
  [...righeEstratto(letto(testo))].map((riga) => {
    const cifra = riga.cifra(chiave);
    return cifra === 'mista' ? cifra : (cifra?.valore ?? null);
  });

const codiceDi = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkbookError) return error.codice;
    throw error;
  }
  return 'letto';
};

const valori = (testo: string) =>
  readTestoIncollato(testo).area.celle.map((riga) => riga.map(({ valore }) => valore));

describe('le celle di un testo incollato', () => {
  it.each([
    ['tabulazione', 'Indicatore\tMin\nTempo; medio\t1,5\n'],
    ['punto e virgola', 'Indicatore;Min\n"Tempo; medio";1,5\n'],
    ['virgola', 'Indicatore,Min\nTempo; medio,"1,5"\n'],
    ['barra', 'Indicatore|Min\nTempo; medio|1,5\n'],
    ['dichiarato', 'sep=|\r\nIndicatore|Min\r\nTempo; medio|1,5\r\n'],
  ])('si separano per %s', (_, testo) => {
    expect(valori(testo)).toEqual([
      ['Indicatore', 'Min'],
      ['Tempo; medio', '1,5'],
    ]);
  });

  it('tra virgolette possono avere a capo, separatori e virgolette doppie', () => {
    expect(valori('a\tb\n"una ""prima""\nriga"\t2\n')).toEqual([
      ['a', 'b'],
      ['una "prima"\nriga', '2'],
    ]);
  });

  it('con virgolette non chiuse restano nella loro riga, e lo si dice', () => {
    const incollato = readTestoIncollato('a;b\n"aperta;2\n"male"chiusa;3\nx;4\n');
    expect(incollato.area.celle.map((riga) => riga.map(({ valore }) => valore))).toEqual([
      ['a', 'b'],
      ['"aperta', '2'],
      ['"male"chiusa', '3'],
      ['x', '4'],
    ]);
    expect(incollato.avvisi).toEqual(['Virgolette non chiuse o fuori posto in 2 celle: lette come testo.']);
  });

  it('perdono caratteri di controllo, metà di caratteri e marcature, e lo si dice', () => {
    const incollato = readTestoIncollato(
      'a\tb\nx\u0000y\u0007\t<b>uno</b> < <script src="u">\n\ud800z\t<= 5\n',
    );
    expect(incollato.area.celle.slice(1).map((riga) => riga.map(({ valore }) => valore))).toEqual([
      ['x y', 'uno  <'],
      ['\ufffdz', '<= 5'],
    ]);
    expect(incollato.avvisi).toHaveLength(4);
  });

  it('che cominciano come una formula sono testo, e non una formula', () => {
    const { area } = readTestoIncollato('a\tb\n=1+1\t+39 011\n@SUM(A1)\t-11,63 gg\n');
    expect(area.celle.flat().every((cella) => cella.formula === undefined)).toBe(true);
    expect(area.celle[1]?.[0]?.valore).toBe('=1+1');
  });

  it.each([
    ['ESTRATTO_VUOTO', ' \n\t\n'],
    ['ESTRATTO_TROPPO_GRANDE', '\t'.repeat(1_000_000)],
    ['ESTRATTO_CELLA_LUNGA', `a\tb\n${'x'.repeat(32_768)}\t1\n`],
    ['letto', `a\tb\n${'x'.repeat(32_767)}\t1\n`],
  ])('che non si possono tenere sono rifiutate con %s', (codice, testo) => {
    expect(codiceDi(() => readTestoIncollato(testo))).toBe(codice);
  });

  it('si leggono a pezzi: ventimila righe in non meno di venti', () => {
    const testo = `a;b\n${'x;1\n'.repeat(20_000)}`;
    const pezzi = [...parseTestoIncollato(testo)];
    expect(pezzi.length).toBeGreaterThan(20);
    expect(pezzi).toEqual([...pezzi].sort((a, b) => a - b));
    expect(readTestoIncollato(testo).area.celle).toHaveLength(20_001);
  });
});

describe('le colonne di un estratto', () => {
  it("si riconoscono dalle parole, e la prima colonna di numeri senza nome è quella dell'ente", () => {
    const [tratto] = letto(
      'Min\tIndicatore <i>(Fonte: noi)</i>\tCCIAA di Prova\tMedia Nazionale\n1\tTempo\t2\t3\n',
    ).tratti;
    expect(Object.fromEntries(tratto?.abbinate ?? [])).toEqual({
      minimo: 0,
      indicatore: 1,
      valore: 2,
      mediaNazionale: 3,
    });
  });

  it('dicono i decimali tutte insieme: 1.234 accanto a 5.19 è uno virgola due', () => {
    const testo = 'Indicatore;Ente;Min;Max\nA;1.234;5.19;7\nB;2.345;6.1;1,234.5\n';
    expect(cifre(testo, 'valore')).toEqual(['1,234', '2,345']);
    expect(cifre(testo, 'massimo')).toEqual(['7', '1.234,5']);
    expect(letto(testo).tratti[0]?.colonne[1]).toMatchObject({ decimali: 'inglese', decimaliPresunti: true });
  });

  it('con 1.234 accanto a 5,19 hanno le migliaia', () => {
    expect(cifre('Indicatore;Ente;Min\nA;1.234;5,19\n', 'valore')).toEqual(['1.234']);
  });

  it('con decimali dei due modi nella stessa colonna non si leggono finché non lo si dice', () => {
    const testo = 'Indicatore;Ente;Min\nA;1,5;1\nB;2.5;1\n';
    expect(cifre(testo, 'valore')).toEqual(['mista', 'mista']);
    const firma = letto(testo).tratti[0]?.firma ?? '';
    const abbinamento = {
      genere: 'pareto',
      firma,
      colonne: { indicatore: 0, valore: 1, minimo: 2 },
      decimali: { 1: 'inglese' as const },
    };
    const righe = [...righeEstratto(letto(testo, [abbinamento]))];
    expect(righe.map((riga) => riga.cifra('valore'))).toMatchObject([{ valore: '1.5' }, { valore: '2,5' }]);
  });

  it('date a mano contano più delle parole, anche dove nessuna si riconosce', () => {
    const testo = 'Voce\tUno\tDue\nTempo\t1\t2\n';
    expect(codiceDi(() => letto(testo))).toBe('ESTRATTO_SENZA_COLONNE');
    const abbinamento = {
      genere: 'pareto',
      firma: 'voce | uno | due',
      colonne: { indicatore: 0, massimo: 1 },
    };
    const estratto = letto(testo, [abbinamento]);
    expect(estratto.tratti[0]?.ricordato).toBe(true);
    expect([...righeEstratto(estratto)].map((riga) => riga.cifra('massimo')?.valueOf())).toMatchObject([
      { valore: '1' },
    ]);
  });

  it('tra la prosa di un documento danno tutte le sue tabelle, e niente altro', () => {
    const testo = [
      'Una frase, con virgole.',
      '',
      'Indicatore\tEnte\tMedia Nazionale\tMin\tMax',
      'Tempo (gg)\t1,5\t2,5\t1,0\t9,0',
      '',
      'Altra frase.',
      'Colonna\tAltro',
      'x\t1',
      '',
      'Indicatore\tEnte\tMedia cluster',
      'Grado (%)\t38,46\t54,82',
      '',
      'OB. STRATEGICO\tPESO\tINDICATORE\tDESCRIZIONE\tALGORITMO',
      'x\ty\tz\tw\tk',
    ].join('\n');
    const estratto = letto(testo);
    expect([...righeEstratto(estratto)].map((riga) => riga.testo('indicatore'))).toEqual([
      'Tempo (gg)',
      'Grado (%)',
    ]);
    expect(estratto.righeFuori).toBe(6);
  });

  it('di un intervallo del foglio tengono i numeri con il loro formato', () => {
    const celle = [
      ['Codice', 'Numeratore', 'Denominatore'],
      ['K1', 34, 140],
    ].map((riga) => riga.map((valore) => ({ valore, formato: '0.0' })));
    const indirizzo = { foglio: 'M', riga: 3, colonna: 1, righe: 2, colonne: 3 };
    const estratto = recognizeColonne(
      readIntervalloIncollato({ indirizzo, celle, unite: [] }),
      ESTRATTO_MISURE,
    );
    const [riga] = [...righeEstratto(estratto)];
    expect(riga?.cella).toBe('M!B5');
    expect(riga?.cifra('numeratore')).toEqual({ dove: 'M!C5', valore: 34, formato: '0.0' });
  });
});
