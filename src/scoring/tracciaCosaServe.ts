/** The last line of the trace: what it would take. */
import { computeCosaServe, type CosaServe } from './cosaServe.js';
import { formatPubblicato, roundPubblicato } from './fasce.js';
import type { Esito, Indicatore, NodoValutato, Regole } from './model.js';
import type { PassoTraccia } from './passo.js';
import { findValoreServe } from './valoreServe.js';

/** For an indicator the value that makes its 100 %, for the others the way to the next band. */
export function traceCosaServe(valutato: NodoValutato, regole: Regole): PassoTraccia {
  return { tipo: 'cosaServe', testo: describe(valutato, regole) };
}

function describe(valutato: NodoValutato, regole: Regole): string {
  const { esito, nodo } = valutato;
  if (esito.kind === 'punteggio' && esito.valore === 1) return 'Non serve altro: è al 100 %';
  if (nodo.rettifica !== undefined) return 'Cambia solo cambiando la rettifica';
  if (nodo.indicatore !== undefined) return describeIndicatore(nodo.indicatore, regole);
  const obiettivo = nextObiettivo(esito, regole);
  return describeCosaServe(formatPubblicato(obiettivo), computeCosaServe(valutato, obiettivo, regole));
}

function describeIndicatore(indicatore: Indicatore, regole: Regole): string {
  const { target } = indicatore;
  if (target.kind === 'errore') return 'Prima va corretto il target';
  if (target.valore.kind === 'soloMonitoraggio') return 'Nulla: è solo monitoraggio, e non pesa';
  if (target.valore.kind === 'annoN') return "Serve il valore dell'anno di confronto, in Storico";
  const serve = findValoreServe(indicatore, 1, regole);
  if (serve !== undefined) return `Per il 100 % serve il valore ${serve.testo}`;
  return target.valore.kind === 'fasi' ? 'Le fasi non arrivano al 100 %' : 'Nessun valore lo porta al 100 %';
}

const UN_CENTESIMO = 0.0001;

/** Where the next band begins, in hundredths of a point as it is published; 100 % from the last band. */
function nextObiettivo(esito: Esito, { fasce }: Regole): number {
  if (esito.kind !== 'punteggio') return 1;
  const pubblicato = roundPubblicato(esito.valore);
  const inizi = fasce.flatMap(({ finoA, incluso }) =>
    finoA === undefined ? [] : [incluso ? finoA + UN_CENTESIMO : finoA],
  );
  return Math.min(1, ...inizi.filter((inizio) => inizio > pubblicato));
}

/** Beyond these the changes are only counted. */
const DA_NOMINARE = 3;

function describeCosaServe(obiettivo: string, serve: CosaServe): string {
  switch (serve.kind) {
    case 'raggiunto':
      return `È già a ${obiettivo}`;
    case 'nonValutabile':
      return 'Servono i valori che mancano';
    case 'irraggiungibile':
      return `A ${obiettivo} non può arrivare: al massimo a ${formatPubblicato(serve.massimo)}`;
    case 'cambi':
      return `Per arrivare a ${obiettivo} basta: ${describeCambi(serve.cambi)}`;
  }
}

function describeCambi(cambi: Extract<CosaServe, { kind: 'cambi' }>['cambi']): string {
  const nominati = cambi
    .slice(0, DA_NOMINARE)
    .map(({ etichetta, pubblicato, serve }) => `${etichetta}, da ${pubblicato}, con ${serve.testo}`);
  const altri = cambi.length - nominati.length;
  if (altri === 0) return nominati.join('; ');
  return `${nominati.join('; ')}; e ${altri === 1 ? 'un altro indicatore' : `altri ${altri} indicatori`}`;
}
