import type { ReactElement } from 'react';
import { useTesti } from '../testi/lingua.js';
import { Link } from './fabric.js';

interface Props {
  /** Sheet and address as a user writes them: `'Albero 2024'!H12`. */
  readonly cella: string;
  /** Absent where there may be no such cell yet: then it is a name alone. */
  readonly onVai: ((cella: string) => void) | undefined;
  readonly className?: string;
  /** False inside a list that is one stop of the Tab key. */
  readonly raggiungibile?: boolean;
}

/** A cell by its name; pressing it shows it on the sheet. */
export function Cella({ cella, onVai, className, raggiungibile = true }: Props): ReactElement {
  const testi = useTesti();
  // A name that is being given to cells stands in the same lists: it is no place to go to.
  if (!cella.includes('!')) return <span className="cella">{cella}</span>;
  if (onVai === undefined)
    return (
      <span className="cella" title={cella}>
        {shortCella(cella)}
      </span>
    );
  return (
    <Link
      className={`cella ${className ?? ''}`}
      title={testi.vaiA(cella)}
      aria-label={testi.vaiA(cella)}
      tabIndex={raggiungibile ? 0 : -1}
      onClick={() => {
        onVai(cella);
      }}
    >
      {shortCella(cella)}
    </Link>
  );
}

/** The address without its sheet: lists are about one sheet nearly always, and the whole name is in the tooltip. */
const shortCella = (cella: string): string => cella.slice(cella.lastIndexOf('!') + 1);
