/** The 2024 example against the published allegato: every row, and what each of its cells changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  prepareAnnulla,
  prepareCalcola,
  prepareRipeti,
  readCronologia,
  writeProposta,
} from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import type { CellaScritta, Indirizzo } from '../../src/layout/index.js';
import type { NodoValutato } from '../../src/scoring/index.js';

const root = join(__dirname, '..', '..');
const bytes = new Uint8Array(readFileSync(join(root, 'examples', 'albero-2024.xlsx')));
const open = () => openXlsx(bytes);

/** Rows of the published allegato: level, code, title, printed grade. */
const pubblicato = readFileSync(join(root, 'test', 'golden', 'allegato-2024.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([livello = '', , codice = '', , , , raggiungimento = '']) => ({ livello, codice, raggiungimento }));

const ALBERO: Indirizzo = { foglio: 'Albero 2024', riga: 3, colonna: 0, righe: 118, colonne: 9 };
const RAGGIUNGIMENTO = 7;

const SCRITTURA = { adesso: '2024-12-31T10:42:00', accettate: [] } as const;

async function scored(file: XlsxFile) {
  await writeProposta(file, (await prepareCalcola(file)).proposta, SCRITTURA);
  return openXlsx(file.toBytes());
}

async function cellsOf(file: XlsxFile) {
  const { intervalli } = await file.read({ intervalli: [ALBERO] });
  return intervalli[0]?.celle ?? [];
}

const put = (file: XlsxFile, indirizzo: Indirizzo, cella: CellaScritta) =>
  file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[cella]] }] });

/** `96,89%` as it was printed, from a fraction in full precision, by Intl and not by our own rounding. */
const print = new Intl.NumberFormat('it-IT', {
  style: 'percent',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  roundingMode: 'halfExpand',
} as Intl.NumberFormatOptions);

describe('l’esempio 2024', () => {
  it('tutte le 117 righe pubblicate, lette dalle celle della cartella salvata', async () => {
    const righe = (await cellsOf(await scored(open()))).slice(1);
    expect(pubblicato).toHaveLength(117);
    const found = righe.map((celle) => {
      const { valore } = celle[RAGGIUNGIMENTO] ?? { valore: null };
      return typeof valore === 'number' ? print.format(valore) : valore;
    });
    expect(found).toEqual(pubblicato.map(({ raggiungimento }) => raggiungimento));
  });

  it('senza le misure EC07 è 97,00 % e OS9 99,76 %, e VALORE_ARROTONDATO dice perché', async () => {
    const file = open();
    await file.apply({ premesse: [], scritture: [{ tipo: 'eliminaNome', nome: 'Misure' }] });
    const { risultato, anomalie } = await prepareCalcola(file);
    const figure = (codice: string) => risultato.nodi.find(({ nodo }) => nodo.codice === codice)?.pubblicato;
    expect([figure('EC07'), figure('OS9')]).toEqual(['97,00 %', '99,76 %']);
    const [anomalia] = anomalie.filter(({ codice }) => codice === 'VALORE_ARROTONDATO');
    expect(anomalia?.messaggio).toBe(
      'Il valore 2,91 % è arrotondato: il grado può stare tra 96,83 % e 97,17 %.',
    );
  });

  it('cambiare il valore di un indicatore cambia i suoi antenati e nessun altro, per ognuno', async () => {
    const { risultato: before, cartella } = await prepareCalcola(open());
    const leaves = before.nodi.filter(
      ({ nodo, esito }) => nodo.livello === 'indicatore' && esito.kind === 'punteggio',
    );
    expect(leaves).toHaveLength(67);
    // Without measures the value of every indicatore is the one in its cell.
    const senzaMisure = open();
    await senzaMisure.apply({ premesse: [], scritture: [{ tipo: 'eliminaNome', nome: 'Misure' }] });
    const unmeasured = (await prepareCalcola(senzaMisure)).risultato;
    for (const leaf of leaves) {
      const file = openXlsx(senzaMisure.toBytes());
      const posizione = cartella.posizioni.get(leaf.nodo.id);
      if (posizione === undefined) throw new Error(leaf.nodo.id);
      const value = { foglio: posizione.foglio, riga: posizione.riga, colonna: 6, righe: 1, colonne: 1 };
      await put(file, value, { valore: missedOf(leaf) });
      const after = (await prepareCalcola(file)).risultato;
      const changed = after.nodi
        .filter(({ esito }, i) => JSON.stringify(esito) !== JSON.stringify(unmeasured.nodi[i]?.esito))
        .map(({ nodo }) => nodo.id);
      expect(changed).toEqual(lineOf(leaf));
    }
  }, 120_000);

  it('annulla rende ogni cella com’era, ripeti la rimette, e la cronologia lo dice', async () => {
    const file = open();
    const before = await cellsOf(file);
    await writeProposta(file, (await prepareCalcola(file)).proposta, SCRITTURA);
    const after = await cellsOf(file);
    expect(after).not.toEqual(before);
    const reopened = openXlsx(file.toBytes());
    await writeProposta(reopened, await prepareAnnulla(reopened, { passi: 1 }), SCRITTURA);
    expect(await cellsOf(reopened)).toEqual(before);
    expect((await readCronologia(reopened)).map(({ stato, celle }) => [stato, celle])).toEqual([
      ['annullato', 234],
    ]);
    await writeProposta(reopened, await prepareRipeti(reopened), SCRITTURA);
    expect(await cellsOf(reopened)).toEqual(after);
    expect((await prepareCalcola(reopened)).freschezza).toBe('aggiornato');
  });

  it('un ingresso cambiato dopo l’anteprima ferma la scrittura, con la cella', async () => {
    const file = open();
    const { proposta } = await prepareCalcola(file);
    await put(
      file,
      { foglio: 'Albero 2024', riga: 8, colonna: 5, righe: 1, colonne: 1 },
      { valore: '>= 15 N.' },
    );
    const bytes = file.toBytes();
    await expect(writeProposta(file, proposta, SCRITTURA)).rejects.toMatchObject({
      codice: 'CAMBIATO_NEL_FRATTEMPO',
      fatti: { cella: "'Albero 2024'!F9", atteso: '>= 14 N.', trovato: '>= 15 N.' },
    });
    expect(Buffer.compare(file.toBytes(), bytes)).toBe(0);
  });
});

/** A value that misses the target of a leaf, whatever its kind, and changes its figure. */
function missedOf({ nodo, pubblicato: now }: NodoValutato): string {
  const target = nodo.indicatore?.target;
  if (target?.kind !== 'letto') throw new Error(nodo.id);
  switch (target.valore.kind) {
    case 'logico':
      return target.valore.atteso ? 'NO' : 'SI';
    case 'data':
      return '31-12-2024';
    case 'fasi':
      return now === '80,00 %' ? '100%' : '50%';
    case 'soglia':
      return target.valore.confronto.startsWith('<') ? '1.000 gg' : '0';
    default:
      throw new Error(target.valore.kind);
  }
}

/** The leaf and its ancestors, in the order of the rows. */
function lineOf(leaf: NodoValutato): string[] {
  const line: string[] = [];
  for (let at: NodoValutato | undefined = leaf; at !== undefined; at = at.padre) line.unshift(at.nodo.id);
  return line;
}
