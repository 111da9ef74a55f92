/** Which of several names of the same spelling is meant, and what it refers to (`cartella.md`, § Lookup, in the sources). */
import type { Indirizzo, NomeTrovato } from '../../layout/index.js';
import type { Inventario, Nome } from './inventory.js';
import { parseReference, sameName } from './zone.js';

/** Where the cells of a name are: at an address that its formula says, or where only Excel can tell. */
type Bersaglio =
  | { readonly kind: 'celle'; readonly indirizzo: Indirizzo; readonly ambito?: string }
  | { readonly kind: 'tabella'; readonly tabella: string; readonly ambito?: string }
  | { readonly kind: 'daRisolvere'; readonly nome: Nome };

type Esito = Bersaglio | Exclude<NomeTrovato, { readonly kind: 'trovato' }>;

/**
 * The preferred sheet's scope first, then another sheet's, then the workbook's, then a table of that name.
 * Several sheet-scoped names and none on the preferred sheet: `ambiguo`.
 */
export function lookupNome(inventario: Inventario, nome: string, preferito: string): Esito {
  const same = inventario.nomi.filter((each) => sameName(each.nome, nome));
  const scoped = same.filter((each) => each.ambito !== undefined);
  const preferred = scoped.find((each) => sameName(each.ambito ?? '', preferito));
  if (preferred === undefined && scoped.length > 1)
    return { kind: 'ambiguo', fogli: scoped.flatMap((each) => each.ambito ?? []) };
  const chosen = preferred ?? scoped[0] ?? same[0];
  if (chosen !== undefined) return targetOf(inventario, chosen);
  const tabella = findTabella(inventario, nome);
  return tabella === undefined ? { kind: 'mancante' } : { kind: 'tabella', tabella };
}

function findTabella({ tabelle }: Inventario, nome: string): string | undefined {
  return tabelle.find((each) => sameName(each.nome, nome))?.nome;
}

/** A table, whole or by its bare name: each range of ours has its header, which the bare name in Excel leaves out. */
const TABELLA = /^=([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(?:#All)?\])?$/iu;
const COSTANTI: readonly string[] = ['String', 'Integer', 'Double', 'Boolean'];

function targetOf(inventario: Inventario, nome: Nome): Esito {
  const { formula, tipo } = nome;
  const ambito = nome.ambito === undefined ? {} : { ambito: nome.ambito };
  const unquoted = formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '_');
  if (/#REF!/i.test(unquoted) || tipo === 'Error') return { kind: 'rotto', formula };
  const indirizzo = parseReference(formula);
  if (indirizzo !== undefined)
    return inventario.fogli.some((foglio) => sameName(foglio.nome, indirizzo.foglio))
      ? { kind: 'celle', indirizzo, ...ambito }
      : { kind: indirizzo.foglio.includes(':') ? 'piuAree' : 'rotto', formula };
  const tabella = findTabella(inventario, TABELLA.exec(formula)?.[1] ?? '');
  if (tabella !== undefined) return { kind: 'tabella', tabella, ...ambito };
  if (COSTANTI.includes(tipo)) return { kind: 'costante', formula };
  return isUnion(unquoted) ? { kind: 'piuAree', formula } : { kind: 'daRisolvere', nome };
}

/** Whether a comma stands outside all parentheses, brackets and braces: `Foglio1!A1:B2,Foglio1!D1`. */
function isUnion(unquoted: string): boolean {
  const flat = unquoted.replace(/\[[^\]]*\]|\{[^}]*\}/g, '');
  return withoutParentheses(flat).includes(',');
}

function withoutParentheses(text: string): string {
  const less = text.replace(/\([^()]*\)/g, '');
  return less === text ? text : withoutParentheses(less);
}
