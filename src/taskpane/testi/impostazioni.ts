/** The words of *Impostazioni SMVP*: loaded with that section, not with the pane. */
import type { FasciaScritta } from '../../commands/index.js';

const it = {
  introduzione:
    "Ciò che dicono gli intervalli «SMVP» e «Fasce»; dove non dicono nulla, le regole predefinite. Un campo svuotato torna alla regola predefinita. Ogni cambiamento passa dall'anteprima e si può annullare.",
  predefinita: 'regola predefinita',
  salva: 'Mostra anteprima',
  lascia: "Lascia tutto com'era",
  fasce: 'Fasce di valutazione',
  fasceNota: 'Dalla più bassa alla più alta; la più alta non ha limite.',
  fascia: (n: number, nome: string) => `Fascia ${n}${nome === '' ? '' : `: ${nome}`}`,
  campi: {
    finoA: 'Fino a',
    incluso: 'Il limite è compreso',
    obiettivo: 'Obiettivo',
    grado: 'Grado di raggiungimento',
    simbolo: 'Simbolo',
    colore: 'Colore',
  } satisfies Record<keyof FasciaScritta, string>,
  aggiungi: 'Aggiungi una fascia sotto la più alta',
  togli: (n: number) => `Togli la fascia ${n}`,
};

export type TestiImpostazioni = typeof it;

const en: TestiImpostazioni = {
  introduzione:
    'What the ranges «SMVP» and «Fasce» say; where they say nothing, the built-in rules. A field that is emptied goes back to the built-in rule. Every change goes through the preview and can be undone.',
  predefinita: 'built-in rule',
  salva: 'Show preview',
  lascia: 'Leave all as it was',
  fasce: 'Bands of evaluation',
  fasceNota: 'From the lowest to the highest; the highest has no limit.',
  fascia: (n, nome) => `Band ${n}${nome === '' ? '' : `: ${nome}`}`,
  campi: {
    finoA: 'Up to',
    incluso: 'The limit is included',
    obiettivo: 'Objective',
    grado: 'Degree of achievement',
    simbolo: 'Symbol',
    colore: 'Colour',
  },
  aggiungi: 'Add a band below the highest',
  togli: (n) => `Remove band ${n}`,
};

export const testiImpostazioni = (lingua: string): TestiImpostazioni => (lingua === 'en' ? en : it);
