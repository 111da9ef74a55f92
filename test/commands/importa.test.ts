/** Figures from elsewhere into a workbook file: what is written and where, what is not, what the log keeps. */
import {
  prepareAnnulla,
  prepareApplica,
  prepareCalcola,
  writeProposta,
  type Cambiamento,
  type Proposta,
} from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import {
  parseIndirizzo,
  readAnnotazioni,
  readRegistro,
  richiestaRegistro,
  WorkbookError,
} from '../../src/layout/index.js';
import { CELLE, makeCartella, type Contenuto, type Ricetta } from '../support/cartelle.js';

type Tabella = readonly (readonly Contenuto[])[];

const ADESSO = '2025-06-20T10:30:00';

const open = async (tabelle: Readonly<Record<string, Tabella>> = {}, altro: Ricetta = {}) =>
  openXlsx(await makeCartella({ tabelle, ...altro }));

const cambio = (
  codice: string,
  campo: Cambiamento['campo'],
  nuovo: string | number,
  altro: Partial<Cambiamento> = {},
): Cambiamento => ({ codice, campo, nuovo, fonte: 'Pareto', data: '2025-06-20', dubbi: [], ...altro });

const write = (file: XlsxFile, proposta: Proposta, accettate: readonly 'formuleSovrascritte'[] = []) =>
  writeProposta(file, proposta, { adesso: ADESSO, accettate });

const valoriDi = async (file: XlsxFile, dove: string) => {
  const indirizzo = parseIndirizzo(dove);
  if (indirizzo === undefined) throw new Error(`not an address: ${dove}`);
  const celle = (await file.read({ intervalli: [indirizzo] })).intervalli[0]?.celle ?? [];
  return celle.map((riga) => riga.map(({ valore }) => valore));
};

const intervallo = async (file: XlsxFile, nome: string) => {
  const trovato = (await file.read({ nomi: [{ nome }] })).nomi.get(nome);
  if (trovato?.kind !== 'trovato') throw new Error(`no range ${nome}`);
  return trovato.area.celle.map((riga) => riga.map(({ valore }) => valore));
};

const rifiuto = (file: XlsxFile, cambiamenti: readonly Cambiamento[]) =>
  prepareApplica(file, cambiamenti).then(
    () => 'fatto',
    (error: unknown) => (error instanceof WorkbookError ? error.codice : String(error)),
  );

const modifiche = async (file: XlsxFile, cambiamenti: readonly Cambiamento[]) =>
  (await prepareApplica(file, cambiamenti)).modifiche.map(({ cella, prima, dopo }) => [cella, prima, dopo]);

describe('i dati importati', () => {
  it('vanno nella colonna Valore, con il codice scritto in qualunque modo, e cambiano il calcolo', async () => {
    const file = await open();
    const proposta = await prepareApplica(file, [cambio('k 1', 'valore', '10 N.')]);
    expect(proposta.modifiche).toMatchObject([
      { cella: `Albero!${CELLE.valoreK1}`, prima: '8 N.', dopo: '10 N.' },
    ]);
    await write(file, proposta);
    expect(await valoriDi(file, 'Albero!F6:F8')).toEqual([[10], ['SI'], [null]]);
    const { risultato } = await prepareCalcola(file);
    expect(risultato.ente.pubblicato).toBe('100,00 %');
  });

  it('che la cartella ha già, in qualunque forma, non si scrivono', async () => {
    const file = await open();
    const before = file.toBytes();
    const proposta = await prepareApplica(file, [
      cambio('K1', 'valore', '8 N.'),
      cambio('K2', 'valore', 'SI'),
      cambio('K3', 'valore', ' 4 gg '),
    ]);
    expect(proposta.modifiche).toEqual([]);
    await write(file, proposta);
    expect(Buffer.compare(file.toBytes(), before)).toBe(0);
  });

  it('che sembrano una formula diventano testo', async () => {
    const file = await open();
    await write(file, await prepareApplica(file, [cambio('K2', 'valore', '=HYPERLINK("x")')]));
    const indirizzo = parseIndirizzo('Albero!F7');
    const letta = indirizzo && (await file.read({ intervalli: [indirizzo] })).intervalli[0]?.celle[0]?.[0];
    expect(letta).toMatchObject({ valore: '=HYPERLINK("x")' });
    expect(letta).not.toHaveProperty('formula');
  });

  it('fanno le righe di Misure su un foglio nuovo, con fonte e data, e si annullano', async () => {
    const file = await open();
    const before = (await file.read({ elenchi: true })).elenchi?.fogli.map(({ nome }) => nome);
    const cambiamenti = [
      cambio('K1', 'numeratore', '1.813 N.'),
      cambio('K1', 'denominatore', 200, { evidenza: 'prot. 12/2025' }),
      cambio('K3', 'misure', '(8,78 fte + 19,86 fte) / 73,11 fte'),
    ];
    await write(file, await prepareApplica(file, cambiamenti));
    expect(await intervallo(file, 'Misure')).toEqual([
      [
        'Codice',
        'Valori misure',
        'Numeratore',
        'Denominatore',
        'Moltiplicatore',
        'Fonte',
        'Evidenza',
        'Data',
      ],
      ['K1', null, 1813, 200, null, 'Pareto', 'prot. 12/2025', 45_828],
      ['K3', '(8,78 fte + 19,86 fte) / 73,11 fte', null, null, null, 'Pareto', null, 45_828],
    ]);
    await write(file, await prepareAnnulla(file, { passi: 1 }));
    const after = (await file.read({ elenchi: true })).elenchi?.fogli.map(({ nome }) => nome);
    expect(after).toEqual([...(before ?? []), 'Albero_registro']);
  });

  it("in Misure vanno nella riga del codice, o in una riga in più, e un'espressione superata si svuota", async () => {
    const misure: Tabella = [
      ['Codice', 'Espressione', 'Numeratore', 'Denominatore', 'Moltiplicatore'],
      ['K1', '1 / 2', null, null, 100],
    ];
    const file = await open({ Misure: misure });
    const cambiamenti = [
      cambio('K1', 'numeratore', 3),
      cambio('K1', 'denominatore', 4),
      cambio('K3', 'misure', '4 gg / 2 N.'),
    ];
    await write(file, await prepareApplica(file, cambiamenti));
    expect(await intervallo(file, 'Misure')).toEqual([
      ['Codice', 'Espressione', 'Numeratore', 'Denominatore', 'Moltiplicatore'],
      ['K1', null, 3, 4, 100],
      ['K3', '4 gg / 2 N.', null, null, null],
    ]);
  });

  it("dove c'è una formula vostra la lasciano, finché non si dice di sostituirla", async () => {
    const file = await open({}, { celle: { [CELLE.valoreK1]: { formula: '4+4', result: 8 } } });
    const proposta = await prepareApplica(file, [
      cambio('K1', 'valore', '9 N.'),
      cambio('K3', 'valore', '6 gg'),
    ]);
    expect(proposta.conferme).toMatchObject([
      { kind: 'formuleSovrascritte', facoltativa: true, celle: [`Albero!${CELLE.valoreK1}`] },
    ]);
    expect(proposta.modifiche.map(({ cella }) => cella)).toEqual(['Albero!F10']);
    const copia = openXlsx(file.toBytes());
    await write(copia, await prepareApplica(copia, [cambio('K1', 'valore', '9 N.')]), [
      'formuleSovrascritte',
    ]);
    expect(await valoriDi(copia, `Albero!${CELLE.valoreK1}`)).toEqual([[9]]);
  });

  it('di una riga di Misure con una formula non si scrive nemmeno il resto', async () => {
    const file = await open({
      Misure: [
        ['Codice', 'Numeratore', 'Denominatore'],
        ['K1', { formula: '1+2', result: 3 }, 4],
      ],
    });
    const coppia = [cambio('K1', 'numeratore', 5), cambio('K1', 'denominatore', 6)];
    const proposta = await prepareApplica(file, coppia);
    expect(proposta.modifiche).toEqual([]);
    expect(proposta.conferme).toMatchObject([{ kind: 'formuleSovrascritte', celle: ['K1'] }]);
    await write(file, proposta, ['formuleSovrascritte']);
    expect(await intervallo(file, 'Misure')).toMatchObject([{}, ['K1', 5, 6]]);
  });

  it.each([
    ['CODICE_NON_IN_ALBERO', [cambio('K9', 'valore', '1')]],
    ['CODICE_NON_IN_ALBERO', [cambio('OP1.1', 'valore', '1')]],
    ['CAMBIAMENTO_DOPPIO', [cambio('K1', 'valore', '1'), cambio('k1', 'valore', '2')]],
  ] as const)('sono rifiutati con %s', async (codice, cambiamenti) => {
    expect(await rifiuto(await open(), cambiamenti)).toBe(codice);
  });

  it('lasciano nel registro una riga per dato, con la fonte, e le colonne da ricordare una volta sola', async () => {
    const file = await open();
    const abbinamento = { genere: 'pareto', firma: 'voce | uno', colonne: { indicatore: 0, valore: 1 } };
    const apply = async (nuovo: string) =>
      write(
        file,
        await prepareApplica(file, [cambio('K1', 'valore', nuovo, { dubbi: ['Da guardare.'] })], {
          abbinamenti: [abbinamento],
        }),
      );
    await apply('9 N.');
    await apply('10 N.');
    const registro = readRegistro(await file.read(richiestaRegistro()));
    expect(registro.passi.map(({ comando, celle }) => [comando, celle])).toEqual([
      ['importa', 1],
      ['importa', 1],
    ]);
    expect(readAnnotazioni(registro, 'cambio').map(({ testi }) => testi.slice(0, 7))).toEqual([
      ['K1', 'valore', '9 N.', 'Pareto', '', '2025-06-20', 'Da guardare.'],
      ['K1', 'valore', '10 N.', 'Pareto', '', '2025-06-20', 'Da guardare.'],
    ]);
    expect(readAnnotazioni(registro, 'colonne')).toHaveLength(1);
    expect(await modifiche(file, [cambio('K1', 'valore', '10 N.')])).toEqual([]);
  });
});
