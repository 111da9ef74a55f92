/**
 * Fascicolo per l'OIV: a workbook and a page that can be checked without the add-in, made in memory. D.lgs. 150/2009,
 * art. 14, c. 4, lett. c. What is the OIV's to write is left open.
 */
import {
  formuleOf,
  gradoFormula,
  gruppiOf,
  makeGriglia,
  nomeFoglio,
  planTabella,
  sha256,
  type Workbook,
} from '../layout/index.js';
import {
  buildFascicolo,
  drawCampione,
  renderFascicolo,
  type AnomaliaFascicolo,
  type Campione,
  type DatiRelazione,
  type Tabella,
} from '../report/index.js';
import { readControllo } from './controlla.js';
import { makeFile, makeTesto, MEDIA_TYPE_XLSX, type FileAllegato } from './fileFatti.js';
import type { CreateCartella } from './pubblica.js';
import { readRelazione, type OpzioniLettura } from './relazione.js';

export interface OpzioniFascicolo extends OpzioniLettura {
  /** From which the sample is drawn: the same gives the same. Absent: the year. */
  readonly seme?: string;
  /** Indicatori of the sample; absent: `QUANTI`. */
  readonly quanti?: number;
  readonly createCartella: CreateCartella;
}

/** Indicatori of a sample, unless told. */
const QUANTI = 10;

export interface Fascicolo {
  readonly tabelle: readonly Tabella[];
  readonly campione: Campione;
  readonly file: readonly FileAllegato[];
}

/** Makes the files of the fascicolo. @throws WorkbookError those of the reading. */
export async function makeFascicolo(
  workbook: Workbook,
  { seme, quanti = QUANTI, createCartella, ...opzioni }: OpzioniFascicolo,
): Promise<Fascicolo> {
  const { dati } = await readRelazione(workbook, opzioni);
  const { anomalie, accettate } = await readControllo(workbook, opzioni);
  const campione = drawCampione(dati.risultato, {
    seme: seme ?? String(dati.anno),
    quanti,
    digest: sha256,
  });
  const tabelle = buildFascicolo(dati, {
    anomalie: [
      ...anomalie.map(anomaliaOf),
      ...accettate.map((una) => ({ ...anomaliaOf(una), accettata: una.motivo })),
    ],
    campione,
    gradoFormula,
  });
  const xlsx = await makeXlsx(tabelle, dati, createCartella);
  return {
    tabelle,
    campione,
    file: [
      makeFile(`fascicolo-oiv-${dati.anno}.xlsx`, MEDIA_TYPE_XLSX, xlsx),
      makeTesto(`fascicolo-oiv-${dati.anno}.html`, 'text/html', renderFascicolo(tabelle)),
    ],
  };
}

function anomaliaOf({ severita, cella, messaggio, rimedio }: AnomaliaFascicolo): AnomaliaFascicolo {
  return { severita, cella, messaggio, rimedio };
}

/** A sheet for each table, its formulas live. */
async function makeXlsx(
  tabelle: readonly Tabella[],
  { ente, anno, adesso }: DatiRelazione,
  createCartella: CreateCartella,
): Promise<Uint8Array> {
  const cartella = createCartella({
    titolo: `Fascicolo per l'OIV (${ente}, ${anno})`,
    lingua: 'it-IT',
    autore: ente,
    creato: adesso,
  });
  const fogli = new Set<string>();
  const scritture = tabelle.flatMap((tabella) => {
    const foglio = nomeFoglio(tabella.titolo, fogli);
    fogli.add(foglio.toLowerCase());
    return gruppiOf(tabella.id, tabella.titolo, [tabella]).flatMap((gruppo) => {
      const griglia = makeGriglia(gruppo, false);
      const piano = planTabella(griglia, gruppo.nome, { kind: 'nuovoFoglio', foglio }, cellaNuova, new Map());
      const origine = { foglio, riga: 0, colonna: 0, righe: 1, colonne: 1 };
      return [
        ...piano.scritture.filter(({ tipo }) => tipo !== 'definisciNome'),
        ...formuleOf(tabella, griglia, origine),
      ];
    });
  });
  await cartella.apply({ premesse: [], scritture });
  return cartella.toBytes();
}

const cellaNuova = () => ({ valore: null, formato: 'General' });
