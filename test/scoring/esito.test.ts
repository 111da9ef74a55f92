import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc } from '../support/fc.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import { ANOMALIE } from '../../src/controlli/index.js';
import {
  formatEsito,
  scoreIndicatore,
  type Cella,
  type ContenutoCella,
  type Esito,
  type Regole,
} from '../../src/scoring/index.js';
import { parseIndicatore } from '../../src/scoring/parseIndicatore.js';
import { expectClose } from '../support/expectClose.js';
import { cella, CONTESTO } from './celle.js';

interface Prova {
  readonly regole?: Partial<Regole>;
  readonly descrizione?: string;
  readonly misure?: ContenutoCella;
  readonly espressione?: ContenutoCella;
}

const isCella = (contenuto: ContenutoCella | Cella): contenuto is Cella =>
  typeof contenuto === 'object' && contenuto !== null;

/** Scores a target and a value; the segnalazioni are those of the reading and of the scoring. */
function score(target: ContenutoCella, valore: ContenutoCella | Cella, prova: Prova = {}) {
  const regole: Regole = { ...SMVP_2024, ...prova.regole };
  const { indicatore, segnalazioni } = parseIndicatore(
    {
      target: cella(target, 'General', 'F!T'),
      consuntivo: isCella(valore) ? valore : cella(valore, 'General', 'F!V'),
      passato: { storico: [] },
      ...(prova.descrizione !== undefined && { descrizione: prova.descrizione }),
      ...(prova.misure !== undefined && {
        misura: { codice: 'K', cella: 'M!A2', espressione: cella(prova.misure, 'General', 'M!B2') },
      }),
      ...(prova.espressione !== undefined && { valoriMisure: cella(prova.espressione, 'General', 'F!M') }),
    },
    CONTESTO,
    regole,
  );
  const scored = scoreIndicatore(indicatore, regole);
  const tutte = [...segnalazioni, ...scored.segnalazioni];
  return { esito: scored.esito, segnalazioni: tutte, codici: tutte.map(({ codice }) => codice), indicatore };
}

function expectPunteggio(esito: Esito, atteso: number): void {
  expect(esito.kind).toBe('punteggio');
  if (esito.kind !== 'punteggio') return;
  if (atteso === 1) expect(esito.valore).toBe(1);
  else expectClose(esito.valore, atteso);
}

const FASI =
  'Fasi: 1) bando (ob. raggiunto al 50%); 2) prove (ob. raggiunto al 70%); 3) assunzione (ob. raggiunto al 100%)';

describe('la tabella degli esiti, riga per riga', () => {
  it.each([
    // SI / NO
    ['SI', 'SI', 1],
    ['SI', 'no', 0],
    ['NO', 'NO', 1],
    ['NO', 'SÌ', 0],
    // date
    ['Entro 30-09-2024', '16-07-2024', 1],
    ['Entro 30-09-2024', '30-09-2024', 1],
    ['Entro 30-09-2024', '01-10-2024', 0],
    ['31 ottobre', '31 ottobre', 1],
    ['31 ottobre', '2 novembre 2024', 0],
    // range
    ['tra 10 e 20', '10', 1],
    ['tra 10 e 20', '15', 1],
    ['tra 10 e 20', '20', 1],
    ['tra 10 e 20', '8', 0.8],
    ['tra 10 e 20', '25', 0.8],
    ['tra 10 % e 20 %', '5 %', 0.5],
    ['tra -10 e 20', '-15', 0.5],
    // zero, bare or with =
    ['0', '0', 1],
    ['0', '1', 0],
    ['0 reclami', '3 reclami', 0],
    ['= 0', '-1', 0],
    // zero with a direction
    ['<= 0 gg', '0 gg', 1],
    ['<= 0 gg', '-3 gg', 1],
    ['<= 0 gg', '1 gg', 0],
    ['>= 0 %', '2,00 %', 1],
    ['>= 0 %', '-2,00 %', 0],
    ['> 0', '0', 0],
    ['< 0', '0', 0],
    // negative with a direction
    ['<= -9 gg', '-11,63 gg', 1],
    ['<= -9 gg', '-9 gg', 1],
    ['<= -9 gg', '-5 gg', 1 - 4 / 9],
    ['<= -9 gg', '0 gg', 0],
    ['<= -9 gg', '20 gg', 0],
    ['>= -10', '-12', 0.8],
    ['>= -10', '-5', 1],
    ['>= -10', '-25', 0],
    // at least
    ['>= 14 N.', '23 N.', 1],
    ['>= 14 N.', '7 N.', 0.5],
    ['> 14 N.', '15 N.', 1],
    ['> 14 N.', '7 N.', 0.5],
    ['14 N.', '7 N.', 0.5],
    ['= 14 N.', '7 N.', 0.5],
    ['= 14 N.', '14 N.', 1],
    ['>= 14 N.', '0 N.', 0],
    ['>= 14 N.', '-3 N.', 0],
    ['100,00 %', '80,00 %', 0.8],
    ['100,00 %', '370,37 %', 1],
    ['>= 86,04 %', '86,04 %', 1],
    // at most, missed by the ratio
    ['<= 4,19 gg', '3,10 gg', 1],
    ['<= 30 gg', '40 gg', 0.75],
    ['< 30 gg', '40 gg', 0.75],
    ['<= 30 gg', '0 gg', 1],
    ['<= 30 gg', '-4 gg', 1],
    ['<= 30 gg', '3000 gg', 0.01],
  ])('«%s» con «%s»: %d', (target, valore, atteso) => {
    expectPunteggio(score(target, valore).esito, atteso);
  });

  it('solo monitoraggio non si valuta, con un valore o senza', () => {
    for (const valore of ['106,28 %', 'N/D', null])
      expect(score('solo monitoraggio', valore)).toMatchObject({
        esito: { kind: 'soloMonitoraggio' },
        codici: [],
      });
  });

  it('un massimo mancato si può misurare sullo scostamento', () => {
    const regole = { minimoMancato: 'scostamento' } as const;
    expectPunteggio(score('<= 30 gg', '40 gg', { regole }).esito, 1 - 10 / 30);
    expectPunteggio(score('<= 30 gg', '90 gg', { regole }).esito, 0);
    expectPunteggio(score('tra 10 e 20', '25', { regole }).esito, 0.75);
  });

  it('una data in ritardo vale la fascia di Ritardi in cui cade', () => {
    const regole = {
      ritardi: [
        { finoAGiorni: 30, raggiungimento: 0.5 },
        { finoAGiorni: 10, raggiungimento: 0.9 },
      ],
    };
    const ritardo = (valore: string) => score('Entro 30-09-2024', valore, { regole }).esito;
    expectPunteggio(ritardo('01-10-2024'), 0.9);
    expectPunteggio(ritardo('10-10-2024'), 0.9);
    expectPunteggio(ritardo('11-10-2024'), 0.5);
    expectPunteggio(ritardo('30-10-2024'), 0.5);
    expectPunteggio(ritardo('31-10-2024'), 0);
  });

  it.each(['-9 gg', '= -9 gg'])('«%s» non dice il verso ed è un errore, anche senza valore', (target) => {
    for (const valore of ['-5 gg', null])
      expect(score(target, valore)).toMatchObject({
        esito: { kind: 'errore', codice: 'VERSO_AMBIGUO', cella: 'F!T' },
        segnalazioni: [{ codice: 'VERSO_AMBIGUO', cella: 'F!T', trovato: '-9 gg' }],
      });
  });

  it('un valore che manca non è zero', () => {
    expect(score('>= 14 N.', 'N/D')).toMatchObject({
      esito: { kind: 'nonValutabile', motivo: 'valoreMancante' },
      codici: ['VALORE_MANCANTE'],
    });
  });

  it('senza il valore dell’anno di confronto non si valuta', () => {
    expect(score(">= valore osservato nell'anno n", '5')).toMatchObject({
      esito: { kind: 'nonValutabile', motivo: 'storicoMancante' },
      segnalazioni: [{ codice: 'STORICO_MANCANTE', cella: 'F!T', fatti: { anno: '2023' } }],
    });
  });

  it('una cella illeggibile è un errore, segnalato una volta', () => {
    expect(score('>= abc', '5')).toMatchObject({
      esito: { kind: 'errore', codice: 'TARGET_ILLEGGIBILE', cella: 'F!T' },
      codici: ['TARGET_ILLEGGIBILE'],
    });
    expect(score('>= 5', 'abc')).toMatchObject({
      esito: { kind: 'errore', codice: 'VALORE_ILLEGGIBILE', cella: 'F!V' },
      codici: ['VALORE_ILLEGGIBILE'],
    });
    expect(score('>= 80 %', 0.92)).toMatchObject({
      esito: { kind: 'errore', codice: 'UNITA_AMBIGUA', cella: 'F!V' },
      codici: ['UNITA_AMBIGUA'],
    });
  });
});

describe('le fasi', () => {
  const stage = (valore: ContenutoCella | Cella) => score('100,00 %', valore, { descrizione: FASI });

  it('una percentuale è il raggiungimento', () => {
    expectPunteggio(stage('70,00 %').esito, 0.7);
    expectPunteggio(stage('100%').esito, 1);
    expectPunteggio(stage(cella(0.5, '0%')).esito, 0.5);
    expect(stage('70,00 %').codici).toEqual([]);
  });

  it('un intero senza unità è il numero della fase', () => {
    expectPunteggio(stage('2').esito, 0.7);
    expectPunteggio(stage(1).esito, 0.5);
  });

  it('una percentuale che nessuna fase prevede si segnala', () => {
    const { esito, segnalazioni } = stage('85 %');
    expectPunteggio(esito, 0.85);
    expect(segnalazioni).toMatchObject([
      { codice: 'FASE_NON_PREVISTA', fatti: { previste: '50,00 %, 70,00 %, 100,00 %' } },
    ]);
    expectPunteggio(stage('120 %').esito, 1);
  });

  it.each(['4', '0', '1,5', '2 N.'])('«%s» non è una fase ed è un errore', (valore) => {
    expect(stage(valore)).toMatchObject({
      esito: { kind: 'errore', codice: 'FASE_NON_PREVISTA', cella: 'F!V' },
      codici: ['FASE_NON_PREVISTA'],
    });
  });
});

describe('nature diverse di target e valore', () => {
  it('SI o NO sotto una data vale 1 o 0, con un avviso', () => {
    expectPunteggio(score('Entro 30-09-2024', 'SI').esito, 1);
    expectPunteggio(score('Entro 30-09-2024', 'NO').esito, 0);
    expect(score('31 ottobre', 'SI').codici).toEqual(['SI_SOTTO_DATA']);
  });

  it('una data sotto SI vale 1, con un avviso', () => {
    expectPunteggio(score('SI', '16 luglio 2024').esito, 1);
    expect(score('SI', '16 luglio 2024').codici).toEqual(['DATA_SOTTO_SI']);
  });

  it.each([
    ['SI', '5 N.'],
    ['NO', '16-07-2024'],
    ['>= 5 N.', 'SI'],
    ['>= 5 N.', '16-07-2024'],
    ['tra 3 e 5', 'SI'],
    ['Entro 30-09-2024', '5 gg'],
    [FASI.slice(6), 'SI'],
    [FASI.slice(6), '16-07-2024'],
  ])('«%s» con «%s» è un errore', (target, valore) => {
    expect(score(target, valore)).toMatchObject({
      esito: { kind: 'errore', codice: 'TIPO_DIVERSO', cella: 'F!V' },
      segnalazioni: [{ codice: 'TIPO_DIVERSO', trovato: valore, fatti: { target } }],
    });
  });
});

describe('ciò che si segnala del confronto', () => {
  it.each(['> 50 N.', '< 50 N.'])('«%s» con 50 N. vale 1, al limite', (target) => {
    const { esito, segnalazioni } = score(target, '50 N.');
    expectPunteggio(esito, 1);
    expect(segnalazioni).toMatchObject([{ codice: 'AL_LIMITE', trovato: '50 N.', fatti: { target } }]);
  });

  it('il segno di uguale superato vale 1, con una nota', () => {
    expectPunteggio(score('= 100%', '120%').esito, 1);
    expect(score('= 100%', '120%').codici).toEqual(['SUPERATO_UGUALE']);
    expect(score('100%', '120%').codici).toEqual([]);
    expect(score('= 100%', '100%').codici).toEqual([]);
  });

  it('unità diverse si confrontano come sono scritte, con un avviso', () => {
    const { esito, segnalazioni } = score('<= 4,19 gg', '3,10 N.');
    expectPunteggio(esito, 1);
    expect(segnalazioni).toEqual([
      { codice: 'UNITA_DIVERSA', cella: 'F!V', trovato: 'N.', fatti: { target: 'gg' } },
    ]);
    expectPunteggio(score('>= 80 %', '40 N.').esito, 0.5);
    expectPunteggio(score('>= 80 N.', '40 %').esito, 0.5);
    expect(score('<= 5 gg', '3 giorni').codici).toEqual([]);
    expect(score('>= 2', '3 N.').codici).toEqual([]);
  });

  it('raggiunto vuol dire entro un millesimo di miliardesimo', () => {
    expectPunteggio(score('>= 86,04 %', cella(0.8604 - 1e-13, '0.00%')).esito, 1);
    const mancato = score('>= 86,04 %', cella(0.8604 - 1e-10, '0.00%')).esito;
    expect(mancato.kind === 'punteggio' && mancato.valore < 1).toBe(true);
  });

  it('ogni segnalazione porta i fatti che le sue parole nominano', () => {
    const casi: readonly (readonly [string, string, Prova?])[] = [
      ['-9 gg', '1'],
      ['SI', '5'],
      ['> 5', '5'],
      ['= 5', '6'],
      ['100 %', '85 %', { descrizione: FASI }],
      ['SI', '1 maggio'],
      ['1 maggio', 'SI'],
      ['>= 5 gg', '6 N.'],
      ['>= 5 gg', ''],
      ['>= 3,00 %', '2,91 %'],
      [">= valore osservato nell'anno n", '2'],
      ['>= 5 gg', '4,12 gg', { misure: '34 / 140' }],
      ['>= 5 gg', '4,30 gg', { misure: '34 / 140' }],
      ['>= 5 gg', '4,30 gg', { misure: '34 / 0' }],
      ['>= 5 gg', '4,30 gg', { misure: '34 boh' }],
    ];
    for (const [target, valore, prova] of casi) {
      const { segnalazioni } = score(target, valore, prova);
      expect(segnalazioni).not.toEqual([]);
      for (const { codice, fatti } of segnalazioni) {
        const { messaggio, atteso, rimedio } = ANOMALIE[codice];
        const nominati = [...`${messaggio} ${atteso} ${rimedio}`.matchAll(/\{(\w+)\}/g)].map(
          ([, nome]) => nome,
        );
        expect(['cella', 'trovato', ...Object.keys(fatti ?? {})]).toEqual(expect.arrayContaining(nominati));
      }
    }
  });
});

describe('da dove viene il valore che conta', () => {
  const EC07 = '246.142,61 € / 8.468.510,15 €';
  const origineOf = ({ indicatore: { usato } }: ReturnType<typeof score>) =>
    usato.kind === 'letto' ? usato.valore.origine : usato.codice;

  it('EC07: dal consuntivo stampato verrebbe 97,00 %, e si dice perché può essere altro', () => {
    const scored = score('>= 3,00 %', '2,91 %');
    expect(formatEsito(scored.esito)).toBe('97,00 %');
    expect(scored.segnalazioni).toEqual([
      {
        codice: 'VALORE_ARROTONDATO',
        cella: 'F!V',
        trovato: '2,91 %',
        fatti: { minimo: '96,83 %', massimo: '97,17 %' },
      },
    ]);
    expect(origineOf(scored)).toBe('consuntivo');
  });

  it('EC07: dalle misure viene 96,89 %, come pubblicato', () => {
    const scored = score('>= 3,00 %', '2,91 %', { misure: EC07 });
    expect(formatEsito(scored.esito)).toBe('96,89 %');
    expectPunteggio(scored.esito, 246142.61 / 8468510.15 / 0.03);
    expect(scored.codici).toEqual([]);
    expect(origineOf(scored)).toBe('misure');
  });

  it('le misure precedono il numero dietro la cella, che precede l’espressione, che precede il consuntivo', () => {
    const dietro = cella(0.0290656, '0.00%', 'F!V');
    expect(origineOf(score('>= 3,00 %', dietro, { misure: EC07, espressione: EC07 }))).toBe('misure');
    expect(origineOf(score('>= 3,00 %', dietro, { espressione: EC07 }))).toBe('cella');
    expect(origineOf(score('>= 3,00 %', '2,91 %', { espressione: EC07 }))).toBe('espressione');
    expect(origineOf(score('>= 3,00 %', '2,91 %', { espressione: '2,906 % + 0,001 %' }))).toBe('consuntivo');
    expect(origineOf(score('>= 3,00 %', '2,91 %', { misure: 'n.d. / n.d.' }))).toBe('consuntivo');
  });

  it('un numero che la cella mostra per intero è arrotondato come se fosse scritto', () => {
    const scored = score('>= 3,00 %', cella(0.0291, '0.00%', 'F!V'), {});
    expect(scored.codici).toEqual(['VALORE_ARROTONDATO']);
    expect(origineOf(score('>= 3,00 %', cella(0.0291, '0.00%', 'F!V'), { espressione: EC07 }))).toBe(
      'espressione',
    );
  });

  it('un valore che manca nel foglio si prende dalle misure', () => {
    expectPunteggio(score('>= 3,00 %', null, { misure: EC07 }).esito, 246142.61 / 8468510.15 / 0.03);
    expectPunteggio(score('>= 4 N.', 'N/D', { espressione: '1 + 2' }).esito, 0.75);
  });

  it.each([
    ['>= 12,69 N.', '59,44 N.', '328 N. / 5,52 N.'],
    ['>= 2,72 N.', '13,59 N.', '75 N. / 5,52 N.'],
    ['>= 7,50 N.', '8,92 N.', '(1.813 N. + 3.111 N.) / 551,78 N.'],
    ['solo monitoraggio', '106,28 %', '2,20 N. / 2,07 N.'],
    ['solo monitoraggio', '39,17 %', '(8,78 fte + 19,86 fte) / 73,11 fte'],
    ['>= 90,00 %', '99,98 %', '517.484,17 € / 517.603,00 €'],
    ['>= 155,00 %', '179,81 %', '36.720.838,32 € / 20.422.005,51 €'],
    ['>= 1,93 %', '9,25 %', '(8.975.098,84 € - 8.145.256,02 €) / 8.975.098,84 €'],
    ['>= 100,00 %', '370,37 %', '100 N. / 27 N.'],
    ['<= 4,91 gg', '0,24 gg', '34 gg / 140 N.'],
    ['>= 25,46 %', '38,46 %', '21.222 N. / 55.178 N.'],
    ['>= 3,00 %', '2,91 %', '246.142,61 / 8.468.510,15 * 100'],
    ['>= 3,00 %', '2,91 %', '100 * 246.142,61 / 8.468.510,15'],
    ['>= 50 N.', '59 N.', '328 / 5,52'],
    ['100,00 %', '92,20 %', '92,20'],
    ['SI', 'SI', 'SI'],
    ['SI', '16 luglio 2024', 'Entro 30-09-2024'],
    ['>= 5 gg', 'N/D', 'n.d. / n.d.'],
  ])('«%s», «%s»: «%s» torna', (target, valore, espressione) => {
    const { codici } = score(target, valore, { espressione });
    expect(codici.filter((codice) => codice.startsWith('MISURE'))).toEqual([]);
  });

  it('misure che non danno il consuntivo si segnalano', () => {
    const { segnalazioni } = score('<= 4,91 gg', '0,30 gg', { espressione: '34 gg / 140 N.' });
    expect(segnalazioni).toEqual([
      { codice: 'MISURE_NON_TORNANO', cella: 'F!V', trovato: '0,30 gg', fatti: { calcolato: '0,2429 gg' } },
    ]);
    expect(score('>= 4 N.', '12 N.', { espressione: '13 N.' }).codici).toEqual(['MISURE_NON_TORNANO']);
    expect(score('SI', 'SI', { espressione: '13 N.' }).codici).toEqual(['MISURE_NON_TORNANO']);
  });

  it('misure scambiate si riconoscono: 34/140 e 4,12', () => {
    const { segnalazioni } = score('<= 4,91 gg', '4,12 gg', { misure: '34 gg / 140 N.' });
    expect(segnalazioni).toMatchObject([
      { codice: 'MISURE_INVERTITE', cella: 'F!V', trovato: '4,12 gg', fatti: { calcolato: '0,2429 gg' } },
    ]);
  });

  it('un denominatore zero si segnala, e vale il consuntivo', () => {
    const scored = score('>= 4 N.', '3 N.', { misure: '5 / 0' });
    expectPunteggio(scored.esito, 0.75);
    expect(scored.segnalazioni).toMatchObject([
      { codice: 'DENOMINATORE_ZERO', cella: 'M!B2', trovato: '5 / 0' },
    ]);
  });

  it('misure illeggibili si segnalano, e vale il consuntivo', () => {
    const scored = score('>= 4 N.', '3 N.', { misure: '5 / abc' });
    expectPunteggio(scored.esito, 0.75);
    expect(scored.segnalazioni).toMatchObject([
      { codice: 'MISURE_ILLEGGIBILI', cella: 'M!B2', trovato: '5 / abc' },
    ]);
  });

  it('misure con la loro unità la portano nel confronto', () => {
    expect(score('<= 4,19 gg', '3,10 gg', { misure: '3,10 N.' }).codici).toEqual(['UNITA_DIVERSA']);
  });

  it('80,00 % contro 100,00 % resta 80,00 % qualunque cosa ci fosse prima di arrotondare', () => {
    expect(score('100,00 %', '80,00 %').codici).toEqual([]);
    expect(score('>= 90 %', '80 %').codici).toEqual([]);
  });

  it('un arrotondamento che cambia il semaforo dice anche quale', () => {
    const { segnalazioni } = score('>= 1,0 N.', '0,8 N.');
    expect(segnalazioni).toMatchObject([
      { codice: 'VALORE_ARROTONDATO', fatti: { minimo: '75,00 % (Critico)', massimo: '85,00 % (In linea)' } },
    ]);
  });
});

describe("gli indicatori dell'allegato 2024", () => {
  const righe = readFileSync(join(__dirname, '../golden/allegato-2024.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((riga) => riga.split('\t'))
    .filter(([livello]) => livello === 'indicatore')
    .map(
      ([
        ,
        ,
        codice = '',
        ,
        target = '',
        valore = '',
        raggiungimento = '',
        num = '',
        den = '',
        formula = '',
      ]) => ({
        codice,
        target,
        valore,
        raggiungimento,
        misure: formula.replace('num', `(${num})`).replace('den', den),
      }),
    );

  it('sono tutti', () => {
    expect(righe).toHaveLength(71);
  });

  it.each(righe.map((riga) => [riga.codice, riga] as const))('%s come pubblicato', (_, riga) => {
    const { target, valore, raggiungimento, misure } = riga;
    const { esito, codici } = score(target, valore, misure === '' ? {} : { misure });
    expect(formatEsito(esito).replace(' ', '')).toBe(raggiungimento);
    expect(codici).toEqual([]);
  });
});

describe('proprietà degli esiti', () => {
  const numero = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 8);
  const scritto = (n: number) => String(n).replace('.', ',');
  const regole = fc
    .constantFrom('rapporto', 'scostamento')
    .map((minimoMancato) => ({ minimoMancato }) as const);

  it('un punteggio sta tra 0 e 1', () => {
    const confronto = fc.constantFrom('>= ', '> ', '<= ', '< ', '= ', '', 'tra -3 e ');
    fc.assert(
      fc.property(confronto, numero, numero, regole, (segno, t, v, r) => {
        const { esito } = score(`${segno}${scritto(t)}`, scritto(v), { regole: r });
        if (esito.kind !== 'punteggio') return;
        expect(esito.valore).toBeGreaterThanOrEqual(0);
        expect(esito.valore).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('un valore migliore non vale meno', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('>=', '>', '<=', '<'),
        numero,
        numero,
        numero,
        regole,
        (segno, t, a, b, r) => {
          const grado = (v: number) => {
            const { esito } = score(`${segno} ${scritto(t)}`, scritto(v), { regole: r });
            return esito.kind === 'punteggio' ? esito.valore : Number.NaN;
          };
          const [basso, alto] = [Math.min(a, b), Math.max(a, b)];
          if (segno.startsWith('>')) expect(grado(alto)).toBeGreaterThanOrEqual(grado(basso));
          else expect(grado(basso)).toBeGreaterThanOrEqual(grado(alto));
        },
      ),
    );
  });

  it('qualunque coppia di celle ha un esito', () => {
    const contenuto = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      numero.map(scritto),
    );
    const target = fc.oneof(
      contenuto,
      fc.constantFrom('>= 3', 'SI', '31 ottobre', FASI.slice(6), 'tra 1 e 2'),
    );
    fc.assert(
      fc.property(target, contenuto, contenuto, (t, v, m) => {
        expect(['punteggio', 'soloMonitoraggio', 'nonValutabile', 'errore']).toContain(
          score(t, v, { misure: m, espressione: m }).esito.kind,
        );
      }),
    );
  });
});
