/** The part of a sheet that is made here: empty, with widths, rows that stay on screen and how it prints. */
import { quoteFoglio, type Convalida, type Scrittura, type Stampa } from '../../layout/index.js';
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
  const { larghezze = [], righeBloccate = 0, stampa, convalide = [] } = nuovo;
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
    convalide.length === 0
      ? ''
      : tag('', 'dataValidations', { count: convalide.length }, convalide.map(validation).join('')),
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

/** Dates of this century: `date` wants a bound. */
const DAL_2000 = 36526;

const REGOLE_CONVALIDA = {
  elenco: { type: 'list' },
  data: { type: 'date', operator: 'greaterThanOrEqual' },
  numero: { type: 'decimal', operator: 'between' },
} as const satisfies Record<Convalida['ammessi']['kind'], Readonly<Record<string, string>>>;

/** The largest number of which Excel still knows every digit. */
const MASSIMO = 999_999_999_999_999;

function validation({ zona, ammessi, messaggio }: Convalida): string {
  const attributes = {
    ...REGOLE_CONVALIDA[ammessi.kind],
    errorStyle: 'warning',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: TITOLO_CONVALIDA,
    error: messaggio,
    sqref: formatAbsolute(zona).replaceAll('$', ''),
  };
  const formulas = boundsOf(ammessi).map((bound, i) => tag('', `formula${i + 1}`, {}, escapeText(bound)));
  return tag('', 'dataValidation', attributes, formulas.join(''));
}

const TITOLO_CONVALIDA = 'Albero';

function boundsOf(ammessi: Convalida['ammessi']): readonly string[] {
  switch (ammessi.kind) {
    case 'elenco':
      return [`"${ammessi.valori.join(',').replaceAll('"', '""')}"`];
    case 'data':
      return [String(DAL_2000)];
    case 'numero':
      return [String(-MASSIMO), String(MASSIMO)];
  }
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
