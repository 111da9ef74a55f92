import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { PIATTO, RIGHE_PIATTO } from '../support/alberello.js';
import { makeArea, makeLettura, rotta, type CellaBreve } from '../support/area.js';
import { TESTATA_RIMODULAZIONI } from '../support/testate.js';

type Righe = readonly (readonly CellaBreve[])[];

const read = (nome: string, righe: Righe): CartellaLetta =>
  readCartella(
    makeLettura({
      Albero: makeArea([PIATTO, ...RIGHE_PIATTO]),
      [nome]: makeArea(righe, { da: `${nome}!A1` }),
    }),
  );

const noticed = ({ segnalazioni }: CartellaLetta) =>
  segnalazioni
    .filter(({ codice }) => codice !== 'PARAMETRI_PREDEFINITI')
    .map(({ codice, cella, trovato }) => `${codice} ${cella} «${trovato}»`);

const cella = (dove: string, valore: CellaBreve, formato = 'General') => ({ dove, valore, formato });

describe('le tabelle accanto all’albero', () => {
  it('Misure: espressione o numeratore e denominatore, con fonte, evidenza e data', () => {
    const { letto } = read('Misure', [
      [
        'CODICE',
        'Valori misure',
        'Numeratore',
        'Denominatore',
        'Moltiplicatore',
        'Fonte',
        'Evidenza',
        'Data',
      ],
      ['EC07', '246.142,61 € / 8.468.510,15 €'],
      ['S02', null, 8.78, 73.11, 100, 'Kronos', 'prot. 12/2025', { valore: 45_658, formato: 'dd/mm/yyyy' }],
    ]);
    expect(letto.tabelle.misure).toEqual([
      {
        codice: 'EC07',
        cella: 'Misure!A2',
        espressione: cella('Misure!B2', '246.142,61 € / 8.468.510,15 €'),
      },
      {
        codice: 'S02',
        cella: 'Misure!A3',
        numeratore: cella('Misure!C3', 8.78),
        denominatore: cella('Misure!D3', 73.11),
        moltiplicatore: cella('Misure!E3', 100),
        fonte: 'Kronos',
        evidenza: 'prot. 12/2025',
        data: '01-01-2025',
      },
    ]);
  });

  it('Schede: descrizione con i suoi a capo, baseline e il suo anno', () => {
    const fasi = '1) bando (ob. raggiunto al 50%)\n2) prove (ob. raggiunto al 100%)';
    const { letto } = read('Schede', [
      ['Codice', 'Algoritmo', 'Descrizione', 'Baseline', 'Anno baseline'],
      ['B1.1', 'x / y', fasi, '3 N.', 2022],
    ]);
    expect(letto.tabelle.schede).toEqual([
      {
        codice: 'B1.1',
        cella: 'Schede!A2',
        descrizione: fasi,
        baseline: cella('Schede!D2', '3 N.'),
        annoBaseline: cella('Schede!E2', 2022),
      },
    ]);
  });

  it('Storico, Rettifiche, Rimodulazioni, Unita, Obiettivi_individuali: le colonne in qualsiasi ordine', () => {
    expect(
      read('Storico', [
        ['Valore', 'Anno', 'Codice'],
        ['90 %', 2023, 'EC07'],
      ]).letto.tabelle.storico,
    ).toEqual([
      {
        codice: 'EC07',
        cella: 'Storico!A2',
        anno: cella('Storico!B2', 2023),
        valore: cella('Storico!A2', '90 %'),
      },
    ]);
    expect(
      read('Rettifiche', [
        ['Codice', 'Tipo', 'Raggiungimento', 'Motivo', 'Atto o verbale', 'Ufficio'],
        ['EC07', 'valore motivato', '80%', 'evento esterno', 'verbale OIV 3/2025', 'Ragioneria'],
      ]).letto.tabelle.rettifiche,
    ).toMatchObject([
      {
        codice: 'EC07',
        motivo: 'evento esterno',
        atto: 'verbale OIV 3/2025',
        tipo: { valore: 'valore motivato' },
      },
    ]);
    expect(
      read('Rimodulazioni', [
        TESTATA_RIMODULAZIONI,
        ['EC07', 'target', '>= 4 %', '>= 3 %', 'minori entrate', 'favorevole', 'Giunta 122', '18.9.2024'],
      ]).letto.tabelle.rimodulazioni,
    ).toMatchObject([
      { codice: 'EC07', atto: 'Giunta 122', originario: { valore: '>= 4 %' }, data: { valore: '18.9.2024' } },
    ]);
    expect(
      read('Unita', [
        ['Codice OP', 'Unità organizzativa', 'Peso'],
        ['OP1.1', 'Promozione', null],
      ]).letto.tabelle.unita,
    ).toEqual([{ codice: 'OP1.1', cella: 'Unita!A2', unita: 'Promozione', peso: cella('Unita!C2', null) }]);
    expect(
      read('Obiettivi_individuali', [
        ['Ruolo', 'Obiettivo', 'Azioni', 'Indicatore', 'Target', 'Consuntivo', 'Peso', 'Codice collegato'],
        ['Segretario generale', 'Conti in ordine', 'a', 'b', '>= 3 %', '2,91 %', '40%', 'EC07'],
      ]).letto.tabelle.individuali,
    ).toMatchObject([{ ruolo: 'Segretario generale', codiceCollegato: 'EC07', peso: { valore: '40%' } }]);
  });

  it('Scostamenti: i codici che hanno una spiegazione', () => {
    const cartella = read('Scostamenti', [
      ['Codice', 'Causa', 'Spiegazione', 'Correttivo'],
      ['EC07', 'esogena', 'x', 'y'],
    ]);
    expect(cartella.spiegati).toEqual(['EC07']);
  });

  it('righe vuote, titolo sopra e intestazione ripetuta non contano', () => {
    const cartella = read('Unita', [
      ['Assegnazione degli obiettivi'],
      ['Codice OP', 'Unità organizzativa'],
      ['OP1.1', 'Promozione'],
      [],
      ['Codice OP', 'Unità organizzativa'],
      ['OP2.1', 'Regolazione'],
    ]);
    expect(cartella.letto.tabelle.unita.map(({ codice }) => codice)).toEqual(['OP1.1', 'OP2.1']);
    expect(noticed(cartella)).toEqual([]);
  });

  it('una riga senza ciò che serve è nominata; un codice in errore non è un codice', () => {
    const cartella = read('Storico', [
      ['Codice', 'Anno', 'Valore'],
      ['EC07', null, '3 %'],
      [rotta(), 2023, '2 %'],
    ]);
    expect(cartella.letto.tabelle.storico).toEqual([]);
    expect(noticed(cartella)).toEqual([
      'RIGA_ILLEGGIBILE Storico!A2 «EC07 | 3 %»',
      'RIGA_ILLEGGIBILE Storico!A3 «#REF! | 2023 | 2 %»',
    ]);
  });

  it('una tabella senza intestazione è nominata, con le colonne che dovrebbe avere', () => {
    const cartella = read('Misure', [['EC07', '1 / 2']]);
    expect(noticed(cartella)).toEqual(['RIGA_ILLEGGIBILE Misure!A1 «EC07 | 1 / 2»']);
    expect(cartella.segnalazioni.at(-1)?.fatti?.ammessi).toContain('«numeratore»');
  });

  it('una tabella che non c’è è una lista vuota', () => {
    const { letto } = read('Altro', [['x']]);
    expect(letto.tabelle).toEqual({
      misure: [],
      schede: [],
      storico: [],
      rettifiche: [],
      rimodulazioni: [],
      unita: [],
      individuali: [],
    });
  });
});
