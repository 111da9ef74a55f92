/**
 * What every host of the port must do, said once and run on each of them. The workbook is made in here, part by
 * part; a host gets its bytes.
 */
import {
  parseIndirizzo,
  WorkbookError,
  type Applicazione,
  type Area,
  type CellaFoglio,
  type CellaScritta,
  type Indirizzo,
  type NomeTrovato,
  type Premessa,
  type RichiestaFamiglia,
  type Scrittura,
  type Workbook,
} from '../../src/layout/index.js';
import { makeXlsx } from './xlsx/pacchetto.js';

export interface AperturaContratto {
  readonly workbook: Workbook;
  close(): void;
}

export type OpenContratto = (bytes: Uint8Array) => Promise<AperturaContratto>;

const testo = (dove: string, valore: string, stile = 0): string =>
  `<c r="${dove}" s="${stile}" t="inlineStr"><is><t xml:space="preserve">${valore}</t></is></c>`;
const numero = (dove: string, valore: number, stile = 0): string =>
  `<c r="${dove}" s="${stile}"><v>${valore}</v></c>`;
const formula = (dove: string, scritta: string, valore: number): string =>
  `<c r="${dove}"><f>${scritta}</f><v>${valore}</v></c>`;
const riga = (numeroRiga: number, ...celle: readonly string[]): string =>
  `<row r="${numeroRiga}">${celle.join('')}</row>`;

/** Styles of the maker: 1 is `0.00%`, 3 is unlocked. */
const PERCENTUALE = 1;
const SBLOCCATA = 3;

/** `Albero` is C3:F6 of the first sheet: codes, targets, values, results. */
const ALBERO = [
  riga(1, testo('A1', 'Una riga sopra')),
  riga(3, testo('C3', 'Codice'), testo('D3', 'Target'), testo('E3', 'Valore'), testo('F3', 'Raggiungimento')),
  riga(4, testo('C4', 'A1.1'), testo('D4', '&gt;= 90 %'), numero('E4', 0.86, PERCENTUALE), numero('F4', 0.5)),
  riga(5, testo('C5', 'A1.2'), testo('D5', '-11,63 gg'), formula('E5', 'E4*2', 1.72)),
  riga(6, testo('C6', 'A1.3'), '<c r="D6" t="b"><v>1</v></c>', '<c r="E6" t="e"><v>#N/A</v></c>'),
].join('');

const REGOLE = [
  '<conditionalFormatting sqref="F4:F6"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>',
].join('');

const NOMI = [
  `<definedName name="Albero">'Foglio dell''ente'!$C$3:$F$6</definedName>`,
  `<definedName name="Colonne">'Foglio dell''ente'!$C:$E</definedName>`,
  '<definedName name="Costante">0.4</definedName>',
  '<definedName name="Due_zone">Altro!$A$1:$A$2,Altro!$C$1</definedName>',
  '<definedName name="Doppio" localSheetId="0">Altro!$A$1</definedName>',
  '<definedName name="Doppio" localSheetId="1">Altro!$A$1:$B$1</definedName>',
  '<definedName name="Locale">Altro!$A$1</definedName>',
  '<definedName name="Locale" localSheetId="1">Altro!$A$1:$B$2</definedName>',
  '<definedName name="Rotto">#REF!</definedName>',
  '<definedName name="Tutta_la_tabella">Misure[#All]</definedName>',
].join('');

const MISURE = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Misure" displayName="Misure" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Codice"/><tableColumn id="2" name="Numeratore"/></tableColumns></table>`;

const CARTELLA = makeXlsx({
  fogli: [
    { nome: 'Foglio dell&apos;ente', dati: ALBERO, dopo: REGOLE },
    {
      nome: 'Altro',
      dati:
        riga(1, testo('A1', 'Codice'), testo('B1', 'Numeratore')) +
        riga(2, testo('A2', 'A1.1'), numero('B2', 328)) +
        riga(3, testo('A3', 'A1.2'), numero('B3', 1813)),
      dopo: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      legami: [['table', '../tables/table1.xml']],
    },
    {
      nome: 'Protetto',
      dati: riga(1, testo('A1', 'chiusa'), testo('B1', 'aperta', SBLOCCATA)),
      dopo: '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
    },
    {
      nome: 'Unite',
      dati: riga(1, testo('A1', 'titolo')),
      dopo: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    },
    { nome: 'Nascosto', stato: ' state="veryHidden"' },
  ],
  nomi: NOMI,
  parti: { 'xl/tables/table1.xml': MISURE },
  tipi: '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
});

const ENTE = "'Foglio dell''ente'!";

function at(indirizzo: string): Indirizzo {
  const found = parseIndirizzo(indirizzo);
  if (found === undefined) throw new Error(`Not an address: ${indirizzo}`);
  return found;
}

const celle = (dove: string, ...rows: readonly (readonly CellaScritta[])[]): Scrittura => ({
  tipo: 'celle',
  indirizzo: at(dove),
  celle: rows,
});

export function describeContract(host: string, open: OpenContratto): void {
  describe(`il contratto della cartella di lavoro, su ${host}`, () => {
    let aperta: AperturaContratto;
    let workbook: Workbook;

    beforeEach(async () => {
      aperta = await open(CARTELLA);
      ({ workbook } = aperta);
    });
    afterEach(() => {
      aperta.close();
    });

    const leggi = async (...indirizzi: readonly string[]): Promise<readonly Area[]> =>
      (await workbook.read({ intervalli: indirizzi.map(at) })).intervalli;
    const cella = async (indirizzo: string): Promise<CellaFoglio | undefined> =>
      (await leggi(indirizzo))[0]?.celle[0]?.[0];
    const valori = async (indirizzo: string): Promise<unknown> =>
      (await leggi(indirizzo))[0]?.celle.map((row) => row.map(({ valore }) => valore));
    const nome = async (cercato: string, foglio?: string): Promise<NomeTrovato | undefined> =>
      (await workbook.read({ nomi: [{ nome: cercato }], ...(foglio && { foglio }) })).nomi.get(cercato);
    const scrivi = (...scritture: readonly Scrittura[]): Promise<void> =>
      workbook.apply({ premesse: [], scritture });
    const rifiuto = async (applicazione: Applicazione): Promise<string> =>
      workbook.apply(applicazione).then(
        () => 'nessun rifiuto',
        (error: unknown) => {
          if (!(error instanceof WorkbookError)) throw error;
          return error.codice;
        },
      );
    const rifiutoDi = (...scritture: readonly Scrittura[]): Promise<string> =>
      rifiuto({ premesse: [], scritture });
    const premessaDi = async (indirizzo: string): Promise<Premessa> => {
      const [area] = await leggi(indirizzo);
      return { indirizzo: at(indirizzo), celle: area?.celle ?? [] };
    };

    describe('la lettura', () => {
      it('trova un nome senza badare alle maiuscole, e ne dà celle, formati e formule', async () => {
        const trovato = await nome('ALBERO');
        expect(trovato).toMatchObject({ kind: 'trovato', indirizzo: at(`${ENTE}C3:F6`) });
        const area = trovato?.kind === 'trovato' ? trovato.area.celle : [];
        expect(area[1]).toEqual([
          { valore: 'A1.1', formato: 'General' },
          { valore: '>= 90 %', formato: 'General' },
          { valore: 0.86, formato: '0.00%' },
          { valore: 0.5, formato: 'General' },
        ]);
        expect(area[2]?.[2]).toEqual({ valore: 1.72, formula: '=E4*2', formato: 'General' });
        expect(area[2]?.[3]).toEqual({ valore: null, formato: 'General' });
        expect(area[3]?.[1]).toEqual({ valore: true, formato: 'General' });
        expect(area[3]?.[2]).toEqual({ valore: '#N/A', formato: 'General', guasto: 'ERRORE_FORMULA' });
      });

      it('legge anche oltre il nome, celle vuote comprese', async () => {
        const { nomi } = await workbook.read({ nomi: [{ nome: 'Albero', oltre: { righe: 3, colonne: 2 } }] });
        const trovato = nomi.get('Albero');
        expect(trovato).toMatchObject({
          indirizzo: at(`${ENTE}C3:F6`),
          area: { indirizzo: at(`${ENTE}C3:H9`) },
        });
        const righe = trovato?.kind === 'trovato' ? trovato.area.celle : [];
        expect(righe).toHaveLength(7);
        expect(righe.map((row) => row.length)).toEqual([6, 6, 6, 6, 6, 6, 6]);
        expect(righe[6]?.[5]).toEqual({ valore: null, formato: 'General' });
      });

      it('accorcia le colonne intere alle righe usate', async () => {
        expect(await nome('Colonne')).toMatchObject({
          kind: 'trovato',
          indirizzo: at(`${ENTE}C1:E6`),
        });
      });

      it.each([
        ['Manca', { kind: 'mancante' }],
        ['Rotto', { kind: 'rotto', formula: '=#REF!' }],
        ['Costante', { kind: 'costante', formula: '=0.4' }],
        ['Due_zone', { kind: 'piuAree', formula: '=Altro!$A$1:$A$2,Altro!$C$1' }],
        ['Doppio', { kind: 'trovato', ambito: "Foglio dell'ente", indirizzo: at('Altro!A1') }],
        ['Locale', { kind: 'trovato', ambito: 'Altro', indirizzo: at('Altro!A1:B2') }],
        ['Misure', { kind: 'trovato', tabella: 'Misure', indirizzo: at('Altro!A1:B3') }],
        ['Tutta_la_tabella', { kind: 'trovato', tabella: 'Misure', indirizzo: at('Altro!A1:B3') }],
      ])('il nome %s dà ciò che è', async (cercato, atteso) => {
        expect(await nome(cercato)).toMatchObject(atteso);
      });

      it('guarda prima il foglio indicato', async () => {
        expect(await nome('Doppio', 'Altro')).toMatchObject({
          ambito: 'Altro',
          indirizzo: at('Altro!A1:B1'),
        });
      });

      it('quando il nome sta in più fogli, e non in quello indicato, li elenca', async () => {
        expect(await nome('Doppio', 'Unite')).toEqual({
          kind: 'ambiguo',
          fogli: ["Foglio dell'ente", 'Altro'],
        });
      });

      it("legge le famiglie di nomi e tabelle, anche solo l'ultima riga di ognuno", async () => {
        const { nomi } = await workbook.read({
          nomi: [{ nome: 'Costante' }],
          famiglie: [
            { prefisso: 'mis', soloUltimaRiga: true, oltre: { righe: 1, colonne: 1 } },
            { prefisso: 'CO' },
          ],
        });
        expect([...nomi.keys()].sort()).toEqual(['Colonne', 'Costante', 'Misure']);
        expect(nomi.get('Misure')).toMatchObject({
          kind: 'trovato',
          indirizzo: at('Altro!A1:B3'),
          area: {
            indirizzo: at('Altro!A3:C4'),
            celle: [
              [{ valore: 'A1.2' }, { valore: 1813 }, { valore: null }],
              [{ valore: null }, { valore: null }, { valore: null }],
            ],
          },
        });
      });

      it('di una famiglia che dovrebbe avere solo dati dà anche la formula, con il suo valore', async () => {
        const read = async (soloDati: Pick<RichiestaFamiglia, 'soloDati'>) =>
          workbook.read({ famiglie: [{ prefisso: 'alb', ...soloDati }] });
        const [tutto, dati] = [await read({}), await read({ soloDati: true })];
        expect([...dati.nomi]).toEqual([...tutto.nomi]);
        const trovato = dati.nomi.get('Albero');
        const celle = trovato?.kind === 'trovato' ? trovato.area.celle.flat() : [];
        expect(celle).toContainEqual({ valore: 1.72, formula: '=E4*2', formato: 'General' });
      });

      it('dice quali celle un foglio protetto rifiuta, e tace di un foglio libero', async () => {
        const [protetto, libero] = await leggi('Protetto!A1:C1', 'Altro!A1:B1');
        expect(protetto?.bloccate).toEqual([[true, false, true]]);
        expect(libero).not.toHaveProperty('bloccate');
      });

      it('dice quali celle sono unite', async () => {
        const [area] = await leggi('Unite!B1:B2');
        expect(area?.unite).toEqual([at('Unite!A1:C1')]);
      });

      it('elenca fogli, tabelle e nomi', async () => {
        const { elenchi, base1904 } = await workbook.read({ elenchi: true });
        expect(elenchi?.fogli).toEqual([
          { nome: "Foglio dell'ente", visibilita: 'visibile', protetto: false, usato: at(`${ENTE}A1:F6`) },
          { nome: 'Altro', visibilita: 'visibile', protetto: false, usato: at('Altro!A1:B3') },
          { nome: 'Protetto', visibilita: 'visibile', protetto: true, usato: at('Protetto!A1:B1') },
          { nome: 'Unite', visibilita: 'visibile', protetto: false, usato: at('Unite!A1') },
          { nome: 'Nascosto', visibilita: 'moltoNascosto', protetto: false },
        ]);
        expect(elenchi?.tabelle).toEqual([{ nome: 'Misure', indirizzo: at('Altro!A1:B3') }]);
        expect(elenchi?.nomi).toContainEqual({
          nome: 'Locale',
          ambito: 'Altro',
          formula: '=Altro!$A$1:$B$2',
        });
        expect(elenchi?.nomi).toContainEqual({ nome: 'Costante', formula: '=0.4' });
        expect(elenchi?.nomi).toHaveLength(10);
        expect(elenchi).toMatchObject({ foglioAttivo: "Foglio dell'ente", strutturaProtetta: false });
        expect(base1904).toBe(false);
      });

      it('un intervallo su un foglio che non esiste è un rifiuto', async () => {
        const letto = workbook.read({ intervalli: [at('Manca!A1')] });
        await expect(letto).rejects.toMatchObject({ codice: 'FOGLIO_MANCANTE', fatti: { foglio: 'Manca' } });
      });

      it('legge le celle scelte con select', async () => {
        await workbook.select(at('Altro!A2:B3'));
        const { selezione } = await workbook.read({ selezione: true });
        expect(selezione?.indirizzo).toEqual(at('Altro!A2:B3'));
        expect(selezione?.celle.map((row) => row.map(({ valore }) => valore))).toEqual([
          ['A1.1', 328],
          ['A1.2', 1813],
        ]);
      });
    });

    describe('la scrittura di celle', () => {
      it('scrive numeri, testi, formati e formule, e lascia il resto come è', async () => {
        await scrivi(
          celle(
            `${ENTE}E4:F6`,
            [{}, { valore: 0.955555555555556, formato: '0.00%' }],
            [{}, { valore: 'N/D', formato: '0.00%' }],
            [{ valore: 3 }, { formula: '=E6/4' }],
          ),
        );
        const [area] = await leggi(`${ENTE}E4:F6`);
        expect(area?.celle[0]).toEqual([
          { valore: 0.86, formato: '0.00%' },
          { valore: 0.955555555555556, formato: '0.00%' },
        ]);
        expect(area?.celle[1]).toEqual([
          { valore: 1.72, formula: '=E4*2', formato: 'General' },
          { valore: 'N/D', formato: '0.00%' },
        ]);
        expect(area?.celle[2]?.[0]).toEqual({ valore: 3, formato: 'General' });
        expect(area?.celle[2]?.[1]).toMatchObject({ formula: '=E6/4' });
      });

      it.each([
        '=1+1',
        '+39 0131',
        '-11,63 gg',
        '@nome',
        "'ndrangheta",
        '007',
        '1',
        '1,5',
        '1-2',
        '31/12/2024',
        '50%',
        'VERO',
        'true',
        'mar 3',
        '#N/A',
        '● Raggiunto',
        ' con spazi ',
        'due\nrighe',
      ])('un testo resta testo: %j', async (valore) => {
        await scrivi(celle(`${ENTE}F5`, [{ valore }]));
        expect(await cella(`${ENTE}F5`)).toEqual({ valore, formato: 'General' });
      });

      it('svuota una cella e ne tiene il formato', async () => {
        await scrivi(celle(`${ENTE}E4`, [{ valore: null }]));
        expect(await cella(`${ENTE}E4`)).toEqual({ valore: null, formato: '0.00%' });
      });

      it('di due scritture della stessa cella vale la seconda', async () => {
        await scrivi(celle(`${ENTE}F4`, [{ valore: 1 }]), celle(`${ENTE}F4`, [{ valore: 2 }]));
        expect(await valori(`${ENTE}F4`)).toEqual([[2]]);
      });

      it('una premessa che vale lascia scrivere', async () => {
        const premessa = await premessaDi(`${ENTE}C3:F6`);
        await workbook.apply({ premesse: [premessa], scritture: [celle(`${ENTE}F4`, [{ valore: 1 }])] });
        expect(await valori(`${ENTE}F4`)).toEqual([[1]]);
      });

      it('una premessa cambiata ferma tutto, e dice la cella', async () => {
        const premessa = await premessaDi(`${ENTE}C3:F6`);
        await scrivi(celle(`${ENTE}D4`, [{ valore: '>= 80 %' }]));
        const scrittura = celle(`${ENTE}F4`, [{ valore: 1 }]);
        await expect(workbook.apply({ premesse: [premessa], scritture: [scrittura] })).rejects.toMatchObject({
          codice: 'CAMBIATO_NEL_FRATTEMPO',
          fatti: { cella: `${ENTE}D4`, atteso: '>= 90 %', trovato: '>= 80 %' },
        });
        expect(await valori(`${ENTE}F4`)).toEqual([[0.5]]);
      });

      it('anche un formato cambiato è una premessa che non vale più', async () => {
        const premessa = await premessaDi(`${ENTE}E4`);
        await scrivi(celle(`${ENTE}E4`, [{ formato: '0.00' }]));
        expect(await rifiuto({ premesse: [premessa], scritture: [] })).toBe('CAMBIATO_NEL_FRATTEMPO');
      });

      it('un foglio protetto prende le celle sbloccate', async () => {
        await scrivi(celle('Protetto!B1', [{ valore: 'nuova' }]));
        expect(await valori('Protetto!A1:B1')).toEqual([['chiusa', 'nuova']]);
      });

      it('una cella bloccata ferma tutto', async () => {
        const codice = await rifiutoDi(
          celle(`${ENTE}F4`, [{ valore: 1 }]),
          celle('Protetto!A1:B1', [{ valore: 'x' }, { valore: 'y' }]),
        );
        expect(codice).toBe('FOGLIO_PROTETTO');
        expect(await valori('Protetto!A1:B1')).toEqual([['chiusa', 'aperta']]);
        expect(await valori(`${ENTE}F4`)).toEqual([[0.5]]);
      });

      it('una cella bloccata che ha già quel valore non ferma niente', async () => {
        await scrivi(celle('Protetto!A1:B1', [{ valore: 'chiusa' }, { valore: 'y' }]));
        expect(await valori('Protetto!A1:B1')).toEqual([['chiusa', 'y']]);
      });

      it('di celle unite si scrive solo la prima', async () => {
        await scrivi(celle('Unite!A1', [{ valore: 'altro' }]));
        expect(await rifiutoDi(celle('Unite!A1:B1', [{ valore: 'x' }, { valore: 'y' }]))).toBe('CELLA_UNITA');
        expect(await valori('Unite!A1:C1')).toEqual([['altro', null, null]]);
      });

      it('un testo troppo lungo per una cella è un rifiuto', async () => {
        expect(await rifiutoDi(celle(`${ENTE}F4`, [{ valore: 'x'.repeat(32_768) }]))).toBe(
          'TESTO_TROPPO_LUNGO',
        );
      });

      it('un foglio che manca è un rifiuto', async () => {
        expect(await rifiutoDi(celle('Manca!A1', [{ valore: 1 }]))).toBe('FOGLIO_MANCANTE');
      });
    });

    describe('ciò che serve a una tabella', () => {
      const TABELLA: readonly Scrittura[] = [
        { tipo: 'aspetto', indirizzo: at('Altro!A1:B3'), stile: {}, daCapo: true },
        {
          tipo: 'aspetto',
          indirizzo: at('Altro!A1:B1'),
          stile: { grassetto: true, bordo: true, aCapo: true },
        },
        { tipo: 'larghezze', indirizzo: at('Altro!A1:B1'), caratteri: [20, 12] },
        { tipo: 'adattaRighe', indirizzo: at('Altro!A1:B3') },
        { tipo: 'areaStampa', prima: at('Altro!A1:B3'), dopo: at('Altro!A1:C3') },
        {
          tipo: 'grafico',
          grafico: {
            nome: 'Grafico di prova',
            tipo: 'linee',
            titolo: 'Numeratori',
            descrizione: 'I numeratori per codice',
            categorie: at('Altro!A2:A3'),
            serie: [{ nome: 'Numeratore', valori: at('Altro!B2:B3') }],
            posizione: at('Altro!D1:H9'),
          },
        },
      ];

      it('si scrive, due volte, e le celle restano quelle', async () => {
        const prima = await leggi('Altro!A1:C4');
        await scrivi(...TABELLA);
        await scrivi(...TABELLA, { tipo: 'eliminaGrafico', foglio: 'Altro', nome: 'Grafico di prova' });
        expect(await leggi('Altro!A1:C4')).toEqual(prima);
      });

      it('su un foglio protetto è rifiutato', async () => {
        const rifiuti = ['FOGLIO_PROTETTO', 'FORMATI_PROTETTI'];
        const stile = { grassetto: true };
        expect(rifiuti).toContain(
          await rifiutoDi({ tipo: 'aspetto', indirizzo: at('Protetto!A1:B1'), stile }),
        );
        expect(rifiuti).toContain(
          await rifiutoDi({ tipo: 'larghezze', indirizzo: at('Protetto!A1'), caratteri: [40] }),
        );
      });
    });

    describe('fogli e nomi', () => {
      it('aggiunge un foglio con le sue celle, e lo toglie', async () => {
        await scrivi(
          {
            tipo: 'nuovoFoglio',
            nome: 'Tabella 3.1',
            larghezze: [30, 12],
            righeBloccate: 1,
            stampa: {
              orientamento: 'orizzontale',
              larghezzaPagine: 1,
              righeRipetute: { da: 0, a: 0 },
              piede: { destra: '&P di &N' },
            },
            convalide: [
              {
                zona: { riga: 1, colonna: 1, righe: 9, colonne: 1 },
                ammessi: { kind: 'elenco', valori: ['SI', 'NO'] },
                messaggio: 'Scrivere SI o NO.',
              },
            ],
          },
          celle("'Tabella 3.1'!A1:B1", [
            { valore: 'Obiettivo', stile: { grassetto: true, sfondo: 'DDDDDD' } },
            { valore: 1 },
          ]),
        );
        expect(await valori("'Tabella 3.1'!A1:B1")).toEqual([['Obiettivo', 1]]);
        await scrivi({ tipo: 'eliminaFoglio', nome: 'Tabella 3.1' });
        const { elenchi } = await workbook.read({ elenchi: true });
        expect(elenchi?.fogli.map((foglio) => foglio.nome)).not.toContain('Tabella 3.1');
      });

      it('aggiunge un foglio molto nascosto', async () => {
        await scrivi({ tipo: 'nuovoFoglio', nome: 'Registro', visibilita: 'moltoNascosto' });
        const { elenchi } = await workbook.read({ elenchi: true });
        expect(elenchi?.fogli.at(-1)).toEqual({
          nome: 'Registro',
          visibilita: 'moltoNascosto',
          protetto: false,
        });
      });

      it('mette un foglio nuovo al posto di uno che toglie', async () => {
        await scrivi({ tipo: 'nuovoFoglio', nome: 'T' }, celle('T!A1', [{ valore: 'vecchio' }]));
        await scrivi(
          { tipo: 'eliminaFoglio', nome: 'T' },
          { tipo: 'nuovoFoglio', nome: 'T' },
          celle('T!B1', [{ valore: 'nuovo' }]),
        );
        expect(await valori('T!A1:B1')).toEqual([[null, 'nuovo']]);
        const { elenchi } = await workbook.read({ elenchi: true });
        expect(elenchi?.fogli).toHaveLength(6);
      });

      it.each<[string, Scrittura]>([
        ['FOGLIO_ESISTENTE', { tipo: 'nuovoFoglio', nome: 'altro' }],
        ['FOGLIO_NOME_NON_VALIDO', { tipo: 'nuovoFoglio', nome: 'uno/due' }],
        ['FOGLIO_MANCANTE', { tipo: 'eliminaFoglio', nome: 'Manca' }],
        ['NOME_NON_VALIDO', { tipo: 'definisciNome', nome: 'A1', indirizzo: at('Altro!A1') }],
        ['NOME_NON_VALIDO', { tipo: 'definisciNome', nome: 'due parole', indirizzo: at('Altro!A1') }],
        ['NOME_DI_TABELLA', { tipo: 'definisciNome', nome: 'misure', indirizzo: at('Altro!A1') }],
      ])('%s ferma tutto', async (codice, scrittura) => {
        expect(await rifiutoDi(celle(`${ENTE}F4`, [{ valore: 1 }]), scrittura)).toBe(codice);
        expect(await valori(`${ENTE}F4`)).toEqual([[0.5]]);
      });

      it('definisce un nome, lo sposta, lo toglie', async () => {
        await scrivi({ tipo: 'definisciNome', nome: 'Fasce', indirizzo: at('Altro!A1:B2') });
        expect(await nome('Fasce')).toMatchObject({ indirizzo: at('Altro!A1:B2') });
        await scrivi({ tipo: 'definisciNome', nome: 'Fasce', indirizzo: at(`${ENTE}C3:D4`) });
        expect(await nome('Fasce')).toMatchObject({ indirizzo: at(`${ENTE}C3:D4`) });
        await scrivi({ tipo: 'eliminaNome', nome: 'Fasce' });
        expect(await nome('Fasce')).toEqual({ kind: 'mancante' });
      });

      it('un nome di un foglio è un altro da quello della cartella', async () => {
        await scrivi({ tipo: 'eliminaNome', nome: 'Locale', ambito: 'Altro' });
        const trovato = await nome('Locale');
        expect(trovato).toMatchObject({ indirizzo: at('Altro!A1') });
        expect(trovato).not.toHaveProperty('ambito');
      });
    });
  });
}
