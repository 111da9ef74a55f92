import type { NodoValutato } from '../../scoring/index.js';

/** A row of the tree as it is shown. */
export interface RigaAlbero {
  readonly valutato: NodoValutato;
  /** 1 for the children of the root. */
  readonly profondita: number;
  readonly apribile: boolean;
  readonly aperto: boolean;
  /** Place among the siblings, from 1, and how many they are. */
  readonly posto: number;
  readonly fratelli: number;
  readonly padre?: string;
}

/** The rows below the root that are to be seen, in the order of the sheet. */
export function visibleRighe(radice: NodoValutato, aperti: ReadonlySet<string>): readonly RigaAlbero[] {
  const righe: RigaAlbero[] = [];
  const visit = (parent: NodoValutato, profondita: number) => {
    parent.figli.forEach((valutato, i) => {
      const apribile = valutato.figli.length > 0;
      const aperto = apribile && aperti.has(valutato.nodo.id);
      righe.push({
        valutato,
        profondita,
        apribile,
        aperto,
        posto: i + 1,
        fratelli: parent.figli.length,
        ...(profondita > 1 && { padre: parent.nodo.id }),
      });
      if (aperto) visit(valutato, profondita + 1);
    });
  };
  visit(radice, 1);
  return righe;
}

/** What a key does in the tree. */
export type MossaAlbero =
  | { readonly tipo: 'attiva'; readonly id: string }
  | { readonly tipo: 'apri'; readonly id: string; readonly aperto: boolean }
  | { readonly tipo: 'vai'; readonly id: string }
  | { readonly tipo: 'perche'; readonly id: string };

/**
 * Keys of a tree (WAI-ARIA Authoring Practices, «Tree View»): arrows, Home, End; Enter goes to the cell, the space
 * bar asks why. Absent: the key is not ours.
 */
export function mossaOf(
  key: string,
  righe: readonly RigaAlbero[],
  attivo: string | undefined,
): MossaAlbero | undefined {
  const place = Math.max(0, indexOf(righe, attivo));
  const riga = righe[place];
  if (riga === undefined) return undefined;
  const { id } = riga.valutato.nodo;
  const to = (target: RigaAlbero | undefined): MossaAlbero => ({
    tipo: 'attiva',
    id: target?.valutato.nodo.id ?? id,
  });
  switch (key) {
    case 'ArrowDown':
      return to(attivo === undefined ? riga : righe[place + 1]);
    case 'ArrowUp':
      return to(righe[place - 1]);
    case 'Home':
      return to(righe[0]);
    case 'End':
      return to(righe.at(-1));
    case 'ArrowRight':
      if (!riga.apribile) return to(riga);
      return riga.aperto ? to(righe[place + 1]) : { tipo: 'apri', id, aperto: true };
    case 'ArrowLeft':
      if (riga.aperto) return { tipo: 'apri', id, aperto: false };
      return riga.padre === undefined ? to(riga) : { tipo: 'attiva', id: riga.padre };
    case 'Enter':
      return { tipo: 'vai', id };
    case ' ':
      return { tipo: 'perche', id };
    default:
      return undefined;
  }
}

export const indexOf = (righe: readonly RigaAlbero[], id: string | undefined): number =>
  righe.findIndex(({ valutato }) => valutato.nodo.id === id);
