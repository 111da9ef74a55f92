/** Every file of `casi/` is a test: a small whole tree, what must come out, and the sum written out by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGOLE, SMVP_2024 } from '../../src/parametri/index.js';
import {
  parseAlbero,
  scoreAlbero,
  type Esito,
  type Indice,
  type NodoValutato,
  type Provvisorio,
  type Regole,
  type Risultato,
  type Segnalazione,
} from '../../src/scoring/index.js';
import { makeAlbero, type DatiAlbero } from '../support/alberi.js';
import { readConto } from '../support/conto.js';
import { expectClose } from '../support/expectClose.js';

/** Only what is written is checked; `null` says that the field must be absent. */
interface Atteso {
  readonly pubblicato: string;
  readonly fascia?: string;
  readonly provvisorio?: Provvisorio | null;
  /** `nonValutabile nienteConta`: kind of the esito, then its reason or code. */
  readonly esito?: string;
  readonly pesoEffettivo?: number | null;
  readonly puntiPersi?: number | null;
}

interface Caso {
  readonly nome: string;
  readonly fonte: string;
  /** Changes to the rules of 2024; `insieme` is the id of another rule set. */
  readonly regole?: Partial<Regole> & { readonly insieme?: string };
  readonly dati: DatiAlbero;
  readonly atteso: {
    readonly nodi: Readonly<Record<string, Atteso>>;
    readonly areaServizi?: Atteso;
    readonly unita?: Readonly<Record<string, Atteso>>;
    readonly individuali?: Readonly<Record<string, Atteso>>;
    /** All of them, in any order; absent when the case is not about them. */
    readonly segnalazioni?: readonly Partial<Segnalazione>[];
  };
  /** By code of the node (`OS1`, `K1.puntiPersi`), `areaServizi`, `unita.…`, `individuali.…`. */
  readonly conto: Readonly<Record<string, string>>;
}

const folder = join(__dirname, 'casi');
const casi = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Caso] as const);

function scoreCaso({ dati, regole: { insieme = SMVP_2024.id, ...cambi } = {} }: Caso): Risultato {
  const base = REGOLE.find(({ id }) => id === insieme);
  if (base === undefined) throw new Error(`regole ignote: ${insieme}`);
  const regole = { ...base, ...cambi };
  return scoreAlbero(parseAlbero(makeAlbero(dati), regole), regole);
}

function nodoOf({ nodi }: Risultato, codice: string): NodoValutato {
  const trovato = nodi.find(({ nodo }) => nodo.codice === codice);
  if (trovato === undefined) throw new Error(`nessun nodo ${codice}`);
  return trovato;
}

function indiceOf(indici: readonly Indice[], nome: string): Indice {
  const trovato = indici.find((indice) => indice.nome === nome);
  if (trovato === undefined) throw new Error(`nessun indice ${nome}`);
  return trovato;
}

function describeEsito(esito: Esito): string {
  switch (esito.kind) {
    case 'punteggio':
    case 'soloMonitoraggio':
    case 'neutralizzato':
      return esito.kind;
    case 'nonValutabile':
      return `${esito.kind} ${esito.motivo}`;
    case 'errore':
      return `${esito.kind} ${esito.codice}`;
  }
}

function check(trovato: NodoValutato | Indice, atteso: Atteso): void {
  const { fascia, provvisorio, ...altri } = atteso;
  const flat = { ...trovato, esito: describeEsito(trovato.esito), fascia: trovato.fascia?.obiettivo };
  const written = { ...altri, fascia, ...(provvisorio && { provvisorio }) };
  const absent = Object.entries(atteso).flatMap(([campo, valore]) => (valore === null ? [campo] : []));
  const present = Object.fromEntries(Object.entries(written).filter(([, valore]) => valore !== null));
  expect(flat).toMatchObject(present);
  const defined = Object.fromEntries(Object.entries(trovato).filter(([, valore]) => valore !== undefined));
  absent.forEach((campo) => expect(defined).not.toHaveProperty(campo));
}

function figureOf(risultato: Risultato, chiave: string): number | undefined {
  const punto = chiave.lastIndexOf('.');
  const [prima, dopo] = [chiave.slice(0, punto), chiave.slice(punto + 1)];
  if (dopo === 'puntiPersi' || dopo === 'pesoEffettivo') return nodoOf(risultato, prima)[dopo];
  const { esito } =
    chiave === 'areaServizi'
      ? risultato.areaServizi
      : chiave.startsWith('unita.')
        ? indiceOf(risultato.unita, chiave.slice('unita.'.length))
        : chiave.startsWith('individuali.')
          ? indiceOf(risultato.individuali, chiave.slice('individuali.'.length))
          : nodoOf(risultato, chiave);
  return esito.kind === 'punteggio' ? esito.valore : undefined;
}

const sorted = (segnalazioni: readonly Partial<Segnalazione>[]) =>
  [...segnalazioni].sort((a, b) => `${a.codice}${a.cella}`.localeCompare(`${b.codice}${b.cella}`));

describe.each(casi)('%s', (_, caso) => {
  it(caso.nome, () => {
    const risultato = scoreCaso(caso);
    const { nodi, areaServizi, unita = {}, individuali = {}, segnalazioni } = caso.atteso;
    Object.entries(nodi).forEach(([codice, atteso]) => check(nodoOf(risultato, codice), atteso));
    if (areaServizi !== undefined) check(risultato.areaServizi, areaServizi);
    Object.entries(unita).forEach(([nome, atteso]) => check(indiceOf(risultato.unita, nome), atteso));
    Object.entries(individuali).forEach(([nome, atteso]) =>
      check(indiceOf(risultato.individuali, nome), atteso),
    );
    if (segnalazioni !== undefined)
      expect(sorted(risultato.segnalazioni)).toMatchObject(sorted(segnalazioni));
  });

  for (const [chiave, testo] of Object.entries(caso.conto))
    it(`il conto di ${chiave} torna: ${testo}`, () => {
      const { calcolato, scritto } = readConto(testo);
      expectClose(calcolato, scritto);
      expectClose(figureOf(scoreCaso(caso), chiave) ?? Number.NaN, scritto);
    });

  it('dice la sua fonte', () => {
    expect(caso.fonte).not.toBe('');
  });
});
