/** How a write came out: as wanted, or where it differs. */
import type { CellaFoglio } from '../../layout/index.js';
import { cellText, holds, sameContent, VUOTA } from './cells.js';
import { cellName, changesCells } from './checks.js';
import type { Piano, ScritturaCelle } from './plan.js';
import { sameRules, wantedRules } from './rules.js';
import { asideName } from './sheets.js';
import { findFoglio, type Stato } from './snapshot.js';
import { sameLooks } from './stile.js';
import { refersTo } from './zone.js';

/** A cell that holds something else than what was written. */
export interface Differenza {
  readonly cella: string;
  readonly atteso: string;
  readonly trovato: string;
}

/**
 * The first cell of some rows of a block that does not hold what was written. A number format differs only when
 * it is still the old one: Excel may spell a format its own way.
 */
export function findDifferenza(
  { indirizzo, celle }: ScritturaCelle,
  riga: number,
  found: readonly (readonly CellaFoglio[])[],
  before: readonly (readonly CellaFoglio[])[] | undefined,
): Differenza | undefined {
  for (const [i, row] of found.entries())
    for (const [j, now] of row.entries()) {
      const scritta = celle[riga + i]?.[j];
      if (scritta === undefined) continue;
      const old = before?.[riga + i]?.[j] ?? VUOTA;
      const { formato = now.formato } = scritta;
      const cella = cellName(indirizzo, riga + i, j);
      if (!holds(now, scritta)) {
        const atteso = cellText({ valore: scritta.valore ?? null, ...scritta }, formato);
        return { cella, atteso, trovato: cellText(now, now.formato) };
      }
      if (formato !== now.formato && now.formato === old.formato)
        return { cella, atteso: `formato ${formato}`, trovato: `formato ${now.formato}` };
    }
  return undefined;
}

/**
 * Whether all that the batches of a plan do stands in the workbook, although their answer was lost. Contents,
 * names and rules are written last: when they stand, so does what went before. A plan with none of them cannot be
 * judged, and counts as not done.
 */
export function isAsWanted(piano: Piano, prima: Stato, ora: Stato): boolean {
  const changed = piano.celle.some((block, k) => changesCells(block, prima.celle[k]));
  const further = piano.regole.length + piano.nomi.length + piano.grafici.length;
  return (
    (changed || further > 0) &&
    piano.nuovi.every(({ nome }) => findFoglio(ora, nome) !== undefined) &&
    piano.celle.every((block, k) => {
      const now = ora.celle[k]?.celle;
      return now !== undefined && findDifferenza(block, 0, now, prima.celle[k]?.celle) === undefined;
    }) &&
    piano.regole.every((regole, k) => sameRules(ora.regole[k] ?? [], wantedRules(regole))) &&
    piano.nomi.every(({ indirizzo }, k) => {
      const formula = ora.nomi[k];
      if (indirizzo === undefined || formula === undefined)
        return indirizzo === undefined && formula === undefined;
      return refersTo(formula, indirizzo);
    }) &&
    piano.grafici.every(({ grafico }, k) => {
      const now = ora.grafici[k];
      const replaced = grafico !== undefined && prima.grafici[k]?.presente === true;
      return grafico === undefined || (now?.presente === true && now.accanto === replaced);
    })
  );
}

/** Whether the workbook is as it was before a write. */
export function isAsBefore(piano: Piano, prima: Stato, ora: Stato): boolean {
  const there = (stato: Stato, nome: string) => findFoglio(stato, nome) !== undefined;
  return (
    piano.nuovi.every(
      ({ nome }) => there(prima, nome) === there(ora, nome) && !there(ora, asideName(nome)),
    ) &&
    prima.celle.every((area, k) => area === undefined || sameCells(area.celle, ora.celle[k]?.celle ?? [])) &&
    prima.aspetti.every(({ looks }, k) => sameLooks(looks, ora.aspetti[k]?.looks)) &&
    samePlain(prima.larghezze, ora.larghezze) &&
    samePlain(prima.altezze, ora.altezze) &&
    samePlain(prima.stampe, ora.stampe) &&
    samePlain(prima.grafici, ora.grafici) &&
    prima.regole.every((regole, k) => sameRules(regole, ora.regole[k] ?? [])) &&
    prima.nomi.every((formula, k) => formula === ora.nomi[k])
  );
}

/** Whether two lists of plain values say the same. */
function samePlain(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Cells = readonly (readonly CellaFoglio[])[];

function sameCells(before: Cells, now: Cells): boolean {
  return before.every((row, i) =>
    row.every((cella, j) => {
      const found = now[i]?.[j] ?? VUOTA;
      return sameContent(cella, found, false) && cella.formato === found.formato;
    }),
  );
}
