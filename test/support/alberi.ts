/** Small whole trees as rows of data, for tests: each row under the last one before it of a higher level. */
import type {
  AlberoLetto,
  Cella,
  ContenutoCella,
  Livello,
  NodoLetto,
  TabelleLette,
} from '../../src/scoring/index.js';

/** `[livello, peso, codice, target, valore]`; for a node that is no indicatore `[livello, peso, codice, titolo]`. */
export type Riga = readonly [Livello, ContenutoCella, string, ContenutoCella?, ContenutoCella?];

/** A tree with the tables that scoring knows, as compact rows; absent tables are empty. */
export interface DatiAlbero {
  readonly righe: readonly Riga[];
  readonly anno?: number;
  /** `[codice, tipo, raggiungimento, motivo, atto]`. */
  readonly rettifiche?: readonly (readonly [string, string, ContenutoCella, string, string])[];
  /** `[codice OP, unità, peso]`. */
  readonly unita?: readonly (readonly [string, string, ContenutoCella])[];
  /** `[ruolo, obiettivo, target, consuntivo, peso, codice collegato]`. */
  readonly individuali?: readonly (readonly [
    string,
    string,
    ContenutoCella,
    ContenutoCella,
    ContenutoCella,
    string,
  ])[];
  /** `[codice, numeratore, denominatore]`. */
  readonly misure?: readonly (readonly [string, ContenutoCella, ContenutoCella])[];
}

const PROFONDITA: Readonly<Record<Livello, number>> = {
  ente: 0,
  ambito: 1,
  strategico: 2,
  indicatori: 3,
  operativi: 3,
  operativo: 4,
  indicatore: 5,
};

const cella = (dove: string, valore: ContenutoCella): Cella => ({
  dove,
  valore: valore === '' ? null : valore,
  formato: 'General',
});

/**
 * The tree as a layout would read it from a sheet `Albero`: weights in B, codes in C, targets in D, values in E;
 * `sotto`: rows above it.
 */
export function makeAlbero(dati: DatiAlbero, sotto = 0): AlberoLetto {
  const radice = makeNodo(dati.righe, 0, sotto);
  return {
    radice,
    tabelle: makeTabelle(dati),
    contesto: { anno: dati.anno ?? 2024, base1904: false },
  };
}

function makeNodo(righe: readonly Riga[], i: number, sotto: number): NodoLetto {
  const [livello, peso, codice, primo, secondo] = righe[i] ?? ['ente', null, 'Ente'];
  const dove = (colonna: string) => `Albero!${colonna}${i + 1 + sotto}`;
  const figli = childrenOf(righe, i).map((f) => makeNodo(righe, f, sotto));
  return {
    id: `r${i + 1}`,
    livello,
    ...(codice !== '' && { codice }),
    titolo: livello !== 'indicatore' && typeof primo === 'string' ? primo : `titolo ${codice}`,
    cella: dove('C'),
    peso: cella(dove('B'), peso),
    ...(livello === 'indicatore' && {
      target: cella(dove('D'), primo ?? null),
      consuntivo: cella(dove('E'), secondo ?? null),
    }),
    figli,
  };
}

function childrenOf(righe: readonly Riga[], i: number): number[] {
  const depth = (j: number) => PROFONDITA[righe[j]?.[0] ?? 'ente'];
  const figli: number[] = [];
  for (let j = i + 1; j < righe.length && depth(j) > depth(i); j += 1) {
    const ultimo = figli.at(-1);
    if (ultimo === undefined || depth(j) <= depth(ultimo)) figli.push(j);
  }
  return figli;
}

function makeTabelle({ rettifiche, unita, individuali, misure }: DatiAlbero): TabelleLette {
  return {
    misure: (misure ?? []).map(([codice, numeratore, denominatore], i) => ({
      codice,
      cella: `Misure!A${i + 2}`,
      numeratore: cella(`Misure!B${i + 2}`, numeratore),
      denominatore: cella(`Misure!C${i + 2}`, denominatore),
    })),
    schede: [],
    storico: [],
    rettifiche: (rettifiche ?? []).map(([codice, tipo, raggiungimento, motivo, atto], i) => ({
      codice,
      cella: `Rettifiche!A${i + 2}`,
      tipo: cella(`Rettifiche!B${i + 2}`, tipo),
      raggiungimento: cella(`Rettifiche!C${i + 2}`, raggiungimento),
      motivo,
      atto,
    })),
    rimodulazioni: [],
    unita: (unita ?? []).map(([codice, nome, peso], i) => ({
      codice,
      cella: `Unita!A${i + 2}`,
      unita: nome,
      peso: cella(`Unita!C${i + 2}`, peso),
    })),
    individuali: (individuali ?? []).map(([ruolo, obiettivo, target, consuntivo, peso, collegato], i) => ({
      ruolo,
      obiettivo,
      cella: `Obiettivi_individuali!B${i + 2}`,
      target: cella(`Obiettivi_individuali!C${i + 2}`, target),
      consuntivo: cella(`Obiettivi_individuali!D${i + 2}`, consuntivo),
      peso: cella(`Obiettivi_individuali!E${i + 2}`, peso),
      ...(collegato !== '' && { codiceCollegato: collegato }),
    })),
  };
}
