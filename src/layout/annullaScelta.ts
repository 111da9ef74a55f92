/** Which steps of the log are moved, and what must be read of the workbook for it. */
import { fogliCreati, intervalliBlocchi, oltreOf } from './annullaBlocchi.js';
import { WorkbookError, type CodiceCartella } from './errori.js';
import type { ContenutoPasso } from './passo.js';
import type { PassoRegistrato, Registro } from './registro.js';
import { RICHIESTA_CONTENUTI } from './registroContenuti.js';
import { NOME_ALBERO, NOME_OPERATIVI, NOME_REGISTRO } from './richieste.js';
import { PREFISSO_TABELLA } from './tabelle/nomi.js';
import type { Indirizzo, Lettura, Richiesta } from './workbook.js';

/** Rows and columns around a table of ours: a step may have made it larger or smaller by so many. */
const OLTRE_TABELLA = { righe: 40, colonne: 3 };

/** Back to what a step found, or again to what it left. */
export type Verso = 'annulla' | 'ripeti';

/** A step that can be moved: its content is still in the log. */
export type PassoMobile = PassoRegistrato & { readonly contenuto: ContenutoPasso };

const NIENTE = {
  annulla: 'NIENTE_DA_ANNULLARE',
  ripeti: 'NIENTE_DA_RIPETERE',
} as const satisfies Readonly<Record<Verso, CodiceCartella>>;

/** Further columns read at the right of a name: a step done again may have made it larger. */
const COLONNE_OLTRE = 2;

/**
 * The steps to move, in the order in which to move them: the last that stands first, or the first that was undone.
 * @throws WorkbookError NIENTE_DA_ANNULLARE, NIENTE_DA_RIPETERE, PASSI_INSUFFICIENTI
 */
export function choosePassi({ passi }: Registro, verso: Verso, quanti = 1): readonly PassoMobile[] {
  const stanti = passi.filter(({ stato }) => stato === (verso === 'annulla' ? 'fatto' : 'annullato'));
  const ordinati = verso === 'annulla' ? [...stanti].reverse() : stanti;
  const fermo = ordinati.findIndex(({ contenuto }) => contenuto === undefined);
  const mobili = (fermo < 0 ? ordinati : ordinati.slice(0, fermo)) as PassoMobile[];
  if (mobili.length === 0) throw new WorkbookError(NIENTE[verso]);
  if (mobili.length < quanti)
    throw new WorkbookError('PASSI_INSUFFICIENTI', {
      chiesti: String(quanti),
      possibili: String(mobili.length),
    });
  return mobili.slice(0, quanti);
}

/** The log, with the ranges and tables in which most steps have written: one reading is then enough to move them. */
export function richiestaAnnulla(): Richiesta {
  const oltre = { righe: 0, colonne: COLONNE_OLTRE };
  return {
    nomi: [
      { nome: NOME_REGISTRO },
      RICHIESTA_CONTENUTI,
      { nome: NOME_ALBERO, oltre },
      { nome: NOME_OPERATIVI, oltre },
    ],
    famiglie: [{ prefisso: PREFISSO_TABELLA, oltre: OLTRE_TABELLA, soloDati: true }],
    elenchi: true,
  };
}

/** Whether a reading holds all that a request of steps asks for, in the scope it asks for. */
export function answersPassi(
  { nomi }: Lettura,
  { nomi: chiesti = [], intervalli = [], foglio }: Richiesta,
): boolean {
  const there = chiesti.every(({ nome, oltre }) => {
    const trovato = nomi.get(nome);
    // All tables were asked for: one that did not come is not there.
    if (trovato === undefined && nome.startsWith(PREFISSO_TABELLA)) return true;
    if (trovato?.kind !== 'trovato' || (foglio !== undefined && trovato.ambito !== foglio)) return false;
    const { indirizzo, area } = trovato;
    const righe = area.indirizzo.righe - indirizzo.righe;
    const colonne = area.indirizzo.colonne - indirizzo.colonne;
    return righe >= (oltre?.righe ?? 0) && colonne >= (oltre?.colonne ?? 0);
  });
  return there && intervalli.length === 0;
}

/** What must be read to move these steps. */
export function richiestaPassi(passi: readonly PassoMobile[]): Richiesta {
  const ancore = passi.flatMap(({ contenuto }) => contenuto.ancore);
  const nomi = new Set(ancore.flatMap(({ nome }) => (nome === undefined ? [] : [nome])));
  const contenuti = passi.map(({ contenuto }) => contenuto);
  const oltre = (nome: string) => {
    const { righe, colonne } = oltreOf(contenuti, nome);
    return { righe: righe + righeAggiunte(contenuti, nome), colonne: colonne + COLONNE_OLTRE };
  };
  const ambito = ancore
    .map((a) => (a.nome === undefined ? undefined : a.ambito))
    .find((a) => a !== undefined);
  return {
    nomi: [...nomi].map((nome) => ({ nome, oltre: oltre(nome) })),
    ...(ambito !== undefined && { foglio: ambito }),
    intervalli: passi.flatMap((passo) => [...intervalliBlocchi(passo), ...celleSciolte(passo.contenuto)]),
    ...(contenuti.some((contenuto) => fogliCreati(contenuto).length > 0) && { elenchi: true }),
  };
}

/** Rows that these steps have put at the end of a name: before them they lie below it. */
function righeAggiunte(contenuti: readonly ContenutoPasso[], nome: string): number {
  const suoi = contenuti.flatMap(({ nomi }) => nomi.filter((uno) => uno.nome === nome));
  return suoi.reduce((somma, { prima, dopo }) => somma + Math.abs(dopo.righe - prima.righe), 0);
}

/** Cells that are counted from a sheet: each is asked for by itself, but for those of a sheet that the step made. */
function celleSciolte(contenuto: ContenutoPasso): Indirizzo[] {
  const { ancore, celle, testimoni } = contenuto;
  const fatti = fogliCreati(contenuto);
  return [...celle, ...testimoni].flatMap(({ ancora, riga, colonna }) => {
    const from = ancore[ancora];
    return from === undefined || from.nome !== undefined || fatti.includes(from.foglio)
      ? []
      : [{ foglio: from.foglio, riga, colonna, righe: 1, colonne: 1 }];
  });
}
