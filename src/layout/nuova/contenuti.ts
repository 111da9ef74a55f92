/** What stands in each range of a new workbook that takes over from another one. */
import type { Contenuto } from '../tabelle/planModulo.js';
import type { FonteNuova } from './fonte.js';
import { renameCodice } from './codici.js';
import { righeAlbero, type RigheAlbero } from './righeAlbero.js';
import { righeFormule, righeSchede, righeStorico, righeUnita } from './tabelleAccanto.js';

export interface ContenutiRipresi {
  /** By name of the range. */
  readonly contenuti: Readonly<Record<string, Contenuto>>;
  readonly albero: Omit<RigheAlbero, 'righe'>;
  /** How many indicatori the new tree has. */
  readonly indicatori: number;
}

/**
 * Takes over the tree and the tables beside it. For a later year than the source's its values become baseline and
 * storico; for the same year (a Piano) they are left behind.
 * @param rinomina whether codes that carry the year of the source get the new one
 */
export function riprendi(fonte: FonteNuova, anno: number, rinomina: boolean): ContenutiRipresi {
  const codice = (scritto: string) => (rinomina ? renameCodice(scritto, fonte.cartella.anno, anno) : scritto);
  const { righe, ...albero } = righeAlbero(fonte, anno, codice);
  const passato = anno !== fonte.cartella.anno;
  return {
    albero,
    indicatori: righe.filter(([livello]) => livello?.valore === 'Indicatore').length,
    contenuti: {
      Albero: { righe },
      Schede: { righe: righeSchede(passato ? fonte : senzaValori(fonte), codice) },
      ...(passato && { Misure: { righe: righeFormule(fonte, codice) } }),
      Unita: { righe: righeUnita(fonte, codice) },
      Storico: { righe: righeStorico(passato ? fonte : senzaValori(fonte), codice) },
    },
  };
}

/** A Piano has no values yet: what stands in it is no baseline of the year that it plans. */
function senzaValori(fonte: FonteNuova): FonteNuova {
  return { ...fonte, risultato: { ...fonte.risultato, nodi: [] } };
}
