import { useState, type ReactElement } from 'react';
import type { Chiusura as Letta, VoceChiusura } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiAnno } from '../../testi/anno.js';
import { DefaultButton, PrimaryButton } from '../../ui/fabric.js';
import { useLettura } from './useLettura.js';

interface Props {
  readonly azioni: Azioni;
  readonly parole: TestiAnno['chiusura'];
  readonly leggo: string;
}

/** The rilevazioni that can become consuntivo, to be ticked: those that would cover something are not, at first. */
export function Chiusura({ azioni, parole, leggo }: Props): ReactElement {
  const lettura = useLettura(() =>
    azioni.chiedi(({ comandi, ...mondo }) => comandi.anno.readChiusura(mondo)),
  );
  return (
    <section>
      <h3>{parole.titolo}</h3>
      <p className="nota">{parole.spiegazione}</p>
      {lettura.letto === undefined ? (
        <DefaultButton
          text={lettura.leggo ? leggo : parole.apri}
          disabled={lettura.leggo}
          onClick={lettura.leggi}
        />
      ) : (
        <Voci chiusura={lettura.letto} azioni={azioni} parole={parole} />
      )}
    </section>
  );
}

interface VociProps extends Omit<Props, 'leggo'> {
  readonly chiusura: Letta;
}

function Voci({ chiusura, azioni, parole }: VociProps): ReactElement {
  const { voci, fuoriAlbero } = chiusura;
  const scrivibili = voci.filter(({ stato }) => stato !== 'mancante' && stato !== 'uguale');
  const mancanti = voci.filter(({ stato }) => stato === 'mancante').length;
  const [scelte, setScelte] = useState<ReadonlySet<string>>(
    new Set(scrivibili.filter(({ stato }) => stato === 'nuovo').map(({ id }) => id)),
  );
  const toggle = (id: string, scelta: boolean) => {
    const nuove = new Set(scelte);
    if (scelta) nuove.add(id);
    else nuove.delete(id);
    setScelte(nuove);
  };
  const preview = () => {
    azioni.prepara('chiudi', ({ comandi, ...mondo }) =>
      comandi.anno.prepareChiudiConsuntivo({ ...mondo, codici: [...scelte] }),
    );
  };
  return (
    <>
      {scrivibili.length === 0 && <p>{parole.niente}</p>}
      <ul className="anno-voci">
        {scrivibili.map((voce) => (
          <li key={voce.id}>
            <Voce voce={voce} scelta={scelte.has(voce.id)} parole={parole} onScegli={toggle} />
          </li>
        ))}
      </ul>
      {mancanti > 0 && <p className="nota">{parole.mancanti(mancanti)}</p>}
      {fuoriAlbero.length > 0 && <p className="nota">{parole.fuori(fuoriAlbero.join(', '))}</p>}
      {scrivibili.length > 0 && (
        <PrimaryButton text={parole.anteprima} disabled={scelte.size === 0} onClick={preview} />
      )}
    </>
  );
}

interface VoceProps {
  readonly voce: VoceChiusura;
  readonly scelta: boolean;
  readonly parole: TestiAnno['chiusura'];
  readonly onScegli: (id: string, scelta: boolean) => void;
}

function Voce({ voce, scelta, parole, onScegli }: VoceProps): ReactElement {
  const { id, codice, titolo, stato, prima, rilevata } = voce;
  return (
    <label>
      <input
        type="checkbox"
        checked={scelta}
        onChange={(event) => {
          onScegli(id, event.target.checked);
        }}
      />{' '}
      {codice !== undefined && <b>{codice}</b>} {titolo}: {parole.cambio(prima, rilevata?.testo ?? '')}{' '}
      <span className="nota">({parole.stati[stato]})</span>
    </label>
  );
}
