import type { DatiRelazione } from './dati.js';
import type { Testata } from './makeTabella.js';
import type { Tabella } from './tabella.js';

/**
 * Builds the table or the tables of one id. Total: it never throws on what a workbook may hold. It is called only
 * when the ranges that its row of the registry needs have something in them.
 */
export type Costruttore = (dati: DatiRelazione, testata: Testata) => Tabella | readonly Tabella[];
