import { sha256, shortImpronta } from '../../src/layout/index.js';

// FIPS 180-2, appendix B.1 and B.2; the third computed with `sha256sum`.
it.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('l’impronta di «%s» è il suo SHA-256, e se ne mostrano dodici cifre', (testo, atteso) => {
  expect(sha256(testo)).toBe(atteso);
  expect(shortImpronta(sha256(testo))).toBe(atteso.slice(0, 12));
});

it('le lettere accentate contano in UTF-8', () => {
  expect(sha256('Attività ●')).toBe('8fb541f7111490f3616ba85af0256cf875a3db9915793818a9f113071545ed7f');
});
