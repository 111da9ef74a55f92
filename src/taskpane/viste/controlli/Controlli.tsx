import { useState, type ReactElement } from 'react';
import type { EsitoTesto, TabellaControllata } from '../../../commands/index.js';
import type { SorgenteTesto } from '../../contratto.js';
import type { Azioni, Risposta } from '../../stato/azioni.js';
import { testiControlli, type TestiControlli } from '../../testi/controlli.js';
import { useTesti } from '../../testi/lingua.js';
import { DefaultButton } from '../../ui/fabric.js';
import { Rilievi } from './Rilievi.js';
import { CampoFile } from '../../ui/CampoFile.js';

interface Props {
  readonly azioni: Azioni;
}

type Mostrato =
  | { readonly kind: 'tabella'; readonly risposta: Risposta<TabellaControllata> }
  | { readonly kind: 'testo'; readonly risposta: Risposta<EsitoTesto> };

/** *Controlla una tabella* and *Controlla un testo*: what is typed stays, whatever comes of a check. */
export function Controlli({ azioni }: Props): ReactElement {
  const testi = testiControlli(useTesti().lingua);
  const [inCorso, setInCorso] = useState(false);
  const [mostrato, setMostrato] = useState<Mostrato>();
  const run = async (work: () => Promise<Mostrato>) => {
    setMostrato(undefined);
    setInCorso(true);
    setMostrato(await work());
    setInCorso(false);
  };
  const esito = (kind: Mostrato['kind']) => (
    <div role="status">
      {mostrato?.kind === kind && <Esito mostrato={mostrato} testi={testi} onVai={azioni.vai} />}
    </div>
  );
  return (
    <>
      <section className="schermata">
        <h2>{testi.tabella}</h2>
        <p className="nota">{testi.tabellaNota}</p>
        <DefaultButton
          text={testi.controllaTabella}
          disabled={inCorso}
          onClick={() =>
            void run(async () => ({
              kind: 'tabella',
              risposta: await azioni.prova(({ comandi, workbook }) => comandi.controlli.tabella(workbook)),
            }))
          }
        />
        {esito('tabella')}
      </section>
      <section className="schermata">
        <h2>{testi.testo}</h2>
        <p className="nota">{testi.testoNota}</p>
        <Sorgente
          testi={testi}
          fermo={inCorso}
          onControlla={(sorgente, prima) =>
            void run(async () => ({
              kind: 'testo',
              risposta: await azioni.prova(({ comandi, workbook, adesso }) =>
                comandi.controlli.testo(workbook, sorgente, { adesso, ...(prima && { prima }) }),
              ),
            }))
          }
        />
        {inCorso && <p>{testi.inCorso}</p>}
        {esito('testo')}
      </section>
    </>
  );
}

interface SorgenteProps {
  readonly testi: TestiControlli;
  readonly fermo: boolean;
  readonly onControlla: (sorgente: SorgenteTesto, prima: File | undefined) => void;
}

/** A text pasted, or a file; the file comes first where both are there. */
function Sorgente({ testi, fermo, onControlla }: SorgenteProps): ReactElement {
  const [testo, setTesto] = useState('');
  const [file, setFile] = useState<File>();
  const [prima, setPrima] = useState<File>();
  return (
    <>
      <label className="campo-scelta">
        {testi.incolla}
        <textarea
          rows={6}
          value={testo}
          onChange={(event) => {
            setTesto(event.target.value);
          }}
        />
      </label>
      <CampoFile
        titolo={testi.file}
        accept=".docx,.txt"
        onFile={([uno]) => {
          setFile(uno);
        }}
      />
      <CampoFile
        titolo={testi.prima}
        accept=".xlsx"
        onFile={([uno]) => {
          setPrima(uno);
        }}
      />
      <DefaultButton
        text={testi.controllaTesto}
        disabled={fermo || (file === undefined && testo.trim() === '')}
        onClick={() => {
          onControlla(file === undefined ? { kind: 'incollato', testo } : { kind: 'file', file }, prima);
        }}
      />
    </>
  );
}

interface EsitoProps {
  readonly mostrato: Mostrato;
  readonly testi: TestiControlli;
  readonly onVai: (cella: string) => void;
}

function Esito({ mostrato, testi, onVai }: EsitoProps): ReactElement {
  const { risposta } = mostrato;
  if (risposta.kind === 'rifiuto')
    return (
      <p className="nota">
        {risposta.rifiuto.messaggio} {risposta.rifiuto.rimedio}
      </p>
    );
  return (
    <>
      <p>{titoloOf(mostrato, testi)}</p>
      <Rilievi rilievi={risposta.valore.rilievi} testi={testi} onVai={onVai} />
    </>
  );
}

function titoloOf({ kind, risposta }: Mostrato, testi: TestiControlli): string {
  if (risposta.kind === 'rifiuto') return '';
  if (kind === 'tabella') {
    const { dove, righe, rilievi } = risposta.valore;
    return testi.esitoTabella(dove, righe, rilievi.length);
  }
  const { paragrafi, tabelle, confrontate, rilievi } = risposta.valore;
  return testi.esitoTesto(paragrafi, tabelle, confrontate, rilievi.length);
}
