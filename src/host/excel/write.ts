/** The writes of a plan as batches of Office.js, with the cells read back in the same batches. */
import type { Area, CellaFoglio, CellaScritta, Indirizzo } from '../../layout/index.js';
import { INTERE, LEGGERE, settingOf, VUOTA } from './cells.js';
import { changesContent, changesFormato } from './checks.js';
import { FRAME, step, type Passo } from './send.js';
import { addGrafico, graficoAside, renameGrafico } from './charts.js';
import type { Aspetto, NomeVoluto, Piano, ScritturaCelle } from './plan.js';
import { addRules, removeRules, wantedRules } from './rules.js';
import { addFoglio, setAside, setPrintArea, setWidths } from './sheets.js';
import { namesOf, type Stato } from './snapshot.js';
import { dressBytes, dressRange, propertiesOf } from './stile.js';
import { nameFormula, refersTo, sameName, zonaText, type Zona } from './zone.js';

/** Bytes of a slice of rows at most. */
const SLICE = 500_000;
/** Rows of a block as they were read back, from the one at `riga` on. */
interface Riletto {
  readonly block: ScritturaCelle;
  readonly riga: number;
  readonly celle: readonly (readonly CellaFoglio[])[];
}

/** What a write found out on its way. */
export interface Scritto {
  readonly riletti: Riletto[];
  /** Where each rule of ours applied that is gone now, by its id. */
  readonly regole: Map<string, readonly Zona[]>;
}

/**
 * The steps that do all of a plan but the end of sheets; none where the workbook is as wanted. What they find out
 * is put into `scritto` as they go, so that it is known also when a later request fails.
 */
export function stepsOf(piano: Piano, prima: Stato, scritto: Scritto): readonly Passo[] {
  const { celle: prime, nomi: primi } = piano.inTesta;
  const celle = piano.celle.map((block, k) => contentsOf(block, prima.celle[k], scritto.riletti));
  const nomi = piano.nomi.map((nome, k) => nameSteps(nome, prima.nomi[k]));
  return [
    ...piano.nuovi.map((nuovo) =>
      step(
        (to) => {
          if (prima.fogli.some(({ nome }) => sameName(nome, nuovo.nome))) setAside(to, nuovo.nome);
          addFoglio(to, nuovo);
        },
        widthsFrame(nuovo.larghezze) + FRAME * 5,
      ),
    ),
    ...celle.slice(0, prime).flat(),
    ...nomi.slice(0, primi).flat(),
    ...piano.larghezze.map(({ indirizzo, caratteri }) =>
      step((to) => {
        setWidths(to, indirizzo, caratteri);
      }, widthsFrame(caratteri)),
    ),
    ...piano.stampe.flatMap(({ prima: before, dopo }, k) => {
      const { foglio, ...zona } = before;
      const [only, ...more] = prima.stampe[k] ?? [];
      const isBefore = only !== undefined && more.length === 0 && zonaText(only) === zonaText(zona);
      return isBefore ? [step((to) => setPrintArea(to, foglio, dopo))] : [];
    }),
    ...piano.aspetti.flatMap(looksOf),
    ...celle.slice(prime).flat(),
    ...nomi.slice(primi).flat(),
    ...piano.regole.map((regole, k): Passo => ({
      bytes: FRAME * 10,
      queue: (to) => {
        addRules(to, regole.indirizzo, wantedRules(regole));
        const gone = removeRules(to, regole.indirizzo, prima.regole[k] ?? []);
        return () => {
          for (const [id, zone] of gone()) scritto.regole.set(id, zone);
        };
      },
    })),
    ...piano.grafici.flatMap(({ foglio, nome, grafico }, k) => {
      if (grafico === undefined) return [];
      return [
        step((to) => {
          if (prima.grafici[k]?.presente === true) renameGrafico(to, foglio, nome, graficoAside(nome));
          addGrafico(to, grafico);
        }, FRAME * 10),
      ];
    }),
    ...piano.righe.map(({ indirizzo }) =>
      step((to) => {
        rowsOf(to, indirizzo, 0, indirizzo.righe).format.autofitRows();
      }),
    ),
  ];
}

/** Bytes of the widths of so many columns. */
const widthsFrame = (caratteri: readonly number[] = []): number => (FRAME * (1 + caratteri.length)) / 2;

/** Rows of a block in slices whose text is not too long; `sent`: what of a cell goes to Excel. */
function slicesOf<T>(
  rows: readonly (readonly T[])[],
  sent: (cell: T) => unknown,
): { readonly da: number; readonly rows: readonly (readonly T[])[]; readonly bytes: number }[] {
  const slices: { da: number; rows: (readonly T[])[]; bytes: number }[] = [];
  rows.forEach((row, i) => {
    const bytes = new TextEncoder().encode(JSON.stringify(row.map(sent))).length;
    const last = slices.at(-1);
    if (last === undefined || last.bytes + bytes > SLICE)
      slices.push({ da: i, rows: [row], bytes: FRAME + bytes });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  });
  return slices;
}

/** A range over some rows of a block. */
function rowsOf(
  context: Excel.RequestContext,
  { foglio, ...zona }: Indirizzo,
  da: number,
  righe: number,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(foglio)
    .getRange(zonaText({ ...zona, riga: zona.riga + da, righe }));
}

function looksOf(aspetto: Aspetto): Passo[] {
  const { indirizzo } = aspetto;
  if (aspetto.kind === 'uguale') {
    const { stile, daCapo } = aspetto;
    return [
      step(
        (to) => dressRange(rowsOf(to, indirizzo, 0, indirizzo.righe), indirizzo, stile, daCapo),
        FRAME + dressBytes(indirizzo, stile, daCapo),
      ),
    ];
  }
  const looks = aspetto.stili.map((row) =>
    row.map((stile) => (stile === undefined ? {} : propertiesOf(stile))),
  );
  return slicesOf(looks, (look) => look).map(({ da, rows, bytes }) =>
    step((to) => {
      rowsOf(to, indirizzo, da, rows.length).setCellProperties(rows.map((row) => [...row]));
    }, bytes),
  );
}

/** Formats, then contents, of the cells that change; where nothing changes nothing is sent. */
export function contentsOf(block: ScritturaCelle, area: Area | undefined, riletti: Riletto[]): Passo[] {
  const { indirizzo, celle } = block;
  const nowAt = (i: number, j: number): CellaFoglio => area?.celle[i]?.[j] ?? VUOTA;
  const settings = celle.map((row, i) => row.map((cella, j) => changeOf(cella, nowAt(i, j))));
  const sent = ({ formato, contenuto }: Setting) => [formato, contenuto];
  return slicesOf(settings, sent).flatMap(({ da, rows, bytes }): Passo[] => {
    const formats = rows.map((row) => row.map(({ formato }) => formato));
    const contents = rows.map((row) => row.map(({ contenuto }) => contenuto));
    const [anyFormat, anyContent] = [hasAny(formats), hasAny(contents)];
    if (!anyFormat && !anyContent) return [];
    // A text that begins like a formula is told from one only by its value.
    const plain = !contents.flat().some((each) => typeof each === 'string' && each.startsWith("'="));
    return [
      {
        bytes: plain ? bytes : 2 * bytes,
        queue: (context) => {
          const range = rowsOf(context, indirizzo, da, rows.length);
          // A protected sheet may refuse a range for a locked cell in it, also when nothing is set into this cell.
          const targets =
            area?.bloccate === undefined ? [{ range, formats, contents }] : runsOf(range, formats, contents);
          for (const target of targets) {
            if (anyFormat) target.range.numberFormat = target.formats;
            if (anyContent) target.range.formulas = target.contents;
          }
          const { properties, cellsOf } = plain ? LEGGERE : INTERE;
          range.load(properties);
          return () => {
            riletti.push({ block, riga: da, celle: cellsOf(range) });
          };
        },
      },
    ];
  });
}

/** What is set into a cell; `null` leaves as it is. */
interface Setting {
  readonly formato: string | null;
  readonly contenuto: string | number | boolean | null;
}

/** What of a write differs from what stands there. */
function changeOf(cella: CellaScritta, now: CellaFoglio): Setting {
  const formato = cella.formato ?? now.formato;
  return {
    formato: changesFormato(cella, now) ? formato : null,
    contenuto: changesContent(cella, now) ? settingOf(cella, formato) : null,
  };
}

interface Target {
  readonly range: Excel.Range;
  readonly formats: (string | null)[][];
  readonly contents: (string | number | boolean | null)[][];
}

/** The cells into which something is set, in runs along the rows. */
function runsOf(range: Excel.Range, formats: Target['formats'], contents: Target['contents']): Target[] {
  return formats.flatMap((row, i) => {
    const isSet = (j: number) => row[j] !== null || contents[i]?.[j] !== null;
    const starts = row.flatMap((_, j) => (isSet(j) && (j === 0 || !isSet(j - 1)) ? [j] : []));
    return starts.map((start) => {
      const after = row.findIndex((_, j) => j > start && !isSet(j));
      const end = after < 0 ? row.length : after;
      return {
        range: range.getCell(i, start).getResizedRange(0, end - start - 1),
        formats: [row.slice(start, end)],
        contents: [contents[i]?.slice(start, end) ?? []],
      };
    });
  });
}

const hasAny = (rows: readonly (readonly unknown[])[]): boolean =>
  rows.some((row) => row.some((each) => each !== null));

/** A name is pointed elsewhere, made, or taken out; one that is as wanted is left alone. */
function nameSteps({ nome, ambito, indirizzo }: NomeVoluto, formula: string | undefined): Passo[] {
  if (indirizzo === undefined) {
    if (formula === undefined) return [];
    return [step((to) => namesOf(to, ambito).getItem(nome).delete())];
  }
  if (formula === undefined)
    return [step((to) => namesOf(to, ambito).add(nome, rowsOf(to, indirizzo, 0, indirizzo.righe)))];
  if (refersTo(formula, indirizzo)) return [];
  return [
    step((to) => {
      namesOf(to, ambito).getItem(nome).formula = nameFormula(indirizzo);
    }),
  ];
}
