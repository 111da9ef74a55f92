/** Sheets made, set aside and taken out. */
import type { Convalida, FoglioElencato, Indirizzo, Stampa } from '../../layout/index.js';
import type { NuovoFoglio } from './plan.js';
import { zonaText, type Zona } from './zone.js';

const VISIBILITY = {
  visibile: 'Visible',
  nascosto: 'Hidden',
  moltoNascosto: 'VeryHidden',
} as const satisfies Record<FoglioElencato['visibilita'], string>;

/** A column of so many digits of the default font in points: 7 pixels a digit, 5 of padding, 3/4 point a pixel. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING = 3.75;

const LONGEST_NAME = 31;

/** Name that a sheet bears while another takes its place, until the write is known to be good. */
export function asideName(nome: string): string {
  return `${nome.slice(0, LONGEST_NAME - 2)}~1`;
}

/** Gives the place of a sheet free without losing the sheet. */
export function setAside({ workbook }: Excel.RequestContext, nome: string): void {
  const sheet = workbook.worksheets.getItem(nome);
  sheet.name = asideName(nome);
}

/** Makes an empty sheet behind the others, with widths, rows that stay on screen and how it prints. */
export function addFoglio({ workbook }: Pick<Excel.RequestContext, 'workbook'>, nuovo: NuovoFoglio): void {
  const { nome, visibilita = 'visibile', larghezze = [], righeBloccate = 0, stampa, convalide = [] } = nuovo;
  const sheet = workbook.worksheets.add(nome);
  if (larghezze.length > 0)
    setWidths({ workbook }, { foglio: nome, riga: 0, colonna: 0, righe: 1, colonne: 1 }, larghezze);
  if (righeBloccate > 0) sheet.freezePanes.freezeRows(righeBloccate);
  if (stampa !== undefined) setPage(sheet.pageLayout, stampa);
  for (const convalida of convalide) setConvalida(sheet, convalida);
  if (visibilita !== 'visibile') sheet.visibility = VISIBILITY[visibilita];
}

/** The largest number of which Excel still knows every digit. */
const MASSIMO = 999_999_999_999_999;

function setConvalida(sheet: Excel.Worksheet, { zona, ammessi, messaggio }: Convalida): void {
  const { dataValidation } = sheet.getRange(zonaText(zona));
  dataValidation.rule = ruleOf(ammessi);
  dataValidation.errorAlert = { message: messaggio, showAlert: true, style: 'Warning', title: 'Albero' };
}

function ruleOf(ammessi: Convalida['ammessi']): Excel.DataValidationRule {
  switch (ammessi.kind) {
    case 'elenco':
      return { list: { inCellDropDown: true, source: ammessi.valori.join(',') } };
    case 'data':
      return { date: { formula1: '2000-01-01', operator: 'GreaterThanOrEqualTo' } };
    case 'numero':
      return { decimal: { formula1: -MASSIMO, formula2: MASSIMO, operator: 'Between' } };
  }
}

function setPage(page: Excel.PageLayout, stampa: Stampa): void {
  const { orientamento, larghezzaPagine, righeRipetute, area, piede, intestazione } = stampa;
  page.orientation = orientamento === 'orizzontale' ? 'Landscape' : 'Portrait';
  if (larghezzaPagine !== undefined) page.zoom = { horizontalFitToPages: larghezzaPagine };
  if (righeRipetute !== undefined) page.setPrintTitleRows(`$${righeRipetute.da + 1}:$${righeRipetute.a + 1}`);
  if (area !== undefined) page.setPrintArea(zonaText(area));
  const lines = page.headersFooters.defaultForAllPages;
  if (intestazione?.sinistra !== undefined) lines.leftHeader = intestazione.sinistra;
  if (intestazione?.centro !== undefined) lines.centerHeader = intestazione.centro;
  if (intestazione?.destra !== undefined) lines.rightHeader = intestazione.destra;
  if (piede?.sinistra !== undefined) lines.leftFooter = piede.sinistra;
  if (piede?.centro !== undefined) lines.centerFooter = piede.centro;
  if (piede?.destra !== undefined) lines.rightFooter = piede.destra;
}

/** Queues widths in characters of columns, from the first of an address on. */
export function setWidths(
  { workbook }: Pick<Excel.RequestContext, 'workbook'>,
  { foglio, riga, colonna }: Indirizzo,
  caratteri: readonly number[],
): void {
  const sheet = workbook.worksheets.getItem(foglio);
  caratteri.forEach((width, i) => {
    const cell = sheet.getRange(zonaText({ riga, colonna: colonna + i, righe: 1, colonne: 1 }));
    cell.format.columnWidth = width * POINTS_PER_CHARACTER + PADDING;
  });
}

/** Queues what a sheet prints. */
export function setPrintArea(
  { workbook }: Pick<Excel.RequestContext, 'workbook'>,
  foglio: string,
  area: Zona,
): void {
  workbook.worksheets.getItem(foglio).pageLayout.setPrintArea(zonaText(area));
}
