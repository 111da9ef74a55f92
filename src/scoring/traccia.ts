/** «Perché questo valore?»: the steps behind a figure in words, each with its cell. Made on demand. */
import { etichettaIn, isGruppo } from './etichetta.js';
import { formatEsito, formatPubblicato } from './fasce.js';
import type {
  Esito,
  Fascia,
  Indice,
  NodoValutato,
  Provvisorio,
  Regole,
  Rettifica,
  VoceIndice,
} from './model.js';
import type { Operando, PassoTraccia } from './passo.js';
import { traceIndicatore } from './tracciaIndicatore.js';
import { traceCosaServe } from './tracciaCosaServe.js';

/** The story of one figure, from what it is made of to what it would take. */
export interface Traccia {
  readonly titolo: string;
  readonly pubblicato: string;
  readonly cella?: string;
  readonly passi: readonly PassoTraccia[];
}

const MEDIA = {
  testo: 'Media di chi conta, pesata e divisa per la somma dei loro pesi',
  fonte: 'Relazione sulla performance 2024, allegato',
};
const MEDIA_STRATEGICO = {
  testo: 'Un obiettivo strategico è misurato dai suoi indicatori e dai suoi obiettivi operativi',
  fonte: 'SMVP; Relazione sulla performance 2024, § 3.1 (40 % e 60 %)',
};

/** Traces a node: for an indicator measures → value → rule → esito, for the others their children; then up to the Ente. */
export function traceNodo(valutato: NodoValutato, regole: Regole): Traccia {
  const { nodo, pubblicato } = valutato;
  return {
    titolo: labelOf(valutato),
    pubblicato,
    cella: nodo.cella,
    passi: [
      ...traceOrigine(valutato, regole),
      traceEsito(valutato),
      ...traceProvvisorio(valutato.provvisorio),
      ...tracePeso(valutato),
      ...tracePadri(valutato),
      ...tracePuntiPersi(valutato),
      traceCosaServe(valutato, regole),
    ],
  };
}

/** Traces a figure beside the tree: its items, and the mean. */
export function traceIndice(indice: Indice): Traccia {
  const { nome, pubblicato, voci, esito, fascia, provvisorio } = indice;
  return {
    titolo: nome,
    pubblicato,
    passi: [
      ...voci.map(traceVoce),
      { tipo: 'regola', ...MEDIA },
      { tipo: 'esito', testo: describeEsito(esito, pubblicato, fascia) },
      ...traceProvvisorio(provvisorio),
    ],
  };
}

function labelOf({ nodo, padre }: NodoValutato): string {
  return etichettaIn(nodo, padre?.nodo);
}

function traceOrigine(valutato: NodoValutato, regole: Regole): PassoTraccia[] {
  const { nodo } = valutato;
  const rettifica = nodo.rettifica === undefined ? [] : [traceRettifica(nodo.rettifica)];
  if (nodo.indicatore !== undefined) return [...traceIndicatore(nodo.indicatore, regole), ...rettifica];
  if (rettifica.length > 0) return rettifica;
  const regola = nodo.figli.some(isGruppo) ? MEDIA_STRATEGICO : MEDIA;
  return [...valutato.figli.map(traceFiglio), { tipo: 'regola', ...regola }];
}

function traceRettifica(rettifica: Rettifica): PassoTraccia {
  const { motivo, atto: fonte, cella } = rettifica;
  switch (rettifica.kind) {
    case 'neutralizzazione':
      return { tipo: 'rettifica', testo: `Neutralizzato, resta fuori dalla media: ${motivo}`, fonte, cella };
    case 'valoreMotivato': {
      const testo = `Raggiungimento posto a ${formatPubblicato(rettifica.valore)}: ${motivo}`;
      return { tipo: 'rettifica', testo, fonte, cella };
    }
  }
}

function traceFiglio(figlio: NodoValutato): PassoTraccia {
  const { nodo, esito, pesoEffettivo, pubblicato } = figlio;
  const { id, cella } = nodo;
  const conta =
    pesoEffettivo === undefined
      ? `non conta (${whyNot(figlio)})`
      : `${pubblicato} × ${formatPubblicato(pesoEffettivo)}`;
  const operandi: Operando[] =
    esito.kind === 'punteggio' && pesoEffettivo !== undefined
      ? [{ nome: 'raggiungimento', cella, valore: esito.valore }, ...operandiOfPeso(figlio)]
      : [];
  return { tipo: 'figlio', testo: `${labelOf(figlio)}: ${conta}`, cella, id, operandi };
}

function traceVoce({ nome, id, cella, pesoEffettivo, pubblicato }: VoceIndice): PassoTraccia {
  const conta =
    pesoEffettivo === undefined ? `non conta (${pubblicato})` : `× ${formatPubblicato(pesoEffettivo)}`;
  const testo = pesoEffettivo === undefined ? `${nome}: ${conta}` : `${nome}: ${pubblicato} ${conta}`;
  return { tipo: 'figlio', testo, cella, ...(id !== undefined && { id }) };
}

function traceEsito({ nodo, esito, pubblicato, fascia }: NodoValutato): PassoTraccia {
  return { tipo: 'esito', testo: describeEsito(esito, pubblicato, fascia), cella: nodo.cella };
}

function describeEsito(esito: Esito, pubblicato: string, fascia: Fascia | undefined): string {
  if (esito.kind !== 'punteggio') return `Raggiungimento: ${formatEsito(esito)}, ${describeMotivo(esito)}`;
  const luce = fascia === undefined ? '' : ` ${fascia.simbolo} ${fascia.obiettivo}`;
  return `Raggiungimento: ${pubblicato}${luce}`;
}

function describeMotivo(esito: Exclude<Esito, { kind: 'punteggio' }>): string {
  switch (esito.kind) {
    case 'soloMonitoraggio':
      return 'solo monitoraggio';
    case 'neutralizzato':
      return 'neutralizzato';
    case 'errore':
      return `da correggere in ${esito.cella}`;
    case 'nonValutabile':
      return MOTIVI[esito.motivo];
  }
}

const MOTIVI = {
  valoreMancante: 'manca il valore',
  storicoMancante: "manca il valore dell'anno di confronto",
  nienteConta: 'nulla di valutabile',
  bloccato: 'manca un valore, e le regole non vogliono un risultato parziale',
} as const;

function whyNot({ esito, nodo }: NodoValutato): string {
  if (esito.kind !== 'punteggio') return describeMotivo(esito);
  return nodo.peso.kind === 'errore' ? 'il peso non si legge' : 'senza peso';
}

function traceProvvisorio(provvisorio: Provvisorio | undefined): PassoTraccia[] {
  if (provvisorio === undefined) return [];
  const { mancanti, errori } = provvisorio;
  const parti = [
    ...(mancanti > 0 ? [mancanti === 1 ? 'manca 1 valore' : `mancano ${mancanti} valori`] : []),
    ...(errori > 0 ? [errori === 1 ? '1 cella è da correggere' : `${errori} celle sono da correggere`] : []),
  ];
  return [{ tipo: 'provvisorio', testo: `Provvisorio: ${parti.join(', ')}` }];
}

function tracePeso(valutato: NodoValutato): PassoTraccia[] {
  const { nodo, padre, pesoEffettivo } = valutato;
  if (padre === undefined) return [];
  const cella = nodo.cellaPeso ?? nodo.cella;
  const dove = `in «${labelOf(padre)}»`;
  if (pesoEffettivo === undefined) {
    const motivo =
      padre.nodo.rettifica === undefined ? whyNot(valutato) : 'il risultato è posto da una rettifica';
    return [{ tipo: 'peso', testo: `Non conta ${dove}: ${motivo}`, cella }];
  }
  const testo = `Pesa ${describePeso(nodo)} ${dove}: ${formatPubblicato(pesoEffettivo)} di ciò che conta`;
  return [{ tipo: 'peso', testo, cella, operandi: operandiOfPeso(valutato) }];
}

function describePeso(nodo: NodoValutato['nodo']): string {
  if (nodo.peso.kind === 'peso') return formatPubblicato(nodo.peso.valore);
  return isGruppo(nodo) ? 'quanto vuole lo SMVP' : 'quanto gli altri';
}

function operandiOfPeso({ nodo }: NodoValutato): Operando[] {
  if (nodo.peso.kind !== 'peso' || nodo.cellaPeso === undefined) return [];
  return [{ nome: 'peso', cella: nodo.cellaPeso, valore: nodo.peso.valore }];
}

function tracePadri(valutato: NodoValutato): PassoTraccia[] {
  const passi: PassoTraccia[] = [];
  for (let padre = valutato.padre; padre !== undefined; padre = padre.padre) {
    const { nodo, pubblicato } = padre;
    passi.push({ tipo: 'padre', testo: `${labelOf(padre)}: ${pubblicato}`, cella: nodo.cella, id: nodo.id });
  }
  return passi;
}

function tracePuntiPersi({ puntiPersi }: NodoValutato): PassoTraccia[] {
  if (puntiPersi === undefined || puntiPersi === 0) return [];
  return [{ tipo: 'puntiPersi', testo: `Toglie all'Ente ${formatPunti(puntiPersi)} punti` }];
}

function formatPunti(frazione: number): string {
  return formatPubblicato(frazione).replace(' %', '');
}
