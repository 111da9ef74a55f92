/** What a reader of the allegato has to know beside its rows. */
import { formatGiorno, formatPubblicato, normalizeCodice, type Regole } from '../../scoring/index.js';
import { legenda } from '../albero.js';
import type { DatiRelazione } from '../dati.js';
import { noteOfRettifica, noteOfRimodulato } from '../notaNodo.js';
import { nomiOf } from '../rimodulazioni.js';
import { findScostamenti, type Scostamento } from '../scostamenti.js';
import type { GenereNota, Nota } from '../tabella.js';
import { etichetta } from '../nodi.js';

/** In the order in which they are printed; that it is provisional stands before them. */
export function noteAllegato(dati: DatiRelazione): readonly Nota[] {
  return [
    ...noteMotivo(dati),
    ...legenda(dati.risultato),
    ...dati.risultato.nodi.flatMap(noteOfRettifica),
    ...noteRimodulazioni(dati),
    ...findScostamenti(dati).flatMap(noteCausa),
    ...noteRegole(dati),
    ...noteMetodo(dati.risultato.regole),
    ...(dati.confrontoIntegra === undefined
      ? []
      : [nota('metodo', `Confronto con Integra: ${dati.confrontoIntegra}`)]),
  ];
}

function noteMotivo({ motivoPubblicazione }: DatiRelazione): Nota[] {
  const motivo = motivoPubblicazione?.trim() ?? '';
  return motivo === '' ? [] : [nota('motivo', `Motivo della pubblicazione: ${motivo}`)];
}

/** From the range where it tells of the node, which has the OIV's opinion and the day; else from the scoring. */
function noteRimodulazioni(dati: DatiRelazione): readonly Nota[] {
  const { rimodulazioni = [], risultato } = dati;
  const nomi = nomiOf(risultato);
  const dette = new Set(rimodulazioni.map(({ codice }) => normalizeCodice(codice)));
  return [
    ...rimodulazioni.map(({ codice, tipo, originario, rimodulato, motivo, parereOiv, atto, dataAtto }) => {
      const parti = [
        tipo,
        ...(originario === undefined ? [] : [`da «${originario}»`]),
        ...(rimodulato === undefined ? [] : [`a «${rimodulato}»`]),
      ].join(' ');
      const quando = dataAtto === undefined ? '' : ` del ${formatGiorno(dataAtto)}`;
      const coda = [
        ...(motivo === undefined ? [] : [`motivo: ${motivo}`]),
        ...(parereOiv === undefined ? [] : [`parere OIV: ${parereOiv}`]),
        `atto: ${atto ?? 'non indicato'}${quando}`,
      ].join('; ');
      const nome = nomi.get(normalizeCodice(codice)) ?? codice;
      return nota('rimodulazione', `Rimodulazione di ${nome}: ${parti}; ${coda}.`);
    }),
    ...risultato.nodi
      .filter(({ nodo }) => nodo.chiave === undefined || !dette.has(nodo.chiave))
      .flatMap(noteOfRimodulato),
  ];
}

/** R24, Premessa: of what is below the target «devono essere indicate le cause». */
function noteCausa({ valutato, spiegato }: Scostamento): Nota[] {
  const { causa, spiegazione, correttivo } = spiegato;
  const parti = [
    ...(isScritto(causa) ? [`causa ${causa}`] : []),
    ...(isScritto(spiegazione) ? [spiegazione] : []),
    ...(isScritto(correttivo) ? [`correttivo: ${correttivo}`] : []),
  ];
  if (parti.length === 0) return [];
  return [nota('scostamento', `${etichetta(valutato)} (${valutato.pubblicato}): ${parti.join('; ')}.`)];
}

function isScritto(parole: string | undefined): parole is string {
  return parole !== undefined && parole.trim() !== '';
}

function noteRegole({ risultato, attoSmvp, impronta }: DatiRelazione): Nota[] {
  const { id, versione, fonte } = risultato.regole;
  const atto = isScritto(attoSmvp) ? ` SMVP: ${attoSmvp}.` : '';
  return [
    nota('regole', `Regole applicate: ${id}, versione ${versione} (${fonte}).${atto}`),
    nota('regole', `Impronta dei dati da cui viene il risultato: ${impronta.slice(0, 12)}.`),
  ];
}

const MINIMO_MANCATO: Readonly<Record<Regole['minimoMancato'], string>> = {
  rapporto: 'superato, il target diviso il valore',
  scostamento: 'superato, 1 meno lo scarto in parti del target',
};

const VALORE_MANCANTE: Readonly<Record<Regole['valoreMancante'], string>> = {
  escludi: 'resta fuori dalla media, che è provvisoria',
  zero: 'conta come 0 %',
  blocca: 'rende non valutabile ciò che sta sopra',
};

/** R24 § 3.1 for the two halves; the choices where the sources do not speak are named as such by the rules. */
function noteMetodo({
  pesoIndicatori,
  pesoObiettivi,
  minimoMancato,
  valoreMancante,
  ritardi,
}: Regole): Nota[] {
  const date = ritardi.length === 0 ? '' : '; una data superata, quanto dà la tabella Ritardi';
  return [
    nota(
      'metodo',
      `Un indicatore che raggiunge il target vale 100 %; se lo manca, il valore diviso il target; un target massimo ${MINIMO_MANCATO[minimoMancato]}; un SI, un NO o una data, 100 % o 0 %${date}; un target a fasi, la percentuale della fase raggiunta. Ogni livello è la media pesata di quello sotto. Dove le righe non portano un peso, un obiettivo strategico conta per il ${formatPubblicato(pesoIndicatori)} dai suoi indicatori e per il ${formatPubblicato(pesoObiettivi)} dai suoi obiettivi operativi. Si arrotonda solo la cifra pubblicata, a due decimali.`,
    ),
    nota(
      'metodo',
      `N/D: non valutato, come gli indicatori di solo monitoraggio, che non pesano. Un valore che manca ${VALORE_MANCANTE[valoreMancante]}.`,
    ),
  ];
}

function nota(genere: GenereNota, testo: string): Nota {
  return { genere, testo };
}
