/** A text against the workbook, against its own tables, and against itself. */
import { rilieviOf, type Rilievo, type Riscontro } from '../rilievi.js';
import { checkTabella } from '../tabella/checkTabella.js';
import { checkAtti, type Paragrafo } from './atti.js';
import type { Documento } from './documento.js';
import { readFrasi } from './frasi.js';
import { checkMenzione } from './menzioni.js';
import { makeIndice, type AlberoNoto } from './noto.js';
import { checkAlgoritmi } from './rigaIndicatore.js';
import { checkRipetizioni } from './ripetizioni.js';
import { makeEra, type AlberoPrecedente } from './precedenti.js';
import { findLabels } from './etichette.js';
import { readTabellaAlbero, type LetturaAlbero } from './tabelleAlbero.js';
import { checkCodici, checkTitolo, checkTitoliProsa } from './titoli.js';
import { checkClassi, checkDidascalie } from './fasce.js';
import { checkFraTabelle } from './fraTabelle.js';

/** What was read, and what was found. */
export interface EsitoTesto {
  readonly rilievi: readonly Rilievo[];
  readonly paragrafi: number;
  readonly tabelle: number;
  /** Figures of the text that were compared with the workbook. */
  readonly confrontate: number;
}

/**
 * Checks a text. `precedenti` is the tree as it was at earlier moments, the earliest first: what was right then and is
 * not now is only to be brought up to date.
 */
export function checkTesto(
  documento: Documento,
  albero: AlberoNoto,
  precedenti: readonly AlberoPrecedente[] = [],
): EsitoTesto {
  const indice = makeIndice(albero);
  const lettura: LetturaAlbero = {
    menzioni: [],
    titoli: [],
    codici: new Map(),
    riscontri: [],
    algoritmi: [],
  };
  const contesto = { campi: undefined, strategico: undefined };
  const tabelle = documento.blocchi.flatMap((blocco) => (blocco.kind === 'tabella' ? [blocco.tabella] : []));
  const paragrafi = documento.blocchi.flatMap((blocco): Paragrafo[] =>
    blocco.kind === 'paragrafo' ? [{ testo: blocco.testo, dove: blocco.dove }] : [],
  );
  for (const tabella of tabelle) readTabellaAlbero(tabella, indice, contesto, lettura);
  findLabels(tabelle, indice, lettura);
  const frasi = readFrasi(paragrafi, tabelle, indice);
  const menzioni = [...lettura.menzioni, ...frasi.menzioni];
  const era = makeEra(precedenti, albero.contesto);
  const riscontri: readonly Riscontro[] = [
    ...menzioni.flatMap((menzione) => checkMenzione(menzione, albero, era) ?? []),
    ...lettura.riscontri,
    ...tabelle.flatMap(checkTabella),
    ...checkAtti(paragrafi),
    ...frasi.riscontri,
    ...checkFraTabelle(paragrafi, tabelle),
    ...checkClassi(paragrafi, tabelle),
    ...checkDidascalie(documento),
    ...paragrafi.flatMap((paragrafo) => checkTitoliProsa(paragrafo, indice)),
    ...checkAlgoritmi(lettura.algoritmi, albero.algoritmi),
    ...checkRipetizioni(tabelle),
    ...lettura.titoli.flatMap(({ nodo, titolo, dove }) => checkTitolo(nodo, titolo, dove)),
    ...checkCodici(lettura.codici),
  ];
  return {
    rilievi: rilieviOf(riscontri),
    paragrafi: paragrafi.length,
    tabelle: tabelle.length,
    confrontate: menzioni.length,
  };
}
