/** How much two titles are alike: the share of pairs of neighbouring letters that both have. */

/** 1 for the same words, whatever their case, accents and signs; 0 for titles that share nothing. */
export function somiglianzaOf(a: string, b: string): number {
  const [prima, seconda] = [coppieOf(a), coppieOf(b)];
  const quante = sizeOf(prima) + sizeOf(seconda);
  if (quante === 0) return a === b ? 1 : 0;
  let comuni = 0;
  for (const [coppia, volte] of prima) comuni += Math.min(volte, seconda.get(coppia) ?? 0);
  return (2 * comuni) / quante;
}

/** Pairs of letters within each word, with how often they come. */
function coppieOf(titolo: string): ReadonlyMap<string, number> {
  const coppie = new Map<string, number>();
  for (const parola of paroleOf(titolo))
    for (let i = 0; i < parola.length - 1; i += 1) {
      const coppia = parola.slice(i, i + 2);
      coppie.set(coppia, (coppie.get(coppia) ?? 0) + 1);
    }
  return coppie;
}

function paroleOf(titolo: string): readonly string[] {
  const piano = titolo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return piano.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sizeOf(coppie: ReadonlyMap<string, number>): number {
  let quante = 0;
  for (const volte of coppie.values()) quante += volte;
  return quante;
}
