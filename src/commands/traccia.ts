/** The sheet `Traccia`: every figure computed again by live formulas, beside the one that is written. */
import {
  fogliPresenti,
  makeRigheTraccia,
  makeSorgenti,
  NOME_TRACCIA,
  nomeFoglio,
  planTracciaNuova,
  planTracciaPresente,
  PRIMA_RIGA_TRACCIA,
  readRegistro,
  richiestaCalcola,
  type Piano,
  type Workbook,
} from '../layout/index.js';
import { prepareCalcola } from './calcola.js';
import type { Proposta } from './model.js';

/** Rows that the trace may have more than the last time. */
const CRESCITA = 200;
const COLONNE_OLTRE = 2;

/**
 * Makes ready the sheet of the trace, or its change where it stands.
 * @throws WorkbookError when there is no tree to read, STRUTTURA_PROTETTA, TABELLA_SENZA_SPAZIO.
 */
export async function prepareTraccia(
  workbook: Workbook,
  { foglio }: { readonly foglio?: string } = {},
): Promise<Proposta> {
  const calcolo = await prepareCalcola(workbook, foglio === undefined ? {} : { foglio });
  const oltre = { righe: calcolo.risultato.nodi.length + CRESCITA, colonne: COLONNE_OLTRE };
  const { nomi = [], ...richiesta } = richiestaCalcola(foglio);
  const lettura = await workbook.read({ ...richiesta, nomi: [...nomi, { nome: NOME_TRACCIA, oltre }] });
  const { elenchi } = lettura;
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  const { cartella, risultato } = calcolo;
  const righe = makeRigheTraccia({
    risultato,
    letto: cartella.letto,
    sorgenti: makeSorgenti(cartella.premesse),
    prima: PRIMA_RIGA_TRACCIA,
  });
  const presente = lettura.nomi.get(NOME_TRACCIA);
  const trovata = presente?.kind === 'trovato' ? presente : undefined;
  const piano: Piano =
    trovata === undefined
      ? planTracciaNuova(righe, nomeFoglio('Traccia', fogliPresenti(elenchi)))
      : planTracciaPresente(righe, trovata);
  return {
    comando: 'traccia',
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      intervalli: (piano.blocchi ?? []).map(({ nome, prima, dopo }) => ({ nome, indirizzo: prima ?? dopo })),
      premesse: [
        ...cartella.premesse,
        ...(trovata === undefined ? [] : [{ indirizzo: trovata.area.indirizzo, celle: trovata.area.celle }]),
      ],
      registro: readRegistro(lettura),
    },
  };
}
