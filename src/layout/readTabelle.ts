/** The tables beside the tree: one row of `LETTURE` for each. */
import { TABELLA_SCOSTAMENTI, TABELLE, type FormaTabella } from '../parametri/index.js';
import type { Cella, Segnalazione, TabelleLette } from '../scoring/index.js';
import { isPiena } from './celle.js';
import { readTabella, scritti, testo, type ColonnaDi, type RigaTabella } from './tabella.js';
import type { Area } from './workbook.js';

type NomeTabella = keyof typeof TABELLE;

export interface TabelleTrovate {
  readonly tabelle: TabelleLette;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Reads the tables that were found; an absent one is an empty list. */
export function readTabelle(aree: Readonly<Partial<Record<NomeTabella, Area>>>): TabelleTrovate {
  const segnalazioni: Segnalazione[] = [];
  const read = <N extends NomeTabella, T>(nome: N, make: (riga: RigaDi<N>) => T): readonly T[] => {
    const area = aree[nome];
    if (area === undefined) return [];
    const letta = readTabella(area, TABELLE[nome]);
    segnalazioni.push(...letta.segnalazioni);
    return (letta.righe as readonly RigaDi<N>[]).map(make);
  };
  const tabelle: TabelleLette = {
    misure: read('misure', ({ cella, celle: c }) => ({
      codice: testo(c.codice),
      cella,
      ...piene({
        espressione: c.espressione,
        numeratore: c.numeratore,
        denominatore: c.denominatore,
        moltiplicatore: c.moltiplicatore,
      }),
      ...scritti({ fonte: c.fonte, evidenza: c.evidenza, data: c.data }),
    })),
    schede: read('schede', ({ cella, celle: c }) => ({
      codice: testo(c.codice),
      cella,
      ...scritti({ descrizione: c.descrizione }),
      ...piene({ baseline: c.baseline, annoBaseline: c.annoBaseline }),
    })),
    storico: read('storico', ({ cella, celle: c }) => ({
      codice: testo(c.codice),
      cella,
      anno: presente(c.anno, cella),
      ...piene({ valore: c.valore, raggiungimento: c.raggiungimento }),
    })),
    rettifiche: read('rettifiche', ({ cella, celle: c }) => ({
      codice: testo(c.codice),
      cella,
      tipo: presente(c.tipo, cella),
      ...piene({ raggiungimento: c.raggiungimento }),
      motivo: testo(c.motivo),
      atto: testo(c.atto),
    })),
    rimodulazioni: read('rimodulazioni', ({ cella, celle: c }) => ({
      codice: testo(c.codice),
      cella,
      tipo: presente(c.tipo, cella),
      ...piene({ originario: c.originario, rimodulato: c.rimodulato, data: c.data }),
      motivo: testo(c.motivo),
      atto: testo(c.atto),
    })),
    unita: read('unita', ({ cella, celle: c }) => ({
      codice: testo(c.codice),
      cella,
      unita: testo(c.unita),
      ...(c.peso && { peso: c.peso }),
    })),
    individuali: read('individuali', ({ cella, celle: c }) => ({
      ruolo: testo(c.ruolo),
      obiettivo: testo(c.obiettivo),
      cella,
      ...(c.target && { target: c.target }),
      ...(c.consuntivo && { consuntivo: c.consuntivo }),
      ...(c.peso && { peso: c.peso }),
      ...scritti({ codiceCollegato: c.codiceCollegato }),
    })),
  };
  return { tabelle, segnalazioni };
}

/** Codes that have a row in `Scostamenti`, as written there. */
export function readSpiegati(area: Area | undefined): {
  readonly spiegati: readonly string[];
  readonly segnalazioni: readonly Segnalazione[];
} {
  if (area === undefined) return { spiegati: [], segnalazioni: [] };
  const { righe, segnalazioni } = readTabella(area, TABELLA_SCOSTAMENTI);
  return { spiegati: righe.map(({ celle }) => testo(celle.codice)), segnalazioni };
}

type RigaDi<N extends NomeTabella> = RigaTabella<ColonnaDi<(typeof TABELLE)[N] & FormaTabella>>;

/** A required cell: `readTabella` has kept no row without it. */
function presente(cella: Cella | undefined, riga: string): Cella {
  return cella ?? { dove: riga, valore: null, formato: 'General' };
}

/** The cells that hold something. */
function piene<K extends string>(celle: Readonly<Record<K, Cella | undefined>>): Partial<Record<K, Cella>> {
  const found: Partial<Record<K, Cella>> = {};
  for (const [nome, cella] of Object.entries(celle) as [K, Cella | undefined][])
    if (cella !== undefined && isPiena(cella)) found[nome] = cella;
  return found;
}
