/** R24 § 5: the self-assessment of the ciclo della performance, two years beside the national mean. */
import { TABELLE_RELAZIONE } from '../../parametri/index.js';
import { testo } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import type { Nota } from '../tabella.js';
import { cellaCifra, cellaLetta, chooseCifra } from './celleCifra.js';
import { readCifra, sum, toFrazione, type CellaLetta, type Cifra } from './cifre.js';
import { makeGrafico } from './grafici.js';
import { cifraDi, makeLettore, normalizeParola, testoDi, type RigaDati } from './lettore.js';

const { autovalutazione: FORMA } = TABELLE_RELAZIONE;

/** The total is the plain mean of the items: so are the three totals of R24. */
export const buildAutovalutazione: Costruttore = (dati, testata) => {
  const tabella = dati.tabelle.get(FORMA.nome);
  if (tabella === undefined) return [];
  const lettore = makeLettore(tabella, FORMA.colonne, dati);
  const [prima = 0] = lettore.altre;
  const voce = lettore.indice('voce') ?? prima;
  const quali = tabella.colonne.flatMap((_, i) => (i === voce ? [] : [i]));
  const letta = (una: RigaDati, i: number): CellaLetta => {
    const cella = una[i];
    const trovata: CellaLetta = cella === undefined ? { kind: 'vuota' } : readCifra(cella, dati);
    return trovata.kind === 'cifra' ? { kind: 'cifra', cifra: toFrazione(trovata.cifra) } : trovata;
  };
  const isTotale = (una: RigaDati) => normalizeParola(testoDi(una[voce])).startsWith('totale');
  const voci = tabella.righe.filter((una) => !isTotale(una));
  const scritto = tabella.righe.find(isTotale);
  const colonne = [
    colonna('Item', 'testo', 34),
    ...quali.map((i) => colonna(tabella.colonne[i]?.titolo ?? '', 'percentuale', 16)),
  ];
  const totali = quali.map((i) =>
    chooseCifra(
      scritto && cifraDi(letta(scritto, i)),
      mean(voci.map((una) => cifraDi(letta(una, i)))),
      `«TOTALE», ${tabella.colonne[i]?.titolo ?? ''}`,
    ),
  );
  const righe = [
    ...voci.map((una) =>
      riga('dati', [
        testo(testoDi(una[voce])),
        ...quali.map((i) => cellaLetta(letta(una, i), testoDi(una[i]))),
      ]),
    ),
    riga('totale', [testo('TOTALE'), ...totali.map(({ cifra }) => cellaCifra(cifra))]),
  ];
  const serie = quali.map((_, i) => i + 1);
  return makeTabella(dati, testata, {
    colonne,
    righe,
    note: [
      ...totali.flatMap(({ nota }): Nota[] => (nota === undefined ? [] : [nota])),
      { genere: 'metodo', testo: 'TOTALE: media semplice degli item.' },
    ],
    grafici: [makeGrafico({ titolo: testata.titolo }, { colonne, righe }, { da: 0, a: voci.length }, serie)],
  });
};

function mean(cifre: readonly (Cifra | undefined)[]): Cifra | undefined {
  const presenti = cifre.filter((una) => una !== undefined);
  const somma = sum(presenti);
  if (somma === undefined) return undefined;
  const { valore, min, max, ...resto } = somma;
  const quante = presenti.length;
  return { ...resto, valore: valore / quante, min: min / quante, max: max / quante };
}
