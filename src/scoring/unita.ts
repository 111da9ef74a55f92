/** The units that a target or a value may carry. A word that is not here is not a unit, and its cell is not read. */
import { alternatives, toMinuscole } from './testo.js';

const PERCENTO = '%';
export const EURO = '€';

/** Each unit with the ways of writing it. Adding a unit is adding a row; case does not matter. */
const UNITA: Readonly<Record<string, readonly string[]>> = {
  [PERCENTO]: ['%', 'per cento', 'percento'],
  [EURO]: ['€', 'euro', 'eur'],
  'N.': ['N.', 'N', 'n°', 'nº', 'nr.', 'nr', 'num.', 'num', 'numero'],
  gg: ['gg', 'gg.', 'giorno', 'giorni'],
  'gg lavorativi': [
    'gg lavorativi',
    'gg. lavorativi',
    'gg lav.',
    'gg. lav.',
    'giorno lavorativo',
    'giorni lavorativi',
  ],
  ore: ['h', 'ora', 'ore'],
  minuti: ['min', 'min.', 'minuto', 'minuti'],
  settimane: ['settimana', 'settimane'],
  mesi: ['mese', 'mesi'],
  anni: ['anno', 'anni'],
  fte: ['fte', 'fte integrato', 'fte integrati'],
  punti: ['pt', 'pt.', 'punto', 'punti'],
  'punti percentuali': ['p.p.', 'pp', 'punto percentuale', 'punti percentuali'],
  unita: ['unità', "unita'", 'unita'],
  mq: ['mq', 'm²'],
  km: ['km'],
  kWh: ['kWh'],
  tonnellate: ['t', 'tonnellata', 'tonnellate'],
  addetti: ['addetto', 'addetti'],
  atti: ['atto', 'atti'],
  attivita: ['attività', "attivita'", 'attivita'],
  azioni: ['azione', 'azioni'],
  bandi: ['bando', 'bandi'],
  convegni: ['convegno', 'convegni'],
  corsi: ['corso', 'corsi'],
  dipendenti: ['dipendente', 'dipendenti'],
  documenti: ['documento', 'documenti'],
  eventi: ['evento', 'eventi'],
  imprese: ['impresa', 'imprese'],
  incontri: ['incontro', 'incontri'],
  iniziative: ['iniziativa', 'iniziative'],
  interventi: ['intervento', 'interventi'],
  ispezioni: ['ispezione', 'ispezioni'],
  partecipanti: ['partecipante', 'partecipanti'],
  persone: ['persona', 'persone'],
  pratiche: ['pratica', 'pratiche'],
  progetti: ['progetto', 'progetti'],
  reclami: ['reclamo', 'reclami'],
  report: ['report'],
  riunioni: ['riunione', 'riunioni'],
  utenti: ['utente', 'utenti'],
  verbali: ['verbale', 'verbali'],
  visite: ['visita', 'visite'],
};

/** As they stand in the table, and in lower case. */
const UNITA_OF_FORMA: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITA).flatMap(([unita, forme]) =>
    forme.flatMap((forma) => [[forma, unita] as const, [forma.toLowerCase(), unita] as const]),
  ),
);

/** A unit in small letters at the place where the search begins; the caller sets `lastIndex`. */
const FORMA = new RegExp(`(?:${alternatives([...UNITA_OF_FORMA.keys()].map(toMinuscole))})(?!\\p{L})`, 'uy');

/** The unit that begins at this place of a normalised text, as written; empty when none does. */
export function unitaAt(testo: string, da: number): string {
  if (da >= testo.length) return '';
  FORMA.lastIndex = da;
  const lunghezza = FORMA.exec(toMinuscole(testo))?.[0].length ?? 0;
  return testo.slice(da, da + lunghezza);
}

/** The unit in its one form (`giorni` → `gg`); a unit that comes from a number format may be any text. */
export function normalizeUnita(unita: string): string {
  return (
    UNITA_OF_FORMA.get(unita) ??
    UNITA_OF_FORMA.get(unita.toLowerCase()) ??
    unita.toLowerCase().replace(/\.$/, '')
  );
}

export function isPercento(unita: string): boolean {
  return unita === PERCENTO || (unita !== '' && normalizeUnita(unita) === PERCENTO);
}
