import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { loadFile, saveFile, type SaveRequest } from '../../../src/host/disk/index.js';
import {
  ADESSO,
  NEW,
  OLD,
  inPieces,
  leaveTemporary,
  newFolder,
  removeFolders,
  stateOf,
  systemError,
  watched,
  type Label,
} from './watched.js';

afterEach(removeFolders);

function folderWith(...names: string[]): string {
  const folder = newFolder();
  for (const name of names) writeFileSync(join(folder, name), OLD);
  return folder;
}

const request = (path: string, more: Partial<SaveRequest> = {}): SaveRequest => ({
  path,
  bytes: NEW,
  verify: () => undefined,
  ...more,
});

describe('il salvataggio', () => {
  it('mette i byte nuovi al posto dei vecchi e non lascia altro', async () => {
    const folder = folderWith('albero.xlsx');
    const path = join(folder, 'albero.xlsx');
    await expect(saveFile(request(path, { asRead: loadFile(path) }))).resolves.toEqual({
      written: true,
      durable: true,
    });
    expect(loadFile(path)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['albero.xlsx']);
  });

  it('fa un file nuovo con i permessi che il sistema dà a ogni file nuovo', async () => {
    const folder = folderWith('altro.xlsx');
    const path = join(folder, 'albero.xlsx');
    await expect(saveFile(request(path, { backup: { adesso: ADESSO } }))).resolves.toEqual({
      written: true,
      durable: true,
    });
    expect(stateOf(path)).toBe('nuovo');
    expect(statSync(path).mode).toBe(statSync(join(folder, 'altro.xlsx')).mode);
    expect(readdirSync(folder)).toEqual(['albero.xlsx', 'altro.xlsx']);
  });

  it.each([0o600, 0o640, 0o664, 0o777])('tiene i permessi %o del file e della copia', async (mode) => {
    const folder = folderWith('albero.xlsx');
    const path = join(folder, 'albero.xlsx');
    chmodSync(path, mode);
    const { backup = '' } = await saveFile(request(path, { backup: { adesso: ADESSO } }));
    expect(statSync(path).mode & 0o7777).toBe(mode);
    expect(statSync(backup).mode & 0o7777).toBe(mode);
  });

  it('rende al proprietario e al gruppo il file che era loro', async () => {
    const path = join(folderWith('albero.xlsx'), 'albero.xlsx');
    const owners: unknown[] = [];
    const disk = watched((label, run, args) => {
      if (label === 'fchownSync temporaneo') return owners.push(args.slice(1));
      const result = inPieces(label, run, args);
      if (label !== 'statSync file') return result;
      return Object.assign(Object.create(result as object) as object, { uid: 1234, gid: 5678 });
    });
    await saveFile(request(path), disk);
    expect(owners).toEqual([[1234, 5678]]);
    expect(stateOf(path)).toBe('nuovo');
  });

  it('scrive attraverso un collegamento, che resta un collegamento', async () => {
    const folder = folderWith('albero.xlsx');
    const link = join(newFolder(), 'collegato.xlsx');
    symlinkSync(join(folder, 'albero.xlsx'), link);
    const { backup } = await saveFile(request(link, { backup: { adesso: ADESSO } }));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(stateOf(join(folder, 'albero.xlsx'))).toBe('nuovo');
    expect(backup).toBe(join(folder, 'albero.20250131-104205.bak.xlsx'));
  });

  it('non scrive nulla, nemmeno la copia, quando non cambia alcun byte', async () => {
    const folder = folderWith('albero.xlsx');
    const path = join(folder, 'albero.xlsx');
    const labels: Label[] = [];
    const disk = watched((label, run) => (labels.push(label), run()));
    const same = request(path, { bytes: OLD.slice(), asRead: OLD, backup: { adesso: ADESSO } });
    await expect(saveFile(same, disk)).resolves.toEqual({ written: false, durable: true });
    expect(labels.filter((label) => /^(open|write|rename|link)/.test(label))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['albero.xlsx']);
  });

  it('dà alla verifica i byte riletti dal disco, prima che il file cambi', async () => {
    const path = join(folderWith('albero.xlsx'), 'albero.xlsx');
    const seen: unknown[] = [];
    await saveFile(request(path, { verify: (bytes) => void seen.push(bytes, stateOf(path)) }));
    expect(seen).toEqual([NEW, 'vecchio']);
    expect(seen[0]).not.toBe(NEW);
  });

  it('dice quando il disco non conferma che il file nuovo resterà', async () => {
    const path = join(folderWith('albero.xlsx'), 'albero.xlsx');
    const disk = watched((label, run, args) => {
      if (label === 'fsyncSync cartella') throw systemError('EIO');
      return inPieces(label, run, args);
    });
    await expect(saveFile(request(path), disk)).resolves.toEqual({ written: true, durable: false });
    expect(stateOf(path)).toBe('nuovo');
  });

  it.each([
    ['dove le cartelle non si possono confermare', 'EINVAL', true],
    ['dove non serve confermarle', 'EIO', false],
  ])('riesce %s', async (_, code, flushesFolders) => {
    const path = join(folderWith('albero.xlsx'), 'albero.xlsx');
    const disk = watched(
      (label, run, args) => {
        if (label === 'fsyncSync cartella') throw systemError(code);
        return inPieces(label, run, args);
      },
      { flushesFolders },
    );
    const saved = await saveFile(request(path, { backup: { adesso: ADESSO } }), disk);
    expect(saved).toMatchObject({ written: true, durable: true });
  });
});

describe('la copia', () => {
  it.each([
    ['albero.xlsx', [], 'albero.20250131-104205.bak.xlsx'],
    ['albero 2024.v2.xlsm', [], 'albero 2024.v2.20250131-104205.bak.xlsm'],
    ['albero.xlsx', ['albero.20250131-104205.bak.xlsx'], 'albero.20250131-104205-2.bak.xlsx'],
    [
      'albero.xlsx',
      ['albero.20250131-104205.bak.xlsx', 'albero.20250131-104205-2.bak.xlsx'],
      'albero.20250131-104205-3.bak.xlsx',
    ],
  ])('di %s, accanto a %j, si chiama %s', async (name, there, expected) => {
    const folder = folderWith(name);
    for (const copy of there) writeFileSync(join(folder, copy), 'una copia di prima');
    const { backup } = await saveFile(request(join(folder, name), { backup: { adesso: ADESSO } }));
    expect(backup).toBe(join(folder, expected));
    expect(stateOf(join(folder, expected))).toBe('vecchio');
    expect(there.map((copy) => readFileSync(join(folder, copy), 'utf8'))).toEqual(
      there.map(() => 'una copia di prima'),
    );
    expect(readdirSync(folder).sort()).toEqual([name, expected, ...there].sort());
  });

  it('non copre mai quella di prima, nemmeno dove non esistono collegamenti fisici', async () => {
    const folder = folderWith('albero.xlsx', 'albero.20250131-104205.bak.xlsx');
    const disk = watched((label, run) => {
      if (label === 'linkSync copia') throw systemError('EPERM');
      return run();
    });
    const { backup } = await saveFile(
      request(join(folder, 'albero.xlsx'), { backup: { adesso: ADESSO } }),
      disk,
    );
    expect(backup).toBe(join(folder, 'albero.20250131-104205-2.bak.xlsx'));
    expect(stateOf(backup ?? '')).toBe('vecchio');
    expect(readdirSync(folder)).toHaveLength(3);
  });
});

describe('i resti di un giro ucciso', () => {
  it('se ne vanno al giro dopo', async () => {
    const folder = folderWith('albero.xlsx');
    const left = leaveTemporary(folder);
    await saveFile(request(join(folder, 'albero.xlsx')), watched(inPieces));
    expect(existsSync(left)).toBe(false);
  });

  it.each<[string, (folder: string) => string]>([
    ['di un processo ancora vivo', (folder) => leaveTemporary(folder, { pid: process.pid })],
    ['di un altro computer', (folder) => leaveTemporary(folder, { host: 'un-altro' })],
    [
      'con un sigillo che non torna',
      (folder) => {
        const name = `.albero-${'0'.repeat(8)}-4242-${'0'.repeat(32)}-${'0'.repeat(16)}.tmp`;
        writeFileSync(join(folder, name), 'di chi?');
        return join(folder, name);
      },
    ],
    [
      'che sono file di una persona',
      (folder) => {
        writeFileSync(join(folder, '.albero-appunti.tmp'), 'appunti');
        return join(folder, '.albero-appunti.tmp');
      },
    ],
    [
      'che sono cartelle del disco',
      (folder) => {
        const path = leaveTemporary(newFolder()).replace(/^.*[/\\]/, '');
        mkdirSync(join(folder, path));
        return join(folder, path);
      },
    ],
    [
      'che sono collegamenti',
      (folder) => {
        const elsewhere = leaveTemporary(newFolder());
        const path = join(folder, elsewhere.replace(/^.*[/\\]/, ''));
        symlinkSync(elsewhere, path);
        return path;
      },
    ],
  ])('restano se non sono certo nostri: %s', async (_, leave) => {
    const folder = folderWith('albero.xlsx');
    const path = leave(folder);
    await saveFile(request(join(folder, 'albero.xlsx')), watched(inPieces));
    expect(existsSync(path)).toBe(true);
  });
});
