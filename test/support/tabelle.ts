/** Tables seen as a reader sees them. */
import {
  buildTabelle,
  formatCellaTabella,
  type CellaTabella,
  type DatiRelazione,
  type IdTabella,
  type RigaTabella,
  type Tabella,
} from '../../src/report/index.js';

/** The tables of an id; fails where data are missing. */
export function tabelleOf(id: IdTabella, dati: DatiRelazione): readonly Tabella[] {
  const esito = buildTabelle(id, dati);
  if (esito.kind === 'manca') throw new Error(esito.messaggio);
  return esito.tabelle;
}

/** The first table of an id. */
export function tabellaOf(id: IdTabella, dati: DatiRelazione): Tabella {
  const [prima] = tabelleOf(id, dati);
  if (prima === undefined) throw new Error(`nessuna tabella ${id}`);
  return prima;
}

/** The cells of a row in words. */
export const paroleOf = ({ celle }: RigaTabella): string[] => celle.map(formatCellaTabella);

/** All rows in words. */
export const righeOf = ({ righe }: Tabella): string[][] => righe.map(paroleOf);

/** The name of a row. */
export function nomeOf({ celle, etichetta }: RigaTabella): string {
  const cella: CellaTabella | undefined = etichetta === undefined ? undefined : celle[etichetta];
  return cella === undefined ? '' : formatCellaTabella(cella);
}

/** The row whose name begins so. */
export function rigaOf(tabella: Tabella, nome: string): string[] {
  const trovata = tabella.righe.find((riga) => nomeOf(riga).startsWith(nome));
  if (trovata === undefined) throw new Error(`nessuna riga ${nome} in ${tabella.titolo}`);
  return paroleOf(trovata);
}

/** A percentage as the project writes it: `100%` → `100,00 %`, `33,34%` → `33,34 %`. */
export function comeNoi(stampata: string): string {
  if (!stampata.endsWith('%')) return stampata;
  const [intero = '', decimali = '00'] = stampata.slice(0, -1).trim().split(',');
  return `${intero},${decimali} %`;
}
