/** A sheet in memory: what its part says, and over it what was put into cells since. */
import type { CellaFoglio, CellaScritta, FoglioElencato, Indirizzo, Stile } from '../../layout/index.js';
import { contentOf, formatAndLook, quotesFor } from './cellChange.js';
import { datoOf, readDato, type Dato, type Lettore } from './cellContent.js';
import { freeSharedFormula, Overlay, usedZona, type Nuove } from './cellOverlay.js';
import { readColumns, withWidths, type Colonne } from './columns.js';
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
import { parseZona, type Zona } from './refs.js';
import { findCell, type CellaLetta, type FoglioLetto } from './sheetRead.js';
import type { Styles } from './styles.js';
import { childrenOf, findChild, splitXml, type XmlElement } from './xmlElement.js';

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

export class Foglio {
  readonly nome: string;
  readonly parte: string;
  private readonly legami: Legami;
  private readonly overlay: Overlay;
  private readonly fitted: Map<number, number | undefined>;
  private newRoot: XmlElement | undefined;
  private readColonne: readonly Colonne[] | undefined;

  constructor(nome: string, parte: string, legami: Legami, from?: Foglio) {
    this.nome = nome;
    this.parte = parte;
    this.legami = legami;
    this.overlay = new Overlay(from?.overlay);
    this.fitted = new Map(from?.fitted);
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

  /** Widths of columns, as far as the sheet says them. For showing only. */
  get larghezze(): readonly Required<Omit<Colonne, 'stile'>>[] {
    return this.colonne.flatMap(({ da, a, caratteri }) =>
      caratteri === undefined ? [] : [{ da, a, caratteri }],
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
    const before = this.overlay.get(riga, colonna);
    const raw = this.rawCell(riga, colonna);
    const absent = raw === undefined && before === undefined;
    if (contenuto.kind === 'invariato' && (stile === look || (absent && stile === 0))) return 'niente';
    if (contenuto.kind === 'vuoto' && absent && stile === look) return 'niente';
    if (contenuto.kind === 'invariato') {
      this.overlay.put(riga, colonna, { contenuto: before?.contenuto ?? contenuto, stile });
      return 'aspetto';
    }
    if (!this.overlay.overwrites(riga, colonna))
      freeSharedFormula(this.letto, this.overlay, raw, this.legami.testo, (r, c) => this.lookOf(r, c));
    this.overlay.put(riga, colonna, { contenuto, stile });
    return 'contenuto';
  }

  /** Gives a cell a look; `daCapo` first takes away the one it has, but for its number format. */
  vesti(riga: number, colonna: number, stile: Stile, daCapo?: true): Cambiamento {
    const look = this.lookOf(riga, colonna);
    const derived = this.legami.styles.derive(look, { stile, ...(daCapo === undefined ? {} : { daCapo }) });
    if (derived === look) return 'niente';
    const contenuto = this.overlay.get(riga, colonna)?.contenuto ?? { kind: 'invariato' };
    this.overlay.put(riga, colonna, { contenuto, stile: derived });
    return 'aspetto';
  }

  /**
   * Lets rows be as tall as their texts. Whoever opens the file makes a row without a height so, but for LibreOffice
   * with a file of Excel: for it a height that was reckoned is written, which nobody takes for one set by hand.
   */
  adattaRighe(da: number, righe: number, altezze: readonly number[] = []): boolean {
    const before = this.fitted.size;
    for (const row of this.letto.righe)
      if (row.riga >= da && row.riga < da + righe && row.alta) this.fitted.set(row.riga, undefined);
    altezze.slice(0, righe).forEach((altezza, i) => this.fitted.set(da + i, altezza));
    return this.fitted.size > before;
  }

  /** Widths in characters of columns from the first on; says whether anything changed. */
  setLarghezze(prima: number, caratteri: readonly number[]): boolean {
    const before = this.root;
    this.setRoot(withWidths(before, this.parte, prima, caratteri));
    this.readColonne = undefined;
    return this.root !== before;
  }

  /** Rows with their new height in points, without one where it is taken away; for the writing of the part. */
  get righeAdattate(): ReadonlyMap<number, number | undefined> {
    return this.fitted;
  }

  /** Cells with a value or a formula; absent on an empty sheet. */
  get usato(): Zona | undefined {
    return usedZona(this.letto, this.overlay);
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
      .filter(({ riga, colonna }) => !this.overlay.overwrites(riga, colonna));
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
  get nuove(): Nuove {
    return this.overlay.cells;
  }

  /** Whether a value or formula was put, not only a look. */
  get contentChanged(): boolean {
    return this.overlay.changesContent;
  }

  /** Whether a cell of the part has other content now. */
  overwrites(riga: number, colonna: number): boolean {
    return this.overlay.overwrites(riga, colonna);
  }

  /** Whether the part has to be written. */
  get changed(): boolean {
    return this.newRoot !== undefined || this.overlay.cells.size > 0 || this.fitted.size > 0;
  }

  /** Replaces the pieces around the cells. */
  setRoot(root: XmlElement): void {
    if (root !== this.root) this.newRoot = root;
  }

  private dato(riga: number, colonna: number): Dato {
    const put = this.overlay.get(riga, colonna)?.contenuto;
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
    const put = this.overlay.get(riga, colonna);
    if (put !== undefined) return put.stile;
    const raw = this.rawCell(riga, colonna);
    if (raw !== undefined) return raw.stile ?? 0;
    return this.letto.perRiga.get(riga)?.stile ?? this.columnLook(colonna);
  }

  private get colonne(): readonly Colonne[] {
    return (this.readColonne ??= readColumns(this.root, this.parte));
  }

  private columnLook(colonna: number): number {
    return this.colonne.find(({ da, a }) => colonna >= da && colonna <= a)?.stile ?? 0;
  }
}
