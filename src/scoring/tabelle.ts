/** The tables beside the tree, found by code and with their rows understood. */
import { formatCella } from './cella.js';
import { checkCodice, indexRighe, reportRigheDoppie, type IndiceCodici } from './indiceCodici.js';
import type {
  Contesto,
  Giorno,
  MisuraLetta,
  Rettifica,
  RimodulazioneLetta,
  SchedaLetta,
  Segnalazione,
  StoricoLetto,
  TabelleLette,
} from './model.js';
import { parseRettifica } from './rettifiche.js';
import { codiciOfRimodulazione, parseRimodulazione, type Rimodulazione } from './rimodulazioni.js';
import { parseAnno } from './storico.js';

type PerCodice<R> = ReadonlyMap<string, readonly R[]>;

/** Rows by the normal form of their codes. */
export interface Tabelle {
  readonly misure: PerCodice<MisuraLetta>;
  readonly schede: PerCodice<SchedaLetta>;
  readonly storico: PerCodice<StoricoLetto>;
  readonly rettifiche: PerCodice<{ readonly codice: string; readonly rettifica: Rettifica }>;
  readonly rimodulazioni: PerCodice<{ readonly codice: string; readonly rimodulazione: Rimodulazione }>;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Understands the rows of the tables and indexes them; a row that cannot be understood is said and has no effect. */
export function indexTabelle(
  lette: TabelleLette,
  codici: IndiceCodici,
  contesto: Contesto,
  riferimento: Giorno,
): Tabelle {
  const { misure, schede, storico } = lette;
  const rettifiche = lette.rettifiche.map((riga) => ({ codice: riga.codice, ...parseRettifica(riga) }));
  const rimodulazioni = lette.rimodulazioni.map((riga) => ({
    codice: riga.codice,
    ...parseRimodulazione(riga, contesto, riferimento),
  }));
  return {
    misure: indexRighe(misure),
    schede: indexRighe(schede),
    storico: indexRighe(storico),
    rettifiche: indexRighe(
      rettifiche.flatMap(({ codice, rettifica }) => (rettifica ? [{ codice, rettifica }] : [])),
    ),
    rimodulazioni: indexRighe(
      rimodulazioni.flatMap(({ codice, rimodulazione }) =>
        rimodulazione ? [{ codice, rimodulazione }] : [],
      ),
      ({ rimodulazione }) => codiciOfRimodulazione(rimodulazione),
    ),
    segnalazioni: [
      ...[...misure, ...schede, ...lette.rettifiche].flatMap(({ cella, codice }) =>
        checkCodice(cella, codice, codici),
      ),
      ...rimodulazioni.flatMap((una, i) => checkRimodulazione(una, lette.rimodulazioni[i], codici)),
      ...[misure, schede, lette.rettifiche].flatMap(reportRigheDoppie),
      ...storico.flatMap(checkStorico),
      ...rettifiche.flatMap(({ segnalazioni }) => segnalazioni),
      ...rimodulazioni.flatMap(({ segnalazioni }) => segnalazioni),
    ],
  };
}

/** An indicator that was eliminated or replaced may no longer stand in the tree. */
function checkRimodulazione(
  { rimodulazione }: { readonly rimodulazione?: Rimodulazione },
  riga: RimodulazioneLetta | undefined,
  codici: IndiceCodici,
): Segnalazione[] {
  const via = rimodulazione?.tipo === 'eliminato' || rimodulazione?.tipo === 'sostituito';
  return riga === undefined || via ? [] : checkCodice(riga.cella, riga.codice, codici);
}

/** Codes of earlier years need not be in the tree; the year must be one. */
function checkStorico({ cella, anno }: StoricoLetto): Segnalazione[] {
  if (parseAnno(anno) !== undefined) return [];
  const fatti = { tabella: 'Storico', ammessi: 'Un anno di quattro cifre.' };
  return [{ codice: 'RIGA_ILLEGGIBILE', cella, trovato: formatCella(anno), fatti }];
}
