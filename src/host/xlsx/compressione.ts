/** How the parts of an archive are packed: by JavaScript of our own package, or by the native code of who runs us. */
import { deflateSync, Inflate, inflateSync } from 'fflate';

/** Packs and unpacks without header (deflate, RFC 1951). */
export interface Compressione {
  /**
   * What the bytes hold; `undefined` as soon as it is more than `size` bytes, which are never set aside in vain.
   * Throws anything on bytes that are no deflate stream.
   */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | undefined;
  readonly deflate: (content: Uint8Array) => Uint8Array;
}

/** Runs everywhere. */
export const FFLATE: Compressione = {
  inflate: (packed, size) =>
    packed.length <= WHOLE ? inflateAtOnce(packed, size) : inflateUpTo(packed, size),
  deflate: (content) => deflateSync(content),
};

/** Compressed bytes inflated in one go: what is more than declared is then dropped unseen, at most 64 MB of it. */
const WHOLE = 64 * 1024;

/** Inflates into a buffer of the declared size and one byte, which is reached only by what is larger. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return content.length <= size ? content : undefined;
}

/** Compressed bytes taken at a time: what one bite can give out stays small (at most 1032 times as much). */
const BITE = 16 * 1024;

/** Inflates, and stops as soon as more comes out than the archive declares. */
function inflateUpTo(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; (at < packed.length || at === 0) && length <= size; at += BITE)
    inflate.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
  return length <= size ? content.subarray(0, length) : undefined;
}
