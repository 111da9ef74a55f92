import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

interface Props {
  /** How many rows there are. */
  readonly righe: number;
  /** Height of a row in CSS pixels. */
  readonly altezza: number;
  readonly children: (riga: number) => ReactNode;
  /** Row to be kept in view when it changes. */
  readonly attiva?: number | undefined;
}

interface Finestra {
  readonly da: number;
  readonly a: number;
}

/** Rows kept ready above and below what is seen. */
const MARGINE = 12;
/** Height taken where nothing has been laid out yet. */
const ALTEZZA_IGNOTA = 600;

/** A list of rows of one height, of which only those near the eye are in the document. */
export function ListaVirtuale({ righe, altezza, children, attiva }: Props): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const [{ da, a }, setFinestra] = useState<Finestra>({ da: 0, a: Math.ceil(ALTEZZA_IGNOTA / altezza) });

  useEffect(() => {
    const measure = () => {
      if (ref.current !== null) setFinestra((old) => same(old, visible(ref.current, righe, altezza)));
    };
    measure();
    // Neither bubbles: they are caught on their way down, whatever element it is that scrolls or unfolds.
    document.addEventListener('scroll', measure, true);
    document.addEventListener('toggle', measure, true);
    window.addEventListener('resize', measure);
    return () => {
      document.removeEventListener('scroll', measure, true);
      document.removeEventListener('toggle', measure, true);
      window.removeEventListener('resize', measure);
    };
  }, [righe, altezza]);

  useEffect(() => {
    if (attiva !== undefined && ref.current !== null) scrollTo(ref.current, attiva * altezza, altezza);
  }, [attiva, altezza]);

  const shown = Array.from({ length: Math.max(0, Math.min(a, righe) - da) }, (_, i) => da + i);
  return (
    <div ref={ref} role="presentation" className="lista-virtuale" style={{ height: righe * altezza }}>
      <div role="presentation" style={{ transform: `translateY(${da * altezza}px)` }}>
        {shown.map((riga) => children(riga))}
      </div>
    </div>
  );
}

const same = (old: Finestra, next: Finestra) => (old.da === next.da && old.a === next.a ? old : next);

const scrollerOf = (element: Element | null) => element?.closest('[data-scorre]') ?? null;

function visible(element: Element | null, righe: number, altezza: number): Finestra {
  const scroller = scrollerOf(element);
  const box = scroller?.getBoundingClientRect();
  const height = box === undefined || box.height === 0 ? ALTEZZA_IGNOTA : box.height;
  const above = element === null || box === undefined ? 0 : box.top - element.getBoundingClientRect().top;
  const first = Math.floor(above / altezza) - MARGINE;
  const da = Math.max(0, Math.min(first, righe - 1));
  return { da, a: Math.min(righe, Math.max(da, Math.ceil((above + height) / altezza) + MARGINE)) };
}

/** Scrolls just as far as the row needs to be seen whole. */
function scrollTo(list: Element, top: number, height: number): void {
  const scroller = scrollerOf(list);
  if (scroller === null) return;
  const box = scroller.getBoundingClientRect();
  const rowTop = list.getBoundingClientRect().top + top;
  if (rowTop < box.top) scroller.scrollTop -= box.top - rowTop;
  else if (rowTop + height > box.bottom) scroller.scrollTop += rowTop + height - box.bottom;
}
