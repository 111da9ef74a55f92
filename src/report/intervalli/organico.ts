/** R24 § 2, P21 § 1.2: dotazione, dipendenti in servizio, FTE; età, anzianità, titolo di studio year by year. */
import type { AspettoPersonale } from '../../parametri/index.js';
import { testo } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga, type Testata } from '../makeTabella.js';
import type { Nota, Tabella } from '../tabella.js';
import { avviso, cellaCifra } from './celleCifra.js';
import { agree, formatCifra, sum, type Cifra } from './cifre.js';
import { makeGrafico } from './grafici.js';
import { aspettiDi, readPersonale, type RigaPersonale } from './personale.js';

/** The areas first, then a table for each subject that counts the staff. */
export const buildOrganico: Costruttore = (dati, testata) => {
  const { righe, dotazione } = readPersonale(dati);
  const aree = righe.filter(({ aspetto, anno }) => aspetto.aspetto === 'area' && anno === dati.anno);
  const servizio = sum(aree.map(({ totale }) => totale));
  return [
    ...(aree.length === 0 ? [] : [makeAree(dati, testata, aree, dotazione)]),
    ...aspettiDi(righe).flatMap((aspetto) => {
      const sue = righe.filter((una) => una.aspetto.aspetto === aspetto.aspetto);
      return aspetto.titoloAnni === undefined ? [] : [makeAnni(dati, testata, aspetto, sue, servizio)];
    }),
  ];
};

function makeAree(
  dati: DatiRelazione,
  testata: Testata,
  aree: readonly RigaPersonale[],
  dotazione: string,
): Tabella {
  const colonne = [
    colonna('Area', 'testo', 26),
    colonna(dotazione === '' ? 'Dotazione organica' : dotazione, 'intero', 18),
    colonna('Dipendenti in servizio', 'intero', 16),
    colonna('FTE', 'decimale', 12),
  ];
  const quali = ['dotazione', 'totale', 'fte'] as const;
  const righe = [
    ...aree.map((area) => riga('dati', [testo(area.voce), ...quali.map((nome) => cellaCifra(area[nome]))])),
    riga('totale', [
      testo('Totale'),
      ...quali.map((nome) => cellaCifra(sum(aree.map((area) => area[nome])))),
    ]),
  ];
  return makeTabella(dati, testata, {
    istanza: 'area',
    titolo: 'Dotazione organica, dipendenti in servizio e FTE',
    colonne,
    righe,
    grafici: [makeGrafico({ titolo: 'Personale per area' }, { colonne, righe }, trattoDi(aree), [2])],
  });
}

function trattoDi({ length }: readonly unknown[]) {
  return { da: 0, a: length - 1 };
}

function makeAnni(
  dati: DatiRelazione,
  testata: Testata,
  { aspetto, intestazione, titoloAnni = intestazione }: AspettoPersonale,
  sue: readonly RigaPersonale[],
  servizio: Cifra | undefined,
): Tabella {
  const anni = [...new Set(sue.map(({ anno }) => anno))].sort((a, b) => b - a);
  const voci = [...new Set(sue.map(({ voce }) => voce))];
  const cifre = voci.map((voce) => anni.map((anno) => contati(sue, voce, anno)));
  const totali = anni.map((_, c) => sum(cifre.map((una) => una[c]?.cifra)));
  const colonne = [
    colonna(intestazione, 'testo', 34),
    ...anni.map((anno) => colonna(String(anno), 'intero', 12)),
  ];
  const righe = [
    ...voci.map((voce, r) =>
      riga('dati', [testo(voce), ...(cifre[r] ?? []).map(({ cifra }) => cellaCifra(cifra))]),
    ),
    riga('totale', [testo('Totale'), ...totali.map(cellaCifra)]),
  ];
  const corrente = totali[anni.indexOf(dati.anno)];
  const note = [
    ...cifre.flat().flatMap(({ nota }) => (nota === undefined ? [] : [nota])),
    ...checkServizio(titoloAnni, corrente, servizio),
  ];
  const serie = anni.map((_, i) => i + 1);
  return makeTabella(dati, testata, {
    istanza: aspetto,
    titolo: titoloAnni,
    colonne,
    righe,
    note,
    grafici: [makeGrafico({ titolo: titoloAnni }, { colonne, righe }, trattoDi(voci), serie)],
  });
}

/** Persons of a voce in a year: the row of the whole staff, checked against those by area, or their sum. */
function contati(
  sue: readonly RigaPersonale[],
  voce: string,
  anno: number,
): { readonly cifra?: Cifra; readonly nota?: Nota } {
  const righe = sue.filter((una) => una.voce === voce && una.anno === anno);
  const intera = sum(righe.map(({ area, totale }) => (area === '' ? totale : undefined)));
  const incroci = sum(righe.map(({ area, totale }) => (area === '' ? undefined : totale)));
  if (intera === undefined) return incroci === undefined ? {} : { cifra: incroci };
  if (incroci === undefined || agree(intera, incroci)) return { cifra: intera };
  const parole = `«${voce}», ${anno}: in tutto ${formatCifra(intera)}, per area ${formatCifra(incroci)}.`;
  return { cifra: intera, nota: avviso(parole) };
}

function checkServizio(titolo: string, contati: Cifra | undefined, servizio: Cifra | undefined): Nota[] {
  if (contati === undefined || servizio === undefined || agree(contati, servizio)) return [];
  return [
    avviso(
      `«${titolo}»: il totale è ${formatCifra(contati)}, i dipendenti in servizio per area sono ${formatCifra(servizio)}.`,
    ),
  ];
}
