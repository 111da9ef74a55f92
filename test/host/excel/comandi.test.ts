/** The commands through the real office.js: every figure, every fault in turn, and other people at work meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  prepareAnnulla,
  prepareCalcola,
  prepareRipeti,
  readCronologia,
  writeProposta,
  type Proposta,
} from '../../../src/commands/index.js';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import { WorkbookError, type Workbook } from '../../../src/layout/index.js';
import { FAULT } from '../../excel-host/index.js';
import { makeCartella } from '../../support/cartelle.js';
import { ALBERO_ESEMPIO, ESEMPIO } from './esempio.js';
import { photograph } from './fotografia.js';
import { failEachRequest, runSano } from './ogniRichiesta.js';
import { openInExcel, type AperturaExcel } from './openInExcel.js';

const SCRITTURA = { adesso: '2024-12-31T10:42:00', accettate: [] } as const;

let aperta: AperturaExcel;
afterEach(() => {
  aperta.close();
});

const prepare = {
  calcola: async (workbook: Workbook): Promise<Proposta> => (await prepareCalcola(workbook)).proposta,
  annulla: (workbook: Workbook) => prepareAnnulla(workbook, { passi: 1 }),
} as const;

/** Runs a command whole; the code of the refusal when it was refused. */
async function run(comando: keyof typeof prepare): Promise<string | undefined> {
  try {
    await writeProposta(aperta.workbook, await prepare[comando](aperta.workbook), SCRITTURA);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error.codice;
    throw error;
  }
}

const pubblicato = readFileSync(join(__dirname, '..', '..', 'golden', 'allegato-2024.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[6]);

describe('l’esempio 2024 in Excel', () => {
  it('calcola scrive le 117 cifre pubblicate con al più 4 richieste, e annulla le toglie con al più 4', async () => {
    aperta = await openInExcel(ESEMPIO);
    const prima = photograph(aperta.libro);
    expect(await run('calcola')).toBeUndefined();
    expect(aperta.host.counts.requests).toBeLessThanOrEqual(4);
    const { intervalli } = await openXlsx(aperta.toBytes()).read({ intervalli: [ALBERO_ESEMPIO] });
    const scritte = (intervalli[0]?.celle ?? []).slice(1).map(([, , , , , , , cella]) => cella?.valore);
    expect(
      scritte.map((valore) => (typeof valore === 'number' ? `${(valore * 100).toFixed(2)}%` : valore)),
    ).toEqual(pubblicato.map((figure) => figure?.replace(',', '.')));
    aperta.host.resetCounts();
    expect(await run('annulla')).toBeUndefined();
    expect(aperta.host.counts.requests).toBeLessThanOrEqual(4);
    expect(withoutRegistro(photograph(aperta.libro))).toEqual(prima);
  });

  it('calcolare due volte non scrive nulla la seconda, e aprire e guardare non scrive mai', async () => {
    aperta = await openInExcel(ESEMPIO);
    const prima = photograph(aperta.libro);
    await prepareCalcola(aperta.workbook);
    await readCronologia(aperta.workbook);
    expect(photograph(aperta.libro)).toEqual(prima);
    await run('calcola');
    const dopo = photograph(aperta.libro);
    const bytes = aperta.host.counts.requestBytes;
    const { proposta } = await prepareCalcola(aperta.workbook);
    const read = aperta.host.counts;
    expect(await writeProposta(aperta.workbook, proposta, SCRITTURA)).toEqual({
      comando: 'calcola',
      celle: 0,
    });
    expect(aperta.host.counts).toEqual(read);
    expect(read.requestBytes).toBeGreaterThan(bytes);
    expect(photograph(aperta.libro)).toEqual(dopo);
  });
});

/** The log stays after an undo: it holds what can be done again. */
function withoutRegistro(foto: unknown): unknown {
  const { fogli, nomi, ...rest } = foto as { fogli: { nome: string }[]; nomi: string[] };
  return {
    ...rest,
    fogli: fogli.filter(({ nome }) => nome !== 'Albero_registro'),
    nomi: nomi.filter((nome) => !nome.includes('Albero_registro')),
  };
}

describe('un guasto a ogni richiesta di calcola e di annulla', () => {
  let piccola: Uint8Array;
  beforeAll(async () => {
    piccola = await makeCartella();
  });

  const casi = (['calcola', 'annulla'] as const).flatMap((comando) =>
    Object.entries(FAULT).flatMap(([guasto, code]) =>
      (['before', 'after'] as const).map((when) => [comando, guasto, when, code] as const),
    ),
  );

  /** The workbook open, just before the command that will fail. */
  async function openBefore(comando: keyof typeof prepare): Promise<AperturaExcel> {
    aperta = await openInExcel(piccola);
    if (comando === 'annulla') await run('calcola');
    aperta.host.resetCounts();
    return aperta;
  }

  it.each(casi)(
    '%s, %s (%s): come prima o per intero, e il tentativo dopo riesce',
    async (comando, _, when, code) => {
      const prova = { open: () => openBefore(comando), run: () => run(comando) };
      const sano = await runSano(prova);
      expect(sano.requests).toBeGreaterThanOrEqual(3);
      await failEachRequest(prova, sano, { when, code });
    },
  );
});

describe('altri al lavoro sulla stessa cartella', () => {
  it('un target cambiato tra anteprima e scrittura ferma tutto, e si dice quale', async () => {
    aperta = await openInExcel(await makeCartella());
    const { proposta } = await prepareCalcola(aperta.workbook);
    aperta.host.type('Albero!E6', '>= 12 N.', 'coAuthor');
    const prima = photograph(aperta.libro);
    await expect(writeProposta(aperta.workbook, proposta, SCRITTURA)).rejects.toMatchObject({
      codice: 'CAMBIATO_NEL_FRATTEMPO',
      fatti: { cella: 'Albero!E6', atteso: '>= 10 N.', trovato: '>= 12 N.' },
    });
    expect(photograph(aperta.libro)).toEqual(prima);
  });

  it('due riquadri: il secondo che scrive la stessa anteprima viene fermato', async () => {
    aperta = await openInExcel(await makeCartella());
    const [uno, due] = [await prepareCalcola(aperta.workbook), await prepareCalcola(aperta.workbook)];
    await writeProposta(aperta.workbook, uno.proposta, SCRITTURA);
    const scritta = photograph(aperta.libro);
    await expect(writeProposta(aperta.workbook, due.proposta, SCRITTURA)).rejects.toBeInstanceOf(
      WorkbookError,
    );
    expect(photograph(aperta.libro)).toEqual(scritta);
  });
});

describe('annulla, dopo', () => {
  it('dieci scritture, la chiusura e la riapertura: una per una, fino alla prima', async () => {
    aperta = await openInExcel(await makeCartella());
    const foto = [withoutRegistro(photograph(aperta.libro))];
    for (let i = 0; i < 10; i++) {
      aperta.host.type('Albero!F6', `${i} N.`);
      foto.push(withoutRegistro(photograph(aperta.libro)));
      expect(await run('calcola')).toBeUndefined();
    }
    const bytes = aperta.toBytes();
    aperta.close();
    aperta = await openInExcel(bytes);
    for (let i = 9; i >= 0; i--) {
      expect(await run('annulla')).toBeUndefined();
      aperta.host.type('Albero!F6', i === 0 ? '0 N.' : `${i} N.`);
      expect(withoutRegistro(photograph(aperta.libro))).toEqual(foto[i + 1]);
      // The next older write was computed from the value before.
    }
    expect(await run('annulla')).toBe('NIENTE_DA_ANNULLARE');
    await writeProposta(aperta.workbook, await prepareRipeti(aperta.workbook), SCRITTURA);
    expect((await readCronologia(aperta.workbook)).filter(({ stato }) => stato === 'fatto')).toHaveLength(1);
  });
});
