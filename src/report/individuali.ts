/** R24 § 4, P21 § 4: the obiettivi individuali of each role, with their weight; never by name. */
import type { Indice } from '../scoring/index.js';
import { figura, luce, luceSecondo, peso, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione, RigaIndividuale } from './dati.js';
import { colonna, makeTabella, riga, type Testata } from './makeTabella.js';
import { senzaNome } from './ruoli.js';
import type { Tabella } from './tabella.js';

/** One table for each role. */
export const buildObiettiviIndividuali: Costruttore = (dati, testata) => {
  const perCella = new Map((dati.individuali ?? []).map((una) => [una.cella, una]));
  const ruoli = numberRepeated(dati.risultato.individuali.map(({ nome }) => senzaNome(nome)));
  return dati.risultato.individuali.map((indice, i) =>
    makeRuolo(dati, testata, indice, ruoli[i] ?? indice.nome, perCella),
  );
};

/** Two holders of one role stay two tables. */
function numberRepeated(ruoli: readonly string[]): readonly string[] {
  return ruoli.map((ruolo, i) => {
    const pari = ruoli.filter((uno) => uno === ruolo).length;
    const prima = ruoli.slice(0, i).filter((uno) => uno === ruolo).length;
    return pari === 1 ? ruolo : `${ruolo} (${prima + 1})`;
  });
}

function makeRuolo(
  dati: DatiRelazione,
  testata: Testata,
  indice: Indice,
  ruolo: string,
  perCella: ReadonlyMap<string, RigaIndividuale>,
): Tabella {
  const righe = indice.voci.map((voce) => ({ voce, scritta: perCella.get(voce.cella) }));
  const conAzioni = righe.some(({ scritta }) => (scritta?.azioni ?? '') !== '');
  const azioni = (scritta: RigaIndividuale | undefined) => (conAzioni ? [testo(scritta?.azioni)] : []);
  return makeTabella(dati, testata, {
    istanza: ruolo,
    titolo: `${testata.titolo}: ${ruolo}`,
    pagina: 'orizzontale',
    colonne: [
      colonna('Obiettivo individuale', 'testo', 44),
      colonna('Peso', 'peso', 10),
      ...(conAzioni ? [colonna('Azioni', 'testo', 40)] : []),
      colonna('Indicatore / algoritmo', 'testo', 40),
      colonna('Target', 'testo', 14),
      colonna('Consuntivo', 'testo', 14),
      colonna('Raggiungimento', 'percentuale', 16),
      colonna('Valutazione', 'luce', 20),
    ],
    righe: [
      ...righe.map(({ voce, scritta }) =>
        riga('dati', [
          testo(voce.nome),
          peso(voce),
          ...azioni(scritta),
          testo(scritta?.indicatore),
          testo(scritta?.target),
          testo(scritta?.consuntivo),
          figura(voce),
          luceSecondo(voce, dati.risultato.regole),
        ]),
      ),
      riga('totale', [
        testo('Raggiungimento complessivo, secondo i pesi'),
        VUOTA,
        ...(conAzioni ? [VUOTA] : []),
        VUOTA,
        VUOTA,
        VUOTA,
        figura(indice),
        luce(indice),
      ]),
    ],
    note: [{ genere: 'avviso', testo: 'Per ruolo: i nomi delle persone non sono pubblicati.' }],
  });
}
