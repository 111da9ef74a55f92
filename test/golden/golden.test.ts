/** Each pair of this folder is a test: `calcola` runs on the workbook and writes what the pair expects (README.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCalcola, writeProposta, type Calcolo } from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import type { Posizione } from '../../src/layout/index.js';
import type { NodoValutato } from '../../src/scoring/index.js';
import { expectClose } from '../support/expectClose.js';

interface NodoAtteso {
  readonly codice?: string;
  readonly cella?: string;
  readonly tabella?: string;
  readonly livello?: string;
  readonly raggiungimento?: number | null;
  readonly pubblicato: string;
  readonly valutazione?: string;
}

interface Atteso {
  readonly cartella?: string;
  readonly opzioni: { readonly foglio?: string };
  readonly nodi: readonly NodoAtteso[];
  readonly anomalie?: readonly string[];
}

const coppie = readdirSync(__dirname)
  .filter((name) => name.endsWith('.atteso.json'))
  .map((name) => name.replace('.atteso.json', ''));

const readAtteso = (nome: string) =>
  JSON.parse(readFileSync(join(__dirname, `${nome}.atteso.json`), 'utf8')) as Atteso;

const open = (nome: string, { cartella = `${nome}.xlsx` }: Atteso) =>
  openXlsx(new Uint8Array(readFileSync(join(__dirname, cartella))));

const ACCETTATE = {
  adesso: '2024-12-31T10:42:00',
  accettate: ['colonneNuove', 'formuleSovrascritte'],
} as const;

/** Which node a row of the expectations means. */
function findNodo(
  { cartella, risultato }: Calcolo,
  { cella, livello, tabella = 'Albero' }: NodoAtteso,
): NodoValutato {
  const foglio = cartella.tabelle.find(({ nome }) => nome === tabella)?.area.indirizzo.foglio;
  const riga = Number(/\d+$/.exec(cella ?? '')?.[0]) - 1;
  const here = (posizione: Posizione | undefined) => posizione?.foglio === foglio && posizione?.riga === riga;
  const found = risultato.nodi.find(({ nodo }) =>
    cella === undefined ? nodo.livello === livello : here(cartella.posizioni.get(nodo.id)),
  );
  if (found === undefined) throw new Error(`nessun nodo in ${cella ?? livello ?? '?'}`);
  return found;
}

/** What stands in the column `Valutazione` of a node. */
async function readValutazione(file: XlsxFile, calcolo: Calcolo, id: string) {
  const posizione = calcolo.cartella.posizioni.get(id);
  if (posizione?.valutazione === undefined) return undefined;
  const { foglio, riga, valutazione: colonna } = posizione;
  const { intervalli } = await file.read({ intervalli: [{ foglio, riga, colonna, righe: 1, colonne: 1 }] });
  return intervalli[0]?.celle[0]?.[0]?.valore;
}

describe.each(coppie)('%s', (nome) => {
  const atteso = readAtteso(nome);

  it('ogni riga ha la cifra attesa, e la scrittura la porta nel foglio', async () => {
    const file = open(nome, atteso);
    const primo = await prepareCalcola(file, atteso.opzioni);
    await writeProposta(file, primo.proposta, ACCETTATE);
    const calcolo = await prepareCalcola(openXlsx(file.toBytes()), atteso.opzioni);
    const figures = [];
    for (const attesa of atteso.nodi) {
      const { nodo, esito, pubblicato } = findNodo(calcolo, attesa);
      if (attesa.codice !== undefined)
        expect([nodo.codice, attesa.cella]).toEqual([attesa.codice, attesa.cella]);
      if (typeof attesa.raggiungimento === 'number')
        expectClose(esito.kind === 'punteggio' ? esito.valore : NaN, attesa.raggiungimento);
      if (attesa.raggiungimento === null) expect(esito.kind).not.toBe('punteggio');
      const scritta = await readValutazione(file, calcolo, nodo.id);
      figures.push({
        cella: attesa.cella,
        pubblicato,
        // A node without row has no cell to be written in.
        valutazione:
          attesa.valutazione === undefined || attesa.cella === undefined ? attesa.valutazione : scritta,
      });
    }
    expect(figures).toEqual(
      atteso.nodi.map(({ cella, pubblicato, valutazione }) => ({ cella, pubblicato, valutazione })),
    );
    expect(calcolo.freschezza).toBe('aggiornato');
  });

  it('le anomalie attese ci sono', async () => {
    const calcolo = await prepareCalcola(open(nome, atteso), atteso.opzioni);
    const codici = new Set<string>(calcolo.anomalie.map(({ codice }) => codice));
    expect((atteso.anomalie ?? []).filter((codice) => !codici.has(codice))).toEqual([]);
  });

  it('dieci calcoli danno gli stessi byte di uno, e annulla rende le celle', async () => {
    const file = open(nome, atteso);
    const before = await prepareCalcola(file, atteso.opzioni);
    await writeProposta(file, before.proposta, ACCETTATE);
    const once = file.toBytes();
    for (let i = 0; i < 9; i++)
      await writeProposta(file, (await prepareCalcola(file, atteso.opzioni)).proposta, ACCETTATE);
    expect(Buffer.compare(file.toBytes(), once)).toBe(0);
  });
});
