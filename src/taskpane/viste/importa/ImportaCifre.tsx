/** An extract: read, its columns confirmed, its figures ticked one by one, then the preview of what was ticked. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Calcolo, GenereCifre, Sorgente } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiImporta } from '../../testi/importa.js';
import { PrimaryButton } from '../../ui/fabric.js';
import type { Bozza } from './bozza.js';
import { Colonne } from './Colonne.js';
import { Kronos } from './Kronos.js';
import { Intestazione } from './Intestazione.js';
import { SorgenteVista } from './SorgenteVista.js';
import { useLetturaEstratto } from './useLetturaEstratto.js';
import { Voci } from './Voci.js';

interface Props {
  readonly genere: GenereCifre;
  readonly azioni: Azioni;
  readonly calcolo: Calcolo;
  readonly parole: TestiImporta;
  readonly bozza: Bozza;
  readonly onBozza: (cambi: Partial<Bozza>) => void;
}

/** Where a workbook keeps an extract of each kind. */
const INTERVALLI: Readonly<Record<GenereCifre, string | undefined>> = {
  pareto: 'Pareto',
  misure: undefined,
  kronos: 'Kronos',
};

/** The refusal of an extract whose header no words tell. */
const SENZA_COLONNE = 'ESTRATTO_SENZA_COLONNE';

export function ImportaCifre({ genere, azioni, calcolo, parole, bozza, onBozza }: Props): ReactElement {
  const lettura = useLetturaEstratto();
  const [ultima, setUltima] = useState<Sorgente>({ kind: 'testo', testo: bozza.testo });
  const titolo = useRef<HTMLHeadingElement>(null);
  const daMostrare = useRef(false);
  const { letta, scelte } = bozza;
  const importazione = letta?.importazione.genere === genere ? letta.importazione : undefined;
  const confronti = importazione?.voci.filter(({ confronti: sue = [] }) => sue.length > 0).length ?? 0;
  const conConfronti = bozza.conConfronti && confronti > 0;
  const superata = letta !== undefined && letta.calcolo !== calcolo;
  useEffect(() => {
    // What was read is below: a keyboard goes on from there.
    if (daMostrare.current && importazione !== undefined) titolo.current?.focus();
    daMostrare.current = false;
  }, [importazione]);

  const read = async (sorgente: Sorgente, cambi: Partial<Bozza> = {}) => {
    setUltima(sorgente);
    const { abbinamenti, codici, formule } = { ...bozza, ...cambi };
    const nuova = await lettura.leggi(azioni, ({ comandi, workbook, adesso }, pausa) =>
      comandi.importa.prepareImporta(workbook, genere, sorgente, {
        adesso,
        abbinamenti,
        codici,
        formule,
        pausa,
      }),
    );
    if (nuova === undefined) return;
    daMostrare.current = true;
    const spuntate = nuova.voci.filter(({ spunta }) => spunta).map(({ id }) => id);
    onBozza({ ...cambi, letta: { importazione: nuova, calcolo }, scelte: new Set(spuntate) });
  };
  return (
    <>
      <SorgenteVista
        testo={bozza.testo}
        intervallo={INTERVALLI[genere]}
        lettura={lettura}
        parole={parole}
        onTesto={(testo) => {
          onBozza({ testo });
        }}
        onLeggi={(sorgente) => void read(sorgente)}
      />
      {lettura.rifiuto?.codice === SENZA_COLONNE && (
        <Intestazione
          genere={genere}
          sorgente={ultima}
          azioni={azioni}
          parole={parole}
          onColonne={(abbinamenti) => void read(ultima, { abbinamenti })}
        />
      )}
      {importazione !== undefined && (
        <section>
          <h3 ref={titolo} tabIndex={-1}>
            {parole.fonti[genere]}
          </h3>
          {superata && <p role="alert">{parole.cambiata}</p>}
          <Colonne
            key={importazione.tabelle.map(({ firma }) => firma).join('\n')}
            importazione={importazione}
            rileggi={parole.colonne.rileggi}
            parole={parole}
            onColonne={(abbinamenti) => void read(ultima, { abbinamenti })}
          />
          {importazione.avvisi.length > 0 && (
            <details>
              <summary>{parole.avvisi}</summary>
              <ul>
                {importazione.avvisi.map((avviso) => (
                  <li key={avviso}>{avviso}</li>
                ))}
              </ul>
            </details>
          )}
          <Kronos
            importazione={importazione}
            azioni={azioni}
            onFormule={(formule) => void read(ultima, { formule })}
          />
          <Voci
            importazione={importazione}
            scelte={scelte}
            codici={bozza.codici}
            parole={parole}
            onVai={azioni.vai}
            onScelte={(nuove) => {
              onBozza({ scelte: nuove });
            }}
            onCodici={(codici) => void read(ultima, { codici })}
          />
          {confronti > 0 && (
            <label>
              <input
                type="checkbox"
                checked={bozza.conConfronti}
                onChange={({ target }) => {
                  onBozza({ conConfronti: target.checked });
                }}
              />{' '}
              {parole.confronti(confronti)}
            </label>
          )}
          <p role="status">{parole.scelte(scelte.size)}</p>
          <PrimaryButton
            text={parole.anteprima}
            disabled={(scelte.size === 0 && !conConfronti) || superata}
            onClick={() => {
              azioni.prepara('importa', ({ comandi, workbook }) =>
                comandi.importa.prepareScelte(workbook, importazione, scelte, { conConfronti }),
              );
            }}
          />
        </section>
      )}
    </>
  );
}
