/** The forms of a new workbook that no table of the Relazione asks for: the tree as it is planned, and the rules. */
import { CONVALIDE_SMVP, PARAMETRI_SMVP, type NomeParametro } from '../../parametri/index.js';
import type { Modulo } from '../../report/index.js';
import type { Regole } from '../../scoring/index.js';
import { messaggioOf, type Contenuto } from '../tabelle/planModulo.js';
import type { CellaScritta, Convalida } from '../workbook.js';

/** P21 § 3.0: the Piano sets the targets of three years. */
export const ANNI_PIANO = 3;

/** The tree, a row for each node, with the targets of three years; its results come at the right end. */
export function moduloAlbero(anno: number): Modulo {
  const anni = Array.from({ length: ANNI_PIANO }, (_, i) => anno + i);
  return {
    intervallo: 'Albero',
    spiegazione:
      "L'albero della performance: una riga per nodo, i padri prima dei figli. I pesi dei fratelli fanno 100 %. Sotto l'ultima riga se ne possono aggiungere altre.",
    intestazioni: [
      'Livello',
      'Peso',
      'Codice',
      'Titolo',
      'Descrizione',
      'Algoritmo',
      'Fonte',
      'Baseline',
      ...anni.map((uno) => `Target ${uno}`),
      'Valore',
      'Raggiungimento',
      'Valutazione',
    ],
    esempio: [
      'Indicatore',
      '25,00%',
      `PIRA 01_${anno}`,
      'Azioni per la cultura digitale',
      'Eventi e percorsi per le imprese',
      'numero di eventi',
      'Registro degli eventi',
      '12 N.',
      '>= 14 N.',
      '>= 16 N.',
      `>= valore osservato nell'anno n`,
      '23 N.',
      '',
      '',
    ],
  };
}

export const MODULO_SMVP: Modulo = {
  intervallo: 'SMVP',
  spiegazione:
    'I parametri del Sistema di misurazione e valutazione della performance. Un valore vuoto vale come quello delle regole predefinite.',
  intestazioni: ['Parametro', 'Valore', 'Spiegazione'],
  esempio: ['fase', 'consuntivo', ''],
};

export const MODULO_FASCE: Modulo = {
  intervallo: 'Fasce',
  spiegazione: "Le fasce di valutazione, dalla più bassa alla più alta; l'ultima non ha limite.",
  intestazioni: ['Fino a', 'Incluso', 'Obiettivo', 'Grado', 'Simbolo', 'Colore'],
  esempio: ['60%', 'SI', 'Non raggiunto', 'Fuori target', '○', 'F08080'],
};

export const MODULO_RITARDI: Modulo = {
  intervallo: 'Ritardi',
  spiegazione: 'Quanto vale una data mancata di tanti giorni. Senza righe vale 0.',
  intestazioni: ['Fino a giorni', 'Raggiungimento'],
  esempio: [15, '80%'],
};

/** Of the columns of the tree, in characters. */
export const LARGHEZZE_ALBERO: readonly number[] = [20, 9, 18, 40, 36, 30, 24, 14, 16, 16, 16, 14, 15, 24];

/** What `SMVP` says beside the rules. */
export interface Intestazione {
  readonly anno: number;
  readonly ente: string;
  readonly attoSMVP?: string;
  readonly licenza?: string;
}

/** The rows of `SMVP` for these rules, with the words that a choice has. */
export function contenutoSmvp(regole: Regole, { anno, ente, attoSMVP, licenza }: Intestazione): Contenuto {
  const { pesoIndicatori, pesoObiettivi, minimoMancato, valoreMancante, tolleranzaPesi, annoN } = regole;
  const valori: Readonly<Record<NomeParametro, CellaScritta>> = {
    anno: { valore: anno, formato: '0' },
    fase: { valore: 'pianificazione' },
    dataRiferimento: {},
    ente: { valore: ente },
    attoSMVP: { valore: attoSMVP ?? null },
    pesoIndicatori: frazione(pesoIndicatori),
    pesoObiettivi: frazione(pesoObiettivi),
    minimoMancato: { valore: minimoMancato },
    valoreMancante: { valore: valoreMancante },
    tolleranzaPesi: { valore: tolleranzaPesi, formato: '0.000%' },
    annoN: { valore: annoN },
    licenza: { valore: licenza ?? null },
  };
  return {
    larghezze: [20, 30, 70],
    righe: PARAMETRI_SMVP.map(({ nome, spiegazione }) => [
      { valore: nome },
      valori[nome],
      { valore: spiegazione },
    ]),
    convalide: PARAMETRI_SMVP.flatMap(({ nome }, i): readonly Convalida[] => {
      const ammessi = CONVALIDE_SMVP[nome];
      if (ammessi === undefined) return [];
      const zona = { riga: 1 + i, colonna: 1, righe: 1, colonne: 1 };
      return [{ zona, ammessi, messaggio: messaggioOf(nome, ammessi) }];
    }),
  };
}

/** The rows of `Fasce`. */
export function contenutoFasce({ fasce }: Regole): Contenuto {
  return {
    righe: fasce.map(({ finoA, incluso, obiettivo, grado, simbolo, colore }) => [
      finoA === undefined ? {} : frazione(finoA),
      { valore: finoA === undefined ? null : incluso ? 'SI' : 'NO' },
      ...[obiettivo, grado, simbolo, colore].map((valore) => ({ valore })),
    ]),
  };
}

/** The rows of `Ritardi`. */
export function contenutoRitardi({ ritardi }: Regole): Contenuto {
  return {
    righe: ritardi.map(({ finoAGiorni, raggiungimento }) => [
      { valore: finoAGiorni },
      frazione(raggiungimento),
    ]),
  };
}

/** A fraction as a percentage. */
export function frazione(valore: number): CellaScritta {
  return { valore, formato: '0.00%' };
}
