/** A judgement on the performance organizzativa, and what it means. */
export interface Giudizio {
  readonly giudizio: string;
  readonly significato: string;
}

/**
 * R24 § 3.3: «La considerazione congiunta di tutti gli elementi considerati consente al valutatore di formulare e
 * motivare un giudizio discrezionale […] adottando le seguenti opzioni valutative». No figure gives the judgement.
 */
export const GIUDIZI: readonly Giudizio[] = [
  { giudizio: 'Insufficiente', significato: 'Performance non adeguata' },
  { giudizio: 'Sufficiente', significato: 'Performance adeguata' },
  { giudizio: 'Buono', significato: 'Performance più che adeguata' },
  {
    giudizio: 'Ottimo',
    significato: 'Performance eccellente (in termini di sperimentazione, innovazione positiva, ecc.)',
  },
];
