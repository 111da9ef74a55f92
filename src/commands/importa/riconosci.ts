/** Which indicatore of the tree a row of an extract is about: by code, then by title, with the degree of likeness. */
import { chiaviScritte, makeSomiglianza, splitUnita } from '../../layout/index.js';
import type { Nodo } from '../../scoring/index.js';
import type { CandidatoIndicatore, OpzioniImporta, Riconoscimento } from './model.js';

export interface Riconosciuto {
  readonly nodo?: Nodo;
  readonly riconoscimento: Riconoscimento;
}

/** A title less alike than this is only offered. */
const GRADO_CERTO = 0.75;
/** Two titles as near as this are not told apart. */
const DISTACCO = 0.08;

/** A code that a label begins with: `PIRA 07_2024 - Rispetto dei tempi…`. */
const CODICE_DAVANTI = /^\s*([A-Za-z]{1,6}[\w. /[\]-]{0,40}?)\s+[-–—:]\s+(\S.*)$/s;

/** Makes the recogniser of a tree. `codici`: given by hand. */
export function makeRiconoscitoreRighe(
  radice: Nodo,
  codici: OpzioniImporta['codici'] = {},
): (codice: string, etichetta: string) => Riconosciuto {
  const nodi = indicatoriDi(radice);
  const byChiave = new Map<string, Nodo[]>();
  for (const nodo of nodi)
    for (const chiave of new Set([nodo.chiave ?? '', ...(nodo.alias ?? [])]))
      if (chiave !== '') byChiave.set(chiave, [...(byChiave.get(chiave) ?? []), nodo]);
  const search = makeSomiglianza(nodi.map(({ titolo }) => titolo));
  const find = (codice: string): Nodo | undefined => {
    const trovati = chiaviScritte(codice).flatMap((chiave) => byChiave.get(chiave) ?? []);
    return new Set(trovati).size === 1 ? trovati[0] : undefined;
  };
  return (codice, etichetta) => {
    const scelto = codici[etichetta] ?? codici[codice];
    const aMano = scelto === undefined ? undefined : find(scelto);
    if (aMano !== undefined) return { nodo: aMano, riconoscimento: { come: 'aMano' } };
    const [, davanti = '', resto = etichetta] = CODICE_DAVANTI.exec(etichetta) ?? [];
    // The column of the names may hold codes alone.
    const sua = find(codice) ?? find(davanti) ?? find(splitUnita(etichetta).nome);
    if (sua !== undefined) return { nodo: sua, riconoscimento: { come: 'codice' } };
    return byTitolo(nodi, search(splitUnita(resto).nome));
  };
}

function byTitolo(
  nodi: readonly Nodo[],
  trovati: ReturnType<ReturnType<typeof makeSomiglianza>>,
): Riconosciuto {
  const candidati = trovati.flatMap(({ indice, grado }) => {
    const nodo = nodi[indice];
    return nodo === undefined ? [] : [{ nodo, grado }];
  });
  const [primo, secondo] = candidati;
  const staccato = primo !== undefined && primo.grado - (secondo?.grado ?? 0) >= DISTACCO;
  if (primo !== undefined && primo.grado >= GRADO_CERTO && staccato)
    return { nodo: primo.nodo, riconoscimento: { come: 'titolo', grado: primo.grado } };
  return { riconoscimento: { come: 'nessuno', candidati: candidati.map(toCandidato) } };
}

function toCandidato({ nodo, grado }: { readonly nodo: Nodo; readonly grado: number }): CandidatoIndicatore {
  return { codice: nodo.codice ?? nodo.id, titolo: nodo.titolo, grado };
}

/** All indicatori of a tree. */
export function indicatoriDi(radice: Nodo): readonly Nodo[] {
  const found: Nodo[] = [];
  const visit = (nodo: Nodo): void => {
    if (nodo.indicatore !== undefined) found.push(nodo);
    nodo.figli.forEach(visit);
  };
  visit(radice);
  return found;
}

/** What is said of a row that was found by its title. */
export function dubbiRiconoscimento(riconoscimento: Riconoscimento): readonly string[] {
  if (riconoscimento.come !== 'titolo' || riconoscimento.grado === 1) return [];
  return [
    `Riconosciuto dal titolo, simile al ${Math.floor(riconoscimento.grado * 100)} %: controllare che sia lui.`,
  ];
}
