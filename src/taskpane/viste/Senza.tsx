import type { ReactElement } from 'react';
import type { Testi } from '../testi/it.js';

/** Why there is no pane: Office.js did not come, the page is not in Excel, Excel is too old. */
export type Mancanza = 'office' | 'excel' | 'versione';

const PAROLE = {
  office: 'officeAssente',
  excel: 'excelAssente',
  versione: 'excelVecchio',
} as const satisfies Record<Mancanza, keyof Testi>;

interface Props {
  readonly mancanza: Mancanza;
  readonly testi: Testi;
}

/** What stands instead of the pane: what is missing, what to do, and the page that needs no Excel. */
export function Senza({ mancanza, testi }: Props): ReactElement {
  const { titolo, testo, rimedio } = testi[PAROLE[mancanza]];
  return (
    <main className="senza-office" lang={testi.lingua}>
      <h1>{titolo}</h1>
      <p>{testo}</p>
      <p>{rimedio}</p>
      <p>
        <a href="pagina/">{testi.officeAssente.pagina}</a>
      </p>
    </main>
  );
}
