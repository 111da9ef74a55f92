/** The foot of the pane: what can be done now, the main thing first. */
import type { ReactElement } from 'react';
import type { NodoValutato } from '../../scoring/index.js';
import type { Azioni } from '../stato/azioni.js';
import type { Evento, Stato } from '../stato/modello.js';
import { isAccettata, isVuota } from '../stato/riduci.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton, Link, PrimaryButton } from '../ui/fabric.js';

interface Props {
  readonly stato: Stato;
  readonly azioni: Azioni;
  readonly dispatch: (evento: Evento) => void;
  /** The node of the tree that is chosen, while the tree is on screen. */
  readonly scelto: NodoValutato | undefined;
}

export function Piede(props: Props): ReactElement | null {
  const { stato, scelto } = props;
  const { lavoro, calcolo } = stato;
  switch (lavoro.kind) {
    case 'anteprima':
      return <DellAnteprima {...props} lavoro={lavoro} />;
    case 'rifiuto':
      return <DelRifiuto {...props} />;
    case 'fermo':
    case 'fatto':
      return calcolo === undefined || stato.perche !== undefined || stato.sezione !== 'calcola' ? null : (
        <footer className="comandi">
          {scelto && <Scelto {...props} scelto={scelto} />}
          <Anteprima {...props} />
        </footer>
      );
    case 'lettura':
    case 'scrittura':
    case 'primoUso':
    case 'collegamento':
      return null;
  }
}

/** The main button while there is something to write; a quiet one once the sheet shows the figures. */
function Anteprima({ stato, azioni }: Props): ReactElement {
  const testi = useTesti();
  const current = stato.calcolo?.freschezza === 'aggiornato' && stato.cambiate === undefined;
  const Button = current ? DefaultButton : PrimaryButton;
  return <Button text={testi.mostraAnteprima} onClick={azioni.anteprima} />;
}

/** The chosen node by its whole name, with what can be asked of it. */
function Scelto({ scelto, azioni, dispatch }: Props & { readonly scelto: NodoValutato }): ReactElement {
  const testi = useTesti();
  const { id, codice, titolo, cella } = scelto.nodo;
  return (
    <div className="scelto">
      <span className="scelto-nome">
        {codice !== undefined && <b>{codice} </b>}
        {titolo}
      </span>
      <span className="scelto-azioni">
        <Link
          onClick={() => {
            azioni.vai(cella);
          }}
        >
          {testi.vaiAllaCella}
        </Link>
        <Link
          onClick={() => {
            dispatch({ tipo: 'perche', id });
          }}
        >
          {testi.perche.titolo}
        </Link>
      </span>
    </div>
  );
}

function DellAnteprima({
  lavoro,
  azioni,
  dispatch,
}: Props & { readonly lavoro: Extract<Stato['lavoro'], { kind: 'anteprima' }> }): ReactElement {
  const testi = useTesti();
  const { proposta } = lavoro;
  const back = () => {
    dispatch({ tipo: 'indietro' });
  };
  return (
    <footer className="comandi comandi-in-riga">
      {isVuota(proposta) ? (
        <PrimaryButton text={testi.anteprima.chiudi} onClick={back} />
      ) : (
        <>
          <PrimaryButton
            text={testi.anteprima.scrivi}
            disabled={!isAccettata(lavoro)}
            onClick={() => {
              azioni.scrivi(lavoro);
            }}
          />
          <DefaultButton text={testi.anteprima.lasciaStare} onClick={back} />
        </>
      )}
    </footer>
  );
}

function DelRifiuto({ stato, azioni, dispatch }: Props): ReactElement {
  const testi = useTesti();
  return (
    <footer className="comandi comandi-in-riga">
      {stato.calcolo === undefined ? (
        <PrimaryButton text={testi.riprova} onClick={azioni.leggi} />
      ) : (
        <>
          <PrimaryButton text={testi.mostraAnteprima} onClick={azioni.anteprima} />
          <DefaultButton
            text={testi.indietro}
            onClick={() => {
              dispatch({ tipo: 'indietro' });
            }}
          />
        </>
      )}
    </footer>
  );
}
