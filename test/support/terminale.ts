import type { Terminale } from '../../src/cli/terminale.js';

export interface TerminaleRegistrato extends Terminale {
  /** All that was written, both streams in the order of the writes. */
  readonly testo: () => string;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** A terminal that keeps what it is told; its clock stands still. */
export function recordTerminale(adesso = new Date(2024, 11, 31, 10, 42, 0)): TerminaleRegistrato {
  const written: { readonly stream: 'out' | 'err'; readonly text: string }[] = [];
  const textOf = (stream?: 'out' | 'err') =>
    written
      .filter((piece) => stream === undefined || piece.stream === stream)
      .map(({ text }) => text)
      .join('');
  return {
    out: (text) => void written.push({ stream: 'out', text }),
    err: (text) => void written.push({ stream: 'err', text }),
    colori: false,
    adesso: () => adesso,
    testo: () => textOf(),
    stdout: () => textOf('out'),
    stderr: () => textOf('err'),
  };
}
