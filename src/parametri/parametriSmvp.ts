/** How the value of a row of `SMVP` is written. */
export type GenereParametro = 'anno' | 'data' | 'testo' | 'percentuale' | 'scelta';

/** A parameter that a workbook can set in the range `SMVP` (`Parametro`, `Valore`). */
export interface ParametroSmvp {
  /** As in the column `Parametro`, compared without case, spaces and accents. */
  readonly nome: string;
  readonly genere: GenereParametro;
  /** The words accepted; only for a `scelta`. */
  readonly valori?: readonly string[];
  /** Bounds of the value, ends included; fractions for a `percentuale`. */
  readonly minimo?: number;
  readonly massimo?: number;
  /** Shown beside the field, and in the message when the value cannot be read. */
  readonly spiegazione: string;
}

/** All parameters of `SMVP`, in the order in which a form shows them. */
export const PARAMETRI_SMVP = [
  {
    nome: 'anno',
    genere: 'anno',
    minimo: 2000,
    massimo: 2100,
    spiegazione: "Anno dell'albero: completa le date senza anno e sceglie la colonna del target.",
  },
  {
    nome: 'fase',
    genere: 'scelta',
    valori: ['pianificazione', 'monitoraggio', 'consuntivo'],
    spiegazione: 'A che punto del ciclo della performance è la cartella.',
  },
  {
    nome: 'dataRiferimento',
    genere: 'data',
    spiegazione: "Giorno al quale contano le rimodulazioni; se manca, il 31 dicembre dell'anno.",
  },
  { nome: 'ente', genere: 'testo', spiegazione: "Nome dell'ente come va stampato." },
  {
    nome: 'attoSMVP',
    genere: 'testo',
    spiegazione: 'Atto di approvazione del Sistema di misurazione e valutazione della performance.',
  },
  {
    nome: 'pesoIndicatori',
    genere: 'percentuale',
    minimo: 0,
    massimo: 1,
    spiegazione:
      'Peso degli indicatori in un obiettivo strategico, dove nessuna riga lo porta (40 % nel 2024).',
  },
  {
    nome: 'pesoObiettivi',
    genere: 'percentuale',
    minimo: 0,
    massimo: 1,
    spiegazione:
      'Peso degli obiettivi operativi in un obiettivo strategico, dove nessuna riga lo porta (60 % nel 2024).',
  },
  {
    nome: 'minimoMancato',
    genere: 'scelta',
    valori: ['rapporto', 'scostamento'],
    spiegazione:
      'Come vale un target «<=» mancato: rapporto (target diviso valore) o scostamento (1 meno lo scarto in parti del target).',
  },
  {
    nome: 'valoreMancante',
    genere: 'scelta',
    valori: ['escludi', 'zero', 'blocca'],
    spiegazione:
      'Che fare di un valore che manca: escludi (fuori dalla media, che resta provvisoria), zero, blocca (chi sta sopra non è valutabile).',
  },
  {
    nome: 'tolleranzaPesi',
    genere: 'percentuale',
    minimo: 0,
    massimo: 0.05,
    spiegazione: 'Di quanto la somma dei pesi può scostarsi dal 100 % senza avviso (0,011 %).',
  },
  {
    nome: 'annoN',
    genere: 'scelta',
    valori: ['precedente', 'base'],
    spiegazione:
      "Quale anno è «l'anno n» di un target: quello precedente l'albero, o quello base della scheda.",
  },
  { nome: 'licenza', genere: 'testo', spiegazione: 'Licenza dei dati aperti pubblicati (CC BY 4.0).' },
] as const satisfies readonly ParametroSmvp[];

/** Name of a parameter of `SMVP`. */
export type NomeParametro = (typeof PARAMETRI_SMVP)[number]['nome'];
