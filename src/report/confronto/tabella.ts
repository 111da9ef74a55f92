/** A comparison as a table: what changed, old and new, and a line that counts. */
import { formatGiorno } from '../../scoring/index.js';
import { numero, testo, VUOTA } from '../celle.js';
import { colonna, riga } from '../makeTabella.js';
import type { Tabella } from '../tabella.js';
import type { Confronto, Differenza, TipoDifferenza } from './confronta.js';
import type { Fotografia } from './fotografia.js';

/** Words of each kind of difference. */
export const PAROLE_DIFFERENZA: Readonly<Record<TipoDifferenza, string>> = {
  aggiunto: 'Aggiunto',
  eliminato: 'Eliminato',
  codice: 'Codice cambiato',
  titolo: 'Titolo cambiato',
  posto: 'Spostato',
  peso: 'Peso',
  target: 'Target',
  valore: 'Consuntivo',
  risultato: 'Grado di raggiungimento',
};

/** The table of a comparison; without rows when nothing differs. */
export function makeTabellaConfronto({ prima, dopo, differenze }: Confronto): Tabella {
  const [id = '', versione = ''] = dopo.regole.split(' ');
  return {
    id: 'confronto',
    titolo: `Confronto tra «${prima.nome}» e «${dopo.nome}»`,
    sezione: 'Controlli',
    pagina: 'orizzontale',
    colonne: [
      colonna('Voce', 'testo', 52),
      colonna('Che cosa', 'testo', 18),
      colonna(prima.nome, 'testo', 26),
      colonna(dopo.nome, 'testo', 26),
      colonna('Differenza', 'variazione', 12),
    ],
    righe: differenze.map(({ etichetta, tipo, prima: era, dopo: ora, scarto }) =>
      riga('dati', [
        testo(etichetta),
        testo(PAROLE_DIFFERENZA[tipo]),
        testo(era),
        testo(ora),
        scarto === undefined ? VUOTA : numero(scarto, 'variazione'),
      ]),
    ),
    note: [
      { genere: 'avviso', testo: contaDifferenze(differenze) },
      { genere: 'fonte', testo: `${descrivi(prima)}; ${descrivi(dopo)}.` },
    ],
    provenienza: {
      impronta: dopo.impronta,
      regole: { id, versione, fonte: '' },
      quando: dopo.quando,
      ente: dopo.ente,
      anno: dopo.anno,
    },
  };
}

/** `3 differenze: 1 target, 2 grado di raggiungimento`. */
export function contaDifferenze(differenze: readonly Differenza[]): string {
  if (differenze.length === 0) return 'Nessuna differenza.';
  const conti = (Object.keys(PAROLE_DIFFERENZA) as TipoDifferenza[]).flatMap((tipo) => {
    const quante = differenze.filter((una) => una.tipo === tipo).length;
    return quante === 0 ? [] : [`${PAROLE_DIFFERENZA[tipo].toLowerCase()} ${quante}`];
  });
  const totale = differenze.length === 1 ? '1 differenza' : `${differenze.length} differenze`;
  return `${totale}: ${conti.join(', ')}.`;
}

function descrivi({ nome, quando, anno, fase, regole }: Fotografia): string {
  const giorno = Math.floor(Date.parse(`${quando.slice(0, 10)}T00:00:00Z`) / 86_400_000);
  const letta = Number.isFinite(giorno) ? `, letta il ${formatGiorno(giorno)}` : '';
  return `«${nome}»: ${anno}${fase === undefined ? '' : `, ${fase}`}, regole ${regole}${letta}`;
}
