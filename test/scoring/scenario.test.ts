import { SMVP_2024, SOGLIE_70_90 } from '../../src/parametri/index.js';
import {
  parseAlbero,
  scoreAlbero,
  simulate,
  type AlberoLetto,
  type ModificaNodo,
  type Modifiche,
  type RimodulazioneLetta,
} from '../../src/scoring/index.js';
import { makeAlbero } from '../support/alberi.js';
import { expectClose } from '../support/expectClose.js';

/** 0.5*0.5 + 0.5*0.9 = 0.7 */
const letto = makeAlbero({
  righe: [
    ['ente', '', 'Ente', 'Ente'],
    ['ambito', '100 %', 'AS1'],
    ['strategico', '100 %', 'OS1'],
    ['indicatore', '50 %', 'K1', '100 %', '50 %'],
    ['indicatore', '50 %', 'K2', '100 %', '90 %'],
  ],
});
const K1 = 'r4';
const K2 = 'r5';

const nodi = (...modifiche: readonly (readonly [string, ModificaNodo])[]) => ({ nodi: new Map(modifiche) });

function enteOf(modifiche: Modifiche, albero: AlberoLetto = letto): number {
  const { esito } = simulate(albero, modifiche, SMVP_2024).ente;
  return esito.kind === 'punteggio' ? esito.valore : Number.NaN;
}

describe('lo scenario', () => {
  it('senza modifiche è il calcolo vero', () => {
    expect(simulate(letto, {}, SMVP_2024)).toEqual(scoreAlbero(parseAlbero(letto, SMVP_2024), SMVP_2024));
  });

  it.each([
    ['un valore', nodi([K1, { consuntivo: '80 %' }]), 0.85], // 0.5*0.8 + 0.5*0.9
    ['un target', nodi([K1, { target: '>= 50 %' }]), 0.95], // 0.5*1 + 0.5*0.9
    ['i pesi', nodi([K1, { peso: '75 %' }], [K2, { peso: '25 %' }]), 0.6], // 0.75*0.5 + 0.25*0.9
    ['un valore che manca', nodi([K1, { consuntivo: null }]), 0.9], // 0.5*0.9 / 0.5
    [
      'la regola per chi manca',
      { ...nodi([K1, { consuntivo: '' }]), regole: { valoreMancante: 'zero' } },
      0.45,
    ],
    ['un nodo che non esiste', nodi(['r99', { peso: '1 %' }]), 0.7],
  ] as const)('con %s cambiato ricalcola tutto', (_, modifiche, atteso) => {
    expectClose(enteOf(modifiche), atteso);
  });

  it('con altre fasce cambia il semaforo e non il grado', () => {
    const { ente } = simulate(letto, { regole: { fasce: SOGLIE_70_90.fasce } }, SMVP_2024);
    expect(ente.pubblicato).toBe('70,00 %');
    expect(ente.fascia?.obiettivo).toBe('Parzialmente raggiunto');
    const prima = simulate(letto, nodi([K1, { consuntivo: '80 %' }]), SMVP_2024).ente;
    expect(prima.fascia?.obiettivo).toBe('Raggiunto'); // 85,00 %
  });

  it('un valore provato conta al posto delle misure', () => {
    const misurato = makeAlbero({
      righe: [
        ['ente', '', 'Ente', 'Ente'],
        ['indicatore', '100 %', 'EC07', '>= 3,00 %', '2,91 %'],
      ],
      misure: [['ec 07', '246.142,61 €', '8.468.510,15 €']],
    });
    expectClose(enteOf({}, misurato), 246142.61 / 8468510.15 / 0.03);
    expectClose(enteOf(nodi(['r2', { consuntivo: '1,50 %' }]), misurato), 0.5);
  });

  it('un target provato conta al posto di quello rimodulato', () => {
    const cella = (colonna: string, valore: string) => ({
      dove: `Rimodulazioni!${colonna}2`,
      valore,
      formato: 'General',
    });
    const riga: RimodulazioneLetta = {
      codice: 'K1',
      cella: 'Rimodulazioni!A2',
      tipo: cella('B', 'Target'),
      originario: cella('C', '100 %'),
      rimodulato: cella('D', '>= 50 %'),
      motivo: 'bando rinviato',
      atto: 'Giunta n. 122 del 18.9.2024',
      data: cella('G', '18-09-2024'),
    };
    const conAtto = { ...letto, tabelle: { ...letto.tabelle, rimodulazioni: [riga] } };
    expectClose(enteOf({}, conAtto), 0.95); // 0.5*1 + 0.5*0.9
    expectClose(enteOf(nodi([K1, { target: '>= 62,5 %' }]), conAtto), 0.85); // 0.5*0.8 + 0.5*0.9
  });

  it('non tocca ciò che è stato letto', () => {
    const copia = structuredClone(letto);
    simulate(letto, nodi([K1, { consuntivo: '80 %', peso: '10 %', target: 'SI' }]), SMVP_2024);
    expect(letto).toEqual(copia);
  });

  it('un numero provato tiene il formato della cella', () => {
    const conFormato = makeAlbero({
      righe: [
        ['ente', '', 'Ente', 'Ente'],
        ['indicatore', '100 %', 'K1', '100 %', '50 %'],
      ],
    });
    const [figlio] = conFormato.radice.figli;
    if (figlio?.consuntivo === undefined) throw new Error('manca la cella del valore');
    const consuntivo = { ...figlio.consuntivo, valore: 0.5, formato: '0.00%' };
    const radice = { ...conFormato.radice, figli: [{ ...figlio, consuntivo }] };
    expectClose(enteOf(nodi(['r2', { consuntivo: 0.9 }]), { ...conFormato, radice }), 0.9);
  });
});
