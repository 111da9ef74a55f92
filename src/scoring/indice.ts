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
  const pesi = resolvePesi(
    voci,
    voci.map(({ peso }) => peso),
    regole.tolleranzaPesi,
  );
  const media = computeMedia(voci, pesi, regole.valoreMancante);
  const fascia = media.esito.kind === 'punteggio' ? fasciaOf(media.esito.valore, regole.fasce) : undefined;
  const provvisorio = provvisorioOf(voci, pesi, media.provvisorio);
  const indice = {
    nome,
    esito: media.esito,
    pubblicato: formatEsito(media.esito),
    fascia,
    provvisorio,
    voci: voci.map((voce, i) => describeVoce(voce, shareOf(voce, pesi.valori[i], media.totale))),
  };
  return { indice, pesi };
}

/** Besides what the mean counts: who is left out by an act, only monitored though weighed, or without weight. */
function provvisorioOf(
  voci: readonly Voce[],
  pesi: Pesi,
  provvisorio: Provvisorio | undefined,
): Provvisorio | undefined {
  const neutralizzate = voci.filter((v, i) => v.esito.kind === 'neutralizzato' && (pesi.valori[i] ?? 0) > 0);
  const escluse = neutralizzate.length + pesi.superflui.length + pesi.mancanti.length;
  if (escluse === 0) return provvisorio;
  return { mancanti: (provvisorio?.mancanti ?? 0) + escluse, errori: provvisorio?.errori ?? 0 };
}

function describeVoce({ nome, id, cella, peso, esito }: Voce, pesoEffettivo: number | undefined): VoceIndice {
  return {
    nome,
    ...(id !== undefined && { id }),
    cella,
    peso,
    ...(pesoEffettivo !== undefined && { pesoEffettivo }),
    esito,
    pubblicato: formatEsito(esito),
  };
}
