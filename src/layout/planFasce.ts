/** Bands given in words into the range `Fasce`: row by row over those that are there, further rows below. */
import { TABELLE_REGOLE } from '../parametri/index.js';
import { checkFasce, type Cella, type Fascia } from '../scoring/index.js';
import { isPiena, textOf } from './celle.js';
import { definiti } from './definiti.js';
import { WorkbookError } from './errori.js';
import { firstColonna } from './intestazioni.js';
import { describeFascia, type FasciaScritta, type ImpostazioniLette } from './impostazioni.js';
import { cellaPercentuale, keepFormato } from './parametro.js';
import type { Piano } from './piano.js';
import type { IntervalloTrovato } from './readAlbero.js';
import {
  AMMESSI,
  isIlleggibile,
  logicoOf,
  percentualeOf,
  readFascia,
  type ColonnaFasce,
} from './readFasce.js';
import { regoleOf } from './readRegole.js';
import {
  cellaDi,
  openTabella,
  planCelle,
  rigaLibera,
  type CellaVoluta,
  type TabellaAperta,
} from './tabellaAperta.js';
import { planTabellaNuova } from './tabellaNuova.js';
import type { CellaFoglio, CellaScritta } from './workbook.js';

const COLONNE = Object.keys(TABELLE_REGOLE.fasce.colonne) as readonly ColonnaFasce[];

/** A band that was understood, with the cells that say it. */
interface Voluta {
  readonly fascia: Fascia;
  readonly celle: Readonly<Record<ColonnaFasce, CellaFoglio>>;
}

/**
 * Plans all bands anew; only the cells that say something else are written.
 * @throws WorkbookError PARAMETRO_NON_AMMESSO, FASCE_NON_AMMESSE, and those of `planCelle` and `planTabellaNuova`.
 */
export function planFasce(lette: ImpostazioniLette, scritte: readonly FasciaScritta[]): Piano {
  const base = regoleOf(lette.regole.anno).fasce;
  const volute = scritte.map((scritta) => parseFascia(scritta, base));
  requireOrdine(volute.map(({ fascia }) => fascia));
  if (lette.fasce !== undefined) return planPresenti(lette, lette.fasce, volute, base);
  const same = isStesse(volute, lette.regole.regole.fasce);
  const righe = same ? [] : volute.map(({ celle }) => COLONNE.map((colonna) => ({ nuova: celle[colonna] })));
  return planTabellaNuova(TABELLE_REGOLE.fasce, righe, lette.elenchi);
}

function parseFascia(scritta: FasciaScritta, base: readonly Fascia[]): Voluta {
  const celle = {
    ...mapColonne((colonna) => cellaDigitata(scritta[colonna])),
    finoA: cellaFinoA(scritta.finoA),
  };
  if (celle.obiettivo.valore === null) throw nonAmmessa('Obiettivo', '', 'il nome della fascia');
  const fascia = readFascia({ cella: '', celle: mapColonne((colonna) => asCella(celle[colonna])) }, base);
  if (!isIlleggibile(fascia)) return { fascia, celle };
  const { colonna, cella } = fascia;
  throw nonAmmessa(colonna, cella === undefined ? '' : textOf(cella), AMMESSI[colonna].replace(/\.$/, ''));
}

function nonAmmessa(colonna: string, trovato: string, ammessi: string): WorkbookError {
  return new WorkbookError('PARAMETRO_NON_AMMESSO', { parametro: `Fasce, ${colonna}`, trovato, ammessi });
}

function mapColonne<T>(make: (colonna: ColonnaFasce) => T): Record<ColonnaFasce, T> {
  return Object.fromEntries(COLONNE.map((colonna) => [colonna, make(colonna)])) as Record<ColonnaFasce, T>;
}

function cellaDigitata(testo: string): CellaFoglio {
  const valore = testo.trim();
  return { valore: valore === '' ? null : valore, formato: 'General' };
}

/** A limit becomes a number; what is none stays as it is typed, to be refused with the words of the reading. */
function cellaFinoA(testo: string): CellaFoglio {
  const digitata = cellaDigitata(testo);
  const frazione = percentualeOf(asCella(digitata));
  return typeof frazione === 'number' ? cellaPercentuale(frazione) : digitata;
}

function asCella(cella: CellaFoglio): Cella {
  return { dove: '', ...cella };
}

/** A table with a hole or an overlap is read with an anomalia; it is never written so. */
function requireOrdine(fasce: readonly Fascia[]): void {
  const [prima] = checkFasce(fasce);
  if (prima === undefined) return;
  const trovato =
    prima.codice === 'FASCE_BUCHI' ? `nessuna vale ${prima.trovato}` : `si sovrappongono «${prima.trovato}»`;
  throw new WorkbookError('FASCE_NON_AMMESSE', { trovato });
}

function isStesse(volute: readonly Voluta[], fasce: readonly Fascia[]): boolean {
  return (
    JSON.stringify(volute.map(({ fascia }) => describeFascia(fascia))) ===
    JSON.stringify(fasce.map(describeFascia))
  );
}

function planPresenti(
  { elenchi }: ImpostazioniLette,
  trovato: IntervalloTrovato,
  volute: readonly Voluta[],
  base: readonly Fascia[],
): Piano {
  const aperta = openTabella(trovato, TABELLE_REGOLE.fasce, elenchi);
  const libera = rigaLibera(aperta);
  const presenti = aperta.corpo.length;
  const scritte = volute.flatMap((voluta, i) =>
    planRiga(aperta, aperta.corpo[i] ?? libera + i - presenti, voluta, base),
  );
  const tolte = aperta.corpo.slice(volute.length).flatMap((riga) => emptyRiga(aperta, riga));
  return planCelle(aperta, [...scritte, ...tolte], 'obiettivo');
}

/** The cells of a row that say something else than the band. */
function planRiga(
  aperta: TabellaAperta<ColonnaFasce>,
  riga: number,
  { fascia, celle }: Voluta,
  base: readonly Fascia[],
): CellaVoluta<ColonnaFasce>[] {
  return COLONNE.flatMap((colonna) => {
    const ora = cellaDi(aperta, riga, colonna);
    const nuova = celle[colonna];
    const same =
      ora === undefined
        ? isSottinteso(aperta, colonna, { fascia, celle }, base)
        : meaningOf(colonna, ora) === meaningOf(colonna, nuova);
    // The highest band has no limit, so nothing depends on whether it is included.
    const inutile = colonna === 'incluso' && fascia.finoA === undefined;
    return same || inutile ? [] : [{ riga, colonna, nuova: makeNuova(colonna, ora, nuova) }];
  });
}

function makeNuova(colonna: ColonnaFasce, ora: CellaFoglio | undefined, nuova: CellaFoglio): CellaScritta {
  if (ora === undefined || typeof nuova.valore !== 'number') return { valore: nuova.valore };
  const reads = (cella: Cella) => meaningOf(colonna, cella) === meaningOf(colonna, nuova);
  return keepFormato(ora, nuova, false, reads);
}

/** Whether the reading supplies by itself what a column that the table has not would say. */
function isSottinteso(
  { intestazione }: TabellaAperta<ColonnaFasce>,
  colonna: ColonnaFasce,
  { fascia, celle }: Voluta,
  base: readonly Fascia[],
): boolean {
  const presenti = COLONNE.filter((una) => firstColonna(intestazione.colonne, una) !== undefined);
  const senza = mapColonne((una) => (presenti.includes(una) ? asCella(celle[una]) : undefined));
  const letta = readFascia({ cella: '', celle: definiti(senza) }, base);
  return !isIlleggibile(letta) && letta[colonna] === fascia[colonna];
}

/** What a cell says in its column, whatever its words. */
function meaningOf(colonna: ColonnaFasce, foglio: CellaFoglio): string | number | boolean | undefined {
  const cella = asCella(foglio);
  switch (colonna) {
    case 'finoA':
      return percentualeOf(cella);
    case 'incluso':
      return logicoOf(cella);
    case 'colore':
      return textOf(cella).replace(/^#/, '').toUpperCase();
    case 'obiettivo':
    case 'grado':
    case 'simbolo':
      return textOf(cella);
  }
}

/** A row that is no band any more; columns that are not ours stay. */
function emptyRiga(aperta: TabellaAperta<ColonnaFasce>, riga: number): CellaVoluta<ColonnaFasce>[] {
  return COLONNE.flatMap((colonna) => {
    const ora = cellaDi(aperta, riga, colonna);
    return ora === undefined || !isPiena(ora) ? [] : [{ riga, colonna, nuova: { valore: null } }];
  });
}
