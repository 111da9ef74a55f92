/** Rules of conditional formats of a sheet: listed, added, taken out; ours are known by the form of their formula. */
import { formulaRegola, isFormulaRegola, type RegolaTesto } from '../../layout/index.js';
import { formatZona, intersect, parseZone, type Zona } from './refs.js';
import { SHEET_ORDER } from './sheetOrder.js';
import type { StileCondizionale } from './styleParts.js';
import type { Styles } from './styles.js';
import {
  childrenOf,
  escapeText,
  findChild,
  insertChild,
  joinXml,
  piece,
  replaceChild,
  splitXml,
  tag,
  textOf,
  type XmlElement,
} from './xmlElement.js';

const BLOCK = 'conditionalFormatting';

/** One rule of a sheet. */
export interface RegolaCondizionale {
  readonly zone: readonly Zona[];
  /** As the file says: `expression`, `cellIs`, `iconSet`… */
  readonly tipo: string;
  /** First formula, without `=`, as seen from the first cell of the first rectangle. */
  readonly formula?: string;
  /** 1 wins over 2. */
  readonly priorita: number;
  readonly stile: StileCondizionale;
  /** Raw text of the rule and of its `sqref`, by which it is found again. */
  readonly testo: string;
  readonly sqref: string;
}

/** A rule by formula, to be added. */
export interface NuovaRegola {
  readonly zone: readonly Zona[];
  /** en-US, without `=`. */
  readonly formula: string;
  readonly stile: StileCondizionale;
}

export function conditionalRules(root: XmlElement, parte: string, styles: Styles): RegolaCondizionale[] {
  return childrenOf(root, BLOCK).flatMap((block) => {
    const { sqref = '' } = block.attributes;
    const zone = parseZone(sqref);
    return childrenOf(splitXml(block.text, parte), 'cfRule').map((rule): RegolaCondizionale => {
      const { type = '', priority, dxfId } = rule.attributes;
      const formula = findChild(splitXml(rule.text, parte), 'formula');
      return {
        zone,
        tipo: type,
        ...(formula === undefined ? {} : { formula: textOf(formula, parte) }),
        priorita: Number(priority ?? 0),
        stile: dxfId === undefined ? {} : styles.conditionalStile(Number(dxfId)),
        testo: rule.text,
        sqref,
      };
    });
  });
}

/** The sheet with one more rule, after all others. */
export function addRule(root: XmlElement, styles: Styles, regola: NuovaRegola): XmlElement {
  return insertBlock(root, styles, regola.zone, [{ ...regola, priorita: lastPriority(root) + 1 }]);
}

/** The sheet without a rule; a block that has none left goes too. */
export function removeRule(root: XmlElement, parte: string, regola: RegolaCondizionale): XmlElement {
  for (const block of childrenOf(root, BLOCK)) {
    if (block.attributes.sqref !== regola.sqref) continue;
    const element = splitXml(block.text, parte);
    const rules = childrenOf(element, 'cfRule');
    const rule = rules.find((each) => each.text === regola.testo);
    if (rule === undefined) continue;
    if (rules.length === 1) return replaceChild(root, block, undefined);
    return replaceChild(root, block, { ...block, text: joinXml(replaceChild(element, rule, undefined)) });
  }
  return root;
}

/** What our set of rules on some columns is to be. */
export interface RegoleNostre {
  readonly zona: Zona;
  readonly colonnaTesto: number;
  readonly regole: readonly RegolaTesto[];
}

/** The sheet with our rules on these columns as asked; the same root when they are so already. */
export function putOurRules(
  root: XmlElement,
  parte: string,
  styles: Styles,
  asked: RegoleNostre,
): XmlElement {
  const columns: Zona = { ...asked.zona, riga: 0, righe: 1_048_576 };
  const old = conditionalRules(root, parte, styles)
    .filter((rule) => isOurs(rule) && rule.zone.some((zona) => intersect(zona, columns) !== undefined))
    .sort((a, b) => a.priorita - b.priorita);
  const wanted = asked.regole.map(({ testo, stile }) => ({
    formula: formulaRegola(asked.colonnaTesto, asked.zona.riga, testo),
    stile,
  }));
  const sqref = formatZona(asked.zona);
  const asAsked =
    old.length === wanted.length &&
    old.every(
      (rule, i) =>
        rule.sqref === sqref &&
        rule.formula === wanted[i]?.formula &&
        sameLook(rule.stile, wanted[i]?.stile ?? {}),
    );
  if (asAsked) return root;
  const without = old.reduce((element, rule) => removeRule(element, parte, rule), root);
  const first = lastPriority(without) + 1;
  const kept = old.length === wanted.length ? old.map((rule) => rule.priorita) : [];
  const rules = wanted.map((rule, i) => ({ ...rule, priorita: kept[i] ?? first + i }));
  return rules.length === 0 ? without : insertBlock(without, styles, [asked.zona], rules);
}

/** Whether a rule has the form of ours. */
function isOurs({ tipo, formula }: RegolaCondizionale): boolean {
  return tipo === 'expression' && formula !== undefined && isFormulaRegola(formula);
}

function sameLook(a: StileCondizionale, b: StileCondizionale): boolean {
  return a.colore === b.colore && a.sfondo === b.sfondo && a.grassetto === b.grassetto;
}

function insertBlock(
  root: XmlElement,
  styles: Styles,
  zone: readonly Zona[],
  rules: readonly {
    readonly formula: string;
    readonly stile: StileCondizionale;
    readonly priorita: number;
  }[],
): XmlElement {
  const p = root.prefix;
  const written = rules.map(({ formula, stile, priorita }) =>
    tag(
      p,
      'cfRule',
      { type: 'expression', dxfId: styles.conditional(stile), priority: priorita },
      tag(p, 'formula', {}, escapeText(formula)),
    ),
  );
  const attributes = { sqref: zone.map(formatZona).join(' ') };
  return insertChild(
    root,
    piece(BLOCK, tag(p, BLOCK, attributes, written.join('')), attributes),
    SHEET_ORDER,
  );
}

/** Highest number in use, also in the extensions, which count along. */
function lastPriority(root: XmlElement): number {
  const texts = root.children
    .filter(({ name }) => name === BLOCK || name === 'extLst')
    .map(({ text }) => text);
  const used = texts.flatMap((text) =>
    [...text.matchAll(/\bpriority="(\d+)"/g)].map((found) => Number(found[1])),
  );
  return Math.max(0, ...used);
}
