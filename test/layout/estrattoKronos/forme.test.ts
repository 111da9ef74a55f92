/** Extracts of random shapes with a known answer: whatever the shape, each hour counts once. */
import { fc } from '../../support/fc.js';
import { leggi, MESI, valuta } from './letto.js';

/** A process with its hundredths of FTE and its hours. */
const processo = fc.record({
  macro: fc.constantFrom('A', 'B', 'C', 'D'),
  numeri: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 3 }),
  fte: fc.integer({ min: 1, max: 900 }),
  ore: fc.integer({ min: 1, max: 4000 }),
});

const forma = fc.record({
  genere: fc.constantFrom('anno', 'lungo', 'largo'),
  persone: fc.integer({ min: 1, max: 3 }),
  subtotali: fc.constantFrom('nessuno', 'righe', 'parole'),
  totale: fc.boolean(),
  delimitatore: fc.constantFrom('\t', ';'),
  decimali: fc.constantFrom(',', '.'),
  migliaia: fc.boolean(),
  capovolte: fc.boolean(),
  descrizione: fc.boolean(),
  codice: fc.constantFrom('Processo', 'Codice processo', 'Cod. processo', 'CODICE', 'id processo'),
  fte: fc.constantFrom('FTE', 'Fte integrati', 'FTE totale', 'fte proprio'),
  ore: fc.constantFrom('Ore', 'Ore lavorate', 'N. ore'),
  mescola: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
});

interface Processo {
  readonly codice: string;
  readonly fte: number;
  readonly ore: number;
}

/** Codes that are all leaves, each once. */
const mappa = fc.array(processo, { minLength: 2, maxLength: 7 }).map((scelti): readonly Processo[] => {
  const processi = new Map<string, Processo>();
  for (const { macro, numeri, fte, ore } of scelti) {
    const codice = macro + numeri.join('.');
    const dentro = [...processi.keys()].some(
      (altro) => altro.startsWith(`${codice}.`) || codice.startsWith(`${altro}.`) || altro === codice,
    );
    if (!dentro) processi.set(codice, { codice, fte, ore });
  }
  return [...processi.values()];
});

type Forma = typeof forma extends fc.Arbitrary<infer T> ? T : never;

/** A row before it is printed: the figures of one kind and period as hundredths. */
interface Riga {
  readonly codice: string;
  readonly persona: string;
  readonly mese: string;
  readonly fte: readonly number[];
  readonly ore: readonly number[];
}

function partsOf(totale: number, quante: number): readonly number[] {
  const parte = Math.floor(totale / quante);
  return Array.from({ length: quante }, (_, i) => (i === 0 ? totale - parte * (quante - 1) : parte));
}

/** Sums of rows with the same key, kept in step. */
function sumRighe(righe: readonly Riga[], codice: string, mese: string): Riga {
  const somma = (quali: readonly (readonly number[])[]) =>
    (quali[0] ?? []).map((_, c) => quali.reduce((tutte, una) => tutte + (una[c] ?? 0), 0));
  return {
    codice,
    persona: '',
    mese,
    fte: somma(righe.map(({ fte }) => fte)),
    ore: somma(righe.map(({ ore }) => ore)),
  };
}

/** The figures of the year are those of each month for FTE, and a twelfth each for hours. */
function baseOf(processi: readonly Processo[], { genere, persone }: Forma): readonly Riga[] {
  return processi.flatMap(({ codice, fte, ore }) =>
    partsOf(fte, persone).flatMap((quota, p): Riga[] => {
      const persona = persone > 1 ? `Persona ${p + 1}` : '';
      const oreSue = partsOf(ore * 100, persone)[p] ?? 0;
      const mensili = partsOf(oreSue, 12);
      if (genere === 'anno') return [{ codice, persona, mese: '', fte: [quota], ore: [oreSue] }];
      if (genere === 'largo')
        return [{ codice, persona, mese: '', fte: MESI.map(() => quota), ore: mensili }];
      return MESI.map((mese, m) => ({ codice, persona, mese, fte: [quota], ore: [mensili[m] ?? 0] }));
    }),
  );
}

function withTotali(righe: readonly Riga[], { subtotali, totale }: Forma): readonly Riga[] {
  const mesi = [...new Set(righe.map(({ mese }) => mese))];
  const lettere = [...new Set(righe.map(({ codice }) => codice.charAt(0)))];
  const sotto = (lettera: string, mese: string) =>
    righe.filter((riga) => riga.codice.startsWith(lettera) && riga.mese === mese);
  return [
    ...righe,
    ...(subtotali === 'nessuno'
      ? []
      : lettere.flatMap((lettera) =>
          mesi.map((mese) =>
            sumRighe(sotto(lettera, mese), subtotali === 'parole' ? `Totale ${lettera}` : lettera, mese),
          ),
        )),
    ...(totale
      ? mesi.map((mese) =>
          sumRighe(
            righe.filter((riga) => riga.mese === mese),
            'Totale generale',
            mese,
          ),
        )
      : []),
  ];
}

function printNumero(centesimi: number, { decimali, migliaia }: Forma): string {
  const [intera = '', resto = ''] = (centesimi / 100).toFixed(2).split('.');
  const punto = decimali === ',' ? '.' : ',';
  const conMigliaia = migliaia ? intera.replace(/\B(?=(?:\d{3})+$)/g, punto) : intera;
  return `${conMigliaia}${decimali}${resto}`;
}

/** Columns in a random order, rows in a random order. */
function printEstratto(processi: readonly Processo[], forma: Forma): string {
  const { genere, persone, delimitatore, capovolte, descrizione } = forma;
  const casuali = forma.mescola[Symbol.iterator]();
  const shuffle = <T>(tutti: readonly T[]): T[] =>
    tutti
      .map((uno) => ({ uno, caso: casuali.next().value as number }))
      .sort((a, b) => a.caso - b.caso)
      .map(({ uno }) => uno);
  const colonne: { readonly titolo: string; readonly cella: (riga: Riga) => string }[] = [
    { titolo: forma.codice, cella: ({ codice }) => codice },
    ...(descrizione ? [{ titolo: 'Descrizione', cella: () => 'Attività di prova' }] : []),
    ...(persone > 1 ? [{ titolo: 'Dipendente', cella: ({ persona }: Riga) => persona }] : []),
    ...(genere === 'lungo' ? [{ titolo: 'Mese', cella: ({ mese }: Riga) => mese }] : []),
    ...(genere === 'largo'
      ? MESI.flatMap((mese, m) => [
          {
            titolo: capovolte ? `${mese} ${forma.fte}` : `${forma.fte} ${mese}`,
            cella: ({ fte }: Riga) => printNumero(fte[m] ?? 0, forma),
          },
          {
            titolo: capovolte ? `${mese} ${forma.ore}` : `${forma.ore} ${mese}`,
            cella: ({ ore }: Riga) => printNumero(ore[m] ?? 0, forma),
          },
        ])
      : [
          { titolo: forma.fte, cella: ({ fte }: Riga) => printNumero(fte[0] ?? 0, forma) },
          { titolo: forma.ore, cella: ({ ore }: Riga) => printNumero(ore[0] ?? 0, forma) },
        ]),
  ];
  const ordine = shuffle(colonne);
  const righe = shuffle(withTotali(baseOf(processi, forma), forma));
  return [
    ordine.map(({ titolo }) => titolo).join(delimitatore),
    ...righe.map((riga) => ordine.map(({ cella }) => cella(riga)).join(delimitatore)),
  ].join('\n');
}

describe('Kronos: qualsiasi forma', () => {
  test('ordine delle colonne, sinonimi, delimitatori, subtotali, decimali, persone e mesi: ogni cifra conta una volta', () => {
    fc.assert(
      fc.property(mappa, forma, (processi, scelta) => {
        const letto = leggi(printEstratto(processi, scelta));
        const [anno] = letto.anni;
        expect(
          anno?.processi.map(({ codice, cifre }) => [codice, cifre.fte ?? cifre.fteIntegrato, cifre.ore]),
        ).toEqual(
          [...processi]
            .sort((a, b) => a.codice.localeCompare(b.codice, 'it', { numeric: true }))
            .map(({ codice, fte, ore }) => [codice, fte / 100, ore]),
        );
        const somma = (quali: readonly Processo[]) => quali.reduce((tutti, { fte }) => tutti + fte, 0) / 100;
        const sopra = processi.filter(({ codice }) => /^[AB]/.test(codice));
        if (new Set(sopra.map(({ codice }) => codice.charAt(0))).size === 2)
          expect(valuta('fte(A*,B*) / fte(*)', letto)).toMatchObject({
            kind: 'valore',
            valore: somma(sopra) / somma(processi),
          });
        expect(letto.dubbi).toEqual([]);
        expect(JSON.stringify(letto)).not.toContain('Persona');
      }),
      { numRuns: 1000 },
    );
  });
});
