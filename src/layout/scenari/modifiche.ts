/** From the words of a scenario to what the scoring changes. */
import {
  checkFasce,
  normalizeCodice,
  parsePercentuale,
  type Cella,
  type Fascia,
  type ModificaNodo,
  type Modifiche,
  type NodoValutato,
  type Regole,
  type Risultato,
} from '../../scoring/index.js';
import { normalizeTesto } from '../intestazioni.js';
import { ammessiOf, findParametro, readParametro } from '../parametro.js';
import type { CambioIgnoto, CambioScenario } from './model.js';

export interface ModificheScenario {
  readonly modifiche: Modifiche;
  readonly ignoti: readonly CambioIgnoto[];
}

/** Parameters of `SMVP` that the scoring takes from the rules. */
const REGOLE_SCORING = [
  'pesoIndicatori',
  'pesoObiettivi',
  'minimoMancato',
  'valoreMancante',
  'tolleranzaPesi',
  'annoN',
] as const satisfies readonly (keyof Regole)[];

interface Giro {
  readonly risultato: Risultato;
  readonly anno: number;
  readonly nodi: Map<string, ModificaNodo>;
  regole: Partial<Regole>;
}

/** Understands the changes, one after the other; what cannot be understood is told and changes nothing. */
export function makeModifiche(
  cambi: readonly CambioScenario[],
  risultato: Risultato,
  anno: number,
): ModificheScenario {
  const giro: Giro = { risultato, anno, nodi: new Map(), regole: {} };
  const ignoti = cambi.flatMap((cambio): CambioIgnoto[] => {
    const motivo = applyCambio(cambio, giro);
    return motivo === undefined ? [] : [{ cambio, motivo }];
  });
  return { modifiche: { nodi: giro.nodi, regole: giro.regole }, ignoti };
}

/** Why the change means nothing; absent when it was taken. */
function applyCambio(cambio: CambioScenario, giro: Giro): string | undefined {
  switch (cambio.campo) {
    case 'valore':
    case 'target':
    case 'peso':
      return changeNodo(cambio.campo, cambio, giro);
    case 'regola':
      return changeRegola(cambio, giro);
    case 'fascia':
      return changeFascia(cambio, giro);
  }
}

const CAMPI = { valore: 'consuntivo', target: 'target', peso: 'peso' } as const;

function changeNodo(
  campo: keyof typeof CAMPI,
  { chi, nuovo }: CambioScenario,
  giro: Giro,
): string | undefined {
  const valutato = findNodo(chi, giro.risultato);
  if (valutato === undefined) return `nell'albero non c'è il codice «${chi}»`;
  if (campo !== 'peso' && valutato.nodo.indicatore === undefined)
    return `«${chi}» non è un indicatore: non ha ${campo === 'valore' ? 'un valore' : 'un target'}`;
  if (campo === 'peso' && valutato.padre === undefined) return "l'Ente non ha un peso";
  setNodo(valutato, { [CAMPI[campo]]: nuovo.trim() === '' ? null : nuovo.trim() }, giro);
  return undefined;
}

function setNodo({ nodo }: NodoValutato, modifica: ModificaNodo, { nodi }: Giro): void {
  nodi.set(nodo.id, { ...nodi.get(nodo.id), ...modifica });
}

function findNodo(chi: string, { nodi }: Risultato): NodoValutato | undefined {
  const chiave = normalizeCodice(chi);
  return (
    nodi.find(({ nodo }) => nodo.id === chi) ??
    nodi.find(({ nodo }) => nodo.chiave === chiave || nodo.alias?.includes(chiave) === true)
  );
}

function changeRegola({ chi, nuovo }: CambioScenario, giro: Giro): string | undefined {
  const parametro = findParametro(chi);
  const nome = REGOLE_SCORING.find((una) => una === parametro?.nome);
  if (parametro === undefined || nome === undefined)
    return `la regola «${chi}» non c'è: si possono cambiare ${REGOLE_SCORING.join(', ')}`;
  const valore = readParametro(digitata(nuovo), parametro, { anno: giro.anno, base1904: false });
  if (valore === undefined) return `${nome} può essere ${ammessiOf(parametro)}, non «${nuovo}»`;
  giro.regole = { ...giro.regole, [nome]: valore };
  if (nome === 'pesoIndicatori' || nome === 'pesoObiettivi') {
    // Where no row carries the weight of a half, its cell is that of the rules.
    const livello = nome === 'pesoIndicatori' ? 'indicatori' : 'operativi';
    for (const valutato of giro.risultato.nodi)
      if (valutato.nodo.livello === livello && valutato.nodo.sintetico === true)
        setNodo(valutato, { peso: nuovo.trim() }, giro);
  }
  return undefined;
}

function changeFascia({ chi, nuovo }: CambioScenario, giro: Giro): string | undefined {
  const fasce = giro.regole.fasce ?? giro.risultato.regole.fasce;
  const quale = normalizeTesto(chi);
  const i = fasce.findIndex(({ obiettivo, grado }) =>
    [obiettivo, grado].some((nome) => normalizeTesto(nome) === quale),
  );
  const fascia = fasce[i];
  if (fascia === undefined)
    return `la fascia «${chi}» non c'è: ci sono ${fasce.map(({ obiettivo }) => obiettivo).join(', ')}`;
  if (fascia.finoA === undefined) return `«${chi}» è l'ultima fascia, e non ha un limite`;
  const letto = parsePercentuale(digitata(nuovo));
  if (letto.kind === 'errore' || letto.valore.kind === 'mancante')
    return `«${nuovo}» non è una percentuale, per esempio 85 %`;
  const finoA = letto.valore.quantita.valore;
  const nuove: readonly Fascia[] = fasce.map((una, n) => (n === i ? { ...una, finoA } : una));
  if (checkFasce(nuove).length > 0) return 'le fasce si sovrapporrebbero, o lascerebbero dei vuoti';
  giro.regole = { ...giro.regole, fasce: nuove };
  return undefined;
}

function digitata(testo: string): Cella {
  return { dove: '', valore: testo.trim(), formato: 'General' };
}
