/** *Importa dati*: what is imported, how to copy it, and then the view of its kind. */
import type { ReactElement } from 'react';
import type { Calcolo } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiImporta, type Fonte } from '../../testi/importa.js';
import { useTesti } from '../../testi/lingua.js';
import { useBozza } from './bozza.js';
import { ImportaAlbero } from './ImportaAlbero.js';
import { ImportaCifre } from './ImportaCifre.js';
import { Integra } from './Integra.js';

interface Props {
  readonly azioni: Azioni;
  readonly calcolo: Calcolo;
}

export function ImportaDati({ azioni, calcolo }: Props): ReactElement {
  const parole = testiImporta(useTesti().lingua);
  const [bozza, change] = useBozza(azioni);
  const { fonte } = bozza;
  const fonti = Object.keys(parole.fonti) as Fonte[];
  return (
    <>
      <label className="campo-scelta">
        <span>{parole.cosa}</span>
        <select
          value={fonte}
          onChange={(event) => {
            const scelta = fonti.find((una) => una === event.target.value);
            if (scelta !== undefined) change({ fonte: scelta });
          }}
        >
          {fonti.map((una) => (
            <option key={una} value={una}>
              {parole.fonti[una]}
            </option>
          ))}
        </select>
      </label>
      <p className="nota">{parole.guida[fonte]}</p>
      {fonte === 'albero' ? (
        <ImportaAlbero azioni={azioni} />
      ) : fonte === 'integra' ? (
        <Integra azioni={azioni} parole={parole} bozza={bozza} onBozza={change} />
      ) : (
        <ImportaCifre key={fonte} {...{ azioni, calcolo, parole, bozza, genere: fonte }} onBozza={change} />
      )}
    </>
  );
}
