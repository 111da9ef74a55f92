import { useEffect, useMemo, useReducer } from 'react';
import type { Testi } from '../testi/it.js';
import { driveWith, type Azioni, type Mondo } from './azioni.js';
import type { Evento, Sezione, Stato } from './modello.js';
import { riduci, startStato } from './riduci.js';

/** The state of the pane and what drives it. `mondo` and `testi` stay the same as long as the pane is open. */
export function usePannello(
  mondo: Mondo,
  testi: Testi,
  vista: Sezione | undefined,
): readonly [Stato, (evento: Evento) => void, Azioni] {
  const [stato, dispatch] = useReducer(riduci, startStato(vista ?? 'calcola'));
  const azioni = useMemo(() => driveWith(mondo, testi, dispatch), [mondo, testi]);

  useEffect(() => mondo.ospite.subscribe(dispatch), [mondo]);
  // The button *Calcola* of the ribbon asks for the preview; the others to look.
  useEffect(() => {
    azioni.start(vista === 'calcola');
  }, [azioni, vista]);
  const { sezione, passi, impostazioni, tabelle, lavoro } = stato;
  const idle = lavoro.kind === 'fermo' || lavoro.kind === 'fatto';
  const missing =
    idle &&
    ((sezione === 'cronologia' && !passi) ||
      (sezione === 'impostazioni' && !impostazioni) ||
      (sezione === 'tabelle' && !tabelle));
  useEffect(() => {
    if (missing) azioni.readSezione(sezione);
  }, [azioni, missing, sezione]);

  return [stato, dispatch, azioni];
}
