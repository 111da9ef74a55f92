/** The report of the platform beside our result: how many rows agree, and the list of those that do not. */
import { useState, type ReactElement } from 'react';
import type { ConfrontoIntegra, Sorgente } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiImporta } from '../../testi/importa.js';
import { Cella } from '../../ui/Cella.js';
import { DefaultButton } from '../../ui/fabric.js';
import type { Bozza } from './bozza.js';
import { SorgenteVista } from './SorgenteVista.js';
import { useLetturaEstratto } from './useLetturaEstratto.js';

interface Props {
  readonly azioni: Azioni;
  readonly parole: TestiImporta;
  readonly bozza: Bozza;
  readonly onBozza: (cambi: Partial<Bozza>) => void;
}

export function Integra({ azioni, parole, bozza, onBozza }: Props): ReactElement {
  const lettura = useLetturaEstratto();
  const [confronto, setConfronto] = useState<ConfrontoIntegra>();
  const read = async (sorgente: Sorgente) => {
    setConfronto(
      await lettura.leggi(azioni, ({ comandi, workbook }, pausa) =>
        comandi.importa.confrontaIntegra(workbook, sorgente, { pausa }),
      ),
    );
  };
  return (
    <>
      <SorgenteVista
        testo={bozza.testo}
        intervallo={undefined}
        lettura={lettura}
        parole={parole}
        onTesto={(testo) => {
          onBozza({ testo });
        }}
        onLeggi={(sorgente) => void read(sorgente)}
      />
      {confronto !== undefined && <Esito confronto={confronto} azioni={azioni} parole={parole} />}
    </>
  );
}

interface EsitoProps {
  readonly confronto: ConfrontoIntegra;
  readonly azioni: Azioni;
  readonly parole: TestiImporta;
}

function Esito({ confronto, azioni, parole }: EsitoProps): ReactElement {
  const { integra } = parole;
  const diverse = confronto.voci.filter(({ esito }) => esito !== 'coincide');
  return (
    <section>
      <p role="status">
        <b>{confronto.riassunto}</b>
      </p>
      {diverse.length > 0 && (
        <div className="importa-colonne">
          <table>
            <thead>
              <tr>
                <th scope="col">{integra.nodo}</th>
                <th scope="col">{integra.nostro}</th>
                <th scope="col">{integra.loro}</th>
                <th scope="col">{integra.differenza}</th>
              </tr>
            </thead>
            <tbody>
              {diverse.map(({ nodo, nostro, loro, differenza, esito, cella, cellaLoro }) => (
                <tr key={`${cella} ${cellaLoro}`}>
                  <th scope="row">
                    {nodo} {cella !== '' && <Cella cella={cella} onVai={azioni.vai} />}
                  </th>
                  <td>{nostro}</td>
                  <td>{loro}</td>
                  <td>
                    {differenza === '' ? integra.esiti[esito] : `${differenza} (${integra.esiti[esito]})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DefaultButton
        text={integra.annota}
        onClick={() => {
          azioni.prepara('importa', ({ comandi, workbook, adesso }) =>
            comandi.importa.prepareNotaIntegra(workbook, confronto, { adesso }),
          );
        }}
      />
      <p className="nota">{integra.annotaNota}</p>
    </section>
  );
}
