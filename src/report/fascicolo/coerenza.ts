/**
 * Piano → rimodulazione → Relazione, indicatore by indicatore. D.lgs. 150/2009, art. 6, c. 1: changes in the course of
 * the year «sono inserite nella relazione sulla performance e vengono valutate dall'OIV ai fini della validazione».
 */
import { formatGiorno, formatPubblicato, normalizeCodice, type NodoValutato } from '../../scoring/index.js';
import { numero, target, testo, VUOTA } from '../celle.js';
import type { DatiRelazione, RigaRimodulazione } from '../dati.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { etichetta, nodiDi } from '../nodi.js';
import type { RigaTabella, Tabella } from '../tabella.js';
import type { IndicatorePiano, PianoTenuto } from './model.js';
import { testataOf } from './testate.js';

/** How an indicatore of the Relazione stands to the Piano. */
export type EsitoCoerenza = 'coerente' | 'conAtto' | 'senzaAtto' | 'nonConfrontato';

const PAROLE: Readonly<Record<EsitoCoerenza, string>> = {
  coerente: 'coerente',
  conAtto: 'cambiato con atto',
  senzaAtto: 'cambiato senza atto',
  nonConfrontato: 'non confrontato: manca il Piano',
};

/** An indicatore with what the Piano had, what was decided, what the Relazione has. */
export interface Confrontato {
  readonly nome: string;
  readonly esito: EsitoCoerenza;
  readonly piano?: IndicatorePiano;
  readonly rimodulazioni: readonly RigaRimodulazione[];
  /** Absent for an indicatore of the Piano that is no longer in the tree. */
  readonly valutato?: NodoValutato;
}

/** Every indicatore of the tree, then those of the Piano that the tree has no more. */
export function confrontaPiano(dati: DatiRelazione, piano: PianoTenuto | undefined): readonly Confrontato[] {
  const perChiave = new Map<string, RigaRimodulazione[]>();
  for (const una of dati.rimodulazioni ?? []) {
    const chiave = normalizeCodice(una.codice);
    perChiave.set(chiave, [...(perChiave.get(chiave) ?? []), una]);
  }
  const indicatori = nodiDi(dati.risultato, 'indicatore');
  const viste = new Set(indicatori.map(({ nodo }) => nodo.chiave));
  const usciti = [...(piano?.indicatori ?? [])].filter(([chiave]) => !viste.has(chiave));
  return [
    ...indicatori.map((valutato) => {
      const { chiave = '' } = valutato.nodo;
      const rimodulazioni = perChiave.get(chiave) ?? [];
      const nelPiano = piano?.indicatori.get(chiave) ?? originaleOf(valutato, rimodulazioni, piano);
      const esito = esitoOf(valutato, nelPiano, rimodulazioni, piano);
      return {
        nome: etichetta(valutato),
        esito,
        ...(nelPiano && { piano: nelPiano }),
        rimodulazioni,
        valutato,
      };
    }),
    ...usciti.map(([chiave, uno]) => {
      const rimodulazioni = perChiave.get(chiave) ?? [];
      const esito: EsitoCoerenza = isConAtto(rimodulazioni) ? 'conAtto' : 'senzaAtto';
      return { nome: `${uno.titolo} (non più nell'albero)`, esito, piano: uno, rimodulazioni };
    }),
  ];
}

/** Without a version of the Piano, what the acts say that stood there before. */
function originaleOf(
  { nodo: { titolo } }: NodoValutato,
  rimodulazioni: readonly RigaRimodulazione[],
  piano: PianoTenuto | undefined,
): IndicatorePiano | undefined {
  const originario = rimodulazioni.find(({ tipo }) => tipo.trim().toLowerCase() === 'target')?.originario;
  return piano !== undefined || originario === undefined ? undefined : { titolo, target: originario };
}

function esitoOf(
  { nodo }: NodoValutato,
  nelPiano: IndicatorePiano | undefined,
  rimodulazioni: readonly RigaRimodulazione[],
  piano: PianoTenuto | undefined,
): EsitoCoerenza {
  const cambiato = nelPiano === undefined ? piano !== undefined : !isUguale(nodo, nelPiano);
  if (rimodulazioni.length > 0) return isConAtto(rimodulazioni) ? 'conAtto' : 'senzaAtto';
  if (cambiato) return 'senzaAtto';
  return piano === undefined ? 'nonConfrontato' : 'coerente';
}

function isUguale({ indicatore, peso }: NodoValutato['nodo'], piano: IndicatorePiano): boolean {
  const stessoTarget =
    piano.target === undefined || indicatore === undefined || isStesso(piano.target, target(indicatore));
  const stessoPeso =
    piano.peso === undefined ||
    peso.kind !== 'peso' ||
    formatPubblicato(piano.peso) === formatPubblicato(peso.valore);
  return stessoTarget && stessoPeso;
}

function isStesso(a: string, b: string): boolean {
  const normale = (scritto: string) => scritto.replace(/\s+/g, '').toLowerCase();
  return normale(a) === normale(b);
}

function isConAtto(rimodulazioni: readonly RigaRimodulazione[]): boolean {
  return rimodulazioni.length > 0 && rimodulazioni.every(({ atto = '' }) => atto.trim() !== '');
}

/** How many stand in each way. */
export function countEsiti(confrontati: readonly Confrontato[]): Readonly<Record<EsitoCoerenza, number>> {
  const conti = { coerente: 0, conAtto: 0, senzaAtto: 0, nonConfrontato: 0 };
  for (const { esito } of confrontati) conti[esito] += 1;
  return conti;
}

export function buildCoerenza(
  dati: DatiRelazione,
  confrontati: readonly Confrontato[],
  piano: PianoTenuto | undefined,
): Tabella {
  return makeTabella(dati, testataOf('coerenza'), {
    pagina: 'orizzontale',
    colonne: [
      colonna('Indicatore', 'testo', 40),
      colonna('Target nel Piano', 'testo', 16),
      colonna('Peso nel Piano', 'peso', 10),
      colonna('Rimodulazione', 'testo', 36),
      colonna('Target nella Relazione', 'testo', 16),
      colonna('Peso nella Relazione', 'peso', 10),
      colonna('Confronto', 'testo', 18),
      colonna("Osservazioni dell'OIV", 'testo', 22),
    ],
    righe: confrontati.map(rigaConfronto),
    note: [{ genere: 'fonte', testo: fonteOf(piano) }],
  });
}

function fonteOf(piano: PianoTenuto | undefined): string {
  return piano === undefined
    ? 'La cartella non tiene una versione del Piano: target e peso nel Piano sono noti solo dove una rimodulazione dice quelli originari. Tutti gli altri indicatori sono da confrontare con il Piano approvato.'
    : `Target e pesi nel Piano: ${piano.fonte}. Quelli nella Relazione sono quelli in vigore nella cartella.`;
}

function rigaConfronto({ nome, esito, piano, rimodulazioni, valutato }: Confrontato): RigaTabella {
  const indicatore = valutato?.nodo.indicatore;
  const peso = valutato?.nodo.peso;
  return riga('dati', [
    testo(nome),
    testo(piano?.target),
    piano?.peso === undefined ? VUOTA : numero(piano.peso, 'peso'),
    testo(rimodulazioni.map(describeRimodulazione).join('\n')),
    indicatore === undefined ? VUOTA : testo(target(indicatore)),
    peso?.kind === 'peso' ? numero(peso.valore, 'peso') : VUOTA,
    testo(PAROLE[esito]),
    VUOTA,
  ]);
}

/** `target: da «>= 4 N.» a «>= 3 N.»; Giunta n. 122 del 18-09-2024; parere OIV favorevole`. */
export function describeRimodulazione(una: RigaRimodulazione): string {
  const { tipo, originario, rimodulato, atto, dataAtto, parereOiv } = una;
  const cambio = [
    ...(originario === undefined ? [] : [`da «${originario}»`]),
    ...(rimodulato === undefined ? [] : [`a «${rimodulato}»`]),
  ].join(' ');
  const quando = dataAtto === undefined ? '' : ` del ${formatGiorno(dataAtto)}`;
  return [
    cambio === '' ? tipo : `${tipo}: ${cambio}`,
    atto === undefined ? 'atto non indicato' : `${atto}${quando}`,
    ...(parereOiv === undefined ? [] : [`parere OIV ${parereOiv}`]),
  ].join('; ');
}
