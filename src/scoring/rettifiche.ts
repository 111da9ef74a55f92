import { formatCella, segnalaErrore } from './cella.js';
import type { Letto, Rettifica, RettificaLetta, Segnalazione } from './model.js';
import { normalizeTesto } from './testo.js';
import { parsePercentuale } from './valore.js';

/** The words of `Tipo`. */
const TIPI: ReadonlyMap<string, Rettifica['kind']> = new Map([
  ['neutralizzazione', 'neutralizzazione'],
  ['valore motivato', 'valoreMotivato'],
]);

export interface RettificaCapita {
  /** Absent when the row could not be understood: it then has no effect. */
  readonly rettifica?: Rettifica;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Understands a row of `Rettifiche`: a node left out, or its percentage set by hand. */
export function parseRettifica(riga: RettificaLetta): RettificaCapita {
  const { cella, motivo, atto, tipo } = riga;
  const kind = TIPI.get(normalizeTesto(formatCella(tipo)).toLowerCase());
  if (kind === undefined) return refuse(riga, formatCella(tipo), 'neutralizzazione, oppure valore motivato');
  const segnalazioni = reportSenzaAtto(riga, riga.codice);
  if (kind === 'neutralizzazione') return { rettifica: { kind, motivo, atto, cella }, segnalazioni };
  const letto = readRaggiungimento(riga);
  if (letto?.kind === 'errore') return { segnalazioni: segnalaErrore(letto) };
  if (letto === undefined) return refuse(riga, formatRaggiungimento(riga), 'una percentuale da 0 a 100 %');
  return { rettifica: { kind, valore: letto.valore, motivo, atto, cella }, segnalazioni };
}

/** A change in force must tell its reason and its act: they are printed in the notes of the allegato. */
export function reportSenzaAtto(
  { cella, motivo, atto }: { readonly cella: string; readonly motivo: string; readonly atto: string },
  trovato: string,
): Segnalazione[] {
  const senzaMotivo = motivo.trim() === '';
  const senzaAtto = atto.trim() === '';
  if (!senzaMotivo && !senzaAtto) return [];
  const mancano =
    senzaMotivo && senzaAtto ? 'mancano motivo e atto' : senzaAtto ? "manca l'atto" : 'manca il motivo';
  return [{ codice: 'MODIFICA_SENZA_ATTO', cella, trovato, fatti: { mancano } }];
}

/** `undefined` for a figure that is missing or outside 0–100 %. */
function readRaggiungimento({ raggiungimento }: RettificaLetta): Letto<number> | undefined {
  const letto = raggiungimento && parsePercentuale(raggiungimento);
  if (letto === undefined || letto.kind === 'errore') return letto;
  if (letto.valore.kind === 'mancante') return undefined;
  const { valore } = letto.valore.quantita;
  return valore >= 0 && valore <= 1 ? { ...letto, valore } : undefined;
}

function formatRaggiungimento({ raggiungimento }: RettificaLetta): string {
  return raggiungimento === undefined ? '' : formatCella(raggiungimento);
}

function refuse({ cella }: RettificaLetta, trovato: string, ammessi: string): RettificaCapita {
  return {
    segnalazioni: [{ codice: 'RIGA_ILLEGGIBILE', cella, trovato, fatti: { tabella: 'Rettifiche', ammessi } }],
  };
}
