import { createContext, useContext, useEffect, useState } from 'react';
import { it, type Testi } from './it.js';

/** The words for a language tag (`it-IT`, `en-GB`): Italian for every language that has no words here. */
export async function loadTesti(lingua: string | undefined): Promise<Testi> {
  if (!isInglese(lingua)) return it;
  try {
    return (await import('./en.js')).en;
  } catch {
    // Words in Italian are better than none.
    return it;
  }
}

const isInglese = (lingua: string | undefined): boolean => /^en\b/i.test(lingua ?? '');

/** The words for a language tag; absent until they are loaded, which Italian always is. */
export function useTestiDi(lingua: string | undefined): Testi | undefined {
  const [testi, setTesti] = useState(isInglese(lingua) ? undefined : it);
  useEffect(() => {
    void loadTesti(lingua).then(setTesti);
  }, [lingua]);
  return testi;
}

export const TestiContext = createContext<Testi>(it);
export const useTesti = (): Testi => useContext(TestiContext);
