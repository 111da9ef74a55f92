import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { DISK, loadFile, saveFile, type SaveRequest } from '../../../src/host/disk/index.js';
import { explain } from '../../../src/host/disk/errno.js';
import { MESSAGGI, WorkbookError, type CodiceCartella } from '../../../src/layout/index.js';
import {
  ADESSO,
  NEW,
  OLD,
  inPieces,
  newFolder,
  removeFolders,
  stateOf,
  systemError,
  temporariesIn,
  watched,
  type Watcher,
} from './watched.js';

afterEach(removeFolders);

interface Rifiuto {
  readonly caso: string;
  readonly codice: CodiceCartella;
  /** Lays out the folder and says what to save where; the target is `albero.xlsx` of the folder. */
  readonly lay: (folder: string) => Partial<SaveRequest> | void;
  readonly watcher?: Watcher;
  /** What stands there afterwards; `vecchio` when left out. */
  readonly after?: ReturnType<typeof stateOf>;
}

const onCall =
  (wanted: string, action: () => unknown): Watcher =>
  (label, run, args) =>
    label === wanted ? action() : inPieces(label, run, args);

const RIFIUTI: readonly Rifiuto[] = [
  {
    caso: 'una cartella del disco al posto del file',
    codice: 'NON_E_UN_FILE',
    lay: (folder) => ({ path: folder }),
  },
  {
    caso: 'un dispositivo al posto del file',
    codice: 'NON_E_UN_FILE',
    lay: () => ({ path: '/dev/null' }),
  },
  {
    caso: 'una cartella del disco che non esiste',
    codice: 'PERCORSO_INESISTENTE',
    lay: (folder) => ({ path: join(folder, 'manca', 'albero.xlsx') }),
  },
  {
    caso: 'un file usato come cartella del disco',
    codice: 'PERCORSO_INESISTENTE',
    lay: (folder) => ({ path: join(folder, 'albero.xlsx', 'albero.xlsx') }),
  },
  {
    caso: 'un collegamento verso un file che non esiste',
    codice: 'COLLEGAMENTO_ROTTO',
    lay: (folder) => {
      symlinkSync(join(folder, 'manca.xlsx'), join(folder, 'collegato.xlsx'));
      return { path: join(folder, 'collegato.xlsx') };
    },
  },
  {
    caso: 'un collegamento che gira in tondo',
    codice: 'COLLEGAMENTO_ROTTO',
    lay: (folder) => {
      symlinkSync(join(folder, 'tondo.xlsx'), join(folder, 'tondo.xlsx'));
      return { path: join(folder, 'tondo.xlsx') };
    },
  },
  {
    caso: 'un file di sola lettura, anche per root',
    codice: 'FILE_SOLA_LETTURA',
    lay: (folder) => chmodSync(join(folder, 'albero.xlsx'), 0o444),
  },
  {
    caso: 'un file aperto in Excel',
    codice: 'FILE_APERTO',
    lay: (folder) => writeFileSync(join(folder, '~$albero.xlsx'), ''),
  },
  {
    caso: 'un file aperto in LibreOffice',
    codice: 'FILE_APERTO',
    lay: (folder) => writeFileSync(join(folder, '.~lock.albero.xlsx#'), ''),
  },
  {
    caso: 'un file cambiato dopo la lettura',
    codice: 'FILE_CAMBIATO',
    lay: () => ({ asRead: new Uint8Array([1, 2, 3]) }),
  },
  {
    caso: 'un file sparito dopo la lettura',
    codice: 'FILE_CAMBIATO',
    lay: (folder) => {
      rmSync(join(folder, 'albero.xlsx'));
      return { asRead: OLD };
    },
    after: 'assente',
  },
  {
    caso: 'un file cambiato durante il salvataggio',
    codice: 'FILE_CAMBIATO',
    lay: (folder) => ({ verify: () => writeFileSync(join(folder, 'albero.xlsx'), '') }),
    after: 'vuoto',
  },
  {
    caso: 'un nome troppo lungo',
    codice: 'NOME_FILE_NON_VALIDO',
    lay: (folder) => ({ path: join(folder, `${'a'.repeat(300)}.xlsx`) }),
  },
  {
    caso: 'un nome con un segno impossibile',
    codice: 'NOME_FILE_NON_VALIDO',
    lay: (folder) => ({ path: join(folder, 'albero\0.xlsx') }),
  },
  {
    caso: 'un file di un altro utente che non si può lasciare suo',
    codice: 'PROPRIETARIO_DIVERSO',
    lay: () => ({}),
    watcher: (label, run, args) => {
      if (label === 'fchownSync temporaneo') throw systemError('EPERM');
      const result = inPieces(label, run, args);
      return label === 'fstatSync temporaneo' ? { ...(result as object), uid: 12345 } : result;
    },
  },
  {
    caso: 'un disco che scrive e poi rende altro',
    codice: 'SALVATAGGIO_NON_VERIFICATO',
    lay: () => ({}),
    watcher: onCall('readFileSync temporaneo', () => Buffer.from(OLD)),
  },
  {
    caso: 'un disco che non scrive nulla senza dirlo',
    codice: 'SALVATAGGIO_NON_VERIFICATO',
    lay: () => ({}),
    watcher: onCall('writeSync temporaneo', () => 0),
  },
];

function requestIn(folder: string): SaveRequest {
  return {
    path: join(folder, 'albero.xlsx'),
    bytes: NEW,
    verify: () => undefined,
    backup: { adesso: ADESSO },
  };
}

describe('il salvataggio rifiuta', () => {
  it.each(RIFIUTI)('$caso: $codice', async ({ codice, lay, watcher = inPieces, after = 'vecchio' }) => {
    const folder = newFolder();
    const target = join(folder, 'albero.xlsx');
    writeFileSync(target, OLD);
    const request = { ...requestIn(folder), ...lay(folder) };
    const outcome = await saveFile(request, watched(watcher)).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(WorkbookError);
    expect(outcome).toMatchObject({ codice, fatti: { file: request.path } });
    expect(stateOf(target)).toBe(after);
    expect(temporariesIn(folder)).toEqual([]);
  });

  it('di coprire un file comparso durante il salvataggio', async () => {
    const path = join(newFolder(), 'albero.xlsx');
    const verify = () => writeFileSync(path, 'di un altro');
    const outcome = await saveFile({ path, bytes: NEW, verify }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ codice: 'FILE_CAMBIATO' });
    expect(readFileSync(path, 'utf8')).toBe('di un altro');
  });

  it('ciò che la verifica rifiuta, con il suo stesso errore, e senza fare copie', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'albero.xlsx'), OLD);
    const error = new WorkbookError('RILETTURA_DIVERSA', { cella: 'A1' });
    const verify = () => Promise.reject(error);
    await expect(saveFile({ ...requestIn(folder), verify })).rejects.toBe(error);
    expect(readdirSync(folder)).toEqual(['albero.xlsx']);
    expect(stateOf(join(folder, 'albero.xlsx'))).toBe('vecchio');
  });

  it('di nascondere un difetto del programma dietro un messaggio', async () => {
    const bug = new TypeError('undefined is not a function');
    const verify = () => {
      throw bug;
    };
    await expect(saveFile({ ...requestIn(newFolder()), verify })).rejects.toBe(bug);
  });
});

describe('la lettura rifiuta', () => {
  const folder = () => {
    const made = newFolder();
    mkdirSync(join(made, 'archivio'));
    return made;
  };

  it.each<[string, string, CodiceCartella]>([
    ['un file che non esiste', 'manca.xlsx', 'FILE_MANCANTE'],
    ['una cartella del disco', 'archivio', 'NON_E_UN_FILE'],
    ['un file in una cartella che non esiste', 'manca/albero.xlsx', 'PERCORSO_INESISTENTE'],
  ])('%s (%s): %s', (_, name, codice) => {
    const path = join(folder(), name);
    expect(() => loadFile(path)).toThrow(expect.objectContaining({ codice, fatti: { file: path } }) as Error);
  });

  it('un file più grande di quanto si possa leggere in una volta', () => {
    const path = join(folder(), 'albero.xlsx');
    writeFileSync(path, OLD);
    const tooLarge = Object.assign(new RangeError('File size is greater than 2 GiB'), {
      code: 'ERR_FS_FILE_TOO_LARGE',
    });
    const disk = watched(
      onCall('readFileSync file', () => {
        throw tooLarge;
      }),
    );
    expect(() => loadFile(path, disk)).toThrow(
      expect.objectContaining({ codice: 'FILE_TROPPO_GRANDE' }) as Error,
    );
  });
});

describe('ogni errore del sistema operativo', () => {
  it.each(Object.keys(constants.errno))('%s ha parole italiane, e le sue non si vedono', (code) => {
    const system = systemError(code);
    const error = explain(system, 'albero.xlsx');
    if (!(error instanceof WorkbookError)) throw new Error(`${code} senza parole`);
    expect(Object.keys(MESSAGGI)).toContain(error.codice);
    expect(error.messaggio).toContain('albero.xlsx');
    expect(`${error.messaggio} ${error.rimedio}`).not.toMatch(/simulated|\bE[A-Z]{3,}\b|\{|undefined/);
    expect(error.cause).toBe(system);
  });

  it('che non conosciamo ancora è un errore del disco, non un difetto del programma', () => {
    expect(explain(systemError('EDOMANI'), 'albero.xlsx')).toMatchObject({ codice: 'DISCO_ERRORE' });
  });

  it.each([new TypeError('x'), Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), 'testo'])(
    'che del sistema non è, resta come è: %s',
    (error) => {
      expect(explain(error, 'albero.xlsx')).toBe(error);
    },
  );
});

it('il disco vero sa quali processi sono vivi', () => {
  expect(DISK.isAlive(process.pid)).toBe(true);
  // Linux numbers processes up to 2^22: nothing lives above.
  expect(DISK.isAlive(2 ** 30)).toBe(false);
});
