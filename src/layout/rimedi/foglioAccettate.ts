/** The sheet of the accepted anomalies, that anybody can read: one row for each. */
import { NOME_ACCETTATE } from '../richieste.js';
import type { FoglioNostro } from '../tabelle/foglioNostro.js';
import { CELLA, TESTATA } from '../tabelle/stili.js';
import type { Accettata } from './accettate.js';

const TITOLI = ['Anomalia', 'Cella', 'Che cosa dice', 'Motivo per cui va bene così', 'Accettata il'] as const;
const LARGHEZZE = [26, 22, 60, 50, 20];

/** The sheet of these rows. */
export function makeFoglioAccettate(accettate: readonly Accettata[]): FoglioNostro {
  const righe = accettate.map(({ codice, cella, messaggio, motivo, quando }) =>
    [codice, cella, messaggio, motivo, quando].map((valore) => ({ valore })),
  );
  return {
    nome: NOME_ACCETTATE,
    titolo: 'Anomalie accettate',
    celle: [TITOLI.map((valore) => ({ valore })), ...righe],
    larghezze: LARGHEZZE,
    aspetti: (dopo) => [
      { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
      ...(righe.length === 0
        ? []
        : [{ indirizzo: { ...dopo, riga: dopo.riga + 1, righe: righe.length }, stile: CELLA }]),
    ],
  };
}
