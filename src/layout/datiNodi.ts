/** What the workbook says of each node of the tree beside its figures: texts, measures as printed, targets by year. */
import { TABELLE, type ColonnaAlbero } from '../parametri/index.js';
import type { EvidenzaMisura, SchedaRelazione, TargetAnno } from '../report/index.js';
import {
  normalizeCodice,
  parseValore,
  type Cella,
  type NodoValutato,
  type Risultato,
} from '../scoring/index.js';
import { displayCella, foglioCella, isPiena } from './celle.js';
import { firstColonna, type Colonne } from './intestazioni.js';
import type { CartellaLetta } from './cartellaLetta.js';
import { readTabella, scritti, testo } from './tabella.js';
import type { Area } from './workbook.js';

/** Texts by normal form of the code: those of the tree's own columns, completed and overruled by `Schede`. */
export function readSchede(
  area: Area | undefined,
  cartella: CartellaLetta,
  risultato: Risultato,
): ReadonlyMap<string, SchedaRelazione> {
  const schede = new Map<string, SchedaRelazione>();
  const complete = (chiave: string, scheda: SchedaRelazione) => {
    if (Object.keys(scheda).length > 0) schede.set(chiave, { ...schede.get(chiave), ...scheda });
  };
  for (const { nodo, riga } of righeOf(cartella, risultato))
    complete(
      nodo.chiave ?? '',
      pieni({
        descrizione: riga('descrizione'),
        algoritmo: riga('algoritmo'),
        fonte: riga('fonte'),
        baseline: riga('baseline'),
      }),
    );
  if (area === undefined) return schede;
  for (const { celle: c } of readTabella(area, TABELLE.schede).righe) {
    const risorse = numero(c.risorse);
    const annoBaseline = numero(c.annoBaseline);
    const { descrizione, algoritmo, fonte, programma, funzione, soggetti, baseline, commento } = c;
    complete(normalizeCodice(testo(c.codice)), {
      ...scritti({ descrizione, algoritmo, fonte, programma, funzione, soggetti, baseline, commento }),
      ...(risorse !== undefined && { risorse }),
      ...(annoBaseline !== undefined && { annoBaseline }),
    });
  }
  return schede;
}

/** `Valori misure` as printed, by normal form of the code: of the tree's own column, else of `Misure`. */
export function readMisure(
  area: Area | undefined,
  cartella: CartellaLetta,
  risultato: Risultato,
): ReadonlyMap<string, string> {
  const misure = new Map<string, string>();
  if (area !== undefined)
    for (const { celle } of readTabella(area, TABELLE.misure).righe) {
      const scritta = formatMisura(celle);
      if (scritta !== '') misure.set(normalizeCodice(testo(celle.codice)), scritta);
    }
  for (const { nodo, riga } of righeOf(cartella, risultato)) {
    const scritta = riga('valoriMisure');
    if (scritta !== '') misure.set(nodo.chiave ?? '', scritta);
  }
  return misure;
}

/** Where the measures come from, by normal form of the code. */
export function readEvidenze({ letto }: CartellaLetta): ReadonlyMap<string, EvidenzaMisura> {
  return new Map(
    letto.tabelle.misure.map(({ codice, fonte, evidenza, data }) => [
      normalizeCodice(codice),
      {
        ...(fonte !== undefined && { fonte }),
        ...(evidenza !== undefined && { evidenza }),
        ...(data !== undefined && { data }),
      },
    ]),
  );
}

/** R24 § 3.1 prints a multiplier on the denominator: «75 N. / 5,52 N.» of 55.178 firms, by 10.000. */
function formatMisura({
  espressione,
  numeratore,
  denominatore,
  moltiplicatore,
}: Readonly<
  Partial<Record<'espressione' | 'numeratore' | 'denominatore' | 'moltiplicatore', Cella>>
>): string {
  const scritta = scritti({ espressione, numeratore, denominatore });
  if (scritta.espressione !== undefined) return scritta.espressione;
  const [den, molt] = [numero(denominatore), numero(moltiplicatore)];
  const sotto =
    den === undefined || molt === undefined || molt === 0
      ? scritta.denominatore
      : displayCella({ valore: den / molt, formato: '#,##0.00' });
  return [scritta.numeratore, sotto].filter((parte) => parte !== undefined).join(' / ');
}

/** Targets of all the years that the tree has columns for, in order of year, by `id` of the node. */
export function readTargetAnni(
  cartella: CartellaLetta,
  risultato: Risultato,
): ReadonlyMap<string, readonly TargetAnno[]> {
  const targets = new Map<string, readonly TargetAnno[]>();
  for (const { nodo, colonne, cella } of righeOf(cartella, risultato)) {
    const anni = (colonne.get('target') ?? []).flatMap(({ anno, indice }) =>
      anno === undefined ? [] : [{ anno, testo: cella(indice) }],
    );
    if (nodo.livello === 'indicatore' && anni.length > 0)
      targets.set(
        nodo.id,
        anni.sort((a, b) => a.anno - b.anno),
      );
  }
  return targets;
}

/** A node that has a row of its own, and what stands there. */
interface RigaNodo {
  readonly nodo: NodoValutato['nodo'];
  readonly colonne: Colonne<ColonnaAlbero>;
  /** Text of the first column of a kind; empty where there is none. */
  readonly riga: (colonna: ColonnaAlbero) => string;
  /** Text of a column of the area. */
  readonly cella: (indice: number) => string;
}

function righeOf({ posizioni, tabelle }: CartellaLetta, { nodi }: Risultato): readonly RigaNodo[] {
  return nodi.flatMap(({ nodo }) => {
    const posizione = posizioni.get(nodo.id);
    if (posizione === undefined || posizione.senzaRisultati === true) return [];
    const tabella = tabelle.find(({ area: { indirizzo: i } }) => {
      const below = posizione.riga - i.riga;
      return i.foglio === posizione.foglio && below >= 0 && below < i.righe;
    });
    if (tabella === undefined) return [];
    const { area, schema } = tabella;
    const r = posizione.riga - area.indirizzo.riga;
    const tratto = schema.tratti.find(({ da, fino }) => r >= da && r < fino);
    if (tratto === undefined) return [];
    const { colonne } = tratto.intestazione;
    const cella = (indice: number) => displayCella(foglioCella(area, r, indice)).trim();
    const riga = (nome: ColonnaAlbero) => {
      const indice = firstColonna(colonne, nome);
      return indice === undefined ? '' : cella(indice);
    };
    return [{ nodo, colonne, riga, cella }];
  });
}

/** Any year does: a date is no number here. */
const SENZA_DATE = { anno: 2000, base1904: false };

function numero(cella: Cella | undefined): number | undefined {
  if (cella === undefined || !isPiena(cella)) return undefined;
  const letto = parseValore(cella, SENZA_DATE);
  return letto.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita.valore : undefined;
}

function pieni<K extends string>(campi: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries<string>(campi).filter(([, scritto]) => scritto !== '')) as Partial<
    Record<K, string>
  >;
}
