/** From what the operating system says to the words of ours. Its own text is kept as the cause and never shown. */
import { WorkbookError, type CodiceCartella } from '../../layout/index.js';

/** One row per condition that a user can do something different about; all others are `DISCO_ERRORE`. */
const ERRNO: Readonly<Record<string, CodiceCartella>> = {
  ENOSPC: 'DISCO_PIENO',
  EDQUOT: 'QUOTA_ESAURITA',
  EFBIG: 'FILE_TROPPO_GRANDE',
  EOVERFLOW: 'FILE_TROPPO_GRANDE',
  ERR_FS_FILE_TOO_LARGE: 'FILE_TROPPO_GRANDE',
  EACCES: 'PERMESSO_NEGATO',
  EPERM: 'PERMESSO_NEGATO',
  EROFS: 'DISCO_PROTETTO',
  EIO: 'DISCO_GUASTO',
  ENXIO: 'DISCO_GUASTO',
  ENODEV: 'DISCO_GUASTO',
  EBUSY: 'FILE_IN_USO',
  ETXTBSY: 'FILE_IN_USO',
  EAGAIN: 'FILE_IN_USO',
  EMFILE: 'RISORSE_ESAURITE',
  ENFILE: 'RISORSE_ESAURITE',
  ENOMEM: 'RISORSE_ESAURITE',
  ENOBUFS: 'RISORSE_ESAURITE',
  ENOENT: 'PERCORSO_INESISTENTE',
  ENOTDIR: 'PERCORSO_INESISTENTE',
  EISDIR: 'NON_E_UN_FILE',
  ELOOP: 'COLLEGAMENTO_ROTTO',
  ENAMETOOLONG: 'NOME_FILE_NON_VALIDO',
  EINVAL: 'NOME_FILE_NON_VALIDO',
  EILSEQ: 'NOME_FILE_NON_VALIDO',
  ERR_INVALID_ARG_VALUE: 'NOME_FILE_NON_VALIDO',
  ESTALE: 'RETE_INTERROTTA',
  ETIMEDOUT: 'RETE_INTERROTTA',
  ECONNABORTED: 'RETE_INTERROTTA',
  ECONNREFUSED: 'RETE_INTERROTTA',
  ECONNRESET: 'RETE_INTERROTTA',
  EHOSTUNREACH: 'RETE_INTERROTTA',
  ENETDOWN: 'RETE_INTERROTTA',
  ENETUNREACH: 'RETE_INTERROTTA',
  ENOTCONN: 'RETE_INTERROTTA',
};

// Not `instanceof`: errors of Node's own modules belong to another realm inside a test or a worker.
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The code of a system error (`ENOSPC`); absent when the error is something else. */
export function errnoOf(error: unknown): string | undefined {
  return isObject(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * The error to throw instead of `error`: a system error about `file` in our words, anything else as it is.
 * A system error is told from a bug by its `syscall`, or by a row of the table.
 */
export function explain(error: unknown, file: string): unknown {
  const code = errnoOf(error);
  if (code === undefined) return error;
  const codice = ERRNO[code] ?? (isObject(error) && 'syscall' in error ? 'DISCO_ERRORE' : undefined);
  return codice === undefined ? error : new WorkbookError(codice, { file }, error);
}
