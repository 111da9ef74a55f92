import { fc } from '../support/fc.js';
import {
  choosePassi,
  FOGLIO_REGISTRO,
  PASSI_ANNULLABILI,
  planPassi,
  planPulisci,
  planRegistro,
  planRisultati,
  readCartella,
  readRegistro,
  richiestaCalcola,
  richiestaPassi,
  richiestaRegistro,
  sha256,
  WorkbookError,
  type CellaFoglio,
  type Piano,
  type Verso,
} from '../../src/layout/index.js';
import { decodeContenuto, encodeContenuto } from '../../src/layout/registroTesto.js';
import { canonicalText, parseAlbero, scoreAlbero } from '../../src/scoring/index.js';
import { RIGHE_SCALARE, SCALARE } from '../support/alberello.js';
import { formula, type CellaBreve } from '../support/area.js';
import {
  cellaOf,
  insertRiga,
  makeLibretto,
  readLibretto,
  setCella,
  writeLibretto,
  type Libretto,
} from '../support/libretto.js';

const QUANDO = '2025-01-15T10:42:00';

/** Calcola over the little workbook; true when something was written. */
function calcola(libretto: Libretto): boolean {
  const lettura = readLibretto(libretto, richiestaCalcola());
  const cartella = readCartella(lettura);
  const albero = parseAlbero(cartella.letto, cartella.regole);
  const piano = planRisultati(cartella, scoreAlbero(albero, cartella.regole), { sovrascriviFormule: true });
  if (piano.modifiche.length === 0) return false;
  const registro = readRegistro(lettura);
  const intervalli = cartella.tabelle.map(({ nome, trovato }) => ({ nome, indirizzo: trovato.indirizzo }));
  const impronta = sha256(canonicalText(cartella.letto, cartella.regole));
  const passo = planRegistro(
    { comando: 'calcola', quando: QUANDO, impronta, regole: 'smvp-2024 1', piano, intervalli },
    registro,
  );
  writeLibretto(libretto, [...piano.scritture, ...passo.scritture]);
  return true;
}

function sposta(libretto: Libretto, verso: Verso, quanti = 1): number {
  const registro = readRegistro(readLibretto(libretto, richiestaRegistro()));
  const passi = choosePassi(registro, verso, quanti);
  const spostamento = planPassi(registro, readLibretto(libretto, richiestaPassi(passi)), passi, verso);
  writeLibretto(libretto, spostamento.scritture);
  return spostamento.modifiche.length;
}

/** Content of the sheet of the tree: values, formulas, formats; empty cells left out. */
function foto(libretto: Libretto, foglio = 'Albero'): string[] {
  return (libretto.fogli.get(foglio) ?? []).flatMap((riga, r) =>
    riga.flatMap((cella, c) =>
      cella.valore === null && !cella.formula ? [] : [`${r},${c} ${JSON.stringify(cella)}`],
    ),
  );
}

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof WorkbookError) return `${error.codice} ${error.messaggio}`;
    throw error;
  }
  return 'nessun rifiuto';
}

const albero = () => makeLibretto({ Albero: [SCALARE, ...RIGHE_SCALARE] });
const VALORE = 6;

describe('annulla e ripeti', () => {
  it('rimette ogni cella com’era: valori, formule, formati, testi che sembrano formule', () => {
    const libretto = albero();
    setCella(libretto, 'Albero', 1, 7, { valore: '=1+1', formato: '@' });
    setCella(libretto, 'Albero', 2, 7, formula('=G3*2', 4, '0.0'));
    setCella(libretto, 'Albero', 3, 8, { valore: -9, formato: 'General' });
    const prima = foto(libretto);
    calcola(libretto);
    const dopo = foto(libretto);
    expect(dopo).not.toEqual(prima);
    expect(sposta(libretto, 'annulla')).toBe(34);
    const annullato = foto(libretto);
    expect(annullato).toEqual(prima.map((s) => s.replace('"valore":4,"formula"', '"valore":null,"formula"')));
    sposta(libretto, 'ripeti');
    expect(foto(libretto)).toEqual(dopo);
  });

  it('va più passi indietro e avanti, uno alla volta o tutti insieme', () => {
    const libretto = albero();
    const stati = [foto(libretto)];
    for (const valore of ['2,91 %', '2,40 %', '1,50 %']) {
      setCella(libretto, 'Albero', 6, VALORE, { valore, formato: 'General' });
      calcola(libretto);
      stati.push(foto(libretto));
    }
    const senzaValore = (s: readonly string[] | undefined) => s?.filter((line) => !line.startsWith('6,6 '));
    for (const atteso of [stati[2], stati[1]]) {
      sposta(libretto, 'annulla');
      expect(senzaValore(foto(libretto))).toEqual(senzaValore(atteso));
    }
    sposta(libretto, 'ripeti', 2);
    expect(foto(libretto)).toEqual(stati[3]);
    sposta(libretto, 'annulla', 3);
    expect(senzaValore(foto(libretto))).toEqual(senzaValore(stati[0]));
  });

  it('vale dopo che sono state inserite righe sopra l’intervallo', () => {
    const libretto = albero();
    calcola(libretto);
    insertRiga(libretto, 'Albero', 0);
    insertRiga(libretto, 'Albero', 0);
    sposta(libretto, 'annulla');
    expect(cellaOf(libretto, 'Albero', 3, 7).valore).toBeNull();
    expect(foto(libretto)).toHaveLength(foto(albero()).length);
  });

  it('è rifiutato se una riga è stata inserita in mezzo, e dice quale cella lo mostra', () => {
    const libretto = albero();
    calcola(libretto);
    insertRiga(libretto, 'Albero', 5);
    expect(refusal(() => sposta(libretto, 'annulla'))).toBe(
      "RIGA_DIVERSA Accanto alle celle scritte c'era «PIRA 01_2024 - Eventi digitali», e in Albero!D6 ora c'è «»: righe o colonne sono state spostate.",
    );
  });

  it('è rifiutato se due righe sono state scambiate, anche se i risultati sono gli stessi', () => {
    const libretto = albero();
    calcola(libretto);
    const righe = libretto.fogli.get('Albero') ?? [];
    const [a, b] = [righe[16] ?? [], righe[9] ?? []];
    righe[16] = b;
    righe[9] = a;
    expect(refusal(() => sposta(libretto, 'annulla'))).toMatch(/^RIGA_DIVERSA /);
  });

  it('è rifiutato se una cella scritta è stata cambiata a mano', () => {
    const libretto = albero();
    calcola(libretto);
    setCella(libretto, 'Albero', 6, 7, { valore: 0.5, formato: '0.00%' });
    const prima = foto(libretto);
    expect(refusal(() => sposta(libretto, 'annulla'))).toBe(
      "CELLA_DIVERSA La cella Albero!H7 non è più come la scrittura l'ha lasciata: dovrebbe esserci «97,00 %», c'è «50,00 %».",
    );
    expect(foto(libretto)).toEqual(prima);
  });

  it('lascia il formato che l’utente ha messo dopo, e il titolo che ha corretto accanto al codice', () => {
    const libretto = albero();
    calcola(libretto);
    setCella(libretto, 'Albero', 6, 7, { ...cellaOf(libretto, 'Albero', 6, 7), formato: '0.0%' });
    setCella(libretto, 'Albero', 6, 3, { valore: 'EC07 - Proventi', formato: 'General' });
    sposta(libretto, 'annulla');
    expect(cellaOf(libretto, 'Albero', 6, 7)).toEqual({ valore: null, formato: '0.0%' });
  });

  it('toglie le colonne aggiunte, stringe il nome, spegne i colori; ripetuto li rimette', () => {
    const libretto = makeLibretto({ Albero: [SCALARE.slice(0, 7), ...RIGHE_SCALARE] });
    const prima = foto(libretto);
    calcola(libretto);
    expect(libretto.nomi[0]?.indirizzo.colonne).toBe(9);
    expect([...libretto.formati.keys()]).toEqual(['Albero 1 7 17', 'Albero 1 8 17']);
    sposta(libretto, 'annulla');
    expect(libretto.nomi[0]?.indirizzo.colonne).toBe(7);
    expect([...libretto.formati.keys()]).toEqual([]);
    expect(foto(libretto)).toEqual(prima);
    sposta(libretto, 'ripeti');
    expect(libretto.nomi[0]?.indirizzo.colonne).toBe(9);
    expect(libretto.formati.size).toBe(2);
  });

  it('annullata la seconda scrittura restano i colori della prima', () => {
    const libretto = albero();
    calcola(libretto);
    const colori = new Map(libretto.formati);
    setCella(libretto, 'Albero', 6, VALORE, { valore: '1,50 %', formato: 'General' });
    calcola(libretto);
    sposta(libretto, 'annulla');
    expect(libretto.formati).toEqual(colori);
  });

  it('dopo un’altra scrittura ciò che era annullato non si ripete più', () => {
    const libretto = albero();
    calcola(libretto);
    sposta(libretto, 'annulla');
    setCella(libretto, 'Albero', 6, VALORE, { valore: '1,50 %', formato: 'General' });
    calcola(libretto);
    expect(refusal(() => sposta(libretto, 'ripeti'))).toMatch(/^NIENTE_DA_RIPETERE /);
    const { passi } = readRegistro(readLibretto(libretto, richiestaRegistro()));
    expect(passi.map(({ id, stato }) => [id, stato])).toEqual([
      ['1', 'superato'],
      ['2', 'fatto'],
    ]);
  });

  it('senza scritture non c’è nulla da annullare, e non più passi di quelli fatti', () => {
    const libretto = albero();
    expect(refusal(() => sposta(libretto, 'annulla'))).toMatch(/^NIENTE_DA_ANNULLARE /);
    calcola(libretto);
    expect(refusal(() => sposta(libretto, 'annulla', 2))).toBe(
      'PASSI_INSUFFICIENTI Si possono annullare o ripetere 1 scritture, non 2.',
    );
  });

  it('è rifiutato se il nome non c’è più', () => {
    const libretto = albero();
    calcola(libretto);
    libretto.nomi.splice(0, 1);
    expect(refusal(() => sposta(libretto, 'annulla'))).toMatch(/^INTERVALLO_DIVERSO /);
  });
});

describe('il registro', () => {
  it('nasce con la prima scrittura e tiene comando, data, impronta e regole', () => {
    const libretto = albero();
    expect(readRegistro(readLibretto(libretto, richiestaRegistro()))).toEqual({ passi: [], foglio: false });
    calcola(libretto);
    const registro = readRegistro(readLibretto(libretto, richiestaRegistro()));
    expect(registro.passi).toMatchObject([
      { id: '1', stato: 'fatto', comando: 'calcola', quando: QUANDO, celle: 34, regole: 'smvp-2024 1' },
    ]);
    expect(registro.impronta).toMatch(/^[0-9a-f]{64}$/);
    expect(registro.impronta).toBe(registro.passi[0]?.impronta);
  });

  it('annullata l’ultima scrittura, l’impronta è quella di prima', () => {
    const libretto = albero();
    calcola(libretto);
    const { impronta } = readRegistro(readLibretto(libretto, richiestaRegistro()));
    setCella(libretto, 'Albero', 6, VALORE, { valore: '1,50 %', formato: 'General' });
    calcola(libretto);
    expect(readRegistro(readLibretto(libretto, richiestaRegistro())).impronta).not.toBe(impronta);
    sposta(libretto, 'annulla');
    expect(readRegistro(readLibretto(libretto, richiestaRegistro())).impronta).toBe(impronta);
  });

  it('di una cartella già calcolata non tiene una seconda riga', () => {
    const libretto = albero();
    calcola(libretto);
    const prima = foto(libretto, FOGLIO_REGISTRO);
    expect(calcola(libretto)).toBe(false);
    expect(foto(libretto, FOGLIO_REGISTRO)).toEqual(prima);
  });

  it('tiene i passi di troppo solo come righe, senza le celle', () => {
    const libretto = albero();
    for (let i = 0; i < PASSI_ANNULLABILI + 3; i += 1) {
      setCella(libretto, 'Albero', 6, VALORE, { valore: `1,${10 + i} %`, formato: 'General' });
      calcola(libretto);
    }
    const { passi } = readRegistro(readLibretto(libretto, richiestaRegistro()));
    expect(passi).toHaveLength(PASSI_ANNULLABILI + 3);
    expect(passi.map(({ contenuto }) => contenuto !== undefined)).toEqual([
      ...Array<boolean>(3).fill(false),
      ...Array<boolean>(PASSI_ANNULLABILI).fill(true),
    ]);
    expect(sposta(libretto, 'annulla', PASSI_ANNULLABILI)).toBeGreaterThan(0);
    expect(refusal(() => sposta(libretto, 'annulla'))).toMatch(/^NIENTE_DA_ANNULLARE /);
  });

  it('un foglio di quel nome senza registro lascia il posto a uno nuovo', () => {
    const libretto = albero();
    calcola(libretto);
    libretto.nomi.splice(1, 1);
    setCella(libretto, 'Albero', 6, VALORE, { valore: '1,50 %', formato: 'General' });
    calcola(libretto);
    expect(readRegistro(readLibretto(libretto, richiestaRegistro())).passi).toMatchObject([{ id: '1' }]);
  });

  it('una riga cambiata a mano non si annulla', () => {
    const libretto = albero();
    calcola(libretto);
    setCella(libretto, FOGLIO_REGISTRO, 2, 7, { valore: '|{"ancore":[]}', formato: 'General' });
    expect(refusal(() => sposta(libretto, 'annulla'))).toMatch(/^NIENTE_DA_ANNULLARE /);
  });

  it('legge i passi scritti da una versione di prima: tutti nella riga, con ogni formato', () => {
    const libretto = albero();
    const prima = foto(libretto);
    calcola(libretto);
    const { passi } = readRegistro(readLibretto(libretto, richiestaRegistro()));
    const { celle = [], testimoni = [], ...resto } = passi[0]?.contenuto ?? {};
    const come = ({ valore, formato }: Pick<CellaFoglio, 'valore' | 'formato'>) => [valore, formato];
    const testo = JSON.stringify({
      ...resto,
      celle: celle.map((una) => [una.ancora, una.riga, una.colonna, come(una.prima), come(una.dopo)]),
      testimoni: testimoni.map((uno) => [uno.ancora, uno.riga, uno.colonna, uno.testo]),
    });
    expect(testo).toContain('[null,"General"]');
    const pezzi = testo.match(/.{1,300}/gsu) ?? [];
    expect(pezzi.length).toBeGreaterThan(5);
    pezzi.forEach((pezzo, i) => {
      setCella(libretto, FOGLIO_REGISTRO, 2, 7 + i, { valore: `|${pezzo}`, formato: 'General' });
    });
    const nome = libretto.nomi.find((uno) => uno.nome === 'Albero_registro');
    if (nome !== undefined) nome.indirizzo = { ...nome.indirizzo, colonne: 7 + pezzi.length };
    sposta(libretto, 'annulla');
    expect(foto(libretto)).toEqual(prima);
  });

  it('se ne va tutto, foglio e nome', () => {
    const libretto = albero();
    calcola(libretto);
    const registro = readRegistro(readLibretto(libretto, richiestaRegistro()));
    writeLibretto(libretto, planPulisci(registro).scritture);
    expect([...libretto.fogli.keys()]).toEqual(['Albero']);
    expect(libretto.nomi.map(({ nome }) => nome)).toEqual(['Albero']);
    expect(planPulisci(readRegistro(readLibretto(libretto, richiestaRegistro()))).scritture).toEqual([]);
  });
});

describe('il contenuto di un passo', () => {
  const valore = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const contenuto = fc.record(
    { valore, formato: fc.string(), formula: fc.string({ unit: 'grapheme' }).map((s) => `=${s}`) },
    { requiredKeys: ['valore', 'formato'] },
  );
  const posto = { ancora: fc.constantFrom(0, 1), riga: fc.nat(), colonna: fc.nat(16_383) };

  it('torna uguale, qualunque cosa ci sia nelle celle, in testi che non sembrano formule', () => {
    const passo = fc.record({
      ancore: fc.constant([{ nome: 'Albero', ambito: 'Foglio dell’ente' }, { foglio: "L'altro" }]),
      celle: fc.array(fc.record({ ...posto, prima: contenuto, dopo: contenuto })),
      testimoni: fc.array(fc.record({ ...posto, testo: fc.string({ unit: 'binary' }) })),
      nomi: fc.constant([
        { nome: 'Albero', prima: { righe: 3, colonne: 7 }, dopo: { righe: 3, colonne: 9 } },
      ]),
      formati: fc.constant([]),
    });
    fc.assert(
      fc.property(passo, (uno) => {
        const pezzi = encodeContenuto(uno);
        for (const pezzo of pezzi) expect(pezzo).toMatch(/^\|[\x20-\x7e]{1,32000}$/);
        // −0 and 0 are the same cell.
        expect(JSON.stringify(decodeContenuto(pezzi))).toBe(JSON.stringify(uno));
      }),
    );
  });

  it('sta in più celle quando è lungo', () => {
    const lungo = 'à'.repeat(20_000);
    const cella = {
      ancora: 0,
      riga: 0,
      colonna: 0,
      prima: { valore: lungo, formato: 'General' },
      dopo: { valore: null, formato: 'General' },
    };
    const uno = { ancore: [{ foglio: 'Foglio1' }], celle: [cella], testimoni: [], nomi: [], formati: [] };
    const pezzi = encodeContenuto(uno);
    expect(pezzi.map(({ length }) => length <= 32_767)).toEqual([true, true, true, true]);
    expect(decodeContenuto(pezzi)).toEqual(uno);
    expect(decodeContenuto(pezzi.slice(1))).toBeUndefined();
  });

  it('nessun suo pezzo finisce con uno spazio, che una cella può perdere', () => {
    const testi = Array.from({ length: 60 }, (_, i) => 'a'.repeat(i) + ' '.repeat(40_000));
    for (const testo of testi) {
      const prima = { valore: testo, formato: 'General' };
      const cella = { ancora: 0, riga: 0, colonna: 0, prima, dopo: { valore: null, formato: 'General' } };
      const uno = { ancore: [{ foglio: 'Foglio1' }], celle: [cella], testimoni: [], nomi: [], formati: [] };
      const pezzi = encodeContenuto(uno);
      expect(pezzi.filter((pezzo) => /\s$/.test(pezzo))).toEqual([]);
      expect(decodeContenuto(pezzi)).toEqual(uno);
    }
  });

  it('di celle fuori da ogni intervallo tiene il foglio e l’indirizzo', () => {
    const libretto = makeLibretto({ Albero: [SCALARE, ...RIGHE_SCALARE], Note: [['a'], ['b']] });
    const indirizzo = { foglio: 'Note', riga: 5, colonna: 2, righe: 1, colonne: 1 };
    const vecchia: CellaFoglio = { valore: null, formato: 'General' };
    const piano: Piano = {
      modifiche: [{ cella: 'Note!C6', prima: '', dopo: 'x', indirizzo, vecchia, nuova: { valore: 'x' } }],
      scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore: 'x' }]] }],
      testimoni: [],
      nomi: [],
    };
    const registro = readRegistro(readLibretto(libretto, richiestaRegistro()));
    const { scritture } = planRegistro(
      { comando: 'collega', quando: QUANDO, piano, intervalli: [] },
      registro,
    );
    writeLibretto(libretto, [...piano.scritture, ...scritture]);
    expect(cellaOf(libretto, 'Note', 5, 2).valore).toBe('x');
    sposta(libretto, 'annulla');
    expect(cellaOf(libretto, 'Note', 5, 2).valore).toBeNull();
  });
});

it('una riga dell’albero aggiunta in fondo dopo la scrittura resta nel nome quando si annulla', () => {
  const righe: readonly (readonly CellaBreve[])[] = [SCALARE.slice(0, 7), ...RIGHE_SCALARE];
  const libretto = makeLibretto({ Albero: righe });
  calcola(libretto);
  const [nome] = libretto.nomi;
  if (nome !== undefined) nome.indirizzo = { ...nome.indirizzo, righe: nome.indirizzo.righe + 1 };
  sposta(libretto, 'annulla');
  expect(nome?.indirizzo).toMatchObject({ righe: 19, colonne: 7 });
});
