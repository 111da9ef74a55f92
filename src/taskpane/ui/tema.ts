/** Light, dark and high contrast: what Office says of its theme, else what the system says. */
import { createTheme, type Theme } from './fabric.js';

/** Colours of Office's theme, as `Office.context.officeTheme` has them; undefined on Excel for the web. */
export interface TemaOffice {
  readonly bodyBackgroundColor: string;
}

export type Modo = 'chiaro' | 'scuro';

/** Dark when the background that Office gives is darker than mid grey; without one, as the system prefers. */
export function modoOf(office: TemaOffice | undefined, systemDark: boolean): Modo {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? '');
  if (hex === null) return systemDark ? 'scuro' : 'chiaro';
  const channels = hex.slice(1, 4).map((pair) => Number.parseInt(pair, 16));
  return Math.max(...channels) < 128 ? 'scuro' : 'chiaro';
}

/** Excel's green as accent; in dark a lighter one, so that text and edges keep 4.5 : 1. */
const PALETTES = {
  chiaro: {
    themePrimary: '#0f703b',
    themeSecondary: '#0f703b',
    themeDarkAlt: '#0c5e31',
    themeDark: '#0a4f29',
    themeDarker: '#083f21',
    themeTertiary: '#7bb594',
    themeLight: '#cfe6d9',
    themeLighter: '#e6f2eb',
    themeLighterAlt: '#f3f9f6',
    neutralPrimary: '#242424',
    neutralSecondary: '#5c5c5c',
    neutralDark: '#1b1b1b',
    white: '#ffffff',
  },
  scuro: {
    themePrimary: '#6cc592',
    themeSecondary: '#6cc592',
    themeDarkAlt: '#80cfa1',
    themeDark: '#9bdab5',
    themeDarker: '#b9e6cb',
    themeTertiary: '#3f7d5a',
    themeLight: '#254a36',
    themeLighter: '#1f3529',
    themeLighterAlt: '#1c2a22',
    black: '#ffffff',
    neutralDark: '#fafafa',
    neutralPrimary: '#f0f0f0',
    neutralPrimaryAlt: '#e0e0e0',
    neutralSecondary: '#b8b8b8',
    neutralTertiary: '#8a8a8a',
    neutralTertiaryAlt: '#707070',
    neutralQuaternary: '#555555',
    neutralQuaternaryAlt: '#4a4a4a',
    neutralLight: '#3d3d3d',
    neutralLighter: '#333333',
    neutralLighterAlt: '#2b2b2b',
    white: '#262626',
  },
} as const satisfies Readonly<Record<Modo, object>>;

export const temaOf = (modo: Modo): Theme =>
  createTheme({
    isInverted: modo === 'scuro',
    palette: PALETTES[modo],
    semanticColors: {
      messageLink: PALETTES[modo].themePrimary,
      messageLinkHovered: PALETTES[modo].themeDark,
    },
    fonts: { small: { fontSize: '12px' }, medium: { fontSize: '13px' } },
  });
