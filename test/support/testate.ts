/** Headers of ranges, as the workbooks of tests write them. */

export const TESTATA_RIMODULAZIONI = [
  'Codice',
  'Tipo',
  'Originario',
  'Rimodulato',
  'Motivo',
  'Parere OIV',
  'Atto',
  'Data atto',
];
