/** The year of a body with three levels of objectives, no codes, no 40/60, and the bands 0 / 70 / 90. */
import type { Corpo } from './corpo.js';

const _ = null;

/** A node: level (4 is the objective below an obiettivo operativo), weight, title, the targets of an indicatore. */
function nodo(livello: string | number, peso: string | null, titolo: string, ...target: readonly string[]) {
  return [livello, peso, _, titolo, _, _, _, _, ...target];
}

export const ALTRO_ENTE: Corpo = {
  ente: 'Comune di prova',
  regole: 'soglie-70-90',
  anno: 2025,
  albero: [
    nodo('Ente', _, 'Comune di prova'),
    nodo('Obiettivo strategico', '60%', 'Servizi ai cittadini'),
    nodo('Obiettivo operativo', '50%', 'Anagrafe'),
    nodo(4, '100%', 'Sportello digitale'),
    nodo('Indicatore', '60%', 'Pratiche in linea', '>= 50 %', ">= valore osservato nell'anno n", '>= 60 %'),
    nodo('Indicatore', '40%', 'Tempo di attesa', '<= 15 gg', '<= 14 gg', '<= 12 gg'),
    nodo('Obiettivo operativo', '50%', 'Istruzione'),
    nodo(4, '50%', 'Mensa'),
    nodo('Indicatore', '100%', 'Pasti biologici', '>= 40 %', '>= 45 %', '>= 50 %'),
    nodo(4, '50%', 'Trasporto'),
    nodo('Indicatore', '100%', 'Nuova linea', 'SI', 'SI', 'SI'),
    nodo('Obiettivo strategico', '40%', 'Bilancio e personale'),
    nodo('Obiettivo operativo', '60%', 'Bilancio'),
    nodo(4, '100%', 'Pagamenti'),
    nodo('Indicatore', '100%', 'Giorni di pagamento', '<= 30 gg', '<= 30 gg', '<= 28 gg'),
    nodo('Obiettivo operativo', '40%', 'Personale'),
    nodo(4, '50%', 'Formazione'),
    nodo('Indicatore', '50%', 'Corsi', '>= 10 N.', '>= 11 N.', '>= 12 N.'),
    nodo('Indicatore', '50%', 'Questionari', '>= 100 N.', '>= 100 N.', '>= 100 N.'),
    nodo(4, '50%', 'Organizzazione'),
    nodo('Indicatore', '100%', 'Personale di supporto', '<= 30 %', '<= 29 %', '<= 28 %'),
  ],
  unita: [
    ['Sportello digitale', 'Demografici', '100%'],
    ['Mensa', 'Scuola', '100%'],
    ['Mensa', 'Ragioneria', '40%'],
    ['Trasporto', 'Mobilità', '100%'],
    ['Pagamenti', 'Ragioneria', '60%'],
    ['Formazione', 'Risorse umane', '100%'],
    ['Organizzazione', 'Segreteria', '100%'],
  ],
  raccolta: [
    ['Tempo di attesa', 'Demografici', 'Responsabile', 'giorni medi', _, _, _, _, _, _, 'da richiedere'],
  ],
  schede: [['Corsi', 'Corsi per il personale', 'Numero di corsi', 'Registro dei corsi']],
  richieste: ['demografici', 'mobilita', 'ragioneria', 'risorse-umane', 'scuola', 'segreteria'],
  rilevazioni: [
    ['Pratiche in linea', '30-06-2025', '20 %', 'in linea', '45 %', _, 'conferma'],
    ['Tempo di attesa', '30-06-2025', '22 gg', 'a rischio', '20 gg', _, 'conferma'],
    ['Pasti biologici', '30-06-2025', '25 %', 'a rischio', '30 %', 'Gara deserta', 'rimodula'],
    ['Nuova linea', '30-06-2025', 'NO', 'non più realizzabile', 'NO', 'Ponte chiuso', 'rimodula'],
    ['Giorni di pagamento', '30-06-2025', '26 gg', 'in linea', '25 gg', _, 'conferma'],
    ['Corsi', '30-06-2025', '4 N.', 'in linea', '10 N.', _, 'conferma'],
    ['Questionari', '30-06-2025', '0 N.', 'non più realizzabile', '0 N.', 'Indagine rinviata', 'elimina'],
    ['Personale di supporto', '30-06-2025', '29 %', 'in linea', '28 %', _, 'conferma'],
  ],
  aggiunta: { sotto: 'Nuova linea', riga: nodo('Indicatore', '100%', 'Linea prolungata', 'SI', 'SI', 'SI') },
  rimodulazioni: [
    [
      'Pasti biologici',
      'target',
      '>= 40 %',
      '>= 30 %',
      'Gara deserta',
      'favorevole',
      'Giunta n. 51',
      '25-09-2025',
    ],
    [
      'Questionari',
      'indicatore eliminato',
      _,
      _,
      'Indagine rinviata',
      'favorevole',
      'Giunta n. 51',
      '25-09-2025',
    ],
    ['Corsi', 'peso', '50%', '100%', 'Resta solo', 'favorevole', 'Giunta n. 51', '25-09-2025'],
    [
      'Nuova linea',
      'indicatore sostituito',
      'Nuova linea',
      'Linea prolungata',
      'Ponte chiuso',
      'favorevole',
      'Giunta n. 51',
      '25-09-2025',
    ],
  ],
  risposte: [
    {
      ufficio: 'demografici',
      nome: 'demografici 1.xlsx',
      compilazione: { 'Pratiche in linea': { Valore: '45 %' } },
    },
    { ufficio: 'demografici', nome: 'demografici 2.xlsx', compilazione: {} },
    { ufficio: 'scuola', nome: 'scuola 1.xlsx', compilazione: { 'Pasti biologici': { Valore: '32 %' } } },
    {
      ufficio: 'scuola',
      nome: 'scuola 2.xlsx',
      compilazione: { 'Pasti biologici': { Valore: { valore: 0.32, formato: '0.00%' } } },
    },
    {
      ufficio: 'mobilita',
      nome: 'risposta definitiva (2).xlsx',
      compilazione: { 'Linea prolungata': { Valore: 'SI' } },
      rovescia: true,
    },
    { ufficio: 'mobilita', nome: 'mobilita 2.xlsx', compilazione: {} },
    {
      ufficio: 'ragioneria',
      nome: 'ragioneria 1.xlsx',
      compilazione: { 'Pasti biologici': { Valore: '24 %' } },
      togli: ['Giorni di pagamento'],
    },
    {
      ufficio: 'ragioneria',
      nome: 'ragioneria 2.xlsx',
      compilazione: { 'Giorni di pagamento': { Valore: 24 } },
    },
    {
      ufficio: 'risorse-umane',
      nome: 'risorse umane 1.xlsx',
      compilazione: { Corsi: { Valore: 'circa nove' } },
    },
    {
      ufficio: 'risorse-umane',
      nome: 'risorse umane 2.xlsx',
      compilazione: { Corsi: { Valore: '9 N.', Evidenza: 'prot. 3/2026' } },
    },
    { ufficio: 'segreteria', nome: 'segreteria 1.xlsx', compilazione: {} },
    { ufficio: 'segreteria', nome: 'segreteria 2.xlsx', compilazione: {} },
  ],
  detto: [
    'risposta definitiva (2).xlsx: Mobilità, risposte 1.',
    "in «valore» di Corsi c'è «circa nove», che non si può leggere.",
    'In conflitto, non scritto: Pasti biologici (valore)',
    'Manca ancora da Demografici: Tempo di attesa.',
    'Manca ancora da Segreteria: Personale di supporto.',
  ],
  scegli: 'Pasti biologici=Scuola',
  pareto: {
    testo: 'Indicatore;Comune;Media Nazionale;Min;Max\nTempo di attesa;20,00 gg;18,00 gg;2,00 gg;40,00 gg\n',
    opzioni: [],
    detto: 'Tempo di attesa',
  },
  kronos: {
    testo: [
      'Dipendente;Processo;Descrizione;FTE integrato;Costi interni',
      'Quattrocchi Ada;A1.1;Pianificazione;8,00;1.000,00',
      'Brambilla Ugo;B1.1;Personale;20,00;500,50',
      'Brambilla Ugo;C1.1;Anagrafe;72,00;9.000,00',
    ].join('\n'),
    opzioni: ['--formula', 'Personale di supporto=fte(A*,B*)/fte(*)'],
    detto: '28,00 %',
  },
  scostamenti: [
    ['Pratiche in linea', 'endogena', 'Collaudo in ritardo', 'Formazione'],
    ['Tempo di attesa', 'esogena', 'Sede allagata', 'Seconda sede'],
    ['Corsi', 'endogena', 'Un corso rinviato', 'Recupero'],
  ],
  attesi: {
    // 20 of 50.
    avanzamento: ['Pratiche in linea', 0.4],
    // Sportello digitale = 0,6 × 45/50 + 0,4 × 15/20 = 0,54 + 0,30 = 0,84; Istruzione = 0,5 × 1 + 0,5 × 1 = 1.
    // Servizi ai cittadini = 0,5 × 0,84 + 0,5 × 1 = 0,92.
    // Personale = 0,5 × 9/10 + 0,5 × 1 = 0,95; Bilancio e personale = 0,6 × 1 + 0,4 × 0,95 = 0,98.
    // Ente = 0,6 × 0,92 + 0,4 × 0,98 = 0,552 + 0,392 = 0,944.
    pubblicati: {
      'Sportello digitale': '84,00 %',
      Anagrafe: '84,00 %',
      'Pasti biologici': '100,00 %',
      Istruzione: '100,00 %',
      'Servizi ai cittadini': '92,00 %',
      Formazione: '90,00 %',
      Personale: '95,00 %',
      'Bilancio e personale': '98,00 %',
      Ente: '94,40 %',
    },
    // Above 80 and below 90: the bands are its own.
    valutazioni: { Anagrafe: 'Parzialmente raggiunto', Personale: 'Raggiunto' },
    nuovo: 'Linea prolungata',
    dopo: [
      ['Pratiche in linea', '>= 45 %'],
      ['Tempo di attesa', '<= 14 gg'],
      ['Pasti biologici', '>= 45 %'],
      ['Linea prolungata', 'SI'],
      ['Giorni di pagamento', '<= 30 gg'],
      ['Corsi', '>= 11 N.'],
      ['Personale di supporto', '<= 29 %'],
    ],
  },
};
