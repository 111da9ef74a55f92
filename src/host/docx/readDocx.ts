/**
 * Reads a .docx: paragraphs, tables and notes in the order of the text, with their places. Only read: nothing is
 * ever written back. Text that a tracked change has taken out is left out, text that it has put in stands.
 */
import { makeCasella, sezioneOf, type Blocco, type Casella, type Documento } from '../../controlli/index.js';
import { WorkbookError } from '../../layout/index.js';
import { decodeXml, readZip, scanXml } from '../xlsx/index.js';

const DOCUMENTO = 'word/document.xml';
/** Notes stand in parts of their own; a workbook that is no document has none of these. */
const NOTE = [
  { parte: 'word/footnotes.xml', elemento: 'w:footnote', nome: 'nota' },
  { parte: 'word/endnotes.xml', elemento: 'w:endnote', nome: 'nota di chiusura' },
] as const;

/** @throws WorkbookError FILE_NON_DOCX, and those of a broken archive. */
export function readDocx(bytes: Uint8Array): Documento {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookError('FILE_NON_DOCX');
  const parti = new Map(readZip(bytes).entries.map(({ name, content }) => [name, content]));
  const documento = parti.get(DOCUMENTO);
  if (documento === undefined) throw new WorkbookError('FILE_NON_DOCX');
  return {
    blocchi: [
      ...readBody(decodeXml(documento, DOCUMENTO)),
      ...NOTE.flatMap(({ parte, elemento, nome }) => {
        const contenuto = parti.get(parte);
        return contenuto === undefined ? [] : readNote(decodeXml(contenuto, parte), parte, elemento, nome);
      }),
    ],
  };
}

/** A cell being read; its own tables are told as its words. */
interface CellaAperta {
  testo: string;
  /** Characters in bold type. */
  grassetto: number;
  /** Columns that it covers. */
  larghezza: number;
  /** True for a cell that goes on from the one above. */
  continua: boolean;
}

/** Grids wider than this are no table of a report. */
const MASSIME_COLONNE = 200;

function readBody(xml: string): readonly Blocco[] {
  const blocchi: Blocco[] = [];
  let sezione: string | undefined;
  let paragrafi = 0;
  let tabelle = 0;
  let livello = 0;
  let righe: (readonly Casella[])[] = [];
  let celle: CellaAperta[] = [];
  let cella: CellaAperta | undefined;
  const luogo = (nome: string) => `${sezione === undefined ? '' : `§ ${sezione}, `}${nome}`;
  const endParagrafo = (testo: string, grassetto: number) => {
    if (cella !== undefined) {
      cella.testo += ` ${testo}`;
      cella.grassetto += grassetto;
      return;
    }
    paragrafi += 1;
    const parole = oneLine(testo);
    if (parole === '') return;
    sezione = sezioneOf(parole) ?? sezione;
    blocchi.push({ kind: 'paragrafo', testo: parole, dove: luogo(`paragrafo ${paragrafi}`) });
  };
  const runs = trackRuns(endParagrafo);
  scanXml(xml, DOCUMENTO, {
    open: (name, attributes) => {
      runs.open(name, attributes);
      if (name === 'w:tbl') {
        livello += 1;
        if (livello === 1) {
          tabelle += 1;
          righe = [];
        }
      }
      if (livello !== 1) return;
      if (name === 'w:tr') celle = [];
      if (name === 'w:tc') cella = { testo: '', grassetto: 0, larghezza: 1, continua: false };
      if (cella === undefined) return;
      if (name === 'w:gridSpan') cella.larghezza = spanOf(attributes['w:val']);
      if (name === 'w:vMerge') cella.continua = attributes['w:val'] !== 'restart';
    },
    close: (name) => {
      runs.close(name);
      if (name === 'w:tbl') {
        livello -= 1;
        if (livello === 0 && righe.length > 0)
          blocchi.push({ kind: 'tabella', tabella: { righe, dove: luogo(`tabella ${tabelle}`) } });
      }
      if (livello !== 1) return;
      if (name === 'w:tc' && cella !== undefined) {
        celle.push(cella);
        cella = undefined;
      }
      if (name === 'w:tr')
        righe.push(
          celle.flatMap((una) => caselleOf(una, luogo(`tabella ${tabelle}, riga ${righe.length + 1}`))),
        );
    },
    text: runs.text,
  });
  return blocchi;
}

/** Columns that a cell covers, by its attribute. */
function spanOf(scritto: string | undefined): number {
  const colonne = Number(scritto);
  return Number.isInteger(colonne) && colonne > 0 ? Math.min(colonne, MASSIME_COLONNE) : 1;
}

function caselleOf({ testo, grassetto, larghezza, continua }: CellaAperta, dove: string): readonly Casella[] {
  const parole = continua ? '' : oneLine(testo);
  const prima = makeCasella(parole, dove, parole !== '' && grassetto * 2 > parole.length);
  const coperte = Array.from({ length: larghezza - 1 }, () => makeCasella('', dove, false));
  return [prima, ...coperte];
}

function readNote(xml: string, parte: string, elemento: string, nome: string): readonly Blocco[] {
  const blocchi: Blocco[] = [];
  let nota = '';
  let id = '';
  const runs = trackRuns((testo) => {
    nota += ` ${testo}`;
  });
  scanXml(xml, parte, {
    open: (name, attributes) => {
      runs.open(name, attributes);
      if (name !== elemento) return;
      nota = '';
      id = attributes['w:id'] ?? '';
    },
    close: (name) => {
      runs.close(name);
      if (name !== elemento) return;
      const testo = oneLine(nota);
      if (testo !== '') blocchi.push({ kind: 'paragrafo', testo, dove: `${nome} ${id}` });
    },
    text: runs.text,
  });
  return blocchi;
}

/** Words of the runs, paragraph by paragraph; those in bold type are counted. */
function trackRuns(endParagrafo: (testo: string, grassetto: number) => void) {
  let testo = '';
  let grassetto = 0;
  let bold = false;
  let inTesto = false;
  let inProprieta = false;
  // Word writes what older programs cannot draw twice: the second time for them.
  let ripieghi = 0;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'mc:Fallback') ripieghi += 1;
      if (name === 'w:r') bold = false;
      else if (name === 'w:rPr') inProprieta = true;
      else if (name === 'w:b' && inProprieta) bold = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
      else if (name === 'w:t') inTesto = true;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') testo += ' ';
      else if (name === 'w:noBreakHyphen') testo += '-';
    },
    close: (name: string) => {
      if (name === 'mc:Fallback') ripieghi -= 1;
      if (name === 'w:t') inTesto = false;
      else if (name === 'w:rPr') inProprieta = false;
      else if (name === 'w:p') {
        endParagrafo(testo, grassetto);
        testo = '';
        grassetto = 0;
      }
    },
    text: (words: string) => {
      if (!inTesto || ripieghi > 0) return;
      testo += words;
      if (bold) grassetto += words.length;
    },
  };
}

function oneLine(testo: string): string {
  return testo.replace(/[\s\u200b]+/g, ' ').trim();
}
