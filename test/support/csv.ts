/** A CSV read by its own rules (RFC 4180 with another separator), independently of what wrote it. */

/** Rows of fields. Fails on a quote out of place. */
export function parseCsv(testo: string, separatore: string): string[][] {
  const righe: string[][] = [];
  let riga: string[] = [];
  let i = 0;
  while (i < testo.length) {
    const [campo, fine] = testo[i] === '"' ? readQuoted(testo, i) : readPlain(testo, i, separatore);
    riga.push(campo);
    if (testo[fine] === separatore) {
      i = fine + 1;
    } else {
      if (testo.slice(fine, fine + 2) !== '\r\n') throw new Error(`fine di riga attesa a ${fine}`);
      righe.push(riga);
      riga = [];
      i = fine + 2;
    }
  }
  return righe;
}

function readPlain(testo: string, da: number, separatore: string): [string, number] {
  let fine = da;
  while (fine < testo.length && testo[fine] !== separatore && testo[fine] !== '\r') fine += 1;
  const campo = testo.slice(da, fine);
  if (campo.includes('"')) throw new Error(`virgolette fuori posto a ${da}`);
  return [campo, fine];
}

function readQuoted(testo: string, da: number): [string, number] {
  let campo = '';
  let i = da + 1;
  for (;;) {
    const virgolette = testo.indexOf('"', i);
    if (virgolette === -1) throw new Error(`virgolette aperte a ${da}`);
    campo += testo.slice(i, virgolette);
    if (testo[virgolette + 1] !== '"') return [campo, virgolette + 1];
    campo += '"';
    i = virgolette + 2;
  }
}

export interface CampoSchema {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly decimalChar?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** As much of a Table Schema as is used here. */
export interface TableSchema {
  readonly fields: readonly CampoSchema[];
  readonly primaryKey: string;
  readonly foreignKeys: readonly {
    readonly fields: string;
    readonly reference: { readonly fields: string };
  }[];
  readonly missingValues: readonly string[];
}

export type RigaLetta = Readonly<Record<string, string | number | undefined>>;

/** Rows by field under a Table Schema; what breaks it is thrown. */
export function readTabellare(righe: readonly (readonly string[])[], schema: TableSchema): RigaLetta[] {
  const [testata = [], ...dati] = righe;
  expectSame(
    testata,
    schema.fields.map(({ name }) => name),
  );
  const lette = dati.map((campi) => {
    if (campi.length !== schema.fields.length) throw new Error(`campi: ${campi.length}`);
    return Object.fromEntries(
      schema.fields.map((campo, i) => [campo.name, readCampo(campi[i] ?? '', campo, schema)]),
    );
  });
  for (const { name, constraints } of schema.fields)
    if (constraints?.unique === true && new Set(lette.map((riga) => riga[name])).size !== lette.length)
      throw new Error(`${name} non è unico`);
  for (const { fields, reference } of schema.foreignKeys) {
    const noti = new Set(lette.map((riga) => riga[reference.fields]));
    const orfana = lette.find((riga) => riga[fields] !== undefined && !noti.has(riga[fields]));
    if (orfana !== undefined) throw new Error(`${fields} ignoto: ${String(orfana[fields])}`);
  }
  return lette;
}

function expectSame(trovati: readonly string[], attesi: readonly string[]): void {
  if (trovati.join('|') !== attesi.join('|')) throw new Error(`intestazioni: ${trovati.join('|')}`);
}

function readCampo(
  testo: string,
  campo: CampoSchema,
  { missingValues }: TableSchema,
): string | number | undefined {
  const { name, type, decimalChar = '.', constraints = {} } = campo;
  if (missingValues.includes(testo)) {
    if (constraints.required === true) throw new Error(`${name} manca`);
    return undefined;
  }
  if (constraints.enum !== undefined && !constraints.enum.includes(testo))
    throw new Error(`${name}: ${testo}`);
  if (type === 'string') return testo;
  const numero = Number(testo.replace(decimalChar, '.'));
  const { minimum = -Infinity, maximum = Infinity } = constraints;
  const intero = type === 'integer' ? Number.isInteger(numero) : true;
  if (!intero || !(numero >= minimum && numero <= maximum)) throw new Error(`${name}: ${testo}`);
  return numero;
}
