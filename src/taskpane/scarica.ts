/** A file out of the browser, where the platform lets one through. */

/** What is handed to the user as a file. */
export interface FileDaScaricare {
  readonly nome: string;
  readonly mediaType: string;
  readonly contenuto: Uint8Array;
}

export type Scarica = (file: FileDaScaricare) => void;

/** How long a web view may take to ask where the file goes, in milliseconds: until then its content must be there. */
const ATTESA_SALVATAGGIO = 60_000;

export const downloadFile: Scarica = ({ nome, mediaType, contenuto }) => {
  const url = URL.createObjectURL(new Blob([contenuto.slice()], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nome;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, ATTESA_SALVATAGGIO);
};
