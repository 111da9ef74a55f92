/** A tree as it stood at one moment, as plain data: what is kept of it, and what two moments are compared by. */
import type { Livello, NodoValutato, Risultato } from '../../scoring/index.js';
import { consuntivo, target } from '../celle.js';
import type { FaseCiclo } from '../dati.js';

/** A node as it stood. Absent fields: the node has none. */
export interface NodoFotografato {
  readonly livello: Livello;
  /** As written. */
  readonly codice?: string;
  /** Further codes of the same node, in their normal form. */
  readonly alias?: readonly string[];
  readonly titolo: string;
  /** Place of its parent in `Fotografia.nodi`; absent on the root. */
  readonly padre?: number;
  /** Weight of the step from its parent, a fraction. */
  readonly peso?: number;
  /** Target in force and consuntivo, as a person reads them; a date as `30-09-2024`. */
  readonly target?: string;
  readonly valore?: string;
  /** A fraction at full precision; absent where nothing is scored. */
  readonly raggiungimento?: number;
  /** `96,89 %` or `N/D`. */
  readonly pubblicato: string;
  /** True when some value below is missing or wrong. */
  readonly provvisorio?: true;
}

/** A whole tree, the root first, then depth first, in the order of the rows. */
export interface Fotografia {
  /** How it is told from others: the name of its file, `Monitoraggio al 30-06-2024`. */
  readonly nome: string;
  /** `AAAA-MM-GGTHH:MM:SS`, local time at which it was taken. */
  readonly quando: string;
  readonly ente: string;
  readonly anno: number;
  readonly fase?: FaseCiclo;
  /** SHA-256 of what the result depends on, as hex digits. */
  readonly impronta: string;
  /** Rules it was scored with, `smvp-2024 1`. */
  readonly regole: string;
  readonly nodi: readonly NodoFotografato[];
}

/** The last version of the Piano of a year. */
export function findPiano(versioni: readonly Fotografia[], anno: number): Fotografia | undefined {
  return versioni.filter((una) => una.fase === 'pianificazione' && una.anno === anno).at(-1);
}

/** What is known of a tree beside its figures. */
export type Didascalia = Pick<Fotografia, 'nome' | 'quando' | 'ente' | 'anno' | 'fase' | 'impronta'>;

/** Takes the picture of a result. */
export function makeFotografia({ nodi, regole }: Risultato, didascalia: Didascalia): Fotografia {
  const posti = new Map(nodi.map((valutato, i) => [valutato, i]));
  return {
    ...didascalia,
    regole: `${regole.id} ${regole.versione}`,
    nodi: nodi.map((valutato) => fotografaNodo(valutato, posti)),
  };
}

function fotografaNodo(
  { nodo, padre, esito, pubblicato, provvisorio }: NodoValutato,
  posti: ReadonlyMap<NodoValutato, number>,
): NodoFotografato {
  const { livello, codice, alias, titolo, peso, indicatore } = nodo;
  const posto = padre && posti.get(padre);
  return {
    livello,
    ...(codice !== undefined && { codice }),
    ...(alias && { alias }),
    titolo,
    ...(posto !== undefined && { padre: posto }),
    ...(peso.kind === 'peso' && { peso: peso.valore }),
    ...(indicatore && { target: target(indicatore), valore: consuntivo(indicatore) }),
    ...(esito.kind === 'punteggio' && { raggiungimento: esito.valore }),
    pubblicato,
    ...(provvisorio && { provvisorio: true }),
  };
}
