import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly titolo: string;
  /** Title for screen readers only, where the screen speaks for itself. */
  readonly nascosto?: boolean;
  readonly children: ReactNode;
}

/** One screen of the pane: a section whose title takes the focus when the screen comes up (`useFuoco`). */
export function Schermata({ titolo, nascosto, children }: Props): ReactElement {
  return (
    <section className="schermata">
      <h2 tabIndex={-1} data-titolo className={nascosto ? 'solo-lettore' : undefined}>
        {titolo}
      </h2>
      {children}
    </section>
  );
}
