/**
 * R24 § 3.3: the monitoraggio in the course of the year. A count of half a year against the target of the year is an
 * avanzamento, never a grado di raggiungimento: its light is what the office says (`Stato`).
 */
import { STATI_RILEVAZIONE } from '../parametri/index.js';
import {
  formatCella,
  formatGiorno,
  NON_DISPONIBILE,
  normalizeCodice,
  parseValore,
  scoreIndicatore,
  type Cella,
  type Indicatore,
  type NodoValutato,
} from '../scoring/index.js';
import { cellaOfLuce, DA_COMPILARE, numero, richiesto, target, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione, RigaRilevazione } from './dati.js';
import { colonna, makeTabella, riga } from './makeTabella.js';
import { etichetta, nodiDi } from './nodi.js';
import { giorno } from './rimodulazioni.js';
import type { CellaTabella, Colonna, Nota, RigaTabella } from './tabella.js';

function colonneOf(anno: number): readonly Colonna[] {
  return [
    colonna('Indicatore', 'testo', 40),
    colonna(`Target ${anno}`, 'testo', 16),
    colonna('Data', 'data', 12),
    colonna('Valore alla data', 'testo', 14),
    colonna('Avanzamento', 'percentuale', 13),
    colonna('Stato', 'luce', 20),
    colonna('Previsione al 31.12', 'testo', 16),
    colonna('Criticità', 'testo', 30),
    colonna('Proposta', 'testo', 14),
  ];
}

/** The latest rilevazione of each indicatore, with those before it; then those of codes that are not in the tree. */
export const buildInfrannuale: Costruttore = (dati, testata) => {
  const perChiave = groupByChiave(contateOf(dati));
  const indicatori = nodiDi(dati.risultato, 'indicatore');
  const rilevati = indicatori.flatMap((valutato) => {
    const serie = valutato.nodo.chiave === undefined ? undefined : perChiave.get(valutato.nodo.chiave);
    return serie === undefined ? [] : [{ valutato, serie }];
  });
  const noti = new Set(rilevati.map(({ valutato }) => valutato.nodo.chiave));
  const altre = [...perChiave].filter(([chiave]) => !noti.has(chiave)).map(([, serie]) => ({ serie }));
  const tutte: readonly Rilevato[] = [...rilevati, ...altre];
  const conPrecedenti = tutte.some(({ serie }) => serie.length > 1);
  const senza = indicatori.filter((uno) => !rilevati.some(({ valutato }) => valutato === uno));
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: [
      ...colonneOf(dati.anno),
      ...(conPrecedenti ? [colonna('Rilevazioni precedenti', 'testo', 20)] : []),
    ],
    righe: tutte.map((uno) => rigaRilevata(dati, uno, conPrecedenti)),
    note: noteOf(dati, rilevati, senza),
  });
};

/** The rilevazioni of one code, by date, with the indicatore that they are of. */
interface Rilevato {
  readonly serie: Serie;
  readonly valutato?: NodoValutato;
}

type Serie = readonly [RigaRilevazione, ...RigaRilevazione[]];

/** In the course of the year the monitoraggio is at its day of reference: what was measured later does not count. */
function contateOf({ rilevazioni = [], fase, dataRiferimento }: DatiRelazione): readonly RigaRilevazione[] {
  if (fase !== 'monitoraggio' || dataRiferimento === undefined) return rilevazioni;
  return rilevazioni.filter(({ data }) => data === undefined || data <= dataRiferimento);
}

/** By code, the latest first; of two without a date, or on one day, the lower row. */
function groupByChiave(rilevazioni: readonly RigaRilevazione[]): ReadonlyMap<string, Serie> {
  const perChiave = new Map<string, Serie>();
  for (const una of rilevazioni) {
    const chiave = normalizeCodice(una.codice);
    const nota = perChiave.get(chiave);
    perChiave.set(chiave, nota === undefined ? [una] : insert(una, nota));
  }
  return perChiave;
}

function insert(una: RigaRilevazione, [prima, ...altre]: Serie): Serie {
  const dopo = prima.data === undefined || (una.data !== undefined && una.data >= prima.data);
  if (dopo) return [una, prima, ...altre];
  const [seconda, ...terze] = altre;
  return seconda === undefined ? [prima, una] : [prima, ...insert(una, [seconda, ...terze])];
}

function rigaRilevata(
  dati: DatiRelazione,
  { serie, valutato }: Rilevato,
  conPrecedenti: boolean,
): RigaTabella {
  const indicatore = valutato?.nodo.indicatore;
  const [ultima, ...precedenti] = serie;
  const { codice, data, valore, stato, previsione, criticita, proposta } = ultima;
  return riga('dati', [
    testo(valutato === undefined ? codice : etichetta(valutato)),
    indicatore === undefined ? VUOTA : testo(target(indicatore)),
    data === undefined ? DA_COMPILARE : giorno(data),
    valore === undefined ? DA_COMPILARE : richiesto(formatValore(dati, valore, indicatore)),
    avanzamento(dati, valore, indicatore),
    luceStato(stato),
    testo(previsione),
    testo(criticita),
    testo(proposta),
    ...(conPrecedenti
      ? [testo(precedenti.map((una) => describePrecedente(dati, una, indicatore)).join('\n'))]
      : []),
  ]);
}

/** `31-03-2024: 100 N.`. */
function describePrecedente(
  dati: DatiRelazione,
  { data, valore }: RigaRilevazione,
  indicatore: Indicatore | undefined,
): string {
  const quando = data === undefined ? 'senza data' : formatGiorno(data);
  return `${quando}: ${valore === undefined ? NON_DISPONIBILE : formatValore(dati, valore, indicatore)}`;
}

function formatValore(
  { anno, base1904 }: DatiRelazione,
  cella: Cella,
  indicatore: Indicatore | undefined,
): string {
  const letto = parseValore(cella, { anno, base1904 }, targetOf(indicatore));
  const data = letto.kind === 'letto' && letto.valore.kind === 'data' ? letto.valore.giorno : undefined;
  return formatCella(cella, data);
}

function targetOf(indicatore: Indicatore | undefined) {
  return indicatore?.target.kind === 'letto' ? indicatore.target.valore : undefined;
}

/** Only of what grows towards a number: a time, a SI or a date have no share of the way. */
function avanzamento(
  { anno, base1904 }: DatiRelazione,
  cella: Cella | undefined,
  indicatore: Indicatore | undefined,
): CellaTabella {
  const meta = targetOf(indicatore);
  if (cella === undefined || meta?.kind !== 'soglia') return VUOTA;
  const { confronto, soglia } = meta;
  const letto = parseValore(cella, { anno, base1904 }, meta);
  if (letto.kind === 'errore' || letto.valore.kind !== 'numero') return VUOTA;
  const { quantita } = letto.valore;
  const cresce = confronto !== '<' && confronto !== '<=' && soglia.valore > 0;
  const pari = (quantita.unita === '%') === (soglia.unita === '%');
  return cresce && pari ? numero(quantita.valore / soglia.valore, 'percentuale') : VUOTA;
}

function luceStato(stato: string | undefined): CellaTabella {
  const parole = stato?.trim() ?? '';
  if (parole === '') return DA_COMPILARE;
  const noto = STATI_RILEVAZIONE.find((uno) => uno.stato === parole.toLowerCase());
  if (noto === undefined) return testo(parole);
  return cellaOfLuce({ simbolo: noto.simbolo, testo: parole, colore: noto.colore });
}

function noteOf(
  dati: DatiRelazione,
  rilevati: readonly (Rilevato & { readonly valutato: NodoValutato })[],
  senza: readonly NodoValutato[],
): Nota[] {
  const metodo =
    "Avanzamento: il valore alla data in rapporto al target dell'anno. Non è un grado di raggiungimento: la luce viene dallo stato indicato dall'ufficio.";
  const ottimisti = rilevati.filter((uno) => isInLinea(uno) && isPrevistoSotto(dati, uno));
  const sospese = rilevati.filter((uno) => isDaRimodulare(uno) && !isRimodulato(dati, uno));
  return [
    { genere: 'metodo', testo: metodo },
    ...elenco('In linea, ma la previsione non raggiunge il target', ottimisti.map(nomeOf)),
    ...elenco(
      'Proposta di rimodulare o eliminare, ancora senza una riga in Rimodulazioni',
      sospese.map(nomeOf),
    ),
    ...elenco(
      'Senza rilevazione',
      senza.map((valutato) => nomeOf({ valutato })),
    ),
  ];
}

function elenco(titolo: string, nomi: readonly string[]): Nota[] {
  if (nomi.length === 0) return [];
  return [{ genere: 'avviso', testo: `${titolo} (${nomi.length}): ${nomi.join(', ')}.` }];
}

function nomeOf({ valutato: { nodo } }: { readonly valutato: NodoValutato }): string {
  return nodo.codice ?? nodo.titolo;
}

function isInLinea({ serie: [{ stato }] }: Rilevato): boolean {
  return stato?.trim().toLowerCase() === IN_LINEA;
}

const IN_LINEA = 'in linea';

/** Whether the forecast of the office, scored as the consuntivo will be, misses the target. */
function isPrevistoSotto(
  { anno, base1904, risultato }: DatiRelazione,
  { serie: [{ previsione }], valutato }: Rilevato,
): boolean {
  const indicatore = valutato?.nodo.indicatore;
  if (indicatore === undefined || previsione === undefined) return false;
  const cella: Cella = { dove: '', valore: previsione, formato: 'General' };
  const letto = parseValore(cella, { anno, base1904 }, targetOf(indicatore));
  if (letto.kind === 'errore') return false;
  const usato = { valore: letto.valore, origine: 'consuntivo', cella: '' } as const;
  const previsto = { ...indicatore, usato: { kind: 'letto', cella, valore: usato } } as const;
  const { esito } = scoreIndicatore(previsto, risultato.regole);
  return esito.kind === 'punteggio' && esito.valore < 1;
}

function isDaRimodulare({ serie: [{ proposta = '' }] }: Rilevato): boolean {
  return /^(?:rimodul|elimin)/i.test(proposta.trim());
}

function isRimodulato({ rimodulazioni = [] }: DatiRelazione, { serie: [{ codice }] }: Rilevato): boolean {
  const chiave = normalizeCodice(codice);
  return rimodulazioni.some((una) => normalizeCodice(una.codice) === chiave);
}
