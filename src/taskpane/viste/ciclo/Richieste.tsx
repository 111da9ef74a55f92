import { useState, type ReactElement } from 'react';
import type { PropostaRichieste } from '../../../commands/index.js';
import type { Scarica } from '../../scarica.js';
import type { Azioni } from '../../stato/azioni.js';
import type { Rifiuto } from '../../stato/modello.js';
import type { TestiCiclo } from '../../testi/ciclo.js';
import { Link, PrimaryButton } from '../../ui/fabric.js';
import { TextField } from '../../ui/fabricCampi.js';

interface Props {
  readonly azioni: Azioni;
  readonly scarica: Scarica | undefined;
  readonly parole: TestiCiclo['raccolta'];
}

/** Makes the files, hands them out where the platform lets them through, then notes what was asked. */
export function Richieste({ azioni, scarica, parole }: Props): ReactElement {
  const [scadenza, setScadenza] = useState('');
  const [fatte, setFatte] = useState<PropostaRichieste>();
  const [rifiuto, setRifiuto] = useState<Rifiuto>();
  const [leggo, setLeggo] = useState(false);
  const make = () => {
    setLeggo(true);
    void azioni
      .prova(({ comandi, ...mondo }) =>
        comandi.ciclo.prepareRichieste({ ...mondo, scadenza: scadenza.trim() }),
      )
      .then((risposta) => {
        setLeggo(false);
        setFatte(risposta.kind === 'fatto' ? risposta.valore : undefined);
        setRifiuto(risposta.kind === 'rifiuto' ? risposta.rifiuto : undefined);
      });
  };
  return (
    <section>
      <h3>{parole.richieste}</h3>
      <p className="nota">{parole.spiegazione}</p>
      <TextField
        label={parole.scadenza}
        value={scadenza}
        onChange={(_, testo) => {
          setScadenza(testo ?? '');
        }}
      />
      <PrimaryButton className="ciclo-fai" text={parole.prepara} disabled={leggo} onClick={make} />
      {rifiuto !== undefined && (
        <p role="alert">
          {rifiuto.messaggio} {rifiuto.rimedio}
        </p>
      )}
      {fatte !== undefined && <Fatte fatte={fatte} azioni={azioni} scarica={scarica} parole={parole} />}
    </section>
  );
}

function Fatte({
  fatte: { file, senzaUnita, proposta },
  azioni,
  scarica,
  parole,
}: Props & { readonly fatte: PropostaRichieste }): ReactElement {
  return (
    <div role="status">
      {file.length === 0 && <p>{parole.nessuna}</p>}
      <ul>
        {file.map((uno) => (
          <li key={uno.nome}>
            {parole.file(uno.unita, uno.voci)}{' '}
            {scarica !== undefined && (
              <Link
                onClick={() => {
                  scarica(uno);
                }}
              >
                {parole.scarica(uno.nome)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {scarica === undefined && file.length > 0 && <p className="nota">{parole.nonScarica}</p>}
      {senzaUnita.length > 0 && <p className="nota">{parole.senzaUnita(senzaUnita.join(', '))}</p>}
      {file.length > 0 && (
        <PrimaryButton
          text={parole.annota}
          onClick={() => {
            azioni.prepara('raccolta', () => Promise.resolve(proposta));
          }}
        />
      )}
    </div>
  );
}
