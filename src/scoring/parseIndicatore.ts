import { segnalaErrore } from './cella.js';
import { readConto, readMisura } from './conti.js';
import type { Cella, Contesto, Indicatore, MisuraLetta, Regole, Segnalazione } from './model.js';
import { resolveAnnoN, type Passato } from './storico.js';
import { parseTarget } from './target.js';
import { parseValoreScritto } from './valore.js';
import { chooseValore } from './valoreUsato.js';

/** Everything that the workbook says of one indicator. */
export interface FontiIndicatore {
  /** The target in force. */
  readonly target: Cella;
  readonly consuntivo: Cella;
  readonly valoriMisure?: Cella;
  readonly misura?: MisuraLetta;
  /** The description that holds its stages, if one does. */
  readonly descrizione?: string;
  readonly passato: Passato;
  readonly rimodulato?: NonNullable<Indicatore['rimodulato']>;
}

export interface IndicatoreCapito {
  readonly indicatore: Indicatore;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Understands the cells of an indicator, once; their text is not seen again. */
export function parseIndicatore(
  fonti: FontiIndicatore,
  contesto: Contesto,
  { annoN: quale }: Pick<Regole, 'annoN'>,
): IndicatoreCapito {
  const scritto = parseTarget(fonti.target, contesto, fonti.descrizione);
  const risolto =
    scritto.kind === 'letto' && scritto.valore.kind === 'annoN'
      ? resolveAnnoN({ cella: scritto.cella, valore: scritto.valore }, fonti.passato, contesto, quale)
      : undefined;
  const target = risolto?.target ?? scritto;
  const inteso = target.kind === 'letto' ? target.valore : undefined;
  const consuntivo = parseValoreScritto(fonti.consuntivo, contesto, inteso);
  const scelta = chooseValore({
    consuntivo,
    misura: readMisura(fonti.misura, contesto),
    valoriMisure: readConto(fonti.valoriMisure, contesto),
    ...(inteso && { target: inteso }),
  });
  return {
    indicatore: {
      target,
      consuntivo:
        consuntivo.kind === 'errore' ? consuntivo : { ...consuntivo, valore: consuntivo.valore.valore },
      usato: scelta.usato,
      ...(fonti.rimodulato && { rimodulato: fonti.rimodulato }),
      ...(risolto && { annoN: risolto.annoN }),
    },
    segnalazioni: [
      ...segnalaErrore(scritto),
      ...(risolto?.segnalazioni ?? []),
      ...segnalaErrore(consuntivo),
      ...scelta.segnalazioni,
    ],
  };
}
