/** The files that go out with the allegato, from one result: contents only, whoever writes them measures them. */
import type { DatiRelazione } from '../dati.js';
import { isPunteggio } from '../luci.js';
import { renderPagina } from '../pagina/pagina.js';
import { provvisorioOf } from '../provvisorio.js';
import type { Tabella } from '../tabella.js';
import { CAMPI } from './campi.js';
import { codifica } from './codifica.js';
import { renderCsv } from './csv.js';
import { jsonSchema, licenzaOf, tableSchema, toJson } from './descrizioni.js';

export interface FileAperto {
  readonly nome: string;
  readonly mediaType: string;
  readonly testo: string;
}

/**
 * The page and the open data of an allegato: HTML, CSV with its Table Schema, JSON with its JSON Schema.
 * `describePacchetto` then describes the files written, with their hashes.
 */
export function makePubblicazione(allegato: Tabella, dati: DatiRelazione): readonly FileAperto[] {
  const base = `allegato-${dati.anno}`;
  const aperti: readonly (FileAperto & { readonly titolo: string })[] = [
    { nome: `${base}.csv`, mediaType: 'text/csv', titolo: 'Dati in formato CSV', testo: csvOf(dati) },
    {
      nome: `${base}.tableschema.json`,
      mediaType: 'application/json',
      titolo: 'Descrizione del CSV (Table Schema)',
      testo: toJson(tableSchema()),
    },
    {
      nome: `${base}.json`,
      mediaType: 'application/json',
      titolo: 'Dati in formato JSON',
      testo: toJson(jsonOf(allegato, dati)),
    },
    {
      nome: `${base}.schema.json`,
      mediaType: 'application/schema+json',
      titolo: 'Descrizione del JSON (JSON Schema)',
      testo: toJson(jsonSchema()),
    },
  ];
  const collegamenti = [
    ...aperti.map(({ nome, titolo }) => ({ indirizzo: nome, testo: titolo })),
    { indirizzo: 'datapackage.json', testo: `Pacchetto con licenza (${licenzaOf(dati)}) e SHA-256 dei file` },
  ];
  const pagina = renderPagina(allegato, collegamenti);
  return [
    { nome: `${base}.html`, mediaType: 'text/html', testo: pagina },
    ...aperti.map(({ nome, mediaType, testo }) => ({ nome, mediaType, testo })),
  ];
}

function csvOf(dati: DatiRelazione): string {
  const righe = codifica(dati.risultato.ente).map((nodo) =>
    CAMPI.map((campo) => pieno(campo.of(nodo, dati))),
  );
  return renderCsv(
    CAMPI.map(({ nome }) => nome),
    righe,
  );
}

function jsonOf(allegato: Tabella, dati: DatiRelazione): object {
  const { ente, anno, impronta, adesso, risultato, motivoPubblicazione } = dati;
  const { areaServizi, regole } = risultato;
  const { id, versione, fonte } = regole;
  const motivo = motivoPubblicazione?.trim() ?? '';
  return {
    versione: 1,
    titolo: allegato.titolo,
    ente,
    anno,
    licenza: licenzaOf(dati),
    regole: { id, versione, fonte },
    impronta,
    calcolato: adesso,
    provvisorio: provvisorioOf(risultato) !== undefined,
    ...(motivo !== '' && { motivo }),
    area_servizi: {
      ...(isPunteggio(areaServizi.esito) && { raggiungimento: areaServizi.esito.valore }),
      pubblicato: areaServizi.pubblicato,
    },
    note: allegato.note.flatMap(({ genere, testo }) => (genere === 'legenda' ? [] : [{ genere, testo }])),
    nodi: codifica(risultato.ente).map((nodo) =>
      Object.fromEntries(
        CAMPI.flatMap((campo) => {
          const valore = pieno(campo.of(nodo, dati));
          return valore === undefined ? [] : [[campo.nome, valore] as const];
        }),
      ),
    ),
  };
}

/** An empty text is nothing. */
function pieno<T>(valore: T | undefined): T | undefined {
  return valore === '' ? undefined : valore;
}
