/** Our own line icons, 16 × 16, drawn in the colour of the text. No icon font is loaded. */
import type { ReactElement } from 'react';
import { registerIcons } from './fabric.js';

const PATHS = {
  calcola: 'M2 3.5h2M6.5 3.5H14M2 8h2M6.5 8H12M2 12.5h2M6.5 12.5H9.5',
  controlla: 'M13 6V1.5H3v13h4M5.5 5h5M5.5 8h2.5M9 12l2 2 3.5-4.5',
  importa: 'M8 1.5v8M4.8 6.5 8 9.7l3.2-3.2M2 10.5v3h12v-3',
  raccolta: 'M2 9v4.5h12V9M2 9l2-6.5h8L14 9h-4l-1 2H7L6 9z',
  tabelle: 'M2 2.5h12v11H2zM2 6h12M2 9.7h12M6.5 6v7.5',
  simulazioni: 'M6 2h4M7 2v4.5L3 13.5h10L9 6.5V2M5 10.5h6',
  cronologia: 'M2.5 3v3h3M2.8 6A6 6 0 1 1 2 8.8M8 5v3.5l2.5 1.5',
  impostazioni: 'M2 4h7M13 4h1M2 12h1M7 12h7M11 2v4M5 10v4',
  altro: 'M3 8h.01M8 8h.01M13 8h.01',
  indietro: 'M10 3 5 8l5 5',
  apri: 'M6 3l5 5-5 5',
  chiudi: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  spunta: 'M3 8.5l3.5 3.5L13 4.5',
  avviso: 'M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v.01',
  informazione: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7v4.5M8 4.8v.01',
  errore: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.5 5.5l5 5M10.5 5.5l-5 5',
} as const;

export type NomeIcona = keyof typeof PATHS;

export function Icona({ nome }: { readonly nome: NomeIcona }): ReactElement {
  return (
    <svg className="icona" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[nome]} />
    </svg>
  );
}

/** Glyphs that the UI library asks for by its own names. */
const FABRIC: Readonly<Record<string, NomeIcona>> = {
  CheckMark: 'spunta',
  Completed: 'spunta',
  Info: 'informazione',
  Warning: 'avviso',
  ErrorBadge: 'errore',
  Blocked2: 'errore',
  Clear: 'chiudi',
  More: 'altro',
};

registerIcons({
  icons: Object.fromEntries(
    Object.entries(FABRIC).map(([name, nome]) => [name, <Icona key={name} nome={nome} />]),
  ),
});
