/** The conclusion, which is the OIV's: nothing in it is filled. */
import { DA_COMPILARE, testo, VUOTA } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import type { Tabella } from '../tabella.js';
import { testataOf } from './testate.js';

/** What an OIV can conclude (D.lgs. 150/2009, art. 14, c. 4, lett. c). */
const CONCLUSIONI = [
  'La Relazione sulla performance è validata',
  'La Relazione sulla performance è validata con osservazioni',
  'La Relazione sulla performance non è validata',
] as const;

const DA_SCRIVERE = ['Motivazione', 'Raccomandazioni', 'Data e protocollo', "Firma dell'OIV"] as const;

export function buildConclusione(dati: DatiRelazione): Tabella {
  return makeTabella(dati, testataOf('conclusione'), {
    colonne: [colonna('Conclusione', 'testo', 60), colonna("Scelta dell'OIV", 'testo', 40)],
    righe: [
      ...CONCLUSIONI.map((una) => riga('dati', [testo(una), testo('☐')])),
      ...DA_SCRIVERE.map((una) =>
        riga('dati', [testo(una), una === "Firma dell'OIV" ? VUOTA : DA_COMPILARE]),
      ),
    ],
    note: [
      {
        genere: 'avviso',
        testo:
          "La conclusione è dell'OIV: il fascicolo raccoglie elementi della cartella, e nessuno di essi la determina.",
      },
    ],
  });
}
