/** What was pasted and chosen, kept while a preview or a refusal takes the whole pane. */
import { useState } from 'react';
import type { Abbinamento, Calcolo, Importazione } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { Fonte } from '../../testi/importa.js';

export interface Bozza {
  readonly fonte: Fonte;
  readonly testo: string;
  /** Absent until something is read, with the result that it was compared with. */
  readonly letta?: { readonly importazione: Importazione; readonly calcolo: Calcolo };
  readonly scelte: ReadonlySet<string>;
  /** Whether the figures of the other Chambers are kept too. */
  readonly conConfronti: boolean;
  readonly abbinamenti: readonly Abbinamento[];
  /** Codes given by hand, by label of the row. */
  readonly codici: Readonly<Record<string, string>>;
  /** Of an extract of Kronos, by code. */
  readonly formule: Readonly<Record<string, string>>;
}

const VUOTA: Bozza = {
  fonte: 'pareto',
  testo: '',
  scelte: new Set(),
  conConfronti: false,
  abbinamenti: [],
  codici: {},
  formule: {},
};

/** One for each pane: it goes with what drives it. */
const bozze = new WeakMap<Azioni, Bozza>();

export function useBozza(azioni: Azioni): readonly [Bozza, (cambi: Partial<Bozza>) => void] {
  const [bozza, setBozza] = useState<Bozza>(bozze.get(azioni) ?? VUOTA);
  const change = (cambi: Partial<Bozza>) => {
    const nuova = { ...(bozze.get(azioni) ?? bozza), ...cambi };
    bozze.set(azioni, nuova);
    setBozza(nuova);
  };
  return [bozza, change];
}
