/** R24 §§ 2, 3.4, P21 §§ 1.3, 2: the tables of the contesto and of the accounts, from the ranges `Contesto_…`. */
import { CONTESTO, CONTESTO_LIBERO, PREFISSO_CONTESTO, type FormaContesto } from '../../parametri/index.js';
import { testo, VUOTA } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione, TabellaDati } from '../dati.js';
import { colonna, makeTabella, riga, type Testata } from '../makeTabella.js';
import type {
  CellaTabella,
  Colonna,
  GenereColonna,
  Nota,
  RigaTabella,
  RuoloRiga,
  Tabella,
} from '../tabella.js';
import { cellaCifra, cellaLetta } from './celleCifra.js';
import { applyConfronti, makeConfronti, type ColonnaConfronto } from './confronti.js';
import { isTotale, readContesto, type ContestoLetto, type RigaContesto } from './contestoLetto.js';
import { subtract, vary, type Cifra } from './cifre.js';
import { makeGraficiContesto } from './contestoGrafici.js';
import { computeTotali, type CifreRiga, type Totali } from './totali.js';

/** One table for each range, in the order of the source. */
export const buildContesto: Costruttore = (dati, testata) =>
  [...dati.tabelle].flatMap(([nome, tabella]) => {
    const forma = formaOf(nome);
    if (forma === undefined || tabella.righe.length === 0) return [];
    return [makeContesto(dati, testata, forma, tabella)];
  });

/** Whether some range of the contesto has rows. */
export function hasContesto({ tabelle }: DatiRelazione): boolean {
  return [...tabelle].some(([nome, { righe }]) => formaOf(nome) !== undefined && righe.length > 0);
}

function formaOf(nome: string): FormaContesto | undefined {
  const nota = CONTESTO.find((una) => una.nome === nome);
  if (nota !== undefined) return nota;
  if (!nome.toLowerCase().startsWith(PREFISSO_CONTESTO.toLowerCase())) return undefined;
  const titolo = nome.slice(PREFISSO_CONTESTO.length).replaceAll('_', ' ');
  return { ...CONTESTO_LIBERO, nome, titolo };
}

/** A row ready to be drawn. */
interface RigaPronta {
  readonly riga: RigaTabella;
  readonly note: readonly Nota[];
}

function makeContesto(
  dati: DatiRelazione,
  testata: Testata,
  forma: FormaContesto,
  tabella: TabellaDati,
): Tabella {
  const letto = readContesto(tabella, forma, dati);
  const totali = computeTotali(letto);
  const confronti = makeConfronti(letto, forma, baseOf(letto, totali));
  const pronte = letto.righe.map((una, r) => makeRiga(una, totali.cifre[r] ?? [], confronti, forma));
  const aggiunte = [...addTotale(letto, totali, forma, confronti), ...addSerie(letto, totali, forma)];
  const righe = [...pronte.map((una) => una.riga), ...aggiunte];
  const colonne = colonneOf(letto, confronti);
  const { sezione = testata.sezione } = forma;
  return makeTabella(
    dati,
    { ...testata, sezione },
    {
      istanza: forma.nome,
      titolo: forma.titolo,
      ...(colonne.length > COLONNE_VERTICALI && { pagina: 'orizzontale' }),
      colonne,
      righe,
      note: [
        ...letto.fonti.map((fonte): Nota => ({ genere: 'fonte', testo: fonte })),
        ...totali.note,
        ...pronte.flatMap(({ note }) => note),
        ...(forma.arrotondati === true ? [ARROTONDATI] : []),
      ],
      ...(forma.grafici === true && { grafici: makeGraficiContesto(forma, letto, { colonne, righe }) }),
    },
  );
}

/** More columns than this want a page that lies. */
const COLONNE_VERTICALI = 6;

const ARROTONDATI: Nota = {
  genere: 'metodo',
  testo:
    'Totali e differenze sono ricalcolati; dove la cartella ne riporta uno che differisce per il solo arrotondamento delle voci, resta quello.',
};

/** The row that the others are a share of: `base`, else the total. */
function baseOf({ righe }: ContestoLetto, { cifre, finale }: Totali): CifreRiga | undefined {
  const base = righe.findIndex(({ tipo }) => tipo === 'base');
  if (base !== -1) return cifre[base];
  const totale = righe.flatMap(({ tipo }, r) => (isTotale(tipo) ? [r] : [])).at(-1);
  return totale === undefined ? finale : cifre[totale];
}

const RUOLI: Readonly<Record<RigaContesto['tipo'], RuoloRiga>> = {
  titolo: 'gruppo',
  voce: 'dati',
  sottovoce: 'dati',
  totale: 'totale',
  risultato: 'totale',
  totaleFinale: 'totale',
  indecisa: 'totale',
  base: 'totale',
};

function makeRiga(
  una: RigaContesto,
  cifre: CifreRiga,
  confronti: readonly ColonnaConfronto[],
  { arrotondati }: FormaContesto,
): RigaPronta {
  const { tipo, etichetta, lette, testi } = una;
  if (tipo === 'titolo') return { riga: riga('gruppo', [testo(etichetta)]), note: [] };
  const importi = arrotondati === true ? fillVuoti(cifre, una) : cifre;
  const calcolate = applyConfronti(confronti, una, importi);
  const celle = [
    testo(etichetta),
    ...lette.map((letta, c) => {
      const cifra = cifre[c];
      return cifra === undefined ? cellaLetta(letta, testi[c] ?? '') : cellaCifra(cifra);
    }),
    ...calcolate.cifre.map(cellaCifra),
  ];
  const fatta = riga(RUOLI[tipo], celle);
  return { riga: tipo === 'sottovoce' ? { ...fatta, livello: 1 } : fatta, note: calcolate.note };
}

const ZERO: Cifra = { valore: 0, min: 0, max: 0, genere: 'intero', unita: '' };

/** An empty cell of an account is no amount: debts paid off are a difference. */
function fillVuoti(cifre: CifreRiga, { lette }: RigaContesto): CifreRiga {
  if (cifre.every((cifra) => cifra === undefined)) return cifre;
  return cifre.map((cifra, c) => cifra ?? (lette[c]?.kind === 'vuota' ? ZERO : undefined));
}

/** The total that the range does not carry. */
function addTotale(
  { righe, colonne }: ContestoLetto,
  { finale }: Totali,
  { totale }: FormaContesto,
  confronti: readonly ColonnaConfronto[],
): RigaTabella[] {
  const presente = righe.some(({ tipo }) => isTotale(tipo));
  if (totale === undefined || presente || finale.every((cifra) => cifra === undefined)) return [];
  const somme = colonne.map(({ testuale }, c) => (testuale ? VUOTA : cellaCifra(finale[c])));
  return [
    riga('totale', [testo(totale), ...somme, ...confronti.map(({ calcola }) => cellaCifra(calcola(finale)))]),
  ];
}

/** From the first to the last year of a series: how much, and how much in a hundred. */
function addSerie(
  { righe, colonne }: ContestoLetto,
  { cifre }: Totali,
  { serie, confronti }: FormaContesto,
): RigaTabella[] {
  const [da, a] = [righe[0], righe.at(-1)];
  const [prima, ultima] = [cifre[0], cifre.at(-1)];
  if (serie !== true || righe.length < 2 || !da || !a || !prima || !ultima) return [];
  const make = (nome: string, calcola: (dopo: Cifra, prec: Cifra) => Cifra | undefined) =>
    riga('totale', [
      testo(`${nome} ${da.etichetta}-${a.etichetta}`),
      ...colonne.map((_, c): CellaTabella => {
        const [dopo, prec] = [ultima[c], prima[c]];
        return dopo === undefined || prec === undefined ? VUOTA : cellaCifra(calcola(dopo, prec));
      }),
    ]);
  return [
    ...(confronti.includes('differenza') ? [make('Differenza', subtract)] : []),
    ...(confronti.includes('variazione') ? [make('Var. %', vary)] : []),
  ];
}

function colonneOf(
  { intestazione, colonne }: ContestoLetto,
  confronti: readonly ColonnaConfronto[],
): readonly Colonna[] {
  return [
    colonna(intestazione === '' ? 'Voce' : intestazione, 'testo', 44),
    ...colonne.map(({ titolo, testuale }) => colonna(titolo, testuale ? 'testo' : 'misto', 16)),
    ...confronti.map(({ titolo, confronto }) => colonna(titolo, GENERI[confronto], 14)),
  ];
}

const GENERI: Readonly<Record<ColonnaConfronto['confronto'], GenereColonna>> = {
  differenza: 'misto',
  variazione: 'variazione',
  incidenza: 'percentuale',
};
