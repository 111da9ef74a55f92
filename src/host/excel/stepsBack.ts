/** The steps from a workbook half written to the one before the write. */
import type { Area, Indirizzo } from '../../layout/index.js';
import { restoring } from './cells.js';
import { graficoAside, renameGrafico } from './charts.js';
import type { GraficoVoluto, NomeVoluto, Piano } from './plan.js';
import { putBackRules, removeRules, type RegolaNostra } from './rules.js';
import { asideName, setPrintArea } from './sheets.js';
import { findFoglio, namesOf, type Looks, type Stato } from './snapshot.js';
import { restoringLook, sameLook } from './stile.js';
import { step, type Passo } from './send.js';
import { contentsOf, type Scritto } from './write.js';
import { zonaText } from './zone.js';

/** Only what differs between now and before is touched. */
export function stepsBack(piano: Piano, prima: Stato, ora: Stato, scritto: Scritto): readonly Passo[] {
  return [
    ...piano.nuovi.flatMap(({ nome }) => sheetBack(nome, prima, ora)),
    ...prima.aspetti.flatMap(({ indirizzo, looks }, k) => looksBack(indirizzo, looks, ora.aspetti[k]?.looks)),
    ...prima.celle.flatMap((before, k) => cellsBack(before, ora.celle[k])),
    ...piano.regole.map(({ indirizzo }, k) =>
      step((context) => {
        const [then, now] = [prima.regole[k] ?? [], ora.regole[k] ?? []];
        const lost = then.filter(({ id }) => !now.some((rule) => rule.id === id));
        const extra = now.filter(({ id }) => !then.some((rule) => rule.id === id));
        removeRules(context, indirizzo, extra);
        const { foglio, ...zona } = indirizzo;
        const where = (rule: RegolaNostra) => ({ ...rule, zone: scritto.regole.get(rule.id) ?? [zona] });
        putBackRules(context, foglio, lost.map(where));
      }),
    ),
    ...piano.nomi.map((nome, k) => nameBack(nome, prima.nomi[k], ora.nomi[k])),
    ...piano.stampe.flatMap(({ prima: { foglio } }, k) => {
      const [area] = prima.stampe[k] ?? [];
      return area === undefined ? [] : [step((context) => setPrintArea(context, foglio, area))];
    }),
    ...piano.grafici.flatMap((grafico, k) => chartBack(grafico, prima.grafici[k], ora.grafici[k])),
    ...piano.larghezze.map(({ indirizzo }, k) =>
      step((context) => {
        differing(prima.larghezze[k], ora.larghezze[k]).forEach((width, i) => {
          const column = { ...indirizzo, colonna: indirizzo.colonna + i, colonne: 1 };
          if (width !== undefined) rangeOf(context, column).format.columnWidth = width;
        });
      }),
    ),
    ...piano.righe.map(({ indirizzo }, k) =>
      step((context) => {
        const heights = differing(prima.altezze[k], ora.altezze[k]);
        if (heights.length === 0) return;
        const rows = heights.map((rowHeight) => (rowHeight === undefined ? {} : { format: { rowHeight } }));
        rangeOf(context, indirizzo).setRowProperties(rows);
      }),
    ),
  ];
}

/** Sizes as they were, where they are otherwise now. */
function differing(
  before: readonly number[] = [],
  now: readonly number[] = [],
): readonly (number | undefined)[] {
  return before.map((size, i) => (size === now[i] ? undefined : size));
}

function rangeOf({ workbook }: Excel.RequestContext, { foglio, ...zona }: Indirizzo): Excel.Range {
  return workbook.worksheets.getItem(foglio).getRange(zonaText(zona));
}

/** A chart that was made goes, and one that was set aside takes its name again. */
function chartBack(
  { foglio, nome }: GraficoVoluto,
  was: Stato['grafici'][number] | undefined,
  is: Stato['grafici'][number] | undefined,
): Passo[] {
  const steps: Passo[] = [];
  if (is?.presente === true && (was?.presente !== true || is.accanto))
    steps.push(step(({ workbook }) => workbook.worksheets.getItem(foglio).charts.getItem(nome).delete()));
  if (is?.accanto === true)
    steps.push(
      step((context) => {
        renameGrafico(context, foglio, graficoAside(nome), nome);
      }),
    );
  return steps;
}

/** A sheet that was made goes, and one that was set aside takes its name again. */
function sheetBack(nome: string, prima: Stato, ora: Stato): Passo[] {
  const [was, is] = [findFoglio(prima, nome) !== undefined, findFoglio(ora, nome) !== undefined];
  const aside = findFoglio(ora, asideName(nome)) !== undefined;
  const steps: Passo[] = [];
  if (is && (!was || aside))
    steps.push(
      step((context) => {
        context.workbook.worksheets.getItem(nome).delete();
      }),
    );
  if (was && aside)
    steps.push(
      step((context) => {
        const sheet = context.workbook.worksheets.getItem(asideName(nome));
        sheet.name = nome;
      }),
    );
  return steps;
}

function looksBack(indirizzo: Indirizzo, before: Looks | undefined, now: Looks | undefined): Passo[] {
  const { riga, colonna } = indirizzo;
  return (before ?? []).flatMap((row, i) =>
    row.flatMap((look, j) => {
      if (sameLook(look, now?.[i]?.[j])) return [];
      const { properties, noFill } = restoringLook(look);
      const cella = { ...indirizzo, riga: riga + i, colonna: colonna + j, righe: 1, colonne: 1 };
      return [
        step((context) => {
          const cell = rangeOf(context, cella);
          if (noFill) cell.format.fill.clear();
          cell.setCellProperties([[properties]]);
        }),
      ];
    }),
  );
}

function cellsBack(before: Area | undefined, now: Area | undefined): Passo[] {
  if (before === undefined) return [];
  const celle = before.celle.map((row) => row.map(restoring));
  return contentsOf({ tipo: 'celle', indirizzo: before.indirizzo, celle }, now, []);
}

function nameBack({ nome, ambito }: NomeVoluto, before: string | undefined, now: string | undefined): Passo {
  return step((context) => {
    const names = namesOf(context, ambito);
    if (before === now) return;
    if (before === undefined) names.getItem(nome).delete();
    else {
      // A formula given to `add` as text may be taken for a text: any cell first, then the formula.
      const item =
        now === undefined
          ? names.add(nome, context.workbook.worksheets.getFirst().getRange('A1'))
          : names.getItem(nome);
      item.formula = before;
    }
  });
}
