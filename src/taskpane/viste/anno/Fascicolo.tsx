import { useState, type ReactElement } from 'react';
import type { Scarica } from '../../scarica.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiAnno } from '../../testi/anno.js';
import { Link, PrimaryButton } from '../../ui/fabric.js';
import { TextField } from '../../ui/fabricCampi.js';
import { useLettura } from './useLettura.js';

interface Props {
  readonly azioni: Azioni;
  readonly parole: TestiAnno['fascicolo'];
  readonly leggo: string;
  readonly scarica: Scarica | undefined;
}

/** Indicatori of a sample, unless others are asked for. */
const QUANTI = 10;

/** Makes the fascicolo, and hands its files out where the platform lets them through. */
export function Fascicolo({ azioni, parole, leggo, scarica }: Props): ReactElement {
  const [seme, setSeme] = useState('');
  const [quanti, setQuanti] = useState(String(QUANTI));
  const lettura = useLettura(() =>
    azioni.chiedi(({ comandi, ...mondo }) =>
      comandi.anno.makeFascicolo({
        ...mondo,
        quanti: Math.max(1, Number.parseInt(quanti, 10) || QUANTI),
        ...(seme.trim() !== '' && { seme: seme.trim() }),
      }),
    ),
  );
  const { letto } = lettura;
  return (
    <section>
      <h3>{parole.titolo}</h3>
      <p className="nota">{parole.spiegazione}</p>
      <TextField
        label={parole.seme}
        value={seme}
        onChange={(_, testo) => {
          setSeme(testo ?? '');
        }}
      />
      <TextField
        label={parole.quanti}
        inputMode="numeric"
        value={quanti}
        onChange={(_, testo) => {
          setQuanti(testo ?? '');
        }}
      />
      <PrimaryButton
        className="anno-fai"
        text={lettura.leggo ? leggo : parole.prepara}
        disabled={lettura.leggo}
        onClick={lettura.leggi}
      />
      {letto !== undefined && (
        <div role="status">
          <p>
            {parole.campione(letto.campione.estratti.length, letto.campione.popolazione, letto.campione.seme)}
          </p>
          {scarica === undefined ? (
            <p className="nota">{parole.nonScarica}</p>
          ) : (
            <ul>
              {letto.file.map((file) => (
                <li key={file.nome}>
                  <Link
                    onClick={() => {
                      scarica(file);
                    }}
                  >
                    {parole.scarica(file.nome)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
