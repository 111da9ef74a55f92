/** One figure printed in two tables: the same row and the same column, another number. */
import { sameCifra, type Cifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { TabellaStampata } from '../tabella/model.js';
import { quadriOf } from '../tabella/quadri.js';
import { normalizeParole } from './parole.js';

/** Shorter names of rows are those of many things. */
const MINIMA_ETICHETTA = 8;
const GENERICA = /^(?:sub)?tot|^di cui|^altr|^tra \d|^media|^indicatori$|^obiettivi operativi$/;

interface Prima {
  readonly cifra: Cifra;
  readonly dove: string;
  readonly tabella: TabellaStampata;
}

/** Rows and columns of the same name in two tables, with the same unit, against each other. */
export function checkRipetizioni(tabelle: readonly TabellaStampata[]): readonly Riscontro[] {
  const prime = new Map<string, Prima>();
  return tabelle.flatMap((tabella) =>
    quadriOf(tabella).flatMap(({ colonne, righe }) =>
      righe.flatMap(({ etichetta, caselle }) => {
        const riga = normalizeParole(etichetta);
        if (riga.length < MINIMA_ETICHETTA || GENERICA.test(riga)) return [];
        return caselle.flatMap((casella, c): Riscontro[] => {
          const titolo = colonne[c]?.titolo ?? '';
          const { cifra, dove = '' } = casella ?? {};
          if (cifra === undefined || !/\d{4}|\p{L}{3}/u.test(titolo)) return [];
          const key = `${riga}\n${normalizeParole(titolo)}\n${cifra.unita}`;
          const prima = prime.get(key);
          if (prima === undefined) prime.set(key, { cifra, dove, tabella });
          if (prima === undefined || prima.tabella === tabella || sameCifra(prima.cifra, cifra)) return [];
          return [
            {
              codice: 'CIFRE_DISCORDI',
              dove,
              trovato: cifra.scritto,
              atteso: `${prima.cifra.scritto} (${prima.dove})`,
              fatti: { nome: `«${etichetta}», «${titolo}»` },
            },
          ];
        });
      }),
    ),
  );
}
