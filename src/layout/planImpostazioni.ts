/** Changes of the settings into `SMVP` and `Fasce`: checked as they would be read, then written cell by cell. */
import { TABELLE_REGOLE } from '../parametri/index.js';
import type { Cella, Contesto } from '../scoring/index.js';
import { isPiena } from './celle.js';
import { nameInUse } from './colonneRisultato.js';
import { WorkbookError } from './errori.js';
import {
  findParametri,
  valoreInForza,
  type FasciaScritta,
  type ImpostazioniLette,
  type RigaParametro,
} from './impostazioni.js';
import {
  ammessiOf,
  cellaParametro,
  displayParametro,
  findParametro,
  keepFormato,
  NOMI_PARAMETRI,
  readParametro,
  type Parametro,
  type ValoreParametro,
} from './parametro.js';
import type { IntervalloScritto } from './passo.js';
import { joinPiani, type Piano } from './piano.js';
import { planFasce } from './planFasce.js';
import type { IntervalloTrovato } from './readAlbero.js';
import { openTabella, planCelle, rigaLibera, type CellaVoluta } from './tabellaAperta.js';
import { planTabellaNuova } from './tabellaNuova.js';
import type { CellaNuova } from './tabelle/foglioNuovo.js';
import type { CellaFoglio, CellaScritta, Premessa } from './workbook.js';

/** Changes of the settings, in the words a user types. What is not named stays as it is. */
export interface ModificheImpostazioni {
  /** By name of the parameter; an empty text gives it back to the built-in rules. */
  readonly parametri?: Readonly<Record<string, string>>;
  /** All bands, the lowest first. */
  readonly fasce?: readonly FasciaScritta[];
}

export interface PianoImpostazioni {
  readonly piano: Piano;
  readonly intervalli: readonly IntervalloScritto[];
  readonly premesse: readonly Premessa[];
}

/**
 * Plans the changes: into the cells that are there, into further rows of the ranges, or on a new sheet for a range
 * that is missing.
 * @throws WorkbookError PARAMETRO_IGNOTO, PARAMETRO_NON_AMMESSO, FASCE_NON_AMMESSE, and those of `planCelle` and of
 * `planTabellaNuova`.
 */
export function planImpostazioni(
  lette: ImpostazioniLette,
  { parametri = {}, fasce }: ModificheImpostazioni,
): PianoImpostazioni {
  const piani = [
    planParametri(lette, Object.entries(parametri)),
    ...(fasce === undefined ? [] : [planFasce(lette, fasce)]),
  ];
  const nuovi = piani.flatMap(({ blocchi = [] }) => blocchi);
  return {
    piano: joinPiani(piani),
    intervalli: [
      ...intervalloOf(TABELLE_REGOLE.smvp.nome, lette.smvp, lette),
      ...intervalloOf(TABELLE_REGOLE.fasce.nome, lette.fasce, lette),
      ...nuovi.map(({ nome, dopo }) => ({ nome, indirizzo: dopo })),
    ],
    premesse: [lette.smvp, lette.fasce].flatMap((trovato) =>
      trovato === undefined ? [] : [{ indirizzo: trovato.area.indirizzo, celle: trovato.area.celle }],
    ),
  };
}

function intervalloOf(
  forma: string,
  trovato: IntervalloTrovato | undefined,
  { elenchi }: ImpostazioniLette,
): IntervalloScritto[] {
  if (trovato === undefined) return [];
  const { ambito, indirizzo } = trovato;
  const nome = nameInUse(forma, ambito, elenchi);
  return [{ nome, ...(ambito !== undefined && { ambito }), indirizzo }];
}

/** A parameter with the value it shall have; without one it goes back to the built-in rules. */
interface Scelto {
  readonly parametro: Parametro;
  readonly valore: ValoreParametro | undefined;
}

function planParametri(lette: ImpostazioniLette, modifiche: readonly (readonly [string, string])[]): Piano {
  const contesto = contestoDopo(lette, modifiche);
  const scelti = modifiche.map(([nome, testo]) => parseScelto(nome, testo, contesto));
  return lette.smvp === undefined
    ? planNuovi(lette, scelti)
    : planPresenti(lette, lette.smvp, scelti, contesto);
}

/** Dates without a year are of the year that the same changes give. */
function contestoDopo(
  { contesto }: ImpostazioniLette,
  modifiche: readonly (readonly [string, string])[],
): Contesto {
  const [, testo = ''] = modifiche.find(([nome]) => findParametro(nome)?.nome === 'anno') ?? [];
  const anno = testo.trim() === '' ? undefined : parseScelto('anno', testo, contesto).valore;
  return typeof anno === 'number' ? { ...contesto, anno } : contesto;
}

/** What a user typed, by the rules of the cells. */
function parseScelto(nome: string, testo: string, contesto: Contesto): Scelto {
  const parametro = findParametro(nome);
  if (parametro === undefined)
    throw new WorkbookError('PARAMETRO_IGNOTO', { parametro: nome, ammessi: NOMI_PARAMETRI });
  const trovato = testo.trim();
  if (trovato === '') return { parametro, valore: undefined };
  const valore = readParametro(cellaDigitata(trovato), parametro, contesto);
  if (valore === undefined)
    throw new WorkbookError('PARAMETRO_NON_AMMESSO', {
      parametro: parametro.nome,
      trovato,
      ammessi: ammessiOf(parametro),
    });
  return { parametro, valore };
}

/** No range yet: only what differs from the rules in force goes on the new sheet. */
function planNuovi(lette: ImpostazioniLette, scelti: readonly Scelto[]): Piano {
  const righe = scelti.flatMap(({ parametro, valore }) =>
    valore === undefined || valore === valoreInForza(parametro.nome, lette.regole)
      ? []
      : [makeRiga(parametro, valore, lette.contesto)],
  );
  return planTabellaNuova(TABELLE_REGOLE.smvp, righe, lette.elenchi);
}

/** The name of a parameter and its value, in the order of the columns. */
function makeRiga(
  parametro: Parametro,
  valore: ValoreParametro,
  contesto: Contesto,
): readonly [CellaNuova, CellaNuova] {
  const nuova = cellaParametro(valore, parametro, contesto.base1904);
  return [{ nuova: { valore: parametro.nome } }, { nuova, display: makeDisplay(parametro, contesto) }];
}

function makeDisplay(parametro: Parametro, { base1904 }: Contesto) {
  return (cella: CellaFoglio) => displayParametro(cella, parametro, base1904);
}

function planPresenti(
  lette: ImpostazioniLette,
  smvp: IntervalloTrovato,
  scelti: readonly Scelto[],
  contesto: Contesto,
): Piano {
  const aperta = openTabella(smvp, TABELLE_REGOLE.smvp, lette.elenchi);
  const righe = findParametri(lette);
  let libera = rigaLibera(aperta);
  const volute = scelti.flatMap((scelto): CellaVoluta<'parametro' | 'valore'>[] => {
    const { parametro, valore } = scelto;
    const riga = righe.get(parametro.nome);
    if (isGia(scelto, riga, lette)) return [];
    if (riga !== undefined) {
      const nuova = makeNuova(scelto, riga.valore, contesto);
      return [{ riga: riga.riga, colonna: 'valore', nuova, display: makeDisplay(parametro, contesto) }];
    }
    if (valore === undefined) return [];
    const [nome, cella] = makeRiga(parametro, valore, contesto);
    libera += 1;
    return [
      { riga: libera - 1, colonna: 'parametro', ...nome },
      { riga: libera - 1, colonna: 'valore', ...cella },
    ];
  });
  return planCelle(aperta, volute, 'parametro');
}

/** Whether the workbook says so already, in whatever words. */
function isGia(
  { parametro, valore }: Scelto,
  riga: RigaParametro | undefined,
  { regole, contesto }: ImpostazioniLette,
): boolean {
  if (riga === undefined || !isPiena(riga.valore))
    return valore === undefined || valore === valoreInForza(parametro.nome, regole);
  return valore !== undefined && valore === readParametro(riga.valore, parametro, contesto);
}

function makeNuova({ parametro, valore }: Scelto, prima: Cella, contesto: Contesto): CellaScritta {
  if (valore === undefined) return { valore: null };
  const nuova = cellaParametro(valore, parametro, contesto.base1904);
  const reads = (cella: Cella) => readParametro(cella, parametro, contesto) === valore;
  return keepFormato(prima, nuova, contesto.base1904, reads);
}

/** A text as if it were typed into a cell. */
function cellaDigitata(valore: string): Cella {
  return { dove: '', valore, formato: 'General' };
}
