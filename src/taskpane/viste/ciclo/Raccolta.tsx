/** *Raccolta*: the requests that go to the offices, and the answers that come back. */
import type { ReactElement } from 'react';
import type { Scarica } from '../../scarica.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiCiclo } from '../../testi/ciclo.js';
import { useTesti } from '../../testi/lingua.js';
import { Richieste } from './Richieste.js';
import { Risposte } from './Risposte.js';

interface Props {
  readonly azioni: Azioni;
  /** Absent where the platform lets no file through. */
  readonly scarica: Scarica | undefined;
}

export function Raccolta({ azioni, scarica }: Props): ReactElement {
  const { raccolta } = testiCiclo(useTesti().lingua);
  return (
    <>
      <Richieste azioni={azioni} scarica={scarica} parole={raccolta} />
      <Risposte azioni={azioni} parole={raccolta} />
    </>
  );
}
