/** What a printed row says of an indicator beside its figures: that its measures give its value, how it is computed. */
import { computeEspressione, parseEspressione, type NodoValutato } from '../../scoring/index.js';
import { formatCalcolato, type Cifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { Casella } from '../tabella/model.js';
import { isDato } from './allinea.js';
import type { CampoColonna } from './campi.js';
import { nameNodo } from './noto.js';
import { paroleOf } from './parole.js';

/** The measures of a row against the value beside them, each operand standing for all that rounds to it. */
export function checkMisure(
  nodo: NodoValutato,
  allineate: readonly (readonly [CampoColonna, Casella])[],
): readonly Riscontro[] {
  const cellaOf = (campo: CampoColonna) => allineate.find(([uno]) => uno === campo)?.[1];
  const [misure, valore] = [cellaOf('misure'), cellaOf('valore')];
  if (valore?.cifra === undefined || misure === undefined || misure.cifra !== undefined) return [];
  const espressione = parseEspressione(misure.testo);
  const esito = espressione && computeEspressione(espressione);
  if (esito === undefined || typeof esito === 'string') return [];
  const { cifra } = valore;
  const scala = cifra.unita === '%' && !esito.perCento ? 100 : 1;
  const { min, max } = esito.intervallo;
  if (meets(cifra, min * scala, max * scala)) return [];
  return [
    {
      codice: 'MISURE_DISCORDI',
      dove: valore.dove,
      trovato: cifra.scritto,
      atteso: formatCalcolato(esito.valore * scala, Math.max(2, cifra.decimali), cifra.unita),
      fatti: { nome: nameNodo(nodo), conto: misure.testo },
      cella: nodo.nodo.cella,
    },
  ];
}

/** A double is exact to about this part of it. */
const PRECISIONE = 1e-9;

function meets({ valore, mezzo }: Cifra, min: number, max: number): boolean {
  const slack = mezzo + PRECISIONE * Math.max(1, Math.abs(valore));
  return valore + slack >= min && valore - slack <= max;
}

/** The algorithm of a row: among the words beside the label, in the order of the header. */
export function algoritmoOf(ordine: readonly CampoColonna[], celle: readonly Casella[]): Casella | undefined {
  const parole = ordine.filter((campo) => campo === 'descrizione' || campo === 'algoritmo');
  const testi = celle.filter((casella) => casella.testo !== '' && !isDato(casella));
  return testi.length === parole.length ? testi[parole.indexOf('algoritmo')] : undefined;
}

const FONTE = /\s*fonte(?: del dato| dei dati)?(?:\s*:|\s+\p{Lu}).*$/isu;

/** Algorithms of one indicator in other words: those of the workbook first, else those met before in the text. */
export function checkAlgoritmi(
  scritti: readonly { readonly nodo: NodoValutato; readonly testo: string; readonly dove: string }[],
  noti: ReadonlyMap<string, string>,
): readonly Riscontro[] {
  const visti = new Map<NodoValutato, string>();
  return scritti.flatMap(({ nodo, testo, dove }): Riscontro[] => {
    const algoritmo = testo.replace(FONTE, '');
    const atteso = noti.get(nodo.nodo.chiave ?? '') ?? visti.get(nodo);
    if (atteso === undefined) {
      visti.set(nodo, algoritmo);
      return [];
    }
    if (sameParole(algoritmo, atteso)) return [];
    return [
      {
        codice: 'ALGORITMO_DIVERSO',
        dove,
        trovato: algoritmo,
        atteso: atteso.replace(FONTE, ''),
        fatti: { nome: nameNodo(nodo) },
        stesso: nodo.nodo.id,
      },
    ];
  });
}

/** Endings, articles and what stands in brackets make no other algorithm. */
function sameParole(a: string, b: string): boolean {
  const plain = (testo: string) =>
    [...paroleOf(testo.replace(FONTE, '').replace(/\([^()]*\)/g, ' '))].sort().join(' ');
  return plain(a) === plain(b);
}
