/** Controlla una tabella: any table, in a workbook or in a text, against its own figures. Nothing is written. */
import {
  checkTabella,
  readCifra,
  rilieviOf,
  type Documento,
  type Rilievo,
  type TabellaStampata,
} from '../controlli/index.js';
import {
  displayCella,
  findIntervallo,
  formatIndirizzo,
  parseIndirizzo,
  WorkbookError,
  type Area,
  type CellaFoglio,
  type Workbook,
} from '../layout/index.js';

/** A table that was looked at. */
export interface TabellaControllata {
  /** Its cells (`Bilancio!A3:D18`), or where it stands in a text. */
  readonly dove: string;
  readonly righe: number;
  readonly rilievi: readonly Rilievo[];
}

/**
 * Checks the table in a range: a name, or sheet and address; without one what the user has selected.
 * @throws WorkbookError INTERVALLO_MANCANTE for a range that is not there; NOME_… for a name that cannot be used.
 */
export async function controllaTabella(workbook: Workbook, intervallo?: string): Promise<TabellaControllata> {
  const area = await readArea(workbook, intervallo);
  return controllata(tabellaOf(area));
}

/** Checks every table of a text, in their order. */
export function controllaTabelle({ blocchi }: Documento): readonly TabellaControllata[] {
  return blocchi.flatMap((blocco) => (blocco.kind === 'tabella' ? [controllata(blocco.tabella)] : []));
}

function controllata(tabella: TabellaStampata): TabellaControllata {
  return {
    dove: tabella.dove,
    righe: tabella.righe.length,
    rilievi: rilieviOf(checkTabella(tabella)),
  };
}

async function readArea(workbook: Workbook, intervallo: string | undefined): Promise<Area> {
  const indirizzo = intervallo === undefined ? undefined : parseIndirizzo(intervallo);
  const lettura = await workbook.read({
    ...(intervallo === undefined
      ? { selezione: true }
      : indirizzo === undefined
        ? { nomi: [{ nome: intervallo }] }
        : { intervalli: [indirizzo] }),
  });
  const area =
    intervallo === undefined
      ? lettura.selezione
      : indirizzo === undefined
        ? findIntervallo(lettura, intervallo)?.area
        : lettura.intervalli[0];
  if (area === undefined) throw new WorkbookError('INTERVALLO_MANCANTE', { intervallo: intervallo ?? '' });
  return area;
}

/** What the cell shows; a year that is a number has no dot of thousands. */
function testoOf(cella: CellaFoglio): string {
  const testo = displayCella(cella).replace(/\s+/g, ' ').trim();
  return typeof cella.valore === 'number' && /^[12]\.\d{3}$/.test(testo) && isAnno(cella.valore)
    ? String(cella.valore)
    : testo;
}

const isAnno = (valore: number): boolean => valore >= 1900 && valore < 2100;

function tabellaOf({ indirizzo, celle }: Area): TabellaStampata {
  const { foglio, riga, colonna } = indirizzo;
  return {
    dove: formatIndirizzo(indirizzo),
    righe: celle.map((caselle, r) =>
      caselle.map((cella, c) => {
        const dove = formatIndirizzo({ foglio, riga: riga + r, colonna: colonna + c, righe: 1, colonne: 1 });
        const testo = testoOf(cella);
        const cifra = readCifra({ ...cella, dove }, testo);
        return { testo, dove, ...(cifra && { cifra }) };
      }),
    ),
  };
}
