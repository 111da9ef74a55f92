import {
  readCartella,
  richiestaCalcola,
  WorkbookError,
  type Elenchi,
  type NomeTrovato,
} from '../../src/layout/index.js';
import { PIATTO, RIGHE_PIATTO } from '../support/alberello.js';
import { makeArea, makeLettura, type CellaBreve } from '../support/area.js';

const buono = makeArea([PIATTO, ...RIGHE_PIATTO]);

function refusal(nomi: Parameters<typeof makeLettura>[0], elenchi?: Partial<Elenchi>): string {
  try {
    readCartella(makeLettura(nomi, elenchi));
  } catch (error) {
    if (error instanceof WorkbookError) return `${error.codice}: ${error.messaggio}`;
    throw error;
  }
  return 'nessun rifiuto';
}

describe('ciò che Calcola chiede alla cartella', () => {
  it('è una lettura sola, con le celle a destra e sotto l’albero', () => {
    const { nomi = [], elenchi, foglio } = richiestaCalcola("Foglio dell'ente");
    expect(nomi.map(({ nome }) => nome).sort()).toEqual([
      'Albero',
      'Albero_accettate',
      'Albero_operativi',
      'Albero_registro',
      'Fasce',
      'Misure',
      'Obiettivi_individuali',
      'Rettifiche',
      'Rimodulazioni',
      'Ritardi',
      'SMVP',
      'Schede',
      'Scostamenti',
      'Storico',
      'Unita',
      'Versioni',
    ]);
    expect(nomi.find(({ nome }) => nome === 'Albero')?.oltre).toEqual({ righe: 3, colonne: 2 });
    expect([elenchi, foglio]).toEqual([true, "Foglio dell'ente"]);
    expect(richiestaCalcola()).not.toHaveProperty('foglio');
  });

  it('è anche ciò che deve essere ancora vero quando si scrive', () => {
    const misure = makeArea([['Codice', 'Numeratore']], { da: 'Misure!B4' });
    const { premesse } = readCartella(makeLettura({ Albero: buono, Misure: misure }));
    expect(premesse).toEqual([
      { indirizzo: buono.indirizzo, celle: buono.celle },
      { indirizzo: misure.indirizzo, celle: misure.celle },
    ]);
  });
});

describe('un nome che non si può usare', () => {
  it.each<[NomeTrovato, string]>([
    [{ kind: 'mancante' }, "NOME_MANCANTE: Nella cartella non c'è un intervallo di nome «Albero»."],
    [
      { kind: 'rotto', formula: '=#REF!' },
      'NOME_ROTTO: Il nome «Albero» non indica più alcuna cella: =#REF!.',
    ],
    [
      { kind: 'costante', formula: '=3' },
      'NOME_COSTANTE: Il nome «Albero» è una costante (=3), non un intervallo di celle.',
    ],
    [
      { kind: 'piuAree', formula: '=A!A1,A!C1' },
      'NOME_PIU_AREE: Il nome «Albero» indica più zone separate: =A!A1,A!C1.',
    ],
    [
      { kind: 'dinamico', formula: '=OFFSET(…)' },
      'NOME_DINAMICO: Il nome «Albero» è calcolato da una formula (=OFFSET(…)), che senza Excel non si può risolvere.',
    ],
    [
      { kind: 'ambiguo', fogli: ['2023', '2024'] },
      'NOME_AMBIGUO: Il nome «Albero» esiste in più fogli: 2023, 2024.',
    ],
  ])('%j ferma con un messaggio', (trovato, atteso) => {
    expect(refusal({ Albero: trovato })).toBe(atteso);
  });

  it('se manca, si dice che cosa gli somiglia', () => {
    const elenchi: Partial<Elenchi> = {
      fogli: [
        { nome: 'Albero 2024', visibilita: 'visibile', protetto: false },
        { nome: 'Albero_registro', visibilita: 'moltoNascosto', protetto: false },
      ],
      tabelle: [{ nome: 'AlberoPerformance', indirizzo: buono.indirizzo }],
      nomi: [
        { nome: 'Alberi', formula: '=x' },
        { nome: 'Performance_2023', formula: '=y' },
      ],
    };
    expect(refusal({}, elenchi)).toBe(
      "NOME_MANCANTE: Nella cartella non c'è un intervallo di nome «Albero». Potrebbe essere la tabella «AlberoPerformance», il nome «Performance_2023», il foglio «Albero 2024».",
    );
  });

  it('vale anche per una tabella facoltativa: ignorarla cambierebbe le cifre', () => {
    expect(refusal({ Albero: buono, Misure: { kind: 'rotto', formula: '=#REF!' } })).toMatch(
      /^NOME_ROTTO: .*«Misure»/,
    );
    expect(refusal({ Albero: buono, Misure: { kind: 'mancante' } })).toBe('nessun rifiuto');
  });
});

describe('un intervallo Albero che non è un albero', () => {
  const con = (righe: readonly (readonly CellaBreve[])[]) =>
    refusal({ Albero: makeArea(righe, { da: "'Foglio 1'!B2" }) });

  it('vuoto', () => {
    expect(
      con([
        [null, null],
        [null, null],
      ]),
    ).toBe("INTERVALLO_VUOTO: L'intervallo «Albero» ('Foglio 1'!B2:C3) è vuoto.");
  });

  it('senza intestazione', () => {
    expect(
      con([
        ['AS1', 'Sviluppo'],
        ['OS1', 'Servizi'],
      ]),
    ).toBe(
      "INTESTAZIONE_MANCANTE: Nell'intervallo «Albero» ('Foglio 1'!B2:C3) non si riconosce la riga di intestazione; in alto c'è «AS1», «Sviluppo», «OS1», «Servizi».",
    );
  });

  it('con la sola intestazione', () => {
    expect(con([PIATTO])).toBe(
      "ALBERO_SENZA_RIGHE: Nell'intervallo «Albero» ('Foglio 1'!B2:G2) sotto l'intestazione non c'è alcuna riga dell'albero.",
    );
  });
});
