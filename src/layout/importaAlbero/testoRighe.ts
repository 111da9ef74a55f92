/** A pasted text, or cells of a workbook, as lines of fields with the place where each stood. */
import { displayCella, oneLine } from '../celle.js';
import { cleanTesto, makeConteggi } from '../estratti/pulizia.js';
import { findDelimitatore } from '../estratti/delimitatore.js';
import { LIMITI_ESTRATTO, readTestoIncollato, tooLarge } from '../estratti/testo.js';
import { quoteFoglio } from '../indirizzi.js';
import type { Area } from '../workbook.js';
import type { Campo, RigaTesto } from './model.js';

/** More fields than this on a line are no table that a person reads. */
const CAMPI_MASSIMI = 60;

/**
 * Parts a text into lines, each into fields: by its separator, or by two spaces and more where it has none. Blank
 * lines are left out, their numbers count.
 * @throws WorkbookError ESTRATTO_TROPPO_GRANDE, ESTRATTO_CELLA_LUNGA, ESTRATTO_VUOTO
 */
export function splitTesto(testo: string): readonly RigaTesto[] {
  const pulito = testo.replace(/\f/g, '\n');
  if (pulito.length > LIMITI_ESTRATTO.caratteri) throw tooLarge('caratteri', pulito.length);
  if (findDelimitatore(pulito).delimitatore === 'nessuno') return splitLinee(pulito);
  const { celle } = readTestoIncollato(pulito).area;
  return celle.flatMap((riga, i) =>
    makeRiga(
      `riga ${i + 1}`,
      riga.map(({ valore }, posto) => ({ posto, testo: String(valore ?? '') })),
    ),
  );
}

/** The rows of an area that was read, each cell as the user sees it. */
export function righeOfArea({ indirizzo, celle }: Area): readonly RigaTesto[] {
  const conteggi = makeConteggi();
  return celle.flatMap((riga, r) =>
    makeRiga(
      `${quoteFoglio(indirizzo.foglio)}!${indirizzo.riga + r + 1}`,
      riga.map((cella, posto) => ({ posto, testo: cleanTesto(displayCella(cella), conteggi) })),
    ),
  );
}

function splitLinee(testo: string): readonly RigaTesto[] {
  const conteggi = makeConteggi();
  return testo.split(/\r\n|\r|\n/).flatMap((linea, i) => {
    const campi = [...linea.matchAll(/\S+(?: \S+)*/g)].map((found) => ({
      posto: found.index,
      testo: cleanTesto(found[0], conteggi),
    }));
    return makeRiga(`riga ${i + 1}`, campi);
  });
}

function makeRiga(dove: string, scritti: readonly Campo[]): readonly RigaTesto[] {
  const campi = scritti.slice(0, CAMPI_MASSIMI).flatMap(({ posto, testo }) => {
    const pulito = oneLine(testo.replace(/\*\*/g, '').replace(/^\s*#+\s+/, ''));
    return pulito === '' || /^[-–—_=|:\s]{2,}$/.test(pulito) ? [] : [{ posto, testo: pulito }];
  });
  return campi.length === 0 ? [] : [{ dove, campi }];
}
