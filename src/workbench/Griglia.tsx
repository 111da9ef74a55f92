import jspreadsheet from 'jspreadsheet-ce';
import { useEffect, useRef, type ReactElement } from 'react';
import type { CellaVista, VistaFoglio } from './vistaFoglio.js';

export interface Zona {
  readonly riga: number;
  readonly colonna: number;
  readonly righe: number;
  readonly colonne: number;
}

interface Props {
  readonly vista: VistaFoglio;
  readonly etichetta: string;
  /** Place to be shown; a new object each time it is to be shown again. */
  readonly mostra: Zona | undefined;
  /** How many cells were typed into, and then written or refused: after each the grid shows what the sheet has. */
  readonly digitate: number;
  readonly onScritta: (riga: number, colonna: number, testo: string) => void;
  readonly onScelta: (zona: Zona) => void;
}

/** Pixels of a column: so many for each character and around them, as Excel draws its standard type. */
const LARGHEZZA = { perCarattere: 7, margine: 5, predefinita: 9 };
/** From how many rows on only those in view are in the document. */
const RIGHE_TANTE = 600;

/** The grid of one sheet. It is built once for each sheet; after a write only the cells that differ are drawn again. */
export function Griglia({ vista, etichetta, mostra, digitate, onScritta, onScelta }: Props): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  const grid = useRef<jspreadsheet.WorksheetInstance>(undefined);
  const shown = useRef(vista);
  const handlers = useRef({ onScritta, onScelta, drawing: false });
  useEffect(() => {
    handlers.current = { onScritta, onScelta, drawing: false };
  });

  // Before the building of another sheet, which takes what is to be shown from here.
  useEffect(() => {
    const before = shown.current;
    shown.current = vista;
    if (before.nome === vista.nome && grid.current !== undefined)
      redraw(grid.current, handlers.current, before, vista);
  }, [vista, digitate]);

  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const root = document.createElement('div');
    element.replaceChildren(root);
    grid.current = build(root, shown, handlers);
    return () => {
      jspreadsheet.destroy(root as unknown as jspreadsheet.JspreadsheetInstanceElement, true);
      grid.current = undefined;
    };
  }, [vista.nome, vista.righe.length, vista.larghezze.length]);

  useEffect(() => {
    if (mostra === undefined || grid.current === undefined) return;
    const { riga, colonna, righe, colonne } = mostra;
    grid.current.updateSelectionFromCoords(colonna, riga, colonna + colonne - 1, riga + righe - 1);
    const row: unknown = grid.current.rows[riga]?.element;
    if (row instanceof HTMLElement) row.scrollIntoView({ block: 'nearest' });
  }, [mostra]);

  return <div ref={holder} className="griglia" role="region" aria-label={etichetta} />;
}

/** What the grid answers to, and whether it is we who draw. */
interface Risposte extends Pick<Props, 'onScritta' | 'onScelta'> {
  drawing: boolean;
}

interface Ref<T> {
  readonly current: T;
}

function build(
  root: HTMLDivElement,
  shown: Ref<VistaFoglio>,
  handlers: Ref<Risposte>,
): jspreadsheet.WorksheetInstance | undefined {
  const { current: vista } = shown;
  const [instance] = jspreadsheet(root, {
    // What stands in a cell of the user is text: it is never taken for a formula, nor for HTML.
    parseFormulas: false,
    parseHTML: false,
    about: false,
    contextMenu: () => null,
    worksheets: [
      {
        data: vista.righe.map((riga) => riga.map(({ testo }) => testo)),
        columns: Array.from({ length: vista.larghezze.length }, (_, colonna) => ({
          type: 'text' as const,
          width: widthOf(vista, colonna),
          align: 'left' as const,
          render: (td: HTMLTableCellElement, _testo: unknown, x: number, y: number) => {
            dress(td, shown.current.righe[y], x);
          },
        })),
        tableOverflow: true,
        tableWidth: '100%',
        tableHeight: '100%',
        lazyLoading: vista.righe.length > RIGHE_TANTE,
        allowInsertRow: false,
        allowInsertColumn: false,
        allowDeleteRow: false,
        allowDeleteColumn: false,
        allowRenameColumn: false,
        columnSorting: false,
        columnDrag: false,
        rowDrag: false,
      },
    ],
    onbeforechange: (_, __, x, y, testo) => {
      const cella = shown.current.righe[Number(y)]?.[Number(x)];
      return cella?.formula === true ? cella.testo : testo;
    },
    onchange: (_, __, x, y, testo, prima) => {
      if (testo !== prima && !handlers.current.drawing)
        handlers.current.onScritta(Number(y), Number(x), String(testo ?? ''));
    },
    onselection: (_, left, top, right, bottom) => {
      handlers.current.onScelta({
        riga: top,
        colonna: left,
        righe: bottom - top + 1,
        colonne: right - left + 1,
      });
    },
  });
  return instance;
}

/** Draws the cells that differ, from before or from what was typed. The library tells of these too as if the user had typed them: that is not heard. */
function redraw(
  grid: jspreadsheet.WorksheetInstance,
  risposte: Risposte,
  before: VistaFoglio,
  now: VistaFoglio,
): void {
  risposte.drawing = true;
  now.righe.forEach((riga, y) => {
    riga.forEach((cella, x) => {
      const old = before.righe[y]?.[x];
      const typed = grid.getValueFromCoords(x, y) !== cella.testo;
      if (typed || old === undefined || JSON.stringify(old) !== JSON.stringify(cella))
        grid.setValueFromCoords(x, y, cella.testo, true);
    });
  });
  risposte.drawing = false;
}

const ALLINEAMENTO = { sinistra: 'left', centro: 'center', destra: 'right' } as const;

/** Gives a cell its look. As in Excel, text that is not wrapped runs on over empty cells at its right. */
function dress(td: HTMLTableCellElement, riga: readonly CellaVista[] | undefined, colonna: number): void {
  const { sfondo, colore, grassetto, corsivo, orizzontale, aCapo } = riga?.[colonna]?.stile ?? {};
  const free = riga?.[colonna + 1]?.testo === '';
  td.style.backgroundColor = sfondo === undefined ? '' : `#${sfondo}`;
  td.style.color = colore === undefined ? '' : `#${colore}`;
  td.style.fontWeight = grassetto ? '600' : '';
  td.style.fontStyle = corsivo ? 'italic' : '';
  td.style.whiteSpace = aCapo ? 'pre-wrap' : 'pre';
  td.style.overflow = !aCapo && free ? 'visible' : 'hidden';
  td.style.textAlign = orizzontale === undefined ? '' : ALLINEAMENTO[orizzontale];
}

const widthOf = ({ larghezze }: VistaFoglio, colonna: number): number =>
  (larghezze[colonna] ?? LARGHEZZA.predefinita) * LARGHEZZA.perCarattere + LARGHEZZA.margine;
