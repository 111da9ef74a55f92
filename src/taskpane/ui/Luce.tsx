import type { CSSProperties, ReactElement } from 'react';
import type { Fascia, Provvisorio } from '../../scoring/index.js';

interface LuceProps {
  readonly fascia: Fascia;
  readonly provvisorio?: Provvisorio | undefined;
  /** Words beside the symbol; without them only the symbol shows, and the words are read out. */
  readonly estesa?: boolean;
}

/** A traffic light: symbol, words and colour together; with a dashed edge while provisional. */
export function Luce({ fascia, provvisorio, estesa }: LuceProps): ReactElement {
  const style = { '--luce': `#${fascia.colore}` } as CSSProperties;
  const className = `luce${provvisorio ? ' luce-provvisoria' : ''}${estesa ? '' : ' luce-simbolo'}`;
  return (
    <span className={className} style={style}>
      <span aria-hidden="true">{fascia.simbolo}</span>
      <span className={estesa ? undefined : 'solo-lettore'}> {fascia.obiettivo}</span>
    </span>
  );
}

/** How much of the whole a figure is, from 0 to 1. The figure itself always stands beside it in words. */
export function Barra({ parte }: { readonly parte: number }): ReactElement {
  return (
    <span className="barra" aria-hidden="true">
      <span className="barra-piena" style={{ transform: `scaleX(${parte})` }} />
    </span>
  );
}
