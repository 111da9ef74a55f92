/** The commands of the pane: each is loaded when it is first asked for. */
import {
  perditeOf,
  prepareCalcola,
  selectCella,
  type Documento,
  type CreateCartella,
} from '../commands/index.js';
import type { Workbook } from '../layout/index.js';
import type {
  Comandi,
  ComandiAlbero,
  ComandiAnno,
  ComandiCiclo,
  ComandiControlli,
  ComandiFiducia,
  ComandiImporta,
} from './contratto.js';

/** Readers of files that the user gives. */
export interface Lettori {
  readonly readDocx: (bytes: Uint8Array) => Documento;
  readonly openCartella: (bytes: Uint8Array) => Workbook;
}

type Load<T> = () => Promise<T>;

const loadScrittura = () => import('./comandiScrittura.js');
const loadTraccia = () => import('./comandiTraccia.js');
const loadImpostazioni = () => import('./comandiImpostazioni.js');
const loadTabelle = () => import('./comandiTabelle.js');
const loadAnno = () => import('./comandiAnno.js');
const loadFiducia = () => import('./comandiFiducia.js');
const loadCiclo = () => import('./comandiCiclo.js');
const loadImporta = () => import('./comandiImporta.js');
const loadAlbero = () => import('./comandiImportaAlbero.js');
const loadControlli = () => import('./comandiControlli.js');

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

const IMPORTA: ComandiImporta = {
  prepareImporta: async (...args) => (await loadImporta()).prepareImporta(...args),
  readCandidate: async (...args) => (await loadImporta()).readCandidate(...args),
  prepareScelte: async (...args) => (await loadImporta()).prepareScelte(...args),
  prepareProcessi: async (...args) => (await loadImporta()).prepareProcessi(...args),
  confrontaIntegra: async (...args) => (await loadImporta()).confrontaIntegra(...args),
  prepareNotaIntegra: async (...args) => (await loadImporta()).prepareNotaIntegra(...args),
};

const makeAnno = (loadCreate: Load<CreateCartella>): ComandiAnno => ({
  readChiusura: async ({ workbook, ...opzioni }) => (await loadAnno()).readChiusura(workbook, opzioni),
  prepareChiudiConsuntivo: async ({ workbook, ...opzioni }) =>
    (await (await loadAnno()).prepareChiudiConsuntivo(workbook, opzioni)).proposta,
  prepareVersione: async ({ workbook, ...opzioni }) => (await loadAnno()).prepareVersione(workbook, opzioni),
  readVersioni: async ({ workbook, ...opzioni }) => (await loadAnno()).readVersioni(workbook, opzioni),
  makeFascicolo: async ({ workbook, ...opzioni }) => {
    const [{ makeFascicolo }, createCartella] = await Promise.all([loadAnno(), loadCreate()]);
    return makeFascicolo(workbook, { ...opzioni, createCartella });
  },
});

const makeCiclo = (loadCreate: Load<CreateCartella>, loadLettori: Load<Lettori>): ComandiCiclo => ({
  regole: async () => (await loadCiclo()).REGOLE.map(({ id }) => id),
  prepareNuova: async ({ workbook, adesso, ente, anno, regole, da, codici }) => {
    const { prepareNuova, REGOLE } = await loadCiclo();
    const scelte = REGOLE.find(({ id }) => id === regole);
    const numero = Number.parseInt(anno, 10);
    const fonte = da && (await loadLettori()).openCartella(await bytesOf(da));
    return prepareNuova(workbook, {
      adesso,
      codici,
      ...(ente.trim() !== '' && { ente: ente.trim() }),
      ...(Number.isInteger(numero) && { anno: numero }),
      ...(scelte && { regole: scelte }),
      ...(fonte && { da: fonte }),
    });
  },
  prepareRichieste: async ({ workbook, adesso, scadenza }) => {
    const [{ prepareRichieste }, createCartella] = await Promise.all([loadCiclo(), loadCreate()]);
    return prepareRichieste(workbook, { adesso, createCartella, ...(scadenza !== '' && { scadenza }) });
  },
  prepareRisposte: async ({ workbook, file, ...opzioni }) => {
    const [{ prepareRisposte }, { openCartella }] = await Promise.all([loadCiclo(), loadLettori()]);
    const tornati = await Promise.all(
      file.map(async (uno) => {
        const bytes = await bytesOf(uno);
        return { nome: uno.name, open: () => openCartella(bytes) };
      }),
    );
    return prepareRisposte(workbook, tornati, opzioni);
  },
  readStatoAnno: async ({ workbook, ...opzioni }) => (await loadCiclo()).readStatoAnno(workbook, opzioni),
});

const makeControlli = (loadLettori: Load<Lettori>): ComandiControlli => ({
  tabella: async (workbook) => (await loadControlli()).controllaTabella(workbook),
  testo: async (workbook, sorgente, { adesso, prima }) => {
    const { controllaTesto, readDocumento } = await loadControlli();
    const isDocx = sorgente.kind === 'file' && /\.docx$/i.test(sorgente.file.name);
    const lettori = isDocx || prima !== undefined ? await loadLettori() : undefined;
    const documento =
      sorgente.kind === 'incollato'
        ? readDocumento(sorgente.testo)
        : isDocx && lettori !== undefined
          ? lettori.readDocx(await bytesOf(sorgente.file))
          : readDocumento(await sorgente.file.text());
    const era = prima && lettori?.openCartella(await bytesOf(prima));
    return controllaTesto(workbook, documento, { adesso, ...(era && { prima: era }) });
  },
});

const makeAlbero = (loadLettori: Load<Lettori>): ComandiAlbero => ({
  leggi: async (workbook, sorgente, opzioni) => {
    const { readAlberoImportato, readSorgenteAlbero } = await loadAlbero();
    if (sorgente.kind === 'incollato')
      return readAlberoImportato({ kind: 'testo', testo: sorgente.testo }, opzioni);
    if (sorgente.kind === 'cartella') return readAlberoImportato(await readSorgenteAlbero(workbook), opzioni);
    const { file } = sorgente;
    if (!/\.xlsx$/i.test(file.name))
      return readAlberoImportato({ kind: 'testo', testo: await file.text() }, opzioni);
    const { openCartella } = await loadLettori();
    return readAlberoImportato(await readSorgenteAlbero(openCartella(await bytesOf(file))), opzioni);
  },
  prepara: async (...args) => (await loadAlbero()).prepareImportaAlbero(...args),
});

const makeFiducia = (loadLettori: Load<Lettori>): ComandiFiducia => ({
  prepareTraccia: async (...args) => (await loadFiducia()).prepareTraccia(...args),
  readScenari: async (...args) => (await loadFiducia()).readScenari(...args),
  prepareSalvaScenario: async (...args) => (await loadFiducia()).prepareSalvaScenario(...args),
  prepareEliminaScenario: async (...args) => (await loadFiducia()).prepareEliminaScenario(...args),
  provaScenari: async (...args) => (await loadFiducia()).provaScenari(...args),
  servePer: async (...args) => (await loadFiducia()).servePer(...args),
  confrontaFile: async ({ calcolo, file, adesso }) => {
    const [{ confrontaCon }, { openCartella }] = await Promise.all([loadFiducia(), loadLettori()]);
    const workbook = openCartella(await bytesOf(file));
    return confrontaCon(calcolo, { workbook, nome: file.name }, adesso);
  },
  readAccanto: async (...args) => (await loadFiducia()).readAccanto(...args),
  prepareRimedio: async (...args) => (await loadFiducia()).prepareRimedio(...args),
  prepareAccetta: async (...args) => (await loadFiducia()).prepareAccetta(...args),
  prepareRiammetti: async (...args) => (await loadFiducia()).prepareRiammetti(...args),
});

/**
 * The commands as they are. `loadCreate` gives what makes a new workbook file, when one is first needed; `loadLettori`
 * what reads the files of the user.
 */
export const makeComandi = (loadCreate: Load<CreateCartella>, loadLettori: Load<Lettori>): Comandi => ({
  prepareCalcola: async (workbook) => {
    const calcolo = await prepareCalcola(workbook);
    // While the figures are being looked at; what could not be loaded is asked for again when it is needed.
    Promise.all([loadScrittura(), loadTraccia()]).catch(() => undefined);
    return calcolo;
  },
  writeProposta: async (...args) => (await loadScrittura()).writeProposta(...args),
  prepareAnnulla: async (...args) => (await loadScrittura()).prepareAnnulla(...args),
  prepareRipeti: async (...args) => (await loadScrittura()).prepareRipeti(...args),
  readCronologia: async (...args) => (await loadScrittura()).readCronologia(...args),
  preparePulisci: async (...args) => (await loadScrittura()).preparePulisci(...args),
  prepareCollega: async (...args) => (await loadScrittura()).prepareCollega(...args),
  readImpostazioni: async (...args) => (await loadImpostazioni()).readImpostazioni(...args),
  prepareImpostazioni: async (...args) => (await loadImpostazioni()).prepareImpostazioni(...args),
  readTabelle: async (...args) => (await loadTabelle()).readTabelle(...args),
  prepareTabelle: async (...args) => (await loadTabelle()).prepareTabelle(...args),
  prepareModulo: async (...args) => (await loadTabelle()).prepareModulo(...args),
  makeAllegato: async (workbook, opzioni) => {
    const [{ makeAllegato }, createCartella] = await Promise.all([loadTabelle(), loadCreate()]);
    return makeAllegato(workbook, { ...opzioni, createCartella });
  },
  importa: IMPORTA,
  anno: makeAnno(loadCreate),
  ciclo: makeCiclo(loadCreate, loadLettori),
  controlli: makeControlli(loadLettori),
  albero: makeAlbero(loadLettori),
  fiducia: makeFiducia(loadLettori),
  spiega: async (...args) => (await loadTraccia()).spiega(...args),
  perditeOf,
  selectCella,
});
