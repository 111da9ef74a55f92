/** The charts of a table of the contesto. */
import type { FormaContesto } from '../../parametri/index.js';
import type { Colonna, Grafico, RigaTabella } from '../tabella.js';
import { isTotale, type ContestoLetto, type RigaContesto } from './contestoLetto.js';
import { findTratti, makeGrafico } from './grafici.js';

/** Rows that a run does not end at: what stands above them is not a block of its own. */
const SENZA_GRAFICO: ReadonlySet<RigaContesto['tipo'] | undefined> = new Set(['risultato', 'sottovoce']);

/** One chart for each measure and each block of rows, all its years beside each other. */
export function makeGraficiContesto(
  { titolo, serie }: FormaContesto,
  { colonne: lette, righe }: ContestoLetto,
  tabella: { readonly colonne: readonly Colonna[]; readonly righe: readonly RigaTabella[] },
): readonly Grafico[] {
  const misure = [...new Set(lette.filter(({ testuale }) => !testuale).map(({ misura }) => misura))];
  const tratti = findTratti(tabella.righe).filter(
    ({ da, a }) => righe[da - 1]?.tipo !== 'sottovoce' && !SENZA_GRAFICO.has(righe[a + 1]?.tipo),
  );
  return tratti.flatMap((tratto) => {
    const fine = righe[tratto.a + 1];
    const blocco =
      fine !== undefined && isTotale(fine.tipo) ? maiuscola(fine.etichetta.replace(/^totale\s*/i, '')) : '';
    return misure.map((misura) => {
      const colonne = lette.flatMap((una, c) => (una.misura === misura && !una.testuale ? [c + 1] : []));
      const anni = lette.flatMap(({ anno, misura: sua }) =>
        sua === misura && anno !== undefined ? [anno] : [],
      );
      const nome = misure.length > 1 ? primaColonna(tabella.colonne, colonne, anni) : blocco;
      const quando =
        anni.length === 0 ? '' : ` - ${anni.length > 1 ? 'confronto anni' : 'anno'} ${anni.join('-')}`;
      const intero = `${nome === '' || serie === true ? titolo : nome}${quando}`;
      return makeGrafico(
        { titolo: intero, ...(serie === true && { tipo: 'linee' }) },
        tabella,
        tratto,
        colonne,
      );
    });
  });
}

/** Header of the first column of a measure, without its year. */
function primaColonna(
  colonne: readonly Colonna[],
  serie: readonly number[],
  anni: readonly number[],
): string {
  const titolo = colonne[serie[0] ?? 0]?.titolo ?? '';
  return anni.reduce((nome, anno) => nome.replace(String(anno), ''), titolo).trim();
}

function maiuscola(nome: string): string {
  return nome.slice(0, 1).toUpperCase() + nome.slice(1).toLowerCase();
}
