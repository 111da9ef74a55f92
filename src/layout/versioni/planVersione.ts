/** A version of the tree into the range `Versioni`: further rows below those that are there, or a new sheet. */
import { NOMI_LIVELLO, TABELLA_VERSIONI } from '../../parametri/index.js';
import type { Fotografia, NodoFotografato } from '../../report/index.js';
import { nameInUse } from '../colonneRisultato.js';
import { WorkbookError } from '../errori.js';
import type { IntervalloScritto } from '../passo.js';
import type { Piano } from '../piano.js';
import { findIntervallo, richiestaCalcola } from '../richieste.js';
import { openTabella, planCelle, rigaLibera } from '../tabellaAperta.js';
import { planTabellaNuova } from '../tabellaNuova.js';
import type { CellaScritta, Lettura, Premessa, Richiesta } from '../workbook.js';
import { readVersioni, type ColonnaVersioni } from './readVersioni.js';

const COLONNE = Object.keys(TABELLA_VERSIONI.colonne) as readonly ColonnaVersioni[];
const FORMATO_PERCENTUALE = '0.00%';

/** All that is scored, the log, and the versions with as many free rows below them as a version may take. */
export function richiestaVersioni(righe: number, foglio?: string): Richiesta {
  const calcola = richiestaCalcola(foglio);
  if (righe === 0) return calcola;
  return {
    ...calcola,
    nomi: (calcola.nomi ?? []).map((chiesto) =>
      chiesto.nome === TABELLA_VERSIONI.nome ? { ...chiesto, oltre: { righe, colonne: 0 } } : chiesto,
    ),
  };
}

/** The versions of a reading. */
export function versioniOf(lettura: Lettura): readonly Fotografia[] {
  return readVersioni(findIntervallo(lettura, TABELLA_VERSIONI.nome)?.area);
}

export interface PianoVersione {
  readonly piano: Piano;
  readonly intervalli: readonly IntervalloScritto[];
  readonly premesse: readonly Premessa[];
}

/**
 * Plans the rows of a version.
 * @throws WorkbookError VERSIONE_PRESENTE when one of that name is there; those of `planCelle` and `planTabellaNuova`.
 */
export function planVersione(lettura: Lettura, fotografia: Fotografia): PianoVersione {
  const { nome } = fotografia;
  if (versioniOf(lettura).some((una) => una.nome.toLowerCase() === nome.toLowerCase()))
    throw new WorkbookError('VERSIONE_PRESENTE', { versione: nome });
  const righe = fotografia.nodi.map((nodo, i) => rigaOf(fotografia, nodo, i));
  const trovato = findIntervallo(lettura, TABELLA_VERSIONI.nome);
  const { elenchi } = lettura;
  if (trovato === undefined) {
    const piano = planTabellaNuova(
      TABELLA_VERSIONI,
      righe.map((riga) => COLONNE.map((colonna) => ({ nuova: riga[colonna] ?? { valore: null } }))),
      elenchi,
    );
    const intervalli = (piano.blocchi ?? []).map((blocco) => ({ nome: blocco.nome, indirizzo: blocco.dopo }));
    return { piano, intervalli, premesse: [] };
  }
  const aperta = openTabella(trovato, TABELLA_VERSIONI, elenchi);
  const libera = rigaLibera(aperta);
  const volute = righe.flatMap((riga, i) =>
    COLONNE.flatMap((colonna) => {
      const nuova = riga[colonna];
      return nuova === undefined ? [] : [{ riga: libera + i, colonna, nuova }];
    }),
  );
  const { ambito, indirizzo, area } = trovato;
  return {
    piano: planCelle(aperta, volute, 'versione'),
    intervalli: [
      {
        nome: nameInUse(TABELLA_VERSIONI.nome, ambito, elenchi),
        ...(ambito !== undefined && { ambito }),
        indirizzo,
      },
    ],
    premesse: [{ indirizzo: area.indirizzo, celle: area.celle }],
  };
}

type Riga = Readonly<Partial<Record<ColonnaVersioni, CellaScritta>>>;

function rigaOf(fotografia: Fotografia, nodo: NodoFotografato, i: number): Riga {
  const { codice, alias = [], padre, peso, target, valore, raggiungimento, provvisorio } = nodo;
  return {
    versione: { valore: fotografia.nome },
    riga: { valore: i + 1 },
    ...(padre !== undefined && { sopra: { valore: padre + 1 } }),
    livello: { valore: NOMI_LIVELLO[nodo.livello] },
    ...(codice !== undefined && { codice: { valore: codice } }),
    ...(alias.length > 0 && { alias: { valore: alias.join('; ') } }),
    titolo: { valore: nodo.titolo },
    ...(peso !== undefined && { peso: { valore: peso, formato: FORMATO_PERCENTUALE } }),
    ...(isScritto(target) && { target: { valore: target } }),
    ...(isScritto(valore) && { valore: { valore } }),
    ...(raggiungimento !== undefined && {
      raggiungimento: { valore: raggiungimento, formato: FORMATO_PERCENTUALE },
    }),
    ...(provvisorio && { provvisorio: { valore: 'sì' } }),
    ...(i === 0 && testataOf(fotografia)),
  };
}

/** What is said once of the whole version. */
function testataOf({ quando, fase, ente, anno, regole, impronta }: Fotografia): Riga {
  return {
    quando: { valore: quando },
    ...(fase !== undefined && { fase: { valore: fase } }),
    ente: { valore: ente },
    anno: { valore: anno },
    regole: { valore: regole },
    impronta: { valore: impronta },
  };
}

function isScritto(parole: string | undefined): parole is string {
  return parole !== undefined && parole !== '';
}
