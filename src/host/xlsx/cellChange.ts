/** From what is asked of a cell to what is put into it. */
import type { CellaScritta } from '../../layout/index.js';
import { shownFormula } from './futureFunctions.js';
import { calculated, type Contenuto, type Dato } from './cellContent.js';

/** The content asked for; `invariato` when it is there already. */
export function contentOf(now: Dato, { valore, formula }: CellaScritta): Contenuto {
  if (formula !== undefined) {
    const calcolato = valore === undefined || valore === null ? undefined : calculated(valore);
    if (now.formula === shownFormula(formula) && calcolato === undefined) return { kind: 'invariato' };
    return {
      kind: 'formula',
      testo: formula.replace(/^=/, ''),
      ...(calcolato === undefined ? {} : { calcolato }),
    };
  }
  if (
    valore === undefined ||
    (now.valore === valore && now.formula === undefined && now.guasto === undefined)
  )
    return { kind: 'invariato' };
  return valore === null ? { kind: 'vuoto' } : { kind: 'costante', valore };
}

/** What Excel would take for a formula when the text is edited and confirmed. */
const LIKE_FORMULA = /^[=+\-@]./s;

/** Excel's leading apostrophe for a text that needs it or had it; none before anything else. An emptied cell keeps its own. */
export function quotesFor(contenuto: Contenuto, now: boolean): { readonly quotePrefix?: boolean } {
  if (contenuto.kind === 'invariato' || contenuto.kind === 'vuoto') return {};
  if (contenuto.kind === 'formula' || typeof contenuto.valore !== 'string') return { quotePrefix: false };
  return { quotePrefix: now || LIKE_FORMULA.test(contenuto.valore) };
}

export function formatAndLook({ formato, stile }: CellaScritta): Pick<CellaScritta, 'formato' | 'stile'> {
  return { ...(formato === undefined ? {} : { formato }), ...(stile === undefined ? {} : { stile }) };
}
