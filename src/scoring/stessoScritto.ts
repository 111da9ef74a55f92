/** Whether two cells, as they are read by a person, say the same. */
import type { Cella, Contesto } from './model.js';
import { parseTarget } from './target.js';
import { normalizeUnita } from './unita.js';
import { parseValore } from './valore.js';

/** Fields that do not change what is said: `>=90%` and `>= 90,00 % (media)` ask the same. */
const ACCESSORI: ReadonlySet<string> = new Set(['nota', 'intervallo']);

/**
 * Compares two targets or two values by what they mean, units too; two that cannot be read are the same when their
 * texts are. `anno` completes dates without year.
 */
export function isStessoScritto(tipo: 'target' | 'valore', a: string, b: string, anno: number): boolean {
  const contesto: Contesto = { anno, base1904: false };
  const [primo, secondo] = [a, b].map((testo) => sensoOf(tipo, testo, contesto));
  return primo === secondo;
}

function sensoOf(tipo: 'target' | 'valore', testo: string, contesto: Contesto): string {
  const cella: Cella = { dove: '', valore: testo === '' ? null : testo, formato: 'General' };
  const letto = tipo === 'target' ? parseTarget(cella, contesto) : parseValore(cella, contesto);
  if (letto.kind === 'errore') return testo.replace(/\s+/g, ' ').trim();
  return JSON.stringify(letto.valore, (campo, valore: unknown) => {
    if (ACCESSORI.has(campo)) return undefined;
    return campo === 'unita' && typeof valore === 'string' ? normalizeUnita(valore) : valore;
  });
}
