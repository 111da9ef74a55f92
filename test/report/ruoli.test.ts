/** R24 § 4 prints names beside roles; a published table never does. */
import { senzaNome } from '../../src/report/ruoli.js';

describe('di chi ricopre un ruolo non resta il nome', () => {
  it.each([
    ['Segretario generale - Maria Rossi', 'Segretario generale'],
    ['SEGRETARIO GENERALE – Anna Maria De Santis', 'SEGRETARIO GENERALE'],
    ['Segretario generale: Mario Bianchi', 'Segretario generale'],
    ['Segretario generale, Bianchi Mario', 'Segretario generale'],
    ['Segretario generale (Mario Bianchi)', 'Segretario generale'],
    ['Segretario generale dott.ssa Bianchi', 'Segretario generale'],
    ['Segretario generale - dott. M. Bianchi', 'Segretario generale'],
    ['Dirigente - ROSSI MARIA', 'Dirigente'],
    ["EQ - Paolo D'Angelo", 'EQ'],
  ])('%s → %s', (scritto, atteso) => {
    expect(senzaNome(scritto)).toBe(atteso);
  });
});

describe('ciò che dice un ufficio resta', () => {
  it.each([
    'Segretario generale',
    'Funzionari con incarico EQ',
    'Funzionario EQ - Promozione e sviluppo del territorio',
    'Funzionario EQ - Registro Imprese',
    'Responsabile Ufficio Ragioneria, Patrimonio',
    'EQ Regolazione del mercato (sede di Asti)',
    'Segretario generale - Dirigente Area Promozione',
  ])('%s', (ruolo) => {
    expect(senzaNome(ruolo)).toBe(ruolo);
  });
});
