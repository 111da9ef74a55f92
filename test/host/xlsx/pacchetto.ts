/** Workbook files written part by part, so that a test says exactly what stands in them. */
import { strToU8, zipSync, type ZipOptions } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface FoglioXml {
  readonly nome: string;
  /** What stands in `sheetData`. */
  readonly dati?: string;
  /** Children of `worksheet` before and after `sheetData`. */
  readonly prima?: string;
  readonly dopo?: string;
  /** Attributes of its line in the workbook. */
  readonly stato?: string;
  /** Links of the sheet, by type: targets relative to the sheet. */
  readonly legami?: readonly (readonly [tipo: string, destinazione: string])[];
}

export interface Ricetta {
  readonly fogli: readonly FoglioXml[];
  /** `<definedName>` elements. */
  readonly nomi?: string;
  /** Raw content of `<sst>`; absent: no such part. */
  readonly testi?: string;
  /** Raw content of `<styleSheet>`; absent: no such part. */
  readonly stili?: string;
  /** Raw elements of `workbook` before `sheets` and after the names. */
  readonly prima?: string;
  readonly dopo?: string;
  /** Further parts; a value of `null` takes one out. */
  readonly parti?: Readonly<Record<string, string | null>>;
  /** Kind of the main part. */
  readonly tipo?: string;
  /** Further lines of [Content_Types] and links of the workbook. */
  readonly tipi?: string;
  readonly legami?: readonly (readonly [tipo: string, destinazione: string])[];
}

export const STILI_DI_PROVA =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000&quot; gg&quot;"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FF112233"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0"/>';

/** Names of parts and their texts, before they are zipped. */
export function makeParts(ricetta: Ricetta): Record<string, string> {
  const { fogli, nomi, testi, stili = STILI_DI_PROVA, prima = '', dopo = '', parti = {} } = ricetta;
  const links: (readonly [string, string])[] = [
    ...fogli.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ...(testi === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
    ...(ricetta.legami ?? []),
  ];
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${ricetta.tipo ?? `${KIND}.sheet.main+xml`}"/>${fogli.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${testi === undefined ? '' : `<Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/>`}${ricetta.tipi ?? ''}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${prima}<sheets>${fogli.map(({ nome, stato = '' }, i) => `<sheet name="${nome}" sheetId="${i + 1}"${stato} r:id="rId${i + 1}"/>`).join('')}</sheets>${nomi === undefined ? '' : `<definedNames>${nomi}</definedNames>`}${dopo}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(links),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${stili}</styleSheet>`,
    ...(testi === undefined ? {} : { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${testi}</sst>` }),
  };
  fogli.forEach(({ dati = '', prima: before = '', dopo: after = '', legami }, i) => {
    const name = `sheet${i + 1}.xml`;
    parts[`xl/worksheets/${name}`] =
      `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheetData>${dati}</sheetData>${after}</worksheet>`;
    if (legami !== undefined) parts[`xl/worksheets/_rels/${name}.rels`] = relations(legami);
  });
  const all = Object.entries({ ...parts, ...parti });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}

function relations(links: readonly (readonly [string, string])[]): string {
  const all = links.map(
    ([tipo, target], i) => `<Relationship Id="rId${i + 1}" Type="${LINKS}/${tipo}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** Zips texts or bytes, always with the same date. */
export function zipParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
  options: ZipOptions = {},
): Uint8Array {
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, {
    mtime: new Date(2024, 5, 7, 8, 9, 10),
    ...options,
  });
}

/** A workbook file. */
export function makeXlsx(ricetta: Ricetta): Uint8Array {
  return zipParts(makeParts(ricetta));
}

/** A workbook of one sheet, `Foglio1`. */
export function makeFoglio(
  dati: string,
  altro: Partial<FoglioXml> = {},
  ricetta: Partial<Ricetta> = {},
): Uint8Array {
  return makeXlsx({ fogli: [{ nome: 'Foglio1', dati, ...altro }], ...ricetta });
}
