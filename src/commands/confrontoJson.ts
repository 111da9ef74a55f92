/** A comparison as plain JSON, for other programs. */
import type { Confronto, Differenza, Fotografia } from '../report/index.js';

export interface ConfrontoJson {
  readonly versione: 1;
  readonly prima: Omit<Fotografia, 'nodi'>;
  readonly dopo: Omit<Fotografia, 'nodi'>;
  readonly differenze: readonly Differenza[];
}

/** The two pictures by name and origin, and every difference; what is missing is absent. */
export function confrontoJson({ prima, dopo, differenze }: Confronto): ConfrontoJson {
  return { versione: 1, prima: origineOf(prima), dopo: origineOf(dopo), differenze };
}

function origineOf({
  nome,
  quando,
  ente,
  anno,
  fase,
  impronta,
  regole,
}: Fotografia): Omit<Fotografia, 'nodi'> {
  return { nome, quando, ente, anno, ...(fase !== undefined && { fase }), impronta, regole };
}
