/** `albero spiega --foglio-traccia`: the sheet of live formulas, made, brought up to date, taken back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo } from '../../src/layout/index.js';
import { makeCartella, PICCOLO, type Contenuto } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-traccia-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

async function cartellaCon(
  celle: Readonly<Record<string, Contenuto>> = {},
  tabelle: Readonly<Record<string, readonly (readonly Contenuto[])[]>> = {},
): Promise<string> {
  const path = join(dir, `c${++n}.xlsx`);
  writeFileSync(path, await makeCartella({ celle, tabelle }));
  return path;
}

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

/** Texts and formulas of the sheet, by address. */
async function foglioTraccia(path: string): Promise<(cella: string) => string | undefined> {
  const indirizzo = parseIndirizzo('Traccia!A1:L20');
  if (indirizzo === undefined) throw new Error('an address');
  const { intervalli } = await openXlsx(new Uint8Array(readFileSync(path))).read({ intervalli: [indirizzo] });
  return (cella) => {
    const { riga = 0, colonna = 0 } = parseIndirizzo(`Traccia!${cella}`) ?? {};
    const trovata = intervalli[0]?.celle[riga]?.[colonna];
    return trovata?.formula ?? (trovata?.valore === null ? undefined : String(trovata?.valore));
  };
}

describe('albero spiega --foglio-traccia', () => {
  it('mette il foglio con le formule, che puntano alle celle dell’albero', async () => {
    const path = await cartellaCon();
    const { uscita, stdout } = await albero('spiega', path, '--foglio-traccia');
    expect(uscita).toBe(0);
    expect(stdout).toMatch(/^Foglio Traccia scritto: \d+ celle/);
    const cella = await foglioTraccia(path);
    expect(cella('A6')).toBe('            K1 - Iniziative');
    expect(cella('C6')).toBe('=IFERROR(NUMBERVALUE(MID(Albero!F6,1,LEN(Albero!F6)-3),",","."),"N/D")');
    expect(cella('D6')).toBe('=IFERROR(NUMBERVALUE(MID(Albero!E6,4,LEN(Albero!E6)-6),",","."),"N/D")');
    expect(cella('G6')).toBe('=IFERROR(NUMBERVALUE(MID(Albero!B6,1,LEN(Albero!B6)-1),",",".")/100,"N/D")');
    expect(cella('F5')).toBe('=IFERROR((SUMPRODUCT(F6:F7,G6:G7))/(SUMPRODUCT(ISNUMBER(F6:F7)*G6:G7)),"N/D")');
    expect(cella('K6')).toBeUndefined();
  });

  it('ciò che una formula non può leggere è copiato, e la riga lo dice', async () => {
    const path = await cartellaCon({
      E6: 'almeno 10 N. (5 per sede)',
      F7: 'sì',
      E10: 'Entro 31 ottobre',
      F10: '15-10-2024',
    });
    await albero('spiega', path, '--foglio-traccia');
    const cella = await foglioTraccia(path);
    expect(cella('D6')).toBe('=10');
    expect(cella('K6')).toBe('target «almeno 10 N. (5 per sede)» letto come 10');
    expect(cella('L6')).toContain('EXACT(Albero!E6,"almeno 10 N. (5 per sede)")');
    expect(cella('K10')).toMatch(/^target «Entro 31 ottobre» letto come 31-10-\d{4}$/);
  });

  it('le misure sono celle: numeratore diviso denominatore', async () => {
    const path = await cartellaCon(
      { F6: '8,00 N.' },
      {
        Misure: [
          ['Codice', 'Numeratore', 'Denominatore'],
          ['K1', 24, 3],
        ],
      },
    );
    await albero('spiega', path, '--foglio-traccia');
    expect((await foglioTraccia(path))('C6')).toBe('=IFERROR((Misure!B2)/(Misure!C2),"N/D")');
  });

  it('rifatto senza cambiamenti non tocca il file; cambiato l’albero, cambia solo ciò che deve', async () => {
    const path = await cartellaCon();
    await albero('spiega', path, '--foglio-traccia');
    const bytes = readFileSync(path);
    expect((await albero('spiega', path, '--foglio-traccia')).stdout).toMatch(
      /^Il foglio Traccia era già aggiornato/,
    );
    expect(readFileSync(path)).toEqual(bytes);
    const file = openXlsx(new Uint8Array(bytes));
    const indirizzo = parseIndirizzo('Albero!E6');
    if (indirizzo === undefined) throw new Error('an address');
    await file.apply({
      premesse: [],
      scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore: '<= 10 N.' }]] }],
    });
    writeFileSync(path, file.toBytes());
    const { stdout } = await albero('spiega', path, '--foglio-traccia');
    expect(stdout).toMatch(/^Foglio Traccia scritto: 3 celle/);
  });

  it('si annulla: il foglio se ne va, e le celle dell’albero restano come erano', async () => {
    const path = await cartellaCon();
    await albero('spiega', path, '--foglio-traccia');
    const { uscita, stdout, stderr } = await albero('annulla', path);
    expect([uscita, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Salvato');
    const { elenchi } = await openXlsx(new Uint8Array(readFileSync(path))).read({ elenchi: true });
    expect(elenchi?.fogli.map(({ nome }) => nome)).not.toContain('Traccia');
  });

  it('senza codice e senza --foglio-traccia chiede il codice', async () => {
    const { uscita, stderr } = await albero('spiega', await cartellaCon());
    expect(uscita).toBe(2);
    expect(stderr).toContain('Manca CODICE.');
  });

  it('l’albero piccolo ha una riga per nodo, più Area/Servizi', async () => {
    const path = await cartellaCon();
    await albero('spiega', path, '--foglio-traccia');
    const cella = await foglioTraccia(path);
    const voci = Array.from({ length: PICCOLO.length }, (_, i) => cella(`A${i + 2}`)?.trim());
    expect(voci.at(0)).toBe('Camera di prova');
    expect(voci.at(-1)).toBe('Area/Servizi');
  });
});
