import { readImportazione, type ImportazioneAlbero, type RigaImportata } from '../../../src/layout/index.js';
import { ALLEGATO, PIANO, PIATTA, RELAZIONE, RIGHE_ALLEGATO, SPAZI } from './testi.js';

function importa(testo: string): ImportazioneAlbero {
  return readImportazione({ kind: 'testo', testo });
}

function lineOf({
  livello,
  peso,
  codice,
  titolo,
  target,
  consuntivo,
  raggiungimento,
}: RigaImportata): string {
  const scritti = target
    .map(({ testo, anno }) => (anno === undefined ? testo : `${testo}@${anno}`))
    .join(' ');
  return [livello, peso, codice ?? '', titolo, scritti, consuntivo, raggiungimento].join('|');
}

function dubbieOf({ righe }: ImportazioneAlbero): readonly string[] {
  return righe.flatMap(({ codice, titolo, dubbi }) =>
    dubbi.map(({ motivo }) => `${codice ?? titolo}: ${motivo}`),
  );
}

describe('Importa albero: un allegato pubblicato', () => {
  test('pagine con le colonne in posti diversi danno ogni riga al suo livello, con peso, target e valore', () => {
    const letta = importa(ALLEGATO);
    expect(letta.righe.map(lineOf)).toEqual(RIGHE_ALLEGATO);
    expect(dubbieOf(letta)).toEqual([]);
  });

  test("l'anno è quello che le pagine stampano in testa", () => {
    expect(importa(ALLEGATO).anno).toBe(2023);
  });

  test('titolo e descrizione stampati insieme si separano dove la descrizione comincia con una sua parola', () => {
    const riga = importa(ALLEGATO).righe.find(({ codice }) => codice === 'B3.2_01');
    expect(riga?.descrizione).toBe('Misura il ritardo medio');
  });

  test('una riga senza valore non prende per valore il raggiungimento', () => {
    const testo = ALLEGATO.replace('>= 90,00 %\t95,50 %\t100,00%', '>= 90,00 %\t\t0,00%');
    const riga = importa(testo).righe.find(({ codice }) => codice === 'EC01');
    expect(riga).toMatchObject({
      consuntivo: '',
      raggiungimento: '0,00%',
      target: [{ testo: '>= 90,00 %' }],
    });
  });

  test('due cifre dove ne va una si dicono', () => {
    const testo = ALLEGATO.replace('>= 3 N.\t5 N.\t100,00%', '>= 3 N.\t>= 4 N.\t5 N.\t100,00%');
    expect(dubbieOf(importa(testo))).toContain('PIRA 01_2023: campiAvanzati');
  });

  test('un codice ripetuto si dice', () => {
    const doppia = ALLEGATO.replace('B3.1 - Verbali', 'AS_AL - Verbali');
    expect(dubbieOf(importa(doppia))).toEqual(['AS_AL: codiceDoppio']);
  });

  test('colonne nel disordine inverso, valore prima del target, seguono la loro intestazione', () => {
    const testo = [
      'Ambito\tObiettivo strategico\tIndicatori\tConsuntivo\tTarget',
      '100%\tAS1 - Uno',
      '100%\tOS1 - Due',
      '100%\tK1 - Tre\t12 N.\t10 N.',
    ].join('\n');
    expect(importa(testo).righe.map(lineOf)).toEqual([
      'ambito|100%|AS1|Uno|||',
      'strategico|100%|OS1|Due|||',
      'indicatore|100%|K1|Tre|10 N.|12 N.|',
    ]);
  });
});

describe('Importa albero: le tabelle di una Relazione', () => {
  test('le due tabelle fanno un albero solo, e la prosa e il benchmark in mezzo restano fuori', () => {
    const { nodi, righe, anno } = importa(RELAZIONE);
    expect(anno).toBe(2023);
    expect(righe.filter(({ livello }) => livello === 'indicatore')).toHaveLength(8);
    expect(nodi.map(({ nodo }) => nodo.codice ?? nodo.titolo)).toEqual([
      'Ente',
      'AS1',
      'OS1',
      'Indicatori',
      'PIRA 01_2023',
      'S13',
      'EC01',
      'Obiettivi operativi',
      'OP1.1',
      'D4.1',
      'D4.2_01 rev 2023',
      'AS2',
      'os2',
      'Indicatori',
      'B3.2_01',
      'Obiettivi operativi',
      'OP2.1',
      'AS_AL',
      'B3.1',
    ]);
  });

  test('misure, consuntivo e target vanno ognuno nella sua colonna', () => {
    const riga = importa(RELAZIONE).righe.find(({ codice }) => codice === 'EC01');
    expect(riga).toMatchObject({
      peso: '30,00%',
      alias: ['PIRA14_2023'],
      valoriMisure: '955,00 € / 1.000,00 €',
      consuntivo: '95,50 %',
      target: [{ testo: '>= 90,00 % (media nazionale)', anno: 2023 }],
      algoritmo: 'Incassato / dovuto',
      fonte: 'bilancio',
    });
  });

  test('una data fra le misure e un SI come target sono da controllare', () => {
    expect(dubbieOf(importa(RELAZIONE))).toEqual(['AS_AL: targetDubbio']);
  });
});

describe('Importa albero: allegato e Relazione insieme', () => {
  const insieme = importa(`${RELAZIONE}\n\n${ALLEGATO}`);

  test("fa l'albero l'allegato, la Relazione lo completa con misure, algoritmi e descrizioni", () => {
    expect(insieme.righe.map(lineOf)).toEqual(RIGHE_ALLEGATO);
    expect(insieme.righe.find(({ codice }) => codice === 'EC01')).toMatchObject({
      valoriMisure: '955,00 € / 1.000,00 €',
      algoritmo: 'Incassato / dovuto',
    });
  });

  test('le differenze si elencano, campo per campo', () => {
    expect(
      insieme.differenze.map(({ nodo, campo, scritto, altro }) => [nodo, campo, scritto, altro]),
    ).toEqual([
      ['D4.1', 'valore', '9 N.', '8 N.'],
      ['AS_AL', 'target', 'Entro 30-04-2023', 'SI'],
    ]);
  });

  test('un nodo che sta in una tabella sola si dice, da una parte e dall’altra', () => {
    const monco = importa(
      `${RELAZIONE}\n\n${ALLEGATO.replace(/.*B3\.1 - .*$/m, '').replace('D4.2_01 rev 2023', 'D4.9')}`,
    );
    const assenti = monco.differenze.filter(({ campo }) => campo === 'assente');
    expect(assenti.map(({ scritto, altro }) => scritto || altro)).toEqual([
      'D4.9 - Regolamento dei corsi',
      'D4.2_01 rev 2023 - Regolamento dei corsi',
      'B3.1 - Verbali chiusi',
    ]);
  });
});

describe('Importa albero: gli altri testi', () => {
  test('una tabella del Piano dà i target di ogni anno, anche dove la pagina si sposta', () => {
    const letta = importa(PIANO);
    expect(letta.righe.map(lineOf)).toEqual([
      'ente|||ENTE|||',
      'ambito|100,00%|AS 1|SVILUPPO|||',
      'strategico|100,00%|OS1.1|Aiutare le imprese nuove|||',
      'indicatori|40,00%||Indicatori|||',
      "indicatore||PIRA 01|Eventi|>= 4@2021 >= valore osservato nell'anno n@2022||",
      'operativi|60,00%||Obiettivi operativi|||',
      'operativo|50,00%|OP 1.1.1|Contributi|||',
      'indicatore||Kpi_1.1.1|Grado di utilizzo delle risorse|>= 60%@2021||',
      'operativo||OP 1.1.2|Orientamento|||',
      'indicatore||Kpi_1.1.2|Scuole visitate|31 ottobre@2021||',
    ]);
    expect(letta.anni).toEqual([2021, 2022]);
    expect(dubbieOf(letta)).toEqual(['OP 1.1.2: senzaPeso']);
  });

  test('colonne separate da spazi: etichette a capo e cifre sulla riga accanto fanno una riga, che è da controllare', () => {
    const letta = importa(SPAZI);
    expect(letta.righe.map(lineOf)).toEqual([
      'ambito|100,00%|AS1|Imprese e territorio|||97,00%',
      'strategico|100,00%|OS1|Sostenere chi comincia un mestiere nuovo|||97,00%',
      'indicatori|40,00%||Indicatori|||100,00%',
      "indicatore|100,00%|PIRA 01_2023|Sportelli aperti nell'anno e nei due anni precedenti|>= 3 N.|5 N.|100,00%",
      'operativi|60,00%||Obiettivi operativi|||95,00%',
      'operativo|100,00%|OP1.1|Corsi per chi comincia|||95,00%',
      'indicatore|50,00%|D4.1|Corsi tenuti|>= 10 N.|9 N.|90,00%',
      'indicatore|50,00%|D4.2|Regolamento dei corsi|SI|SI|100,00%',
    ]);
    expect(dubbieOf(letta)).toEqual([
      'OS1: righeUnite',
      'PIRA 01_2023: righeUnite',
      'D4.1: righeUnite',
      'D4.2: righeUnite',
    ]);
  });

  test('una tabella piatta con il punto e virgola', () => {
    expect(importa(PIATTA).righe.map(lineOf)).toEqual([
      'ambito|100,00%|AS1|Imprese|||',
      'strategico|100,00%|OS1|Sostenere|||',
      'indicatore|100,00%|K1|Quota; al netto|>= 10,5 N.|11,2 N.|',
    ]);
  });

  test('righe copiate senza l’intestazione si leggono come le stampa Integra, e si dice', () => {
    const senza = ALLEGATO.split('\n').filter((riga) => !riga.startsWith('Ente\tAmbito'));
    const letta = importa(senza.join('\n'));
    expect(letta.righe.map(lineOf)).toEqual(RIGHE_ALLEGATO);
    expect(dubbieOf(letta)).toEqual(['PIRA 01_2023: senzaIntestazione']);
  });

  test('un testo senza una tabella dell’albero è un rifiuto che dice che cosa copiare', () => {
    const importaLettera = () => importa('Una lettera.\nCon due righe.');
    expect(importaLettera).toThrow('IMPORTA_SENZA_ALBERO');
  });
});
