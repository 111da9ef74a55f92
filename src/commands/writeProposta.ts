import {
  planRegistro,
  WorkbookError,
  type Applicazione,
  type Scrittura,
  type Workbook,
} from '../layout/index.js';
import type { Conferma, Proposta, ScritturaPronta, Scritto } from './model.js';
import { keepsRegistro } from './registroInMemoria.js';
import { withRipristino } from './ripristino.js';

export interface OpzioniScrittura {
  /** Local time as `AAAA-MM-GGTHH:MM:SS`, for the log. */
  readonly adesso: string;
  /** What the user has agreed to. */
  readonly accettate: readonly Conferma['kind'][];
}

/**
 * Does what a proposta has made ready: all of it, with its step of the log, or nothing. A proposta that changes
 * nothing writes nothing.
 * @throws WorkbookError CONFERMA_MANCANTE when something that must be agreed to was not; whatever `apply` throws.
 */
export async function writeProposta(
  workbook: Workbook,
  proposta: Proposta,
  { adesso, accettate }: OpzioniScrittura,
): Promise<Scritto> {
  const { comando, scrittura } = proposta;
  const { conferme } = withRipristino(proposta);
  const missing = conferme.find(({ kind, facoltativa }) => !facoltativa && !accettate.includes(kind));
  if (missing !== undefined) throw new WorkbookError('CONFERMA_MANCANTE', { domanda: missing.domanda });
  const { celle, applicazione } = compose(proposta, scrittura, {
    adesso,
    accettate,
    registrabile: keepsRegistro(workbook),
  });
  if (applicazione.scritture.length === 0) return { comando, celle: 0 };
  await workbook.apply(applicazione);
  return { comando, celle };
}

function compose(
  { comando, modifiche }: Proposta,
  scrittura: ScritturaPronta,
  { adesso, accettate, registrabile }: OpzioniScrittura & { readonly registrabile: boolean },
): { readonly celle: number; readonly applicazione: Applicazione } {
  if (scrittura.kind === 'sulRegistro')
    return { celle: modifiche.length, applicazione: scrittura.applicazione };
  const { conFormule, intervalli, premesse, registro, impronta, regole, annotazioni } = scrittura;
  const piano = accettate.includes('formuleSovrascritte') ? (conFormule ?? scrittura.piano) : scrittura.piano;
  if (piano.scritture.length === 0) return { celle: 0, applicazione: { premesse: [], scritture: [] } };
  // Agreed to by then: no step is kept, and what went before is in the copy of the file.
  const log =
    registro.impedito === true && !registrabile
      ? { premesse: [], scritture: [] }
      : planRegistro(
          {
            comando,
            quando: adesso,
            ...(impronta !== undefined && { impronta }),
            ...(regole !== undefined && { regole }),
            piano,
            intervalli,
            ...(annotazioni && { annotazioni }),
          },
          registro,
        );
  return {
    celle: piano.modifiche.length,
    applicazione: {
      premesse: [...premesse, ...log.premesse],
      scritture: registroPrima(piano.scritture, log.scritture),
    },
  };
}

/** The way back stands before the first cell is touched; new sheets, still empty, come before the log's own. */
function registroPrima(
  scritture: readonly Scrittura[],
  registro: readonly Scrittura[],
): readonly Scrittura[] {
  const isNuovo = ({ tipo }: Scrittura) => tipo === 'nuovoFoglio';
  return [...scritture.filter(isNuovo), ...registro, ...scritture.filter((one) => !isNuovo(one))];
}
