import { useState, type ReactElement } from 'react';
import type { GenereVersione, VersioniLette } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiAnno } from '../../testi/anno.js';
import { DefaultButton, PrimaryButton } from '../../ui/fabric.js';
import { TextField } from '../../ui/fabricCampi.js';
import { useLettura } from './useLettura.js';

interface Props {
  readonly azioni: Azioni;
  readonly parole: TestiAnno['versioni'];
  readonly leggo: string;
}

/** Keeps a version of the tree, and tells which are kept and what changed since without an act. */
export function Versioni({ azioni, parole, leggo }: Props): ReactElement {
  const [genere, setGenere] = useState<GenereVersione>('monitoraggio');
  const [nome, setNome] = useState('');
  const lettura = useLettura(() =>
    azioni.chiedi(({ comandi, ...mondo }) => comandi.anno.readVersioni(mondo)),
  );
  const keep = () => {
    azioni.prepara('versione', ({ comandi, ...mondo }) =>
      comandi.anno.prepareVersione({ ...mondo, genere, ...(nome.trim() !== '' && { nome }) }),
    );
  };
  return (
    <section>
      <h3>{parole.titolo}</h3>
      <p className="nota">{parole.spiegazione}</p>
      <label className="campo-scelta">
        <span>{parole.genere}</span>
        <select
          value={genere}
          onChange={(event) => {
            setGenere(generiOf(parole).find((uno) => uno === event.target.value) ?? genere);
          }}
        >
          {generiOf(parole).map((uno) => (
            <option key={uno} value={uno}>
              {parole.generi[uno]}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={parole.nome}
        value={nome}
        onChange={(_, testo) => {
          setNome(testo ?? '');
        }}
      />
      <PrimaryButton className="anno-fai" text={parole.tieni} onClick={keep} />
      {lettura.letto === undefined ? (
        <DefaultButton
          text={lettura.leggo ? leggo : parole.elenca}
          disabled={lettura.leggo}
          onClick={lettura.leggi}
        />
      ) : (
        <Tenute lette={lettura.letto} parole={parole} />
      )}
    </section>
  );
}

function generiOf({ generi }: TestiAnno['versioni']): readonly GenereVersione[] {
  return Object.keys(generi) as readonly GenereVersione[];
}

function Tenute({
  lette: { versioni, anomalie },
  parole,
}: {
  readonly lette: VersioniLette;
  readonly parole: TestiAnno['versioni'];
}): ReactElement {
  if (versioni.length === 0) return <p role="status">{parole.nessuna}</p>;
  return (
    <div role="status">
      <ul>
        {versioni.map(({ nome, quando }) => (
          <li key={nome}>
            {nome} <span className="nota">{quando.replace('T', ' ')}</span>
          </li>
        ))}
      </ul>
      {anomalie.length === 0 ? (
        <p>{parole.coerenti}</p>
      ) : (
        <ul>
          {anomalie.map(({ cella, messaggio }) => (
            <li key={`${cella} ${messaggio}`}>{messaggio}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
