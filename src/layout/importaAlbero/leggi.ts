/** The tables of the tree in a published text, row by row. */
import type { Livello } from '../../scoring/index.js';
import { normalizeCodice } from '../../scoring/index.js';
import type { Casella, ColonnaDati } from './allinea.js';
import { assembla, type Tratto } from './assembla.js';
import { readColonne, type Dati } from './colonne.js';
import { levelOf, NIENTE_APERTO, openBelow, type Aperto, type LivelloLetto } from './livelli.js';
import type { Dubbio, RigaImportata, RigaTesto, TabellaImportata } from './model.js';
import { isParola, type Pezzi } from './pezzi.js';
import { readPiatta } from './piatta.js';
import { separaTitolo } from './separa.js';
import type { Testata } from './tratti.js';

/** Finds the tables and reads them: those of the same kind, wherever they stand, are one. */
export function readTabelleAlbero(righe: readonly RigaTesto[]): readonly TabellaImportata[] {
  const gruppi = new Map<string, Tratto[]>();
  for (const tratto of assembla(righe)) {
    const { genere, operativi } = tratto.testata;
    const chiave = `${genere} ${String(operativi)}`;
    gruppi.set(chiave, [...(gruppi.get(chiave) ?? []), tratto]);
  }
  return [...gruppi.values()].map(readTabella).filter((tabella) => tabella.righe.length > 0);
}

function readTabella(tratti: readonly Tratto[]): TabellaImportata {
  const [primo] = tratti;
  if (primo === undefined) throw new Error('a table has a header');
  const { genere, operativi } = primo.testata;
  const lette = genere === 'piatto' ? tratti.flatMap(readPiatta) : readTratti(tratti);
  const righe = primo.senzaTestata === true ? markSenzaTestata(lette) : lette;
  const anni = [...new Set(tratti.flatMap(({ testata }) => testata.anni))].sort((a, b) => a - b);
  return {
    genere,
    operativi,
    da: righe[0]?.dove ?? primo.intestazione.dove,
    a: righe.at(-1)?.dove ?? primo.intestazione.dove,
    righe: markDoppi(righe),
    scartate: tratti.flatMap(({ scartate }) => scartate),
    anni,
  };
}

/** The levels run on from page to page; the columns are those of each page. */
function readTratti(tratti: readonly Tratto[]): readonly RigaImportata[] {
  let aperto: Aperto = NIENTE_APERTO;
  return tratti.flatMap(({ testata, righe }) => {
    const livelli = righe.map((pezzi, i) => {
      const letto = levelOf(pezzi, testata, { ...aperto, prima: i === 0 });
      aperto = openBelow(aperto, letto.livello);
      return letto;
    });
    const richieste = righe.map(({ dati, peso, posto }, i) => ({
      dati,
      posto,
      caselle: caselleOf(testata, livelli[i]?.livello ?? 'indicatore', peso !== ''),
    }));
    const colonne = readColonne(richieste, testata.caselle);
    return righe.map((pezzi, i) => {
      const [livello, dati] = [livelli[i], colonne[i]];
      if (livello === undefined || dati === undefined)
        throw new Error('each row has its level and its columns');
      return makeRiga(pezzi, livello, dati, testata);
    });
  });
}

/** Only an indicatore has figures of its own; the weight of an obiettivo closes its row in the Relazione. */
function caselleOf({ caselle, pesoDopo }: Testata, livello: Livello, pesato: boolean): readonly Casella[] {
  const indicatore = livello === 'indicatore';
  const senzaPeso = indicatore ? pesoDopo === 'obiettivi' || pesato : pesato && pesoDopo === 'tutti';
  return caselle.filter(({ colonna }) =>
    colonna === 'pesoObiettivo' ? !senzaPeso : indicatore || DI_OBIETTIVO.includes(colonna),
  );
}

const DI_OBIETTIVO: readonly ColonnaDati[] = ['raggiungimento', 'valutazione', 'descrizione'];

function makeRiga(pezzi: Pezzi, letto: LivelloLetto, dati: Dati, testata: Testata): RigaImportata {
  const { etichetta, dove, testo = '' } = pezzi;
  const { livello, dedotto } = letto;
  const { testi, target } = dati;
  const nomi = nomiOf(pezzi, livello, testi.descrizione ?? '');
  const { algoritmo, fonte } = splitFonte(testi.algoritmo ?? '');
  const pesoFinale = testi.pesoObiettivo ?? '';
  const peso = pesoFinale === '' ? pezzi.peso : pesoFinale;
  const codice = etichetta?.codice;
  const dubbi: Dubbio[] = [
    ...dati.dubbi,
    ...(dedotto ? [{ motivo: 'livelloDedotto', trovato: testo } as const] : []),
    ...(livello === 'indicatore' && target.length === 0
      ? [{ motivo: 'senzaTarget', trovato: testo } as const]
      : []),
    ...(pezzi.unite ? [{ motivo: 'righeUnite', trovato: testo } as const] : []),
    ...(pezzi.avanzi.length > 0
      ? [{ motivo: 'campiAvanzati', trovato: pezzi.avanzi.join(' | ') } as const]
      : []),
    ...(peso === '' && needsPeso(livello, testata) ? [{ motivo: 'senzaPeso', trovato: testo } as const] : []),
  ];
  return {
    dove,
    livello,
    profondita: 0,
    ...(codice !== undefined && { codice }),
    alias: etichetta?.alias ?? [],
    ...nomi,
    algoritmo,
    fonte: testi.fonte ?? fonte,
    valoriMisure: testi.valoriMisure ?? '',
    peso,
    target,
    consuntivo: testi.consuntivo ?? '',
    raggiungimento: testi.raggiungimento ?? '',
    dubbi,
  };
}

/** In the staircase each row but the Ente carries its weight; in the Relazione the ambiti have none. */
function needsPeso(livello: Livello, { genere }: Testata): boolean {
  if (livello === 'ente' || livello === 'indicatore') return false;
  return genere !== 'relazione' || livello !== 'ambito';
}

function nomiOf(
  { etichetta, testo = '' }: Pezzi,
  livello: Livello,
  accanto: string,
): Pick<RigaImportata, 'titolo' | 'descrizione'> {
  const titolo = etichetta?.titolo ?? testo;
  const unito = livello === 'indicatore' && accanto === '' ? separaTitolo(titolo) : undefined;
  if (unito !== undefined) return unito;
  return { titolo: titolo === '' && isParola(testo) ? testo : titolo, descrizione: accanto };
}

/** `N. eventi Fonte del dato: Kronos`: the source stands behind the algorithm. */
function splitFonte(algoritmo: string): { readonly algoritmo: string; readonly fonte: string } {
  const found = /\s*\bFonte(?:\s+de[il]\s+dat[oi])?\s*:?\s+(?=\S)/.exec(algoritmo);
  if (found === null || found.index === 0) return { algoritmo, fonte: '' };
  return {
    algoritmo: algoritmo.slice(0, found.index).trim(),
    fonte: algoritmo.slice(found.index + found[0].length).trim(),
  };
}

/** Said once, on the first row with a target: all the others follow it. */
function markSenzaTestata(righe: readonly RigaImportata[]): readonly RigaImportata[] {
  const prima = righe.findIndex(({ target }) => target.length > 0);
  return righe.map((riga, i) =>
    i === prima ? { ...riga, dubbi: [...riga.dubbi, { motivo: 'senzaIntestazione', trovato: '' }] } : riga,
  );
}

/** The same code on two rows of one table. An obiettivo is written again above the rows of each page. */
function markDoppi(righe: readonly RigaImportata[]): readonly RigaImportata[] {
  const visti = new Set<string>();
  return righe.map((riga) => {
    if (riga.codice === undefined || riga.livello !== 'indicatore') return riga;
    const chiave = normalizeCodice(riga.codice);
    if (!visti.has(chiave)) {
      visti.add(chiave);
      return riga;
    }
    return { ...riga, dubbi: [...riga.dubbi, { motivo: 'codiceDoppio', trovato: riga.codice }] };
  });
}
