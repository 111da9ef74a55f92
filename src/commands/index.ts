/** What a user can do with a workbook, over the port: read, prepare, show, write. */
export type * from './model.js';
export { prepareCalcola } from './calcola.js';
export { writeProposta, type OpzioniScrittura } from './writeProposta.js';
export { controllaTesto, type OpzioniTesto } from './controllaTesto.js';
export { readDocumento, type Documento, type EsitoTesto } from '../controlli/index.js';
export { controllaTabella, controllaTabelle, type TabellaControllata } from './controllaTabella.js';
export { keepRegistro } from './registroInMemoria.js';
export { prepareAnnulla, preparePulisci, prepareRipeti, readCronologia } from './annulla.js';
export { prepareCollega, selectCella } from './collega.js';
export { explain, findFigura, type Figura } from './explain.js';
export { risultatoJson, type RisultatoJson } from './risultatoJson.js';
export {
  elencoTabelle,
  readTabelle,
  type TabellaInserita,
  type VoceElenco,
  type VoceTabella,
} from './elencoTabelle.js';
export {
  documentoOf,
  prepareTabelle,
  type Avanzamento,
  type EsitoInserimento,
  type OpzioniTabelle,
  type PropostaTabelle,
} from './tabelle.js';
export { prepareImpostazioni, readImpostazioni } from './impostazioni.js';
export type { FasciaScritta, Impostazione, Impostazioni, ModificheImpostazioni } from '../layout/index.js';
export { fotografa, readFotografia } from './fotografia.js';
export { confrontoJson, type ConfrontoJson } from './confrontoJson.js';
export {
  prepareImportaAlbero,
  readAlberoImportato,
  readSorgenteAlbero,
  type AlberoImportato,
  type GradoDiverso,
  type OpzioniImportaAlbero,
  type RigaDubbia,
} from './importa/albero.js';
export { prepareProcessi } from './importa/kronos.js';
export { alberoImportatoJson } from './importa/alberoJson.js';
export { prepareTraccia } from './traccia.js';
export { readAccanto, readControllo, type Controllo } from './controlla.js';
export type { AnomaliaAccettata } from './model.js';
export { prepareAccetta, prepareRiammetti, prepareRimedio, type Accettazione } from './rimedio.js';
export type { AnomaliaScelta } from '../layout/index.js';
export {
  confrontaScenari,
  cosaServePer,
  describeCosaServe,
  prepareEliminaScenario,
  askCosaServe,
  parseObiettivo,
  prepareSalvaScenario,
  readScenari,
  requireScenario,
  simulaScenario,
  type CosaServePer,
  type Domanda,
  type RispostaServe,
  type Effetto,
  type Simulazione,
} from './scenario.js';
export { scenarioJson, type ScenarioJson } from './scenarioJson.js';
export { NOMI_CAMPO, type CambioScenario, type CampoScenario, type Scenario } from '../layout/index.js';
export { prepareModulo } from './modulo.js';
export { makeNuova, prepareNuova, type OpzioniNuova, type PropostaNuova, type Ripreso } from './nuova.js';
export { REGOLE } from '../parametri/index.js';
export {
  prepareRichieste,
  prepareRisposte,
  type FileRichiesta,
  type FileTornato,
  type OpzioniRichieste,
  type OpzioniRisposte,
  type PropostaRichieste,
  type PropostaRisposte,
} from './raccolta.js';
export { readStatoAnno, type StatoAnno } from './statoAnno.js';
export type { PassoAnno } from '../report/index.js';
export { formatIndirizzo } from '../layout/index.js';
export {
  confronta,
  contaDifferenze,
  formatCellaTabella,
  makeTabellaConfronto,
  PAROLE_DIFFERENZA,
  renderAppunti,
  type Appunti,
  type Confronto,
  type Differenza,
  type Fotografia,
} from '../report/index.js';
export { perditeOf, type Perdita } from './perdite.js';
export {
  makeAllegato,
  type CartellaNuova,
  type CreateCartella,
  type OpzioniPubblica,
  type Pubblicazione,
} from './pubblica.js';
export { prepareApplica, type OpzioniApplica } from './importa/applica.js';
export type { Abbinamento, Cambiamento, CampoCambiato } from '../layout/index.js';
export type { FileAllegato } from './fileFatti.js';
export { makeFascicolo, type Fascicolo, type OpzioniFascicolo } from './fascicolo.js';
export {
  GENERI_VERSIONE,
  prepareVersione,
  readVersioni,
  type GenereVersione,
  type OpzioniVersione,
  type TrattoVersioni,
  type VersioniLette,
} from './versioni.js';
export type * from './importa/model.js';
export { prepareImporta, prepareScelte, type GenereCifre, type OpzioniScelte } from './importa/importa.js';
export {
  prepareChiudiConsuntivo,
  readChiusura,
  type OpzioniChiusura,
  type PropostaChiusura,
} from './chiudiConsuntivo.js';
export type { Chiusura, StatoChiusura, VoceChiusura } from '../layout/index.js';
export {
  confrontaIntegra,
  prepareNotaIntegra,
  type ConfrontoIntegra,
  type EsitoIntegra,
  type VoceIntegra,
} from './importa/integra.js';
export { readCandidate, type Candidate } from './importa/candidate.js';
