/** A sheet in memory: what its part says, and over it what was put into cells since. */
import type { CellaFoglio, CellaScritta, FoglioElencato, Indirizzo, Stile } from '../../layout/index.js';
import {
  calculated,
  datoOf,
  formulaText,
  readDato,
  type Calcolato,
  type Contenuto,
  type Dato,
  type Lettore,
} from './cellContent.js';
import {
  addRule,
  conditionalRules,
  putOurRules,
  removeRule,
  type RegoleNostre,
  type NuovaRegola,
  type RegolaCondizionale,
} from './conditionalFormat.js';
import { isProtected, withProtection } from './protection.js';
import { contentOf, formatAndLook, quotesFor } from './cellChange.js';
import { around, parseZona, type Zona } from './refs.js';
import type { CellaLetta, FoglioLetto } from './sheetRead.js';
import type { Styles } from './styles.js';
import { childrenOf, findChild, splitXml, type XmlElement } from './xmlElement.js';

/** What was put into a cell, and its look. */
export interface CellaNuova {
  readonly contenuto: Contenuto;
  readonly stile: number;
}

/** What a write to a cell changed. */
export type Cambiamento = 'niente' | 'aspetto' | 'contenuto';

/** What a sheet shares with its workbook. */
export interface Legami {
  readonly styles: Styles;
  readonly testo: (index: number) => string | undefined;
  readonly base1904: boolean;
  readonly visibilita: () => FoglioElencato['visibilita'];
  /** Reads the part, once, when the cells are first needed. */
  readonly letto: () => FoglioLetto;
}

/** Look of the cells of some columns that are not there. */
interface StileColonne {
  readonly da: number;
  readonly a: number;
  readonly stile: number;
}

export class Foglio {
  readonly nome: string;
  readonly parte: string;
  private readonly legami: Legami;
  private changed: Map<number, Map<number, CellaNuova>>;
  private newRoot: XmlElement | undefined;
  private columnLooks: readonly StileColonne[] | undefined;

  constructor(nome: string, parte: string, legami: Legami, from?: Foglio) {
    this.nome = nome;
    this.parte = parte;
    this.legami = legami;
    this.changed = new Map([...(from?.changed ?? [])].map(([riga, celle]) => [riga, new Map(celle)]));
    this.newRoot = from?.newRoot;
  }

  /** The same sheet in a copy of the workbook. */
  fork(legami: Legami): Foglio {
    return new Foglio(this.nome, this.parte, legami, this);
  }

  get visibilita(): FoglioElencato['visibilita'] {
    return this.legami.visibilita();
  }

  /** Content and format of a cell; an absent one is empty, with the format of its row or column. */
  cella(riga: number, colonna: number): CellaFoglio {
    return { ...this.dato(riga, colonna), formato: this.legami.styles.formato(this.lookOf(riga, colonna)) };
  }

  /** Look of a cell, as far as `Stile` can tell it; colours of the theme are not told. */
  stile(riga: number, colonna: number): Stile {
    return this.legami.styles.stile(this.lookOf(riga, colonna));
  }

  /** Widths of columns in characters, as far as the sheet says them; 0 for a hidden column. For showing, only. */
  get larghezze(): readonly { readonly da: number; readonly a: number; readonly caratteri: number }[] {
    return columnElements(this.root, this.parte).flatMap(({ da, a, attributes: { width, hidden } }) =>
      width === undefined ? [] : [{ da, a, caratteri: hidden === '1' ? 0 : Number(width) }],
    );
  }

  /** Whether the cell would be locked on a protected sheet. */
  bloccata(riga: number, colonna: number): boolean {
    return this.legami.styles.locked(this.lookOf(riga, colonna));
  }

  /**
   * Puts content and look into a cell, asking nothing: protection, merges and arrays are the caller's.
   * A formula may bring its result in `valore`.
   */
  scrivi(riga: number, colonna: number, cella: CellaScritta): Cambiamento {
    const now = this.dato(riga, colonna);
    const contenuto = contentOf(now, cella);
    const look = this.lookOf(riga, colonna);
    const quotes = quotesFor(contenuto, this.legami.styles.quotePrefix(look));
    const stile = this.legami.styles.derive(look, { ...formatAndLook(cella), ...quotes });
    const absent =
      this.rawCell(riga, colonna) === undefined && this.changed.get(riga)?.get(colonna) === undefined;
    if (contenuto.kind === 'invariato' && (stile === look || (absent && stile === 0))) return 'niente';
    if (contenuto.kind === 'vuoto' && absent && stile === look) return 'niente';
    if (contenuto.kind !== 'invariato') this.freeSharedFormula(riga, colonna);
    const before = this.changed.get(riga)?.get(colonna);
    this.put(riga, colonna, {
      contenuto: contenuto.kind === 'invariato' ? (before?.contenuto ?? contenuto) : contenuto,
      stile,
    });
    return contenuto.kind === 'invariato' ? 'aspetto' : 'contenuto';
  }

  /** Cells with a value or a formula; absent on an empty sheet. */
  get usato(): Zona | undefined {
    let used: Zona | undefined;
    const take = (riga: number, colonna: number) => {
      const cell = { riga, colonna, righe: 1, colonne: 1 };
      used = used === undefined ? cell : around(used, cell);
    };
    for (const { riga, celle } of this.letto.righe) {
      const put = this.changed.get(riga);
      const full = celle.filter(
        (cell) => (cell.v !== undefined && !isEmptyNumber(cell)) || cell.formula !== undefined,
      );
      const kept = put === undefined ? full : full.filter((cell) => isRaw(put.get(cell.colonna)));
      for (const cell of [kept[0], kept.at(-1)]) if (cell !== undefined) take(riga, cell.colonna);
    }
    for (const [riga, celle] of this.changed)
      for (const [colonna, { contenuto }] of celle)
        if (contenuto.kind === 'costante' || contenuto.kind === 'formula') take(riga, colonna);
    return used;
  }

  /** Merged blocks. */
  get unite(): Zona[] {
    const merges = findChild(this.root, 'mergeCells');
    if (merges === undefined) return [];
    return childrenOf(splitXml(merges.text, this.parte), 'mergeCell').flatMap(
      ({ attributes }) => parseZona(attributes.ref ?? '') ?? [],
    );
  }

  /** Blocks with one array formula, spill or data table each: none of their cells can change alone. */
  get matrici(): Zona[] {
    return this.letto.matrici
      .map(({ zona }) => zona)
      .filter(({ riga, colonna }) => isRaw(this.changed.get(riga)?.get(colonna)));
  }

  get protetto(): boolean {
    return isProtected(this.root);
  }

  /** Protects the sheet without a password, or takes the protection off. */
  protect(on: boolean): void {
    this.setRoot(withProtection(this.root, on));
  }

  /** Rules of conditional formats, in the order of the part. */
  get regole(): RegolaCondizionale[] {
    return conditionalRules(this.root, this.parte, this.legami.styles);
  }

  /** Adds a rule by formula after all others. */
  addRegola(regola: NuovaRegola): void {
    this.setRoot(addRule(this.root, this.legami.styles, regola));
  }

  removeRegola(regola: RegolaCondizionale): void {
    this.setRoot(removeRule(this.root, this.parte, regola));
  }

  /** Puts our set of rules on some columns in the place of the one there was; says whether anything changed. */
  putRegoleNostre(asked: RegoleNostre): boolean {
    const before = this.root;
    this.setRoot(putOurRules(before, this.parte, this.legami.styles, asked));
    return this.root !== before;
  }

  /** A rectangle as an address on this sheet. */
  indirizzo(zona: Zona): Indirizzo {
    return { foglio: this.nome, ...zona };
  }

  /** The part as read, with the new pieces around the cells. */
  get root(): XmlElement {
    return this.newRoot ?? this.letto.root;
  }

  get letto(): FoglioLetto {
    return this.legami.letto();
  }

  /** Cells put since, by row and column; for the writing of the part. */
  get nuove(): ReadonlyMap<number, ReadonlyMap<number, CellaNuova>> {
    return this.changed;
  }

  /** Whether a value or formula was put, not only a look. */
  get contentChanged(): boolean {
    return [...this.changed.values()].some((celle) => [...celle.values()].some((cella) => !isRaw(cella)));
  }

  /** Whether a cell that had a formula in the part has other content now. */
  get formulaOverwritten(): boolean {
    return [...this.changed].some(([riga, celle]) =>
      [...celle].some(
        ([colonna, cella]) => !isRaw(cella) && this.rawCell(riga, colonna)?.formula !== undefined,
      ),
    );
  }

  /** Whether a cell of the part has other content now. */
  readonly overwritten = (riga: number, colonna: number): boolean =>
    !isRaw(this.changed.get(riga)?.get(colonna));

  get changedRoot(): boolean {
    return this.newRoot !== undefined;
  }

  /** Replaces the pieces around the cells. */
  setRoot(root: XmlElement): void {
    if (root !== this.root) this.newRoot = root;
  }

  private dato(riga: number, colonna: number): Dato {
    const put = this.changed.get(riga)?.get(colonna)?.contenuto;
    if (put !== undefined && put.kind !== 'invariato') return datoOf(put);
    return readDato(this.lettore, riga, this.rawCell(riga, colonna), colonna);
  }

  private get lettore(): Lettore {
    return { foglio: this.letto, testo: this.legami.testo, base1904: this.legami.base1904 };
  }

  private rawCell(riga: number, colonna: number): CellaLetta | undefined {
    return findCell(this.letto.perRiga.get(riga)?.celle ?? [], colonna);
  }

  /** Index of the look: the cell's, else its row's, else its column's. */
  private lookOf(riga: number, colonna: number): number {
    const put = this.changed.get(riga)?.get(colonna);
    if (put !== undefined) return put.stile;
    const raw = this.rawCell(riga, colonna);
    if (raw !== undefined) return raw.stile ?? 0;
    return this.letto.perRiga.get(riga)?.stile ?? this.columnLook(colonna);
  }

  private columnLook(colonna: number): number {
    this.columnLooks ??= readColumnLooks(this.root, this.parte);
    return this.columnLooks.find(({ da, a }) => colonna >= da && colonna <= a)?.stile ?? 0;
  }

  private put(riga: number, colonna: number, cella: CellaNuova): void {
    const row = this.changed.get(riga);
    if (row === undefined) this.changed.set(riga, new Map([[colonna, cella]]));
    else row.set(colonna, cella);
  }

  private calculatedOf(tipo: string, v: string): Calcolato {
    return tipo === 's' ? calculated(this.legami.testo(Number(v)) ?? '') : { tipo, v };
  }

  /** When the cell that keeps the text of a shared formula is overwritten, the others get their own text first. */
  private freeSharedFormula(riga: number, colonna: number): void {
    const formula = this.rawCell(riga, colonna)?.formula;
    if (
      formula?.gruppo === undefined ||
      formula.zona === undefined ||
      !isRaw(this.changed.get(riga)?.get(colonna))
    )
      return;
    for (const row of this.letto.righe)
      for (const cell of row.celle) {
        if (cell.formula?.gruppo !== formula.gruppo || !isRaw(this.changed.get(row.riga)?.get(cell.colonna)))
          continue;
        const testo = formulaText(this.letto, row.riga, cell.colonna, cell) ?? '';
        this.put(row.riga, cell.colonna, {
          contenuto: {
            kind: 'formula',
            testo,
            ...(cell.v === undefined ? {} : { calcolato: this.calculatedOf(cell.tipo, cell.v) }),
          },
          stile: this.lookOf(row.riga, cell.colonna),
        });
      }
  }
}

function isRaw(put: CellaNuova | undefined): boolean {
  return put === undefined || put.contenuto.kind === 'invariato';
}

function isEmptyNumber(cell: CellaLetta): boolean {
  return cell.tipo === 'n' && cell.v?.trim() === '';
}

/** Cells of a row are in rising order: halving finds one. */
function findCell(celle: readonly CellaLetta[], colonna: number): CellaLetta | undefined {
  let low = 0;
  let high = celle.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = celle[middle];
    if (cell === undefined || cell.colonna === colonna) return cell;
    if (cell.colonna < colonna) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** What the sheet says of runs of columns, from 0. */
function columnElements(root: XmlElement, parte: string) {
  const cols = findChild(root, 'cols');
  if (cols === undefined) return [];
  return childrenOf(splitXml(cols.text, parte), 'col').map(({ attributes }) => ({
    da: Number(attributes.min) - 1,
    a: Number(attributes.max) - 1,
    attributes,
  }));
}

function readColumnLooks(root: XmlElement, parte: string): StileColonne[] {
  return columnElements(root, parte).flatMap(({ da, a, attributes: { style } }) =>
    style === undefined ? [] : [{ da, a, stile: Number(style) }],
  );
}
