/** The file that goes to one office: what is asked, in a sheet that explains itself, and the cells to be filled. */
import { TABELLA_RISPOSTE, TESTATA_RICHIESTA } from '../../parametri/index.js';
import { groupCelle } from '../scritture.js';
import { altezzaTesto } from '../tabelle/pagina.js';
import { messaggioOf } from '../tabelle/planModulo.js';
import { CELLA, NOME_CAMPO, TESTATA, TITOLO } from '../tabelle/stili.js';
import type { ColonnaDi } from '../tabella.js';
import type { CellaScritta, Convalida, Indirizzo, Scrittura, Stile } from '../workbook.js';
import type { GenereRisposta, VoceRichiesta } from './model.js';

export interface Richiesta {
  readonly ente: string;
  readonly anno: number;
  readonly unita: string;
  /** As written; absent where nobody has set one. */
  readonly scadenza?: string;
  readonly voci: readonly VoceRichiesta[];
}

type Colonna = ColonnaDi<typeof TABELLA_RISPOSTE>;

interface ColonnaRichiesta {
  readonly colonna: Colonna;
  readonly titolo: string;
  readonly larghezza: number;
  /** True for a cell that the office fills. */
  readonly daCompilare?: true;
}

const COLONNE: readonly ColonnaRichiesta[] = [
  { colonna: 'codice', titolo: 'Codice', larghezza: 22 },
  { colonna: 'indicatore', titolo: 'Indicatore', larghezza: 32 },
  { colonna: 'descrizione', titolo: 'Descrizione', larghezza: 32 },
  { colonna: 'algoritmo', titolo: 'Come si misura', larghezza: 28 },
  { colonna: 'misura', titolo: 'Misura richiesta', larghezza: 24 },
  { colonna: 'target', titolo: 'Target', larghezza: 16 },
  { colonna: 'precedente', titolo: "Valore dell'anno prima", larghezza: 16 },
  { colonna: 'scrivere', titolo: 'Che cosa scrivere', larghezza: 22 },
  { colonna: 'valore', titolo: 'Valore', larghezza: 16, daCompilare: true },
  { colonna: 'numeratore', titolo: 'Numeratore', larghezza: 16, daCompilare: true },
  { colonna: 'denominatore', titolo: 'Denominatore', larghezza: 16, daCompilare: true },
  { colonna: 'fonte', titolo: 'Fonte', larghezza: 24, daCompilare: true },
  { colonna: 'evidenza', titolo: 'Evidenza', larghezza: 24, daCompilare: true },
  { colonna: 'note', titolo: 'Note', larghezza: 28, daCompilare: true },
];

const FOGLIO = 'Richiesta';
const PRIMA_RIGA = 8;

const ISTRUZIONI =
  'Compilare le celle gialle e rimandare il file, anche con un altro nome. Per ogni indicatore basta il valore; se è un rapporto, numeratore e denominatore. Non scrivere nomi di persone.';

const SCRIVERE: Readonly<Record<GenereRisposta, string>> = {
  numero: 'un numero, con le sue cifre decimali',
  percentuale: 'una percentuale, come 92,50%',
  data: 'la data in cui è avvenuto',
  logico: 'SI o NO',
  testo: 'il valore rilevato',
};

const AMMESSI: Readonly<Record<GenereRisposta, Convalida['ammessi'] | undefined>> = {
  numero: { kind: 'numero' },
  percentuale: { kind: 'numero' },
  data: { kind: 'data' },
  logico: { kind: 'elenco', valori: ['SI', 'NO'] },
  testo: undefined,
};

const FORMATI: Readonly<Partial<Record<GenereRisposta, string>>> = {
  percentuale: '0.00%',
  data: 'dd/mm/yyyy',
};

const DA_COMPILARE: Stile = { ...CELLA, sfondo: 'FFF9DB' };
const DATA_IN_LETTURA: Stile = { ...CELLA, sfondo: 'F2F2F2' };

/** The writes that make the only sheet of a new file. */
export function planRichiesta(richiesta: Richiesta): readonly Scrittura[] {
  const { voci } = richiesta;
  const tabella = at(PRIMA_RIGA, 0, 1 + voci.length, COLONNE.length);
  const capo = capoOf(richiesta);
  const prima = COLONNE.findIndex(({ daCompilare }) => daCompilare);
  return [
    {
      tipo: 'nuovoFoglio',
      nome: FOGLIO,
      larghezze: COLONNE.map(({ larghezza }) => larghezza),
      righeBloccate: PRIMA_RIGA + 1,
      stampa: {
        orientamento: 'orizzontale',
        larghezzaPagine: 1,
        righeRipetute: { da: PRIMA_RIGA, a: PRIMA_RIGA },
      },
      convalide: convalideOf(voci),
    },
    { tipo: 'aspetto', indirizzo: at(0, 0, 1, 1), stile: TITOLO },
    { tipo: 'aspetto', indirizzo: at(1, 0, capo.length, 1), stile: NOME_CAMPO },
    { tipo: 'aspetto', indirizzo: { ...tabella, righe: 1 }, stile: TESTATA },
    {
      tipo: 'aspetto',
      indirizzo: at(PRIMA_RIGA + 1, 0, voci.length, prima),
      stile: DATA_IN_LETTURA,
    },
    {
      tipo: 'aspetto',
      indirizzo: at(PRIMA_RIGA + 1, prima, voci.length, COLONNE.length - prima),
      stile: DA_COMPILARE,
    },
    ...groupCelle([
      cella(0, 0, { valore: `Richiesta di dati per la performance ${richiesta.anno}` }),
      ...capo.flatMap(([nome, valore], i) => [
        cella(1 + i, 0, { valore: nome }),
        cella(1 + i, 1, { valore }),
      ]),
      cella(PRIMA_RIGA - 2, 0, { valore: ISTRUZIONI }),
      ...COLONNE.map(({ titolo }, c) => cella(PRIMA_RIGA, c, { valore: titolo })),
      ...voci.flatMap((voce, r) =>
        COLONNE.map(({ colonna }, c) => cella(PRIMA_RIGA + 1 + r, c, cellaOf(voce, colonna))),
      ),
    ]),
    { tipo: 'adattaRighe', indirizzo: tabella, altezze: altezzeOf(voci) },
    { tipo: 'definisciNome', nome: TESTATA_RICHIESTA.nome, indirizzo: at(1, 0, capo.length, 2) },
    { tipo: 'definisciNome', nome: TABELLA_RISPOSTE.nome, indirizzo: tabella },
  ];
}

/** Points of the header and of each row: every text is whole. */
function altezzeOf(voci: readonly VoceRichiesta[]): readonly number[] {
  const altezza = (testi: readonly unknown[], grassetto: boolean) =>
    Math.max(
      ...COLONNE.map(({ larghezza }, c) => {
        const testo = testi[c];
        return altezzaTesto(typeof testo === 'string' ? testo : '', larghezza, { grassetto });
      }),
    );
  return [
    altezza(
      COLONNE.map(({ titolo }) => titolo),
      true,
    ),
    ...voci.map((voce) =>
      altezza(
        COLONNE.map(({ colonna }) => cellaOf(voce, colonna).valore),
        false,
      ),
    ),
  ];
}

function capoOf({ ente, anno, unita, scadenza }: Richiesta): readonly (readonly [string, string | number])[] {
  const { campi } = TESTATA_RICHIESTA;
  return [
    [campi.ente, ente],
    [campi.anno, anno],
    [campi.unita, unita],
    ...(scadenza === undefined ? [] : [[campi.scadenza, scadenza] as const]),
  ];
}

function cellaOf(voce: VoceRichiesta, colonna: Colonna): CellaScritta {
  const { genere } = voce;
  switch (colonna) {
    case 'codice':
      return { valore: voce.codice };
    case 'indicatore':
      return { valore: voce.nodo.nodo.titolo };
    case 'descrizione':
    case 'algoritmo':
    case 'misura':
    case 'precedente':
      return { valore: voce[colonna] ?? null };
    case 'target':
      return { valore: voce.target };
    case 'scrivere':
      return { valore: SCRIVERE[genere] };
    case 'valore': {
      const formato = FORMATI[genere];
      return { ...(formato !== undefined && { formato }) };
    }
    case 'numeratore':
    case 'denominatore':
    case 'fonte':
    case 'evidenza':
    case 'note':
      return {};
  }
}

/** What each cell to be filled expects. */
function convalideOf(voci: readonly VoceRichiesta[]): readonly Convalida[] {
  const columnOf = (colonna: Colonna) => COLONNE.findIndex((una) => una.colonna === colonna);
  const righe = voci.flatMap(({ genere }, r): Convalida[] => {
    const ammessi = AMMESSI[genere];
    if (ammessi === undefined) return [];
    const zona = { riga: PRIMA_RIGA + 1 + r, colonna: columnOf('valore'), righe: 1, colonne: 1 };
    return [{ zona, ammessi, messaggio: messaggioOf('Valore', ammessi) }];
  });
  const misure = (['numeratore', 'denominatore'] as const).map((colonna): Convalida => {
    const zona = { riga: PRIMA_RIGA + 1, colonna: columnOf(colonna), righe: voci.length, colonne: 1 };
    const ammessi = { kind: 'numero' } as const;
    return { zona, ammessi, messaggio: messaggioOf(COLONNE[zona.colonna]?.titolo ?? '', ammessi) };
  });
  return [...righe, ...misure];
}

function at(riga: number, colonna: number, righe: number, colonne: number): Indirizzo {
  return { foglio: FOGLIO, riga, colonna, righe, colonne };
}

function cella(riga: number, colonna: number, nuova: CellaScritta) {
  return { indirizzo: at(riga, colonna, 1, 1), nuova };
}
