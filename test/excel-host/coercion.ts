/** What Excel makes of a value set through the API: a text is read as if a user had typed it. */
import type { CellaLibro } from './libro.js';
import { HostError, invalidArgument } from './wire.js';

type Contenuto = Pick<CellaLibro, 'contenuto' | 'formula' | 'errore'> & Partial<Pick<CellaLibro, 'formato'>>;

const plain = (contenuto: CellaLibro['contenuto']): Contenuto => ({
  contenuto,
  formula: undefined,
  errore: false,
});

const ERRORS: readonly string[] = [
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
];
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+|(?<=\d)\.)?(?:e[-+]?\d+)?$/i;
const DATE = /^(\d{1,4})[-/](\d{1,2})(?:[-/](\d{1,4}))?$/;

/** `formato` is the format that the cell has when the value arrives. */
export function typed(value: unknown, formato: string): Contenuto {
  if (typeof value === 'number' || typeof value === 'boolean')
    return formato === '@'
      ? plain(typeof value === 'boolean' ? String(value).toUpperCase() : String(value))
      : plain(value);
  if (typeof value !== 'string') throw invalidArgument('a cell takes text, number or boolean');
  return formato === '@' ? asText(value) : asTyped(value, formato);
}

function asText(value: string): Contenuto {
  if (value.startsWith("'"))
    throw new HostError('NotImplemented', 'An apostrophe set into a cell of format @ is not known.', 501);
  return plain(value === '' ? null : value);
}

function asTyped(value: string, formato: string): Contenuto {
  if (value === '') return plain(null);
  if (value.startsWith("'")) return plain(value.slice(1));
  const text = value.trim();
  if (/^=./.test(text)) return formula(text);
  if (ERRORS.includes(text.toUpperCase())) return { ...plain(text.toUpperCase()), errore: true };
  if (/^(?:true|false)$/i.test(text)) return plain(text.toLowerCase() === 'true');
  if (text !== '' && NUMBER.test(text) && /\d/.test(text)) return plain(Number(text.replaceAll(',', '')));
  const percent = /^(.*\d)\s*%$/.exec(text)?.[1];
  if (percent !== undefined && NUMBER.test(percent))
    return { ...plain(Number(percent) / 100), ...(formato === 'General' && { formato: '0.00%' }) };
  const date = DATE.exec(text);
  if (date !== null)
    return { ...plain(serialOf(date)), ...(formato === 'General' && { formato: 'm/d/yyyy' }) };
  if (/^[-+@]./.test(text)) return formula(`=${text.replace(/^\+/, '')}`);
  return plain(value);
}

/** Nobody calculates here: a new formula has no value yet. */
function formula(text: string): Contenuto {
  return { contenuto: null, formula: text, errore: false };
}

/** en-US order, or year first; the current year is not known here and 2024 stands for it. */
function serialOf([, first = '', second = '', third = '2024']: RegExpExecArray): number {
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, first, second];
  return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569;
}
