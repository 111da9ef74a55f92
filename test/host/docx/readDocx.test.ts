import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/host/docx/index.js';
import { WorkbookError } from '../../../src/layout/index.js';
import { cancellato, makeDocx, paragrafo, tabella } from '../../support/docx.js';

/** Why a file is refused. */
function refusal(bytes: Uint8Array): string {
  try {
    readDocx(bytes);
  } catch (error) {
    return error instanceof WorkbookError ? error.codice : String(error);
  }
  return 'read';
}

describe('un documento di Word', () => {
  it('si legge in paragrafi, tabelle e note, ciascuno con il suo posto', () => {
    const { blocchi } = readDocx(
      makeDocx(
        [
          paragrafo('3.1 - Rendiconto degli obiettivi'),
          paragrafo('Sono 328 assessment.'),
          tabella([
            ['Voce', '2024'],
            ['Totale', '1.234'],
          ]),
          paragrafo('Fine.'),
        ],
        ['Dati al 31 dicembre.'],
      ),
    );
    expect(blocchi.map((b) => (b.kind === 'paragrafo' ? `${b.dove}: ${b.testo}` : b.tabella.dove))).toEqual([
      '§ 3.1, paragrafo 1: 3.1 - Rendiconto degli obiettivi',
      '§ 3.1, paragrafo 2: Sono 328 assessment.',
      '§ 3.1, tabella 1',
      '§ 3.1, paragrafo 3: Fine.',
      'nota 1: Dati al 31 dicembre.',
    ]);
    const [, , tabellaLetta] = blocchi;
    expect(tabellaLetta?.kind === 'tabella' && tabellaLetta.tabella.righe[1]?.[1]).toMatchObject({
      testo: '1.234',
      dove: '§ 3.1, tabella 1, riga 2',
      cifra: { valore: 1234, decimali: 0 },
    });
  });

  it('una cella larga occupa le sue colonne, il grassetto si riconosce', () => {
    const { blocchi } = readDocx(
      makeDocx([tabella([['Area||', 'Totale']]).replace(/<w:r><w:t/g, '<w:r><w:rPr><w:b/></w:rPr><w:t')]),
    );
    const [blocco] = blocchi;
    const riga = blocco?.kind === 'tabella' ? blocco.tabella.righe[0] : undefined;
    expect(riga?.map(({ testo, evidenza }) => [testo, evidenza])).toEqual([
      ['Area', true],
      ['', undefined],
      ['Totale', true],
    ]);
  });

  it('il testo tolto da una revisione non c’è', () => {
    expect(readDocx(makeDocx([cancellato('vecchio'), paragrafo('nuovo')])).blocchi).toEqual([
      { kind: 'paragrafo', testo: 'nuovo', dove: 'paragrafo 2' },
    ]);
  });

  it('una casella di testo, che Word scrive due volte, si legge una volta', () => {
    const due = (words: string) =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${words}</mc:Choice><mc:Fallback>${words}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(readDocx(makeDocx([due('<w:t>Nota</w:t>')])).blocchi).toEqual([
      { kind: 'paragrafo', testo: 'Nota', dove: 'paragrafo 1' },
    ]);
  });

  it.each([
    ['un testo', strToU8('ciao')],
    ['un archivio di altro', zipSync({ 'a.txt': strToU8('ciao') })],
    ['nulla', new Uint8Array()],
  ])('%s è rifiutato', (_, bytes) => {
    expect(refusal(bytes)).toBe('FILE_NON_DOCX');
  });

  it('un documento rotto è rifiutato senza leggerne entità', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>';
    expect(refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('XML_NON_AMMESSO');
  });
});
