/** Two pictures of a tree: what differs is told, each thing once, and nothing else. */
import { fc } from '../../support/fc.js';
import {
  confronta,
  contaDifferenze,
  makeFotografia,
  makeTabellaConfronto,
  type Fotografia,
  type NodoFotografato,
} from '../../../src/report/index.js';
import { parseAlbero, scoreAlbero } from '../../../src/scoring/index.js';
import { SMVP_2024 } from '../../../src/parametri/index.js';
import { makeAlbero, type DatiAlbero } from '../../support/alberi.js';
import { alberi } from '../../support/alberiCasuali.js';
import { datiEsempio } from '../../support/esempi.js';

const DIDASCALIA = {
  nome: 'prima',
  quando: '2025-01-10T09:00:00',
  ente: 'Camera di prova',
  anno: 2024,
  impronta: 'a'.repeat(64),
} as const;

async function fotografiaEsempio(): Promise<Fotografia> {
  const { risultato } = await datiEsempio('albero-2024');
  return makeFotografia(risultato, DIDASCALIA);
}

function postoDi({ nodi }: Fotografia, codice: string): number {
  const posto = nodi.findIndex((nodo) => nodo.codice === codice);
  if (posto < 0) throw new Error(`manca ${codice}`);
  return posto;
}

function withNodo(foto: Fotografia, codice: string, cambio: Partial<NodoFotografato>): Fotografia {
  const posto = postoDi(foto, codice);
  return { ...foto, nodi: foto.nodi.map((nodo, i) => (i === posto ? { ...nodo, ...cambio } : nodo)) };
}

/** The picture without a node; places of parents move up. */
function without(foto: Fotografia, codice: string): Fotografia {
  const tolto = postoDi(foto, codice);
  const nodi = foto.nodi
    .filter((_, i) => i !== tolto)
    .map((nodo) =>
      nodo.padre !== undefined && nodo.padre > tolto ? { ...nodo, padre: nodo.padre - 1 } : nodo,
    );
  return { ...foto, nodi };
}

/** The picture with a node more, the last child of another. */
function withFiglio(foto: Fotografia, padre: string, nodo: Omit<NodoFotografato, 'padre'>): Fotografia {
  return { ...foto, nodi: [...foto.nodi, { ...nodo, padre: postoDi(foto, padre) }] };
}

const detto = (prima: Fotografia, dopo: Fotografia) =>
  confronta(prima, dopo).differenze.map(({ tipo, etichetta, prima: era, dopo: ora }) =>
    [tipo, etichetta.split(' - ')[0], era, ora].join(' | '),
  );

describe('il confronto tra due fotografie', () => {
  it('di due uguali non dice nulla, e lo scrive', async () => {
    const foto = await fotografiaEsempio();
    const confronto = confronta(foto, { ...foto, nome: 'dopo' });
    expect(confronto.differenze).toEqual([]);
    expect(contaDifferenze(confronto.differenze)).toBe('Nessuna differenza.');
  });

  it('di due che differiscono in dodici modi noti dice quei dodici e nessun altro', async () => {
    const prima = await fotografiaEsempio();
    const cambi: readonly ((foto: Fotografia) => Fotografia)[] = [
      (foto) => withNodo(foto, 'PIRA 01_2024', { target: '>= 20 N.' }),
      (foto) => withNodo(foto, 'PIRA 02_2024', { target: 'Entro 30-09-2024' }),
      (foto) => withNodo(foto, 'PIRA 03_2024', { peso: 0.3 }),
      (foto) => withNodo(foto, 'OC_DTDE_01', { valore: '60,00 N.' }),
      (foto) => withNodo(foto, 'OC_DTDE_02', { valore: 'N/D' }),
      (foto) => withNodo(foto, 'OS8', { pubblicato: '98,12 %', raggiungimento: 0.9812 }),
      (foto) => withNodo(foto, 'C2.8', { codice: 'C2.8_rev2024' }),
      (foto) =>
        withNodo(foto, 'D4.3', { titolo: 'Certificazione delle competenze degli studenti delle superiori' }),
      (foto) => withNodo(foto, 'A3.1', { padre: postoDi(foto, 'OP1.1') }),
      (foto) => without(foto, 'E1.1.2'),
      (foto) =>
        withFiglio(foto, 'OP1.3', {
          livello: 'indicatore',
          codice: 'Z9_01',
          titolo: 'Indicatore nuovo di zecca',
          peso: 0.1,
          target: 'SI',
          valore: 'SI',
          pubblicato: '100,00 %',
        }),
      (foto) =>
        withFiglio(foto, 'OS1', {
          livello: 'operativi',
          titolo: 'Obiettivi operativi bis',
          pubblicato: 'N/D',
        }),
    ];
    const dopo = cambi.reduce((foto, cambio) => cambio(foto), { ...prima, nome: 'dopo' });
    expect(detto(prima, dopo)).toEqual([
      'target | PIRA 01_2024 | >= 14 N. | >= 20 N.',
      'target | PIRA 02_2024 | >= 16 N. | Entro 30-09-2024',
      'peso | PIRA 03_2024 | 25,00 % | 30,00 %',
      'titolo | D4.3 | Certificazione delle competenze secondo i modelli standard del sistema camerale definiti a livello nazionale per gli studenti | Certificazione delle competenze degli studenti delle superiori',
      'posto | A3.1 | OP1.3 - Analisi economica territoriale e comunicazione | OP1.1 - Valorizzazione del patrimonio turistico e delle eccellenze del territorio',
      'codice | C2.8_rev2024 | C2.8 | C2.8_rev2024',
      'valore | OC_DTDE_01 | 59,44 N. | 60,00 N.',
      'valore | OC_DTDE_02 | 12 N. | N/D',
      'risultato | OS8 | 97,60 % | 98,12 %',
      'aggiunto | Z9_01 |  | peso 10,00 % · SI · 100,00 %',
      'aggiunto | Obiettivi operativi bis di OS1 |  | N/D',
      'eliminato | E1.1.2 | peso 40,00 % · 100,00 % · 100,00 % | ',
    ]);
  });

  it('un target o un valore scritto diversamente, ma che dice lo stesso, non è una differenza', async () => {
    const prima = await fotografiaEsempio();
    const dopo = [
      (foto: Fotografia) => withNodo(foto, 'PIRA 01_2024', { target: '≥14 N.', valore: '23,00 N.' }),
      (foto: Fotografia) => withNodo(foto, 'PIRA 04_2024', { codice: 'PIRA_04_2024' }),
    ].reduce((foto, cambio) => cambio(foto), prima);
    expect(detto(prima, dopo)).toEqual([]);
  });

  it('un ambito rinominato per intero è uno eliminato e uno aggiunto, e i suoi figli sono spostati', async () => {
    const prima = await fotografiaEsempio();
    const dopo = withNodo(prima, 'AS1', { codice: 'AS7', titolo: 'Tutt’altro' });
    expect(confronta(prima, dopo).differenze.map(({ tipo }) => tipo)).toEqual([
      'aggiunto',
      'posto',
      'posto',
      'posto',
      'eliminato',
    ]);
  });

  it('in tabella ogni differenza è una riga, con il vecchio, il nuovo e lo scarto', async () => {
    const prima = await fotografiaEsempio();
    const dopo = withNodo({ ...prima, nome: 'dopo' }, 'OS8', {
      pubblicato: '98,00 %',
      raggiungimento: 0.98,
    });
    const { righe, colonne, note } = makeTabellaConfronto(confronta(prima, dopo));
    expect(colonne.map(({ titolo }) => titolo)).toEqual(['Voce', 'Che cosa', 'prima', 'dopo', 'Differenza']);
    expect(righe).toHaveLength(1);
    expect(righe[0]?.celle.slice(1)).toEqual([
      { tipo: 'testo', testo: 'Grado di raggiungimento' },
      { tipo: 'testo', testo: '97,60 %' },
      { tipo: 'testo', testo: '98,00 %' },
      { tipo: 'numero', valore: 0.98 - 0.976, genere: 'variazione' },
    ]);
    expect(note[0]?.testo).toBe('1 differenza: grado di raggiungimento 1.');
  });

  it('di ogni albero: con sé stesso nulla, e al contrario quel che era aggiunto è eliminato', () => {
    const fotoOf = (dati: DatiAlbero) =>
      makeFotografia(scoreAlbero(parseAlbero(makeAlbero(dati), SMVP_2024), SMVP_2024), DIDASCALIA);
    fc.assert(
      fc.property(alberi(), alberi(), (uno, altro) => {
        const [a, b] = [fotoOf(uno), fotoOf(altro)];
        expect(confronta(a, a).differenze).toEqual([]);
        const conta = (tipo: string, { differenze }: ReturnType<typeof confronta>) =>
          differenze.filter((una) => una.tipo === tipo).length;
        const [andata, ritorno] = [confronta(a, b), confronta(b, a)];
        expect(conta('aggiunto', andata)).toBe(conta('eliminato', ritorno));
        expect(conta('aggiunto', andata) - conta('eliminato', andata)).toBe(b.nodi.length - a.nodi.length);
      }),
      { numRuns: 100 },
    );
  });
});
