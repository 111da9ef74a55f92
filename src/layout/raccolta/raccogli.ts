/** Many files that came back, as one: what each figure is, where two offices disagree, what nobody has sent. */
import { normalizeCodice, parseValore, type Cella, type Contesto, type Valore } from '../../scoring/index.js';
import type { CampoCambiato, Cambiamento } from '../cambiamenti/index.js';
import { displayCella } from '../celle.js';
import { normalizeTesto } from '../intestazioni.js';
import type { FileRisposta, RispostaLetta, VoceRichiesta } from './model.js';

/** A figure on which two answers differ: none is taken until somebody chooses. */
export interface Conflitto {
  readonly codice: string;
  readonly campo: CampoCambiato;
  readonly risposte: readonly { readonly unita: string; readonly file: string; readonly valore: string }[];
}

/** Something of an answer that cannot be used as it is, in words. */
export interface Problema {
  readonly file: string;
  readonly messaggio: string;
}

/** A figure that would replace another one that stands in the workbook. */
export interface Sostituzione {
  readonly codice: string;
  readonly ora: string;
  readonly nuovo: string;
  readonly unita: string;
}

export interface Raccolti {
  readonly cambiamenti: readonly Cambiamento[];
  readonly sostituzioni: readonly Sostituzione[];
  readonly conflitti: readonly Conflitto[];
  readonly problemi: readonly Problema[];
  /** What came back for each row of `Raccolta`, also where it is in conflict. */
  readonly arrivate: readonly Arrivata[];
  /** What was asked for and has not come, neither now nor before. */
  readonly mancanti: readonly VoceRichiesta[];
}

/** A usable answer to what was asked. */
export interface Arrivata {
  readonly voce: VoceRichiesta;
  readonly risposta: RispostaLetta;
  readonly file: string;
}

export interface Contorno {
  readonly ente: string;
  readonly contesto: Contesto;
  /** `AAAA-MM-GG`. */
  readonly data: string;
  /** Office whose answer counts, by code: for figures on which answers differ. */
  readonly scelte: ReadonlyMap<string, string>;
  /** Whether figures that stand in the workbook give way. */
  readonly sovrascrivi: boolean;
}

const CAMPI = ['valore', 'numeratore', 'denominatore'] as const;

type Campo = (typeof CAMPI)[number];

/** Puts the answers together. Nothing is guessed: what cannot be read is named and left out. */
export function raccogli(
  file: readonly FileRisposta[],
  voci: readonly VoceRichiesta[],
  contorno: Contorno,
): Raccolti {
  const problemi: Problema[] = [];
  const nostri = file.filter((uno) => isNostro(uno, contorno, problemi));
  const arrivate = nostri.flatMap((uno) => arrivateDi(uno, voci, contorno, problemi));
  const cambiamenti: Cambiamento[] = [];
  const sostituzioni: Sostituzione[] = [];
  const conflitti: Conflitto[] = [];
  for (const gruppo of groupByNodo(arrivate))
    for (const campo of CAMPI) {
      const date = gruppo.filter(({ risposta }) => risposta[campo] !== undefined);
      const scelta = choose(date, campo, contorno);
      if (scelta === 'conflitto') conflitti.push(conflittoOf(date, campo));
      else if (scelta !== undefined) {
        const sostituita = sostituzioneOf(scelta, campo, contorno);
        if (sostituita !== undefined) sostituzioni.push(sostituita);
        if (sostituita === undefined || contorno.sovrascrivi)
          cambiamenti.push(cambiamentoOf(scelta, campo, contorno));
      }
    }
  const venute = new Set(arrivate.map(({ voce }) => voce));
  const mancanti = voci.filter((voce) => !venute.has(voce) && !isVenuta(voce));
  return { cambiamenti, sostituzioni, conflitti, problemi, arrivate, mancanti };
}

/** Whether the answer is in the workbook already. */
export function isVenuta({ stato = '' }: VoceRichiesta): boolean {
  return ['pervenuto', 'verificato'].includes(normalizeTesto(stato));
}

/** A file of another year or of another body is told, and left out whole. */
function isNostro({ file, ente, anno }: FileRisposta, contorno: Contorno, problemi: Problema[]): boolean {
  const attesi = [contorno.ente, String(contorno.contesto.anno)];
  const stessi = [ente, anno].every((uno, i) => normalizeTesto(uno) === normalizeTesto(attesi[i] ?? ''));
  if (!stessi)
    problemi.push({
      file,
      messaggio: `È una richiesta di ${ente} per il ${anno}: non è di questa cartella.`,
    });
  return stessi;
}

function arrivateDi(
  { file, unita, risposte }: FileRisposta,
  voci: readonly VoceRichiesta[],
  contorno: Contorno,
  problemi: Problema[],
): readonly Arrivata[] {
  return risposte.flatMap((risposta): Arrivata[] => {
    const chiave = normalizeCodice(risposta.codice);
    const voce = voci.find(
      (una) => normalizeTesto(una.unita) === normalizeTesto(unita) && normalizeCodice(una.codice) === chiave,
    );
    if (CAMPI.every((campo) => risposta[campo] === undefined)) return [];
    if (voce === undefined) {
      const messaggio = `${risposta.cella}: «${risposta.codice}» non è richiesto a ${unita}.`;
      problemi.push({ file, messaggio });
      return [];
    }
    const letta = readable(risposta, voce, contorno, (messaggio) => problemi.push({ file, messaggio }));
    return letta === undefined ? [] : [{ voce, risposta: letta, file }];
  });
}

/** The answer without what cannot be read in it; absent when nothing is left. */
function readable(
  risposta: RispostaLetta,
  voce: VoceRichiesta,
  contorno: Contorno,
  tell: (messaggio: string) => void,
): RispostaLetta | undefined {
  const buoni = CAMPI.filter((campo) => {
    const cella = risposta[campo];
    if (cella === undefined) return false;
    const valore = read(cella, campo, voce, contorno);
    if (valore !== undefined) return valore.kind !== 'mancante';
    tell(
      `${cella.dove}: in «${campo}» di ${risposta.codice} c'è «${displayCella(cella)}», che non si può leggere.`,
    );
    return false;
  });
  if (buoni.length === 0) return undefined;
  const { valore: _, numeratore: __, denominatore: ___, ...resto } = risposta;
  return { ...resto, ...Object.fromEntries(buoni.map((campo) => [campo, risposta[campo]])) };
}

/** What a cell of an answer says; absent where it says nothing that can be used. */
function read(
  cella: Cella,
  campo: Campo,
  { nodo }: VoceRichiesta,
  { contesto }: Contorno,
): Valore | undefined {
  const target = nodo.nodo.indicatore?.target;
  const letto =
    campo === 'valore' && target?.kind === 'letto'
      ? parseValore(cella, contesto, target.valore)
      : parseValore(cella, contesto);
  if (letto.kind === 'errore') return undefined;
  if (campo !== 'valore' && letto.valore.kind !== 'numero' && letto.valore.kind !== 'mancante')
    return undefined;
  return letto.valore;
}

function groupByNodo(arrivate: readonly Arrivata[]): readonly (readonly Arrivata[])[] {
  const gruppi = new Map<string, Arrivata[]>();
  for (const una of arrivate) {
    const { id } = una.voce.nodo.nodo;
    gruppi.set(id, [...(gruppi.get(id) ?? []), una]);
  }
  return [...gruppi.values()];
}

/** The answer that counts: the only one, one of several that say the same, or that of the office chosen. */
function choose(
  date: readonly Arrivata[],
  campo: Campo,
  contorno: Contorno,
): Arrivata | 'conflitto' | undefined {
  const [prima] = date;
  if (prima === undefined) return undefined;
  const stesse = date.every((una) => sameAs(una, prima, campo, contorno));
  if (stesse) return prima;
  const scelta = contorno.scelte.get(normalizeCodice(prima.voce.codice));
  const sue = date.filter(
    ({ voce }) => scelta !== undefined && normalizeTesto(voce.unita) === normalizeTesto(scelta),
  );
  const [sua] = sue;
  return sua !== undefined && sue.every((una) => sameAs(una, sua, campo, contorno)) ? sua : 'conflitto';
}

function sameAs(a: Arrivata, b: Arrivata, campo: Campo, contorno: Contorno): boolean {
  return meaningOf(a, campo, contorno) === meaningOf(b, campo, contorno);
}

function meaningOf({ risposta, voce }: Arrivata, campo: Campo, contorno: Contorno): string {
  const cella = risposta[campo];
  const valore = cella && read(cella, campo, voce, contorno);
  return valore === undefined ? '' : meaning(valore);
}

/** The same text for the same figure, however it is written: `23`, `23 N.`, `23,0`. */
function meaning(valore: Valore): string {
  switch (valore.kind) {
    case 'mancante':
      return '';
    case 'numero':
      return String(valore.quantita.valore);
    case 'logico':
      return valore.valore ? 'SI' : 'NO';
    case 'data':
      return `giorno ${valore.giorno}`;
  }
}

function conflittoOf(date: readonly Arrivata[], campo: Campo): Conflitto {
  return {
    codice: date[0]?.voce.codice ?? '',
    campo,
    risposte: date.map(({ voce, risposta, file }) => ({
      unita: voce.unita,
      file,
      valore: display(risposta[campo]),
    })),
  };
}

/** Only of the value in the tree: a measure that changes is shown by the preview, with the value that comes of it. */
function sostituzioneOf(
  { voce, risposta }: Arrivata,
  campo: Campo,
  contorno: Contorno,
): Sostituzione | undefined {
  const cella = risposta[campo];
  const consuntivo = voce.nodo.nodo.indicatore?.consuntivo;
  if (campo !== 'valore' || cella === undefined || consuntivo === undefined) return undefined;
  const ora = consuntivo.kind === 'letto' ? meaning(consuntivo.valore) : display(consuntivo.cella);
  const nuovo = read(cella, campo, voce, contorno);
  if (ora === '' || nuovo === undefined || meaning(nuovo) === ora) return undefined;
  return {
    codice: voce.codice,
    ora: display(consuntivo.cella),
    nuovo: display(cella),
    unita: voce.unita,
  };
}

function cambiamentoOf({ voce, risposta }: Arrivata, campo: Campo, { data }: Contorno): Cambiamento {
  const cella = risposta[campo];
  const { nodo } = voce.nodo;
  const numero = typeof cella?.valore === 'number';
  return {
    codice: nodo.codice ?? nodo.id,
    campo,
    nuovo: numero && typeof cella.valore === 'number' ? cella.valore : display(cella),
    ...(numero && cella.formato !== 'General' && { formato: cella.formato }),
    fonte: risposta.fonte ?? `Risposta di ${voce.unita}`,
    ...(risposta.evidenza !== undefined && { evidenza: risposta.evidenza }),
    data,
    dubbi: [],
  };
}

/** A cell as the tree would have it: `SI` for a truth. */
function display(cella: Cella | undefined): string {
  if (cella === undefined) return '';
  if (typeof cella.valore === 'boolean') return cella.valore ? 'SI' : 'NO';
  return displayCella(cella);
}
