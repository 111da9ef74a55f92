/** P21 § 5: the programme of the lavoro agile, indicator by indicator, from its state to the targets of three years. */
import { TABELLE_RELAZIONE } from '../../parametri/index.js';
import { richiesto, testo } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import { colonna, makeTabella, riga, sezione } from '../makeTabella.js';
import type { RigaTabella } from '../tabella.js';
import { makeLettore } from './lettore.js';

const { pola: FORMA } = TABELLE_RELAZIONE;

const TEMPI = [
  { nome: 'baseline', titolo: 'Stato (baseline)' },
  { nome: 'avvio', titolo: 'Fase di avvio' },
  { nome: 'intermedio', titolo: 'Fase di sviluppo intermedio' },
  { nome: 'avanzato', titolo: 'Fase di sviluppo avanzato' },
] as const;

/** A section for each dimension, a group for each of its parts (salute organizzativa, quantità…). */
export const buildPola: Costruttore = (dati, testata) => {
  const tabella = dati.tabelle.get(FORMA.nome);
  if (tabella === undefined) return [];
  const lettore = makeLettore(tabella, FORMA.colonne, dati);
  const righe: RigaTabella[] = [];
  let [dimensione, parte] = ['', ''];
  for (const una of lettore.righe) {
    const [nuova, sua] = [lettore.testo(una, 'dimensione'), lettore.testo(una, 'sezione')];
    if (nuova !== '' && nuova !== dimensione) {
      righe.push(sezione(nuova));
      [dimensione, parte] = [nuova, ''];
    }
    if (sua !== '' && sua !== parte) {
      righe.push(riga('gruppo', [testo(sua)]));
      parte = sua;
    }
    const [stato, avvio, ...dopo] = TEMPI.map(({ nome }) => lettore.testo(una, nome));
    righe.push(
      riga(
        'dati',
        [
          testo(lettore.testo(una, 'obiettivo')),
          richiesto(lettore.testo(una, 'indicatore')),
          richiesto(stato),
          richiesto(avvio),
          ...dopo.map((scritto) => testo(scritto)),
          testo(lettore.testo(una, 'fonte')),
        ],
        1,
      ),
    );
  }
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: [
      colonna('Obiettivi', 'testo', 34),
      colonna('Indicatori', 'testo', 44),
      ...TEMPI.map(({ nome, titolo }) => colonna(lettore.titolo(nome) || titolo, 'testo', 22)),
      colonna('Fonte', 'testo', 18),
    ],
    righe,
  });
};
