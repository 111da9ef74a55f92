/** An imported tree as text for people: what was found, what to look at, what differs, what was checked. */
import type { AlberoImportato, GradoDiverso } from '../commands/index.js';

const NOMI_TABELLA = {
  scalare: 'albero a scala',
  piano: 'albero del Piano',
  piatto: 'tabella piatta',
} as const;

const NOMI_CAMPO = {
  peso: 'peso',
  target: 'target',
  valore: 'valore',
  raggiungimento: 'raggiungimento',
  titolo: 'titolo',
  assente: 'assente',
} as const;

type Tabella = AlberoImportato['importazione']['tabelle'][number];
type Differenza = AlberoImportato['importazione']['differenze'][number];
type Riga = AlberoImportato['importazione']['righe'][number];

/** The summary, the doubtful rows, the differences between tables, and the figures scored again. */
export function importazioneLines({
  importazione,
  dubbi,
  stampati,
  diversi,
}: AlberoImportato): readonly string[] {
  const { tabelle, base, nodi, anno, differenze } = importazione;
  const scartate = tabelle.flatMap((tabella) => tabella.scartate);
  return [
    'Tabelle trovate:',
    ...tabelle.map((tabella) => `  ${tabellaLine(tabella)}${base.includes(tabella) ? ' → albero' : ''}`),
    `Albero${anno === undefined ? '' : ` ${anno}`}: ${nodi.length} righe.`,
    `Righe da controllare: ${dubbi.length === 0 ? 'nessuna' : dubbi.length}.`,
    ...dubbi.map(({ nodo, dove, parole }) => `  ${nodo} (${dove}): ${parole}`),
    ...(scartate.length === 0
      ? []
      : [
          'Righe delle tabelle che non si sono usate:',
          ...scartate.map(({ dove, testo }) => `  ${dove}: ${testo}`),
        ]),
    ...(differenze.length === 0
      ? []
      : [`Differenze fra le tabelle: ${differenze.length}.`, ...differenze.map(differenzaLine)]),
    gradiLine(stampati, diversi.length),
    ...diversi.map(diversoLine),
  ];
}

function tabellaLine({ genere, operativi, da, a, righe }: Tabella): string {
  const nome =
    genere === 'relazione'
      ? `tabelle della Relazione, obiettivi ${operativi ? 'operativi' : 'strategici'}`
      : NOMI_TABELLA[genere];
  return `${nome}: da ${da} a ${a}, ${righe.length} righe`;
}

function differenzaLine({ nodo, campo, dove, scritto, doveAltra, altro }: Differenza): string {
  if (campo !== 'assente')
    return `  ${nodo}, ${NOMI_CAMPO[campo]}: «${scritto}» (${dove}), «${altro}» (${doveAltra}). Vale il primo.`;
  return dove === ''
    ? `  ${altro} (${doveAltra}) manca nella tabella dell'albero.`
    : `  ${scritto} (${dove}) manca nelle altre tabelle.`;
}

function gradiLine(stampati: number, diversi: number): string {
  if (stampati === 0) return 'Il testo non stampa gradi di raggiungimento: nulla da confrontare.';
  return diversi === 0
    ? `Gradi di raggiungimento stampati: ${stampati} su ${stampati} coincidono con il calcolo.`
    : `Gradi di raggiungimento stampati: ${stampati - diversi} su ${stampati} coincidono con il calcolo.`;
}

const MOTIVI: Readonly<Record<GradoDiverso['motivo'], string>> = {
  arrotondato: 'il valore stampato è arrotondato; con le misure (Valori misure, o il foglio Misure) si vede.',
  daSotto: 'segue da un suo indicatore.',
  altro: 'da controllare: la riga può essere letta male, o il documento avere un altro calcolo.',
};

function diversoLine({ nodo, dove, stampato, calcolato, motivo }: GradoDiverso): string {
  return `  ${nodo} (${dove}): stampato ${stampato}, calcolato ${calcolato}; ${MOTIVI[motivo]}`;
}

/** All rows as they were understood, the doubtful ones first. */
export function righeLines({ importazione: { righe } }: AlberoImportato): readonly string[] {
  const dubbie = righe.filter(({ dubbi }) => dubbi.length > 0);
  return [
    ...(dubbie.length === 0 ? [] : ['', 'Lette, da controllare:', ...dubbie.map(rigaLine)]),
    '',
    'Lette:',
    ...righe.filter(({ dubbi }) => dubbi.length === 0).map(rigaLine),
  ];
}

const TITOLO = 48;

function rigaLine({ dove, livello, peso, codice, titolo, target, consuntivo, raggiungimento }: Riga): string {
  const nome = codice === undefined ? titolo : `${codice} ${titolo}`;
  return [
    `  ${dove.padEnd(10)}${livello.padEnd(11)}${peso.padStart(8)}`,
    nome.length > TITOLO ? `${nome.slice(0, TITOLO - 1)}…` : nome.padEnd(TITOLO),
    target.map(({ testo, anno }) => (anno === undefined ? testo : `${testo} (${anno})`)).join(' / '),
    consuntivo,
    raggiungimento,
  ]
    .join('  ')
    .trimEnd();
}
