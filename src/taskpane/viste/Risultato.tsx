import type { ReactElement } from 'react';
import type { Calcolo, Perdita } from '../../commands/index.js';
import type { Indice, NodoValutato } from '../../scoring/index.js';
import { useTesti } from '../testi/lingua.js';
import { Link } from '../ui/fabric.js';
import { Icona } from '../ui/icone.js';
import { Barra, Luce } from '../ui/Luce.js';
import { Schermata } from '../ui/Schermata.js';
import { AlberoVista } from './AlberoVista.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly aperti: ReadonlySet<string>;
  readonly attivo: string | undefined;
  readonly onAttiva: (id: string) => void;
  readonly onApri: (id: string, aperto: boolean) => void;
  readonly onVai: (cella: string) => void;
  readonly onPerche: (id: string) => void;
  readonly onControlla: () => void;
  readonly perdite: readonly Perdita[];
}

/** The figures: the Ente first, then the tree, then where points are lost and what is to be looked at. */
export function Risultato(props: Props): ReactElement {
  const testi = useTesti();
  const { calcolo } = props;
  const { ente, areaServizi, unita, individuali, regole } = calcolo.risultato;
  return (
    <Schermata titolo={testi.risultato.titolo} nascosto>
      <Intestazione calcolo={calcolo} />
      <Cifra
        nome={testi.risultato.ente}
        figura={ente}
        grande
        onQuali={props.onControlla}
        onPerche={() => {
          props.onPerche(ente.nodo.id);
        }}
      />
      <Cifra
        nome={testi.risultato.areaServizi}
        figura={areaServizi}
        onPerche={() => {
          props.onPerche(areaServizi.nome);
        }}
      />
      <h3>{testi.risultato.albero}</h3>
      <AlberoVista {...props} radice={ente} />
      <Indici titolo={testi.risultato.unita} indici={unita} onPerche={props.onPerche} />
      <Indici titolo={testi.risultato.individuali} indici={individuali} onPerche={props.onPerche} />
      <h3>{testi.risultato.perdite}</h3>
      <Perdite perdite={props.perdite} onPerche={props.onPerche} />
      <DaGuardare calcolo={calcolo} onControlla={props.onControlla} />
      <p className="nota">
        {testi.risultato.regole(regole.id)} · {testi.risultato.impronta(calcolo.impronta.slice(0, 12))}
      </p>
    </Schermata>
  );
}

interface IndiciProps {
  readonly titolo: string;
  readonly indici: readonly Indice[];
  readonly onPerche: (nome: string) => void;
}

/** Figures beside the tree, under a heading of their own; nothing where there are none. */
function Indici({ titolo, indici, onPerche }: IndiciProps): ReactElement | null {
  if (indici.length === 0) return null;
  return (
    <>
      <h3>{titolo}</h3>
      {indici.map((indice) => (
        <Cifra
          key={indice.nome}
          nome={indice.nome}
          figura={indice}
          onPerche={() => {
            onPerche(indice.nome);
          }}
        />
      ))}
    </>
  );
}

interface DaGuardareProps {
  readonly calcolo: Calcolo;
  readonly onControlla: () => void;
}

/** How many things are to be looked at before publishing, and the way there. */
export function DaGuardare({ calcolo, onControlla }: DaGuardareProps): ReactElement {
  const testi = useTesti();
  const quante = calcolo.anomalie.filter(({ severita }) => severita !== 'nota').length;
  if (quante === 0) return <p className="da-guardare">{testi.risultato.nienteDaGuardare}</p>;
  return (
    <p className="da-guardare">
      <span>
        <Icona nome="avviso" /> {testi.risultato.daGuardare(quante)}
      </span>
      <Link onClick={onControlla}>
        {testi.risultato.apri}
        <span className="solo-lettore"> {testi.sezioni.controlla}</span>
      </Link>
    </p>
  );
}

/** `CCIAA Alessandria-Asti · 2024 · consuntivo`. */
export function Intestazione({ calcolo }: { readonly calcolo: Calcolo }): ReactElement {
  const { ente, fase, letto } = calcolo.cartella;
  const parti = [ente, String(letto.contesto.anno), fase].filter(
    (parte) => parte !== undefined && parte !== '',
  );
  return <p className="intestazione">{parti.join(' · ')}</p>;
}

interface CifraProps {
  readonly nome: string;
  readonly figura: NodoValutato | Indice;
  readonly grande?: boolean;
  /** Asks for the story of the figure, where it can be asked. */
  readonly onPerche?: () => void;
  /** Shows which values make the figure provisional. */
  readonly onQuali?: () => void;
}

export function Cifra({ nome, figura, grande, onPerche, onQuali }: CifraProps): ReactElement {
  const testi = useTesti();
  const { fascia, pubblicato, esito, provvisorio } = figura;
  return (
    <div className={grande ? 'cifra cifra-grande' : 'cifra'}>
      {onPerche === undefined ? (
        <span className="cifra-nome">{nome}</span>
      ) : (
        <Link className="cifra-nome" title={testi.perche.titolo} onClick={onPerche}>
          {nome}
        </Link>
      )}
      {fascia === undefined ? <span /> : <Luce fascia={fascia} provvisorio={provvisorio} estesa />}
      <span className="cifra-valore">{pubblicato}</span>
      {grande && esito.kind === 'punteggio' && <Barra parte={esito.valore} />}
      {provvisorio && (
        <span className="cifra-provvisorio">
          {testi.risultato.provvisorio(provvisorio.mancanti, provvisorio.errori)}
          {onQuali && (
            <>
              {' · '}
              <Link onClick={onQuali}>{testi.risultato.quali}</Link>
            </>
          )}
        </span>
      )}
    </div>
  );
}

function Perdite({ perdite, onPerche }: Pick<Props, 'perdite' | 'onPerche'>): ReactElement {
  const testi = useTesti();
  if (perdite.length === 0) return <p>{testi.risultato.nessunaPerdita}</p>;
  return (
    <ul className="perdite">
      {perdite.map(({ valutato: { nodo, pubblicato }, punti }) => (
        <li key={nodo.id}>
          <Link
            className="perdita"
            title={`${testi.perche.titolo} ${nodo.codice ?? ''} ${nodo.titolo}`}
            onClick={() => {
              onPerche(nodo.id);
            }}
          >
            <span className="riga-testo">
              {nodo.codice !== undefined && <b>{nodo.codice} </b>}
              {nodo.titolo}
            </span>
            <span className="perdita-punti">{punti}</span>
            <span className="riga-valore">{pubblicato}</span>
            <Icona nome="apri" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
