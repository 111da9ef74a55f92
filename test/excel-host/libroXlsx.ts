/**
 * A file opened in the emulated Excel: its cells are those of the model of `host/xlsx`, what is changed stays in
 * memory until the file is saved, and saving puts it into the parts of the file through the same model.
 */
import type { CellaScritta, Stile } from '../../src/layout/index.js';
import { openXlsx, type Cartella, type Foglio as FoglioXlsx } from '../../src/host/xlsx/index.js';
import { findChild } from '../../src/host/xlsx/xmlElement.js';
import { bounding } from './a1.js';
import type { CellaLibro, Foglio, Libro, RegolaCondizionale, Rettangolo, StileCella } from './libro.js';
import { createFoglio, createLibroOver, STILE_VUOTO, type FoglioInMemoria } from './libroInMemoria.js';

export interface LibroXlsx {
  readonly libro: Libro;
  /** The file as Excel would save it now. */
  toBytes(): Uint8Array;
}

const TIPI = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  colorScale: 'ColorScale',
  containsText: 'ContainsText',
} as const satisfies Record<string, RegolaCondizionale['tipo']>;

type RegolaXlsx = FoglioXlsx['regole'][number];

const idOf = ({ sqref, testo }: RegolaXlsx): string => `${sqref} ${testo}`;

export function openLibro(bytes: Uint8Array): LibroXlsx {
  const { cartella } = openXlsx(bytes);
  const opened = new Map<FoglioInMemoria, FoglioXlsx>();
  for (const foglio of cartella.fogli) opened.set(openFoglio(foglio), foglio);
  const libro = createLibroOver({
    fogli: [...opened.keys()],
    attivo: cartella.foglioAttivo,
    base1904: cartella.base1904,
    strutturaProtetta: cartella.strutturaProtetta,
    nomi: cartella.nomi.map(({ nome, ambito, formula, nascosto }) => ({
      nome,
      ambito,
      formula: `=${formula}`,
      nascosto: nascosto || nome.startsWith('_xlnm.'),
    })),
    tabelle: cartella.tabelle.map(({ nome, foglio, zona }) => ({ nome, foglio, area: zona })),
  });
  return { libro, toBytes: () => saved(cartella, libro, opened).toBytes() };
}

function openFoglio(foglio: FoglioXlsx): FoglioInMemoria {
  const attributes = findChild(foglio.root, 'sheetProtection')?.attributes;
  return createFoglio({
    id: `{${foglio.parte}}`,
    nome: foglio.nome,
    visibilita: foglio.visibilita,
    // In the file 0 means that formatting is not locked.
    ...(foglio.protetto && { protezione: { formattaCelle: attributes?.formatCells === '0' } }),
    unite: foglio.unite,
    regole: [...foglio.regole].sort((a, b) => a.priorita - b.priorita).map(regolaOf),
    cella: (riga, colonna) => cellaOf(foglio, riga, colonna),
    usato: foglio.usato,
    usatoConFormati: presentCells(foglio),
  });
}

/** Rectangle around all cells that the part has, with a content or only with a format. */
function presentCells({ letto }: FoglioXlsx): Rettangolo | undefined {
  let area: Rettangolo | undefined;
  for (const { riga, celle } of letto.righe)
    for (const cell of [celle[0], celle.at(-1)]) {
      if (cell === undefined) continue;
      const one = { riga, colonna: cell.colonna, righe: 1, colonne: 1 };
      area = area === undefined ? one : bounding(area, one);
    }
  return area;
}

function cellaOf(foglio: FoglioXlsx, riga: number, colonna: number): CellaLibro {
  const { valore, formula, formato, guasto } = foglio.cella(riga, colonna);
  return {
    contenuto: valore,
    formula,
    errore: guasto === 'ERRORE_FORMULA',
    formato,
    // Made when asked for: most readings do not ask, and it costs more than all the rest.
    get stile() {
      return stileOf(foglio.stile(riga, colonna));
    },
    get bloccata() {
      return foglio.bloccata(riga, colonna);
    },
  };
}

/** Size 11 and the bottom are what a cell has that nobody has touched. */
function stileOf({ dimensione, verticale, ...stile }: Stile): StileCella {
  return {
    ...STILE_VUOTO,
    ...stile,
    dimensione: dimensione === 11 ? undefined : dimensione,
    verticale: verticale === 'basso' ? undefined : verticale,
  };
}

function regolaOf(regola: RegolaXlsx): RegolaCondizionale {
  const { tipo, zone, formula, stile } = regola;
  if (!Object.hasOwn(TIPI, tipo)) throw new Error(`The emulated Excel does not know rules of type ${tipo}.`);
  return {
    id: idOf(regola),
    tipo: TIPI[tipo as keyof typeof TIPI],
    aree: zone,
    formula: formula === undefined ? undefined : `=${formula}`,
    colore: stile.colore,
    sfondo: stile.sfondo,
    grassetto: stile.grassetto ?? false,
    fermaSeVera: false,
  };
}

/** A copy of the file's model with all that differs in memory. */
function saved(cartella: Cartella, libro: Libro, opened: ReadonlyMap<Foglio, FoglioXlsx>): Cartella {
  const copy = cartella.fork();
  for (const [foglio, { nome }] of opened) {
    if (!libro.fogli.includes(foglio)) copy.removeFoglio(nome);
    else if (foglio.nome !== nome)
      throw new Error('The emulated Excel does not save a sheet under a new name.');
  }
  for (const foglio of libro.fogli) saveFoglio(copy, foglio, opened.get(foglio));
  const same = (a: { readonly nome: string; readonly ambito?: string | undefined }, b: typeof a) =>
    a.nome === b.nome && a.ambito === b.ambito;
  for (const nome of copy.nomi)
    if (!libro.nomi.some((other) => same(nome, other))) copy.removeNome(nome.nome, nome.ambito);
  for (const { nome, ambito, formula } of libro.nomi) {
    const before = cartella.nomi.find((other) => same(other, { nome, ambito }));
    if (before?.formula !== formula.slice(1)) copy.defineNome(nome, formula.slice(1), ambito);
  }
  return copy;
}

function saveFoglio(copy: Cartella, foglio: Foglio, before: FoglioXlsx | undefined): void {
  const { nome, visibilita, larghezze, righeBloccate, stampa } = foglio;
  if (before === undefined) {
    const last = Math.max(-1, ...larghezze.keys());
    copy.addFoglio({
      tipo: 'nuovoFoglio',
      nome,
      visibilita,
      larghezze: Array.from({ length: last + 1 }, (_, i) => larghezze.get(i) ?? 8.43),
      righeBloccate,
      ...(Object.keys(stampa).length > 0 && {
        stampa: { ...stampa, orientamento: stampa.orientamento ?? 'verticale' },
      }),
    });
  } else if (before.visibilita !== visibilita) copy.setVisibilita(nome, visibilita);
  const target = copy.requireFoglio(nome);
  for (const { riga, colonna, cella } of (foglio as FoglioInMemoria).cambiate.values())
    target.scrivi(riga, colonna, changeOf(cella, cellaOf(target, riga, colonna)));
  for (const regola of target.regole)
    if (!foglio.regole.some(({ id }) => id === idOf(regola))) target.removeRegola(regola);
  const kept = new Set(target.regole.map(idOf));
  for (const { id, aree, formula = '=', colore, sfondo, grassetto } of foglio.regole) {
    if (kept.has(id)) continue;
    const stile = { ...(colore && { colore }), ...(sfondo && { sfondo }), ...(grassetto && { grassetto }) };
    target.addRegola({ zone: aree, formula: formula.slice(1), stile });
  }
}

/** Only what differs: a cell that came back to what it was leaves the file as it is. */
function changeOf(cella: CellaLibro, before: CellaLibro): CellaScritta {
  const content = cella.contenuto !== before.contenuto || cella.formula !== before.formula;
  const stile = Object.fromEntries(
    Object.entries(cella.stile).filter(([name, value]) => before.stile[name as keyof StileCella] !== value),
  );
  if (Object.values(stile).includes(undefined))
    throw new Error('The emulated Excel does not save a look that was taken away.');
  const put = cella.formula === undefined ? { valore: cella.contenuto } : { formula: cella.formula };
  return {
    ...(content && put),
    ...(cella.formato !== before.formato && { formato: cella.formato }),
    ...(Object.keys(stile).length > 0 && { stile }),
  };
}
