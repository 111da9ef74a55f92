import { createContext, useContext, type ReactElement } from 'react';
import { useTesti } from '../testi/lingua.js';
import { Link } from './fabric.js';

/** The sheet of the tree, which goes without saying; absent while there is no tree. */
export const FoglioContext = createContext<string | undefined>(undefined);

interface Props {
  /** Sheet and address as a user writes them: `'Albero 2024'!H12`. */
  readonly cella: string;
  /** Absent where there may be no such cell yet: then it is a name alone. */
  readonly onVai: ((cella: string) => void) | undefined;
  readonly className?: string;
  /** False inside a list that is one stop of the Tab key. */
  readonly raggiungibile?: boolean;
}

/** A cell by its name, with its sheet where that is not the tree's; pressing it shows it on the sheet. */
export function Cella({ cella, onVai, className, raggiungibile = true }: Props): ReactElement {
  const testi = useTesti();
  const foglio = useAltroFoglio(cella);
  // A name that is being given to cells stands in the same lists: it is no place to go to.
  if (!cella.includes('!')) return <span className="cella">{cella}</span>;
  if (onVai === undefined)
    return (
      <span className="cella" title={cella}>
        {foglio}
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
      {foglio}
      {shortCella(cella)}
    </Link>
  );
}

/** The sheet of a cell, as a user writes it; empty for what is no cell. */
export const foglioOf = (cella: string): string => cella.slice(0, Math.max(cella.lastIndexOf('!'), 0));

function useAltroFoglio(cella: string): ReactElement | null {
  const foglio = foglioOf(cella);
  const noto = useContext(FoglioContext);
  if (noto === undefined || foglio === noto) return null;
  return <span className="cella-foglio">{foglio}!</span>;
}

const shortCella = (cella: string): string => cella.slice(cella.lastIndexOf('!') + 1);
