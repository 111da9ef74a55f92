/** The versions of the tree that a workbook keeps, read back as pictures. */
import { NOMI_LIVELLO, TABELLA_VERSIONI } from '../../parametri/index.js';
import type { FaseCiclo, Fotografia, NodoFotografato } from '../../report/index.js';
import { formatPubblicato, NON_DISPONIBILE, type Cella, type Livello } from '../../scoring/index.js';
import { displayCella } from '../celle.js';
import { readTabella, testo, type ColonnaDi } from '../tabella.js';
import type { Area } from '../workbook.js';

export type ColonnaVersioni = ColonnaDi<typeof TABELLA_VERSIONI>;

type Celle = Readonly<Partial<Record<ColonnaVersioni, Cella>>>;

const LIVELLI = new Map(Object.entries(NOMI_LIVELLO).map(([livello, nome]) => [nome, livello as Livello]));
const FASI: readonly FaseCiclo[] = ['pianificazione', 'monitoraggio', 'consuntivo'];

/** In the order in which they were kept. A row that is no node is left out, and so is a version without its first row. */
export function readVersioni(area: Area | undefined): readonly Fotografia[] {
  if (area === undefined) return [];
  const gruppi = new Map<string, Celle[]>();
  for (const { celle } of readTabella(area, TABELLA_VERSIONI).righe) {
    const nome = testo(celle.versione);
    gruppi.set(nome, [...(gruppi.get(nome) ?? []), celle]);
  }
  return [...gruppi].flatMap(([nome, righe]) => fotografiaOf(nome, righe));
}

function fotografiaOf(nome: string, righe: readonly Celle[]): Fotografia[] {
  const posti = new Map(righe.map((celle, i) => [testo(celle.riga), i]));
  const nodi = righe.flatMap((celle) => nodoOf(celle, posti));
  const [prima] = righe;
  const anno = Number(testo(prima?.anno));
  if (prima === undefined || nodi.length !== righe.length || !Number.isInteger(anno)) return [];
  const fase = FASI.find((una) => una === testo(prima.fase));
  return [
    {
      nome,
      quando: testo(prima.quando),
      ente: testo(prima.ente),
      anno,
      ...(fase !== undefined && { fase }),
      impronta: testo(prima.impronta),
      regole: testo(prima.regole),
      nodi,
    },
  ];
}

function nodoOf(celle: Celle, posti: ReadonlyMap<string, number>): NodoFotografato[] {
  const livello = LIVELLI.get(testo(celle.livello) as (typeof NOMI_LIVELLO)[Livello]);
  if (livello === undefined) return [];
  const padre = posti.get(testo(celle.sopra));
  const codice = testo(celle.codice);
  const alias = testo(celle.alias)
    .split(';')
    .map((uno) => uno.trim())
    .filter((uno) => uno !== '');
  const [peso, raggiungimento] = [numero(celle.peso), numero(celle.raggiungimento)];
  return [
    {
      livello,
      ...(codice !== '' && { codice }),
      ...(alias.length > 0 && { alias }),
      titolo: testo(celle.titolo),
      ...(padre !== undefined && { padre }),
      ...(peso !== undefined && { peso }),
      ...(livello === 'indicatore' && { target: scritto(celle.target), valore: scritto(celle.valore) }),
      ...(raggiungimento !== undefined && { raggiungimento }),
      pubblicato: raggiungimento === undefined ? NON_DISPONIBILE : formatPubblicato(raggiungimento),
      ...(testo(celle.provvisorio) !== '' && { provvisorio: true as const }),
    },
  ];
}

function numero(cella: Cella | undefined): number | undefined {
  return typeof cella?.valore === 'number' ? cella.valore : undefined;
}

function scritto(cella: Cella | undefined): string {
  return cella === undefined ? '' : displayCella(cella);
}
