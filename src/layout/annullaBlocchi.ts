/**
 * Blocks of ours when a step is taken back or done again: a table goes with its sheet, or is again as large as it
 * was, with the looks and charts of the step before.
 */
import { isPiena } from './celle.js';
import { WorkbookError } from './errori.js';
import { cellAt, contains, formatIndirizzo } from './indirizzi.js';
import type { ContenutoPasso } from './passo.js';
import type { AspettoScritto, BloccoScritto } from './piano.js';
import type { Registro } from './registro.js';
import { isStessaGrandezza, spostamento, unione } from './tabelle/planTabella.js';
import type { CellaFoglio, Elenchi, Indirizzo, Scrittura } from './workbook.js';

type Verso = 'annulla' | 'ripeti';

/** A step that is about to be moved. */
interface PassoConBlocchi {
  readonly id: string;
  readonly stato: string;
  readonly contenuto: ContenutoPasso;
}

/** Blocks that a step has made: there are none of their names before it, and none after it is taken back. */
export function creati({ blocchi = [] }: ContenutoPasso): readonly BloccoScritto[] {
  return blocchi.filter(({ prima }) => prima === undefined);
}

/** Sheets that a step has made. */
export function fogliCreati(contenuto: ContenutoPasso): readonly string[] {
  return creati(contenuto).flatMap(({ foglio }) => (foglio === undefined ? [] : [foglio.nome]));
}

/** How many rows and columns around its name a block may reach before or after a step. */
export function oltreOf(
  contenuti: readonly ContenutoPasso[],
  nome: string,
): { readonly righe: number; readonly colonne: number } {
  const suoi = contenuti.flatMap(({ blocchi = [] }) =>
    blocchi.flatMap((blocco) => (blocco.nome === nome && blocco.prima ? [blocco as Cambiato] : [])),
  );
  return {
    righe: suoi.reduce((somma, { prima, dopo }) => somma + Math.abs(prima.righe - dopo.righe), 0),
    colonne: suoi.reduce((somma, { prima, dopo }) => somma + Math.abs(prima.colonne - dopo.colonne), 0),
  };
}

type Cambiato = BloccoScritto & { readonly prima: Indirizzo };

/** Places to read beside the names: where a block will stand again, and all that a made sheet may hold of ours. */
export function intervalliBlocchi({ stato, contenuto }: PassoConBlocchi): readonly Indirizzo[] {
  if (stato === 'annullato')
    return creati(contenuto).flatMap(({ foglio, dopo }) => (foglio === undefined ? [dopo] : []));
  return creati(contenuto).flatMap((blocco) => areaNostra(contenuto, blocco) ?? []);
}

/**
 * All cells of a made sheet that a step may have written, where some of them are not in the block itself but are
 * counted from the sheet; absent when there are none.
 */
function areaNostra(
  { ancore, celle }: ContenutoPasso,
  { foglio, dopo }: BloccoScritto,
): Indirizzo | undefined {
  const sue = celle.filter(({ ancora }) => {
    const from = ancore[ancora];
    return from !== undefined && from.nome === undefined && from.foglio === foglio?.nome;
  });
  if (sue.length === 0) return undefined;
  const righe = Math.max(dopo.riga + dopo.righe, ...sue.map(({ riga }) => riga + 1));
  const colonne = Math.max(dopo.colonna + dopo.colonne, ...sue.map(({ colonna }) => colonna + 1));
  return { foglio: dopo.foglio, riga: 0, colonna: 0, righe, colonne };
}

/** What is known of the workbook while steps are moved. */
export interface StatoBlocchi {
  /** Where a block is now; absent when there is none of that name. */
  readonly doveOra: (nome: string) => Indirizzo | undefined;
  readonly sposta: (nome: string, dove: Indirizzo | undefined) => void;
  /** The cell as it stands after the steps moved so far. */
  readonly cella: (indirizzo: Indirizzo) => Pick<CellaFoglio, 'valore' | 'formula'>;
  readonly elenchi: Elenchi | undefined;
}

/** What moving the blocks of a step takes. */
export interface MossaBlocchi {
  /** Before the cells are written. */
  readonly prima: readonly Scrittura[];
  /** Zones whose cells are written together, with these looks. */
  readonly zone: readonly { readonly zona: Indirizzo; readonly aspetti: readonly AspettoScritto[] }[];
  readonly dopo: readonly Scrittura[];
  /** Sheets that go, with whatever was to be written on them. */
  readonly tolti: readonly string[];
}

/**
 * Moves the blocks of one step. Its cells have been moved already.
 * @throws WorkbookError INTERVALLO_DIVERSO, FOGLIO_CON_ALTRO
 */
export function moveBlocchi(
  stato: StatoBlocchi,
  registro: Registro,
  passo: PassoConBlocchi,
  verso: Verso,
): MossaBlocchi {
  const { blocchi = [] } = passo.contenuto;
  const mosse = blocchi.map((blocco) =>
    verso === 'annulla'
      ? takeBack(stato, blocco, passo, precedente(registro, passo.id, blocco.nome))
      : doAgain(stato, blocco),
  );
  return {
    prima: mosse.flatMap(({ prima }) => prima),
    zone: mosse.flatMap(({ zone }) => zone),
    dopo: mosse.flatMap(({ dopo }) => dopo),
    tolti: mosse.flatMap(({ tolti }) => tolti),
  };
}

function takeBack(
  stato: StatoBlocchi,
  blocco: BloccoScritto,
  { contenuto }: PassoConBlocchi,
  precedenti: Precedenti,
): MossaBlocchi {
  const { nome, prima } = blocco;
  const ora = requireOra(stato, nome, blocco.dopo);
  if (prima === undefined) return remove(stato, blocco, contenuto, ora);
  const era = { ...ora, righe: prima.righe, colonne: prima.colonne };
  stato.sposta(nome, era);
  return change(blocco, ora, era, precedenti);
}

function remove(
  stato: StatoBlocchi,
  blocco: BloccoScritto,
  contenuto: ContenutoPasso,
  ora: Indirizzo,
): MossaBlocchi {
  const { nome, foglio, grafici } = blocco;
  stato.sposta(nome, undefined);
  const senzaNome: Scrittura = { tipo: 'eliminaNome', nome };
  if (foglio === undefined)
    return {
      prima: grafici.map(({ nome: grafico }) => ({
        tipo: 'eliminaGrafico',
        foglio: ora.foglio,
        nome: grafico,
      })),
      zone: [{ zona: ora, aspetti: [] }],
      dopo: [{ tipo: 'aspetto', indirizzo: ora, stile: {}, daCapo: true }, senzaNome],
      tolti: [],
    };
  checkSoloNostro(stato, areaNostra(contenuto, { ...blocco, dopo: ora }) ?? ora);
  return {
    prima: [],
    zone: [],
    dopo: [senzaNome, { tipo: 'eliminaFoglio', nome: ora.foglio }],
    tolti: [ora.foglio],
  };
}

/** @throws WorkbookError FOGLIO_CON_ALTRO when something that is not ours stands on the sheet */
function checkSoloNostro({ cella, elenchi }: StatoBlocchi, nostra: Indirizzo): void {
  const { foglio } = nostra;
  const usato = elenchi?.fogli.find(({ nome }) => nome === foglio)?.usato;
  if (usato === undefined) return;
  if (!contains(nostra, usato))
    throw new WorkbookError('FOGLIO_CON_ALTRO', { foglio, cella: formatIndirizzo(lastCell(usato)) });
  for (let r = 0; r < usato.righe; r += 1)
    for (let c = 0; c < usato.colonne; c += 1) {
      const indirizzo = cellAt(usato, r, c);
      const ora = cella(indirizzo);
      if (ora.formula !== undefined || isPiena({ ...ora, formato: '' }))
        throw new WorkbookError('FOGLIO_CON_ALTRO', { foglio, cella: formatIndirizzo(indirizzo) });
    }
}

function lastCell(zona: Indirizzo): Indirizzo {
  return cellAt(zona, zona.righe - 1, zona.colonne - 1);
}

function doAgain(stato: StatoBlocchi, blocco: BloccoScritto): MossaBlocchi {
  const { nome, prima, dopo, foglio } = blocco;
  const ora = prima === undefined ? undefined : requireOra(stato, nome, prima);
  if (ora !== undefined) {
    const sara = { ...ora, righe: dopo.righe, colonne: dopo.colonne };
    stato.sposta(nome, sara);
    return change(blocco, ora, sara, blocco);
  }
  stato.sposta(nome, dopo);
  const libero: Scrittura = { tipo: 'aspetto', indirizzo: dopo, stile: {}, daCapo: true };
  return {
    prima: [foglio ?? libero],
    zone: [{ zona: dopo, aspetti: looks(blocco, dopo) }],
    dopo: [
      { tipo: 'adattaRighe', indirizzo: dopo },
      { tipo: 'definisciNome', nome, indirizzo: dopo },
      ...charts(blocco, dopo),
    ],
    tolti: [],
  };
}

/** What an earlier step has left of a block: the last that stands and says something of it. */
type Precedenti = Pick<BloccoScritto, 'dopo' | 'aspetti' | 'grafici'> | undefined;

function precedente({ passi }: Registro, id: string, nome: string): Precedenti {
  const at = passi.findIndex((passo) => passo.id === id);
  const prima = passi
    .slice(0, at)
    .filter(({ stato }) => stato === 'fatto')
    .flatMap(({ contenuto }) => contenuto?.blocchi ?? [])
    .filter((blocco) => blocco.nome === nome)
    .reverse();
  const aspetti = prima.find((blocco) => blocco.aspetti.length > 0);
  const grafici = prima.find((blocco) => blocco.grafici.length > 0);
  return aspetti && { ...aspetti, grafici: grafici?.grafici ?? [] };
}

/** A block that stays and is laid out as `come` tells, where the step has touched its looks or its charts. */
function change(
  { nome, aspetti, grafici }: BloccoScritto,
  ora: Indirizzo,
  sara: Indirizzo,
  come: Precedenti,
): MossaBlocchi {
  const relook = come !== undefined && aspetti.length > 0;
  return {
    prima: relook ? [{ tipo: 'aspetto', indirizzo: unione(ora, sara), stile: {}, daCapo: true }] : [],
    zone: relook ? [{ zona: unione(ora, sara), aspetti: looks(come, sara) }] : [],
    dopo: [
      { tipo: 'adattaRighe', indirizzo: sara },
      ...spostamento(nome, ora, sara),
      ...(come !== undefined && grafici.length > 0 ? charts(come, sara) : []),
    ],
    tolti: [],
  };
}

function requireOra({ doveOra }: StatoBlocchi, nome: string, atteso: Indirizzo): Indirizzo {
  const ora = doveOra(nome);
  if (ora === undefined || !isStessaGrandezza(ora, atteso))
    throw new WorkbookError('INTERVALLO_DIVERSO', { nome });
  return ora;
}

function looks({ aspetti, dopo }: NonNullable<Precedenti>, dove: Indirizzo): readonly AspettoScritto[] {
  return aspetti.map(({ indirizzo, stile }) => ({ indirizzo: moveTo(indirizzo, dopo, dove), stile }));
}

function charts({ grafici, dopo }: NonNullable<Precedenti>, dove: Indirizzo): readonly Scrittura[] {
  return grafici.map((grafico) => ({
    tipo: 'grafico',
    grafico: {
      ...grafico,
      categorie: moveTo(grafico.categorie, dopo, dove),
      serie: grafico.serie.map(({ nome, valori }) => ({ nome, valori: moveTo(valori, dopo, dove) })),
      posizione: moveTo(grafico.posizione, dopo, dove),
    },
  }));
}

/** An address of a block whose corner has moved. */
function moveTo(indirizzo: Indirizzo, da: Indirizzo, a: Indirizzo): Indirizzo {
  return {
    ...indirizzo,
    foglio: a.foglio,
    riga: indirizzo.riga + a.riga - da.riga,
    colonna: indirizzo.colonna + a.colonna - da.colonna,
  };
}
