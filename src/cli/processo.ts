/** `albero` as a process: its words, its two streams, its exit code. */
import { main } from './main.js';

export { main };

/** Who reads may stop before the end (`albero … | head`): the command goes on, and is done whole. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Runs the words of this process. Returns its exit code when all is done. */
export async function runProcesso(): Promise<number> {
  const noColor = process.env.NO_COLOR;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  return main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colori: process.stdout.isTTY && (noColor === undefined || noColor === ''),
    adesso: () => new Date(),
  });
}
