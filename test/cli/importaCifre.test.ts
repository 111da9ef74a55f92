/** `albero importa pareto|misure` over files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { decodeTesto } from '../../src/cli/testoFile.js';
import { makeCartella } from '../support/cartelle.js';
import { openConIndicatori } from '../support/importa.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-importa-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

async function makeFile(nome: string): Promise<string> {
  const path = join(dir, nome);
  const file = await openConIndicatori([
    ['K1', 'Tempo medio', '<= 5 gg', null],
    ['K2', 'Altro tempo', '<= 5 gg', '0,24 gg'],
  ]);
  writeFileSync(path, file.toBytes());
  return path;
}

const ESTRATTO =
  'Codice;CCIAA;Media Nazionale;Min;Max\nK1;3,10 gg;5,19 gg;0,96 gg;17,77 gg\nK2;4,12 gg;4,54 gg;0 gg;13,94 gg\n';

async function run(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(['importa', ...words], terminale);
  return { uscita, out: terminale.stdout(), err: terminale.stderr() };
}

describe('albero importa pareto', () => {
  it("scrive ciò che è nuovo e certo, mostra il resto, ed esce con 1 finché c'è da guardare", async () => {
    const cartella = await makeFile('a.xlsx');
    const estratto = join(dir, 'a.csv');
    writeFileSync(estratto, ESTRATTO);
    const { uscita, out } = await run('pareto', cartella, '--da', estratto);
    expect(uscita).toBe(1);
    expect(out).toContain('[x] nuovo       K1');
    expect(out).toContain('[ ] DIVERSO     K2                0,24 gg → 4,12 gg');
    expect(out).toContain('numeratore e denominatore sembrano scambiati');
    const dopo = await run('pareto', cartella, '--da', estratto, '--spunta', 'k 2');
    expect(dopo.out).toContain('[ ] uguale      K1');
    expect(dopo.out).toContain('[x] DIVERSO     K2');
    expect((await run('pareto', cartella, '--da', estratto)).uscita).toBe(0);
  });

  it('con --anteprima non tocca il file; --json dà tutte le voci', async () => {
    const cartella = await makeFile('b.xlsx');
    const prima = readFileSync(cartella);
    const estratto = join(dir, 'b.txt');
    writeFileSync(estratto, ESTRATTO);
    const { out, err } = await run('pareto', cartella, '--da', estratto, '--anteprima', '--json', '-');
    expect(err).toContain('Nessuna cella è stata modificata.');
    const letto = JSON.parse(out) as {
      versione: number;
      genere: string;
      voci: { codice: string; stato: string }[];
    };
    expect(letto).toMatchObject({ versione: 1, genere: 'pareto', spuntate: ["'Testo incollato'!A2"] });
    expect(letto.voci.map(({ codice, stato }) => [codice, stato])).toEqual([
      ['K1', 'nuovo'],
      ['K2', 'diverso'],
    ]);
    expect(readFileSync(cartella).equals(prima)).toBe(true);
  });

  it('legge una cartella .xlsx, con le colonne e gli indicatori detti a mano', async () => {
    const cartella = await makeFile('c.xlsx');
    const estratto = join(dir, 'c2.xlsx');
    const righe = [
      ['Sigla', 'Dato', 'Altri'],
      ['La mia voce', 3.1, 5.19],
    ];
    writeFileSync(estratto, await makeCartella({ foglio: 'Dati', righe, nome: null }));
    const rifiuto = await run('pareto', cartella, '--da', estratto);
    expect(rifiuto.uscita).toBe(2);
    expect(rifiuto.err).toContain('Nessuna cella è stata modificata.');
    const { uscita, out } = await run(
      ...['pareto', cartella, '--da', estratto, '--colonna', 'indicatore=sigla', '--colonna', 'valore=Dato'],
      ...['--colonna', 'mediaNazionale=Altri', '--abbina', 'La mia voce=K1'],
    );
    expect(out).toContain('[x] nuovo       K1                3,1');
    expect(uscita).toBe(0);
  });

  it.each([
    ['senza --da', [], 'Manca --da'],
    ["con un file che non c'è", ['--da', 'niente.csv'], 'non esiste'],
    [
      'con una colonna che non esiste',
      ['--da', join(dir, 'a.csv'), '--colonna', 'x=Codice'],
      'non ha una colonna',
    ],
    ["con una spunta che non c'è", ['--da', join(dir, 'a.csv'), '--spunta', 'K9'], '«K9»'],
  ])('%s è rifiutato', async (_, words, parole) => {
    writeFileSync(join(dir, 'a.csv'), ESTRATTO);
    const { uscita, err } = await run('pareto', await makeFile('d.xlsx'), ...words);
    expect(uscita).toBe(2);
    expect(err).toContain(parole);
  });
});

describe('albero confronta-integra', () => {
  const compare = async (cartella: string, report: string, ...words: readonly string[]) => {
    const terminale = recordTerminale();
    const da = join(dir, 'integra.csv');
    writeFileSync(da, report);
    const uscita = await main(['confronta-integra', cartella, '--da', da, ...words], terminale);
    return { uscita, out: terminale.stdout(), err: terminale.stderr() };
  };

  it('elenca le differenze ed esce con 1; non tocca il file, se non si chiede di annotare', async () => {
    const cartella = await makeFile('e.xlsx');
    const prima = readFileSync(cartella);
    const report = 'Codice;Raggiungimento\nK2;90,00 %\n';
    const { uscita, out } = await compare(cartella, report);
    expect(uscita).toBe(1);
    expect(out).toMatch(/diverso +K2 +100,00 % \| 90,00 % +-10,00 punti/);
    expect(out).toContain('0 su 6 coincidono.');
    expect(readFileSync(cartella).equals(prima)).toBe(true);
    expect((await compare(cartella, report, '--annota')).out).toContain('Salvato');
    expect(readFileSync(cartella).equals(prima)).toBe(false);
  });

  it('senza --da è rifiutato', async () => {
    const terminale = recordTerminale();
    expect(await main(['confronta-integra', await makeFile('f.xlsx')], terminale)).toBe(2);
    expect(terminale.stderr()).toContain('Manca --da');
  });
});

describe('il testo di un file', () => {
  const bytes = (...parti: readonly (readonly number[] | string)[]) =>
    Uint8Array.from(
      parti.flatMap((parte) => (typeof parte === 'string' ? [...Buffer.from(parte)] : [...parte])),
    );

  it.each([
    ['UTF-8', bytes('qualità'), { testo: 'qualità', mista: false }],
    ['Windows', bytes('qualit', [0xe0], '\nx'), { testo: 'qualità\nx', mista: false }],
    ['righe miste', bytes('qualità\nqualit', [0xe0]), { testo: 'qualità\nqualità', mista: true }],
    ['UTF-16', bytes([0xff, 0xfe, 0x41, 0, 0xe0, 0]), { testo: 'Aà', mista: false }],
  ])('in %s si legge', (_, scritto, atteso) => {
    expect(decodeTesto(scritto)).toEqual(atteso);
  });
});
