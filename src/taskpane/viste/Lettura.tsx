import type { ReactElement } from 'react';
import type { Lavoro } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton, ProgressIndicator } from '../ui/fabric.js';

interface Props {
  readonly lavoro: Extract<Lavoro, { kind: 'lettura' }>;
  readonly onFerma: () => void;
}

/** What is being read; where it takes several steps how far it is, and a way to stop it. */
export function Lettura({ lavoro: { comando, avanzamento }, onFerma }: Props): ReactElement {
  const testi = useTesti();
  if (avanzamento === undefined)
    return <ProgressIndicator className="lettura" label={testi.lettura[comando]} />;
  const { fatte, totale, titolo } = avanzamento;
  return (
    <div className="lettura">
      <ProgressIndicator
        label={testi.tabelle.preparo(fatte, totale, titolo)}
        percentComplete={fatte / totale}
      />
      <DefaultButton text={testi.tabelle.ferma} onClick={onFerma} />
    </div>
  );
}
