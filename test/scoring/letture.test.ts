import { parseTarget, parseValore, type Cella, type Contesto, type Target } from '../../src/scoring/index.js';
import { cella, CONTESTO } from './celle.js';

/** A contesto of its own: what was read in another is not known in it. */
const in2024 = (): Contesto => ({ anno: 2024, base1904: false });
const soglia = (testo: string): Target => {
  const letto = parseTarget(cella(testo), CONTESTO);
  if (letto.kind === 'errore') throw new Error(testo);
  return letto.valore;
};
const valore = (una: Cella, contesto: Contesto, target?: Target) => {
  const letto = parseValore(una, contesto, target);
  return letto.kind === 'errore' ? letto.codice : letto.valore;
};

describe('ciò che è già stato letto', () => {
  it('due celle con lo stesso testo hanno lo stesso senso, ciascuna al suo posto', () => {
    const contesto = in2024();
    const [a, b] = ['F2', 'F3'].map((dove) => parseTarget({ ...cella('>= 14 N.'), dove }, contesto));
    expect(a).toMatchObject({ kind: 'letto', cella: { dove: 'F2' } });
    expect(b).toMatchObject({ kind: 'letto', cella: { dove: 'F3' } });
    expect(a?.kind === 'letto' && b?.kind === 'letto' && a.valore === b.valore).toBe(true);
  });

  it('un errore resta della cella in cui sta', () => {
    const contesto = in2024();
    const letti = ['F2', 'F3'].map((dove) => parseTarget({ ...cella('>= abc'), dove }, contesto));
    expect(letti).toMatchObject([
      { codice: 'TARGET_ILLEGGIBILE', cella: { dove: 'F2' } },
      { codice: 'TARGET_ILLEGGIBILE', cella: { dove: 'F3' } },
    ]);
  });

  it('lo stesso numero sotto due target, e senza, non si confonde', () => {
    const contesto = in2024();
    expect(valore(cella(92.2), contesto, soglia('>= 80 %'))).toMatchObject({ quantita: { unita: '%' } });
    expect(valore(cella(92.2), contesto, soglia('>= 80 N.'))).toMatchObject({ quantita: { unita: 'N.' } });
    expect(valore(cella(92.2), contesto)).toMatchObject({ quantita: { unita: '' } });
    expect(valore(cella(0.5), contesto, soglia('>= 80 N.'))).toMatchObject({ quantita: { valore: 0.5 } });
  });

  it('lo stesso numero in due formati non si confonde, né un numero con il suo testo', () => {
    const contesto = in2024();
    expect(valore(cella(0.9, '0.00%'), contesto)).toMatchObject({ quantita: { valore: 0.9, unita: '%' } });
    expect(valore(cella(0.9, '0.00'), contesto)).toMatchObject({ quantita: { valore: 0.9, unita: '' } });
    expect(valore(cella(45_000, 'dd/mm/yyyy'), contesto)).toMatchObject({ kind: 'data' });
    expect(valore(cella(45_000), contesto)).toMatchObject({ kind: 'numero' });
    expect(valore(cella('0,9'), contesto)).toMatchObject({ quantita: { valore: 0.9 } });
    expect(valore(cella('true'), contesto)).toBe('VALORE_ILLEGGIBILE');
    expect(valore(cella(true), contesto)).toMatchObject({ kind: 'logico', valore: true });
  });

  it('una data senza anno è dell’anno della cartella', () => {
    const [prima, dopo] = [2024, 2025].map((anno) =>
      parseTarget(cella('Entro 31 ottobre'), { anno, base1904: false }),
    );
    expect(prima).not.toEqual(dopo);
  });

  it('più celle diverse di quante se ne ricordino si leggono tutte', () => {
    const contesto = in2024();
    for (let giro = 0; giro < 2; giro += 1)
      for (let n = 1; n <= 12_000; n += 1) {
        const letto = parseTarget(cella(`>= ${n} N.`), contesto);
        if (letto.kind === 'errore' || letto.valore.kind !== 'soglia') throw new Error(String(n));
        if (letto.valore.soglia.valore !== n) throw new Error(`${n}: ${letto.valore.soglia.valore}`);
      }
    expect(parseTarget(cella('>= 12000 N.'), contesto)).toMatchObject({ kind: 'letto' });
  });
});
