/** The result as text for people: aligned columns, symbols and words, colour only as an addition. */
import type { AnomaliaAccettata, Calcolo, Modifica } from '../commands/index.js';
import type { Anomalia, Severita } from '../controlli/index.js';
import type { Fascia, Indice, NodoValutato, Provvisorio } from '../scoring/index.js';
import { formatPubblicato } from '../scoring/index.js';
import type { Pennello, Tinta } from './terminale.js';

const LARGHEZZA_TITOLO = 58;
const PERDITE_MOSTRATE = 5;
const MODIFICHE_MOSTRATE = 12;

/** How each severity is shown. */
export const SEVERITA: Readonly<
  Record<Severita, { readonly segno: string; readonly tinta: Tinta; readonly plurale: string }>
> = {
  errore: { segno: '✖', tinta: 'rosso', plurale: 'errori' },
  attenzione: { segno: '⚠', tinta: 'giallo', plurale: 'avvisi' },
  nota: { segno: 'i', tinta: 'tenue', plurale: 'note' },
};

/** Ente, Area/Servizi, ambiti and obiettivi strategici with their lights, then the five greatest losses. */
export function summaryLines(calcolo: Calcolo, pennello: Pennello): readonly string[] {
  const { risultato, cartella } = calcolo;
  const titolo = [cartella.ente, String(cartella.letto.contesto.anno), cartella.fase].filter(
    (text) => text !== undefined && text !== '',
  );
  const alberoRows = risultato.nodi
    .filter(({ nodo }) => nodo.livello === 'ambito' || nodo.livello === 'strategico')
    .map((valutato) => nodoLine(valutato, pennello));
  return [
    pennello('grassetto', titolo.join(' · ')),
    `Regole ${risultato.regole.id} (${risultato.regole.versione}) · impronta ${calcolo.impronta.slice(0, 12)}`,
    '',
    pennello('grassetto', figureLine('Ente', risultato.ente, pennello)),
    figureLine('Area/Servizi', risultato.areaServizi, pennello),
    '',
    ...alberoRows,
    ...indiciLines('Unità organizzative', risultato.unita, pennello),
    ...indiciLines('Obiettivi individuali, per ruolo', risultato.individuali, pennello),
    ...lossLines(risultato.nodi),
  ];
}

function indiciLines(titolo: string, indici: readonly Indice[], pennello: Pennello): readonly string[] {
  if (indici.length === 0) return [];
  return [
    '',
    pennello('grassetto', titolo),
    ...indici.map((indice) => figureLine(`  ${indice.nome}`, indice, pennello)),
  ];
}

function nodoLine(valutato: NodoValutato, pennello: Pennello): string {
  const { livello, codice, titolo } = valutato.nodo;
  const label = `${livello === 'ambito' ? '' : '  '}${codice === undefined ? '' : `${codice} `}${titolo}`;
  return figureLine(label, valutato, pennello);
}

function figureLine(label: string, figure: NodoValutato | Indice, pennello: Pennello): string {
  const light = figure.fascia ? `${figure.fascia.simbolo} ${figure.fascia.obiettivo}` : 'N/D';
  return [
    fit(label, LARGHEZZA_TITOLO),
    paint(light.padEnd(26), figure.fascia, pennello),
    figure.pubblicato.padStart(9),
    provvisorioText(figure.provvisorio),
  ]
    .join(' ')
    .trimEnd();
}

/** Green, amber, red by the place of the band, worst first; the words say the same. */
function paint(text: string, fascia: Fascia | undefined, pennello: Pennello): string {
  if (fascia === undefined) return text;
  if (fascia.finoA === undefined) return pennello('verde', text);
  return pennello(fascia.simbolo === '○' ? 'rosso' : 'giallo', text);
}

/** `provvisorio: mancano 3 valori, 1 da correggere`; empty when the figure is final. */
export function provvisorioText(provvisorio: Provvisorio | undefined): string {
  if (provvisorio === undefined) return '';
  const { mancanti, errori } = provvisorio;
  const parts = [
    mancanti === 1 ? 'manca 1 valore' : mancanti > 1 ? `mancano ${mancanti} valori` : '',
    errori > 0 ? `${errori} da correggere` : '',
  ];
  return `provvisorio: ${parts.filter((part) => part !== '').join(', ')}`;
}

function lossLines(nodi: readonly NodoValutato[]): readonly string[] {
  const losses = nodi
    .flatMap(({ nodo, puntiPersi, pubblicato }) =>
      puntiPersi !== undefined && puntiPersi > 0 ? [{ nodo, puntiPersi, pubblicato }] : [],
    )
    .sort((a, b) => b.puntiPersi - a.puntiPersi)
    .slice(0, PERDITE_MOSTRATE);
  if (losses.length === 0) return [];
  return [
    '',
    'Dove si perdono punti',
    ...losses.map(({ nodo, puntiPersi, pubblicato }) => {
      const label = `  ${nodo.codice === undefined ? '' : `${nodo.codice} `}${nodo.titolo}`;
      return `${fit(label, LARGHEZZA_TITOLO)} ${`−${formatPubblicato(puntiPersi).replace(' %', '')}`.padEnd(26)} ${pubblicato.padStart(9)}`;
    }),
  ];
}

/** Each anomalia with its cell, what was found and what to do. */
export function anomalieLines(anomalie: readonly Anomalia[], pennello: Pennello): readonly string[] {
  if (anomalie.length === 0) return ['Nessuna anomalia.'];
  const counts = (Object.keys(SEVERITA) as Severita[]).map((severita) => {
    const n = anomalie.filter((anomalia) => anomalia.severita === severita).length;
    return n === 0 ? '' : `${n} ${n === 1 ? severitaSingolare(severita) : SEVERITA[severita].plurale}`;
  });
  return [
    `Da guardare: ${counts.filter((text) => text !== '').join(', ')}`,
    ...anomalie.flatMap(({ severita, cella, codice, messaggio, rimedio }) => [
      `  ${pennello(SEVERITA[severita].tinta, SEVERITA[severita].segno)} ${cella}: ${messaggio}`,
      pennello('tenue', `      ${rimedio} [${codice}]`),
    ]),
  ];
}

/** What was accepted, with its reason: shown and not counted. */
export function accettateLines(
  accettate: readonly AnomaliaAccettata[],
  pennello: Pennello,
): readonly string[] {
  if (accettate.length === 0) return [];
  return [
    accettate.length === 1 ? 'Accettata, non contata: 1' : `Accettate, non contate: ${accettate.length}`,
    ...accettate.flatMap(({ cella, codice, messaggio, motivo }) => [
      `  ✓ ${cella}: ${messaggio}`,
      pennello('tenue', `      Va bene così: ${motivo} [${codice}]`),
    ]),
  ];
}

function severitaSingolare(severita: Severita): string {
  return severita === 'attenzione' ? 'avviso' : severita;
}

/** Cells old → new, the first dozen, and how many more. */
export function modificheLines(modifiche: readonly Modifica[]): readonly string[] {
  const shown = modifiche.slice(0, MODIFICHE_MOSTRATE).map(({ cella, prima, dopo }) => {
    return `  ${cella}: ${prima === '' ? '(vuota)' : prima} → ${dopo === '' ? '(vuota)' : dopo}`;
  });
  const more = modifiche.length - shown.length;
  return more > 0 ? [...shown, `  … e altre ${more}`] : shown;
}

/** One line of exactly `width` characters: line breaks become spaces, what is too long is cut with `…`. */
function fit(text: string, width: number): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return (line.length > width ? `${line.slice(0, width - 1)}…` : line).padEnd(width);
}
