/** *Pubblica allegato*: why it may not go out yet, its files, and the ways to them where none can be downloaded. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { FileAllegato, Pubblicazione } from '../../commands/index.js';
import type { Scarica } from '../scarica.js';
import type { Azioni } from '../stato/azioni.js';
import type { AllegatoPubblicato, Evento, Rifiuto } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { testiPubblica, type TestiPubblica } from '../testi/pubblica.js';
import { DefaultButton, Link, PrimaryButton } from '../ui/fabric.js';
import { TextField } from '../ui/fabricCampi.js';

interface Props {
  readonly pubblica: AllegatoPubblicato;
  readonly azioni: Azioni;
  readonly dispatch: (evento: Evento) => void;
  /** Absent where the platform lets no file through. */
  readonly scarica: Scarica | undefined;
}

export function Pubblica({ pubblica, azioni, dispatch, scarica }: Props): ReactElement {
  const testi = useTesti();
  const parole = testiPubblica(testi.lingua);
  const { motivo } = pubblica;
  return (
    <>
      <p className="nota">{parole.introduzione}</p>
      {pubblica.rifiuto === undefined ? (
        <Pronti
          pubblicazione={pubblica.pubblicazione}
          parole={parole}
          motivo={motivo}
          scarica={scarica}
          onFoglio={() => {
            azioni.tabelle(['allegato'], 'fogli', motivo);
          }}
        />
      ) : (
        <Motivo rifiuto={pubblica.rifiuto} parole={parole} onMotivo={azioni.pubblica} />
      )}
      <p>
        <Link
          onClick={() => {
            dispatch({ tipo: 'indietro' });
          }}
        >
          {testi.tabelle.torna}
        </Link>
      </p>
    </>
  );
}

interface MotivoProps {
  readonly rifiuto: Rifiuto;
  readonly parole: TestiPubblica;
  readonly onMotivo: (motivo: string) => void;
}

/** What stands in the way, and the reason for publishing all the same. */
function Motivo({ rifiuto, parole, onMotivo }: MotivoProps): ReactElement {
  const [motivo, setMotivo] = useState('');
  const [vuoto, setVuoto] = useState(false);
  const ask = () => {
    const scritto = motivo.trim();
    setVuoto(scritto === '');
    if (scritto !== '') onMotivo(scritto);
  };
  return (
    <>
      <p className="pubblica-ostacoli">{rifiuto.messaggio}</p>
      <TextField
        label={parole.motivo}
        description={parole.motivoNota}
        multiline
        rows={3}
        value={motivo}
        {...(vuoto && { errorMessage: parole.motivoVuoto })}
        onChange={(_, testo) => {
          setMotivo(testo ?? '');
        }}
      />
      <PrimaryButton className="tabelle-tutte" text={parole.prepara} onClick={ask} />
    </>
  );
}

interface ProntiProps {
  readonly pubblicazione: Pubblicazione;
  readonly parole: TestiPubblica;
  readonly motivo: string | undefined;
  readonly scarica: Scarica | undefined;
  readonly onFoglio: () => void;
}

/** The files that were made. */
function Pronti({ pubblicazione, parole, motivo, scarica, onFoglio }: ProntiProps): ReactElement {
  const { file, ostacoli } = pubblicazione;
  return (
    <>
      <p role="status">{parole.pronti(file.length)}</p>
      {motivo !== undefined && ostacoli.length > 0 && (
        <>
          <p className="pubblica-ostacoli">{[parole.benche, ...ostacoli].join('\n')}</p>
          <p>{parole.conMotivo(motivo)}</p>
        </>
      )}
      {scarica !== undefined && (
        <PrimaryButton
          className="tabelle-tutte"
          text={parole.scaricaTutti}
          onClick={() => {
            file.forEach(scarica);
          }}
        />
      )}
      <ul className="pubblica-file">
        {file.map((uno) => (
          <li key={uno.nome}>
            <span className="pubblica-nome">{uno.nome}</span>
            <span className="nota">{parole.grandezza(uno.bytes)}</span>
            {scarica !== undefined && (
              <Link
                aria-label={parole.scaricaQuesto(uno.nome)}
                onClick={() => {
                  scarica(uno);
                }}
              >
                {parole.scarica}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <details className="pubblica-senza" open={scarica === undefined}>
        <summary>{parole.seNonArriva}</summary>
        <p className="nota">{parole.nonScarica}</p>
        <DefaultButton text={parole.metti} onClick={onFoglio} />
        <p className="nota">{parole.mettiNota}</p>
        {file.map((uno) =>
          uno.testo === undefined ? null : (
            <TestoDaCopiare key={uno.nome} nome={uno.nome} testo={uno.testo} parole={parole} />
          ),
        )}
      </details>
    </>
  );
}

interface TestoProps extends Required<Pick<FileAllegato, 'nome' | 'testo'>> {
  readonly parole: TestiPubblica;
}

/** A file that is text, in a box from which it is copied; the box is there once it was asked for. */
function TestoDaCopiare({ nome, testo, parole }: TestoProps): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  const [esito, setEsito] = useState<'copiato' | 'aMano'>();
  // What is selected there has its focus; before it is drawn there is nothing to select.
  useEffect(() => {
    if (esito === 'aMano') area.current?.focus();
  }, [esito]);
  const copy = async () => {
    setEsito(undefined);
    try {
      await navigator.clipboard.writeText(testo);
      setEsito('copiato');
    } catch {
      setEsito('aMano');
    }
  };
  return (
    <div className="copia-a-mano">
      <Link onClick={() => void copy()}>{parole.copia(nome)}</Link>
      <p role="status">{esito && (esito === 'copiato' ? parole.copiato : parole.copiaAMano)}</p>
      <textarea
        ref={area}
        hidden={esito === undefined}
        readOnly
        rows={4}
        spellCheck={false}
        aria-label={parole.testoDi(nome)}
        value={esito === undefined ? '' : testo}
        onFocus={() => {
          area.current?.select();
        }}
      />
    </div>
  );
}
