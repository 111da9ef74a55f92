/** The rules of the scoring as formulas of a sheet, over the cells where value and target stand as numbers. */
import type { Quantita, Regole, Ritardo, Target, Valore } from '../../scoring/index.js';
import type { Formula, RifCella } from '../tabella.js';

type Soglia = Extract<Target, { kind: 'soglia' }>;

/** Relative distance within which a value reaches its target, as the scoring has it. */
const PARI = '1E-12';

/** Where the numbers of an indicatore stand: its value, its target, the second bound of a range. */
export interface CelleIndicatore {
  readonly valore: RifCella;
  readonly target: RifCella;
  readonly secondo: RifCella;
}

/**
 * The grado di raggiungimento of an indicatore, 0..1. Absent where no sheet can give it from two numbers: a SI for a
 * date, a date for a SI, a target without a number.
 */
export function gradoFormula(
  target: Target,
  valore: Valore,
  { valore: v, target: t, secondo }: CelleIndicatore,
  regole: Pick<Regole, 'minimoMancato' | 'ritardi'>,
): Formula | undefined {
  if (target.kind === 'soglia' && valore.kind === 'numero') return sogliaFormula(target, v, t, regole);
  if (target.kind === 'intervallo' && valore.kind === 'numero')
    return [
      'MIN(',
      ...sogliaFormula(atLeast(target.da), v, t, regole),
      ',',
      ...sogliaFormula({ ...atLeast(target.a), confronto: '<=' }, v, secondo, regole),
      ')',
    ];
  if (target.kind === 'fasi' && valore.kind === 'numero') return faseFormula(target.fasi, valore.quantita, v);
  if (target.kind === 'logico' && valore.kind === 'logico') return ['IF(', v, '=', t, ',1,0)'];
  if (target.kind === 'data' && valore.kind === 'data') return dataFormula(v, t, regole.ritardi);
  return undefined;
}

function atLeast(soglia: Quantita): Soglia {
  return { kind: 'soglia', confronto: '>=', esplicito: true, soglia };
}

/** Calcolo of a numeric target, row by row of the rule: reached is 1, missed is a share of the way. */
function sogliaFormula(
  { confronto, esplicito, soglia }: Soglia,
  v: RifCella,
  t: RifCella,
  { minimoMancato }: Pick<Regole, 'minimoMancato'>,
): Formula {
  if (soglia.valore === 0 && (!esplicito || confronto === '=')) return ['IF(', v, '=0,1,0)'];
  const massimo = confronto === '<=' || confronto === '<';
  const stretto = confronto === '<' || confronto === '>';
  if (soglia.valore === 0) return ['IF(', v, massimo ? '<' : '>', stretto ? '0,1,0)' : '=0,1,0)'];
  const raggiunto: Formula = [
    'OR(',
    v,
    massimo ? '<' : '>',
    t,
    ',ABS(',
    v,
    '-',
    t,
    `)<=${PARI}*MAX(ABS(`,
    v,
    '),ABS(',
    t,
    ')))',
  ];
  return ['IF(', ...raggiunto, ',1,', ...mancatoFormula(soglia.valore, massimo, minimoMancato, v, t), ')'];
}

function mancatoFormula(
  soglia: number,
  massimo: boolean,
  minimoMancato: Regole['minimoMancato'],
  v: RifCella,
  t: RifCella,
): Formula {
  if (soglia < 0) return ['MAX(0,1-ABS(', v, '-', t, ')/ABS(', t, '))'];
  if (!massimo) return ['MIN(1,MAX(0,', v, '/', t, '))'];
  return minimoMancato === 'rapporto' ? [t, '/', v] : ['MAX(0,1-(', v, '-', t, ')/', t, ')'];
}

/** A percentage is the degree itself; a number is the stage, worth what the target says. */
function faseFormula(
  fasi: Extract<Target, { kind: 'fasi' }>['fasi'],
  { unita }: Quantita,
  v: RifCella,
): Formula {
  if (unita === '%') return ['MIN(1,MAX(0,', v, '))'];
  return fasi.reduceRight<Formula>(
    (resto, { numero, raggiungimento }) => ['IF(', v, `=${numero},${raggiungimento},`, ...resto, ')'],
    ['0'],
  );
}

/** A late date is worth its band of `Ritardi`, the narrowest that holds the days; without bands nothing. */
function dataFormula(v: RifCella, t: RifCella, ritardi: readonly Ritardo[]): Formula {
  const fasce = [...ritardi].sort((a, b) => a.finoAGiorni - b.finoAGiorni);
  const tardi = fasce.reduceRight<Formula>(
    (resto, { finoAGiorni, raggiungimento }) => [
      'IF(',
      v,
      '-',
      t,
      `<=${finoAGiorni},${raggiungimento},`,
      ...resto,
      ')',
    ],
    ['0'],
  );
  return ['IF(', v, '<=', t, ',1,', ...tardi, ')'];
}
