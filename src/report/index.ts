export type * from './tabella.js';
export type * from './dati.js';
export type { Costruttore } from './costruttore.js';
export { formatNumero, GENERI_NUMERO } from './numero.js';
export { formatLuce } from './luci.js';
export { formatGiornata, formatQuando } from './quando.js';
export { DA_COMPILARE, formatCellaTabella } from './parole.js';
export { makeModulo, MODULI, type Modulo, type NomeIntervallo } from './moduli.js';
export { buildTabelle, REGISTRO, type EsitoTabelle, type IdTabella, type VoceRegistro } from './registro.js';
export {
  checkPubblicabile,
  describeOstacolo,
  type Ostacolo,
  type Pubblicabilita,
} from './allegato/pubblicabile.js';
export {
  makeStatoAnno,
  PASSI_ANNO,
  passoCorrente,
  type FattiAnno,
  type IdPassoAnno,
  type PassoAnno,
  type StatoPassoAnno,
} from './anno/statoAnno.js';
export { renderPagina, type Collegamento } from './pagina/pagina.js';
export { renderAppunti, type Appunti } from './pagina/appunti.js';
export { codifica, type NodoCodificato } from './aperti/codifica.js';
export { makePubblicazione, type FileAperto } from './aperti/pubblicazione.js';
export { describePacchetto, type FilePubblicato } from './aperti/descrizioni.js';
export {
  findPiano,
  makeFotografia,
  type Didascalia,
  type Fotografia,
  type NodoFotografato,
} from './confronto/fotografia.js';
export { confronta, type Confronto, type Differenza, type TipoDifferenza } from './confronto/confronta.js';
export { findSbilanciati, type GruppoSbilanciato } from './confronto/pesiFotografati.js';
export { findSenzaAtto } from './confronto/senzaAtto.js';
export { contaDifferenze, makeTabellaConfronto, PAROLE_DIFFERENZA } from './confronto/tabella.js';
export { makeTabellaScenari, type ScenarioCalcolato } from './scenari/tabella.js';
export { buildFascicolo } from './fascicolo/fascicolo.js';
export { renderFascicolo } from './fascicolo/renderFascicolo.js';
export { drawCampione, type OpzioniCampione } from './fascicolo/campione.js';
export type * from './fascicolo/model.js';
export { senzaNome } from './ruoli.js';
