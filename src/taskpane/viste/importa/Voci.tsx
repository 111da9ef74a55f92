/** The figures of an extract, those to be decided first: ticked one by one, old → new. */
import { useState, type ReactElement } from 'react';
import type { Importazione, VoceImporta } from '../../../commands/index.js';
import type { TestiImporta } from '../../testi/importa.js';
import { DefaultButton, Link } from '../../ui/fabric.js';

interface Props {
  readonly importazione: Importazione;
  readonly scelte: ReadonlySet<string>;
  readonly codici: Readonly<Record<string, string>>;
  readonly parole: TestiImporta;
  readonly onVai: (cella: string) => void;
  readonly onScelte: (scelte: ReadonlySet<string>) => void;
  readonly onCodici: (codici: Readonly<Record<string, string>>) => void;
}

type Gruppo = keyof TestiImporta['gruppi'];

const GRUPPI: readonly Gruppo[] = ['daDecidere', 'nuovi', 'nonTrovati', 'uguali'];

function gruppoOf({ stato, dubbi }: VoceImporta): Gruppo {
  switch (stato) {
    case 'uguale':
      return 'uguali';
    case 'nonTrovato':
      return 'nonTrovati';
    case 'nuovo':
      return dubbi.length === 0 ? 'nuovi' : 'daDecidere';
    case 'diverso':
    case 'illeggibile':
    case 'altroAnno':
      return 'daDecidere';
  }
}

/** Figures of a group that are shown at once. */
const MOSTRATE = 50;

export function Voci(props: Props): ReactElement {
  const { importazione, parole } = props;
  if (importazione.voci.length === 0) return <p>{parole.nienteVoci}</p>;
  return (
    <>
      {GRUPPI.map((gruppo) => {
        const voci = importazione.voci.filter((voce) => gruppoOf(voce) === gruppo);
        return voci.length > 0 && <GruppoVoci key={gruppo} {...props} gruppo={gruppo} voci={voci} />;
      })}
    </>
  );
}

interface GruppoProps extends Props {
  readonly gruppo: Gruppo;
  readonly voci: readonly VoceImporta[];
}

function GruppoVoci({ gruppo, voci, ...props }: GruppoProps): ReactElement {
  const { parole, scelte, onScelte, codici, onCodici } = props;
  const [quante, setQuante] = useState(MOSTRATE);
  const [scritti, setScritti] = useState(codici);
  const toggle = (id: string, scelta: boolean) => {
    const nuove = new Set(scelte);
    if (scelta) nuove.add(id);
    else nuove.delete(id);
    onScelte(nuove);
  };
  const altre = voci.length - quante;
  return (
    <details open={gruppo !== 'uguali'}>
      <summary>{parole.conto(parole.gruppi[gruppo], voci.length)}</summary>
      <ul className="importa-voci">
        {voci.slice(0, quante).map((voce) => (
          <li key={voce.id}>
            <Voce voce={voce} scelta={scelte.has(voce.id)} parole={parole} onScegli={toggle} />
            {gruppo === 'nonTrovati' && (
              <Abbina
                voce={voce}
                codice={scritti[voce.etichetta] ?? ''}
                parole={parole}
                onCodice={(codice) => {
                  setScritti({ ...scritti, [voce.etichetta]: codice });
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {altre > 0 && (
        <Link
          onClick={() => {
            setQuante(quante + MOSTRATE);
          }}
        >
          {parole.altre(Math.min(altre, MOSTRATE))}
        </Link>
      )}
      {gruppo === 'nonTrovati' && (
        <DefaultButton
          text={parole.rileggiAbbinati}
          disabled={Object.values(scritti).every((codice) => codice === '')}
          onClick={() => {
            onCodici(Object.fromEntries(Object.entries(scritti).filter(([, codice]) => codice !== '')));
          }}
        />
      )}
    </details>
  );
}

interface VoceProps {
  readonly voce: VoceImporta;
  readonly scelta: boolean;
  readonly parole: TestiImporta;
  readonly onScegli: (id: string, scelta: boolean) => void;
}

function Voce({ voce, scelta, parole, onScegli }: VoceProps): ReactElement {
  const { id, codice, titolo, stato, prima, dopo, confronto, dubbi, riconoscimento, cambiamenti } = voce;
  // Found by its code, the tree's own words tell it best.
  const etichetta = riconoscimento.come === 'codice' ? (titolo ?? voce.etichetta) : voce.etichetta;
  const note = [parole.stati[stato], parole.come(riconoscimento)].filter((nota) => nota !== '').join(', ');
  const testo = (
    <>
      <b>{codice ?? ''}</b> {etichetta}:{' '}
      {parole.cambio(stato === 'diverso' ? prima : '', dopo === '' ? prima : dopo)}{' '}
      <span className="nota">({note})</span>
    </>
  );
  return (
    <>
      {cambiamenti.length === 0 ? (
        <span>{testo}</span>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={scelta}
            onChange={({ target }) => {
              onScegli(id, target.checked);
            }}
          />{' '}
          {testo}
        </label>
      )}
      {confronto !== '' && <div className="nota">{confronto}</div>}
      {dubbi.map((dubbio) => (
        <div key={dubbio}>⚠ {dubbio}</div>
      ))}
    </>
  );
}

interface AbbinaProps {
  readonly voce: VoceImporta;
  readonly codice: string;
  readonly parole: TestiImporta;
  readonly onCodice: (codice: string) => void;
}

/** The indicatore of a row that was not found: one of those alike, or any code. */
function Abbina({
  voce: { etichetta, riconoscimento },
  codice,
  parole,
  onCodice,
}: AbbinaProps): ReactElement {
  const candidati = riconoscimento.come === 'nessuno' ? riconoscimento.candidati : [];
  return (
    <span className="importa-azioni">
      {candidati.length > 0 && (
        <select
          aria-label={parole.abbina(etichetta)}
          value={candidati.some((uno) => uno.codice === codice) ? codice : ''}
          onChange={({ target }) => {
            onCodice(target.value);
          }}
        >
          <option value="">{parole.abbinaNessuno}</option>
          {candidati.map((uno) => (
            <option key={uno.codice} value={uno.codice}>
              {`${uno.codice} ${uno.titolo} (${Math.floor(uno.grado * 100)} %)`}
            </option>
          ))}
        </select>
      )}
      <input
        aria-label={`${parole.altroCodice}: ${etichetta}`}
        placeholder={parole.altroCodice}
        value={codice}
        onChange={({ target }) => {
          onCodice(target.value);
        }}
      />
    </span>
  );
}
