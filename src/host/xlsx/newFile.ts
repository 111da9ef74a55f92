/** A workbook file made from nothing: no sheet yet, its title and its language told to whoever reads it. */
import { strToU8, zipSync } from 'fflate';
import { emptyStyles } from './stylesRead.js';
import { openXlsx, type XlsxFile } from './xlsxFile.js';
import { escapeText } from './xmlElement.js';

/** What a file says of itself. */
export interface ProprietaFile {
  /** `dc:title`. */
  readonly titolo: string;
  /** `dc:language`: `it-IT`. */
  readonly lingua: string;
  /** `dc:creator`: the body that publishes it. */
  readonly autore: string;
  /** `AAAA-MM-GGTHH:MM:SS`, local time. */
  readonly creato: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A font that every computer has, or one with the same widths: pages are then the same for everybody. */
const CARATTERE = { nome: 'Arial', punti: 10 };

/** The same bytes for the same contents: no date of the day on which the file was zipped. */
const MTIME = new Date(1980, 0, 1);

/** A workbook without sheets: the first write has to add one. */
export function createXlsx(proprieta: ProprietaFile): XlsxFile {
  const bytes = Object.entries(partsOf(proprieta)).map(([name, text]) => [name, strToU8(DECLARATION + text)]);
  return openXlsx(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: MTIME }));
}

function partsOf(proprieta: ProprietaFile): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      [`${LINKS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${LINKS}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(proprieta),
    'docProps/app.xml': `<Properties xmlns="${LINKS.replace('relationships', 'extended-properties')}"><Application>Albero</Application></Properties>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([[`${LINKS}/styles`, 'styles.xml']]),
    'xl/styles.xml': emptyStyles(MAIN, CARATTERE).replace(DECLARATION, ''),
  };
}

function contentTypes(): string {
  const overrides = [
    ['/xl/workbook.xml', `${KIND}.spreadsheetml.sheet.main+xml`],
    ['/xl/styles.xml', `${KIND}.spreadsheetml.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${KIND}.extended-properties+xml`],
  ].map(([part = '', type = '']) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const all = links.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** The times are local, and written as if they were not: the format wants a zone. */
function coreProperties({ titolo, lingua, autore, creato }: ProprietaFile): string {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(creato)}Z</dcterms:${name}>`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(titolo)}</dc:title><dc:creator>${escapeText(autore)}</dc:creator>`,
    `<dc:language>${escapeText(lingua)}</dc:language>${date('created')}${date('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}
