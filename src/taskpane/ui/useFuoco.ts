import { useEffect, useRef, type RefObject } from 'react';

/** The screen before the first reading: what comes up after it comes by itself. */
export const APERTURA = 'apertura';
/** Screens that explain a figure begin with this word: behind them the tree stays as it was. */
const SPIEGAZIONE = 'perche';

/**
 * When another screen comes up it is seen from its top, and the focus goes to its title, so that keyboard and screen
 * reader go on from there; back from an explanation all is where it was, and the focus on the tree. Nothing is
 * focused when the pane opens.
 */
export function useFuoco(root: RefObject<HTMLElement | null>, schermata: string): void {
  const before = useRef<string>(undefined);
  const left = useRef(0);
  useEffect(() => {
    const from = before.current;
    before.current = schermata;
    if (from === undefined || from === APERTURA || from === schermata) return;
    const backToTree = from.startsWith(SPIEGAZIONE) && !schermata.startsWith(SPIEGAZIONE);
    const scroller = root.current?.querySelector('[data-scorre]');
    if (scroller) scroller.scrollTop = backToTree ? left.current : 0;
    const target = root.current?.querySelector<HTMLElement>(backToTree ? '[role="tree"]' : '[data-titolo]');
    target?.focus({ preventScroll: true });
  }, [root, schermata]);
  useEffect(() => {
    const scroller = root.current?.querySelector('[data-scorre]');
    if (!scroller) return undefined;
    const remember = () => {
      if (before.current?.startsWith(SPIEGAZIONE) !== true) left.current = scroller.scrollTop;
    };
    scroller.addEventListener('scroll', remember);
    return () => {
      scroller.removeEventListener('scroll', remember);
    };
  }, [root]);
}
