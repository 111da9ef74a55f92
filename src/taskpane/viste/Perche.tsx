import type { ReactElement } from 'react';
import type { Figura } from '../../commands/index.js';
import type { PassoTraccia, Traccia } from '../../scoring/index.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { DefaultButton, Link } from '../ui/fabric.js';
import { Luce } from '../ui/Luce.js';
import { Schermata } from '../ui/Schermata.js';

interface Props {
  readonly figura: Figura;
  readonly traccia: Traccia;
  readonly onVai: (cella: string) => void;
  readonly onPerche: (id: string) => void;
  readonly onIndietro: () => void;
}

/** *Perché questo valore?*: from the measures to the Ente, one step a line, each with its cell. */
export function Perche({ figura, traccia, onVai, onPerche, onIndietro }: Props): ReactElement {
  const testi = useTesti();
  const { fascia, pubblicato, provvisorio } = figura.kind === 'nodo' ? figura.valutato : figura.indice;
  return (
    <Schermata titolo={testi.perche.titolo}>
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
      <DefaultButton text={testi.perche.chiudi} onClick={onIndietro} />
    </Schermata>
  );
}

/** A line that is about another node leads to that node's own story. */
function Testo({
  passo,
  onPerche,
}: { readonly passo: PassoTraccia } & Pick<Props, 'onPerche'>): ReactElement {
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
