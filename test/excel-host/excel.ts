/** What all emulated Excel classes share: the workbook, its events, and rules that hold across classes. */
import { intersection, writeArea } from './a1.js';
import type { Foglio, Libro, Rettangolo } from './libro.js';
import { accessDenied, itemNotFound } from './wire.js';

/** Number of the event that tells of changed cells, and the target that stands for the whole workbook. */
const DATA_CHANGED = 10;
export const WHOLE_WORKBOOK = 'Workbook';

type EventSource = 'addIn' | 'user' | 'coAuthor';

export interface Excel {
  readonly libro: Libro;
  /** True from ExcelApi 1.14 on: an event says who made the change. */
  readonly tellsTrigger: boolean;
  /** Targets with a registered event of changed cells: ids of sheets, or `WHOLE_WORKBOOK`. */
  readonly registered: Set<string>;
  /** Carries an event to the add-in, later. */
  readonly emit: (eventType: number, targetId: string, message: unknown) => void;
}

/** A block of cells on a sheet. */
export interface Blocco {
  readonly excel: Excel;
  readonly foglio: Foglio;
  readonly area: Rettangolo;
}

/** @throws HostError when the sheet was deleted after the object was made. */
export function existing({ excel, foglio }: Pick<Blocco, 'excel' | 'foglio'>): Foglio {
  if (!excel.libro.fogli.includes(foglio)) throw itemNotFound(`sheet ${foglio.nome}`);
  return foglio;
}

/** A cell below or right of the first one of a merged area holds nothing and takes nothing. */
export function isCovered(foglio: Foglio, riga: number, colonna: number): boolean {
  const here = { riga, colonna, righe: 1, colonne: 1 };
  return foglio.unite.some(
    (unita) => intersection(unita, here) !== undefined && !(unita.riga === riga && unita.colonna === colonna),
  );
}

/** @throws HostError when the sheet is protected and one of the cells is locked. */
export function assertUnlocked({ excel, foglio, area }: Blocco): void {
  if (existing({ excel, foglio }).protezione === undefined) return;
  for (let i = 0; i < area.righe; i++)
    for (let j = 0; j < area.colonne; j++)
      if (foglio.cella(area.riga + i, area.colonna + j).bloccata)
        throw accessDenied(`the sheet ${foglio.nome} is protected`);
}

/** @throws HostError when the sheet is protected and does not let cells be formatted. */
export function assertFormattable(blocco: Pick<Blocco, 'excel' | 'foglio'>): void {
  if (existing(blocco).protezione?.formattaCelle === false)
    throw accessDenied(`the sheet ${blocco.foglio.nome} is protected`);
}

/** @throws HostError when sheets can be neither added, removed, renamed nor hidden. */
export function assertStructureFree({ libro }: Excel): void {
  if (libro.strutturaProtetta) throw accessDenied('the structure of the workbook is protected');
}

/** Tells whoever registered that cells changed. */
export function announceChange({ excel, foglio, area }: Blocco, source: EventSource): void {
  for (const target of [foglio.id, WHOLE_WORKBOOK])
    if (excel.registered.has(target))
      excel.emit(DATA_CHANGED, target, {
        address: writeArea(area),
        changeType: 'RangeEdited',
        source: source === 'coAuthor' ? 'Remote' : 'Local',
        ...(source === 'addIn' && excel.tellsTrigger && { triggerSource: 'ThisLocalAddin' }),
        worksheetId: foglio.id,
      });
}
