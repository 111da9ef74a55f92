export { CRITERI_OIV, type CriteriOiv, type CriterioOiv, type ProvaOiv } from './criteriOiv.js';
export { CONVALIDE, CONVALIDE_SMVP, STATI_RACCOLTA, type Ammessi } from './convalide.js';
export { SOGLIE_70_90, QUATTRO_GRADI } from './esempi.js';
export { ESTRATTO_INTEGRA, ESTRATTO_MISURE, ESTRATTO_PARETO, type FormaEstratto } from './estratti.js';
export { DUBBI_IMPORTA, INIZI_DESCRIZIONE } from './importaAlbero.js';
export { GIUDIZI, type Giudizio } from './giudizi.js';
export {
  COLONNE_ALBERO,
  NOMI_LIVELLO,
  PAROLE_LIVELLO,
  RIGHE_DI_PAGINA,
  TABELLA_RILEVAZIONI,
  TABELLA_SCOSTAMENTI,
  TABELLA_VERSIONI,
  TABELLE,
  TABELLE_REGOLE,
  type ColonnaAlbero,
  type FormaTabella,
} from './intestazioni.js';
export {
  FORMA_KRONOS,
  FORMULE_KRONOS,
  FUNZIONI_KRONOS,
  MISURE_KRONOS,
  PAROLE_MISURA,
  PAROLE_TOTALE,
  type FormulaPredefinita,
  type FunzioneKronos,
  type MisuraKronos,
} from './kronos.js';
export {
  PARAMETRI_SMVP,
  type GenereParametro,
  type NomeParametro,
  type ParametroSmvp,
} from './parametriSmvp.js';
export { TABELLA_RACCOLTA, TABELLA_RISPOSTE, TESTATA_RICHIESTA } from './raccolta.js';
export { SMVP_2024 } from './smvp2024.js';
export { STATI_RILEVAZIONE, type StatoRilevazione } from './statiRilevazione.js';
export {
  ASPETTI_PERSONALE,
  COLONNE_CONTESTO,
  CONTESTO,
  CONTESTO_LIBERO,
  FUNZIONI_PROCESSI,
  PERSONE_RICONOSCIBILI,
  PREFISSO_CONTESTO,
  SCELTE_RISERVATEZZA,
  TABELLE_RELAZIONE,
  TIPI_RIGA,
  type AspettoPersonale,
  type Confronto,
  type FormaContesto,
  type TipoRiga,
} from './tabelleRelazione.js';
export { REGOLE, VIGENZE, type Vigenza } from './vigenza.js';
