/** What the tables are made from, for tests: the published tree of 2024, the Piano of 2021, any small tree. */
import {
  normalizeCodice,
  parseAlbero,
  scoreAlbero,
  type AlberoLetto,
  type Cella,
  type Livello,
  type MisuraLetta,
  type NodoLetto,
  type Regole,
} from '../../src/scoring/index.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import type { DatiRelazione, SchedaRelazione, TargetAnno } from '../../src/report/index.js';
import { readFatti, type Fatto } from './fatti.js';

const PROFONDITA: Readonly<Record<string, number>> = {
  ente: 0,
  ambito: 1,
  strategico: 2,
  indicatori: 3,
  operativi: 3,
  operativo: 4,
  indicatoreOS: 5,
  indicatore: 5,
};

const profondita = ({ livello = '' }: Fatto) => PROFONDITA[livello] ?? 0;

const cella = (dove: string, testo: string): Cella => ({
  dove,
  valore: testo === '' ? null : testo,
  formato: 'General',
});

/** The rows of a fact file as a tree, each row under the last one before it of a higher level. */
function makeRadice(fatti: readonly Fatto[], target: string, i = 0): NodoLetto {
  const fatto = fatti[i] ?? {};
  const livello = (fatto.livello === 'indicatoreOS' ? 'indicatore' : fatto.livello) as Livello;
  const { codice = '', titolo = '' } = fatto;
  const riga = i + 5;
  return {
    id: `r${riga}`,
    livello,
    ...(codice !== '' && codice !== 'Ente' && { codice }),
    titolo,
    cella: `Albero!D${riga}`,
    peso: cella(`Albero!C${riga}`, fatto.peso ?? ''),
    ...(livello === 'indicatore' && {
      target: cella(`Albero!F${riga}`, fatto[target] ?? ''),
      consuntivo: cella(`Albero!G${riga}`, fatto.valore ?? ''),
      ...(fatto.misure !== undefined && { valoriMisure: cella(`Albero!H${riga}`, fatto.misure) }),
    }),
    figli: childrenOf(fatti, i).map((figlio) => makeRadice(fatti, target, figlio)),
  };
}

function childrenOf(fatti: readonly Fatto[], i: number): number[] {
  const depth = (j: number) => profondita(fatti[j] ?? {});
  const figli: number[] = [];
  for (let j = i + 1; j < fatti.length && depth(j) > depth(i); j += 1) {
    const last = figli.at(-1);
    if (last === undefined || depth(j) <= depth(last)) figli.push(j);
  }
  return figli;
}

const SENZA_TABELLE: AlberoLetto['tabelle'] = {
  misure: [],
  schede: [],
  storico: [],
  rettifiche: [],
  rimodulazioni: [],
  unita: [],
  individuali: [],
};

/** The allegato of 2024 as a tree: 117 rows, with the raw measures printed in the Relazione. */
export function leggi2024(tabelle: Partial<AlberoLetto['tabelle']> = {}): AlberoLetto {
  const fatti = readFatti('test/golden/allegato-2024.tsv');
  return {
    radice: makeRadice(fatti, 'target'),
    tabelle: { ...SENZA_TABELLE, misure: fatti.flatMap(misuraOf), ...tabelle },
    contesto: { anno: 2024, base1904: false },
  };
}

/** `num/(den/10000)` is a numerator over so many thousands: a multiplier. */
function misuraOf({ codice = '', numeratore = '', denominatore = '', formula = '' }: Fatto): MisuraLetta[] {
  if (numeratore === '') return [];
  const moltiplicatore = /den\/(\d+)/.exec(formula)?.[1];
  const dove = `Misure!${codice}`;
  return [
    {
      codice,
      cella: dove,
      numeratore: cella(dove, numeratore),
      denominatore: cella(dove, denominatore),
      ...(moltiplicatore !== undefined && { moltiplicatore: cella(dove, moltiplicatore) }),
    },
  ];
}

/** `os8 – Consolidare…`, `B3.2_01_rev2018 [PIRA14_2024] Tempo…`: the code, and the title without further codes. */
function splitStampata({ etichetta = '' }: Fatto): Pick<Fatto, 'codice' | 'titolo'> {
  const [codice = ''] = etichetta.split(/ (?:[-–] |\[)/);
  const titolo = etichetta.slice(codice.length).replace(/^ (?:[-–] )?(?:\[[^\]]*\] )?/, '');
  return { codice: /\d|_/.test(codice) ? codice : '', titolo: titolo === '' ? etichetta : titolo };
}

/** The two tables of R24 §§ 3.1 and 3.2 as one tree: the groups have no row of their own, the ambiti no weight. */
export function leggiRelazione2024(): AlberoLetto {
  const stampate = readFatti('test/golden/dati/relazione-2024.tsv').map((fatto) => ({
    ...fatto,
    ...splitStampata(fatto),
    valore: fatto.consuntivo ?? '',
  }));
  const [prima, seconda] = ['1', '2'].map((tabella) =>
    stampate.filter((una: Fatto) => una.tabella === tabella),
  );
  const fatti: Fatto[] = [{ livello: 'ente', titolo: 'Ente' }];
  let sotto: readonly Fatto[] = [];
  for (const riga of (prima ?? []) as readonly Fatto[]) {
    if (riga.livello !== 'indicatore') fatti.push(...sotto);
    if (riga.livello !== 'indicatore') sotto = [];
    const chiave = normalizeCodice(riga.codice ?? '');
    const gemella = (seconda ?? []).findIndex((una: Fatto) => {
      const stesso =
        riga.livello === 'ambito' ? una.titolo === riga.titolo : normalizeCodice(una.codice ?? '') === chiave;
      return una.livello === riga.livello && stesso;
    });
    const codice = (seconda?.[gemella] as Fatto | undefined)?.codice ?? riga.codice ?? '';
    fatti.push({ ...riga, codice });
    if (riga.livello !== 'strategico') continue;
    fatti.push({ livello: 'indicatori', titolo: 'Indicatori' });
    const dopo = (seconda ?? []).slice(gemella + 1);
    const fine = dopo.findIndex((una: Fatto) => una.livello === 'strategico' || una.livello === 'ambito');
    const operativi = fine === -1 ? dopo : dopo.slice(0, fine);
    sotto = [{ livello: 'operativi', titolo: 'Obiettivi operativi' }, ...operativi];
  }
  return {
    radice: makeRadice([...fatti, ...sotto], 'target'),
    tabelle: SENZA_TABELLE,
    contesto: { anno: 2024, base1904: false },
  };
}

/** `Valori misure` as printed, by normal form of the code. */
export function misureRelazione2024(): ReadonlyMap<string, string> {
  return new Map(
    readFatti('test/golden/dati/relazione-2024.tsv').flatMap((fatto) => {
      const { codice = '' } = splitStampata(fatto);
      return fatto.livello === 'indicatore' ? [[normalizeCodice(codice), fatto.misure ?? ''] as const] : [];
    }),
  );
}

/** Scores a tree and puts it into what the tables are made from. */
export function makeDati(
  letto: AlberoLetto,
  oltre: Partial<DatiRelazione> = {},
  regole: Regole = SMVP_2024,
): DatiRelazione {
  return {
    risultato: scoreAlbero(parseAlbero(letto, regole), regole),
    impronta: '3f9a'.repeat(16),
    adesso: '2025-06-20T10:30:00',
    ente: 'Camera di commercio di Alessandria-Asti',
    anno: letto.contesto.anno,
    base1904: false,
    schede: new Map(),
    misure: new Map(),
    targetAnni: new Map(),
    tabelle: new Map(),
    ...oltre,
  };
}

/** The published result of 2024 with algorithms and sources of its indicatori. */
export function dati2024(oltre: Partial<DatiRelazione> = {}): DatiRelazione {
  const schede = new Map(
    readFatti('examples/dati/albero-2024.tsv').map(({ codice = '', algoritmo = '', fonte = '' }) => {
      const scheda: SchedaRelazione = {
        ...(algoritmo !== '' && { algoritmo }),
        ...(fonte !== '' && { fonte }),
      };
      return [normalizeCodice(codice), scheda] as const;
    }),
  );
  const unita = readFatti('examples/dati/unita-2024.tsv').map((fatto, i) => ({
    codice: fatto.codice ?? '',
    cella: `Unita!A${i + 2}`,
    unita: fatto.unita ?? '',
    peso: cella(`Unita!C${i + 2}`, fatto.peso ?? ''),
  }));
  return makeDati(leggi2024({ unita }), { schede, ...oltre });
}

/** `OS1.1 – Sviluppare…`, `Kpi_1.1.2 a Numero…` as code and title; no code where the label begins with none. */
function splitEtichetta(etichetta: string): { readonly codice: string; readonly titolo: string } {
  const trovata = /^((?:AS|OS|OP|PIRA|Kpi)[ _]?\d[\d.]*(?: [ab](?= ))?)(?: ?[-–])? (.*)$/.exec(etichetta);
  return { codice: trovata?.[1] ?? '', titolo: trovata?.[2] ?? etichetta };
}

const ANNI_PIANO = [2021, 2022, 2023];

/** The Piano of 2021: targets of three years, programme and risorse of its obiettivi strategici. */
export function datiPiano2021(): DatiRelazione {
  const fatti = readFatti('examples/dati/piano-2021.tsv').map((fatto) => ({
    ...fatto,
    ...splitEtichetta(fatto.etichetta ?? ''),
  }));
  const letto: AlberoLetto = {
    radice: makeRadice(fatti, 'target2021'),
    tabelle: SENZA_TABELLE,
    contesto: { anno: 2021, base1904: false },
  };
  const targetAnni = new Map(
    fatti.map((fatto: Fatto, i) => [
      `r${i + 5}`,
      ANNI_PIANO.map((anno): TargetAnno => ({ anno, testo: fatto[`target${anno}`] ?? '' })),
    ]),
  );
  const algoritmi = fatti.map(
    ({ codice, ...fatto }: Fatto) => [codice ?? '', { algoritmo: fatto.algoritmo ?? '' }] as const,
  );
  const risorse = readFatti('examples/dati/schede-2021.tsv').map(
    ({ codice = '', programma = '', risorse: euro = '' }) =>
      [codice, { programma, risorse: Number(euro) }] as const,
  );
  const schede = new Map<string, SchedaRelazione>(
    [...algoritmi, ...risorse].map(([codice, scheda]) => [normalizeCodice(codice), scheda]),
  );
  return makeDati(letto, { schede, targetAnni });
}
