/** The sheets of the fascicolo: what each is called, and where it stands. */
import type { Testata } from '../makeTabella.js';

const SEZIONE = "Fascicolo per l'OIV";

/** In the order of the sheets. */
const TITOLI = {
  criteri: 'Criteri di validazione',
  metodo: 'Metodo, regole e provenienza',
  coerenza: 'Coerenza fra Piano, rimodulazioni e Relazione',
  pesi: 'Pesi',
  misure: 'Misure e fonti',
  rettifiche: 'Rettifiche',
  anomalie: 'Anomalie',
  campione: 'Campione con ricalcolo',
  ricalcolo: "Ricalcolo dell'albero",
  conclusione: 'Conclusione',
} as const;

export type FoglioFascicolo = keyof typeof TITOLI;

/** The head of a sheet of ours. */
export function testataOf(foglio: FoglioFascicolo): Testata {
  return { id: `fascicolo-${foglio}`, titolo: TITOLI[foglio], sezione: SEZIONE };
}
