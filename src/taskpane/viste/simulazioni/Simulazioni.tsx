/** Simulazioni: what would come out of other values; scenarios kept and compared; the tree is never touched. */
import { useEffect, useState, type ReactElement } from 'react';
import type { Calcolo, CambioScenario, Scenario } from '../../../commands/index.js';
import type { Tabella } from '../../../report/index.js';
import type { Provati } from '../../comandiFiducia.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiFiducia, type TestiFiducia } from '../../testi/fiducia.js';
import { useTesti } from '../../testi/lingua.js';
import { DefaultButton, Link } from '../../ui/fabric.js';
import { TabellaVista } from '../TabellaVista.js';
import { AltraCartella } from './AltraCartella.js';
import { CosaServe } from './CosaServe.js';
import { NuovoCambio } from './NuovoCambio.js';
import { Salvati } from './Salvati.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly azioni: Azioni;
  /** What is being tried: it stays while a preview is looked at. */
  readonly cambi: readonly CambioScenario[];
  readonly onCambi: (cambi: readonly CambioScenario[]) => void;
}

/** What stands below the section's title, which is on screen before this is loaded. */
export function Simulazioni({ calcolo, azioni, cambi, onCambi }: Props): ReactElement {
  const parole = testiFiducia(useTesti().lingua);
  const [confronto, setConfronto] = useState<Tabella>();
  const provati = useProvati(calcolo, azioni, { nome: parole.questo, cambi });
  return (
    <>
      <p className="nota">{parole.introduzione}</p>
      <h3>{parole.prova}</h3>
      <NuovoCambio
        calcolo={calcolo}
        parole={parole}
        onCambio={(cambio) => {
          onCambi([...cambi.filter((uno) => !isStesso(uno, cambio)), cambio]);
        }}
      />
      {cambi.length > 0 && <Cambi {...{ cambi, parole, onCambi }} />}
      {provati?.ignoti.map((motivo) => (
        <p key={motivo} role="alert">
          {motivo}
        </p>
      ))}
      {provati && cambi.length > 0 && <TabellaVista tabella={provati.tabella} />}
      <CosaServe
        {...{ calcolo, azioni, cambi, parole }}
        onProva={(nuovi) => {
          onCambi([...cambi.filter((uno) => !nuovi.some((nuovo) => isStesso(uno, nuovo))), ...nuovi]);
        }}
      />
      <Salvati {...{ calcolo, azioni, cambi, parole }} onRiprendi={onCambi} onConfronta={setConfronto} />
      {confronto && <TabellaVista tabella={confronto} />}
      <AltraCartella {...{ calcolo, azioni, parole }} />
      <section>
        <h3>{parole.traccia}</h3>
        <p className="nota">{parole.tracciaNota}</p>
        <DefaultButton
          text={parole.tracciaFai}
          onClick={() => {
            azioni.prepara('traccia', ({ comandi, workbook }) => comandi.fiducia.prepareTraccia(workbook));
          }}
        />
      </section>
    </>
  );
}

/** A second change of the same thing takes the place of the first. */
function isStesso(a: CambioScenario, b: CambioScenario): boolean {
  return a.campo === b.campo && a.chi.trim().toLowerCase() === b.chi.trim().toLowerCase();
}

/** The scenario computed anew whenever it, or what was read, changes; absent while nothing is tried. */
function useProvati(calcolo: Calcolo, azioni: Azioni, { nome, cambi }: Scenario): Provati | undefined {
  const [provati, setProvati] = useState<Provati>();
  useEffect(() => {
    let asked = true;
    if (cambi.length > 0)
      void azioni
        .chiedi(({ comandi, adesso }) => comandi.fiducia.provaScenari(calcolo, [{ nome, cambi }], adesso))
        .then((trovati) => {
          if (asked) setProvati(trovati);
        });
    return () => {
      asked = false;
    };
  }, [calcolo, azioni, nome, cambi]);
  return provati;
}

interface CambiProps {
  readonly cambi: readonly CambioScenario[];
  readonly parole: TestiFiducia;
  readonly onCambi: (cambi: readonly CambioScenario[]) => void;
}

function Cambi({ cambi, parole, onCambi }: CambiProps): ReactElement {
  return (
    <>
      <ul>
        {cambi.map((cambio) => {
          const detto = `${parole.campi[cambio.campo]} ${cambio.chi}`;
          return (
            <li key={detto}>
              {detto}: <b>{cambio.nuovo === '' ? parole.manca : cambio.nuovo}</b>{' '}
              <Link
                aria-label={parole.togli(detto)}
                onClick={() => {
                  onCambi(cambi.filter((uno) => uno !== cambio));
                }}
              >
                {parole.togli('')}
              </Link>
            </li>
          );
        })}
      </ul>
      <Link
        onClick={() => {
          onCambi([]);
        }}
      >
        {parole.svuota}
      </Link>
    </>
  );
}
