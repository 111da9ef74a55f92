/** The settings of a workbook: what `SMVP` and `Fasce` say, or the built-in rules in their place. */
import { PARAMETRI_SMVP, TABELLE_REGOLE, type NomeParametro } from '../parametri/index.js';
import { fineAnno, type Cella, type Contesto, type Fascia } from '../scoring/index.js';
import { anniAlbero } from './cartellaLetta.js';
import { cropArea, displayCella, isPiena, textOf } from './celle.js';
import {
  cellaParametro,
  cellaPercentuale,
  displayParametro,
  findParametro,
  readParametro,
  type Parametro,
  type ValoreParametro,
} from './parametro.js';
import type { IntervalloTrovato } from './readAlbero.js';
import type { ColonnaFasce } from './readFasce.js';
import { readRegole, type RegoleLette } from './readRegole.js';
import { findIntervallo, NOME_ALBERO, NOME_REGISTRO } from './richieste.js';
import { readRiga, readTabella } from './tabella.js';
import type { CellaFoglio, Elenchi, Lettura, Richiesta } from './workbook.js';

/** A parameter as the workbook has it. */
export interface Impostazione {
  readonly parametro: NomeParametro;
  /** As written in the workbook, or as the built-in rules have it; empty when neither says anything. */
  readonly valore: string;
  /** Cell of the value; absent while the built-in rules supply it. */
  readonly cella?: string;
  /** One sentence on what it changes. */
  readonly spiegazione: string;
  /** The values it may have; absent for a free text, a number or a date. */
  readonly scelte?: readonly string[];
}

/** A band in words: `60 %`, `SI`; the highest has neither limit nor `Incluso`. */
export type FasciaScritta = Readonly<Record<ColonnaFasce, string>>;

export interface Impostazioni {
  readonly parametri: readonly Impostazione[];
  /** The bands in force, the lowest first; `cella` is absent while the built-in rules supply them. */
  readonly fasce: readonly (FasciaScritta & { readonly cella?: string })[];
}

/** Rows below the ranges that are read along: further rows may go there. */
const RIGHE_OLTRE = 40;

/** All that the settings are read from, and written on the strength of. */
export function richiestaImpostazioni(): Richiesta {
  const oltre = { righe: RIGHE_OLTRE, colonne: 0 };
  const { smvp, fasce } = TABELLE_REGOLE;
  return {
    nomi: [
      { nome: smvp.nome, oltre },
      { nome: fasce.nome, oltre },
      { nome: NOME_ALBERO },
      { nome: NOME_REGISTRO },
    ],
    elenchi: true,
  };
}

/** What a reading says of the settings, with what is needed to change them. */
export interface ImpostazioniLette {
  readonly smvp?: IntervalloTrovato;
  readonly fasce?: IntervalloTrovato;
  readonly regole: RegoleLette;
  readonly contesto: Contesto;
  readonly elenchi?: Elenchi;
}

/**
 * Reads what `richiestaImpostazioni` asked for. A tree that cannot be read names no year, and that is all: what is
 * wrong with it is told by the commands that need it.
 * @throws WorkbookError when the name of a range is there and cannot be used.
 */
export function readImpostazioniLette(lettura: Lettura): ImpostazioniLette {
  const { base1904, elenchi } = lettura;
  const smvp = findIntervallo(lettura, TABELLE_REGOLE.smvp.nome);
  const fasce = findIntervallo(lettura, TABELLE_REGOLE.fasce.nome);
  const aree = {
    ...(smvp && { smvp: cropArea(smvp.area, smvp.indirizzo) }),
    ...(fasce && { fasce: cropArea(fasce.area, fasce.indirizzo) }),
  };
  const regole = readRegole(aree, { anni: anniAlbero(lettura), base1904 });
  return {
    ...(smvp && { smvp }),
    ...(fasce && { fasce }),
    regole,
    contesto: { anno: regole.anno, base1904 },
    ...(elenchi && { elenchi }),
  };
}

/** The settings in words. */
export function describeImpostazioni(lette: ImpostazioniLette): Impostazioni {
  const righe = findParametri(lette);
  return {
    parametri: PARAMETRI_SMVP.map((parametro) =>
      describeParametro(parametro, righe.get(parametro.nome)?.valore, lette),
    ),
    fasce: lette.regole.regole.fasce.map((fascia) => ({
      ...describeFascia(fascia),
      ...(fascia.cella !== undefined && { cella: fascia.cella }),
    })),
  };
}

function describeParametro(
  parametro: Parametro,
  cella: Cella | undefined,
  { regole, contesto }: ImpostazioniLette,
): Impostazione {
  const { nome, spiegazione, valori: scelte } = parametro;
  const { base1904 } = contesto;
  const fisse = { spiegazione, ...(scelte && { scelte }) };
  const display = (una: Cella | CellaFoglio) => displayParametro(una, parametro, base1904);
  if (cella !== undefined && isPiena(cella))
    return { parametro: nome, valore: display(cella), cella: cella.dove, ...fisse };
  const inForza = valoreInForza(nome, regole);
  const valore = inForza === undefined ? '' : display(cellaParametro(inForza, parametro, base1904));
  return { parametro: nome, valore, ...fisse };
}

/** A band as its row would be typed. */
export function describeFascia({ finoA, incluso, obiettivo, grado, simbolo, colore }: Fascia): FasciaScritta {
  return {
    finoA: finoA === undefined ? '' : displayCella(cellaPercentuale(finoA)),
    incluso: finoA === undefined ? '' : incluso ? 'SI' : 'NO',
    obiettivo,
    grado,
    simbolo,
    colore,
  };
}

/** A row of `SMVP`: its place inside the range, and the cell of its value. */
export interface RigaParametro {
  readonly riga: number;
  readonly valore: Cella;
}

/** The row of each parameter: the one whose value counts, else the first that names it. */
export function findParametri({
  smvp,
  contesto,
}: Pick<ImpostazioniLette, 'smvp' | 'contesto'>): ReadonlyMap<NomeParametro, RigaParametro> {
  const found = new Map<NomeParametro, RigaParametro>();
  if (smvp === undefined) return found;
  const area = cropArea(smvp.area, smvp.indirizzo);
  const { corpo, intestazione } = readTabella(area, TABELLE_REGOLE.smvp);
  if (intestazione === undefined) return found;
  const counts = (parametro: Parametro, cella: Cella) =>
    isPiena(cella) && readParametro(cella, parametro, contesto) !== undefined;
  for (const riga of corpo) {
    const { parametro: nome, valore } = readRiga(area, riga, intestazione.colonne).celle;
    const parametro = nome && findParametro(textOf(nome));
    if (parametro === undefined || valore === undefined) continue;
    const prima = found.get(parametro.nome);
    if (prima === undefined || (!counts(parametro, prima.valore) && counts(parametro, valore)))
      found.set(parametro.nome, { riga, valore });
  }
  return found;
}

/** What counts now for a parameter, wherever it comes from; absent where nothing does. */
export function valoreInForza(nome: NomeParametro, lette: RegoleLette): ValoreParametro | undefined {
  const { regole, anno, dataRiferimento = fineAnno(anno) } = lette;
  switch (nome) {
    case 'anno':
      return anno;
    case 'dataRiferimento':
      return dataRiferimento;
    case 'fase':
    case 'ente':
    case 'attoSMVP':
    case 'licenza':
      return lette[nome];
    case 'pesoIndicatori':
    case 'pesoObiettivi':
    case 'minimoMancato':
    case 'valoreMancante':
    case 'tolleranzaPesi':
    case 'annoN':
      return regole[nome];
  }
}
