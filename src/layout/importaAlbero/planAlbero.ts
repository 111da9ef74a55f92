/** The imported tree as a clean sheet: the staircase, its named range, what is to be looked at beside it. */
import { DUBBI_IMPORTA } from '../../parametri/index.js';
import { parsePercentuale, type Livello } from '../../scoring/index.js';
import type { AspettoScritto, Piano } from '../piano.js';
import { FORMATO_RAGGIUNGIMENTO } from '../planRisultati.js';
import { NOME_ALBERO } from '../richieste.js';
import { planFoglio, type CellaFoglioNuovo } from '../tabelle/foglioNuovo.js';
import { altezzaTesto } from '../tabelle/pagina.js';
import { CELLA, RIGHE, RIGA_DI_TESTO, TESTATA, TITOLO_NOTE } from '../tabelle/stili.js';
import type { ContenutoCella } from '../../scoring/index.js';
import type { Indirizzo, Stile } from '../workbook.js';
import { misureScrivibili, type NodoImportato } from './albero.js';
import type { ImportazioneAlbero } from './importazione.js';
import type { Dubbio, RigaImportata } from './model.js';

/** Steps of the staircase; the weight of a label stands in the step left of it. */
const GRADINI = [
  'Ente',
  'Ambito',
  'Obiettivo strategico',
  'Obiettivi Operativi / Indicatori OS',
  'Indicatori',
];
const LARGHEZZE_GRADINI = [10, 10, 12, 44, 52];

/** Step of the label of each level; an indicatore under an obiettivo operativo stands one further. */
const GRADINO: Readonly<Record<Livello, number>> = {
  ente: 0,
  ambito: 1,
  strategico: 2,
  indicatori: 3,
  operativi: 3,
  operativo: 3,
  indicatore: 3,
};

interface ColonnaNuova {
  readonly titolo: string;
  readonly larghezza: number;
  readonly contenuto: (riga: RigaImportata) => ContenutoCella;
  readonly formato?: string;
}

/** Plans the sheet on a name that is free. */
export function planAlberoImportato(importazione: ImportazioneAlbero, foglio: string): Piano {
  const { nodi } = importazione;
  const colonne = colonneOf(importazione);
  const quante = GRADINI.length + colonne.length;
  const dopo: Indirizzo = { foglio, riga: 0, colonna: 0, righe: 1 + nodi.length, colonne: quante };
  const titoli = [...GRADINI, ...colonne.map(({ titolo }) => titolo)];
  const celle = [
    ...titoli.map((valore, colonna) => testo(0, colonna, valore)),
    ...nodi.flatMap((nodo, i) => celleOf(nodo, i + 1, colonne)),
    ...dubbiOf(nodi, quante + 1),
  ];
  const larghezze = [...LARGHEZZE_GRADINI, ...colonne.map(({ larghezza }) => larghezza), 3, LARGHEZZA_DUBBI];
  return planFoglio({
    nome: NOME_ALBERO,
    dopo,
    celle,
    aspetti: aspettiOf(dopo, nodi),
    altezze: altezzeOf(celle, nodi, larghezze),
    larghezze,
  });
}

const LARGHEZZA_DUBBI = 60;

/** The columns of data; those of texts only where some row has one. */
function colonneOf({ nodi, anni, anno }: ImportazioneAlbero): readonly ColonnaNuova[] {
  const righe = nodi.flatMap(({ riga }) => (riga === undefined ? [] : [riga]));
  const testi: readonly ColonnaNuova[] = [
    { titolo: 'Descrizione', larghezza: 40, contenuto: ({ descrizione }) => descrizione },
    { titolo: 'Algoritmo', larghezza: 40, contenuto: ({ algoritmo }) => algoritmo },
    { titolo: 'Fonte', larghezza: 24, contenuto: ({ fonte }) => fonte },
    {
      titolo: 'Valori misure',
      larghezza: 26,
      contenuto: ({ valoriMisure }) => misureScrivibili(valoriMisure),
    },
  ];
  const target = anni.length > 1 ? anni : [anno];
  return [
    ...testi.filter(({ contenuto }) => righe.some((riga) => contenuto(riga) !== '')),
    ...target.map((quale) => ({
      titolo: quale === undefined ? 'Target' : `Target ${quale}`,
      larghezza: 18,
      contenuto: (riga: RigaImportata) =>
        riga.target.find((uno) => uno.anno === quale)?.testo ??
        (quale === target[0] ? (riga.target.find((uno) => uno.anno === undefined)?.testo ?? '') : ''),
    })),
    { titolo: 'Valore', larghezza: 16, contenuto: ({ consuntivo }) => consuntivo },
    {
      titolo: 'Raggiungimento',
      larghezza: 16,
      contenuto: ({ raggiungimento }) => frazioneOf(raggiungimento),
      formato: FORMATO_RAGGIUNGIMENTO,
    },
    { titolo: 'Valutazione', larghezza: 24, contenuto: () => '' },
  ];
}

/** A printed percentage as a number; another text as it is. */
function frazioneOf(scritta: string): ContenutoCella {
  const letta = parsePercentuale({ dove: '', valore: scritta, formato: 'General' });
  return letta.kind === 'letto' && letta.valore.kind === 'numero' ? letta.valore.quantita.valore : scritta;
}

function celleOf(
  { nodo, riga, sottoOperativo }: NodoImportato,
  r: number,
  colonne: readonly ColonnaNuova[],
): readonly CellaFoglioNuovo[] {
  const { livello, codice, titolo } = nodo;
  const gradino = gradinoOf(livello, sottoOperativo);
  const peso = riga?.peso ?? '';
  const scritto = riga === undefined && nodo.peso !== undefined ? nodo.peso.valore : frazioneOf(peso);
  return [
    ...(gradino > 0 && scritto !== null && scritto !== ''
      ? [{ riga: r, colonna: gradino - 1, nuova: { valore: scritto, formato: FORMATO_RAGGIUNGIMENTO } }]
      : []),
    testo(
      r,
      gradino,
      codice === undefined || titolo === codice ? (codice ?? titolo) : `${codice} - ${titolo}`,
    ),
    ...colonne.flatMap(({ contenuto, formato }, c): CellaFoglioNuovo[] => {
      const valore = riga === undefined ? '' : contenuto(riga);
      if (valore === '') return [];
      const nuova = formato !== undefined && typeof valore === 'number' ? { valore, formato } : { valore };
      return [{ riga: r, colonna: GRADINI.length + c, nuova }];
    }),
  ];
}

function gradinoOf(livello: Livello, sottoOperativo: boolean): number {
  return GRADINO[livello] + (livello === 'indicatore' && sottoOperativo ? 1 : 0);
}

function dubbiOf(nodi: readonly NodoImportato[], colonna: number): readonly CellaFoglioNuovo[] {
  const righe = nodi.flatMap(({ riga }, i) =>
    riga === undefined || riga.dubbi.length === 0
      ? []
      : [testo(i + 1, colonna, `${riga.dove}: ${riga.dubbi.map(describeDubbio).join(' ')}`)],
  );
  return righe.length === 0 ? [] : [testo(0, colonna, 'Da controllare (importazione)'), ...righe];
}

/** A doubt in words. */
export function describeDubbio({ motivo, trovato }: Dubbio): string {
  return DUBBI_IMPORTA[motivo].replace('{trovato}', () => trovato);
}

function testo(riga: number, colonna: number, valore: string): CellaFoglioNuovo {
  return { riga, colonna, nuova: { valore } };
}

/** The title of an obiettivo runs over the empty cells at its right: only the texts of an indicatore are broken. */
function altezzeOf(
  celle: readonly CellaFoglioNuovo[],
  nodi: readonly NodoImportato[],
  larghezze: readonly number[],
): readonly number[] {
  const altezze = Array.from({ length: 1 + nodi.length }, () => altezzaTesto('', 1));
  for (const { riga, colonna, nuova } of celle) {
    const aCapo = riga === 0 || colonna >= GRADINI.length || isIndicatore(nodi[riga - 1]);
    if (!aCapo || typeof nuova.valore !== 'string') continue;
    const altezza = altezzaTesto(nuova.valore, larghezze[colonna] ?? 1, { grassetto: riga === 0 });
    altezze[riga] = Math.max(altezze[riga] ?? 0, altezza);
  }
  return altezze;
}

function isIndicatore(nodo: NodoImportato | undefined): boolean {
  return nodo?.nodo.livello === 'indicatore';
}

const ASPETTO: Readonly<Partial<Record<Livello, Stile>>> = {
  ente: RIGHE.totale ?? {},
  ambito: RIGHE.sezione ?? {},
  strategico: RIGHE.gruppo ?? {},
  indicatori: { corsivo: true },
  operativi: { corsivo: true },
  operativo: { grassetto: true },
};

function aspettiOf(dopo: Indirizzo, nodi: readonly NodoImportato[]): readonly AspettoScritto[] {
  const accanto = { ...dopo, colonna: dopo.colonne + 1, colonne: 1 };
  return [
    { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
    { indirizzo: { ...dopo, riga: 1, righe: dopo.righe - 1 }, stile: CELLA },
    ...nodi.flatMap(({ nodo: { livello } }, i): AspettoScritto[] => {
      const stile = ASPETTO[livello];
      const riga = { ...dopo, riga: i + 1, righe: 1 };
      return stile === undefined
        ? []
        : [
            { indirizzo: riga, stile },
            { indirizzo: { ...riga, colonne: GRADINI.length }, stile: { aCapo: false } },
          ];
    }),
    { indirizzo: accanto, stile: { ...RIGA_DI_TESTO, aCapo: true } },
    { indirizzo: { ...accanto, righe: 1 }, stile: TITOLO_NOTE },
  ];
}
