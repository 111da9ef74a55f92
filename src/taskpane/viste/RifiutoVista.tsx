import { useRef, useState, type ReactElement } from 'react';
import type { Rifiuto } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton } from '../ui/fabric.js';
import { Schermata } from '../ui/Schermata.js';

type Copia = 'no' | 'copiato' | 'aMano';

/** What was not done, why, what to do; and something for the help desk that holds no personal data. */
export function RifiutoVista({ rifiuto }: { readonly rifiuto: Rifiuto }): ReactElement {
  const testi = useTesti();
  const [copia, setCopia] = useState<Copia>('no');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(rifiuto.dettagli);
      setCopia('copiato');
    } catch {
      // In Excel for the web the clipboard is closed to the frame of an add-in: the text is there to be selected.
      setCopia('aMano');
    }
  };
  return (
    <Schermata titolo={testi.rifiuto.titolo}>
      <p>{rifiuto.messaggio}</p>
      <p>{rifiuto.rimedio}</p>
      <p>
        <b>{rifiuto.intatto ? testi.rifiuto.nessunaCella : testi.rifiuto.daControllare}</b>
      </p>
      <DefaultButton text={testi.rifiuto.copia} onClick={() => void copy()} />
      {copia === 'copiato' && <p role="status">{testi.rifiuto.copiato}</p>}
      {copia === 'aMano' && (
        <label className="copia-a-mano">
          {testi.rifiuto.copiaAMano}
          <textarea
            ref={area}
            readOnly
            rows={4}
            value={rifiuto.dettagli}
            onFocus={() => {
              area.current?.select();
            }}
          />
        </label>
      )}
    </Schermata>
  );
}
