import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { NodoValutato } from '../../scoring/index.js';
import { useTesti } from '../testi/lingua.js';
import { Icona } from '../ui/icone.js';
import { ListaVirtuale } from '../ui/ListaVirtuale.js';
import { Barra, Luce } from '../ui/Luce.js';
import { indexOf, mossaOf, visibleRighe, type MossaAlbero, type RigaAlbero } from './righeAlbero.js';

interface Props {
  readonly radice: NodoValutato;
  readonly aperti: ReadonlySet<string>;
  readonly attivo: string | undefined;
  readonly onAttiva: (id: string) => void;
  readonly onApri: (id: string, aperto: boolean) => void;
  readonly onVai: (cella: string) => void;
  readonly onPerche: (id: string) => void;
}

const ALTEZZA_RIGA = 30;

/** The tree below the root, one row a node, wholly usable by keyboard; the focus stays on the tree itself. */
export function AlberoVista(props: Props): ReactElement {
  const { radice, aperti, attivo, onAttiva } = props;
  const testi = useTesti();
  const base = useId();
  const [focused, setFocused] = useState(false);
  const righe = visibleRighe(radice, aperti);
  const place = indexOf(righe, attivo);
  const idOf = (id: string) => `${base}-${id}`;

  const run = (mossa: MossaAlbero) => {
    const riga = righe[indexOf(righe, mossa.id)];
    onAttiva(mossa.id);
    if (mossa.tipo === 'apri') props.onApri(mossa.id, mossa.aperto);
    if (mossa.tipo === 'perche') props.onPerche(mossa.id);
    if (mossa.tipo === 'vai' && riga !== undefined) props.onVai(riga.valutato.nodo.cella);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const mossa = mossaOf(event.key, righe, attivo);
    if (mossa === undefined) return;
    event.preventDefault();
    run(mossa);
  };

  return (
    <div
      role="tree"
      tabIndex={0}
      aria-label={testi.risultato.albero}
      aria-activedescendant={place >= 0 && attivo !== undefined ? idOf(attivo) : undefined}
      className="albero"
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true);
        const first = righe[0];
        if (place < 0 && first !== undefined) onAttiva(first.valutato.nodo.id);
      }}
      onBlur={() => {
        setFocused(false);
      }}
    >
      <ListaVirtuale
        righe={righe.length}
        altezza={ALTEZZA_RIGA}
        attiva={focused && place >= 0 ? place : undefined}
      >
        {(i) => {
          const riga = righe[i];
          return riga === undefined ? null : (
            <Riga
              key={riga.valutato.nodo.id}
              riga={riga}
              id={idOf(riga.valutato.nodo.id)}
              attiva={i === place}
              onMossa={run}
            />
          );
        }}
      </ListaVirtuale>
    </div>
  );
}

interface RigaProps {
  readonly riga: RigaAlbero;
  readonly id: string;
  readonly attiva: boolean;
  readonly onMossa: (mossa: MossaAlbero) => void;
}

function Riga({ riga, id, attiva, onMossa }: RigaProps): ReactElement {
  const testi = useTesti();
  const { valutato, profondita, apribile, aperto, posto, fratelli } = riga;
  const { nodo, esito, pubblicato, fascia, provvisorio } = valutato;
  return (
    <div
      role="treeitem"
      id={id}
      aria-level={profondita}
      aria-posinset={posto}
      aria-setsize={fratelli}
      aria-expanded={apribile ? aperto : undefined}
      aria-selected={attiva}
      className={`riga riga-${nodo.livello}${attiva ? ' riga-attiva' : ''}`}
      style={{ height: ALTEZZA_RIGA, paddingInlineStart: `calc(${profondita - 1} * var(--rientro))` }}
      title={nodo.codice === undefined ? nodo.titolo : `${nodo.codice} ${nodo.titolo}`}
      onClick={() => {
        onMossa({ tipo: 'vai', id: nodo.id });
      }}
    >
      <span
        className="riga-apri"
        aria-hidden="true"
        onClick={(event) => {
          if (!apribile) return;
          event.stopPropagation();
          onMossa({ tipo: 'apri', id: nodo.id, aperto: !aperto });
        }}
      >
        {apribile && (
          <span className={aperto ? 'aperto' : 'chiuso'}>
            <Icona nome="apri" />
          </span>
        )}
      </span>
      {fascia === undefined ? (
        <span className="senza-luce" />
      ) : (
        <Luce fascia={fascia} provvisorio={provvisorio} />
      )}
      <span className="riga-testo">
        {nodo.codice !== undefined && <b>{nodo.codice} </b>}
        {nodo.titolo}
      </span>
      <span className="riga-valore">{pubblicato}</span>
      {provvisorio && (
        <span className="solo-lettore">
          {testi.risultato.provvisorio(provvisorio.mancanti, provvisorio.errori)}
        </span>
      )}
      {esito.kind === 'punteggio' && <Barra parte={esito.valore} />}
    </div>
  );
}
