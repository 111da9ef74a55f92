/** Classes given in two ways, `tra 50 e 68 anni` and `tra i 50 e i 67 anni`; captions that two tables share. */
import type { Riscontro } from '../rilievi.js';
import type { TabellaStampata } from '../tabella/model.js';
import type { Paragrafo } from './atti.js';
import type { Documento } from './documento.js';
import { normalizeParole } from './parole.js';

const CLASSE =
  /(?<!\p{L})tra (?:i |le |gli )?(\d{1,3}) (?:e|ed) (?:i |le |gli )?(\d{1,3})(?: (anni|mesi|giorni|addetti|dipendenti))?(?!\d)/giu;

/** Classes of the prose against those that label the rows of the tables: the same beginning, another end. */
export function checkClassi(
  paragrafi: readonly Paragrafo[],
  tabelle: readonly TabellaStampata[],
): readonly Riscontro[] {
  const byInizio = new Map<string, Map<string, string>>();
  for (const { righe } of tabelle)
    for (const riga of righe)
      for (const { testo, dove } of riga)
        for (const [, inizio = '', fine = '', unita = ''] of testo.matchAll(CLASSE)) {
          const fini = byInizio.get(`${inizio} ${unita}`) ?? new Map<string, string>();
          if (!fini.has(fine)) fini.set(fine, dove);
          byInizio.set(`${inizio} ${unita}`, fini);
        }
  return paragrafi.flatMap(({ testo, dove }) =>
    [...testo.matchAll(CLASSE)].flatMap(([scritto, inizio = '', fine = '', unita = '']): Riscontro[] => {
      const fini = byInizio.get(`${inizio} ${unita}`);
      // With several ends in the tables, or one that is the same, nothing can be said.
      const [nota] = fini?.size === 1 ? fini : [];
      if (nota === undefined || nota[0] === fine || unita === '') return [];
      const [attesa, luogo] = nota;
      return [
        {
          codice: 'CIFRE_DISCORDI',
          dove,
          trovato: scritto,
          atteso: `tra ${inizio} e ${attesa} ${unita} (${luogo})`,
          fatti: { nome: 'Classe' },
        },
      ];
    }),
  );
}

const MASSIMA_DIDASCALIA = 120;
const PAROLE_MINIME = 3;

/** Captions: short lines just above a table. Pieces of one table, cut by pages, have one header. */
export function checkDidascalie({ blocchi }: Documento): readonly Riscontro[] {
  const seen = new Map<string, { readonly dove: string; readonly testata: string }>();
  return blocchi.flatMap((blocco, i): Riscontro[] => {
    const next = blocchi[i + 1];
    if (blocco.kind !== 'paragrafo' || next?.kind !== 'tabella') return [];
    const { testo, dove } = blocco;
    const parole = normalizeParole(testo);
    const didascalia =
      testo.length <= MASSIMA_DIDASCALIA && !/[.:;]$/.test(testo) && !/^\p{Lu}[^.]*\. /u.test(testo);
    if (!didascalia || parole.split(' ').length < PAROLE_MINIME) return [];
    const testata = normalizeParole((next.tabella.righe[0] ?? []).map((casella) => casella.testo).join(' '));
    const prima = seen.get(parole);
    if (prima === undefined) {
      seen.set(parole, { dove, testata });
      return [];
    }
    if (prima.testata === testata) return [];
    return [{ codice: 'DIDASCALIA_RIPETUTA', dove, trovato: testo, atteso: prima.dove }];
  });
}
