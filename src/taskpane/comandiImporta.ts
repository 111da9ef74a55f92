/** Extracts and the report of the platform: loaded when they are asked for, not with the pane. */
export {
  confrontaIntegra,
  prepareImporta,
  prepareNotaIntegra,
  prepareProcessi,
  prepareScelte,
  readCandidate,
} from '../commands/index.js';
