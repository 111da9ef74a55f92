/** What is computed beside the figures of a table of the contesto: differences, variations, shares. */
import type { Confronto, FormaContesto } from '../../parametri/index.js';
import type { Nota } from '../tabella.js';
import { chooseCifra } from './celleCifra.js';
import { divide, subtract, vary, type Cifra } from './cifre.js';
import type { ColonnaContesto, ContestoLetto, RigaContesto, Scritte } from './contestoLetto.js';
import type { CifreRiga } from './totali.js';

/** A computed column. */
export interface ColonnaConfronto {
  readonly titolo: string;
  readonly confronto: Confronto;
  readonly calcola: (cifre: CifreRiga) => Cifra | undefined;
  /** True where a column of the same meaning in the range is about these years. */
  readonly scritta: boolean;
}

/** Two years of one measure, as columns. */
interface Coppia {
  readonly misura: string;
  readonly dopo: number;
  readonly prima: number;
  readonly anni: string;
}

/** The columns that a table gets: those of its form, and those that its range carries. `base` holds the figures that the others are a share of. */
export function makeConfronti(
  letto: ContestoLetto,
  { confronti, serie }: Pick<FormaContesto, 'confronti' | 'serie'>,
  base: CifreRiga | undefined,
): readonly ColonnaConfronto[] {
  if (serie === true) return [];
  const coppie = findCoppie(letto.colonne);
  const misure = new Set(coppie.map(({ misura }) => misura)).size;
  const [prima] = coppie;
  const tutti = [...new Set([...confronti, ...letto.confronti])];
  return tutti.flatMap((confronto): readonly ColonnaConfronto[] => {
    if (confronto === 'incidenza') return makeIncidenza(letto, base);
    return coppie.map((coppia) => ({
      titolo: titoloOf(letto.colonne, coppia, confronto, { misure, coppie: coppie.length }),
      confronto,
      calcola: (cifre) => {
        const [dopo, prec] = [cifre[coppia.dopo], cifre[coppia.prima]];
        if (dopo === undefined || prec === undefined) return undefined;
        return confronto === 'differenza' ? subtract(dopo, prec) : vary(dopo, prec);
      },
      scritta: coppia === prima,
    }));
  });
}

/** Each measure by its years, the latest pair first. */
function findCoppie(colonne: readonly ColonnaContesto[]): readonly Coppia[] {
  const misure = [...new Set(colonne.filter(({ testuale }) => !testuale).map(({ misura }) => misura))];
  return misure.flatMap((misura) => {
    const anni = colonne
      .flatMap((una, i) =>
        una.misura === misura && una.anno !== undefined && !una.testuale ? [{ i, anno: una.anno }] : [],
      )
      .sort((a, b) => b.anno - a.anno);
    return anni.slice(1).flatMap(({ i, anno }, k) => {
      const dopo = anni[k];
      return dopo === undefined || dopo.anno === anno
        ? []
        : [{ misura, dopo: dopo.i, prima: i, anni: `${dopo.anno}/${anno}` }];
    });
  });
}

/** As in the source where there is one pair: «Differenze», «Var. % 2024/2023»; else with its measure and years. */
function titoloOf(
  colonne: readonly ColonnaContesto[],
  { dopo, anni }: Coppia,
  confronto: 'differenza' | 'variazione',
  { misure, coppie }: { readonly misure: number; readonly coppie: number },
): string {
  const { titolo = '', anno } = colonne[dopo] ?? {};
  const misura = misure === 1 ? '' : titolo.replace(String(anno), '').trim();
  const nome = confronto === 'differenza' ? (coppie === 1 ? 'Differenze' : 'Differenza') : 'Var. %';
  const quando = confronto === 'differenza' && coppie === 1 ? '' : ` ${anni}`;
  return misura === '' ? `${nome}${quando}` : `${misura}: ${nome}${quando}`;
}

/** Of the latest year of the first measure. */
function makeIncidenza({ colonne }: ContestoLetto, base: CifreRiga | undefined): readonly ColonnaConfronto[] {
  const candidate = colonne.flatMap(({ testuale, anno = 0 }, i) => (testuale ? [] : [{ i, anno }]));
  const [scelta] = [...candidate].sort((a, b) => b.anno - a.anno);
  const totale = scelta === undefined ? undefined : base?.[scelta.i];
  if (scelta === undefined || totale === undefined) return [];
  const anni = new Set(candidate.map(({ anno }) => anno));
  return [
    {
      titolo: anni.size > 1 ? `Incidenza % ${scelta.anno}` : 'Incidenza %',
      confronto: 'incidenza',
      calcola: (cifre) => {
        const cifra = cifre[scelta.i];
        return cifra && divide(cifra, totale);
      },
      scritta: true,
    },
  ];
}

/** The computed figures of a row, and where they are not what is written there. */
export function applyConfronti(
  confronti: readonly ColonnaConfronto[],
  { etichetta, scritte }: Pick<RigaContesto, 'etichetta' | 'scritte'>,
  cifre: CifreRiga,
): { readonly cifre: CifreRiga; readonly note: readonly Nota[] } {
  const scelte = confronti.map(({ titolo, confronto, calcola, scritta }) =>
    chooseCifra(
      scritta ? scrittaDi(scritte, confronto) : undefined,
      calcola(cifre),
      `«${etichetta}», ${titolo}`,
    ),
  );
  return {
    cifre: scelte.map(({ cifra }) => cifra),
    note: scelte.flatMap(({ nota }) => (nota === undefined ? [] : [nota])),
  };
}

function scrittaDi(scritte: Scritte, confronto: Confronto): Cifra | undefined {
  return scritte[confronto];
}
