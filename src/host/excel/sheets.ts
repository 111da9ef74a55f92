/** Sheets made, set aside and taken out. */
import type { FoglioElencato, Stampa } from '../../layout/index.js';
import type { NuovoFoglio } from './plan.js';
import { zonaText } from './zone.js';

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
export function addFoglio({ workbook }: Excel.RequestContext, nuovo: NuovoFoglio): void {
  const { nome, visibilita = 'visibile', larghezze = [], righeBloccate = 0, stampa } = nuovo;
  const sheet = workbook.worksheets.add(nome);
  larghezze.forEach((width, colonna) => {
    const cell = sheet.getRange(zonaText({ riga: 0, colonna, righe: 1, colonne: 1 }));
    cell.format.columnWidth = width * POINTS_PER_CHARACTER + PADDING;
  });
  if (righeBloccate > 0) sheet.freezePanes.freezeRows(righeBloccate);
  if (stampa !== undefined) setPage(sheet.pageLayout, stampa);
  if (visibilita !== 'visibile') sheet.visibility = VISIBILITY[visibilita];
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
