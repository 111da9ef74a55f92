/** From a tree understood to its result: every node scored, the figures beside the tree, the points lost. */
import { computeAreaServizi } from './areaServizi.js';
import { scoreIndicatore } from './esito.js';
import { etichettaIn, isGruppo } from './etichetta.js';
import { checkFasce, fasciaOf, formatEsito, NON_DISPONIBILE } from './fasce.js';
import { computeIndividuali } from './individuali.js';
import { computeMedia, countMancante, type Media } from './media.js';
import type { Albero, Esito, Nodo, NodoValutato, Peso, Regole, Risultato, Segnalazione } from './model.js';
import { reportPesi, resolvePesi, type Pesi } from './pesi.js';
import { assignPuntiPersi } from './puntiPersi.js';
import { computeUnita } from './unitaOrganizzative.js';

/** A scored node while it is being made. */
type InCorso = Mutable<Omit<NodoValutato, 'padre' | 'figli'>> & { padre?: InCorso; figli: InCorso[] };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What one scoring carries along. */
interface Giro {
  readonly regole: Regole;
  readonly nodi: InCorso[];
  readonly segnalazioni: Segnalazione[];
  /** What to say of a leaf without value, if it turns out to weigh. */
  readonly mancanti: Map<InCorso, Segnalazione>;
}

/** One for all leaves: most nodes are leaves. */
const SENZA_FIGLI: InCorso[] = [];
const NIENTE_CONTA: Esito = { kind: 'nonValutabile', motivo: 'nienteConta' };

/**
 * Scores a whole tree (calcolo §§ 4–6). Takes time linear in the nodes. Never throws on what a workbook may hold:
 * a wrong cell is an `errore` of its node and a segnalazione, and the rest is scored.
 */
export function scoreAlbero(albero: Albero, regole: Regole): Risultato {
  const giro: Giro = {
    mancanti: new Map(),
    regole,
    nodi: [],
    segnalazioni: [...albero.segnalazioni, ...checkFasce(regole.fasce)],
  };
  const ente = scoreNodo(albero.radice, undefined, giro);
  for (const valutato of giro.nodi) publish(valutato, regole);
  assignPuntiPersi(ente);
  const unita = computeUnita(giro.nodi, albero.unita, regole);
  const individuali = computeIndividuali(giro.nodi, albero.individuali, regole);
  return {
    regole,
    nodi: giro.nodi,
    ente,
    areaServizi: computeAreaServizi(giro.nodi, regole),
    unita: unita.indici,
    individuali: individuali.indici,
    segnalazioni: [...giro.segnalazioni, ...unita.segnalazioni, ...individuali.segnalazioni],
  };
}

function scoreNodo(nodo: Nodo, padre: InCorso | undefined, giro: Giro): InCorso {
  const valutato = begin(nodo, padre);
  giro.nodi.push(valutato);
  if (nodo.figli.length > 0) valutato.figli = nodo.figli.map((figlio) => scoreNodo(figlio, valutato, giro));
  if (nodo.rettifica !== undefined) valutato.esito = esitoOfRettifica(nodo.rettifica);
  else if (nodo.indicatore !== undefined) scoreFoglia(valutato, nodo.indicatore, giro);
  else scoreGruppo(valutato, giro);
  return valutato;
}

/** Written out twice: a spread, or a field added later, would cost more than all the rest of a leaf. */
function begin(nodo: Nodo, padre: InCorso | undefined): InCorso {
  return padre === undefined
    ? { nodo, esito: NIENTE_CONTA, pubblicato: NON_DISPONIBILE, figli: SENZA_FIGLI }
    : { nodo, padre, esito: NIENTE_CONTA, pubblicato: NON_DISPONIBILE, figli: SENZA_FIGLI };
}

function esitoOfRettifica(rettifica: NonNullable<Nodo['rettifica']>): Esito {
  switch (rettifica.kind) {
    case 'neutralizzazione':
      return { kind: 'neutralizzato', motivo: rettifica.motivo };
    case 'valoreMotivato':
      return { kind: 'punteggio', valore: rettifica.valore };
  }
}

function scoreFoglia(valutato: InCorso, indicatore: NonNullable<Nodo['indicatore']>, giro: Giro): void {
  const { esito, segnalazioni } = scoreIndicatore(indicatore, giro.regole);
  valutato.esito = esito;
  for (const segnalazione of segnalazioni)
    if (segnalazione.codice === 'VALORE_MANCANTE') giro.mancanti.set(valutato, segnalazione);
    else giro.segnalazioni.push(segnalazione);
}

function scoreGruppo(valutato: InCorso, giro: Giro): void {
  const { figli } = valutato;
  if (figli.length === 0) {
    note('SENZA_FIGLI', valutato, giro);
    return;
  }
  const pesi = weighFigli(valutato, giro);
  figli.forEach((figlio, i) => {
    if ((pesi.valori[i] ?? 0) > 0) countFoglia(figlio, giro);
  });
  applyMedia(valutato, computeMedia(figli, pesi, giro.regole.valoreMancante));
  if (isSenzaValori(valutato)) note('NIENTE_DA_VALUTARE', valutato, giro);
}

function note(codice: 'SENZA_FIGLI' | 'NIENTE_DA_VALUTARE', { nodo, padre }: InCorso, giro: Giro): void {
  giro.segnalazioni.push({ codice, cella: nodo.cella, trovato: etichettaIn(nodo, padre?.nodo) });
}

/** Said once, at the lowest node: those above it have no score because this one has none. */
function isSenzaValori({ esito, figli }: InCorso): boolean {
  return esito.kind === 'nonValutabile' && esito.motivo === 'nienteConta' && !figli.some(isGruppoSenzaEsito);
}

function isGruppoSenzaEsito({ nodo, esito }: InCorso): boolean {
  return esito.kind === 'nonValutabile' && nodo.indicatore === undefined;
}

function weighFigli({ nodo, figli, padre }: InCorso, giro: Giro): Pesi {
  const scritti = pesiOfFigli(nodo, giro.regole);
  const pesi = resolvePesi(figli, scritti, giro.regole.tolleranzaPesi);
  const meta = findMetaSola(nodo);
  if (meta !== undefined) {
    giro.segnalazioni.push({ codice: 'META_SOLA', cella: meta.cella, trovato: meta.titolo });
    return { ...pesi, valori: [1], illeggibili: [] };
  }
  const describe = () => ({
    etichetta: etichettaIn(nodo, padre?.nodo),
    cella: nodo.cella,
    celle: nodo.figli.map((figlio) => figlio.cellaPeso ?? figlio.cella),
  });
  for (const segnalazione of reportPesi(pesi, scritti, describe)) giro.segnalazioni.push(segnalazione);
  return pesi;
}

/**
 * R24 § 3.1: «misurato per il 40% dal risultato dei suoi indicatori strategici e per il rimanente 60% dal
 * risultato degli indicatori degli obiettivi operativi»: the two halves take these where no row carries a weight.
 */
function pesiOfFigli({ livello, figli }: Nodo, { pesoIndicatori, pesoObiettivi }: Regole): Peso[] {
  const scritti = figli.map(({ peso }) => peso);
  if (livello !== 'strategico' || scritti.some(({ kind }) => kind !== 'assente')) return scritti;
  return figli.map((figlio) => {
    if (figlio.livello === 'indicatori') return { kind: 'peso', valore: pesoIndicatori };
    return figlio.livello === 'operativi' ? { kind: 'peso', valore: pesoObiettivi } : figlio.peso;
  });
}

/** The only half of an obiettivo strategico: it counts for the whole, whatever its weight. */
function findMetaSola({ livello, figli }: Nodo): Nodo | undefined {
  const [figlio] = figli;
  const sola = livello === 'strategico' && figli.length === 1 && figlio !== undefined;
  return sola && isGruppo(figlio) ? figlio : undefined;
}

/** A missing value matters only where it weighs: there it is said, and is 0 where the rules want it. */
function countFoglia(figlio: InCorso, giro: Giro): void {
  const mancante = giro.mancanti.get(figlio);
  if (mancante === undefined) return;
  giro.segnalazioni.push(mancante);
  figlio.esito = countMancante(figlio.esito, giro.regole.valoreMancante);
}

function applyMedia(valutato: InCorso, { esito, effettivi, provvisorio }: Media): void {
  valutato.esito = esito;
  if (provvisorio !== undefined) valutato.provvisorio = provvisorio;
  valutato.figli.forEach((figlio, i) => {
    const effettivo = effettivi[i];
    if (effettivo !== undefined) figlio.pesoEffettivo = effettivo;
  });
}

function publish(valutato: InCorso, regole: Regole): void {
  const { esito, nodo } = valutato;
  valutato.pubblicato = formatEsito(esito);
  if (esito.kind !== 'punteggio' || isGruppo(nodo)) return;
  const fascia = fasciaOf(esito.valore, regole.fasce);
  if (fascia !== undefined) valutato.fascia = fascia;
}
