/** Number formats that a file names by number alone (ECMA-376 part 1, § 18.8.30), in en-US codes as Excel shows them. */

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/**
 * Numbers whose meaning follows the reader's country (currency, accounting). They are read, but a code that is
 * to be written is given in full, so that it means the same everywhere. Dates 14 and 22 are the exception:
 * a short date is meant to follow the country.
 */
const NOT_WRITTEN = new Set([5, 6, 7, 8, 37, 38, 39, 40, 41, 42, 43, 44]);

const ID_OF = new Map(
  Object.entries(BUILT_IN).flatMap(([id, code]) => (NOT_WRITTEN.has(Number(id)) ? [] : [[code, Number(id)]])),
);

/** First number free for a format of the file's own. */
export const FIRST_CUSTOM = 164;

/** Code of a number that the file does not define; `General` where the standard leaves it to the country. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/** Number that stands for a code in every file. */
export function builtInId(code: string): number | undefined {
  return ID_OF.get(code);
}
