/** A fold below the result for what is done seldom: what is in it is loaded when it is opened. */
import { useState, type ReactElement } from 'react';
import type { Scarica } from '../../scarica.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiAnno } from '../../testi/anno.js';
import { useTesti } from '../../testi/lingua.js';
import { dopo } from '../../ui/dopo.js';

const Momenti = dopo(
  async () => (await import('./Momenti.js')).Momenti,
  ({ lingua }) => testiAnno(lingua).leggo,
);

interface Props {
  readonly azioni: Azioni;
  /** Absent where the platform lets no file through. */
  readonly scarica: Scarica | undefined;
}

export function Anno(props: Props): ReactElement {
  const parole = testiAnno(useTesti().lingua);
  const [aperto, setAperto] = useState(false);
  return (
    <details
      className="anno"
      onToggle={({ currentTarget }) => {
        setAperto(currentTarget.open);
      }}
    >
      <summary>{parole.titolo}</summary>
      {aperto && <Momenti {...props} />}
    </details>
  );
}
