/**
 * The table of rilievi: what a table or a text can be found at fault with. A new one is a row here and a rule that
 * raises it. `{trovato}`, `{atteso}` and the further facts of the finding are filled in.
 */
import type { Severita } from './model.js';

export interface RigaRilievo {
  readonly severita: Severita;
  /** The question the rule asks, for the guide and the list of controls. */
  readonly domanda: string;
  readonly messaggio: string;
  /** The likely cause, where the finding brings none of its own. */
  readonly causa: string;
}

export const RILIEVI = {
  TOTALE_NON_TORNA: {
    severita: 'errore',
    domanda: 'I totali sono la somma delle loro righe?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, la somma delle righe è {atteso}.',
    causa: "Una riga o il totale sono stati corretti senza l'altro.",
  },
  MEDIA_NON_TORNA: {
    severita: 'attenzione',
    domanda: 'I totali in percentuale sono la media delle loro righe, come nelle altre colonne?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, la media delle righe è {atteso}.',
    causa: 'La media è stata fatta su altri valori.',
  },
  TOTALE_RIGA_NON_TORNA: {
    severita: 'errore',
    domanda: 'La colonna del totale è la somma delle altre?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, la somma delle colonne è {atteso}.',
    causa: "Una colonna o il totale sono stati corretti senza l'altro.",
  },
  RISULTATO_NON_TORNA: {
    severita: 'errore',
    domanda: 'Risultati e saldi si ricavano dalle righe sopra?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, dalle righe sopra risulta {atteso}.',
    causa: "Il saldo è di un'altra versione della tabella.",
  },
  SEGNO_SBAGLIATO: {
    severita: 'errore',
    domanda: 'Le cifre hanno il segno giusto?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, risulta {atteso}: il segno è sbagliato.',
    causa: 'Il segno è stato scritto a mano, o la differenza è stata fatta al contrario.',
  },
  DIFFERENZA_NON_TORNA: {
    severita: 'errore',
    domanda: 'Le differenze si ricavano dalle loro colonne?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, da {conto} risulta {atteso}.',
    causa: "Uno dei tre numeri è di un'altra versione della tabella.",
  },
  VARIAZIONE_NON_TORNA: {
    severita: 'errore',
    domanda: 'Le variazioni percentuali si ricavano dalle loro colonne?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, da {conto} risulta {atteso}.',
    causa: "Uno dei tre numeri è di un'altra versione della tabella.",
  },
  QUOTA_NON_TORNA: {
    severita: 'attenzione',
    domanda: 'Le quote percentuali si ricavano dai loro numeri?',
    messaggio: '«{nome}», {colonna}: è stampato {trovato}, da {conto} risulta {atteso}.',
    causa: 'La quota è di altri numeri.',
  },
  SOMMA_NON_100: {
    severita: 'attenzione',
    domanda: 'Le parti di un intero fanno 100?',
    messaggio: '{colonna}: le percentuali sommano a {trovato}.',
    causa: 'Una quota manca, o è di altri numeri.',
  },
  MEDIA_FUORI_INTERVALLO: {
    severita: 'errore',
    domanda: 'Minimo, media e massimo sono in ordine?',
    messaggio: '«{nome}»: minimo {minimo}, media {media}, massimo {massimo} non sono in ordine.',
    causa: "Le colonne sono state scambiate, o la riga è stata copiata da un'altra.",
  },
  VALORE_FUORI_INTERVALLO: {
    severita: 'attenzione',
    domanda: "Il valore dell'ente sta tra il minimo e il massimo?",
    messaggio: '«{nome}»: {trovato} non sta tra il minimo {minimo} e il massimo {massimo}.',
    causa: 'Il valore e il confronto sono di rilevazioni diverse.',
  },
  CIFRE_RIPETUTE: {
    severita: 'attenzione',
    domanda: "Le cifre di una riga non sono quelle di un'altra?",
    messaggio: '«{nome}» ha le stesse cifre di «{altra}»: {trovato}.',
    causa: 'La riga è stata copiata e non aggiornata.',
  },
  INTESTAZIONE_RIPETUTA: {
    severita: 'errore',
    domanda: 'Ogni colonna ha la sua intestazione?',
    messaggio: 'Due colonne hanno la stessa intestazione «{trovato}».',
    causa: "L'intestazione è stata copiata e non aggiornata.",
  },
  VALORE_DIVERSO: {
    severita: 'errore',
    domanda: 'Le cifre del testo sono quelle della cartella?',
    messaggio: '{nome}: {campo} è stampato {trovato}; nella cartella è {atteso}.',
    causa: 'Una delle due è rimasta di una versione precedente.',
  },
  GRADO_DIVERSO: {
    severita: 'errore',
    domanda: 'I risultati stampati sono quelli calcolati?',
    messaggio: '{nome}: il raggiungimento è stampato {trovato}; dal calcolo risulta {atteso}.',
    causa: 'La percentuale non è stata aggiornata.',
  },
  TARGET_DIVERSO: {
    severita: 'errore',
    domanda: 'I target stampati sono quelli della cartella?',
    messaggio: '{nome}: il target è stampato «{trovato}»; nella cartella è «{atteso}».',
    causa: "Il target è stato rimodulato o copiato da un'altra riga.",
  },
  PESO_DIVERSO: {
    severita: 'errore',
    domanda: 'I pesi stampati sono quelli della cartella?',
    messaggio: '{nome}: il peso è stampato {trovato}; nella cartella è {atteso}.',
    causa: 'Il peso è stato cambiato dopo la stesura.',
  },
  CONTEGGIO_DIVERSO: {
    severita: 'attenzione',
    domanda: "I conteggi di ambiti, obiettivi e indicatori sono quelli dell'albero?",
    messaggio: "{nome}: è scritto {trovato}; nell'albero sono {atteso}.",
    causa: "L'albero è cambiato dopo la stesura.",
  },
  UNITA_DIVERSA_TESTO: {
    severita: 'attenzione',
    domanda: 'La stessa cifra ha ovunque la stessa unità?',
    messaggio: '{nome}: {campo} è scritto {trovato}; altrove {atteso}.',
    causa: "L'unità è stata tralasciata o copiata da un'altra riga.",
  },
  TITOLO_DIVERSO: {
    severita: 'nota',
    domanda: 'Obiettivi e indicatori hanno ovunque lo stesso titolo?',
    messaggio: '{nome}: il titolo è scritto «{trovato}»; nella cartella è «{atteso}».',
    causa: 'Il titolo è stato riscritto a mano.',
  },
  MISURE_DISCORDI: {
    severita: 'errore',
    domanda: 'Le misure stampate danno il valore stampato?',
    messaggio: '{nome}: il valore è stampato {trovato}; le misure {conto} danno {atteso}.',
    causa: 'Il valore o una misura sono rimasti di una versione precedente.',
  },
  ALGORITMO_DIVERSO: {
    severita: 'nota',
    domanda: 'Gli algoritmi hanno ovunque le stesse parole?',
    messaggio: "{nome}: l'algoritmo è scritto «{trovato}»; altrove «{atteso}».",
    causa: "L'algoritmo è stato riscritto a mano, o è di un altro indicatore.",
  },
  DIDASCALIA_RIPETUTA: {
    severita: 'nota',
    domanda: 'Ogni tabella ha il suo titolo?',
    messaggio: "Due tabelle diverse hanno lo stesso titolo «{trovato}»: l'altra è in {atteso}.",
    causa: 'Il titolo è stato copiato con la tabella e non aggiornato.',
  },
  CODICE_IN_DUE_MODI: {
    severita: 'nota',
    domanda: 'I codici sono scritti sempre allo stesso modo?',
    messaggio: 'Codici scritti in più modi: {trovato}.',
    causa: 'Le tabelle vengono da estratti diversi.',
  },
  ATTO_IN_DUE_MODI: {
    severita: 'errore',
    domanda: 'Lo stesso atto è citato sempre con gli stessi estremi?',
    messaggio: '{nome} risulta approvato con {trovato} e con {atteso}.',
    causa: 'Una delle due citazioni è di un altro atto o di un altro anno.',
  },
  CIFRE_DISCORDI: {
    severita: 'attenzione',
    domanda: 'La stessa cifra è scritta ovunque allo stesso modo?',
    messaggio: '{nome}: qui è scritto {trovato}, altrove {atteso}.',
    causa: 'Una delle due è rimasta di una versione precedente.',
  },
  CONTO_NON_TORNA: {
    severita: 'attenzione',
    domanda: 'Variazioni e somme dette a parole si ricavano dalle cifre vicine?',
    messaggio: 'È scritto {trovato}; da {conto} risulta {atteso}.',
    causa: 'Il conto è stato fatto su altre cifre.',
  },
  CIFRA_DA_AGGIORNARE: {
    severita: 'attenzione',
    domanda: 'Le cifre del testo sono quelle di adesso?',
    messaggio: '{nome}: {campo} è stampato {trovato}, come era prima; ora è {atteso}.',
    causa: 'La cartella è cambiata dopo la stesura del testo.',
  },
} as const satisfies Readonly<Record<string, RigaRilievo>>;

export type CodiceRilievo = keyof typeof RILIEVI;

/** Something found in a table or in a text, in words for the reader. */
export interface Rilievo {
  readonly codice: CodiceRilievo;
  readonly severita: Severita;
  /** Where it stands: a cell (`Bilancio!D18`), or section and line of a text. */
  readonly dove: string;
  /** Further places with the same figure. */
  readonly anche: readonly string[];
  /** Both figures, as the reader sees them. */
  readonly trovato: string;
  readonly atteso: string;
  /** Cell of the workbook that the other figure comes from; absent when it comes from the text itself. */
  readonly cella?: string;
  readonly messaggio: string;
  /** The likely cause. */
  readonly causa: string;
}

/** A finding before it is put into words. */
export interface Riscontro {
  readonly codice: CodiceRilievo;
  readonly dove: string;
  readonly trovato: string;
  readonly atteso: string;
  readonly fatti?: Readonly<Record<string, string>>;
  readonly cella?: string;
  readonly causa?: string;
  /** What makes two findings one, where their words differ (`4,12 gg`, `4,12 giorni`). */
  readonly stesso?: string;
}

const ORDINE: Readonly<Record<Severita, number>> = { errore: 0, attenzione: 1, nota: 2 };

/** Findings in words, the gravest first; one that says the same in several places is said once, with all of them. */
export function rilieviOf(riscontri: readonly Riscontro[]): readonly Rilievo[] {
  const byKey = new Map<string, { readonly rilievo: Rilievo; readonly luoghi: Set<string> }>();
  for (const riscontro of riscontri) {
    const rilievo = rilievoOf(riscontro);
    const key = `${rilievo.codice}\n${riscontro.stesso ?? rilievo.messaggio}`;
    const seen = byKey.get(key);
    if (seen === undefined) byKey.set(key, { rilievo, luoghi: new Set([rilievo.dove]) });
    else seen.luoghi.add(rilievo.dove);
  }
  return [...byKey.values()]
    .map(({ rilievo, luoghi }) => ({ ...rilievo, anche: [...luoghi].slice(1) }))
    .sort((a, b) => ORDINE[a.severita] - ORDINE[b.severita]);
}

function rilievoOf({ codice, dove, trovato, atteso, fatti, cella, causa }: Riscontro): Rilievo {
  const riga = RILIEVI[codice];
  const facts: Readonly<Record<string, string>> = { ...fatti, trovato, atteso };
  return {
    codice,
    severita: riga.severita,
    dove,
    anche: [],
    trovato,
    atteso,
    ...(cella !== undefined && { cella }),
    messaggio: riga.messaggio.replace(/\{(\w+)\}/g, (_, name: string) => factOf(facts, name, codice)),
    causa: causa ?? riga.causa,
  };
}

/** A row that names a fact nobody gives is a mistake of ours, not of the text. */
function factOf(facts: Readonly<Record<string, string>>, name: string, codice: string): string {
  const fact = facts[name];
  if (fact === undefined) throw new Error(`rilievo ${codice}: manca il fatto «${name}»`);
  return fact;
}
