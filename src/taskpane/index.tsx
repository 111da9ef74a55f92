/** Entry point of the pane in Excel: composition only. */
import { createRoot } from 'react-dom/client';
import { keepRegistro } from '../commands/index.js';
import { createExcelWorkbook } from '../host/excel/index.js';
import { makeComandi } from './comandi.js';
import { adesso } from './orologio.js';
import type { EventoOspite, Ospite } from './ospite.js';
import { Pannello } from './Pannello.js';
import { downloadFile } from './scarica.js';
import type { Sezione } from './stato/modello.js';
import { loadTesti } from './testi/lingua.js';
import { Senza, type Mancanza } from './viste/Senza.js';
import { useModo } from './ui/useModo.js';
import './pannello.css';

export type { EventoOspite, Ospite };
export type { Scarica } from './scarica.js';

/** The lowest set of the Excel API that the commands stand on; the manifest asks for the same. */
const EXCEL_API = '1.9';
/** How long Office.js may take to say that it is ready, in milliseconds. */
const ATTESA_OFFICE = 15_000;

const loadXlsx = () => import('../host/xlsx/index.js');
const COMANDI = makeComandi(
  async () => (await loadXlsx()).createXlsx,
  async () => {
    const [{ openXlsx }, { readDocx }] = await Promise.all([loadXlsx(), import('../host/docx/index.js')]);
    return { readDocx, openCartella: openXlsx };
  },
);

/** The web view of Excel for Mac, iPad and Android lets no file through, and does not say so. */
const canDownload = (): boolean => {
  const { Mac, iOS, Android } = Office.PlatformType;
  return ![Mac, iOS, Android].includes(Office.context.platform);
};

/** Excel as the host of the pane. */
function hostExcel(): Ospite {
  const listeners = new Set<(evento: EventoOspite) => void>();
  const emit = (evento: EventoOspite) => {
    for (const listener of listeners) listener(evento);
  };
  const excel = createExcelWorkbook({
    onAttesa: (attesa) => {
      emit({ tipo: 'attesaModifica', attesa });
    },
  });
  return {
    workbook: keepRegistro(excel),
    subscribe: (listener) => {
      listeners.add(listener);
      // Without events the pane still works: each command reads again what it writes on.
      const stop = excel
        .onChange(() => {
          listener({ tipo: 'datiCambiati', celle: [] });
        })
        .catch(() => undefined);
      return () => {
        listeners.delete(listener);
        void stop.then((end) => end?.());
      };
    },
  };
}

/** What stands in the way of the pane, if anything does. */
async function findMancanza(): Promise<Mancanza | undefined> {
  // Not declared at all when its script could not be loaded.
  if (!('Office' in window)) return 'office';
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, ATTESA_OFFICE, 'late'));
  const ready = await Promise.race([Office.onReady(), late]);
  if (ready === 'late') return 'office';
  // Without a host Office.js gives null, whatever its types say.
  if ((ready.host as Office.HostType | null) !== Office.HostType.Excel) return 'excel';
  return Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API) ? undefined : 'versione';
}

/** Section asked for by the button of the ribbon: `?vista=controlla`. */
function vistaOf(search: string): Sezione | undefined {
  const vista = new URLSearchParams(search).get('vista');
  return vista === 'calcola' || vista === 'controlla' ? vista : undefined;
}

function InExcel({ ospite }: { readonly ospite: Ospite }) {
  // Excel for the web has no theme to tell.
  const office: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const modo = useModo(office);
  return (
    <main className="riquadro">
      <h1 className="solo-lettore">Albero</h1>
      <Pannello
        ospite={ospite}
        comandi={COMANDI}
        adesso={adesso}
        {...(canDownload() && { scarica: downloadFile })}
        lingua={Office.context.displayLanguage}
        modo={modo}
        vista={vistaOf(location.search)}
      />
    </main>
  );
}

async function start(container: HTMLElement): Promise<void> {
  const mancanza = await findMancanza();
  const root = createRoot(container);
  if (mancanza === undefined) root.render(<InExcel ospite={hostExcel()} />);
  else root.render(<Senza mancanza={mancanza} testi={await loadTesti(navigator.language)} />);
}

const container = document.getElementById('pannello');
if (container === null) throw new Error('the page has no #pannello');
void start(container);
