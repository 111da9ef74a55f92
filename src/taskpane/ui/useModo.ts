import { useSyncExternalStore } from 'react';
import { modoOf, type Modo, type TemaOffice } from './tema.js';

const QUERY = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

/** Light or dark, followed while the pane is open. */
export function useModo(office: TemaOffice | undefined): Modo {
  const dark = useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
  return modoOf(office, dark);
}
