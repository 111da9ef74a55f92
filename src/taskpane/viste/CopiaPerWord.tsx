/** Tables on the clipboard, for Word; and the way there where the clipboard is closed to the frame of an add-in. */
import { useRef, useState, type ClipboardEvent, type ReactElement, type ReactNode } from 'react';
import { renderAppunti } from '../../commands/index.js';
import type { Tabella } from '../../report/index.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton } from '../ui/fabric.js';

interface Props {
  readonly tabelle: readonly Tabella[];
  /** The clipboard cannot be written: the tables have to be shown and copied by hand. */
  readonly onChiusi: () => void;
}

export function CopiaPerWord({ tabelle, onChiusi }: Props): ReactElement {
  const testi = useTesti();
  const [copiate, setCopiate] = useState(false);
  const copy = async () => {
    setCopiate(false);
    const { html, testo } = renderAppunti(tabelle);
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([testo], { type: 'text/plain' }),
        }),
      ]);
      setCopiate(true);
    } catch {
      onChiusi();
    }
  };
  return (
    <>
      <DefaultButton text={testi.tabelle.copiaPerWord} onClick={() => void copy()} />
      <p role="status" className="tabelle-copiate">
        {copiate && testi.tabelle.copiate}
      </p>
    </>
  );
}

interface SelezionabileProps {
  readonly tabelle: readonly Tabella[];
  /** The tables as they are shown. */
  readonly children: ReactNode;
}

/** The tables on screen, to be selected and copied: what is then copied is the same as by *Copia per Word*. */
export function Selezionabile({ tabelle, children }: SelezionabileProps): ReactElement {
  const testi = useTesti();
  const ref = useRef<HTMLDivElement>(null);
  const [esito, setEsito] = useState<'copiate' | 'aMano'>();
  const onCopy = (event: ClipboardEvent) => {
    const { html, testo } = renderAppunti(tabelle);
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', testo);
    event.preventDefault();
  };
  const select = () => {
    if (ref.current === null) return;
    getSelection()?.selectAllChildren(ref.current);
    setEsito(copySelection() ? 'copiate' : 'aMano');
  };
  return (
    <>
      <p>{testi.tabelle.appuntiChiusi}</p>
      <DefaultButton text={testi.tabelle.selezionaECopia} onClick={select} />
      <p role="status">{esito && (esito === 'copiate' ? testi.tabelle.copiate : testi.tabelle.copiaAMano)}</p>
      <div ref={ref} onCopy={onCopy}>
        {children}
      </div>
    </>
  );
}

/** Whether the browser copied what is selected. */
function copySelection(): boolean {
  try {
    // Old, and the only way left where `navigator.clipboard` is closed.
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
