/** From a tree understood to its result: every node scored, the figures beside the tree, the points lost. */
import { computeAreaServizi } from './areaServizi.js';
import { isValoreMancante, NIENTE_CONTA, punteggio } from './esitiCondivisi.js';
import { gradeIndicatore, reportMancante, type Valutazione } from './esito.js';
import { etichettaIn, isGruppo } from './etichetta.js';
import { checkFasce, fasciaOf, formatEsito, NON_DISPONIBILE } from './fasce.js';
import { computeIndividuali } from './individuali.js';
import { computeMedia, countMancante, shareOf } from './media.js';
import type { Albero, Esito, Nodo, NodoValutato, Regole, Risultato } from './model.js';
import { isInOrdine, reportPesi, type GruppoPesato, type Pesi } from './pesi.js';
import { findMetaSola, pesiScritti, weighGruppo } from './pesiGruppo.js';
import { assignPuntiPersi } from './puntiPersi.js';
import { computeUnita } from './unitaOrganizzative.js';

/** A scored node while it is being made. */
type InCorso = { -readonly [K in keyof Omit<NodoValutato, 'padre' | 'figli'>]: NodoValutato[K] } & {
  readonly padre: InCorso | undefined;
  figli: readonly InCorso[];
};

/** What one scoring carries along. */
interface Giro extends Valutazione {
  /** As long as the tree from the start: a list that grows is copied again and again. */
  readonly nodi: InCorso[];
  visti: number;
  /** The obiettivi operativi among them. */
  readonly operativi: InCorso[];
}

/** One for all leaves: most nodes are leaves. */
const SENZA_FIGLI: readonly InCorso[] = [];

/**
 * Scores a whole tree (calcolo §§ 4–6). Takes time linear in the nodes. Never throws on what a workbook may hold:
 * a wrong cell is an `errore` of its node and a segnalazione, and the rest is scored.
 *
 * At thousands of rows the time goes into fetching objects and collecting them: each node is gone to once, while it
 * is at hand, and what is done for it makes little more than its result. Where every node passes there are no
 * functions made on the way: V8 forgets the compiled form of one when it is collected, and compiles the next anew.
 */
export function scoreAlbero(albero: Albero, regole: Regole): Risultato {
  const giro: Giro = {
    regole,
    nodi: new Array<InCorso>(albero.quanti),
    visti: 0,
    operativi: [],
    segnalazioni: [...albero.segnalazioni, ...checkFasce(regole.fasce)],
  };
  const ente = scoreNodo(albero.radice, undefined, giro);
  assignPuntiPersi(ente);
  const unita = computeUnita(giro.operativi, albero.unita, regole);
  const individuali = computeIndividuali(giro.nodi, albero.individuali, regole);
  return {
    regole,
    nodi: giro.nodi,
    ente,
    areaServizi: computeAreaServizi(giro.operativi, regole),
    unita: unita.indici,
    individuali: individuali.indici,
    segnalazioni: [...giro.segnalazioni, ...unita.segnalazioni, ...individuali.segnalazioni],
  };
}

function scoreNodo(nodo: Nodo, padre: InCorso | undefined, giro: Giro): InCorso {
  const valutato = begin(nodo, padre);
  giro.nodi[giro.visti] = valutato;
  giro.visti += 1;
  if (nodo.livello === 'operativo') giro.operativi.push(valutato);
  if (nodo.figli.length > 0) valutato.figli = scoreFigli(valutato, giro);
  const { rettifica, indicatore } = nodo;
  if (rettifica !== undefined) valutato.esito = esitoOfRettifica(rettifica);
  else if (indicatore !== undefined) valutato.esito = gradeIndicatore(indicatore, giro);
  else scoreGruppo(valutato, giro);
  publish(valutato, giro.regole);
  return valutato;
}

function scoreFigli(valutato: InCorso, giro: Giro): readonly InCorso[] {
  const { figli } = valutato.nodo;
  const valutati = new Array<InCorso>(figli.length);
  let i = 0;
  for (const figlio of figli) {
    valutati[i] = scoreNodo(figlio, valutato, giro);
    i += 1;
  }
  return valutati;
}

function begin(nodo: Nodo, padre: InCorso | undefined): InCorso {
  return {
    esito: NIENTE_CONTA,
    pesoEffettivo: undefined,
    figli: SENZA_FIGLI,
    nodo,
    puntiPersi: undefined,
    padre,
    provvisorio: undefined,
    pubblicato: NON_DISPONIBILE,
    fascia: undefined,
  };
}

function esitoOfRettifica(rettifica: NonNullable<Nodo['rettifica']>): Esito {
  switch (rettifica.kind) {
    case 'neutralizzazione':
      return { kind: 'neutralizzato', motivo: rettifica.motivo };
    case 'valoreMotivato':
      return punteggio(rettifica.valore);
  }
}

function scoreGruppo(valutato: InCorso, giro: Giro): void {
  if (valutato.figli.length === 0) {
    note('SENZA_FIGLI', valutato, giro);
    return;
  }
  const pesi = weighFigli(valutato, giro);
  if (valutato.figli.some(isSenzaValore)) countSenzaValore(valutato, pesi, giro);
  applyMedia(valutato, pesi, giro.regole);
  if (isSenzaValori(valutato, pesi)) note('NIENTE_DA_VALUTARE', valutato, giro);
}

function note(codice: 'SENZA_FIGLI' | 'NIENTE_DA_VALUTARE', { nodo, padre }: InCorso, giro: Giro): void {
  giro.segnalazioni.push({ codice, cella: nodo.cella, trovato: etichettaIn(nodo, padre?.nodo) });
}

/**
 * Said once, at the lowest node: those above it have no score because this one has none. Where a cell below, or a
 * weight, cannot be read, that is said already.
 */
function isSenzaValori({ esito, figli }: InCorso, { illeggibili }: Pesi): boolean {
  if (esito.kind !== 'nonValutabile' || esito.motivo !== 'nienteConta' || illeggibili.length > 0)
    return false;
  return !figli.some((figlio) => figlio.esito.kind === 'errore' || isGruppoSenzaEsito(figlio));
}

function isGruppoSenzaEsito({ nodo, esito }: InCorso): boolean {
  return esito.kind === 'nonValutabile' && nodo.indicatore === undefined;
}

function weighFigli(valutato: InCorso, { regole, segnalazioni }: Giro): Pesi {
  const { nodo, figli } = valutato;
  const pesi = weighGruppo(nodo, figli, regole);
  const meta = findMetaSola(nodo);
  if (meta !== undefined) segnalazioni.push({ codice: 'META_SOLA', cella: meta.cella, trovato: meta.titolo });
  else if (!isInOrdine(pesi))
    segnalazioni.push(...reportPesi(pesi, pesiScritti(nodo, regole), gruppoOf(valutato)));
  return pesi;
}

function gruppoOf({ nodo, padre }: InCorso): GruppoPesato {
  const celle = nodo.figli.map((figlio) => figlio.cellaPeso ?? figlio.cella);
  return { etichetta: etichettaIn(nodo, padre?.nodo), cella: nodo.cella, celle };
}

function isSenzaValore({ esito }: InCorso): boolean {
  return isValoreMancante(esito);
}

/** A missing value matters only where it weighs: there it is said, and is 0 where the rules want it. */
function countSenzaValore({ figli }: InCorso, { valori }: Pesi, { regole, segnalazioni }: Giro): void {
  figli.forEach((figlio, i) => {
    const { indicatore } = figlio.nodo;
    if (!isSenzaValore(figlio) || valori[i] === 0 || indicatore === undefined) return;
    segnalazioni.push(reportMancante(indicatore));
    figlio.esito = countMancante(figlio.esito, regole.valoreMancante);
    publish(figlio, regole);
  });
}

function applyMedia(valutato: InCorso, pesi: Pesi, { valoreMancante }: Regole): void {
  const { figli } = valutato;
  const { esito, totale, provvisorio } = computeMedia(figli, pesi, valoreMancante);
  valutato.esito = esito;
  valutato.provvisorio = provvisorio;
  let i = 0;
  for (const figlio of figli) {
    figlio.pesoEffettivo = shareOf(figlio, pesi.valori[i], totale);
    i += 1;
  }
}

function publish(valutato: InCorso, regole: Regole): void {
  const { esito, nodo } = valutato;
  valutato.pubblicato = formatEsito(esito);
  if (esito.kind === 'punteggio' && !isGruppo(nodo)) valutato.fascia = fasciaOf(esito.valore, regole.fasce);
}
