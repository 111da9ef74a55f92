/** R24 § 3.1: «Indicatore | CCIAA AL-AT | Media Nazionale | Min | Max» below each obiettivo strategico, and its charts. */
import type { NodoValutato } from '../../scoring/index.js';
import { NON_DISPONIBILE, testo } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga, type Testata } from '../makeTabella.js';
import { antenato, etichetta, nodiDi } from '../nodi.js';
import { formatCellaTabella } from '../parole.js';
import type { CellaTabella, Grafico, Nota, RigaTabella, Tabella } from '../tabella.js';
import { avviso, cellaLetta } from './celleCifra.js';
import { formatCifra, type Cifra } from './cifre.js';
import { cifraDi } from './lettore.js';
import { labelOf, noteRiga, readPareto, type RigaPareto } from './pareto.js';

/** One table for each obiettivo strategico that has rows, in the order of the tree; then those of none. */
export const buildBenchmark: Costruttore = (dati, testata) => {
  const { righe, camera } = readPareto(dati);
  const confronti = righe.filter(hasConfronto);
  const diOs = (strategico: NodoValutato | undefined) =>
    confronti.filter(({ valutato }) => strategicoOf(valutato) === strategico);
  const strategici = nodiDi(dati.risultato, 'strategico').filter((uno) => diOs(uno).length > 0);
  const fuori = diOs(undefined);
  return [
    ...strategici.map((os) => makeBenchmark(dati, testata, { os, righe: diOs(os), tutte: righe, camera })),
    ...(fuori.length === 0 ? [] : [makeBenchmark(dati, testata, { righe: fuori, tutte: righe, camera })]),
  ];
};

function hasConfronto({ mediaNazionale, minimo, massimo }: RigaPareto): boolean {
  return [mediaNazionale, minimo, massimo].some(({ letta }) => letta.kind !== 'vuota');
}

function strategicoOf(valutato: NodoValutato | undefined): NodoValutato | undefined {
  if (valutato === undefined) return undefined;
  return valutato.nodo.livello === 'strategico' ? valutato : antenato(valutato, 'strategico');
}

interface Gruppo {
  /** Absent: rows of no obiettivo strategico. */
  readonly os?: NodoValutato;
  readonly righe: readonly RigaPareto[];
  /** All the rows of the extract. */
  readonly tutte: readonly RigaPareto[];
  readonly camera: string;
}

const [VALORE, ULTIMA] = [1, 4];

function makeBenchmark(dati: DatiRelazione, testata: Testata, { os, righe, tutte, camera }: Gruppo): Tabella {
  const colonne = [
    colonna('Indicatore', 'testo', 56),
    colonna(camera === '' ? 'Valore' : camera, 'misto', 13),
    colonna('Media Nazionale', 'misto', 13),
    colonna('Min', 'misto', 11),
    colonna('Max', 'misto', 11),
  ];
  const fatte = righe.map((una) => makeRiga(una, tutte));
  const nome = os === undefined ? "indicatori non collegati all'albero" : etichetta(os);
  return makeTabella(dati, testata, {
    istanza: os?.nodo.codice ?? os?.nodo.titolo ?? 'altri',
    titolo: `${testata.titolo}: ${nome}`,
    colonne,
    righe: fatte.map((una) => una.riga),
    note: [
      ...fatte.flatMap(({ note }) => note),
      ...righe.flatMap(noteRiga),
      { genere: 'fonte', testo: 'Fonte: Pareto, il sistema di benchmarking del sistema camerale.' },
    ],
    grafici: fatte.flatMap((una, r) =>
      makeGrafico(
        una.riga,
        r,
        colonne.map(({ titolo }) => titolo),
      ),
    ),
  });
}

function makeRiga(
  una: RigaPareto,
  tutte: readonly RigaPareto[],
): { readonly riga: RigaTabella; readonly note: readonly Nota[] } {
  const { valore, mediaNazionale, minimo, massimo } = una;
  const nota = checkEstremi(una, tutte);
  const estremi = [minimo, massimo].map(({ letta, scritto }) =>
    nota === undefined ? cellaLetta(letta, scritto) : NON_DISPONIBILE,
  );
  const celle = [
    testo(labelOf(una)),
    cellaLetta(valore.letta, valore.scritto),
    cellaLetta(mediaNazionale.letta, mediaNazionale.scritto),
    ...estremi,
  ];
  return { riga: riga('dati', celle), note: nota === undefined ? [] : [nota] };
}

/** The minimum of all the Chambers is no more than ours, than the mean, than the maximum. */
function checkEstremi(una: RigaPareto, tutte: readonly RigaPareto[]): Nota | undefined {
  const [min, max] = [cifraDi(una.minimo.letta), cifraDi(una.massimo.letta)];
  const dentro = [cifraDi(una.valore.letta), cifraDi(una.mediaNazionale.letta)];
  const sotto = (a: Cifra | undefined, b: Cifra | undefined) =>
    a !== undefined && b !== undefined && a.min > b.max;
  const capovolti = sotto(min, max);
  if (!capovolti && !dentro.some((cifra) => sotto(min, cifra) || sotto(cifra, max))) return undefined;
  const perche = capovolti ? 'il minimo è più del massimo' : 'il valore o la media ne sono fuori';
  const copia = tutte.find(
    (altra) =>
      altra !== una &&
      cifraDi(altra.valore.letta)?.valore === min?.valore &&
      cifraDi(altra.mediaNazionale.letta)?.valore === max?.valore,
  );
  const origine =
    copia === undefined
      ? ''
      : ` Sono il valore e la media di «${copia.indicatore}»: copiati da un'altra riga.`;
  const scritti = `minimo ${words(min)} e massimo ${words(max)}`;
  return avviso(
    `«${una.indicatore}»: ${scritti} non possono stare, ${perche}.${origine} Da ricopiare da Pareto.`,
  );
}

function words(cifra: Cifra | undefined): string {
  return cifra === undefined ? 'non scritto' : formatCifra(cifra);
}

/** The figures of one indicatore side by side; none where there is nothing to compare. */
function makeGrafico({ celle }: RigaTabella, r: number, titoli: readonly string[]): readonly Grafico[] {
  const colonne = [];
  for (let c = VALORE; c <= ULTIMA; c += 1) if (celle[c]?.tipo === 'numero') colonne.push(c);
  const titolo = parole(celle[0]);
  if (colonne.length < 2) return [];
  const cifre = colonne.map((c) => `${titoli[c] ?? ''} ${parole(celle[c])}`).join(', ');
  return [
    {
      tipo: 'barre',
      titolo,
      descrizione: `${titolo}: ${cifre}.`,
      serie: 'righe',
      colonnaNomi: 0,
      colonne,
      righe: { da: r, a: r },
    },
  ];
}

function parole(cella: CellaTabella | undefined): string {
  return cella === undefined ? '' : formatCellaTabella(cella);
}
