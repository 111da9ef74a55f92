import type { Evento, Lavoro, Rifiuto, Stato } from '../../src/taskpane/stato/modello.js';
import { isAccettata, riduci, startStato } from '../../src/taskpane/stato/riduci.js';
import { fintaProposta, fintoCalcolo } from './finto.js';

const calcolo = fintoCalcolo();
const proposta = fintaProposta('calcola');
const daConfermare = fintaProposta('calcola', {
  conferme: [
    { kind: 'colonneNuove', domanda: 'Uso le colonne H e I?', celle: [], facoltativa: false },
    { kind: 'formuleSovrascritte', domanda: 'Sostituisco le formule?', celle: [], facoltativa: false },
  ],
});
const rifiuto: Rifiuto = {
  codice: 'CAMBIATO_NEL_FRATTEMPO',
  messaggio: 'È cambiata E14.',
  rimedio: "Rifare l'anteprima.",
  dettagli: '',
  intatto: true,
};
const rotto: Rifiuto = { ...rifiuto, codice: 'NOME_ROTTO' };
const mancante: Rifiuto = { ...rifiuto, codice: 'NOME_MANCANTE' };
const scritto = { comando: 'calcola', celle: 3 } as const;

const nuovo = startStato('calcola');
const con = (lavoro: Lavoro, oltre: Partial<Stato> = {}): Stato => ({ ...nuovo, calcolo, lavoro, ...oltre });
const fermo = con({ kind: 'fermo' });
const lettura = con({ kind: 'lettura', comando: 'calcola' });
const anteprima = con({ kind: 'anteprima', proposta, accettate: [] });
const scrittura = con({ kind: 'scrittura', proposta });
const fatto = con({ kind: 'fatto', scritto });
const rifiutato = con({ kind: 'rifiuto', rifiuto, comando: 'calcola' });
const primoUso: Stato = { ...nuovo, lavoro: { kind: 'primoUso' } };
const collegamento: Stato = { ...nuovo, lavoro: { kind: 'collegamento', rifiuto: rotto } };

describe('il passaggio da uno stato all’altro', () => {
  it.each<[string, Stato, Evento, Lavoro['kind']]>([
    ['aperto il riquadro, la lettura riesce', nuovo, { tipo: 'letto', calcolo }, 'fermo'],
    [
      'aperto da Calcola, si va dritti all’anteprima',
      nuovo,
      { tipo: 'pronta', proposta, calcolo },
      'anteprima',
    ],
    [
      'nessun intervallo nella cartella: primo uso',
      nuovo,
      { tipo: 'nonLetto', rifiuto: mancante },
      'primoUso',
    ],
    ['un nome rotto va collegato di nuovo', nuovo, { tipo: 'nonLetto', rifiuto: rotto }, 'collegamento'],
    [
      'un nome sparito dopo una lettura va collegato di nuovo',
      lettura,
      { tipo: 'nonLetto', rifiuto: mancante },
      'collegamento',
    ],
    ['una lettura che fallisce è un rifiuto', lettura, { tipo: 'nonLetto', rifiuto }, 'rifiuto'],
    ['dal primo uso si sceglie di collegare', primoUso, { tipo: 'collega' }, 'collegamento'],
    [
      'dal collegamento si prepara l’anteprima',
      collegamento,
      { tipo: 'leggo', comando: 'collega' },
      'lettura',
    ],
    ['dal risultato si chiede l’anteprima', fermo, { tipo: 'leggo', comando: 'calcola' }, 'lettura'],
    ['dopo una scrittura si può annullare', fatto, { tipo: 'leggo', comando: 'annulla' }, 'lettura'],
    ['l’anteprima si scrive', anteprima, { tipo: 'scrivo', proposta }, 'scrittura'],
    ['un ripristino senza domande si scrive subito', lettura, { tipo: 'scrivo', proposta }, 'scrittura'],
    ['la scrittura riesce', scrittura, { tipo: 'scritto', scritto }, 'fatto'],
    ['la scrittura è rifiutata', scrittura, { tipo: 'nonScritto', rifiuto }, 'rifiuto'],
    ['l’anteprima si lascia stare', anteprima, { tipo: 'indietro' }, 'fermo'],
    ['cambiare sezione lascia l’anteprima', anteprima, { tipo: 'vai', sezione: 'controlla' }, 'fermo'],
    ['il rifiuto si chiude', rifiutato, { tipo: 'indietro' }, 'fermo'],
    ['dal rifiuto si rifà l’anteprima', rifiutato, { tipo: 'leggo', comando: 'calcola' }, 'lettura'],
  ])('%s', (_, stato, evento, atteso) => {
    expect(riduci(stato, evento).lavoro.kind).toBe(atteso);
  });

  it.each<[string, Stato, Evento]>([
    ['una seconda lettura mentre si legge', lettura, { tipo: 'leggo', comando: 'annulla' }],
    ['una lettura mentre si scrive', scrittura, { tipo: 'leggo', comando: 'calcola' }],
    ['un esito di lettura mentre si scrive', scrittura, { tipo: 'letto', calcolo }],
    ['un rifiuto di lettura mentre si scrive', scrittura, { tipo: 'nonLetto', rifiuto }],
    ['Esc mentre si scrive', scrittura, { tipo: 'indietro' }],
    ['Esc mentre si legge', lettura, { tipo: 'indietro' }],
    ['cambiare sezione mentre si scrive', scrittura, { tipo: 'vai', sezione: 'controlla' }],
    ['le celle scritte dal riquadro stesso', scrittura, { tipo: 'datiCambiati', celle: ['A1'] }],
    ['scrivere senza anteprima', fermo, { tipo: 'scrivo', proposta }],
    ['un esito di scrittura che nessuno aspetta', fermo, { tipo: 'scritto', scritto }],
    ['una spiegazione prima della lettura', nuovo, { tipo: 'perche', id: 'KPI1' }],
    ['collegare quando l’albero c’è', fermo, { tipo: 'collega' }],
  ])('non cambia nulla: %s', (_, stato, evento) => {
    expect(riduci(stato, evento)).toBe(stato);
  });
});

describe('le conferme', () => {
  const chiesta = con({ kind: 'anteprima', proposta: daConfermare, accettate: [] });
  const accetta = (stato: Stato, conferma: 'colonneNuove' | 'formuleSovrascritte', accettata = true) =>
    riduci(stato, { tipo: 'accetta', conferma, accettata });

  it('non si scrive finché una domanda resta senza sì', () => {
    const una = accetta(chiesta, 'colonneNuove');
    expect(riduci(una, { tipo: 'scrivo', proposta: daConfermare })).toBe(una);
    const tutte = accetta(una, 'formuleSovrascritte');
    expect(riduci(tutte, { tipo: 'scrivo', proposta: daConfermare }).lavoro.kind).toBe('scrittura');
  });

  it('un sì si può ritirare', () => {
    const tutte = accetta(accetta(chiesta, 'colonneNuove'), 'formuleSovrascritte');
    const ritirata = accetta(tutte, 'colonneNuove', false).lavoro;
    expect(ritirata.kind === 'anteprima' && isAccettata(ritirata)).toBe(false);
  });

  it('un ripristino con domande non si scrive senza anteprima', () => {
    expect(riduci(lettura, { tipo: 'scrivo', proposta: daConfermare })).toBe(lettura);
  });
});

describe('ciò che resta sullo schermo', () => {
  it('il risultato resta mentre se ne legge un altro', () => {
    expect(riduci(fermo, { tipo: 'leggo', comando: 'calcola' }).calcolo).toBe(calcolo);
  });

  it('le celle cambiate si nominano una volta sola, e una nuova lettura le dimentica', () => {
    const cambiato = riduci(riduci(fermo, { tipo: 'datiCambiati', celle: ['E14', 'E15'] }), {
      tipo: 'datiCambiati',
      celle: ['E14'],
    });
    expect(cambiato.cambiate).toEqual(['E14', 'E15']);
    const letto = riduci(riduci(cambiato, { tipo: 'leggo', comando: 'calcola' }), { tipo: 'letto', calcolo });
    expect(letto).not.toHaveProperty('cambiate');
  });

  it('dopo la scrittura il calcolo è aggiornato, e cronologia e impostazioni si rileggono', () => {
    const stato = riduci(
      { ...scrittura, passi: [], impostazioni: { parametri: [], fasce: [] } },
      { tipo: 'scritto', scritto },
    );
    expect(stato.calcolo?.freschezza).toBe('aggiornato');
    expect(stato).not.toHaveProperty('passi');
    expect(stato).not.toHaveProperty('impostazioni');
  });

  it('dopo un ripristino il calcolo non si dice aggiornato', () => {
    const stato = riduci(scrittura, { tipo: 'scritto', scritto: { comando: 'annulla', celle: 3 } });
    expect(stato.calcolo?.freschezza).toBe('superato');
  });

  it('Esc chiude prima la spiegazione, poi torna a Calcola', () => {
    const spiegato = con({ kind: 'fermo' }, { sezione: 'controlla', perche: 'KPI1' });
    const chiuso = riduci(spiegato, { tipo: 'indietro' });
    expect(chiuso).toMatchObject({ sezione: 'controlla' });
    expect(chiuso).not.toHaveProperty('perche');
    expect(riduci(chiuso, { tipo: 'indietro' }).sezione).toBe('calcola');
  });

  it('dopo una scrittura Esc chiude la spiegazione, poi la barra', () => {
    const chiuso = riduci({ ...fatto, perche: 'KPI1' }, { tipo: 'indietro' });
    expect(chiuso).not.toHaveProperty('perche');
    expect(chiuso.lavoro.kind).toBe('fatto');
    expect(riduci(chiuso, { tipo: 'indietro' }).lavoro.kind).toBe('fermo');
  });

  it('chiuso il rifiuto di una sezione si torna a Calcola', () => {
    expect(riduci({ ...rifiutato, sezione: 'cronologia' }, { tipo: 'indietro' }).sezione).toBe('calcola');
  });

  it('se la prima lettura è rifiutata non c’è nulla a cui tornare', () => {
    const { calcolo: _, ...senza } = rifiutato;
    expect(riduci(senza, { tipo: 'indietro' }).lavoro.kind).toBe('rifiuto');
  });

  it('lasciato il collegamento chiesto dal primo uso si torna al primo uso', () => {
    const chiesto = riduci(primoUso, { tipo: 'collega' });
    expect(riduci(chiesto, { tipo: 'indietro' }).lavoro.kind).toBe('primoUso');
  });

  it('un collegamento necessario non si può lasciare', () => {
    expect(riduci(collegamento, { tipo: 'indietro' }).lavoro.kind).toBe('collegamento');
  });
});

describe('l’albero aperto', () => {
  it('alla prima lettura si vedono gli obiettivi strategici', () => {
    expect([...riduci(nuovo, { tipo: 'letto', calcolo }).aperti]).toEqual(['AS1', 'AS2']);
  });

  it('una nuova lettura non richiude ciò che era aperto', () => {
    const aperto = riduci({ ...lettura, aperti: new Set(['OS1']) }, { tipo: 'letto', calcolo });
    expect([...aperto.aperti]).toEqual(['OS1']);
  });

  it('aprire un obiettivo strategico ne apre i gruppi', () => {
    expect([...riduci(fermo, { tipo: 'apri', id: 'OS1', aperto: true }).aperti]).toEqual([
      'OS1',
      'Indicatori',
    ]);
    const chiuso = riduci({ ...fermo, aperti: new Set(['OS1']) }, { tipo: 'apri', id: 'OS1', aperto: false });
    expect([...chiuso.aperti]).toEqual([]);
  });
});

describe('le tabelle', () => {
  const pronta = { documento: 'relazione', sezione: '', presenti: [], tabelle: [] } as const;
  const sintesi = { ...pronta, id: 'sintesi', titolo: 'Sintesi' } as const;
  const genere = { ...pronta, id: 'genere', titolo: 'Genere', manca: { messaggio: '', moduli: [] } } as const;
  const scelte = (...ids: ('sintesi' | 'genere' | 'albero')[]) => new Set(ids);
  const elenco = con(
    { kind: 'fermo' },
    { sezione: 'tabelle', tabelle: [sintesi], scelte: scelte('sintesi') },
  );
  const mostrate = { ids: ['sintesi'], daCopiare: false } as const;
  const inPreparazione = con({ kind: 'lettura', comando: 'tabelle' }, { sezione: 'tabelle' });
  const avanzamento = { fatte: 1, totale: 3, titolo: 'Sintesi' };

  it.each<[string, Stato, Evento, Partial<Stato>]>([
    [
      'se ne sceglie una',
      elenco,
      { tipo: 'scegli', ids: ['albero'], scelte: true },
      { scelte: scelte('sintesi', 'albero') },
    ],
    ['se ne toglie una', elenco, { tipo: 'scegli', ids: ['sintesi'], scelte: false }, { scelte: scelte() }],
    [
      'riletto l’elenco, ciò che non è pronto non è più scelto',
      { ...elenco, scelte: scelte('sintesi', 'genere') },
      { tipo: 'tabelle', tabelle: [sintesi, genere] },
      { scelte: scelte('sintesi') },
    ],
    ['se ne mostra una', elenco, { tipo: 'mostra', ...mostrate }, { mostrate }],
    [
      'la preparazione dice a che punto è',
      inPreparazione,
      { tipo: 'avanza', avanzamento },
      { lavoro: { kind: 'lettura', comando: 'tabelle', avanzamento } },
    ],
    ['fermata, si torna all’elenco', inPreparazione, { tipo: 'fermato' }, { lavoro: { kind: 'fermo' } }],
    [
      'il rifiuto di un inserimento si chiude restando lì',
      { ...rifiutato, sezione: 'tabelle', lavoro: { kind: 'rifiuto', rifiuto, comando: 'tabelle' } },
      { tipo: 'indietro' },
      { sezione: 'tabelle' },
    ],
  ])('%s', (_, stato, evento, atteso) => {
    expect(riduci(stato, evento)).toMatchObject(atteso);
  });

  it.each<[string, Stato, Evento]>([
    ['dopo una scrittura', { ...elenco, lavoro: scrittura.lavoro }, { tipo: 'scritto', scritto }],
    ['quando si ricalcola', elenco, { tipo: 'leggo', comando: 'calcola' }],
    [
      'tornandoci dopo che il foglio è cambiato',
      { ...elenco, cambiate: [] },
      { tipo: 'vai', sezione: 'tabelle' },
    ],
  ])('l’elenco si rilegge %s', (_, stato, evento) => {
    expect(riduci(stato, evento)).not.toHaveProperty('tabelle');
  });

  it('Esc chiude prima la tabella mostrata, poi torna a Calcola', () => {
    const chiusa = riduci({ ...elenco, mostrate }, { tipo: 'indietro' });
    expect(chiusa).not.toHaveProperty('mostrate');
    expect(chiusa.sezione).toBe('tabelle');
    expect(riduci(chiusa, { tipo: 'indietro' }).sezione).toBe('calcola');
  });
});
