/** Measures from an extract: what they give beside the printed figure, what is swapped, what is ticked. */
import { prepareCalcola, prepareScelte, writeProposta } from '../../src/commands/index.js';
import { ADESSO, importTesto, inBreve, openConIndicatori, tab } from '../support/importa.js';

const open = (tabelle = {}) =>
  openConIndicatori(
    [
      ['EC07', 'Proventi aggiuntivi', '>= 3,00 %', '2,91 %'],
      ['C2.1_01', 'Tempo medio', '<= 4,91 gg', '4,12 gg'],
      ['K3', 'Imprese', '>= 10 N.', null],
    ],
    tabelle,
  );

const misure = (...righe: readonly (readonly string[])[]) =>
  tab(['Codice', 'Numeratore', 'Denominatore', 'Fonte', 'Evidenza'], ...righe);

describe('le misure importate', () => {
  it('dicono il raggiungimento esatto e quello che darebbe il valore stampato', async () => {
    const testo = misure(['EC07', '246.142,61 €', '8.468.510,15 €', 'Bilancio', 'prot. 7']);
    const { voci } = await importTesto(await open(), 'misure', testo);
    expect(voci.map(inBreve)).toEqual([['EC07', 'nuovo', '', '246.142,61 € / 8.468.510,15 €', true]]);
    // 246.142,61 / 8.468.510,15 = 2,9066 %, su 3,00 % fa 96,89 %; 2,91 / 3,00 fa 97,00 % [R24 § 3.1].
    expect(voci[0]?.confronto).toBe(
      'raggiungimento dalle misure 96,89 % · dal valore stampato (2,91 %) 97,00 %',
    );
    expect(voci[0]?.cambiamenti.map(({ campo, fonte, evidenza }) => [campo, fonte, evidenza])).toEqual([
      ['numeratore', 'Bilancio', 'prot. 7'],
      ['denominatore', 'Bilancio', 'prot. 7'],
    ]);
  });

  it('scritte cambiano il calcolo, e la volta dopo sono uguali', async () => {
    const file = await open();
    const testo = misure(['ec 07', '246.142,61 €', '8.468.510,15 €', '', '']);
    const importazione = await importTesto(file, 'misure', testo);
    const proposta = await prepareScelte(file, importazione, new Set(importazione.voci.map(({ id }) => id)));
    await writeProposta(file, proposta, { adesso: ADESSO, accettate: [] });
    const { risultato } = await prepareCalcola(file);
    expect(risultato.nodi.find(({ nodo }) => nodo.codice === 'EC07')?.pubblicato).toBe('96,89 %');
    const { voci } = await importTesto(file, 'misure', testo);
    expect(voci.map(({ stato }) => stato)).toEqual(['uguale']);
  });

  it('scambiate rispetto al valore si vedono, e non si spuntano', async () => {
    const { voci } = await importTesto(
      await open(),
      'misure',
      misure(['C2.1_01', '34 gg', '140 N.', '', '']),
    );
    expect(voci).toMatchObject([{ stato: 'nuovo', spunta: false }]);
    expect(voci[0]?.dubbi.join(' ')).toContain(
      'Le misure danno 0,2429 gg, ma scambiando numeratore e denominatore danno il consuntivo 4,12 gg.',
    );
  });

  it('che non tornano con il valore, o divise per zero, si vedono', async () => {
    const testo = misure(['C2.1_01', '500', '140', '', ''], ['EC07', '3', '0', '', '']);
    const { voci } = await importTesto(await open(), 'misure', testo);
    expect(voci.map(({ dubbi, spunta }) => [dubbi.length > 0, spunta])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it("in un'espressione vanno così come sono, e una che non si legge si dice", async () => {
    const testo = tab(
      ['Codice', 'Valori misure'],
      ['K3', '(8,78 fte + 19,86 fte) / 0,5'],
      ['EC07', '=CMD()|A1'],
    );
    const { voci } = await importTesto(await open(), 'misure', testo);
    expect(voci.map(inBreve)).toEqual([
      ['K3', 'nuovo', '', '(8,78 fte + 19,86 fte) / 0,5', true],
      ['EC07', 'nuovo', '', '=CMD()|A1', false],
    ]);
    expect(voci[1]?.dubbi.length).toBeGreaterThan(0);
  });

  it('diverse da quelle della cartella si mostrano accanto, senza spunta', async () => {
    const file = await open({
      Misure: [
        ['Codice', 'Numeratore', 'Denominatore'],
        ['EC07', 1, 30],
      ],
    });
    const { voci } = await importTesto(file, 'misure', misure(['EC07', '2', '30', '', '']));
    expect(voci).toMatchObject([{ stato: 'diverso', prima: '1 / 30', dopo: '2 / 30', spunta: false }]);
  });

  it('dello stesso indicatore due volte non si spuntano', async () => {
    const testo = misure(['K3', '20', '1', '', ''], ['K3', '30', '1', '', '']);
    const { voci } = await importTesto(await open(), 'misure', testo);
    expect(voci.map(({ spunta }) => spunta)).toEqual([false, false]);
  });
});
