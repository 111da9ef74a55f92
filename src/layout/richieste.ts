/** What the commands ask of a workbook, each in one reading; and what a name that cannot be used is called. */
import { TABELLA_SCOSTAMENTI, TABELLA_VERSIONI, TABELLE, TABELLE_REGOLE } from '../parametri/index.js';
import { WorkbookError, type CodiceCartella } from './errori.js';
import { PREFISSO_TABELLA } from './tabelle/nomi.js';
import type { IntervalloTrovato } from './readAlbero.js';
import type { Elenchi, Lettura, NomeTrovato, Richiesta } from './workbook.js';

/** Named range of the tree, and of the second table of the Relazione. */
export const NOME_ALBERO = 'Albero';
export const NOME_OPERATIVI = 'Albero_operativi';

/** Named range of the add-in's own log, on its own sheet. */
export const NOME_REGISTRO = 'Albero_registro';

/** Named range of the accepted anomalies, on their own sheet. */
export const NOME_ACCETTATE = 'Albero_accettate';

/** Rows below the tree that are looked at for forgotten rows, and columns at its right that results may take. */
const OLTRE = { righe: 3, colonne: 2 };

/** Everything that a scoring reads, in one go, with the last lines of our tables, which tell whether they are superseded. `foglio`: the sheet whose names come first, instead of the active. */
export function richiestaCalcola(foglio?: string): Richiesta {
  const tabelle = [
    ...Object.values(TABELLE),
    ...Object.values(TABELLE_REGOLE),
    TABELLA_SCOSTAMENTI,
    TABELLA_VERSIONI,
  ];
  return {
    nomi: [
      { nome: NOME_ALBERO, oltre: OLTRE },
      { nome: NOME_OPERATIVI, oltre: OLTRE },
      ...tabelle.map(({ nome }) => ({ nome })),
      { nome: NOME_REGISTRO },
      { nome: NOME_ACCETTATE },
    ],
    famiglie: [{ prefisso: PREFISSO_TABELLA, soloUltimaRiga: true }],
    ...(foglio !== undefined && { foglio }),
    elenchi: true,
  };
}

/**
 * A range that must be there.
 * @throws WorkbookError NOME_MANCANTE and the other NOME_…, with what in the workbook looks like it.
 */
export function requireIntervallo(lettura: Lettura, nome: string): IntervalloTrovato {
  const found = findIntervallo(lettura, nome);
  if (found === undefined)
    throw new WorkbookError('NOME_MANCANTE', { nome, candidati: describeCandidati(lettura.elenchi) });
  return found;
}

/**
 * A range that may be absent.
 * @throws WorkbookError when the name is there and cannot be used: to go on as if it were absent would change figures.
 */
export function findIntervallo(lettura: Lettura, nome: string): IntervalloTrovato | undefined {
  const trovato = lookup(lettura, nome);
  switch (trovato?.kind) {
    case undefined:
    case 'mancante':
      return undefined;
    case 'trovato':
      return trovato;
    case 'ambiguo':
      throw new WorkbookError('NOME_AMBIGUO', { nome, fogli: trovato.fogli.join(', ') });
    case 'rotto':
    case 'costante':
    case 'piuAree':
    case 'dinamico':
      throw new WorkbookError(CODICE_NOME[trovato.kind], { nome, formula: trovato.formula });
  }
}

const CODICE_NOME = {
  rotto: 'NOME_ROTTO',
  costante: 'NOME_COSTANTE',
  piuAree: 'NOME_PIU_AREE',
  dinamico: 'NOME_DINAMICO',
} as const satisfies Partial<Record<NomeTrovato['kind'], CodiceCartella>>;

/** Names compare without case, as in Excel. */
function lookup({ nomi }: Lettura, nome: string): NomeTrovato | undefined {
  const exact = nomi.get(nome);
  if (exact !== undefined) return exact;
  for (const [key, value] of nomi) if (key.toLowerCase() === nome.toLowerCase()) return value;
  return undefined;
}

const SIMILE_A_ALBERO = /albero|performance|obiettiv/i;

/** Tables, names and sheets that may be the tree: ` Sembra un albero: …`; empty when nothing does. */
function describeCandidati(elenchi: Elenchi | undefined): string {
  if (elenchi === undefined) return '';
  const like = (nome: string) => SIMILE_A_ALBERO.test(nome);
  const candidati = [
    ...elenchi.tabelle.filter(({ nome }) => like(nome)).map(({ nome }) => `la tabella «${nome}»`),
    ...elenchi.nomi.filter(({ nome }) => like(nome)).map(({ nome }) => `il nome «${nome}»`),
    ...elenchi.fogli
      .filter(({ nome, visibilita }) => visibilita === 'visibile' && like(nome))
      .map(({ nome }) => `il foglio «${nome}»`),
  ];
  return candidati.length === 0 ? '' : ` Potrebbe essere ${candidati.join(', ')}.`;
}
