/** What an extract of Kronos has beside its figures: the formulas of the indicatori, the sums by process. */
import { useState, type ReactElement } from 'react';
import type { Importazione } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiKronos, type TestiKronos } from '../../testi/kronos.js';
import { useTesti } from '../../testi/lingua.js';
import { DefaultButton } from '../../ui/fabric.js';
import { TabellaScorrevole } from './TabellaScorrevole.js';

interface Props {
  readonly importazione: Importazione;
  readonly azioni: Azioni;
  readonly onFormule: (formule: Readonly<Record<string, string>>) => void;
}

export function Kronos({ importazione, azioni, onFormule }: Props): ReactElement | null {
  const testi = testiKronos(useTesti().lingua);
  const { kronos, anno, voci } = importazione;
  if (kronos === undefined) return null;
  return (
    <>
      <Formule
        // The formulas that count are those that were read with it.
        key={voci.map(({ etichetta }) => etichetta).join('\n')}
        testi={testi}
        lette={voci.map(({ etichetta }) => etichetta).join('\n')}
        onFormule={onFormule}
      />
      {kronos.anni.map((uno) => (
        <details key={uno.anno}>
          <summary>
            {testi.processi(uno.anno)}
            {uno.mesi.length > 0 && ` (${testi.mesi(uno.mesi.length)})`}
          </summary>
          <Processi kronos={kronos} anno={uno} testi={testi} />
        </details>
      ))}
      {anno !== undefined && (
        <>
          <DefaultButton
            text={testi.metti}
            onClick={() => {
              azioni.prepara('importa', ({ comandi, workbook }) =>
                comandi.importa.prepareProcessi(workbook, kronos, anno),
              );
            }}
          />
          <p className="nota">{testi.mettiNota}</p>
        </>
      )}
    </>
  );
}

interface FormuleProps {
  readonly testi: TestiKronos;
  /** As they were read, one for each line. */
  readonly lette: string;
  readonly onFormule: Props['onFormule'];
}

function Formule({ testi, lette, onFormule }: FormuleProps): ReactElement {
  const [scritte, setScritte] = useState(lette);
  const righe = scritte.split('\n').filter((riga) => riga.trim() !== '');
  const sbagliata = righe.find((riga) => !/^[^=]*\S[^=]*=\s*\S/.test(riga));
  return (
    <>
      <label className="copia-a-mano">
        {testi.formule}
        <textarea
          rows={3}
          value={scritte}
          placeholder={testi.esempio}
          onChange={(event) => {
            setScritte(event.target.value);
          }}
        />
      </label>
      <p className="nota">{testi.formuleNota}</p>
      {sbagliata !== undefined && <p role="alert">{testi.nonRiga(sbagliata)}</p>}
      <DefaultButton
        text={testi.rileggi}
        disabled={sbagliata !== undefined || righe.length === 0}
        onClick={() => {
          onFormule(
            Object.fromEntries(
              righe.map((riga) => {
                const at = riga.indexOf('=');
                return [riga.slice(0, at).trim(), riga.slice(at + 1).trim()];
              }),
            ),
          );
        }}
      />
    </>
  );
}

type LettoKronos = NonNullable<Importazione['kronos']>;

interface ProcessiProps {
  readonly kronos: LettoKronos;
  readonly anno: LettoKronos['anni'][number];
  readonly testi: TestiKronos;
}

const NOMI: Readonly<Record<LettoKronos['misure'][number], string>> = {
  fte: 'FTE',
  fteIntegrato: 'FTE integrato',
  ore: 'Ore',
  costiInterni: 'Costi interni',
  costiEsterni: 'Costi esterni',
  costiPromozionali: 'Costi promozionali',
};

const CIFRE = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function Processi({
  kronos: { misure },
  anno: { anno, processi, totali },
  testi,
}: ProcessiProps): ReactElement {
  const titoli = [testi.processo, testi.descrizione, ...misure.map((misura) => NOMI[misura])];
  const celle = (cifre: LettoKronos['anni'][number]['totali']) =>
    misure.map((misura) => {
      const cifra = cifre[misura];
      return <td key={misura}>{cifra === undefined ? '' : CIFRE.format(cifra)}</td>;
    });
  return (
    <TabellaScorrevole etichetta={testi.processi(anno)} titoli={titoli}>
      {processi.map(({ codice, descrizione, cifre }) => (
        <tr key={codice}>
          <th scope="row">{codice}</th>
          <td>{descrizione}</td>
          {celle(cifre)}
        </tr>
      ))}
      <tr>
        <th scope="row">{testi.totale}</th>
        <td />
        {celle(totali)}
      </tr>
    </TabellaScorrevole>
  );
}
