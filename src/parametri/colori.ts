/**
 * Colours of the lights: backgrounds under black text (RRGGBB). Their grey values are far enough apart that a
 * greyscale print still tells them, and the darkest keeps a contrast of more than 7 : 1 with black text.
 */
export const COLORI = {
  verde: 'E0F7D8',
  giallo: 'FFDD66',
  ambra: 'FFC000',
  rosso: 'F08080',
} as const;
