/** A file out of the browser, where the platform lets one through. */

/** What is handed to the user as a file. */
export interface FileDaScaricare {
  readonly nome: string;
  readonly contenuto: Uint8Array;
}

export type Scarica = (file: FileDaScaricare) => void;

/** How long a web view may take to ask where the file goes, in milliseconds: until then its content must be there. */
const ATTESA_SALVATAGGIO = 60_000;

/** Bytes and nothing else: a browser that knows the kind may give the name another ending. */
const TIPO = 'application/octet-stream';

export const downloadFile: Scarica = ({ nome, contenuto }) => {
  const url = URL.createObjectURL(new Blob([contenuto.slice()], { type: TIPO }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nome;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, ATTESA_SALVATAGGIO);
};
