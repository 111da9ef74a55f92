/** The tables beside a new tree from those of the year before: schede, unità, storico. */
import { TABELLE, type FormaTabella } from '../../parametri/index.js';
import { normalizeCodice, type Cella, type NodoValutato } from '../../scoring/index.js';
import { findIntervallo } from '../richieste.js';
import { readTabella, testo, type ColonnaDi, type RigaTabella } from '../tabella.js';
import type { CellaScritta } from '../workbook.js';
import { isTolto, nomiOf, valoreScritto, type FonteNuova } from './fonte.js';
import { frazione } from './moduli.js';

export type Righe = readonly (readonly CellaScritta[])[];

function righeOf<F extends FormaTabella>(
  { lettura }: FonteNuova,
  forma: F,
): readonly RigaTabella<ColonnaDi<F>>[] {
  const trovato = findIntervallo(lettura, forma.nome);
  return trovato === undefined ? [] : readTabella(trovato.area, forma).righe;
}

/** A cell that comes over as it is; what shows an error of Excel stays behind. */
function copia(cella: Cella | undefined): CellaScritta {
  if (cella === undefined || cella.guasto !== undefined || cella.valore === null) return {};
  return { valore: cella.valore, ...(cella.formato !== 'General' && { formato: cella.formato }) };
}

/** `Unita` as it is, its codes with their new year. */
export function righeUnita(fonte: FonteNuova, rinomina: (codice: string) => string): Righe {
  return righeOf(fonte, TABELLE.unita).map(({ celle: c }) => [
    { valore: rinomina(testo(c.codice)) },
    copia(c.unita),
    copia(c.peso),
  ]);
}

/**
 * `Schede` as they are, with the value of the year as the new baseline; the comment was about the year and stays
 * there. Where the rules compare with the base year, a baseline that has its year stays. Indicatori without a scheda
 * get one.
 */
export function righeSchede(fonte: FonteNuova, rinomina: (codice: string) => string): Righe {
  const { anno, regole } = fonte.cartella;
  const nomi = nomiOf(fonte);
  const indicatori = indicatoriDi(fonte);
  const perChiave = new Map(indicatori.map((uno) => [uno.nodo.chiave, uno]));
  const scritte = righeOf(fonte, TABELLE.schede);
  const note = new Set(scritte.map(({ celle }) => normalizeCodice(testo(celle.codice))));
  const righe = scritte.map(({ celle: c }) => {
    const codice = testo(c.codice);
    const valore = valoreDi(perChiave.get(normalizeCodice(codice)));
    const tiene = regole.annoN === 'base' && testo(c.annoBaseline) !== '' && testo(c.baseline) !== '';
    const nuova = valore !== '' && !tiene;
    return [
      { valore: rinomina(codice) },
      ...[c.descrizione, c.algoritmo, c.fonte, c.programma, c.risorse, c.funzione, c.soggetti].map(copia),
      nuova ? { valore } : copia(c.baseline),
      nuova ? { valore: anno, formato: '0' } : copia(c.annoBaseline),
      {},
    ];
  });
  const aggiunte = indicatori.flatMap((uno) => {
    const valore = valoreDi(uno);
    if (valore === '' || (uno.nodo.chiave !== undefined && note.has(uno.nodo.chiave))) return [];
    const vuote = Array.from({ length: 7 }, (): CellaScritta => ({}));
    return [
      [
        { valore: rinomina(nomi.get(uno.nodo.id) ?? uno.nodo.titolo) },
        ...vuote,
        { valore },
        { valore: anno, formato: '0' },
        {},
      ],
    ];
  });
  return [...righe, ...aggiunte];
}

/** Rows of `Misure` for what a formula takes from Kronos: the measures of the year stay behind. */
export function righeFormule(fonte: FonteNuova, rinomina: (codice: string) => string): Righe {
  return righeOf(fonte, TABELLE.misure)
    .filter(({ celle }) => /(?:^|\s)Kronos: \S/.test(testo(celle.fonte)))
    .map(({ celle: c }) => [{ valore: rinomina(testo(c.codice)) }, {}, {}, {}, {}, copia(c.fonte)]);
}

/** `Storico` with the year that ends: a value for each indicatore, a figure for every node that has one. */
export function righeStorico(fonte: FonteNuova, rinomina: (codice: string) => string): Righe {
  const { cartella, risultato } = fonte;
  const nomi = nomiOf(fonte);
  const { anno } = cartella;
  const vecchie = righeOf(fonte, TABELLE.storico)
    .filter(({ celle }) => testo(celle.anno) !== String(anno))
    .map(({ celle: c }) => [
      { valore: rinomina(testo(c.codice)) },
      copia(c.anno),
      copia(c.valore),
      copia(c.raggiungimento),
    ]);
  const nuove = risultato.nodi.flatMap((valutato) => {
    const { nodo, esito } = valutato;
    if (nodo.livello === 'indicatori' || nodo.livello === 'operativi' || isTolto(valutato, cartella))
      return [];
    const valore = valoreScritto(nodo);
    if (valore === '' && esito.kind !== 'punteggio') return [];
    return [
      [
        { valore: rinomina(nomi.get(nodo.id) ?? nodo.titolo) },
        { valore: anno, formato: '0' },
        valore === '' ? {} : { valore },
        esito.kind === 'punteggio' ? frazione(esito.valore) : {},
      ],
    ];
  });
  return [...vecchie, ...nuove];
}

/** The indicatori that go on, each once. */
function indicatoriDi({ risultato, cartella }: FonteNuova): readonly NodoValutato[] {
  return risultato.nodi.filter(
    (valutato) => valutato.nodo.livello === 'indicatore' && !isTolto(valutato, cartella),
  );
}

function valoreDi(valutato: NodoValutato | undefined): string {
  return valutato === undefined ? '' : valoreScritto(valutato.nodo);
}
