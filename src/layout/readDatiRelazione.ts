/** What the tables of the Relazione are made from, beside the result: one reading gives all of it. */
import {
  CONTESTO,
  PREFISSO_CONTESTO,
  TABELLA_RACCOLTA,
  TABELLA_RILEVAZIONI,
  TABELLA_SCOSTAMENTI,
  TABELLE,
  TABELLE_RELAZIONE,
  type FormaTabella,
} from '../parametri/index.js';
import type { DatiRelazione, TabellaDati } from '../report/index.js';
import { canonicalText, type Risultato, type Segnalazione } from '../scoring/index.js';
import { readAnnotazioni } from './annotazioni.js';
import type { CartellaLetta } from './cartellaLetta.js';
import { definiti } from './definiti.js';
import { readKronos } from './kronos.js';
import { sha256 } from './impronta.js';
import { readEvidenze, readMisure, readSchede, readTargetAnni } from './datiNodi.js';
import {
  readIndividuali,
  readRilevazioni,
  readRimodulazioni,
  readScostamenti,
  readStorico,
} from './datiRighe.js';
import { readRegistro } from './registro.js';
import { findIntervallo, richiestaCalcola } from './richieste.js';
import { readTabellaDati } from './tabellaDati.js';
import { versioniOf } from './versioni/planVersione.js';
import type { Area, Lettura, Richiesta } from './workbook.js';

const FORME: readonly FormaTabella[] = [...Object.values(TABELLE_RELAZIONE), TABELLA_RACCOLTA];

/**
 * Everything that the scoring and the tables read, in one go: all ranges of the contesto too, also those that the
 * source does not have (`Contesto_Export`). `foglio`: the sheet whose names come first.
 */
export function richiestaTabelle(foglio?: string): Richiesta {
  const calcola = richiestaCalcola(foglio);
  const noti = [...FORME, TABELLA_RILEVAZIONI, ...CONTESTO].map(({ nome }) => ({ nome }));
  return {
    ...calcola,
    nomi: [...(calcola.nomi ?? []), ...noti],
    famiglie: [...(calcola.famiglie ?? []), { prefisso: PREFISSO_CONTESTO }],
  };
}

function isContesto(nome: string): boolean {
  return nome.toLowerCase().startsWith(PREFISSO_CONTESTO.toLowerCase());
}

/**
 * Reads what `richiestaTabelle` asked for. `cartella` is what `readCartella` made of the same reading and `risultato`
 * its scoring; `adesso` is `AAAA-MM-GGTHH:MM:SS`, local time.
 * @throws WorkbookError when a name that is there cannot be used.
 */
export function readDatiRelazione(
  lettura: Lettura,
  cartella: CartellaLetta,
  risultato: Risultato,
  adesso: string,
): DatiRelazione {
  const { base1904 } = lettura;
  const contesto = { anno: cartella.anno, base1904 };
  const areaOf = (nome: string) => findIntervallo(lettura, nome)?.area;
  const { tabelle, segnalazioni } = readTabelleDati(lettura, cartella.anno);
  const rilevazioni = readRilevazioni(areaOf(TABELLA_RILEVAZIONI.nome), contesto);
  const { ente, fase, attoSMVP, licenza } = cartella;
  const impronta = sha256(canonicalText(cartella.letto, cartella.regole));
  const confrontoIntegra = readConfrontoIntegra(lettura, impronta);
  return {
    risultato,
    impronta,
    adesso,
    ente: ente ?? risultato.ente.nodo.titolo,
    anno: cartella.anno,
    ...(fase !== undefined && { fase }),
    ...(cartella.letto.dataRiferimento !== undefined && { dataRiferimento: cartella.letto.dataRiferimento }),
    base1904,
    ...(attoSMVP !== undefined && { attoSmvp: attoSMVP }),
    ...(licenza !== undefined && { licenza }),
    ...(confrontoIntegra !== undefined && { confrontoIntegra }),
    schede: readSchede(areaOf(TABELLE.schede.nome), cartella, risultato),
    misure: readMisure(areaOf(TABELLE.misure.nome), cartella, risultato),
    evidenze: readEvidenze(cartella),
    targetAnni: readTargetAnni(cartella, risultato),
    ...definiti({
      scostamenti: readScostamenti(areaOf(TABELLA_SCOSTAMENTI.nome)),
      storico: readStorico(areaOf(TABELLE.storico.nome)),
      rilevazioni: rilevazioni?.righe,
      rimodulazioni: readRimodulazioni(areaOf(TABELLE.rimodulazioni.nome), contesto),
      individuali: readIndividuali(areaOf(TABELLE.individuali.nome)),
    }),
    versioni: versioniOf(lettura),
    tabelle,
    segnalazioni: [...segnalazioni, ...(rilevazioni?.segnalazioni ?? [])],
  };
}

/** The outcome that was noted, while the result is still the one that was compared. */
function readConfrontoIntegra(lettura: Lettura, impronta: string): string | undefined {
  const note = readAnnotazioni(readRegistro(lettura), 'integra');
  return note.find(({ testi }) => testi[1] === impronta)?.testi[0];
}

function readTabelleDati(
  lettura: Lettura,
  anno: number,
): {
  readonly tabelle: ReadonlyMap<string, TabellaDati>;
  readonly segnalazioni: readonly Segnalazione[];
} {
  const tabelle = new Map<string, TabellaDati>();
  const segnalazioni: Segnalazione[] = [];
  const read = (nome: string, make: (area: Area) => TabellaDati) => {
    const area = findIntervallo(lettura, nome)?.area;
    if (area !== undefined) tabelle.set(nome, make(area));
  };
  for (const forma of FORME)
    if (forma !== TABELLE_RELAZIONE.kronos) read(forma.nome, (area) => readTabellaDati(area, forma));
  read(TABELLE_RELAZIONE.kronos.nome, (area) => {
    const letta = readKronos(area, anno);
    segnalazioni.push(...letta.segnalazioni);
    return letta.tabella;
  });
  for (const nome of contestoNames(lettura)) read(nome, readTabellaDati);
  return { tabelle, segnalazioni };
}

/** The ranges of the contesto, those of the source first, in its order. */
function contestoNames({ nomi }: Lettura): readonly string[] {
  const noti = CONTESTO.map(({ nome }) => nome);
  const minuscoli = new Set(noti.map((nome) => nome.toLowerCase()));
  return [
    ...noti,
    ...[...nomi.keys()].filter((nome) => isContesto(nome) && !minuscoli.has(nome.toLowerCase())),
  ];
}
