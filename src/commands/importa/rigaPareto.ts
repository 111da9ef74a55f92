/** One row of an extract of Pareto: its figures with their units, its measures, its year. */
import {
  CIFRE_BENCHMARK,
  type CifraScritta,
  type NomeCifra,
  type RigaBenchmark,
} from '../../controlli/index.js';
import { readCifraEstratta, splitUnita, type CifraEstratta, type RigaEstratta } from '../../layout/index.js';
import type { ESTRATTO_PARETO } from '../../parametri/index.js';
import type { Contesto, Nodo, Target } from '../../scoring/index.js';
import type { Riconosciuto } from './riconosci.js';

type Chiave = keyof (typeof ESTRATTO_PARETO)['colonne'];
type Riga = RigaEstratta<Chiave>;

/** A row understood. */
export interface RigaPareto {
  readonly cella: string;
  readonly etichetta: string;
  readonly riconosciuto: Riconosciuto;
  /** Those that are numbers, or cannot be read. */
  readonly cifre: ReadonlyMap<NomeCifra, CifraEstratta>;
  readonly misure: readonly {
    readonly campo: 'numeratore' | 'denominatore';
    readonly cifra: CifraEstratta;
  }[];
  readonly benchmark: RigaBenchmark;
  readonly anno?: number;
}

/** Reads a row in the light of the indicatore that it is about. */
export function readRigaPareto(riga: Riga, riconosciuto: Riconosciuto, contesto: Contesto): RigaPareto {
  const scritta = riga.testo('indicatore');
  const codice = riga.testo('codice');
  const { nome, unita: sullEtichetta } = splitUnita(scritta);
  const etichetta = nome === '' ? codice : nome;
  const target = targetOf(riconosciuto.nodo);
  const unita = riga.testo('unita') || sullEtichetta;
  const read = (chiave: Chiave) =>
    readCifraEstratta(riga.cifra(chiave), unita || unitaColonna(riga, chiave), contesto, target);
  const cifre = new Map<NomeCifra, CifraEstratta>();
  const scritte: Partial<Record<NomeCifra, CifraScritta>> = {};
  for (const chiave of CIFRE_BENCHMARK) {
    const cifra = read(chiave);
    if (cifra.kind === 'vuota' || cifra.kind === 'mancante') continue;
    cifre.set(chiave, cifra);
    if (cifra.kind === 'numero') scritte[chiave] = { ...cifra.quantita, testo: cifra.testo };
  }
  const misure = (['numeratore', 'denominatore'] as const).flatMap((campo) => {
    const cifra = readCifraEstratta(riga.cifra(campo), '', contesto);
    return cifra.kind === 'vuota' || cifra.kind === 'mancante' ? [] : [{ campo, cifra }];
  });
  const anno = annoOf(riga);
  const leggibili = [...cifre.values()].some(({ kind }) => kind === 'numero' || kind === 'altro');
  return {
    cella: riga.cella,
    etichetta,
    riconosciuto,
    cifre: leggibili || riconosciuto.nodo !== undefined ? cifre : new Map(),
    misure,
    benchmark: { cella: riga.cella, indicatore: etichetta, cifre: scritte },
    ...(anno !== undefined && { anno }),
  };
}

function targetOf(nodo: Nodo | undefined): Target | undefined {
  const letto = nodo?.indicatore?.target;
  return letto?.kind === 'letto' ? letto.valore : undefined;
}

/** The unit that a header gives all the numbers below it; that of some cells is not that of the others. */
function unitaColonna({ tratto }: Riga, chiave: Chiave): string {
  const indice = tratto.abbinate.get(chiave);
  const { titolo = '' } = tratto.colonne.find((una) => una.indice === indice) ?? {};
  return splitUnita(titolo).unita;
}

/** The year of the row, else the one that the header of its value names. */
function annoOf(riga: Riga): number | undefined {
  const scritto = /\b(?:19|20)\d\d\b/.exec(riga.testo('anno'))?.[0];
  if (scritto !== undefined) return Number(scritto);
  const indice = riga.tratto.abbinate.get('valore');
  return indice === undefined ? undefined : riga.tratto.anni.get(indice);
}
