/** Where the pane stands: one value, changed only by `riduci`. Types only. */
import type {
  Avanzamento,
  Calcolo,
  Conferma,
  EsitoInserimento,
  Impostazioni,
  ModificheImpostazioni,
  NomeComando,
  Passo,
  Proposta,
  Pubblicazione,
  Scritto,
  VoceTabella,
} from '../../commands/index.js';
import type { IdTabella } from '../../report/index.js';

export type Sezione =
  | 'calcola'
  | 'controlla'
  | 'importa'
  | 'raccolta'
  | 'tabelle'
  | 'simulazioni'
  | 'cronologia'
  | 'impostazioni';

/** Why something was not done, in words for the user. */
export interface Rifiuto {
  /** Short name of the cause, for the help desk. */
  readonly codice: string;
  readonly messaggio: string;
  readonly rimedio: string;
  /** What *Copia i dettagli* copies: no content of the workbook beyond what the message says. */
  readonly dettagli: string;
  /** False when it is not known whether the sheet is as it was: a fault that nobody foresaw, during a write. */
  readonly intatto: boolean;
}

/** What the pane is doing with the workbook. One thing at a time. */
export type Lavoro =
  /** Reading the workbook in order to show it, or to make a command ready. */
  | {
      readonly kind: 'lettura';
      readonly comando: NomeComando;
      /** How far it is, where it takes several steps: then it can be stopped between two. */
      readonly avanzamento?: Avanzamento;
    }
  /** No range of ours in the workbook: the pane explains itself. */
  | { readonly kind: 'primoUso' }
  /** A name is missing or broken and has to be linked again. */
  | { readonly kind: 'collegamento'; readonly rifiuto: Rifiuto }
  /** Nothing is going on: the result stands. */
  | { readonly kind: 'fermo' }
  | {
      readonly kind: 'anteprima';
      readonly proposta: Proposta;
      /** What becomes of each table that was asked for. */
      readonly esiti?: readonly EsitoInserimento[];
      readonly accettate: readonly Conferma['kind'][];
    }
  | { readonly kind: 'scrittura'; readonly proposta: Proposta }
  /** Written and read back; stays until the next thing is done. */
  | { readonly kind: 'fatto'; readonly scritto: Scritto }
  | { readonly kind: 'rifiuto'; readonly rifiuto: Rifiuto; readonly comando: NomeComando };

export interface Stato {
  readonly sezione: Sezione;
  readonly lavoro: Lavoro;
  /** The last reading; stays on screen while another one is under way. */
  readonly calcolo?: Calcolo;
  /** Present when cells were changed since that reading: those of them that the host could name, once each. */
  readonly cambiate?: readonly string[];
  /** True while Excel waits for the end of a cell edit. */
  readonly attesaModifica: boolean;
  /** Node whose figure is being explained. */
  readonly perche?: string;
  /** Nodes of the tree that are open. */
  readonly aperti: ReadonlySet<string>;
  /** Present once read, until something is written. */
  readonly passi?: readonly Passo[];
  readonly impostazioni?: Impostazioni;
  /** What was changed in the settings and not written yet. */
  readonly bozza?: ModificheImpostazioni;
  readonly tabelle?: readonly VoceTabella[];
  /** Tables that are chosen in the list. */
  readonly scelte: ReadonlySet<IdTabella>;
  /** Present while tables are shown as they will look. */
  readonly mostrate?: TabelleMostrate;
  /** Present while the publication of the allegato is on screen. */
  readonly pubblica?: AllegatoPubblicato;
}

/** How far the publication of the allegato is: refused until a reason is given, or its files. */
export type AllegatoPubblicato = { readonly motivo?: string } & (
  | { readonly rifiuto: Rifiuto; readonly pubblicazione?: never }
  | { readonly pubblicazione: Pubblicazione; readonly rifiuto?: never }
);

export interface TabelleMostrate {
  readonly ids: readonly IdTabella[];
  /** True when they are shown to be copied by hand, because the clipboard is closed to us. */
  readonly daCopiare: boolean;
}

export type Evento =
  | { readonly tipo: 'leggo'; readonly comando: NomeComando }
  | { readonly tipo: 'letto'; readonly calcolo: Calcolo }
  | {
      readonly tipo: 'pronta';
      readonly proposta: Proposta;
      readonly calcolo?: Calcolo;
      readonly esiti?: readonly EsitoInserimento[];
    }
  | { readonly tipo: 'nonLetto'; readonly rifiuto: Rifiuto }
  | { readonly tipo: 'accetta'; readonly conferma: Conferma['kind']; readonly accettata: boolean }
  | { readonly tipo: 'scrivo'; readonly proposta: Proposta }
  | { readonly tipo: 'scritto'; readonly scritto: Scritto }
  /** Read again behind what is on screen. */
  | { readonly tipo: 'riletto'; readonly calcolo: Calcolo }
  | { readonly tipo: 'nonScritto'; readonly rifiuto: Rifiuto }
  | { readonly tipo: 'collega' }
  | { readonly tipo: 'datiCambiati'; readonly celle: readonly string[] }
  | { readonly tipo: 'attesaModifica'; readonly attesa: boolean }
  | { readonly tipo: 'vai'; readonly sezione: Sezione }
  | { readonly tipo: 'perche'; readonly id: string }
  | { readonly tipo: 'apri'; readonly id: string; readonly aperto: boolean }
  | { readonly tipo: 'indietro' }
  | { readonly tipo: 'cronologia'; readonly passi: readonly Passo[] }
  | { readonly tipo: 'impostazioni'; readonly impostazioni: Impostazioni }
  | { readonly tipo: 'bozza'; readonly bozza: ModificheImpostazioni }
  | { readonly tipo: 'tabelle'; readonly tabelle: readonly VoceTabella[] }
  | { readonly tipo: 'scegli'; readonly ids: readonly IdTabella[]; readonly scelte: boolean }
  | ({ readonly tipo: 'mostra' } & TabelleMostrate)
  | { readonly tipo: 'pubblica'; readonly pubblica: AllegatoPubblicato }
  | { readonly tipo: 'avanza'; readonly avanzamento: Avanzamento }
  /** The user stopped it: nothing was made ready. */
  | { readonly tipo: 'fermato' };
