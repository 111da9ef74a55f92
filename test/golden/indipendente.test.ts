import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { expectClose } from '../support/expectClose.js';

interface Atteso {
  readonly nodi: readonly {
    readonly cella: string;
    readonly raggiungimento: number | null;
    readonly pubblicato: string;
  }[];
}

const NAMES = ['indipendente', 'indipendente-scostamento', 'indipendente-blocca'];

/** Place of the table of the formulas that LibreOffice computed, without its header. */
const VERIFICA = { foglio: 'Verifica', riga: 1, colonna: 0, colonne: 9 };
const [RIGA, FIGURA] = [0, 8];

const readAtteso = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, `${name}.atteso.json`), 'utf8')) as Atteso;
const openWorkbook = (name: string) =>
  openXlsx(new Uint8Array(readFileSync(join(__dirname, `${name}.xlsx`))));

describe.each(NAMES)('la cartella %s, fatta da LibreOffice', (name) => {
  const { nodi } = readAtteso(name);

  it('ha almeno 60 righe valutate, con almeno 30 cifre diverse tra 0 e 100 %', () => {
    const scored = nodi.filter(({ raggiungimento }) => raggiungimento !== null);
    const between = scored.filter(
      ({ raggiungimento }) => Number(raggiungimento) > 0 && Number(raggiungimento) < 1,
    );
    expect(scored.length).toBeGreaterThanOrEqual(60);
    expect(new Set(between.map(({ pubblicato }) => pubblicato)).size).toBeGreaterThanOrEqual(30);
  });

  it('ha le cifre attese nelle celle delle sue formule, riga per riga', async () => {
    const { intervalli } = await openWorkbook(name).read({
      intervalli: [{ ...VERIFICA, righe: nodi.length }],
    });
    const celle = intervalli[0]?.celle ?? [];
    expect(celle.map((riga) => `D${String(riga[RIGA]?.valore)}`)).toEqual(nodi.map(({ cella }) => cella));
    nodi.forEach(({ raggiungimento }, i) => {
      const computed = celle[i]?.[FIGURA];
      expect(computed?.formula).toBeDefined();
      if (raggiungimento === null) expect(computed?.valore).toBe('N/D');
      else expectClose(Number(computed?.valore), raggiungimento);
    });
  });

  it('ha Albero da D7 su un foglio con un apostrofo nel nome', async () => {
    const { nomi } = await openWorkbook(name).read({ nomi: [{ nome: 'Albero' }] });
    expect(nomi.get('Albero')).toMatchObject({
      kind: 'trovato',
      indirizzo: { foglio: "Foglio dell'ente", riga: 6, colonna: 3, righe: nodi.length + 1, colonne: 8 },
    });
  });
});
