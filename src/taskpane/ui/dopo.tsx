import { useCallback, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { rifiutoOf } from '../stato/rifiutoOf.js';
import type { Testi } from '../testi/it.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton } from './fabric.js';

/**
 * A view that is not loaded with the pane, but when it is first on screen. Until it is there the screen says so; where
 * it cannot be loaded the screen says that, and what to do, and asks for it again when the user says so.
 * @param attesa what is said meanwhile, where that is more than that it is being loaded.
 */
export function dopo<P extends object>(
  load: () => Promise<ComponentType<P>>,
  attesa: (testi: Testi) => string = ({ carico }) => carico,
): ComponentType<P> {
  // Once loaded it stands at once wherever it comes up again.
  let loaded: ComponentType<P> | undefined;
  return function Dopo(props: P): ReactElement {
    const testi = useTesti();
    const [Vista, setVista] = useState(() => loaded);
    const [errore, setErrore] = useState<{ readonly causa: unknown }>();
    const ask = useCallback(() => {
      setErrore(undefined);
      load().then(
        (vista) => {
          loaded = vista;
          setVista(() => vista);
        },
        (causa: unknown) => {
          setErrore({ causa });
        },
      );
    }, []);
    useEffect(() => {
      if (loaded === undefined) ask();
    }, [ask]);
    if (Vista !== undefined) return <Vista {...props} />;
    if (errore === undefined) return <p className="attesa">{attesa(testi)}</p>;
    const { messaggio, rimedio } = rifiutoOf(errore.causa, testi, false);
    return (
      <div role="alert">
        <p>{messaggio}</p>
        <p>{rimedio}</p>
        <DefaultButton text={testi.riprova} onClick={ask} />
      </div>
    );
  };
}
