/** A workbook as a running Excel has it: in memory, over what a file or a test says that stood in it. */
import type { ContenutoCella } from '../../src/scoring/model.js';
import { bounding, readRiferimento } from './a1.js';
import {
  COLONNE_FOGLIO,
  type CellaLibro,
  type Foglio,
  type Libro,
  type NomeLibro,
  type Rettangolo,
  type StileCella,
  type TabellaLibro,
} from './libro.js';

export const STILE_VUOTO: StileCella = {
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

export const CELLA_VUOTA: CellaLibro = {
  contenuto: null,
  formula: undefined,
  errore: false,
  formato: 'General',
  stile: STILE_VUOTO,
  bloccata: true,
};

/** Whether nobody has touched a cell. */
function isVuota(cella: CellaLibro): boolean {
  if (hasContent(cella) || cella.errore || cella.formato !== CELLA_VUOTA.formato || !cella.bloccata)
    return false;
  const { stile } = cella;
  return stile === STILE_VUOTO || ASPETTI.every((aspetto) => stile[aspetto] === STILE_VUOTO[aspetto]);
}

const ASPETTI = Object.keys(STILE_VUOTO) as readonly (keyof StileCella)[];

function hasContent({ contenuto, formula }: CellaLibro): boolean {
  return contenuto !== null || formula !== undefined;
}

/** A sheet as it is before the first change. */
export interface FoglioIniziale {
  readonly id: string;
  readonly nome: string;
  readonly visibilita?: Foglio['visibilita'];
  readonly protezione?: Foglio['protezione'];
  readonly unite?: Foglio['unite'];
  readonly regole?: Foglio['regole'];
  readonly larghezze?: Foglio['larghezze'];
  readonly altezze?: Foglio['altezze'];
  readonly stampa?: Foglio['stampa'];
  /** What stands in a cell that was never changed. */
  readonly cella?: (riga: number, colonna: number) => CellaLibro;
  readonly usato?: Rettangolo | undefined;
  readonly usatoConFormati?: Rettangolo | undefined;
}

/** A sheet that remembers what was changed in it. */
export interface FoglioInMemoria extends Foglio {
  readonly cambiate: ReadonlyMap<number, CellaCambiata>;
}

interface CellaCambiata {
  readonly riga: number;
  readonly colonna: number;
  readonly cella: CellaLibro;
}

/** Cells are found by their number along the rows: a text for each would cost more than all the rest. */
const numberOf = (riga: number, colonna: number): number => riga * COLONNE_FOGLIO + colonna;

export function createFoglio(iniziale: FoglioIniziale): FoglioInMemoria {
  const { cella: initial } = iniziale;
  const cambiate = new Map<number, CellaCambiata>();
  const lette = new Map<number, CellaLibro>();
  /** The rectangles in use, until the next change. */
  let usate: Pick<Foglio, 'usato' | 'usatoConFormati'> | undefined;
  const cella = (riga: number, colonna: number): CellaLibro => {
    const key = numberOf(riga, colonna);
    const changed = cambiate.get(key);
    if (changed !== undefined) return changed.cella;
    if (initial === undefined) return CELLA_VUOTA;
    const known = lette.get(key);
    if (known !== undefined) return known;
    const read = initial(riga, colonna);
    if (hasContent(read)) lette.set(key, read);
    return read;
  };
  const around = (
    area: Rettangolo | undefined,
    counts: (each: CellaLibro) => boolean,
  ): Rettangolo | undefined => {
    for (const { riga, colonna, cella: each } of cambiate.values()) {
      const one = { riga, colonna, righe: 1, colonne: 1 };
      if (counts(each)) area = area === undefined ? one : bounding(area, one);
    }
    return area;
  };
  const used = () =>
    (usate ??= {
      usato: around(iniziale.usato, hasContent),
      usatoConFormati: around(iniziale.usatoConFormati, (each) => !isVuota(each)),
    });
  return {
    id: iniziale.id,
    nome: iniziale.nome,
    visibilita: iniziale.visibilita ?? 'visibile',
    protezione: iniziale.protezione,
    unite: iniziale.unite ?? [],
    regole: iniziale.regole ?? [],
    larghezze: iniziale.larghezze ?? new Map(),
    altezze: iniziale.altezze ?? new Map(),
    grafici: [],
    righeBloccate: 0,
    stampa: iniziale.stampa ?? {},
    convalide: [],
    cambiate,
    cella,
    writeCella(riga, colonna, cambio) {
      usate = undefined;
      cambiate.set(numberOf(riga, colonna), {
        riga,
        colonna,
        cella: { ...cella(riga, colonna), ...cambio },
      });
    },
    get usato() {
      return used().usato;
    },
    get usatoConFormati() {
      return used().usatoConFormati;
    },
  };
}

export interface LibroIniziale {
  readonly fogli: readonly Foglio[];
  readonly attivo?: string;
  readonly nomi?: readonly NomeLibro[];
  readonly tabelle?: readonly TabellaLibro[];
  readonly base1904?: boolean;
  readonly strutturaProtetta?: boolean;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function createLibroOver(iniziale: LibroIniziale): Libro {
  let { fogli } = iniziale;
  let nomi = iniziale.nomi ?? [];
  let added = 0;
  const [first] = fogli;
  if (first === undefined) throw new Error('A workbook has at least one sheet.');
  const isNome = (nome: string, ambito: string | undefined) => (other: NomeLibro) =>
    sameName(other.nome, nome) && sameName(other.ambito ?? '', ambito ?? '');
  return {
    base1904: iniziale.base1904 ?? false,
    strutturaProtetta: iniziale.strutturaProtetta ?? false,
    tabelle: iniziale.tabelle ?? [],
    foglioAttivo: fogli.find(({ nome }) => nome === iniziale.attivo) ?? first,
    selezione: [{ riga: 0, colonna: 0, righe: 1, colonne: 1 }],
    get fogli() {
      return fogli;
    },
    get nomi() {
      return nomi;
    },
    addFoglio(nome) {
      const foglio = createFoglio({ id: `{aggiunto-${++added}}`, nome });
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

/** A sheet as a test writes it. */
export interface FoglioDato {
  readonly nome: string;
  /** Contents from A1 on; a text that looks like an error is one. */
  readonly celle?: readonly (readonly (
    ContenutoCella | { readonly formula: string; readonly valore: ContenutoCella }
  )[])[];
  readonly formati?: Readonly<Record<string, string>>;
  readonly sbloccate?: readonly string[];
  readonly unite?: readonly string[];
  readonly protezione?: Foglio['protezione'];
}

export interface LibroDato extends Omit<LibroIniziale, 'fogli' | 'nomi'> {
  readonly fogli: readonly FoglioDato[];
  readonly nomi?: readonly (Pick<NomeLibro, 'nome' | 'formula'> & { readonly ambito?: string })[];
}

/** A workbook with no file behind it, said in a few lines. */
export function createLibro(dato: LibroDato): Libro {
  return createLibroOver({
    ...dato,
    fogli: dato.fogli.map((foglio, i) => foglioOf(`{foglio-${i + 1}}`, foglio)),
    nomi: (dato.nomi ?? []).map((nome) => ({ ambito: undefined, nascosto: false, ...nome })),
  });
}

function foglioOf(id: string, dato: FoglioDato): Foglio {
  const { nome, protezione, unite = [] } = dato;
  const foglio = createFoglio({ id, nome, protezione, unite: unite.map(areaOf) });
  const writeArea = ({ riga, colonna, righe, colonne }: Rettangolo, cambio: Partial<CellaLibro>): void => {
    for (let i = 0; i < righe; i++)
      for (let j = 0; j < colonne; j++) foglio.writeCella(riga + i, colonna + j, cambio);
  };
  dato.celle?.forEach((row, riga) => {
    row.forEach((value, colonna) => {
      if (value === null) return;
      const { formula, valore } = typeof value === 'object' ? value : { formula: undefined, valore: value };
      const errore = typeof valore === 'string' && /^#[A-Z/0]+[!?]?$/.test(valore);
      foglio.writeCella(riga, colonna, { contenuto: valore, formula, errore });
    });
  });
  for (const [where, formato] of Object.entries(dato.formati ?? {})) writeArea(areaOf(where), { formato });
  for (const where of dato.sbloccate ?? []) writeArea(areaOf(where), { bloccata: false });
  return foglio;
}

function areaOf(indirizzo: string): Rettangolo {
  const found = readRiferimento(indirizzo);
  if (found === undefined) throw new Error(`Not an address: ${indirizzo}`);
  return found.area;
}
