/** One row of an extract of measures: the cells as they would be written, with the units of their headers. */
import {
  displayCella,
  isPiena,
  readCifraEstratta,
  splitUnita,
  type Cambiamento,
  type RigaEstratta,
} from '../../layout/index.js';
import type { ESTRATTO_MISURE } from '../../parametri/index.js';
import type { Cella } from '../../scoring/index.js';
import type { Riconosciuto } from './riconosci.js';

type Chiave = keyof (typeof ESTRATTO_MISURE)['colonne'];
type Riga = RigaEstratta<Chiave>;

/** The fields of a measure, with their columns in the extract. */
export const CAMPI_MISURE = [
  { campo: 'misure', chiave: 'espressione' },
  { campo: 'numeratore', chiave: 'numeratore' },
  { campo: 'denominatore', chiave: 'denominatore' },
  { campo: 'moltiplicatore', chiave: 'moltiplicatore' },
] as const satisfies readonly { readonly campo: Cambiamento['campo']; readonly chiave: Chiave }[];

/** A row understood. */
export interface RigaMisure {
  readonly cella: string;
  readonly etichetta: string;
  readonly riconosciuto: Riconosciuto;
  /** Cells that hold something, as they would be written. */
  readonly celle: ReadonlyMap<(typeof CAMPI_MISURE)[number]['chiave'], Cella>;
  readonly mista: boolean;
  readonly fonte: string;
  readonly evidenza: string;
  readonly data: string;
}

/** Reads a row; an expression says it all where there is one. */
export function readRigaMisure(riga: Riga, riconosciuto: Riconosciuto): RigaMisure {
  const celle = new Map<(typeof CAMPI_MISURE)[number]['chiave'], Cella>();
  let mista = false;
  for (const { chiave } of CAMPI_MISURE) {
    const cifra = riga.cifra(chiave);
    if (cifra === 'mista') mista = true;
    else if (cifra !== undefined && isPiena(cifra)) celle.set(chiave, withUnita(cifra, riga, chiave));
  }
  if (celle.has('espressione')) for (const { chiave } of CAMPI_MISURE.slice(1)) celle.delete(chiave);
  const { nome } = splitUnita(riga.testo('indicatore'));
  return {
    cella: riga.cella,
    etichetta: nome === '' ? riga.testo('codice') : nome,
    riconosciuto,
    celle,
    mista,
    fonte: riga.testo('fonte'),
    evidenza: riga.testo('evidenza'),
    data: riga.testo('data'),
  };
}

/** The unit of the header goes with its numbers. */
function withUnita(cella: Cella, { tratto }: Riga, chiave: Chiave): Cella {
  const indice = tratto.abbinate.get(chiave);
  const { titolo = '' } = tratto.colonne.find((una) => una.indice === indice) ?? {};
  const cifra = readCifraEstratta(cella, splitUnita(titolo).unita, SENZA_DATE);
  if (cifra.kind !== 'numero') return cella;
  return { ...cella, valore: cifra.nuovo, formato: cifra.formato ?? cella.formato };
}

const SENZA_DATE = { anno: 2000, base1904: false };

/** The measures as a reader writes them: `34 gg / 140 N.`. */
export function testoMisure(celle: RigaMisure['celle']): string {
  const parte = (chiave: (typeof CAMPI_MISURE)[number]['chiave']) => {
    const cella = celle.get(chiave);
    return cella === undefined ? '' : displayCella(cella);
  };
  if (celle.has('espressione')) return parte('espressione');
  const rapporto = [parte('numeratore'), parte('denominatore')].filter((testo) => testo !== '').join(' / ');
  return celle.has('moltiplicatore') ? `(${rapporto}) × ${parte('moltiplicatore')}` : rapporto;
}
