/** The section of the settings: parameters and bands as they stand, to be changed through the preview like all else. */
import type { ReactElement } from 'react';
import type { FasciaScritta, Impostazione, ModificheImpostazioni } from '../../commands/index.js';
import type { Azioni } from '../stato/azioni.js';
import type { Evento, Stato } from '../stato/modello.js';
import { testiImpostazioni, type TestiImpostazioni } from '../testi/impostazioni.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { DefaultButton, PrimaryButton } from '../ui/fabric.js';
import { TextField } from '../ui/fabricCampi.js';
import { Fasce } from './Fasce.js';

interface Props {
  readonly stato: Stato;
  readonly azioni: Azioni;
  readonly dispatch: (evento: Evento) => void;
}

/** What stands below the section's title, which is on screen before this is loaded. */
export function Impostazioni({ stato, azioni, dispatch }: Props): ReactElement {
  const testi = useTesti();
  const parole = testiImpostazioni(testi.lingua);
  const { impostazioni, bozza = {} } = stato;
  if (impostazioni === undefined) return <p>{testi.impostazioni.leggo}</p>;
  const modifiche = changesOf(bozza, impostazioni);
  const changed = modifiche.fasce !== undefined || Object.keys(modifiche.parametri ?? {}).length > 0;
  const change = (nuova: ModificheImpostazioni) => {
    dispatch({ tipo: 'bozza', bozza: { ...bozza, ...nuova } });
  };
  return (
    <>
      <p className="nota">{parole.introduzione}</p>
      {impostazioni.parametri.map((impostazione) => (
        <Campo
          key={impostazione.parametro}
          impostazione={impostazione}
          valore={bozza.parametri?.[impostazione.parametro] ?? impostazione.valore}
          parole={parole}
          onVai={azioni.vai}
          onValore={(valore) => {
            change({ parametri: { ...bozza.parametri, [impostazione.parametro]: valore } });
          }}
        />
      ))}
      <Fasce
        fasce={bozza.fasce ?? impostazioni.fasce}
        cella={impostazioni.fasce[0]?.cella}
        parole={parole}
        onVai={azioni.vai}
        onFasce={(fasce) => {
          change({ fasce });
        }}
      />
      <div className="tabelle-azioni impostazioni-azioni">
        <PrimaryButton
          text={parole.salva}
          disabled={!changed}
          onClick={() => {
            azioni.impostazioni(modifiche);
          }}
        />
        {changed && (
          <DefaultButton
            text={parole.lascia}
            onClick={() => {
              dispatch({ tipo: 'bozza', bozza: {} });
            }}
          />
        )}
      </div>
    </>
  );
}

/** What of a draft differs from what was read. */
function changesOf(
  { parametri = {}, fasce }: ModificheImpostazioni,
  lette: NonNullable<Stato['impostazioni']>,
): ModificheImpostazioni {
  const before = new Map<string, string>(lette.parametri.map(({ parametro, valore }) => [parametro, valore]));
  const diversi = Object.entries(parametri).filter(([nome, valore]) => valore !== before.get(nome));
  return {
    ...(diversi.length > 0 && { parametri: Object.fromEntries(diversi) }),
    ...(fasce && !areStesse(fasce, lette.fasce) && { fasce }),
  };
}

const areStesse = (a: readonly FasciaScritta[], b: readonly FasciaScritta[]): boolean =>
  a.length === b.length &&
  a.every((fascia, i) =>
    (Object.keys(fascia) as (keyof FasciaScritta)[]).every((campo) => fascia[campo] === b[i]?.[campo]),
  );

interface CampoProps {
  readonly impostazione: Impostazione;
  readonly valore: string;
  readonly parole: TestiImpostazioni;
  readonly onVai: (cella: string) => void;
  readonly onValore: (valore: string) => void;
}

function Campo({ impostazione, valore, parole, onVai, onValore }: CampoProps): ReactElement {
  const { parametro, cella, spiegazione, scelte } = impostazione;
  return (
    <div className="campo">
      {scelte === undefined ? (
        <TextField
          label={parametro}
          value={valore}
          onChange={(_, testo) => {
            onValore(testo ?? '');
          }}
        />
      ) : (
        <label className="campo-scelta">
          <span>{parametro}</span>
          <select
            value={valore}
            onChange={(event) => {
              onValore(event.target.value);
            }}
          >
            <option value="">{parole.predefinita}</option>
            {/* What stands in the cell may be none of them: it is shown all the same. */}
            {[...new Set([...scelte, ...(valore === '' ? [] : [valore])])].map((scelta) => (
              <option key={scelta}>{scelta}</option>
            ))}
          </select>
        </label>
      )}
      <p className="nota">
        {spiegazione}{' '}
        {cella === undefined ? `(${parole.predefinita})` : <Cella cella={cella} onVai={onVai} />}
      </p>
    </div>
  );
}
