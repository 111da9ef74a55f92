/**
 * R24 § 3.3: the monitoraggio in the course of the year. A count of half a year against the target of the year is an
 * avanzamento, never a grado di raggiungimento: its light is what the office says (`Stato`).
 */
import { STATI_RILEVAZIONE } from '../parametri/index.js';
import {
  formatCella,
  normalizeCodice,
  parseValore,
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

/** The latest rilevazione of each indicatore; then those of codes that are not in the tree. */
export const buildInfrannuale: Costruttore = (dati, testata) => {
  const ultime = ultimePerChiave(dati.rilevazioni ?? []);
  const indicatori = nodiDi(dati.risultato, 'indicatore');
  const rilevati = indicatori.filter(({ nodo }) => nodo.chiave !== undefined && ultime.has(nodo.chiave));
  const chiavi = new Set(rilevati.map(({ nodo }) => nodo.chiave));
  const altre = [...ultime].filter(([chiave]) => !chiavi.has(chiave));
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: colonneOf(dati.anno),
    righe: [
      ...rilevati.flatMap((valutato) => {
        const ultima = ultime.get(valutato.nodo.chiave ?? '');
        return ultima === undefined ? [] : [rigaRilevata(dati, ultima, valutato)];
      }),
      ...altre.map(([, ultima]) => rigaRilevata(dati, ultima)),
    ],
    note: [...noteOf(indicatori.filter((uno) => !rilevati.includes(uno)))],
  });
};

function ultimePerChiave(rilevazioni: readonly RigaRilevazione[]): ReadonlyMap<string, RigaRilevazione> {
  const ultime = new Map<string, RigaRilevazione>();
  for (const una of rilevazioni) {
    const chiave = normalizeCodice(una.codice);
    const nota = ultime.get(chiave);
    if (nota === undefined || isDopo(una, nota)) ultime.set(chiave, una);
  }
  return ultime;
}

/** Of two without a date, or on one day, the lower row. */
function isDopo({ data }: RigaRilevazione, nota: RigaRilevazione): boolean {
  return nota.data === undefined || (data !== undefined && data >= nota.data);
}

function rigaRilevata(
  dati: DatiRelazione,
  rilevazione: RigaRilevazione,
  valutato?: NodoValutato,
): RigaTabella {
  const indicatore = valutato?.nodo.indicatore;
  const { codice, data, valore, stato, previsione, criticita, proposta } = rilevazione;
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
  ]);
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

function noteOf(senza: readonly NodoValutato[]): Nota[] {
  const metodo =
    "Avanzamento: il valore alla data in rapporto al target dell'anno. Non è un grado di raggiungimento: la luce viene dallo stato indicato dall'ufficio.";
  const nomi = senza.map(({ nodo }) => nodo.codice ?? nodo.titolo).join(', ');
  const mancano = `Senza rilevazione (${senza.length}): ${nomi}.`;
  return [
    { genere: 'metodo', testo: metodo },
    ...(senza.length === 0 ? [] : [{ genere: 'avviso', testo: mancano } as const]),
  ];
}
