/** The JSON of a result: valid against its schema for every golden workbook, and the same figures as the result. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { prepareCalcola, risultatoJson } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { makeCartella } from '../support/cartelle.js';

const root = join(__dirname, '..', '..');
const schema = JSON.parse(
  readFileSync(join(root, 'docs', 'schema', 'risultato.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const cartelle = [
  ...['albero-2024.xlsx', 'piano-2021.xlsx'].map((name) => join(root, 'examples', name)),
  ...readdirSync(join(root, 'test', 'golden'))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(root, 'test', 'golden', name)),
];

const calcolo = (path: string) => prepareCalcola(openXlsx(new Uint8Array(readFileSync(path))));

describe('risultatoJson', () => {
  it.each(cartelle.map((path) => [path.slice(root.length + 1), path]))('%s è valido', async (_, path) => {
    const json = JSON.parse(JSON.stringify(risultatoJson(await calcolo(path)))) as object;
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('ogni nodo ha un codice che nessun altro ha, e quello del padre', async () => {
    const { nodi } = risultatoJson(await calcolo(join(root, 'examples', 'albero-2024.xlsx')));
    const codici = nodi.map(({ codice }) => codice);
    expect(new Set(codici).size).toBe(117);
    expect(nodi.filter(({ codicePadre }) => codicePadre === undefined).map(({ codice }) => codice)).toEqual([
      'Ente',
    ]);
    const known = new Set(codici);
    expect(nodi.filter(({ codicePadre }) => codicePadre !== undefined && !known.has(codicePadre))).toEqual(
      [],
    );
    expect(nodi.find(({ codice }) => codice === 'EC07')).toMatchObject({
      codicePadre: 'OS9/1',
      livello: 'indicatore',
      peso: 0.2,
      target: '>= 3,00 %',
      valore: '2,91 %',
      pubblicato: '96,89 %',
      fascia: 'Raggiunto',
      esito: { tipo: 'punteggio' },
    });
  });

  it('porta le unità e i ruoli degli obiettivi individuali, senza nomi di persone', async () => {
    const { unita, individuali } = risultatoJson(await calcolo(join(root, 'examples', 'albero-2024.xlsx')));
    expect(unita?.find(({ nome }) => nome === 'Risorse umane')).toMatchObject({
      pubblicato: '96,40 %',
      fascia: 'Raggiunto',
    });
    expect(individuali?.map(({ nome }) => nome)).toContain('Segretario generale');
    const piccola = await makeCartella({
      tabelle: {
        Obiettivi_individuali: [
          ['Ruolo', 'Obiettivo', 'Target', 'Consuntivo', 'Peso'],
          ['Segretario generale - Nome Cognome', 'Uno', 'SI', 'SI', '100%'],
        ],
      },
    });
    const json = risultatoJson(await prepareCalcola(openXlsx(piccola)));
    expect(json.individuali?.map(({ nome }) => nome)).toEqual(['Segretario generale']);
    expect(json).not.toHaveProperty('unita');
  });

  it('i punti persi sommano a quanto manca all’Ente', async () => {
    const { nodi, ente } = risultatoJson(await calcolo(join(root, 'examples', 'albero-2024.xlsx')));
    const persi = nodi.reduce((sum, { puntiPersi = 0 }) => sum + puntiPersi, 0);
    expect(Math.abs(persi - (1 - (ente.raggiungimento ?? NaN)))).toBeLessThan(1e-12);
  });
});
