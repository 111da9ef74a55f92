/** Where the extract is: a box to paste into, the selected cells, or the range that the workbook keeps for it. */
import type { ReactElement } from 'react';
import type { Sorgente } from '../../../commands/index.js';
import type { TestiImporta } from '../../testi/importa.js';
import { DefaultButton, PrimaryButton } from '../../ui/fabric.js';
import type { LetturaEstratto } from './useLetturaEstratto.js';

interface Props {
  readonly testo: string;
  readonly intervallo: string | undefined;
  readonly lettura: LetturaEstratto;
  readonly parole: TestiImporta;
  readonly onTesto: (testo: string) => void;
  readonly onLeggi: (sorgente: Sorgente) => void;
}

export function SorgenteVista({ testo, intervallo, lettura, parole, onTesto, onLeggi }: Props): ReactElement {
  const { quota, rifiuto } = lettura;
  const busy = quota !== undefined;
  return (
    <>
      <label className="campo-scelta">
        <span>{parole.incolla}</span>
        <textarea
          className="importa-testo"
          value={testo}
          disabled={busy}
          spellCheck={false}
          onChange={(event) => {
            onTesto(event.target.value);
          }}
        />
      </label>
      <div className="importa-azioni">
        <PrimaryButton
          text={parole.leggiTesto}
          disabled={busy || testo.trim() === ''}
          onClick={() => {
            onLeggi({ kind: 'testo', testo });
          }}
        />
        <DefaultButton
          text={parole.leggiSelezione}
          disabled={busy}
          onClick={() => {
            onLeggi({ kind: 'selezione' });
          }}
        />
        {intervallo !== undefined && (
          <DefaultButton
            text={parole.leggiIntervallo(intervallo)}
            disabled={busy}
            onClick={() => {
              onLeggi({ kind: 'intervallo', nome: intervallo });
            }}
          />
        )}
      </div>
      <p role="status">{busy ? parole.leggo(quota) : ''}</p>
      {rifiuto !== undefined && (
        <p role="alert">
          {rifiuto.messaggio} {rifiuto.rimedio}
        </p>
      )}
    </>
  );
}
