import type { CellaTabella, Tabella } from '../tabella.js';

const COMUNE = `body { font-family: "Segoe UI", Arial, sans-serif; line-height: 1.4; margin: 1.5rem; color: #000; background: #fff; }
h1 { font-size: 1.4rem; }
.avviso { border-left: 0.4rem solid #8a4b00; padding-left: 0.6rem; }
.scorre { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0.4rem 0; }
th, td { border: 1px solid #595959; padding: 0.25rem 0.4rem; text-align: left; vertical-align: top; }
thead th { background: #1f3864; color: #fff; }
tbody th { font-weight: normal; }
.totale th, .totale td, .gruppo th, .gruppo td, .sezione th { font-weight: bold; }
.totale { background: #d9e2f3; }
.gruppo { background: #f2f2f2; }
.sezione th { background: #d9e2f3; }
.numero { text-align: right; white-space: nowrap; }
.breve { white-space: nowrap; }
.dettaglio { color: #404040; font-style: italic; }
.compilare { font-style: italic; }
.campione { border: 1px solid #595959; padding: 0 0.4rem; }
.provenienza { font-size: 0.85em; }
a { color: #0b3d91; }
dt { font-weight: bold; }
`;

const stampa = (verso: string) => `@media print {
@page { size: A4 ${verso}; margin: 12mm; }
body { margin: 0; font-size: 8pt; }
.scorre { overflow: visible; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td, .campione { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The style of a page, by the way it lies when printed: the header on every page, no row cut. */
export const FOGLIO_DI_STILE: Readonly<Record<Tabella['pagina'], string>> = {
  verticale: COMUNE + stampa('portrait'),
  orizzontale: COMUNE + stampa('landscape'),
};

/** Colours of the lights of a table, once each. */
export function coloriOf({ righe, note }: Tabella): readonly string[] {
  const delleCelle = righe.flatMap(({ celle }) => celle.flatMap(coloreOf));
  const delleNote = note.flatMap(({ luce }) => (luce?.colore === undefined ? [] : [luce.colore]));
  return [...new Set([...delleCelle, ...delleNote])].filter((colore) => /^[0-9A-F]{6}$/.test(colore));
}

function coloreOf(cella: CellaTabella): string[] {
  const luce = cella.tipo === 'luce' ? cella : cella.tipo === 'testo' ? cella.luce : undefined;
  return luce?.colore === undefined ? [] : [luce.colore];
}

/** A class for each colour: a page holds no style in its elements. Text on it is black. */
export function stileColori(colori: readonly string[]): string {
  return colori.map((colore) => `.luce-${colore} { background: #${colore}; color: #000; }\n`).join('');
}
