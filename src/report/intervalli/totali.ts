/** Totals of a table of the contesto: computed column by column, and compared with what is written. */
import type { Nota } from '../tabella.js';
import { chooseCifra, avviso } from './celleCifra.js';
import { negate, sum, type Cifra } from './cifre.js';
import { cifraDi } from './lettore.js';
import type { ContestoLetto, RigaContesto } from './contestoLetto.js';

/** The figures of a row, by column of figures; absent where there is none. */
export type CifreRiga = readonly (Cifra | undefined)[];

export interface Totali {
  /** One for each row. */
  readonly cifre: readonly CifreRiga[];
  /** The sum of what no total has taken, for a table that has no total of its own. */
  readonly finale: CifreRiga;
  readonly note: readonly Nota[];
}

/** What of the rows above has not been summed yet. */
interface Aperte {
  /** Totals, and rows left before a title: a risultato takes them. */
  fuori: CifreRiga[];
  /** Rows since the last total or title: a total takes them. */
  blocco: CifreRiga[];
}

/**
 * A total sums the rows above it up to the total before; a risultato what is left over, totals by their sign. A row
 * whose own cell is empty above its sottovoci is their sum. Percentages are never summed.
 */
export function computeTotali({ righe, colonne }: ContestoLetto): Totali {
  const note: Nota[] = [];
  const aperte: Aperte = { fuori: [], blocco: [] };
  const somma = (parti: readonly CifreRiga[]): CifreRiga => colonne.map((_, c) => sumColonna(parti, c));
  const cifre = righe.map((riga, r) => {
    const scritte = riga.lette.map(cifraDi);
    const calcolate = calcola(riga, aperte, somma(sottovociDi(righe, r)), somma);
    const scelte = scritte.map((scritta, c) =>
      chooseCifra(scritta, calcolate?.[c], `«${riga.etichetta}», ${colonne[c]?.titolo ?? ''}`),
    );
    note.push(...scelte.flatMap(({ nota }) => (nota === undefined ? [] : [nota])), ...noteRiga(riga));
    const finali = scelte.map(({ cifra }) => cifra);
    chiudi(riga, aperte, riga.segno === -1 ? finali.map((una) => una && negate(una)) : finali);
    return finali;
  });
  return { cifre, finale: somma([...aperte.fuori, ...aperte.blocco]), note };
}

function sumColonna(parti: readonly CifreRiga[], c: number): Cifra | undefined {
  const cifre = parti.map((riga) => riga[c]);
  return cifre.some((una) => una?.unita === '%') ? undefined : sum(cifre);
}

/** What a row should be; `undefined` where nothing says it. */
function calcola(
  { tipo }: RigaContesto,
  { fuori, blocco }: Aperte,
  sottovoci: CifreRiga,
  somma: (parti: readonly CifreRiga[]) => CifreRiga,
): CifreRiga | undefined {
  switch (tipo) {
    case 'totale':
      return blocco.length === 0 ? undefined : somma(blocco);
    case 'risultato':
    case 'totaleFinale':
      return fuori.length + blocco.length === 0 ? undefined : somma([...fuori, ...blocco]);
    case 'voce':
      return sottovoci;
    case 'titolo':
    case 'sottovoce':
    case 'base':
    case 'indecisa':
      return undefined;
  }
}

function sottovociDi(righe: readonly RigaContesto[], r: number): readonly CifreRiga[] {
  const sotto = righe.slice(r + 1);
  const fine = sotto.findIndex(({ tipo }) => tipo !== 'sottovoce');
  const sue = fine === -1 ? sotto : sotto.slice(0, fine);
  return sue.map(({ lette, segno }) =>
    lette.map((letta) => {
      const cifra = cifraDi(letta);
      return segno === -1 ? cifra && negate(cifra) : cifra;
    }),
  );
}

function chiudi({ tipo }: RigaContesto, aperte: Aperte, cifre: CifreRiga): void {
  switch (tipo) {
    case 'voce':
      aperte.blocco.push(cifre);
      return;
    case 'totale':
      aperte.fuori.push(cifre);
      aperte.blocco = [];
      return;
    case 'risultato':
    case 'totaleFinale':
      aperte.fuori = [cifre];
      aperte.blocco = [];
      return;
    case 'titolo':
      aperte.fuori.push(...aperte.blocco);
      aperte.blocco = [];
      return;
    case 'sottovoce':
    case 'base':
    case 'indecisa':
      return;
  }
}

function noteRiga({ tipo, etichetta, lette, testi }: RigaContesto): Nota[] {
  const illeggibili = lette.flatMap(({ kind }, c) => (kind === 'illeggibile' ? [testi[c] ?? ''] : []));
  return [
    ...(tipo === 'indecisa'
      ? [
          avviso(
            `«${etichetta}» è come è scritta e non è stata controllata: la colonna Tipo non dice che cosa somma (totale, risultato).`,
          ),
        ]
      : []),
    ...(tipo === 'titolo' || illeggibili.length === 0
      ? []
      : [avviso(`«${etichetta}»: non è una cifra «${illeggibili.join('», «')}».`)]),
    ...(lette.some(({ kind }) => kind === 'mancante')
      ? [avviso(`«${etichetta}»: manca un valore; i totali non lo comprendono.`)]
      : []),
  ];
}
