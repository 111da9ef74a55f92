/** Which tables of one id make one block: the schede of the objectives one below the other, any other by itself. */
import type { IdTabella, Tabella } from '../../report/index.js';
import { nomeTabella } from './nomi.js';

/** Tables of one block. */
export interface Gruppo {
  /** Its defined name. */
  readonly nome: string;
  readonly titolo: string;
  readonly tabelle: readonly [Tabella, ...Tabella[]];
}

/** Ids with a table for each objective: as many sheets would be too many. */
const IMPILATE: readonly string[] = [
  'scheda-os',
  'benchmark',
  'piano-schede-os',
  'piano-schede-op',
  'obiettivi-individuali',
] satisfies readonly IdTabella[];

/** The blocks of the tables of one id; `titolo` is that of its row of the registry. */
export function gruppiOf(id: string, titolo: string, tabelle: readonly Tabella[]): readonly Gruppo[] {
  if (!IMPILATE.includes(id))
    return tabelle.map((tabella) => ({
      nome: nomeTabella(id, tabella.istanza),
      titolo: tabella.titolo,
      tabelle: [tabella],
    }));
  const mucchi: [Tabella, ...Tabella[]][] = [];
  for (const tabella of tabelle) {
    const mucchio = mucchi.find(([prima]) => hasStesseColonne(prima, tabella));
    if (mucchio === undefined) mucchi.push([tabella]);
    else mucchio.push(tabella);
  }
  return mucchi.map((mucchio, i) => ({
    nome: i === 0 ? nomeTabella(id) : nomeTabella(id, mucchio[0].istanza ?? String(i)),
    titolo: mucchio.length === 1 ? mucchio[0].titolo : titolo,
    tabelle: mucchio,
  }));
}

/** Whether two tables can stand one below the other. */
function hasStesseColonne(a: Tabella, b: Tabella): boolean {
  return (
    a.pagina === b.pagina &&
    a.colonne.length === b.colonne.length &&
    a.colonne.every(({ titolo, larghezza }, i) => {
      const altra = b.colonne[i];
      return altra?.titolo === titolo && altra.larghezza === larghezza;
    })
  );
}
