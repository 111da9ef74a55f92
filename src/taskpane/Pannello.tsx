import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Calcolo, CambioScenario } from '../commands/index.js';
import type { Azioni, Mondo } from './stato/azioni.js';
import type { Evento, Lavoro, Sezione, Stato } from './stato/modello.js';
import { isBusy } from './stato/riduci.js';
import { usePannello } from './stato/usePannello.js';
import type { Testi } from './testi/it.js';
import { TestiContext, useTesti, useTestiDi } from './testi/lingua.js';
import { dopo } from './ui/dopo.js';
import { DefaultButton, ProgressIndicator, ThemeProvider } from './ui/fabric.js';
import { Navigazione } from './ui/Navigazione.js';
import { Schermata } from './ui/Schermata.js';
import { temaOf, type Modo } from './ui/tema.js';
import { APERTURA, useFuoco } from './ui/useFuoco.js';
import { useLarghezzaEm } from './ui/useLarghezzaEm.js';
import { Anteprima, describe } from './viste/Anteprima.js';
import { Avvisi } from './viste/Avvisi.js';
import { Imprevisto } from './viste/Imprevisto.js';
import { Piede } from './viste/Piede.js';
import { Collegamento, PrimoUso } from './viste/PrimoUso.js';
import { DaCompilare, Pronto } from './viste/Inizio.js';
import { RifiutoVista } from './viste/RifiutoVista.js';
import { Risultato } from './viste/Risultato.js';

// What is not on the first screen is loaded when it is asked for.
const Perche = dopo(async () => (await import('./viste/Perche.js')).Perche);
const Anno = dopo(async () => (await import('./viste/anno/Anno.js')).Anno);
const Controlla = dopo(async () => (await import('./viste/Controlla.js')).Controlla);
const Controlli = dopo(async () => (await import('./viste/controlli/Controlli.js')).Controlli);
const ImportaDati = dopo(async () => (await import('./viste/importa/ImportaDati.js')).ImportaDati);
const Raccolta = dopo(async () => (await import('./viste/ciclo/Raccolta.js')).Raccolta);
const Tabelle = dopo(
  async () => (await import('./viste/Tabelle.js')).Tabelle,
  ({ tabelle }) => tabelle.leggo,
);
const Simulazioni = dopo(async () => (await import('./viste/simulazioni/Simulazioni.js')).Simulazioni);
const Cronologia = dopo(
  async () => (await import('./viste/Cronologia.js')).Cronologia,
  ({ cronologia }) => cronologia.leggo,
);
const Impostazioni = dopo(
  async () => (await import('./viste/Impostazioni.js')).Impostazioni,
  ({ impostazioni }) => impostazioni.leggo,
);

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
            <Imprevisto {...{ testi, schermata }} scrivendo={stato.lavoro.kind === 'scrittura'}>
              <Corpo {...{ stato, dispatch, azioni, mondo, attivo, cambi, onCambi }} onAttiva={setAttivo} />
            </Imprevisto>
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

interface CorpoProps {
  readonly stato: Stato;
  readonly azioni: Azioni;
  readonly dispatch: (evento: Evento) => void;
  readonly mondo: Mondo;
  readonly attivo: string | undefined;
  readonly onAttiva: (id: string) => void;
  /** What is being tried in *Simulazioni*. */
  readonly cambi: readonly CambioScenario[];
  readonly onCambi: (cambi: readonly CambioScenario[]) => void;
}

type Pieno = CorpoProps & { readonly calcolo: Calcolo };

/** What is being done comes before the section: a preview, a write, a refusal take the whole pane. */
function Corpo(props: CorpoProps): ReactElement | null {
  const { stato, azioni, dispatch } = props;
  const testi = useTesti();
  const { lavoro, calcolo } = stato;
  switch (lavoro.kind) {
    case 'primoUso':
      return (
        <Schermata titolo={testi.primoUso.titolo}>
          <PrimoUso
            azioni={azioni}
            onCollega={() => {
              dispatch({ tipo: 'collega' });
            }}
          />
        </Schermata>
      );
    case 'collegamento':
      return (
        <Schermata titolo={testi.collegamento.titolo}>
          <Collegamento
            rifiuto={lavoro.rifiuto}
            onUsaSelezione={azioni.usaSelezione}
            onIndietro={() => {
              dispatch({ tipo: 'indietro' });
            }}
            onRiprova={azioni.leggi}
          />
        </Schermata>
      );
    case 'anteprima':
    case 'scrittura':
      return (
        <Anteprima
          proposta={lavoro.proposta}
          esiti={lavoro.kind === 'anteprima' ? lavoro.esiti : undefined}
          calcolo={calcolo}
          accettate={lavoro.kind === 'anteprima' ? lavoro.accettate : []}
          scrivo={lavoro.kind === 'scrittura'}
          onVai={azioni.vai}
          onAccetta={(conferma, accettata) => {
            dispatch({ tipo: 'accetta', conferma, accettata });
          }}
        />
      );
    case 'rifiuto':
      return <RifiutoVista rifiuto={lavoro.rifiuto} />;
    case 'lettura':
    case 'fermo':
    case 'fatto':
      if (calcolo !== undefined) return <DellaSezione {...props} calcolo={calcolo} />;
      return lavoro.kind === 'fatto' ? <DaCompilare onLeggi={azioni.leggi} /> : null;
  }
}

/** How many of the greatest losses are shown. */
const PERDITE_MOSTRATE = 5;

function DellaSezione(props: Pieno): ReactElement {
  const { stato, azioni, dispatch, mondo, attivo, onAttiva, cambi, onCambi, calcolo } = props;
  const testi = useTesti();
  const { sezione, perche } = stato;
  const { perditeOf } = mondo.comandi;
  const back = () => {
    dispatch({ tipo: 'indietro' });
  };
  const onPerche = (id: string) => {
    dispatch({ tipo: 'perche', id });
  };
  const check = () => {
    dispatch({ tipo: 'vai', sezione: 'controlla' });
  };
  if (perche !== undefined)
    return (
      <Schermata titolo={testi.perche.titolo}>
        <Perche
          calcolo={calcolo}
          nome={perche}
          onSpiega={azioni.spiega}
          onVai={azioni.vai}
          onPerche={onPerche}
          onIndietro={back}
        />
      </Schermata>
    );
  switch (sezione) {
    case 'calcola':
      return calcolo.freschezza === 'maiCalcolato' ? (
        <Pronto calcolo={calcolo} onControlla={check} />
      ) : (
        <>
          <Risultato
            {...{ calcolo, attivo, onAttiva }}
            aperti={stato.aperti}
            perdite={perditeOf(calcolo.risultato, PERDITE_MOSTRATE)}
            onVai={azioni.vai}
            onControlla={check}
            onApri={(id, aperto) => {
              dispatch({ tipo: 'apri', id, aperto });
            }}
            onPerche={onPerche}
          />
          <Anno azioni={azioni} scarica={mondo.scarica} />
        </>
      );
    case 'controlla':
      return (
        <>
          <Schermata titolo={testi.controlla.titolo}>
            <Controlla calcolo={calcolo} azioni={azioni} />
          </Schermata>
          <Controlli azioni={azioni} />
        </>
      );
    case 'importa':
      return (
        <Schermata titolo={testi.sezioni.importa}>
          <ImportaDati azioni={azioni} calcolo={calcolo} />
        </Schermata>
      );
    case 'raccolta':
      return (
        <Schermata titolo={testi.sezioni.raccolta}>
          <Raccolta azioni={azioni} scarica={mondo.scarica} />
        </Schermata>
      );
    case 'tabelle':
      return (
        <Schermata titolo={titoloTabelle(stato, testi)}>
          <Tabelle stato={stato} azioni={azioni} dispatch={dispatch} scarica={mondo.scarica} />
        </Schermata>
      );
    case 'simulazioni':
      return (
        <Schermata titolo={testi.sezioni.simulazioni}>
          <Simulazioni {...{ calcolo, azioni, cambi, onCambi }} />
        </Schermata>
      );
    case 'cronologia':
      return (
        <Schermata titolo={testi.cronologia.titolo}>
          <Cronologia
            passi={stato.passi}
            onAnnulla={azioni.annulla}
            onRipeti={azioni.ripeti}
            onPulisci={azioni.pulisci}
          />
        </Schermata>
      );
    case 'impostazioni':
      return (
        <Schermata titolo={testi.impostazioni.titolo}>
          <Impostazioni stato={stato} azioni={azioni} dispatch={dispatch} />
        </Schermata>
      );
  }
}

function titoloTabelle({ mostrate, pubblica }: Stato, testi: Testi): string {
  if (pubblica !== undefined) return testi.tabelle.pubblica;
  return mostrate === undefined ? testi.tabelle.titolo : testi.tabelle.anteprima;
}

interface LetturaProps {
  readonly lavoro: Extract<Lavoro, { kind: 'lettura' }>;
  readonly onFerma: () => void;
}

/** What is being read; where it takes several steps how far it is, and a way to stop it. */
function Lettura({ lavoro: { comando, avanzamento }, onFerma }: LetturaProps): ReactElement {
  const testi = useTesti();
  if (avanzamento === undefined)
    return <ProgressIndicator className="lettura" label={testi.lettura[comando]} />;
  const { fatte, totale, titolo } = avanzamento;
  return (
    <div className="lettura">
      <ProgressIndicator
        label={testi.tabelle.preparo(fatte, totale, titolo)}
        percentComplete={fatte / totale}
      />
      <DefaultButton text={testi.tabelle.ferma} onClick={onFerma} />
    </div>
  );
}

/** Where the focus goes when another screen comes up: one word for each screen. */
function schermataOf({ lavoro, sezione, perche, mostrate, pubblica, calcolo }: Stato): string {
  if (calcolo === undefined && lavoro.kind === 'lettura') return APERTURA;
  if (lavoro.kind === 'lettura' && lavoro.avanzamento !== undefined) return 'preparazione';
  const idle = lavoro.kind === 'fermo' || lavoro.kind === 'fatto';
  if (pubblica !== undefined && idle) return pubblica.rifiuto === undefined ? 'pubblica' : 'motivo';
  if (mostrate !== undefined && idle) return `mostrate ${mostrate.ids.join(' ')}`;
  if (lavoro.kind === 'lettura' || idle)
    return perche === undefined ? `${sezione} ${calcolo?.freschezza ?? ''}` : `perche ${perche}`;
  return lavoro.kind === 'scrittura' ? 'anteprima' : lavoro.kind;
}

/** What a screen reader says of a state, when it comes about. */
function spokenOf({ lavoro }: Stato, testi: Testi): string {
  switch (lavoro.kind) {
    case 'lettura':
      return testi.lettura[lavoro.comando];
    case 'scrittura':
      return testi.scrittura.testo(lavoro.proposta.celle);
    case 'anteprima':
      return describe(lavoro.proposta, testi);
    case 'rifiuto':
      return lavoro.rifiuto.messaggio;
    // The bars of `Avvisi` speak for themselves; the other screens are read from their title on.
    case 'fatto':
    case 'fermo':
    case 'primoUso':
    case 'collegamento':
      return '';
  }
}
