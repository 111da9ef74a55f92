/** From the lines of a text to the rows of its tables: pages put together, wrapped labels joined, prose passed over. */
import { isRigaDiPagina } from '../righe.js';
import { genereOf } from './campi.js';
import type { RigaNonLetta, RigaTesto } from './model.js';
import { hasMisure, isForte, joinPezzi, readPezzi, type Pezzi } from './pezzi.js';
import { readTestata, TESTATA_USUALE, type Testata } from './tratti.js';

/** The rows below one header row, up to the next. */
export interface Tratto {
  readonly testata: Testata;
  readonly righe: readonly Pezzi[];
  /** The lines as they are, for a table whose columns stand in place. */
  readonly linee: readonly RigaTesto[];
  /** The header as it is. */
  readonly intestazione: RigaTesto;
  readonly scartate: readonly RigaNonLetta[];
  /** True where no header was there to read. */
  readonly senzaTestata?: true;
}

interface Cantiere {
  readonly testata: Testata;
  readonly intestazione: RigaTesto;
  readonly righe: Pezzi[];
  readonly linee: RigaTesto[];
  readonly scartate: RigaNonLetta[];
  /** Figures above the label that they belong to. */
  attesa: Pezzi | undefined;
  /** True below a text: only a row that cannot be anything else goes on with the table. */
  sospeso: boolean;
}

/** Finds the tables of the tree in a text. */
export function assembla(righe: readonly RigaTesto[]): readonly Tratto[] {
  const tratti: Tratto[] = [];
  let aperto: Cantiere | undefined;
  const close = () => {
    if (aperto !== undefined) tratti.push(closed(aperto));
    aperto = undefined;
  };
  for (const riga of righe) {
    const letta = readTestata(riga);
    if (letta !== undefined) {
      close();
      if (letta.kind === 'albero') aperto = openTratto(letta.testata, riga);
    } else if (aperto !== undefined) addLinea(aperto, riga);
  }
  close();
  return tratti.length === 0 ? assemblaSenzaTestata(righe) : tratti;
}

/** Fewer certain rows than these, without a header, are no tree. */
const RIGHE_CERTE = 3;

/** Rows copied without their header: they are read as Integra prints them, if several can be nothing else. */
function assemblaSenzaTestata(righe: readonly RigaTesto[]): readonly Tratto[] {
  const certe = righe.filter((riga) => readPezzi(riga).some(isForte));
  const [prima] = certe;
  if (prima === undefined || certe.length < RIGHE_CERTE) return [];
  const aperto = openTratto(TESTATA_USUALE, { dove: prima.dove, campi: [] });
  aperto.sospeso = true;
  for (const riga of righe) addLinea(aperto, riga);
  return [{ ...closed(aperto), senzaTestata: true }];
}

function openTratto(testata: Testata, intestazione: RigaTesto): Cantiere {
  return { testata, intestazione, righe: [], linee: [], scartate: [], attesa: undefined, sospeso: false };
}

function closed({ testata, intestazione, righe, linee, scartate, attesa }: Cantiere): Tratto {
  const sole = attesa === undefined ? [] : [scartataOf(attesa)];
  return { testata, intestazione, righe, linee, scartate: [...scartate, ...sole] };
}

function addLinea(cantiere: Cantiere, riga: RigaTesto): void {
  const tutto = riga.campi.map(({ testo }) => testo).join(' ');
  if (isRigaDiPagina(tutto) || isNumeroDiPagina(riga)) return;
  cantiere.linee.push(riga);
  for (const pezzi of readPezzi(riga)) addPezzi(cantiere, pezzi);
}

function isNumeroDiPagina({ campi }: RigaTesto): boolean {
  return (
    campi.length === 1 &&
    /^(?:pag(?:ina|\.)?\s*)?\d{1,4}(?:\s*(?:\/|di)\s*\d{1,4})?$/i.test(campi[0]?.testo ?? '')
  );
}

function addPezzi(cantiere: Cantiere, pezzi: Pezzi): void {
  if (isProsa(pezzi)) {
    cantiere.sospeso = true;
    return;
  }
  if (cantiere.sospeso && !isForte(pezzi)) return;
  cantiere.sospeso = false;
  const { righe } = cantiere;
  const sopra = righe.at(-1);
  if (pezzi.testo === undefined) {
    if (sopra !== undefined && isAperta(sopra) && cantiere.attesa === undefined)
      righe[righe.length - 1] = joinPezzi(sopra, pezzi);
    else if (hasMisure(pezzi.dati) || pezzi.peso !== '')
      cantiere.attesa = cantiere.attesa === undefined ? pezzi : joinPezzi(cantiere.attesa, pezzi);
    return;
  }
  if (cantiere.attesa !== undefined && isAperta(pezzi)) {
    righe.push(joinPezzi(cantiere.attesa, pezzi));
    cantiere.attesa = undefined;
    return;
  }
  if (sopra !== undefined && isSeguito(sopra, pezzi)) {
    righe[righe.length - 1] = joinPezzi(sopra, pezzi);
    return;
  }
  if (isNodo(cantiere, pezzi)) righe.push(pezzi);
  else cantiere.scartate.push(scartataOf(pezzi));
}

/** A row with a label that still lacks its figures: an indicatore whose line was broken. */
function isAperta({ etichetta, dati }: Pezzi): boolean {
  if (etichetta === undefined) return false;
  const { livello, codice } = etichetta;
  return (livello === undefined || livello === 'indicatore') && codice !== undefined && !hasMisure(dati);
}

/** The rest of a label that went on to the next line, with the figures or without them. */
function isSeguito(sopra: Pezzi, { etichetta, peso, dati }: Pezzi): boolean {
  if (etichetta === undefined || etichetta.codice !== undefined || etichetta.livello !== undefined)
    return false;
  const nota = sopra.etichetta?.codice !== undefined;
  const libere = dati.length === 0 || sopra.dati.length === 0;
  if (peso === '' && nota && libere && isMinuscola(etichetta.titolo)) return true;
  return isAperta(sopra) && (sopra.peso === '' || peso === '') && hasMisure(dati);
}

/** What begins with a small letter or a bracket goes on with what stood above it. */
function isMinuscola(testo: string): boolean {
  return /^[\p{Ll}(«"“\d&/-]/u.test(testo);
}

/** A row of a tree has a code, a level, a weight or a target; the first row under the header may be a bare ambito. */
function isNodo({ testata, righe }: Cantiere, { etichetta, peso, dati }: Pezzi): boolean {
  if (etichetta === undefined) return false;
  const { codice, livello } = etichetta;
  if (livello !== undefined || hasMisure(dati)) return true;
  if (codice !== undefined) return peso !== '' || dati.length > 0;
  return peso !== '' || (righe.length === 0 && testata.gradini.has('ambito') && dati.length === 0);
}

/** A title is no longer than this. */
const TITOLO_MASSIMO = 250;

/** A line of text that is no label: long, a sentence, a point of a list, or the title of a section (`3.3 - …`). */
function isProsa({ etichetta, testo, peso, dati }: Pezzi): boolean {
  if (testo === undefined || peso !== '' || dati.length > 0) return false;
  if (etichetta?.livello !== undefined) return false;
  if (etichetta?.codice !== undefined) return /^\d+(?:\.\d+)*\.?$/.test(etichetta.codice);
  const frase = /[.;:!?]$/.test(testo) && testo.length > 60;
  return (
    testo.length > TITOLO_MASSIMO || frase || /^[-•*–]\s/.test(testo) || /^commento e analisi/i.test(testo)
  );
}

function scartataOf({ dove, testo, peso, dati }: Pezzi): RigaNonLetta {
  const parti = [peso, testo ?? '', ...dati.map((campo) => campo.testo)];
  return { dove, testo: parti.filter((t) => t !== '' && genereOf(t) !== 'luce').join(' | ') };
}
