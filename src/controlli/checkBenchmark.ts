/** Whether the figures of a benchmarking can be: minimum, means, own value, maximum, and each row its own. */
import { normalizeUnita, type Segnalazione } from '../scoring/index.js';
import { agree, isSotto, scale, type Cifra } from './quantita.js';

/** The figures of a row, in the order in which they are printed [R24 § 3.1]. */
export const CIFRE_BENCHMARK = ['valore', 'mediaNazionale', 'mediaCluster', 'minimo', 'massimo'] as const;
export type NomeCifra = (typeof CIFRE_BENCHMARK)[number];

/** A figure with the words in which it was written. */
export interface CifraScritta extends Cifra {
  readonly testo: string;
}

export interface RigaBenchmark {
  readonly cella: string;
  readonly indicatore: string;
  readonly cifre: Readonly<Partial<Record<NomeCifra, CifraScritta>>>;
}

const NOMI: Readonly<Record<NomeCifra, string>> = {
  valore: 'valore',
  mediaNazionale: 'media nazionale',
  mediaCluster: 'media cluster',
  minimo: 'minimo',
  massimo: 'massimo',
};

/** Checks all rows of an extract. One row says one thing: that its extremes cannot be comes before what follows from it. */
export function checkBenchmark(righe: readonly RigaBenchmark[]): readonly Segnalazione[] {
  const guaste = righe.map(checkRiga);
  return [
    ...guaste.flat(),
    ...checkRipetute(
      righe,
      guaste.map((trovate) => trovate.length > 0),
    ),
  ];
}

function checkRiga(riga: RigaBenchmark): readonly Segnalazione[] {
  const { cella, indicatore, cifre } = riga;
  const { valore, minimo, massimo } = cifre;
  const report = (codice: Segnalazione['codice'], fatti: Readonly<Record<string, string>>): Segnalazione => ({
    codice,
    cella,
    trovato: indicatore,
    fatti: { minimo: words(minimo), massimo: words(massimo), ...fatti },
  });
  if (minimo && massimo && isSotto(massimo, minimo)) return [report('MIN_OLTRE_MAX', {})];
  const scala = findScala(cifre);
  if (scala !== undefined && valore)
    return [
      report('SCALA_SOSPETTA', { valore: words(valore), confronto: scala.confronto, scala: scala.parole }),
    ];
  const fuori = (una: CifraScritta | undefined): una is CifraScritta =>
    una !== undefined &&
    ((minimo !== undefined && isSotto(una, minimo)) || (massimo !== undefined && isSotto(massimo, una)));
  const medie = (['mediaNazionale', 'mediaCluster'] as const).flatMap((nome) => {
    const media = cifre[nome];
    return fuori(media) ? [report('MEDIA_FUORI_MIN_MAX', { quale: NOMI[nome], media: words(media) })] : [];
  });
  return [...medie, ...(fuori(valore) ? [report('FUORI_MIN_MAX', { valore: words(valore) })] : [])];
}

/** `tra`: the units of value and minimum that the scale is about; the others are about numbers alike, or bare. */
const SCALE: readonly {
  readonly volte: number;
  readonly parole: string;
  readonly tra?: readonly [string, string];
}[] = [
  { volte: 24, parole: 'dei giorni e delle ore', tra: ['gg', 'ore'] },
  { volte: 1 / 24, parole: 'delle ore e dei giorni', tra: ['ore', 'gg'] },
  { volte: 60, parole: 'delle ore e dei minuti', tra: ['ore', 'minuti'] },
  { volte: 1 / 60, parole: 'dei minuti e delle ore', tra: ['minuti', 'ore'] },
  { volte: 100, parole: 'una frazione e delle percentuali' },
  { volte: 0.01, parole: 'una percentuale e delle frazioni' },
];

/** A value that lies outside and comes inside when it is taken in another scale. */
function findScala({ valore, minimo, massimo }: RigaBenchmark['cifre']) {
  if (!valore || !minimo || !massimo || valore.valore === 0) return undefined;
  const dentro = (una: Cifra) => !isSotto(una, minimo) && !isSotto(massimo, una);
  if (dentro(valore)) return undefined;
  const [sua, altrui] = [valore, minimo].map(({ unita }) => normalizeUnita(unita));
  const diverse = sua !== altrui && sua !== '' && altrui !== '';
  const fits = ({ tra }: (typeof SCALE)[number]) =>
    tra === undefined ? !diverse : tra[0] === sua && tra[1] === altrui;
  const scala = SCALE.find((una) => fits(una) && dentro(scale(valore, una.volte)));
  return scala && { confronto: `(da ${words(minimo)} a ${words(massimo)})`, parole: scala.parole };
}

interface Coppia {
  readonly riga: number;
  readonly nomi: readonly [NomeCifra, NomeCifra];
}

/** Two neighbouring figures that another row has side by side too: one of the two rows was copied from the other. */
function checkRipetute(righe: readonly RigaBenchmark[], guaste: readonly boolean[]): readonly Segnalazione[] {
  const prime = new Map<string, Coppia>();
  const dette = new Set<number>();
  return righe.flatMap((riga, r) =>
    coppieOf(riga).flatMap((nomi): readonly Segnalazione[] => {
      const chiave = nomi.map((nome) => chiaveOf(riga.cifre[nome])).join(' ');
      const altra = prime.get(chiave);
      if (altra === undefined) prime.set(chiave, { riga: r, nomi });
      const prima = righe[altra?.riga ?? -1];
      if (altra === undefined || prima === undefined || altra.riga === r || isStesso(riga, prima)) return [];
      // The row that cannot be is the copy; else the later one.
      const copiaPrima = guaste[altra.riga] === true && guaste[r] !== true;
      const [copia, origine] = copiaPrima ? [altra, { riga: r, nomi }] : [{ riga: r, nomi }, altra];
      if (dette.has(copia.riga)) return [];
      dette.add(copia.riga);
      return reportCopia(righe, copia, origine);
    }),
  );
}

function reportCopia(
  righe: readonly RigaBenchmark[],
  copia: Coppia,
  origine: Coppia,
): readonly Segnalazione[] {
  const [riga, altra] = [righe[copia.riga], righe[origine.riga]];
  if (riga === undefined || altra === undefined) return [];
  const join = ({ nomi }: Coppia) => nomi.map((nome) => NOMI[nome]).join(' e ');
  return [
    {
      codice: 'CIFRE_RIPETUTE',
      cella: riga.cella,
      trovato: riga.indicatore,
      fatti: {
        quali: join(copia),
        cifre: copia.nomi.map((nome) => words(riga.cifre[nome])).join(' e '),
        altrove: join(origine),
        altra: altra.indicatore,
      },
    },
  ];
}

/** Neighbours among the figures that a row has. Round figures repeat by themselves. */
function coppieOf({ cifre }: RigaBenchmark): readonly (readonly [NomeCifra, NomeCifra])[] {
  const presenti = CIFRE_BENCHMARK.filter((nome) => cifre[nome] !== undefined);
  return presenti.slice(1).flatMap((nome, i) => {
    const prima = presenti[i];
    if (prima === undefined) return [];
    const [a, b] = [cifre[prima], cifre[nome]];
    return a && b && !isTonda(a) && !isTonda(b) && !agree(a, b) ? [[prima, nome] as const] : [];
  });
}

function isTonda({ valore, unita }: Cifra): boolean {
  const scritto = unita === '%' ? valore * 100 : valore;
  return Math.abs(scritto) < 10 ? Number.isInteger(scritto) : Number.isInteger(scritto / 10);
}

function chiaveOf(cifra: Cifra | undefined): string {
  return cifra === undefined ? '' : `${cifra.unita} ${cifra.valore.toPrecision(12)}`;
}

/** The same indicatore twice (two tables, two years) repeats its own figures. */
function isStesso(a: RigaBenchmark, b: RigaBenchmark): boolean {
  return a.indicatore.toLowerCase() === b.indicatore.toLowerCase();
}

/** A figure inside a sentence: `N.` has its own full stop. */
function words(cifra: CifraScritta | undefined): string {
  return cifra === undefined ? 'non scritto' : cifra.testo.replace(/\.$/, '');
}
