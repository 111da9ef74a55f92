/** The rows of `Personale`: aggregated figures of the staff, never one row for each person. */
import { ASPETTI_PERSONALE, TABELLE_RELAZIONE, type AspettoPersonale } from '../../parametri/index.js';
import type { DatiRelazione } from '../dati.js';
import { sum, type Cifra } from './cifre.js';
import { makeLettore, normalizeParola } from './lettore.js';

const { personale: FORMA } = TABELLE_RELAZIONE;

export interface RigaPersonale {
  readonly aspetto: AspettoPersonale;
  readonly voce: string;
  /** Area of a crossed row (titolo di studio by area); empty for a row of the whole staff. */
  readonly area: string;
  readonly anno: number;
  readonly donne?: Cifra;
  readonly uomini?: Cifra;
  /** As written, else donne and uomini together. */
  readonly totale?: Cifra;
  readonly dotazione?: Cifra;
  readonly fte?: Cifra;
  readonly riservatezza: string;
  readonly motivo: string;
}

export interface PersonaleLetto {
  readonly righe: readonly RigaPersonale[];
  /** Header of the column of the dotazione, as written. */
  readonly dotazione: string;
}

/** Reads the range; no rows where the workbook has none. A row without a year is of the year of the tree. */
export function readPersonale(dati: DatiRelazione): PersonaleLetto {
  const tabella = dati.tabelle.get(FORMA.nome);
  if (tabella === undefined) return { righe: [], dotazione: '' };
  const lettore = makeLettore(tabella, FORMA.colonne, dati);
  const righe = lettore.righe.map((riga): RigaPersonale => {
    const [donne, uomini] = [lettore.cifra(riga, 'donne'), lettore.cifra(riga, 'uomini')];
    const totale = lettore.cifra(riga, 'totale') ?? sum([donne, uomini]);
    const [dotazione, fte] = [lettore.cifra(riga, 'dotazione'), lettore.cifra(riga, 'fte')];
    return {
      aspetto: aspettoOf(lettore.testo(riga, 'aspetto')),
      voce: lettore.testo(riga, 'voce'),
      area: lettore.testo(riga, 'area'),
      anno: lettore.cifra(riga, 'anno')?.valore ?? dati.anno,
      ...(donne && { donne }),
      ...(uomini && { uomini }),
      ...(totale && { totale }),
      ...(dotazione && { dotazione }),
      ...(fte && { fte }),
      riservatezza: lettore.testo(riga, 'riservatezza'),
      motivo: lettore.testo(riga, 'motivo'),
    };
  });
  return { righe, dotazione: lettore.titolo('dotazione') };
}

/** A subject that the source does not have is told by its own words. */
function aspettoOf(scritto: string): AspettoPersonale {
  const normale = normalizeParola(scritto);
  return (
    ASPETTI_PERSONALE.find(({ parole }) => parole.includes(normale)) ?? {
      aspetto: normale,
      parole: [normale],
      intestazione: scritto,
      titoloGenere: `${scritto} e genere`,
    }
  );
}

/** The subjects of some rows, those of the source first and in its order. */
export function aspettiDi(righe: readonly RigaPersonale[]): readonly AspettoPersonale[] {
  const altri = righe.map(({ aspetto }) => aspetto).filter((uno) => !ASPETTI_PERSONALE.includes(uno));
  const unici = new Map([...ASPETTI_PERSONALE, ...altri].map((uno) => [uno.aspetto, uno]));
  return [...unici.values()].filter(({ aspetto }) => righe.some((riga) => riga.aspetto.aspetto === aspetto));
}
