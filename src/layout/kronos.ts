/**
 * The extract of Kronos on its way in: person-level rows are summed by process here, and only the columns that have a
 * meaning go on, so that no name reaches a table.
 */
import { TABELLE_RELAZIONE } from '../parametri/index.js';
import type { CellaDati, TabellaDati } from '../report/index.js';
import { parseValore, type Cella, type Segnalazione } from '../scoring/index.js';
import { displayCella, isPiena } from './celle.js';
import { formatIndirizzo } from './indirizzi.js';
import { readTabella, testo } from './tabella.js';
import type { Area } from './workbook.js';

const { kronos: FORMA } = TABELLE_RELAZIONE;

/** Columns of figures, with the header under which their sums go on. */
const CIFRE = [
  { chiave: 'fte', titolo: 'FTE' },
  { chiave: 'fteIntegrato', titolo: 'FTE integrato' },
  { chiave: 'costiInterni', titolo: 'Costi interni' },
  { chiave: 'costiEsterni', titolo: 'Costi esterni' },
  { chiave: 'costiPromozionali', titolo: 'Costi promozionali' },
] as const;

type Chiave = (typeof CIFRE)[number]['chiave'];

interface Processo {
  readonly codice: string;
  descrizione: string;
  readonly somme: Map<Chiave, number>;
}

/** Reads and sums the extract. A figure that cannot be read is named and not counted. */
export function readKronos(area: Area): {
  readonly tabella: TabellaDati;
  readonly segnalazioni: readonly Segnalazione[];
} {
  const { righe, segnalazioni } = readTabella(area, FORMA);
  const illeggibili: Segnalazione[] = [];
  const processi = new Map<string, Processo>();
  for (const { celle } of righe) {
    const codice = testo(celle.codice);
    const processo = processi.get(codice) ?? { codice, descrizione: '', somme: new Map<Chiave, number>() };
    processi.set(codice, processo);
    processo.descrizione ||= testo(celle.descrizione);
    for (const { chiave } of CIFRE) addCifra(processo, chiave, celle[chiave], illeggibili);
  }
  const tutti = [...processi.values()];
  const presenti = CIFRE.filter(({ chiave }) => tutti.some(({ somme }) => somme.has(chiave)));
  const tabella: TabellaDati = {
    colonne: ['Processo', 'Descrizione', ...presenti.map(({ titolo }) => titolo)].map((titolo) => ({
      titolo,
      nome: titolo.toLowerCase(),
    })),
    righe: tutti.map(({ codice, descrizione, somme }) =>
      [codice, descrizione, ...presenti.map(({ chiave }) => somme.get(chiave) ?? null)].map(makeCella),
    ),
    dove: formatIndirizzo(area.indirizzo),
  };
  return { tabella, segnalazioni: [...segnalazioni, ...illeggibili] };
}

function makeCella(valore: string | number | null): CellaDati {
  return { valore: valore === '' ? null : valore, formato: 'General' };
}

/** Any year does: there are no dates among these figures. */
const SENZA_DATE = { anno: 2000, base1904: false };

function addCifra(
  { somme }: Processo,
  chiave: Chiave,
  cella: Cella | undefined,
  illeggibili: Segnalazione[],
): void {
  if (cella === undefined || !isPiena(cella)) return;
  const letto = parseValore(cella, SENZA_DATE);
  if (letto.kind === 'letto' && letto.valore.kind === 'mancante') return;
  if (letto.kind === 'letto' && letto.valore.kind === 'numero')
    somme.set(chiave, roundSomma((somme.get(chiave) ?? 0) + letto.valore.quantita.valore));
  else illeggibili.push({ codice: 'VALORE_ILLEGGIBILE', cella: cella.dove, trovato: displayCella(cella) });
}

/** Digits that a double holds for certain: sums of cents stay cents. */
const CIFRE_CERTE = 15;

function roundSomma(valore: number): number {
  return Number(valore.toPrecision(CIFRE_CERTE));
}
