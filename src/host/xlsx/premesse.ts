/** What the preview showed, compared with what stands now. */
import { displayCella, type CellaFoglio, type Premessa } from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { refusal } from './guards.js';

/** @throws WorkbookError CAMBIATO_NEL_FRATTEMPO when a cell is not as the preview showed it */
export function checkPremesse(cartella: Cartella, premesse: readonly Premessa[]): void {
  for (const { indirizzo, celle } of premesse) {
    const foglio = cartella.requireFoglio(indirizzo.foglio);
    celle.forEach((row, r) => {
      row.forEach((atteso, c) => {
        const now = foglio.cella(indirizzo.riga + r, indirizzo.colonna + c);
        if (!sameCell(now, atteso))
          throw refusal('CAMBIATO_NEL_FRATTEMPO', foglio, indirizzo.riga + r, indirizzo.colonna + c, {
            ...difference(atteso, now, cartella.base1904),
          });
      });
    });
  }
}

function sameCell(a: CellaFoglio, b: CellaFoglio): boolean {
  return a.valore === b.valore && a.formula === b.formula && a.formato === b.formato && a.guasto === b.guasto;
}

/** Both as the user reads them; with what lies behind when they look the same. */
function difference(before: CellaFoglio, now: CellaFoglio, base1904: boolean) {
  const shown = (cella: CellaFoglio) => cella.formula ?? displayCella(cella, base1904);
  const behind = (cella: CellaFoglio) => `${shown(cella)} [${String(cella.valore)}, ${cella.formato}]`;
  const show = shown(before) === shown(now) ? behind : shown;
  return { atteso: show(before), trovato: show(now) };
}
