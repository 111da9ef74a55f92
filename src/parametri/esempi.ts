/** Rule sets of other bodies, as examples to start from: only the bands differ from the SMVP 2024. */
import type { Regole } from '../scoring/index.js';
import { COLORI } from './colori.js';
import { SMVP_2024 } from './smvp2024.js';

/**
 * Bands 0 / 70 / 90: «Range di valutazione … 0% 70% 90%». Our reading of the three numbers: each is where a band
 * begins, itself included.
 */
export const SOGLIE_70_90 = {
  ...SMVP_2024,
  id: 'soglie-70-90',
  fonte:
    "Esempio: Piano della performance 2012-2014 della Camera di commercio di Caserta, schede degli obiettivi, «Range di valutazione 0% 70% 90%»; da sostituire con l'atto del proprio SMVP",
  dal: '2012-01-01',
  fasce: [
    {
      finoA: 0.7,
      incluso: false,
      obiettivo: 'Non raggiunto',
      grado: 'Fuori target',
      simbolo: '○',
      colore: COLORI.rosso,
    },
    {
      finoA: 0.9,
      incluso: false,
      obiettivo: 'Parzialmente raggiunto',
      grado: 'Critico',
      simbolo: '◐',
      colore: COLORI.ambra,
    },
    { incluso: true, obiettivo: 'Raggiunto', grado: 'In linea', simbolo: '●', colore: COLORI.verde },
  ],
} as const satisfies Regole;

/** Four steps with lateness in bands: an example of ours, taken from no act. */
export const QUATTRO_GRADI = {
  ...SMVP_2024,
  id: 'quattro-gradi',
  fonte:
    "Esempio composto per mostrare quattro fasce e i ritardi a scaglioni: non viene da alcun atto; da sostituire con l'atto del proprio SMVP",
  dal: '2024-01-01',
  fasce: [
    {
      finoA: 0.5,
      incluso: false,
      obiettivo: 'Non raggiunto',
      grado: 'Fuori target',
      simbolo: '○',
      colore: COLORI.rosso,
    },
    {
      finoA: 0.7,
      incluso: false,
      obiettivo: 'Parzialmente raggiunto',
      grado: 'Critico',
      simbolo: '◔',
      colore: COLORI.ambra,
    },
    {
      finoA: 0.9,
      incluso: false,
      obiettivo: 'Quasi raggiunto',
      grado: 'Da seguire',
      simbolo: '◕',
      colore: COLORI.giallo,
    },
    { incluso: true, obiettivo: 'Raggiunto', grado: 'In linea', simbolo: '●', colore: COLORI.verde },
  ],
  ritardi: [
    { finoAGiorni: 15, raggiungimento: 0.8 },
    { finoAGiorni: 30, raggiungimento: 0.5 },
  ],
} as const satisfies Regole;
