/** The rules of scoring an indicatore as formulas over the cells of its row: value, target, second bound. */
import { isPercento, type Confronto, type Regole, type Target, type Valore } from '../../scoring/index.js';
import { literal, ND } from './formule.js';

/** Cells of the row in which value and targets stand. */
export interface CelleGrado {
  readonly valore: string;
  readonly target: string;
  readonly fino: string;
}

/** The formula of the degree of a target, without the leading `=`; for a value that is there. */
export function gradoOf(target: Target, valore: Valore, celle: CelleGrado, regole: Regole): string {
  const { valore: v, target: t, fino } = celle;
  switch (target.kind) {
    case 'soloMonitoraggio':
    case 'annoN':
      return ND;
    case 'logico':
      // A date under SI counts as SI.
      return valore.kind === 'data' ? `IF(ISNUMBER(${v}),1,0)` : `IF(${v}=${t},1,0)`;
    case 'data':
      return valore.kind === 'logico'
        ? `IF(${v}=1,1,0)`
        : `IF(${v}<=${t},1,${ritardoOf(`${v}-${t}`, regole)})`;
    case 'fasi':
      return faseOf(target, valore, v);
    case 'intervallo':
      return `MIN(${sogliaOf(v, t, { confronto: '>=', esplicito: true }, regole)},${sogliaOf(v, fino, { confronto: '<=', esplicito: true }, regole)})`;
    case 'soglia':
      return sogliaOf(v, t, target, regole);
  }
}

/** The narrowest band of lateness that holds the days. */
function ritardoOf(giorni: string, { ritardi }: Regole): string {
  return [...ritardi]
    .sort((a, b) => b.finoAGiorni - a.finoAGiorni)
    .reduce(
      (oltre, { finoAGiorni, raggiungimento }) =>
        `IF(${giorni}<=${literal(finoAGiorni)},${literal(raggiungimento)},${oltre})`,
      '0',
    );
}

function faseOf({ fasi }: Extract<Target, { kind: 'fasi' }>, valore: Valore, v: string): string {
  if (valore.kind === 'numero' && isPercento(valore.quantita.unita)) return `MIN(1,MAX(0,${v}))`;
  return [...fasi]
    .reverse()
    .reduce(
      (altrimenti, { numero, raggiungimento }) =>
        `IF(${v}=${literal(numero)},${literal(raggiungimento)},${altrimenti})`,
      ND,
    );
}

interface Verso {
  readonly confronto: Confronto;
  readonly esplicito: boolean;
}

/** A value reaches its target within a billionth of a thousandth of it: 0,8604 meets 86,04 %. */
const TOLLERANZA = '10^(-12)';

/** As `gradeSoglia`, line by line. */
function sogliaOf(v: string, t: string, { confronto, esplicito }: Verso, { minimoMancato }: Regole): string {
  const massimo = confronto === '<=' || confronto === '<';
  const pari = `ABS(${v}-${t})<=${TOLLERANZA}*MAX(ABS(${v}),ABS(${t}))`;
  const oltre = massimo ? `${v}<${t}` : `${v}>${t}`;
  const raggiunto =
    confronto === '>' || confronto === '<' ? `IF(${pari},${t}<>0,${oltre})` : `OR(${oltre},${pari})`;
  const scarto = `MAX(0,1-ABS(${v}-${t})/ABS(${t}))`;
  const mancato = !massimo
    ? `MIN(1,MAX(0,${v}/${t}))`
    : minimoMancato === 'rapporto'
      ? `${t}/${v}`
      : `MAX(0,1-(${v}-${t})/${t})`;
  const grado = `IF(${raggiunto},1,IF(${t}=0,0,IF(${t}<0,${scarto},${mancato})))`;
  return !esplicito || confronto === '=' ? `IF(AND(${t}=0,${v}<>0),0,${grado})` : grado;
}
