import { useEffect, useState, type ReactElement } from 'react';
import type { Calcolo, CambioScenario, Scenario } from '../../../commands/index.js';
import type { Tabella } from '../../../report/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiFiducia } from '../../testi/fiducia.js';
import { DefaultButton, Link } from '../../ui/fabric.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly azioni: Azioni;
  readonly cambi: readonly CambioScenario[];
  readonly parole: TestiFiducia;
  readonly onRiprendi: (cambi: readonly CambioScenario[]) => void;
  readonly onConfronta: (tabella: Tabella | undefined) => void;
}

/** The scenarios that the workbook keeps: taken up again, deleted, compared; and the present one kept by a name. */
export function Salvati({ calcolo, azioni, cambi, parole, onRiprendi, onConfronta }: Props): ReactElement {
  const [scenari, setScenari] = useState<readonly Scenario[]>([]);
  const [scelti, setScelti] = useState<ReadonlySet<string>>(new Set());
  const [nome, setNome] = useState('');
  useEffect(() => {
    let asked = true;
    void azioni
      .chiedi(({ comandi, workbook }) => comandi.fiducia.readScenari(workbook))
      .then((letti) => {
        if (asked && letti !== undefined) setScenari(letti);
      });
    return () => {
      asked = false;
    };
  }, [azioni, calcolo]);
  const compare = () => {
    const chiesti = scenari.filter((uno) => scelti.has(uno.nome));
    void azioni
      .chiedi(({ comandi, adesso }) => comandi.fiducia.provaScenari(calcolo, chiesti, adesso))
      .then((provati) => {
        onConfronta(provati?.tabella);
      });
  };
  return (
    <section>
      <h3>{parole.salvati}</h3>
      {scenari.length === 0 && <p className="nota">{parole.nessuno}</p>}
      <ul className="anno-voci">
        {scenari.map((scenario) => (
          <li key={scenario.nome}>
            <label>
              <input
                type="checkbox"
                aria-label={parole.scegli(scenario.nome)}
                checked={scelti.has(scenario.nome)}
                onChange={({ target }) => {
                  setScelti(withScelta(scelti, scenario.nome, target.checked));
                }}
              />{' '}
              {scenario.nome}
            </label>{' '}
            <Link
              onClick={() => {
                onRiprendi(scenario.cambi);
              }}
            >
              {parole.riprendi(scenario.nome)}
            </Link>{' '}
            <Link
              onClick={() => {
                azioni.prepara('scenario', ({ comandi, workbook }) =>
                  comandi.fiducia.prepareEliminaScenario(workbook, scenario.nome),
                );
              }}
            >
              {parole.elimina(scenario.nome)}
            </Link>
          </li>
        ))}
      </ul>
      {scenari.length > 0 && (
        <DefaultButton text={parole.confrontaScelti} disabled={scelti.size === 0} onClick={compare} />
      )}
      {cambi.length > 0 && (
        <div className="simulazioni-cambio">
          <label className="campo-scelta">
            <span>{parole.nome}</span>
            <input
              value={nome}
              onChange={({ target }) => {
                setNome(target.value);
              }}
            />
          </label>
          <DefaultButton
            text={parole.salva}
            disabled={nome.trim() === ''}
            onClick={() => {
              azioni.prepara('scenario', ({ comandi, workbook }) =>
                comandi.fiducia.prepareSalvaScenario(workbook, { nome, cambi }),
              );
            }}
          />
        </div>
      )}
    </section>
  );
}

function withScelta(scelti: ReadonlySet<string>, nome: string, scelto: boolean): ReadonlySet<string> {
  const nuovi = new Set(scelti);
  if (scelto) nuovi.add(nome);
  else nuovi.delete(nome);
  return nuovi;
}
