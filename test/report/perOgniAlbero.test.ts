/** What holds for every tree and every table, shown on random ones. */
import { fc } from '../support/fc.js';
import { SMVP_2024, TABELLE } from '../../src/parametri/index.js';
import type { Cella, Livello, Regole } from '../../src/scoring/index.js';
import {
  buildTabelle,
  checkPubblicabile,
  formatCellaTabella,
  makePubblicazione,
  MODULI,
  REGISTRO,
  renderPagina,
  type CellaTabella,
  type DatiRelazione,
  type Tabella,
} from '../../src/report/index.js';
import { makeAlbero, type DatiAlbero, type Riga } from '../support/alberi.js';
import { alberi } from '../support/alberiCasuali.js';
import { makeDati } from '../support/relazione.js';
import { tabellaOf } from '../support/tabelle.js';

const LIVELLI: readonly Livello[] = [
  'ambito',
  'strategico',
  'indicatori',
  'operativi',
  'operativo',
  'indicatore',
];

/** Texts that a cell may hold, good and bad. */
const testo = fc.oneof(
  fc.constantFrom(
    '',
    'SI',
    'N/D',
    '>= 3 %',
    '2,91 %',
    '= 0',
    '-5',
    'solo monitoraggio',
    '<= -9 gg',
    '#N/D',
    'boh',
  ),
  fc.string({ maxLength: 12 }),
);

/** Trees with levels left out, in any order, with anything in their cells. */
const storti: fc.Arbitrary<DatiAlbero> = fc
  .array(
    fc.tuple(fc.constantFrom(...LIVELLI), testo, fc.constantFrom('', 'K1', 'OP1', 'AS 1'), testo, testo),
    {
      maxLength: 12,
    },
  )
  .map((righe) => ({ righe: [['ente', '', 'Ente', 'Ente'], ...righe] as readonly Riga[] }));

const cella = (valore: string): Cella => ({ dove: 'Rilevazioni!C2', valore, formato: 'General' });

/** Side ranges that speak of codes in the tree and of others. */
const contorno: fc.Arbitrary<Partial<DatiRelazione>> = fc
  .record({
    codice: fc.constantFrom('K1', 'OP1', 'INDICATORE 5', 'altro', ''),
    a: testo,
    b: testo,
    n: fc.double({ min: -2, max: 2, noNaN: true }),
  })
  .map(({ codice, a, b, n }) => ({
    scostamenti: [{ codice, causa: a, correttivo: b }],
    storico: [{ codice, anno: 2023, valore: a, raggiungimento: n }],
    rilevazioni: [{ codice, valore: cella(a), stato: b }],
    rimodulazioni: [{ codice, tipo: a, originario: b }],
    schede: new Map([[codice, { risorse: n, baseline: a, commento: b }]]),
  }));

const regole: fc.Arbitrary<Regole> = fc
  .record({
    valoreMancante: fc.constantFrom('escludi', 'zero', 'blocca'),
    fasce: fc.constantFrom([], SMVP_2024.fasce, SMVP_2024.fasce.slice(0, 1)),
  })
  .map((scelte) => ({ ...SMVP_2024, ...scelte }));

const dati = fc
  .tuple(fc.oneof(alberi(), storti), contorno, regole)
  .map(([albero, oltre, con]) => makeDati(makeAlbero(albero), oltre, con));

const tutte = (da: DatiRelazione): Tabella[] =>
  REGISTRO.flatMap(({ id }) => {
    const esito = buildTabelle(id, da);
    return esito.kind === 'pronta' ? [...esito.tabelle] : [];
  });

const GUASTO = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object/;

function isSana(una: CellaTabella): boolean {
  if (una.tipo === 'numero' && !Number.isFinite(una.valore)) return false;
  // a user may write these words; none comes from us
  return una.tipo === 'testo' || !GUASTO.test(formatCellaTabella(una));
}

describe('per ogni albero', () => {
  it('ogni tabella si costruisce, è piena quanto le sue colonne e non stampa mai un numero che non è', () => {
    fc.assert(
      fc.property(dati, (da) => {
        for (const { righe, colonne, campi = [], note, grafici = [] } of tutte(da)) {
          expect(righe.every(({ celle }) => celle.length === colonne.length)).toBe(true);
          expect(
            [...righe.flatMap(({ celle }) => celle), ...campi.map((uno) => uno.cella)].every(isSana),
          ).toBe(true);
          expect(note.some(({ testo: parole }) => parole.trim() === '')).toBe(false);
          for (const { righe: di } of grafici) expect(righe[di.a]).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('una cifra provvisoria lo dice in parole, nella riga e sotto la tabella', () => {
    fc.assert(
      fc.property(dati, (da) => {
        for (const { righe, note } of tutte(da)) {
          const provvisorie = righe.filter(({ celle }) => celle.some((una) => 'provvisorio' in una));
          for (const { celle } of provvisorie)
            expect(celle.map(formatCellaTabella).join(' ')).toContain('(provvisorio)');
          if (provvisorie.length > 0) expect(note.map(({ genere }) => genere)).toContain('provvisorio');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('la pagina e i dati aperti si fanno, e un risultato provvisorio non è mai pubblicabile senza motivo', () => {
    fc.assert(
      fc.property(dati, (da) => {
        const allegato = buildTabelle('allegato', da);
        if (allegato.kind === 'manca') return;
        const [prima] = allegato.tabelle;
        if (prima === undefined) throw new Error('nessuna tabella');
        expect(renderPagina(prima)).toContain('</html>');
        const file = makePubblicazione(prima, da);
        const json = JSON.parse(file.find(({ nome }) => nome.endsWith('2024.json'))?.testo ?? '') as {
          nodi: unknown[];
        };
        expect(json.nodi).toHaveLength(da.risultato.nodi.length);
        const { pubblicabile } = checkPubblicabile(da);
        if (da.risultato.ente.provvisorio !== undefined) expect(pubblicabile).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('il registro', () => {
  it('ha un id per riga, un titolo e una sezione della fonte', () => {
    expect(new Set(REGISTRO.map(({ id }) => id)).size).toBe(REGISTRO.length);
    for (const { titolo, sezione } of REGISTRO) expect([titolo, sezione]).not.toContain('');
  });

  it('ogni modulo ha un esempio lungo quanto le intestazioni', () => {
    for (const { intestazioni, esempio } of Object.values(MODULI))
      expect(esempio).toHaveLength(intestazioni.length);
  });

  it('le intestazioni di un modulo si riconoscono quando la cartella viene riletta', () => {
    const normale = (testata: string) =>
      testata
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}%]+/gu, ' ')
        .replace(/ (?:19|20)\d\d\b/, '')
        .trim();
    for (const { nome, colonne } of Object.values(TABELLE)) {
      const modulo = Object.values(MODULI).find(({ intervallo }) => intervallo === nome);
      if (modulo === undefined) continue;
      const testate = modulo.intestazioni.map(normale);
      for (const [colonna, parole] of Object.entries(colonne))
        expect([nome, colonna, testate.some((una) => (parole as readonly string[]).includes(una))]).toEqual([
          nome,
          colonna,
          true,
        ]);
    }
  });
});

it('una tabella dice da quale risultato, con quali regole e quando è fatta', () => {
  const da = makeDati(
    makeAlbero({
      righe: [
        ['ente', '', 'Ente'],
        ['ambito', '100%', 'AS1', 'uno'],
      ],
    }),
  );
  expect(tabellaOf('sintesi', da).provenienza).toEqual({
    impronta: '3f9a'.repeat(16),
    regole: { id: 'smvp-2024', versione: '1', fonte: SMVP_2024.fonte },
    quando: '2025-06-20T10:30:00',
    ente: 'Camera di commercio di Alessandria-Asti',
    anno: 2024,
  });
});
