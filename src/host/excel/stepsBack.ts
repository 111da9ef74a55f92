/** The steps from a workbook half written to the one before the write. */
import type { Area } from '../../layout/index.js';
import { restoring } from './cells.js';
import type { NomeVoluto, Piano, ScritturaCelle } from './plan.js';
import { putBackRules, removeRules, type RegolaNostra } from './rules.js';
import { asideName } from './sheets.js';
import { findFoglio, namesOf, type Stato } from './snapshot.js';
import { restoringLook, sameLook } from './stile.js';
import { contentsOf, FRAME, type Passo, type Scritto } from './write.js';
import { zonaText } from './zone.js';

/** Only what differs between now and before is touched. */
export function stepsBack(piano: Piano, prima: Stato, ora: Stato, scritto: Scritto): readonly Passo[] {
  return [
    ...piano.nuovi.flatMap(({ nome }) => sheetBack(nome, prima, ora)),
    ...piano.celle.flatMap((block, k) => looksBack(block, prima.aspetti[k], ora.aspetti[k])),
    ...prima.celle.flatMap((before, k) => cellsBack(before, ora.celle[k])),
    ...piano.regole.map(({ indirizzo }, k) =>
      step(({ context }) => {
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
  ];
}

function step(queue: (to: { readonly context: Excel.RequestContext }) => void): Passo {
  return {
    bytes: FRAME,
    queue: (context) => {
      queue({ context });
      return undefined;
    },
  };
}

/** A sheet that was made goes, and one that was set aside takes its name again. */
function sheetBack(nome: string, prima: Stato, ora: Stato): Passo[] {
  const [was, is] = [findFoglio(prima, nome) !== undefined, findFoglio(ora, nome) !== undefined];
  const aside = findFoglio(ora, asideName(nome)) !== undefined;
  const steps: Passo[] = [];
  if (is && (!was || aside))
    steps.push(
      step(({ context }) => {
        context.workbook.worksheets.getItem(nome).delete();
      }),
    );
  if (was && aside)
    steps.push(
      step(({ context }) => {
        const sheet = context.workbook.worksheets.getItem(asideName(nome));
        sheet.name = nome;
      }),
    );
  return steps;
}

type Looks = readonly (readonly Excel.CellProperties[])[] | undefined;

function looksBack({ indirizzo }: ScritturaCelle, before: Looks, now: Looks): Passo[] {
  const { foglio, riga, colonna } = indirizzo;
  return (before ?? []).flatMap((row, i) =>
    row.flatMap((look, j) => {
      if (sameLook(look, now?.[i]?.[j])) return [];
      const { properties, noFill } = restoringLook(look);
      const zona = { riga: riga + i, colonna: colonna + j, righe: 1, colonne: 1 };
      return [
        step(({ context }) => {
          const cell = context.workbook.worksheets.getItem(foglio).getRange(zonaText(zona));
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
  return step(({ context }) => {
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
