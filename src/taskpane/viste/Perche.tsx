import { useEffect, useState, type ReactElement } from 'react';
import type { Calcolo } from '../../commands/index.js';
import type { PassoTraccia } from '../../scoring/index.js';
import type { Spiegazione } from '../contratto.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { DefaultButton, Link } from '../ui/fabric.js';
import { Luce } from '../ui/Luce.js';

interface Props extends Passaggi {
  readonly calcolo: Calcolo;
  /** What is asked about: the `id` of a node, or the name of a figure beside the tree. */
  readonly nome: string;
  readonly onSpiega: (calcolo: Calcolo, nome: string) => Promise<Spiegazione | undefined>;
  readonly onIndietro: () => void;
}

interface Passaggi {
  readonly onVai: (cella: string) => void;
  readonly onPerche: (id: string) => void;
}

/** *Perché questo valore?*: from the measures to the Ente, one step a line, each with its cell. */
export function Perche({ calcolo, nome, onSpiega, onIndietro, ...passaggi }: Props): ReactElement {
  const testi = useTesti();
  const [spiegazione, setSpiegazione] = useState<Spiegazione>();
  useEffect(() => {
    let asked = true;
    void onSpiega(calcolo, nome).then((found) => {
      if (asked) setSpiegazione(found);
    });
    return () => {
      asked = false;
    };
  }, [calcolo, nome, onSpiega]);
  return (
    <>
      {spiegazione && <Storia {...spiegazione} {...passaggi} />}
      <DefaultButton text={testi.perche.chiudi} onClick={onIndietro} />
    </>
  );
}

function Storia({ figura, traccia, onVai, onPerche }: Spiegazione & Passaggi): ReactElement {
  const testi = useTesti();
  const { fascia, pubblicato, provvisorio } = figura.kind === 'nodo' ? figura.valutato : figura.indice;
  return (
    <>
      <p className="perche-nodo">
        {figura.kind === 'nodo' && (
          <span className="nota">{testi.risultato.livelli[figura.valutato.nodo.livello]}</span>
        )}
        <b>{traccia.titolo}</b>
      </p>
      <div className="cifra">
        {traccia.cella === undefined ? <span /> : <Cella cella={traccia.cella} onVai={onVai} />}
        {fascia === undefined ? <span /> : <Luce fascia={fascia} provvisorio={provvisorio} estesa />}
        <span className="cifra-valore">{pubblicato}</span>
      </div>
      <ol className="perche">
        {traccia.passi.map((passo, i) => (
          <li key={i}>
            <Testo passo={passo} onPerche={onPerche} />
            {passo.cella !== undefined && <Cella cella={passo.cella} onVai={onVai} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** A line that is about another node leads to that node's own story. */
function Testo({
  passo,
  onPerche,
}: { readonly passo: PassoTraccia } & Pick<Passaggi, 'onPerche'>): ReactElement {
  const { testo, fonte, id } = passo;
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
