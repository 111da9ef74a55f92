/** Optional ranges made from plain rows, read as a workbook's would be. */
import type { DatiRelazione } from '../../src/report/index.js';
import { PIATTO, RIGHE_PIATTO } from './alberello.js';
import { makeArea, makeLettura, type CellaBreve } from './area.js';
import { datiDi } from './esempi.js';

export type Righe = readonly (readonly CellaBreve[])[];

/** A small tree of 2024 and these ranges beside it. */
export function datiCon(intervalli: Readonly<Record<string, Righe>>): DatiRelazione {
  const aree = Object.entries(intervalli).map(
    ([nome, righe]) => [nome, makeArea(righe, { da: `${nome}!A1` })] as const,
  );
  const smvp = makeArea(
    [
      ['Parametro', 'Valore'],
      ['anno', 2024],
    ],
    { da: 'SMVP!A1' },
  );
  return datiDi(
    makeLettura({ Albero: makeArea([PIATTO, ...RIGHE_PIATTO]), SMVP: smvp, ...Object.fromEntries(aree) }),
  );
}
