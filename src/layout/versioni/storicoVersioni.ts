/** What earlier years were, from the versions that a workbook keeps: for what `Storico` does not say. */
import { TABELLA_VERSIONI } from '../../parametri/index.js';
import { normalizeCodice, type Cella, type NodoLetto, type StoricoLetto } from '../../scoring/index.js';
import { isPiena } from '../celle.js';
import { readTabella, testo } from '../tabella.js';
import type { Area } from '../workbook.js';

const CHIUSO = 'consuntivo';

/**
 * The values of the indicatori in the closed years before this one, as rows of `Storico`. Codes that the tree has no
 * more are left out: nothing is asked of them.
 */
export function storicoVersioni(
  area: Area | undefined,
  anno: number,
  radice: NodoLetto,
): readonly StoricoLetto[] {
  if (area === undefined) return [];
  const noti = codiciOf(radice);
  let dellAnno: Cella | undefined;
  return readTabella(area, TABELLA_VERSIONI).righe.flatMap(({ cella, celle: c }): StoricoLetto[] => {
    // The first row of a version tells its year and its phase.
    if (testo(c.riga) === '1')
      dellAnno = testo(c.fase) === CHIUSO && Number(testo(c.anno)) < anno ? c.anno : undefined;
    const codice = testo(c.codice) || testo(c.titolo);
    if (dellAnno === undefined || c.valore === undefined || !isPiena(c.valore)) return [];
    return noti.has(normalizeCodice(codice)) ? [{ codice, cella, anno: dellAnno, valore: c.valore }] : [];
  });
}

function codiciOf(radice: NodoLetto): ReadonlySet<string> {
  const codici = new Set<string>();
  const visit = ({ codice, titolo, figli }: NodoLetto): void => {
    codici.add(normalizeCodice(codice ?? titolo));
    figli.forEach(visit);
  };
  visit(radice);
  return codici;
}
