/** Charts over the rows of a table, with what they show in words. */
import { formatCellaTabella } from '../parole.js';
import type { Colonna, Grafico, RigaTabella } from '../tabella.js';

/** Labels longer than this are read better beside a bar than below it. */
const ETICHETTA_CORTA = 16;

/** Rows that stand together: first and last, both included. */
export interface Tratto {
  readonly da: number;
  readonly a: number;
}

/** Runs of at least two plain rows: what stands between titles and totals. */
export function findTratti(righe: readonly RigaTabella[]): readonly Tratto[] {
  const tratti: Tratto[] = [];
  let da: number | undefined;
  for (let r = 0; r <= righe.length; r += 1) {
    const riga = righe[r];
    const piana = riga?.ruolo === 'dati' && (riga.livello ?? 0) === 0;
    if (piana) da ??= r;
    else {
      if (da !== undefined && r - da > 1) tratti.push({ da, a: r - 1 });
      da = undefined;
    }
  }
  return tratti;
}

/** A chart with a series for each of some columns, its categories the labels of the rows. */
export function makeGrafico(
  { titolo, tipo }: { readonly titolo: string; readonly tipo?: Grafico['tipo'] },
  { colonne, righe }: { readonly colonne: readonly Colonna[]; readonly righe: readonly RigaTabella[] },
  tratto: Tratto,
  serie: readonly number[],
  colonnaNomi = 0,
): Grafico {
  const mostrate = righe.slice(tratto.da, tratto.a + 1);
  const nomi = mostrate.map(({ celle }) => parole(celle[colonnaNomi]));
  const lunghe = nomi.some((nome) => nome.length > ETICHETTA_CORTA);
  const frasi = serie.map((c) => {
    const cifre = mostrate.map(({ celle }, i) => `${nomi[i] ?? ''} ${parole(celle[c])}`);
    return `${colonne[c]?.titolo ?? ''}: ${cifre.join(', ')}.`;
  });
  return {
    tipo: tipo ?? (lunghe ? 'barreOrizzontali' : 'barre'),
    titolo,
    descrizione: `${titolo}. ${frasi.join(' ')}`,
    serie: 'colonne',
    colonnaNomi,
    colonne: serie,
    righe: tratto,
  };
}

function parole(cella: RigaTabella['celle'][number] | undefined): string {
  return cella === undefined ? '' : formatCellaTabella(cella);
}
