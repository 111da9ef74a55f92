/** Which step of the year is done, and what stands in the way of the next: from what the workbook says, nothing else. */
import { TABELLA_RACCOLTA } from '../../parametri/index.js';
import { normalizeCodice, type NodoValutato } from '../../scoring/index.js';
import { checkPubblicabile, describeOstacolo } from '../allegato/pubblicabile.js';
import type { DatiRelazione, FaseCiclo, RigaRimodulazione } from '../dati.js';
import { makeLettore } from '../intervalli/lettore.js';
import { nodiDi } from '../nodi.js';

export const PASSI_ANNO = [
  'piano',
  'richieste',
  'monitoraggio',
  'rimodulazioni',
  'consuntivo',
  'controlli',
  'tabelle',
  'allegato',
] as const;

export type IdPassoAnno = (typeof PASSI_ANNO)[number];

/** `pronto`: nothing stands in its way, and nobody has done it yet. */
export type StatoPassoAnno = 'fatto' | 'inCorso' | 'pronto' | 'daFare';

/** A step of the year as it stands. */
export interface PassoAnno {
  readonly id: IdPassoAnno;
  readonly stato: StatoPassoAnno;
  /** What is there, in a sentence. */
  readonly detto: string;
  /** What is to be done before it is done; empty when it is. */
  readonly blocchi: readonly string[];
}

/** What the year needs beside the figures. */
export interface FattiAnno {
  /** Anomalie of severity `errore`, each in a sentence. */
  readonly errori: readonly string[];
  /** Whether the figures on the sheet are those of the present cells. */
  readonly aggiornato: boolean;
  /** Tables of ours in the workbook, and how many of them are of another result. */
  readonly tabelle: { readonly inserite: number; readonly superate: number };
  /** Phases at which a version of the tree was kept. */
  readonly versioni: readonly FaseCiclo[];
}

/** The steps in the order of the year. */
export function makeStatoAnno(dati: DatiRelazione, fatti: FattiAnno): readonly PassoAnno[] {
  const makers: Readonly<Record<IdPassoAnno, () => Omit<PassoAnno, 'id'>>> = {
    piano: () => piano(dati, fatti),
    richieste: () => richieste(dati),
    monitoraggio: () => monitoraggio(dati),
    rimodulazioni: () => rimodulazioni(dati),
    consuntivo: () => consuntivo(dati),
    controlli: () => controlli(dati, fatti),
    tabelle: () => tabelle(fatti),
    allegato: () => allegato(dati),
  };
  return PASSI_ANNO.map((id) => ({ id, ...makers[id]() }));
}

/** The first step that is not done: what the staff is at. Absent when the year is over. */
export function passoCorrente(passi: readonly PassoAnno[]): PassoAnno | undefined {
  return passi.find(({ stato }) => stato !== 'fatto');
}

type Passo = Omit<PassoAnno, 'id'>;

/** Indicatori that are in the tree at the day of reference: a rimodulazione may have taken some out. */
function indicatori({ risultato }: DatiRelazione): readonly NodoValutato[] {
  return nodiDi(risultato, 'indicatore').filter(({ esito }) => esito.kind !== 'neutralizzato');
}

const PESI = new Set(['PESI_NON_100', 'PESO_MANCANTE', 'PESO_ILLEGGIBILE', 'PESI_SCALA_IGNOTA']);

function piano(dati: DatiRelazione, { versioni }: FattiAnno): Passo {
  const tutti = indicatori(dati);
  const senza = tutti.filter(({ nodo }) => nodo.indicatore?.target.kind !== 'letto');
  const pesi = dati.risultato.segnalazioni.filter(({ codice }) => PESI.has(codice));
  const blocchi = [
    ...(tutti.length === 0 ? ["L'albero non ha ancora indicatori."] : []),
    ...elenco('Senza un target che si legga', senza.map(nomeOf)),
    ...elenco(
      'Pesi da guardare',
      pesi.map(({ cella }) => cella),
    ),
    ...(versioni.includes('pianificazione')
      ? []
      : ['La versione del Piano non è ancora tenuta nella cartella.']),
  ];
  return {
    stato: blocchi.length === 0 ? 'fatto' : tutti.length === 0 ? 'daFare' : 'inCorso',
    detto: `${conta(tutti.length, 'indicatore', 'indicatori')}, ${tutti.length - senza.length} con il target ${dati.anno}.`,
    blocchi,
  };
}

function richieste(dati: DatiRelazione): Passo {
  const tabella = dati.tabelle.get(TABELLA_RACCOLTA.nome);
  const lettore = tabella && makeLettore(tabella, TABELLA_RACCOLTA.colonne, dati);
  const righe = (lettore?.righe ?? []).flatMap((riga) => {
    const codice = lettore?.testo(riga, 'codice') ?? '';
    return codice === ''
      ? []
      : [{ chiave: normalizeCodice(codice), stato: lettore?.testo(riga, 'stato') ?? '' }];
  });
  const aperte = righe.filter(({ stato }) => stato === '' || stato.toLowerCase() === 'da richiedere');
  const chieste = new Set(righe.map(({ chiave }) => chiave));
  const senza = indicatori(dati).filter(({ nodo }) => nodo.chiave === undefined || !chieste.has(nodo.chiave));
  const venute = righe.filter(({ stato }) => /^(?:pervenuto|verificato)$/i.test(stato));
  const blocchi =
    righe.length === 0
      ? ['Nessuna richiesta è stata preparata.']
      : [
          ...(aperte.length === 0 ? [] : [`Ancora da richiedere: ${aperte.length}.`]),
          ...elenco('Non chiesti a nessun ufficio', senza.map(nomeOf)),
        ];
  return {
    stato: blocchi.length === 0 ? 'fatto' : righe.length === 0 ? 'daFare' : 'inCorso',
    detto: `${conta(righe.length, 'richiesta', 'richieste')}, pervenute ${venute.length}.`,
    blocchi,
  };
}

/** An indicatore that a rimodulazione has brought into the tree was not there to be measured. */
function monitoraggio(dati: DatiRelazione): Passo {
  const chiavi = new Set((dati.rilevazioni ?? []).map(({ codice }) => normalizeCodice(codice)));
  const nuovi = new Set((dati.rimodulazioni ?? []).flatMap(entratoCon).map(normalizeCodice));
  const tutti = indicatori(dati).filter(({ nodo: { chiave = '' } }) => !nuovi.has(chiave));
  const senza = tutti.filter(({ nodo }) => nodo.chiave === undefined || !chiavi.has(nodo.chiave));
  return {
    stato: tutti.length > 0 && senza.length === 0 ? 'fatto' : chiavi.size === 0 ? 'daFare' : 'inCorso',
    detto: `Rilevati durante l'anno ${tutti.length - senza.length} indicatori su ${tutti.length}.`,
    blocchi: elenco('Senza rilevazione', senza.map(nomeOf)),
  };
}

function entratoCon({ tipo, codice, rimodulato = '' }: RigaRimodulazione): readonly string[] {
  if (/aggiunt/i.test(tipo)) return [codice];
  return /sostitu/i.test(tipo) ? [rimodulato] : [];
}

/** A proposal to change is answered by a row of `Rimodulazioni`, and each row by an act. */
function rimodulazioni(dati: DatiRelazione): Passo {
  const righe = dati.rimodulazioni ?? [];
  const fatte = new Set(
    righe.flatMap(({ codice, originario = '' }) => [codice, originario].map(normalizeCodice)),
  );
  const proposte = (dati.rilevazioni ?? []).filter(({ proposta = '' }) =>
    /^(?:rimodula|elimina)/i.test(proposta.trim()),
  );
  const aperte = proposte.filter(({ codice }) => !fatte.has(normalizeCodice(codice)));
  const senzaAtto = righe.filter(({ atto = '', dataAtto }) => atto.trim() === '' || dataAtto === undefined);
  const blocchi = [
    ...elenco(
      'Proposte senza rimodulazione',
      aperte.map(({ codice }) => codice),
    ),
    ...elenco(
      'Rimodulazioni senza atto o senza data',
      senzaAtto.map(({ codice }) => codice),
    ),
  ];
  const daVenire = (dati.rilevazioni ?? []).length === 0 && righe.length === 0;
  return {
    stato: daVenire ? 'daFare' : blocchi.length === 0 ? 'fatto' : 'inCorso',
    detto: `${conta(righe.length, 'rimodulazione', 'rimodulazioni')}, ${righe.length - senzaAtto.length} con il loro atto.`,
    blocchi: daVenire ? ['Seguono le rilevazioni di metà anno.'] : blocchi,
  };
}

function consuntivo(dati: DatiRelazione): Passo {
  const tutti = indicatori(dati).filter(({ esito }) => esito.kind !== 'soloMonitoraggio');
  const senza = tutti.filter(({ esito }) => esito.kind === 'nonValutabile');
  const errati = tutti.filter(({ esito }) => esito.kind === 'errore');
  const blocchi = [
    ...elenco('Senza valore', senza.map(nomeOf)),
    ...elenco('Da correggere', errati.map(nomeOf)),
    ...(dati.fase === undefined || dati.fase === 'consuntivo'
      ? []
      : [`La cartella è in fase di ${dati.fase}.`]),
  ];
  const conValore = tutti.length - senza.length - errati.length;
  return {
    stato: tutti.length > 0 && blocchi.length === 0 ? 'fatto' : conValore === 0 ? 'daFare' : 'inCorso',
    detto: `Con un risultato ${conValore} indicatori su ${tutti.length}: Ente ${dati.risultato.ente.pubblicato}.`,
    blocchi,
  };
}

function controlli(dati: DatiRelazione, { errori, aggiornato }: FattiAnno): Passo {
  const senzaCausa = checkPubblicabile(dati).ostacoli.filter(({ kind }) => kind === 'senzaCausa');
  const blocchi = [
    ...errori,
    ...senzaCausa.map(describeOstacolo),
    ...(aggiornato
      ? []
      : ['Percentuali e semafori del foglio non sono quelli di adesso: ricalcolare e scrivere.']),
  ];
  return {
    stato: blocchi.length === 0 ? 'fatto' : 'inCorso',
    detto: `${conta(errori.length, 'errore', 'errori')}, ${senzaCausa.length} sotto il 100 % senza causa.`,
    blocchi,
  };
}

function tabelle({ tabelle: { inserite, superate } }: FattiAnno): Passo {
  const blocchi = [
    ...(inserite === 0 ? ['Nessuna tabella è inserita nella cartella.'] : []),
    ...(superate === 0 ? [] : [`Da aggiornare: ${conta(superate, 'tabella', 'tabelle')}.`]),
  ];
  return {
    stato: blocchi.length === 0 ? 'fatto' : inserite === 0 ? 'daFare' : 'inCorso',
    detto: `${conta(inserite, 'tabella inserita', 'tabelle inserite')}.`,
    blocchi,
  };
}

/** Nothing in the workbook tells whether the files were published: it can only be ready. */
function allegato(dati: DatiRelazione): Passo {
  const blocchi = checkPubblicabile(dati).ostacoli.map(describeOstacolo);
  return {
    stato: blocchi.length === 0 ? 'pronto' : 'daFare',
    detto:
      blocchi.length === 0
        ? "Si può pubblicare, e preparare il fascicolo per l'OIV."
        : 'Non si può ancora pubblicare.',
    blocchi,
  };
}

function nomeOf({ nodo: { codice, titolo } }: NodoValutato): string {
  return codice ?? titolo;
}

/** Named in a sentence at most. */
const NOMINATI = 6;

function elenco(titolo: string, nomi: readonly string[]): readonly string[] {
  if (nomi.length === 0) return [];
  const altri = nomi.length > NOMINATI ? ` e altri ${nomi.length - NOMINATI}` : '';
  return [`${titolo} (${nomi.length}): ${nomi.slice(0, NOMINATI).join(', ')}${altri}.`];
}

function conta(n: number, uno: string, altri: string): string {
  return `${n} ${n === 1 ? uno : altri}`;
}
