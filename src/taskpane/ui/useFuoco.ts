import { useEffect, useRef, type RefObject } from 'react';

/** The screen before the first reading: what comes up after it comes by itself. */
export const APERTURA = 'apertura';

/**
 * When another screen comes up the focus goes to its title, so that keyboard and screen reader go on from there;
 * back from an explanation it goes to the tree it was asked from. Nothing is focused when the pane opens.
 */
export function useFuoco(root: RefObject<HTMLElement | null>, schermata: string): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    const from = before.current;
    before.current = schermata;
    if (from === undefined || from === APERTURA || from === schermata) return;
    const backToTree = from.startsWith('perche') && !schermata.startsWith('perche');
    const selector = backToTree ? '[role="tree"]' : '[data-titolo]';
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [root, schermata]);
}
