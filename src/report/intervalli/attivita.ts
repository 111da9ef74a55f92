/** R24 § 1: what the Chamber did in the year, by area; and what its users think of it. */
import { TABELLE_RELAZIONE } from '../../parametri/index.js';
import { testo } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import { colonna, makeTabella, riga, sezione } from '../makeTabella.js';
import type { Nota, RigaTabella } from '../tabella.js';
import { cellaLetta } from './celleCifra.js';
import { readCifra, toFrazione, type CellaLetta } from './cifre.js';
import { makeGrafico } from './grafici.js';
import { cifraDi, makeLettore, testoDi } from './lettore.js';
import { checkMisura } from './nodoDati.js';

const { datiAttivita: ATTIVITA, customer: CUSTOMER } = TABELLE_RELAZIONE;

/** A section for each area; a row with a code is checked against the measure of the tree that it repeats. */
export const buildDatiAttivita: Costruttore = (dati, testata) => {
  const tabella = dati.tabelle.get(ATTIVITA.nome);
  if (tabella === undefined) return [];
  const lettore = makeLettore(tabella, ATTIVITA.colonne, dati);
  if (lettore.indice('valore') === undefined || lettore.indice('attivita') === undefined) return [];
  const righe: RigaTabella[] = [];
  const note: Nota[] = [];
  let area = '';
  for (const una of lettore.righe) {
    const [nuova, attivita] = [lettore.testo(una, 'area'), lettore.testo(una, 'attivita')];
    if (nuova !== '' && nuova !== area) righe.push(sezione(nuova));
    if (nuova !== '') area = nuova;
    const letta = lettore.letta(una, 'valore');
    const cifra = cifraDi(letta);
    righe.push(
      riga(
        'dati',
        [
          testo(lettore.testo(una, 'servizio')),
          cellaLetta(letta, lettore.testo(una, 'valore')),
          testo(attivita),
        ],
        2,
      ),
    );
    if (cifra !== undefined) note.push(...checkMisura(dati, lettore.testo(una, 'codice'), cifra, attivita));
  }
  return makeTabella(dati, testata, {
    colonne: [
      colonna('Servizio', 'testo', 30),
      colonna('Risultati', 'misto', 12),
      colonna('Attività', 'testo', 70),
    ],
    righe,
    note,
  });
};

/** Shares of positive answers, with a chart; under a header that is not known, the first column of figures. */
export const buildCustomer: Costruttore = (dati, testata) => {
  const tabella = dati.tabelle.get(CUSTOMER.nome);
  if (tabella === undefined) return [];
  const lettore = makeLettore(tabella, CUSTOMER.colonne, dati);
  const positivi = lettore.indice('positivi') ?? lettore.altre[0];
  if (positivi === undefined) return [];
  const conRisposte = lettore.indice('risposte') !== undefined;
  const titolo = tabella.colonne[positivi]?.titolo ?? '';
  const colonne = [
    colonna('Aspetto', 'testo', 56),
    colonna(titolo === '' ? 'Giudizi positivi' : titolo, 'percentuale', 18),
    ...(conRisposte ? [colonna('Risposte', 'intero', 12)] : []),
  ];
  const note: Nota[] = [];
  const righe = lettore.righe.map((una) => {
    const aspetto = lettore.testo(una, 'aspetto');
    const cella = una[positivi];
    const letta: CellaLetta = cella === undefined ? { kind: 'vuota' } : readCifra(cella, dati);
    const quota =
      letta.kind === 'cifra' ? ({ kind: 'cifra', cifra: toFrazione(letta.cifra) } as const) : letta;
    if (quota.kind === 'cifra')
      note.push(...checkMisura(dati, lettore.testo(una, 'codice'), quota.cifra, aspetto));
    return riga('dati', [
      testo(aspetto),
      cellaLetta(quota, testoDi(cella)),
      ...(conRisposte ? [cellaLetta(lettore.letta(una, 'risposte'), lettore.testo(una, 'risposte'))] : []),
    ]);
  });
  return makeTabella(dati, testata, {
    colonne,
    righe,
    note,
    ...(righe.length > 1 && {
      grafici: [
        makeGrafico({ titolo: testata.titolo }, { colonne, righe }, { da: 0, a: righe.length - 1 }, [1]),
      ],
    }),
  });
};
