/** The rules in force: the built-in ones of the year, completed by `SMVP`, `Fasce` and `Ritardi` of the workbook. */
import { TABELLE_REGOLE, VIGENZE, type NomeParametro } from '../parametri/index.js';
import type { Cella, Giorno, Regole, Segnalazione } from '../scoring/index.js';
import { displayCella, isPiena, textOf } from './celle.js';
import { definiti } from './definiti.js';
import {
  ammessiOf,
  findParametro,
  NOMI_PARAMETRI,
  readParametro,
  type Parametro,
  type ValoreParametro,
} from './parametro.js';
import { readFasce, readRitardi } from './readFasce.js';
import { readTabella } from './tabella.js';
import type { Area } from './workbook.js';

/** Ranges of the rules; each may be absent. */
export interface AreeRegole {
  readonly smvp?: Area;
  readonly fasce?: Area;
  readonly ritardi?: Area;
}

/** Where the year and the dates come from, when `SMVP` does not say. */
export interface ContornoRegole {
  /** Years named by the headers and titles of the tree, the most telling first. */
  readonly anni: readonly number[];
  readonly base1904: boolean;
}

/** The phases of the cycle that `SMVP` can name. */
export type Fase = 'pianificazione' | 'monitoraggio' | 'consuntivo';

export interface RegoleLette {
  readonly regole: Regole;
  readonly anno: number;
  readonly ente?: string;
  readonly fase?: Fase;
  readonly dataRiferimento?: Giorno;
  /** Act of approval of the SMVP, as printed in tables. */
  readonly attoSMVP?: string;
  readonly licenza?: string;
  /** Cells of the two weights of the groups, where `SMVP` has them. */
  readonly pesi: { readonly indicatori?: Cella; readonly operativi?: Cella };
  readonly segnalazioni: readonly Segnalazione[];
}

/** What `SMVP` says, by parameter; an unreadable one is absent. */
type Valori = Partial<Record<NomeParametro, { readonly cella: Cella; readonly valore: ValoreParametro }>>;

/** Reads the rules. What cannot be read keeps the built-in value, and is named. */
export function readRegole(aree: AreeRegole, contorno: ContornoRegole): RegoleLette {
  const segnalazioni: Segnalazione[] = [];
  const valori = aree.smvp === undefined ? {} : readSmvp(aree.smvp, contorno, segnalazioni);
  const anno = numero(valori, 'anno') ?? contorno.anni[0] ?? annoPredefinito();
  const base = regoleOf(anno);
  if (aree.smvp === undefined) segnalazioni.push(predefiniti(base));
  const fasce = aree.fasce && readFasce(aree.fasce, base.fasce, segnalazioni);
  const ritardi = aree.ritardi && readRitardi(aree.ritardi, segnalazioni);
  const regole: Regole = {
    ...base,
    ...definiti({
      pesoIndicatori: numero(valori, 'pesoIndicatori'),
      pesoObiettivi: numero(valori, 'pesoObiettivi'),
      tolleranzaPesi: numero(valori, 'tolleranzaPesi'),
      minimoMancato: scelta(valori, 'minimoMancato') as Regole['minimoMancato'] | undefined,
      valoreMancante: scelta(valori, 'valoreMancante') as Regole['valoreMancante'] | undefined,
      annoN: scelta(valori, 'annoN') as Regole['annoN'] | undefined,
      fasce,
      ritardi,
    }),
  };
  return {
    regole,
    anno,
    ...definiti({
      ente: scelta(valori, 'ente'),
      fase: scelta(valori, 'fase') as Fase | undefined,
      dataRiferimento: numero(valori, 'dataRiferimento'),
      attoSMVP: scelta(valori, 'attoSMVP'),
      licenza: scelta(valori, 'licenza'),
    }),
    pesi: definiti({
      indicatori: valori.pesoIndicatori?.cella,
      operativi: valori.pesoObiettivi?.cella,
    }),
    segnalazioni,
  };
}

/** A row of `SMVP` that has a value, with the parameter that it names. */
interface RigaSmvp {
  readonly scritto: string;
  readonly parametro: Parametro | undefined;
  readonly cella: Cella;
}

function readSmvp(area: Area, { anni, base1904 }: ContornoRegole, segnalazioni: Segnalazione[]): Valori {
  const tabella = readTabella(area, TABELLE_REGOLE.smvp);
  segnalazioni.push(...tabella.segnalazioni);
  const righe = tabella.righe.flatMap(({ celle: { parametro, valore } }): RigaSmvp[] => {
    if (parametro === undefined || valore === undefined || !isPiena(valore)) return [];
    const scritto = textOf(parametro);
    return [{ scritto, parametro: findParametro(scritto), cella: valore }];
  });
  const annoScritto = Number(righe.find((riga) => riga.parametro?.nome === 'anno')?.cella.valore);
  const anno = Number.isInteger(annoScritto) ? annoScritto : (anni[0] ?? annoPredefinito());
  const valori: Valori = {};
  for (const { scritto, parametro, cella } of righe) {
    const valore = parametro && readParametro(cella, parametro, { anno, base1904 });
    if (parametro !== undefined && valore !== undefined && valori[parametro.nome] === undefined)
      valori[parametro.nome] = { cella, valore };
    else segnalazioni.push(illeggibile(cella, scritto, parametro));
  }
  return valori;
}

function illeggibile(cella: Cella, parametro: string, noto: Parametro | undefined): Segnalazione {
  const ammessi = noto === undefined ? NOMI_PARAMETRI : ammessiOf(noto);
  return {
    codice: 'PARAMETRO_ILLEGGIBILE',
    cella: cella.dove,
    trovato: displayCella(cella),
    fatti: { parametro, ammessi },
  };
}

function predefiniti({ id, fonte }: Regole): Segnalazione {
  return {
    codice: 'PARAMETRI_PREDEFINITI',
    cella: 'SMVP',
    trovato: '',
    fatti: { regole: `${id} (${fonte})` },
  };
}

/** The built-in rules of a year: the last of `VIGENZE` that had begun. */
export function regoleOf(anno: number): Regole {
  const vigenza = VIGENZE.filter(({ dalAnno }) => dalAnno <= anno).at(-1) ?? VIGENZE[0];
  if (vigenza === undefined) throw new Error('VIGENZE is empty');
  return vigenza.regole;
}

/** Where nothing in the workbook names a year: the first of the latest built-in rules. */
function annoPredefinito(): number {
  return Number(regoleOf(Infinity).dal.slice(0, 4));
}

function numero(valori: Valori, nome: NomeParametro): number | undefined {
  const valore = valori[nome]?.valore;
  return typeof valore === 'number' ? valore : undefined;
}

function scelta(valori: Valori, nome: NomeParametro): string | undefined {
  const valore = valori[nome]?.valore;
  return typeof valore === 'string' && valore !== '' ? valore : undefined;
}
