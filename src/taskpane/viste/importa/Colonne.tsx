/** The columns of an extract with its first rows: what each is taken for, to be confirmed or corrected. */
import { useState, type ReactElement } from 'react';
import type { Abbinamento, Importazione, TabellaEstratta } from '../../../commands/index.js';
import type { TestiImporta } from '../../testi/importa.js';
import { DefaultButton } from '../../ui/fabric.js';

interface Props {
  readonly importazione: Pick<Importazione, 'genere' | 'tabelle' | 'significati'>;
  /** Words of the button. */
  readonly rileggi: string;
  readonly parole: TestiImporta;
  readonly onColonne: (abbinamenti: readonly Abbinamento[]) => void;
}

export function Colonne({ importazione, rileggi, parole, onColonne }: Props): ReactElement {
  const { genere, tabelle } = importazione;
  const [scelti, setScelti] = useState<readonly Abbinamento[]>(() =>
    uniche(tabelle).map(({ firma, abbinate }) => ({ genere, firma, colonne: abbinate })),
  );
  const [cambiati, setCambiati] = useState(false);
  const change = (firma: string, make: (abbinamento: Abbinamento) => Abbinamento) => {
    setScelti(scelti.map((uno) => (uno.firma === firma ? make(uno) : uno)));
    setCambiati(true);
  };
  return (
    <details open={tabelle.some(({ ricordata }) => !ricordata)}>
      <summary>{parole.colonne.titolo}</summary>
      {uniche(tabelle).map((tabella) => {
        const abbinamento = scelti.find(({ firma }) => firma === tabella.firma);
        return (
          abbinamento !== undefined && (
            <Tabella
              key={tabella.firma}
              tabella={tabella}
              abbinamento={abbinamento}
              significati={importazione.significati}
              parole={parole}
              onCambia={(make) => {
                change(tabella.firma, make);
              }}
            />
          )
        );
      })}
      <DefaultButton
        text={rileggi}
        disabled={!cambiati}
        onClick={() => {
          onColonne(scelti);
        }}
      />
    </details>
  );
}

/** Tables with the same header have the same columns. */
function uniche(tabelle: readonly TabellaEstratta[]): readonly TabellaEstratta[] {
  return tabelle.filter(({ firma }, i) => tabelle.findIndex((una) => una.firma === firma) === i);
}

interface TabellaProps {
  readonly tabella: TabellaEstratta;
  readonly abbinamento: Abbinamento;
  readonly significati: readonly string[];
  readonly parole: TestiImporta;
  readonly onCambia: (make: (abbinamento: Abbinamento) => Abbinamento) => void;
}

function Tabella({ tabella, abbinamento, significati, parole, onCambia }: TabellaProps): ReactElement {
  const { colonne, prime, righe, ricordata } = tabella;
  const titoloDi = (titolo: string, indice: number) => (titolo === '' ? String(indice + 1) : titolo);
  const significatoDi = (indice: number) =>
    Object.keys(abbinamento.colonne).find((chiave) => abbinamento.colonne[chiave] === indice) ?? '';
  const ambigue = colonne.filter(
    ({ decimali, decimaliPresunti }) => decimali === 'mista' || decimaliPresunti,
  );
  return (
    <>
      <p className="nota">
        {parole.colonne.righe(righe)} {ricordata && parole.colonne.ricordate}
      </p>
      <div className="importa-colonne">
        <table>
          <thead>
            <tr>
              {colonne.map(({ indice, titolo }) => (
                <th key={indice} scope="col">
                  <select
                    aria-label={parole.colonne.significato(titoloDi(titolo, indice))}
                    value={significatoDi(indice)}
                    onChange={({ target }) => {
                      onCambia((uno) => withSignificato(uno, target.value, indice));
                    }}
                  >
                    <option value="">{parole.colonne.nessuno}</option>
                    {significati.map((chiave) => (
                      <option key={chiave} value={chiave}>
                        {parole.significati[chiave] ?? chiave}
                      </option>
                    ))}
                  </select>
                  <br />
                  {titoloDi(titolo, indice)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {prime.map((riga, r) => (
              <tr key={r}>
                {colonne.map(({ indice }) => (
                  <td key={indice}>{riga[indice] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ambigue.map(({ indice, titolo }) => (
        <label key={indice} className="campo-scelta">
          <span>{parole.colonne.decimali(titoloDi(titolo, indice))}</span>
          <select
            value={abbinamento.decimali?.[indice] ?? ''}
            onChange={({ target }) => {
              onCambia((uno) => withDecimali(uno, target.value, indice));
            }}
          >
            <option value="">{parole.colonne.secondoColonna}</option>
            <option value="italiana">{parole.colonne.virgola}</option>
            <option value="inglese">{parole.colonne.punto}</option>
          </select>
        </label>
      ))}
    </>
  );
}

/** A column has one meaning, and a meaning one column. */
function withSignificato(abbinamento: Abbinamento, chiave: string, indice: number): Abbinamento {
  const altre = Object.entries(abbinamento.colonne).filter(
    ([una, colonna]) => una !== chiave && colonna !== indice,
  );
  const colonne = Object.fromEntries(chiave === '' ? altre : [...altre, [chiave, indice]]);
  return { ...abbinamento, colonne };
}

function withDecimali(abbinamento: Abbinamento, scritta: string, indice: number): Abbinamento {
  const altre = Object.entries(abbinamento.decimali ?? {}).filter(([colonna]) => Number(colonna) !== indice);
  const detta = scritta === 'italiana' || scritta === 'inglese' ? [[indice, scritta] as const] : [];
  return { ...abbinamento, decimali: Object.fromEntries([...altre, ...detta]) };
}
