/** The look of the parts of a table. Colours are never alone: bold and words say the same. */
import type { RuoloRiga } from '../../report/index.js';
import type { Stile } from '../workbook.js';
import { CORPO } from './pagina.js';

const NERO = '000000';

/** Lines of a table: they part its cells and do not outshine them. `bordo` of a look is a thin line of this colour. */
export const COLORE_BORDO = 'A6A6A6';

/** Points of the letters of a title. */
export const CORPO_TITOLO = 14;

export const TITOLO: Stile = { grassetto: true, dimensione: CORPO_TITOLO, aCapo: false, verticale: 'centro' };
export const RIGA_DI_TESTO: Stile = { dimensione: CORPO, aCapo: false, verticale: 'alto' };
export const TITOLO_NOTE: Stile = { ...RIGA_DI_TESTO, grassetto: true };
export const CAMPO: Stile = { dimensione: CORPO, aCapo: true, verticale: 'alto', bordo: true };
export const NOME_CAMPO: Stile = { grassetto: true };
export const TESTATA: Stile = {
  grassetto: true,
  dimensione: CORPO,
  colore: 'FFFFFF',
  sfondo: '1F3864',
  aCapo: true,
  verticale: 'centro',
  bordo: true,
};
export const CELLA: Stile = { dimensione: CORPO, aCapo: true, verticale: 'alto', bordo: true };
/** The title of a section runs over the cells beside it. */
export const SEZIONE_CORTA: Stile = { aCapo: false, orizzontale: 'sinistra', bordo: false };
export const A_DESTRA: Stile = { orizzontale: 'destra' };
export const DA_COMPILARE: Stile = { corsivo: true };
export const PROVENIENZA: Stile = { dimensione: CORPO, corsivo: true, aCapo: false };

/** What a row has over a plain one. */
export const RIGHE: Readonly<Record<RuoloRiga, Stile | undefined>> = {
  sezione: { grassetto: true, sfondo: 'D9E2F3', colore: NERO },
  intestazione: { grassetto: true, colore: 'FFFFFF', sfondo: '1F3864' },
  gruppo: { grassetto: true, sfondo: 'F2F2F2', colore: NERO },
  totale: { grassetto: true, sfondo: 'D9E2F3', colore: NERO },
  dati: undefined,
};

/** Black letters on the colour of a light. */
export function luceStile(sfondo: string): Stile {
  return { sfondo, colore: NERO };
}
