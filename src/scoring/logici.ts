/** `SI SÌ Sì si NO no`, and the apostrophe typed for the accent. */
const LOGICI: Readonly<Record<string, boolean>> = { si: true, sì: true, sí: true, "si'": true, no: false };

/** The truth that a normalised text says; `undefined` when it says none. */
export function readLogico(testo: string): boolean | undefined {
  return testo.length <= 3 ? LOGICI[testo.toLowerCase()] : undefined;
}
