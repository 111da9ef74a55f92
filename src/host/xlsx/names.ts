/** What a defined name refers to, and which of several names of the same spelling is meant (`cartella.md`, § Lookup, in the sources). */
import type { NomeTrovato } from '../../layout/index.js';
import { intersect, parseZona, type Zona } from './refs.js';
import type { TabellaExcel } from './tables.js';
import type { NomeDefinito } from './workbookPart.js';

/** What the lookup needs to know of the workbook. */
export interface Rubrica {
  readonly nomi: readonly NomeDefinito[];
  readonly tabelle: readonly TabellaExcel[];
  /** Name of the sheet as the workbook spells it. */
  readonly foglio: (nome: string) => string | undefined;
  /** Cells with content, of a sheet. */
  readonly usato: (foglio: string) => Zona | undefined;
}

export interface Riferimento {
  readonly foglio: string;
  readonly zona: Zona;
  readonly tabella?: string;
}

type Esito =
  { readonly kind: 'zona'; readonly riferimento: Riferimento } | Exclude<NomeTrovato, { kind: 'trovato' }>;

/** A name found, with the sheet of its scope. */
export type Trovato = Esito & { readonly ambito?: string };

const MANCANTE = { kind: 'mancante' } as const;

/**
 * The preferred sheet's scope first, then another sheet's, then the workbook's, then a table of that name.
 * Several sheet-scoped names and none on the preferred sheet: `ambiguo`.
 */
export function lookupNome(rubrica: Rubrica, nome: string, preferito: string): Trovato {
  const same = rubrica.nomi.filter((each) => equalName(each.nome, nome));
  const scoped = same.filter((each) => each.ambito !== undefined);
  const preferred = scoped.find((each) => equalName(each.ambito ?? '', preferito));
  if (preferred === undefined && scoped.length > 1)
    return { kind: 'ambiguo', fogli: scoped.flatMap((each) => each.ambito ?? []) };
  const chosen = preferred ?? scoped[0] ?? same[0];
  if (chosen !== undefined) {
    const esito = meaningOf(rubrica, chosen);
    return chosen.ambito === undefined ? esito : { ...esito, ambito: chosen.ambito };
  }
  const table = findTable(rubrica, nome);
  return table === undefined ? MANCANTE : tableZona(table, table.zona);
}

/** What one name, and no other of its spelling, refers to. */
export function meaningOf(rubrica: Rubrica, definito: NomeDefinito): Trovato {
  return resolve(rubrica, definito.formula, definito.ambito, [definito.nome.toLowerCase()]);
}

export function equalName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const CONSTANT =
  /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE|\{.*\}|#(?:N\/A|VALUE!|DIV\/0!|NUM!|NULL!|NAME\?))$/is;
/** Sheet, quoted or not, then the cells. */
const ON_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;
const IDENTIFIER = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const STRUCTURED = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(.*)\]$/su;
const WHOLE_ROWS = 1_048_576;
const WHOLE_COLUMNS = 16_384;

function resolve(rubrica: Rubrica, text: string, ambito: string | undefined, seen: readonly string[]): Esito {
  const formula = text.trim();
  const shown = `=${formula}`;
  if (CONSTANT.test(formula)) return { kind: 'costante', formula: shown };
  const inside = withoutParentheses(formula);
  const areas = splitAreas(inside);
  if (areas.some((area) => /#REF!/i.test(unquoted(area)) || isExternal(area)))
    return { kind: 'rotto', formula: shown };
  if (areas.length > 1) {
    const all = areas.map((area) => resolve(rubrica, area, ambito, seen));
    return all.every((each) => each.kind === 'zona')
      ? { kind: 'piuAree', formula: shown }
      : { kind: 'dinamico', formula: shown };
  }
  return (
    resolveCells(rubrica, inside, ambito) ??
    resolveStructured(rubrica, inside) ??
    resolveIdentifier(rubrica, inside, ambito, seen) ?? { kind: 'dinamico', formula: shown }
  );
}

function resolveCells(rubrica: Rubrica, formula: string, ambito: string | undefined): Esito | undefined {
  const [, quoted, plain, cells = formula] = ON_SHEET.exec(formula) ?? [];
  const written = quoted?.replace(/''/g, "'") ?? plain ?? ambito;
  const zona = parseZona(cells);
  if (zona === undefined || written === undefined) return undefined;
  const foglio = rubrica.foglio(written);
  if (foglio === undefined)
    return written.includes(':')
      ? { kind: 'piuAree', formula: `=${formula}` }
      : { kind: 'rotto', formula: `=${formula}` };
  return { kind: 'zona', riferimento: { foglio, zona: trimmed(rubrica, foglio, zona) } };
}

/** Whole columns and rows end where the sheet's content ends; on an empty sheet only the first cells are left. */
function trimmed(rubrica: Rubrica, foglio: string, zona: Zona): Zona {
  if (zona.righe < WHOLE_ROWS && zona.colonne < WHOLE_COLUMNS) return zona;
  const used = rubrica.usato(foglio);
  const inside = used && intersect(used, zona);
  return inside ?? { ...zona, righe: 1, colonne: zona.colonne < WHOLE_COLUMNS ? zona.colonne : 1 };
}

const ALL = /^(?:#All)?$/i;

function resolveStructured(rubrica: Rubrica, formula: string): Esito | undefined {
  const [, name = '', inside = ''] = STRUCTURED.exec(formula) ?? [];
  const table = findTable(rubrica, name);
  if (table === undefined) return undefined;
  const items = inside.startsWith('[')
    ? inside.split(/\s*,\s*/).map((item) => item.replace(/^\[|\]$/g, ''))
    : [inside];
  if (items.length === 1 && ALL.test(items[0] ?? '')) return tableZona(table, table.zona);
  const has = (item: string) => items.some((each) => equalName(each, item));
  const known = items.every((item) => /^#(?:Headers|Data|Totals|All)$/i.test(item));
  if (!known || !has('#Data')) return undefined;
  const top = has('#Headers') ? 0 : table.righeIntestazione;
  const bottom = has('#Totals') ? 0 : table.righeTotali;
  const { zona } = table;
  return tableZona(table, { ...zona, riga: zona.riga + top, righe: zona.righe - top - bottom });
}

/**
 * A table's or another name alone. A table stands for all of it, header included: each range of this contract
 * includes its header row, though in a formula of Excel the bare name means the data only.
 */
function resolveIdentifier(
  rubrica: Rubrica,
  formula: string,
  ambito: string | undefined,
  seen: readonly string[],
): Esito | undefined {
  if (!IDENTIFIER.test(formula)) return undefined;
  const table = findTable(rubrica, formula);
  if (table !== undefined) return tableZona(table, table.zona);
  if (seen.includes(formula.toLowerCase())) return undefined;
  const same = rubrica.nomi.filter((each) => equalName(each.nome, formula));
  const next =
    same.find((each) => each.ambito !== undefined && equalName(each.ambito, ambito ?? '')) ??
    same.find((each) => each.ambito === undefined);
  return next && resolve(rubrica, next.formula, next.ambito, [...seen, formula.toLowerCase()]);
}

function findTable(rubrica: Rubrica, nome: string): TabellaExcel | undefined {
  return rubrica.tabelle.find((each) => equalName(each.nome, nome));
}

function tableZona(table: TabellaExcel, zona: Zona): Esito {
  return { kind: 'zona', riferimento: { foglio: table.foglio, zona, tabella: table.nome } };
}

function withoutParentheses(formula: string): string {
  const inner = formula.slice(1, -1).trim();
  return /^\(.*\)$/s.test(formula) && balanced(inner) ? inner : formula;
}

/** Areas of a union: commas outside quotes, brackets and parentheses. */
function splitAreas(inner: string): string[] {
  const areas: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of inner.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()[\]{},]/g)) {
    if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth--;
    else if (token === ',' && depth === 0) {
      areas.push(inner.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...areas, inner.slice(start).trim()];
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const char of unquoted(text)) {
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

function unquoted(text: string): string {
  return text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
}

/** `[1]Foglio!A1`, `'[1]Un foglio'!A1`, `'C:\x\[altro.xlsx]F'!A1`: another file. */
function isExternal(area: string): boolean {
  return /^\[[^\]]+\][^[\]]*!/.test(area) || /^'[^']*\[[^\]]+\][^']*'!/.test(area);
}
