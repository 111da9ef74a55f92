/** A figure that is a mean of others outside the tree: Area/Servizi, one unità, one role. */
import { fasciaOf, formatEsito } from './fasce.js';
import { computeMedia, shareOf } from './media.js';
import type { Esito, Indice, Peso, Provvisorio, Regole, VoceIndice } from './model.js';
import { resolvePesi, type Pesi } from './pesi.js';

/** What an index is made of, before it is weighed. */
export interface Voce {
  readonly nome: string;
  /** Of the node of the tree, where there is one. */
  readonly id?: string;
  readonly cella: string;
  readonly peso: Peso;
  readonly esito: Esito;
  readonly provvisorio?: Provvisorio | undefined;
}

/** The index, with the weights as they were understood: the caller words what is wrong with them. */
export interface IndicePesato {
  readonly indice: Indice;
  readonly pesi: Pesi;
}

/** The weighted mean of `voci` (calcolo § 4): who does not count is left out, and the figure is then provisional. */
export function computeIndice(nome: string, voci: readonly Voce[], regole: Regole): IndicePesato {
  const pesi = resolvePesi(voci, pesoOf, regole.tolleranzaPesi);
  const media = computeMedia(voci, pesi, regole.valoreMancante);
  const fascia = media.esito.kind === 'punteggio' ? fasciaOf(media.esito.valore, regole.fasce) : undefined;
  const provvisorio = provvisorioOf(voci, pesi, media.provvisorio);
  const indice = {
    nome,
    esito: media.esito,
    pubblicato: formatEsito(media.esito),
    fascia,
    provvisorio,
    voci: describeVoci(voci, pesi, media.totale),
  };
  return { indice, pesi };
}

function pesoOf({ peso }: Voce): Peso {
  return peso;
}

/** Besides what the mean counts: who is left out by an act, only monitored though weighed, or without weight. */
function provvisorioOf(
  voci: readonly Voce[],
  pesi: Pesi,
  provvisorio: Provvisorio | undefined,
): Provvisorio | undefined {
  const escluse = countNeutralizzate(voci, pesi) + pesi.superflui.length + pesi.mancanti.length;
  if (escluse === 0) return provvisorio;
  return { mancanti: (provvisorio?.mancanti ?? 0) + escluse, errori: provvisorio?.errori ?? 0 };
}

function countNeutralizzate(voci: readonly Voce[], { valori }: Pesi): number {
  let neutralizzate = 0;
  for (let i = 0; i < voci.length; i += 1)
    if (voci[i]?.esito.kind === 'neutralizzato' && (valori[i] ?? 0) > 0) neutralizzate += 1;
  return neutralizzate;
}

function describeVoci(voci: readonly Voce[], { valori }: Pesi, totale: number): VoceIndice[] {
  const descritte: VoceIndice[] = [];
  for (const voce of voci)
    descritte.push(describeVoce(voce, shareOf(voce, valori[descritte.length], totale)));
  return descritte;
}

function describeVoce({ nome, id, cella, peso, esito }: Voce, pesoEffettivo: number | undefined): VoceIndice {
  return { nome, id, cella, peso, pesoEffettivo, esito, pubblicato: formatEsito(esito) };
}
