import { useState, type ReactElement } from 'react';
import type { Sezione } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { AltreSezioni } from './AltreSezioni.js';
import { Icona } from './icone.js';

/** Widths of the pane, in ems of its text, from which so many sections fit side by side. */
const POSTI: readonly { readonly daEm: number; readonly posti: number }[] = [
  { daEm: 43, posti: 5 },
  { daEm: 33, posti: 4 },
  { daEm: 27, posti: 3 },
  { daEm: 19, posti: 2 },
  { daEm: 0, posti: 1 },
];

interface Props {
  /** In the order of the work: the first that fit stand side by side, the others behind ⋯. */
  readonly sezioni: readonly Sezione[];
  readonly sezione: Sezione;
  readonly larghezzaEm: number;
  readonly ferma: boolean;
  readonly onVai: (sezione: Sezione) => void;
}

export function Navigazione({ sezioni, sezione, larghezzaEm, ferma, onVai }: Props): ReactElement {
  const testi = useTesti();
  const [senzaMenu, setSenzaMenu] = useState(false);
  // Without a menu all of them stand side by side, in as many lines as it takes.
  const posti = senzaMenu ? sezioni.length : POSTI.find(({ daEm }) => larghezzaEm >= daEm)?.posti;
  const shown = sezioni.slice(0, posti);
  const hidden = sezioni.slice(shown.length);
  return (
    <nav
      className={`navigazione${senzaMenu ? ' navigazione-intera' : ''}`}
      aria-label={testi.sezioniDelRiquadro}
    >
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          className="scheda"
          disabled={ferma}
          aria-current={each === sezione ? 'page' : undefined}
          onClick={() => {
            onVai(each);
          }}
        >
          <Icona nome={each} />
          {testi.sezioni[each]}
        </button>
      ))}
      {hidden.length > 0 && (
        <AltreSezioni
          sezioni={hidden}
          {...{ sezione, ferma, onVai }}
          onSenzaMenu={() => {
            setSenzaMenu(true);
          }}
        />
      )}
    </nav>
  );
}
