/** A workbook in memory with no file behind it, for tests that say in a few lines what stands where. */
import type { ContenutoCella } from '../../src/scoring/model.js';
import { bounding, readRiferimento } from './a1.js';
import type { CellaLibro, Foglio, Libro, NomeLibro, Rettangolo, StileCella, TabellaLibro } from './libro.js';

const STILE_VUOTO: StileCella = {
  grassetto: false,
  corsivo: false,
  colore: undefined,
  sfondo: undefined,
  dimensione: undefined,
  orizzontale: undefined,
  verticale: undefined,
  aCapo: false,
  bordo: false,
};

const CELLA_VUOTA: CellaLibro = {
  contenuto: null,
  formula: undefined,
  errore: false,
  formato: 'General',
  stile: STILE_VUOTO,
  bloccata: true,
};

/** A sheet as a test writes it. */
export interface FoglioDato {
  readonly nome: string;
  /** Contents from A1 on; a text that starts with `=` is a formula with the value beside it. */
  readonly celle?: readonly (readonly (
    ContenutoCella | { readonly formula: string; readonly valore: ContenutoCella }
  )[])[];
  readonly formati?: Readonly<Record<string, string>>;
  readonly sbloccate?: readonly string[];
  readonly unite?: readonly string[];
  readonly visibilita?: Foglio['visibilita'];
  readonly protezione?: { readonly formattaCelle: boolean };
  readonly regole?: Foglio['regole'];
}

export interface LibroDato {
  readonly fogli: readonly FoglioDato[];
  readonly nomi?: readonly { readonly nome: string; readonly ambito?: string; readonly formula: string }[];
  readonly tabelle?: readonly TabellaLibro[];
  readonly base1904?: boolean;
  readonly strutturaProtetta?: boolean;
}

const areaOf = (indirizzo: string): Rettangolo => {
  const found = readRiferimento(indirizzo);
  if (found === undefined) throw new Error(`Not an address: ${indirizzo}`);
  return found.area;
};

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function createLibro(dato: LibroDato): Libro {
  let created = 0;
  const newFoglio = (foglio: FoglioDato): Foglio => createFoglio(`{foglio-${++created}}`, foglio);
  let fogli = dato.fogli.map(newFoglio);
  let nomi: readonly NomeLibro[] = (dato.nomi ?? []).map((nome) => ({
    ambito: undefined,
    nascosto: false,
    ...nome,
  }));
  const [primo] = fogli;
  if (primo === undefined) throw new Error('A workbook has at least one sheet.');
  const isNome = (nome: string, ambito: string | undefined) => (other: NomeLibro) =>
    sameName(other.nome, nome) && sameName(other.ambito ?? '', ambito ?? '');

  return {
    base1904: dato.base1904 ?? false,
    strutturaProtetta: dato.strutturaProtetta ?? false,
    tabelle: dato.tabelle ?? [],
    foglioAttivo: primo,
    selezione: [{ riga: 0, colonna: 0, righe: 1, colonne: 1 }],
    get fogli() {
      return fogli;
    },
    get nomi() {
      return nomi;
    },
    addFoglio(nome) {
      const foglio = newFoglio({ nome });
      fogli = [...fogli, foglio];
      return foglio;
    },
    deleteFoglio(foglio) {
      fogli = fogli.filter((other) => other !== foglio);
      nomi = nomi.filter((nome) => !sameName(nome.ambito ?? '', foglio.nome));
    },
    defineNome(nome) {
      nomi = [...nomi.filter((other) => !isNome(nome.nome, nome.ambito)(other)), nome];
    },
    deleteNome(nome, ambito) {
      nomi = nomi.filter((other) => !isNome(nome, ambito)(other));
    },
  };
}

function createFoglio(id: string, dato: FoglioDato): Foglio {
  const celle = new Map<string, CellaLibro>();
  const key = (riga: number, colonna: number): string => `${riga},${colonna}`;
  const cella = (riga: number, colonna: number): CellaLibro => celle.get(key(riga, colonna)) ?? CELLA_VUOTA;
  const writeCella = (riga: number, colonna: number, cambio: Partial<CellaLibro>): void => {
    celle.set(key(riga, colonna), { ...cella(riga, colonna), ...cambio });
  };
  const writeArea = (area: Rettangolo, cambio: Partial<CellaLibro>): void => {
    for (let i = 0; i < area.righe; i++)
      for (let j = 0; j < area.colonne; j++) writeCella(area.riga + i, area.colonna + j, cambio);
  };

  dato.celle?.forEach((row, riga) => {
    row.forEach((value, colonna) => {
      if (value === null) return;
      const cambio =
        typeof value === 'object'
          ? { contenuto: value.valore, formula: value.formula }
          : { contenuto: value };
      const errore = typeof cambio.contenuto === 'string' && /^#[A-Z/0]+[!?]?$/.test(cambio.contenuto);
      writeCella(riga, colonna, { ...cambio, errore });
    });
  });
  for (const [indirizzo, formato] of Object.entries(dato.formati ?? {}))
    writeArea(areaOf(indirizzo), { formato });
  for (const indirizzo of dato.sbloccate ?? []) writeArea(areaOf(indirizzo), { bloccata: false });

  return {
    id,
    nome: dato.nome,
    visibilita: dato.visibilita ?? 'visibile',
    protezione: dato.protezione,
    unite: (dato.unite ?? []).map(areaOf),
    regole: dato.regole ?? [],
    larghezze: new Map(),
    righeBloccate: 0,
    stampa: {},
    cella,
    writeCella,
    get usato() {
      let usato: Rettangolo | undefined;
      for (const [where, { contenuto, formula, formato, stile }] of celle) {
        if (contenuto === null && formula === undefined && formato === 'General' && stile === STILE_VUOTO)
          continue;
        const [riga = 0, colonna = 0] = where.split(',').map(Number);
        const one = { riga, colonna, righe: 1, colonne: 1 };
        usato = usato === undefined ? one : bounding(usato, one);
      }
      return usato;
    },
  };
}
