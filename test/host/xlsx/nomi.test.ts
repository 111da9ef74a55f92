import { openXlsx } from '../../../src/host/xlsx/index.js';
import { formatIndirizzo, type NomeTrovato, type Richiesta } from '../../../src/layout/index.js';
import { at, part, written } from './aiuti.js';
import { makeXlsx } from './pacchetto.js';

const ENTE = "Foglio dell'ente";
const TABELLA =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Tabella1" ref="B3:C9" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';

function cartella(nomi: string, attivo = 0): Uint8Array {
  return makeXlsx({
    fogli: [
      {
        nome: 'Uno',
        dati: '<row r="2"><c r="B2"><v>1</v></c></row><row r="40"><c r="D40"><v>1</v></c></row>',
        legami: [['table', '../tables/table1.xml']],
      },
      { nome: ENTE },
      { nome: 'Tre' },
    ],
    prima: `<bookViews><workbookView activeTab="${attivo}"/></bookViews>`,
    nomi,
    parti: { 'xl/tables/table1.xml': TABELLA },
  });
}

async function find(
  nomi: string,
  richiesta: Richiesta & { nome?: string } = {},
  attivo = 0,
): Promise<NomeTrovato> {
  const { nome = 'ALBERO', ...altro } = richiesta;
  const lettura = await openXlsx(cartella(nomi, attivo)).read({ nomi: [{ nome }], ...altro });
  return lettura.nomi.get(nome) ?? { kind: 'mancante' };
}

const nome = (formula: string, foglio?: number) =>
  `<definedName name="Albero"${foglio === undefined ? '' : ` localSheetId="${foglio}"`}>${formula}</definedName>`;
const place = (trovato: NomeTrovato) =>
  trovato.kind === 'trovato' ? formatIndirizzo(trovato.indirizzo) : trovato.kind;

describe('un nome si trova nel suo ordine', () => {
  it('prima il foglio attivo, o quello indicato, poi un altro foglio, poi la cartella', async () => {
    const tutti = nome('Uno!$A$1', 0) + nome('Tre!$C$3', 2) + nome('Uno!$Z$9');
    expect(place(await find(tutti))).toBe('Uno!A1');
    expect(place(await find(tutti, {}, 2))).toBe('Tre!C3');
    expect(place(await find(tutti, { foglio: 'TRE' }))).toBe('Tre!C3');
    expect(await find(nome('Tre!$C$3', 2) + nome('Uno!$Z$9'))).toMatchObject({ ambito: 'Tre' });
    const dellaCartella = await find(nome('Uno!$Z$9'));
    expect(place(dellaCartella)).toBe('Uno!Z9');
    expect(dellaCartella).not.toHaveProperty('ambito');
  });

  it('più fogli con lo stesso nome, nessuno attivo: è ambiguo e si elencano', async () => {
    const due = nome('Uno!$A$1', 0) + nome('Tre!$C$3', 2) + nome('Uno!$Z$9');
    expect(await find(due, {}, 1)).toEqual({ kind: 'ambiguo', fogli: ['Uno', 'Tre'] });
  });

  it('una tabella con quel nome serve da intervallo, un nome la precede', async () => {
    const tabella = await find('', { nome: 'tabella1' });
    expect(place(tabella)).toBe('Uno!B3:C9');
    expect(tabella).toMatchObject({ tabella: 'Tabella1' });
    expect(await find('')).toEqual({ kind: 'mancante' });
  });

  it('il foglio indicato deve esserci', async () => {
    await expect(find(nome('Uno!$A$1'), { foglio: 'Quattro' })).rejects.toMatchObject({
      codice: 'FOGLIO_MANCANTE',
    });
  });
});

describe('quello che un nome indica', () => {
  it.each([
    ['Uno!$A$5:$I$20', 'Uno!A5:I20'],
    ["'Foglio dell''ente'!$D$7:$L$70", "'Foglio dell''ente'!D7:L70"],
    ['uno!A1:B2', 'Uno!A1:B2'],
    ['Uno!$I$20:$A$5', 'Uno!A5:I20'],
    ['Uno!$A:$C', 'Uno!B2:C40'],
    ['Uno!$1:$10', 'Uno!B2:D10'],
    ['Uno!$A$1:$XFD$1048576', 'Uno!B2:D40'],
    ['Tre!$A:$C', 'Tre!A1:C1'],
    ['Tabella1[#All]', 'Uno!B3:C9'],
    ['Tabella1', 'Uno!B3:C9'],
    ['Tabella1[#Data]', 'Uno!B4:C8'],
    ['Tabella1[[#Headers],[#Data]]', 'Uno!B3:C8'],
    ['(Uno!$A$1:$B$2)', 'Uno!A1:B2'],
    ['AltroNome', 'Tre!B2:C3'],
  ])('%s', async (formula, atteso) => {
    const altro = '<definedName name="AltroNome">Tre!$B$2:$C$3</definedName>';
    expect(place(await find(nome(formula) + altro))).toBe(atteso);
  });

  it.each([
    ['#REF!', 'rotto'],
    ['Uno!#REF!', 'rotto'],
    ['#REF!$A$1', 'rotto'],
    ['Sparito!$A$1', 'rotto'],
    ['[1]Foglio1!$A$1', 'rotto'],
    ["'[altro.xlsx]Foglio 1'!$A$1", 'rotto'],
    ['40', 'costante'],
    ['-0.5', 'costante'],
    ['&quot;testo, con virgola&quot;', 'costante'],
    ['TRUE', 'costante'],
    ['{1,2;3,4}', 'costante'],
    ['Uno!$A$1:$B$2,Uno!$D$1:$E$2', 'piuAree'],
    ["('Foglio dell''ente'!$A$1,Uno!$B$2)", 'piuAree'],
    ['Uno:Tre!$A$1', 'piuAree'],
    ['OFFSET(Uno!$A$1,0,0,COUNTA(Uno!$A:$A),9)', 'dinamico'],
    ['INDIRECT(&quot;Uno!A1&quot;)', 'dinamico'],
    ['Uno!$A$1:$B$2 Uno!$B$1:$C$2', 'dinamico'],
    ['Tabella1[a]', 'dinamico'],
    ['Albero', 'dinamico'],
    ['NomeCheNonEsiste', 'dinamico'],
  ])('%s', async (formula, kind) => {
    const shown = formula.replace(/&quot;/g, '"');
    expect(await find(nome(formula))).toEqual({ kind, formula: `=${shown}` });
  });

  it('con quello che sta oltre, fino al bordo del foglio', async () => {
    const oltre = { righe: 2, colonne: 1 };
    const { nomi } = await openXlsx(cartella(nome('Uno!$B$2:$C$3'))).read({
      nomi: [{ nome: 'Albero', oltre }],
    });
    expect(nomi.get('Albero')).toMatchObject({
      indirizzo: at('Uno!B2:C3'),
      area: { indirizzo: at('Uno!B2:D5') },
    });
    const bordo = await openXlsx(cartella(nome('Uno!$XFD$1048575'))).read({
      nomi: [{ nome: 'Albero', oltre }],
    });
    expect(bordo.nomi.get('Albero')).toMatchObject({ area: { indirizzo: at('Uno!XFD1048575:XFD1048576') } });
  });
});

describe('nomi definiti e tolti', () => {
  const due = cartella(
    '<definedName name="Albero" comment="mio">Uno!$A$1:$B$2</definedName><definedName name="Zeta">1</definedName>',
  );
  const workbook = 'xl/workbook.xml';

  it('un nome allargato tiene ogni altra cosa sua', async () => {
    const file = await written(due, {
      tipo: 'definisciNome',
      nome: 'albero',
      indirizzo: at(`'Foglio dell''ente'!A1:J9`),
    });
    expect(part(file, workbook)).toContain(
      `<definedName name="Albero" comment="mio">'Foglio dell''ente'!$A$1:$J$9</definedName>`,
    );
  });

  it('un nome nuovo, del foglio o della cartella, va in ordine alfabetico', async () => {
    const file = await written(
      due,
      { tipo: 'definisciNome', nome: 'Misure', indirizzo: at('Uno!A1:C3') },
      { tipo: 'definisciNome', nome: 'Albero', ambito: 'Tre', indirizzo: at('Tre!A1') },
    );
    expect(part(file, workbook)).toContain(
      '<definedName name="Misure">Uno!$A$1:$C$3</definedName><definedName name="Zeta">1</definedName>',
    );
    expect(part(file, workbook)).toContain(
      '<definedName name="Albero" localSheetId="2">Tre!$A$1</definedName>',
    );
  });

  it('un nome che indica già quelle celle resta com’è, comunque scritto', async () => {
    const bytes = cartella(nome('uno!a1:b2'));
    const file = await written(bytes, { tipo: 'definisciNome', nome: 'Albero', indirizzo: at('Uno!A1:B2') });
    expect(file.toBytes()).toEqual(bytes);
  });

  it('togliere un nome toglie solo quello, l’ultimo anche il loro elenco', async () => {
    const file = await written(
      due,
      { tipo: 'eliminaNome', nome: 'ALBERO' },
      { tipo: 'eliminaNome', nome: 'Altro' },
    );
    expect(part(file, workbook)).toContain(
      '<definedNames><definedName name="Zeta">1</definedName></definedNames>',
    );
    const vuoto = await written(file.toBytes(), { tipo: 'eliminaNome', nome: 'Zeta' });
    expect(part(vuoto, workbook)).not.toContain('definedNames');
  });

  it.each(['A1', 'R1C1', 'due parole', '1uno', '', 'C'])('«%s» non è un nome', async (sbagliato) => {
    await expect(
      written(due, { tipo: 'definisciNome', nome: sbagliato, indirizzo: at('Uno!A1') }),
    ).rejects.toMatchObject({ codice: 'NOME_NON_VALIDO' });
  });

  it('il nome di una tabella è preso', async () => {
    await expect(
      written(due, { tipo: 'definisciNome', nome: 'TABELLA1', indirizzo: at('Uno!A1') }),
    ).rejects.toMatchObject({ codice: 'NOME_DI_TABELLA' });
  });
});
