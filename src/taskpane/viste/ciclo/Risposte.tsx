import { useState, type ReactElement } from 'react';
import type { PropostaRisposte } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { Rifiuto } from '../../stato/modello.js';
import type { TestiCiclo } from '../../testi/ciclo.js';
import { DefaultButton, PrimaryButton } from '../../ui/fabric.js';
import { CampoFile } from '../../ui/CampoFile.js';

interface Props {
  readonly azioni: Azioni;
  readonly parole: TestiCiclo['raccolta'];
}

/** What the user has decided about the answers. */
interface Deciso {
  /** Office by code. */
  readonly scelte: Readonly<Record<string, string>>;
  readonly sovrascrivi: boolean;
}

/** Reads the files that came back; what differs is chosen here, then previewed like any write. */
export function Risposte({ azioni, parole }: Props): ReactElement {
  const [file, setFile] = useState<readonly File[]>([]);
  const [deciso, setDeciso] = useState<Deciso>({ scelte: {}, sovrascrivi: false });
  const [lette, setLette] = useState<PropostaRisposte>();
  const [rifiuto, setRifiuto] = useState<Rifiuto>();
  const [leggo, setLeggo] = useState(false);
  const read = () => {
    setLeggo(true);
    void azioni
      .prova(({ comandi, ...mondo }) => comandi.ciclo.prepareRisposte({ ...mondo, file, ...deciso }))
      .then((risposta) => {
        setLeggo(false);
        setLette(risposta.kind === 'fatto' ? risposta.valore : undefined);
        setRifiuto(risposta.kind === 'rifiuto' ? risposta.rifiuto : undefined);
      });
  };
  const preview = () => {
    azioni.prepara(
      'risposte',
      async ({ comandi, ...mondo }) =>
        (await comandi.ciclo.prepareRisposte({ ...mondo, file, ...deciso })).proposta,
    );
  };
  return (
    <section>
      <h3>{parole.risposte}</h3>
      <CampoFile
        titolo={parole.tornati}
        accept=".xlsx,.xlsm"
        multiple
        onFile={(scelti) => {
          setFile(scelti);
          setLette(undefined);
        }}
      />
      <DefaultButton
        className="ciclo-fai"
        text={parole.leggi}
        disabled={leggo || file.length === 0}
        onClick={read}
      />
      {rifiuto !== undefined && (
        <p role="alert">
          {rifiuto.messaggio} {rifiuto.rimedio}
        </p>
      )}
      {lette !== undefined && (
        <div role="status">
          <Lette lette={lette} deciso={deciso} parole={parole} onDeciso={setDeciso} />
          <PrimaryButton text={parole.anteprima} onClick={preview} />
        </div>
      )}
    </section>
  );
}

interface LetteProps {
  readonly lette: PropostaRisposte;
  readonly deciso: Deciso;
  readonly parole: TestiCiclo['raccolta'];
  readonly onDeciso: (deciso: Deciso) => void;
}

function Lette({ lette, deciso, parole, onDeciso }: LetteProps): ReactElement {
  const { file, problemi, conflitti, sostituzioni, mancanti } = lette;
  const perUnita = new Map<string, string[]>();
  for (const { unita, codice } of mancanti) perUnita.set(unita, [...(perUnita.get(unita) ?? []), codice]);
  return (
    <>
      <ul>
        {file.map(({ nome, unita, risposte }) => (
          <li key={nome}>{parole.arrivate(nome, unita, risposte)}</li>
        ))}
        {problemi.map(({ file: nome, messaggio }) => (
          <li key={`${nome} ${messaggio}`}>⚠ {parole.problema(nome, messaggio)}</li>
        ))}
        {[...perUnita].map(([unita, codici]) => (
          <li key={unita}>{parole.manca(unita, codici.join(', '))}</li>
        ))}
      </ul>
      {conflitti.map((conflitto) => (
        <Conflitto
          key={`${conflitto.codice} ${conflitto.campo}`}
          conflitto={conflitto}
          scelta={deciso.scelte[conflitto.codice]}
          parole={parole}
          onScegli={(unita) => {
            const { [conflitto.codice]: _, ...altre } = deciso.scelte;
            const scelte = unita === undefined ? altre : { ...altre, [conflitto.codice]: unita };
            onDeciso({ ...deciso, scelte });
          }}
        />
      ))}
      {sostituzioni.length > 0 && (
        <>
          <label>
            <input
              type="checkbox"
              checked={deciso.sovrascrivi}
              onChange={(event) => {
                onDeciso({ ...deciso, sovrascrivi: event.target.checked });
              }}
            />{' '}
            {parole.sostituisci}
          </label>
          <ul>
            {sostituzioni.map(({ codice, ora, nuovo }) => (
              <li key={codice}>{parole.sostituzione(codice, ora, nuovo)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface ConflittoProps {
  readonly conflitto: PropostaRisposte['conflitti'][number];
  readonly scelta: string | undefined;
  readonly parole: TestiCiclo['raccolta'];
  readonly onScegli: (unita: string | undefined) => void;
}

/** One choice for each office, whatever files it sent; none is chosen until the user does. */
function Conflitto({ conflitto, scelta, parole, onScegli }: ConflittoProps): ReactElement {
  const { codice, campo, risposte } = conflitto;
  const name = `conflitto ${codice} ${campo}`;
  const perUnita = new Map<string, typeof risposte>();
  for (const una of risposte) perUnita.set(una.unita, [...(perUnita.get(una.unita) ?? []), una]);
  return (
    <fieldset>
      <legend>{parole.conflitto(codice)}</legend>
      {[...perUnita].map(([unita, sue]) => (
        <label key={unita}>
          <input
            type="radio"
            name={name}
            checked={scelta === unita}
            onChange={() => {
              onScegli(unita);
            }}
          />{' '}
          {sue.map(({ valore, file }) => parole.scelta(valore, unita, file)).join('; ')}
          <br />
        </label>
      ))}
      <label>
        <input
          type="radio"
          name={name}
          checked={scelta === undefined}
          onChange={() => {
            onScegli(undefined);
          }}
        />{' '}
        {parole.nessunaScelta}
      </label>
    </fieldset>
  );
}
