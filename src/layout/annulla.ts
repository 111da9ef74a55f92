/** Taking steps of the log back, and doing them again: right, or refused with the cell that tells why. */
import { moveBlocchi, type MossaBlocchi } from './annullaBlocchi.js';
import type { PassoMobile, Verso } from './annullaScelta.js';
import { display, makePlaces, makeStato, movePasso, statoBlocchi, type Stato } from './annullaStato.js';
import { displayCella } from './celle.js';
import { contains, formatIndirizzo } from './indirizzi.js';
import { contenutoOf, isStessoContenuto, scritturaOf, type ContenutoPasso } from './passo.js';
import type { CellaCambiata } from './piano.js';
import { planStati, type Registro } from './registro.js';
import { groupCelle } from './scritture.js';
import { luceStile } from './tabelle/stili.js';
import { fillZona } from './tabelle/vesti.js';
import type { Lettura, Premessa, Scrittura } from './workbook.js';

/** The writes that move steps, with what they change and what must still stand. */
export interface Spostamento {
  readonly passi: readonly PassoMobile[];
  readonly modifiche: readonly CellaCambiata[];
  readonly scritture: readonly Scrittura[];
  readonly premesse: readonly Premessa[];
}

/**
 * Plans to take steps back, or to do them again. Each written cell must hold what the step left there (or found
 * there), beside the same labels; formats changed since then stay.
 * @throws WorkbookError CELLA_DIVERSA, RIGA_DIVERSA, INTERVALLO_DIVERSO: then nothing can be moved.
 */
export function planPassi(
  registro: Registro,
  lettura: Lettura,
  passi: readonly PassoMobile[],
  verso: Verso,
): Spostamento {
  const stato = makeStato(lettura, passi);
  const blocchi = passi.map((passo) => {
    movePasso(stato, passo.contenuto, verso);
    return moveBlocchi(statoBlocchi(stato), registro, passo, verso);
  });
  const modifiche = modificheOf(stato);
  const ids = new Set(passi.map(({ id }) => id));
  const { scritture, premesse } = planStati(registro, ids, verso === 'annulla' ? 'annullato' : 'fatto');
  return {
    passi,
    modifiche,
    scritture: [
      ...blocchi.flatMap(({ prima }) => prima),
      ...writeCelle(modifiche, blocchi),
      ...blocchi.flatMap(({ dopo }) => dopo),
      ...nomiOf(stato),
      ...formatiOf(stato, registro, passi, verso),
      ...scritture,
    ].filter((scrittura) => !isSuTolto(scrittura, blocchi)),
    premesse: [...stato.aree.map(({ indirizzo, celle }) => ({ indirizzo, celle })), ...premesse],
  };
}

/** The cells of a block together, all others in as few writes as hold no other cell. */
function writeCelle(
  modifiche: readonly CellaCambiata[],
  blocchi: readonly MossaBlocchi[],
): readonly Scrittura[] {
  const zone = blocchi.flatMap((mossa) => mossa.zone);
  const sparse: CellaCambiata[] = [];
  const dentro = new Map(zone.map(({ zona }) => [zona, [] as CellaCambiata[]]));
  for (const modifica of modifiche) {
    const sua = zone.find(({ zona }) => contains(zona, modifica.indirizzo));
    (sua === undefined ? sparse : dentro.get(sua.zona))?.push(modifica);
  }
  return [
    ...groupCelle(sparse),
    ...zone.flatMap(({ zona, aspetti }) => fillZona(zona, dentro.get(zona) ?? [], aspetti)),
  ];
}

/** Whether a write goes into a sheet that will not be there. */
function isSuTolto(scrittura: Scrittura, blocchi: readonly MossaBlocchi[]): boolean {
  const tolti = blocchi.flatMap((mossa) => mossa.tolti);
  switch (scrittura.tipo) {
    case 'celle':
    case 'aspetto':
    case 'adattaRighe':
    case 'definisciNome':
      return tolti.includes(scrittura.indirizzo.foglio);
    case 'areaStampa':
      return tolti.includes(scrittura.dopo.foglio);
    case 'grafico':
      return tolti.includes(scrittura.grafico.posizione.foglio);
    default:
      return false;
  }
}

function modificheOf({ mosse }: Stato): CellaCambiata[] {
  return [...mosse.values()]
    .filter(({ letta, contenuto }) => {
      return !isStessoContenuto(contenutoOf(letta), contenuto) || letta.formato !== contenuto.formato;
    })
    .map(({ indirizzo, letta, contenuto, luce }) => ({
      cella: formatIndirizzo(indirizzo),
      prima: displayCella(letta),
      dopo: display(contenuto),
      indirizzo,
      vecchia: letta,
      nuova: { ...scritturaOf(contenuto), ...(luce !== undefined && { stile: luceStile(luce) }) },
    }));
}

function nomiOf({ nomi }: Stato): Scrittura[] {
  return [...nomi.values()].map(({ nome: { nome, ambito }, indirizzo }) => ({
    tipo: 'definisciNome',
    nome,
    ...(ambito !== undefined && { ambito }),
    indirizzo,
  }));
}

/** The colours of the steps that stand afterwards; those of a step taken back go. */
function formatiOf(
  stato: Stato,
  { passi }: Registro,
  mossi: readonly PassoMobile[],
  verso: Verso,
): Scrittura[] {
  if (verso === 'ripeti')
    return lastOfEachZona(mossi.flatMap(({ contenuto }) => formatiDi(stato, contenuto, true)));
  const tolti = mossi.flatMap(({ contenuto }) => formatiDi(stato, contenuto, false));
  const resta = passi.filter((p) => p.stato === 'fatto' && !mossi.some(({ id }) => id === p.id)).at(-1);
  const rimessi = resta?.contenuto === undefined ? [] : formatiDi(stato, resta.contenuto, true);
  return lastOfEachZona([...tolti, ...rimessi]);
}

type ScritturaFormato = Extract<Scrittura, { tipo: 'formatoCondizionale' }>;

/** Each zone is written once: a host finds the rules of ours as they stood before all of it. */
function lastOfEachZona(scritture: readonly ScritturaFormato[]): ScritturaFormato[] {
  return [
    ...new Map(scritture.map((scrittura) => [formatIndirizzo(scrittura.indirizzo), scrittura])).values(),
  ];
}

function formatiDi(stato: Stato, { ancore, formati }: ContenutoPasso, accesi: boolean): ScritturaFormato[] {
  const known = ancore.every(({ nome }) => nome === undefined || stato.lettura.nomi.has(nome));
  if (formati.length === 0 || !known) return [];
  const placeOf = makePlaces(stato, ancore);
  return formati.map((formato) => {
    const { righe, colonne, colonnaTesto, colonna, regole } = formato;
    const indirizzo = { ...placeOf(formato), righe, colonne };
    return {
      tipo: 'formatoCondizionale',
      indirizzo,
      colonnaTesto: indirizzo.colonna + colonnaTesto - colonna,
      regole: accesi ? regole : [],
    };
  });
}
