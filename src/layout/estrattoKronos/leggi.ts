/** An extract of Kronos, of whatever shape, as figures by process and year. */
import { MISURE_KRONOS, type MisuraKronos } from '../../parametri/index.js';
import { recognizeColonne } from '../estratti/colonne.js';
import type { Abbinamento, EstrattoLetto, Incollato } from '../estratti/model.js';
import { checkDoppi, dubbiMancanti } from './mesi.js';
import type { AnnoKronos, LettoKronos } from './model.js';
import { compareProcessi } from './processi.js';
import { formatNumero, roundSomma, sommaPeriodo, type Periodo, type Voce } from './somma.js';
import { ESTRATTO_KRONOS } from './testate.js';
import { readVoci, type ChiaveKronos, type OpzioniKronos, type RigaKronos } from './voci.js';

export const MISURE = Object.keys(MISURE_KRONOS) as readonly MisuraKronos[];

/** Recognises the columns of an extract. @throws WorkbookError ESTRATTO_SENZA_COLONNE */
export function recognizeKronos(
  incollato: Incollato,
  abbinamenti: readonly Abbinamento[] = [],
): EstrattoLetto<ChiaveKronos> {
  return recognizeColonne(incollato, ESTRATTO_KRONOS, abbinamenti);
}

/** Reads and sums an extract, slice by slice; yields how many rows are read. */
export function* sommaKronos(
  estratto: EstrattoLetto<ChiaveKronos>,
  opzioni: OpzioniKronos,
): Generator<number, LettoKronos> {
  const { righe: tutte, segnalazioni, misuraPresunta } = yield* readVoci(estratto, opzioni);
  const { righe, dubbi: doppi } = checkDoppi(tutte);
  const gruppi = groupVoci(righe);
  const sommati = gruppi.map(({ periodo, voci }) => ({
    periodo,
    ...sommaPeriodo(voci, describePeriodo(periodo)),
  }));
  const anni = [...new Set(gruppi.map(({ periodo }) => periodo.anno))].sort((a, b) => a - b);
  const descrizioni = descrizioniOf(tutte);
  const dubbiTotali: string[] = [];
  const letti = anni.map((anno) => makeAnno(anno, sommati, righe, { descrizioni, dubbi: dubbiTotali }));
  const ignote = tutte.filter(({ chiave, cifre }) => chiave.kind === 'ignota' && cifre.length > 0);
  return {
    anni: letti,
    misure: MISURE.filter((misura) => gruppi.some(({ periodo }) => periodo.misura === misura)),
    righe: tutte.length,
    righePersone: tutte.filter(({ persona }) => persona).length,
    avvisi: avvisiOf({ misuraPresunta, opzioni, ignote: ignote.map(({ dove }) => dove), sommati }),
    dubbi: [
      ...doppi,
      ...sommati.flatMap(({ dubbi }) => dubbi),
      ...dubbiTotali,
      ...letti.flatMap(({ anno, mesi }) => dubbiMancanti(anno, mesi)),
    ],
    segnalazioni,
  };
}

interface Gruppo {
  readonly periodo: Periodo;
  readonly voci: Voce[];
}

interface PeriodoSommato {
  readonly periodo: Periodo;
  readonly processi: ReadonlyMap<string, number>;
}

/** The figures by period and kind; those that sum the months of a row are left for the check. */
function groupVoci(righe: readonly RigaKronos[]): readonly Gruppo[] {
  const gruppi = new Map<string, Gruppo>();
  for (const riga of righe)
    for (const { misura, anno, mese, valore } of riga.cifre) {
      if (mese === 'totale') continue;
      const chiave = `${misura} ${anno} ${mese ?? ''}`;
      const gruppo = gruppi.get(chiave) ?? {
        periodo: { misura, anno, ...(mese !== undefined && { mese }) },
        voci: [],
      };
      gruppi.set(chiave, gruppo);
      gruppo.voci.push({ riga, valore });
    }
  return [...gruppi.values()];
}

function describePeriodo({ misura, anno, mese }: Periodo): string {
  const quando = mese === undefined ? String(anno) : `${String(mese).padStart(2, '0')}/${anno}`;
  return ` (${MISURE_KRONOS[misura].titolo}, ${quando})`;
}

interface Contorno {
  readonly descrizioni: ReadonlyMap<string, string>;
  readonly dubbi: string[];
}

function makeAnno(
  anno: number,
  sommati: readonly PeriodoSommato[],
  righe: readonly RigaKronos[],
  { descrizioni, dubbi }: Contorno,
): AnnoKronos {
  const suoi = sommati.filter(({ periodo }) => periodo.anno === anno);
  const mesi = [...new Set(suoi.flatMap(({ periodo: { mese } }) => (mese === undefined ? [] : [mese])))];
  const perMisura = MISURE.map((misura) => {
    const { cifre, dubbi: suoiDubbi } = sommaAnno(misura, anno, suoi, righe);
    dubbi.push(...suoiDubbi);
    return { misura, cifre };
  });
  const codici = new Set(perMisura.flatMap(({ cifre }) => [...cifre.keys()]));
  const processi = [...codici].sort(compareProcessi).map((codice) => ({
    codice,
    descrizione: descrizioni.get(codice) ?? '',
    cifre: Object.fromEntries(
      perMisura.flatMap(({ misura, cifre }) => {
        const cifra = cifre.get(codice);
        return cifra === undefined ? [] : [[misura, cifra] as const];
      }),
    ),
  }));
  const totali = Object.fromEntries(
    perMisura.flatMap(({ misura, cifre }) =>
      cifre.size === 0
        ? []
        : [[misura, [...cifre.values()].reduce((somma, cifra) => roundSomma(somma + cifra), 0)] as const],
    ),
  );
  return { anno, mesi: mesi.sort((a, b) => a - b), processi, totali };
}

/**
 * The year from its months: hours and costs are summed. FTE of months are the mean of the months, unless the totals of
 * the rows are their sums: then each month has its share of the year.
 */
function sommaAnno(
  misura: MisuraKronos,
  anno: number,
  sommati: readonly PeriodoSommato[],
  righe: readonly RigaKronos[],
): { readonly cifre: ReadonlyMap<string, number>; readonly dubbi: readonly string[] } {
  const suoi = sommati.filter(({ periodo }) => periodo.misura === misura);
  const mensili = suoi.filter(({ periodo }) => periodo.mese !== undefined);
  const [annuale] = suoi.filter(({ periodo }) => periodo.mese === undefined);
  if (mensili.length === 0) return { cifre: annuale?.processi ?? new Map<string, number>(), dubbi: [] };
  const somme = new Map<string, number>();
  for (const { processi } of mensili)
    for (const [codice, valore] of processi) somme.set(codice, roundSomma((somme.get(codice) ?? 0) + valore));
  const { aSomma, dubbi } = checkTotali(misura, anno, mensili.length, righe);
  if (aSomma) return { cifre: somme, dubbi };
  return {
    cifre: new Map([...somme].map(([codice, somma]) => [codice, roundSomma(somma / mensili.length)])),
    dubbi,
  };
}

const SCARTO = 0.0051;

/** Whether the totals of rows are sums or means of their months, and which are neither. */
function checkTotali(
  misura: MisuraKronos,
  anno: number,
  mesi: number,
  righe: readonly RigaKronos[],
): { readonly aSomma: boolean; readonly dubbi: readonly string[] } {
  const { somma: sempre, titolo } = MISURE_KRONOS[misura];
  let [somme, medie] = [0, 0];
  const diversi: string[] = [];
  for (const { cifre, dove } of righe) {
    const sue = cifre.filter((cifra) => cifra.misura === misura && cifra.anno === anno);
    const totale = sue.find(({ mese }) => mese === 'totale');
    const mensili = sue.filter(({ mese }) => typeof mese === 'number');
    if (totale === undefined || mensili.length === 0) continue;
    const somma = mensili.reduce((tutte, { valore }) => tutte + valore, 0);
    const scarto = SCARTO * (mensili.length + 1);
    const isSomma = Math.abs(somma - totale.valore) <= scarto;
    const isMedia = Math.abs(somma / mesi - totale.valore) <= scarto;
    if (isSomma && !isMedia) somme += 1;
    if (isMedia && !isSomma) medie += 1;
    if (!isSomma && !isMedia)
      diversi.push(`${dove}: ${formatNumero(totale.valore)} invece di ${formatNumero(somma)}`);
  }
  return {
    aSomma: sempre || somme > medie,
    dubbi:
      diversi.length === 0
        ? []
        : [
            `${titolo} ${anno}: il totale dei mesi non torna in ${diversi.length === 1 ? '1 riga' : `${diversi.length} righe`} (${diversi.slice(0, 3).join('; ')}): contano i mesi.`,
          ],
  };
}

function descrizioniOf(righe: readonly RigaKronos[]): ReadonlyMap<string, string> {
  const descrizioni = new Map<string, string>();
  for (const { chiave } of righe)
    if (chiave.kind === 'processo' && chiave.descrizione !== '' && !descrizioni.has(chiave.codice))
      descrizioni.set(chiave.codice, chiave.descrizione);
  return descrizioni;
}

const RIGHE_NOMINATE = 3;

function avvisiOf({
  misuraPresunta,
  opzioni,
  ignote,
  sommati,
}: {
  readonly misuraPresunta: boolean;
  readonly opzioni: OpzioniKronos;
  readonly ignote: readonly string[];
  readonly sommati: readonly PeriodoSommato[];
}): readonly string[] {
  const doppi = MISURE.filter((misura) =>
    [true, false].every((mensile) =>
      sommati.some(({ periodo }) => periodo.misura === misura && (periodo.mese !== undefined) === mensile),
    ),
  );
  return [
    ...(misuraPresunta
      ? [
          `Le colonne dei mesi non dicono che cosa contano: lette come ${MISURE_KRONOS[opzioni.misura].titolo}.`,
        ]
      : []),
    ...(ignote.length === 0
      ? []
      : [
          `Righe con cifre e senza un codice della Mappa dei processi, non contate: ${ignote.length} (${ignote.slice(0, RIGHE_NOMINATE).join(', ')}).`,
        ]),
    ...doppi.map(
      (misura) => `${MISURE_KRONOS[misura].titolo}: ci sono cifre di mesi e cifre dell'anno; contano i mesi.`,
    ),
  ];
}
