/**
 * A table into a sheet: as a new block, or in place of the one of that name. Only the cells that differ are written,
 * and no cell that is not ours is ever covered.
 */
import { CELLA_VUOTA, cellaScritta, displayCella, isPiena, isStessoValore } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { cellAt, contains, formatIndirizzo } from '../indirizzi.js';
import type { AspettoScritto, BloccoScritto, CellaCambiata } from '../piano.js';
import { groupCelle } from '../scritture.js';
import { shortImpronta } from '../impronta.js';
import type { CellaFoglio, GraficoFoglio, Indirizzo, NuovoFoglio, Scrittura, Stampa } from '../workbook.js';
import { SENZA_COLORE, type CellaGriglia } from './celleTabella.js';
import { placeGrafico } from './grafici.js';
import type { Griglia } from './griglia.js';
import type { Celle } from './celleLette.js';
import { parseProvenienza } from './provenienza.js';
import { luceStile } from './stili.js';
import { fillZona } from './vesti.js';

/** Where a table goes. */
export type Posto =
  | { readonly kind: 'presente'; readonly indirizzo: Indirizzo }
  | { readonly kind: 'nuovoFoglio'; readonly foglio: string }
  /** `colonneLibere`: nothing else stands in its columns, which may take the widths of the table. */
  | { readonly kind: 'cella'; readonly origine: Indirizzo; readonly colonneLibere: boolean };

/** The writing of one block. */
export interface PianoBlocco {
  readonly modifiche: readonly CellaCambiata[];
  readonly scritture: readonly Scrittura[];
  /** Absent when nothing changes. */
  readonly blocco?: BloccoScritto;
}

const NIENTE: PianoBlocco = { modifiche: [], scritture: [] };

/** The cells that a table takes. */
export function zonaOf({ righe, larghezze }: Griglia, posto: Posto): Indirizzo {
  const grandezza = { righe: righe.length, colonne: larghezze.length };
  switch (posto.kind) {
    case 'presente':
      return { ...posto.indirizzo, ...grandezza };
    case 'nuovoFoglio':
      return { foglio: posto.foglio, riga: 0, colonna: 0, ...grandezza };
    case 'cella':
      return { ...posto.origine, ...grandezza };
  }
}

/**
 * Plans a table. `luci`: colours of the lights by their words, for those that will be taken back.
 * @throws WorkbookError TABELLA_SENZA_SPAZIO when it would cover a cell that is not its own.
 */
export function planTabella(
  griglia: Griglia,
  nome: string,
  posto: Posto,
  celle: Celle,
  luci: ReadonlyMap<string, string>,
): PianoBlocco {
  const dopo = zonaOf(griglia, posto);
  if (posto.kind === 'nuovoFoglio') return planNuova(griglia, nome, dopo, makeFoglio(griglia, dopo));
  if (posto.kind === 'presente') return planPresente(griglia, nome, posto.indirizzo, celle, luci);
  checkLibera(griglia.titolo, dopo, undefined, celle);
  const nuova = planNuova(griglia, nome, dopo, undefined, celle);
  const prime: Scrittura[] = [
    { tipo: 'aspetto', indirizzo: dopo, stile: {}, daCapo: true },
    ...(posto.colonneLibere
      ? [{ tipo: 'larghezze', indirizzo: { ...dopo, righe: 1 }, caratteri: griglia.larghezze } as const]
      : []),
  ];
  return { ...nuova, scritture: [...prime, ...nuova.scritture] };
}

/** How a sheet is made for a table: A4, one page wide, the titles of the columns on every page. */
function makeFoglio({ larghezze, titolo, sezione, pagina, testata }: Griglia, dopo: Indirizzo): NuovoFoglio {
  const { foglio, ...area } = dopo;
  const escape = (testo: string) => testo.replace(/&/g, '&&').slice(0, PIEDE_MASSIMO);
  const stampa: Stampa = {
    orientamento: pagina,
    larghezzaPagine: 1,
    area,
    ...(testata !== undefined && { righeRipetute: { da: testata, a: testata } }),
    piede: { sinistra: `${escape(titolo)}\n${escape(sezione)}`, destra: 'Pagina &P di &N' },
  };
  return {
    tipo: 'nuovoFoglio',
    nome: foglio,
    larghezze,
    ...(testata !== undefined && { righeBloccate: testata + 1 }),
    stampa,
  };
}

/** A footer holds 255 characters with its codes; title and source are each cut at this. */
const PIEDE_MASSIMO = 105;

function planNuova(
  griglia: Griglia,
  nome: string,
  dopo: Indirizzo,
  foglio: NuovoFoglio | undefined,
  celle?: Celle,
): PianoBlocco {
  const modifiche = griglia.righe.flatMap((riga, r) =>
    riga.flatMap((cella, c) => {
      const indirizzo = cellAt(dopo, r, c);
      return cella === undefined ? [] : changeOf(indirizzo, celle?.(indirizzo) ?? CELLA_VUOTA, cella);
    }),
  );
  const aspetti = placeAspetti(griglia, dopo);
  const grafici = griglia.grafici.map((grafico) => placeGrafico(grafico, dopo));
  return {
    modifiche,
    scritture: [
      ...(foglio === undefined ? [] : [foglio]),
      ...fillZona(dopo, modifiche, aspetti),
      { tipo: 'adattaRighe', indirizzo: dopo, altezze: griglia.altezze },
      { tipo: 'definisciNome', nome, indirizzo: dopo },
      ...grafici.map((grafico): Scrittura => ({ tipo: 'grafico', grafico })),
    ],
    blocco: { nome, dopo, ...(foglio && { foglio }), aspetti, grafici },
  };
}

function placeAspetti({ aspetti }: Griglia, origine: Indirizzo): readonly AspettoScritto[] {
  return aspetti.map(({ stile, riga, colonna, righe, colonne }) => ({
    indirizzo: { ...cellAt(origine, riga, colonna), righe, colonne },
    stile,
  }));
}

function planPresente(
  griglia: Griglia,
  nome: string,
  prima: Indirizzo,
  celle: Celle,
  luci: ReadonlyMap<string, string>,
): PianoBlocco {
  const dopo = zonaOf(griglia, { kind: 'presente', indirizzo: prima });
  checkLibera(griglia.titolo, dopo, prima, celle);
  const altra = isAltra(griglia, prima, dopo, celle);
  const cambi = changesOf(griglia, prima, dopo, altra, celle);
  const ultima = griglia.righe.length - 1;
  const soloProvenienza = cambi.every(({ indirizzo: { riga } }) => riga === dopo.riga + ultima);
  if (!altra && soloProvenienza && isStessoRisultato(griglia, cellAt(dopo, ultima, 0), celle)) return NIENTE;
  if (cambi.length === 0 && !altra) return NIENTE;
  const modifiche = altra ? cambi : cambi.map((cambio) => withLuce(cambio, griglia, dopo, luci));
  const aspetti = altra ? placeAspetti(griglia, dopo) : [];
  const grafici = graficiCambiati(griglia, dopo, altra || cambi.some(isDiGrafico(griglia, dopo)));
  return {
    modifiche,
    scritture: [
      ...(altra
        ? [{ tipo: 'aspetto', indirizzo: unione(prima, dopo), stile: {}, daCapo: true } as const]
        : []),
      ...aspetti.map((aspetto): Scrittura => ({ tipo: 'aspetto', ...aspetto })),
      ...groupCelle(modifiche),
      ...adattaCambiate(griglia, dopo, altra ? undefined : modifiche),
      ...spostamento(nome, prima, dopo),
      ...grafici.map((grafico): Scrittura => ({ tipo: 'grafico', grafico })),
    ],
    blocco: { nome, prima, dopo, aspetti, grafici },
  };
}

/** The rows in which something changes are made as tall as their texts; all of them where all is laid out anew. */
function adattaCambiate(
  { altezze }: Griglia,
  dopo: Indirizzo,
  modifiche: readonly CellaCambiata[] | undefined,
): readonly Scrittura[] {
  if (modifiche === undefined) return [{ tipo: 'adattaRighe', indirizzo: dopo, altezze }];
  return [...new Set(modifiche.map(({ indirizzo }) => indirizzo.riga - dopo.riga))].map((riga) => ({
    tipo: 'adattaRighe',
    indirizzo: { ...dopo, riga: dopo.riga + riga, righe: 1 },
    altezze: altezze.slice(riga, riga + 1),
  }));
}

/** Name and print area follow a table that is larger or smaller now. */
export function spostamento(nome: string, prima: Indirizzo, dopo: Indirizzo): readonly Scrittura[] {
  if (isStessaGrandezza(prima, dopo)) return [];
  return [
    { tipo: 'definisciNome', nome, indirizzo: dopo },
    { tipo: 'areaStampa', prima, dopo },
  ];
}

export function isStessaGrandezza(
  a: Pick<Indirizzo, 'righe' | 'colonne'>,
  b: Pick<Indirizzo, 'righe' | 'colonne'>,
): boolean {
  return a.righe === b.righe && a.colonne === b.colonne;
}

/** Whether what tells rows and columns is not as it was: then all of the block is laid out anew. */
function isAltra(griglia: Griglia, prima: Indirizzo, dopo: Indirizzo, celle: Celle): boolean {
  if (!isStessaGrandezza(prima, dopo)) return true;
  return griglia.righe.some((riga, r) =>
    riga.some((cella, c) => cella?.fissa === true && !holds(celle(cellAt(dopo, r, c)), cella)),
  );
}

/** A cell that is not ours stays as it is, unless the rows of the block have moved: then it held an old one of ours. */
function changesOf(
  griglia: Griglia,
  prima: Indirizzo,
  dopo: Indirizzo,
  altra: boolean,
  celle: Celle,
): readonly CellaCambiata[] {
  const { righe, colonne } = unione(prima, dopo);
  const cambi: CellaCambiata[] = [];
  for (let r = 0; r < righe; r += 1)
    for (let c = 0; c < colonne; c += 1) {
      const indirizzo = cellAt(dopo, r, c);
      const voluta = griglia.righe[r]?.[c] ?? (altra ? VUOTA : undefined);
      if (voluta === undefined || !(contains(prima, indirizzo) || contains(dopo, indirizzo))) continue;
      cambi.push(...changeOf(indirizzo, celle(indirizzo), voluta));
    }
  return cambi;
}

const VUOTA: CellaGriglia = { valore: null };

function changeOf(indirizzo: Indirizzo, vecchia: CellaFoglio, voluta: CellaGriglia): CellaCambiata[] {
  if (holds(vecchia, voluta)) return [];
  const { valore, formato } = voluta;
  const nuova = { valore, formato: formato ?? (valore === null ? vecchia.formato : GENERALE) };
  const dopo = displayCella(cellaScritta(vecchia, nuova));
  return [
    { cella: formatIndirizzo(indirizzo), prima: displayCella(vecchia), dopo, indirizzo, vecchia, nuova },
  ];
}

const GENERALE = 'General';

/** An empty cell may have any format; a text too, and a number that wants none. */
function holds(cella: CellaFoglio, { valore, formato }: CellaGriglia): boolean {
  if (cella.guasto !== undefined || cella.formula !== undefined) return false;
  const stesso = isStessoValore(cella.valore, valore);
  return stesso && (formato === undefined || formato === cella.formato);
}

function withLuce(
  cambio: CellaCambiata,
  { righe }: Griglia,
  { riga, colonna }: Indirizzo,
  luci: ReadonlyMap<string, string>,
): CellaCambiata {
  const { indirizzo, vecchia, nuova } = cambio;
  const sfondo = righe[indirizzo.riga - riga]?.[indirizzo.colonna - colonna]?.sfondo;
  if (sfondo === undefined) return cambio;
  const prima = coloreDi(vecchia, luci);
  return {
    ...cambio,
    nuova: { ...nuova, stile: luceStile(sfondo) },
    luce: { prima, dopo: sfondo },
  };
}

/** Colour of the light that a text of ours names, in whichever of its lines. */
function coloreDi({ valore }: CellaFoglio, luci: ReadonlyMap<string, string>): string {
  const righe = String(valore ?? '').split('\n');
  for (const [parole, colore] of luci) if (righe.some((riga) => riga.startsWith(parole))) return colore;
  return SENZA_COLORE;
}

/** Whether the provenance that stands there tells of the same result, and is not marked. */
function isStessoRisultato({ righe }: Griglia, dove: Indirizzo, celle: Celle): boolean {
  const [voluta, presente] = [righe.at(-1)?.[0]?.valore, celle(dove).valore].map((valore) =>
    parseProvenienza(String(valore ?? '')),
  );
  return (
    voluta !== undefined &&
    presente?.superata === false &&
    presente.impronta === shortImpronta(voluta.impronta) &&
    presente.regole === voluta.regole
  );
}

/** The sentence of a chart stands in the row above it; when it changes, so does its alternative text. */
function isDiGrafico({ grafici }: Griglia, { riga }: Indirizzo): (cambio: CellaCambiata) => boolean {
  const inizi = grafici.map(({ posizione }) => posizione.riga);
  return ({ indirizzo }) =>
    inizi.some((inizio) => {
      const sopra = inizio - (indirizzo.riga - riga);
      return sopra > 0 && sopra <= RIGHE_FRASE;
    });
}

/** Rows that the sentence of a chart takes at most. */
const RIGHE_FRASE = 4;

function graficiCambiati({ grafici }: Griglia, dopo: Indirizzo, cambiati: boolean): readonly GraficoFoglio[] {
  return cambiati ? grafici.map((grafico) => placeGrafico(grafico, dopo)) : [];
}

/** @throws WorkbookError TABELLA_SENZA_SPAZIO for the first cell of the zone, outside the table's own, that holds something. */
function checkLibera(titolo: string, zona: Indirizzo, propria: Indirizzo | undefined, celle: Celle): void {
  for (let r = 0; r < zona.righe; r += 1)
    for (let c = 0; c < zona.colonne; c += 1) {
      const indirizzo = cellAt(zona, r, c);
      if (propria !== undefined && contains(propria, indirizzo)) continue;
      const cella = celle(indirizzo);
      if (isPiena(cella))
        throw new WorkbookError('TABELLA_SENZA_SPAZIO', {
          titolo,
          dove: formatIndirizzo(zona),
          cella: formatIndirizzo(indirizzo),
          trovato: displayCella(cella),
        });
    }
}

/** The rectangle from the same corner that holds both. */
export function unione(a: Indirizzo, b: Indirizzo): Indirizzo {
  return { ...a, righe: Math.max(a.righe, b.righe), colonne: Math.max(a.colonne, b.colonne) };
}
