/** Calcola: read the tree, score it, make ready what the sheet would get. Nothing is written here. */
import { anomalieOf, checkCause, checkGradi, type Anomalia } from '../controlli/index.js';
import {
  NOME_ACCETTATE,
  planRisultati,
  planSuperate,
  readAccettate,
  readCartella,
  readRegistro,
  richiestaCalcola,
  sha256,
  type CartellaLetta,
  type Piano,
  type PianoRisultati,
  type PianoSuperate,
  type Registro,
  type Workbook,
} from '../layout/index.js';
import { canonicalText, parseAlbero, scoreAlbero, type Risultato } from '../scoring/index.js';
import { splitAccettate } from './accettate.js';
import { foglioTrovato } from './foglioTrovato.js';
import { gradiOf } from './gradiStampati.js';
import type { Calcolo, Conferma, Freschezza, Proposta } from './model.js';
import { withRipristino } from './ripristino.js';

/**
 * Reads and scores the tree of a workbook, and makes ready the write of its results.
 * @throws WorkbookError when there is no tree to read.
 */
export async function prepareCalcola(
  workbook: Workbook,
  { foglio }: { readonly foglio?: string } = {},
): Promise<Calcolo> {
  const lettura = await workbook.read(richiestaCalcola(foglio));
  const cartella = readCartella(lettura);
  const albero = parseAlbero(cartella.letto, cartella.regole);
  const risultato = scoreAlbero(albero, cartella.regole);
  const impronta = sha256(canonicalText(cartella.letto, cartella.regole));
  const registro = readRegistro(lettura);
  const propria = propostaOf(cartella, risultato, registro, impronta);
  const freschezza = freschezzaOf(registro, propria);
  const proposta = withRipristino(withSuperate(propria, planSuperate(lettura, impronta)));
  return {
    cartella,
    risultato,
    ...splitAccettate(
      findAnomalie(cartella, risultato, freschezza),
      readAccettate(foglioTrovato(lettura, NOME_ACCETTATE)),
    ),
    impronta,
    freschezza,
    proposta,
  };
}

/** The mark on the tables whose result is no longer the present one goes along with the results. */
function withSuperate(proposta: Proposta, superate: PianoSuperate): Proposta {
  const { scrittura } = proposta;
  if (superate.modifiche.length === 0 || scrittura.kind !== 'nuovoPasso') return proposta;
  const mark = (piano: Piano): Piano => ({
    ...piano,
    modifiche: [...piano.modifiche, ...superate.modifiche],
    scritture: [...piano.scritture, ...superate.scritture],
  });
  return {
    ...proposta,
    modifiche: [...proposta.modifiche, ...superate.modifiche],
    scrittura: {
      ...scrittura,
      piano: mark(scrittura.piano),
      ...(scrittura.conFormule && { conFormule: mark(scrittura.conFormule) }),
      intervalli: [...scrittura.intervalli, ...superate.intervalli],
      premesse: [...scrittura.premesse, ...superate.premesse],
    },
  };
}

/** Up to date means that writing would change nothing, whoever wrote what stands there. */
function freschezzaOf({ impronta }: Registro, { modifiche, conferme }: Proposta): Freschezza {
  if (modifiche.length === 0 && conferme.length === 0) return 'aggiornato';
  return impronta === undefined ? 'maiCalcolato' : 'superato';
}

function findAnomalie(
  cartella: CartellaLetta,
  risultato: Risultato,
  freschezza: Freschezza,
): readonly Anomalia[] {
  // Figures of ours that are merely old are told as such, not one by one.
  const stampate =
    freschezza === 'maiCalcolato' ? checkGradi(risultato.nodi, gradiOf(cartella.letto.radice)) : [];
  const cause = cartella.fase === 'pianificazione' ? [] : checkCause(risultato.nodi, cartella.spiegati);
  return anomalieOf([...cartella.segnalazioni, ...risultato.segnalazioni, ...stampate, ...cause]);
}

function propostaOf(
  cartella: CartellaLetta,
  risultato: Risultato,
  registro: Registro,
  impronta: string,
): Proposta {
  const piano = planRisultati(cartella, risultato);
  const conFormule =
    piano.formuleDaSovrascrivere.length === 0
      ? undefined
      : planRisultati(cartella, risultato, { sovrascriviFormule: true });
  const { id, versione } = cartella.regole;
  const regole = `${id} ${versione}`;
  return {
    comando: 'calcola',
    celle: piano.celle,
    modifiche: piano.modifiche,
    conferme: [
      ...confermeOf(piano),
      ...(registro.regole === undefined || registro.regole === regole
        ? []
        : [confermaRegole(registro.regole, regole, piano.modifiche.length)]),
    ],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      ...(conFormule && { conFormule }),
      intervalli: cartella.tabelle.map(({ nome, trovato: { ambito, indirizzo } }) => ({
        nome,
        ...(ambito !== undefined && { ambito }),
        indirizzo,
      })),
      premesse: cartella.premesse,
      registro,
      impronta,
      regole,
    },
  };
}

function confermeOf({ colonneNuove, formuleDaSovrascrivere }: PianoRisultati): readonly Conferma[] {
  return [
    ...(colonneNuove.length === 0
      ? []
      : [
          {
            kind: 'colonneNuove',
            domanda: `Mancano le colonne dei risultati. Aggiungerle nelle celle vuote a destra (${colonneNuove.join(', ')}) e allargare il nome Albero?`,
            celle: colonneNuove,
            facoltativa: false,
          } as const,
        ]),
    ...(formuleDaSovrascrivere.length === 0
      ? []
      : [
          {
            kind: 'formuleSovrascritte',
            domanda: `${countFormule(formuleDaSovrascrivere.length)} (${shortList(formuleDaSovrascrivere)}). Sostituirle con i risultati? Altrimenti restano come sono.`,
            celle: formuleDaSovrascrivere,
            facoltativa: true,
          } as const,
        ]),
  ];
}

function countFormule(n: number): string {
  return n === 1
    ? "Nelle colonne dei risultati c'è una formula vostra con un altro valore"
    : `Nelle colonne dei risultati ci sono ${n} formule vostre con un altro valore`;
}

/** Calcolo § 6: a workbook keeps its rules until the user accepts newer ones, seeing what changes. */
function confermaRegole(prima: string, dopo: string, cambiano: number): Conferma {
  return {
    kind: 'regoleNuove',
    domanda: `La cartella era calcolata con le regole ${prima}; ora sono ${dopo}, e cambiano ${cambiano} celle. Passare alle regole nuove?`,
    celle: [],
    facoltativa: false,
  };
}

const CELLE_NOMINATE = 5;

function shortList(celle: readonly string[]): string {
  const named = celle.slice(0, CELLE_NOMINATE).join(', ');
  return celle.length > CELLE_NOMINATE ? `${named}…` : named;
}
