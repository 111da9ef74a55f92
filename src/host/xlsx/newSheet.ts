/** The part of a sheet that is made here: empty, with widths, rows that stay on screen and how it prints. */
import { quoteFoglio, type Scrittura, type Stampa } from '../../layout/index.js';
import { cellName, formatAbsolute } from './refs.js';
import { escapeText, tag } from './xmlElement.js';

export type NuovoFoglio = Extract<Scrittura, { tipo: 'nuovoFoglio' }>;

/** A name of Excel's own that goes with a sheet. */
export interface NomeDiStampa {
  readonly nome: string;
  readonly formula: string;
}

/** Paper of Italian offices. */
const A4 = 9;

export function newSheetXml(nuovo: NuovoFoglio, namespace: string): string {
  const { larghezze = [], righeBloccate = 0, stampa } = nuovo;
  const fit = stampa?.larghezzaPagine !== undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    `<worksheet xmlns="${namespace}">`,
    fit ? tag('', 'sheetPr', {}, tag('', 'pageSetUpPr', { fitToPage: 1 })) : '',
    tag('', 'dimension', { ref: 'A1' }),
    tag('', 'sheetViews', {}, tag('', 'sheetView', { workbookViewId: 0 }, frozenPane(righeBloccate))),
    tag('', 'sheetFormatPr', { defaultRowHeight: 15 }),
    larghezze.length === 0 ? '' : tag('', 'cols', {}, larghezze.map(column).join('')),
    tag('', 'sheetData', {}),
    tag('', 'pageMargins', { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    stampa === undefined ? '' : pageSetup(stampa),
    '</worksheet>',
  ].join('');
}

/** Print titles and print area are names of the sheet's scope. */
export function printNames({ nome, stampa }: NuovoFoglio): NomeDiStampa[] {
  const sheet = quoteFoglio(nome);
  const { righeRipetute: rows, area } = stampa ?? {};
  return [
    ...(area === undefined
      ? []
      : [{ nome: '_xlnm.Print_Area', formula: `${sheet}!${formatAbsolute(area)}` }]),
    ...(rows === undefined
      ? []
      : [{ nome: '_xlnm.Print_Titles', formula: `${sheet}!$${String(rows.da + 1)}:$${String(rows.a + 1)}` }]),
  ];
}

function frozenPane(rows: number): string {
  if (rows === 0) return '';
  const pane = { ySplit: rows, topLeftCell: cellName(rows, 0), activePane: 'bottomLeft', state: 'frozen' };
  return tag('', 'pane', pane) + tag('', 'selection', { pane: 'bottomLeft' });
}

function column(width: number, index: number): string {
  return tag('', 'col', { min: index + 1, max: index + 1, width, customWidth: 1 });
}

function pageSetup({ orientamento, larghezzaPagine, intestazione, piede }: Stampa): string {
  const orientation = orientamento === 'orizzontale' ? 'landscape' : 'portrait';
  const fit = larghezzaPagine === undefined ? {} : { fitToWidth: larghezzaPagine, fitToHeight: 0 };
  const line = (name: string, parts: Stampa['piede']) =>
    parts === undefined ? '' : tag('', name, {}, escapeText(sections(parts)));
  const lines = line('oddHeader', intestazione) + line('oddFooter', piede);
  return (
    tag('', 'pageSetup', { paperSize: A4, orientation, ...fit }) +
    (lines === '' ? '' : tag('', 'headerFooter', {}, lines))
  );
}

function sections({ sinistra, centro, destra }: NonNullable<Stampa['piede']>): string {
  const section = (code: string, text: string | undefined) => (text === undefined ? '' : code + text);
  return section('&L', sinistra) + section('&C', centro) + section('&R', destra);
}
