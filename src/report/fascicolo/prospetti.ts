/** The plain sheets of the fascicolo: rules, weights, measures with their sources, rettifiche, anomalie. */
import { formatPubblicato, type NodoValutato, type OrigineValore, type Regole } from '../../scoring/index.js';
import { consuntivo, DA_COMPILARE, figura, luce, numero, richiesto, target, testo, VUOTA } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import { describeFascia } from '../luci.js';
import { colonna, makeTabella, riga, sezione } from '../makeTabella.js';
import { etichetta, nodiDi } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { RigaTabella, Tabella } from '../tabella.js';
import { evidenzaOf } from './evidenze.js';
import type { AnomaliaFascicolo } from './model.js';
import { testataOf } from './testate.js';

const MINIMO: Readonly<Record<Regole['minimoMancato'], string>> = {
  rapporto: 'target diviso valore',
  scostamento: '1 meno lo scarto in parti del target',
};

const MANCANTE: Readonly<Record<Regole['valoreMancante'], string>> = {
  escludi: 'fuori dalla media, che è provvisoria',
  zero: 'conta come 0 %',
  blocca: 'ciò che sta sopra non è valutabile',
};

/** The rules as they were applied, and from which data the result comes. */
export function buildMetodo(dati: DatiRelazione): Tabella {
  const { regole } = dati.risultato;
  const voce = (nome: string, parole: string | undefined): RigaTabella =>
    riga('dati', [testo(nome), richiesto(parole)]);
  return makeTabella(dati, testataOf('metodo'), {
    colonne: [colonna('Voce', 'testo', 40), colonna('Contenuto', 'testo', 66)],
    righe: [
      sezione('Regole'),
      voce('Regole applicate', `${regole.id}, versione ${regole.versione}, dal ${regole.dal}`),
      voce('Fonte delle regole', regole.fonte),
      voce('Atto che approva il SMVP', dati.attoSmvp),
      voce("Peso degli indicatori dell'obiettivo strategico", formatPubblicato(regole.pesoIndicatori)),
      voce('Peso degli obiettivi operativi', formatPubblicato(regole.pesoObiettivi)),
      voce('Target da raggiungere, mancato', 'valore diviso target, fra 0 e 100 %'),
      voce('Target massimo superato', MINIMO[regole.minimoMancato]),
      voce('Valore che manca', MANCANTE[regole.valoreMancante]),
      voce('Date in ritardo', ritardiOf(regole)),
      voce('Tolleranza sulla somma dei pesi', formatPubblicato(regole.tolleranzaPesi)),
      voce('Arrotondamento', 'solo della cifra pubblicata, a due decimali'),
      sezione('Fasce'),
      ...regole.fasce.map((fascia, i) =>
        voce(
          `${fascia.simbolo} ${fascia.obiettivo} (${fascia.grado})`,
          describeFascia(fascia, regole.fasce[i - 1]),
        ),
      ),
      sezione('Provenienza'),
      voce('Impronta dei dati (SHA-256)', dati.impronta),
      voce('Fascicolo fatto il', dati.adesso.replace('T', ' alle ')),
    ],
  });
}

function ritardiOf({ ritardi }: Regole): string {
  if (ritardi.length === 0) return '0 %: nessuna fascia di ritardo';
  return ritardi
    .map(
      ({ finoAGiorni, raggiungimento }) => `fino a ${finoAGiorni} giorni ${formatPubblicato(raggiungimento)}`,
    )
    .join('; ');
}

/** Each group with the sum of its weights. */
export function buildPesi(dati: DatiRelazione): Tabella {
  const gruppi = dati.risultato.nodi.filter(({ figli }) => figli.length > 0);
  return makeTabella(dati, testataOf('pesi'), {
    colonne: [
      colonna('Gruppo / voce', 'testo', 56),
      colonna('Peso scritto', 'peso', 12),
      colonna('Peso che conta', 'peso', 12),
      colonna('Somma', 'testo', 20),
    ],
    righe: gruppi.flatMap((gruppo) => [
      riga('gruppo', [testo(etichetta(gruppo)), somma(gruppo), VUOTA, testo(giudizioOf(gruppo, dati))]),
      ...gruppo.figli.map((figlio) =>
        riga('dati', [
          testo(etichetta(figlio)),
          figlio.nodo.peso.kind === 'peso' ? numero(figlio.nodo.peso.valore, 'peso') : VUOTA,
          figlio.pesoEffettivo === undefined ? VUOTA : numero(figlio.pesoEffettivo, 'peso'),
          testo(figlio.pesoEffettivo === undefined ? 'non conta' : ''),
        ]),
      ),
    ]),
    note: [
      {
        genere: 'metodo',
        testo:
          'Peso scritto: quello in vigore. Peso che conta: dopo aver tolto chi non conta e diviso per la somma degli altri.',
      },
    ],
  });
}

function pesiOf({ figli }: NodoValutato): readonly number[] {
  return figli.flatMap(({ nodo: { peso } }) => (peso.kind === 'peso' ? [peso.valore] : []));
}

function somma(gruppo: NodoValutato) {
  const pesi = pesiOf(gruppo);
  return pesi.length === 0 ? VUOTA : numero(sommaOf(pesi), 'peso');
}

function sommaOf(pesi: readonly number[]): number {
  return pesi.reduce((totale, uno) => totale + uno, 0);
}

/** The binary remainder of a sum of decimals. */
const RESTO = 1e-12;

function giudizioOf(gruppo: NodoValutato, { risultato }: DatiRelazione): string {
  const pesi = pesiOf(gruppo);
  if (pesi.length === 0) return 'senza pesi: parti uguali';
  const scarto = Math.abs(sommaOf(pesi) - 1);
  return scarto <= risultato.regole.tolleranzaPesi + RESTO ? 'somma a 100 %' : 'non somma a 100 %';
}

const ORIGINI: Readonly<Record<OrigineValore, string>> = {
  misure: 'intervallo Misure',
  cella: 'numero non arrotondato nella cella',
  espressione: 'misure scritte nella riga',
  consuntivo: 'consuntivo come scritto',
};

/** Every indicatore with what it was measured from, and where that comes from. */
export function buildMisure(dati: DatiRelazione): Tabella {
  return makeTabella(dati, testataOf('misure'), {
    pagina: 'orizzontale',
    colonne: [
      colonna('Indicatore', 'testo', 40),
      colonna('Target', 'testo', 14),
      colonna('Misure', 'testo', 26),
      colonna('Consuntivo', 'testo', 13),
      colonna('Valore usato', 'testo', 18),
      colonna('Grado di raggiungimento', 'percentuale', 14),
      colonna('Fonte', 'testo', 22),
      colonna('Evidenza', 'testo', 20),
    ],
    righe: nodiDi(dati.risultato, 'indicatore').map((valutato) => rigaMisura(dati, valutato)),
  });
}

function rigaMisura(dati: DatiRelazione, valutato: NodoValutato): RigaTabella {
  const { indicatore, chiave } = valutato.nodo;
  const { fonte, evidenza, data } = evidenzaOf(dati, valutato);
  const fonteScritta = fonte ?? schedaOf(dati, valutato).fonte;
  const usato = indicatore?.usato.kind === 'letto' ? indicatore.usato.valore : undefined;
  return riga('dati', [
    testo(etichetta(valutato)),
    indicatore === undefined ? VUOTA : testo(target(indicatore)),
    testo(usato?.conto ?? (chiave === undefined ? undefined : dati.misure.get(chiave))),
    indicatore === undefined ? VUOTA : testo(consuntivo(indicatore)),
    testo(usato === undefined ? undefined : `${ORIGINI[usato.origine]}, ${usato.cella}`),
    figura(valutato),
    fonteScritta === undefined ? DA_COMPILARE : testo(fonteScritta, data === undefined ? '' : `al ${data}`),
    richiesto(evidenza),
  ]);
}

/** Figures set and nodes left out by an act. */
export function buildRettifiche(dati: DatiRelazione): Tabella {
  const rettificati = dati.risultato.nodi.filter(({ nodo }) => nodo.rettifica !== undefined);
  const nessuna = { genere: 'avviso', testo: `Nessuna rettifica nel ${dati.anno}.` } as const;
  return makeTabella(dati, testataOf('rettifiche'), {
    pagina: 'orizzontale',
    colonne: [
      colonna('Obiettivo / indicatore', 'testo', 44),
      colonna('Tipo', 'testo', 18),
      colonna('Grado di raggiungimento', 'percentuale', 16),
      colonna('Valutazione', 'luce', 20),
      colonna('Motivo', 'testo', 40),
      colonna('Atto o verbale', 'testo', 26),
    ],
    righe: rettificati.map((valutato) => {
      const { rettifica } = valutato.nodo;
      return riga('dati', [
        testo(etichetta(valutato)),
        testo(rettifica?.kind === 'neutralizzazione' ? 'neutralizzazione' : 'valore motivato'),
        figura(valutato),
        luce(valutato),
        richiesto(rettifica?.motivo),
        richiesto(rettifica?.atto),
      ]);
    }),
    note: rettificati.length === 0 ? [nessuna] : [],
  });
}

const SEVERITA: Readonly<Record<AnomaliaFascicolo['severita'], string>> = {
  errore: 'errore',
  attenzione: 'attenzione',
  nota: 'nota',
};

/** What the checks found: first what is open, then what was accepted and why. */
export function buildAnomalie(dati: DatiRelazione, anomalie: readonly AnomaliaFascicolo[]): Tabella {
  const aperte = anomalie.filter(({ accettata }) => accettata === undefined);
  const accettate = anomalie.filter(({ accettata }) => accettata !== undefined);
  return makeTabella(dati, testataOf('anomalie'), {
    pagina: 'orizzontale',
    colonne: [
      colonna('Cella', 'testo', 22),
      colonna('Gravità', 'testo', 12),
      colonna('Che cosa', 'testo', 52),
      colonna('Che cosa fare, o perché è accettata', 'testo', 44),
      colonna("Osservazioni dell'OIV", 'testo', 24),
    ],
    righe: [
      sezione(`Aperte: ${aperte.length}`),
      ...aperte.map(rigaAnomalia),
      sezione(`Accettate, con il motivo: ${accettate.length}`),
      ...accettate.map(rigaAnomalia),
    ],
  });
}

function rigaAnomalia({ cella, severita, messaggio, rimedio, accettata }: AnomaliaFascicolo): RigaTabella {
  return riga(
    'dati',
    [testo(cella), testo(SEVERITA[severita]), testo(messaggio), testo(accettata ?? rimedio), VUOTA],
    2,
  );
}
