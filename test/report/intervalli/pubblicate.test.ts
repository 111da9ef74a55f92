/** Every table of the optional ranges against what the two documents print. */
import type { DatiRelazione, IdTabella, Tabella } from '../../../src/report/index.js';
import { datiEsempio } from '../../support/esempi.js';
import { cifraStampata, comeStampata, righeStampate } from '../../support/stampate.js';
import { tabelleOf } from '../../support/tabelle.js';
import {
  PIANO_2021,
  REFUSI_2021,
  REFUSI_2024,
  RELAZIONE_2024,
  type Refuso,
  type Stampata,
} from './pubblicate.js';

function tabellaDi({ id, istanza }: Stampata, dati: DatiRelazione): Tabella {
  const tabella = tabelleOf(id, dati).find((una) => una.istanza === istanza);
  if (tabella === undefined) throw new Error(`${id} non ha ${istanza ?? 'una tabella sola'}`);
  return tabella;
}

/** Texts in brackets are ours: the source leaves them blank, or has two rows of headers. */
const senzaParentesi = (testo: string) => (/^\(.*\)$/.test(testo) ? testo.slice(1, -1) : testo);

const nomeDi = ({ id, istanza = id }: Stampata) => istanza;

describe.each([
  ['Relazione sulla performance 2024', 'albero-2024', RELAZIONE_2024, REFUSI_2024],
  ['Piano della performance 2021', 'piano-2021', PIANO_2021, REFUSI_2021],
] as const)('%s', (_, esempio, stampate, refusi) => {
  let dati: DatiRelazione;
  beforeAll(async () => {
    dati = await datiEsempio(esempio);
  });

  const refusoDi = (stampata: Stampata, riga: string, colonna: string): Refuso | undefined =>
    refusi.find((uno) => uno.istanza === nomeDi(stampata) && uno.riga === riga && uno.colonna === colonna);

  it.each(stampate.map((una) => [nomeDi(una), una.id, una] as const))(
    '%s (%s) ha titoli, righe e cifre pubblicate, tranne i refusi',
    (_nome, _id, stampata) => {
      const tabella = tabellaDi(stampata, dati);
      const [titoli = [], ...righe] = righeStampate(stampata.testo);
      expect(tabella.colonne.slice(0, titoli.length).map(({ titolo }) => titolo)).toEqual(
        titoli.map(senzaParentesi),
      );
      const attese = righe.map(([nome = '', ...cifre]) => [
        senzaParentesi(nome),
        ...cifre.map(
          (cifra, c) => refusoDi(stampata, nome, titoli[c + 1] ?? '')?.giusto ?? cifraStampata(cifra),
        ),
      ]);
      const trovate = righe.map((riga, r) =>
        riga.map((cella, c) => {
          const nostra = comeStampata(tabella.righe[r]?.celle[c], cella);
          return c === 0 ? nostra.replace(/ \(gg\)$/, '') : nostra;
        }),
      );
      expect(trovate).toEqual(
        attese.map(([nome = '', ...cifre]) => [nome.replace(/ \(gg\)$/, ''), ...cifre]),
      );
    },
  );

  it.each(refusi.map((uno) => [uno.istanza, uno.riga, uno.colonna, uno.stampato, uno] as const))(
    '%s, «%s», %s: è stampato %s, e la tabella lo dice',
    (_istanza, _riga, _colonna, _stampato, refuso) => {
      const stampata = stampate.find((una) => nomeDi(una) === refuso.istanza);
      if (stampata === undefined) throw new Error('refuso senza tabella');
      expect(stampata.testo).toContain(refuso.stampato);
      expect(refuso.giusto).not.toBe(cifraStampata(refuso.stampato));
      const note = tabellaDi(stampata, dati).note.map(({ testo }) => testo);
      expect(note.filter((testo) => testo.includes(refuso.nota))).toHaveLength(1);
    },
  );
});

describe('Relazione 2024, ciò che dice il testo', () => {
  let dati: DatiRelazione;
  beforeAll(async () => {
    dati = await datiEsempio('albero-2024');
  });
  const avvisi = (id: IdTabella) =>
    tabelleOf(id, dati).flatMap(({ note }) =>
      note.filter(({ genere }) => genere === 'avviso').map(({ testo }) => testo),
    );

  it('segnala i due valori di Pareto che nell’albero sono altri', () => {
    expect(avvisi('benchmark').filter((testo) => testo.includes('riconciliare'))).toEqual([
      expect.stringContaining("qui 13, nell'albero OC_DTDE_02 ha 12 N."),
      expect.stringContaining("qui 4,12, nell'albero C2.1_01 ha 0,24 gg"),
    ]);
  });

  it('segnala che § 1 dice 4 iniziative di orientamento e § 3.1 ne conta 7, e null’altro', () => {
    expect(avvisi('dati-attivita')).toEqual([
      "«iniziative in materia di orientamento e creazione d'impresa»: qui 4, nell'albero PIRA 03_2024 ha 7 N.; da riconciliare.",
    ]);
  });

  it('§ 2 nel testo: -818 imprese, -336 il commercio, +56 gli altri servizi, oltre 1.700 addetti in più', () => {
    const imprese = tabelleOf('contesto', dati).find(({ istanza }) => istanza === 'Contesto_Imprese');
    const differenze = imprese?.colonne.findIndex(({ titolo }) =>
      titolo.endsWith('AL-AT: Differenza 2024/2023'),
    );
    expect(imprese?.righe.map(({ celle }) => comeStampata(celle[differenze ?? -1], '0'))).toEqual([
      '-278',
      '-119',
      '-105',
      '-336',
      '-62',
      '56',
      '26',
      '-818',
    ]);
    const addetti = imprese?.righe.at(-1)?.celle[(differenze ?? -1) + 1];
    expect(comeStampata(addetti, '0')).toBe('1.716');
  });

  it('§ 2 nel testo: giovani -103 e 7,5 %, donne -194 e 22,9 %, stranieri +249', () => {
    const tipologie = tabelleOf('contesto', dati).find(({ istanza }) => istanza === 'Contesto_Tipologie');
    const righe = tipologie?.righe
      .slice(0, 3)
      .map(({ celle }) => [
        comeStampata(celle[1], '0'),
        comeStampata(celle[3], '0'),
        comeStampata(celle[5], '0,0%'),
      ]);
    expect(righe).toEqual([
      ['4.619', '-103', '7,5'],
      ['14.140', '-194', '22,9'],
      ['7.793', '249', '12,6'],
    ]);
  });

  it('§ 2 nel testo: oltre 7.400 imprese in meno in dieci anni, un calo dell’11 %', () => {
    const serie = tabelleOf('contesto', dati).find(({ istanza }) => istanza === 'Contesto_Serie');
    expect(
      serie?.righe.slice(-2).map(({ celle }, i) => comeStampata(celle[1], ['0', '0%'][i] ?? '')),
    ).toEqual(['-7.427', '-11']);
  });

  it('§ 3.4 nel testo: 69 % donne, 169 esaminati di cui il 33 % donne', () => {
    const tabelle = tabelleOf('genere', dati);
    const ultima = (nome: string) =>
      tabelle.find(({ istanza }) => istanza === nome)?.righe.at(-1)?.celle ?? [];
    expect(comeStampata(ultima('area')[4], '0%')).toBe('69');
    expect(comeStampata(ultima('esami')[3], '0')).toBe('169');
    expect(comeStampata(ultima('esami')[4], '0%')).toBe('33');
  });

  it('le funzioni A e B assorbono il 39,17 % degli FTE, come S02_AB', () => {
    const [processi] = tabelleOf('costi-processi', dati);
    const gruppi = (processi?.righe ?? []).filter(({ ruolo }) => ruolo === 'gruppo');
    expect(gruppi.slice(0, 2).map(({ celle }) => comeStampata(celle[3], '0,00'))).toEqual(['8,78', '19,86']);
    const quote = gruppi
      .slice(0, 2)
      .flatMap(({ celle: [, , , , quota] }) => (quota?.tipo === 'numero' ? [quota.valore] : []));
    expect(((quote[0] ?? 0) + (quote[1] ?? 0)).toFixed(4)).toBe('0.3917');
    expect(comeStampata(processi?.righe.at(-1)?.celle[3], '0,00')).toBe('73,11');
  });

  it('ogni indicatore del confronto ha il suo grafico, e ogni grafico le sue cifre in parole', () => {
    const tabelle = tabelleOf('benchmark', dati);
    for (const { righe, grafici = [] } of tabelle) expect(grafici).toHaveLength(righe.length);
    expect(tabelle[1]?.grafici?.[0]).toEqual({
      tipo: 'barre',
      titolo: 'Grado di adesione al Cassetto digitale (%)',
      descrizione:
        'Grado di adesione al Cassetto digitale (%): CCIAA AL - AT 38,46, Media Nazionale 54,82, Min 35,88, Max 72,04.',
      serie: 'righe',
      colonnaNomi: 0,
      colonne: [1, 2, 3, 4],
      righe: { da: 0, a: 0 },
    });
  });

  it('proventi e oneri hanno un grafico ciascuno, con i due anni a confronto', () => {
    const economico = tabelleOf('contesto', dati).find(({ istanza }) => istanza === 'Contesto_Economico');
    expect(economico?.grafici?.map(({ titolo, righe, colonne }) => [titolo, righe, colonne])).toEqual([
      ['Proventi correnti - confronto anni 2023-2024', { da: 0, a: 4 }, [1, 2]],
      ['Oneri correnti - confronto anni 2023-2024', { da: 6, a: 9 }, [1, 2]],
    ]);
  });
});
