/**
 * The log of a workbook that takes no further sheet, since its structure is protected: kept in memory, and given back
 * when it is read, as if it stood in the workbook. It is gone with whoever holds it.
 */
import {
  FOGLIO_REGISTRO,
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
  /** The range of the log's name. */
  readonly indirizzo: Indirizzo;
}

const VUOTA: CellaFoglio = { valore: null, formato: 'General' };
const NUOVO: Foglio = {
  celle: new Map(),
  indirizzo: { foglio: FOGLIO_REGISTRO, riga: 0, colonna: 0, righe: 1, colonne: 1 },
};

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
      const asked = richiesta.nomi?.some(({ nome }) => nome === NOME_REGISTRO) ?? false;
      if (foglio === undefined || !asked) return lettura;
      return { ...lettura, nomi: new Map([...lettura.nomi, [NOME_REGISTRO, trovatoOf(foglio)]]) };
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
      return foglio && { ...foglio, indirizzo: scrittura.indirizzo };
    case 'celle':
      return foglio && { ...foglio, celle: withCelle(foglio.celle, scrittura) };
    default:
      return foglio;
  }
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

function trovatoOf({ celle, indirizzo }: Foglio): NomeTrovato {
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
