/** An imported tree as JSON: the rows as they were understood, what to look at, what differs. */
import { describeDubbio } from '../../layout/index.js';
import type { AlberoImportato } from './albero.js';

/** `versione` counts the forms of this JSON. */
export function alberoImportatoJson({ importazione, stampati, diversi }: AlberoImportato): object {
  const { tabelle, base, righe, anno, anni, differenze } = importazione;
  return {
    versione: 1,
    genere: 'albero',
    ...(anno !== undefined && { anno }),
    anni,
    tabelle: tabelle.map((tabella) => ({
      genere: tabella.genere,
      operativi: tabella.operativi,
      da: tabella.da,
      a: tabella.a,
      righe: tabella.righe.length,
      albero: base.includes(tabella),
      nonUsate: tabella.scartate,
    })),
    righe: righe.map(({ dubbi, consuntivo, ...riga }) => ({
      ...riga,
      valore: consuntivo,
      dubbi: dubbi.map((dubbio) => ({ motivo: dubbio.motivo, testo: describeDubbio(dubbio) })),
    })),
    differenze,
    gradi: { stampati, diversi },
  };
}
