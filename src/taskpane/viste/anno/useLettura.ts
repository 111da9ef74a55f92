import { useState } from 'react';

/** Something read when it is asked for: what came of it, whether it is under way, and the asking. */
export interface Lettura<T> {
  readonly letto: T | undefined;
  readonly leggo: boolean;
  readonly leggi: () => void;
}

/** A refusal is shown by whoever reads, and leaves nothing read. */
export function useLettura<T>(read: () => Promise<T | undefined>): Lettura<T> {
  const [letto, setLetto] = useState<T>();
  const [leggo, setLeggo] = useState(false);
  const leggi = () => {
    setLeggo(true);
    void read().then((value) => {
      setLetto(value);
      setLeggo(false);
    });
  };
  return { letto, leggo, leggi };
}
