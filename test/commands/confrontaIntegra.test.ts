/** The report of the platform beside our result. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  confrontaIntegra,
  prepareCalcola,
  prepareNotaIntegra,
  prepareScelte,
  writeProposta,
  makeAllegato,
  type ConfrontoIntegra,
} from '../../src/commands/index.js';
import { createXlsx, openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import { ADESSO, importTesto, openConIndicatori, tab } from '../support/importa.js';

const open = () =>
  openConIndicatori([
    ['EC07', 'Proventi', '>= 3,00 %', '2,90 %'],
    ['K2 [P_02]', 'Regolamento', 'SI', 'SI'],
    ['K3', 'Struttura', 'solo monitoraggio', null],
  ]);

const testo = (...righe: readonly (readonly string[])[]) =>
  tab(['Codice', 'Titolo', 'Raggiungimento'], ...righe);
const compare = (file: XlsxFile, scritto: string) =>
  confrontaIntegra(file, { kind: 'testo', testo: scritto });
const diversi = ({ voci }: ConfrontoIntegra) =>
  voci
    .filter(({ esito }) => esito !== 'coincide')
    .map(({ nodo, esito, nostro, loro, differenza }) => [nodo, esito, nostro, loro, differenza]);

describe('il confronto con il report di Integra', () => {
  it("sull'esempio, con il suo stesso allegato, coincide in 117 righe su 117", async () => {
    const file = openXlsx(new Uint8Array(readFileSync(join(__dirname, '../../examples/albero-2024.xlsx'))));
    const righe = readFileSync(join(__dirname, '../golden/allegato-2024.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    // As the platform prints it: a row for each node, groups without a code under their objective.
    const report = ['Livello\tPeso\tCodice\tTitolo\tTarget\tValore\tRaggiungimento']
      .concat(righe.map((riga) => riga.split('\t').slice(0, 7).join('\t')))
      .join('\n');
    const confronto = await compare(file, report);
    expect(diversi(confronto)).toEqual([]);
    expect(confronto.riassunto).toBe('117 su 117 coincidono.');
  });

  it('conta uguali le cifre che differiscono solo per come sono arrotondate', async () => {
    const confronto = await compare(
      await open(),
      testo(['ec_07', '', '96,67%'], ['P_02', '', '100%'], ['K3', '', 'N/D']),
    );
    expect(confronto.voci.filter(({ esito }) => esito === 'coincide').map(({ nodo }) => nodo)).toEqual([
      'EC07',
      'K2',
      'K3',
    ]);
  });

  it("elenca ciò che è diverso, ciò che manca e ciò che l'albero non ha", async () => {
    const confronto = await compare(
      await open(),
      testo(['EC07', 'Proventi', '90,00 %'], ['K2', 'Regolamento', '99,99%'], ['X9', 'Altro', '50,00 %']),
    );
    expect(diversi(confronto)).toEqual([
      ['Camera di prova', 'soloNostro', '98,33 %', '', ''],
      ['AS1', 'soloNostro', '98,33 %', '', ''],
      ['OS1', 'soloNostro', '98,33 %', '', ''],
      ['Indicatori', 'soloNostro', '98,33 %', '', ''],
      ['EC07', 'diverso', '96,67 %', '90,00 %', '-6,67 punti'],
      ['K2', 'arrotondamento', '100,00 %', '99,99%', '-0,01 punti'],
      ['K3', 'soloNostro', 'N/D', '', ''],
      ['X9', 'soloLoro', '', '50,00 %', ''],
    ]);
    expect(confronto.riassunto).toBe("0 su 7 coincidono. Nel report c'è 1 riga che l'albero non ha.");
  });

  it("si annota nell'allegato, finché il risultato è quello", async () => {
    const file = await open();
    const confronto = await compare(
      file,
      testo(['EC07', '', '96,67%'], ['K2', '', '100%'], ['K3', '', 'N/D']),
    );
    const proposta = await prepareNotaIntegra(file, confronto, { adesso: ADESSO });
    await writeProposta(file, proposta, { adesso: ADESSO, accettate: [] });
    const noteDi = async () => {
      const { allegato } = await makeAllegato(file, {
        adesso: ADESSO,
        motivo: 'Prova.',
        createCartella: createXlsx,
      });
      return allegato.note.map((nota) => nota.testo).filter((una) => una.startsWith('Confronto con Integra'));
    };
    expect(await noteDi()).toEqual([`Confronto con Integra: ${confronto.riassunto} (20-06-2025)`]);
    const importazione = await importTesto(
      file,
      'pareto',
      tab(['Codice', 'Valore', 'Min'], ['EC07', '2,95 %', '1 %']),
    );
    await writeProposta(
      file,
      await prepareScelte(file, importazione, new Set(importazione.voci.map(({ id }) => id))),
      { adesso: ADESSO, accettate: [] },
    );
    expect((await prepareCalcola(file)).impronta).not.toBe(confronto.impronta);
    expect(await noteDi()).toEqual([]);
  });
});
