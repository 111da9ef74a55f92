import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { CambioScenario } from '../commands/index.js';
import { Corpo } from './Corpo.js';
import { schermataOf, spokenOf } from './schermata.js';
import type { Mondo } from './stato/azioni.js';
import type { Sezione } from './stato/modello.js';
import { isBusy } from './stato/riduci.js';
import { usePannello } from './stato/usePannello.js';
import type { Testi } from './testi/it.js';
import { TestiContext, useTestiDi } from './testi/lingua.js';
import { foglioOf, FoglioContext } from './ui/Cella.js';
import { ThemeProvider } from './ui/fabric.js';
import { Navigazione } from './ui/Navigazione.js';
import { temaOf, type Modo } from './ui/tema.js';
import { useFuoco } from './ui/useFuoco.js';
import { useLarghezzaEm } from './ui/useLarghezzaEm.js';
import { Avvisi } from './viste/Avvisi.js';
import { Imprevisto } from './viste/Imprevisto.js';
import { Lettura } from './viste/Lettura.js';
import { Piede } from './viste/Piede.js';

interface Props extends Mondo {
  /** Language tag of the host: Italian unless it is English. */
  readonly lingua: string | undefined;
  readonly modo: Modo;
  /** Section that was asked for when the pane was opened. */
  readonly vista: Sezione | undefined;
}

/** The whole pane. It knows no Excel and does no arithmetic: it shows a state and passes on what is pressed. */
export function Pannello({ lingua, ...props }: Props): ReactElement | null {
  const testi = useTestiDi(lingua);
  return testi === undefined ? null : <InLingua {...props} testi={testi} />;
}

type ConTesti = Omit<Props, 'lingua'> & { readonly testi: Testi };

function InLingua({ ospite, comandi, adesso, scarica, testi, modo, vista }: ConTesti): ReactElement {
  const mondo = useMemo(
    () => ({ ospite, comandi, adesso, ...(scarica && { scarica }) }),
    [ospite, comandi, adesso, scarica],
  );
  const [stato, dispatch, azioni] = usePannello(mondo, testi, vista);
  const [attivo, setAttivo] = useState<string>();
  const [cambi, onCambi] = useState<readonly CambioScenario[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const larghezzaEm = useLarghezzaEm(root);
  const schermata = schermataOf(stato);
  useFuoco(root, schermata);
  const scelto = stato.calcolo?.risultato.nodi.find(({ nodo }) => nodo.id === attivo);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) dispatch({ tipo: 'indietro' });
  };
  return (
    <TestiContext.Provider value={testi}>
      <ThemeProvider theme={temaOf(modo)} className={`tema tema-${modo}`}>
        <div ref={root} className="pannello" lang={testi.lingua} onKeyDown={onKeyDown}>
          <Navigazione
            sezioni={SEZIONI}
            sezione={stato.sezione}
            larghezzaEm={larghezzaEm}
            ferma={isBusy(stato.lavoro)}
            onVai={(sezione) => {
              dispatch({ tipo: 'vai', sezione });
            }}
          />
          <div className="corpo" data-scorre>
            {stato.lavoro.kind === 'lettura' && <Lettura lavoro={stato.lavoro} onFerma={azioni.ferma} />}
            <Avvisi stato={stato} azioni={azioni} />
            <FoglioContext.Provider
              value={stato.calcolo && foglioOf(stato.calcolo.risultato.ente.nodo.cella)}
            >
              <Imprevisto {...{ testi, schermata }} scrivendo={stato.lavoro.kind === 'scrittura'}>
                <Corpo {...{ stato, dispatch, azioni, mondo, attivo, cambi, onCambi }} onAttiva={setAttivo} />
              </Imprevisto>
            </FoglioContext.Provider>
          </div>
          <Piede stato={stato} azioni={azioni} dispatch={dispatch} scelto={scelto} />
          <div role="status" className="solo-lettore">
            {spokenOf(stato, testi)}
          </div>
        </div>
      </ThemeProvider>
    </TestiContext.Provider>
  );
}

/** In the order of the work. */
const SEZIONI: readonly Sezione[] = [
  'calcola',
  'controlla',
  'importa',
  'raccolta',
  'tabelle',
  'simulazioni',
  'cronologia',
  'impostazioni',
];
