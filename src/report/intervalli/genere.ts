/** R24 § 3.4, P21 §§ 1.2, 3.3: the staff and what it was given, by gender; totals and shares are computed. */
import type { AspettoPersonale } from '../../parametri/index.js';
import { testo, VUOTA } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga, type Testata } from '../makeTabella.js';
import type { CellaTabella, RigaTabella, RuoloRiga, Tabella } from '../tabella.js';
import { avviso, cellaCifra } from './celleCifra.js';
import { agree, divide, formatCifra, sum, type Cifra } from './cifre.js';
import { makeGrafico } from './grafici.js';
import { aspettiDi, readPersonale, type RigaPersonale } from './personale.js';
import { applyRiservatezza } from './riservatezza.js';

/** For each subject the table of the whole staff, then the one crossed with the areas. */
export const buildGenere: Costruttore = (dati, testata) => {
  const righe = readPersonale(dati).righe.filter((una) => una.anno === dati.anno && hasGenere(una));
  return aspettiDi(righe).flatMap((aspetto) => {
    const sue = righe.filter((una) => una.aspetto.aspetto === aspetto.aspetto);
    const intere = sue.filter(({ area }) => area === '');
    const incrociate = sue.filter(({ area }) => area !== '');
    return [
      ...(intere.length === 0 ? [] : [makeIntera(dati, testata, aspetto, intere)]),
      ...(incrociate.length === 0 ? [] : [makeIncrociata(dati, testata, aspetto, incrociate)]),
    ];
  });
};

function hasGenere({ donne, uomini }: RigaPersonale): boolean {
  return donne !== undefined || uomini !== undefined;
}

const [DONNE, UOMINI] = [1, 2];

function makeIntera(
  dati: DatiRelazione,
  testata: Testata,
  { aspetto, titoloGenere, intestazione, riservato }: AspettoPersonale,
  intere: readonly RigaPersonale[],
): Tabella {
  const { righe: pubblicate, note } =
    riservato === true ? applyRiservatezza(intere) : { righe: intere, note: [] };
  const colonne = [
    colonna(intestazione, 'testo', 46),
    colonna('Donne', 'misto', 10),
    colonna('Uomini', 'misto', 10),
    colonna('Totale', 'misto', 10),
    colonna('% donne', 'percentuale', 11),
    colonna('% uomini', 'percentuale', 11),
  ];
  const donne = sum(pubblicate.map((una) => una.donne));
  const uomini = sum(pubblicate.map((una) => una.uomini));
  const righe = [
    ...pubblicate.map((una) => rigaGenere('dati', una.voce, una.donne, una.uomini)),
    ...(pubblicate.length > 1 ? [rigaGenere('totale', 'Totale', donne, uomini)] : []),
  ];
  const titolo =
    riservato === true || !titoloGenere.includes('genere') ? `${titoloGenere} ${dati.anno}` : titoloGenere;
  const tratto = { da: 0, a: pubblicate.length - 1 };
  return makeTabella(dati, testata, {
    istanza: aspetto,
    titolo,
    colonne,
    righe,
    note: [...note, ...intere.flatMap(checkTotale)],
    grafici: [makeGrafico({ titolo }, { colonne, righe }, tratto, [DONNE, UOMINI])],
  });
}

function rigaGenere(
  ruolo: RuoloRiga,
  voce: string,
  donne: Cifra | undefined,
  uomini: Cifra | undefined,
): RigaTabella {
  const totale = sum([donne, uomini]);
  const quota = (cifra: Cifra | undefined): CellaTabella =>
    cifra === undefined || totale === undefined ? VUOTA : cellaCifra(divide(cifra, totale));
  return riga(ruolo, [
    testo(voce),
    cellaCifra(donne),
    cellaCifra(uomini),
    cellaCifra(totale),
    quota(donne),
    quota(uomini),
  ]);
}

/** A written total that is not that of the two. */
function checkTotale({ voce, donne, uomini, totale }: RigaPersonale) {
  if (donne === undefined || uomini === undefined || totale === undefined) return [];
  const calcolato = sum([donne, uomini]);
  if (calcolato === undefined || agree(totale, calcolato)) return [];
  return [
    avviso(
      `«${voce}»: nella cartella il totale è ${formatCifra(totale)}, donne e uomini sono ${formatCifra(calcolato)}; vale il calcolo.`,
    ),
  ];
}

/** As in the source, two columns for each area; its total stands in the first of them. */
function makeIncrociata(
  dati: DatiRelazione,
  testata: Testata,
  { aspetto, titoloGenere, intestazione }: AspettoPersonale,
  incrociate: readonly RigaPersonale[],
): Tabella {
  const aree = [...new Set(incrociate.map(({ area }) => area))];
  const voci = [...new Set(incrociate.map(({ voce }) => voce))];
  const cifre = (quali: readonly RigaPersonale[]) => {
    const coppie = aree.map((area) => {
      const sue = quali.filter((una) => una.area === area);
      return [sum(sue.map(({ donne }) => donne)), sum(sue.map(({ uomini }) => uomini))] as const;
    });
    const tutte = sum(coppie.map(([donne]) => donne));
    const tutti = sum(coppie.map(([, uomini]) => uomini));
    return [...coppie.flat(), tutte, tutti, sum([tutte, tutti])];
  };
  const perArea = aree.flatMap((area) => {
    const sue = incrociate.filter((una) => una.area === area);
    return [cellaCifra(sum(sue.map(({ totale }) => totale))), VUOTA];
  });
  const inTutto = sum(incrociate.map(({ totale }) => totale));
  return makeTabella(dati, testata, {
    istanza: `${aspetto}-area`,
    titolo: titoloGenere.replace(' e genere', ', area e genere'),
    pagina: 'orizzontale',
    colonne: [
      colonna(intestazione, 'testo', 28),
      ...aree.flatMap((area) => [
        colonna(`${area}: donne`, 'misto', 12),
        colonna(`${area}: uomini`, 'misto', 12),
      ]),
      colonna('Donne', 'misto', 10),
      colonna('Uomini', 'misto', 10),
      colonna('Totale', 'misto', 10),
    ],
    righe: [
      ...voci.map((voce) =>
        riga('dati', [testo(voce), ...cifre(incrociate.filter((una) => una.voce === voce)).map(cellaCifra)]),
      ),
      riga('totale', [testo('Totale per genere'), ...cifre(incrociate).map(cellaCifra)]),
      riga('totale', [testo('Totale per area'), ...perArea, VUOTA, VUOTA, cellaCifra(inTutto)]),
    ],
    note: incrociate.flatMap(checkTotale),
  });
}
