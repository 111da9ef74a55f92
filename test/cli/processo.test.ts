import { runProcesso } from '../../src/cli/processo.js';

const guasto = (code: string) => Object.assign(new Error(code), { code });

describe('albero come processo', () => {
  let scritto = '';
  beforeEach(() => {
    scritto = '';
    jest.replaceProperty(process, 'argv', ['node', 'albero', '--help']);
    jest.spyOn(process.stdout, 'write').mockImplementation((testo) => {
      scritto += String(testo);
      return true;
    });
  });
  afterEach(() => {
    process.stdout.removeAllListeners('error');
    process.stderr.removeAllListeners('error');
    jest.restoreAllMocks();
  });

  it('scrive ciò che gli si chiede ed esce con il suo codice', async () => {
    expect(await runProcesso()).toBe(0);
    expect(scritto).toContain('albero COMANDO --help spiega un comando.');
  });

  it('chi smette di leggere prima della fine (albero … | head) non lo ferma', async () => {
    await runProcesso();
    expect(process.stdout.emit('error', guasto('EPIPE'))).toBe(true);
    expect(process.stderr.emit('error', guasto('EPIPE'))).toBe(true);
  });

  it('un altro guasto dell’uscita non passa in silenzio', async () => {
    await runProcesso();
    expect(() => process.stdout.emit('error', guasto('EIO'))).toThrow('EIO');
  });
});
