/** A figure of an extract: what it says with its unit, and how it would be written into a cell. */
import { parseValore, type Cella, type Contesto, type Quantita, type Target } from '../../scoring/index.js';
import { displayCella, isPiena } from '../celle.js';

export type CifraEstratta =
  | { readonly kind: 'vuota' }
  /** `n.d.`, `-`. */
  | { readonly kind: 'mancante' }
  | {
      readonly kind: 'numero';
      readonly quantita: Quantita;
      /** As a reader writes it, with its unit. */
      readonly testo: string;
      readonly nuovo: string | number;
      readonly formato?: string;
    }
  /** `SI`, a date. */
  | { readonly kind: 'altro'; readonly testo: string; readonly nuovo: string }
  | { readonly kind: 'illeggibile'; readonly testo: string; readonly perche: string };

const MISTA =
  'nella colonna alcuni numeri hanno la virgola dei decimali e altri il punto: dire quale vale per tutta la colonna';

const PERCHE: Readonly<Record<string, string>> = {
  UNITA_AMBIGUA: 'non si sa se è una frazione o una percentuale: manca il segno %',
  DATA_INESISTENTE: 'è una data che non esiste',
  ERRORE_FORMULA: 'la cella contiene un errore',
  FORMULA_NON_CALCOLATA: 'la formula non è mai stata calcolata',
};

/** Reads a cell; `unita`: the one that its label, its column or its row gives it where it has none of its own. */
export function readCifraEstratta(
  cella: Cella | 'mista' | undefined,
  unita: string,
  contesto: Contesto,
  target?: Target,
): CifraEstratta {
  if (cella === undefined) return { kind: 'vuota' };
  if (cella === 'mista') return { kind: 'illeggibile', testo: '', perche: MISTA };
  if (!isPiena(cella)) return { kind: 'vuota' };
  const completa = withUnita(cella, unita, contesto);
  const testo = displayCella(completa, contesto.base1904);
  const letto = parseValore(completa, contesto, target);
  if (letto.kind === 'errore')
    return { kind: 'illeggibile', testo, perche: PERCHE[letto.codice] ?? 'non è un numero' };
  const { valore, formato } = completa;
  switch (letto.valore.kind) {
    case 'mancante':
      return { kind: 'mancante' };
    case 'logico':
    case 'data':
      return { kind: 'altro', testo, nuovo: testo };
    case 'numero':
      return typeof valore === 'number'
        ? { kind: 'numero', quantita: letto.valore.quantita, testo, nuovo: valore, formato }
        : { kind: 'numero', quantita: letto.valore.quantita, testo, nuovo: testo };
  }
}

/** The cell with the unit that its label gives it, where its number has none of its own. */
export function withUnita(cella: Cella, unita: string, contesto: Contesto): Cella {
  const { valore } = cella;
  const letto = parseValore(cella, contesto);
  const propria =
    letto.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita.unita : undefined;
  if (propria !== '' || unita === '') return cella;
  if (typeof valore === 'string') return { ...cella, valore: `${valore} ${unita}` };
  if (typeof valore !== 'number') return cella;
  if (unita === '%') return { ...cella, valore: Number((valore / 100).toPrecision(15)), formato: '0.00%' };
  const decimali = displayCella(cella).split(',')[1]?.length ?? 0;
  const cifre = `#,##0${decimali === 0 ? '' : `.${'0'.repeat(decimali)}`}`;
  return { ...cella, formato: `${cifre}" ${unita.replace(/"/g, '')}"` };
}
