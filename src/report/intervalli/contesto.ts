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
  Grafico,
  Nota,
  RigaTabella,
  RuoloRiga,
  Tabella,
} from '../tabella.js';
import { cellaCifra, cellaLetta } from './celleCifra.js';
import { applyConfronti, makeConfronti, type ColonnaConfronto } from './confronti.js';
import { readContesto, type ContestoLetto, type RigaContesto } from './contestoLetto.js';
import { subtract, vary, type Cifra } from './cifre.js';
import { findTratti, makeGrafico } from './grafici.js';
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
  const pronte = letto.righe.map((una, r) => makeRiga(una, totali.cifre[r] ?? [], confronti));
  const aggiunte = [...addTotale(letto, totali, forma, confronti), ...addSerie(letto, totali, forma)];
  const righe = [...pronte.map((una) => una.riga), ...aggiunte];
  const colonne = colonneOf(letto, confronti);
  const sezione =
    forma.sezione === undefined ? {} : { sezione: testata.sezione.replace(/§.*$/, `§ ${forma.sezione}`) };
  return makeTabella(
    dati,
    { ...testata, ...sezione },
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
      ...(forma.grafici === true && { grafici: makeGrafici(forma, letto, { colonne, righe }) }),
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

function isTotale(tipo: RigaContesto['tipo']): boolean {
  return tipo === 'totaleFinale' || tipo === 'risultato' || tipo === 'totale';
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

function makeRiga(una: RigaContesto, cifre: CifreRiga, confronti: readonly ColonnaConfronto[]): RigaPronta {
  const { tipo, etichetta, lette, testi } = una;
  if (tipo === 'titolo') return { riga: riga('gruppo', [testo(etichetta)]), note: [] };
  const calcolate = applyConfronti(confronti, una, cifre);
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

/** One chart for each measure and each block of rows, all its years beside each other. */
function makeGrafici(
  { titolo, serie }: FormaContesto,
  { colonne: lette, righe }: ContestoLetto,
  tabella: { readonly colonne: readonly Colonna[]; readonly righe: readonly RigaTabella[] },
): readonly Grafico[] {
  const misure = [...new Set(lette.filter(({ testuale }) => !testuale).map(({ misura }) => misura))];
  const tratti = findTratti(tabella.righe).filter(({ a }) => righe[a + 1]?.tipo !== 'risultato');
  return tratti.flatMap((tratto) => {
    const sotto = tabella.righe[tratto.a + 1]?.celle[0];
    const blocco = sotto?.tipo === 'testo' ? maiuscola(sotto.testo.replace(/^totale\s*/i, '')) : '';
    return misure.map((misura) => {
      const colonne = lette.flatMap((una, c) => (una.misura === misura && !una.testuale ? [c + 1] : []));
      const anni = lette.flatMap(({ anno, misura: sua }) =>
        sua === misura && anno !== undefined ? [anno] : [],
      );
      const nome = misure.length > 1 ? primaColonna(tabella.colonne, colonne, anni) : blocco;
      const quando =
        anni.length === 0 ? '' : ` - ${anni.length > 1 ? 'confronto anni' : 'anno'} ${anni.join('-')}`;
      const intero = `${nome === '' || serie === true ? titolo : nome}${quando}`;
      return makeGrafico(
        { titolo: intero, ...(serie === true && { tipo: 'linee' }) },
        tabella,
        tratto,
        colonne,
      );
    });
  });
}

/** Header of the first column of a measure, without its year. */
function primaColonna(
  colonne: readonly Colonna[],
  serie: readonly number[],
  anni: readonly number[],
): string {
  const titolo = colonne[serie[0] ?? 0]?.titolo ?? '';
  return anni.reduce((nome, anno) => nome.replace(String(anno), ''), titolo).trim();
}

function maiuscola(nome: string): string {
  return nome.slice(0, 1).toUpperCase() + nome.slice(1).toLowerCase();
}
