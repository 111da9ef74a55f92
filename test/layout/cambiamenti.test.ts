/** Figures from elsewhere into cells: what any text becomes, and that writing it twice changes nothing. */
import { fc } from '../support/fc.js';
import {
  planCambiamenti,
  richiestaCambiamenti,
  WorkbookError,
  type Cambiamento,
  type CampoCambiato,
} from '../../src/layout/index.js';
import { cellaOf, makeLibretto, readLibretto, writeLibretto, type Libretto } from '../support/libretto.js';

const albero = (valore: string | number | null = null, formato = 'General'): Libretto =>
  makeLibretto({
    Albero: [
      ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore'],
      ['Ente', null, null, 'Ente', null, null],
      ['Ambito', '100%', 'AS1', 'Ambito', null, null],
      ['Obiettivo strategico', '100%', 'OS1', 'Obiettivo', null, null],
      ['Indicatori', '100%', null, 'Indicatori', null, null],
      ['Indicatore', '100%', 'K1', 'Tempo', '<= 5 gg', { valore, formato }],
    ],
    Misure: [
      ['Codice', 'Valori misure', 'Numeratore', 'Denominatore', 'Fonte', 'Data'],
      ['K1', null, null, null, null, null],
    ],
    Pareto: [
      ['Codice', 'Indicatore', 'Valore', 'Media nazionale', 'Media cluster', 'Min', 'Max'],
      ['K1', 'Tempo', null, null, null, null, null],
    ],
  });

const cambio = (campo: CampoCambiato, nuovo: string | number, formato?: string): Cambiamento => ({
  codice: 'K1',
  campo,
  nuovo,
  ...(formato !== undefined && { formato }),
  fonte: 'Prova',
  data: '2025-06-20',
  dubbi: [],
});

const plan = (libretto: Libretto, cambiamenti: readonly Cambiamento[]) =>
  planCambiamenti(readLibretto(libretto, richiestaCambiamenti(cambiamenti.length)), cambiamenti);

function write(libretto: Libretto, cambiamenti: readonly Cambiamento[]): void {
  writeLibretto(libretto, plan(libretto, cambiamenti).piano.scritture);
}

const VALORE = [5, 5] as const;

describe('un dato importato', () => {
  it.each([
    ['4,12 gg', 4.12, '#,##0.00" gg"'],
    ['1.234 N.', 1234, '#,##0" N."'],
    ['92,04 %', 0.9204, '0.00%'],
    ['-11,63 gg', -11.63, '#,##0.00" gg"'],
    ['12', 12, 'General'],
    ['SI', 'SI', 'General'],
    ['16-07-2024', '16-07-2024', 'General'],
    ['=1+1', '=1+1', 'General'],
    ['+39 011', '+39 011', 'General'],
  ])('«%s» diventa %s con il formato %s', (nuovo, valore, formato) => {
    const libretto = albero();
    write(libretto, [cambio('valore', nuovo)]);
    expect(cellaOf(libretto, 'Albero', ...VALORE)).toEqual({ valore, formato });
  });

  it.each([
    ['4,12 gg', 4.12, '0.00" gg"'],
    ['4,12 gg', '4,12 giorni', 'General'],
    ['16-07-2024', 45_489, 'dd/mm/yyyy'],
    ['sì', 'SI', 'General'],
    ['50 %', 0.5, '0%'],
  ])('«%s» è già nel foglio come %s con il formato %s', (nuovo, valore, formato) => {
    expect(plan(albero(valore, formato), [cambio('valore', nuovo)]).piano.modifiche).toEqual([]);
  });

  it('con un formato che mostra meno cifre di quelle che ha ne prende uno suo', () => {
    const libretto = albero(3, '0" gg"');
    write(libretto, [cambio('valore', '4,12 gg')]);
    expect(cellaOf(libretto, 'Albero', ...VALORE)).toEqual({ valore: 4.12, formato: '#,##0.00" gg"' });
  });

  it('qualunque sia non diventa mai una formula, e scritto due volte non cambia nulla', () => {
    const nuovo = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@A1',
        '1.234,5 €',
        '12 %',
        'N/D',
        'NO',
        '31 ottobre',
        '1e9',
        ' 7 ',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
    );
    const campo = fc.constantFrom<CampoCambiato>(
      ...(['valore', 'misure', 'numeratore', 'denominatore', 'mediaNazionale', 'minimo'] as const),
    );
    const formato = fc.constantFrom(undefined, '0.00', '0.0%', '#,##0.00" gg"');
    fc.assert(
      fc.property(campo, nuovo, formato, (quale, dato, con) => {
        const libretto = albero();
        const cambiamenti = [cambio(quale, dato, typeof dato === 'number' ? con : undefined)];
        write(libretto, cambiamenti);
        const formule = [...libretto.fogli.values()].flat(2).filter((cella) => cella.formula !== undefined);
        expect(formule).toEqual([]);
        expect(plan(libretto, cambiamenti).piano.modifiche).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('per due figure nello stesso posto è rifiutato', () => {
    expect(() => plan(albero(), [cambio('minimo', 1), cambio('minimo', 2)])).toThrow(WorkbookError);
  });
});
