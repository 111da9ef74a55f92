/** The range `Raccolta`: rows for what is asked, and in them what came back. */
import { STATI_RACCOLTA, TABELLA_RACCOLTA } from '../../parametri/index.js';
import type { Cella } from '../../scoring/index.js';
import { nameInUse } from '../colonneRisultato.js';
import { firstColonna, normalizeTesto } from '../intestazioni.js';
import type { IntervalloScritto } from '../passo.js';
import type { Piano } from '../piano.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import type { ColonnaDi } from '../tabella.js';
import { openTabella, planCelle, rigaLibera, type CellaVoluta } from '../tabellaAperta.js';
import { planTabellaNuova } from '../tabellaNuova.js';
import type { CellaScritta, Elenchi, Premessa } from '../workbook.js';
import type { VoceRichiesta } from './model.js';
import type { Arrivata } from './raccogli.js';

type Colonna = ColonnaDi<typeof TABELLA_RACCOLTA>;
type Riga = Readonly<Partial<Record<Colonna, CellaScritta>>>;

const COLONNE = Object.keys(TABELLA_RACCOLTA.colonne) as readonly Colonna[];
const [DA_RICHIEDERE, RICHIESTO, PERVENUTO] = STATI_RACCOLTA;

export interface PianoRaccolta {
  readonly piano: Piano;
  readonly intervalli: readonly IntervalloScritto[];
  readonly premesse: readonly Premessa[];
}

/** `Raccolta` with the rows read below it; absent where the workbook has none. */
export interface DoveRaccolta {
  readonly trovato?: IntervalloTrovato;
  readonly elenchi?: Elenchi;
}

/** What is asked now is `richiesto`; what has come already stays as it is. */
export function planRichieste(
  dove: DoveRaccolta,
  voci: readonly VoceRichiesta[],
  scadenza: string | undefined,
): PianoRaccolta {
  return planRighe(
    dove,
    voci.flatMap((voce) => {
      const stato = normalizeTesto(voce.stato ?? '');
      if (voce.riga !== undefined && stato !== '' && stato !== DA_RICHIEDERE) return [];
      const entro = voce.scadenza ?? scadenza;
      return [
        {
          voce,
          celle: {
            ...(voce.riga === undefined && { codice: testo(voce.codice), unita: testo(voce.unita) }),
            ...(voce.scadenza === undefined && entro !== undefined && { scadenza: testo(entro) }),
            stato: testo(RICHIESTO),
          },
        },
      ];
    }),
  );
}

/** What came back, in the row of its office; the last file counts for what a former one had too. */
export function planArrivate(dove: DoveRaccolta, arrivate: readonly Arrivata[]): PianoRaccolta {
  const perVoce = new Map<VoceRichiesta, Riga>();
  for (const { voce, risposta } of arrivate) {
    const { valore, numeratore, denominatore, fonte, evidenza } = risposta;
    perVoce.set(voce, {
      ...perVoce.get(voce),
      ...(voce.riga === undefined && { codice: testo(voce.codice), unita: testo(voce.unita) }),
      ...(valore && { valore: copia(valore) }),
      ...(numeratore && { numeratore: copia(numeratore) }),
      ...(denominatore && { denominatore: copia(denominatore) }),
      ...(fonte !== undefined && { fonte: testo(fonte) }),
      ...(evidenza !== undefined && { evidenza: testo(evidenza) }),
      ...(normalizeTesto(voce.stato ?? '') !== 'verificato' && { stato: testo(PERVENUTO) }),
    });
  }
  return planRighe(
    dove,
    [...perVoce].map(([voce, celle]) => ({ voce, celle })),
  );
}

function planRighe(
  { trovato, elenchi }: DoveRaccolta,
  righe: readonly { readonly voce: VoceRichiesta; readonly celle: Riga }[],
): PianoRaccolta {
  if (trovato === undefined) {
    const nuove = righe.map(({ celle }) => COLONNE.map((colonna) => ({ nuova: celle[colonna] ?? VUOTA })));
    const piano = planTabellaNuova(TABELLA_RACCOLTA, nuove, elenchi);
    const intervalli = (piano.blocchi ?? []).map(({ nome, dopo }) => ({ nome, indirizzo: dopo }));
    return { piano, intervalli, premesse: [] };
  }
  const aperta = openTabella(trovato, TABELLA_RACCOLTA, elenchi);
  const { colonne } = aperta.intestazione;
  let libera = rigaLibera(aperta);
  const volute = righe.flatMap(({ voce, celle }): CellaVoluta<Colonna>[] => {
    const riga = voce.riga ?? libera;
    if (voce.riga === undefined) libera += 1;
    return COLONNE.flatMap((colonna) => {
      const nuova = celle[colonna];
      const manca = firstColonna(colonne, colonna) === undefined;
      return nuova === undefined || (manca && colonna !== 'stato') ? [] : [{ riga, colonna, nuova }];
    });
  });
  const { ambito, indirizzo, area } = trovato;
  const nome = nameInUse(TABELLA_RACCOLTA.nome, ambito, elenchi);
  return {
    piano: planCelle(aperta, volute, 'codice'),
    intervalli: [{ nome, ...(ambito !== undefined && { ambito }), indirizzo }],
    premesse: [{ indirizzo: area.indirizzo, celle: area.celle }],
  };
}

const VUOTA: CellaScritta = { valore: null };

function testo(valore: string): CellaScritta {
  return { valore };
}

function copia({ valore, formato }: Cella): CellaScritta {
  return { valore, ...(formato !== 'General' && { formato }) };
}
