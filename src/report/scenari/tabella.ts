/** Scenarios side by side: the figures of today and those of each scenario. */
import { etichettaIn, type NodoValutato, type Risultato } from '../../scoring/index.js';
import { figura, numero, testo, VUOTA } from '../celle.js';
import { colonna, riga } from '../makeTabella.js';
import type { Provenienza, RigaTabella, Tabella } from '../tabella.js';

/** A scenario computed, for the table. */
export interface ScenarioCalcolato {
  readonly nome: string;
  readonly risultato: Risultato;
}

/** The Ente, Area/Servizi, and every node that some scenario changes. */
export function makeTabellaScenari(
  oggi: Risultato,
  scenari: readonly ScenarioCalcolato[],
  provenienza: Provenienza,
): Tabella {
  const cambiati = oggi.nodi.flatMap((valutato, i) => {
    const loro = scenari.map(({ risultato }) => risultato.nodi[i] ?? valutato);
    const uguale = loro.every(({ pubblicato }) => pubblicato === valutato.pubblicato);
    return uguale && valutato !== oggi.ente ? [] : [rigaNodo(valutato, loro)];
  });
  const area = riga('gruppo', [
    testo(oggi.areaServizi.nome),
    figura(oggi.areaServizi),
    ...scenari.map(({ risultato }) => figura(risultato.areaServizi)),
  ]);
  const [ente, ...altri] = cambiati;
  const [solo] = scenari;
  const conScarto = scenari.length === 1 && solo !== undefined;
  const righe = [...(ente === undefined ? [] : [ente]), area, ...altri];
  return {
    id: 'scenari',
    titolo: 'Confronto tra scenari',
    sezione: 'Simulazioni',
    pagina: 'orizzontale',
    colonne: [
      colonna('Voce', 'testo', 52),
      colonna('Oggi', 'percentuale', 14),
      ...scenari.map(({ nome }) => colonna(nome, 'percentuale', 18)),
      ...(conScarto ? [colonna('Differenza', 'variazione', 12)] : []),
    ],
    righe: conScarto ? righe.map(withScarto) : righe,
    note: [
      {
        genere: 'metodo',
        testo:
          "Sono simulazioni: nell'albero non è cambiata nessuna cella. Sono elencate le voci che almeno uno scenario cambia.",
      },
    ],
    provenienza,
  };
}

function rigaNodo(valutato: NodoValutato, loro: readonly NodoValutato[]) {
  const gruppo = valutato.nodo.indicatore === undefined;
  return riga(gruppo ? 'gruppo' : 'dati', [
    testo(etichettaIn(valutato.nodo, valutato.padre?.nodo)),
    figura(valutato),
    ...loro.map(figura),
  ]);
}

/** How much the one scenario changes the figure of a row. */
function withScarto(una: RigaTabella): RigaTabella {
  const [, oggi, dopo] = una.celle;
  const numeri = oggi?.tipo === 'numero' && dopo?.tipo === 'numero';
  return { ...una, celle: [...una.celle, numeri ? numero(dopo.valore - oggi.valore, 'variazione') : VUOTA] };
}
