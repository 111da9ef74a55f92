import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { ALBERELLO, outlineOf, PIATTO, RIGHE_PIATTO } from '../support/alberello.js';
import { makeArea, makeLettura, percento, type CellaBreve } from '../support/area.js';

const read = (righe: readonly (readonly CellaBreve[])[]): CartellaLetta =>
  readCartella(makeLettura({ Albero: makeArea(righe) }));

const outline = (cartella: CartellaLetta) => outlineOf(cartella.letto.radice);

const noticed = ({ segnalazioni }: CartellaLetta) =>
  segnalazioni
    .filter(({ codice }) => codice !== 'PARAMETRI_PREDEFINITI')
    .map(({ codice, cella, trovato }) => `${codice} ${cella} ${trovato}`);

describe('l’albero piatto', () => {
  it('si legge riga per riga', () => {
    const cartella = read([PIATTO, ...RIGHE_PIATTO]);
    expect(cartella.layout).toBe('piatto');
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('vale con titolo di pagina, righe vuote, intestazione ripetuta, piè di pagina', () => {
    const cartella = read([
      ['Performance organizzativa Ente - dicembre 2024'],
      PIATTO,
      ...RIGHE_PIATTO.slice(0, 5),
      ['Integra_Report_Performance'],
      [],
      PIATTO,
      ...RIGHE_PIATTO.slice(5),
    ]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
    expect(cartella.anno).toBe(2024);
  });

  it('vale con codice e titolo nella stessa cella', () => {
    const righe = RIGHE_PIATTO.map(([livello, peso, codice, titolo, ...dati]) => [
      livello ?? null,
      peso ?? null,
      typeof codice === 'string' && typeof titolo === 'string' ? `${codice} - ${titolo}` : (titolo ?? null),
      ...dati,
    ]);
    expect(
      outline(read([['LIVELLO', 'Peso %', 'Denominazione', 'Target 2024', 'Valore'], ...righe])),
    ).toEqual(ALBERELLO);
  });

  it('vale con le celle di Livello unite su più righe', () => {
    const righe = RIGHE_PIATTO.map((riga, i) => (i === 5 || i === 9 ? [null, ...riga.slice(1)] : riga));
    const area = makeArea([PIATTO, ...righe], { unite: ['A6:A7', 'A10:A11'] });
    const cartella = readCartella(makeLettura({ Albero: area }));
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('vale con i livelli in numeri, dall’ente in giù', () => {
    const NUMERI: Readonly<Record<string, number>> = {
      Ente: 0,
      Ambito: 1,
      'Obiettivo strategico': 2,
      'Obiettivo operativo': 3,
      Indicatore: 4,
    };
    const righe = RIGHE_PIATTO.map(([livello, ...resto]) => [
      typeof livello === 'string' ? (NUMERI[livello] ?? livello) : null,
      ...resto,
    ]);
    expect(outline(read([PIATTO, ...righe]))).toEqual(ALBERELLO);
  });

  it('vale senza gruppi, con i pesi di tutti i figli insieme', () => {
    const cartella = read([
      ['Livello', 'Peso', 'Titolo', 'Target', 'Valore'],
      ['Area strategica', percento(1), 'Territorio'],
      ['Obiettivo strategico', percento(1), 'Verde pubblico'],
      ['Obiettivo operativo', percento(0.7), 'Parchi'],
      ['Indicatore', percento(1), 'Parchi aperti', '>= 3', 4],
      ['Indicatore', percento(0.3), 'Alberi piantati', '>= 100', 90],
    ]);
    expect(outline(cartella)).toEqual([
      'ente |  | Ente',
      '  ambito |  | Territorio | 1',
      '    strategico |  | Verde pubblico | 1',
      '      operativo |  | Parchi | 0.7',
      '        indicatore |  | Parchi aperti | 1 | >= 3 | 4',
      '        indicatore |  | Alberi piantati | 0.3 | >= 100 | 90',
    ]);
    expect(cartella.letto.radice).toMatchObject({ sintetico: true, cella: 'Albero!A1' });
    expect(noticed(cartella)).toEqual([]);
  });

  it('vale con tre livelli di obiettivi sotto l’ambito', () => {
    const cartella = read([
      ['Livello', 'Peso', 'Titolo', 'Target', 'Valore'],
      [1, '100%', 'Territorio'],
      [2, '100%', 'Verde pubblico'],
      [3, '100%', 'Parchi'],
      [4, '60%', 'Parchi del centro'],
      [5, '100%', 'Parchi aperti', '>= 3', 4],
      [4, '40%', 'Parchi di periferia'],
      [5, '100%', 'Parchi puliti', 'SI', 'SI'],
    ]);
    expect(outline(cartella)).toEqual([
      'ente |  | Ente',
      '  ambito |  | Territorio | 100%',
      '    strategico |  | Verde pubblico | 100%',
      '      operativo |  | Parchi | 100%',
      '        operativo |  | Parchi del centro | 60%',
      '          indicatore |  | Parchi aperti | 100% | >= 3 | 4',
      '        operativo |  | Parchi di periferia | 40%',
      '          indicatore |  | Parchi puliti | 100% | SI | SI',
    ]);
    expect(noticed(cartella)).toEqual([]);
  });

  it('se il codice e il livello scritto non vanno d’accordo vale il codice, e lo si dice', () => {
    const righe = RIGHE_PIATTO.map((riga) => [...riga]);
    righe[7] = ['Indicatore', '100,00%', 'OP1.1', 'Turismo'];
    const cartella = read([PIATTO, ...righe]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual(['LIVELLO_DISCORDE Albero!C9 OP1.1 - Turismo']);
  });

  it('una riga dal livello ignoto o senza nome è nominata', () => {
    const righe: (readonly CellaBreve[])[] = [...RIGHE_PIATTO];
    righe.splice(5, 0, ['Boh', '10%', 'X1', 'Che cos’è'], [null, '10%', null, null, '>= 2']);
    const cartella = read([PIATTO, ...righe]);
    expect(outline(cartella)).toEqual(ALBERELLO);
    expect(noticed(cartella)).toEqual([
      'LIVELLO_IGNOTO Albero!C7 X1 - Che cos’è',
      'LIVELLO_IGNOTO Albero!A8 >= 2',
    ]);
  });
});
