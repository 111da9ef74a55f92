/**
 * Piano → rimodulazione → Relazione, indicatore by indicatore. D.lgs. 150/2009, art. 6, c. 1: changes in the course of
 * the year «sono inserite nella relazione sulla performance e vengono valutate dall'OIV ai fini della validazione».
 */
import { formatGiorno, normalizeCodice, type NodoValutato } from '../../scoring/index.js';
import { numero, target, testo, VUOTA } from '../celle.js';
import { confronta, type Differenza } from '../confronto/confronta.js';
import { makeFotografia, type Fotografia, type NodoFotografato } from '../confronto/fotografia.js';
import { DECISE, findSenzaAtto } from '../confronto/senzaAtto.js';
import type { DatiRelazione, RigaRimodulazione } from '../dati.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { etichetta, nodiDi } from '../nodi.js';
import { formatGiornata } from '../quando.js';
import type { RigaTabella, Tabella } from '../tabella.js';
import { testataOf } from './testate.js';

/** How an indicatore of the Relazione stands to the Piano. */
export type EsitoCoerenza = 'coerente' | 'conAtto' | 'senzaAtto' | 'nonConfrontato';

const PAROLE: Readonly<Record<EsitoCoerenza, string>> = {
  coerente: 'coerente',
  conAtto: 'cambiato con atto',
  senzaAtto: 'cambiato senza atto',
  nonConfrontato: 'da confrontare con il Piano approvato',
};

/** An indicatore with what the Piano had, what was decided, what the Relazione has. */
export interface Confrontato {
  readonly nome: string;
  readonly esito: EsitoCoerenza;
  readonly piano?: Pick<NodoFotografato, 'target' | 'peso'>;
  readonly rimodulazioni: readonly RigaRimodulazione[];
  /** Absent for an indicatore of the Piano that is no longer in the tree. */
  readonly valutato?: NodoValutato;
}

/** Every indicatore of the tree, then those of the Piano that the tree has no more. */
export function confrontaPiano(dati: DatiRelazione, piano: Fotografia | undefined): readonly Confrontato[] {
  const atti = attiPerChiave(dati.rimodulazioni ?? []);
  const indicatori = nodiDi(dati.risultato, 'indicatore');
  if (piano === undefined)
    return indicatori.map((valutato) => {
      const rimodulazioni = atti.get(valutato.nodo.chiave ?? '') ?? [];
      const originario = rimodulazioni.find(({ tipo }) => isDi(tipo, 'target'))?.originario;
      return {
        nome: etichetta(valutato),
        esito: esitoAtti(rimodulazioni),
        ...(originario !== undefined && { piano: { target: originario } }),
        rimodulazioni,
        valutato,
      };
    });
  const { cambiati, senzaAtto } = differenzeDal(piano, dati);
  const nelPiano = new Map(piano.nodi.map((nodo) => [chiaveOf(nodo), nodo]));
  const esitoOf = (chiave: string): EsitoCoerenza =>
    senzaAtto.has(chiave) ? 'senzaAtto' : cambiati.has(chiave) ? 'conAtto' : 'coerente';
  const presenti = new Set(indicatori.map(({ nodo }) => chiaveOf(nodo)));
  const usciti = piano.nodi.filter(
    (nodo) => nodo.livello === 'indicatore' && !presenti.has(chiaveOf(nodo)) && cambiati.has(chiaveOf(nodo)),
  );
  return [
    ...indicatori.map((valutato) => {
      const chiave = chiaveOf(valutato.nodo);
      const nodo = nelPiano.get(chiave);
      const rimodulazioni = atti.get(chiave) ?? [];
      return {
        nome: etichetta(valutato),
        esito:
          rimodulazioni.length > 0 && !senzaAtto.has(chiave) ? esitoAtti(rimodulazioni) : esitoOf(chiave),
        ...(nodo && { piano: nodo }),
        rimodulazioni,
        valutato,
      };
    }),
    ...usciti.map((nodo) => ({
      nome: `${nodo.codice ?? nodo.titolo} (non più nell'albero)`,
      esito: esitoOf(chiaveOf(nodo)),
      piano: nodo,
      rimodulazioni: atti.get(chiaveOf(nodo)) ?? [],
    })),
  ];
}

function attiPerChiave(
  rimodulazioni: readonly RigaRimodulazione[],
): ReadonlyMap<string, readonly RigaRimodulazione[]> {
  const perChiave = new Map<string, RigaRimodulazione[]>();
  for (const una of rimodulazioni) {
    const chiave = normalizeCodice(una.codice);
    perChiave.set(chiave, [...(perChiave.get(chiave) ?? []), una]);
  }
  return perChiave;
}

function differenzeDal(
  piano: Fotografia,
  { risultato, impronta, adesso, ente, anno, rimodulazioni = [] }: DatiRelazione,
) {
  const oggi = makeFotografia(risultato, { nome: 'oggi', quando: adesso, ente, anno, impronta });
  const decise = confronta(piano, oggi).differenze.filter(({ tipo }) => DECISE.includes(tipo));
  return {
    cambiati: new Set(decise.map(chiaveDi)),
    senzaAtto: new Set(findSenzaAtto(piano, oggi, rimodulazioni).map(chiaveDi)),
  };
}

function chiaveDi({ codice, etichetta: nome }: Differenza): string {
  return normalizeCodice(codice ?? nome);
}

function chiaveOf({
  codice,
  titolo,
}: Pick<NodoFotografato, 'titolo'> & { readonly codice?: string | undefined }): string {
  return normalizeCodice(codice ?? titolo);
}

function isDi(tipo: string, parola: string): boolean {
  return tipo.trim().toLowerCase() === parola;
}

/** What the acts alone say of an indicatore. */
function esitoAtti(rimodulazioni: readonly RigaRimodulazione[]): EsitoCoerenza {
  if (rimodulazioni.length === 0) return 'nonConfrontato';
  return rimodulazioni.every(({ atto = '' }) => atto.trim() !== '') ? 'conAtto' : 'senzaAtto';
}

/** How many stand in each way. */
export function countEsiti(confrontati: readonly Confrontato[]): Readonly<Record<EsitoCoerenza, number>> {
  const conti = { coerente: 0, conAtto: 0, senzaAtto: 0, nonConfrontato: 0 };
  for (const { esito } of confrontati) conti[esito] += 1;
  return conti;
}

/** From where target and weight of the Piano are known. */
function describePiano(piano: Fotografia | undefined): string {
  return piano === undefined
    ? 'La cartella non tiene una versione del Piano: target e peso nel Piano sono noti solo dove una rimodulazione dice quelli originari. Tutti gli altri indicatori sono da confrontare con il Piano approvato.'
    : `Target e pesi nel Piano: versione «${piano.nome}», tenuta nella cartella il ${formatGiornata(piano.quando)} (impronta ${piano.impronta.slice(0, 12)}). Quelli nella Relazione sono quelli in vigore nella cartella.`;
}

export function buildCoerenza(
  dati: DatiRelazione,
  confrontati: readonly Confrontato[],
  piano: Fotografia | undefined,
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
    note: [{ genere: 'fonte', testo: describePiano(piano) }],
  });
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
function describeRimodulazione(una: RigaRimodulazione): string {
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
