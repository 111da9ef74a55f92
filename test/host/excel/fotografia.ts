/** All of a workbook that a write can change, as plain data: two are equal when nothing differs, formats too. */
import type { Foglio, Libro } from '../../excel-host/index.js';

export function photograph(libro: Libro): unknown {
  return {
    fogli: libro.fogli.map(photographFoglio),
    nomi: libro.nomi.map(({ nome, ambito, formula }) => `${ambito ?? ''}!${nome}${formula}`).sort(),
    attivo: libro.foglioAttivo.nome,
  };
}

function photographFoglio(foglio: Foglio): unknown {
  const { riga, colonna, righe, colonne } = foglio.usatoConFormati ?? {
    riga: 0,
    colonna: 0,
    righe: 0,
    colonne: 0,
  };
  const celle: Record<string, unknown> = {};
  for (let i = riga; i < riga + righe; i++)
    for (let j = colonna; j < colonna + colonne; j++) {
      const { contenuto, formula, errore, formato, stile } = foglio.cella(i, j);
      const isBlank = contenuto === null && formula === undefined && formato === 'General';
      const look = Object.entries(stile).filter(([, value]) => value !== undefined && value !== false);
      // A formula given back has no value until Excel calculates it, which nobody does here.
      const content = formula === undefined ? { contenuto, errore } : { formula };
      if (!isBlank || look.length > 0)
        celle[`${i},${j}`] = { ...content, formato, look: Object.fromEntries(look) };
    }
  return {
    nome: foglio.nome,
    visibilita: foglio.visibilita,
    celle,
    regole: foglio.regole.map(({ id: _, ...regola }) => regola),
    larghezze: [...foglio.larghezze].sort(),
    altezze: [...foglio.altezze].sort(),
    grafici: foglio.grafici.map(({ id: _, ...grafico }) => grafico),
    righeBloccate: foglio.righeBloccate,
    stampa: foglio.stampa,
  };
}
