/** The writing half of the port: all of it or nothing. */
import { FOGLIO_REGISTRO, WorkbookError, type Applicazione } from '../../layout/index.js';
import type { DaLeggere } from './areas.js';
import { graficoAside } from './charts.js';
import { checkPiano, checkPremesse } from './checks.js';
import { officeCode } from './errors.js';
import type { Run } from './gate.js';
import { queueFogli } from './inventory.js';
import { explained } from './missing.js';
import { findDifferenza, isAsWanted } from './outcome.js';
import { withinPayload } from './payload.js';
import { planOf, type Piano } from './plan.js';
import { restore } from './restore.js';
import { asideName } from './sheets.js';
import { findFoglio, loadStato, type Present, type Stato } from './snapshot.js';
import { queueAll, step, type Passo } from './send.js';
import { stepsOf, type Scritto } from './write.js';
import { sameName } from './zone.js';

/**
 * Reads again what must still stand and what will be touched, then writes and reads back: two requests up to
 * 4.7 MB, and one more to take out sheets or charts where cells of the user were written. A write that fails is taken
 * back; one whose answer alone was lost is found to be done.
 * @throws WorkbookError when it was not done; the workbook is then as it was (but see RIPRISTINO_INCOMPLETO)
 */
export async function applyAll(run: Run, { premesse, scritture }: Applicazione): Promise<void> {
  const piano = planOf(scritture);
  const present: Present = (foglio) => !piano.nuovi.some(({ nome }) => sameName(nome, foglio));
  const blocks = premesse.map(({ indirizzo, celle }): DaLeggere => ({
    kind: 'celle',
    indirizzo,
    protetto: false,
    atteso: celle,
  }));
  const { stato: prima, altre } = await explained(run, sheetsOf(piano), () =>
    withinPayload((budget) => run((context) => loadStato(context, piano, present, blocks, budget))),
  );
  checkPremesse(premesse, altre);
  checkPiano(piano, prima);
  const scritto: Scritto = { riletti: [], regole: new Map() };
  const undo = (): Promise<void> => restore(run, piano, prima, scritto, present);
  const destinati = doomedOf(piano, prima);
  const insieme = destinati.length > 0 && writesOnlyRegistro(piano);
  try {
    const passi = [...stepsOf(piano, prima, scritto), ...(insieme ? destinati.map(removal) : [])];
    if (passi.length > 0) await run((context) => queueAll(context, passi));
    checkReread(piano, prima, scritto);
    if (insieme) return;
  } catch (error) {
    if (insieme && (await goOn(run, destinati, error))) return;
    if (!(await isDone(run, piano, prima, error))) {
      await undo();
      throw error;
    }
  }
  await removeForGood(run, destinati, undo);
}

/**
 * Whether no cell of the user is written: nothing then has to be read back before sheets and charts go for good, and
 * they go at the end of the same request, which stops at the first thing that cannot be done.
 */
function writesOnlyRegistro({ nuovi, celle, grafici }: Piano): boolean {
  return (
    nuovi.length === 0 &&
    celle.every(({ indirizzo }) => sameName(indirizzo.foglio, FOGLIO_REGISTRO)) &&
    grafici.every(({ grafico }) => grafico === undefined)
  );
}

/** Where one of them is gone, all that was before it in the request is done: the others are taken out too. */
async function goOn(run: Run, destinati: readonly Destinato[], error: unknown): Promise<boolean> {
  if (officeCode(error) === undefined) return false;
  try {
    const left = await run((context) => remaining(context, destinati));
    if (left.length === destinati.length) return false;
    if (left.length > 0) await deleteRest(run, left);
    return true;
  } catch (again) {
    if (officeCode(again) === undefined) throw again;
    return false;
  }
}

/** Sheets that must be there for a plan. */
function sheetsOf({ nuovi, nomi, stampe, grafici, ...piano }: Piano): string[] {
  const { celle, regole, aspetti, larghezze, righe } = piano;
  const used = [...celle, ...regole, ...aspetti, ...larghezze, ...righe].map(
    ({ indirizzo }) => indirizzo.foglio,
  );
  const others = [...stampe.map(({ prima }) => prima.foglio), ...grafici.map(({ foglio }) => foglio)];
  const named = nomi.flatMap(({ ambito, indirizzo }) => [ambito, indirizzo?.foglio]);
  return [...used, ...others, ...named].flatMap((nome) =>
    nome === undefined || nuovi.some((nuovo) => sameName(nuovo.nome, nome)) ? [] : [nome],
  );
}

/** @throws WorkbookError RILETTURA_DIVERSA */
function checkReread(piano: Piano, prima: Stato, { riletti }: Scritto): void {
  for (const { block, riga, celle } of riletti) {
    const k = piano.celle.indexOf(block);
    const found = findDifferenza(block, riga, celle, prima.celle[k]?.celle);
    if (found !== undefined) throw new WorkbookError('RILETTURA_DIVERSA', { ...found });
  }
}

/** Whether a write that ended with an error of Excel is done all the same. */
async function isDone(run: Run, piano: Piano, prima: Stato, error: unknown): Promise<boolean> {
  if (officeCode(error) === undefined) return false;
  try {
    const { stato } = await withinPayload((budget) =>
      run(async (context) => {
        const fogli = queueFogli(context);
        await context.sync();
        const present: Present = (nome) => findFoglio({ fogli: fogli() }, nome) !== undefined;
        return loadStato(context, piano, present, [], budget);
      }),
    );
    return isAsWanted(piano, prima, stato);
  } catch (again) {
    if (officeCode(again) === undefined) throw again;
    return false;
  }
}

/** A sheet or a chart that is to go for good. */
type Destinato =
  | { readonly kind: 'foglio'; readonly nome: string }
  | { readonly kind: 'grafico'; readonly foglio: string; readonly nome: string };

function doomedOf({ eliminati, nuovi, grafici }: Piano, prima: Stato): readonly Destinato[] {
  const replaced = (nome: string) => nuovi.some((nuovo) => sameName(nuovo.nome, nome));
  const sheets = eliminati.map((nome): Destinato => ({
    kind: 'foglio',
    nome: replaced(nome) ? asideName(nome) : nome,
  }));
  const charts = grafici.flatMap(({ foglio, nome, grafico }, k): Destinato[] =>
    prima.grafici[k]?.presente === true
      ? [{ kind: 'grafico', foglio, nome: grafico === undefined ? nome : graficoAside(nome) }]
      : [],
  );
  return [...charts, ...sheets];
}

/** Sheets and charts go last, when all the rest stands: nothing brings them back. */
async function removeForGood(
  run: Run,
  doomed: readonly Destinato[],
  undo: () => Promise<void>,
): Promise<void> {
  if (doomed.length === 0) return;
  try {
    await run((context) => deleteThose(context, doomed));
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
    const left = await run((context) => remaining(context, doomed));
    if (left.length === doomed.length) {
      await undo();
      throw error;
    }
    if (left.length > 0) await deleteRest(run, left);
  }
}

/** Some are gone already: there is no way back, only forward. @throws WorkbookError RIPRISTINO_INCOMPLETO */
async function deleteRest(run: Run, left: readonly Destinato[]): Promise<void> {
  try {
    await run((context) => deleteThose(context, left));
  } catch (error) {
    const dove = left.map(({ kind, nome }) => `il ${kind} «${nome}»`).join(', ');
    throw new WorkbookError('RIPRISTINO_INCOMPLETO', { dove }, error);
  }
}

function removal(destinato: Destinato): Passo {
  return step((context) => {
    remove(context, destinato);
  });
}

function remove({ workbook: { worksheets } }: Excel.RequestContext, destinato: Destinato): void {
  if (destinato.kind === 'foglio') worksheets.getItem(destinato.nome).delete();
  else worksheets.getItem(destinato.foglio).charts.getItem(destinato.nome).delete();
}

async function deleteThose(context: Excel.RequestContext, doomed: readonly Destinato[]): Promise<void> {
  for (const each of doomed) remove(context, each);
  await context.sync();
}

async function remaining(context: Excel.RequestContext, doomed: readonly Destinato[]): Promise<Destinato[]> {
  const { worksheets } = context.workbook;
  const found = doomed.map((each) =>
    each.kind === 'foglio'
      ? worksheets.getItemOrNullObject(each.nome)
      : worksheets.getItemOrNullObject(each.foglio).charts.getItemOrNullObject(each.nome),
  );
  for (const each of found) each.load('name');
  await context.sync();
  return doomed.filter((_, i) => found[i]?.isNullObject === false);
}
