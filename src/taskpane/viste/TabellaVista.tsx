import { type CSSProperties, type ReactElement } from 'react';
import { formatCellaTabella } from '../../commands/index.js';
import type { CellaTabella, Luce, Nota, RigaTabella, Tabella } from '../../report/index.js';
import { useTesti } from '../testi/lingua.js';

/** A table as it will look: a real one, with caption and headers, that scrolls sideways by itself. */
export function TabellaVista({ tabella }: { readonly tabella: Tabella }): ReactElement {
  const testi = useTesti();
  const { titolo, sezione, campi = [], colonne, righe, note } = tabella;
  const first = note.filter(({ genere }) => genere === 'provvisorio' || genere === 'motivo');
  return (
    <article className="tabella-vista" lang="it">
      {first.map(({ testo }) => (
        <p key={testo} className="tabella-avviso">
          {testo}
        </p>
      ))}
      {campi.length > 0 && (
        <dl>
          {campi.map(({ nome, cella }) => (
            <div key={nome}>
              <dt>{nome}</dt>
              <dd>{formatCellaTabella(cella)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="tabella-scorre" role="group" tabIndex={0} aria-label={testi.tabelle.scorre(titolo)}>
        <table>
          <caption>
            {titolo} <span className="nota">{sezione}</span>
          </caption>
          <thead>
            <tr>
              {colonne.map(({ titolo: nome, larghezza }, i) => (
                <th
                  key={i}
                  scope="col"
                  style={{
                    minWidth: `${Math.min(larghezza, i === 0 ? LARGHEZZA_FERMA : LARGHEZZA_MASSIMA)}ch`,
                  }}
                >
                  {nome}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {righe.map((riga, i) => (
              <Riga key={i} riga={riga} colonne={colonne.length} />
            ))}
          </tbody>
        </table>
      </div>
      {note.length > 0 && <Note note={note} />}
    </article>
  );
}

/** Characters that a column takes at most: longer texts go on below. */
const LARGHEZZA_MASSIMA = 28;
/** The first column stays in sight while the others scroll by: there has to be room for them. */
const LARGHEZZA_FERMA = 18;

function Riga({ riga, colonne }: { readonly riga: RigaTabella; readonly colonne: number }): ReactElement {
  const { ruolo, celle, etichetta } = riga;
  const [first] = celle;
  if (ruolo === 'sezione')
    return (
      <tr className="tabella-sezione">
        <th scope="colgroup" colSpan={colonne}>
          {first && <Contenuto cella={first} />}
        </th>
      </tr>
    );
  return (
    <tr className={`tabella-${ruolo}`}>
      {celle.map((cella, i) => {
        const props = {
          className: isNumero(cella) ? 'tabella-numero' : undefined,
          style: styleOf(luceOf(cella)),
        };
        if (ruolo !== 'intestazione' && i !== etichetta)
          return (
            <td key={i} {...props}>
              <Contenuto cella={cella} />
            </td>
          );
        return (
          <th key={i} scope={ruolo === 'intestazione' ? 'col' : 'row'} {...props}>
            <Contenuto cella={cella} />
          </th>
        );
      })}
    </tr>
  );
}

function Contenuto({ cella }: { readonly cella: CellaTabella }): ReactElement {
  if (cella.tipo === 'luce') return <DellaLuce luce={cella} />;
  if (cella.tipo !== 'testo') return <>{formatCellaTabella(cella)}</>;
  const { testo, dettaglio, luce } = cella;
  return (
    <>
      {testo}
      {dettaglio !== undefined && <span className="tabella-dettaglio">{dettaglio}</span>}
      {luce && (
        <span className="tabella-dettaglio">
          <DellaLuce luce={luce} />
        </span>
      )}
    </>
  );
}

/** The symbol is for the eye; the words say the same. */
function DellaLuce({ luce: { simbolo, testo } }: { readonly luce: Luce }): ReactElement {
  return (
    <>
      {simbolo !== undefined && <span aria-hidden="true">{simbolo} </span>}
      {testo}
    </>
  );
}

const isNumero = ({ tipo }: CellaTabella): boolean => tipo === 'numero' || tipo === 'nonDisponibile';

function luceOf(cella: CellaTabella): Luce | undefined {
  if (cella.tipo === 'luce') return cella;
  return cella.tipo === 'testo' ? cella.luce : undefined;
}

/** Text on a light is black in every theme. */
const styleOf = (luce: Luce | undefined): CSSProperties | undefined =>
  luce?.colore === undefined ? undefined : { backgroundColor: `#${luce.colore}`, color: '#000' };

/** Notes under a heading each, in the order in which they come. */
function Note({ note }: { readonly note: readonly Nota[] }): ReactElement {
  const testi = useTesti();
  const generi = [...new Set(note.map(({ genere }) => genere))];
  return (
    <>
      {generi.map((genere) => (
        <div key={genere}>
          <h3>{testi.tabelle.note[genere]}</h3>
          <ul>
            {note
              .filter((una) => una.genere === genere)
              .map(({ testo, luce }, i) => (
                <li key={i}>
                  {luce && (
                    <span className="tabella-campione" style={styleOf(luce)}>
                      <DellaLuce luce={luce} />
                    </span>
                  )}{' '}
                  {testo}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
