/** Months of an extract: those that stand twice, those that are missing. */
import { MESI } from '../../scoring/index.js';
import type { RigaKronos } from './voci.js';

export interface MesiControllati {
  /** The rows that count. */
  readonly righe: readonly RigaKronos[];
  readonly dubbi: readonly string[];
}

/**
 * Leaves out what was pasted twice: the same rows of a month, or of the whole extract, once more below. A month that
 * two tables tell differently for the same processes counts as the last one tells it.
 */
export function checkDoppi(righe: readonly RigaKronos[]): MesiControllati {
  const gruppi = new Map<string, RigaKronos[]>();
  for (const riga of righe) {
    if (riga.chiave.kind !== 'processo') continue;
    const chiave = chiaveOf(riga);
    const gruppo = gruppi.get(chiave);
    if (gruppo === undefined) gruppi.set(chiave, [riga]);
    else gruppo.push(riga);
  }
  const via = new Set<RigaKronos>();
  const dubbi: string[] = [];
  for (const gruppo of gruppi.values()) {
    const [prima] = gruppo;
    if (prima === undefined) continue;
    const doppie = ripetuteIn(gruppo);
    if (doppie.length > 0) {
      for (const riga of doppie) via.add(riga);
      dubbi.push(
        `${nomeOf(prima)} c'è due volte, con le stesse righe (da ${doppie[0]?.dove ?? ''}): conta una volta.`,
      );
      continue;
    }
    const superate = superateIn(gruppo);
    for (const riga of superate) via.add(riga);
    if (superate.length > 0)
      dubbi.push(
        `${nomeOf(prima)} sta in due tabelle dell'estratto, con cifre diverse: contano quelle della seconda.`,
      );
  }
  const rimaste = righe.filter((riga) => !via.has(riga));
  return { righe: rimaste, dubbi: [...dubbi, ...dubbiFitti(rimaste)] };
}

function chiaveOf({ anno, mese, cifre }: RigaKronos): string {
  const mesi = mese ?? [...new Set(cifre.map((cifra) => cifra.mese ?? ''))].sort().join(' ');
  return `${anno} ${mesi}`;
}

function nomeOf({ mese, anno }: RigaKronos): string {
  return typeof mese === 'number' ? `${capitalize(MESI[mese - 1] ?? '')} ${anno}` : "L'estratto";
}

function capitalize(testo: string): string {
  return testo.charAt(0).toUpperCase() + testo.slice(1);
}

/** Fewer rows than these may be alike by chance, unless a person is named in them. */
const RIGHE_MINIME = 4;

/** The second half of a group whose halves are the same rows. */
function ripetuteIn(gruppo: readonly RigaKronos[]): readonly RigaKronos[] {
  const meta = gruppo.length / 2;
  if (!Number.isInteger(meta)) return [];
  const [prima, seconda] = [gruppo.slice(0, meta), gruppo.slice(meta)];
  const certe =
    gruppo.length >= RIGHE_MINIME ||
    gruppo.some(({ persona }) => persona) ||
    prima.some(({ tratto }) => tratto !== seconda[0]?.tratto);
  const testi = (righe: readonly RigaKronos[]) =>
    righe
      .map(({ impronta }) => impronta)
      .sort()
      .join('\n');
  return certe && testi(prima) === testi(seconda) ? seconda : [];
}

/** The rows of all tables but the last that speaks of the same processes. */
function superateIn(gruppo: readonly RigaKronos[]): readonly RigaKronos[] {
  const tratti = [...new Set(gruppo.map(({ tratto }) => tratto))];
  if (tratti.length < 2) return [];
  const codiciDi = (quale: number) =>
    new Set(
      gruppo.flatMap(({ tratto, chiave }) =>
        tratto === quale && chiave.kind === 'processo' ? [chiave.codice] : [],
      ),
    );
  return tratti.flatMap((quale, i) => {
    const suoi = codiciDi(quale);
    const dopo = tratti.slice(i + 1).some((altro) => [...codiciDi(altro)].some((codice) => suoi.has(codice)));
    return dopo ? gruppo.filter(({ tratto }) => tratto === quale) : [];
  });
}

/** A month with twice as many rows for each process as the others may have been pasted twice, with changes. */
function dubbiFitti(righe: readonly RigaKronos[]): readonly string[] {
  const perMese = new Map<
    string,
    { readonly prima: RigaKronos; righe: number; readonly codici: Set<string> }
  >();
  for (const riga of righe) {
    if (typeof riga.mese !== 'number' || riga.chiave.kind !== 'processo') continue;
    const chiave = `${riga.anno} ${riga.mese}`;
    const conto = perMese.get(chiave) ?? { prima: riga, righe: 0, codici: new Set<string>() };
    conto.righe += 1;
    conto.codici.add(riga.chiave.codice);
    perMese.set(chiave, conto);
  }
  const fitti = [...perMese.values()].map(({ prima, righe: quante, codici }) => ({
    prima,
    volte: quante / codici.size,
  }));
  if (fitti.length < 3) return [];
  const mediana =
    [...fitti].sort((a, b) => a.volte - b.volte)[Math.floor((fitti.length - 1) / 2)]?.volte ?? 0;
  return fitti
    .filter(({ volte }) => volte >= mediana * 2)
    .map(
      ({ prima }) =>
        `${nomeOf(prima)} ha il doppio delle righe degli altri mesi: forse è stato incollato due volte.`,
    );
}

/** The months of a year that are missing, in words; none for an extract without months. */
export function dubbiMancanti(anno: number, mesi: readonly number[]): readonly string[] {
  if (mesi.length === 0 || mesi.length === 12) return [];
  const mancano = MESI.filter((_, i) => !mesi.includes(i + 1));
  return [`Nel ${anno} ${mancano.length === 1 ? 'manca il mese' : 'mancano i mesi'}: ${mancano.join(', ')}.`];
}
