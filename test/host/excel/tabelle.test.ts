/** Tables into Excel, through the real office.js: few requests, all of it or nothing, taken back whole. */
import {
  prepareAnnulla,
  prepareRipeti,
  prepareTabelle,
  writeProposta,
  type Proposta,
} from '../../../src/commands/index.js';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import { WorkbookError, type Workbook } from '../../../src/layout/index.js';
import { FAULT } from '../../excel-host/index.js';
import { makeCartella } from '../../support/cartelle.js';
import { ESEMPIO } from './esempio.js';
import { photograph } from './fotografia.js';
import { failEachRequest, runSano } from './ogniRichiesta.js';
import { openInExcel, type AperturaExcel } from './openInExcel.js';

jest.setTimeout(180_000);

const ADESSO = '2025-06-20T10:30:00';

let aperta: AperturaExcel;
afterEach(() => {
  aperta.close();
});

const COMANDI = {
  tabelle: async (workbook: Workbook): Promise<Proposta> =>
    (await prepareTabelle(workbook, { adesso: ADESSO, ids: ['sintesi', 'soglie'] })).proposta,
  annulla: (workbook: Workbook) => prepareAnnulla(workbook, { passi: 1 }),
  ripeti: (workbook: Workbook) => prepareRipeti(workbook),
} as const;

async function write(workbook: Workbook, proposta: Proposta): Promise<void> {
  await writeProposta(workbook, proposta, { adesso: ADESSO, accettate: [] });
}

/** Runs a command whole; the code of the refusal when it was refused. */
async function run(comando: keyof typeof COMANDI): Promise<string | undefined> {
  try {
    await write(aperta.workbook, await COMANDI[comando](aperta.workbook));
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error.codice;
    throw error;
  }
}

/** Contents and formats of the sheets that a workbook has beyond the first ones. */
async function nuovi(workbook: Workbook, primi: number): Promise<unknown> {
  const { elenchi } = await workbook.read({ elenchi: true });
  const fogli = (elenchi?.fogli ?? []).slice(primi).filter(({ nome }) => nome !== 'Albero_registro');
  const { intervalli } = await workbook.read({ intervalli: fogli.flatMap(({ usato }) => usato ?? []) });
  return intervalli.map(({ indirizzo, celle }) => ({ indirizzo, celle }));
}

const FOGLI_ESEMPIO = 13;

describe('tutte le tabelle della Relazione in Excel', () => {
  it('al più 4 richieste fino a 5 MB per inserirle, guardarle, rimetterle; una in più per togliere i fogli, ultimi di tutto', async () => {
    aperta = await openInExcel(ESEMPIO);
    const prepara = async () => (await prepareTabelle(aperta.workbook, { adesso: ADESSO })).proposta;
    const richieste = async (comando: () => Promise<void>) => {
      aperta.host.resetCounts();
      await comando();
      return aperta.host.counts.requests;
    };
    expect(await richieste(async () => write(aperta.workbook, await prepara()))).toBeLessThanOrEqual(4);
    const file = openXlsx(ESEMPIO);
    await write(file, (await prepareTabelle(file, { adesso: ADESSO })).proposta);
    expect(await nuovi(aperta.workbook, FOGLI_ESEMPIO)).toEqual(await nuovi(file, FOGLI_ESEMPIO));
    expect((await prepara()).modifiche).toEqual([]);
    const annulla = async () => write(aperta.workbook, await prepareAnnulla(aperta.workbook, { passi: 1 }));
    expect(await richieste(annulla)).toBeLessThanOrEqual(5);
    expect(await nuovi(aperta.workbook, FOGLI_ESEMPIO)).toEqual([]);
    const ripeti = async () => write(aperta.workbook, await prepareRipeti(aperta.workbook));
    expect(await richieste(ripeti)).toBeLessThanOrEqual(4);
    expect((await prepara()).modifiche).toEqual([]);
  });
});

describe('una richiesta più grande del previsto', () => {
  it('si rimanda in richieste più piccole, e le tabelle sono le stesse', async () => {
    aperta = await openInExcel(ESEMPIO);
    expect(await run('tabelle')).toBeUndefined();
    const intere = photograph(aperta.libro);
    aperta.close();
    aperta = await openInExcel(ESEMPIO, { apiLevel: '1.14', payloadLimit: 200_000 });
    const { proposta } = await prepareTabelle(openXlsx(ESEMPIO), {
      adesso: ADESSO,
      ids: ['sintesi', 'soglie'],
    });
    await write(aperta.workbook, proposta);
    expect(photograph(aperta.libro)).toEqual(intere);
  });
});

describe('un guasto a ogni richiesta', () => {
  let piccola: Uint8Array;
  beforeAll(async () => {
    piccola = await makeCartella();
  });

  /** The workbook open, just before the command that will fail. */
  async function openBefore(comando: keyof typeof COMANDI): Promise<AperturaExcel> {
    aperta = await openInExcel(piccola);
    if (comando !== 'tabelle') await run('tabelle');
    if (comando === 'ripeti') await run('annulla');
    aperta.host.resetCounts();
    return aperta;
  }

  const casi = (['tabelle', 'annulla', 'ripeti'] as const).flatMap((comando) =>
    Object.entries(FAULT).flatMap(([guasto, code]) =>
      (comando === 'tabelle' ? (['before', 'after'] as const) : (['after'] as const)).map(
        (when) => [comando, guasto, when, code] as const,
      ),
    ),
  );

  it.each(casi)(
    '%s, %s (%s): nessuna tabella a metà, e il tentativo dopo riesce',
    async (comando, _, when, code) => {
      const prova = { open: () => openBefore(comando), run: () => run(comando) };
      const sano = await runSano(prova);
      await failEachRequest(prova, sano, { when, code });
    },
  );
});
