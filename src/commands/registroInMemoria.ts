/**
 * The log of a workbook that takes no further sheet, since its structure is protected: kept in memory, and given back
 * when it is read, as if it stood in the workbook. It is gone with whoever holds it.
 */
import {
  FOGLIO_REGISTRO,
  NOME_CONTENUTI,
  NOME_REGISTRO,
  type CellaFoglio,
  type Indirizzo,
  type NomeTrovato,
  type Scrittura,
  type Workbook,
} from '../layout/index.js';

/** A workbook whose log is kept as long as this object is. */
export interface WorkbookConRegistro extends Workbook {
  readonly registroInMemoria: true;
}

/** Whether a workbook takes a log even where no sheet can be added to it. */
export const keepsRegistro = (workbook: Workbook): boolean => 'registroInMemoria' in workbook;

/** The log's sheet, as far as it was written. */
interface Foglio {
  readonly celle: ReadonlyMap<string, CellaFoglio>;
  /** The ranges of the log's names. */
  readonly nomi: ReadonlyMap<string, Indirizzo>;
}

const VUOTA: CellaFoglio = { valore: null, formato: 'General' };
const NUOVO: Foglio = { celle: new Map(), nomi: new Map() };
const NOMI: readonly string[] = [NOME_REGISTRO, NOME_CONTENUTI];

/** The same workbook, but for its log where no sheet can be added for it. */
export function keepRegistro(workbook: Workbook): WorkbookConRegistro {
  /** No sheet for the log, and none can be added: as last read. */
  let impedito = false;
  let foglio: Foglio | undefined;
  return {
    registroInMemoria: true,
    select: (indirizzo) => workbook.select(indirizzo),
    read: async (richiesta) => {
      const lettura = await workbook.read(richiesta);
      if (lettura.elenchi !== undefined) {
        const presente = lettura.elenchi.fogli.some(({ nome }) => isRegistro(nome));
        impedito = lettura.elenchi.strutturaProtetta && !presente;
        // A log that came to stand in the workbook is newer than ours.
        if (presente) foglio = undefined;
      }
      const asked = richiesta.nomi?.map(({ nome }) => nome).filter((nome) => NOMI.includes(nome)) ?? [];
      const trovati = foglio === undefined ? [] : trovatiOf(foglio, asked);
      return trovati.length === 0 ? lettura : { ...lettura, nomi: new Map([...lettura.nomi, ...trovati]) };
    },
    apply: async ({ premesse, scritture }) => {
      const nostre = impedito || foglio !== undefined ? scritture.filter(isDelRegistro) : [];
      const altre = scritture.filter((scrittura) => !nostre.includes(scrittura));
      if (altre.length > 0)
        await workbook.apply({
          premesse: premesse.filter(({ indirizzo }) => nostre.length === 0 || !isRegistro(indirizzo.foglio)),
          scritture: altre,
        });
      foglio = nostre.reduce<Foglio | undefined>(written, foglio);
    },
  };
}

const isRegistro = (nome: string | undefined): boolean =>
  nome?.toLowerCase() === FOGLIO_REGISTRO.toLowerCase();

/** Whether a write is about the log's sheet alone. */
function isDelRegistro(scrittura: Scrittura): boolean {
  switch (scrittura.tipo) {
    case 'nuovoFoglio':
    case 'eliminaFoglio':
      return isRegistro(scrittura.nome);
    case 'eliminaNome':
      return isRegistro(scrittura.ambito);
    case 'celle':
    case 'definisciNome':
      return isRegistro(scrittura.indirizzo.foglio);
    default:
      return false;
  }
}

function written(foglio: Foglio | undefined, scrittura: Scrittura): Foglio | undefined {
  switch (scrittura.tipo) {
    case 'nuovoFoglio':
      return NUOVO;
    case 'eliminaFoglio':
      return undefined;
    case 'definisciNome':
      return foglio && withNome(foglio, scrittura.nome, scrittura.indirizzo);
    case 'eliminaNome':
      return foglio && withNome(foglio, scrittura.nome, undefined);
    case 'celle':
      return foglio && { ...foglio, celle: withCelle(foglio.celle, scrittura) };
    default:
      return foglio;
  }
}

function withNome(foglio: Foglio, nome: string, indirizzo: Indirizzo | undefined): Foglio {
  const nomi = new Map(foglio.nomi);
  if (indirizzo === undefined) nomi.delete(nome);
  else nomi.set(nome, indirizzo);
  return { ...foglio, nomi };
}

function withCelle(
  celle: Foglio['celle'],
  { indirizzo, celle: nuove }: Extract<Scrittura, { tipo: 'celle' }>,
): Foglio['celle'] {
  const next = new Map(celle);
  nuove.forEach((riga, i) => {
    riga.forEach(({ valore = null }, j) => {
      next.set(keyOf(indirizzo.riga + i, indirizzo.colonna + j), { ...VUOTA, valore });
    });
  });
  return next;
}

const keyOf = (riga: number, colonna: number): string => `${riga} ${colonna}`;

function trovatiOf({ celle, nomi }: Foglio, asked: readonly string[]): (readonly [string, NomeTrovato])[] {
  return asked.flatMap((nome) => {
    const indirizzo = nomi.get(nome);
    return indirizzo === undefined ? [] : [[nome, trovatoOf(celle, indirizzo)] as const];
  });
}

function trovatoOf(celle: Foglio['celle'], indirizzo: Indirizzo): NomeTrovato {
  const righe = Array.from({ length: indirizzo.righe }, (_, i) =>
    Array.from(
      { length: indirizzo.colonne },
      (__, j) => celle.get(keyOf(indirizzo.riga + i, indirizzo.colonna + j)) ?? VUOTA,
    ),
  );
  return {
    kind: 'trovato',
    indirizzo,
    area: { indirizzo, celle: righe, unite: [] },
    ambito: FOGLIO_REGISTRO,
  };
}
