import { useState, type FormEvent, type ReactElement } from 'react';
import type { Calcolo, CambioScenario, RispostaServe } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiFiducia } from '../../testi/fiducia.js';
import { DefaultButton } from '../../ui/fabric.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly azioni: Azioni;
  readonly cambi: readonly CambioScenario[];
  readonly parole: TestiFiducia;
  readonly onProva: (cambi: readonly CambioScenario[]) => void;
}

/** *Cosa serve per arrivare a…*: the fewest changes, in words, and a way to try them. */
export function CosaServe({ calcolo, azioni, cambi, parole, onProva }: Props): ReactElement {
  const [chi, setChi] = useState('Ente');
  const [quanto, setQuanto] = useState('');
  const [risposta, setRisposta] = useState<RispostaServe>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void azioni
      .chiedi(({ comandi }) => comandi.fiducia.servePer(calcolo, { chi, quanto, cambi }))
      .then(setRisposta);
  };
  return (
    <section>
      <h3>{parole.serve}</h3>
      <form className="simulazioni-cambio" onSubmit={submit}>
        <label className="campo-scelta">
          <span>{parole.serveChi}</span>
          <input
            value={chi}
            onChange={({ target }) => {
              setChi(target.value);
            }}
          />
        </label>
        <label className="campo-scelta">
          <span>{parole.serveQuanto}</span>
          <input
            value={quanto}
            placeholder="95 %"
            onChange={({ target }) => {
              setQuanto(target.value);
            }}
          />
        </label>
        <DefaultButton type="submit" text={parole.chiedi} disabled={quanto.trim() === ''} />
      </form>
      <div role="status" lang="it">
        {risposta?.frasi.map((frase) => (
          <p key={frase}>{frase}</p>
        ))}
      </div>
      {risposta !== undefined && risposta.cambi.length > 0 && (
        <DefaultButton
          text={parole.provali}
          onClick={() => {
            onProva(risposta.cambi);
            setRisposta(undefined);
          }}
        />
      )}
    </section>
  );
}
