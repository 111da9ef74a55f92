/** Conditional formats of ours: known by their formula, replaced as one set, put back when a write fails. */
import { formulaRegola, isFormulaRegola, type Indirizzo, type RegolaTesto } from '../../layout/index.js';
import { queueZone } from './areas.js';
import type { Loaded } from './loaded.js';
import type { ScritturaRegole } from './plan.js';
import { zonaText, type Zona } from './zone.js';

/** A rule of ours as it stands. Where it applies is known only when that was asked too. */
export interface RegolaNostra {
  readonly id: string;
  /** With the leading `=`. */
  readonly formula: string;
  readonly stile: RegolaTesto['stile'];
  readonly priorita: number;
}

const REGOLE = [
  'items/id',
  'items/type',
  'items/priority',
  'items/customOrNullObject/rule/formula',
  'items/customOrNullObject/format/fill/color',
  'items/customOrNullObject/format/font/color',
  'items/customOrNullObject/format/font/bold',
].join(',');

/** Queues the rules of ours that touch these cells' columns, in the order in which they win. */
export function queueRegole(
  context: Excel.RequestContext,
  indirizzo: Indirizzo,
): Loaded<readonly RegolaNostra[]> {
  const rules = columnsOf(context, indirizzo).conditionalFormats.load(REGOLE);
  return () =>
    rules.items
      .flatMap((rule) => {
        const custom = rule.customOrNullObject;
        if (custom.isNullObject || !isFormulaRegola(custom.rule.formula)) return [];
        return [
          { id: rule.id, formula: custom.rule.formula, stile: stileOf(custom), priorita: rule.priority },
        ];
      })
      .sort((a, b) => a.priorita - b.priorita);
}

/** The whole columns: an earlier set may have reached further down. */
function columnsOf({ workbook }: Excel.RequestContext, { foglio, ...zona }: Indirizzo): Excel.Range {
  const columns = { ...zona, riga: 0, righe: 1_048_576 };
  return workbook.worksheets.getItem(foglio).getRange(zonaText(columns));
}

function stileOf({ format }: Excel.CustomConditionalFormat): RegolaTesto['stile'] {
  const colour = (text: string | null) => (text === null || text === '' ? undefined : text.replace('#', ''));
  const [colore, sfondo] = [colour(format.font.color), colour(format.fill.color)];
  return {
    ...(colore !== undefined && { colore }),
    ...(sfondo !== undefined && { sfondo }),
    ...(format.font.bold && { grassetto: true }),
  };
}

/** What our rules on these columns are to be, in the order in which they win. */
export function wantedRules({
  indirizzo,
  colonnaTesto,
  regole,
}: ScritturaRegole): Pick<RegolaNostra, 'formula' | 'stile'>[] {
  return regole.map(({ testo, stile }) => ({
    formula: `=${formulaRegola(colonnaTesto, indirizzo.riga, testo)}`,
    stile,
  }));
}

/** Queues rules on some cells. Excel puts a new rule above all others, so the last goes in first. */
export function addRules(
  context: Excel.RequestContext,
  { foglio, ...zona }: Indirizzo,
  rules: readonly Pick<RegolaNostra, 'formula' | 'stile'>[],
): void {
  const sheet = context.workbook.worksheets.getItem(foglio);
  for (const rule of [...rules].reverse()) addRule(sheet.getRange(zonaText(zona)), rule);
}

function addRule(
  { conditionalFormats }: Pick<Excel.Range, 'conditionalFormats'>,
  { formula, stile }: Pick<RegolaNostra, 'formula' | 'stile'>,
): Excel.ConditionalFormat {
  const format = conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { custom } = format;
  custom.rule.formula = formula;
  if (stile.sfondo !== undefined) custom.format.fill.color = `#${stile.sfondo}`;
  if (stile.colore !== undefined) custom.format.font.color = `#${stile.colore}`;
  if (stile.grassetto !== undefined) custom.format.font.bold = stile.grassetto;
  return format;
}

/** Queues rules that were there, each where it applied and as high as it stood. */
export function putBackRules(
  context: Excel.RequestContext,
  foglio: string,
  rules: readonly (RegolaNostra & { readonly zone: readonly Zona[] })[],
): void {
  const sheet = context.workbook.worksheets.getItem(foglio);
  const added = rules.map((rule) => {
    const where = sheet.getRanges(rule.zone.map(zonaText).join(','));
    return { format: addRule(where, rule), priorita: rule.priorita };
  });
  // From the highest down: each takes its place among those already in theirs.
  for (const { format, priorita } of added) format.priority = priorita;
}

/** Queues the end of some rules, and tells where each applied. */
export function removeRules(
  context: Excel.RequestContext,
  indirizzo: Indirizzo,
  rules: readonly Pick<RegolaNostra, 'id'>[],
): Loaded<ReadonlyMap<string, readonly Zona[]>> {
  const formats = columnsOf(context, indirizzo).conditionalFormats;
  const where = rules.map(({ id }) => {
    const format = formats.getItem(id);
    const zone = queueZone(format.getRanges());
    format.delete();
    return { id, zone };
  });
  return () => new Map(where.map(({ id, zone }) => [id, zone()]));
}

/** Whether two sets of rules say the same in the same order. */
export function sameRules(
  a: readonly Pick<RegolaNostra, 'formula' | 'stile'>[],
  b: readonly Pick<RegolaNostra, 'formula' | 'stile'>[],
): boolean {
  const plain = ({ formula, stile: { colore = '', sfondo = '', grassetto = false } }: (typeof a)[number]) =>
    JSON.stringify([formula, colore.toUpperCase(), sfondo.toUpperCase(), grassetto]);
  return a.length === b.length && a.every((rule, i) => plain(rule) === plain(b[i] ?? rule));
}
