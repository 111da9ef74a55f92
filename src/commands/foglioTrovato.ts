import type { Lettura, NomeTrovato } from '../layout/index.js';

/** The range of a sheet of ours in a reading, where it is there. */
export function foglioTrovato(
  { nomi }: Lettura,
  nome: string,
): Extract<NomeTrovato, { kind: 'trovato' }> | undefined {
  const trovato = nomi.get(nome);
  return trovato?.kind === 'trovato' ? trovato : undefined;
}
