import type { ReactElement } from 'react';
import type { NodoValutato } from '../../scoring/index.js';
import type { RigaPerche } from '../comandi.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { DefaultButton, Link } from '../ui/fabric.js';
import { Luce } from '../ui/Luce.js';
import { Schermata } from '../ui/Schermata.js';

interface Props {
  readonly valutato: NodoValutato;
  readonly righe: readonly RigaPerche[];
  readonly onVai: (cella: string) => void;
  readonly onPerche: (id: string) => void;
  readonly onIndietro: () => void;
}

/** *Perché questo valore?*: from the measures to the Ente, one step a line, each with its cell. */
export function Perche({ valutato, righe, onVai, onPerche, onIndietro }: Props): ReactElement {
  const testi = useTesti();
  const { nodo, fascia, pubblicato, provvisorio } = valutato;
  return (
    <Schermata titolo={testi.perche.titolo}>
      <p className="perche-nodo">
        <span className="nota">{testi.risultato.livelli[nodo.livello]}</span>
        <br />
        {nodo.codice !== undefined && <b>{nodo.codice} </b>}
        {nodo.titolo}
      </p>
      <div className="cifra">
        <Cella cella={nodo.cella} onVai={onVai} />
        <Luce fascia={fascia} provvisorio={provvisorio} estesa />
        <span className="cifra-valore">{pubblicato}</span>
      </div>
      <ol className="perche">
        {righe.map((riga, i) => (
          <li key={i}>
            <Testo riga={riga} onPerche={onPerche} />
            {riga.cella !== undefined && <Cella cella={riga.cella} onVai={onVai} />}
          </li>
        ))}
      </ol>
      <DefaultButton text={testi.perche.chiudi} onClick={onIndietro} />
    </Schermata>
  );
}

/** A line that is about another node leads to that node's own story. */
function Testo({ riga, onPerche }: { readonly riga: RigaPerche } & Pick<Props, 'onPerche'>): ReactElement {
  const { testo, fonte, id } = riga;
  return (
    <span>
      {id === undefined ? (
        testo
      ) : (
        <Link
          onClick={() => {
            onPerche(id);
          }}
        >
          {testo}
        </Link>
      )}
      {fonte !== undefined && (
        <>
          <br />
          <span className="nota">{fonte}</span>
        </>
      )}
    </span>
  );
}
