import type { Comando } from './comando.js';

/** The list of the commands. */
export function helpText(comandi: readonly Comando[]): string {
  const width = Math.max(...comandi.map(({ nome }) => nome.length)) + 2;
  return [
    "Albero: legge l'albero della performance da una cartella .xlsx, lo calcola, lo riscrive.",
    '',
    'Uso: albero COMANDO …',
    '',
    ...comandi.map(({ nome, descrizione }) => `  ${nome.padEnd(width)}${descrizione}`),
    '',
    'albero COMANDO --help spiega un comando.',
    'Esce con 0 se fatto; con 1 se fatto ma con anomalie gravi; con 2 se non fatto: i file sono allora come prima.',
    '',
  ].join('\n');
}

/** One command with its arguments and options. */
export function helpOf(comando: Comando): string {
  const left = comando.opzioni.map(
    ({ nome, breve, valore, ripetibile }) =>
      `${breve === undefined ? '    ' : `-${breve}, `}--${nome}${valore === undefined ? '' : ` ${valore}`}${ripetibile === true ? '…' : ''}`,
  );
  const width = Math.max(0, ...left.map((text) => text.length)) + 2;
  return [
    comando.descrizione,
    '',
    `Uso: albero ${[comando.nome, ...comando.argomenti].join(' ')} [OPZIONI]`,
    '',
    ...comando.opzioni.map(({ descrizione }, i) => `  ${(left[i] ?? '').padEnd(width)}${descrizione}`),
    '',
  ].join('\n');
}
