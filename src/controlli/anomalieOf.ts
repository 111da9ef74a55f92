import type { Codice, Segnalazione } from '../scoring/index.js';
import { ANOMALIE } from './anomalie.js';
import type { Anomalia, Severita } from './model.js';

const ORDINE: Readonly<Record<Severita, number>> = { errore: 0, attenzione: 1, nota: 2 };

/** What follows from another thing on every row, and is said with it. */
const CONSEGUENZE: Readonly<Partial<Record<Codice, readonly Codice[]>>> = {
  ANNO_SENZA_TARGET: ['TARGET_MANCANTE'],
};

/**
 * Puts segnalazioni into words, the gravest first and otherwise in the order they came.
 * The same thing noticed twice about the same cell is said once.
 */
export function anomalieOf(segnalazioni: readonly Segnalazione[]): readonly Anomalia[] {
  const seen = new Map<string, Anomalia>();
  const implicite = new Set(segnalazioni.flatMap(({ codice }) => CONSEGUENZE[codice] ?? []));
  for (const segnalazione of segnalazioni) {
    if (implicite.has(segnalazione.codice)) continue;
    const anomalia = anomaliaOf(segnalazione);
    const key = `${anomalia.codice}\n${anomalia.cella}\n${anomalia.messaggio}`;
    if (!seen.has(key)) seen.set(key, anomalia);
  }
  return [...seen.values()].sort((a, b) => ORDINE[a.severita] - ORDINE[b.severita]);
}

function anomaliaOf(segnalazione: Segnalazione): Anomalia {
  const { codice, cella, trovato } = segnalazione;
  const riga = ANOMALIE[codice];
  const fatti: Readonly<Record<string, string>> = { ...segnalazione.fatti, cella, trovato };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => factOf(fatti, name, codice));
  return {
    codice,
    severita: riga.severita,
    cella,
    trovato,
    atteso: fill(riga.atteso),
    messaggio: fill(riga.messaggio),
    rimedio: fill(riga.rimedio),
  };
}

/** A row that names a fact nobody gives is a mistake of ours, not of the workbook. */
function factOf(fatti: Readonly<Record<string, string>>, name: string, codice: string): string {
  const fatto = fatti[name];
  if (fatto === undefined) throw new Error(`anomalia ${codice}: manca il fatto «${name}»`);
  return fatto;
}
