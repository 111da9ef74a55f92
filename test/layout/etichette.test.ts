import { fc } from '../support/fc.js';
import { isCodice, levelOfParole, readEtichetta } from '../../src/layout/etichette.js';

describe('un’etichetta', () => {
  it.each([
    ['PIRA 01_2024 - Azioni per la diffusione', 'PIRA 01_2024', 'Azioni per la diffusione', 'indicatore'],
    ['OS1 - Sviluppare servizi', 'OS1', 'Sviluppare servizi', 'strategico'],
    ['OS8 – Consolidare - il capitale', 'OS8', 'Consolidare - il capitale', 'strategico'],
    ['OP 3.1.2 Riorganizzare la struttura', 'OP 3.1.2', 'Riorganizzare la struttura', 'operativo'],
    ['AS 1 - INNOVAZIONE', 'AS 1', 'INNOVAZIONE', 'ambito'],
    ['Kpi_1.1.2 a Numero iniziative', 'Kpi_1.1.2 a', 'Numero iniziative', 'indicatore'],
    ['Kpi_1.1.1 Grado di utilizzo', 'Kpi_1.1.1', 'Grado di utilizzo', 'indicatore'],
    ['AS_AL - Collaborazione con l’Azienda', 'AS_AL', 'Collaborazione con l’Azienda', undefined],
    ['S02_AB_rev2023 - Incidenza del personale', 'S02_AB_rev2023', 'Incidenza del personale', undefined],
    ['A1.3 rev 2024 - Organizzazione interna', 'A1.3 rev 2024', 'Organizzazione interna', undefined],
    ['B2.2_04 rev. 2024 - Razionalizzazione', 'B2.2_04 rev. 2024', 'Razionalizzazione', undefined],
    ['S13 - Indice di struttura', 'S13', 'Indice di struttura', undefined],
    ['EC07 Capacità di generare proventi', 'EC07', 'Capacità di generare proventi', undefined],
    ['Area strategica 1', 'Area strategica 1', '', 'ambito'],
    ['Obiettivo strategico 1.2: Verde', 'Obiettivo strategico 1.2', 'Verde', 'strategico'],
    ['Ob. operativo n. 1.2.1 Parchi', 'Ob. operativo n. 1.2.1', 'Parchi', 'operativo'],
    ['1.2.1 Parchi', '1.2.1', 'Parchi', undefined],
    ['1.2 - Verde', '1.2', 'Verde', undefined],
  ])('«%s» è il codice %s e il titolo «%s»', (testo, codice, titolo, livello) => {
    const etichetta = readEtichetta(testo);
    expect([etichetta.codice, etichetta.titolo, etichetta.livello]).toEqual([codice, titolo, livello]);
  });

  it.each([
    'Sviluppo',
    'Anno 2024 - Riordino degli archivi',
    'Tasso di evasione - istanze',
    'Azioni: diffusione e promozione',
    'SUAP - Sviluppo dello sportello',
    'Semplificazione amministrativa e regolazione del mercato',
    'CO2 emessa dalle sedi',
  ])('«%s» non ha un codice', (testo) => {
    expect(readEtichetta(testo)).toMatchObject({ titolo: testo });
    expect(readEtichetta(testo).codice).toBeUndefined();
  });

  it.each([
    ['B3.2_01_rev2018 [PIRA14_2024] Tempo medio', 'B3.2_01_rev2018', 'Tempo medio'],
    ['EC05.1 - [PIRA14_2024] Tempo medio', 'EC05.1', 'Tempo medio'],
    ['B3.2_01 [PIRA14_2024] - Tempo medio', 'B3.2_01', 'Tempo medio'],
  ])('«%s» ha un secondo codice fra parentesi quadre', (testo, codice, titolo) => {
    expect(readEtichetta(testo)).toMatchObject({ codice, titolo, alias: ['PIRA14_2024'] });
  });

  it('dopo un a capo c’è la descrizione, o il titolo se prima c’è solo il codice', () => {
    expect(readEtichetta('D1.1 - Misure\r\nAdozione di\nbandi')).toMatchObject({
      titolo: 'Misure',
      descrizione: 'Adozione di bandi',
    });
    expect(readEtichetta('AS2\nSemplificazione')).toMatchObject({ codice: 'AS2', titolo: 'Semplificazione' });
  });

  it.each(['Indicatori', 'Obiettivi operativi', 'ENTE', 'Indicatori OS'])(
    '«%s» da sola è un livello',
    (testo) => {
      expect(readEtichetta(testo)).toMatchObject({ titolo: testo, livello: levelOfParole(testo) });
    },
  );

  it.each(['Ambito', 'Obiettivo operativo', 'KPI'])(
    '«%s» da sola non dice il livello della riga',
    (testo) => {
      expect(readEtichetta(testo).livello).toBeUndefined();
    },
  );

  it.each(['AS2', 'PIRA 09_2024', 'AS_AL', 'Obiettivo strategico 1.2', 'A1.3 rev 2024'])(
    '«%s» è tutto codice',
    (testo) => {
      expect(isCodice(testo)).toBe(true);
    },
  );

  it('di qualsiasi testo non perde le parole', () => {
    const words = (testo: string) => testo.replace(/[\s\-–—:[\].]+/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (testo) => {
        const { codice = '', alias, titolo, descrizione = '' } = readEtichetta(testo);
        expect(words([codice, ...alias, titolo, descrizione].join(''))).toBe(words(testo));
      }),
    );
  });
});
