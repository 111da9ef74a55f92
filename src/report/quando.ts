/** Moments as a person reads them. */

/** `2025-06-20…` → `20-06-2025`. */
export function formatGiornata(quando: string): string {
  return quando.slice(0, 10).split('-').reverse().join('-');
}

/** `2025-06-20T10:30:00` → `20-06-2025 alle 10:30`. */
export function formatQuando(quando: string): string {
  const [, ora = ''] = quando.split('T');
  return `${formatGiornata(quando)} alle ${ora.slice(0, 5)}`;
}
