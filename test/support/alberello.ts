/** One small tree in the four layouts, and a way to see what was read of it. */
import type { NodoLetto } from '../../src/scoring/index.js';
import type { CellaBreve } from './area.js';

/** The staircase's header row, as Integra prints it. */
export const SCALARE: readonly string[] = [
  'Ente',
  'Ambito',
  'Obiettivo strategico',
  'Obiettivi Operativi / Indicatori OS',
  'Indicatori',
  'Target',
  'Valore',
  'Raggiungimento',
  'Valutazione',
];

const _ = null;

/** The small tree as a staircase. */
export const RIGHE_SCALARE: readonly (readonly CellaBreve[])[] = [
  ['Ente'],
  ['60,00%', 'AS1 - Sviluppo'],
  [_, '100,00%', 'OS1 - Servizi alle imprese'],
  [_, _, '40,00%', 'Indicatori'],
  [_, _, '70,00%', 'PIRA 01_2024 - Eventi digitali', _, '>= 14 N.', '23 N.'],
  [_, _, '30,00%', 'EC07 - Proventi aggiuntivi', _, '>= 3,00 %', '2,91 %'],
  [_, _, '60,00%', 'Obiettivi operativi'],
  [_, _, '100,00%', 'OP1.1 - Turismo'],
  [_, _, _, '50,00%', 'D3.1.0 - Contributi', 'SI', 'SI'],
  [_, _, _, '50,00%', 'D3.1_03 - Marchio di qualità', '>= 2 N.', _],
  ['40,00%', 'AS2 - Regolazione'],
  [_, '100,00%', 'OS2 - Vigilanza'],
  [_, _, '40,00%', 'Indicatori'],
  [_, _, '100,00%', 'S13 - Struttura del personale', _, 'solo monitoraggio', 'N/D'],
  [_, _, '60,00%', 'Obiettivi operativi'],
  [_, _, '100,00%', 'OP2.1 - Metrologia'],
  [_, _, _, '100,00%', 'AS_AL - Verifiche', 'Entro 30-09-2024', '16-07-2024'],
];

/** The same tree, a row for each node. */
export const PIATTO: readonly string[] = ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore'];
export const RIGHE_PIATTO: readonly (readonly CellaBreve[])[] = [
  ['Ente', _, _, 'Ente'],
  ['Ambito', '60,00%', 'AS1', 'Sviluppo'],
  ['Obiettivo strategico', '100,00%', 'OS1', 'Servizi alle imprese'],
  ['Indicatori', '40,00%', _, 'Indicatori'],
  ['Indicatore', '70,00%', 'PIRA 01_2024', 'Eventi digitali', '>= 14 N.', '23 N.'],
  ['Indicatore', '30,00%', 'EC07', 'Proventi aggiuntivi', '>= 3,00 %', '2,91 %'],
  ['Obiettivi operativi', '60,00%', _, 'Obiettivi operativi'],
  ['Obiettivo operativo', '100,00%', 'OP1.1', 'Turismo'],
  ['Indicatore', '50,00%', 'D3.1.0', 'Contributi', 'SI', 'SI'],
  ['Indicatore', '50,00%', 'D3.1_03', 'Marchio di qualità', '>= 2 N.', _],
  ['Ambito', '40,00%', 'AS2', 'Regolazione'],
  ['Obiettivo strategico', '100,00%', 'OS2', 'Vigilanza'],
  ['Indicatori', '40,00%', _, 'Indicatori'],
  ['Indicatore', '100,00%', 'S13', 'Struttura del personale', 'solo monitoraggio', 'N/D'],
  ['Obiettivi operativi', '60,00%', _, 'Obiettivi operativi'],
  ['Obiettivo operativo', '100,00%', 'OP2.1', 'Metrologia'],
  ['Indicatore', '100,00%', 'AS_AL', 'Verifiche', 'Entro 30-09-2024', '16-07-2024'],
];

/** The tree as lines: depth, level, code, title, weight, target, value (what is absent is left out). */
export function outlineOf(nodo: NodoLetto, profondita = 0): string[] {
  const { livello, codice, titolo, peso, target, consuntivo, figli } = nodo;
  const contents = [peso, target, consuntivo].map((cella) => (cella ? String(cella.valore ?? '') : ''));
  const line = [livello, codice ?? '', titolo, ...contents].join(' | ').replace(/(?: \| )+$/, '');
  return ['  '.repeat(profondita) + line, ...figli.flatMap((figlio) => outlineOf(figlio, profondita + 1))];
}

/** What the small tree is, however it is laid out. */
export const ALBERELLO: readonly string[] = [
  'ente |  | Ente',
  '  ambito | AS1 | Sviluppo | 60,00%',
  '    strategico | OS1 | Servizi alle imprese | 100,00%',
  '      indicatori |  | Indicatori | 40,00%',
  '        indicatore | PIRA 01_2024 | Eventi digitali | 70,00% | >= 14 N. | 23 N.',
  '        indicatore | EC07 | Proventi aggiuntivi | 30,00% | >= 3,00 % | 2,91 %',
  '      operativi |  | Obiettivi operativi | 60,00%',
  '        operativo | OP1.1 | Turismo | 100,00%',
  '          indicatore | D3.1.0 | Contributi | 50,00% | SI | SI',
  '          indicatore | D3.1_03 | Marchio di qualità | 50,00% | >= 2 N.',
  '  ambito | AS2 | Regolazione | 40,00%',
  '    strategico | OS2 | Vigilanza | 100,00%',
  '      indicatori |  | Indicatori | 40,00%',
  '        indicatore | S13 | Struttura del personale | 100,00% | solo monitoraggio | N/D',
  '      operativi |  | Obiettivi operativi | 60,00%',
  '        operativo | OP2.1 | Metrologia | 100,00%',
  '          indicatore | AS_AL | Verifiche | 100,00% | Entro 30-09-2024 | 16-07-2024',
];
