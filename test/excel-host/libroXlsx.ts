/**
 * A file opened in the emulated Excel: its cells are those of the model of `host/xlsx`, what is changed stays in
 * memory until the file is saved, and saving puts it into the parts of the file through the same model.
 */
import { isDeepStrictEqual } from 'node:util';
import type { CellaScritta, Indirizzo, Stile } from '../../src/layout/index.js';
import { openXlsx, type Cartella, type Foglio as FoglioXlsx } from '../../src/host/xlsx/index.js';
import { findChild } from '../../src/host/xlsx/xmlElement.js';
import { bounding, readRiferimento, writeAssoluto } from './a1.js';
import type {
  CellaLibro,
  Foglio,
  Libro,
  RegolaCondizionale,
  Rettangolo,
  RiferimentoLibro,
  StileCella,
} from './libro.js';
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

/** Names that Excel keeps for itself are no names of the user: print areas and the like. */
const isOrdinary = ({ nome }: { readonly nome: string }): boolean => !nome.startsWith('_xlnm.');

const idOf = ({ sqref, testo }: RegolaXlsx): string => `${sqref} ${testo}`;

export function openLibro(bytes: Uint8Array): LibroXlsx {
  const { cartella } = openXlsx(bytes);
  const opened = new Map<FoglioInMemoria, FoglioXlsx>();
  for (const foglio of cartella.fogli)
    opened.set(openFoglio(foglio, printedArea(cartella, foglio.nome)), foglio);
  const libro = createLibroOver({
    fogli: [...opened.keys()],
    attivo: cartella.foglioAttivo,
    base1904: cartella.base1904,
    strutturaProtetta: cartella.strutturaProtetta,
    nomi: cartella.nomi.filter(isOrdinary).map(({ nome, ambito, formula, nascosto }) => ({
      nome,
      ambito,
      formula: `=${formula}`,
      nascosto,
    })),
    tabelle: cartella.tabelle.map(({ nome, foglio, zona }) => ({ nome, foglio, area: zona })),
  });
  return { libro, toBytes: () => saved(cartella, libro, opened).toBytes() };
}

/** Widths of a run of columns; one to the end of the sheet is no width of its own. */
function columnsOf({ da, a, caratteri }: FoglioXlsx['larghezze'][number]): [number, number][] {
  if (a - da > 200) return [];
  return Array.from({ length: a - da + 1 }, (_, i) => [da + i, caratteri]);
}

/** Heights of their own, as the tags of the rows say them. */
function heightsOf({ letto }: FoglioXlsx): ReadonlyMap<number, number> {
  return new Map(
    letto.righe.flatMap(({ riga, start, openEnd }): [number, number][] => {
      const height = / ht="([\d.]+)"/.exec(letto.dati.slice(start, openEnd))?.[1];
      return height === undefined ? [] : [[riga, Number(height)]];
    }),
  );
}

function openFoglio(foglio: FoglioXlsx, stampata: Rettangolo | undefined): FoglioInMemoria {
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
    larghezze: new Map(foglio.larghezze.flatMap(columnsOf)),
    altezze: heightsOf(foglio),
    ...(stampata && { stampa: { area: stampata } }),
  });
}

const PRINT_AREA = '_xlnm.Print_Area';

function printedArea({ nomi }: Cartella, foglio: string): Rettangolo | undefined {
  const name = nomi.find(({ nome, ambito }) => nome === PRINT_AREA && ambito === foglio);
  return name === undefined ? undefined : readRiferimento(name.formula)?.area;
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
  for (const foglio of libro.fogli) saveGrafici(copy, foglio);
  const same = (a: { readonly nome: string; readonly ambito?: string | undefined }, b: typeof a) =>
    a.nome === b.nome && a.ambito === b.ambito;
  for (const nome of copy.nomi.filter(isOrdinary))
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
  } else saveSettings(copy, foglio, before);
  const target = copy.requireFoglio(nome);
  for (const { riga, colonna, cella } of (foglio as FoglioInMemoria).cambiate.values()) {
    const was = cellaOf(target, riga, colonna);
    target.scrivi(riga, colonna, changeOf(cella, was));
    if (!isDeepStrictEqual(cella.stile, was.stile)) target.vesti(riga, colonna, lookOf(cella.stile), true);
  }
  for (const regola of target.regole)
    if (!foglio.regole.some(({ id }) => id === idOf(regola))) target.removeRegola(regola);
  const kept = new Set(target.regole.map(idOf));
  for (const { id, aree, formula = '=', colore, sfondo, grassetto } of foglio.regole) {
    if (kept.has(id)) continue;
    const stile = { ...(colore && { colore }), ...(sfondo && { sfondo }), ...(grassetto && { grassetto }) };
    target.addRegola({ zone: aree, formula: formula.slice(1), stile });
  }
}

/** What a sheet that was there has otherwise now: visibility, sizes, print area. */
function saveSettings(copy: Cartella, foglio: Foglio, before: FoglioXlsx): void {
  const { nome, visibilita, larghezze, altezze, stampa } = foglio;
  if (before.visibilita !== visibilita) copy.setVisibilita(nome, visibilita);
  const target = copy.requireFoglio(nome);
  const widths = new Map(before.larghezze.flatMap(columnsOf));
  for (const [colonna, width] of larghezze)
    if (widths.get(colonna) !== width) target.setLarghezze(colonna, [width]);
  for (const riga of heightsOf(before).keys()) if (!altezze.has(riga)) target.adattaRighe(riga, 1);
  if (stampa.area !== undefined && !isDeepStrictEqual(stampa.area, printedArea(copy, nome)))
    copy.defineNome(PRINT_AREA, writeAssoluto(nome, stampa.area).slice(1), nome);
}

const TIPI_GRAFICO = {
  ColumnClustered: 'barre',
  BarClustered: 'barreOrizzontali',
  Line: 'linee',
} as const;

/** The charts made in this Excel; those of the file stay in its parts, and are not seen here. */
function saveGrafici(copy: Cartella, { nome: foglio, grafici }: Foglio): void {
  for (const { nome, tipo, titolo, serie, posizione } of grafici) {
    const addressOf = (cells: RiferimentoLibro | undefined): Indirizzo => {
      if (cells === undefined) throw new Error(`The chart ${nome} has no cells.`);
      return { foglio: cells.foglio, ...cells.area };
    };
    if (posizione === undefined) throw new Error(`The chart ${nome} has no place.`);
    copy.putGrafico({
      nome,
      tipo: TIPI_GRAFICO[tipo],
      titolo,
      descrizione: '',
      categorie: addressOf(serie[0]?.categorie),
      serie: serie.map((each) => ({ nome: each.nome, valori: addressOf(each.valori) })),
      posizione: { foglio, ...posizione },
    });
  }
}

/** What of a look is not that of a cell that nobody has touched. */
function lookOf(stile: StileCella): Stile {
  return Object.fromEntries(
    Object.entries(stile).filter(([, value]) => value !== undefined && value !== false),
  );
}

/** Only what differs: a cell that came back to what it was leaves the file as it is. */
function changeOf(cella: CellaLibro, before: CellaLibro): CellaScritta {
  const content = cella.contenuto !== before.contenuto || cella.formula !== before.formula;
  const put = cella.formula === undefined ? { valore: cella.contenuto } : { formula: cella.formula };
  return { ...(content && put), ...(cella.formato !== before.formato && { formato: cella.formato }) };
}
