/** Versions of the tree kept in the workbook. */
export { planVersione, richiestaVersioni, versioniOf, type PianoVersione } from './planVersione.js';
