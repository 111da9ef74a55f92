/** Where the text for people goes, the JSON, and the exit code. */
import type { Anomalia } from '../controlli/index.js';
import { saveText } from './cartella.js';
import { ErroreArgomenti, type Argomenti } from './comando.js';
import type { Terminale, Uscita } from './terminale.js';

export interface Resoconto {
  /** Lines for people: on the screen, or on the error stream when `--json -` takes the screen. */
  readonly say: (lines: readonly string[]) => void;
  /** Writes the JSON where `--json` says; nothing without it. To be called before the workbook is saved. */
  readonly json: (value: object) => Promise<void>;
}

/** @throws ErroreArgomenti for a `--json` that is neither a .json file nor `-`: no other file is ever replaced. */
export function resocontoOf(argomenti: Argomenti, terminale: Terminale): Resoconto {
  const where = argomenti.testo('json');
  if (where !== undefined && where !== '-' && !where.toLowerCase().endsWith('.json'))
    throw new ErroreArgomenti(`--json vuole il nome di un file .json, o un trattino: «${where}» non lo è.`);
  const write = where === '-' ? terminale.err : terminale.out;
  return {
    say: (lines) => {
      write(`${lines.join('\n')}\n`);
    },
    json: async (value) => {
      if (where === undefined) return;
      const text = `${JSON.stringify(value, null, 2)}\n`;
      if (where === '-') terminale.out(text);
      else await saveText(where, text);
    },
  };
}

export function uscitaOf(anomalie: readonly Pick<Anomalia, 'severita'>[]): Uscita {
  return anomalie.some(({ severita }) => severita === 'errore') ? 1 : 0;
}
