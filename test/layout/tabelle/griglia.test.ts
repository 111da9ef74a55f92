/** Tables as cells: values and formats, one header, whole texts, lights that words say too. */
import { gruppiOf, makeGriglia, nomeFoglio, nomeTabella, type Griglia } from '../../../src/layout/index.js';
import { fitLarghezze, linesOf, puntiOf } from '../../../src/layout/tabelle/pagina.js';
import {
  formatProvenienza,
  markProvenienza,
  parseProvenienza,
} from '../../../src/layout/tabelle/provenienza.js';
import { expectClose } from '../../support/expectClose.js';
import type { CellaTabella, Provenienza, Tabella } from '../../../src/report/index.js';

const PROVENIENZA: Provenienza = {
  impronta: '3f9a'.repeat(16),
  regole: { id: 'smvp-2024', versione: '1', fonte: 'SMVP' },
  quando: '2025-06-20T10:30:00',
  ente: 'Camera di prova',
  anno: 2024,
};

function tabella(celle: readonly (readonly CellaTabella[])[], altro: Partial<Tabella> = {}): Tabella {
  return {
    id: 'sintesi',
    titolo: 'Una tabella',
    sezione: 'Relazione sulla performance, § 1',
    pagina: 'verticale',
    colonne: [
      { titolo: 'Voce', genere: 'testo', larghezza: 40 },
      { titolo: 'Valore', genere: 'percentuale', larghezza: 12 },
      { titolo: 'Luce', genere: 'luce', larghezza: 24 },
    ],
    righe: celle.map((riga) => ({
      ruolo: 'dati',
      etichetta: 0,
      celle: [0, 1, 2].map((i) => riga[i] ?? { tipo: 'vuota' }),
    })),
    note: [],
    provenienza: PROVENIENZA,
    ...altro,
  };
}

function grigliaOf(...tabelle: readonly [Tabella, ...Tabella[]]): Griglia {
  return makeGriglia({ nome: 'Albero_tab_prova', titolo: 'Prova', tabelle }, false);
}

const valori = ({ righe }: Griglia) => righe.map((riga) => riga.map((cella) => cella?.valore));
const VOCE: CellaTabella = { tipo: 'testo', testo: 'Voce' };

describe('una tabella come celle', () => {
  it('titolo, da dove viene, intestazione, righe, note una riga alla volta, provenienza in fondo', () => {
    const note = [{ genere: 'metodo', testo: 'Una nota.' }] as const;
    const griglia = grigliaOf(
      tabella([[VOCE, { tipo: 'numero', valore: 0.5, genere: 'percentuale' }]], { note }),
    );
    expect(valori(griglia)).toEqual([
      ['Una tabella', undefined, undefined],
      ['Camera di prova · 2024 · Relazione sulla performance, § 1', undefined, undefined],
      ['Voce', 'Valore', 'Luce'],
      ['Voce', 0.5, null],
      ['Note', undefined, undefined],
      ['Una nota.', undefined, undefined],
      [
        'Calcolato il 20-06-2025 alle 10:30 · regole smvp-2024 1 · impronta 3f9a3f9a3f9a',
        undefined,
        undefined,
      ],
    ]);
    expect(griglia.testata).toBe(2);
  });

  it.each<[string, CellaTabella, unknown]>([
    [
      'una percentuale è una frazione',
      { tipo: 'numero', valore: 1 / 3, genere: 'percentuale' },
      { valore: 1 / 3, formato: '0.00%' },
    ],
    [
      'una differenza mostra il segno',
      { tipo: 'numero', valore: 12, genere: 'differenza' },
      { valore: 12, formato: '+#,##0;-#,##0;0' },
    ],
    ['una data è un giorno', { tipo: 'data', giorno: 19_984 }, { valore: 45_553, formato: 'dd-mm-yyyy' }],
    ['ciò che manca si dice', { tipo: 'nonDisponibile' }, { valore: 'N/D' }],
    ['ciò che va scritto si dice', { tipo: 'daCompilare' }, { valore: 'da compilare' }],
    [
      'il dettaglio sta sotto, nella stessa cella',
      { tipo: 'testo', testo: 'Titolo', dettaglio: 'Descrizione' },
      { valore: 'Titolo\nDescrizione' },
    ],
    [
      'una luce è simbolo, parole e colore',
      { tipo: 'luce', simbolo: '●', testo: 'Raggiunto', colore: 'E0F7D8' },
      { valore: '● Raggiunto', sfondo: 'E0F7D8' },
    ],
  ])('%s', (_, cella, attesa) => {
    expect(grigliaOf(tabella([[VOCE, cella]])).righe[3]?.[1]).toEqual(attesa);
  });

  it('una cifra provvisoria lo dice nel suo formato dove nessuna luce della riga lo dice', () => {
    const cifra: CellaTabella = { tipo: 'numero', valore: 0.5, genere: 'percentuale', provvisorio: true };
    const luce: CellaTabella = { tipo: 'luce', simbolo: '◐', testo: 'Parzialmente raggiunto (provvisorio)' };
    const griglia = grigliaOf(
      tabella([
        [VOCE, cifra],
        [VOCE, cifra, luce],
      ]),
    );
    expect(griglia.righe[3]?.[1]).toEqual({ valore: 0.5, formato: '0.00%" (provvisorio)"' });
    expect(griglia.righe[4]?.[1]).toEqual({ valore: 0.5, formato: '0.00%' });
  });

  it('ogni luce colorata ha il suo colore sopra quello della riga', () => {
    const luce: CellaTabella = { tipo: 'luce', simbolo: '●', testo: 'Raggiunto', colore: 'E0F7D8' };
    const una = tabella([[VOCE, VOCE, luce]]);
    const { aspetti } = grigliaOf({ ...una, righe: una.righe.map((riga) => ({ ...riga, ruolo: 'totale' })) });
    const sfondi = aspetti.filter(({ riga, colonna, colonne, stile }) => {
      return riga === 3 && colonna + colonne > 2 && stile.sfondo !== undefined;
    });
    expect(sfondi.map(({ stile }) => stile.sfondo)).toEqual(['D9E2F3', 'E0F7D8']);
  });

  it('una riga è alta quanto il suo testo più lungo', () => {
    const lungo: CellaTabella = { tipo: 'testo', testo: 'parola '.repeat(60) };
    const { altezze } = grigliaOf(tabella([[VOCE], [lungo]]));
    expect(altezze[4]).toBeGreaterThan(5 * (altezze[3] ?? Infinity));
  });

  it('un testo che non starebbe in una riga di Excel allarga la sua colonna', () => {
    const lungo: CellaTabella = { tipo: 'testo', testo: 'parola '.repeat(700) };
    const { larghezze, altezze } = grigliaOf(tabella([[VOCE, VOCE, lungo]]));
    expect(larghezze[2]).toBeGreaterThan(150);
    expect(altezze[3]).toBeLessThanOrEqual(409);
  });

  it('più schede con le stesse colonne stanno una sotto l’altra, ciascuna con la sua intestazione', () => {
    const griglia = grigliaOf(tabella([[VOCE]]), tabella([[VOCE]], { titolo: 'Un’altra' }));
    expect(valori(griglia).map(([prima]) => prima)).toEqual([
      'Una tabella',
      'Camera di prova · 2024 · Relazione sulla performance, § 1',
      'Voce',
      'Voce',
      undefined,
      'Un’altra',
      'Camera di prova · 2024 · Relazione sulla performance, § 1',
      'Voce',
      'Voce',
      formatProvenienza(PROVENIENZA),
    ]);
    expect(griglia.testata).toBeUndefined();
  });
});

describe('i grafici', () => {
  const cifre = (valore: number): CellaTabella => ({ tipo: 'numero', valore, genere: 'intero' });
  const base = { tipo: 'barre', titolo: 'Titolo', descrizione: 'Che cosa mostra.', colonnaNomi: 0 } as const;

  it('per colonne: una serie per colonna, le categorie nella colonna dei nomi', () => {
    const grafico = { ...base, serie: 'colonne', colonne: [1], righe: { da: 0, a: 1 } } as const;
    const { grafici, righe } = grigliaOf(
      tabella(
        [
          [VOCE, cifre(1)],
          [VOCE, cifre(2)],
        ],
        { grafici: [grafico] },
      ),
    );
    expect(grafici).toEqual([
      expect.objectContaining({
        nome: 'Albero_tab_prova_1',
        categorie: { foglio: '', riga: 3, colonna: 0, righe: 2, colonne: 1 },
        serie: [{ nome: 'Valore', valori: { foglio: '', riga: 3, colonna: 1, righe: 2, colonne: 1 } }],
      }),
    ]);
    const { posizione } = grafici[0] ?? {};
    expect(righe[(posizione?.riga ?? 0) - 1]?.[0]?.valore).toBe('Che cosa mostra.');
    const coperte = righe.slice(posizione?.riga, (posizione?.riga ?? 0) + (posizione?.righe ?? 0));
    expect(coperte.flat().every((cella) => cella === undefined)).toBe(true);
  });

  it('per righe: una serie per riga, le categorie nei titoli delle colonne', () => {
    const grafico = { ...base, serie: 'righe', colonne: [1, 2], righe: { da: 1, a: 1 } } as const;
    const { grafici } = grigliaOf(tabella([[VOCE], [VOCE, cifre(1), cifre(2)]], { grafici: [grafico] }));
    expect(grafici[0]?.categorie).toEqual({ foglio: '', riga: 2, colonna: 1, righe: 1, colonne: 2 });
    expect(grafici[0]?.serie).toEqual([
      { nome: 'Voce', valori: { foglio: '', riga: 4, colonna: 1, righe: 1, colonne: 2 } },
    ]);
  });
});

describe('la pagina', () => {
  it('le colonne si stringono finché le lettere stampate restano di 7 punti, e non sotto le loro parole', () => {
    const larghezze = fitLarghezze([100, 100, 100], [10, 10, 90], 'orizzontale');
    expect(larghezze[2]).toBeGreaterThanOrEqual(90);
    expectClose((10 * 770) / puntiOf(larghezze), 7);
    expect(fitLarghezze([20, 20], [0, 0], 'verticale')).toEqual([20, 20]);
  });

  it('una frase si spezza tra le parole, e nessuna parola si perde', () => {
    const frase = 'Una frase piuttosto lunga che non sta su una riga sola di questa tabella stretta';
    const righe = linesOf(frase, [15, 15]);
    expect(righe.length).toBeGreaterThan(1);
    expect(righe.join(' ')).toBe(frase);
  });
});

describe('i nomi', () => {
  it.each([
    ['scheda-os', undefined, 'Albero_tab_scheda_os'],
    ['contesto', 'Contesto_Forma giuridica', 'Albero_tab_contesto_Contesto_Forma_giuridica'],
    ['genere', 'età', 'Albero_tab_genere_eta'],
  ])('di %s %s è %s', (id, istanza, atteso) => {
    expect(nomeTabella(id, istanza)).toBe(atteso);
  });

  it.each([
    ['Performance di Area / Servizi', [], 'Performance di Area Servizi'],
    ["Albero dell'ente: [prova]*?", [], "Albero dell'ente prova"],
    ['Valutazione complessiva della performance organizzativa', [], 'Valutazione complessiva della'],
    ['Sintesi', ['sintesi', 'sintesi (2)'], 'Sintesi (3)'],
    ['???', [], 'Tabella'],
  ])('il foglio di «%s» è uno che Excel accetta', (titolo, presenti, atteso) => {
    expect(nomeFoglio(titolo, new Set(presenti))).toBe(atteso);
  });

  it('le schede degli obiettivi fanno un blocco solo, due tabelle di forma diversa due', () => {
    const os = ['OS1', 'OS2'].map((istanza) => tabella([[VOCE]], { id: 'scheda-os', istanza }));
    expect(gruppiOf('scheda-os', 'Obiettivi strategici', os)).toEqual([
      { nome: 'Albero_tab_scheda_os', titolo: 'Obiettivi strategici', tabelle: os },
    ]);
    const anni = ['a', 'b'].map((istanza) => tabella([[VOCE]], { id: 'contesto', istanza }));
    expect(gruppiOf('contesto', 'Contesto', anni).map(({ nome }) => nome)).toEqual([
      'Albero_tab_contesto_a',
      'Albero_tab_contesto_b',
    ]);
  });
});

describe('la riga della provenienza', () => {
  const riga = formatProvenienza(PROVENIENZA);

  it('si rilegge, e cambiata a mano non è più lei', () => {
    expect(parseProvenienza(riga)).toEqual({
      quando: '20-06-2025 alle 10:30',
      regole: 'smvp-2024 1',
      impronta: '3f9a3f9a3f9a',
      superata: false,
    });
    expect(parseProvenienza('Calcolato da me')).toBeUndefined();
    expect(markProvenienza('Calcolato da me', 'x')).toBe('Calcolato da me');
  });

  it('il segno si mette una volta sola e si toglie', () => {
    const segnata = markProvenienza(riga, 'abcd'.repeat(16));
    expect(parseProvenienza(segnata)?.superata).toBe(true);
    expect(markProvenienza(segnata, 'abcd'.repeat(16))).toBe(segnata);
    expect(markProvenienza(segnata, PROVENIENZA.impronta)).toBe(riga);
  });
});
