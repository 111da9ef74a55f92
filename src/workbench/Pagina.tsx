import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  type DragEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { openXlsx, type XlsxFile } from '../host/xlsx/index.js';
import { WorkbookError } from '../layout/index.js';
import { Griglia, type Zona } from './Griglia.js';
import type { Scarica } from '../taskpane/index.js';
import { hostFile, type OspiteFile } from './ospiteFile.js';
import { TESTI } from './testi.js';
import { viewFoglio } from './vistaFoglio.js';

/** A workbook file as it was opened. */
export interface Aperta {
  readonly nome: string;
  readonly bytes: Uint8Array;
}

interface Props {
  /** The workbook to begin with. */
  readonly esempio: Aperta;
  /** The pane over a host; the page does not know what is in it. */
  readonly renderPannello: (ospite: OspiteFile) => ReactNode;
  readonly scarica: Scarica;
}

/** The page without Excel: a workbook file in a grid, the pane beside it, and the file back as a download. */
export function Pagina({ esempio, renderPannello, scarica }: Props): ReactElement {
  const [aperta, setAperta] = useState(() => open(esempio));
  const [daScaricare, setDaScaricare] = useState(false);
  const [messaggio, setMessaggio] = useState<string>();
  useLeaveQuestion(daScaricare);

  const openFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (daScaricare && !window.confirm(TESTI.lasciare)) return;
    try {
      setAperta(open({ nome: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
      setDaScaricare(false);
      setMessaggio(undefined);
    } catch (error) {
      setMessaggio(wordsOf(error));
    }
  };
  const onScritto = useCallback(() => {
    setDaScaricare(true);
  }, []);
  const download = () => {
    scarica({ nome: aperta.nome, contenuto: aperta.file.toBytes() });
    setDaScaricare(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void openFile(event.dataTransfer.files[0]);
  };

  return (
    <div
      className="pagina"
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault();
      }}
    >
      <header className="pagina-testa">
        <h1>{TESTI.titolo}</h1>
        <label className="pagina-pulsante">
          {TESTI.apri}
          <input
            type="file"
            accept=".xlsx,.xlsm"
            className="solo-lettore"
            onChange={(event) => {
              void openFile(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        <button type="button" className="pagina-pulsante" onClick={download}>
          {TESTI.scarica}
        </button>
        <span className="pagina-file">
          {aperta.nome}
          {daScaricare && <em> · {TESTI.nonScaricato}</em>}
        </span>
        <span className="pagina-nota">{TESTI.nullaEsce}</span>
        <span role="alert" className="pagina-messaggio">
          {messaggio}
        </span>
      </header>
      <Cartella
        key={aperta.numero}
        file={aperta.file}
        renderPannello={renderPannello}
        onScritto={onScritto}
      />
    </div>
  );
}

interface CartellaProps {
  readonly file: XlsxFile;
  readonly renderPannello: Props['renderPannello'];
  /** Always the same function: the host is made for it. */
  readonly onScritto: () => void;
}

/** One open workbook: its sheets, the grid of one of them, the pane. */
function Cartella({ file, renderPannello, onScritto }: CartellaProps): ReactElement {
  // The model is another object after each write, and the same one between two.
  const [cartella, setCartella] = useState(() => file.cartella);
  const [nome, setNome] = useState(() => cartella.foglioAttivo);
  const [mostra, setMostra] = useState<Zona>();
  const [rifiuto, setRifiuto] = useState<string>();
  const [digitate, setDigitate] = useState(0);

  const ospite = useMemo(
    () =>
      hostFile(file, {
        onScritto: () => {
          setCartella(file.cartella);
          onScritto();
        },
        onMostra: (indirizzo) => {
          setNome(indirizzo.foglio);
          setMostra({ ...indirizzo });
        },
      }),
    [file, onScritto],
  );
  const fogli = useMemo(
    () => cartella.fogli.filter(({ visibilita }) => visibilita === 'visibile'),
    [cartella],
  );
  const vista = useMemo(() => {
    const foglio = cartella.foglio(nome) ?? fogli[0];
    return foglio && viewFoglio(foglio, cartella.base1904);
  }, [cartella, fogli, nome]);
  const onScritta = useCallback(
    async (riga: number, colonna: number, testo: string) => {
      try {
        await ospite.edit({ foglio: nome, riga, colonna, righe: 1, colonne: 1 }, testo);
        setRifiuto(undefined);
      } catch (error) {
        setRifiuto(wordsOf(error));
      } finally {
        setDigitate((n) => n + 1);
      }
    },
    [ospite, nome],
  );
  return (
    <div className="pagina-corpo">
      <main className="pagina-foglio">
        {rifiuto !== undefined && (
          <p role="alert" className="pagina-messaggio">
            {rifiuto}
          </p>
        )}
        {vista && (
          <Griglia
            vista={vista}
            etichetta={TESTI.foglio(vista.nome)}
            mostra={mostra}
            digitate={digitate}
            onScritta={(riga, colonna, testo) => void onScritta(riga, colonna, testo)}
            onScelta={(zona) => void ospite.choose({ foglio: nome, ...zona })}
          />
        )}
        <nav className="linguette" aria-label={TESTI.fogli}>
          {fogli.map((each) => (
            <button
              key={each.nome}
              type="button"
              aria-current={each.nome === vista?.nome ? 'page' : undefined}
              onClick={() => {
                setNome(each.nome);
              }}
            >
              {each.nome}
            </button>
          ))}
        </nav>
      </main>
      <aside className="pagina-riquadro" aria-label={TESTI.riquadro}>
        {renderPannello(ospite)}
      </aside>
    </div>
  );
}

let aperte = 0;

/** @throws WorkbookError when it is no sound .xlsx */
function open({ nome, bytes }: Aperta): {
  readonly nome: string;
  readonly file: XlsxFile;
  readonly numero: number;
} {
  aperte += 1;
  return { nome, file: openXlsx(bytes), numero: aperte };
}

const wordsOf = (error: unknown): string =>
  error instanceof WorkbookError ? `${error.messaggio} ${error.rimedio}` : TESTI.imprevisto;

/** Asks before the page is left with changes that were not downloaded. */
function useLeaveQuestion(daScaricare: boolean): void {
  useEffect(() => {
    if (!daScaricare) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [daScaricare]);
}
