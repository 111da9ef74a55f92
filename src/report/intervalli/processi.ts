/** FTE, hours and costs by process and function: the report of the costs that the extract of Kronos gives. */
import { FUNZIONI_PROCESSI, TABELLE_RELAZIONE } from '../../parametri/index.js';
import { testo } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import type { CellaTabella, RigaTabella } from '../tabella.js';
import { avviso, cellaCifra } from './celleCifra.js';
import { divide, sum, type Cifra } from './cifre.js';
import { makeLettore, type RigaDati } from './lettore.js';

const { kronos: FORMA } = TABELLE_RELAZIONE;

const FTE = ['fte', 'fteIntegrato'] as const;
const ORE = 'ore';
const COSTI = ['costiInterni', 'costiEsterni', 'costiPromozionali'] as const;

/** The processes under their function, with its sums; costs in full where some are known. */
export const buildCostiProcessi: Costruttore = (dati, testata) => {
  const tabella = dati.tabelle.get(FORMA.nome);
  if (tabella === undefined) return [];
  const lettore = makeLettore(tabella, FORMA.colonne, dati);
  const fte = FTE.filter((nome) => lettore.indice(nome) !== undefined);
  const conOre = lettore.indice(ORE) !== undefined;
  const costi = COSTI.filter((nome) => lettore.indice(nome) !== undefined);
  /** The FTE that the shares are of: with contracts and outsourcing where they are known. */
  const base = fte.at(-1);
  const somme = (quali: readonly RigaDati[]) => (nome: (typeof FTE | typeof COSTI)[number] | typeof ORE) =>
    sum(quali.map((una) => lettore.cifra(una, nome)));
  const totale = base && somme(lettore.righe)(base);
  const celle = (quali: readonly RigaDati[]): CellaTabella[] => {
    const di = somme(quali);
    const quota = base === undefined || totale === undefined ? undefined : shareOf(di(base), totale);
    return [
      ...fte.map((nome) => decimale(di(nome))),
      ...(base === undefined ? [] : [cellaCifra(quota)]),
      ...(conOre ? [decimale(di(ORE))] : []),
      ...costi.map((nome) => euro(di(nome))),
      ...(costi.length > 1 ? [euro(sum(costi.map(di)))] : []),
    ];
  };
  const codice = (una: RigaDati) => lettore.testo(una, 'codice');
  const lettere = [...new Set(lettore.righe.map((una) => lettera(codice(una))))].sort();
  const righe = lettere.flatMap((una): RigaTabella[] => {
    const sue = lettore.righe.filter((riga) => lettera(codice(riga)) === una);
    return [
      riga('gruppo', [testo(una), testo(FUNZIONI_PROCESSI[una] ?? 'Altri processi'), ...celle(sue)]),
      ...sue.map((processo) =>
        riga('dati', [
          testo(codice(processo)),
          testo(lettore.testo(processo, 'descrizione')),
          ...celle([processo]),
        ]),
      ),
    ];
  });
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: [
      colonna('Processo', 'testo', 12),
      colonna('Descrizione', 'testo', 46),
      ...fte.map((nome) => colonna(lettore.titolo(nome), 'decimale', 12)),
      ...(base === undefined ? [] : [colonna(`% ${lettore.titolo(base)}`, 'percentuale', 12)]),
      ...(conOre ? [colonna(lettore.titolo(ORE), 'decimale', 14)] : []),
      ...costi.map((nome) => colonna(lettore.titolo(nome), 'euro', 16)),
      ...(costi.length > 1 ? [colonna('Costi totali', 'euro', 16)] : []),
    ],
    righe: [...righe, riga('totale', [testo('Totale'), testo(''), ...celle(lettore.righe)])],
    note: [
      { genere: 'fonte', testo: 'Fonte: Kronos, righe sommate per processo; nessun dato di persone.' },
      ...(lettere.includes(IGNOTA)
        ? [avviso('Ci sono processi senza un codice della Mappa dei processi.')]
        : []),
      ...(tabella.avvisi ?? []).map(avviso),
    ],
  });
};

const IGNOTA = '-';

function lettera(codice: string): string {
  return /^[A-Za-z](?=\d)/.exec(codice)?.[0].toUpperCase() ?? IGNOTA;
}

function shareOf(cifra: Cifra | undefined, totale: Cifra): Cifra | undefined {
  return cifra && divide(cifra, totale);
}

function decimale(cifra: Cifra | undefined): CellaTabella {
  return cellaCifra(cifra && { ...cifra, genere: 'decimale' });
}

function euro(cifra: Cifra | undefined): CellaTabella {
  return cellaCifra(cifra && { ...cifra, genere: 'euro' });
}
