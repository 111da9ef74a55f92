/** The extract of the benchmarking: its rows, read once for the tables that show some of them. */
import { TABELLE_RELAZIONE } from '../../parametri/index.js';
import type { NodoValutato } from '../../scoring/index.js';
import { testo } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import type { Costruttore } from '../costruttore.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { cellaLetta } from './celleCifra.js';
import { readCifra, type CellaLetta } from './cifre.js';
import { cifraDi, makeLettore, testoDi } from './lettore.js';
import { checkConsuntivo, cifraInUnita, findIndicatore, findNodo, splitUnita } from './nodoDati.js';

const { pareto: FORMA } = TABELLE_RELAZIONE;

export interface CellaPareto {
  readonly letta: CellaLetta;
  readonly scritto: string;
}

export interface RigaPareto {
  readonly indicatore: string;
  readonly valutato?: NodoValutato;
  readonly valore: CellaPareto;
  readonly mediaNazionale: CellaPareto;
  readonly mediaCluster: CellaPareto;
  readonly minimo: CellaPareto;
  readonly massimo: CellaPareto;
  /** True unless a column `Significativo` of the range leaves it out. */
  readonly significativo: boolean;
}

export interface ParetoLetto {
  readonly righe: readonly RigaPareto[];
  /** Header of the own value, as written: the name of the Chamber. */
  readonly camera: string;
}

/** Reads the range; no rows where the workbook has none. Rows of another year are left out. */
export function readPareto(dati: DatiRelazione): ParetoLetto {
  const tabella = dati.tabelle.get(FORMA.nome);
  if (tabella === undefined) return { righe: [], camera: '' };
  const lettore = makeLettore(tabella, FORMA.colonne, dati);
  const [propria] = lettore.altre;
  const conScelta = lettore.indice('significativo') !== undefined;
  const righe = lettore.righe.flatMap((una): readonly RigaPareto[] => {
    const indicatore = lettore.testo(una, 'indicatore');
    const codice = lettore.testo(una, 'codice');
    const valutato = codice === '' ? findIndicatore(dati, indicatore) : findNodo(dati, codice);
    const cellaOf = (nome: 'mediaNazionale' | 'mediaCluster' | 'minimo' | 'massimo'): CellaPareto => ({
      letta: lettore.letta(una, nome),
      scritto: lettore.testo(una, nome),
    });
    const cella = propria === undefined ? undefined : una[propria];
    const anno = lettore.cifra(una, 'anno')?.valore ?? dati.anno;
    if (anno !== dati.anno || indicatore === '') return [];
    return [
      {
        indicatore,
        ...(valutato && { valutato }),
        valore: {
          letta: cella === undefined ? { kind: 'vuota' } : readCifra(cella, dati),
          scritto: testoDi(cella),
        },
        mediaNazionale: cellaOf('mediaNazionale'),
        mediaCluster: cellaOf('mediaCluster'),
        minimo: cellaOf('minimo'),
        massimo: cellaOf('massimo'),
        significativo: !conScelta || /^(?:s[iì]|x)$/i.test(lettore.testo(una, 'significativo')),
      },
    ];
  });
  return { righe, camera: tabella.colonne[propria ?? -1]?.titolo ?? '' };
}

function isSignificativo({ significativo, mediaCluster }: RigaPareto): boolean {
  return significativo && mediaCluster.letta.kind !== 'vuota';
}

/** R24 § 1: «INDICATORI PIÙ SIGNIFICATIVI PARETO | ALESSANDRIA-ASTI | MEDIA CLUSTER DIMENSIONALE». */
export const buildParetoSignificativi: Costruttore = (dati, testata) => {
  const { righe, camera } = readPareto(dati);
  const scelte = righe.filter(isSignificativo);
  if (scelte.length === 0) return [];
  return makeTabella(dati, testata, {
    colonne: [
      colonna('Indicatori più significativi Pareto', 'testo', 60),
      colonna(camera === '' ? 'Valore' : camera, 'misto', 16),
      colonna('Media cluster dimensionale', 'misto', 16),
    ],
    righe: scelte.map((una) =>
      riga('dati', [
        testo(labelOf(una)),
        cellaLetta(una.valore.letta, una.valore.scritto),
        cellaLetta(una.mediaCluster.letta, una.mediaCluster.scritto),
      ]),
    ),
    note: [...scelte.flatMap(noteRiga), { genere: 'fonte', testo: 'Fonte: Infocamere (Pareto).' }],
  });
};

/** The label with the unit of its cells, which a number alone does not show: `… (gg)`. */
export function labelOf({ indicatore, valore }: RigaPareto): string {
  const unita = cifraDi(valore.letta)?.unita ?? '';
  const isSuEtichetta = splitUnita(indicatore).unita !== '';
  return unita === '' || unita === '%' || isSuEtichetta ? indicatore : `${indicatore} (${unita})`;
}

/** Where the tree has another value for the same indicatore. */
export function noteRiga({ indicatore, valore, valutato }: RigaPareto) {
  const cifra = cifraDi(valore.letta);
  if (cifra === undefined || valutato === undefined) return [];
  return checkConsuntivo(valutato, cifraInUnita(cifra, indicatore), indicatore);
}
