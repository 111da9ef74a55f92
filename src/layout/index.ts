/**
 * Where things lie in a workbook. `read` what `richiestaCalcola` asks for, `readCartella` gives the tree with its
 * rules and tables; `planRisultati` turns its scoring into writes, `planRegistro` records them; `choosePassi`,
 * `richiestaPassi` and `planPassi` take them back. All pure: the port carries cells in and writes out.
 */
export type * from './workbook.js';
export { WorkbookError, MESSAGGI, type CodiceCartella } from './errori.js';
export { displayCella, isPiena } from './celle.js';
export {
  columnLetters,
  contains,
  formatIndirizzo,
  parseIndirizzo,
  quoteFoglio,
  ULTIMA_COLONNA,
  ULTIMA_RIGA,
} from './indirizzi.js';
export {
  findIntervallo,
  requireIntervallo,
  richiestaCalcola,
  NOME_ALBERO,
  NOME_REGISTRO,
} from './richieste.js';
export { readDatiRelazione, richiestaTabelle } from './readDatiRelazione.js';
export { readCartella, type CartellaLetta } from './cartellaLetta.js';
export type { TabellaAlbero } from './readAlbero.js';
export type { Fase } from './readRegole.js';
export type { Posizione } from './righe.js';
export type { NomeLayout } from './schema.js';
export { isNomeFoglio, isNomeIntervallo } from './nomiValidi.js';
export { formulaRegola, isFormulaRegola, parseRegola } from './regolaTesto.js';
export { joinPiani } from './piano.js';
export type {
  AspettoScritto,
  BloccoScritto,
  CellaCambiata,
  NomeSpostato,
  Piano,
  Testimone,
} from './piano.js';
export {
  FORMATO_RAGGIUNGIMENTO,
  planRisultati,
  type OpzioniRisultati,
  type PianoRisultati,
} from './planRisultati.js';
export {
  describeImpostazioni,
  readImpostazioniLette,
  richiestaImpostazioni,
  type FasciaScritta,
  type Impostazione,
  type Impostazioni,
} from './impostazioni.js';
export { planImpostazioni, type ModificheImpostazioni, type PianoImpostazioni } from './planImpostazioni.js';
export { encodeUtf8, sha256, sha256Bytes, shortImpronta } from './impronta.js';
export { makeContenuto, type ContenutoPasso, type IntervalloScritto } from './passo.js';
export { readAnnotazioni, type Annotazione } from './annotazioni.js';
export { NOME_CONTENUTI } from './registroContenuti.js';
export { FOGLIO_REGISTRO } from './registroFoglio.js';
export {
  PASSI_ANNULLABILI,
  planPulisci,
  planAnnotazioni,
  planRegistro,
  readRegistro,
  richiestaRegistro,
  type NuovoPasso,
  type PassoRegistrato,
  type Registro,
  type ScritturaRegistro,
  type StatoPasso,
} from './registro.js';
export { planPassi, type Spostamento } from './annulla.js';
export {
  answersPassi,
  choosePassi,
  richiestaAnnulla,
  richiestaPassi,
  type PassoMobile,
  type Verso,
} from './annullaScelta.js';
export { fogliPresenti, nomeFoglio, nomeTabella, PREFISSO_TABELLA, toChiaveFile } from './tabelle/nomi.js';
export { gruppiOf, type Gruppo } from './tabelle/gruppi.js';
export { formuleOf } from './tabelle/formule.js';
export { makeGriglia, type Griglia } from './tabelle/griglia.js';
export { daLeggere, makeCelle, type Celle } from './tabelle/celleLette.js';
export { planTabella, zonaOf, type PianoBlocco, type Posto } from './tabelle/planTabella.js';
export {
  planSuperate,
  tabellePresenti,
  type PianoSuperate,
  type TabellaPresente,
} from './tabelle/tabellePresenti.js';
export * from './raccolta/index.js';
export * from './scenari/index.js';
export * from './rimedi/index.js';
export { planModulo } from './tabelle/planModulo.js';
export { COLORE_BORDO } from './tabelle/stili.js';
export { planFoglioNostro, type FoglioNostro } from './tabelle/foglioNostro.js';
export { findCodiciConAnno } from './nuova/codici.js';
export { riprendi } from './nuova/contenuti.js';
export type { FonteNuova } from './nuova/fonte.js';
export {
  contenutoFasce,
  contenutoRitardi,
  contenutoSmvp,
  LARGHEZZE_ALBERO,
  MODULO_FASCE,
  MODULO_RITARDI,
  MODULO_SMVP,
  moduloAlbero,
} from './nuova/moduli.js';
export { planNuova, type IntervalloNuovo } from './nuova/planNuova.js';
export type { TargetRisolto } from './nuova/righeAlbero.js';
export * from './estratti/index.js';
export * from './importaAlbero/index.js';
export * from './estrattoKronos/index.js';
export * from './cambiamenti/index.js';
export {
  gradoOf as gradoFormula,
  makeFoglioTraccia,
  makeRighe as makeRigheTraccia,
  makeSorgenti,
  NOME_TRACCIA,
  PRIMA_RIGA as PRIMA_RIGA_TRACCIA,
  type RigaTraccia,
  type Sorgenti,
} from './traccia/index.js';
export * from './versioni/index.js';
export { findChiusura, type Chiusura, type StatoChiusura, type VoceChiusura } from './chiusura.js';
