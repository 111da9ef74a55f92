/** What was written, read back from the new bytes and compared with what was asked. */
import {
  formatIndirizzo,
  WorkbookError,
  type CellaScritta,
  type Indirizzo,
  type Scrittura,
} from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { shownFormula } from './futureFunctions.js';
import { cellsIn } from './refs.js';

/** One thing that must be found in the file, and what is there instead when it is not. */
interface Attesa {
  readonly dove: string;
  readonly atteso: string;
  readonly trovato: (reread: Cartella) => string;
}

/**
 * Compares the file read back with the writes, the last word on each thing counting. `draft` is what was saved.
 * @throws WorkbookError RILETTURA_DIVERSA
 */
export function verify(reread: Cartella, draft: Cartella, scritture: readonly Scrittura[]): void {
  for (const scrittura of scritture)
    if (scrittura.tipo === 'aspetto' && draft.foglio(scrittura.indirizzo.foglio) !== undefined)
      checkLooks(reread, draft, scrittura.indirizzo);
  for (const { dove, atteso, trovato } of expectations(scritture)) {
    const found = trovato(reread);
    if (found !== atteso)
      throw new WorkbookError('RILETTURA_DIVERSA', { cella: dove, atteso, trovato: found });
  }
}

function expectations(scritture: readonly Scrittura[]): Attesa[] {
  const all = new Map<string, Attesa>();
  const expect = (attesa: Attesa) => all.set(attesa.dove, attesa);
  for (const scrittura of scritture)
    switch (scrittura.tipo) {
      case 'celle':
        for (const attesa of cellExpectations(scrittura)) expect(attesa);
        break;
      case 'nuovoFoglio':
        expect(sheetExpectation(scrittura.nome, true));
        break;
      case 'eliminaFoglio':
        for (const dove of [...all.keys()]) if (onSheet(dove, scrittura.nome)) all.delete(dove);
        expect(sheetExpectation(scrittura.nome, false));
        break;
      case 'definisciNome':
        expect(nameExpectation(scrittura.nome, scrittura.ambito, scrittura.indirizzo));
        break;
      case 'eliminaNome':
        expect(nameExpectation(scrittura.nome, scrittura.ambito, undefined));
        break;
      case 'aspetto':
      case 'grafico':
      case 'eliminaGrafico':
      case 'larghezze':
      case 'adattaRighe':
      case 'areaStampa':
      case 'formatoCondizionale':
        break;
    }
  return [...all.values()];
}

/** Content and format are expected apart: a later write may change one and leave the other. */
function cellExpectations({ indirizzo, celle }: Extract<Scrittura, { tipo: 'celle' }>): Attesa[] {
  const { foglio } = indirizzo;
  return celle.slice(0, indirizzo.righe).flatMap((row, r) =>
    row.slice(0, indirizzo.colonne).flatMap((cella, c) => {
      const [riga, colonna] = [indirizzo.riga + r, indirizzo.colonna + c];
      const dove = formatIndirizzo({ foglio, riga, colonna, righe: 1, colonne: 1 });
      const at = (reread: Cartella) => reread.requireFoglio(foglio).cella(riga, colonna);
      const content = contentAsked(cella);
      return [
        ...(content === undefined
          ? []
          : [{ dove, atteso: content, trovato: (reread: Cartella) => contentText(at(reread)) }]),
        ...(cella.formato === undefined
          ? []
          : [
              {
                dove: `${dove} (formato)`,
                atteso: cella.formato,
                trovato: (reread: Cartella) => at(reread).formato,
              },
            ]),
      ];
    }),
  );
}

/** Looks as they came out in the copy that was saved: the last word on each is already there. */
function checkLooks(reread: Cartella, draft: Cartella, indirizzo: Indirizzo): void {
  const [now, asked] = [reread.requireFoglio(indirizzo.foglio), draft.requireFoglio(indirizzo.foglio)];
  for (const { riga, colonna } of cellsIn(indirizzo)) {
    const [trovato, atteso] = [now, asked].map((foglio) => JSON.stringify(foglio.stile(riga, colonna)));
    if (trovato !== atteso)
      throw new WorkbookError('RILETTURA_DIVERSA', {
        cella: formatIndirizzo(now.indirizzo({ riga, colonna, righe: 1, colonne: 1 })),
        atteso: atteso ?? '',
        trovato: trovato ?? '',
      });
  }
}

function contentAsked({ valore, formula }: CellaScritta): string | undefined {
  if (formula !== undefined) return contentText({ formula: shownFormula(formula) });
  return valore === undefined ? undefined : contentText({ valore });
}

/** A content as text that tells `1` from `"1"` and a formula from its value. */
function contentText({ valore, formula }: CellaScritta): string {
  return formula ?? JSON.stringify(valore);
}

function sheetExpectation(foglio: string, present: boolean): Attesa {
  return {
    dove: `«${foglio}»`,
    atteso: present ? foglio : '',
    trovato: (reread) => reread.foglio(foglio)?.nome ?? '',
  };
}

function onSheet(dove: string, foglio: string): boolean {
  const first = formatIndirizzo({ foglio, riga: 0, colonna: 0, righe: 1, colonne: 1 });
  return dove.toLowerCase().startsWith(first.slice(0, first.lastIndexOf('!') + 1).toLowerCase());
}

function nameExpectation(nome: string, ambito: string | undefined, indirizzo: Indirizzo | undefined): Attesa {
  return {
    dove: ambito === undefined ? `«${nome}»` : `«${nome}» (${ambito})`,
    atteso: indirizzo === undefined ? '' : formatIndirizzo(indirizzo).toLowerCase(),
    trovato: (reread) => {
      const found = reread.meaningOf(nome, ambito);
      if (found?.kind !== 'zona') return '';
      const { foglio, zona } = found.riferimento;
      return formatIndirizzo({ foglio, ...zona }).toLowerCase();
    },
  };
}
