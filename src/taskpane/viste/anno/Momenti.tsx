/** What is done at certain moments of the year: the consuntivo closed, a version kept, the fascicolo made. */
import type { ReactElement } from 'react';
import type { Scarica } from '../../scarica.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiAnno } from '../../testi/anno.js';
import { useTesti } from '../../testi/lingua.js';
import { StatoAnno } from '../ciclo/StatoAnno.js';
import { Chiusura } from './Chiusura.js';
import { Fascicolo } from './Fascicolo.js';
import { Versioni } from './Versioni.js';

interface Props {
  readonly azioni: Azioni;
  /** Absent where the platform lets no file through. */
  readonly scarica: Scarica | undefined;
}

export function Momenti({ azioni, scarica }: Props): ReactElement {
  const parole = testiAnno(useTesti().lingua);
  return (
    <>
      <StatoAnno azioni={azioni} />
      <Chiusura azioni={azioni} parole={parole.chiusura} leggo={parole.leggo} />
      <Versioni azioni={azioni} parole={parole.versioni} leggo={parole.leggo} />
      <Fascicolo azioni={azioni} parole={parole.fascicolo} leggo={parole.leggo} scarica={scarica} />
    </>
  );
}
