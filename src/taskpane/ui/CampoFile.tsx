import { useId, useState, type ReactElement } from 'react';
import { useTesti } from '../testi/lingua.js';

interface Props {
  readonly titolo: string;
  /** Endings of the names, as the browser wants them: `.xlsx,.xlsm`. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** The same file may be given again, which a field does not tell by itself. */
  readonly ancora?: boolean;
  readonly onFile: (file: readonly File[]) => void;
}

/** A field for files in the words of the pane: those of the browser are in the language of the browser. */
export function CampoFile({ titolo, accept, multiple, ancora, onFile }: Props): ReactElement {
  const testi = useTesti();
  const id = useId();
  const [nomi, setNomi] = useState<readonly string[]>([]);
  return (
    <div className="campo-scelta">
      <label htmlFor={id}>{titolo}</label>
      <span className="campo-file">
        <input
          id={id}
          type="file"
          {...{ accept, multiple }}
          onChange={({ target }) => {
            const file = [...(target.files ?? [])];
            setNomi(file.map(({ name }) => name));
            onFile(file);
            if (ancora) target.value = '';
          }}
        />
        <span className="campo-file-vista" aria-hidden="true">
          <span className="campo-file-scegli">{testi.file.scegli}</span>
          <span className="campo-file-nomi">{nomi.join(', ') || testi.file.nessuno}</span>
        </span>
      </span>
    </div>
  );
}
