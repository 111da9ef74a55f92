/** The writing side of the port: on a copy, checked cell by cell, read back; the copy takes the place only if all is well. */
import {
  displayCella,
  formatIndirizzo,
  quoteFoglio,
  WorkbookError,
  type CellaFoglio,
  type CodiceCartella,
  type Indirizzo,
  type Premessa,
  type Scrittura,
} from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { checkNewSheet, checkNome, checkRemoval } from './checks.js';
import { cellsIn, covers, formatAbsolute, formatZona, intersect, type Zona } from './refs.js';
import type { Cambiamento, Foglio } from './sheet.js';

type ScritturaCelle = Extract<Scrittura, { tipo: 'celle' }>;

/** Text of a cell that Excel can hold. */
const TESTO_MASSIMO = 32_767;

/** @throws WorkbookError CAMBIATO_NEL_FRATTEMPO when a cell is not as the preview showed it */
export function checkPremesse(cartella: Cartella, premesse: readonly Premessa[]): void {
  for (const { indirizzo, celle } of premesse) {
    const foglio = cartella.requireFoglio(indirizzo.foglio);
    celle.forEach((row, r) => {
      row.forEach((atteso, c) => {
        const now = foglio.cella(indirizzo.riga + r, indirizzo.colonna + c);
        if (!sameCell(now, atteso))
          throw refusal('CAMBIATO_NEL_FRATTEMPO', foglio, indirizzo.riga + r, indirizzo.colonna + c, {
            ...difference(atteso, now, cartella.base1904),
          });
      });
    });
  }
}

function sameCell(a: CellaFoglio, b: CellaFoglio): boolean {
  return a.valore === b.valore && a.formula === b.formula && a.formato === b.formato && a.guasto === b.guasto;
}

/** Both as the user reads them; with what lies behind when they look the same. */
function difference(before: CellaFoglio, now: CellaFoglio, base1904: boolean) {
  const shown = (cella: CellaFoglio) => cella.formula ?? displayCella(cella, base1904);
  const behind = (cella: CellaFoglio) => `${shown(cella)} [${String(cella.valore)}, ${cella.formato}]`;
  const show = shown(before) === shown(now) ? behind : shown;
  return { atteso: show(before), trovato: show(now) };
}

function cellIn(foglio: Foglio, riga: number, colonna: number): string {
  return formatIndirizzo({ foglio: foglio.nome, riga, colonna, righe: 1, colonne: 1 });
}

/** Does the writes, in their order. What it throws leaves a half-done copy, to be thrown away. */
export function write(cartella: Cartella, scritture: readonly Scrittura[]): void {
  for (const scrittura of scritture) writeOne(cartella, scrittura);
}

function writeOne(cartella: Cartella, scrittura: Scrittura): void {
  switch (scrittura.tipo) {
    case 'celle':
      writeCells(cartella, scrittura);
      return;
    case 'aspetto': {
      const { indirizzo, stile, daCapo } = scrittura;
      const foglio = cartella.requireFoglio(indirizzo.foglio);
      for (const { riga, colonna } of cellsIn(indirizzo))
        if (foglio.vesti(riga, colonna, stile, daCapo) !== 'niente')
          checkUnlocked(foglio, { ...indirizzo, riga, colonna, righe: 1, colonne: 1 });
      return;
    }
    case 'formatoCondizionale': {
      const { indirizzo, colonnaTesto, regole } = scrittura;
      const foglio = cartella.requireFoglio(indirizzo.foglio);
      if (foglio.putRegoleNostre({ zona: indirizzo, colonnaTesto, regole })) checkUnlocked(foglio, indirizzo);
      return;
    }
    case 'larghezze': {
      const { indirizzo, caratteri } = scrittura;
      const foglio = cartella.requireFoglio(indirizzo.foglio);
      if (foglio.setLarghezze(indirizzo.colonna, caratteri)) checkFree(foglio, indirizzo);
      return;
    }
    case 'adattaRighe': {
      const { indirizzo } = scrittura;
      const foglio = cartella.requireFoglio(indirizzo.foglio);
      if (foglio.adattaRighe(indirizzo.riga, indirizzo.righe)) checkFree(foglio, indirizzo);
      return;
    }
    case 'areaStampa': {
      const { prima, dopo } = scrittura;
      const foglio = cartella.requireFoglio(prima.foglio).nome;
      if (means(cartella, AREA_STAMPA, foglio, { ...prima, foglio }))
        defineNome(cartella, AREA_STAMPA, foglio, dopo);
      return;
    }
    case 'grafico': {
      const { posizione } = scrittura.grafico;
      const foglio = cartella.requireFoglio(posizione.foglio);
      if (cartella.putGrafico(scrittura.grafico)) checkFree(foglio, posizione);
      return;
    }
    case 'eliminaGrafico': {
      const foglio = cartella.requireFoglio(scrittura.foglio);
      if (cartella.removeGrafico(foglio.nome, scrittura.nome))
        checkFree(foglio, foglio.indirizzo(PRIMA_CELLA));
      return;
    }
    case 'nuovoFoglio':
      checkNewSheet(cartella, scrittura.nome);
      cartella.addFoglio(scrittura);
      return;
    case 'eliminaFoglio':
      checkRemoval(cartella, scrittura.nome);
      cartella.removeFoglio(scrittura.nome);
      return;
    case 'definisciNome':
      checkNome(cartella, scrittura.nome);
      defineNome(cartella, scrittura.nome, scrittura.ambito, scrittura.indirizzo);
      return;
    case 'eliminaNome':
      cartella.removeNome(scrittura.nome, scrittura.ambito);
  }
}

const AREA_STAMPA = '_xlnm.Print_Area';
const PRIMA_CELLA: Zona = { riga: 0, colonna: 0, righe: 1, colonne: 1 };

/** A name that means the place already keeps its spelling. */
function defineNome(
  cartella: Cartella,
  nome: string,
  ambito: string | undefined,
  indirizzo: Indirizzo,
): void {
  const foglio = cartella.requireFoglio(indirizzo.foglio).nome;
  if (!means(cartella, nome, ambito, { ...indirizzo, foglio }))
    cartella.defineNome(nome, `${quoteFoglio(foglio)}!${formatAbsolute(indirizzo)}`, ambito);
}

function means(cartella: Cartella, nome: string, ambito: string | undefined, wanted: Indirizzo): boolean {
  const found = cartella.meaningOf(nome, ambito);
  if (found?.kind !== 'zona') return false;
  const { foglio, zona, tabella } = found.riferimento;
  return tabella === undefined && formatIndirizzo({ foglio, ...zona }) === formatIndirizzo(wanted);
}

function writeCells(cartella: Cartella, { indirizzo, celle }: ScritturaCelle): void {
  const foglio = cartella.requireFoglio(indirizzo.foglio);
  const guards = guardsOf(cartella, foglio, indirizzo);
  for (let r = 0; r < indirizzo.righe; r++)
    for (let c = 0; c < indirizzo.colonne; c++) {
      const cella = celle[r]?.[c];
      if (cella === undefined) continue;
      const [riga, colonna] = [indirizzo.riga + r, indirizzo.colonna + c];
      if (typeof cella.valore === 'string' && cella.valore.length > TESTO_MASSIMO)
        throw refusal('TESTO_TROPPO_LUNGO', foglio, riga, colonna, {
          caratteri: String(cella.valore.length),
        });
      const cambiamento = foglio.scrivi(riga, colonna, cella);
      if (cambiamento !== 'niente') for (const guard of guards) guard(riga, colonna, cambiamento);
    }
}

/** Refuses a change of a cell that must not change so. */
type Guard = (riga: number, colonna: number, cambiamento: Cambiamento) => void;

function guardsOf(cartella: Cartella, foglio: Foglio, indirizzo: Indirizzo): Guard[] {
  const here = (zona: Zona) => intersect(zona, indirizzo) !== undefined;
  const protection: Guard = (riga, colonna) => {
    if (foglio.bloccata(riga, colonna)) throw locked(foglio, riga, colonna);
  };
  const merges = foglio.unite.filter(here).map((zona): Guard =>
    inside(zona, (riga, colonna) => {
      if (riga !== zona.riga || colonna !== zona.colonna)
        throw refusal('CELLA_UNITA', foglio, riga, colonna, { unione: formatZona(zona) });
    }),
  );
  const arrays = foglio.matrici.filter(here);
  const tables = cartella.tabelle.filter((table) => table.foglio === foglio.nome && here(table.zona));
  return [
    ...(foglio.protetto ? [protection] : []),
    ...merges,
    ...arrays.map((zona) =>
      inside(zona, (riga, colonna) => {
        throw refusal('FORMULA_MATRICE', foglio, riga, colonna, { intervallo: formatZona(zona) });
      }),
    ),
    ...tables.map(({ zona, righeIntestazione, nome }) =>
      inside({ ...zona, righe: righeIntestazione }, (riga, colonna) => {
        throw refusal('INTESTAZIONE_TABELLA', foglio, riga, colonna, { tabella: nome });
      }),
    ),
  ];
}

/** A guard of the content of some cells; their look may change. */
function inside(zona: Zona, refuse: (riga: number, colonna: number) => void): Guard {
  return (riga, colonna, cambiamento) => {
    if (cambiamento === 'contenuto' && covers(zona, riga, colonna)) refuse(riga, colonna);
  };
}

function refusal(
  codice: CodiceCartella,
  foglio: Foglio,
  riga: number,
  colonna: number,
  fatti: Readonly<Record<string, string>>,
): WorkbookError {
  return new WorkbookError(codice, { cella: cellIn(foglio, riga, colonna), ...fatti });
}

function locked(foglio: Foglio, riga: number, colonna: number): WorkbookError {
  return refusal('FOGLIO_PROTETTO', foglio, riga, colonna, { foglio: foglio.nome });
}

/** Heights, widths and charts of a protected sheet do not change. */
function checkFree(foglio: Foglio, { riga, colonna }: Indirizzo): void {
  if (foglio.protetto) throw locked(foglio, riga, colonna);
}

function checkUnlocked(foglio: Foglio, zona: Zona): void {
  if (!foglio.protetto) return;
  for (const each of cellsIn(zona))
    if (foglio.bloccata(each.riga, each.colonna)) throw locked(foglio, each.riga, each.colonna);
}
