/** The ranges `Fasce` and `Ritardi`: whole or not at all, since half a table of bands would give wrong lights. */
import { TABELLE_REGOLE } from '../parametri/index.js';
import {
  parsePercentuale,
  parseValore,
  type Cella,
  type Fascia,
  type Ritardo,
  type Segnalazione,
} from '../scoring/index.js';
import { displayCella, isPiena, textOf } from './celle.js';
import { normalizeTesto } from './intestazioni.js';
import { readTabella, type ColonnaDi, type RigaTabella, type TabellaLetta } from './tabella.js';
import type { Area } from './workbook.js';

/** A column of `Fasce`. */
export type ColonnaFasce = ColonnaDi<typeof TABELLE_REGOLE.fasce>;
type RigaFasce = RigaTabella<ColonnaFasce>;
type RigaRitardi = RigaTabella<ColonnaDi<typeof TABELLE_REGOLE.ritardi>>;

/**
 * Reads the bands, in the order of the rows. `grado`, `simbolo` and `colore` may be left out where the built-in
 * bands (`base`) have one of the same words.
 * @returns `undefined` when there is no row, or when a row cannot be read (then it is named, and the built-in hold).
 */
export function readFasce(
  area: Area,
  base: readonly Fascia[],
  segnalazioni: Segnalazione[],
): readonly Fascia[] | undefined {
  return readWhole(readTabella(area, TABELLE_REGOLE.fasce), segnalazioni, 'Fasce', (riga) =>
    readFascia(riga, base),
  );
}

/** Reads the bands of lateness; as `readFasce`. */
export function readRitardi(area: Area, segnalazioni: Segnalazione[]): readonly Ritardo[] | undefined {
  return readWhole(readTabella(area, TABELLE_REGOLE.ritardi), segnalazioni, 'Ritardi', readRitardo);
}

/** What each column may hold, for a message. */
export const AMMESSI = {
  'Fino a': "Una percentuale (60 %), o niente nell'ultima fascia.",
  Incluso: 'SI se il limite appartiene ancora alla fascia, altrimenti NO.',
  Simbolo: 'Un segno, per esempio ●.',
  Colore: 'Sei cifre esadecimali, per esempio FFC000.',
  'Fino a giorni': 'Un numero intero di giorni.',
  Raggiungimento: 'Una percentuale (80 %).',
} as const;

/** The column of a row that cannot be read. */
export interface Illeggibile {
  readonly colonna: keyof typeof AMMESSI;
  readonly cella: Cella | undefined;
}

function readWhole<K extends string, T extends object>(
  { righe, segnalazioni: note }: TabellaLetta<K>,
  segnalazioni: Segnalazione[],
  tabella: string,
  read: (riga: RigaTabella<K>) => T | Illeggibile,
): readonly T[] | undefined {
  segnalazioni.push(...note);
  const lette: T[] = [];
  for (const riga of righe) {
    const letta = read(riga);
    if (isIlleggibile(letta)) segnalazioni.push(segnalaIlleggibile(letta, tabella, riga.cella));
    else lette.push(letta);
  }
  return lette.length > 0 && lette.length === righe.length && note.length === 0 ? lette : undefined;
}

export function isIlleggibile(letta: object): letta is Illeggibile {
  return 'colonna' in letta;
}

function segnalaIlleggibile({ colonna, cella }: Illeggibile, tabella: string, riga: string): Segnalazione {
  return {
    codice: 'PARAMETRO_ILLEGGIBILE',
    cella: cella?.dove ?? riga,
    trovato: cella === undefined ? '' : displayCella(cella),
    fatti: { parametro: `${tabella}, ${colonna}`, ammessi: AMMESSI[colonna] },
  };
}

/** Reads a band. `base`: as in `readFasce`. */
export function readFascia({ cella, celle }: RigaFasce, base: readonly Fascia[]): Fascia | Illeggibile {
  const obiettivo = testo(celle.obiettivo);
  const nota = base.find((f) => normalizeTesto(f.obiettivo) === normalizeTesto(obiettivo));
  const finoA = percentualeOf(celle.finoA);
  if (finoA === 'errore') return { colonna: 'Fino a', cella: celle.finoA };
  const incluso = finoA === undefined || logicoOf(celle.incluso);
  if (incluso === undefined) return { colonna: 'Incluso', cella: celle.incluso };
  const simbolo = testo(celle.simbolo) || nota?.simbolo;
  if (simbolo === undefined) return { colonna: 'Simbolo', cella: celle.simbolo };
  const colore = testo(celle.colore).replace(/^#/, '').toUpperCase() || nota?.colore;
  if (colore === undefined || !/^[0-9A-F]{6}$/.test(colore))
    return { colonna: 'Colore', cella: celle.colore };
  const grado = testo(celle.grado) || (nota?.grado ?? obiettivo);
  const dove = celle.finoA?.dove ?? cella;
  return { ...(finoA !== undefined && { finoA }), incluso, obiettivo, grado, simbolo, colore, cella: dove };
}

function readRitardo({ celle }: RigaRitardi): Ritardo | Illeggibile {
  const giorni = numeroOf(celle.finoAGiorni);
  if (giorni === undefined || !Number.isInteger(giorni) || giorni < 0)
    return { colonna: 'Fino a giorni', cella: celle.finoAGiorni };
  const raggiungimento = percentualeOf(celle.raggiungimento);
  if (raggiungimento === undefined || raggiungimento === 'errore' || raggiungimento < 0 || raggiungimento > 1)
    return { colonna: 'Raggiungimento', cella: celle.raggiungimento };
  return { finoAGiorni: giorni, raggiungimento };
}

function testo(cella: Cella | undefined): string {
  return cella === undefined ? '' : textOf(cella);
}

/** The fraction of a cell; absent for an empty one. */
export function percentualeOf(cella: Cella | undefined): number | undefined | 'errore' {
  if (cella === undefined || !isPiena(cella)) return undefined;
  const letto = parsePercentuale(cella);
  return letto.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita.valore : 'errore';
}

/** No year matters: neither a truth nor a count of days has one. */
const SENZA_ANNO = { anno: 2000, base1904: false };

/** The truth that a cell says; absent when it says none. */
export function logicoOf(cella: Cella | undefined): boolean | undefined {
  const letto = cella && parseValore(cella, SENZA_ANNO);
  return letto?.kind === 'letto' && letto.valore.kind === 'logico' ? letto.valore.valore : undefined;
}

function numeroOf(cella: Cella | undefined): number | undefined {
  const letto = cella && parseValore(cella, SENZA_ANNO);
  return letto?.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita.valore : undefined;
}
