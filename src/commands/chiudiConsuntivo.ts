/** «Chiudi consuntivo»: the last rilevazioni of the year become the values of the tree, one by one, as they are ticked. */
import {
  findChiusura,
  WorkbookError,
  type Cambiamento,
  type Chiusura,
  type VoceChiusura,
  type Workbook,
} from '../layout/index.js';
import { formatGiorno, normalizeCodice, type Giorno } from '../scoring/index.js';
import { prepareApplica } from './importa/applica.js';
import type { Proposta } from './model.js';
import { readRelazione, type OpzioniLettura } from './relazione.js';

export interface OpzioniChiusura extends OpzioniLettura {
  /** Rilevazioni from this day on close the year; absent: its last day. */
  readonly dal?: Giorno;
}

/** What the rilevazioni would close, indicatore by indicatore. @throws WorkbookError when there is no tree to read. */
export async function readChiusura(
  workbook: Workbook,
  { dal, ...opzioni }: OpzioniChiusura,
): Promise<Chiusura> {
  const { cartella, dati } = await readRelazione(workbook, opzioni);
  return findChiusura(cartella, dati.rilevazioni ?? [], dal);
}

export interface PropostaChiusura {
  readonly chiusura: Chiusura;
  /** The values that will be written. */
  readonly scelte: readonly VoceChiusura[];
  readonly proposta: Proposta;
}

/**
 * Makes ready the write of these values: absent `codici`, those where nothing stands yet. One that would take the
 * place of another value, or was measured before the end of the year, is written only when it is named, by its code,
 * its title where it has no code, or the `id` of its node.
 * @throws WorkbookError CODICE_SENZA_RILEVAZIONE for a code that has no value to write; those of `prepareApplica`.
 */
export async function prepareChiudiConsuntivo(
  workbook: Workbook,
  { codici, ...opzioni }: OpzioniChiusura & { readonly codici?: readonly string[] },
): Promise<PropostaChiusura> {
  const chiusura = await readChiusura(workbook, opzioni);
  const scelte =
    codici === undefined
      ? chiusura.voci.filter(({ stato }) => stato === 'nuovo')
      : codici.map((codice) => requireVoce(chiusura, codice));
  const { foglio } = opzioni;
  const proposta = await prepareApplica(
    workbook,
    scelte.flatMap((voce) => cambiamentoOf(voce, opzioni.adesso)),
    foglio === undefined ? {} : { foglio },
  );
  return { chiusura, scelte, proposta: { ...proposta, comando: 'chiudi' } };
}

function requireVoce({ voci }: Chiusura, codice: string): VoceChiusura {
  const chiave = normalizeCodice(codice);
  const voce =
    voci.find(({ id }) => id === codice) ??
    voci.find((una) => normalizeCodice(una.codice ?? una.titolo) === chiave);
  if (voce?.rilevata === undefined) throw new WorkbookError('CODICE_SENZA_RILEVAZIONE', { codice });
  return voce;
}

/** A date stays a date, a number keeps its unit; the source is the rilevazione. */
function cambiamentoOf({ id, rilevata }: VoceChiusura, adesso: string): Cambiamento[] {
  if (rilevata === undefined) return [];
  const { cella, testo, data } = rilevata;
  const quando = data === undefined ? '' : ` del ${formatGiorno(data)}`;
  return [
    {
      codice: id,
      campo: 'valore',
      ...(typeof cella.valore === 'number'
        ? { nuovo: cella.valore, formato: cella.formato }
        : { nuovo: testo }),
      fonte: `Rilevazione${quando} (${cella.dove})`,
      data: data === undefined ? adesso.slice(0, 10) : isoOf(data),
      dubbi: [],
    },
  ];
}

const MILLISECONDI = 86_400_000;

/** `AAAA-MM-GG`. */
function isoOf(giorno: Giorno): string {
  return new Date(giorno * MILLISECONDI).toISOString().slice(0, 10);
}
