/** The collection of the figures: the range that keeps it, and the file that goes to an office and comes back. */
import type { FormaTabella } from './intestazioni.js';

const CODICE = ['codice', 'cod', 'codice indicatore'] as const;
const UNITA = ['unita', 'unita organizzativa', 'ufficio', 'servizio', 'settore'] as const;

/** `Raccolta`: a row for each figure that is asked of an office. No person is named: only the role of who answers. */
export const TABELLA_RACCOLTA = {
  nome: 'Raccolta',
  colonne: {
    codice: CODICE,
    unita: UNITA,
    ruolo: ['ruolo referente', 'referente', 'ruolo'],
    misura: ['misura richiesta', 'misura', 'che cosa si chiede'],
    scadenza: ['scadenza', 'entro il'],
    valore: ['valore', 'consuntivo'],
    numeratore: ['numeratore'],
    denominatore: ['denominatore'],
    fonte: ['fonte', 'fonte del dato'],
    evidenza: ['evidenza', 'protocollo'],
    stato: ['stato'],
  },
  richieste: ['codice', 'unita'],
} as const satisfies FormaTabella;

/** The table of a request: what is asked, and the cells that the office fills. */
export const TABELLA_RISPOSTE = {
  nome: 'Risposte',
  colonne: {
    codice: CODICE,
    indicatore: ['indicatore'],
    descrizione: ['descrizione'],
    algoritmo: ['come si misura', 'algoritmo'],
    misura: ['misura richiesta'],
    target: ['target'],
    precedente: ['valore dell anno prima'],
    scrivere: ['che cosa scrivere'],
    valore: ['valore'],
    numeratore: ['numeratore'],
    denominatore: ['denominatore'],
    fonte: ['fonte'],
    evidenza: ['evidenza'],
    note: ['note'],
  },
  richieste: ['codice'],
} as const satisfies FormaTabella;

/** What the first cells of a request say, by which it is known again whatever its file is called. */
export const TESTATA_RICHIESTA = {
  nome: 'Richiesta',
  campi: { ente: 'Ente', anno: 'Anno', unita: 'Unità organizzativa', scadenza: 'Scadenza' },
} as const;
