import type { FormaTabella } from '../parametri/index.js';
import { WorkbookError } from './errori.js';
import type { Piano } from './piano.js';
import { titoloOf } from './tabellaAperta.js';
import { planFoglio, type CellaNuova } from './tabelle/foglioNuovo.js';
import { fogliPresenti, nomeFoglio } from './tabelle/nomi.js';
import { CELLA, TESTATA } from './tabelle/stili.js';
import type { Elenchi, Indirizzo } from './workbook.js';

const NIENTE: Piano = { modifiche: [], scritture: [], testimoni: [], nomi: [] };

const LARGHEZZA_COLONNA = 26;

/**
 * Plans a table of this form on a new sheet of its name, with its header, these rows (a cell for each column of the
 * form, in its order) and its defined name. Without rows nothing is planned.
 * @throws WorkbookError STRUTTURA_PROTETTA
 */
export function planTabellaNuova(
  forma: FormaTabella,
  righe: readonly (readonly CellaNuova[])[],
  elenchi: Elenchi | undefined,
): Piano {
  if (righe.length === 0) return NIENTE;
  if (elenchi === undefined) throw new Error('the lists were not asked for');
  if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  const colonne = Object.keys(forma.colonne);
  const foglio = nomeFoglio(forma.nome, fogliPresenti(elenchi));
  const dopo: Indirizzo = {
    foglio,
    riga: 0,
    colonna: 0,
    righe: 1 + righe.length,
    colonne: colonne.length,
  };
  const testata = colonne.map((colonna): CellaNuova => ({ nuova: { valore: titoloOf(forma, colonna) } }));
  return planFoglio({
    nome: forma.nome,
    dopo,
    celle: [testata, ...righe].flatMap((riga, r) =>
      riga.flatMap((cella, c) => (cella.nuova.valore === null ? [] : [{ riga: r, colonna: c, ...cella }])),
    ),
    aspetti: [
      { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
      { indirizzo: { ...dopo, riga: 1, righe: righe.length }, stile: CELLA },
    ],
    larghezze: colonne.map(() => LARGHEZZA_COLONNA),
  });
}
