import { formatCella } from './cella.js';
import { scoreIndicatore } from './esito.js';
import { computeIndice, type Voce } from './indice.js';
import { countMancante } from './media.js';
import type {
  Indice,
  Individuale,
  Letto,
  NodoValutato,
  Regole,
  Segnalazione,
  Target,
  Valore,
} from './model.js';
import { intervalloOf } from './numeri.js';
import { reportPesi } from './pesi.js';
import type { Indici } from './unitaOrganizzative.js';

/**
 * Obiettivi individuali of the Segretario generale and of the EQ (R24 § 4): one figure for each role, weighted by
 * `Peso`. Where a `Codice collegato` is given, target and value must be those of the tree.
 */
export function computeIndividuali(
  nodi: readonly NodoValutato[],
  individuali: readonly Individuale[],
  regole: Regole,
): Indici {
  const perRuolo = new Map<string, Individuale[]>();
  for (const individuale of individuali) {
    const pari = perRuolo.get(individuale.ruolo) ?? [];
    pari.push(individuale);
    perRuolo.set(individuale.ruolo, pari);
  }
  const segnalazioni: Segnalazione[] = [];
  const indici = [...perRuolo].map(([ruolo, pari]) => computeRuolo(ruolo, pari, regole, segnalazioni));
  return { indici, segnalazioni: [...segnalazioni, ...compareWithAlbero(nodi, individuali)] };
}

function computeRuolo(
  ruolo: string,
  individuali: readonly Individuale[],
  regole: Regole,
  segnalazioni: Segnalazione[],
): Indice {
  const voci = individuali.map(({ obiettivo, cella, peso, indicatore }): Voce => {
    const scored = scoreIndicatore(indicatore, regole);
    segnalazioni.push(...scored.segnalazioni);
    return { nome: obiettivo, cella, peso, esito: countMancante(scored.esito, regole.valoreMancante) };
  });
  const { indice, pesi } = computeIndice(ruolo, voci, regole);
  const celle = voci.map(({ cella }) => cella);
  const scritti = voci.map(({ peso }) => peso);
  segnalazioni.push(...reportPesi(pesi, scritti, { etichetta: ruolo, cella: celle[0] ?? '', celle }));
  return indice;
}

function compareWithAlbero(
  nodi: readonly NodoValutato[],
  individuali: readonly Individuale[],
): Segnalazione[] {
  const collegati = individuali.filter(({ chiaveCollegata }) => chiaveCollegata !== undefined);
  if (collegati.length === 0) return [];
  const perChiave = new Map(nodi.map(({ nodo }) => [nodo.chiave, nodo] as const));
  return collegati.flatMap(({ indicatore, chiaveCollegata }) => {
    const nodo = perChiave.get(chiaveCollegata);
    if (nodo?.indicatore === undefined) return [];
    const albero = nodo.indicatore;
    return [
      ...compare('il target', indicatore.target, albero.target, isSameTarget),
      ...compare('il valore', indicatore.consuntivo, albero.consuntivo, isSameValore),
    ];
  });
}

/** Nothing is said where one of the two cannot be read: that has its own anomalia. */
function compare<T>(
  campo: string,
  individuale: Letto<T>,
  albero: Letto<T>,
  isSame: (a: T, b: T) => boolean,
): Segnalazione[] {
  if (individuale.kind === 'errore' || albero.kind === 'errore') return [];
  if (isSame(individuale.valore, albero.valore)) return [];
  const trovato = formatCella(individuale.cella);
  const fatti = { campo, altra: albero.cella.dove, altro: formatCella(albero.cella) };
  return [{ codice: 'INDIVIDUALE_DISCORDE', cella: individuale.cella.dove, trovato, fatti }];
}

function isSameTarget(a: Target, b: Target): boolean {
  return formOf(a) === formOf(b);
}

/** What a target asks, without its note and its unit: `3` and `>= 3 N.` ask the same. */
function formOf(target: Target): string {
  switch (target.kind) {
    case 'soloMonitoraggio':
      return target.kind;
    case 'logico':
      return `logico ${target.atteso}`;
    case 'data':
      return `data ${target.entro}`;
    case 'fasi':
      return `fasi ${target.fasi.map((fase) => fase.raggiungimento).join(' ')}`;
    case 'intervallo':
      return `tra ${target.da.valore} ${target.a.valore}`;
    case 'annoN':
      return `annoN ${target.confronto}`;
    case 'soglia':
      return `${target.esplicito ? target.confronto : '>='} ${target.soglia.valore}`;
  }
}

/** Two printed numbers agree when they can stand for the same one. */
function isSameValore(a: Valore, b: Valore): boolean {
  if (a.kind === 'numero' && b.kind === 'numero') {
    const [p, q] = [intervalloOf(a.quantita), intervalloOf(b.quantita)];
    return p.min <= q.max && q.min <= p.max;
  }
  if (a.kind === 'logico' && b.kind === 'logico') return a.valore === b.valore;
  if (a.kind === 'data' && b.kind === 'data') return a.giorno === b.giorno;
  return a.kind === b.kind;
}
