/** Words of the published documents of which a tree is made again, and what is said of a row that is not certain. */

/** Words that begin the description of an indicatore behind its title, where a page printed both together. */
export const INIZI_DESCRIZIONE = [
  'Misura',
  'Indica',
  'Esprime',
  'Rappresenta',
  "È un'",
  'È un',
  'Rileva',
] as const;

/** Why a row of an imported tree is to be looked at. `{trovato}` is what stands there. */
export const DUBBI_IMPORTA = {
  livelloDedotto: 'Il livello è dedotto dalla posizione: il codice non lo dice («{trovato}»).',
  colonneIncerte: 'Le colonne della riga non sono certe; si è letto {trovato}.',
  targetDubbio: 'Target e valore sembrano fuori posto: {trovato}.',
  campiAvanzati: "Sulla riga c'è altro, che non si è usato: «{trovato}».",
  righeUnite: 'Più righe del testo fanno questa: «{trovato}».',
  senzaTarget: 'Manca il target.',
  senzaPeso: 'Manca il peso.',
  senzaIntestazione:
    "Manca la riga con i nomi delle colonne: si sono letti, dopo l'etichetta, target, valore e raggiungimento.",
  codiceDoppio: "Il codice «{trovato}» c'è già in una riga precedente.",
} as const satisfies Readonly<Record<string, string>>;
