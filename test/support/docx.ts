/** Word documents for tests: paragraphs, tables and notes, in the parts that Word writes. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escape = (testo: string) => testo.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A paragraph in two runs, as Word splits them. */
export function paragrafo(testo: string, grassetto = false): string {
  const half = Math.floor(testo.length / 2);
  const run = (words: string) =>
    `<w:r>${grassetto ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;
  return `<w:p>${run(testo.slice(0, half))}${run(testo.slice(half))}</w:p>`;
}

/** Rows of cells; one that ends with `||` covers two columns. */
export function tabella(righe: readonly (readonly string[])[]): string {
  const cella = (testo: string) =>
    testo.endsWith('||')
      ? `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragrafo(testo.slice(0, -2))}</w:tc>`
      : `<w:tc>${paragrafo(testo)}</w:tc>`;
  return `<w:tbl>${righe.map((riga) => `<w:tr>${riga.map(cella).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Words that a tracked change has taken out. */
export function cancellato(testo: string): string {
  return `<w:p><w:del><w:r><w:delText>${escape(testo)}</w:delText></w:r></w:del></w:p>`;
}

export function makeDocx(corpo: readonly string[], note: readonly string[] = []): Uint8Array {
  const footnotes = note.map((nota, i) => `<w:footnote w:id="${i + 1}">${paragrafo(nota)}</w:footnote>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${corpo.join('')}</w:body></w:document>`),
    ...(note.length > 0 && {
      'word/footnotes.xml': strToU8(`<w:footnotes ${W}>${footnotes.join('')}</w:footnotes>`),
    }),
  });
}
