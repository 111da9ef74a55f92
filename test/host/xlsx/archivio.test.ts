import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import { readZip } from '../../../src/host/xlsx/zipRead.js';
import { writeZip } from '../../../src/host/xlsx/zipWrite.js';
import { put, written } from './aiuti.js';
import { makeFoglio, makeParts, zipParts } from './pacchetto.js';

const names = (bytes: Uint8Array) => readZip(bytes).entries.map(({ name }) => name);
const raw = (bytes: Uint8Array) =>
  new Map(readZip(bytes).entries.map(({ name, local }) => [name, Buffer.from(local).toString('base64')]));

/** Date and time of each entry, as the directory keeps them. */
const dates = (bytes: Uint8Array) =>
  readZip(bytes).entries.map(({ central }) =>
    new DataView(central.buffer, central.byteOffset).getUint32(12, true),
  );

describe('l’archivio riscritto', () => {
  const bytes = zipParts({
    ...makeParts({ fogli: [{ nome: 'F', dati: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
    'xl/media/disegno.png': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
  });

  it('tiene ordine, date e i byte compressi di ogni parte non toccata', async () => {
    const after = (await written(bytes, put('F!A1', { valore: 2 }))).toBytes();
    expect(names(after)).toEqual(names(bytes));
    expect(dates(after)).toEqual(dates(bytes));
    const [before, now] = [raw(bytes), raw(after)];
    expect(names(bytes).filter((name) => before.get(name) !== now.get(name))).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('lo apre anche un altro programma', async () => {
    const after = (await written(bytes, put('F!A1', { valore: 'à' }))).toBytes();
    expect(Object.keys(unzipSync(after)).sort()).toEqual([...names(bytes), 'xl/sharedStrings.xml'].sort());
  });

  it('parti nuove in fondo, con la data della prima: gli stessi byte ogni volta', () => {
    const zip = readZip(bytes);
    const changes = new Map([['xl/nuova.xml', strToU8('<a/>')]]);
    expect(writeZip(zip, changes)).toEqual(writeZip(zip, changes));
    expect(names(writeZip(zip, changes)).at(-1)).toBe('xl/nuova.xml');
    expect(new Set(dates(writeZip(zip, changes)))).toEqual(new Set(dates(bytes)));
  });

  it('un contenuto uguale a prima non è un cambiamento', () => {
    const zip = readZip(bytes);
    const same = zip.entries.map(({ name, content }) => [name, content] as const);
    expect(writeZip(zip, new Map(same))).toBe(bytes);
  });

  it('tiene il commento in coda e i byte in testa', async () => {
    const comment = zipSync(
      Object.fromEntries(
        Object.entries(makeParts({ fogli: [{ nome: 'F' }] })).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
    const tail = strToU8('un commento');
    const long = Uint8Array.from([...strToU8('testa'), ...comment, ...tail]);
    new DataView(long.buffer).setUint16(long.length - tail.length - 2, tail.length, true);
    const after = (await written(long, put('F!A1', { valore: 1 }))).toBytes();
    expect(after.subarray(0, 5)).toEqual(strToU8('testa'));
    expect(after.subarray(-tail.length)).toEqual(tail);
    expect(openXlsx(after).cartella.foglio('F')?.cella(0, 0).valore).toBe(1);
  });

  it('una voce con indirizzo a 64 bit si legge e si copia', async () => {
    const wide = withZip64(makeFoglio('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(openXlsx(wide).cartella.foglio('Foglio1')?.cella(0, 0).valore).toBe(1);
    const after = (await written(wide, put('Foglio1!B1', { valore: 2 }))).toBytes();
    expect(openXlsx(after).cartella.foglio('Foglio1')?.cella(0, 1).valore).toBe(2);
  });
});

/** The same archive with sizes and offset of each directory record in a zip64 extra field, as some writers do. */
function withZip64(bytes: Uint8Array): Uint8Array {
  const { entries, end } = readZip(bytes);
  const view = (each: Uint8Array) => new DataView(each.buffer, each.byteOffset, each.byteLength);
  const start = view(end).getUint32(16, true);
  const directory = entries.map(({ central }) => {
    const old = view(central);
    const name = central.subarray(46, 46 + old.getUint16(28, true));
    const record = new Uint8Array(46 + name.length + 28);
    record.set(central.subarray(0, 46));
    record.set(name, 46);
    const now = view(record);
    now.setUint16(30, 28, true);
    now.setUint16(32, 0, true);
    now.setUint16(46 + name.length, 1, true);
    now.setUint16(46 + name.length + 2, 24, true);
    [24, 20, 42].forEach((at, i) => {
      now.setBigUint64(46 + name.length + 4 + i * 8, BigInt(old.getUint32(at, true)), true);
      now.setUint32(at, 0xffffffff, true);
    });
    return record;
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const tail = end.slice();
  view(tail).setUint32(12, size, true);
  return Uint8Array.from([...bytes.subarray(0, start), ...directory.flatMap((each) => [...each]), ...tail]);
}
