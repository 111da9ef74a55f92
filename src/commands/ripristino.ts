/** What is asked before a write whose step cannot be kept in the workbook. */
import type { Conferma, Proposta } from './model.js';

const SENZA_RIPRISTINO: Conferma = {
  kind: 'senzaRipristino',
  domanda:
    'La struttura della cartella è protetta: il foglio nascosto con ciò che serve per annullare non si può aggiungere. Continuare? Dal riquadro si potrà annullare finché resta aperto; dalla riga di comando resta la copia di prima.',
  celle: [],
  facoltativa: false,
};

/** The proposta with that question, where it writes a step of the log and the workbook has no place for it. */
export function withRipristino(proposta: Proposta): Proposta {
  const { scrittura, conferme } = proposta;
  if (scrittura.kind !== 'nuovoPasso' || scrittura.registro.impedito !== true) return proposta;
  const writes = scrittura.piano.scritture.length > 0 || scrittura.conFormule !== undefined;
  if (!writes || conferme.some(({ kind }) => kind === 'senzaRipristino')) return proposta;
  return { ...proposta, conferme: [...conferme, SENZA_RIPRISTINO] };
}
