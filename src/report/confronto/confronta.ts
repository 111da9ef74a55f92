/** What differs between two pictures of a tree, node by node and field by field. */
import { formatPubblicato, isStessoScritto, normalizeCodice } from '../../scoring/index.js';
import { accoppia, type Coppia, type Posto } from './accoppia.js';
import type { Fotografia, NodoFotografato } from './fotografia.js';

/** What may differ, in the order in which it is told. */
export type TipoDifferenza =
  | 'aggiunto'
  | 'eliminato'
  /** The node has another code, and is known by its title. */
  | 'codice'
  | 'titolo'
  /** It stands under another parent. */
  | 'posto'
  | 'peso'
  | 'target'
  | 'valore'
  | 'risultato';

export interface Differenza {
  readonly tipo: TipoDifferenza;
  readonly livello: NodoFotografato['livello'];
  /** As written, by the second picture where it is there; absent for a node without one. */
  readonly codice?: string;
  /** How the node is called, by the second picture where it is there. */
  readonly etichetta: string;
  /** As a person reads it; absent in the picture that has not the node. */
  readonly prima?: string;
  readonly dopo?: string;
  /** How much the figure has grown, a fraction; only of a weight or a result that both have. */
  readonly scarto?: number;
}

export interface Confronto {
  readonly prima: Fotografia;
  readonly dopo: Fotografia;
  /** In the order of the second picture; what is no longer there comes last. */
  readonly differenze: readonly Differenza[];
}

/** Compares two pictures; none of their differences is told twice. */
export function confronta(prima: Fotografia, dopo: Fotografia): Confronto {
  const { coppie, soloPrima, soloDopo } = accoppia(prima, dopo);
  const posti = new Map(coppie.map((coppia) => [coppia.prima.posto, coppia.dopo.posto]));
  const perPosto: readonly { readonly posto: number; readonly differenze: readonly Differenza[] }[] = [
    ...coppie.map((coppia) => ({
      posto: coppia.dopo.posto,
      differenze: CAMPI.flatMap((campo) => campo(coppia, { prima, dopo, posti }) ?? []),
    })),
    ...soloDopo.map((uno) => ({ posto: uno.posto, differenze: [solo('aggiunto', uno, dopo)] })),
  ];
  return {
    prima,
    dopo,
    differenze: [
      ...[...perPosto].sort((a, b) => a.posto - b.posto).flatMap(({ differenze }) => differenze),
      ...soloPrima.map((uno) => solo('eliminato', uno, prima)),
    ],
  };
}

/** How a node is called; a group with its parent, as elsewhere. */
export function etichettaFotografata(nodo: NodoFotografato, { nodi }: Fotografia): string {
  const { livello, codice, titolo, padre } = nodo;
  if (codice !== undefined && codice !== titolo) return `${codice} - ${titolo}`;
  const sopra = padre === undefined ? undefined : nodi[padre];
  const gruppo = livello === 'indicatori' || livello === 'operativi';
  return gruppo && sopra !== undefined ? `${titolo} di ${sopra.codice ?? sopra.titolo}` : titolo;
}

function solo(tipo: 'aggiunto' | 'eliminato', { nodo }: Posto, foto: Fotografia): Differenza {
  const etichetta = etichettaFotografata(nodo, foto);
  const parti = [nodo.peso === undefined ? '' : `peso ${formatPubblicato(nodo.peso)}`, nodo.target ?? ''];
  const scritto = [...parti.filter((parte) => parte !== ''), nodo.pubblicato].join(' · ');
  return {
    tipo,
    livello: nodo.livello,
    ...codiceOf(nodo),
    etichetta,
    [tipo === 'aggiunto' ? 'dopo' : 'prima']: scritto,
  };
}

function codiceOf({ codice }: NodoFotografato): Pick<Differenza, 'codice'> {
  return codice === undefined ? {} : { codice };
}

interface Quadro {
  readonly prima: Fotografia;
  readonly dopo: Fotografia;
  /** Where a node of the first picture is in the second. */
  readonly posti: ReadonlyMap<number, number>;
}

type Campo = (coppia: Coppia, quadro: Quadro) => Differenza | undefined;

const CAMPI: readonly Campo[] = [
  compareCodici,
  compareTitoli,
  comparePosti,
  comparePesi,
  (coppia, quadro) => compareScritti('target', coppia, quadro),
  (coppia, quadro) => compareScritti('valore', coppia, quadro),
  compareRisultati,
];

function differenza(
  tipo: TipoDifferenza,
  { dopo: { nodo } }: Coppia,
  { dopo }: Quadro,
  scritti: Pick<Differenza, 'prima' | 'dopo' | 'scarto'>,
): Differenza {
  const etichetta = etichettaFotografata(nodo, dopo);
  return { tipo, livello: nodo.livello, ...codiceOf(nodo), etichetta, ...scritti };
}

function compareCodici(coppia: Coppia, quadro: Quadro): Differenza | undefined {
  const [prima = '', dopo = ''] = [coppia.prima.nodo.codice, coppia.dopo.nodo.codice];
  if (normalizeCodice(prima) === normalizeCodice(dopo)) return undefined;
  return differenza('codice', coppia, quadro, { prima, dopo });
}

function compareTitoli(coppia: Coppia, quadro: Quadro): Differenza | undefined {
  const [prima, dopo] = [coppia.prima.nodo.titolo, coppia.dopo.nodo.titolo];
  return oneLine(prima) === oneLine(dopo) ? undefined : differenza('titolo', coppia, quadro, { prima, dopo });
}

/** Line breaks and doubled spaces of a title are no change of it. */
function oneLine(testo: string): string {
  return testo.replace(/\s+/g, ' ').trim();
}

/** A node whose parent was removed stands elsewhere too. */
function comparePosti(coppia: Coppia, quadro: Quadro): Differenza | undefined {
  const [sopraPrima, sopraDopo] = [coppia.prima.nodo.padre, coppia.dopo.nodo.padre];
  const atteso = sopraPrima === undefined ? undefined : quadro.posti.get(sopraPrima);
  if (sopraPrima === undefined || sopraDopo === undefined || atteso === sopraDopo) return undefined;
  const [prima, dopo] = [quadro.prima.nodi[sopraPrima], quadro.dopo.nodi[sopraDopo]];
  return differenza('posto', coppia, quadro, {
    ...(prima && { prima: etichettaFotografata(prima, quadro.prima) }),
    ...(dopo && { dopo: etichettaFotografata(dopo, quadro.dopo) }),
  });
}

function comparePesi(coppia: Coppia, quadro: Quadro): Differenza | undefined {
  const [prima, dopo] = [coppia.prima.nodo.peso, coppia.dopo.nodo.peso];
  const scritti = { prima: formatPeso(prima), dopo: formatPeso(dopo) };
  if (scritti.prima === scritti.dopo) return undefined;
  return differenza('peso', coppia, quadro, { ...scritti, ...scartoOf(prima, dopo) });
}

function formatPeso(peso: number | undefined): string {
  return peso === undefined ? '' : formatPubblicato(peso);
}

/** `>= 14 N.` and `>=14 N.` ask the same: what counts is what a cell means, not how it is written. */
function compareScritti(tipo: 'target' | 'valore', coppia: Coppia, quadro: Quadro): Differenza | undefined {
  const [prima = '', dopo = ''] = [coppia.prima.nodo[tipo], coppia.dopo.nodo[tipo]];
  const { anno } = quadro.dopo;
  if (prima === dopo || isStessoScritto(tipo, prima, dopo, anno)) return undefined;
  return differenza(tipo, coppia, quadro, { prima, dopo });
}

/** Two figures are the same when they are published the same. */
function compareRisultati(coppia: Coppia, quadro: Quadro): Differenza | undefined {
  const [prima, dopo] = [coppia.prima.nodo, coppia.dopo.nodo];
  if (prima.pubblicato === dopo.pubblicato) return undefined;
  return differenza('risultato', coppia, quadro, {
    prima: prima.pubblicato,
    dopo: dopo.pubblicato,
    ...scartoOf(prima.raggiungimento, dopo.raggiungimento),
  });
}

function scartoOf(prima: number | undefined, dopo: number | undefined): { readonly scarto?: number } {
  return prima === undefined || dopo === undefined ? {} : { scarto: dopo - prima };
}
