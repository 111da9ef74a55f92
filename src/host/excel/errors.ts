/** Errors of Office.js in the words of this project. */
import { WorkbookError, type CodiceCartella } from '../../layout/index.js';

/** Ours for each code of Office.js; a code that is not here is `EXCEL_ERRORE`. */
const CODICI: Readonly<Record<string, CodiceCartella>> = {
  InvalidOperationInCellEditMode: 'MODIFICA_IN_CORSO',
  AccessDenied: 'ACCESSO_NEGATO',
  RequestPayloadSizeLimitExceeded: 'TROPPI_DATI',
  ResponsePayloadSizeLimitExceeded: 'TROPPI_DATI',
  InvalidOrTimedOutSession: 'SESSIONE_SCADUTA',
  Timeout: 'SESSIONE_SCADUTA',
  ConnectionFailure: 'SESSIONE_SCADUTA',
  ActivityLimitReached: 'EXCEL_OCCUPATO',
  WriteNotSupportedWhenModalDialogOpen: 'FINESTRA_APERTA',
  InvalidSelection: 'SELEZIONE_NON_CELLE',
  ApiNotFound: 'EXCEL_TROPPO_VECCHIO',
  ApiNotAvailable: 'EXCEL_TROPPO_VECCHIO',
};

/** Code of Office.js behind an error; `undefined` when it does not come from there. */
export function officeCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Whether Excel says that something asked for is not there or cannot be done, and not that it is itself hindered. */
export function isAboutObjects(error: unknown): boolean {
  const code = officeCode(error);
  return code !== undefined && !Object.hasOwn(CODICI, code);
}

/** A bug of ours stays what it is: only errors of Office.js get words for the user. */
export function asWorkbookError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const dove = error.debugInfo?.errorLocation;
  const dettaglio = dove === undefined || dove === '' ? error.code : `${error.code}: ${dove}`;
  return new WorkbookError(CODICI[error.code] ?? 'EXCEL_ERRORE', { dettaglio }, error);
}
