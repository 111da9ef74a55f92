/**
 * The result as rows of live formulas: each figure computed again from the cells of the workbook, beside the one
 * that stands there. Pure data; where the rows go is told by the first of them.
 */
import { etichettaIn, weighGruppo, type Nodo, type NodoValutato } from '../../scoring/index.js';
import { indexLetti } from '../nodiLetti.js';
import { gradi, ND, sumRighe } from './formule.js';
import { corpoIndicatore } from './indicatore.js';
import {
  COLONNE,
  rigaDi,
  senzaGrado,
  type Corpo,
  type FontiTraccia,
  type Giro,
  type RigaTraccia,
} from './model.js';
import { rigaArea, rigaUnita } from './indici.js';
import { SENZA_PESO, weighAll, type PesoPreso } from './pesi.js';
import { takeNumero } from './sorgente.js';

/** One row for each node, in the order of the result, then Area/Servizi and the units. */
export function makeRighe(fonti: FontiTraccia): readonly RigaTraccia[] {
  const { risultato, letto, prima } = fonti;
  const giro: Giro = {
    ...fonti,
    regole: risultato.regole,
    lettoDi: indexLetti(letto.radice),
    rigaDi: new Map(risultato.nodi.map((valutato, i) => [valutato, prima + i])),
  };
  const pesi = weighAll(risultato.nodi, giro);
  return [
    ...risultato.nodi.map((valutato) => rigaOf(valutato, pesi.get(valutato) ?? SENZA_PESO, giro)),
    rigaArea(risultato.areaServizi, giro),
    ...risultato.unita.map((indice) => rigaUnita(indice, giro)),
  ];
}

function rigaOf(valutato: NodoValutato, { presa, pesa }: PesoPreso, giro: Giro): RigaTraccia {
  const { nodo, padre } = valutato;
  const corpo = corpoOf(valutato, pesa, giro);
  const prese = [...corpo.prese, presa];
  const scritto = giro.lettoDi.get(nodo.id)?.raggiungimento?.dove;
  const controlli = prese.flatMap(({ controllo }) => controllo ?? []);
  return {
    voce: etichettaIn(nodo, padre?.nodo),
    livello: profonditaOf(valutato),
    cella: nodo.cella,
    ...corpo.celle,
    grado: corpo.grado,
    ...(presa.formula !== '' && { peso: presa.formula }),
    ...(scritto !== undefined && {
      scritto: `IF(${scritto}="","",IF(ISNUMBER(${scritto}),${scritto},IFERROR(NUMBERVALUE(${scritto},",","."),${ND})))`,
    }),
    calcolo: corpo.calcolo,
    letto: prese.flatMap(({ lettoCome }) => lettoCome ?? []).join('; '),
    ...(controlli.length > 0 && { controllo: controlli.join(',') }),
    genere: corpo.genere ?? 'numero',
  };
}

function profonditaOf({ padre }: NodoValutato): number {
  return padre === undefined ? 0 : profonditaOf(padre) + 1;
}

function corpoOf(valutato: NodoValutato, pesa: boolean, giro: Giro): Corpo {
  const { rettifica, indicatore } = valutato.nodo;
  if (rettifica?.kind === 'neutralizzazione') return senzaGrado(`Neutralizzato: ${rettifica.motivo}`);
  if (rettifica?.kind === 'valoreMotivato') {
    const presa = takeNumero(cellaRettifica(valutato.nodo, giro), rettifica.valore, giro.sorgenti);
    return {
      celle: {},
      grado: presa.formula,
      calcolo: `Valore motivato: ${rettifica.motivo}`,
      prese: [presa],
    };
  }
  if (indicatore !== undefined) return corpoIndicatore(indicatore, pesa, giro, rigaDi(valutato, giro));
  return valutato.figli.length === 0 ? senzaGrado('Nulla sotto di sé') : corpoGruppo(valutato, giro);
}

/** Where the percentage of a rettifica stands. */
function cellaRettifica({ rettifica }: Nodo, { letto }: Giro): string {
  const riga = letto.tabelle.rettifiche.find(({ cella }) => cella === rettifica?.cella);
  return riga?.raggiungimento?.dove ?? rettifica?.cella ?? '';
}

/** The weighted mean of the children that count, divided by the sum of their weights. */
function corpoGruppo(valutato: NodoValutato, giro: Giro): Corpo {
  const righe = valutato.figli.map((figlio) => rigaDi(figlio, giro));
  const pesi = weighGruppo(valutato.nodo, valutato.figli, giro.regole);
  const blocca = giro.regole.valoreMancante === 'blocca';
  if (blocca && pesi.illeggibili.length > 0)
    return senzaGrado('Un peso non si legge, e le regole non vogliono un risultato parziale');
  const media = mediaOf(righe);
  const ferma = sumRighe(righe, (da, a) => `SUMPRODUCT((${gradi(da, a)}=${ND})*(${pesiDi(da, a)}>0))`);
  return {
    celle: {},
    grado: blocca ? `IF(${ferma}>0,${ND},${media})` : media,
    calcolo: 'Media di chi conta, pesata e divisa per la somma dei loro pesi',
    prese: [],
  };
}

function pesiDi(da: number, a: number): string {
  return `${COLONNE.peso}${da}:${COLONNE.peso}${a}`;
}

function mediaOf(righe: readonly number[]): string {
  const somma = sumRighe(righe, (da, a) => `SUMPRODUCT(${gradi(da, a)},${pesiDi(da, a)})`);
  const totale = sumRighe(righe, (da, a) => `SUMPRODUCT(ISNUMBER(${gradi(da, a)})*${pesiDi(da, a)})`);
  return `(${somma})/(${totale})`;
}
