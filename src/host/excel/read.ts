/** The reading half of the port: one request for what is asked by address, two when names are to be found. */
import {
  WorkbookError,
  type Elenchi,
  type Indirizzo,
  type Lettura,
  type NomeTrovato,
  type Richiesta,
  type RichiestaFamiglia,
  type RichiestaNome,
} from '../../layout/index.js';
import { loadAree, RETTANGOLO, zonaOf, type DaLeggere, type Letta } from './areas.js';
import { loadInventario, queueCalendario, type Inventario } from './inventory.js';
import type { Loaded } from './loaded.js';
import { lookupNome } from './names.js';
import { namesOf } from './snapshot.js';
import { sameName } from './zone.js';

/** Carries cells in. @throws WorkbookError FOGLIO_MANCANTE for an address on a sheet that is not there. */
export async function loadLettura(
  context: Excel.RequestContext,
  richiesta: Richiesta,
  budget: number,
): Promise<Lettura> {
  const { nomi = [], famiglie = [], intervalli = [], elenchi } = richiesta;
  const byName = nomi.length + famiglie.length > 0 || elenchi === true;
  return byName
    ? loadByName(context, richiesta, budget)
    : loadByAddress(context, richiesta, intervalli, budget);
}

/** Addresses and selection: all in one request. */
async function loadByAddress(
  context: Excel.RequestContext,
  richiesta: Richiesta,
  intervalli: readonly Indirizzo[],
  budget: number,
): Promise<Lettura> {
  const base1904 = queueCalendario(context);
  const asked = intervalli.map((indirizzo): DaLeggere => ({ kind: 'celle', indirizzo }));
  const aree = await loadAree(context, [...asked, ...selezioneOf(context, richiesta)], budget);
  return { nomi: new Map(), ...intervalliOf(richiesta, aree), base1904: base1904() };
}

/** Names, tables and sheets first; then the cells of all that was asked. */
async function loadByName(
  context: Excel.RequestContext,
  richiesta: Richiesta,
  budget: number,
): Promise<Lettura> {
  const inventario = await loadInventario(context);
  const { intervalli = [] } = richiesta;
  const preferito = preferredSheet(inventario, richiesta.foglio);
  const trovati = namesAsked(inventario, richiesta).map((nome) =>
    openNome(context, inventario, nome, preferito),
  );
  const known = intervalli.map((indirizzo): DaLeggere => ({
    kind: 'celle',
    indirizzo,
    ...protettoOf(inventario, indirizzo.foglio),
  }));
  const elenchi = richiesta.elenchi === true ? queueElenchi(context, inventario) : undefined;
  const cells = trovati.flatMap(({ cells: each }) => each ?? []);
  const aree = await loadAree(context, [...known, ...selezioneOf(context, richiesta), ...cells], budget);
  const named = aree.slice(aree.length - cells.length);
  const next = named.values();
  return {
    nomi: new Map(
      trovati.map(({ nome, cells: each, esito }) => [
        nome,
        esito(each === undefined ? undefined : next.next().value),
      ]),
    ),
    ...intervalliOf(richiesta, aree),
    ...(elenchi && { elenchi: elenchi() }),
    base1904: inventario.base1904,
  };
}

function intervalliOf(
  { intervalli = [], selezione }: Richiesta,
  aree: readonly (Letta | undefined)[],
): Pick<Lettura, 'intervalli' | 'selezione'> {
  const selected = selezione === true ? aree[intervalli.length] : undefined;
  return {
    intervalli: aree.slice(0, intervalli.length).flatMap((letta) => letta?.area ?? []),
    ...(selected && { selezione: selected.area }),
  };
}

/** A name to be found, and how much of its range to read. */
interface NomeCercato extends RichiestaNome, Pick<RichiestaFamiglia, 'soloUltimaRiga' | 'soloDati'> {}

/** The names asked for one by one, then those of the families that were not, as the workbook spells them. */
function namesAsked(
  { nomi: all, tabelle }: Inventario,
  { nomi = [], famiglie = [] }: Richiesta,
): NomeCercato[] {
  const asked: NomeCercato[] = [...nomi];
  const seen = new Set(nomi.map(({ nome }) => nome.toLowerCase()));
  const there = [...all, ...tabelle].map(({ nome }) => nome);
  for (const { prefisso, ...altro } of famiglie)
    for (const nome of there) {
      const key = nome.toLowerCase();
      if (!key.startsWith(prefisso.toLowerCase()) || seen.has(key)) continue;
      seen.add(key);
      asked.push({ nome, ...altro });
    }
  return asked;
}

/** @throws WorkbookError FOGLIO_MANCANTE */
function preferredSheet({ fogli, attivo }: Inventario, asked: string | undefined): string {
  if (asked === undefined) return attivo;
  const found = fogli.find(({ nome }) => sameName(nome, asked));
  if (found === undefined) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: asked });
  return found.nome;
}

/** The first block of the selection: the plain call fails when there are several. */
function selezioneOf(context: Excel.RequestContext, { selezione }: Richiesta): DaLeggere[] {
  if (selezione !== true) return [];
  return [{ kind: 'ignote', range: context.workbook.getSelectedRanges().areas.getItemAt(0) }];
}

function protettoOf({ fogli }: Inventario, foglio: string): { readonly protetto?: boolean } {
  const found = fogli.find(({ nome }) => sameName(nome, foglio));
  return found === undefined ? {} : { protetto: found.protetto };
}

/** A name asked for: the cells to read, if any, and the outcome that follows from them. */
interface NomeAperto {
  readonly nome: string;
  readonly cells?: DaLeggere;
  readonly esito: (letta: Letta | undefined) => NomeTrovato;
}

function openNome(
  context: Excel.RequestContext,
  inventario: Inventario,
  { nome, oltre, soloUltimaRiga, soloDati, caratteri }: NomeCercato,
  preferito: string,
): NomeAperto {
  const found = lookupNome(inventario, nome, preferito);
  const beyond = { ...(oltre && { oltre }), ...(soloUltimaRiga && { soloUltimaRiga }) };
  switch (found.kind) {
    case 'celle': {
      const { kind, indirizzo, ambito } = found;
      const protetto = protettoOf(inventario, indirizzo.foglio);
      const cells: DaLeggere = { kind, indirizzo, ...beyond, ...protetto, caratteri, soloDati };
      return { nome, cells, esito: (letta) => trovato(letta, { ambito }) };
    }
    case 'tabella': {
      const { tabella, ambito } = found;
      const range = context.workbook.tables.getItem(tabella).getRange();
      return {
        nome,
        cells: { kind: 'ignote', range, ...beyond },
        esito: (letta) => trovato(letta, { tabella, ambito }),
      };
    }
    case 'daRisolvere': {
      const { ambito, formula } = found.nome;
      const range = namesOf(context, ambito).getItem(found.nome.nome).getRangeOrNullObject();
      return {
        nome,
        cells: { kind: 'ignote', range, ...beyond },
        esito: (letta) => (letta === undefined ? { kind: 'dinamico', formula } : trovato(letta, { ambito })),
      };
    }
    default:
      return { nome, esito: () => found };
  }
}

function trovato(
  letta: Letta | undefined,
  { ambito, tabella }: { readonly ambito?: string | undefined; readonly tabella?: string },
): NomeTrovato {
  if (letta === undefined) return { kind: 'mancante' };
  return {
    kind: 'trovato',
    ...letta,
    ...(ambito !== undefined && { ambito }),
    ...(tabella !== undefined && { tabella }),
  };
}

/** Queues where each sheet has content and each table stands. */
function queueElenchi({ workbook }: Excel.RequestContext, inventario: Inventario): Loaded<Elenchi> {
  const used = inventario.fogli.map(({ nome }) =>
    workbook.worksheets.getItem(nome).getUsedRangeOrNullObject(true).load(RETTANGOLO),
  );
  const tables = inventario.tabelle.map(({ nome }) =>
    workbook.tables.getItem(nome).getRange().load(RETTANGOLO),
  );
  const addressOf = (foglio: string, range: Excel.Range | undefined): Indirizzo | undefined => {
    const zona = range && zonaOf(range);
    return zona && { foglio, ...zona };
  };
  return () => ({
    fogli: inventario.fogli.map(({ nome, visibilita, protetto }, i) => {
      const usato = addressOf(nome, used[i]);
      return { nome, visibilita, protetto, ...(usato && { usato }) };
    }),
    tabelle: inventario.tabelle.flatMap(({ nome, foglio }, i) => {
      const indirizzo = addressOf(foglio, tables[i]);
      return indirizzo === undefined ? [] : [{ nome, indirizzo }];
    }),
    nomi: inventario.nomi.map(({ nome, ambito, formula }) => ({
      nome,
      ...(ambito !== undefined && { ambito }),
      formula,
    })),
    foglioAttivo: inventario.attivo,
    strutturaProtetta: inventario.strutturaProtetta,
  });
}
