/** From the cells of a workbook to a tree understood: every cell is parsed once, here. */
import { formatCella } from './cella.js';
import { fineAnno } from './date.js';
import { etichettaOf } from './etichetta.js';
import { readFasi } from './fasi.js';
import { checkCodice, indexCodici, resolveChiave, righeOf, type IndiceCodici } from './indiceCodici.js';
import type {
  Albero,
  AlberoLetto,
  AssegnazioneUnita,
  Cella,
  Contesto,
  Individuale,
  IndividualeLetto,
  Nodo,
  NodoLetto,
  Peso,
  Regole,
  Segnalazione,
  UnitaLetta,
} from './model.js';
import { parseIndicatore, type FontiIndicatore } from './parseIndicatore.js';
import { parsePesi } from './parsePesi.js';
import { findEsclusione, pickCella, reportDiscorde, type Rimodulazione } from './rimodulazioni.js';
import { indexTabelle, type Tabelle } from './tabelle.js';
import { isPari } from './soglia.js';
import { isStessoTarget } from './target.js';
import { normalizeTesto } from './testo.js';

/** What one reading carries along. */
interface Giro {
  readonly contesto: Contesto;
  readonly regole: Regole;
  readonly codici: IndiceCodici;
  readonly tabelle: Tabelle;
  readonly segnalazioni: Segnalazione[];
}

const SENZA_PESO: Peso = { kind: 'assente' };

/**
 * Understands the cells of a tree and of the tables beside it. Never throws on what a workbook may hold: a cell that
 * cannot be read is an `errore` in its place and a segnalazione. What comes of comparing targets and values, and of
 * weighing, is noticed later, when the tree is scored.
 */
export function parseAlbero(letto: AlberoLetto, regole: Regole): Albero {
  const { radice, contesto } = letto;
  const codici = indexCodici(radice);
  const tabelle = indexTabelle(
    letto.tabelle,
    codici,
    contesto,
    letto.dataRiferimento ?? fineAnno(contesto.anno),
  );
  const giro: Giro = { contesto, regole, codici, tabelle, segnalazioni: [] };
  note(giro, codici.segnalazioni);
  const [peso = SENZA_PESO] = parseGruppo([radice], radice, giro);
  const albero = {
    radice: parseNodo(radice, peso, giro),
    quanti: codici.chiavi.size,
    unita: parseUnita(letto.tabelle.unita, giro),
    individuali: parseIndividuali(letto.tabelle.individuali, giro),
    contesto,
  };
  note(giro, tabelle.segnalazioni);
  return { ...albero, segnalazioni: giro.segnalazioni };
}

function parseNodo(letto: NodoLetto, peso: Peso, giro: Giro): Nodo {
  const chiavi = giro.codici.chiavi.get(letto) ?? [];
  const [chiave, ...alias] = chiavi;
  const scheda = righeOf(giro.tabelle.schede, chiavi)[0];
  const descrizione = letto.descrizione ?? scheda?.descrizione;
  const rimodulazioni = rimodulazioniOf(chiavi, giro);
  const rettifica =
    righeOf(giro.tabelle.rettifiche, chiavi)[0]?.rettifica ?? findEsclusione(chiavi, rimodulazioni);
  // What the scoring reads comes first: it then lies together in memory, and is fetched at once.
  return {
    livello: letto.livello,
    peso,
    indicatore: letto.livello === 'indicatore' ? parseFoglia(letto, chiavi, rimodulazioni, giro) : undefined,
    rettifica,
    figli: parseFigli(letto, giro),
    id: letto.id,
    codice: letto.codice,
    chiave,
    alias: alias.length > 0 ? alias : undefined,
    titolo: letto.titolo,
    descrizione,
    cella: letto.cella,
    sintetico: letto.sintetico,
    cellaPeso: letto.peso?.dove,
  };
}

/** One for all leaves: most nodes are leaves. */
const SENZA_FIGLI: readonly Nodo[] = [];

function parseFigli(letto: NodoLetto, giro: Giro): readonly Nodo[] {
  const { figli } = letto;
  if (figli.length === 0) return SENZA_FIGLI;
  const pesi = parseGruppo(figli, letto, giro);
  return figli.map((figlio, i) => parseNodo(figlio, pesi[i] ?? SENZA_PESO, giro));
}

/** Weights of siblings, read together; a rimodulazione in force changes the cell of one. */
function parseGruppo(
  figli: readonly NodoLetto[],
  { codice, titolo, cella }: NodoLetto,
  giro: Giro,
): readonly Peso[] {
  const celle = figli.map((figlio) => {
    const rimodulazioni = rimodulazioniOf(giro.codici.chiavi.get(figlio) ?? [], giro);
    const scelta = pickCella(figlio.peso ?? vuota(figlio.cella), rimodulazioni, 'peso');
    note(giro, reportDiscorde(figlio.peso, scelta, 'il peso', isStessoPeso));
    return scelta.cella;
  });
  const etichetta = etichettaOf({ titolo, codice });
  const { pesi, segnalazioni } = parsePesi({ etichetta, cella, celle });
  note(giro, segnalazioni);
  return pesi;
}

/** The same weight, also where one cell has a fraction or a percentage and the other the points. */
function isStessoPeso(a: Cella, b: Cella): boolean {
  const [primo = Number.NaN, secondo = Number.NaN] = [a, b].map((cella) => {
    const [peso] = parsePesi({ etichetta: '', cella: '', celle: [cella] }).pesi;
    return peso?.kind === 'peso' ? peso.valore : Number.NaN;
  });
  return isPari(primo, secondo) || isPari(primo * 100, secondo) || isPari(primo, secondo * 100);
}

function parseFoglia(
  letto: NodoLetto,
  chiavi: readonly string[],
  rimodulazioni: readonly Rimodulazione[],
  giro: Giro,
): NonNullable<Nodo['indicatore']> {
  const { tabelle, contesto, regole } = giro;
  const scritto = letto.target ?? vuota(letto.cella);
  const scelta = pickCella(scritto, rimodulazioni, 'target');
  note(
    giro,
    reportDiscorde(letto.target, scelta, 'il target', (a, b) => isStessoTarget(a, b, contesto)),
  );
  const [scheda] = righeOf(tabelle.schede, chiavi);
  const [misura] = righeOf(tabelle.misure, chiavi);
  const descrizione = findFasi([scheda?.descrizione, letto.descrizione]);
  const fonti: FontiIndicatore = {
    target: scelta.cella,
    consuntivo: letto.consuntivo ?? vuota(letto.cella),
    ...(letto.valoriMisure && { valoriMisure: letto.valoriMisure }),
    ...(misura && { misura }),
    ...(descrizione !== undefined && { descrizione }),
    passato: { storico: righeOf(tabelle.storico, chiavi), ...(scheda && { scheda }) },
    ...rimodulatoOf(scelta.rimodulazione),
  };
  const { indicatore, segnalazioni } = parseIndicatore(fonti, contesto, regole);
  note(giro, segnalazioni);
  return indicatore;
}

/** The description that lists the stages of an indicator, in `Schede` or under its title. */
function findFasi(descrizioni: readonly (string | undefined)[]): string | undefined {
  return descrizioni.find((una) => una !== undefined && readFasi(normalizeTesto(una)) !== undefined);
}

function rimodulatoOf(rimodulazione: Rimodulazione | undefined): Pick<FontiIndicatore, 'rimodulato'> {
  if (rimodulazione?.inVigore !== true) return {};
  const { originario, atto, motivo } = rimodulazione.riga;
  return {
    rimodulato: { originario: originario === undefined ? '' : formatCella(originario), atto, motivo },
  };
}

function rimodulazioniOf(chiavi: readonly string[], { tabelle }: Giro): readonly Rimodulazione[] {
  return righeOf(tabelle.rimodulazioni, chiavi).map(({ rimodulazione }) => rimodulazione);
}

/** A transversal obiettivo may name its units in one cell, apart by semicolon or line. */
const SEPARATORE_UNITA = /[;\r\n]+/;

function parseUnita(righe: readonly UnitaLetta[], giro: Giro): AssegnazioneUnita[] {
  const assegnazioni = righe.flatMap((riga) => {
    note(giro, checkCodice(riga.cella, riga.codice, giro.codici));
    const chiave = resolveChiave(riga.codice, giro.codici);
    const nomi = riga.unita.split(SEPARATORE_UNITA).map(normalizeTesto);
    return nomi.filter((nome) => nome !== '').map((unita) => ({ ...riga, unita, chiave }));
  });
  const pesi = parsePesiPer(assegnazioni, ({ unita }) => unita, giro);
  return assegnazioni.map(({ unita, chiave, cella }, i) => ({
    unita,
    chiave,
    peso: pesi[i] ?? SENZA_PESO,
    cella,
  }));
}

function parseIndividuali(righe: readonly IndividualeLetto[], giro: Giro): Individuale[] {
  const pesi = parsePesiPer(righe, ({ ruolo }) => ruolo, giro);
  return righe.map((riga, i) => {
    const { ruolo, obiettivo, cella, codiceCollegato = '' } = riga;
    note(giro, checkCodice(cella, codiceCollegato, giro.codici));
    const { indicatore, segnalazioni } = parseIndicatore(
      {
        target: riga.target ?? vuota(cella),
        consuntivo: riga.consuntivo ?? vuota(cella),
        passato: { storico: [] },
      },
      giro.contesto,
      giro.regole,
    );
    note(giro, segnalazioni);
    const chiaveCollegata = resolveChiave(codiceCollegato, giro.codici);
    return {
      ruolo,
      obiettivo,
      cella,
      peso: pesi[i] ?? SENZA_PESO,
      indicatore,
      ...(chiaveCollegata !== '' && { chiaveCollegata }),
    };
  });
}

/** Weights of rows that belong to groups, each group read together; in the order of the rows. */
function parsePesiPer<R extends { readonly cella: string; readonly peso?: Cella }>(
  righe: readonly R[],
  gruppoOf: (riga: R) => string,
  giro: Giro,
): readonly Peso[] {
  const gruppi = new Map<string, number[]>();
  righe.forEach((riga, i) => {
    const gruppo = gruppi.get(gruppoOf(riga));
    if (gruppo === undefined) gruppi.set(gruppoOf(riga), [i]);
    else gruppo.push(i);
  });
  const letti: Peso[] = righe.map(() => SENZA_PESO);
  for (const [etichetta, posizioni] of gruppi) {
    const membri = posizioni.flatMap((i) => righe[i] ?? []);
    const celle = membri.map(({ peso }) => peso);
    const { pesi, segnalazioni } = parsePesi({ etichetta, cella: membri[0]?.cella ?? '', celle });
    posizioni.forEach((i, j) => (letti[i] = pesi[j] ?? SENZA_PESO));
    note(giro, segnalazioni);
  }
  return letti;
}

/** What stands for a column that the layout has not: an empty cell, reported where the row is. */
function vuota(dove: string): Cella {
  return { dove, valore: null, formato: 'General' };
}

function note({ segnalazioni }: Giro, nuove: readonly Segnalazione[]): void {
  for (const segnalazione of nuove) segnalazioni.push(segnalazione);
}
