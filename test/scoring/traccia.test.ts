import { SMVP_2024 } from '../../src/parametri/index.js';
import {
  parseAlbero,
  scoreAlbero,
  traceIndice,
  traceNodo,
  type Regole,
  type Risultato,
  type Traccia,
} from '../../src/scoring/index.js';
import { makeAlbero, type DatiAlbero, type Riga } from '../support/alberi.js';

function scoreDati(dati: DatiAlbero, regole: Regole = SMVP_2024): Risultato {
  return scoreAlbero(parseAlbero(makeAlbero(dati), regole), regole);
}

function traceOf(risultato: Risultato, codice: string): Traccia {
  const valutato = risultato.nodi.find(({ nodo }) => nodo.codice === codice);
  if (valutato === undefined) throw new Error(`nessun nodo ${codice}`);
  return traceNodo(valutato, risultato.regole);
}

const lines = ({ passi }: Traccia) => passi.map(({ testo }) => testo);

/** R24, allegato: EC07 with its measures, in a smaller tree. */
const EC07: DatiAlbero = {
  righe: [
    ['ente', '', 'Ente', 'Ente'],
    ['ambito', '100 %', 'AS3', 'Efficienza'],
    ['strategico', '100 %', 'OS9', 'Salute gestionale'],
    ['indicatori', '40 %', '', 'Indicatori'],
    ['indicatore', '20 %', 'EC07', '>= 3,00 %', '2,91 %'],
    ['indicatore', '80 %', 'EC08', '>= 1 N.', '2 N.'],
    ['operativi', '60 %', '', 'Obiettivi operativi'],
    ['operativo', '100 %', 'OP9.1', 'Gestione delle risorse'],
    ['indicatore', '100 %', 'B1', 'SI', 'SI'],
    ['indicatore', '', 'B2', 'solo monitoraggio', '4 N.'],
  ],
  misure: [['EC07', '246.142,61 €', '8.468.510,15 €']],
  unita: [['OP9.1', 'Contabilità', '']],
};

describe('la traccia di un indicatore', () => {
  it('va dalle misure al valore, alla regola, al grado, al peso, ai padri, a che cosa servirebbe', () => {
    const traccia = traceOf(scoreDati(EC07), 'EC07');
    expect(traccia).toMatchObject({
      titolo: 'EC07 - titolo EC07',
      pubblicato: '96,89 %',
      cella: 'Albero!C5',
    });
    expect(traccia.passi.map(({ tipo, testo, cella }) => [tipo, testo, cella])).toEqual([
      ['misure', 'Misure: 246.142,61 € / 8.468.510,15 €', 'Misure!B2'],
      ['valore', "Valore: 2,9066 %, dall'intervallo Misure; nel foglio è 2,91 %", 'Misure!B2'],
      ['target', 'Target: >= 3 %', 'Albero!D5'],
      ['regola', 'Raggiunto vale 100 %; mancato, il valore diviso il target: 2,9066 % / 3 %', undefined],
      ['esito', 'Raggiungimento: 96,89 % ● Raggiunto', 'Albero!C5'],
      ['peso', 'Pesa 20,00 % in «Indicatori di OS9»: 20,00 % di ciò che conta', 'Albero!B5'],
      ['padre', 'Indicatori di OS9: 99,38 %', 'Albero!C4'],
      ['padre', 'OS9 - Salute gestionale: 99,75 %', 'Albero!C3'],
      ['padre', 'AS3 - Efficienza: 99,75 %', 'Albero!C2'],
      ['padre', 'Ente: 99,75 %', 'Albero!C1'],
      ['puntiPersi', "Toglie all'Ente 0,25 punti", undefined],
      ['cosaServe', 'Per il 100 % serve il valore 3,00 %', undefined],
    ]);
  });

  it('dice la fonte della regola e i numeri delle celle che ne fanno il conto', () => {
    const { passi } = traceOf(scoreDati(EC07), 'EC07');
    const passo = (tipo: string) => passi.find((uno) => uno.tipo === tipo);
    expect(passo('regola')?.fonte).toContain('Relazione sulla performance 2024, § 3.1');
    expect(passo('target')?.operandi).toEqual([{ nome: 'target', cella: 'Albero!D5', valore: 0.03 }]);
    expect(passo('valore')?.operandi).toEqual([
      { nome: 'valore', cella: 'Misure!B2', valore: 246142.61 / 8468510.15 },
    ]);
    expect(passo('peso')?.operandi).toEqual([{ nome: 'peso', cella: 'Albero!B5', valore: 0.2 }]);
  });

  const sola = (target: string, valore: string): Riga[] => [
    ['ente', '', 'Ente', 'Ente'],
    ['indicatore', '100 %', 'K1', target, valore],
  ];

  it.each([
    [
      '<= 9 gg',
      '12 gg',
      'Un massimo rispettato vale 100 %; superato, il target diviso il valore: 9 gg / 12 gg',
    ],
    ['<= 9 gg', '8 gg', 'Un massimo rispettato vale 100 %; superato, il target diviso il valore'],
    [
      '<= -9 gg',
      '-5 gg',
      'Target negativo mancato: 1 meno la distanza dal target, in parti del target: 1 - |(-5 gg) - (-9 gg)| / |-9 gg|',
    ],
    ['= 0', '2', 'Target zero: 100 % se il valore è zero, altrimenti 0 %'],
    [
      '>= 0 N.',
      '2 N.',
      'Target zero con un verso: 100 % se è rispettato, altrimenti 0 %, perché un rapporto non esiste',
    ],
    ['SI', 'NO', 'SI o NO: 100 % se è quello atteso, altrimenti 0 %'],
    ['SI', '16 luglio 2024', 'Una data sotto SI: conta come SI'],
    ['Entro 30-09-2024', 'SI', 'SI o NO sotto una data: contano come 100 % e 0 %'],
    ['Entro 30-09-2024', '1-10-2024', 'Entro una data: 100 % se è rispettata, altrimenti 0 %'],
    ['tra 3 N. e 5 N.', '4 N.', "Dentro l'intervallo 100 %; fuori, conta il limite più vicino"],
    ['solo monitoraggio', '4 N.', 'Solo monitoraggio: si osserva e non pesa'],
  ])('con target «%s» e valore «%s» dice la regola: %s', (target, valore, testo) => {
    const { passi } = traceOf(scoreDati({ righe: sola(target, valore) }), 'K1');
    expect(passi.find(({ tipo }) => tipo === 'regola')?.testo).toBe(testo);
  });

  it('dice la regola scelta per i massimi e per i ritardi', () => {
    const scostamento = { ...SMVP_2024, minimoMancato: 'scostamento' } as const;
    expect(lines(traceOf(scoreDati({ righe: sola('<= 9 gg', '12 gg') }, scostamento), 'K1'))).toContain(
      'Un massimo rispettato vale 100 %; superato, 1 meno lo scarto in parti del target: 1 - (12 gg - 9 gg) / 9 gg',
    );
    const ritardi = { ...SMVP_2024, ritardi: [{ finoAGiorni: 15, raggiungimento: 0.8 }] };
    expect(
      lines(traceOf(scoreDati({ righe: sola('Entro 30-09-2024', '1-10-2024') }, ritardi), 'K1')),
    ).toContain('Entro una data: 100 % se è rispettata, altrimenti quanto dà la tabella Ritardi');
  });

  it.each([
    ['SI', '', ['Valore: manca', 'Raggiungimento: N/D, manca il valore', 'Per il 100 % serve il valore SI']],
    ['SI', 'boh', ['Valore: «boh» non si capisce', 'Raggiungimento: N/D, da correggere in Albero!E2']],
    ['circa 5', '5', ['Target: «circa 5» non si capisce', 'Prima va corretto il target']],
    [
      'solo monitoraggio',
      '5',
      ['Raggiungimento: N/D, solo monitoraggio', 'Nulla: è solo monitoraggio, e non pesa'],
    ],
    ['SI', 'SI', ['Raggiungimento: 100,00 % ● Raggiunto', 'Non serve altro: è al 100 %']],
  ])('con target «%s» e valore «%s» dice perché', (target, valore, attese) => {
    expect(lines(traceOf(scoreDati({ righe: sola(target, valore) }), 'K1'))).toEqual(
      expect.arrayContaining(attese),
    );
  });

  it('dice la rettifica con il suo atto, e che senza di lei non cambia', () => {
    const dati: DatiAlbero = {
      righe: sola('100 %', '40 %'),
      rettifiche: [['K1', 'valore motivato', '80 %', 'Evento annullato', 'Giunta n. 1 del 3.2.2025']],
    };
    const traccia = traceOf(scoreDati(dati), 'K1');
    expect(traccia.passi).toContainEqual({
      tipo: 'rettifica',
      testo: 'Raggiungimento posto a 80,00 %: Evento annullato',
      fonte: 'Giunta n. 1 del 3.2.2025',
      cella: 'Rettifiche!A2',
    });
    expect(lines(traccia).at(-1)).toBe('Cambia solo cambiando la rettifica');
  });
});

describe('la traccia di un obiettivo', () => {
  it('va dai figli, con il peso di ciascuno, alla media, ai padri, a che cosa servirebbe', () => {
    const risultato = scoreDati({
      righe: [
        ['ente', '', 'Ente', 'Ente'],
        ['strategico', '100 %', 'OS1', 'Primo'],
        ['operativo', '100 %', 'OP1', 'Uno'],
        ['indicatore', '50 %', 'K1', '100 %', '40 %'],
        ['indicatore', '30 %', 'K2', '100 %', '70 %'],
        ['indicatore', '20 %', 'K3', '100 %', ''],
      ],
    }); // (0.5*0.4 + 0.3*0.7) / 0.8 = 0.5125
    expect(lines(traceOf(risultato, 'OP1'))).toEqual([
      'K1 - titolo K1: 40,00 % × 62,50 %',
      'K2 - titolo K2: 70,00 % × 37,50 %',
      'K3 - titolo K3: non conta (manca il valore)',
      'Media di chi conta, pesata e divisa per la somma dei loro pesi',
      'Raggiungimento: 51,25 % ○ Non raggiunto',
      'Provvisorio: manca 1 valore',
      'Pesa 100,00 % in «OS1 - Primo»: 100,00 % di ciò che conta',
      'OS1 - Primo: 51,25 %',
      'Ente: 51,25 %',
      // 0.6001 - 0.5125 = 0.0876; / 0.625 = 0.14016; 0.4 + 0.14016 = 54,016 %
      'Per arrivare a 60,01 % basta: K1 - titolo K1, da 40,00 %, con 54,02 %',
    ]);
  });

  it('di uno strategico dice la regola delle due metà con la sua fonte', () => {
    const traccia = traceOf(scoreDati(EC07), 'OS9');
    expect(lines(traccia).slice(0, 3)).toEqual([
      'Indicatori di OS9: 99,38 % × 40,00 %',
      'Obiettivi operativi di OS9: 100,00 % × 60,00 %',
      'Un obiettivo strategico è misurato dai suoi indicatori e dai suoi obiettivi operativi',
    ]);
    expect(traccia.passi[2]?.fonte).toContain('§ 3.1');
    expect(traccia.passi[0]?.operandi?.map(({ nome, cella }) => [nome, cella])).toEqual([
      ['raggiungimento', 'Albero!C4'],
      ['peso', 'Albero!B4'],
    ]);
    expect(lines(traccia).at(-1)).toBe(
      'Per arrivare a 100,00 % basta: EC07 - titolo EC07, da 96,89 %, con 3,00 %',
    );
  });

  it('di chi non conta dice perché', () => {
    expect(lines(traceOf(scoreDati(EC07), 'OP9.1'))).toContain(
      'B2 - titolo B2: non conta (solo monitoraggio)',
    );
    expect(lines(traceOf(scoreDati(EC07), 'B2'))).toContain(
      'Non conta in «OP9.1 - Gestione delle risorse»: solo monitoraggio',
    );
  });

  it('conta i valori che mancano e le celle da correggere', () => {
    const risultato = scoreDati({
      righe: [
        ['ente', '', 'Ente', 'Ente'],
        ['indicatore', '', 'K1', 'SI', ''],
        ['indicatore', '', 'K2', 'SI', 'boh'],
        ['indicatore', '', 'K3', 'SI', ''],
        ['indicatore', '', 'K4', 'SI', 'SI'],
      ],
    });
    expect(lines(traceOf(risultato, 'Ente'))).toContain(
      'Provvisorio: mancano 2 valori, 1 cella è da correggere',
    );
    expect(lines(traceOf(risultato, 'K4'))).toContain(
      'Pesa quanto gli altri in «Ente»: 100,00 % di ciò che conta',
    );
  });

  it('quando gli indicatori da cambiare sono tanti ne nomina tre e conta gli altri', () => {
    const foglie = ['K1', 'K2', 'K3', 'K4', 'K5'].map((codice): Riga => [
      'indicatore',
      '20 %',
      codice,
      'SI',
      'NO',
    ]);
    const risultato = scoreDati({ righe: [['ente', '', 'Ente', 'Ente'], ...foglie] });
    expect(lines(traceOf(risultato, 'Ente')).at(-1)).toBe(
      'Per arrivare a 60,01 % basta: K1 - titolo K1, da 0,00 %, con SI; K2 - titolo K2, da 0,00 %, con SI; K3 - titolo K3, da 0,00 %, con SI; e un altro indicatore',
    );
  });
});

describe('la traccia di una cifra fuori dall’albero', () => {
  it('elenca le voci con il loro peso e la media', () => {
    const { unita, areaServizi } = scoreDati(EC07);
    const attese = [
      'OP9.1 - Gestione delle risorse: 100,00 % × 100,00 %',
      'Media di chi conta, pesata e divisa per la somma dei loro pesi',
      'Raggiungimento: 100,00 % ● Raggiunto',
    ];
    expect(unita.map((indice) => traceIndice(indice).titolo)).toEqual(['Contabilità']);
    expect(unita.map((indice) => lines(traceIndice(indice)))).toEqual([attese]);
    expect(lines(traceIndice(areaServizi))).toEqual(attese);
  });
});
