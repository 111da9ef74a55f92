import type { Regole } from '../scoring/index.js';
import { COLORI } from './colori.js';

/**
 * The rules that the Relazione sulla performance 2024 was made with.
 *
 * R24 § 3: «le soglie di misurazione e valutazione del livello di performance raggiunto come previsto nel vigente
 * SMVP, approvato con deliberazione n. 4 del 29.1.2024. Si considerano raggiunti gli obiettivi/indicatori il cui
 * grado di attuazione è uguale o superiore a 80%, mentre la soglia critica sotto la quale gli obiettivi sono
 * considerati come non raggiunti è pari al 60%»; the table below it has «<=60%», «= 61% < 80%», «>=80%».
 * Our reading of the gap between 60 and 61: Parzialmente raggiunto is > 60 % and < 80 %.
 *
 * R24 § 3.1: «il livello di conseguimento di ciascun obiettivo strategico è misurato per il 40% dal risultato dei
 * suoi indicatori strategici e per il rimanente 60% dal risultato degli indicatori degli obiettivi operativi ad
 * esso collegati».
 *
 * `minimoMancato`, `valoreMancante`, `tolleranzaPesi` and `annoN` are our choices: the source does not speak.
 */
export const SMVP_2024 = {
  id: 'smvp-2024',
  versione: '1',
  fonte:
    'SMVP approvato con deliberazione n. 4 del 29.1.2024; Relazione sulla performance 2024, §§ 3 e 3.1 (Camera di commercio di Alessandria-Asti)',
  dal: '2024-01-01',
  pesoIndicatori: 0.4,
  pesoObiettivi: 0.6,
  minimoMancato: 'rapporto',
  valoreMancante: 'escludi',
  tolleranzaPesi: 0.00011,
  annoN: 'precedente',
  fasce: [
    {
      finoA: 0.6,
      incluso: true,
      obiettivo: 'Non raggiunto',
      grado: 'Fuori target',
      simbolo: '○',
      colore: COLORI.rosso,
    },
    {
      finoA: 0.8,
      incluso: false,
      obiettivo: 'Parzialmente raggiunto',
      grado: 'Critico',
      simbolo: '◐',
      colore: COLORI.ambra,
    },
    { incluso: true, obiettivo: 'Raggiunto', grado: 'In linea', simbolo: '●', colore: COLORI.verde },
  ],
  ritardi: [],
} as const satisfies Regole;
