/**
 * Figures about health, family or study behind which stand one or two persons. The office decides: joined with others
 * (`accorpa`), or published all the same with a reason (`pubblica comunque`). Until then the table says so.
 */
import { PERSONE_RICONOSCIBILI, SCELTE_RISERVATEZZA } from '../../parametri/index.js';
import type { Nota } from '../tabella.js';
import { avviso } from './celleCifra.js';
import { formatCifra, sum, type Cifra } from './cifre.js';
import { findParola } from './lettore.js';
import type { RigaPersonale } from './personale.js';

export interface Riservate {
  readonly righe: readonly RigaPersonale[];
  readonly note: readonly Nota[];
}

/** Applies the choices to the rows of one reserved subject, and says what is still to be decided. */
export function applyRiservatezza(righe: readonly RigaPersonale[]): Riservate {
  const accorpate = joinRighe(righe);
  const note = accorpate.flatMap((riga): Nota[] => {
    const celle = riconoscibili(riga);
    if (celle === '') return [];
    const pubblica = findParola(SCELTE_RISERVATEZZA, riga.riservatezza) === 'pubblica';
    if (pubblica && riga.motivo !== '')
      return [{ genere: 'motivo', testo: `«${riga.voce}» (${celle}) si pubblica comunque: ${riga.motivo}` }];
    const manca = pubblica
      ? 'per pubblicarla comunque scrivere il motivo nella colonna Motivo'
      : 'nella colonna Riservatezza scrivere «accorpa», o «pubblica comunque» con il motivo';
    return [
      avviso(
        `«${riga.voce}» (${celle}): una o due persone si potrebbero riconoscere da un dato su salute, famiglia o studio; ${manca}.`,
      ),
    ];
  });
  return { righe: accorpate, note: [...note, ...(accorpate.length === 0 ? [] : [GIORNATE])] };
}

const GIORNATE = avviso(
  'Le giornate non dicono quante persone le hanno avute: verificare che dietro ogni cella non ce ne siano solo una o due.',
);

/** `Donne 1`; empty where no figure is that small. */
function riconoscibili({ donne, uomini }: RigaPersonale): string {
  const piccola = (nome: string, cifra: Cifra | undefined) =>
    cifra !== undefined && cifra.valore > 0 && cifra.valore <= PERSONE_RICONOSCIBILI
      ? [`${nome} ${formatCifra(cifra)}`]
      : [];
  return [...piccola('Donne', donne), ...piccola('Uomini', uomini)].join(', ');
}

const ALTRE = 'Altre voci accorpate';

/** The rows to join become one with the row `Altri…`, or one of their own where there are two of them. */
function joinRighe(righe: readonly RigaPersonale[]): readonly RigaPersonale[] {
  const daUnire = righe.filter(
    ({ riservatezza }) => findParola(SCELTE_RISERVATEZZA, riservatezza) === 'accorpa',
  );
  const residua = righe.find((una) => !daUnire.includes(una) && /^altr[aeio]\b/i.test(una.voce));
  const unite = residua === undefined ? daUnire : [...daUnire, residua];
  if (daUnire.length === 0 || unite.length < 2) return righe;
  const [prima] = daUnire;
  if (prima === undefined) return righe;
  const somma = (pick: (riga: RigaPersonale) => Cifra | undefined) => sum(unite.map(pick));
  const [donne, uomini, totale] = [somma((r) => r.donne), somma((r) => r.uomini), somma((r) => r.totale)];
  const { aspetto, area, anno } = prima;
  const unita: RigaPersonale = {
    aspetto,
    area,
    anno,
    voce: residua?.voce ?? ALTRE,
    ...(donne && { donne }),
    ...(uomini && { uomini }),
    ...(totale && { totale }),
    riservatezza: residua?.riservatezza ?? '',
    motivo: residua?.motivo ?? '',
  };
  const fuori = righe.filter((una) => !unite.includes(una));
  return [...fuori, unita];
}
