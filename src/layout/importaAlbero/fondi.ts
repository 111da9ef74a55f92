/** Several tables of the same tree made one: the first holds, the others complete it, what differs is told. */
import {
  normalizeCodice,
  parsePercentuale,
  parseTarget,
  parseValore,
  type Cella,
} from '../../scoring/index.js';
import { normalizeTesto } from '../intestazioni.js';
import { genereOf } from './campi.js';
import type { CampoDiverso, Differenza, RigaImportata, TabellaImportata } from './model.js';

/** The rows of the tree, from one table or from two of the Relazione, and what the other tables say of them. */
export interface Fusione {
  /** The tables whose rows make the tree. */
  readonly base: readonly TabellaImportata[];
  readonly altre: readonly TabellaImportata[];
  readonly righe: readonly RigaImportata[];
  readonly differenze: readonly Differenza[];
}

/**
 * Chooses the table that makes the tree: a whole one (staircase, Piano, flat), the longest where there are several;
 * else the tables of the Relazione together.
 */
export function fondiTabelle(tabelle: readonly TabellaImportata[]): Fusione {
  const intere = tabelle.filter(({ genere }) => genere !== 'relazione');
  const [prima] = [...intere].sort((a, b) => b.righe.length - a.righe.length);
  const base = prima === undefined ? tabelle : [prima];
  const altre = tabelle.filter((tabella) => !base.includes(tabella));
  const proprie = nameAmbiti(base.flatMap(({ righe }) => righe));
  const indice = indexRighe(altre.flatMap(({ righe }) => righe));
  const trovate = new Set<RigaImportata>();
  const differenze: Differenza[] = [];
  const righe = proprie.map((riga) => {
    const sue = indice(riga);
    for (const una of sue) trovate.add(una);
    differenze.push(...sue.flatMap((una) => compare(riga, una)));
    return sue.reduce(complete, riga);
  });
  if (altre.length > 0) differenze.push(...assenti(proprie, altre, trovate, indice));
  return { base, altre, righe, differenze };
}

/** An ambito printed once with its code and once without it (R24 §§ 3.1 and 3.2) has it everywhere. */
function nameAmbiti(righe: readonly RigaImportata[]): readonly RigaImportata[] {
  const codici = new Map(
    righe.flatMap(({ livello, codice, titolo }) =>
      livello === 'ambito' && codice !== undefined ? [[normalizeTesto(titolo), codice] as const] : [],
    ),
  );
  return righe.map((riga) => {
    const codice = riga.livello === 'ambito' ? codici.get(normalizeTesto(riga.titolo)) : undefined;
    return riga.codice === undefined && codice !== undefined ? { ...riga, codice } : riga;
  });
}

/** Finds the rows of the other tables that stand for the same node: by code, then by title. */
function indexRighe(righe: readonly RigaImportata[]): (riga: RigaImportata) => readonly RigaImportata[] {
  const byChiave = new Map<string, RigaImportata[]>();
  for (const riga of righe)
    for (const chiave of chiaviOf(riga)) byChiave.set(chiave, [...(byChiave.get(chiave) ?? []), riga]);
  return (riga) => [...new Set(chiaviOf(riga).flatMap((chiave) => byChiave.get(chiave) ?? []))];
}

/** The codes of a row, and its title where it is an ambito, which the Relazione prints without its code. */
function chiaviOf({ livello, codice, alias, titolo }: RigaImportata): readonly string[] {
  const codici = [codice ?? '', ...alias].map(normalizeCodice).filter((chiave) => chiave !== '');
  return codice === undefined || livello === 'ambito'
    ? [...codici, `${livello} ${normalizeTesto(titolo)}`]
    : codici;
}

/** Takes what the other table has and this one has not: texts, measures, the title without its description. */
function complete(riga: RigaImportata, altra: RigaImportata): RigaImportata {
  const intero = `${riga.titolo} ${riga.descrizione}`;
  const separato =
    altra.titolo !== '' && startsWith(intero, altra.titolo) && altra.titolo.length < intero.trim().length;
  const codice = riga.codice ?? altra.codice;
  return {
    ...riga,
    ...(codice !== undefined && { codice }),
    alias: [...new Set([...riga.alias, ...altra.alias])],
    ...(separato && altra.descrizione !== ''
      ? { titolo: intero.slice(0, altra.titolo.length), descrizione: altra.descrizione }
      : {}),
    descrizione:
      riga.descrizione === '' || separato ? altra.descrizione || riga.descrizione : riga.descrizione,
    algoritmo: riga.algoritmo || altra.algoritmo,
    fonte: riga.fonte || altra.fonte,
    valoriMisure: riga.valoriMisure || altra.valoriMisure,
  };
}

function startsWith(intero: string, inizio: string): boolean {
  return intero.toLowerCase().startsWith(inizio.toLowerCase());
}

/** Nodes that stand in one table only. Groups and the Ente have no row in the Relazione. */
function assenti(
  proprie: readonly RigaImportata[],
  altre: readonly TabellaImportata[],
  trovate: ReadonlySet<RigaImportata>,
  indice: (riga: RigaImportata) => readonly RigaImportata[],
): readonly Differenza[] {
  const mancanti = proprie.filter(
    (riga) => riga.livello !== 'ente' && !isGruppo(riga) && indice(riga).length === 0,
  );
  const soloAltre = altre
    .flatMap(({ righe }) => righe)
    .filter((riga) => !trovate.has(riga) && !isGruppo(riga));
  return [
    ...mancanti.map((riga) => makeDifferenza(riga, 'assente', riga.dove, nomeDi(riga), '', '')),
    ...soloAltre.map((riga) => makeDifferenza(riga, 'assente', '', '', riga.dove, nomeDi(riga))),
  ];
}

function isGruppo({ livello }: RigaImportata): boolean {
  return livello === 'indicatori' || livello === 'operativi';
}

function nomeDi({ codice, titolo }: RigaImportata): string {
  return codice === undefined ? titolo : `${codice} - ${titolo}`;
}

const CAMPI: readonly {
  readonly campo: CampoDiverso;
  readonly testo: (riga: RigaImportata) => string;
  readonly isStesso: (a: string, b: string) => boolean;
}[] = [
  { campo: 'peso', testo: ({ peso }) => peso, isStesso: isStessaPercentuale },
  { campo: 'target', testo: ({ target }) => target[0]?.testo ?? '', isStesso: isStessoTarget },
  { campo: 'valore', testo: ({ consuntivo }) => consuntivo, isStesso: isStessoValore },
  { campo: 'raggiungimento', testo: ({ raggiungimento }) => raggiungimento, isStesso: isStessaPercentuale },
  { campo: 'titolo', testo: ({ titolo }) => titolo, isStesso: isStessoTitolo },
];

function compare(riga: RigaImportata, altra: RigaImportata): readonly Differenza[] {
  return CAMPI.flatMap(({ campo, testo, isStesso }) => {
    const [a, b] = [testo(riga), testo(altra)];
    if (b === '' || (a === '' && genereOf(b) === 'nonDisponibile') || isStesso(a, b)) return [];
    return [makeDifferenza(riga, campo, riga.dove, a, altra.dove, b)];
  });
}

function makeDifferenza(
  { codice, titolo }: RigaImportata,
  campo: CampoDiverso,
  dove: string,
  scritto: string,
  doveAltra: string,
  altro: string,
): Differenza {
  return { nodo: codice ?? titolo, campo, dove, scritto, doveAltra, altro };
}

const CONTESTO = { anno: 2000, base1904: false };

function cella(valore: string): Cella {
  return { dove: '', valore, formato: 'General' };
}

function isStessaPercentuale(a: string, b: string): boolean {
  const [x, y] = [a, b].map((testo) => parsePercentuale(cella(testo)));
  if (x?.kind !== 'letto' || y?.kind !== 'letto') return normalizeTesto(a) === normalizeTesto(b);
  if (x.valore.kind !== 'numero' || y.valore.kind !== 'numero') return x.valore.kind === y.valore.kind;
  return x.valore.quantita.valore === y.valore.quantita.valore;
}

function isStessoValore(a: string, b: string): boolean {
  const [x, y] = [a, b].map((testo) => parseValore(cella(testo), CONTESTO));
  if (x?.kind !== 'letto' || y?.kind !== 'letto') return normalizeTesto(a) === normalizeTesto(b);
  const [p, q] = [x.valore, y.valore];
  if (p.kind === 'numero' && q.kind === 'numero') return p.quantita.valore === q.quantita.valore;
  if (p.kind === 'data' && q.kind === 'data') return p.giorno === q.giorno;
  if (p.kind === 'logico' && q.kind === 'logico') return p.valore === q.valore;
  return p.kind === q.kind;
}

/** What stands in brackets behind a target is a note: `>= 86,04 % (media nazionale)`. */
function isStessoTarget(a: string, b: string): boolean {
  const [x, y] = [a, b].map((testo) => parseTarget(cella(testo), CONTESTO));
  if (x?.kind !== 'letto' || y?.kind !== 'letto') return normalizeTesto(a) === normalizeTesto(b);
  const [p, q] = [x.valore, y.valore];
  if (p.kind === 'soglia' && q.kind === 'soglia')
    return p.confronto === q.confronto && p.soglia.valore === q.soglia.valore;
  const senzaNota = ({ nota: _, ...altro }: typeof p) => JSON.stringify(altro);
  return senzaNota(p) === senzaNota(q);
}

/** A title that goes on with its description is the same title; so is one with a note in brackets. */
function isStessoTitolo(a: string, b: string): boolean {
  const [x, y] = [a, b].map((testo) => normalizeTesto(testo.replace(/\([^()]*\)/g, ' ')));
  return x !== undefined && y !== undefined && (x.startsWith(y) || y.startsWith(x));
}
