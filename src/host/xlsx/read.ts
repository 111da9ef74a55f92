/** The reading side of the port, over the model. */
import type {
  Area,
  Elenchi,
  Indirizzo,
  Lettura,
  NomeTrovato,
  Richiesta,
  RichiestaFamiglia,
  RichiestaNome,
} from '../../layout/index.js';
import { ULTIMA_COLONNA, ULTIMA_RIGA } from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { intersect, type Zona } from './refs.js';

/** @throws WorkbookError FOGLIO_MANCANTE when a sheet that is asked for by name is not there */
export function readRequest(cartella: Cartella, richiesta: Richiesta, selezione: Indirizzo): Lettura {
  const preferito =
    richiesta.foglio === undefined ? cartella.foglioAttivo : cartella.requireFoglio(richiesta.foglio).nome;
  return {
    nomi: readNomi(cartella, richiesta, preferito),
    intervalli: (richiesta.intervalli ?? []).map((indirizzo) => readArea(cartella, indirizzo)),
    ...(richiesta.selezione === true ? { selezione: readArea(cartella, selezione) } : {}),
    ...(richiesta.elenchi === true ? { elenchi: readElenchi(cartella) } : {}),
    base1904: cartella.base1904,
  };
}

/** A block of cells with what a write must know of it. */
function readArea(cartella: Cartella, indirizzo: Indirizzo): Area {
  const foglio = cartella.requireFoglio(indirizzo.foglio);
  const grid = <T>(of: (riga: number, colonna: number) => T): T[][] =>
    Array.from({ length: indirizzo.righe }, (_, r) =>
      Array.from({ length: indirizzo.colonne }, (_, c) => of(indirizzo.riga + r, indirizzo.colonna + c)),
    );
  return {
    indirizzo: { ...indirizzo, foglio: foglio.nome },
    celle: grid((riga, colonna) => foglio.cella(riga, colonna)),
    unite: foglio.unite
      .filter((zona) => intersect(zona, indirizzo) !== undefined)
      .map((zona) => foglio.indirizzo(zona)),
    ...(foglio.protetto ? { bloccate: grid((riga, colonna) => foglio.bloccata(riga, colonna)) } : {}),
  };
}

/** The names asked for one by one, then those of the families that were not. */
function readNomi(
  cartella: Cartella,
  { nomi = [], famiglie = [] }: Richiesta,
  preferito: string,
): Map<string, NomeTrovato> {
  const found = new Map(nomi.map((nome) => [nome.nome, readNome(cartella, nome, preferito)]));
  const seen = new Set(nomi.map(({ nome }) => nome.toLowerCase()));
  const there = [...cartella.nomi, ...cartella.tabelle].map(({ nome }) => nome);
  for (const { prefisso, ...altro } of famiglie)
    for (const nome of there) {
      const key = nome.toLowerCase();
      if (!key.startsWith(prefisso.toLowerCase()) || seen.has(key)) continue;
      seen.add(key);
      found.set(nome, readNome(cartella, { nome, ...altro }, preferito));
    }
  return found;
}

function readNome(
  cartella: Cartella,
  { nome, oltre, soloUltimaRiga }: { readonly nome: string } & Omit<RichiestaFamiglia, 'prefisso'>,
  preferito: string,
): NomeTrovato {
  const found = cartella.lookup(nome, preferito);
  if (found.kind !== 'zona') return found;
  const { foglio, zona, tabella } = found.riferimento;
  const read = soloUltimaRiga === true ? { ...zona, riga: zona.riga + zona.righe - 1, righe: 1 } : zona;
  return {
    kind: 'trovato',
    indirizzo: { foglio, ...zona },
    area: readArea(cartella, { foglio, ...grown(read, oltre) }),
    ...(found.ambito === undefined ? {} : { ambito: found.ambito }),
    ...(tabella === undefined ? {} : { tabella }),
  };
}

function grown(zona: Zona, oltre: RichiestaNome['oltre']): Zona {
  if (oltre === undefined) return zona;
  return {
    ...zona,
    righe: Math.min(zona.righe + oltre.righe, ULTIMA_RIGA + 1 - zona.riga),
    colonne: Math.min(zona.colonne + oltre.colonne, ULTIMA_COLONNA + 1 - zona.colonna),
  };
}

function readElenchi(cartella: Cartella): Elenchi {
  return {
    fogli: cartella.fogli.map((foglio) => {
      const { nome, visibilita, protetto, usato } = foglio;
      return {
        nome,
        visibilita,
        protetto,
        ...(usato === undefined ? {} : { usato: foglio.indirizzo(usato) }),
      };
    }),
    tabelle: cartella.tabelle.map(({ nome, foglio, zona }) => ({ nome, indirizzo: { foglio, ...zona } })),
    nomi: cartella.nomi
      .filter(({ nome, nascosto }) => !nascosto && !nome.startsWith('_xlnm.'))
      .map(({ nome, ambito, formula }) => ({
        nome,
        ...(ambito === undefined ? {} : { ambito }),
        formula: `=${formula}`,
      })),
    foglioAttivo: cartella.foglioAttivo,
    strutturaProtetta: cartella.strutturaProtetta,
  };
}
