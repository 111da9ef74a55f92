/** From the rows of a text to a tree that can be scored and laid out. */
import type { Cella, NodoLetto, Regole, Segnalazione } from '../../scoring/index.js';
import { buildGerarchia } from '../gerarchia.js';
import { makePeso } from '../readAlbero.js';
import type { RigaAlbero } from '../righe.js';
import { genereOf } from './campi.js';
import type { Fusione } from './fondi.js';
import type { RigaImportata } from './model.js';

/** A node of the imported tree, in the order of the sheet, with the row that it comes from. */
export interface NodoImportato {
  readonly nodo: NodoLetto;
  /** Absent for a node that no row has: a group, the Ente. */
  readonly riga?: RigaImportata;
  /** True below an obiettivo operativo. */
  readonly sottoOperativo: boolean;
}

export interface AlberoFuso {
  readonly radice: NodoLetto;
  readonly nodi: readonly NodoImportato[];
  readonly segnalazioni: readonly Segnalazione[];
}

/** Makes the tree; `anno` picks the target of a row that has several, the rules give the weights that no row has. */
export function buildAlbero(
  { base, righe }: Fusione,
  anno: number,
  { pesoIndicatori, pesoObiettivi }: Regole,
): AlberoFuso {
  const relazione = base.every(({ genere }) => genere === 'relazione');
  const lette = righe.map((riga, i) => rigaAlbero(riga, i, anno));
  const { radice, posizioni, segnalazioni } = buildGerarchia(lette, {
    gruppiSintetici: relazione,
    unisciObiettivi: relazione,
    pesi: {
      indicatori: makePeso('SMVP', pesoIndicatori),
      operativi: makePeso('SMVP', pesoObiettivi),
    },
    radice: { titolo: 'Ente', cella: righe[0]?.dove ?? '' },
    anno,
  });
  const nodi: NodoImportato[] = [];
  const visit = (nodo: NodoLetto, sotto: boolean) => {
    const riga = righe[posizioni.get(nodo.id)?.riga ?? -1];
    nodi.push({ nodo, sottoOperativo: sotto, ...(riga && { riga }) });
    for (const figlio of nodo.figli) visit(figlio, sotto || nodo.livello === 'operativo');
  };
  visit(radice, false);
  return { radice, nodi, segnalazioni };
}

function rigaAlbero(riga: RigaImportata, indice: number, anno: number): RigaAlbero {
  const { livello, profondita, strategico, codice, alias, titolo, descrizione, dove } = riga;
  const cella = (valore: string): Cella => ({
    dove,
    valore: valore === '' ? null : valore,
    formato: 'General',
  });
  const misure = misureScrivibili(riga.valoriMisure);
  return {
    livello,
    profondita,
    ...(strategico && { strategico }),
    ...(codice !== undefined && { codice }),
    alias,
    titolo,
    ...(descrizione !== '' && { descrizione }),
    cella: dove,
    peso: cella(riga.peso),
    ...(livello === 'indicatore' && {
      target: cella(targetOf(riga, anno)),
      consuntivo: cella(riga.consuntivo),
      ...(misure !== '' && { valoriMisure: cella(misure) }),
    }),
    raggiungimento: cella(riga.raggiungimento),
    posizione: { foglio: '', riga: indice, etichetta: 0 },
  };
}

/** The target of a year: that of its column, else one whose column names none. */
export function targetOf({ target }: RigaImportata, anno: number): string {
  return (
    (target.find((uno) => uno.anno === anno) ?? target.find((uno) => uno.anno === undefined))?.testo ?? ''
  );
}

/** Measures worth keeping: a figure alone is the value once more, `n.d. / n.d.` is none. */
export function misureScrivibili(testo: string): string {
  return genereOf(testo) === 'misure' && !/n\.?\s?d/i.test(testo) ? testo : '';
}
