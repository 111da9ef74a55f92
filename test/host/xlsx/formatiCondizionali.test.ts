import { openXlsx } from '../../../src/host/xlsx/index.js';
import type { RegolaTesto, Scrittura } from '../../../src/layout/index.js';
import { at, part, written } from './aiuti.js';
import { makeFoglio } from './pacchetto.js';

const sheet1 = 'xl/worksheets/sheet1.xml';
const ALTRUI =
  '<conditionalFormatting sqref="A1:A9 H5:I9"><cfRule type="iconSet" priority="4"><iconSet><cfvo type="percent" val="0"/></iconSet></cfRule><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A1&gt;LEN("x")</formula></cfRule></conditionalFormatting>';
const ESTESI =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="u"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="7"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const REGOLE: readonly RegolaTesto[] = [
  { testo: '● Raggiunto', stile: { colore: '006100', sfondo: 'C6EFCE' } },
  { testo: '○ "Non" & raggiunto', stile: { colore: '9C0006', grassetto: true } },
];
const scrittura = (indirizzo: string, regole = REGOLE): Scrittura => ({
  tipo: 'formatoCondizionale',
  indirizzo: at(indirizzo),
  colonnaTesto: 8,
  regole,
});

const base = makeFoglio('', {
  dopo: `<mergeCells count="1"><mergeCell ref="K1:L1"/></mergeCells>${ALTRUI}<dataValidations count="1"/>${ESTESI}`,
});

describe('i formati condizionali nostri', () => {
  it('guardano il testo dell’esito e stanno dopo quelli di altri, che restano byte per byte', async () => {
    const file = await written(base, scrittura('Foglio1!H5:H9'));
    expect(part(file, sheet1)).toContain(
      `${ALTRUI}<conditionalFormatting sqref="H5:H9"><cfRule type="expression" dxfId="0" priority="8"><formula>LEFT($I5,LEN("● Raggiunto"))="● Raggiunto"</formula></cfRule>` +
        '<cfRule type="expression" dxfId="1" priority="9"><formula>LEFT($I5,LEN("○ ""Non"" &amp; raggiunto"))="○ ""Non"" &amp; raggiunto"</formula></cfRule></conditionalFormatting><dataValidations',
    );
    expect(part(file, 'xl/styles.xml')).toContain(
      '<dxfs count="2"><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf><dxf><font><b/><color rgb="FF9C0006"/></font></dxf></dxfs>',
    );
  });

  it('si riconoscono e si sostituiscono: due volte uguali non cambiano nulla', async () => {
    const una = await written(base, scrittura('Foglio1!H5:H9'), scrittura('Foglio1!I5:I9'));
    const due = await written(una.toBytes(), scrittura('Foglio1!H5:H9'), scrittura('Foglio1!I5:I9'));
    expect(due.toBytes()).toEqual(una.toBytes());
  });

  it('con altre righe o altri colori prendono il posto di quelli di prima, con la loro precedenza', async () => {
    const una = await written(base, scrittura('Foglio1!H5:H9'), scrittura('Foglio1!I5:I9'));
    const due = await written(una.toBytes(), scrittura('Foglio1!H5:H20'));
    const regole = due.cartella.foglio('Foglio1')?.regole.filter(({ tipo }) => tipo === 'expression') ?? [];
    expect(regole.map(({ sqref, priorita }) => [sqref, priorita])).toEqual([
      ['A1:A9 H5:I9', 2],
      ['I5:I9', 10],
      ['I5:I9', 11],
      ['H5:H20', 8],
      ['H5:H20', 9],
    ]);
    expect(part(due, sheet1)).toContain(ALTRUI);
  });

  it('anche dopo che un altro programma li ha uniti su due colonne', async () => {
    const una = await written(base, scrittura('Foglio1!H5:H9'));
    const parti = {
      [sheet1]: part(una, sheet1).replace('sqref="H5:H9"', 'sqref="H5:I9"'),
      'xl/styles.xml': part(una, 'xl/styles.xml'),
    };
    const unite = makeFoglio('', {}, { parti });
    const due = await written(unite, scrittura('Foglio1!H5:H9'), scrittura('Foglio1!I5:I9'));
    expect(due.cartella.foglio('Foglio1')?.regole.map(({ sqref }) => sqref)).toEqual([
      'A1:A9 H5:I9',
      'A1:A9 H5:I9',
      'H5:H9',
      'H5:H9',
      'I5:I9',
      'I5:I9',
    ]);
  });

  it('tolti tutti, resta il foglio di prima', async () => {
    const una = await written(base, scrittura('Foglio1!H5:H9'));
    const senza = await written(una.toBytes(), scrittura('Foglio1!H1:H3', []));
    expect(part(senza, sheet1)).toBe(part(base, sheet1));
  });

  it('non fanno ricalcolare nulla', async () => {
    expect(part(await written(base, scrittura('Foglio1!H5:H9')), 'xl/workbook.xml')).toBe(
      part(base, 'xl/workbook.xml'),
    );
  });
});

describe('le regole di un foglio, una per una', () => {
  it('si elencano, si aggiungono e si tolgono', () => {
    const { cartella } = openXlsx(base);
    const foglio = cartella.foglio('Foglio1');
    foglio?.addRegola({
      zone: [{ riga: 0, colonna: 0, righe: 3, colonne: 1 }],
      formula: '$A1<2',
      stile: { sfondo: 'FFFF00' },
    });
    expect(foglio?.regole.at(-1)).toMatchObject({
      sqref: 'A1:A3',
      formula: '$A1<2',
      priorita: 8,
      stile: { sfondo: 'FFFF00' },
    });
    for (const regola of foglio?.regole.slice(0, 2) ?? []) foglio?.removeRegola(regola);
    expect(foglio?.regole.map(({ priorita }) => priorita)).toEqual([8]);
    expect(part(cartella.toBytes(), sheet1)).not.toContain('iconSet');
  });
});
