/** What stops a write before anything is touched. */
import {
  formatIndirizzo,
  isNomeFoglio,
  isNomeIntervallo,
  WorkbookError,
  type Area,
  type CellaFoglio,
  type CellaScritta,
  type CodiceCartella,
  type Indirizzo,
  type Premessa,
} from '../../layout/index.js';
import { cellText, holds, sameContent, VUOTA } from './cells.js';
import type { Piano, ScritturaCelle } from './plan.js';
import { findFoglio, type Stato } from './snapshot.js';
import { intersect, sameName } from './zone.js';

/** Text of a cell that Excel can hold. */
const TESTO_MASSIMO = 32_767;

/** @throws WorkbookError CAMBIATO_NEL_FRATTEMPO when a cell is not as the preview showed it */
export function checkPremesse(premesse: readonly Premessa[], now: readonly (Area | undefined)[]): void {
  premesse.forEach(({ indirizzo, celle }, k) => {
    celle.forEach((row, i) => {
      row.forEach((atteso, j) => {
        const found = now[k]?.celle[i]?.[j] ?? VUOTA;
        if (sameContent(found, atteso, true) && found.formato === atteso.formato) return;
        throw new WorkbookError('CAMBIATO_NEL_FRATTEMPO', {
          cella: cellName(indirizzo, i, j),
          atteso: cellText(atteso, atteso.formato),
          trovato: cellText(found, found.formato),
        });
      });
    });
  });
}

/** `'Albero 2024'!F12`, a cell of a block. */
export function cellName({ foglio, riga, colonna }: Indirizzo, i: number, j: number): string {
  return formatIndirizzo({ foglio, riga: riga + i, colonna: colonna + j, righe: 1, colonne: 1 });
}

/** @throws WorkbookError of the first thing that Excel would refuse, or do otherwise than asked */
export function checkPiano(piano: Piano, stato: Stato): void {
  if (piano.nuovi.length + piano.eliminati.length > 0 && stato.strutturaProtetta)
    throw new WorkbookError('STRUTTURA_PROTETTA');
  checkFogli(piano, stato);
  piano.nomi.forEach(({ nome, indirizzo }, k) => {
    if (indirizzo === undefined) return;
    if (!isNomeIntervallo(nome)) throw new WorkbookError('NOME_NON_VALIDO', { nome });
    if (stato.tabelle[k] === true) throw new WorkbookError('NOME_DI_TABELLA', { nome });
  });
  piano.celle.forEach((block, k) => {
    const area = stato.celle[k];
    if (area !== undefined) checkCelle(block, area);
    if (changesFormat(block, area)) checkFormattable(stato, block.indirizzo);
  });
  for (const { indirizzo } of [...piano.regole, ...piano.aspetti]) checkFormattable(stato, indirizzo);
  for (const { indirizzo } of [...piano.larghezze, ...piano.righe]) checkUnprotected(stato, indirizzo.foglio);
  for (const { foglio } of piano.grafici) checkUnprotected(stato, foglio);
}

function checkFogli({ nuovi, eliminati }: Piano, stato: Stato): void {
  const isGone = (nome: string) => eliminati.some((each) => sameName(each, nome));
  for (const { nome } of nuovi) {
    if (!isNomeFoglio(nome)) throw new WorkbookError('FOGLIO_NOME_NON_VALIDO', { foglio: nome });
    if (findFoglio(stato, nome) !== undefined && !isGone(nome))
      throw new WorkbookError('FOGLIO_ESISTENTE', { foglio: nome });
  }
  for (const nome of eliminati)
    if (findFoglio(stato, nome) === undefined) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: nome });
  const seen = stato.fogli.some(({ nome, visibilita }) => visibilita === 'visibile' && !isGone(nome));
  if (!seen && eliminati[0] !== undefined) throw new WorkbookError('FOGLIO_ULTIMO', { foglio: eliminati[0] });
}

/** Only cells that would change are looked at: a locked cell that already holds its value is no obstacle. */
function checkCelle({ indirizzo, celle }: ScritturaCelle, area: Area): void {
  const refuse = (codice: CodiceCartella, i: number, j: number, fatti: Readonly<Record<string, string>>) => {
    throw new WorkbookError(codice, { cella: cellName(indirizzo, i, j), ...fatti });
  };
  celle.forEach((row, i) => {
    row.forEach((cella, j) => {
      const now = area.celle[i]?.[j] ?? VUOTA;
      if (!changes(cella, now)) return;
      if (area.bloccate?.[i]?.[j] === true) refuse('FOGLIO_PROTETTO', i, j, { foglio: indirizzo.foglio });
      if (typeof cella.valore === 'string' && cella.valore.length > TESTO_MASSIMO)
        refuse('TESTO_TROPPO_LUNGO', i, j, { caratteri: String(cella.valore.length) });
      const unione = changesContent(cella, now) ? coveredBy(area, i, j) : undefined;
      if (unione !== undefined) refuse('CELLA_UNITA', i, j, { unione: formatIndirizzo(unione) });
    });
  });
}

/** The merged block of which the cell is a part without being its first one. */
function coveredBy({ indirizzo, unite }: Area, i: number, j: number): Indirizzo | undefined {
  const here = { riga: indirizzo.riga + i, colonna: indirizzo.colonna + j, righe: 1, colonne: 1 };
  return unite.find(
    (unione) =>
      intersect(unione, here) !== undefined &&
      !(unione.riga === here.riga && unione.colonna === here.colonna),
  );
}

/** Whether a write puts something else into a cell than what it holds. */
export function changesContent(scritta: CellaScritta, now: CellaFoglio): boolean {
  return !holds(now, scritta);
}

/** Whether a write gives a cell another number format. */
export function changesFormato({ formato }: CellaScritta, now: CellaFoglio): boolean {
  return formato !== undefined && formato !== now.formato;
}

/** Whether a block puts another content or format into some cell. */
export function changesCells({ celle }: ScritturaCelle, area: Area | undefined): boolean {
  return celle.some((row, i) =>
    row.some((cella, j) => {
      const now = area?.celle[i]?.[j] ?? VUOTA;
      return changesContent(cella, now) || changesFormato(cella, now);
    }),
  );
}

function changes(scritta: CellaScritta, now: CellaFoglio): boolean {
  return changesContent(scritta, now) || changesFormato(scritta, now);
}

function changesFormat(block: ScritturaCelle, area: Area | undefined): boolean {
  return block.celle.some((row, i) =>
    row.some((cella, j) => changesFormato(cella, area?.celle[i]?.[j] ?? VUOTA)),
  );
}

/** A protected sheet may take values and still refuse formats. */
function checkFormattable(stato: Stato, { foglio }: Indirizzo): void {
  if (findFoglio(stato, foglio)?.formattabile === false)
    throw new WorkbookError('FORMATI_PROTETTI', { foglio });
}

/** Sizes and charts are further permissions of a protected sheet, that hardly anyone gives. */
function checkUnprotected(stato: Stato, foglio: string): void {
  if (findFoglio(stato, foglio)?.protetto === true) throw new WorkbookError('FORMATI_PROTETTI', { foglio });
}
