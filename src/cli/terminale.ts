/** What the command line needs of the world; the entry point gives the real one, tests give a recording one. */
export interface Terminale {
  /** Text for people and, with `--json -`, the JSON alone. No newline is added. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` shows colours (a terminal, and no `NO_COLOR`). */
  readonly colori: boolean;
  readonly adesso: () => Date;
}

/** 0 done; 1 done, with some anomalia of severity `errore`; 2 not done, and the input unchanged. */
export type Uscita = 0 | 1 | 2;

const SGR = { grassetto: '1', rosso: '31', giallo: '33', verde: '32', tenue: '2' } as const;

export type Tinta = keyof typeof SGR;

/** Colours a text, or leaves it alone where there are no colours. */
export type Pennello = (tinta: Tinta, text: string) => string;

export function pennelloOf(colori: boolean): Pennello {
  return (tinta, text) => (colori ? `\u001b[${SGR[tinta]}m${text}\u001b[0m` : text);
}

/** Local time as `AAAA-MM-GGTHH:MM:SS`, as the commands take it. */
export function timestampOf(adesso: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const giorno = `${adesso.getFullYear()}-${two(adesso.getMonth() + 1)}-${two(adesso.getDate())}`;
  return `${giorno}T${two(adesso.getHours())}:${two(adesso.getMinutes())}:${two(adesso.getSeconds())}`;
}
