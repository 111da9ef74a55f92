/** What stops a command before or during a write: one typed error, its words in one table. */

/** Words of each code. `{nome}` and the like are facts of the error. */
export const MESSAGGI = {
  NOME_MANCANTE: {
    messaggio: "Nella cartella non c'è un intervallo di nome «{nome}».",
    rimedio:
      'Selezionare la tabella, intestazione compresa, e dare il nome «{nome}» con Formule > Definisci nome.',
  },
  NOME_ROTTO: {
    messaggio: 'Il nome «{nome}» non indica più alcuna cella: {formula}.',
    rimedio: 'In Formule > Gestione nomi, indicare di nuovo la tabella, intestazione compresa.',
  },
  NOME_COSTANTE: {
    messaggio: 'Il nome «{nome}» è una costante ({formula}), non un intervallo di celle.',
    rimedio: 'In Formule > Gestione nomi, indicare la tabella, intestazione compresa.',
  },
  NOME_PIU_AREE: {
    messaggio: 'Il nome «{nome}» indica più zone separate: {formula}.',
    rimedio: 'Indicare una zona sola, intestazione compresa.',
  },
  NOME_DINAMICO: {
    messaggio:
      'Il nome «{nome}» è calcolato da una formula ({formula}), che senza Excel non si può risolvere.',
    rimedio: 'In Formule > Gestione nomi, indicare celle fisse, per esempio =Foglio1!$A$1:$I$120.',
  },
  NOME_AMBIGUO: {
    messaggio: 'Il nome «{nome}» esiste in più fogli: {fogli}.',
    rimedio: 'Attivare il foglio giusto, o indicarlo con --foglio nella riga di comando.',
  },
  CAMBIATO_NEL_FRATTEMPO: {
    messaggio: "La cella {cella} è cambiata dopo l'anteprima: c'era «{atteso}», ora c'è «{trovato}».",
    rimedio: "Rifare l'anteprima e controllare le modifiche.",
  },
  RILETTURA_DIVERSA: {
    messaggio:
      'Dopo la scrittura la cella {cella} contiene «{trovato}» invece di «{atteso}». La cartella è stata riportata a come era.',
    rimedio: 'Riprovare; se succede ancora, copiare i dettagli per chi assiste.',
  },
} as const satisfies Readonly<Record<string, { readonly messaggio: string; readonly rimedio: string }>>;

export type CodiceCartella = keyof typeof MESSAGGI;

/**
 * A workbook that cannot be read or written as asked. Thrown in `layout` and in the hosts, caught only in the
 * pane and in the command line. The workbook is as it was.
 */
export class WorkbookError extends Error {
  readonly codice: CodiceCartella;
  readonly fatti: Readonly<Record<string, string>>;

  constructor(codice: CodiceCartella, fatti: Readonly<Record<string, string>> = {}, causa?: unknown) {
    super(`${codice} ${JSON.stringify(fatti)}`, { cause: causa });
    this.name = 'WorkbookError';
    this.codice = codice;
    this.fatti = fatti;
  }

  /** What is wrong and where, in Italian. */
  get messaggio(): string {
    return fill(MESSAGGI[this.codice].messaggio, this.fatti);
  }

  /** What to do about it, in Italian. */
  get rimedio(): string {
    return fill(MESSAGGI[this.codice].rimedio, this.fatti);
  }
}

function fill(text: string, fatti: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => fatti[name] ?? '');
}
