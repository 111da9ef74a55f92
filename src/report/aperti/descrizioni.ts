/** What the open data are, for who reads them: Table Schema of the CSV, JSON Schema of the JSON, the package. */
import type { DatiRelazione } from '../dati.js';
import { CAMPI, type CampoAperto } from './campi.js';

/** How the CSV escapes what a spreadsheet would run; a part of its description. */
const REGOLA_TESTI =
  'Un testo che comincerebbe con = + @ - o una tabulazione, e non è un numero, ha davanti un apostrofo da togliere.';

/** Table Schema (Frictionless Data, v1) of the CSV. */
export function tableSchema(): object {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    fields: CAMPI.map(fieldOf),
    primaryKey: 'codice',
    foreignKeys: [{ fields: 'codice_padre', reference: { resource: '', fields: 'codice' } }],
    missingValues: [''],
  };
}

function fieldOf({ nome, tipo, titolo, descrizione, ...limiti }: CampoAperto): object {
  const constraints = {
    ...(limiti.obbligatorio && { required: true }),
    ...(nome === 'codice' && { unique: true }),
    ...(limiti.valori && { enum: limiti.valori }),
    ...(limiti.minimo !== undefined && { minimum: limiti.minimo }),
    ...(limiti.massimo !== undefined && { maximum: limiti.massimo }),
  };
  return {
    name: nome,
    type: tipo,
    title: titolo,
    description: descrizione,
    ...(tipo === 'number' && { decimalChar: ',' }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const TESTO = { type: 'string' } as const;

/** JSON Schema (draft-07) of the JSON. */
export function jsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Performance organizzativa Ente: dati aperti',
    type: 'object',
    required: [
      'versione',
      'titolo',
      'ente',
      'anno',
      'licenza',
      'regole',
      'impronta',
      'calcolato',
      'provvisorio',
      'note',
      'nodi',
    ],
    additionalProperties: false,
    properties: {
      versione: { const: 1 },
      titolo: TESTO,
      ente: TESTO,
      anno: { type: 'integer' },
      licenza: TESTO,
      regole: {
        type: 'object',
        required: ['id', 'versione', 'fonte'],
        additionalProperties: false,
        properties: { id: TESTO, versione: TESTO, fonte: TESTO },
      },
      impronta: { type: 'string', pattern: '^[0-9a-f]+$' },
      calcolato: { type: 'string', description: 'AAAA-MM-GGTHH:MM:SS, ora locale.' },
      provvisorio: { type: 'boolean' },
      motivo: { type: 'string', description: 'Perché è pubblicato benché provvisorio o incompleto.' },
      area_servizi: {
        type: 'object',
        description: 'Media di tutti gli obiettivi operativi.',
        required: ['pubblicato'],
        additionalProperties: false,
        properties: { raggiungimento: { type: 'number', minimum: 0, maximum: 1 }, pubblicato: TESTO },
      },
      note: {
        type: 'array',
        items: {
          type: 'object',
          required: ['genere', 'testo'],
          additionalProperties: false,
          properties: { genere: TESTO, testo: TESTO },
        },
      },
      nodi: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: CAMPI.filter(({ obbligatorio }) => obbligatorio).map(({ nome }) => nome),
          additionalProperties: false,
          properties: Object.fromEntries(CAMPI.map((campo) => [campo.nome, propertyOf(campo)])),
        },
      },
    },
  };
}

function propertyOf({ tipo, descrizione, valori, minimo, massimo }: CampoAperto): object {
  return {
    type: tipo,
    description: descrizione,
    ...(valori && { enum: valori }),
    ...(minimo !== undefined && { minimum: minimo }),
    ...(massimo !== undefined && { maximum: massimo }),
  };
}

const LICENZA_PREDEFINITA = 'CC BY 4.0';

/** Licences with an address, by the words that name them. */
const LICENZE: Readonly<Record<string, { readonly name: string; readonly path: string }>> = {
  'CC BY 4.0': { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/deed.it' },
  'CC BY-SA 4.0': { name: 'CC-BY-SA-4.0', path: 'https://creativecommons.org/licenses/by-sa/4.0/deed.it' },
  'CC0 1.0': { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/deed.it' },
  'IODL 2.0': { name: 'IODL-2.0', path: 'https://www.dati.gov.it/content/italian-open-data-license-v20' },
};

/** Words of the licence; CC BY 4.0 where none is set. */
export function licenzaOf({ licenza }: Pick<DatiRelazione, 'licenza'>): string {
  return licenza === undefined || licenza.trim() === '' ? LICENZA_PREDEFINITA : licenza.trim();
}

/** A file that was written, with what was measured of its bytes. */
export interface FilePubblicato {
  readonly nome: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hex digits. */
  readonly sha256: string;
}

/** `datapackage.json` (Data Package, v1): the files with their hashes, the licence, how the CSV is written. */
export function describePacchetto(
  titolo: string,
  dati: Pick<DatiRelazione, 'ente' | 'anno' | 'adesso' | 'licenza'>,
  file: readonly FilePubblicato[],
): string {
  const licenza = licenzaOf(dati);
  return toJson({
    profile: 'data-package',
    name: `allegato-${dati.anno}`,
    title: titolo,
    description: `Performance organizzativa di ${dati.ente}, ${dati.anno}: una riga per ogni nodo dell'albero. ${REGOLA_TESTI}`,
    created: dati.adesso,
    contributors: [{ title: dati.ente, role: 'publisher' }],
    licenses: [{ ...(LICENZE[licenza] ?? { name: licenza }), title: licenza }],
    resources: file.map(describeFile),
  });
}

function describeFile({ nome, mediaType, bytes, sha256 }: FilePubblicato): object {
  const csv = mediaType === 'text/csv';
  return {
    name: nome.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    path: nome,
    mediatype: mediaType,
    bytes,
    hash: `sha256:${sha256}`,
    ...(csv && {
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      dialect: {
        delimiter: ';',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: tableSchema(),
    }),
  };
}

/** Readable, with a final line break. */
export function toJson(dati: object): string {
  return `${JSON.stringify(dati, null, 2)}\n`;
}
