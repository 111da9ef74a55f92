/** Settings without files: rows that the user inserts, names spelled and scoped in other ways, dates from 1904. */
import {
  choosePassi,
  describeImpostazioni,
  planImpostazioni,
  planPassi,
  planRegistro,
  readImpostazioniLette,
  readRegistro,
  richiestaImpostazioni,
  richiestaPassi,
  richiestaRegistro,
  type Lettura,
  type ModificheImpostazioni,
  type Verso,
} from '../../src/layout/index.js';
import { PIATTO, RIGHE_PIATTO } from '../support/alberello.js';
import { makeArea, makeLettura, makeTrovato, type CellaBreve } from '../support/area.js';
import {
  cellaOf,
  insertRiga,
  makeLibretto,
  readLibretto,
  setCella,
  writeLibretto,
  type Libretto,
} from '../support/libretto.js';

const SMVP: readonly (readonly CellaBreve[])[] = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
  ['fase', 'consuntivo'],
];

const libretto = () => makeLibretto({ SMVP });

function change(libro: Libretto, modifiche: ModificheImpostazioni): void {
  const lettura = readLibretto(libro, richiestaImpostazioni());
  const { piano, intervalli } = planImpostazioni(readImpostazioniLette(lettura), modifiche);
  const passo = planRegistro(
    { comando: 'impostazioni', quando: '2025-01-15T10:42:00', piano, intervalli },
    readRegistro(lettura),
  );
  writeLibretto(libro, [...piano.scritture, ...passo.scritture]);
}

function sposta(libro: Libretto, verso: Verso): void {
  const registro = readRegistro(readLibretto(libro, richiestaRegistro()));
  const passi = choosePassi(registro, verso);
  writeLibretto(
    libro,
    planPassi(registro, readLibretto(libro, richiestaPassi(passi)), passi, verso).scritture,
  );
}

const righeDi = (libro: Libretto) => libro.nomi.find(({ nome }) => nome === 'SMVP')?.indirizzo.righe;

/** The cells of the range below its header, empty rows too. */
const valori = (libro: Libretto) =>
  Array.from({ length: (righeDi(libro) ?? 1) - 1 }, (_, r) =>
    [0, 1].map((c) => cellaOf(libro, 'SMVP', r + 1, c).valore),
  );

/** A reading of `SMVP` with three rows below it, empty but for those given. */
const leggi = (trovato: Partial<ReturnType<typeof makeTrovato>>, altro: Partial<Lettura> = {}): Lettura => ({
  ...makeLettura(
    {
      SMVP: {
        ...makeTrovato(makeArea([...SMVP, [], [], []], { da: 'Regole!C4' }), { righe: 3 }),
        ...trovato,
      },
    },
    { nomi: [{ nome: 'smvp', formula: '=Regole!$C$4:$D$6' }] },
  ),
  ...altro,
});

describe('le righe aggiunte a SMVP', () => {
  it('se ne vanno con annulla e tornano con ripeti, e il nome con loro', () => {
    const libro = libretto();
    change(libro, { parametri: { ente: 'Camera', annoN: 'base' } });
    expect(valori(libro)).toEqual([
      ['anno', 2024],
      ['fase', 'consuntivo'],
      ['ente', 'Camera'],
      ['annoN', 'base'],
    ]);
    sposta(libro, 'annulla');
    expect([righeDi(libro), valori(libro)]).toEqual([3, SMVP.slice(1)]);
    sposta(libro, 'ripeti');
    expect([righeDi(libro), valori(libro)[3]]).toEqual([5, ['annoN', 'base']]);
  });

  it('righe inserite sopra l’intervallo non contano', () => {
    const libro = libretto();
    change(libro, { parametri: { ente: 'Camera' } });
    insertRiga(libro, 'SMVP', 0);
    sposta(libro, 'annulla');
    expect(cellaOf(libro, 'SMVP', 4, 0).valore).toBeNull();
    expect(cellaOf(libro, 'SMVP', 3, 1).valore).toBe('consuntivo');
  });

  it('una riga che l’utente ha messo dopo resta nel nome', () => {
    const libro = libretto();
    change(libro, { parametri: { ente: 'Camera' } });
    insertRiga(libro, 'SMVP', 4);
    const nome = libro.nomi.find((uno) => uno.nome === 'SMVP');
    if (nome === undefined) throw new Error('no name');
    nome.indirizzo = { ...nome.indirizzo, righe: 5 };
    setCella(libro, 'SMVP', 4, 0, { valore: 'licenza', formato: 'General' });
    setCella(libro, 'SMVP', 4, 1, { valore: 'CC0', formato: 'General' });
    sposta(libro, 'annulla');
    expect(valori(libro).slice(2)).toEqual([
      [null, null],
      ['licenza', 'CC0'],
    ]);
  });

  it('non si annullano se una riga inserita le ha spostate', () => {
    const libro = libretto();
    change(libro, { parametri: { ente: 'Camera' } });
    insertRiga(libro, 'SMVP', 2);
    expect(() => {
      sposta(libro, 'annulla');
    }).toThrow(expect.objectContaining({ codice: 'CELLA_DIVERSA' }) as Error);
  });
});

describe('l’intervallo SMVP', () => {
  it('si allarga con il nome che ha, nel suo ambito', () => {
    const lettura = leggi({ ambito: 'Regole' }, {});
    const conAmbito: Lettura = {
      ...lettura,
      ...(lettura.elenchi && {
        elenchi: { ...lettura.elenchi, nomi: [{ nome: 'smvp', ambito: 'Regole', formula: '' }] },
      }),
    };
    const { piano, intervalli } = planImpostazioni(readImpostazioniLette(conAmbito), {
      parametri: { ente: 'Camera' },
    });
    expect(piano.scritture.at(-1)).toEqual({
      tipo: 'definisciNome',
      nome: 'smvp',
      ambito: 'Regole',
      indirizzo: { foglio: 'Regole', riga: 3, colonna: 2, righe: 4, colonne: 2 },
    });
    expect(intervalli).toMatchObject([{ nome: 'smvp', ambito: 'Regole' }]);
    expect(piano.testimoni.map(({ testo }) => testo)).toEqual(['Parametro', 'Valore']);
  });

  it('prende le date dal 1904, se la cartella le conta così', () => {
    const lette = readImpostazioniLette(leggi({}, { base1904: true }));
    const { piano } = planImpostazioni(lette, { parametri: { dataRiferimento: '30/06/2024' } });
    // 30 June 2024 is serial 45473 from 1900, 1462 days less from 1904.
    expect(piano.modifiche[1]).toMatchObject({
      dopo: '30-06-2024',
      nuova: { valore: 45_473 - 1462, formato: 'dd-mm-yyyy' },
    });
  });

  it('una data senza anno è dell’anno che si sceglie insieme', () => {
    const lette = readImpostazioniLette(leggi({}));
    const parametri = { dataRiferimento: '30 giugno', anno: '2025' };
    const { piano } = planImpostazioni(lette, { parametri });
    expect(piano.modifiche.map(({ dopo }) => dopo)).toEqual(['dataRiferimento', '30-06-2025', '2025']);
  });

  it('senza righe sotto da leggere non si allunga', () => {
    const lette = readImpostazioniLette(leggi(makeTrovato(makeArea(SMVP, { da: 'Regole!C4' }))));
    expect(() => planImpostazioni(lette, { parametri: { ente: 'Camera' } })).toThrow(
      expect.objectContaining({ codice: 'RIGHE_OCCUPATE' }) as Error,
    );
  });
});

it('l’anno predefinito è quello che l’albero nomina', () => {
  const righe = [['Albero della performance 2027'], PIATTO, ...RIGHE_PIATTO];
  const lette = readImpostazioniLette(makeLettura({ Albero: makeArea(righe) }));
  expect(describeImpostazioni(lette).parametri[0]).toMatchObject({ parametro: 'anno', valore: '2027' });
});
