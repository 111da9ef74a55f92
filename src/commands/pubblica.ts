/**
 * Pubblica allegato: the files for Amministrazione trasparente, made in memory. D.lgs. 33/2013, art. 10 c. 8. Nothing
 * of the workbook goes out but the allegato itself.
 */
import {
  gruppiOf,
  makeGriglia,
  nomeFoglio,
  planTabella,
  WorkbookError,
  type Workbook,
} from '../layout/index.js';
import {
  buildTabelle,
  checkPubblicabile,
  describeOstacolo,
  describePacchetto,
  makePubblicazione,
  type DatiRelazione,
  type Tabella,
} from '../report/index.js';
import { makeFile, makeTesto, MEDIA_TYPE_XLSX, type FileAllegato } from './fileFatti.js';
import { readRelazione, type OpzioniLettura } from './relazione.js';

/** A workbook file in memory, without sheets at first. */
export interface CartellaNuova extends Workbook {
  toBytes(): Uint8Array;
}

/** Makes a workbook file that says this of itself (`dc:title`, `dc:language`, `dc:creator`). */
export type CreateCartella = (proprieta: {
  readonly titolo: string;
  readonly lingua: string;
  readonly autore: string;
  readonly creato: string;
}) => CartellaNuova;

export interface OpzioniPubblica extends OpzioniLettura {
  /** Why it is published though provisional or incomplete: it is printed on it. */
  readonly motivo?: string;
  readonly createCartella: CreateCartella;
}

export interface Pubblicazione {
  readonly allegato: Tabella;
  /** In the order in which they are to be written: the list of the hashes is the last. */
  readonly file: readonly FileAllegato[];
  /** What stands in the way of publishing, in words; a reason was given for it. */
  readonly ostacoli: readonly string[];
}

/**
 * Makes all files of the allegato.
 * @throws WorkbookError ALLEGATO_NON_PUBBLICABILE when it is provisional, or a row below 100 % has no cause, and no
 * reason is given; those of the reading.
 */
export async function makeAllegato(
  workbook: Workbook,
  { motivo, createCartella, ...opzioni }: OpzioniPubblica,
): Promise<Pubblicazione> {
  const letta = await readRelazione(workbook, opzioni);
  const dati: DatiRelazione = { ...letta.dati, ...(motivo !== undefined && { motivoPubblicazione: motivo }) };
  const { pubblicabile, ostacoli } = checkPubblicabile(dati);
  const parole = ostacoli.map(describeOstacolo);
  if (!pubblicabile) throw new WorkbookError('ALLEGATO_NON_PUBBLICABILE', { ostacoli: shortList(parole) });
  const allegato = allegatoOf(dati);
  const xlsx = await makeXlsx(allegato, dati, createCartella);
  const file = [
    makeFile(`allegato-${dati.anno}.xlsx`, MEDIA_TYPE_XLSX, xlsx),
    ...makePubblicazione(allegato, dati).map(({ nome, mediaType, testo }) =>
      makeTesto(nome, mediaType, testo),
    ),
  ];
  const pacchetto = makeTesto(
    'datapackage.json',
    'application/json',
    describePacchetto(allegato.titolo, dati, file),
  );
  const tutti = [...file, pacchetto];
  return { allegato, file: [...tutti, makeTesto('SHA256SUMS', 'text/plain', sums(tutti))], ostacoli: parole };
}

const OSTACOLI_DETTI = 8;

function shortList(ostacoli: readonly string[]): string {
  const altri = ostacoli.length - OSTACOLI_DETTI;
  return [
    ...ostacoli.slice(0, OSTACOLI_DETTI),
    ...(altri > 0 ? [`E ${altri === 1 ? 'un altro caso' : `altri ${altri} casi`}.`] : []),
  ].join('\n');
}

function allegatoOf(dati: DatiRelazione): Tabella {
  const esito = buildTabelle('allegato', dati);
  const [allegato] = esito.kind === 'pronta' ? esito.tabelle : [];
  if (allegato === undefined)
    throw new WorkbookError('ALLEGATO_NON_PUBBLICABILE', {
      ostacoli: esito.kind === 'manca' ? esito.messaggio : '',
    });
  return allegato;
}

/** The allegato as the only sheet of a new file, without the defined name by which tables of ours are known. */
async function makeXlsx(
  allegato: Tabella,
  { ente, adesso, base1904: _, ...dati }: DatiRelazione,
  createCartella: CreateCartella,
): Promise<Uint8Array> {
  const [gruppo] = gruppiOf(allegato.id, allegato.titolo, [allegato]);
  if (gruppo === undefined) throw new Error('a table is a group');
  const cartella = createCartella({
    titolo: `${allegato.titolo} (${ente}, ${dati.anno})`,
    lingua: 'it-IT',
    autore: ente,
    creato: adesso,
  });
  const posto = { kind: 'nuovoFoglio', foglio: nomeFoglio(FOGLIO, new Set()) } as const;
  const nessuna = () => ({ valore: null, formato: 'General' });
  const { scritture } = planTabella(makeGriglia(gruppo, false), gruppo.nome, posto, nessuna, new Map());
  await cartella.apply({
    premesse: [],
    scritture: scritture.filter(({ tipo }) => tipo !== 'definisciNome'),
  });
  return cartella.toBytes();
}

const FOGLIO = 'Performance organizzativa';

/** As `sha256sum` writes and checks them. */
function sums(file: readonly FileAllegato[]): string {
  return file.map(({ nome, sha256 }) => `${sha256}  ${nome}\n`).join('');
}
