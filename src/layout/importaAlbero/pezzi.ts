/** A line of a table taken apart: weight, label, and the fields right of it. */
import { levelOfParole, isCodice, readEtichetta, type Etichetta } from '../etichette.js';
import { isEtichetta, isPesoScritto, genereOf } from './campi.js';
import type { Campo, RigaTesto } from './model.js';

/** A line, or several that were put together, as a node may have it. */
export interface Pezzi {
  readonly dove: string;
  /** As written; empty when there is none. */
  readonly peso: string;
  /** Text of the label; absent on a line that has only figures. */
  readonly testo?: string;
  readonly etichetta?: Etichetta;
  /** Where the label stands. */
  readonly posto: number;
  /** Fields right of the label. */
  readonly dati: readonly Campo[];
  /** Fields left of the label that are no weight. */
  readonly avanzi: readonly string[];
  /** Several lines of the text make this row. */
  readonly unite: boolean;
}

/** Takes a line apart. A row with an obiettivo and its indicatore (R24 § 3.1) gives both. */
export function readPezzi({ dove, campi }: RigaTesto): readonly Pezzi[] {
  const secondo = findSecondo(campi);
  if (secondo === undefined) return [onePezzi(dove, campi)];
  const inizio = secondo > 0 && isPesoScritto(campi[secondo - 1]?.testo ?? '') ? secondo - 1 : secondo;
  const ultimo = campi.at(-1);
  const chiude = ultimo !== undefined && isPesoScritto(ultimo.testo) && campi.length - 1 > secondo;
  const dopo = campi.slice(inizio, chiude ? -1 : undefined);
  return [onePezzi(dove, [...campi.slice(0, inizio), ...(chiude ? [ultimo] : [])]), onePezzi(dove, dopo)];
}

/** The label of an indicatore behind that of an obiettivo: it has a code, and a weight between the two. */
function findSecondo(campi: readonly Campo[]): number | undefined {
  const primo = campi.findIndex(({ testo }) => isEtichetta(testo));
  const livello = primo < 0 ? undefined : readEtichetta(campi[primo]?.testo ?? '').livello;
  if (livello !== 'ambito' && livello !== 'strategico' && livello !== 'operativo') return undefined;
  const secondo = campi.findIndex(
    ({ testo }, i) =>
      i > primo + 1 &&
      isEtichetta(testo) &&
      isPesoScritto(campi[i - 1]?.testo ?? '') &&
      readEtichetta(testo).codice !== undefined,
  );
  return secondo < 0 ? undefined : secondo;
}

function onePezzi(dove: string, campi: readonly Campo[]): Pezzi {
  const at = campi.findIndex(({ testo }, i) => isEtichetta(testo) || isNumerico(testo, campi, i));
  if (at < 0) {
    const [primo, ...altri] = campi;
    const pesato = primo !== undefined && altri.length > 0 && genereOf(primo.testo) === 'percentuale';
    return {
      dove,
      peso: pesato ? primo.testo : '',
      posto: primo?.posto ?? 0,
      dati: pesato ? altri : campi,
      avanzi: [],
      unite: false,
    };
  }
  const prima = campi.slice(0, at);
  const peso = prima.filter(({ testo }) => isPesoScritto(testo)).at(-1);
  const label = campi[at];
  const accanto = campi[at + 1];
  const inDue =
    label !== undefined && accanto !== undefined && isCodice(label.testo) && isEtichetta(accanto.testo);
  const testo = inDue ? `${label.testo} - ${accanto.testo}` : (label?.testo ?? '');
  return {
    dove,
    peso: peso?.testo ?? '',
    testo,
    etichetta: inDue ? readEtichetta(accanto.testo, label.testo) : readEtichetta(testo),
    posto: label?.posto ?? 0,
    dati: campi.slice(at + (inDue ? 2 : 1)),
    avanzi: prima.filter((campo) => campo !== peso).map((campo) => campo.testo),
    unite: false,
  };
}

/** `33,34% | 1.2 | Titolo`: a dotted number before a label is its code. */
function isNumerico(testo: string, campi: readonly Campo[], i: number): boolean {
  const next = campi[i + 1];
  return /^\d+(?:\.\d+)+\.?$/.test(testo) && next !== undefined && isEtichetta(next.testo);
}

/** Whether a line tells by itself that it is a row of a tree: a code or a level with a weight or a target, the Ente with its grado. */
export function isForte({ etichetta, peso, dati }: Pezzi): boolean {
  const nota = etichetta?.codice !== undefined || etichetta?.livello !== undefined;
  return nota && (peso !== '' || hasTarget(dati) || (etichetta?.livello === 'ente' && dati.length > 0));
}

/** A target that cannot be anything else. */
function hasTarget(dati: readonly Campo[]): boolean {
  return dati.some(({ testo }) => ['confronto', 'monitoraggio'].includes(genereOf(testo)));
}

/** Figures of an indicatore: anything but a lone percentage, which may be that of an obiettivo. */
export function hasMisure(dati: readonly Campo[]): boolean {
  const cifre = dati.filter(({ testo }) => !['testo', 'luce'].includes(genereOf(testo)));
  return hasTarget(dati) || cifre.length >= 2 || cifre.some(({ testo }) => genereOf(testo) !== 'percentuale');
}

/** Whether a label is nothing but the name of its level (`Indicatori`). */
export function isParola(testo: string): boolean {
  return levelOfParole(testo) !== undefined;
}

/** Puts a further line to a row: what the row lacks is taken from it, texts are joined. */
export function joinPezzi(sopra: Pezzi, sotto: Pezzi): Pezzi {
  const testo = [sopra.testo, sotto.testo].filter((t) => t !== undefined && t !== '').join(' ');
  const prima = sopra.testo === undefined ? sotto : sopra;
  return {
    dove: prima.dove,
    peso: sopra.peso === '' ? sotto.peso : sopra.peso,
    ...(testo !== '' && { testo, etichetta: readEtichetta(testo) }),
    posto: prima.posto,
    dati: [...sopra.dati, ...sotto.dati],
    avanzi: [...sopra.avanzi, ...sotto.avanzi],
    unite: true,
  };
}
