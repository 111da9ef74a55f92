/** A range of the contesto as it is written: what its columns and its rows are. */
import {
  COLONNE_CONTESTO,
  TIPI_RIGA,
  type Confronto,
  type FormaContesto,
  type TipoRiga,
} from '../../parametri/index.js';
import type { DatiRelazione, TabellaDati } from '../dati.js';
import { readCifra, toFrazione, widenArrotondata, type CellaLetta, type Cifra } from './cifre.js';
import {
  cifraDi,
  findParola,
  makeLettore,
  normalizeParola,
  testoDi,
  type Lettore,
  type RigaDati,
} from './lettore.js';

/** A column of figures (or of texts, where no cell of it is a figure). */
export interface ColonnaContesto {
  readonly titolo: string;
  /** Header in normal form without its year: the columns of one measure share it. */
  readonly misura: string;
  readonly anno?: number;
  readonly testuale: boolean;
}

/** What is written where we compute; each absent when the range has no such column or the cell is empty. */
export interface Scritte {
  readonly differenza?: Cifra;
  readonly variazione?: Cifra;
  readonly incidenza?: Cifra;
}

export interface RigaContesto {
  /** `indecisa` is a row called `Totale…` above the last one, without a `Tipo`: nobody says what it sums. */
  readonly tipo: TipoRiga | 'indecisa' | 'totaleFinale';
  readonly segno: 1 | -1;
  readonly etichetta: string;
  /** As many as the columns. */
  readonly lette: readonly CellaLetta[];
  /** Texts of the same cells. */
  readonly testi: readonly string[];
  readonly scritte: Scritte;
}

export interface ContestoLetto {
  /** Header of the labels; empty where the range leaves it blank. */
  readonly intestazione: string;
  readonly colonne: readonly ColonnaContesto[];
  readonly righe: readonly RigaContesto[];
  /** Columns of computed figures that the range carries: they are checked. */
  readonly confronti: readonly Confronto[];
  /** Rows `Fonte: …` below the figures. */
  readonly fonti: readonly string[];
}

/** Reads a range: labels in its first column, figures in those without a meaning of their own. */
export function readContesto(
  tabella: TabellaDati,
  forma: Pick<FormaContesto, 'arrotondati'>,
  dati: DatiRelazione,
): ContestoLetto {
  const lettore = makeLettoreContesto(tabella, dati);
  const [prima, ...cifre] = lettore.altre;
  if (prima === undefined) return { intestazione: '', colonne: [], righe: [], confronti: [], fonti: [] };
  const esatta = (letta: CellaLetta): CellaLetta =>
    forma.arrotondati === true && letta.kind === 'cifra'
      ? { kind: 'cifra', cifra: widenArrotondata(letta.cifra) }
      : letta;
  const read = (riga: RigaDati, i: number): CellaLetta => {
    const cella = riga[i];
    return cella === undefined ? { kind: 'vuota' } : esatta(readCifra(cella, dati));
  };
  const piene = tabella.righe.map((riga) => ({
    riga,
    etichetta: testoDi(riga[prima]).replace(/\s+/g, ' '),
    lette: cifre.map((i) => read(riga, i)),
  }));
  const isFonte = ({ etichetta, lette }: (typeof piene)[number]) =>
    normalizeParola(etichetta).startsWith('fonte') && lette.every(({ kind }) => kind === 'vuota');
  const righe = piene.filter((una) => !isFonte(una));
  return {
    intestazione: tabella.colonne[prima]?.titolo ?? '',
    colonne: cifre.map((i, c) => {
      const { titolo = '', nome = '', anno } = tabella.colonne[i] ?? {};
      const testuale = !righe.some(({ lette }) => lette[c]?.kind === 'cifra');
      return { titolo, misura: nome, testuale, ...(anno !== undefined && { anno }) };
    }),
    righe: righe.map(({ riga, etichetta, lette }, r) => ({
      tipo: tipoOf(lettore.testo(riga, 'tipo'), etichetta, lette, r === righe.length - 1),
      segno: /^[-−–]/.test(lettore.testo(riga, 'segno')) ? -1 : 1,
      etichetta,
      lette,
      testi: cifre.map((i) => testoDi(riga[i])),
      scritte: scritteOf({
        differenza: cifraDi(esatta(lettore.letta(riga, 'differenza'))),
        variazione: frazioneDi(lettore.cifra(riga, 'variazione')),
        incidenza: frazioneDi(lettore.cifra(riga, 'incidenza')),
      }),
    })),
    confronti: CONFRONTI.filter((nome) => lettore.indice(nome) !== undefined),
    fonti: piene.filter(isFonte).map(({ etichetta }) => etichetta),
  };
}

/** Where nothing else is there, a column `Quota` is what the table is about, not what is computed beside it. */
function makeLettoreContesto(
  tabella: TabellaDati,
  dati: DatiRelazione,
): Lettore<keyof typeof COLONNE_CONTESTO> {
  const lettore = makeLettore(tabella, COLONNE_CONTESTO, dati);
  if (lettore.altre.length > 1) return lettore;
  const { tipo, segno } = COLONNE_CONTESTO;
  return makeLettore(tabella, { tipo, segno, differenza: [], variazione: [], incidenza: [] }, dati);
}

const CONFRONTI: readonly Confronto[] = ['differenza', 'variazione', 'incidenza'];

function tipoOf(
  scritto: string,
  etichetta: string,
  lette: readonly CellaLetta[],
  isUltima: boolean,
): RigaContesto['tipo'] {
  const detto = scritto === '' ? undefined : findParola(TIPI_RIGA, scritto);
  if (detto !== undefined) return detto;
  if (normalizeParola(etichetta).startsWith('totale')) return isUltima ? 'totaleFinale' : 'indecisa';
  return lette.every(({ kind }) => kind === 'vuota') ? 'titolo' : 'voce';
}

function frazioneDi(cifra: Cifra | undefined): Cifra | undefined {
  return cifra && toFrazione(cifra);
}

function scritteOf(campi: { readonly [K in keyof Scritte]-?: Cifra | undefined }): Scritte {
  return Object.fromEntries(Object.entries(campi).filter(([, cifra]) => cifra !== undefined));
}

/** Whether a row sums others. */
export function isTotale(tipo: RigaContesto['tipo']): boolean {
  return tipo === 'totaleFinale' || tipo === 'risultato' || tipo === 'totale';
}
