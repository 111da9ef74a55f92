/** Three years of every node, from `Storico` and the result: where there was a figure and where there was none. */
import { normalizeCodice, type NodoValutato } from '../scoring/index.js';
import { consuntivo, figura, NON_DISPONIBILE, numero, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione, RigaStorico } from './dati.js';
import { isPunteggio } from './luci.js';
import { colonna, makeTabella } from './makeTabella.js';
import { etichetta, nodiDi } from './nodi.js';
import type { CellaTabella, RigaTabella } from './tabella.js';

const ANNI = 3;

type Storia = ReadonlyMap<string, RigaStorico>;

export const buildAndamento: Costruttore = (dati, testata) => {
  const anni = Array.from({ length: ANNI }, (_, i) => dati.anno - ANNI + 1 + i);
  const storia: Storia = new Map(
    [...storicoDelleVersioni(dati), ...(dati.storico ?? [])].map((una) => [
      chiaveOf(normalizeCodice(una.codice), una.anno),
      una,
    ]),
  );
  const livelli = ['ente', 'ambito', 'strategico', 'operativo', 'indicatore'] as const;
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: [
      colonna('Obiettivo / indicatore', 'testo', 52),
      ...anni.map((anno) => colonna(`Valore ${anno}`, 'testo', 14)),
      ...anni.map((anno) => colonna(`Raggiungimento ${anno}`, 'percentuale', 16)),
      colonna("Variazione sull'anno precedente (punti percentuali)", 'variazione', 18),
    ],
    righe: nodiDi(dati.risultato, ...livelli).map((valutato) => rigaOf(dati, valutato, anni, storia)),
    note: [
      {
        genere: 'fonte',
        testo: `Anni precedenti: intervallo Storico, e dove non dice le versioni tenute nella cartella; ${dati.anno}: risultato calcolato.`,
      },
    ],
  });
};

/** The closed years among the versions that the workbook keeps; what `Storico` says counts over them. */
export function storicoDelleVersioni({ versioni = [], anno }: DatiRelazione): readonly RigaStorico[] {
  return versioni
    .filter((una) => una.fase === 'consuntivo' && una.anno < anno)
    .flatMap((una) =>
      una.nodi.map(({ codice, titolo, valore, raggiungimento }) => ({
        codice: codice ?? titolo,
        anno: una.anno,
        ...(valore !== undefined && { valore }),
        ...(raggiungimento !== undefined && { raggiungimento }),
      })),
    );
}

function rigaOf(
  dati: DatiRelazione,
  valutato: NodoValutato,
  anni: readonly number[],
  storia: Storia,
): RigaTabella {
  const { nodo } = valutato;
  const chiave = nodo.chiave ?? normalizeCodice(nodo.titolo);
  const passati = anni.filter((anno) => anno < dati.anno).map((anno) => storia.get(chiaveOf(chiave, anno)));
  return {
    ruolo: nodo.livello === 'indicatore' ? 'dati' : 'gruppo',
    etichetta: 0,
    celle: [
      testo(etichetta(valutato)),
      ...passati.map((una) => valore(valutato, una?.valore)),
      valore(valutato, nodo.indicatore && consuntivo(nodo.indicatore)),
      ...passati.map((una) => numero(una?.raggiungimento, 'percentuale')),
      figura(valutato),
      variazione(valutato, passati.at(-1)),
    ],
  };
}

function chiaveOf(chiave: string, anno: number): string {
  return `${anno} ${chiave}`;
}

/** An objective has no value, only a figure. */
function valore({ nodo }: NodoValutato, scritto: string | undefined): CellaTabella {
  if (nodo.indicatore === undefined) return VUOTA;
  return scritto === undefined || scritto.trim() === '' ? NON_DISPONIBILE : testo(scritto);
}

function variazione({ esito }: NodoValutato, scorso: RigaStorico | undefined): CellaTabella {
  if (!isPunteggio(esito) || scorso?.raggiungimento === undefined) return VUOTA;
  return numero(esito.valore - scorso.raggiungimento, 'variazione');
}
