import type { ReactElement } from 'react';
import type { Calcolo } from '../../commands/index.js';
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
  readonly formatPunti: (frazione: number) => string;
}

/** The figures: the Ente first, then the tree, then where points are lost and what is to be looked at. */
export function Risultato(props: Props): ReactElement {
  const testi = useTesti();
  const { calcolo, formatPunti } = props;
  const { ente, areaServizi, regole, nodi } = calcolo.risultato;
  return (
    <Schermata titolo={testi.risultato.titolo} nascosto>
      <Intestazione calcolo={calcolo} />
      <Cifra nome={testi.risultato.ente} figura={ente} grande />
      <Cifra nome={testi.risultato.areaServizi} figura={areaServizi} />
      <h3>{testi.risultato.albero}</h3>
      <AlberoVista {...props} radice={ente} />
      <h3>{testi.risultato.perdite}</h3>
      <Perdite nodi={nodi} formatPunti={formatPunti} onPerche={props.onPerche} />
      <DaGuardare calcolo={calcolo} onControlla={props.onControlla} />
      <p className="nota">
        {testi.risultato.regole(regole.id)} · {testi.risultato.impronta(calcolo.impronta.slice(0, 12))}
      </p>
    </Schermata>
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
}

export function Cifra({ nome, figura, grande }: CifraProps): ReactElement {
  const testi = useTesti();
  const { fascia, pubblicato, esito, provvisorio } = figura;
  return (
    <div className={grande ? 'cifra cifra-grande' : 'cifra'}>
      <span className="cifra-nome">{nome}</span>
      <Luce fascia={fascia} provvisorio={provvisorio} estesa />
      <span className="cifra-valore">{pubblicato}</span>
      {grande && <Barra esito={esito} />}
      {provvisorio && (
        <span className="cifra-provvisorio">
          {testi.risultato.provvisorio(provvisorio.mancanti, provvisorio.errori)}
        </span>
      )}
    </div>
  );
}

/** How many of the greatest losses are shown. */
const PERDITE_MOSTRATE = 5;

interface PerditeProps {
  readonly nodi: readonly NodoValutato[];
  readonly formatPunti: (frazione: number) => string;
  readonly onPerche: (id: string) => void;
}

function Perdite({ nodi, formatPunti, onPerche }: PerditeProps): ReactElement {
  const testi = useTesti();
  const perdite = nodi
    .flatMap((valutato) =>
      valutato.puntiPersi !== undefined && valutato.puntiPersi > 0
        ? [{ valutato, punti: valutato.puntiPersi }]
        : [],
    )
    .sort((a, b) => b.punti - a.punti)
    .slice(0, PERDITE_MOSTRATE);
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
            <span className="perdita-punti">{formatPunti(punti)}</span>
            <span className="riga-valore">{pubblicato}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
