/** A sum written out by hand, `0.6*0.9 + 0.4*0.5 = 0.74`: its left side worked out, and its right side. */
export interface Conto {
  readonly calcolato: number;
  readonly scritto: number;
}

/** Reads and works out the sum. @throws Error when it is no arithmetic of + - * / and brackets. */
export function readConto(testo: string): Conto {
  const [sinistra = '', destra = ''] = testo.split('=');
  const tokens = sinistra.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  if (tokens.join('') !== sinistra.replace(/\s/g, '')) throw new Error(`conto illeggibile: ${testo}`);
  const { valore, fine } = sum(tokens, 0);
  if (fine !== tokens.length) throw new Error(`conto illeggibile: ${testo}`);
  return { calcolato: valore, scritto: Number(destra) };
}

interface Parziale {
  readonly valore: number;
  readonly fine: number;
}

function sum(tokens: readonly string[], da: number): Parziale {
  let { valore, fine } = product(tokens, da);
  while (tokens[fine] === '+' || tokens[fine] === '-') {
    const altro = product(tokens, fine + 1);
    valore = tokens[fine] === '+' ? valore + altro.valore : valore - altro.valore;
    fine = altro.fine;
  }
  return { valore, fine };
}

function product(tokens: readonly string[], da: number): Parziale {
  let { valore, fine } = factor(tokens, da);
  while (tokens[fine] === '*' || tokens[fine] === '/') {
    const altro = factor(tokens, fine + 1);
    valore = tokens[fine] === '*' ? valore * altro.valore : valore / altro.valore;
    fine = altro.fine;
  }
  return { valore, fine };
}

function factor(tokens: readonly string[], da: number): Parziale {
  if (tokens[da] !== '(') return { valore: Number(tokens[da]), fine: da + 1 };
  const dentro = sum(tokens, da + 1);
  return { valore: dentro.valore, fine: dentro.fine + 1 };
}
