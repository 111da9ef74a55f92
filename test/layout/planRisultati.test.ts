import {
  planRisultati,
  readCartella,
  WorkbookError,
  type Area,
  type CellaFoglio,
  type Lettura,
  type OpzioniRisultati,
  type PianoRisultati,
  type Scrittura,
} from '../../src/layout/index.js';
import { parseAlbero, scoreAlbero } from '../../src/scoring/index.js';
import { RIGHE_SCALARE, SCALARE } from '../support/alberello.js';
import { formula, makeArea, makeLettura, makeTrovato, percento, type CellaBreve } from '../support/area.js';

type Righe = readonly (readonly CellaBreve[])[];

function plan(lettura: Lettura, opzioni?: OpzioniRisultati): PianoRisultati {
  const cartella = readCartella(lettura);
  const albero = parseAlbero(cartella.letto, cartella.regole);
  return planRisultati(cartella, scoreAlbero(albero, cartella.regole), opzioni);
}

const planRighe = (righe: Righe, opzioni?: OpzioniRisultati) =>
  plan(makeLettura({ Albero: makeArea(righe) }), opzioni);

/** The area after the writes of cells. */
function applyTo(area: Area, scritture: readonly Scrittura[]): Area {
  const celle = area.celle.map((riga) => [...riga]);
  for (const scrittura of scritture)
    if (scrittura.tipo === 'celle')
      scrittura.celle.forEach((riga, r) => {
        riga.forEach((nuova, c) => {
          const at = celle[scrittura.indirizzo.riga - area.indirizzo.riga + r];
          const colonna = scrittura.indirizzo.colonna - area.indirizzo.colonna + c;
          const prima = at?.[colonna];
          if (at === undefined || prima === undefined) throw new Error('written outside the area');
          at[colonna] = { valore: nuova.valore ?? null, formato: nuova.formato ?? prima.formato };
        });
      });
  return { ...area, celle };
}

const senzaColonne = SCALARE.slice(0, 7);

/** What each node of the small tree must show: the leaves by hand, the parents as sums written out. */
const ATTESI: readonly (readonly [string, number | 'N/D', string])[] = [
  ['H2', 0.6 * (0.4 * (0.7 + 0.3 * (2.91 / 3)) + 0.6) + 0.4, '● Raggiunto (provvisorio)'],
  ['H3', 0.4 * (0.7 + 0.3 * (2.91 / 3)) + 0.6, '● Raggiunto (provvisorio)'],
  ['H4', 0.4 * (0.7 + 0.3 * (2.91 / 3)) + 0.6, '● Raggiunto (provvisorio)'],
  ['H5', 0.7 + 0.3 * (2.91 / 3), '● Raggiunto'],
  ['H6', 1, '● Raggiunto'],
  ['H7', 2.91 / 3, '● Raggiunto'],
  ['H8', 1, '● Raggiunto (provvisorio)'],
  ['H9', 1, '● Raggiunto (provvisorio)'],
  ['H10', 1, '● Raggiunto'],
  ['H11', 'N/D', 'N/D'],
  ['H12', 1, '● Raggiunto (provvisorio)'],
  ['H13', 1, '● Raggiunto (provvisorio)'],
  ['H14', 'N/D', 'N/D'],
  ['H15', 'N/D', 'N/D'],
  ['H16', 1, '● Raggiunto'],
  ['H17', 1, '● Raggiunto'],
  ['H18', 1, '● Raggiunto'],
];

describe('i risultati nel foglio', () => {
  const area = makeArea([SCALARE, ...RIGHE_SCALARE]);
  const piano = plan(makeLettura({ Albero: area }));

  it('sono numeri con il formato 0.00% e il semaforo in parole, su ogni riga dell’albero', () => {
    const scritta = applyTo(area, piano.scritture);
    ATTESI.forEach(([cella, grado, semaforo], i) => {
      const [raggiungimento, valutazione] = scritta.celle[i + 1]?.slice(7, 9) ?? [];
      const numero = typeof grado === 'number';
      expect([cella, typeof raggiungimento?.valore, raggiungimento?.formato, valutazione?.valore]).toEqual([
        cella,
        numero ? 'number' : 'string',
        numero ? '0.00%' : 'General',
        semaforo,
      ]);
      if (numero) expect(Number(raggiungimento?.valore).toPrecision(14)).toBe(grado.toPrecision(14));
      else expect(raggiungimento?.valore).toBe('N/D');
    });
    expect(piano.celle).toBe(34);
    expect(piano.modifiche).toHaveLength(34);
  });

  it('sono mostrati prima di scrivere, cella per cella', () => {
    expect(piano.modifiche.find(({ cella }) => cella === 'Albero!H7')).toMatchObject({
      prima: '',
      dopo: '97,00 %',
      indirizzo: { riga: 6, colonna: 7 },
    });
  });

  it('non toccano alcun’altra cella, e righe vicine fanno una scrittura sola', () => {
    const celle = piano.scritture.filter(({ tipo }) => tipo === 'celle');
    expect(celle.map((s) => 'indirizzo' in s && s.indirizzo)).toEqual([
      { foglio: 'Albero', riga: 1, colonna: 7, righe: 17, colonne: 2 },
    ]);
  });

  it('una volta scritti non cambia più nulla, e non si prepara alcuna scrittura', () => {
    const dopo = plan(makeLettura({ Albero: applyTo(area, piano.scritture) }));
    expect(dopo).toMatchObject({ celle: 34, modifiche: [], scritture: [], testimoni: [], nomi: [] });
  });

  it('salvati da un programma che tiene 15 cifre sono ancora gli stessi', () => {
    const scritta = applyTo(area, piano.scritture);
    const tonda = (cella: CellaFoglio): CellaFoglio =>
      typeof cella.valore === 'number' ? { ...cella, valore: Number(cella.valore.toPrecision(15)) } : cella;
    const riletta = { ...scritta, celle: scritta.celle.map((riga) => riga.map(tonda)) };
    expect(plan(makeLettura({ Albero: riletta })).modifiche).toEqual([]);
  });

  it('se cambia un valore si riscrivono solo le celle che cambiano: la foglia e chi le sta sopra', () => {
    const scritta = applyTo(area, piano.scritture);
    const cambiata = {
      ...scritta,
      celle: scritta.celle.map((riga, r) =>
        riga.map((cella, c) => (r === 6 && c === 6 ? { ...cella, valore: '2,40 %' } : cella)),
      ),
    };
    const dopo = plan(makeLettura({ Albero: cambiata }));
    expect(dopo.modifiche.map(({ cella, prima, dopo: nuovo }) => [cella, prima, nuovo])).toEqual([
      ['Albero!H2', '99,78 %', '98,56 %'],
      ['Albero!H3', '99,64 %', '97,60 %'],
      ['Albero!H4', '99,64 %', '97,60 %'],
      ['Albero!H5', '99,10 %', '94,00 %'],
      ['Albero!H7', '97,00 %', '80,00 %'],
    ]);
    expect(dopo.testimoni.map(({ testo }) => testo)).toEqual([
      'Ente',
      'Raggiungimento',
      'AS1 - Sviluppo',
      'OS1 - Servizi alle imprese',
      'Indicatori',
      'EC07 - Proventi aggiuntivi',
    ]);
  });

  it('i colori guardano il testo della valutazione, mai il numero', () => {
    const formati = piano.scritture.filter((s) => s.tipo === 'formatoCondizionale');
    expect(
      formati.map(({ indirizzo, colonnaTesto }) => [
        indirizzo.colonna,
        indirizzo.riga,
        indirizzo.righe,
        colonnaTesto,
      ]),
    ).toEqual([
      [7, 1, 17, 8],
      [8, 1, 17, 8],
    ]);
    expect(formati[0]?.regole.map(({ testo }) => testo).sort()).toEqual(
      ['● Raggiunto', '◐ Parzialmente raggiunto', '○ Non raggiunto', '⚠ Da correggere'].sort(),
    );
  });

  it('un errore è «Da correggere», e chi sta sopra è provvisorio', () => {
    const righe = RIGHE_SCALARE.map((riga) => [...riga]);
    righe[4] = [null, null, '70,00%', 'PIRA 01_2024 - Eventi digitali', null, '>= abc', '23 N.'];
    const modifiche = planRighe([SCALARE, ...righe]).modifiche;
    const at = (cella: string) => modifiche.find((m) => m.cella === cella)?.dopo;
    expect([at('Albero!H6'), at('Albero!I6'), at('Albero!I5')]).toEqual([
      'N/D',
      '⚠ Da correggere',
      '● Raggiunto (provvisorio)',
    ]);
  });
});

describe('le formule dell’utente nelle colonne dei risultati', () => {
  const righe = RIGHE_SCALARE.map((riga) => [...riga, ...Array<CellaBreve>(7 - riga.length).fill(null)]);
  righe[4] = [...(righe[4] ?? []), formula('=1', 1, '0.00%')];
  righe[5] = [...(righe[5] ?? []), formula('=G7/F7', 0.5, '0.00%')];

  it('restano, se dicono un’altra cifra, finché non si accetta di perderle', () => {
    const piano = planRighe([SCALARE, ...righe]);
    expect(piano.formuleDaSovrascrivere).toEqual(['Albero!H7']);
    expect(piano.modifiche.map(({ cella }) => cella)).not.toContain('Albero!H7');
    const accettato = planRighe([SCALARE, ...righe], { sovrascriviFormule: true });
    expect(accettato.modifiche.map(({ cella }) => cella)).toContain('Albero!H7');
  });

  it('restano comunque, se dicono la stessa cifra', () => {
    const accettato = planRighe([SCALARE, ...righe], { sovrascriviFormule: true });
    expect(accettato.modifiche.map(({ cella }) => cella)).not.toContain('Albero!H6');
  });
});

describe('le colonne dei risultati che mancano', () => {
  const righe: Righe = [senzaColonne, ...RIGHE_SCALARE];
  const larga = makeArea(
    [...righe, [], [], []].map((riga) => [...riga, ...Array<CellaBreve>(9 - riga.length).fill(null)]),
  );
  const trovato = makeTrovato(larga, { righe: 3, colonne: 2 });

  it('vanno nelle prime celle vuote a destra, e il nome si allarga', () => {
    const piano = plan(
      makeLettura({ Albero: trovato }, { nomi: [{ nome: 'ALBERO', formula: '=Albero!A1:G18' }] }),
    );
    expect(piano.colonneNuove).toEqual(['Albero!H1', 'Albero!I1']);
    expect(piano.modifiche.slice(0, 2).map(({ cella, dopo }) => [cella, dopo])).toEqual([
      ['Albero!H1', 'Raggiungimento'],
      ['Albero!I1', 'Valutazione'],
    ]);
    expect(piano.scritture.find(({ tipo }) => tipo === 'definisciNome')).toEqual({
      tipo: 'definisciNome',
      nome: 'ALBERO',
      indirizzo: { foglio: 'Albero', riga: 0, colonna: 0, righe: 18, colonne: 9 },
    });
    expect(piano.nomi).toMatchObject([{ nome: 'ALBERO', prima: { colonne: 7 }, dopo: { colonne: 9 } }]);
  });

  it('se manca solo la valutazione si aggiunge solo quella', () => {
    const header = [...senzaColonne, 'Raggiungimento'];
    const area = makeArea(
      [header, ...RIGHE_SCALARE].map((riga) => [...riga, ...Array<CellaBreve>(10 - riga.length).fill(null)]),
    );
    const piano = plan(makeLettura({ Albero: makeTrovato(area, { colonne: 2 }) }));
    expect(piano.colonneNuove).toEqual(['Albero!I1']);
    expect(piano.nomi).toMatchObject([{ prima: { colonne: 8 }, dopo: { colonne: 9 } }]);
  });

  const refusal = (trovatoNo: ReturnType<typeof makeTrovato>): string => {
    try {
      plan(makeLettura({ Albero: trovatoNo }));
      return 'nessun rifiuto';
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      return `${error.codice}: ${error.messaggio}`;
    }
  };

  it('se a destra c’è qualcosa, anche una formula vuota o una cella unita, si dice dove', () => {
    const piena = (cella: CellaBreve) => {
      const celle = larga.celle.map((riga) => [...riga]);
      const nuova =
        typeof cella === 'object' && cella !== null ? cella : { valore: cella, formato: 'General' };
      celle[4]?.splice(8, 1, nuova);
      return makeTrovato({ ...larga, celle }, { righe: 3, colonne: 2 });
    };
    const atteso =
      'COLONNE_OCCUPATE: Per i risultati servono le colonne H:I, a destra di «Albero», ma non sono libere: guardare Albero!I5.';
    expect(refusal(piena('nota'))).toBe(atteso);
    expect(refusal(piena(formula('=""', null)))).toBe(atteso);
    const unita = { foglio: 'Albero', riga: 2, colonna: 8, righe: 2, colonne: 3 };
    expect(refusal(makeTrovato({ ...larga, unite: [unita] }, { righe: 3, colonne: 2 }))).toContain(
      'Albero!I3:K4',
    );
  });

  it('in una tabella di Excel le aggiunge l’utente', () => {
    expect(refusal(makeTrovato(larga, { righe: 3, colonne: 2, tabella: 'Albero' }))).toContain(
      'COLONNE_IN_TABELLA',
    );
  });
});

describe('una riga senza una cella per i risultati', () => {
  it('è nominata: le sue celle sono unite con quelle sopra, o l’intestazione ripetuta non ha le colonne', () => {
    const unite = makeArea([SCALARE, ...RIGHE_SCALARE], { unite: ['H4:H5', 'I4:I5'] });
    expect(plan(makeLettura({ Albero: unite })).senzaPosto).toEqual(['Albero!D5']);
    const spostate = [SCALARE.slice(0, 7), ...RIGHE_SCALARE.slice(10)].map((riga) => [null, ...riga]);
    const due = planRighe([SCALARE, ...RIGHE_SCALARE.slice(0, 10), ...spostate]);
    expect(due.senzaPosto).toHaveLength(7);
    expect(due.celle).toBe(20);
    expect(due.colonneNuove).toEqual([]);
  });

  it('non c’è dove ogni riga ha le sue', () => {
    expect(planRighe([SCALARE, ...RIGHE_SCALARE]).senzaPosto).toEqual([]);
  });
});

describe('un foglio protetto', () => {
  it('le celle che rifiuterebbe sono nominate', () => {
    const area = makeArea([SCALARE, ...RIGHE_SCALARE]);
    const bloccate = area.celle.map((riga, r) => riga.map((_, c) => c < 7 || r === 3));
    expect(plan(makeLettura({ Albero: { ...area, bloccate } })).protette).toEqual(['Albero!H4', 'Albero!I4']);
  });
});

it('un formato che l’utente ha cambiato torna a due decimali', () => {
  const righe = RIGHE_SCALARE.map((riga) => [...riga, ...Array<CellaBreve>(7 - riga.length).fill(null)]);
  righe[4] = [...(righe[4] ?? []), { ...percento(1), formato: '0%' }];
  const [cambiata] = planRighe([SCALARE, ...righe]).modifiche.filter(({ cella }) => cella === 'Albero!H6');
  expect(cambiata).toMatchObject({ prima: '100 %', dopo: '100,00 %' });
});
