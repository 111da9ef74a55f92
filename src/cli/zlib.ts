/** Packing by node itself: it is quick at once, where JavaScript is slow until it has been compiled. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Compressione } from '../host/xlsx/index.js';

/** The smallest piece that zlib takes. */
const PEZZO_MINIMO = 64;

export const ZLIB: Compressione = {
  inflate: (packed, size) => {
    try {
      const pezzo = Math.max(PEZZO_MINIMO, size);
      const content = bytesOf(inflateRawSync(packed, { maxOutputLength: pezzo, chunkSize: pezzo }));
      return content.length <= size ? content : undefined;
    } catch (error) {
      if (isTooLarge(error)) return undefined;
      throw error;
    }
  },
  deflate: (content) => bytesOf(deflateRawSync(content)),
};

/** A Buffer is a Uint8Array whose `slice` does something else. */
function bytesOf({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
