/** P21 § 3.0, «Albero della performance in forma tabellare»; § 3.1, «Riepilogo». */
import type { NodoValutato } from '../../scoring/index.js';
import { peso, testo, VUOTA } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { antenato, etichetta, nodiDi, percorsi, profondita } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { CellaTabella, RigaTabella, RuoloRiga } from '../tabella.js';
import { anniPiano, targetDi } from './anni.js';

/** Columns of the tree: the label by its level, the algoritmo between those of the OS and of the OP. */
const INDICATORE_OS = 3;
const ALGORITMO = 4;
const INDICATORE_OP = 5;

/** As in the source; `Baseline` only where some is known (P21: «non esistono dati storici»). */
export const buildPianoAlbero: Costruttore = (dati, testata) => {
  const anni = anniPiano(dati);
  const nodi = dati.risultato.nodi;
  const conBaseline = nodi.some((valutato) => baseline(dati, valutato) !== '');
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: [
      colonna('Ente', 'misto', 9),
      colonna('Ambito', 'misto', 12),
      colonna('Obiettivo strategico', 'misto', 24),
      colonna('Obiettivi Operativi / Indicatori OS', 'misto', 44),
      colonna('Algoritmo', 'testo', 36),
      colonna('Indicatori OP', 'testo', 44),
      ...(conBaseline ? [colonna('Baseline', 'testo', 14)] : []),
      ...anni.map((anno) => colonna(`Target ${anno}`, 'testo', 16)),
    ],
    righe: nodi.map((valutato) => rigaOf(dati, valutato, anni, conBaseline)),
  });
};

function rigaOf(
  dati: DatiRelazione,
  valutato: NodoValutato,
  anni: readonly number[],
  conBaseline: boolean,
): RigaTabella {
  const { nodo } = valutato;
  const label = colonnaOf(valutato);
  const albero = Array.from({ length: INDICATORE_OP + 1 }, (_, i): CellaTabella => {
    if (i === label) return testo(etichetta(valutato));
    if (i === ALGORITMO) return testo(schedaOf(dati, valutato).algoritmo);
    return i === colonnaPeso(label) ? peso(nodo) : VUOTA;
  });
  return {
    ruolo: ruoloOf(valutato),
    etichetta: label,
    livello: profondita(valutato),
    celle: [
      ...albero,
      ...(conBaseline ? [testo(baseline(dati, valutato))] : []),
      ...anni.map((anno) => testo(targetDi(dati, valutato, anno))),
    ],
  };
}

function colonnaOf(valutato: NodoValutato): number {
  switch (valutato.nodo.livello) {
    case 'ente':
      return 0;
    case 'ambito':
      return 1;
    case 'strategico':
      return 2;
    case 'indicatori':
    case 'operativi':
    case 'operativo':
      return INDICATORE_OS;
    case 'indicatore':
      return antenato(valutato, 'operativo') === undefined ? INDICATORE_OS : INDICATORE_OP;
  }
}

/** Left of the label; the algoritmo stands left of the indicatore of an OP, whose weight stands before both. */
function colonnaPeso(label: number): number {
  return label === INDICATORE_OP ? INDICATORE_OS : label - 1;
}

function ruoloOf({ nodo: { livello } }: NodoValutato): RuoloRiga {
  if (livello === 'indicatore') return 'dati';
  return livello === 'ente' ? 'totale' : 'gruppo';
}

function baseline(dati: DatiRelazione, valutato: NodoValutato): string {
  const { baseline: valore = '', annoBaseline } = schedaOf(dati, valutato);
  return valore !== '' && annoBaseline !== undefined ? `${valore} (${annoBaseline})` : valore;
}

/** P21 § 3.1: «AMBITI STRATEGICI | OBIETTIVI STRATEGICI». */
export const buildPianoRiepilogo: Costruttore = (dati, testata) => {
  const righe = percorsi(dati.risultato).filter(
    ({ ambito, strategico }, i, tutti) =>
      i === 0 || ambito !== tutti[i - 1]?.ambito || strategico !== tutti[i - 1]?.strategico,
  );
  return makeTabella(dati, testata, {
    colonne: [colonna('Ambiti strategici', 'testo', 40), colonna('Obiettivi strategici', 'testo', 58)],
    righe: righe.map(({ ambito, strategico }, i) => {
      const nuovo = ambito !== righe[i - 1]?.ambito || i === 0;
      const celle = [ambito !== undefined && nuovo ? testo(etichetta(ambito)) : VUOTA];
      return riga('dati', [...celle, testo(strategico && etichetta(strategico))], strategico ? 1 : 0);
    }),
    note: nodiDi(dati.risultato, 'strategico').length === 0 ? [SENZA_STRATEGICI] : [],
  });
};

const SENZA_STRATEGICI = { genere: 'avviso', testo: "L'albero non ha obiettivi strategici." } as const;
