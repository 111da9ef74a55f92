/** Chiudi consuntivo, the versions, the fascicolo for the OIV: loaded when they are asked for, not with the pane. */
export {
  makeFascicolo,
  prepareChiudiConsuntivo,
  prepareVersione,
  readChiusura,
  readVersioni,
} from '../commands/index.js';
