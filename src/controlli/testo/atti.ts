/** Acts cited in two ways: one document approved with two numbers. */
import type { Riscontro } from '../rilievi.js';

/** A paragraph with its place. */
export interface Paragrafo {
  readonly testo: string;
  readonly dove: string;
}

interface Citazione {
  readonly oggetto: string;
  readonly numero: string;
  readonly anno: string;
  readonly scritto: string;
  readonly dove: string;
}

/** What acts approve, by the words that name it; the longer names first. */
const OGGETTI: readonly (readonly [string, RegExp])[] = [
  ['SMVP', /\bSMVP\b|sistema di misurazione e valutazione/i],
  ['PIAO', /\bPIAO\b|piano integrato di attività/i],
  ['Piano della performance', /piano della performance/i],
  ['Relazione sulla performance', /relazione sulla performance/i],
  ['Relazione sulla gestione', /relazione sulla gestione/i],
  ['Relazione previsionale e programmatica', /\bRPP\b|relazione previsionale/i],
  ['preventivo', /preventivo (?:economico|annuale|20\d\d)/i],
  ['bilancio consuntivo', /bilancio (?:consuntivo|d'esercizio)/i],
  ['struttura organizzativa', /(?:nuova )?struttura organizzativa/i],
];

const ATTO =
  /(?:deliber\p{L}{0,10}|determin\p{L}{0,10}|disposizion\p{L}{1,2}|decret\p{L}) (?:(?:di|del|della|dello|dirigenzial\p{L}|presidenzial\p{L}|camerale|giunta|consiglio|segretario|generale|presidente) ){0,5}n\.? ?(\d{1,4})(?: ?\/ ?((?:19|20)\d\d)|,? (?:del|dell'|in data) ?(\d{1,2}(?:[./-]\d{1,2}[./-]| \p{L}{3,9} )((?:19|20)\d\d)))?/giu;

/** An act that changes another one is not the act that approved it. */
const MODIFICA = /aggiornament|modific|rimodula|variazion|integrazion|rettific/i;
const APPROVA = /approvat|adottat|approvazione/i;

/** Two acts for one document, each said to have approved it. */
export function checkAtti(paragrafi: readonly Paragrafo[]): readonly Riscontro[] {
  const byOggetto = new Map<string, Citazione>();
  return paragrafi.flatMap(citazioniOf).flatMap((citazione): Riscontro[] => {
    const prima = byOggetto.get(citazione.oggetto);
    if (prima === undefined) {
      byOggetto.set(citazione.oggetto, citazione);
      return [];
    }
    const stesso =
      prima.numero === citazione.numero &&
      (prima.anno === citazione.anno || prima.anno === '' || citazione.anno === '');
    if (stesso) return [];
    return [
      {
        codice: 'ATTO_IN_DUE_MODI',
        dove: citazione.dove,
        trovato: citazione.scritto,
        atteso: `${prima.scritto} (${prima.dove})`,
        fatti: { nome: citazione.oggetto },
      },
    ];
  });
}

function citazioniOf({ testo, dove }: Paragrafo): readonly Citazione[] {
  return sentencesOf(testo).flatMap((frase) =>
    [...frase.matchAll(ATTO)].flatMap((found): Citazione[] => {
      const [scritto, numero = '', annoBarra, , annoData] = found;
      const prima = frase.slice(0, found.index);
      if (!APPROVA.test(frase) || MODIFICA.test(frase)) return [];
      const oggetto = lastOggetto(prima) ?? firstOggetto(frase.slice(found.index + scritto.length));
      return oggetto === undefined
        ? []
        : [{ oggetto, numero, anno: annoBarra ?? annoData ?? '', scritto: scritto.trim(), dove }];
    }),
  );
}

const ANNI = /^[^.;,]{0,60}?((?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?)/;

/** A document of some years is another one than that of other years: `PIAO 2024-2026`. */
function withAnni(nome: string, testo: string): string {
  const anni = ANNI.exec(testo)?.[1];
  return anni === undefined ? nome : `${nome} ${anni}`;
}

/** The document named last before the act. */
function lastOggetto(testo: string): string | undefined {
  let best: { readonly nome: string; readonly at: number } | undefined;
  for (const [nome, forma] of OGGETTI) {
    const at = Math.max(-1, ...[...testo.matchAll(new RegExp(forma, 'gi'))].map(({ index }) => index));
    if (at >= 0 && (best === undefined || at > best.at)) best = { nome, at };
  }
  return best && withAnni(best.nome, testo.slice(best.at));
}

function firstOggetto(testo: string): string | undefined {
  const [primo] = OGGETTI.map(([nome, forma]) => ({ nome, at: testo.search(forma) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return primo && withAnni(primo.nome, testo.slice(primo.at));
}

/** Beyond this a sentence is a paragraph pasted without its stops. */
const MASSIMA_FRASE = 2000;
const FINE = /(?<=[\p{L}\d)”"»%])[.;!?](?=\s+[\p{Lu}«“"–-])/gu;

/** Sentences of a paragraph; abbreviations such as `n. 4` and `art. 8` do not end one. */
export function sentencesOf(testo: string): readonly string[] {
  const frasi: string[] = [];
  let da = 0;
  for (const { index } of testo.matchAll(FINE)) {
    if (ABBREVIAZIONE.test(testo.slice(Math.max(0, index - 6), index))) continue;
    frasi.push(testo.slice(da, index + 1));
    da = index + 1;
  }
  frasi.push(testo.slice(da));
  return frasi.flatMap((frase) => {
    const pieces: string[] = [];
    for (let at = 0; at < frase.length; at += MASSIMA_FRASE) pieces.push(frase.slice(at, at + MASSIMA_FRASE));
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  });
}

const ABBREVIAZIONE = /(?:^|[\s(])(?:n|nn|art|artt|co|c|lett|cd|es|ecc|pag|p|uff|ob|dr|l|d|lgs|lav)$/i;
