/** The whole tree computed anew by the sheet, from the gradi of its indicatori and the weights, up to the Ente. */
import type { NodoValutato } from '../../scoring/index.js';
import { figura, numero, testo, VUOTA } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import { isPunteggio } from '../luci.js';
import { colonna, makeTabella } from '../makeTabella.js';
import { etichetta, profondita } from '../nodi.js';
import type { CellaTabella, Formula, RifCella, RigaTabella, Tabella } from '../tabella.js';
import { testataOf } from './testate.js';

const PESO = 1;
const GRADO = 2;
const CARTELLA = 3;
/** Members of a mean beyond which its formula would be too long for a cell. */
const MEMBRI_MASSIMI = 250;

export function buildRicalcolo(dati: DatiRelazione): Tabella {
  const { nodi } = dati.risultato;
  const righe = new Map(nodi.map((valutato, i) => [valutato, i]));
  return makeTabella(dati, testataOf('ricalcolo'), {
    colonne: [
      colonna('Obiettivo / indicatore', 'testo', 46),
      colonna('Peso che conta', 'peso', 11),
      colonna('Grado ricalcolato', 'percentuale', 14),
      colonna('Grado nella cartella', 'percentuale', 14),
      colonna('Differenza', 'variazione', 12),
    ],
    righe: nodi.map((valutato, i) => rigaRicalcolo(valutato, i, righe)),
    note: [
      {
        genere: 'metodo',
        testo:
          'Ogni grado sopra gli indicatori è una formula di questo foglio: la media di ciò che gli sta sotto, pesata e divisa per la somma dei pesi. Chi non conta non ha peso qui. I gradi degli indicatori si ricalcolano, per il campione, nel foglio del campione.',
      },
    ],
  });
}

function rigaRicalcolo(
  valutato: NodoValutato,
  i: number,
  righe: ReadonlyMap<NodoValutato, number>,
): RigaTabella {
  const grado = figura(valutato);
  const formula = formulaOf(valutato, righe);
  const ricalcolato: CellaTabella =
    grado.tipo === 'numero' && formula !== undefined ? { ...grado, formula } : grado;
  const differenza: CellaTabella =
    formula === undefined
      ? VUOTA
      : { tipo: 'numero', valore: 0, genere: 'variazione', formula: [at(i, GRADO), '-', at(i, CARTELLA)] };
  return {
    ruolo: valutato.nodo.livello === 'indicatore' ? 'dati' : 'gruppo',
    etichetta: 0,
    livello: profondita(valutato),
    celle: [testo(etichetta(valutato)), pesoOf(valutato), ricalcolato, grado, differenza],
  };
}

/** The written weight where it counts; the share that an unwritten one has. */
function pesoOf({ nodo: { peso }, pesoEffettivo, padre }: NodoValutato): CellaTabella {
  if (pesoEffettivo === undefined) return VUOTA;
  return numero(isConPesi(padre) && peso.kind === 'peso' ? peso.valore : pesoEffettivo, 'peso');
}

/** Whether all who count in a mean have a written weight. */
function isConPesi(padre: NodoValutato | undefined): boolean {
  return membriOf(padre).every(({ nodo }) => nodo.peso.kind === 'peso');
}

function membriOf(padre: NodoValutato | undefined): readonly NodoValutato[] {
  return (padre?.figli ?? []).filter(({ pesoEffettivo }) => pesoEffettivo !== undefined);
}

/** None for a leaf, for a node set by hand, and where nothing is scored. */
function formulaOf(valutato: NodoValutato, righe: ReadonlyMap<NodoValutato, number>): Formula | undefined {
  const membri = membriOf(valutato);
  const calcolato = isPunteggio(valutato.esito) && valutato.nodo.rettifica === undefined;
  if (!calcolato || membri.length === 0 || membri.length > MEMBRI_MASSIMI) return undefined;
  const posti = membri.flatMap((membro) => righe.get(membro) ?? []);
  const prodotti = posti.flatMap((riga) => ['+', at(riga, PESO), '*', at(riga, GRADO)]);
  const pesi = posti.flatMap((riga) => ['+', at(riga, PESO)]);
  return ['(', ...prodotti.slice(1), ')/(', ...pesi.slice(1), ')'];
}

function at(riga: number, colonna: number): RifCella {
  return { riga, colonna };
}
