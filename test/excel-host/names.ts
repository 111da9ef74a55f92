/** Excel.NamedItem: names of the workbook and of its sheets, and what their formulas mean. */
import { readRiferimento, writeAssoluto } from './a1.js';
import type { Blocco, Excel } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import type { Libro, NomeLibro } from './libro.js';
import { range } from './range.js';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from './wire.js';
import { worksheet } from './worksheet.js';

/** The names of one scope; no `ambito` is the workbook. */
export interface Ambito {
  readonly excel: Excel;
  readonly ambito: string | undefined;
}

interface Nome extends Ambito {
  readonly nome: string;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const namesOf = ({ excel, ambito }: Ambito): readonly NomeLibro[] =>
  excel.libro.nomi.filter((nome) => same(nome.ambito ?? '', ambito ?? ''));

const findName = (where: Ambito, nome: string): NomeLibro | undefined =>
  namesOf(where).find((other) => same(other.nome, nome));

function nameOf(nome: Nome): NomeLibro {
  const found = findName(nome, nome.nome);
  if (found === undefined) throw itemNotFound(`name ${nome.nome}`);
  return found;
}

/** The one block of cells that a formula means; OFFSET only with numbers written out, since nobody calculates. */
function blockOf(excel: Excel, formula: string): Blocco | undefined {
  const text = formula.replace(/^=/, '');
  const offset = /^OFFSET\(([^,]+),(\d+),(\d+),(\d+),(\d+)\)$/i.exec(text);
  if (offset !== null) {
    const [, from = '', down, right, righe, colonne] = offset;
    const start = blockOf(excel, from);
    return (
      start && {
        ...start,
        area: {
          riga: start.area.riga + Number(down),
          colonna: start.area.colonna + Number(right),
          righe: Number(righe),
          colonne: Number(colonne),
        },
      }
    );
  }
  const table = /^([\p{L}_][\p{L}\p{N}_.]*)(?:\[(?:#All)?\])?$/iu.exec(text)?.[1];
  const tabella = table === undefined ? undefined : findTable(excel.libro, table);
  if (tabella !== undefined) {
    const all = /\[#All\]$/i.test(text);
    const { riga, righe } = tabella.area;
    const area = all ? tabella.area : { ...tabella.area, riga: riga + 1, righe: righe - 1 };
    return blockOn(excel, tabella.foglio, area);
  }
  const reference = readRiferimento(text);
  return reference?.foglio === undefined ? undefined : blockOn(excel, reference.foglio, reference.area);
}

function blockOn(excel: Excel, nome: string, area: Blocco['area']): Blocco | undefined {
  const foglio = excel.libro.fogli.find((other) => same(other.nome, nome));
  return foglio && { excel, foglio, area };
}

const findTable = (libro: Libro, nome: string) => libro.tabelle.find((tabella) => same(tabella.nome, nome));

function typeOf(nome: Nome): string {
  const { formula } = nameOf(nome);
  if (blockOf(nome.excel, formula) !== undefined) return 'Range';
  if (/#REF!/i.test(formula)) return 'Error';
  const value = formula.slice(1);
  if (/^".*"$/s.test(value)) return 'String';
  if (/^[-+]?[\d.]+$/.test(value)) return 'Double';
  if (/^(?:TRUE|FALSE)$/i.test(value)) return 'Boolean';
  if (value.split(',').every((part) => readRiferimento(part) !== undefined)) return 'Array';
  throw new HostError('NotImplemented', `The emulated host does not calculate ${formula}.`, 501);
}

const namedItem: HostClass<Nome> = declareClass<Nome>('NamedItem', {
  identity: (nome) => ({ _Id: nameOf(nome).nome }),
  scalars: {
    name: { get: (nome) => nameOf(nome).nome },
    type: { get: typeOf },
    formula: {
      get: (nome) => nameOf(nome).formula,
      set: (nome, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('a formula expected');
        nome.excel.libro.defineNome({ ...nameOf(nome), formula: value });
      },
    },
    visible: {
      get: (nome) => !nameOf(nome).nascosto,
      set: (nome, value) => {
        nome.excel.libro.defineNome({ ...nameOf(nome), nascosto: value === false });
      },
    },
    scope: { get: ({ ambito }) => (ambito === undefined ? 'Workbook' : 'Worksheet') },
  },
  navigations: {
    worksheetOrNullObject: ({ excel, ambito }) => {
      const foglio = excel.libro.fogli.find((other) => same(other.nome, ambito ?? ''));
      return foglio === undefined ? null : worksheet.of({ excel, foglio });
    },
  },
  methods: {
    getRange: (nome) => {
      const block = blockOf(nome.excel, nameOf(nome).formula);
      if (block === undefined) throw itemNotFound(`range of the name ${nome.nome}`);
      return range.of(block);
    },
    getRangeOrNullObject: (nome) => {
      const block = blockOf(nome.excel, nameOf(nome).formula);
      return block === undefined ? null : range.of(block);
    },
    delete: (nome) => {
      nome.excel.libro.deleteNome(nameOf(nome).nome, nome.ambito);
    },
  },
});

export const namedItems: HostClass<Ambito> = declareClass<Ambito>('NamedItemCollection', {
  items: (where) => namesOf(where).map(({ nome }) => namedItem.of({ ...where, nome })),
  methods: {
    getCount: (where) => namesOf(where).length,
    getItem: (where, args) => {
      const nome = { ...where, nome: args.text(0) };
      nameOf(nome);
      return namedItem.of(nome);
    },
    getItemOrNullObject: (where, args) => {
      const nome = args.text(0);
      return findName(where, nome) === undefined ? null : namedItem.of({ ...where, nome });
    },
    add: (where, args) => {
      const nome = args.text(0);
      if (findName(where, nome) !== undefined) throw itemAlreadyExists(`name ${nome}`);
      if (typeof args.raw(1) === 'string')
        // Excel makes a quoted text of some formulas given here: nobody should count on it.
        throw new HostError('NotImplemented', 'The emulated host makes names only from a range.', 501);
      const { foglio, area } = range.from(args.raw(1));
      const { libro } = where.excel;
      libro.defineNome({
        nome,
        ambito: where.ambito,
        formula: writeAssoluto(foglio.nome, area),
        nascosto: false,
      });
      return namedItem.of({ ...where, nome });
    },
  },
});

/** Classes declared here, for the check against the library. */
export const NAME_CLASSES = [namedItems, namedItem] as const;
