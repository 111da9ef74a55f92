/**
 * The tree of the performance with its lights. R24 § 3.0: «Ambiti strategici | Obiettivi strategici | Obiettivi
 * operativi» and the legend; P21 § 3.0, «Albero della performance in forma grafica»: boxes by column.
 */
import { formatPubblicato, type NodoValutato, type Risultato } from '../scoring/index.js';
import { luce, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione } from './dati.js';
import { describeFascia, isPunteggio, luceOf, luceOfFascia } from './luci.js';
import { colonna, makeTabella, riga, type Testata } from './makeTabella.js';
import { antenato, discendenti, etichetta, nodiDi, percorsi, type Percorso } from './nodi.js';
import type { CellaTabella, Nota, RigaTabella, Tabella } from './tabella.js';

/** First as rows, then as boxes. */
export const buildAlbero: Costruttore = (dati, testata) => [
  makeTabellare(dati, testata),
  makeGrafica(dati, testata),
];

const LIVELLI = ['ambito', 'strategico', 'operativo'] as const;

function makeTabellare(dati: DatiRelazione, testata: Testata): Tabella {
  const valutazione = (di: string) => colonna(`Valutazione ${di}`, 'luce', 18);
  return makeTabella(dati, testata, {
    istanza: 'tabellare',
    pagina: 'orizzontale',
    colonne: [
      colonna('Ambiti strategici', 'testo', 28),
      valutazione('AS'),
      colonna('Obiettivi strategici', 'testo', 42),
      valutazione('OS'),
      colonna('Obiettivi operativi', 'testo', 42),
      valutazione('OP'),
    ],
    righe: tabellari(percorsi(dati.risultato)),
    note: legenda(dati.risultato),
  });
}

/** A node is named on the first of its rows only, as in the source; the row is named by its deepest node. */
function tabellari(tutti: readonly Percorso[]): RigaTabella[] {
  return tutti.map((percorso, i) => {
    const prima = tutti[i - 1];
    const celle = LIVELLI.flatMap((livello): CellaTabella[] => {
      const valutato = percorso[livello];
      if (valutato === undefined || valutato === prima?.[livello]) return [VUOTA, VUOTA];
      return [testo(etichetta(valutato)), luce(valutato)];
    });
    const profondita = percorso.operativo !== undefined ? 2 : percorso.strategico !== undefined ? 1 : 0;
    return riga('dati', celle, profondita * 2);
  });
}

/** A column for each obiettivo strategico, headed by its ambito: the objective in the first box, then its OP. */
function makeGrafica(dati: DatiRelazione, testata: Testata): Tabella {
  const colonne = nodiDi(dati.risultato, 'ambito', 'strategico').filter(isColonna);
  const operativi = colonne.map((testa) => discendenti(testa, 'operativo'));
  const altezza = Math.max(0, ...operativi.map(({ length }) => length));
  return makeTabella(dati, testata, {
    istanza: 'grafica',
    titolo: `${testata.titolo} in forma grafica`,
    pagina: 'orizzontale',
    colonne: colonne.map((testa) => colonna(titoloOf(testa), 'testo', 26)),
    righe: [
      riga('gruppo', colonne.map(riquadro)),
      ...Array.from({ length: altezza }, (_, i) =>
        riga(
          'dati',
          operativi.map((suoi) => riquadro(suoi[i])),
        ),
      ),
    ],
    note: legenda(dati.risultato),
  });
}

function isColonna(valutato: NodoValutato): boolean {
  return valutato.nodo.livello === 'strategico' || discendenti(valutato, 'strategico').length === 0;
}

function titoloOf(testa: NodoValutato): string {
  return etichetta(antenato(testa, 'ambito') ?? testa);
}

function riquadro(valutato: NodoValutato | undefined): CellaTabella {
  if (valutato === undefined) return VUOTA;
  const { esito } = valutato;
  const una = luceOf(valutato);
  const cifra = isPunteggio(esito) ? ` ${formatPubblicato(esito.valore)}` : '';
  return { tipo: 'testo', testo: etichetta(valutato), luce: { ...una, testo: una.testo + cifra } };
}

/** R24 § 3.0: «Obiettivo non raggiunto», «Obiettivo raggiunto parzialmente», «Obiettivo raggiunto»; with their range. */
export function legenda({ regole: { fasce } }: Risultato): readonly Nota[] {
  return fasce.map((fascia, i): Nota => {
    const testo = `Obiettivo ${fascia.obiettivo.toLowerCase()}: ${describeFascia(fascia, fasce[i - 1])}`;
    return { genere: 'legenda', testo, luce: luceOfFascia(fascia) };
  });
}
