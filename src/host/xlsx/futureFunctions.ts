/**
 * Functions younger than the file format. The file keeps them with a prefix (`_xlfn.IFS`), Excel and the port show
 * them without; written without it, Excel would answer `#NAME?`.
 */

/** Names of functions that came after Excel 2007, as [MS-XLSX] § 2.2.2 lists them. */
const LATER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN
  ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC
  RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH
  T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
  UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH
  XOR Z.TEST`.split(/\s+/),
);

/** Those with a second prefix. */
const WORKSHEET = new Set(['FILTER', 'SORT']);

/** Marks of formulas whose written form says more than the shown one (names of LET, `#`, `@`): kept as written. */
const KEPT = /_xlpm\.|_xlfn\.(?:SINGLE|ANCHORARRAY|_xleta)/i;

/** Texts, sheet names and structured references are passed over. */
const FUNCTIONS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.])((?:_xlfn\.)?(?:_xlws\.)?)([A-Z][A-Z0-9.]*)(?=\()/giu;

/** A formula of the file as Excel shows it. */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl') || KEPT.test(formula)) return formula;
  return formula.replace(FUNCTIONS, (whole, prefix?: string, name?: string) =>
    name === undefined || prefix === '' || prefixOf(name) === '' ? whole : name,
  );
}

/** A formula as Excel shows it, as the file keeps it. */
export function keptFormula(formula: string): string {
  return formula.replace(FUNCTIONS, (whole, prefix?: string, name?: string) =>
    name === undefined || prefix !== '' ? whole : prefixOf(name) + name,
  );
}

function prefixOf(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET.has(upper)) return '_xlfn._xlws.';
  return LATER.has(upper) ? '_xlfn.' : '';
}
