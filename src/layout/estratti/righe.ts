/** The rows of an extract by what its columns mean. */
import { doveCella, foglioCella, oneLine, readCella } from '../celle.js';
import { formatCella, type Cella } from '../../scoring/index.js';
import type { EstrattoLetto, RigaEstratta, Tratto } from './model.js';
import { toItaliano } from './decimali.js';

/** All rows of an extract, table by table. */
export function* righeEstratto<K extends string>({
  incollato,
  tratti,
}: EstrattoLetto<K>): Generator<RigaEstratta<K>, void> {
  for (const tratto of tratti) for (const r of tratto.righe) yield makeRiga(incollato.area, tratto, r);
}

function makeRiga<K extends string>(
  area: EstrattoLetto<K>['incollato']['area'],
  tratto: Tratto<K>,
  r: number,
): RigaEstratta<K> {
  return {
    cella: doveCella(area, r, 0),
    tratto,
    testo: (chiave) => {
      const c = tratto.abbinate.get(chiave);
      return c === undefined ? '' : testoDi(readCella(area, r, c));
    },
    cifra: (chiave) => {
      const c = tratto.abbinate.get(chiave);
      if (c === undefined) return undefined;
      const { decimali = 'italiana' } = tratto.colonne.find(({ indice }) => indice === c) ?? {};
      const { valore } = foglioCella(area, r, c);
      const cella = readCella(area, r, c);
      if (typeof valore !== 'string') return cella;
      return decimali === 'mista' ? 'mista' : { ...cella, valore: toItaliano(valore, decimali) };
    },
  };
}

/** A cell of labels as the user reads it; a whole number, which may be a year or a code, without thousands. */
function testoDi(cella: Cella): string {
  const { valore, formato, guasto } = cella;
  if (guasto !== undefined || valore === null) return '';
  if (typeof valore === 'number' && Number.isInteger(valore) && !formato.includes('%')) return String(valore);
  return oneLine(typeof valore === 'string' ? valore : formatCella(cella));
}
