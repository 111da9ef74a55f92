/** Figures of the prose beside those of the tables of the same text. */
import { agrees, formatCalcolato, significantDigits, type Cifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { Casella, TabellaStampata } from '../tabella/model.js';
import { sentencesOf, type Paragrafo } from './atti.js';
import { cifreProsaOf, type CifraProsa } from './cifreProsa.js';

type Fila = readonly Casella[];

/** Digits that a figure must have, to be known again by them. */
const CIFRE = 3;
/** As near as this, and not the same, two figures are meant to be one. */
const VICINE = 0.01;
/** Figures of one row that can be two years of one thing. */
const PARAGONABILI = 0.4;
/** `oltre 1.700` may stand for this much more. */
const OLTRE = 0.1;
/** In so few rows a figure tells which one is meant. */
const POCHE_RIGHE = 3;

const CAMBIA =
  /perdit|pers[oie]\b|cal[oai]\b|diminu|riduzion|increment|aument|crescit|in più|in meno|flession/iu;

/** Every sentence with a figure that stands in a row of a table, against the other figures of that row. */
export function checkFraTabelle(
  paragrafi: readonly Paragrafo[],
  tabelle: readonly TabellaStampata[],
): readonly Riscontro[] {
  const byCifra = indexRighe(tabelle);
  return paragrafi.flatMap(({ testo, dove }) =>
    sentencesOf(testo).flatMap((frase) => {
      const cifre = cifreProsaOf(frase).filter(({ cifra }) => significantDigits(cifra) >= CIFRE);
      const ancore = cifre.filter(({ cifra }) => rowsOf(byCifra, cifra).length > 0);
      const sole = cifre.filter(({ cifra }) => rowsOf(byCifra, cifra).length === 0);
      return ancore.flatMap((ancora) => {
        const righe = rowsOf(byCifra, ancora.cifra);
        if (righe.length > POCHE_RIGHE) return [];
        return sole.flatMap((sola) =>
          righe.slice(0, 1).flatMap((riga) => compare(frase, ancora, sola, riga, dove)),
        );
      });
    }),
  );
}

const keyOf = ({ valore, decimali, unita }: Cifra): string =>
  `${valore.toFixed(decimali)} ${unita === '%' ? '%' : ''}`;

function indexRighe(tabelle: readonly TabellaStampata[]): ReadonlyMap<string, readonly Fila[]> {
  const byCifra = new Map<string, Fila[]>();
  for (const { righe } of tabelle)
    for (const riga of righe)
      for (const { cifra } of riga) {
        if (cifra === undefined || significantDigits(cifra) < CIFRE) continue;
        const list = byCifra.get(keyOf(cifra));
        if (list === undefined) byCifra.set(keyOf(cifra), [riga]);
        else if (list[list.length - 1] !== riga && list.length <= POCHE_RIGHE) list.push(riga);
      }
  return byCifra;
}

function rowsOf(byCifra: ReadonlyMap<string, readonly Fila[]>, cifra: Cifra): readonly Fila[] {
  return byCifra.get(keyOf(cifra)) ?? [];
}

function compare(
  frase: string,
  ancora: CifraProsa,
  sola: CifraProsa,
  riga: Fila,
  dove: string,
): readonly Riscontro[] {
  const altre = riga
    .flatMap(({ cifra }) => cifra ?? [])
    .filter((cifra) => cifra.unita === ancora.cifra.unita && keyOf(cifra) !== keyOf(ancora.cifra));
  const nome = riga.find(({ cifra, testo }) => cifra === undefined && testo !== '')?.testo.slice(0, 90) ?? '';
  const vicina = sola.approssimata ? undefined : altre.find((altra) => isVicina(sola.cifra, altra));
  if (vicina !== undefined) {
    const { scritto } = vicina;
    const luogo = riga[0]?.dove ?? '';
    return [
      {
        codice: 'CIFRE_DISCORDI',
        dove,
        trovato: sola.cifra.scritto,
        atteso: `${scritto} (${luogo})`,
        fatti: { nome: `«${nome}»` },
      },
    ];
  }
  return checkDifferenza(frase, ancora, sola, altre, dove);
}

function isVicina(a: Cifra, b: Cifra): boolean {
  if (a.unita !== b.unita || a.decimali !== b.decimali || agrees(a, b.valore)) return false;
  return Math.abs(a.valore - b.valore) <= Math.abs(b.valore) * VICINE;
}

/** `14.140, una perdita di 194 unità`: the difference from the other year of the row. */
function checkDifferenza(
  frase: string,
  ancora: CifraProsa,
  sola: CifraProsa,
  altre: readonly Cifra[],
  dove: string,
): readonly Riscontro[] {
  const fra = frase.slice(ancora.a, sola.da);
  const [altra, seconda] = altre.filter(
    ({ valore }) => Math.abs(valore - ancora.cifra.valore) <= Math.abs(ancora.cifra.valore) * PARAGONABILI,
  );
  const detta = sola.da > ancora.a && fra.length <= LONTANO && CAMBIA.test(fra);
  if (!detta || altra === undefined || seconda !== undefined || sola.cifra.unita === '%') return [];
  const atteso = Math.abs(ancora.cifra.valore - altra.valore);
  const { cifra, approssimata } = sola;
  const slack = ancora.cifra.mezzo + altra.mezzo + (approssimata ? atteso * OLTRE : 0);
  if (agrees(cifra, atteso, slack) || agrees(cifra, -atteso, slack)) return [];
  return [
    {
      codice: 'CONTO_NON_TORNA',
      dove,
      trovato: cifra.scritto,
      atteso: formatCalcolato(atteso, cifra.decimali),
      fatti: { conto: `${ancora.cifra.scritto} e ${altra.scritto}` },
    },
  ];
}

const LONTANO = 80;
