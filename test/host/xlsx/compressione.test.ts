import { deflateRawSync } from 'node:zlib';
import { ZLIB } from '../../../src/cli/zlib.js';
import { FFLATE } from '../../../src/host/xlsx/compressione.js';
import { fc } from '../../support/fc.js';

const ALTRA = { FFLATE: ZLIB, ZLIB: FFLATE };
const GRANDE = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251);

describe.each(Object.entries({ FFLATE, ZLIB }))('la compressione %s', (nome, { inflate, deflate }) => {
  it('ciò che comprime, lo rendono tutte e due', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (dati) => {
        const packed = deflate(dati);
        expect(inflate(packed, dati.length)).toEqual(dati);
        expect(ALTRA[nome as keyof typeof ALTRA].inflate(packed, dati.length)).toEqual(dati);
      }),
    );
  });

  it('una parte grande si espande tutta, anche compressa oltre 64 kB', () => {
    const packed = new Uint8Array(deflateRawSync(GRANDE, { level: 0 }));
    expect(packed.length).toBeGreaterThan(64 * 1024);
    expect(Buffer.from(inflate(packed, GRANDE.length) ?? []).equals(GRANDE)).toBe(true);
  });

  it.each([0, 1, 63, 64, 65, 1000, 299_999])('oltre i %i byte dichiarati non dà niente', (size) => {
    for (const packed of [deflate(GRANDE), new Uint8Array(deflateRawSync(GRANDE, { level: 0 }))])
      expect(inflate(packed, size)).toBeUndefined();
  });

  it('una bomba si ferma a quanto dichiara', () => {
    const bomba = deflate(new Uint8Array(50_000_000));
    expect(inflate(bomba, 1000)).toBeUndefined();
  });

  it('byte tronchi o che non sono compressi sono un errore', () => {
    const packed = deflate(GRANDE);
    expect(() => inflate(packed.subarray(0, packed.length >> 1), GRANDE.length)).toThrow();
    expect(() => inflate(Uint8Array.of(7, 7, 7, 7), 10)).toThrow();
  });
});
