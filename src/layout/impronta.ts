/** The impronta: SHA-256 of the canonical text of what a result depends on. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Digits of the impronta that are shown to a person. */
const CIFRE_MOSTRATE = 12;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(testo: string): string {
  return bytesToHex(digest(utf8ToBytes(testo)));
}

/** SHA-256 of the bytes of a file, as 64 hexadecimal digits. */
export function sha256Bytes(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}

/** A text as the bytes of a file in UTF-8. */
export function encodeUtf8(testo: string): Uint8Array {
  return utf8ToBytes(testo);
}

/** The first digits of an impronta, as it is shown and printed. */
export function shortImpronta(impronta: string): string {
  return impronta.slice(0, CIFRE_MOSTRATE);
}
