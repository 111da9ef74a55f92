import type { Comando } from '../comando.js';
import { annulla } from './annulla.js';
import { calcola } from './calcola.js';
import { chiudi } from './chiudi.js';
import { confronta } from './confronta.js';
import { confrontaIntegra } from './confrontaIntegra.js';
import { controlla } from './controlla.js';
import { controllaTabella } from './controllaTabella.js';
import { controllaTesto } from './controllaTesto.js';
import { fascicolo } from './fascicolo.js';
import { nuova } from './nuova.js';
import { importa } from './importa.js';
import { pubblica } from './pubblica.js';
import { pulisci } from './pulisci.js';
import { richieste } from './richieste.js';
import { scenario } from './scenario.js';
import { spiega } from './spiega.js';
import { tabelle } from './tabelle.js';
import { versione } from './versione.js';

/** The commands of `albero`, in the order of the help. */
export const COMANDI: readonly Comando[] = [
  nuova,
  richieste,
  calcola,
  controlla,
  controllaTabella,
  controllaTesto,
  spiega,
  scenario,
  confronta,
  confrontaIntegra,
  importa,
  tabelle,
  pubblica,
  fascicolo,
  chiudi,
  versione,
  annulla,
  pulisci,
];
