/** The workbook as an import sees it: its tree understood, what its log remembers. */
import {
  abbinaTitoli,
  displayCella,
  drain,
  parseColonne,
  readAnnotazioni,
  readCartella,
  readRegistro,
  richiestaCalcola,
  type Abbinamento,
  type CartellaLetta,
  type ChiaveDi,
  type EstrattoLetto,
  type Incollato,
  type Lettura,
  type Registro,
  type Richiesta,
} from '../../layout/index.js';
import type { FormaEstratto } from '../../parametri/index.js';
import { parseAlbero, type Albero } from '../../scoring/index.js';
import type { OpzioniImporta, TabellaEstratta } from './model.js';
import type { richiestaSorgente } from './sorgente.js';

export interface ContestoImporta {
  readonly cartella: CartellaLetta;
  readonly albero: Albero;
  readonly registro: Registro;
}

/** The tree and an extract that stands in the same workbook, in one reading. */
export function richiestaImporta(
  { nomi = [], ...altro }: ReturnType<typeof richiestaSorgente>,
  foglio?: string,
): Richiesta {
  const calcola = richiestaCalcola(foglio);
  const noti = calcola.nomi ?? [];
  const altri = nomi.filter(({ nome }) => noti.every((uno) => uno.nome.toLowerCase() !== nome.toLowerCase()));
  return { ...calcola, ...altro, nomi: [...noti, ...altri] };
}

/** @throws WorkbookError when there is no tree to read. */
export function readContestoImporta(lettura: Lettura): ContestoImporta {
  const cartella = readCartella(lettura);
  return {
    cartella,
    albero: parseAlbero(cartella.letto, cartella.regole),
    registro: readRegistro(lettura),
  };
}

/**
 * An extract with its columns: those given by hand first, then those that the workbook remembers, then those that the
 * words tell.
 * @throws WorkbookError ESTRATTO_SENZA_COLONNE, and those of `abbinaTitoli`.
 */
export function* parseColonneRicordate<F extends FormaEstratto>(
  incollato: Incollato,
  forma: F,
  registro: Registro,
  { abbinamenti = [], titoli }: OpzioniImporta,
): Generator<number, EstrattoLetto<ChiaveDi<F>>> {
  const daTitoli = titoli === undefined ? [] : [abbinaTitoli(incollato, forma, titoli)];
  const ricordati = readAnnotazioni(registro, 'colonne').flatMap(({ testi }) => parseRicordo(testi));
  const tutti = [...abbinamenti, ...daTitoli, ...ricordati];
  return yield* parseColonne(
    incollato,
    forma,
    tutti.filter(({ genere }) => genere === forma.genere),
  );
}

/** As `parseColonneRicordate`, in one go. */
export function readColonne<F extends FormaEstratto>(
  incollato: Incollato,
  forma: F,
  registro: Registro,
  opzioni: OpzioniImporta,
): EstrattoLetto<ChiaveDi<F>> {
  return drain(parseColonneRicordate(incollato, forma, registro, opzioni));
}

/** A line of the log that somebody has changed is none. */
function parseRicordo([
  genere = '',
  firma = '',
  colonne = '',
  decimali = '',
]: readonly string[]): Abbinamento[] {
  const [lette, dette] = [parseNumeri(colonne), parseDecimali(decimali)];
  return lette === undefined ? [] : [{ genere, firma, colonne: lette, ...(dette && { decimali: dette }) }];
}

function parseOggetto(testo: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const letto: unknown = JSON.parse(testo);
    return typeof letto === 'object' && letto !== null && !Array.isArray(letto)
      ? (letto as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function parseNumeri(testo: string): Readonly<Record<string, number>> | undefined {
  const voci = Object.entries(parseOggetto(testo) ?? { '': '' });
  const numeri = voci.filter(
    (voce): voce is [string, number] => Number.isSafeInteger(voce[1]) && Number(voce[1]) >= 0,
  );
  return numeri.length === voci.length ? Object.fromEntries(numeri) : undefined;
}

function parseDecimali(testo: string): Abbinamento['decimali'] {
  const voci = Object.entries(parseOggetto(testo) ?? {});
  const dette = voci.filter(
    (voce): voce is [string, 'italiana' | 'inglese'] => voce[1] === 'italiana' || voce[1] === 'inglese',
  );
  return dette.length === 0 ? undefined : Object.fromEntries(dette);
}

const PRIME_RIGHE = 5;

/** The tables of an extract, for the user to confirm. */
export function tabelleOf<K extends string>({
  incollato,
  tratti,
}: EstrattoLetto<K>): readonly TabellaEstratta[] {
  return tratti.map(({ firma, colonne, abbinate, ricordato, righe }) => ({
    firma,
    colonne,
    abbinate: Object.fromEntries(abbinate),
    ricordata: ricordato,
    righe: righe.length,
    prime: righe
      .slice(0, PRIME_RIGHE)
      .map((r) => (incollato.area.celle[r] ?? []).map((cella) => displayCella(cella))),
  }));
}

/** What an extract was read as, to be remembered for the next one with these headers. */
export function ricordiOf<K extends string>(
  genere: string,
  { tratti }: EstrattoLetto<K>,
  dati: OpzioniImporta['abbinamenti'] = [],
): readonly Abbinamento[] {
  const visti = new Set<string>();
  return tratti.flatMap(({ firma, abbinate }) => {
    if (visti.has(firma)) return [];
    visti.add(firma);
    const decimali = dati.find((uno) => uno.firma === firma)?.decimali;
    return [{ genere, firma, colonne: Object.fromEntries(abbinate), ...(decimali && { decimali }) }];
  });
}

const TESTI_MOSTRATI = 3;

/** What of an extract was passed over, in words. */
export function avvisiOf<K extends string>(
  { scartate, righeFuori, tratti }: EstrattoLetto<K>,
  { avvisi }: Incollato,
): readonly string[] {
  const presunte = tratti.flatMap(({ colonne }) =>
    colonne.filter(({ decimaliPresunti }) => decimaliPresunti),
  );
  return [
    ...avvisi,
    ...(presunte.length === 0
      ? []
      : [
          `${presunte.map(({ titolo }) => `«${titolo}»`).join(', ')}: le cifre non dicono se il punto o la virgola è dei decimali; letti come ${presunte[0]?.decimali === 'inglese' ? '1,234.5' : '1.234,5'}.`,
        ]),
    ...(scartate.length === 0
      ? []
      : [
          `Righe lasciate da parte: ${scartate.length} (${scartate
            .slice(0, TESTI_MOSTRATI)
            .map(({ testo }) => `«${testo}»`)
            .join(', ')}${scartate.length > TESTI_MOSTRATI ? '…' : ''}).`,
        ]),
    ...(righeFuori === 0 ? [] : [`Righe fuori dalle tabelle, non lette: ${righeFuori}.`]),
  ];
}
