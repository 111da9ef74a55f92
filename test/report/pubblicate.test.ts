/** Every figure of R24 §§ 1, 3.0, 3.1, 3.2 and of the allegato, except the published slips. */
import type { IdTabella } from '../../src/report/index.js';
import { readFatti } from '../support/fatti.js';
import { dati2024, leggiRelazione2024, makeDati, misureRelazione2024 } from '../support/relazione.js';
import { comeNoi, nomeOf, paroleOf, rigaOf, righeOf, tabellaOf, tabelleOf } from '../support/tabelle.js';
import {
  AREA_SERVIZI,
  GRADI_DIVERSI,
  OBIETTIVI_OPERATIVI,
  OBIETTIVI_STRATEGICI,
  QUADRO_OS,
  REFUSI,
  SENZA_GRADO,
  SINTESI,
} from './pubblicate2024.js';

const dati = dati2024();
const relazione = makeDati(leggiRelazione2024(), { misure: misureRelazione2024() });
const titoliOf = (id: IdTabella, da = dati) => tabellaOf(id, da).colonne.map(({ titolo }) => titolo);
const refuso = (dove: string) => REFUSI.find((uno) => uno.dove.includes(dove));

describe('§ 1', () => {
  it.each(SINTESI)('la sintesi ha %s, peso %s, %s', (nome, peso, cifra) => {
    expect(rigaOf(tabellaOf('sintesi', dati), nome).slice(1)).toEqual([
      comeNoi(peso),
      comeNoi(cifra),
      '● Raggiunto',
    ]);
  });

  it('gli obiettivi strategici stanno sotto il loro ambito, con peso e percentuale, nello stesso ordine', () => {
    const righe = righeOf(tabellaOf('obiettivi-strategici-sintesi', dati));
    expect(righe.map(([, peso, cifra]) => [peso, cifra])).toEqual(
      OBIETTIVI_STRATEGICI.map(([, peso, cifra]) => [comeNoi(peso), comeNoi(cifra)]),
    );
    // § 1 says «Sostenere le imprese» where §§ 3.0, 3.1 and the allegato say «Supportare le imprese».
    righe.forEach(([nome], i) => {
      const stampato = OBIETTIVI_STRATEGICI[i]?.[0].replace(/^Sostenere/, 'Supportare');
      expect(nome).toContain(stampato);
    });
  });

  it('Area / Servizi ha il suo indice e ogni obiettivo operativo', () => {
    const [indice, titolo, ...righe] = righeOf(tabellaOf('area-servizi', dati));
    expect(indice?.[1]).toBe(comeNoi(AREA_SERVIZI));
    expect(titolo?.[0]).toBe('Performance obiettivi operativi');
    expect(righe.map(([nome, cifra]) => [nome?.replace(' (Trasversale)', ''), cifra])).toEqual(
      OBIETTIVI_OPERATIVI.map(([nome, cifra]) => [nome, comeNoi(cifra)]),
    );
  });
});

describe('§ 3', () => {
  it('le soglie sono quelle del SMVP, dette senza il buco tra 60 e 61', () => {
    expect(titoliOf('soglie')).toEqual(['Grado di raggiungimento', 'Obiettivo', 'Range']);
    expect(righeOf(tabellaOf('soglie', dati))).toEqual([
      ['Fuori target', '○ Non raggiunto', '<= 60 %'],
      ['Critico', '◐ Parzialmente raggiunto', '> 60 % e < 80 %'],
      ['In linea', '● Raggiunto', '>= 80 %'],
    ]);
  });
});

describe('§ 3.0', () => {
  const [tabellare, grafica] = tabelleOf('albero', dati);

  it("l'albero ha ambiti, obiettivi strategici e operativi, ognuno con la sua luce, e la legenda", () => {
    expect(
      tabellare?.colonne.map(({ titolo }) => titolo).filter((t) => !t.startsWith('Valutazione')),
    ).toEqual(['Ambiti strategici', 'Obiettivi strategici', 'Obiettivi operativi']);
    const righe = tabellare === undefined ? [] : righeOf(tabellare);
    expect(righe).toHaveLength(15);
    const nomi = (colonna: number) => righe.map((riga) => riga[colonna]).filter((nome) => nome !== '');
    expect(nomi(0)).toHaveLength(3);
    expect(nomi(2)).toHaveLength(9);
    expect(nomi(4)).toHaveLength(15);
    expect(nomi(1)).toEqual(Array.from({ length: 3 }, () => '● Raggiunto'));
    expect(nomi(3)).toEqual(Array.from({ length: 9 }, () => '● Raggiunto'));
    const legenda = tabellare?.note
      .filter(({ genere }) => genere === 'legenda')
      .map(({ luce }) => luce?.testo);
    expect(legenda).toEqual(['Non raggiunto', 'Parzialmente raggiunto', 'Raggiunto']);
  });

  it('in forma grafica ogni obiettivo strategico è una colonna, sotto il suo ambito, sopra i suoi operativi', () => {
    expect(grafica?.colonne.map(({ titolo }) => titolo.slice(0, 3))).toEqual([
      'AS1',
      'AS1',
      'AS1',
      'AS2',
      'AS2',
      'AS3',
      'AS3',
      'AS3',
      'AS3',
    ]);
    const righe = grafica === undefined ? [] : righeOf(grafica);
    expect(righe.map((riga) => riga.map((cella) => cella.split(' ')[0]))).toEqual([
      ['OS1', 'OS2', 'OS3', 'OS4', 'OS5', 'OS6', 'OS7', 'OS8', 'OS9'],
      ['OP1.1', 'OP2.1', 'OP3.1', 'OP4.1', 'OP5.1', 'OP6.1', 'OP7.1', 'OP8.1', 'OP9.1'],
      ['OP1.2', '', '', 'OP4.2', '', 'OP6.2', 'OP7.2', '', 'OP9.2'],
      ['OP1.3', '', '', '', '', '', '', '', ''],
    ]);
    expect(righe[1]?.[7]).toContain('● Raggiunto 96,00 %');
  });
});

describe('§ 3.1', () => {
  it('il quadro ha le colonne della fonte', () => {
    expect(titoliOf('quadro-os').filter((titolo) => !titolo.startsWith('Valutazione'))).toEqual([
      'Ambito strategico (AS)',
      'Performance media AS',
      'Obiettivi strategici',
      'Performance media OS',
      'N. obiettivi operativi discendenti da ciascun OS',
      'Performance media OP',
    ]);
  });

  it.each(QUADRO_OS)('il quadro di %s', (codice, as, os, n, op) => {
    const [, mediaAs, , , mediaOs, , operativi, mediaOp] = rigaOf(
      tabellaOf('quadro-os', dati),
      `${codice} - `,
    );
    const giusto = refuso(`quadro, ${codice},`)?.giusto;
    expect([mediaAs, mediaOs, operativi, mediaOp]).toEqual([
      comeNoi(as),
      comeNoi(os),
      String(n),
      giusto ?? comeNoi(op),
    ]);
  });

  it.each(['scheda-os', 'obiettivi-operativi'] as const)('%s ha le colonne della fonte', (id) => {
    expect(titoliOf(id, relazione)).toEqual([
      id === 'scheda-os' ? 'OB. STRATEGICO' : 'OBIETTIVO OPERATIVO',
      'PESO',
      'INDICATORE',
      'DESCRIZIONE',
      'ALGORITMO',
      'VALORI MISURE',
      'CONSUNTIVO',
      'TARGET 2024',
      'GRADO RAGGIUNGIMENTO',
      'VALUTAZIONE',
      'PESO',
    ]);
  });

  it('ogni obiettivo strategico ha la sua scheda, e sotto il commento', () => {
    const schede = tabelleOf('scheda-os', relazione);
    expect(schede.map(({ istanza }) => istanza)).toEqual([
      'OS1',
      'OS2',
      'OS3',
      'OS4',
      'OS5',
      'OS6',
      'OS7',
      'OS8',
      'OS9',
    ]);
    for (const { note } of schede) expect(note.at(-1)?.genere).toBe('commento');
  });
});

describe.each([
  ['§ 3.1', 'scheda-os', '1'],
  ['§ 3.2', 'obiettivi-operativi', '2'],
] as const)('%s, riga per riga', (_, id, tabella) => {
  const stampate = readFatti('test/golden/dati/relazione-2024.tsv').filter((una) => una.tabella === tabella);
  const righe = tabelleOf(id, relazione)
    .flatMap((una) => una.righe)
    .filter(({ ruolo }) => ruolo !== 'sezione');
  const obiettivi = stampate.filter(({ livello }) => livello !== 'ambito');

  it('ha le righe della fonte nello stesso ordine', () => {
    expect(righe).toHaveLength(obiettivi.length);
  });

  it.each(obiettivi.map((stampata, i) => [stampata.etichetta ?? '', stampata, i] as const))(
    '%s',
    (_nome, stampata, i) => {
      const riga = righe[i];
      if (riga === undefined) throw new Error('manca la riga');
      const parole = paroleOf(riga);
      const codice = (stampata.etichetta ?? '').split(/ (?:[-–] |\[)/)[0] ?? '';
      expect(nomeOf(riga).toLowerCase()).toContain(codice.toLowerCase());
      const grado = SENZA_GRADO.some((uno) => uno === codice)
        ? 'N/D'
        : (refuso(codice)?.giusto ?? comeNoi(GRADI_DIVERSI[codice.replace(/^os/, 'OS')] ?? '100,00%'));
      if (stampata.livello === 'indicatore') {
        expect([parole[1], ...parole.slice(5, 9)]).toEqual([
          comeNoi(stampata.peso ?? ''),
          stampata.misure,
          stampata.consuntivo === '' ? 'N/D' : stampata.consuntivo,
          stampata.target,
          grado,
        ]);
      } else {
        const senzaCifra = tabella === '2' && stampata.livello === 'strategico';
        expect([parole[8], parole[10]]).toEqual([senzaCifra ? '' : grado, comeNoi(stampata.peso ?? '')]);
      }
    },
  );
});

describe("l'allegato", () => {
  const allegato = tabellaOf('allegato', dati);
  const stampate = readFatti('test/golden/allegato-2024.tsv');

  it('ha il titolo, le colonne e le 117 righe della fonte', () => {
    expect(allegato.titolo).toBe('Performance organizzativa Ente - Alessandria-Asti dicembre 2024');
    expect(titoliOf('allegato')).toEqual([
      'Ente',
      'Ambito',
      'Obiettivo strategico',
      'Obiettivi Operativi / Indicatori OS',
      'Indicatori',
      'Target',
      'Valore',
      'Raggiungimento',
      'Valutazione',
    ]);
    expect(allegato.righe).toHaveLength(117);
    expect(stampate).toHaveLength(117);
  });

  it.each(
    stampate.map(
      (stampata, i) => [`${stampata.codice ?? ''} ${stampata.titolo ?? ''}`, stampata, i] as const,
    ),
  )('%s', (_nome, stampata, i) => {
    const riga = allegato.righe[i];
    if (riga === undefined) throw new Error('manca la riga');
    const parole = paroleOf(riga);
    const { livello = '', codice = '', titolo = '', peso = '', raggiungimento = '' } = stampata;
    expect(nomeOf(riga)).toBe(codice === '' || codice === 'Ente' ? titolo : `${codice} - ${titolo}`);
    expect(parole[(riga.etichetta ?? 0) - 1] ?? '').toBe(comeNoi(peso));
    const cifra = comeNoi(raggiungimento);
    const gruppo = livello === 'indicatori' || livello === 'operativi';
    const luce = gruppo ? '' : cifra === 'N/D' ? 'N/D' : '● Raggiunto';
    const { target = '', valore = '' } = stampata;
    expect(parole.slice(5)).toEqual([target, valore, cifra, luce]);
  });

  it('sotto il titolo di un indicatore sta la sua descrizione, nella stessa cella', () => {
    const schede = new Map([['EC.07', { descrizione: 'Che cosa misura' }]]);
    const riga = tabellaOf('allegato', dati2024({ schede })).righe.find((una) =>
      nomeOf(una).startsWith('EC07'),
    );
    expect(riga?.celle[3]).toEqual({
      tipo: 'testo',
      testo: 'EC07 - Capacità di generare proventi aggiuntivi',
      dettaglio: 'Che cosa misura',
    });
  });

  it('sta a gradini: la colonna dice il livello, e a sinistra sta il peso', () => {
    const gradini = new Map(allegato.righe.map(({ etichetta }, i) => [stampate[i]?.livello, etichetta]));
    expect(Object.fromEntries(gradini)).toMatchObject({
      ente: 0,
      ambito: 1,
      strategico: 2,
      indicatori: 3,
      operativi: 3,
      operativo: 3,
    });
    const sottoOperativo = allegato.righe
      .filter(({ livello }) => livello === 5)
      .map(({ etichetta }) => etichetta);
    expect(new Set(sottoOperativo)).toEqual(new Set([4]));
  });
});

it.each(REFUSI)('refuso della fonte: $dove', ({ tabella, riga, colonna, stampato, giusto }) => {
  const righe = tabelleOf(tabella, relazione).flatMap((una) => una.righe);
  const trovata = righe.find((una) => nomeOf(una).startsWith(riga));
  expect(trovata && paroleOf(trovata)[colonna]).toBe(giusto);
  expect(comeNoi(stampato)).not.toBe(giusto);
});
