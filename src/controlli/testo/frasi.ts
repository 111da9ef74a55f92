/** Sentences that speak of a node of the tree, or of one of its measures: by a code, a title, a known name. */
import type { NodoValutato } from '../../scoring/index.js';
import { agrees, parseCifra, readCifra, sameCifra, type Cifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { TabellaStampata } from '../tabella/model.js';
import { sentencesOf, type Paragrafo } from './atti.js';
import { cifreProsaOf, type CifraProsa } from './cifreProsa.js';
import { checkConti } from './conti.js';
import { checkNumeri } from './figureEnte.js';
import type { Menzione } from './menzioni.js';
import { codiceAt, testoCella, type Indice, type Nome } from './noto.js';
import { paroleOf } from './parole.js';

export interface LetturaFrasi {
  readonly menzioni: readonly Menzione[];
  readonly riscontri: readonly Riscontro[];
}

/** Words after a count that say what is counted. */
const SEGUITO = 16;
/** How much of a name must stand in the words, and of the words in the name. */
const NOME_DETTO = 0.55;
const PAROLE_DETTE = 0.6;
/** How much of a title a sentence must have for its figures to be its own. */
const TITOLO_DETTO = 0.72;
const PAROLE_MINIME = 3;

/** Reads the paragraphs, and the cells of tables that are prose. */
export function readFrasi(
  paragrafi: readonly Paragrafo[],
  tabelle: readonly TabellaStampata[],
  indice: Indice,
): LetturaFrasi {
  const menzioni: Menzione[] = [];
  const riscontri: Riscontro[] = [];
  const visit = ({ testo, dove }: Paragrafo) => {
    for (const frase of sentencesOf(testo)) {
      const cifre = cifreProsaOf(frase);
      riscontri.push(...checkNumeri(frase, dove, indice.albero.risultato));
      if (cifre.length === 0) continue;
      menzioni.push(...cifre.flatMap((cifra, i) => readConteggio(frase, cifra, cifre[i + 1], dove, indice)));
      menzioni.push(...readSoggetto(frase, cifre, dove, indice));
      riscontri.push(...checkConti(frase, cifre, dove));
    }
  };
  paragrafi.forEach(visit);
  for (const { righe } of tabelle)
    for (const riga of righe) {
      if (riga.every(({ testo, cifra }) => cifra === undefined && codiceAt(indice, testo) === undefined))
        for (const { testo, dove } of riga)
          if (isProsa(testo)) splitElenco(testo).forEach((pezzo) => visit({ testo: pezzo, dove }));
    }
  return { menzioni, riscontri };
}

/** A cell that tells of figures in words: `328 assessment condotti…`. */
function isProsa(testo: string): boolean {
  return testo.length >= 20 && /\d/.test(testo) && /\p{L}{4}/u.test(testo);
}

/** Counts that follow one another in a cell without stops, each a piece of its own. */
function splitElenco(testo: string): readonly string[] {
  return testo.split(/(?<=[\p{L})”"]) (?=\d{1,3}(?:\.\d{3})* \p{Ll})/u);
}

/** `328 assessment condotti sulla doppia transizione`: what follows a count names it. */
function readConteggio(
  frase: string,
  { cifra, a, approssimata }: CifraProsa,
  next: CifraProsa | undefined,
  dove: string,
  indice: Indice,
): readonly Menzione[] {
  if (cifra.decimali > 0 || cifra.unita === '%' || cifra.unita === '€' || approssimata) return [];
  // The unit may be the first word of what is counted: `522 imprese assistite`.
  const inizio = a - (/\p{L}+$/u.exec(frase.slice(0, a))?.[0].length ?? 0);
  const resto = frase.slice(inizio, next?.da ?? frase.length);
  const parole = paroleOf(
    resto
      .split(/[;:.](?= |$)/)[0]
      ?.split(' ')
      .slice(0, SEGUITO)
      .join(' ') ?? '',
  );
  if (parole.length < 2) return [];
  const nome = bestNome(parole, cifra, indice);
  if (nome === undefined) return [];
  const noto = cifraNota(nome);
  if (noto === undefined) return [];
  const { nodo, testo } = nome;
  const scritto = `${cifra.scritto}`;
  return nome.tipo === 'operando'
    ? [{ nodo, campo: 'misura', testo: scritto, dove, misura: { nome: testo, cifra: noto.scritto } }]
    : [{ nodo, campo: 'valore', testo: formatConteggio(cifra), dove }];
}

/** The count alone: the thing counted is no unit to compare. */
function formatConteggio({ scritto }: Cifra): string {
  return /[\d.]+/.exec(scritto)?.[0] ?? scritto;
}

/** The name that the words mean; where two are nearly as good, the one that has this very figure. */
function bestNome(parole: readonly string[], cifra: Cifra, { byParola, score }: Indice): Nome | undefined {
  const insieme = new Set(parole);
  const candidati = new Set(parole.flatMap((parola) => byParola.get(parola) ?? []));
  const buoni: { readonly nome: Nome; readonly punti: number }[] = [];
  for (const nome of candidati) {
    if (!isContabile(nome)) continue;
    const [detto, dette] = [score(nome.parole, insieme), score(parole, new Set(nome.parole))];
    const comuni = nome.parole.filter((parola) => insieme.has(parola)).length;
    const enough =
      (detto >= NOME_DETTO && dette >= PAROLE_DETTE / 2) ||
      (dette >= PAROLE_DETTE && comuni >= PAROLE_MINIME);
    if (enough && comuni >= 2) buoni.push({ nome, punti: detto + dette });
  }
  const [best, ...altri] = buoni.sort((a, b) => b.punti - a.punti);
  const concorde = altri.find(({ nome, punti }) => {
    const nota = cifraNota(nome);
    return punti >= (best?.punti ?? 0) * QUASI && nota !== undefined && sameCifra(nota, cifra);
  });
  return (concorde ?? best)?.nome;
}

/** So near to the best another name may be meant as well. */
const QUASI = 0.75;

/** Names of counts: of a measure, or of an indicator that is a count. */
function isContabile({ tipo, testo, nodo }: Nome): boolean {
  if (tipo === 'operando') return true;
  const cifra = valoreOf(nodo);
  if (cifra === undefined || !(cifra.unita === 'N.' || cifra.unita === '') || cifra.decimali > 0)
    return false;
  return tipo === 'titolo' || !testo.includes(' / ');
}

function cifraNota(nome: Nome): Cifra | undefined {
  return nome.tipo === 'operando' ? parseCifra(nome.cifra ?? '') : valoreOf(nome.nodo);
}

function valoreOf({ nodo }: NodoValutato): Cifra | undefined {
  const consuntivo = nodo.indicatore?.consuntivo;
  return consuntivo && readCifra(consuntivo.cella, testoCella(consuntivo.cella));
}

const ALTRUI =
  /medi[ao]|nazional|cluster|minim|massim|fino a|region|piemont|rispetto al(?:l'anno)? (?:scorso|precedent)|anno precedente|obiettiv[oi] del|contro(?: (?:il?|gli|le|la))? ?$/iu;
const TARGET = /target|soglia|[<>≤≥]=? ?$|previst|programmat/iu;
const PRIMA = 45;
const DOPO = 25;

/** `Il tempo medio di lavorazione delle pratiche è pari a 3,10 giorni`: the subject names the figures after it. */
function readSoggetto(
  frase: string,
  cifre: readonly CifraProsa[],
  dove: string,
  indice: Indice,
): readonly Menzione[] {
  const nodo = soggettoOf(frase, indice);
  const nota = nodo && valoreOf(nodo);
  if (nodo === undefined || nota === undefined) return [];
  return cifre.flatMap(({ cifra, da, a, approssimata }): readonly Menzione[] => {
    const prima = frase.slice(Math.max(0, da - PRIMA), da);
    const dopo = frase.slice(a, a + DOPO);
    const target = TARGET.test(prima);
    if (approssimata || isDiAltroAnno(prima, dopo, indice.albero.contesto.anno)) return [];
    if (target && !sameCifra(cifra, nota))
      return readTargetProsa(nodo, cifra, frase.slice(Math.max(0, da - 3), da), dove);
    if (
      (ALTRUI.test(prima) && !isPropria(prima, dopo)) ||
      /^\)? ?\(?(?:(?:del(?:la)?|di) )?(?:media|valore nazionale|punti)/iu.test(dopo)
    )
      return [];
    const pubblicato = parseCifra(nodo.pubblicato);
    if (sameCifra(cifra, nota)) return [{ nodo, campo: 'valore', testo: cifra.scritto, dove }];
    const altrove = pubblicato !== undefined && cifra.unita === '%' && sameCifra(cifra, pubblicato);
    if (altrove || cifra.unita === '' || cifra.unita !== nota.unita) return [];
    return [{ nodo, campo: 'valore', testo: cifra.scritto, dove }];
  });
}

const ANNO_PRIMA = /((?:19|20)\d\d)[^\d.;]{0,12}$/;
const ANNO_DOPO = /^\)?,? ?\(?(?:nel|del|al|di|a fine|anno)? ?(?:\d{1,2}\.\d{1,2}\.)?((?:19|20)\d\d)(?!\d)/;

/** `contro l'85% del 2023`: a figure beside another year is not the one of this. */
function isDiAltroAnno(prima: string, dopo: string, anno: number): boolean {
  const scritto = ANNO_DOPO.exec(dopo)?.[1] ?? ANNO_PRIMA.exec(prima)?.[1];
  return scritto !== undefined && Number(scritto) !== anno;
}

/** `più rapida della media nazionale: 4,12 giorni contro 4,54`: after a colon the first of two is one's own. */
function isPropria(prima: string, dopo: string): boolean {
  return /: ?$/.test(prima) && /^,? contro /.test(dopo);
}

/** A target in prose: only what has the target's own number and no sign of percentage, or another number of its unit. */
function readTargetProsa(nodo: NodoValutato, cifra: Cifra, segno: string, dove: string): readonly Menzione[] {
  const target = nodo.nodo.indicatore?.target;
  if (target?.kind !== 'letto' || target.valore.kind !== 'soglia') return [];
  const { soglia, confronto } = target.valore;
  const percento = soglia.unita.includes('%');
  const valore = soglia.valore * (percento ? 100 : 1);
  const uguale = agrees(cifra, valore);
  if (!uguale && (cifra.unita === '%') !== percento) return [];
  if (uguale && (cifra.unita === '%') === percento)
    return [{ nodo, campo: 'target', testo: testoCella(target.cella), dove }];
  const verso = /[<≤]/.test(segno) ? '<=' : /[>≥]/.test(segno) ? '>=' : confronto;
  return [{ nodo, campo: 'target', testo: `${verso} ${cifra.scritto}`, dove }];
}

/** The indicator whose title, or code, the sentence has; `undefined` when there is none, or two as good. */
function soggettoOf(frase: string, indice: Indice): NodoValutato | undefined {
  const codice = codiceIn(frase, indice);
  if (codice !== undefined) return codice;
  const insieme = new Set(paroleOf(frase));
  const candidati = new Set(
    [...insieme].flatMap((parola) =>
      (indice.byParola.get(parola) ?? []).filter(({ tipo }) => tipo === 'titolo'),
    ),
  );
  let best: { readonly nome: Nome; readonly punti: number } | undefined;
  for (const nome of candidati) {
    if (nome.parole.length < PAROLE_MINIME || nome.nodo.nodo.livello !== 'indicatore') continue;
    const punti = indice.score(nome.parole, insieme);
    if (punti >= TITOLO_DETTO && (best === undefined || punti > best.punti)) best = { nome, punti };
  }
  return best?.nome.nodo;
}

/** The only code of a sentence; two make it unclear whose the figures are. */
function codiceIn(frase: string, indice: Indice): NodoValutato | undefined {
  const found = new Set<NodoValutato>();
  for (const { index } of frase.matchAll(/(?<![\p{L}\p{N}_.])\p{Lu}[\p{L}_.]{0,12}[ _.]?\d/gu)) {
    const codice = codiceAt(indice, frase.slice(index, index + 60));
    if (codice !== undefined) found.add(codice.nodo);
  }
  const [sole, altra] = found;
  return altra === undefined ? sole : undefined;
}
