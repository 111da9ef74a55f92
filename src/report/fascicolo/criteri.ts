/** One row for each criterion of the validation, with what the workbook shows for it; the judgement is left open. */
import { CRITERI_OIV, type ProvaOiv } from '../../parametri/index.js';
import { formatGiorno, type NodoValutato } from '../../scoring/index.js';
import { DA_COMPILARE, testo, VUOTA } from '../celle.js';
import type { Fotografia } from '../confronto/fotografia.js';
import type { DatiRelazione } from '../dati.js';
import { formatLuce, isPunteggio, luceOf } from '../luci.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { nodiDi } from '../nodi.js';
import { formatGiornata } from '../quando.js';
import { schedaOf } from '../schede.js';
import { findScostamenti } from '../scostamenti.js';
import type { Tabella } from '../tabella.js';
import { countEsiti, type Confrontato } from './coerenza.js';
import { evidenzaOf } from './evidenze.js';
import type { DatiFascicolo } from './model.js';
import { testataOf } from './testate.js';

/** What the evidence is gathered from. */
export interface Elementi {
  readonly dati: DatiRelazione;
  readonly fascicolo: DatiFascicolo;
  readonly confrontati: readonly Confrontato[];
  /** The version of the Piano that the workbook keeps. */
  readonly piano?: Fotografia;
}

export function buildCriteri(elementi: Elementi): Tabella {
  const { criteri, fonte, dal } = CRITERI_OIV;
  return makeTabella(elementi.dati, testataOf('criteri'), {
    pagina: 'orizzontale',
    colonne: [
      colonna('Criterio', 'testo', 44),
      colonna('Fonte', 'testo', 20),
      colonna('Esito', 'testo', 14),
      colonna('Evidenza', 'testo', 56),
      colonna('Osservazioni', 'testo', 26),
    ],
    righe: criteri.map(({ lettera, criterio, fonte: sua, prova }) => {
      const righe = PROVE[prova](elementi);
      const evidenza = righe.length === 0 ? DA_COMPILARE : testo(righe.join('\n'));
      return riga('dati', [testo(`${lettera}) ${criterio}`), testo(sua), VUOTA, evidenza, VUOTA]);
    }),
    note: [
      {
        genere: 'avviso',
        testo:
          "Esito e Osservazioni sono dell'OIV, e l'Evidenza è da completare: qui sono raccolti gli elementi che la cartella contiene. Dove si legge «da compilare» la cartella non ne contiene.",
      },
      { genere: 'fonte', testo: `Criteri in vigore dal ${formatGiornata(dal)}: ${fonte}.` },
    ],
  });
}

/** The evidence for a criterion, a line each; none where the workbook holds nothing about it. */
type Prova = (elementi: Elementi) => readonly string[];

const PROVE: Readonly<Record<ProvaOiv, Prova>> = {
  coerenzaPiano: ({ confrontati, piano }) => {
    const { coerente, conAtto, senzaAtto, nonConfrontato } = countEsiti(confrontati);
    return [
      piano === undefined
        ? 'La cartella non tiene una versione del Piano.'
        : `Piano: versione «${piano.nome}», impronta ${piano.impronta.slice(0, 12)}.`,
      `Indicatori: ${coerente} coerenti, ${conAtto} cambiati con atto, ${senzaAtto} cambiati senza atto, ${nonConfrontato} da confrontare.`,
      'Foglio «Coerenza fra Piano, rimodulazioni e Relazione».',
    ];
  },
  valutazioneComplessiva: ({ dati: { risultato } }) => [
    `Performance complessiva di Ente: ${describe(risultato.ente)}.`,
    `Performance di Area / Servizi: ${describe(risultato.areaServizi)}.`,
    ...risultato.unita.map((unita) => `${unita.nome}: ${describe(unita)}.`),
    "Il giudizio complessivo è dell'OIV.",
  ],
  presenzaRisultati: ({ dati }) => [...provaNodi(dati), ...provaIndividuali(dati)],
  anticorruzione: ({ dati }) => {
    const trovati = dati.risultato.nodi.filter((valutato) => isAnticorruzione(dati, valutato));
    return trovati.map((valutato) => `${nomeOf(valutato)}: ${describe(valutato)}.`);
  },
  metodo: ({ dati, fascicolo }) => {
    const { id, versione } = dati.risultato.regole;
    const { campione } = fascicolo;
    return [
      `Regole ${id}, versione ${versione}; impronta dei dati ${dati.impronta.slice(0, 12)}.`,
      `Campione di ${campione.estratti.length} indicatori su ${campione.popolazione}, seme «${campione.seme}», ricalcolati dal foglio; tutto l'albero ricalcolato fino all'Ente.`,
      "Fogli «Metodo, regole e provenienza», «Pesi», «Campione con ricalcolo», «Ricalcolo dell'albero».",
    ];
  },
  affidabilita: ({ dati }) => {
    const indicatori = nodiDi(dati.risultato, 'indicatore');
    const senzaFonte = indicatori.filter((uno) =>
      isVuoto(evidenzaOf(dati, uno).fonte ?? schedaOf(dati, uno).fonte),
    );
    const conEvidenza = indicatori.filter((uno) => !isVuoto(evidenzaOf(dati, uno).evidenza));
    const conMisure = indicatori.filter(({ nodo: { indicatore } }) => {
      const usato = indicatore?.usato;
      return usato?.kind === 'letto' && usato.valore.conto !== undefined;
    });
    return [
      `Indicatori: ${indicatori.length}; calcolati da misure elementari: ${conMisure.length}; con la fonte: ${indicatori.length - senzaFonte.length}; con l'evidenza: ${conEvidenza.length}.`,
      ...elenco('Senza fonte', senzaFonte.map(nomeOf)),
      'Foglio «Misure e fonti».',
    ];
  },
  scostamenti: ({ dati }) => {
    const scostamenti = findScostamenti(dati);
    const senza = scostamenti.filter(({ spiegato: { causa } }) => isVuoto(causa));
    return [
      `Sotto il 100 %: ${scostamenti.length}; con la causa: ${scostamenti.length - senza.length}.`,
      ...elenco(
        'Senza causa',
        senza.map(({ valutato }) => nomeOf(valutato)),
      ),
      'Foglio «Scostamenti dal target, cause e correttivi».',
    ];
  },
  processo: ({ dati, fascicolo }) => {
    const { versioni = [] } = dati;
    const giorni = [...new Set((dati.rilevazioni ?? []).flatMap(({ data }) => data ?? []))].sort(
      (a, b) => a - b,
    );
    return [
      ...(giorni.length === 0 ? [] : [`Monitoraggi: ${giorni.map(formatGiorno).join(', ')}.`]),
      ...(versioni.length === 0
        ? []
        : [`Versioni tenute nella cartella: ${versioni.map(({ nome }) => nome).join('; ')}.`]),
      `Rettifiche: ${dati.risultato.nodi.filter(({ nodo }) => nodo.rettifica !== undefined).length}.`,
      `Anomalie trovate dai controlli: ${countAnomalie(fascicolo)}.`,
      'Fogli «Rettifiche» e «Anomalie».',
    ];
  },
  variazioni: ({ dati }) => {
    const { rimodulazioni = [] } = dati;
    const senza = rimodulazioni.filter(({ atto, motivo }) => isVuoto(atto) || isVuoto(motivo));
    return [
      `Rimodulazioni: ${rimodulazioni.length}; con motivo e atto: ${rimodulazioni.length - senza.length}.`,
      ...elenco(
        'Senza motivo o atto',
        senza.map(({ codice }) => codice),
      ),
      'Foglio «Rimodulazioni».',
    ];
  },
  utenti: ({ dati: { tabelle } }) => {
    const righe = tabelle.get('Customer')?.righe.length ?? 0;
    return righe === 0 ? [] : [`Aspetti rilevati presso gli utenti: ${righe} (intervallo Customer).`];
  },
  conformita: ({ dati, fascicolo }) => [
    dati.attoSmvp === undefined ? 'SMVP: atto non indicato.' : `SMVP: ${dati.attoSmvp}.`,
    `Anomalie trovate dai controlli: ${countAnomalie(fascicolo)}.`,
  ],
  nessuna: () => [],
};

function describe(valutato: Pick<NodoValutato, 'esito' | 'pubblicato' | 'fascia' | 'provvisorio'>): string {
  return isPunteggio(valutato.esito)
    ? `${valutato.pubblicato} (${formatLuce(luceOf(valutato))})`
    : valutato.pubblicato;
}

const LIVELLI = [
  { livello: 'ambito', nome: 'ambiti' },
  { livello: 'strategico', nome: 'obiettivi strategici' },
  { livello: 'operativo', nome: 'obiettivi operativi' },
  { livello: 'indicatore', nome: 'indicatori' },
] as const;

function provaNodi({ risultato }: DatiRelazione): readonly string[] {
  const righe = LIVELLI.map(({ livello, nome }) => {
    const nodi = nodiDi(risultato, livello);
    return `${nome} ${nodi.length}, valutati ${nodi.filter(({ esito }) => isPunteggio(esito)).length}`;
  });
  const indicatori = nodiDi(risultato, 'indicatore');
  const di = (kind: NodoValutato['esito']['kind']) =>
    indicatori.filter(({ esito }) => esito.kind === kind).map(nomeOf);
  return [
    `Nell'albero: ${righe.join('; ')}.`,
    ...elenco('Solo monitoraggio', di('soloMonitoraggio')),
    ...elenco('Neutralizzati', di('neutralizzato')),
    ...elenco('Senza valore', di('nonValutabile')),
    ...elenco('Da correggere', di('errore')),
  ];
}

function provaIndividuali({ risultato: { individuali } }: DatiRelazione): readonly string[] {
  if (individuali.length === 0) return [];
  const voci = individuali.flatMap((indice) => indice.voci);
  const valutate = voci.filter(({ esito }) => isPunteggio(esito)).length;
  return [
    `Obiettivi individuali: ${individuali.length} ruoli, ${voci.length} obiettivi, valutati ${valutate}.`,
  ];
}

const ANTICORRUZIONE = /anti-?corruzion|corruzion|corruttiv|trasparenz/i;

function isAnticorruzione(dati: DatiRelazione, valutato: NodoValutato): boolean {
  const { titolo, descrizione = '' } = valutato.nodo;
  const { descrizione: scheda = '' } = schedaOf(dati, valutato);
  return ANTICORRUZIONE.test(`${titolo} ${descrizione} ${scheda}`);
}

function countAnomalie({ anomalie }: DatiFascicolo): string {
  const accettate = anomalie.filter(({ accettata }) => accettata !== undefined).length;
  const gravi = anomalie.filter(
    ({ severita, accettata }) => severita === 'errore' && accettata === undefined,
  );
  return `${anomalie.length - accettate} aperte, di cui gravi ${gravi.length}; ${accettate} accettate`;
}

/** Codes named in a line at most. */
const NOMINATI = 15;

function elenco(nome: string, codici: readonly string[]): readonly string[] {
  if (codici.length === 0) return [];
  const altri = codici.length > NOMINATI ? ` e altri ${codici.length - NOMINATI}` : '';
  return [`${nome} (${codici.length}): ${codici.slice(0, NOMINATI).join(', ')}${altri}.`];
}

function nomeOf({ nodo }: NodoValutato): string {
  return nodo.codice ?? nodo.titolo;
}

function isVuoto(parole: string | undefined): boolean {
  return parole === undefined || parole.trim() === '';
}
