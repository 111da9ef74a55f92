/**
 * Changes between the Piano and the consuntivo. R24 § 3.3: «si è verificata la necessità di rimodulare alcuni
 * obiettivi/indicatori/target … approvato dalla Giunta camerale con deliberazione n. 122 del 18 settembre 2024».
 * Our reading: from its date on the new target (weight, indicator) counts, before it the original; of several acts
 * the latest not after the day of reference.
 */
import { formatCella, segnalaErrore } from './cella.js';
import { chiaviOf } from './codici.js';
import { formatGiorno, parseGiorno } from './date.js';
import type { Cella, Contesto, Giorno, Rettifica, RimodulazioneLetta, Segnalazione } from './model.js';
import { reportSenzaAtto } from './rettifiche.js';
import { normalizeTesto } from './testo.js';

export type TipoRimodulazione = 'target' | 'peso' | 'algoritmo' | 'aggiunto' | 'eliminato' | 'sostituito';

/** The words of `Tipo`. */
const TIPI: ReadonlyMap<string, TipoRimodulazione> = new Map([
  ['target', 'target'],
  ['peso', 'peso'],
  ['algoritmo', 'algoritmo'],
  ['indicatore aggiunto', 'aggiunto'],
  ['aggiunto', 'aggiunto'],
  ['indicatore eliminato', 'eliminato'],
  ['eliminato', 'eliminato'],
  ['indicatore sostituito', 'sostituito'],
  ['sostituito', 'sostituito'],
]);

/** A row of `Rimodulazioni` understood. */
export interface Rimodulazione {
  readonly tipo: TipoRimodulazione;
  readonly giorno: Giorno;
  readonly inVigore: boolean;
  readonly riga: RimodulazioneLetta;
}

export interface RimodulazioneCapita {
  /** Absent when the row could not be understood: it then has no effect. */
  readonly rimodulazione?: Rimodulazione;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Understands a row, at the day of reference. */
export function parseRimodulazione(
  riga: RimodulazioneLetta,
  contesto: Contesto,
  riferimento: Giorno,
): RimodulazioneCapita {
  const tipo = TIPI.get(normalizeTesto(formatCella(riga.tipo)).toLowerCase());
  if (tipo === undefined)
    return refuse(
      riga,
      formatCella(riga.tipo),
      'target, peso, algoritmo, indicatore aggiunto, eliminato o sostituito',
    );
  if (!isPiena(riga.data)) return refuse(riga, '', "la data dell'atto");
  if ((tipo === 'target' || tipo === 'peso') && !isPiena(riga.rimodulato))
    return refuse(riga, '', `il nuovo ${tipo}, nella colonna Rimodulato`);
  const giorno = parseGiorno(riga.data, contesto);
  if (giorno.kind === 'errore') return { segnalazioni: segnalaErrore(giorno) };
  const inVigore = giorno.valore <= riferimento;
  return {
    rimodulazione: { tipo, giorno: giorno.valore, inVigore, riga },
    segnalazioni: inVigore ? reportSenzaAtto(riga, riga.codice) : [],
  };
}

export interface CellaInVigore {
  readonly cella: Cella;
  /** The row that decided; absent when none did. */
  readonly rimodulazione?: Rimodulazione;
}

/** The cell that counts for a target or a weight: the revised one, the original one, or what stands in the tree. */
export function pickCella(
  cella: Cella,
  rimodulazioni: readonly Rimodulazione[],
  tipo: 'target' | 'peso',
): CellaInVigore {
  if (rimodulazioni.length === 0) return { cella };
  const rimodulazione = pickRimodulazione(rimodulazioni.filter((una) => una.tipo === tipo));
  if (rimodulazione === undefined) return { cella };
  const { inVigore, riga } = rimodulazione;
  const scelta = inVigore ? riga.rimodulato : riga.originario;
  return { cella: isPiena(scelta) ? scelta : cella, rimodulazione };
}

/** The latest in force, else the first to come, whose original still counts. Of two on one day the lower row. */
function pickRimodulazione(rimodulazioni: readonly Rimodulazione[]): Rimodulazione | undefined {
  const [primo, ...altri] = [...rimodulazioni].sort((a, b) => a.giorno - b.giorno);
  return altri.reduce((scelta, una) => (una.inVigore ? una : scelta), primo);
}

/** A cell of the tree that is neither the original nor the revised one: the table wins, and it is said. */
export function reportDiscorde(
  cella: Cella | undefined,
  { rimodulazione }: CellaInVigore,
  campo: string,
  isSame: (a: Cella, b: Cella) => boolean,
): Segnalazione[] {
  if (rimodulazione === undefined || cella === undefined || cella.valore === null) return [];
  const { originario, rimodulato } = rimodulazione.riga;
  const noti = [originario, rimodulato].filter((nota) => nota !== undefined);
  if (noti.length === 0 || noti.some((nota) => isSame(nota, cella))) return [];
  const [prima, dopo] = [originario, rimodulato].map((nota) => (nota === undefined ? '' : formatCella(nota)));
  return [
    {
      codice: 'RIMODULAZIONE_DISCORDE',
      cella: cella.dove,
      trovato: formatCella(cella),
      fatti: { campo, originario: prima ?? '', rimodulato: dopo ?? '' },
    },
  ];
}

/**
 * Whether an indicator is out of the tree at the day of reference: eliminated or replaced before it, added or put in
 * another's place after it. It stays visible, as a node that was left out.
 */
export function findEsclusione(
  chiavi: readonly string[],
  rimodulazioni: readonly Rimodulazione[],
): Rettifica | undefined {
  if (rimodulazioni.length === 0) return undefined;
  const ultima = pickRimodulazione(rimodulazioni.filter(({ tipo }) => ESCLUDONO.has(tipo)));
  if (ultima === undefined || !isFuori(chiavi, ultima)) return undefined;
  const { tipo, giorno, inVigore, riga } = ultima;
  const stato = inVigore ? `${tipo} dal` : 'in vigore solo dal';
  const motivo = `Indicatore ${stato} ${formatGiorno(giorno)}: ${riga.motivo}`;
  return { kind: 'neutralizzazione', motivo, atto: riga.atto, cella: riga.cella };
}

const ESCLUDONO: ReadonlySet<TipoRimodulazione> = new Set(['aggiunto', 'eliminato', 'sostituito']);

function isFuori(chiavi: readonly string[], { tipo, inVigore, riga }: Rimodulazione): boolean {
  if (tipo === 'aggiunto') return !inVigore;
  if (tipo === 'eliminato') return inVigore;
  const nuovo = riga.rimodulato === undefined ? [] : chiaviOf(formatCella(riga.rimodulato));
  return chiavi.some((chiave) => nuovo.includes(chiave)) ? !inVigore : inVigore;
}

/** The codes a row is about: its own, and of a replacement the old and the new one. */
export function codiciOfRimodulazione({ tipo, riga }: Rimodulazione): string[] {
  if (tipo !== 'sostituito') return [riga.codice];
  const altri = [riga.originario, riga.rimodulato].filter((cella) => cella !== undefined);
  return [riga.codice, ...altri.map((cella) => formatCella(cella))];
}

function isPiena(cella: Cella | undefined): cella is Cella {
  return cella !== undefined && (cella.valore !== null || cella.guasto !== undefined);
}

function refuse({ cella }: RimodulazioneLetta, trovato: string, ammessi: string): RimodulazioneCapita {
  const fatti = { tabella: 'Rimodulazioni', ammessi };
  return { segnalazioni: [{ codice: 'RIGA_ILLEGGIBILE', cella, trovato, fatti }] };
}
