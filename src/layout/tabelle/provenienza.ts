/** The last line of a table of ours: when, from which result and with which rules it was made; whether it still holds. */
import { formatQuando, type Provenienza } from '../../report/index.js';
import { shortImpronta } from '../impronta.js';

/** What the line says. */
export interface RigaProvenienza {
  /** First 12 digits. */
  readonly impronta: string;
  /** As written: `20-06-2025 alle 10:30`. */
  readonly quando: string;
  /** `smvp-2024 1`. */
  readonly regole: string;
  readonly superata: boolean;
}

/** What is added to the line of a table whose result is no longer the present one. */
const SUPERATA = " · SUPERATA: i dati dell'albero sono cambiati, aggiornare la tabella.";

/** `Calcolato il 20-06-2025 alle 10:30 · regole smvp-2024 1 · impronta 3f9a3f9a3f9a`. */
export function formatProvenienza({ quando, regole, impronta }: Provenienza): string {
  return `Calcolato il ${formatQuando(quando)} · regole ${regole.id} ${regole.versione} · impronta ${shortImpronta(impronta)}`;
}

const FORMA = /^Calcolato il (.+?) · regole (.+?) · impronta ([0-9a-f]{12})( · SUPERATA.*)?$/;

/** Reads the line back; absent when the text is none, or was changed by hand. */
export function parseProvenienza(testo: string): RigaProvenienza | undefined {
  const [, quando, regole, impronta, marca] = FORMA.exec(testo.trim()) ?? [];
  if (quando === undefined || regole === undefined || impronta === undefined) return undefined;
  return { quando, regole, impronta, superata: marca !== undefined };
}

/** The line as it is to stand beside the present result: marked when the table is from another one. */
export function markProvenienza(testo: string, impronta: string): string {
  const letta = parseProvenienza(testo);
  if (letta === undefined) return testo;
  const senza = testo.trim().replace(/ · SUPERATA.*$/, '');
  return letta.impronta === shortImpronta(impronta) ? senza : senza + SUPERATA;
}
