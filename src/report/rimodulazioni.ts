/** R24 § 3.3: what was changed between the Piano and the consuntivo, with the OIV's opinion and the act. */
import { normalizeCodice, type Giorno, type Risultato } from '../scoring/index.js';
import { DA_COMPILARE, richiesto, testo, VUOTA } from './celle.js';
import type { Differenza } from './confronto/confronta.js';
import { findPiano, makeFotografia } from './confronto/fotografia.js';
import { findSenzaAtto } from './confronto/senzaAtto.js';
import { PAROLE_DIFFERENZA } from './confronto/tabella.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione } from './dati.js';
import { colonna, makeTabella, riga } from './makeTabella.js';
import { etichetta } from './nodi.js';
import type { CellaTabella, Colonna } from './tabella.js';

const COLONNE: readonly Colonna[] = [
  colonna('Obiettivo / indicatore', 'testo', 40),
  colonna('Tipo', 'testo', 16),
  colonna('Originario', 'testo', 20),
  colonna('Rimodulato', 'testo', 20),
  colonna('Motivo', 'testo', 34),
  colonna('Parere OIV', 'testo', 16),
  colonna('Atto', 'testo', 24),
  colonna('Data atto', 'data', 12),
];

/**
 * One row for each change, in the order of the range; what an act must say and does not is to be written. Then what
 * has changed since the Piano that the workbook keeps, and no row tells of.
 */
export const buildRimodulazioni: Costruttore = (dati, testata) => {
  const { rimodulazioni = [], anno, risultato } = dati;
  const nomi = nomiOf(risultato);
  const senzaRiga = findSenzaRiga(dati);
  const nessuna = `Nessuna rimodulazione nel ${anno}.`;
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: COLONNE,
    righe: [
      ...rimodulazioni.map((una) =>
        riga('dati', [
          testo(nomi.get(normalizeCodice(una.codice)) ?? una.codice),
          testo(una.tipo),
          testo(una.originario),
          testo(una.rimodulato),
          richiesto(una.motivo),
          richiesto(una.parereOiv),
          richiesto(una.atto),
          giorno(una.dataAtto),
        ]),
      ),
      ...senzaRiga.map(({ etichetta: nome, tipo, prima, dopo }) =>
        riga('dati', [
          testo(nome),
          testo(PAROLE_DIFFERENZA[tipo].toLowerCase()),
          testo(prima),
          testo(dopo),
          DA_COMPILARE,
          DA_COMPILARE,
          DA_COMPILARE,
          DA_COMPILARE,
        ]),
      ),
    ],
    note: [
      ...(rimodulazioni.length + senzaRiga.length === 0
        ? [{ genere: 'avviso', testo: nessuna } as const]
        : []),
      ...(senzaRiga.length === 0 ? [] : [{ genere: 'avviso', testo: SENZA_RIGA } as const]),
    ],
  });
};

const SENZA_RIGA =
  "Le righe da compilare vengono dal confronto con il Piano tenuto nella cartella: la modifica c'è, e nessuna riga di Rimodulazioni la spiega.";

/** What differs from the last version of the Piano without an act. */
function findSenzaRiga({
  versioni = [],
  rimodulazioni = [],
  risultato,
  impronta,
  adesso,
  ente,
  anno,
}: DatiRelazione): readonly Differenza[] {
  const piano = findPiano(versioni, anno);
  if (piano === undefined) return [];
  const oggi = makeFotografia(risultato, { nome: '', quando: adesso, ente, anno, impronta });
  return findSenzaAtto(piano, oggi, rimodulazioni);
}

/** A day, or an empty cell. */
export function giorno(data: Giorno | undefined): CellaTabella {
  return data === undefined ? VUOTA : { tipo: 'data', giorno: data };
}

/** How each node of the tree is called, by normal form of its code. */
export function nomiOf({ nodi }: Risultato): ReadonlyMap<string, string> {
  return new Map(
    nodi.flatMap((valutato) => {
      const { chiave } = valutato.nodo;
      return chiave === undefined ? [] : [[chiave, etichetta(valutato)] as const];
    }),
  );
}
