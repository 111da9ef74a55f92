/** What every table has: where it comes from, and that it is provisional where it is. */
import type { DatiRelazione } from './dati.js';
import { VUOTA, testo } from './celle.js';
import { noteProvvisorio } from './provvisorio.js';
import type {
  CellaTabella,
  Colonna,
  GenereColonna,
  Provenienza,
  RigaTabella,
  RuoloRiga,
  Tabella,
} from './tabella.js';

/** What the registry says of a table. */
export type Testata = Pick<Tabella, 'id' | 'titolo' | 'sezione'>;

/** What a builder says of it. */
export interface Parti extends Partial<
  Pick<Tabella, 'istanza' | 'titolo' | 'campi' | 'grafici' | 'note' | 'pagina'>
> {
  readonly colonne: readonly Colonna[];
  readonly righe: readonly RigaTabella[];
}

/** A table with its provenance, saying so where a figure in it is provisional. Its rows are made as wide as its columns. */
export function makeTabella(
  dati: DatiRelazione,
  { id, titolo, sezione }: Testata,
  { note = [], righe, pagina = 'verticale', ...parti }: Parti,
): Tabella {
  return {
    id,
    titolo,
    sezione,
    pagina,
    ...parti,
    righe: righe.map((riga) => widen(riga, parti.colonne.length)),
    note: [...(righe.some(isProvvisoria) ? noteProvvisorio(dati.risultato) : []), ...note],
    provenienza: provenienzaOf(dati),
  };
}

function provenienzaOf({ impronta, adesso, ente, anno, risultato }: DatiRelazione): Provenienza {
  const { id, versione, fonte } = risultato.regole;
  return { impronta, regole: { id, versione, fonte }, quando: adesso, ente, anno };
}

function isProvvisoria({ celle }: RigaTabella): boolean {
  return celle.some((cella) => 'provvisorio' in cella);
}

function widen(riga: RigaTabella, larghezza: number): RigaTabella {
  return { ...riga, celle: Array.from({ length: larghezza }, (_, i) => riga.celle[i] ?? VUOTA) };
}

/** A column. */
export function colonna(titolo: string, genere: GenereColonna, larghezza: number): Colonna {
  return { titolo, genere, larghezza };
}

/** A row named by one of its cells, the first unless told. */
export function riga(ruolo: RuoloRiga, celle: readonly CellaTabella[], etichetta = 0): RigaTabella {
  return { ruolo, celle, etichetta };
}

/** A title across the table. */
export function sezione(titolo: string): RigaTabella {
  return riga('sezione', [testo(titolo)]);
}
