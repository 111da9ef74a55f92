import { parseArgs } from 'node:util';
import { ErroreArgomenti, type Argomenti, type Comando } from './comando.js';

/**
 * Reads the words after the name of a command.
 * @throws ErroreArgomenti naming the word that is wrong.
 */
export function parseArgomenti(comando: Comando, words: readonly string[]): Argomenti {
  const { values, positionals } = parse(comando, words);
  const missing = comando.argomenti[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) throw new ErroreArgomenti(`Manca ${missing}.`);
  const extra = isRipetibile(comando) ? undefined : positionals[comando.argomenti.length];
  if (extra !== undefined) throw new ErroreArgomenti(`«${extra}» è di troppo.`);
  return {
    posizionali: positionals,
    testo: (nome) => {
      const value = values[nome];
      return typeof value === 'string' ? value : undefined;
    },
    testi: (nome) => {
      const value = values[nome];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    },
    presente: (nome) => values[nome] === true,
  };
}

/** `FILE…`, the last of the arguments, may be given several times. */
function isRipetibile({ argomenti }: Comando): boolean {
  return argomenti.at(-1)?.includes('…') === true;
}

function parse(comando: Comando, words: readonly string[]) {
  const options = Object.fromEntries(
    comando.opzioni.map(({ nome, breve, valore, ripetibile }) => [
      nome,
      {
        type: valore === undefined ? ('boolean' as const) : ('string' as const),
        ...(breve !== undefined && { short: breve }),
        ...(ripetibile !== undefined && { multiple: ripetibile }),
      },
    ]),
  );
  const known = new Set(comando.opzioni.flatMap(({ nome, breve }) => [`--${nome}`, `-${breve ?? nome}`]));
  const unknown = words.find((word) => /^-[^-]|^--./.test(word) && !known.has(word.replace(/=.*$/s, '')));
  if (unknown !== undefined) throw new ErroreArgomenti(`L'opzione «${unknown}» non esiste.`);
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch {
    const naked = comando.opzioni.find(
      ({ nome, breve, valore }) => valore !== undefined && isNaked(words, nome, breve),
    );
    throw new ErroreArgomenti(
      naked === undefined
        ? 'Gli argomenti non si capiscono.'
        : `L'opzione --${naked.nome} vuole ${naked.valore ?? ''}.`,
    );
  }
}

/** An option that wants a value and has none behind it. */
function isNaked(words: readonly string[], nome: string, breve: string | undefined): boolean {
  const at = words.findIndex((word) => word === `--${nome}` || (breve !== undefined && word === `-${breve}`));
  const next = words[at + 1];
  return at >= 0 && (next === undefined || next.startsWith('-'));
}
