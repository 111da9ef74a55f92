import { SMVP_2024 } from '../../src/parametri/index.js';
import { canonicalText, type AlberoLetto, type NodoLetto, type Regole } from '../../src/scoring/index.js';
import { makeAlbero, type DatiAlbero } from '../support/alberi.js';

const DATI: DatiAlbero = {
  righe: [
    ['ente', '', 'Ente', 'Ente'],
    ['strategico', '100 %', 'OS1'],
    ['indicatore', '50 %', 'K1', '>= 90 %', '80 %'],
    ['operativo', '50 %', 'OP1', 'Un obiettivo'],
    ['indicatore', 1, 'K2', 'SI', true],
  ],
  misure: [['K1', '8', '10']],
  rettifiche: [['K2', 'neutralizzazione', '', 'motivo', 'atto']],
  unita: [['OP1', 'Ufficio', '100 %']],
  individuali: [['SG', 'Obiettivo', 'SI', 'SI', '100 %', 'K2']],
};
const letto = makeAlbero(DATI);
const testo = canonicalText(letto, SMVP_2024);

const mapNodi = (nodo: NodoLetto, change: (nodo: NodoLetto) => NodoLetto): NodoLetto => ({
  ...change(nodo),
  figli: nodo.figli.map((figlio) => mapNodi(figlio, change)),
});

describe('il testo canonico', () => {
  it('è lo stesso per lo stesso contenuto in altre celle, con altri id e altri risultati scritti', () => {
    const spostato = JSON.parse(JSON.stringify(letto).replaceAll('Albero!', "'Foglio 2'!A")) as AlberoLetto;
    const radice = mapNodi(spostato.radice, (nodo) => ({
      ...nodo,
      id: `altro-${nodo.id}`,
      raggiungimento: { dove: 'X1', valore: 0.5, formato: '0.00%' },
    }));
    expect(canonicalText({ ...spostato, radice }, SMVP_2024)).toBe(testo);
  });

  const conRighe = (i: number, riga: DatiAlbero['righe'][number]): AlberoLetto =>
    makeAlbero({ ...DATI, righe: DATI.righe.map((una, j) => (i === j ? riga : una)) });

  it.each([
    ['un peso', conRighe(2, ['indicatore', '51 %', 'K1', '>= 90 %', '80 %'])],
    ['un target', conRighe(2, ['indicatore', '50 %', 'K1', '>= 91 %', '80 %'])],
    ['un valore', conRighe(2, ['indicatore', '50 %', 'K1', '>= 90 %', '81 %'])],
    ['un codice', conRighe(2, ['indicatore', '50 %', 'K3', '>= 90 %', '80 %'])],
    ['un titolo', conRighe(3, ['operativo', '50 %', 'OP1', 'Un altro obiettivo'])],
    ['un livello', conRighe(3, ['operativi', '50 %', 'OP1', 'Un obiettivo'])],
    ['un numero al posto del testo', conRighe(2, ['indicatore', '50 %', 'K1', '>= 90 %', 80])],
    ['una misura', makeAlbero({ ...DATI, misure: [['K1', '8', '11']] })],
    ['una rettifica', makeAlbero({ ...DATI, rettifiche: [] })],
    ['una unità', makeAlbero({ ...DATI, unita: [['OP1', 'Ufficio', '90 %']] })],
    ['un obiettivo individuale', makeAlbero({ ...DATI, individuali: [] })],
    ["l'anno", makeAlbero({ ...DATI, anno: 2025 })],
    ['la data di riferimento', { ...letto, dataRiferimento: 20_000 }],
    ['il conto delle date dal 1904', { ...letto, contesto: { ...letto.contesto, base1904: true } }],
  ])('cambia se cambia %s', (_, altro) => {
    expect(canonicalText(altro, SMVP_2024)).not.toBe(testo);
  });

  it.each<readonly [string, Partial<Regole>]>([
    ['la versione delle regole', { versione: '2' }],
    ['il nome delle regole', { id: 'altre' }],
    ['i pesi delle due metà', { pesoIndicatori: 0.5, pesoObiettivi: 0.5 }],
    ['la regola dei massimi mancati', { minimoMancato: 'scostamento' }],
    ['la regola di chi manca', { valoreMancante: 'zero' }],
    ['la tolleranza dei pesi', { tolleranzaPesi: 0.01 }],
    ["l'anno n", { annoN: 'base' }],
    ['le fasce', { fasce: SMVP_2024.fasce.slice(1) }],
    ['i ritardi', { ritardi: [{ finoAGiorni: 5, raggiungimento: 0.5 }] }],
  ])('cambia se cambia %s', (_, regole) => {
    expect(canonicalText(letto, { ...SMVP_2024, ...regole })).not.toBe(testo);
  });

  it('cambia col formato di una cella che contiene un numero, non con quello di un testo', () => {
    const conFormato = (campo: 'peso' | 'target', codice: string) => {
      const change = (nodo: NodoLetto): NodoLetto => {
        const cella = nodo[campo];
        return nodo.codice === codice && cella ? { ...nodo, [campo]: { ...cella, formato: '0%' } } : nodo;
      };
      return canonicalText({ ...letto, radice: mapNodi(letto.radice, change) }, SMVP_2024);
    };
    expect(conFormato('peso', 'K2')).not.toBe(testo);
    expect(conFormato('target', 'K1')).toBe(testo);
  });

  it('non confonde due righe col confine tra i campi spostato', () => {
    const conTitolo = (codice: string, titolo: string) =>
      canonicalText(conRighe(3, ['operativo', '50 %', codice, titolo]), SMVP_2024);
    expect(conTitolo('OP1', 'A","B')).not.toBe(conTitolo('OP1","A', 'B'));
  });
});
