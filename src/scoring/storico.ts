/** What `valore osservato nell'anno n` was: the value of an earlier year, from `Storico` or the baseline. */
import { segnalaErrore } from './cella.js';
import type {
  Cella,
  Contesto,
  Indicatore,
  Letto,
  Regole,
  SchedaLetta,
  Segnalazione,
  StoricoLetto,
  Target,
} from './model.js';
import { normalizeTesto } from './testo.js';
import { parseValore } from './valore.js';

type AnnoN = Extract<Target, { kind: 'annoN' }>;

/** What is known of an indicator's past. */
export interface Passato {
  readonly storico: readonly StoricoLetto[];
  readonly scheda?: SchedaLetta;
}

export interface TargetRisolto {
  /** Stays `annoN` when the value of that year is not known. */
  readonly target: Letto<Target>;
  readonly annoN: NonNullable<Indicatore['annoN']>;
  readonly segnalazioni: readonly Segnalazione[];
}

/**
 * Puts the value of the year of comparison in the place of `valore osservato nell'anno n`. P21 § 3.0 has the same
 * words for 2022 and for 2023: the rules say whether it is the year before (`precedente`) or the base year.
 */
export function resolveAnnoN(
  { cella, valore: target }: { readonly cella: Cella; readonly valore: AnnoN },
  passato: Passato,
  contesto: Contesto,
  quale: Regole['annoN'],
): TargetRisolto {
  const anno = quale === 'precedente' ? contesto.anno - 1 : annoBaseOf(passato, contesto);
  const osservato = anno === undefined ? undefined : cellaOfAnno(passato, anno);
  const letto = osservato && parseValore(osservato, contesto);
  const annoN = anno === undefined ? {} : { anno };
  if (letto === undefined || (letto.kind === 'letto' && letto.valore.kind === 'mancante'))
    return { target: { kind: 'letto', cella, valore: target }, annoN, segnalazioni: [] };
  if (letto.kind === 'errore') return { target: letto, annoN, segnalazioni: segnalaErrore(letto) };
  if (letto.valore.kind !== 'numero') return refuse(letto.cella, annoN);
  const { confronto, nota } = target;
  const soglia: Target = {
    kind: 'soglia',
    confronto,
    esplicito: true,
    soglia: letto.valore.quantita,
    ...(nota !== undefined && { nota }),
  };
  return {
    target: { kind: 'letto', cella, valore: soglia },
    annoN: { ...annoN, cella: letto.cella.dove },
    segnalazioni: [],
  };
}

/** A year as a number cell or as text; `undefined` for anything else. */
export function parseAnno(cella: Cella | undefined): number | undefined {
  if (cella === undefined || cella.guasto !== undefined) return undefined;
  const testo = typeof cella.valore === 'string' ? normalizeTesto(cella.valore) : String(cella.valore);
  return /^(?:19|20|21)\d{2}$/.test(testo) ? Number(testo) : undefined;
}

/** The year of the baseline, else the first year that `Storico` knows before this one. */
function annoBaseOf({ storico, scheda }: Passato, { anno }: Contesto): number | undefined {
  const anni = storico.map((riga) => parseAnno(riga.anno)).filter((uno) => uno !== undefined && uno < anno);
  const primo = anni.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
  return parseAnno(scheda?.annoBaseline) ?? primo;
}

function cellaOfAnno({ storico, scheda }: Passato, anno: number): Cella | undefined {
  const riga = storico.find((una) => parseAnno(una.anno) === anno);
  return riga?.valore ?? (parseAnno(scheda?.annoBaseline) === anno ? scheda?.baseline : undefined);
}

/** `>=` asks for a number: SI or a date of an earlier year is no threshold. */
function refuse(cella: Cella, annoN: NonNullable<Indicatore['annoN']>): TargetRisolto {
  const target: Letto<Target> = { kind: 'errore', cella, codice: 'VALORE_ILLEGGIBILE' };
  return { target, annoN, segnalazioni: segnalaErrore(target) };
}
