import { useEffect, useState, type RefObject } from 'react';

/** Width taken where nothing has been laid out yet: the narrowest pane. */
const IGNOTA = 25;

/** Width of an element in ems of its own text: what fits depends on both, also at 200 %. */
export function useLarghezzaEm(ref: RefObject<HTMLElement | null>): number {
  const [larghezza, setLarghezza] = useState(IGNOTA);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (element.clientWidth > 0 && em > 0) setLarghezza(element.clientWidth / em);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [ref]);
  return larghezza;
}
