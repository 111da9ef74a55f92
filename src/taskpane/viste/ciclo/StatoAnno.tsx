/** The steps of the year: which are done, which one the staff is at, what it still wants. */
import { useEffect, useState, type ReactElement } from 'react';
import type { PassoAnno, StatoAnno as Letto } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import { testiCiclo, type TestiCiclo } from '../../testi/ciclo.js';
import { useTesti } from '../../testi/lingua.js';

const SEGNI: Readonly<Record<PassoAnno['stato'], string>> = {
  fatto: '●',
  inCorso: '◐',
  pronto: '◑',
  daFare: '○',
};

export function StatoAnno({ azioni }: { readonly azioni: Azioni }): ReactElement {
  const parole = testiCiclo(useTesti().lingua);
  const [letto, setLetto] = useState<Letto>();
  useEffect(() => {
    let there = true;
    void azioni
      .chiedi(({ comandi, ...mondo }) => comandi.ciclo.readStatoAnno(mondo))
      .then((stato) => {
        if (there) setLetto(stato);
      });
    return () => {
      there = false;
    };
  }, [azioni]);
  return (
    <section>
      <h3>{parole.stato.titolo}</h3>
      {letto === undefined ? (
        <p>{parole.leggo}</p>
      ) : (
        <ol className="ciclo-passi">
          {letto.passi.map((passo) => (
            <li key={passo.id} aria-current={passo.id === letto.corrente?.id ? 'step' : undefined}>
              <Passo passo={passo} corrente={passo.id === letto.corrente?.id} parole={parole.stato} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface PassoProps {
  readonly passo: PassoAnno;
  readonly corrente: boolean;
  readonly parole: TestiCiclo['stato'];
}

/** What is in the way is said of the step that is being done. */
function Passo({ passo: { id, stato, detto, blocchi }, corrente, parole }: PassoProps): ReactElement {
  return (
    <>
      <span aria-hidden="true">{SEGNI[stato]}</span> <b>{parole.passi[id]}</b>{' '}
      <span className="nota">
        ({corrente ? `${parole.corrente}, ${parole.stati[stato]}` : parole.stati[stato]})
      </span>
      <br />
      {detto}
      {corrente && blocchi.length > 0 && (
        <>
          <p>{parole.manca}</p>
          <ul>
            {blocchi.map((blocco) => (
              <li key={blocco}>{blocco}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
