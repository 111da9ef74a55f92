/** An import as text for people: one figure a line, what is doubted below it. */
import type { Riconoscimento, StatoVoce, VoceImporta } from '../commands/index.js';
import type { Pennello, Tinta } from './terminale.js';

const STATI: Readonly<Record<StatoVoce, { readonly parola: string; readonly tinta: Tinta }>> = {
  nuovo: { parola: 'nuovo', tinta: 'verde' },
  uguale: { parola: 'uguale', tinta: 'tenue' },
  diverso: { parola: 'DIVERSO', tinta: 'rosso' },
  nonTrovato: { parola: 'non trovato', tinta: 'giallo' },
  illeggibile: { parola: 'illeggibile', tinta: 'rosso' },
  altroAnno: { parola: 'altro anno', tinta: 'tenue' },
};

const LARGHEZZA_STATO = 12;
const LARGHEZZA_CODICE = 18;

/** A figure, with a tick when it will be written. */
export function voceLines(voce: VoceImporta, scelta: boolean, pennello: Pennello): readonly string[] {
  const { stato, codice = '—', prima, dopo, confronto, dubbi, riconoscimento } = voce;
  // Found by its code, the tree's own words tell it best.
  const etichetta = riconoscimento.come === 'codice' ? (voce.titolo ?? voce.etichetta) : voce.etichetta;
  const { parola, tinta } = STATI[stato];
  const cifre = stato === 'nuovo' ? dopo : stato === 'diverso' ? `${prima} → ${dopo}` : dopo || prima;
  const come = riconoscimentoOf(riconoscimento);
  return [
    `${scelta ? '[x]' : '[ ]'} ${pennello(tinta, parola.padEnd(LARGHEZZA_STATO))}${codice.padEnd(LARGHEZZA_CODICE)}${cifre}  ${etichetta}`,
    ...[come, confronto].filter((testo) => testo !== '').map((testo) => pennello('tenue', `      ${testo}`)),
    ...dubbi.map((dubbio) => `      ! ${dubbio}`),
  ];
}

/** Whether a person has to decide something about it. */
export function isDaGuardare({ stato, dubbi, cambiamenti }: VoceImporta): boolean {
  return stato === 'diverso' || stato === 'illeggibile' || (dubbi.length > 0 && cambiamenti.length > 0);
}

function riconoscimentoOf(riconoscimento: Riconoscimento): string {
  switch (riconoscimento.come) {
    case 'codice':
    case 'aMano':
      return '';
    case 'titolo':
      return `trovato dal titolo: ${percento(riconoscimento.grado)}`;
    case 'nessuno': {
      const { candidati } = riconoscimento;
      if (candidati.length === 0) return '';
      const parole = candidati.map(
        ({ codice, titolo, grado }) => `${codice} «${titolo}» (${percento(grado)})`,
      );
      return `forse ${parole.join('; ')}`;
    }
  }
}

function percento(grado: number): string {
  return `${Math.floor(grado * 100)} %`;
}
