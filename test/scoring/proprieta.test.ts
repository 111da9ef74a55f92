/** What holds for every tree, shown on random ones. */
import { fc } from '../support/fc.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import {
  computeCosaServe,
  parseAlbero,
  scoreAlbero,
  simulate,
  type AlberoLetto,
  type ModificaNodo,
  type NodoLetto,
  type NodoValutato,
  type Regole,
  type Risultato,
} from '../../src/scoring/index.js';
import { makeAlbero } from '../support/alberi.js';
import { alberi } from '../support/alberiCasuali.js';
import { expectClose } from '../support/expectClose.js';

const regole: fc.Arbitrary<Regole> = fc
  .record({
    valoreMancante: fc.constantFrom('escludi', 'zero', 'blocca'),
    minimoMancato: fc.constantFrom('rapporto', 'scostamento'),
  })
  .map((scelte) => ({ ...SMVP_2024, ...scelte }));

const scoreLetto = (letto: AlberoLetto, con: Regole): Risultato => scoreAlbero(parseAlbero(letto, con), con);

const valoreOf = ({ esito }: NodoValutato): number | undefined =>
  esito.kind === 'punteggio' ? esito.valore : undefined;

/** The same tree with the children of every node in another order. */
function permute(nodo: NodoLetto, seed: number): NodoLetto {
  const figli = nodo.figli.map((figlio) => permute(figlio, seed + 1));
  const order = figli.map((_, i) => ((i + 1) * (seed + 7)) % 101);
  const permuted = figli.map((_, i) => i).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  return { ...nodo, figli: permuted.map((i) => figli[i]).filter((figlio) => figlio !== undefined) };
}

describe('per ogni albero', () => {
  it("l'ordine delle righe sorelle non cambia alcun grado", () => {
    fc.assert(
      fc.property(alberi(), regole, fc.nat(1000), (dati, con, seed) => {
        const letto = makeAlbero(dati);
        const prima = scoreLetto(letto, con);
        const dopo = scoreLetto({ ...letto, radice: permute(letto.radice, seed) }, con);
        const perId = new Map(dopo.nodi.map((valutato) => [valutato.nodo.id, valutato]));
        for (const valutato of prima.nodi) {
          const altro = perId.get(valutato.nodo.id);
          expect(altro?.esito.kind).toBe(valutato.esito.kind);
          expect(altro?.provvisorio).toEqual(valutato.provvisorio);
          const [a, b] = [valoreOf(valutato), altro && valoreOf(altro)];
          if (a !== undefined && b !== undefined) expectClose(b, a);
        }
      }),
    );
  });

  it('ogni grado sta tra 0 e 1, e i pesi effettivi di chi conta fanno 1', () => {
    fc.assert(
      fc.property(alberi(), regole, (dati, con) => {
        for (const valutato of scoreLetto(makeAlbero(dati), con).nodi) {
          const valore = valoreOf(valutato);
          if (valore === undefined) continue;
          expect(valore).toBeGreaterThanOrEqual(0);
          expect(valore).toBeLessThanOrEqual(1);
          const quote = valutato.figli.flatMap(({ pesoEffettivo }) => pesoEffettivo ?? []);
          if (quote.length > 0)
            expectClose(
              quote.reduce((a, b) => a + b),
              1,
            );
        }
      }),
    );
  });

  it("i punti persi sommano a 1 meno l'Ente, e non ci sono se l'Ente è N/D", () => {
    fc.assert(
      fc.property(alberi(), regole, (dati, con) => {
        const { nodi, ente } = scoreLetto(makeAlbero(dati), con);
        const persi = nodi.flatMap(({ puntiPersi }) => puntiPersi ?? []);
        const valore = valoreOf(ente);
        if (valore === undefined) expect(persi).toEqual([]);
        else
          expectClose(
            persi.reduce((a, b) => a + b),
            1 - valore,
          );
      }),
    );
  });

  it('un padre sta tra il minore e il maggiore dei figli che contano', () => {
    fc.assert(
      fc.property(alberi(), regole, (dati, con) => {
        for (const padre of scoreLetto(makeAlbero(dati), con).nodi) {
          const contano = padre.figli.filter(({ pesoEffettivo }) => pesoEffettivo !== undefined);
          const figli = contano.flatMap((figlio) => valoreOf(figlio) ?? []);
          const valore = valoreOf(padre);
          if (figli.length === 0 || valore === undefined) continue;
          expect(valore).toBeGreaterThanOrEqual(Math.min(...figli) - 1e-12);
          expect(valore).toBeLessThanOrEqual(Math.max(...figli) + 1e-12);
        }
      }),
    );
  });

  it('migliorare un indicatore non peggiora alcun nodo', () => {
    fc.assert(
      fc.property(alberi({ completo: true }), fc.nat(), (dati, scelta) => {
        const letto = makeAlbero(dati);
        const prima = scoreLetto(letto, SMVP_2024);
        const migliorabili = prima.nodi.filter((v) => (valoreOf(v) ?? 1) < 1 && v.nodo.indicatore);
        const scelto = migliorabili[scelta % Math.max(1, migliorabili.length)];
        if (scelto === undefined) return;
        const serve = computeCosaServe(scelto, 1, SMVP_2024);
        if (serve.kind !== 'cambi') return;
        const dopo = simulate(letto, { nodi: cellsOf(serve.cambi) }, SMVP_2024);
        prima.nodi.forEach((valutato, i) => {
          const [a, b] = [valoreOf(valutato), valoreOf(dopo.nodi[i] ?? valutato)];
          if (a !== undefined) expect(b ?? -1).toBeGreaterThanOrEqual(a - 1e-12);
        });
      }),
    );
  });

  it('ciò che «cosa serve» promette, scritto nelle celle, avviene', () => {
    fc.assert(
      fc.property(
        alberi(),
        regole,
        fc.nat(),
        fc.integer({ min: 1, max: 10_000 }),
        (dati, con, scelta, meta) => {
          const letto = makeAlbero(dati);
          const prima = scoreLetto(letto, con);
          const scelto = prima.nodi[scelta % prima.nodi.length] ?? prima.ente;
          const obiettivo = meta / 10_000;
          const serve = computeCosaServe(scelto, obiettivo, con);
          if (serve.kind !== 'cambi') return;
          const dopo = simulate(letto, { nodi: cellsOf(serve.cambi) }, con);
          const trovato = dopo.nodi.find(({ nodo }) => nodo.id === scelto.nodo.id);
          expectClose(valoreOf(trovato ?? scelto) ?? -1, serve.raggiungimento);
          expect(serve.raggiungimento).toBeGreaterThanOrEqual(obiettivo - 1e-12);
        },
      ),
    );
  });

  it('«cosa serve» non chiede più indicatori del necessario', () => {
    fc.assert(
      fc.property(alberi({ completo: true }), fc.integer({ min: 1, max: 10_000 }), (dati, meta) => {
        const letto = makeAlbero(dati);
        const { ente } = scoreLetto(letto, SMVP_2024);
        const serve = computeCosaServe(ente, meta / 10_000, SMVP_2024);
        if (serve.kind !== 'cambi') return;
        const persi = [...scoreLetto(letto, SMVP_2024).nodi]
          .flatMap(({ puntiPersi }) => puntiPersi ?? [])
          .sort((a, b) => b - a);
        const meno = persi.slice(0, serve.cambi.length - 1).reduce((a, b) => a + b, 0);
        expect((valoreOf(ente) ?? 0) + meno).toBeLessThan(meta / 10_000);
      }),
    );
  });
});

function cellsOf(
  cambi: readonly { readonly id: string; readonly serve: { readonly testo: string } }[],
): Map<string, ModificaNodo> {
  return new Map(cambi.map(({ id, serve }) => [id, { consuntivo: serve.testo }]));
}
