/** What the pane shows between its navigation and its foot: what is being done, else the section. */
import type { ReactElement } from 'react';
import type { Calcolo, CambioScenario } from '../commands/index.js';
import type { Azioni, Mondo } from './stato/azioni.js';
import type { Evento, Stato } from './stato/modello.js';
import type { Testi } from './testi/it.js';
import { useTesti } from './testi/lingua.js';
import { dopo } from './ui/dopo.js';
import { Schermata } from './ui/Schermata.js';
import { Anteprima } from './viste/Anteprima.js';
import { DaCompilare, Pronto } from './viste/Inizio.js';
import { Collegamento, PrimoUso } from './viste/PrimoUso.js';
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

interface Props {
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

type Pieno = Props & { readonly calcolo: Calcolo };

/** What is being done comes before the section: a preview, a write, a refusal take the whole pane. */
export function Corpo(props: Props): ReactElement | null {
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
