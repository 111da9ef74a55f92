/** `albero` as a process: its words, its two streams, its exit code. */
import { main } from './main.js';

export { main };

/** Runs the words of this process. Returns its exit code when all is done. */
export async function runProcesso(): Promise<number> {
  const noColor = process.env.NO_COLOR;
  return main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colori: process.stdout.isTTY && (noColor === undefined || noColor === ''),
    adesso: () => new Date(),
  });
}
