/** The writing side of the port, on a copy that takes the place of the workbook only when all is well. */
import { formatIndirizzo, quoteFoglio, type Indirizzo, type Scrittura } from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { checkNewSheet, checkNome, checkRemoval } from './checks.js';
import { checkFree, checkUnlocked, guardsOf, refusal } from './guards.js';
import { cellsIn, formatAbsolute } from './refs.js';

/** Text of a cell that Excel can hold. */
const TESTO_MASSIMO = 32_767;

/** Does the writes, in their order. What it throws leaves a half-done copy, to be thrown away. */
export function write(cartella: Cartella, scritture: readonly Scrittura[]): void {
  for (const scrittura of scritture) writeOne(cartella, scrittura);
}

function writeOne(cartella: Cartella, scrittura: Scrittura): void {
  switch (scrittura.tipo) {
    case 'celle':
      writeCells(cartella, scrittura);
      return;
    case 'aspetto':
      writeAspetto(cartella, scrittura);
      return;
    case 'formatoCondizionale':
      writeRegole(cartella, scrittura);
      return;
    case 'larghezze':
    case 'adattaRighe':
      writeMisure(cartella, scrittura);
      return;
    case 'areaStampa':
      writeAreaStampa(cartella, scrittura);
      return;
    case 'grafico':
      writeGrafico(cartella, scrittura);
      return;
    case 'eliminaGrafico':
      removeGrafico(cartella, scrittura);
      return;
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

type Di<T extends Scrittura['tipo']> = Extract<Scrittura, { tipo: T }>;

function writeAspetto(cartella: Cartella, { indirizzo, stile, daCapo }: Di<'aspetto'>): void {
  const foglio = cartella.requireFoglio(indirizzo.foglio);
  for (const { riga, colonna } of cellsIn(indirizzo))
    if (foglio.vesti(riga, colonna, stile, daCapo) !== 'niente')
      checkUnlocked(foglio, { riga, colonna, righe: 1, colonne: 1 });
}

function writeRegole(cartella: Cartella, scrittura: Di<'formatoCondizionale'>): void {
  const { indirizzo, colonnaTesto, regole } = scrittura;
  const foglio = cartella.requireFoglio(indirizzo.foglio);
  if (foglio.putRegoleNostre({ zona: indirizzo, colonnaTesto, regole })) checkUnlocked(foglio, indirizzo);
}

function writeMisure(cartella: Cartella, scrittura: Di<'larghezze' | 'adattaRighe'>): void {
  const { riga, colonna, righe, foglio: nome } = scrittura.indirizzo;
  const foglio = cartella.requireFoglio(nome);
  const changed =
    scrittura.tipo === 'larghezze'
      ? foglio.setLarghezze(colonna, scrittura.caratteri)
      : foglio.adattaRighe(riga, righe, scrittura.altezze);
  if (changed) checkFree(foglio, riga, colonna);
}

const AREA_STAMPA = '_xlnm.Print_Area';

function writeAreaStampa(cartella: Cartella, { prima, dopo }: Di<'areaStampa'>): void {
  const foglio = cartella.requireFoglio(prima.foglio).nome;
  if (means(cartella, AREA_STAMPA, foglio, { ...prima, foglio }))
    defineNome(cartella, AREA_STAMPA, foglio, dopo);
}

function writeGrafico(cartella: Cartella, { grafico }: Di<'grafico'>): void {
  const { foglio, riga, colonna } = grafico.posizione;
  if (cartella.putGrafico(grafico)) checkFree(cartella.requireFoglio(foglio), riga, colonna);
}

function removeGrafico(cartella: Cartella, { foglio, nome }: Di<'eliminaGrafico'>): void {
  if (cartella.removeGrafico(foglio, nome)) checkFree(cartella.requireFoglio(foglio), 0, 0);
}

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

function writeCells(cartella: Cartella, { indirizzo, celle }: Di<'celle'>): void {
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
