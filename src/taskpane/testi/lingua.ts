import { createContext, useContext } from 'react';
import { en } from './en.js';
import { it, type Testi } from './it.js';

/** The words for a language tag (`it-IT`, `en-GB`); Italian for every language that has no words here. */
export const testiOf = (lingua: string | undefined): Testi => (/^en\b/i.test(lingua ?? '') ? en : it);

export const TestiContext = createContext<Testi>(it);
export const useTesti = (): Testi => useContext(TestiContext);
