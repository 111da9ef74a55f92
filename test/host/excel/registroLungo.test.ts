/** A step of the log larger than a request to Excel: split over several, whole or not there, taken back and done again. */
import {
  prepareAnnulla,
  prepareRipeti,
  readCronologia,
  writeProposta,
  type Proposta,
} from '../../../src/commands/index.js';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import {
  readRegistro,
  richiestaRegistro,
  WorkbookError,
  type Piano,
  type Workbook,
} from '../../../src/layout/index.js';
import { FAULT } from '../../excel-host/index.js';
import { CELLE, makeCartella } from '../../support/cartelle.js';
import { addressOf } from './esempio.js';
import { photograph } from './fotografia.js';
import { openInExcel, type AperturaExcel } from './openInExcel.js';

const ADESSO = '2025-06-20T10:30:00';
/** Column of the log's sheet in which long contents stand. */
const COLONNA_CONTENUTI = 1000;
const MEGABYTE_5 = 5 * 1024 * 1024;
/** Characters of the step: with its accents it takes three requests. */
const LUNGO = 8_000_000;
/** The same, of the step whose every request is made to fail: two requests. */
const LUNGO_GUASTI = 5_000_000;

let piccola: Uint8Array;
beforeAll(async () => {
  piccola = await makeCartella();
});

let aperta: AperturaExcel;
afterEach(() => {
  aperta.close();
});

/** A plan that changes one cell, and keeps so much of what stands beside it that its step is long. */
function pianoLungo(caratteri: number, valore: string, prima: string): Piano {
  const indirizzo = addressOf(`Albero!${CELLE.valoreK1}`);
  const testo = `OS1 - "Imprese" e altro${'; è così'.repeat(Math.ceil(caratteri / 18))}`;
  return {
    modifiche: [
      {
        cella: `Albero!${CELLE.valoreK1}`,
        prima,
        dopo: valore,
        indirizzo,
        vecchia: { valore: prima, formato: 'General' },
        nuova: { valore },
      },
    ],
    scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore }]] }],
    testimoni: [{ indirizzo: addressOf('Albero!C4'), testo }],
    nomi: [],
  };
}

async function prepareLungo(
  workbook: Workbook,
  valore = '9 N.',
  prima = '8 N.',
  caratteri = LUNGO,
): Promise<Proposta> {
  const lettura = await workbook.read(richiestaRegistro());
  const piano = pianoLungo(caratteri, valore, prima);
  return {
    comando: 'importa',
    celle: 1,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      intervalli: [{ nome: 'Albero', indirizzo: addressOf('Albero!A1:H10') }],
      premesse: [],
      registro: readRegistro(lettura),
    },
  };
}

const COMANDI = {
  scrivi: (workbook: Workbook) => prepareLungo(workbook, '9 N.', '8 N.', LUNGO_GUASTI),
  annulla: (workbook: Workbook) => prepareAnnulla(workbook, { passi: 1 }),
  ripeti: (workbook: Workbook) => prepareRipeti(workbook),
} as const;
type Comando = keyof typeof COMANDI;

async function write(workbook: Workbook, proposta: Proposta): Promise<void> {
  await writeProposta(workbook, proposta, { adesso: ADESSO, accettate: [] });
}

/** Runs a command whole; the code of the refusal when it was refused. */
async function run(comando: Comando): Promise<string | undefined> {
  try {
    await write(aperta.workbook, await COMANDI[comando](aperta.workbook));
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error.codice;
    throw error;
  }
}

const valoreK1 = () => aperta.libro.fogli[0]?.cella(5, 5).contenuto;

/** Requests that a command may take: 4 up to 5 MB, one more for each further 5 MB each way. */
function ammesse(): number {
  const { requestBytes, responseBytes } = aperta.host.counts;
  const oltre = (bytes: number) => Math.ceil(Math.max(0, bytes - MEGABYTE_5) / MEGABYTE_5);
  return 4 + oltre(requestBytes) + oltre(responseBytes);
}

describe('un passo più lungo di una richiesta a Excel', () => {
  it('si scrive in più richieste, nel numero ammesso, si annulla e si ripete', async () => {
    aperta = await openInExcel(piccola);
    const { workbook, host } = aperta;
    for (const [prepara, atteso] of [
      [prepareLungo, '9 N.'],
      [COMANDI.annulla, '8 N.'],
      [COMANDI.ripeti, '9 N.'],
    ] as const) {
      host.resetCounts();
      await write(workbook, await prepara(workbook));
      expect(valoreK1()).toBe(atteso);
      expect(host.counts.requests).toBeLessThanOrEqual(ammesse());
      if (prepara === prepareLungo) expect(host.counts.requestBytes).toBeGreaterThan(MEGABYTE_5);
    }
  });
});

describe('il registro con un passo lungo', () => {
  it('si annulla e si ripete anche dopo aver chiuso e riaperto il file', async () => {
    aperta = await openInExcel(piccola);
    expect(await run('scrivi')).toBeUndefined();
    const salvato = aperta.toBytes();
    aperta.close();
    aperta = await openInExcel(salvato);
    expect(await run('annulla')).toBeUndefined();
    expect(valoreK1()).toBe('8 N.');
    const annullato = openXlsx(aperta.toBytes());
    await write(annullato, await prepareRipeti(annullato));
    const [area] = (await annullato.read({ intervalli: [addressOf('Albero!F6')] })).intervalli;
    expect(area?.celle).toEqual([[{ valore: '9 N.', formato: 'General' }]]);
  });

  it('dieci passi si annullano uno dopo l’altro, corti e lunghi, anche tutti insieme', async () => {
    aperta = await openInExcel(piccola);
    const { workbook } = aperta;
    const scriviTutti = async () => {
      for (let n = 1; n <= 10; n += 1)
        await write(
          workbook,
          await prepareLungo(workbook, `${n + 8} N.`, `${n + 7} N.`, n % 3 === 0 ? 30 : 200_000),
        );
    };
    await scriviTutti();
    for (let n = 10; n >= 1; n -= 1) {
      expect(valoreK1()).toBe(`${n + 8} N.`);
      expect(await run('annulla')).toBeUndefined();
    }
    expect(valoreK1()).toBe('8 N.');
    expect(await run('annulla')).toBe('NIENTE_DA_ANNULLARE');
    await scriviTutti();
    expect((await readCronologia(workbook)).filter(({ annullabile }) => annullabile)).toHaveLength(10);
    await write(workbook, await prepareAnnulla(workbook, { passi: 10 }));
    expect(valoreK1()).toBe('8 N.');
  });

  it('un contenuto scritto a metà non è un passo: la riga resta, e non si annulla', async () => {
    aperta = await openInExcel(piccola);
    expect(await run('scrivi')).toBeUndefined();
    aperta.libro.fogli.at(-1)?.writeCella(100, COLONNA_CONTENUTI, { contenuto: null });
    expect(await run('annulla')).toBe('NIENTE_DA_ANNULLARE');
    expect(valoreK1()).toBe('9 N.');
  });

  it('ciò che resta di una scrittura interrotta è coperto dalla successiva', async () => {
    aperta = await openInExcel(piccola);
    expect(await run('scrivi')).toBeUndefined();
    aperta.close();
    aperta = await openInExcel(piccola);
    await write(aperta.workbook, await prepareLungo(aperta.workbook, '9 N.', '8 N.', 30));
    const registro = aperta.libro.fogli.at(-1);
    for (let riga = 0; riga < 300; riga += 1)
      registro?.writeCella(riga, COLONNA_CONTENUTI, {
        contenuto: `|2 ${riga + 1}/300|${'x'.repeat(32_000)}`,
      });
    await write(aperta.workbook, await prepareLungo(aperta.workbook, '10 N.', '9 N.'));
    expect(await run('annulla')).toBeUndefined();
    expect(valoreK1()).toBe('9 N.');
  });

  it('è scritto prima delle celle: chi si ferma in mezzo lo trova intero', async () => {
    aperta = await openInExcel(piccola);
    const visti: [unknown, number][] = [];
    aperta.host.beforeRequest = () => {
      const nome = aperta.libro.nomi.some((uno) => uno.nome === 'Albero_registro');
      visti.push([valoreK1(), nome ? 1 : 0]);
    };
    expect(await run('scrivi')).toBeUndefined();
    const scritte = visti.filter(([valore]) => valore === '9 N.');
    expect(scritte.every(([, nome]) => nome === 1)).toBe(true);
  });
});

describe('un guasto a ogni richiesta di un passo lungo', () => {
  async function openBefore(comando: Comando) {
    aperta = await openInExcel(piccola);
    if (comando !== 'scrivi') await run('scrivi');
    if (comando === 'ripeti') await run('annulla');
    aperta.host.resetCounts();
  }

  const casi = (['scrivi', 'annulla', 'ripeti'] as const).flatMap((comando) =>
    (['sessionLost', 'responseTooLarge'] as const).flatMap((guasto) =>
      (comando === 'scrivi' ? (['before', 'after'] as const) : (['after'] as const)).map(
        (when) => [comando, guasto, when] as const,
      ),
    ),
  );

  it.each(casi)(
    '%s, %s (%s): la cartella è come prima o scritta per intero, e il tentativo dopo riesce',
    async (comando, guasto, when) => {
      await openBefore(comando);
      const prima = photograph(aperta.libro);
      expect(await run(comando)).toBeUndefined();
      const dopo = photograph(aperta.libro);
      const { requests } = aperta.host.counts;
      for (let request = 1; request <= requests; request++) {
        aperta.close();
        await openBefore(comando);
        aperta.host.faults = [{ request, when, code: FAULT[guasto] }];
        const refusal = await run(comando);
        const expected = refusal === undefined ? dopo : prima;
        expect({ request, libro: photograph(aperta.libro) }).toEqual({ request, libro: expected });
        aperta.host.faults = [];
        if (refusal !== undefined) expect(await run(comando)).toBeUndefined();
        expect(photograph(aperta.libro)).toEqual(dopo);
      }
    },
  );
});
