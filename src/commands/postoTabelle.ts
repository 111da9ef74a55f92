/** Where the blocks of tables go in the workbook, and what must be known of the cells there. */
import {
  daLeggere,
  fogliPresenti,
  makeCelle,
  makeGriglia,
  nomeFoglio,
  tabellePresenti,
  WorkbookError,
  zonaOf,
  type Elenchi,
  type Griglia,
  type Gruppo,
  type Indirizzo,
  type Lettura,
  type Posto,
  type Workbook,
} from '../layout/index.js';

/** A block of a table, its cells, the place that it takes. */
export interface BloccoPosato {
  readonly gruppo: Gruppo;
  readonly griglia: Griglia;
  readonly posto: Posto;
}

/** Rows left free between tables that go to one place. */
const STACCO = 2;

/**
 * Gives each block its place: where it stands already, below the cell that was asked for, or a new sheet.
 * @throws WorkbookError STRUTTURA_PROTETTA when a sheet is needed and none can be added
 */
export function placeBlocchi(
  gruppi: readonly Gruppo[],
  lettura: Lettura,
  dove: Indirizzo | undefined,
): readonly BloccoPosato[] {
  const elenchi = requireElenchi(lettura);
  const presenti = new Map(tabellePresenti(lettura).map((una) => [una.nome.toLowerCase(), una]));
  const fogli = new Set(fogliPresenti(elenchi));
  let origine = dove;
  return gruppi.map((gruppo) => {
    const griglia = makeGriglia(gruppo, lettura.base1904);
    const presente = presenti.get(gruppo.nome.toLowerCase());
    if (presente !== undefined)
      return { gruppo, griglia, posto: { kind: 'presente', indirizzo: presente.trovato.indirizzo } };
    if (origine !== undefined) {
      const posto: Posto = { kind: 'cella', origine, colonneLibere: isLibera(griglia, origine, elenchi) };
      origine = { ...origine, riga: origine.riga + griglia.righe.length + STACCO };
      return { gruppo, griglia, posto };
    }
    if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
    const foglio = nomeFoglio(gruppo.titolo, fogli);
    fogli.add(foglio.toLowerCase());
    return { gruppo, griglia, posto: { kind: 'nuovoFoglio', foglio } };
  });
}

function requireElenchi({ elenchi }: Lettura): Elenchi {
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  return elenchi;
}

/** Whether nothing stands in the columns that a table would take. */
function isLibera({ larghezze }: Griglia, { foglio, colonna }: Indirizzo, { fogli }: Elenchi): boolean {
  const usato = fogli.find(({ nome }) => nome.toLowerCase() === foglio.toLowerCase())?.usato;
  if (usato === undefined) return true;
  return usato.colonna >= colonna + larghezze.length || usato.colonna + usato.colonne <= colonna;
}

/** Reads what is not known yet of the cells that tables would take: seldom anything. */
export async function readIntorno(workbook: Workbook, lettura: Lettura, blocchi: readonly BloccoPosato[]) {
  const elenchi = requireElenchi(lettura);
  const aree = premesseDi(lettura);
  const zone = blocchi.flatMap(({ griglia, posto }) =>
    posto.kind === 'nuovoFoglio' ? [] : [zonaOf(griglia, posto)],
  );
  const mancanti = daLeggere(zone, aree, elenchi);
  if (mancanti.length === 0) return { lettura, celle: makeCelle(aree, elenchi) };
  const { intervalli } = await workbook.read({ intervalli: mancanti });
  const intera = { ...lettura, intervalli: [...lettura.intervalli, ...intervalli] };
  return { lettura: intera, celle: makeCelle([...intervalli, ...aree], elenchi) };
}

function premesseDi({ nomi, intervalli }: Lettura) {
  const aree = [...nomi.values()].flatMap((trovato) => (trovato.kind === 'trovato' ? [trovato.area] : []));
  return [...intervalli, ...aree];
}
