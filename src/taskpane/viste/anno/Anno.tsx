/** A fold below the result for what is done seldom: what is in it is loaded when it is opened. */
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Scarica } from '../../scarica.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiAnno } from '../../testi/anno.js';
import { useTesti } from '../../testi/lingua.js';

const Momenti = lazy(() => import('./Momenti.js').then(({ Momenti: view }) => ({ default: view })));

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
      {aperto && (
        <Suspense fallback={<p>{parole.leggo}</p>}>
          <Momenti {...props} />
        </Suspense>
      )}
    </details>
  );
}
