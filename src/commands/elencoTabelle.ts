/** The list of the standard tables: which can be made now, which stand in the workbook already, which are out of date. */
import {
  nomeTabella,
  shortImpronta,
  tabellePresenti,
  type Indirizzo,
  type TabellaPresente,
  type Workbook,
} from '../layout/index.js';
import {
  buildTabelle,
  REGISTRO,
  type IdTabella,
  type Modulo,
  type Tabella,
  type VoceRegistro,
} from '../report/index.js';
import { readRelazione, type OpzioniLettura } from './relazione.js';

/** A block of a table that stands in the workbook. */
export interface TabellaInserita {
  readonly indirizzo: Indirizzo;
  /** As printed on it: `20-06-2025 alle 10:30`; absent when its line was changed by hand. */
  readonly quando?: string;
  /** Made from another result than the present one, or no longer to be told. */
  readonly superata: boolean;
}

/** A line of the list of the tables. */
export interface VoceTabella {
  readonly id: IdTabella;
  readonly titolo: string;
  /** Where it stands in the source. */
  readonly sezione: string;
  readonly documento: VoceRegistro['documento'];
  /** The tables as they would be inserted now; none when something has to be filled first. */
  readonly tabelle: readonly Tabella[];
  /** What has to be filled, and the forms for it; absent when it is ready. */
  readonly manca?: { readonly messaggio: string; readonly moduli: readonly Modulo[] };
  /** Where it stands already. */
  readonly presenti: readonly TabellaInserita[];
}

/** What every table is, whatever the workbook. */
export type VoceElenco = Pick<VoceTabella, 'id' | 'titolo' | 'sezione' | 'documento'>;

/** All tables there are, in the order of the documents. */
export function elencoTabelle(): readonly VoceElenco[] {
  return VOCI.map(({ id, titolo, sezione, documento }) => ({ id, titolo, sezione, documento }));
}

/** The list of the tables, in the order of the documents. @throws WorkbookError when there is no tree to read. */
export async function readTabelle(
  workbook: Workbook,
  opzioni: OpzioniLettura,
): Promise<readonly VoceTabella[]> {
  const { lettura, dati } = await readRelazione(workbook, opzioni);
  const presenti = tabellePresenti(lettura);
  return elencoTabelle().map((voce) => {
    const { id } = voce;
    const esito = buildTabelle(id, dati);
    return {
      ...voce,
      tabelle: esito.kind === 'pronta' ? esito.tabelle : [],
      ...(esito.kind === 'manca' && { manca: { messaggio: esito.messaggio, moduli: esito.moduli } }),
      presenti: presenti.filter(({ nome }) => isDi(id, nome)).map((una) => inseritaOf(una, dati.impronta)),
    };
  });
}

/** A line of the registry, whatever its id. */
export type Voce = VoceRegistro & { readonly id: IdTabella };

/** The registry of the tables, in the order of the documents. */
export const VOCI: readonly Voce[] = REGISTRO;

/** Whether a defined name is that of a block of these tables. */
function isDi(id: IdTabella, nome: string): boolean {
  const proprio = nomeTabella(id).toLowerCase();
  const cercato = nome.toLowerCase();
  const altri = VOCI.some((voce) => {
    const altro = nomeTabella(voce.id).toLowerCase();
    return altro.length > proprio.length && (cercato === altro || cercato.startsWith(`${altro}_`));
  });
  return !altri && (cercato === proprio || cercato.startsWith(`${proprio}_`));
}

function inseritaOf({ trovato, provenienza }: TabellaPresente, impronta: string): TabellaInserita {
  return {
    indirizzo: trovato.indirizzo,
    ...(provenienza && { quando: provenienza.quando }),
    superata: provenienza?.impronta !== shortImpronta(impronta),
  };
}
