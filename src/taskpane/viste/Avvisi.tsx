/** The quiet bars above a screen: what was just done, what has changed meanwhile. */
import type { ReactElement } from 'react';
import type { NomeComando } from '../../commands/index.js';
import type { Azioni } from '../stato/azioni.js';
import type { Stato } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { Cella } from '../ui/Cella.js';
import { Link, MessageBar, MessageBarType } from '../ui/fabric.js';

interface Props {
  readonly stato: Stato;
  readonly azioni: Azioni;
}

/** What can be offered after each command. */
const DOPO: Readonly<Record<NomeComando, 'annulla' | 'ripeti' | 'niente'>> = {
  calcola: 'annulla',
  ripeti: 'annulla',
  impostazioni: 'annulla',
  tabelle: 'annulla',
  modulo: 'annulla',
  traccia: 'annulla',
  scenario: 'annulla',
  rimedio: 'annulla',
  accetta: 'annulla',
  nuova: 'annulla',
  raccolta: 'annulla',
  risposte: 'annulla',
  importa: 'annulla',
  versione: 'annulla',
  chiudi: 'annulla',
  collega: 'niente',
  annulla: 'ripeti',
  pulisci: 'niente',
};
/** How many changed cells are named. */
const CELLE_NOMINATE = 4;

export function Avvisi({ stato, azioni }: Props): ReactElement {
  const testi = useTesti();
  const { lavoro, perche, calcolo, cambiate, attesaModifica } = stato;
  const stale = cambiate !== undefined || (calcolo?.freschezza === 'superato' && lavoro.kind !== 'fatto');
  const named = cambiate ?? [];
  return (
    <>
      {attesaModifica && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {testi.attesaModifica}
        </MessageBar>
      )}
      {lavoro.kind === 'fatto' && perche === undefined && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          {testi.fatto[lavoro.scritto.comando](lavoro.scritto.celle)} <Dopo lavoro={lavoro} azioni={azioni} />
        </MessageBar>
      )}
      {stale && (lavoro.kind === 'fermo' || lavoro.kind === 'fatto') && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {testi.superato.titolo(named.length)}{' '}
          {named.slice(0, CELLE_NOMINATE).map((cella) => (
            <Cella key={cella} cella={cella} onVai={azioni.vai} />
          ))}
          {named.length > CELLE_NOMINATE && '… '}
          <Link onClick={azioni.anteprima}>{testi.ricalcola}</Link>
        </MessageBar>
      )}
    </>
  );
}

interface DopoProps {
  readonly lavoro: Extract<Stato['lavoro'], { kind: 'fatto' }>;
  readonly azioni: Azioni;
}

function Dopo({ lavoro, azioni }: DopoProps): ReactElement | null {
  const testi = useTesti();
  const { comando, celle } = lavoro.scritto;
  if (celle === 0) return null;
  switch (DOPO[comando]) {
    case 'annulla':
      return (
        <Link
          onClick={() => {
            azioni.annulla(1);
          }}
        >
          {testi.annullaUltima}
        </Link>
      );
    case 'ripeti':
      return <Link onClick={azioni.ripeti}>{testi.ripeti}</Link>;
    case 'niente':
      return null;
  }
}
