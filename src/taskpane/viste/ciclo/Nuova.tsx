/** *Nuova cartella*: what is asked, what would be made, and the way to its preview. */
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { PropostaNuova } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { Rifiuto } from '../../stato/modello.js';
import { testiCiclo, type TestiCiclo } from '../../testi/ciclo.js';
import { useTesti } from '../../testi/lingua.js';
import { DefaultButton, PrimaryButton } from '../../ui/fabric.js';
import { TextField } from '../../ui/fabricCampi.js';
import { CampoFile } from '../../ui/CampoFile.js';

type Codici = 'rinomina' | 'conserva';

interface Chiesto {
  readonly ente: string;
  readonly anno: string;
  readonly regole: string;
  readonly da?: File;
  readonly codici: Codici;
}

export function Nuova({ azioni }: { readonly azioni: Azioni }): ReactElement {
  const parole = testiCiclo(useTesti().lingua).nuova;
  const [chiesto, setChiesto] = useState<Chiesto>({ ente: '', anno: '', regole: '', codici: 'rinomina' });
  const [fatta, setFatta] = useState<PropostaNuova>();
  const [rifiuto, setRifiuto] = useState<Rifiuto>();
  const [leggo, setLeggo] = useState(false);
  const change = (nuovo: Partial<Chiesto>) => {
    setChiesto({ ...chiesto, ...nuovo });
    setFatta(undefined);
    setRifiuto(undefined);
  };
  const check = () => {
    setLeggo(true);
    void azioni
      .prova(({ comandi, ...mondo }) => comandi.ciclo.prepareNuova({ ...mondo, ...chiesto }))
      .then((risposta) => {
        setLeggo(false);
        setFatta(risposta.kind === 'fatto' ? risposta.valore : undefined);
        setRifiuto(risposta.kind === 'rifiuto' ? risposta.rifiuto : undefined);
      });
  };
  return (
    <section>
      <h3>{parole.titolo}</h3>
      <p className="nota">{parole.spiegazione}</p>
      <Campi chiesto={chiesto} parole={parole} azioni={azioni} onChange={change} />
      <DefaultButton className="ciclo-fai" text={parole.controlla} disabled={leggo} onClick={check} />
      {rifiuto !== undefined && (
        <p role="alert">
          {rifiuto.messaggio} {rifiuto.rimedio}
        </p>
      )}
      {fatta !== undefined && <Pronta fatta={fatta} parole={parole} azioni={azioni} />}
    </section>
  );
}

interface CampiProps {
  readonly chiesto: Chiesto;
  readonly parole: TestiCiclo['nuova'];
  readonly azioni: Azioni;
  readonly onChange: (nuovo: Partial<Chiesto>) => void;
}

function Campi({ chiesto, parole, azioni, onChange }: CampiProps): ReactElement {
  const id = useId();
  const [regole, setRegole] = useState<readonly string[]>([]);
  useEffect(() => {
    void azioni
      .chiedi(({ comandi }) => comandi.ciclo.regole())
      .then((ids) => {
        setRegole(ids ?? []);
      });
  }, [azioni]);
  return (
    <>
      <TextField
        label={parole.ente}
        value={chiesto.ente}
        onChange={(_, ente) => {
          onChange({ ente: ente ?? '' });
        }}
      />
      <TextField
        label={parole.anno}
        inputMode="numeric"
        value={chiesto.anno}
        onChange={(_, anno) => {
          onChange({ anno: anno ?? '' });
        }}
      />
      <label className="campo-scelta" htmlFor={`${id}regole`}>
        <span>{parole.regole}</span>
        <select
          id={`${id}regole`}
          value={chiesto.regole}
          onChange={(event) => {
            onChange({ regole: event.target.value });
          }}
        >
          <option value="" />
          {regole.map((una) => (
            <option key={una} value={una}>
              {una}
            </option>
          ))}
        </select>
      </label>
      <CampoFile
        titolo={parole.da}
        accept=".xlsx,.xlsm"
        onFile={([da]) => {
          onChange({ ...(da && { da }) });
        }}
      />
      <label className="campo-scelta" htmlFor={`${id}codici`}>
        <span>{parole.codici}</span>
        <select
          id={`${id}codici`}
          value={chiesto.codici}
          onChange={(event) => {
            onChange({ codici: event.target.value === 'conserva' ? 'conserva' : 'rinomina' });
          }}
        >
          <option value="rinomina">{parole.rinomina}</option>
          <option value="conserva">{parole.conserva}</option>
        </select>
      </label>
    </>
  );
}

interface ProntaProps {
  readonly fatta: PropostaNuova;
  readonly parole: TestiCiclo['nuova'];
  readonly azioni: Azioni;
}

function Pronta({
  fatta: { ente, anno, intervalli, ripreso, proposta },
  parole,
  azioni,
}: ProntaProps): ReactElement {
  return (
    <div role="status">
      <p>{parole.pronta(ente, anno, intervalli.length)}</p>
      {ripreso !== undefined && (
        <ul>
          <li>{parole.ripreso(ripreso.indicatori, ripreso.annoFonte)}</li>
          {ripreso.risolti.map(({ nome, prima, dopo }) => (
            <li key={nome}>{parole.risolto(nome, prima, dopo)}</li>
          ))}
          {ripreso.tolti.length > 0 && <li>{parole.tolti(ripreso.tolti.join(', '))}</li>}
          {ripreso.senzaTarget.length > 0 && <li>{parole.senzaTarget(ripreso.senzaTarget.length, anno)}</li>}
        </ul>
      )}
      <PrimaryButton
        text={parole.anteprima}
        onClick={() => {
          azioni.prepara('nuova', () => Promise.resolve(proposta));
        }}
      />
    </div>
  );
}
