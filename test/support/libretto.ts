/** A workbook in memory, just enough of one for tests of `layout`: cells, names, new sheets, inserted rows. */
import type {
  Area,
  CellaFoglio,
  Indirizzo,
  Lettura,
  NomeTrovato,
  Richiesta,
  Scrittura,
} from '../../src/layout/index.js';
import type { CellaBreve } from './area.js';

interface Nome {
  readonly nome: string;
  readonly ambito?: string;
  indirizzo: Indirizzo;
}

export interface Libretto {
  /** Texts and numbers of a sheet, row by row. */
  readonly fogli: Map<string, CellaFoglio[][]>;
  readonly nomi: Nome[];
  /** Conditional formats in force, by their address. */
  readonly formati: Map<string, readonly string[]>;
}

const VUOTA: CellaFoglio = { valore: null, formato: 'General' };

/** A workbook with one sheet for each entry and a name over all its cells. */
export function makeLibretto(fogli: Readonly<Record<string, readonly (readonly CellaBreve[])[]>>): Libretto {
  const libretto: Libretto = { fogli: new Map(), nomi: [], formati: new Map() };
  for (const [nome, righe] of Object.entries(fogli)) {
    const colonne = Math.max(...righe.map((riga) => riga.length));
    const celle = righe.map((riga) =>
      riga.map((c) => (typeof c === 'object' && c !== null ? c : { ...VUOTA, valore: c })),
    );
    libretto.fogli.set(nome, celle);
    libretto.nomi.push({
      nome,
      indirizzo: { foglio: nome, riga: 0, colonna: 0, righe: righe.length, colonne },
    });
  }
  return libretto;
}

export function cellaOf({ fogli }: Libretto, foglio: string, riga: number, colonna: number): CellaFoglio {
  return fogli.get(foglio)?.[riga]?.[colonna] ?? VUOTA;
}

export function setCella(
  libretto: Libretto,
  foglio: string,
  riga: number,
  colonna: number,
  cella: CellaFoglio,
): void {
  const celle = libretto.fogli.get(foglio);
  if (celle === undefined) throw new Error(`no sheet ${foglio}`);
  while (celle.length <= riga) celle.push([]);
  const row = celle[riga] ?? [];
  while (row.length <= colonna) row.push(VUOTA);
  row[colonna] = cella;
}

/** Inserts an empty row; names below move, a name around it grows. */
export function insertRiga(libretto: Libretto, foglio: string, riga: number): void {
  libretto.fogli.get(foglio)?.splice(riga, 0, []);
  for (const nome of libretto.nomi) {
    const { indirizzo } = nome;
    if (indirizzo.foglio !== foglio || indirizzo.riga + indirizzo.righe <= riga) continue;
    nome.indirizzo =
      indirizzo.riga >= riga
        ? { ...indirizzo, riga: indirizzo.riga + 1 }
        : { ...indirizzo, righe: indirizzo.righe + 1 };
  }
}

export function readLibretto(libretto: Libretto, richiesta: Richiesta): Lettura {
  const areaOf = (indirizzo: Indirizzo): Area => ({
    indirizzo,
    celle: Array.from({ length: indirizzo.righe }, (_, r) =>
      Array.from({ length: indirizzo.colonne }, (_, c) =>
        cellaOf(libretto, indirizzo.foglio, indirizzo.riga + r, indirizzo.colonna + c),
      ),
    ),
    unite: [],
  });
  const find = (nome: string, oltre = { righe: 0, colonne: 0 }): NomeTrovato => {
    const found = libretto.nomi.find((n) => n.nome.toLowerCase() === nome.toLowerCase());
    if (found === undefined) return { kind: 'mancante' };
    const { indirizzo, ambito } = found;
    const { righe, colonne } = indirizzo;
    const area = areaOf({ ...indirizzo, righe: righe + oltre.righe, colonne: colonne + oltre.colonne });
    return { kind: 'trovato', indirizzo, area, ...(ambito !== undefined && { ambito }) };
  };
  return {
    nomi: new Map((richiesta.nomi ?? []).map(({ nome, oltre }) => [nome, find(nome, oltre)])),
    intervalli: (richiesta.intervalli ?? []).map(areaOf),
    base1904: false,
    elenchi: {
      fogli: [...libretto.fogli.keys()].map((nome) => ({ nome, visibilita: 'visibile', protetto: false })),
      tabelle: [],
      nomi: libretto.nomi.map(({ nome, ambito }) => ({ nome, ...(ambito && { ambito }), formula: '' })),
      foglioAttivo: 'Albero',
      strutturaProtetta: false,
    },
  };
}

export function writeLibretto(libretto: Libretto, scritture: readonly Scrittura[]): void {
  for (const scrittura of scritture) writeOne(libretto, scrittura);
}

function writeOne(libretto: Libretto, scrittura: Scrittura): void {
  switch (scrittura.tipo) {
    case 'celle': {
      const { foglio, riga, colonna } = scrittura.indirizzo;
      scrittura.celle.forEach((celle, r) => {
        celle.forEach(({ valore, formula, formato }, c) => {
          const prima = cellaOf(libretto, foglio, riga + r, colonna + c);
          const content =
            formula !== undefined
              ? { valore: null, formula }
              : valore !== undefined
                ? { valore }
                : { valore: prima.valore, ...(prima.formula !== undefined && { formula: prima.formula }) };
          setCella(libretto, foglio, riga + r, colonna + c, {
            ...content,
            formato: formato ?? prima.formato,
          });
        });
      });
      return;
    }
    case 'definisciNome': {
      const { nome, ambito, indirizzo } = scrittura;
      const known = libretto.nomi.find((n) => n.nome === nome && n.ambito === ambito);
      if (known === undefined)
        libretto.nomi.push({ nome, indirizzo, ...(ambito !== undefined && { ambito }) });
      else known.indirizzo = indirizzo;
      return;
    }
    case 'eliminaNome': {
      const at = libretto.nomi.findIndex((n) => n.nome === scrittura.nome && n.ambito === scrittura.ambito);
      libretto.nomi.splice(at, 1);
      return;
    }
    case 'nuovoFoglio':
      if (libretto.fogli.has(scrittura.nome)) throw new Error(`sheet ${scrittura.nome} is there`);
      libretto.fogli.set(scrittura.nome, []);
      return;
    case 'eliminaFoglio':
      if (!libretto.fogli.delete(scrittura.nome)) throw new Error(`no sheet ${scrittura.nome}`);
      return;
    case 'aspetto':
    case 'adattaRighe':
    case 'larghezze':
    case 'areaStampa':
    case 'grafico':
    case 'eliminaGrafico':
      throw new Error(`${scrittura.tipo}: no looks here`);
    case 'formatoCondizionale': {
      const { foglio, riga, colonna, righe } = scrittura.indirizzo;
      const key = `${foglio} ${riga} ${colonna} ${righe}`;
      if (scrittura.regole.length === 0) libretto.formati.delete(key);
      else
        libretto.formati.set(
          key,
          scrittura.regole.map(({ testo }) => testo),
        );
      return;
    }
  }
}
