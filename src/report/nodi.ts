/** Finding one's way in the scored tree, whatever levels a body has left out. */
import { etichettaOf, type Livello, type NodoValutato, type Risultato } from '../scoring/index.js';

/** The nearest node of a level above this one. */
export function antenato({ padre }: NodoValutato, livello: Livello): NodoValutato | undefined {
  if (padre === undefined || padre.nodo.livello === livello) return padre;
  return antenato(padre, livello);
}

/** The nodes of a level below this one, in order; what lies below one of `ferma` is not looked at. */
export function discendenti(
  { figli }: NodoValutato,
  livello: Livello,
  ferma: readonly Livello[] = [],
): readonly NodoValutato[] {
  return figli.flatMap((figlio) => {
    const suoi = ferma.includes(figlio.nodo.livello) ? [] : discendenti(figlio, livello, ferma);
    return figlio.nodo.livello === livello ? [figlio, ...suoi] : suoi;
  });
}

/** The nodes of a level, in order. */
export function nodiDi({ nodi }: Risultato, ...livelli: readonly Livello[]): readonly NodoValutato[] {
  return nodi.filter(({ nodo }) => livelli.includes(nodo.livello));
}

/** The indicatori of an obiettivo strategico itself, not those of its obiettivi operativi. */
export function indicatoriStrategici(strategico: NodoValutato): readonly NodoValutato[] {
  return discendenti(strategico, 'indicatore', ['operativo']);
}

/** `OS8 - Consolidare il capitale umano`; the title alone where there is no other code. */
export function etichetta({ nodo }: NodoValutato): string {
  return nodo.codice === nodo.titolo ? nodo.titolo : etichettaOf(nodo);
}

/** Steps below the Ente. */
export function profondita({ padre }: NodoValutato): number {
  return padre === undefined ? 0 : profondita(padre) + 1;
}

/** One obiettivo operativo with what stands above it; a branch that ends earlier is a path too. */
export interface Percorso {
  readonly ambito?: NodoValutato;
  readonly strategico?: NodoValutato;
  readonly operativo?: NodoValutato;
}

/** The tree down to its obiettivi operativi as one path for each end, in order. */
export function percorsi(risultato: Risultato): readonly Percorso[] {
  return nodiDi(risultato, 'ambito', 'strategico', 'operativo').flatMap((valutato) => {
    const { livello } = valutato.nodo;
    if (livello !== 'operativo' && hasBelow(valutato)) return [];
    const ambito = livello === 'ambito' ? valutato : antenato(valutato, 'ambito');
    const strategico = livello === 'strategico' ? valutato : antenato(valutato, 'strategico');
    return [
      {
        ...(ambito && { ambito }),
        ...(strategico && { strategico }),
        ...(livello === 'operativo' && { operativo: valutato }),
      },
    ];
  });
}

function hasBelow(valutato: NodoValutato): boolean {
  const sotto =
    valutato.nodo.livello === 'ambito' ? (['strategico', 'operativo'] as const) : (['operativo'] as const);
  return sotto.some((livello) => discendenti(valutato, livello).length > 0);
}
