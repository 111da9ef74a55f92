/** A text, pasted or from a file, as paragraphs and tables: cells are divided by tabs, tables by what is no row. */
import { parseCifra } from '../cifra.js';
import type { Casella } from '../tabella/model.js';
import type { Blocco, Documento } from './documento.js';

/** `3.1 - Rendicontazione…`, `1. I PRINCIPALI…`: a heading, when it is short and no line of an index. */
const TITOLO = /^#{0,6} ?(\d{1,2}(?:\.\d{1,2}){0,3})\.? ?[-–]? +\p{Lu}/u;
const MASSIMO_TITOLO = 140;
const INDICE = /\.{4}|…{2}/;

const TAG = /<\/?[a-z][a-z0-9]{0,9} ?\/?>/gi;
const EVIDENZA = /^\s*(?:<b>|\*\*).*(?:<\/b>|\*\*)\s*$/i;
const COLLEGAMENTO = /\[([^[\]]{1,200})\]\([^()\s]{0,500}\)/g;

/** What a mark has, or white space that is not one plain space. */
const MARCHI = /[<*[\\$#\u200b]|[^\S ]| {2}/;

/** The words of a line without the marks of Markdown and HTML that a copied text brings along. */
function stripMarks(testo: string): string {
  if (!MARCHI.test(testo)) return testo.trim();
  return testo
    .replace(/<(?:br|hr)[^<>]{0,9}>/gi, ' ')
    .replace(TAG, '')
    .replace(COLLEGAMENTO, '$1')
    .replace(/\\(?:geq|ge)(?![a-z])/g, '≥')
    .replace(/\\(?:leq|le)(?![a-z])/g, '≤')
    .replace(/\\%/g, '%')
    .replace(/\$([^$]{1,30})\$/g, '$1')
    .replace(/\*{1,3}/g, '')
    .replace(/^#{1,6} +/, '')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

/** A cell of a printed table. */
export function makeCasella(testo: string, dove: string, evidenza: boolean): Casella {
  const cifra = parseCifra(testo);
  return { testo, dove, ...(cifra && { cifra }), ...(evidenza && { evidenza }) };
}

/** Number of the section that a line opens; `undefined` when it opens none. */
export function sezioneOf(testo: string): string | undefined {
  if (testo.length > MASSIMO_TITOLO || INDICE.test(testo)) return undefined;
  return TITOLO.exec(testo)?.[1];
}

/** Reads a text. Places are told by section and line: `§ 3.1, riga 412`. */
export function readDocumento(testo: string): Documento {
  const blocchi: Blocco[] = [];
  let sezione: string | undefined;
  let righe: (readonly Casella[])[] = [];
  let inizio = '';
  const close = () => {
    if (righe.some((riga) => riga.length > 0))
      blocchi.push({ kind: 'tabella', tabella: { righe, dove: inizio } });
    righe = [];
  };
  testo.split(/\r\n|\r|\n|\u2028/).forEach((line, i) => {
    const dove = `${sezione === undefined ? '' : `§ ${sezione}, `}riga ${i + 1}`;
    if (line.includes('\t')) {
      if (righe.length === 0) inizio = dove;
      righe.push(line.split('\t').map((cella) => makeCasella(stripMarks(cella), dove, EVIDENZA.test(cella))));
      return;
    }
    // A rule between two rows divides blocks of one table.
    if (righe.length > 0 && /^\s*<hr\b/i.test(line)) {
      righe.push([]);
      return;
    }
    close();
    const parole = stripMarks(line);
    if (parole === '') return;
    sezione = sezioneOf(parole) ?? sezione;
    blocchi.push({ kind: 'paragrafo', testo: parole, dove });
  });
  close();
  return { blocchi };
}
