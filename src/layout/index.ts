export type * from './workbook.js';
export { WorkbookError, MESSAGGI, type CodiceCartella } from './errori.js';
export { displayCella } from './celle.js';
export {
  columnLetters,
  contains,
  formatIndirizzo,
  parseIndirizzo,
  quoteFoglio,
  ULTIMA_COLONNA,
  ULTIMA_RIGA,
} from './indirizzi.js';
export { richiestaCalcola, NOME_ALBERO, NOME_REGISTRO } from './richieste.js';
export { readDatiRelazione, richiestaTabelle } from './readDatiRelazione.js';
export { readCartella, type CartellaLetta } from './cartellaLetta.js';
export type { TabellaAlbero } from './readAlbero.js';
export type { Fase } from './readRegole.js';
export type { Posizione } from './righe.js';
export type { NomeLayout } from './schema.js';
export { formulaRegola, isFormulaRegola, parseRegola } from './regolaTesto.js';
export type { CellaCambiata, NomeSpostato, Piano, Testimone } from './piano.js';
export {
  FORMATO_RAGGIUNGIMENTO,
  planRisultati,
  type OpzioniRisultati,
  type PianoRisultati,
} from './planRisultati.js';
export { sha256, shortImpronta } from './impronta.js';
export { makeContenuto, type ContenutoPasso, type IntervalloScritto } from './passo.js';
export {
  FOGLIO_REGISTRO,
  PASSI_ANNULLABILI,
  planPulisci,
  planRegistro,
  readRegistro,
  richiestaRegistro,
  type NuovoPasso,
  type PassoRegistrato,
  type Registro,
  type ScritturaRegistro,
  type StatoPasso,
} from './registro.js';
export {
  choosePassi,
  planPassi,
  richiestaPassi,
  type PassoMobile,
  type Spostamento,
  type Verso,
} from './annulla.js';
