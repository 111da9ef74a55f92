import { controllaTesto, prepareVersione, writeProposta } from '../../src/commands/index.js';
import { readDocumento } from '../../src/controlli/index.js';
import { parseIndirizzo, type Workbook } from '../../src/layout/index.js';
import { openSportello } from '../support/sportello.js';

const ADESSO = '2025-03-01T09:00:00';

/** Code, place and both figures of each finding; cells are divided by bars. */
async function trova(testo: string, prima?: Workbook): Promise<readonly string[]> {
  const righe = testo
    .trim()
    .split('\n')
    .map((riga) => riga.trim().replace(/ *\| */g, '\t'));
  const documento = readDocumento(righe.join('\n'));
  const esito = await controllaTesto(await openSportello(), documento, {
    adesso: ADESSO,
    ...(prima && { prima }),
  });
  return esito.rilievi.map(
    ({ codice, dove, trovato, atteso }) => `${codice} ${dove}: ${trovato} / ${atteso}`,
  );
}

const INTESTAZIONE = 'OB. STRATEGICO | PESO | INDICATORE | CONSUNTIVO | TARGET 2024 | GRADO RAGGIUNGIMENTO';

describe('un testo che concorda con la cartella', () => {
  it('non ha rilievi', async () => {
    expect(
      await trova(`
        1. Premessa
        L'albero è declinato in 1 obiettivi strategici. La performance complessiva dell'Ente è pari al 99,04%.
        ${INTESTAZIONE}
        OS1 - Accorciare i tempi di risposta degli sportelli | | | | | 99,04%
         | 50,00% | KR_01 - Tempo medio di rilascio dei certificati di origine | 3,10 gg | <= 5 gg | 100,00%
         | 50,00% | KR_02 - Incontri informativi con le aziende agricole | 12 N. | >= 4 N. | 100,00%

        Sono stati svolti 12 incontri informativi con le aziende agricole. Il tempo medio di rilascio dei
        certificati di origine è di 3,1 giorni, contro una media nazionale di 4,54 giorni.
        Sono state evase nei termini 768 pratiche telematiche su 1.000 (76,8%).`),
    ).toEqual([]);
  });

  it('le colonne spostate di un estratto si leggono lo stesso', async () => {
    expect(
      await trova(`
        ${INTESTAZIONE}
        50,00% | KR_01 - Tempo medio di rilascio dei certificati di origine | 3,10 gg | <= 5 gg | 100,00%
        60,00% | KO_01 - Regolamento degli orari di sportello | 16 luglio 2024 | Entro 30-09-2024 | 100,00%`),
    ).toEqual([]);
  });

  it('i target di altri anni non si confrontano', async () => {
    expect(
      await trova(`
        Indicatore | Target 2024 | Target 2025 | Target 2026
        KR_01 - Tempo medio di rilascio dei certificati di origine | <= 5 gg | <= 4 gg | <= 3 gg`),
    ).toEqual([]);
  });
});

describe('le tabelle dell’albero in un testo', () => {
  it('valore, target, peso e raggiungimento diversi da quelli della cartella', async () => {
    expect(
      await trova(`
        ${INTESTAZIONE}
         | 45,00% | KR_02 - Incontri informativi con le aziende agricole | 13 N. | >= 5 N. | 50,00%
         | 60,00% | KO_01 - Regolamento degli orari di sportello | 16-07-2024 | SI | 100,00%`),
    ).toEqual([
      'PESO_DIVERSO riga 2: 45,00% / 50,00 %',
      'GRADO_DIVERSO riga 2: 50,00% / 100,00 %',
      'TARGET_DIVERSO riga 2: >= 5 N. / >= 4 N.',
      'VALORE_DIVERSO riga 2: 13 N. / 12 N.',
      'TARGET_DIVERSO riga 3: SI / Entro 30-09-2024',
    ]);
  });

  it('il peso ripetuto al posto del raggiungimento è detto come causa', async () => {
    const documento = readDocumento(
      [INTESTAZIONE, ' | 50,00% | KR_01 - Tempo medio | 3,10 gg | <= 5 gg | 50,00%']
        .join('\n')
        .replace(/ *\| */g, '\t'),
    );
    const { rilievi } = await controllaTesto(await openSportello(), documento, { adesso: ADESSO });
    const grado = rilievi.find(({ codice }) => codice === 'GRADO_DIVERSO');
    expect(grado).toMatchObject({
      causa: 'È stato ripetuto il peso al posto del raggiungimento.',
      cella: 'Albero!C6',
      messaggio: 'KR_01: il raggiungimento è stampato 50,00%; dal calcolo risulta 100,00 %.',
    });
  });

  it('le medie e i conteggi di un riepilogo', async () => {
    expect(
      await trova(`
        Ambito | Performance media AS | Obiettivi strategici | Performance media OS | N. obiettivi operativi | Performance media OP
        AS1 | 99,04% | OS1 - Accorciare i tempi di risposta degli sportelli | 99,04% | 2 | 100%`),
    ).toEqual(['GRADO_DIVERSO riga 2: 100% / 98,40 %', 'CONTEGGIO_DIVERSO riga 2: 2 / 1']);
  });

  it('il valore dell’ente in un confronto', async () => {
    expect(
      await trova(`
        Indicatore | Ente | Media Nazionale | Min | Max
        Tempo medio di rilascio dei certificati di origine (gg) | 4,12 | 4,54 | 0,00 | 13,94`),
    ).toEqual(['VALORE_DIVERSO riga 2: 4,12 gg / 3,10 gg']);
  });

  it('la scala dell’allegato, con i due gruppi', async () => {
    expect(
      await trova(`
        Ente | Ambito | Obiettivo strategico | Indicatori | Target | Valore | Raggiungimento
         | 100,00% | OS1 - Accorciare i tempi di risposta degli sportelli | | | | 99,04%
         | | 40,00% | Indicatori | | | 100,00%
         | | 60,00% | Obiettivi operativi | | | 96,00%`),
    ).toEqual(['GRADO_DIVERSO riga 4: 96,00% / 98,40 %']);
  });

  it('le misure stampate danno il valore stampato, a meno dell’arrotondamento', async () => {
    const riga = (valore: string) => `
        INDICATORE | VALORI MISURE | CONSUNTIVO | TARGET 2024
        KO_02 - Pratiche telematiche evase nei termini | 768 N. / 1.000 N. | ${valore} | >= 80,00 %`;
    expect(await trova(riga('76,80 %'))).toEqual([]);
    expect(await trova(riga('78,60 %'))).toEqual([
      'VALORE_DIVERSO riga 2: 78,60 % / 76,80 %',
      'MISURE_DISCORDI riga 2: 78,60 % / 76,80 %',
    ]);
  });

  it('un algoritmo con altre parole; desinenze, parentesi e fonte non contano', async () => {
    const riga = (algoritmo: string) => `
        INDICATORE | ALGORITMO | CONSUNTIVO | TARGET 2024
        KR_02 - Incontri informativi con le aziende agricole | ${algoritmo} | 12 N. | >= 4 N.`;
    expect(
      await trova(riga('N. incontri informativi svolti con le aziende agricole Fonte del dato: report')),
    ).toEqual([]);
    expect(
      await trova(riga('N. incontri informativi (anche a distanza) svolti con aziende agricole')),
    ).toEqual([]);
    expect(await trova(riga('N. convegni svolti con le aziende agricole'))).toEqual([
      'ALGORITMO_DIVERSO riga 2: N. convegni svolti con le aziende agricole / N. incontri informativi svolti con le aziende agricole',
    ]);
  });

  it('la stessa riga e la stessa colonna in due tabelle', async () => {
    expect(
      await trova(`
        Voce | Anno 2024
        Diritto annuale | 7.785.408
        Totale | 7.785.408

        Voce | Anno 2024
        Diritto annuale | 7.758.408
        Totale | 7.758.408`),
    ).toEqual(['CIFRE_DISCORDI riga 6: 7.758.408 / 7.785.408 (riga 2)']);
  });

  it('un titolo in altre parole tra titoli senza codice, anche in una cella con più titoli', async () => {
    const elenco = (primo: string) => `
        ${primo} | 99,04%
        Riordino degli sportelli e degli orari | 98,40%
        Servizi e sportelli per le imprese | 99,04%
        Riordino degli sportelli e degli orari | 98,40%`;
    expect(await trova(elenco('Ridurre i tempi di risposta degli sportelli (Peso 90%)'))).toEqual([
      'PESO_DIVERSO riga 1: 90% / 100,00 %',
      'TITOLO_DIVERSO riga 1: Ridurre i tempi di risposta degli sportelli / Accorciare i tempi di risposta degli sportelli',
    ]);
    expect(
      await trova(
        elenco('Servizi e sportelli per le imprese Ridurre i tempi di risposta degli sportelli (nota)'),
      ),
    ).toEqual([
      'TITOLO_DIVERSO riga 1: Ridurre i tempi di risposta degli sportelli (nota) / Accorciare i tempi di risposta degli sportelli',
    ]);
  });

  it('un titolo e un codice scritti in due modi', async () => {
    expect(
      await trova(`
        ${INTESTAZIONE}
         | 50,00% | KR_01 - Tempo medio di rilascio dei certificati d'origine | 3,10 gg | <= 5 gg | 100,00%

        Performance | Risultato
        KR 01 | `),
    ).toEqual([
      "TITOLO_DIVERSO riga 2: Tempo medio di rilascio dei certificati d'origine / Tempo medio di rilascio dei certificati di origine",
      'CODICE_IN_DUE_MODI riga 5: KR_01 / KR 01 / un codice scritto in un modo solo',
    ]);
  });

  it('le altre tabelle si controllano con le loro cifre', async () => {
    expect(
      await trova(`
        Sede | Addetti
        Nord | 31
        Sud | 42
        Totale | 93`),
    ).toEqual(['TOTALE_NON_TORNA riga 4: 93 / 73']);
  });
});

describe('la prosa di un testo', () => {
  it('un conteggio seguito dal nome dell’indicatore', async () => {
    expect(
      await trova('Sono stati svolti n. 14 incontri informativi con le aziende agricole del territorio.'),
    ).toEqual(['VALORE_DIVERSO riga 1: 14 / 12 N.']);
  });

  it('il target scritto al posto del valore ha la sua causa', async () => {
    const documento = readDocumento('Svolti 4 incontri informativi con le aziende agricole.');
    const { rilievi } = await controllaTesto(await openSportello(), documento, { adesso: ADESSO });
    expect(rilievi[0]?.causa).toBe('È stato scritto il target al posto del valore.');
  });

  it('una misura con il nome che le dà l’algoritmo', async () => {
    expect(
      await trova('Agli sportelli sono pervenute 1.200 pratiche telematiche pervenute agli sportelli.'),
    ).toEqual(['VALORE_DIVERSO riga 1: 1.200 pratiche / 1.000 N.']);
  });

  it('il soggetto della frase dice di chi è la cifra, ma non quelle degli altri', async () => {
    expect(
      await trova(
        'Il tempo medio di rilascio dei certificati di origine è pari a 4,12 giorni, contro i 4,54 giorni della media nazionale.',
      ),
    ).toEqual(['VALORE_DIVERSO riga 1: 4,12 giorni / 3,10 gg']);
  });

  it('una cifra di un altro anno, o di un documento di altri anni, non si confronta', async () => {
    expect(
      await trova(`
        Il tempo medio di rilascio dei certificati di origine è di 3,10 giorni (4,80 giorni nel 2023).
        Il PIAO 2023-2025 è stato approvato con deliberazione n. 5 del 26.1.2023.
        Il PIAO 2024-2026 è stato approvato con deliberazione n. 2 del 29.1.2024.`),
    ).toEqual([]);
  });

  it('il codice dice di chi è la cifra', async () => {
    expect(await trova("L'indicatore KO_02 si ferma al 78,60%, con target 85%.")).toEqual([
      'VALORE_DIVERSO riga 1: 78,60% / 76,80 %',
      'TARGET_DIVERSO riga 1: >= 85% / >= 80,00 %',
    ]);
  });

  it('la percentuale senza il suo segno', async () => {
    expect(await trova("L'indicatore KO_02 supera il valore soglia (>= 80).")).toEqual([
      'UNITA_DIVERSA_TESTO riga 1: >= 80 / >= 80,00 %',
    ]);
  });

  it('la performance dell’ente e quanti sono gli obiettivi', async () => {
    expect(
      await trova(`
        La performance complessiva di Ente è del 99,40%. Sono stati individuati nove obiettivi strategici.`),
    ).toEqual(['GRADO_DIVERSO riga 1: 99,40% / 99,04 %', 'CONTEGGIO_DIVERSO riga 1: nove / 1']);
  });

  it('la stessa cifra sbagliata in più posti è un rilievo solo', async () => {
    const documento = readDocumento(
      [
        'Il tempo medio di rilascio dei certificati di origine è più breve della media nazionale: 4,12 giorni contro 4,54 giorni.',
        'Indicatore\tEnte\tMedia nazionale',
        'Tempo medio di rilascio dei certificati di origine (gg)\t4,12\t4,54',
      ].join('\n'),
    );
    const { rilievi } = await controllaTesto(await openSportello(), documento, { adesso: ADESSO });
    expect(rilievi.map(({ codice, dove, anche }) => [codice, dove, anche])).toEqual([
      ['VALORE_DIVERSO', 'riga 3', ['riga 1']],
    ]);
  });

  it('un titolo scritto in due modi accanto al suo codice', async () => {
    expect(
      await trova(`
        Si veda "OS1 - Accorciare i tempi di attesa degli sportelli", trasversale a tutti.
        Si veda "OS1 - Accorciare i tempi di risposta degli sportelli", trasversale a tutti.`),
    ).toEqual([
      'TITOLO_DIVERSO riga 1: Accorciare i tempi di attesa degli sportelli / Accorciare i tempi di risposta degli sportelli',
    ]);
  });

  it('una classe di età e un titolo di tabella ripetuti male', async () => {
    expect(
      await trova(`
        Personale per genere e presenza
        Classi | Donne
        Tra 50 e 68 anni e oltre | 33
        Prevale la fascia tra i 50 e i 67 anni.
        Personale per genere e presenza
        Titolo | Donne
        Diploma | 12`),
    ).toEqual([
      'CIFRE_DISCORDI riga 4: tra i 50 e i 67 anni / tra 50 e 68 anni (riga 3)',
      'DIDASCALIA_RIPETUTA riga 5: Personale per genere e presenza / riga 1',
    ]);
  });

  it('un atto citato con due numeri; un aggiornamento è un altro atto', async () => {
    expect(
      await trova(`
        Il SMVP è stato approvato con deliberazione n. 4 del 29.1.2024.
        Il SMVP, approvato con deliberazione di Giunta n. 2/2021, resta in vigore.
        L'aggiornamento del SMVP è stato approvato con deliberazione n. 9 del 3 maggio 2024.`),
    ).toEqual([
      'ATTO_IN_DUE_MODI riga 2: deliberazione di Giunta n. 2/2021 / deliberazione n. 4 del 29.1.2024 (riga 1)',
    ]);
  });

  it('date, anni, articoli di legge ed elenchi non sono cifre', async () => {
    expect(
      await trova(`
        Ai sensi dell'art. 10 del D.lgs. 150/2009, KR_02 è stato misurato il 31 dicembre 2024 e nel triennio 2023-2025.
        1) incontri informativi con le aziende agricole; 2) certificati.`),
    ).toEqual([]);
  });
});

describe('un testo e le sue cifre', () => {
  it('una cifra quasi uguale a quella della tabella', async () => {
    expect(
      await trova(`
        Il punteggio è del 90,2%, meglio dello scorso anno (85,5%).
        Voce | 2023 | 2024
        Piano | 83,6% | 89,1%
        Complessivo | 85,6% | 90,2%`),
    ).toEqual(['CIFRE_DISCORDI riga 1: 85,5% / 85,6% (riga 4)']);
  });

  it('una differenza detta a parole', async () => {
    const tabella = `
      Imprese | 2024 | 2023
      Condotte da donne | 14.140 | 14.434`;
    expect(await trova(`Sono 14.140 e registrano una perdita di 194 unità.${tabella}`)).toEqual([
      'CONTO_NON_TORNA riga 1: 194 unità / 294',
    ]);
    expect(await trova(`Sono 14.140 e registrano una perdita di 294 unità.${tabella}`)).toEqual([]);
    expect(await trova(`Sono 14.140 e registrano una perdita di oltre 280 unità.${tabella}`)).toEqual([]);
  });

  it('una variazione e una quota dette a parole', async () => {
    expect(
      await trova(`
        Gli iscritti crescono (+67,33%) passando da 101 a 169.
        Gli iscritti crescono (+76,33%) passando da 101 a 169.
        Il lavoro agile riguarda 78 dipendenti su 79, il 99%.
        Il lavoro agile riguarda 75 dipendenti su 79, il 99%.`),
    ).toEqual(['CONTO_NON_TORNA riga 2: 76,33% / 67,33 %', 'CONTO_NON_TORNA riga 4: 99% / 94,9 %']);
  });
});

describe('le cifre da aggiornare', () => {
  it('sono quelle che concordavano con la cartella di prima', async () => {
    const prima = await openSportello({ F7: '11 N.' });
    const testo = 'Sono stati svolti n. 11 incontri informativi con le aziende agricole.';
    expect(await trova(testo, prima)).toEqual(['CIFRA_DA_AGGIORNARE riga 1: 11 / 12 N.']);
    expect(await trova(testo.replace('11', '10'), prima)).toEqual(['VALORE_DIVERSO riga 1: 10 / 12 N.']);
  });

  it('o con una versione dell’albero che la cartella conserva', async () => {
    const cartella = await openSportello({ F7: '11 N.' });
    const versione = await prepareVersione(cartella, { adesso: ADESSO, genere: 'monitoraggio' });
    await writeProposta(cartella, versione, { adesso: ADESSO, accettate: [] });
    const indirizzo = parseIndirizzo('Albero!F7');
    if (indirizzo === undefined) throw new Error('an address');
    await cartella.apply({
      premesse: [],
      scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore: '12 N.' }]] }],
    });
    const documento = readDocumento('Svolti n. 11 incontri informativi con le aziende agricole.');
    const { rilievi } = await controllaTesto(cartella, documento, { adesso: ADESSO });
    expect(rilievi.map(({ codice, causa }) => [codice, causa])).toEqual([
      ['CIFRA_DA_AGGIORNARE', 'Era così in «Monitoraggio al 01-03-2025»: la cartella è cambiata.'],
    ]);
  });

  it('anche i risultati stampati', async () => {
    const prima = await openSportello({ F6: '6 gg' });
    expect(
      await trova(
        `
        ${INTESTAZIONE}
         | 50,00% | KR_01 - Tempo medio di rilascio dei certificati di origine | 6 gg | <= 5 gg | 83,33%`,
        prima,
      ),
    ).toEqual([
      'CIFRA_DA_AGGIORNARE riga 2: 83,33% / 100,00 %',
      'CIFRA_DA_AGGIORNARE riga 2: 6 gg / 3,10 gg',
    ]);
  });
});

describe('un testo fatto apposta per far perdere tempo', () => {
  it.each([
    ['cifre in fila', '1.234 '.repeat(20_000)],
    ['parentesi', '('.repeat(50_000)],
    ['una parola sola', 'a'.repeat(200_000)],
    ['punti e numeri', '1.'.repeat(60_000)],
    ['spazi', `deliberazione ${' '.repeat(60_000)}n. 4`],
    ['celle', '1\t'.repeat(20_000)],
    ['righe', '1\t2\t3\n'.repeat(6_000)],
    ['marcatori', '<b'.repeat(50_000)],
    ['asterischi e quadre', '[*'.repeat(50_000)],
    ['codici', 'KR_01 '.repeat(20_000)],
  ])('%s: si legge in un attimo', async (_, testo) => {
    const inizio = performance.now();
    await controllaTesto(await openSportello(), readDocumento(testo), { adesso: ADESSO });
    expect(performance.now() - inizio).toBeLessThan(5000);
  });
});
