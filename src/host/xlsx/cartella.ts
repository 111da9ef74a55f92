/** A workbook in memory over the parts of its file: sheets, names, tables; written back on demand. */
import { strFromU8 } from 'fflate';
import { WorkbookError, type FoglioElencato, type GraficoFoglio } from '../../layout/index.js';
import { putChart, removeChart } from './charts.js';
import type { Compressione } from './compressione.js';
import { equalName, lookupNome, meaningOf, type Rubrica, type Trovato } from './names.js';
import type { NuovoFoglio } from './newSheet.js';
import type { PartStore } from './parts.js';
import { cellsIn } from './refs.js';
import { openPackage, type Pacchetto } from './recognise.js';
import { findReference, mentions } from './references.js';
import { readStyles, readTexts } from './sharedParts.js';
import { writeParts } from './save.js';
import { Foglio, type Legami } from './sheet.js';
import { addSheetPart, partsOnlyBelow, removeSheetPart, setSheetVisibilita } from './sheetParts.js';
import { readSheet, type FoglioLetto } from './sheetRead.js';
import type { ParsedStrings } from './strings.js';
import type { Styles } from './styles.js';
import { tablesOf, type TabellaExcel } from './tables.js';
import {
  activeIndex,
  countsFrom1904,
  definedNames,
  isStructureLocked,
  putName,
  removeName,
  sheetEntries,
  type NomeDefinito,
} from './workbookPart.js';
import type { XmlElement } from './xmlElement.js';

/**
 * The mutable model. Reading is lazy: a part is parsed when something in it is asked for. Nothing here asks
 * whether a change is allowed; the port (`XlsxFile.apply`) does.
 */
export class Cartella {
  private readonly main: string;
  readonly base1904: boolean;
  private readonly parts: PartStore;
  private readonly sheets: Foglio[];
  private readonly styles: Styles;
  private readonly texts: () => ParsedStrings;
  private ricalcola: boolean;
  private readNomi: { readonly root: XmlElement; readonly nomi: readonly NomeDefinito[] } | undefined;
  /** Sheets that were taken out. */
  private readonly tolti: FoglioLetto[];

  private constructor({ parts, main }: Pacchetto, from?: Cartella) {
    this.parts = parts;
    this.main = main;
    this.base1904 = countsFrom1904(this.root);
    this.texts = from?.texts ?? once(() => readTexts(parts, main));
    this.ricalcola = from?.ricalcola ?? false;
    this.tolti = [...(from?.tolti ?? [])];
    this.styles = from?.styles.fork() ?? readStyles(parts, main);
    this.sheets = from === undefined ? this.openSheets() : from.sheets.map((sheet) => this.forkSheet(sheet));
  }

  /** @throws WorkbookError for what is no sound .xlsx, one code each */
  static open(bytes: Uint8Array, compressione?: Compressione): Cartella {
    return new Cartella(openPackage(bytes, compressione));
  }

  /** The same workbook; what is changed in the copy is not changed here. */
  fork(): Cartella {
    return new Cartella({ parts: this.parts.fork(), main: this.main }, this);
  }

  /**
   * Reads every sheet and text now.
   * @throws WorkbookError when a part is damaged, or any has a document type declaration
   */
  check(): void {
    for (const name of this.parts.list())
      if (/\.(?:xml|rels|vml)$/i.test(name) && hasDoctype(this.parts.bytes(name)))
        throw new WorkbookError('XML_NON_AMMESSO', { parte: name });
    this.texts();
    for (const sheet of this.sheets) void sheet.letto;
  }

  /** Sheets of cells in the order of their tabs (chart sheets are not among them). */
  get fogli(): readonly Foglio[] {
    return this.sheets;
  }

  /** Names of all tabs, chart sheets too. */
  get tabNames(): string[] {
    return sheetEntries(this.root, this.main).map((entry) => entry.nome);
  }

  /** The sheet of that name, however its case is written. */
  foglio(nome: string): Foglio | undefined {
    return this.sheets.find((sheet) => equalName(sheet.nome, nome));
  }

  /** @throws WorkbookError FOGLIO_MANCANTE */
  requireFoglio(nome: string): Foglio {
    const sheet = this.foglio(nome);
    if (sheet === undefined) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: nome });
    return sheet;
  }

  /** Name of the sheet that is shown on opening. */
  get foglioAttivo(): string {
    const names = this.tabNames;
    return names[activeIndex(this.root, this.main)] ?? names[0] ?? '';
  }

  get strutturaProtetta(): boolean {
    return isStructureLocked(this.root);
  }

  get nomi(): readonly NomeDefinito[] {
    const { root } = this;
    if (this.readNomi?.root !== root)
      this.readNomi = { root, nomi: definedNames(root, this.main, this.tabNames) };
    return this.readNomi.nomi;
  }

  /** Defines a name, or changes what it refers to. `formula` is en-US, without `=`. */
  defineNome(nome: string, formula: string, ambito?: string): void {
    this.setRoot(putName(this.root, this.main, nome, this.scopeOf(ambito), formula));
  }

  removeNome(nome: string, ambito?: string): void {
    this.setRoot(removeName(this.root, this.main, nome, this.scopeOf(ambito)));
  }

  /** Adds an empty sheet behind all others. */
  addFoglio(nuovo: NuovoFoglio): Foglio {
    const parte = addSheetPart(this.parts, this.main, nuovo);
    const sheet = this.makeSheet(nuovo.nome, parte);
    this.sheets.push(sheet);
    return sheet;
  }

  /**
   * Takes a sheet out, with the parts and names that are its own. Its texts leave the file too.
   * What refers to it is the caller's: see `referenceTo`.
   */
  removeFoglio(nome: string): void {
    const sheet = this.requireFoglio(nome);
    this.tolti.push(sheet.letto);
    removeSheetPart(this.parts, this.main, sheet.nome);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  setVisibilita(nome: string, visibilita: FoglioElencato['visibilita']): void {
    setSheetVisibilita(this.parts, this.main, this.requireFoglio(nome).nome, visibilita);
  }

  /** What refers to a sheet from outside it, in words for a message; `undefined` when nothing does. */
  referenceTo(nome: string): string | undefined {
    const sheet = this.requireFoglio(nome);
    const others = this.nomi.filter(({ ambito }) => ambito !== sheet.nome);
    const named = others.find(({ formula }) => mentions(formula, sheet.nome));
    if (named !== undefined) return `il nome «${named.nome}»`;
    const entry = sheetEntries(this.root, this.main).find((each) => each.nome === sheet.nome);
    const own = partsOnlyBelow(this.parts, this.main, entry?.relazione ?? '');
    const part = findReference(this.savedParts(), sheet.nome, own, this.main);
    const reader = this.sheets.find((each) => each.parte === part);
    if (reader !== undefined) return `il foglio «${reader.nome}»`;
    return part === undefined ? undefined : `la parte «${part}»`;
  }

  /** Puts a chart on the sheet of its position, in the place of the one of that name; says whether anything changed. */
  putGrafico(grafico: GraficoFoglio): boolean {
    const foglio = this.requireFoglio(grafico.posizione.foglio);
    return putChart(this.parts, this.main, foglio, grafico, (celle) => {
      const source = this.requireFoglio(celle.foglio);
      return cellsIn(celle).map(({ riga, colonna }) => source.cella(riga, colonna).valore);
    });
  }

  /** Takes a chart out; says whether there was one. */
  removeGrafico(foglio: string, nome: string): boolean {
    return removeChart(this.parts, this.requireFoglio(foglio), nome);
  }

  get tabelle(): TabellaExcel[] {
    return this.sheets.flatMap((sheet) => tablesOf(this.parts, sheet.parte, sheet.nome));
  }

  /** What a name means, looked up from a sheet. */
  lookup(nome: string, preferito: string): Trovato {
    return lookupNome(this.rubrica(), nome, preferito);
  }

  /** What the name of exactly that scope refers to; `undefined` when there is none. */
  meaningOf(nome: string, ambito: string | undefined): Trovato | undefined {
    const definito = this.nomi.find(
      (each) => equalName(each.nome, nome) && equalName(each.ambito ?? '', ambito ?? ''),
    );
    return definito && meaningOf(this.rubrica(), definito);
  }

  /** The whole file as it would be saved now. Unchanged, the bytes that were opened. */
  toBytes(): Uint8Array {
    return this.savedParts().toBytes();
  }

  private savedParts(): PartStore {
    return writeParts({
      parts: this.parts,
      main: this.main,
      fogli: this.sheets,
      tolti: this.tolti,
      texts: this.texts,
      styles: this.styles,
      ricalcola: this.ricalcola,
    });
  }

  private get root() {
    return this.parts.tree(this.main);
  }

  /** Formulas may read names. */
  private setRoot(root: XmlElement): void {
    const before = this.parts.text(this.main);
    this.parts.setTree(this.main, root);
    this.ricalcola ||= this.parts.text(this.main) !== before;
  }

  private rubrica(): Rubrica {
    return {
      nomi: this.nomi,
      tabelle: this.tabelle,
      foglio: (each) => this.foglio(each)?.nome,
      usato: (each) => this.foglio(each)?.usato,
    };
  }

  private scopeOf(ambito: string | undefined): number | undefined {
    if (ambito === undefined) return undefined;
    const index = this.tabNames.findIndex((nome) => equalName(nome, ambito));
    if (index === -1) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: ambito });
    return index;
  }

  private openSheets(): Foglio[] {
    const relations = new Map(this.parts.relations(this.main).map((each) => [each.id, each]));
    return sheetEntries(this.root, this.main).flatMap((entry) => {
      const relation = relations.get(entry.relazione);
      if (relation === undefined) throw new WorkbookError('PARTE_MANCANTE', { parte: entry.nome });
      if (relation.type !== 'worksheet') return [];
      if (!this.parts.has(relation.target))
        throw new WorkbookError('PARTE_MANCANTE', { parte: relation.target });
      return [this.makeSheet(entry.nome, relation.target)];
    });
  }

  private makeSheet(nome: string, parte: string): Foglio {
    return new Foglio(
      nome,
      parte,
      this.legami(
        nome,
        once(() => this.readPart(parte)),
      ),
    );
  }

  private readPart(parte: string): FoglioLetto {
    return readSheet(this.parts.text(parte), parte);
  }

  private forkSheet(sheet: Foglio): Foglio {
    return sheet.fork(this.legami(sheet.nome, () => sheet.letto));
  }

  private legami(nome: string, letto: () => FoglioLetto): Legami {
    return {
      styles: this.styles,
      testo: (index) => this.texts().texts[index],
      base1904: this.base1904,
      visibilita: () =>
        sheetEntries(this.root, this.main).find((entry) => entry.nome === nome)?.visibilita ?? 'visibile',
      letto,
    };
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Excel writes none, and only one could name an entity to be fetched. No parser here would follow it, nor keep it. */
function hasDoctype(part: Uint8Array): boolean {
  for (let at = part.indexOf(0x21); at !== -1; at = part.indexOf(0x21, at + 1))
    if (strFromU8(part.subarray(Math.max(0, at - 1), at + 8), true) === '<!DOCTYPE') return true;
  return false;
}
