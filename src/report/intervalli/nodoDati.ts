/** A figure of a range that repeats one of the tree: which node it is, and whether the two agree. */
import { intervalloOf, normalizeCodice, type NodoValutato } from '../../scoring/index.js';
import type { DatiRelazione } from '../dati.js';
import { consuntivo } from '../celle.js';
import type { Nota } from '../tabella.js';
import { avviso } from './celleCifra.js';
import { agree, formatCifra, toFrazione, type Cifra } from './cifre.js';
import { normalizeParola } from './lettore.js';

/** The node of a code, or of one of its further codes. */
export function findNodo({ risultato }: DatiRelazione, codice: string): NodoValutato | undefined {
  const chiave = normalizeCodice(codice);
  return risultato.nodi.find(({ nodo }) => nodo.chiave === chiave || nodo.alias?.includes(chiave) === true);
}

/** Titles shorter than this are not taken for one another by how they begin. */
const TITOLO_CERTO = 20;

/** The indicatore that a label without a code is about: the same words, one of the two possibly cut short. */
export function findIndicatore({ risultato }: DatiRelazione, label: string): NodoValutato | undefined {
  const cercato = normalizeParola(splitUnita(label).nome);
  return risultato.nodi.find(({ nodo }) => {
    if (nodo.livello !== 'indicatore') return false;
    const titolo = normalizeParola(nodo.titolo);
    if (titolo === cercato) return true;
    const corto = Math.min(titolo.length, cercato.length);
    return corto >= TITOLO_CERTO && (titolo.startsWith(cercato) || cercato.startsWith(titolo));
  });
}

/** The unit that a label ends with: `Rilascio di strumenti digitali (N.)`. */
export function splitUnita(label: string): { readonly nome: string; readonly unita: string } {
  const trovata = /^(.*\S)\s*\((%|gg|n\.?|€|ore|fte)\)$/iu.exec(label.trim());
  return { nome: trovata?.[1] ?? label.trim(), unita: trovata?.[2] ?? '' };
}

/** The figure in the unit of its label. */
export function cifraInUnita(cifra: Cifra, label: string): Cifra {
  return splitUnita(label).unita === '%' ? toFrazione(cifra) : cifra;
}

/** The consuntivo of an indicatore as a figure; absent for a SI, a date, a missing one. */
function cifraConsuntivo({ nodo }: NodoValutato): Cifra | undefined {
  const letto = nodo.indicatore?.consuntivo;
  if (letto?.kind !== 'letto' || letto.valore.kind !== 'numero') return undefined;
  const { quantita } = letto.valore;
  const { valore, unita } = quantita;
  return { valore, ...intervalloOf(quantita), unita, genere: unita === '%' ? 'percentuale' : 'decimale' };
}

/** A figure that should be the consuntivo of an indicatore, and is not. */
export function checkConsuntivo(valutato: NodoValutato, cifra: Cifra, voce: string): readonly Nota[] {
  const atteso = cifraConsuntivo(valutato);
  if (valutato.nodo.indicatore === undefined || atteso === undefined || agree(cifra, atteso)) return [];
  return [discorde(valutato, cifra, voce)];
}

/** A figure that should be the consuntivo or one of the measures of the node of a code. */
export function checkMisura(
  dati: DatiRelazione,
  codice: string,
  cifra: Cifra,
  voce: string,
): readonly Nota[] {
  if (codice === '') return [];
  const valutato = findNodo(dati, codice);
  if (valutato === undefined) return [avviso(`«${voce}»: il codice ${codice} non è nell'albero.`)];
  const atteso = cifraConsuntivo(valutato);
  const misure = numeriDi(dati.misure.get(valutato.nodo.chiave ?? '') ?? '');
  const torna = (atteso !== undefined && agree(cifra, atteso)) || misure.includes(cifra.valore);
  return torna ? [] : [discorde(valutato, cifra, voce)];
}

function discorde({ nodo }: NodoValutato, cifra: Cifra, voce: string): Nota {
  const scritto = nodo.indicatore === undefined ? '' : consuntivo(nodo.indicatore);
  return avviso(
    `«${voce}»: qui ${formatCifra(cifra)}, nell'albero ${nodo.codice ?? nodo.titolo} ha ${scritto}; da riconciliare.`,
  );
}

/** The numbers of measures as printed: `328 / 5,52`. */
function numeriDi(misura: string): readonly number[] {
  return (misura.match(/\d[\d.]*(?:,\d+)?/g) ?? []).map((uno) =>
    Number(uno.replaceAll('.', '').replace(',', '.')),
  );
}
