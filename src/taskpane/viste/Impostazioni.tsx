import { useState, type ReactElement } from 'react';
import type { Impostazione } from '../comandi.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { PrimaryButton } from '../ui/fabric.js';
import { TextField } from '../ui/fabricCampi.js';
import { Schermata } from '../ui/Schermata.js';

interface Props {
  /** Absent until read. */
  readonly impostazioni: readonly Impostazione[] | undefined;
  readonly onVai: (cella: string) => void;
  /** Values that differ from those read, by parameter. */
  readonly onAnteprima: (modifiche: Readonly<Record<string, string>>) => void;
}

/** The parameters of the scoring as they stand in the workbook, to be changed through the preview like all else. */
export function Impostazioni({ impostazioni, onVai, onAnteprima }: Props): ReactElement {
  const testi = useTesti();
  const [bozza, setBozza] = useState<Readonly<Record<string, string>>>({});
  if (impostazioni === undefined || impostazioni.length === 0)
    return (
      <Schermata titolo={testi.impostazioni.titolo}>
        <p>{impostazioni === undefined ? testi.impostazioni.leggo : testi.impostazioni.nessuna}</p>
      </Schermata>
    );
  const modifiche = Object.fromEntries(
    impostazioni.flatMap(({ parametro, valore }) => {
      const scritto = bozza[parametro];
      return scritto === undefined || scritto === valore ? [] : [[parametro, scritto]];
    }),
  );
  return (
    <Schermata titolo={testi.impostazioni.titolo}>
      {impostazioni.map((impostazione) => (
        <Campo
          key={impostazione.parametro}
          impostazione={impostazione}
          valore={bozza[impostazione.parametro] ?? impostazione.valore}
          onVai={onVai}
          onValore={(valore) => {
            setBozza({ ...bozza, [impostazione.parametro]: valore });
          }}
        />
      ))}
      <PrimaryButton
        text={testi.impostazioni.salva}
        disabled={Object.keys(modifiche).length === 0}
        onClick={() => {
          onAnteprima(modifiche);
        }}
      />
    </Schermata>
  );
}

interface CampoProps {
  readonly impostazione: Impostazione;
  readonly valore: string;
  readonly onVai: (cella: string) => void;
  readonly onValore: (valore: string) => void;
}

function Campo({ impostazione, valore, onVai, onValore }: CampoProps): ReactElement {
  const testi = useTesti();
  const { parametro, cella, spiegazione, scelte } = impostazione;
  return (
    <div className="campo">
      {scelte === undefined ? (
        <TextField
          label={parametro}
          value={valore}
          onChange={(_, text) => {
            onValore(text ?? '');
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
            {scelte.map((scelta) => (
              <option key={scelta}>{scelta}</option>
            ))}
          </select>
        </label>
      )}
      <p className="nota">
        {spiegazione}{' '}
        {cella === undefined ? `(${testi.impostazioni.predefinita})` : <Cella cella={cella} onVai={onVai} />}
      </p>
    </div>
  );
}
