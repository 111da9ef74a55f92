/** What can be done about an anomalia: mended where that is safe, or accepted with a reason. */
import { useState, type ReactElement } from 'react';
import type { AnomaliaAccettata } from '../../../commands/index.js';
import type { Anomalia } from '../../../controlli/index.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiFiducia, type TestiFiducia } from '../../testi/fiducia.js';
import { useTesti } from '../../testi/lingua.js';
import { Cella } from '../../ui/Cella.js';
import { DefaultButton, Link } from '../../ui/fabric.js';

/** Those that have a mend; whether it is safe is found when it is asked for. */
const CORREGGIBILI: ReadonlySet<Anomalia['codice']> = new Set(['PESI_NON_100', 'CODICE_DISCORDE']);

interface RimediProps {
  readonly anomalia: Anomalia;
  readonly azioni: Azioni;
}

/** The ways out of one anomalia, each through the preview. */
export function Rimedi({ anomalia, azioni }: RimediProps): ReactElement {
  const parole = testiFiducia(useTesti().lingua);
  const [accetto, setAccetto] = useState(false);
  const { codice, cella } = anomalia;
  if (accetto)
    return (
      <Motivo
        parole={parole}
        onLascia={() => {
          setAccetto(false);
        }}
        onAccetta={(motivo) => {
          azioni.prepara('accetta', ({ comandi, workbook, adesso }) =>
            comandi.fiducia.prepareAccetta(workbook, { codice, cella }, { motivo, adesso }),
          );
        }}
      />
    );
  return (
    <p className="rimedi">
      {CORREGGIBILI.has(codice) && (
        <Link
          aria-label={parole.cella(parole.correggi, cella)}
          onClick={() => {
            azioni.prepara('rimedio', ({ comandi, workbook, adesso }) =>
              comandi.fiducia.prepareRimedio(workbook, { codice, cella }, { adesso }),
            );
          }}
        >
          {parole.correggi}
        </Link>
      )}{' '}
      <Link
        aria-label={parole.cella(parole.accetta, cella)}
        onClick={() => {
          setAccetto(true);
        }}
      >
        {parole.accetta}
      </Link>
    </p>
  );
}

interface MotivoProps {
  readonly parole: TestiFiducia;
  readonly onAccetta: (motivo: string) => void;
  readonly onLascia: () => void;
}

function Motivo({ parole, onAccetta, onLascia }: MotivoProps): ReactElement {
  const [motivo, setMotivo] = useState('');
  return (
    <form
      className="simulazioni-cambio"
      onSubmit={(event) => {
        event.preventDefault();
        if (motivo.trim() !== '') onAccetta(motivo.trim());
      }}
    >
      <label className="campo-scelta">
        <span>{parole.motivo}</span>
        <input
          autoFocus
          value={motivo}
          onChange={({ target }) => {
            setMotivo(target.value);
          }}
        />
      </label>
      <DefaultButton type="submit" text={parole.accettaSi} disabled={motivo.trim() === ''} />
      <DefaultButton text={parole.lascia} onClick={onLascia} />
    </form>
  );
}

interface AccettateProps {
  readonly accettate: readonly AnomaliaAccettata[];
  readonly azioni: Azioni;
}

/** What was accepted, with its reason: behind a fold, and not counted. */
export function Accettate({ accettate, azioni }: AccettateProps): ReactElement {
  const parole = testiFiducia(useTesti().lingua);
  return (
    <details>
      <summary>{parole.accettate(accettate.length)}</summary>
      {accettate.map(({ codice, cella, messaggio, motivo }) => (
        <div key={`${codice} ${cella}`} className="anomalia">
          <p>
            <Cella cella={cella} onVai={azioni.vai} /> {messaggio}
          </p>
          <p className="nota">{parole.vaBene(motivo)}</p>
          <Link
            aria-label={parole.cella(parole.riammetti, cella)}
            onClick={() => {
              azioni.prepara('accetta', ({ comandi, workbook, adesso }) =>
                comandi.fiducia.prepareRiammetti(workbook, { codice, cella }, { adesso }),
              );
            }}
          >
            {parole.riammetti}
          </Link>
        </div>
      ))}
    </details>
  );
}
