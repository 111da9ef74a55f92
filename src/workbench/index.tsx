/** Entry point of the page without Excel: composition only. */
import { createRoot } from 'react-dom/client';
import esempio from '../../examples/albero-2024.xlsx';
import { createXlsx, openXlsx } from '../host/xlsx/index.js';
import { makeComandi } from '../taskpane/comandi.js';
import { adesso } from '../taskpane/orologio.js';
import { Pannello } from '../taskpane/Pannello.js';
import { downloadFile } from '../taskpane/scarica.js';
import { useModo } from '../taskpane/ui/useModo.js';
import type { OspiteFile } from './ospiteFile.js';
import { Pagina } from './Pagina.js';
import '../taskpane/pannello.css';
import 'jspreadsheet-ce/dist/jspreadsheet.css';
import 'jsuites/dist/jsuites.css';
import './pagina.css';

const COMANDI = makeComandi(
  () => Promise.resolve(createXlsx),
  async () => ({ readDocx: (await import('../host/docx/index.js')).readDocx, openCartella: openXlsx }),
);

/** The bytes of a `data:` address. */
const bytesOf = (address: string): Uint8Array =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (char) => char.charCodeAt(0));

function Riquadro({ ospite }: { readonly ospite: OspiteFile }) {
  const modo = useModo(undefined);
  return (
    <Pannello
      ospite={ospite}
      comandi={COMANDI}
      adesso={adesso}
      scarica={downloadFile}
      lingua="it"
      modo={modo}
      vista={undefined}
    />
  );
}

const container = document.getElementById('pagina');
if (container === null) throw new Error('the page has no #pagina');
createRoot(container).render(
  <Pagina
    esempio={{ nome: 'albero-2024.xlsx', bytes: bytesOf(esempio) }}
    scarica={downloadFile}
    renderPannello={(ospite) => <Riquadro ospite={ospite} />}
  />,
);
