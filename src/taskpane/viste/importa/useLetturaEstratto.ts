import { useState } from 'react';
import type { Azioni, LavoroVista } from '../../stato/azioni.js';
import type { Rifiuto } from '../../stato/modello.js';
import { rifiutoOf } from '../../stato/rifiutoOf.js';
import { useTesti } from '../../testi/lingua.js';

/** A reading in slices: how far it is, and why it was refused. */
export interface LetturaEstratto {
  /** Present while it is under way, 0 to 1. */
  readonly quota: number | undefined;
  readonly rifiuto: Rifiuto | undefined;
  /** Runs a reading; nothing is given where it was refused, which is then shown beside what was pasted. */
  readonly leggi: <T>(
    azioni: Azioni,
    reading: (lavoro: LavoroVista, pausa: (quota: number) => Promise<void>) => Promise<T>,
  ) => Promise<T | undefined>;
}

/** Lets the pane answer between two slices. */
const breathe = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

export function useLetturaEstratto(): LetturaEstratto {
  const testi = useTesti();
  const [quota, setQuota] = useState<number>();
  const [rifiuto, setRifiuto] = useState<Rifiuto>();
  const pausa = (fatta: number) => {
    setQuota(fatta);
    return breathe();
  };
  return {
    quota,
    rifiuto,
    leggi: async (azioni, reading) => {
      setQuota(0);
      setRifiuto(undefined);
      const letto = await azioni.chiedi(async (lavoro) => {
        try {
          return await reading(lavoro, pausa);
        } catch (error) {
          setRifiuto(rifiutoOf(error, testi, false));
          return undefined;
        }
      });
      setQuota(undefined);
      return letto;
    },
  };
}
