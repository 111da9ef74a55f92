/** The tables beside the tree as the report prints them: rows of texts, dates and fractions. */
import { TABELLA_RILEVAZIONI, TABELLA_SCOSTAMENTI, TABELLE } from '../parametri/index.js';
import type {
  RigaIndividuale,
  RigaRilevazione,
  RigaRimodulazione,
  RigaScostamento,
  RigaStorico,
} from '../report/index.js';
import {
  parseGiorno,
  parsePercentuale,
  type Cella,
  type Contesto,
  type Giorno,
  type Segnalazione,
} from '../scoring/index.js';
import { isPiena } from './celle.js';
import { readTabella, scritti, testo } from './tabella.js';
import type { Area } from './workbook.js';

/** Rows of `Scostamenti`; `undefined` where the workbook has no such range, as for all of these. */
export function readScostamenti(area: Area | undefined): readonly RigaScostamento[] | undefined {
  return (
    area &&
    readTabella(area, TABELLA_SCOSTAMENTI).righe.map(({ celle: c }) => ({
      codice: testo(c.codice),
      ...scritti({ causa: c.causa, spiegazione: c.spiegazione, correttivo: c.correttivo }),
    }))
  );
}

/** Rows of `Storico`; one whose year is no number is left out: the scoring has named it. */
export function readStorico(area: Area | undefined): readonly RigaStorico[] | undefined {
  return (
    area &&
    readTabella(area, TABELLE.storico).righe.flatMap(({ celle: c }) => {
      const anno = Number(testo(c.anno));
      const raggiungimento = frazione(c.raggiungimento);
      if (!Number.isInteger(anno)) return [];
      return [
        {
          codice: testo(c.codice),
          anno,
          ...scritti({ valore: c.valore }),
          ...(raggiungimento !== undefined && { raggiungimento }),
        },
      ];
    })
  );
}

/** Rows of `Rilevazioni`, and the rows that could not be read. */
export function readRilevazioni(
  area: Area | undefined,
  contesto: Contesto,
):
  { readonly righe: readonly RigaRilevazione[]; readonly segnalazioni: readonly Segnalazione[] } | undefined {
  if (area === undefined) return undefined;
  const { righe, segnalazioni } = readTabella(area, TABELLA_RILEVAZIONI);
  return {
    righe: righe.map(({ celle: c }) => {
      const data = giorno(c.data, contesto);
      return {
        codice: testo(c.codice),
        ...(data !== undefined && { data }),
        ...(c.valore !== undefined && isPiena(c.valore) && { valore: c.valore }),
        ...scritti({
          stato: c.stato,
          previsione: c.previsione,
          criticita: c.criticita,
          proposta: c.proposta,
        }),
      };
    }),
    segnalazioni,
  };
}

/** Rows of `Rimodulazioni`. */
export function readRimodulazioni(
  area: Area | undefined,
  contesto: Contesto,
): readonly RigaRimodulazione[] | undefined {
  return (
    area &&
    readTabella(area, TABELLE.rimodulazioni).righe.map(({ celle: c }) => {
      const dataAtto = giorno(c.data, contesto);
      return {
        codice: testo(c.codice),
        tipo: testo(c.tipo),
        ...scritti({
          originario: c.originario,
          rimodulato: c.rimodulato,
          motivo: c.motivo,
          parereOiv: c.parereOiv,
          atto: c.atto,
        }),
        ...(dataAtto !== undefined && { dataAtto }),
      };
    })
  );
}

/** Rows of `Obiettivi_individuali`. */
export function readIndividuali(area: Area | undefined): readonly RigaIndividuale[] | undefined {
  return (
    area &&
    readTabella(area, TABELLE.individuali).righe.map(({ cella, celle: c }) => ({
      ruolo: testo(c.ruolo),
      obiettivo: testo(c.obiettivo),
      cella,
      ...scritti({
        azioni: c.azioni,
        indicatore: c.indicatore,
        target: c.target,
        consuntivo: c.consuntivo,
      }),
    }))
  );
}

function giorno(cella: Cella | undefined, contesto: Contesto): Giorno | undefined {
  if (cella === undefined || !isPiena(cella)) return undefined;
  const letto = parseGiorno(cella, contesto);
  return letto.kind === 'letto' ? letto.valore : undefined;
}

function frazione(cella: Cella | undefined): number | undefined {
  if (cella === undefined || !isPiena(cella)) return undefined;
  const letto = parsePercentuale(cella);
  return letto.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita.valore : undefined;
}
