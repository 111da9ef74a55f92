/** A figure that comes beside the one that stands: the same, new, or different and why. */
import { agree, findCausa, type Altra } from '../../controlli/index.js';
import { displayCella, type CifraEstratta } from '../../layout/index.js';
import { formatCella, normalizeUnita, type Indicatore, type Quantita } from '../../scoring/index.js';
import type { StatoVoce } from './model.js';

export interface Confronto {
  readonly stato: Extract<StatoVoce, 'nuovo' | 'uguale' | 'diverso'>;
  readonly prima: string;
  readonly dubbi: readonly string[];
}

/** Compares a figure with the consuntivo of an indicatore, as far as their printing tells. */
export function confrontaValore(
  indicatore: Indicatore,
  cifra: Extract<CifraEstratta, { kind: 'numero' | 'altro' }>,
  altre: readonly Altra[],
): Confronto {
  const { consuntivo } = indicatore;
  const prima = displayCella(consuntivo.cella).trim();
  if (consuntivo.kind === 'errore')
    return { stato: 'diverso', prima, dubbi: [`Nell'albero c'è «${prima}», che non si legge.`] };
  const { valore } = consuntivo;
  if (valore.kind === 'mancante') return { stato: 'nuovo', prima, dubbi: [] };
  if (cifra.kind === 'altro' || valore.kind !== 'numero') {
    const same = cifra.kind === 'altro' && formatCella(consuntivo.cella).trim() === cifra.testo;
    return same
      ? { stato: 'uguale', prima, dubbi: [] }
      : { stato: 'diverso', prima, dubbi: [`Nell'albero c'è «${prima}», nell'estratto «${cifra.testo}».`] };
  }
  const unita = dubbioUnita(cifra.quantita, valore.quantita);
  if (unita.length === 0 && agree(cifra.quantita, valore.quantita))
    return { stato: 'uguale', prima, dubbi: [] };
  return {
    stato: 'diverso',
    prima,
    dubbi: [...unita, conflitto(indicatore, { prima, presente: valore.quantita, cifra, altre })],
  };
}

/** Units that differ, where both are told. */
function dubbioUnita(nuova: Quantita, presente: Quantita): readonly string[] {
  const [a, b] = [nuova.unita, presente.unita].map(normalizeUnita);
  if (a === '' || b === '' || a === b) return [];
  return [`Unità diversa: nell'estratto «${nuova.unita}», nell'albero «${presente.unita}».`];
}

interface Conflitto {
  readonly prima: string;
  readonly presente: Quantita;
  readonly cifra: Extract<CifraEstratta, { kind: 'numero' }>;
  readonly altre: readonly Altra[];
}

function conflitto(indicatore: Indicatore, { prima, presente, cifra, altre }: Conflitto): string {
  const misura = misurataDi(indicatore);
  const causa = findCausa(cifra.quantita, presente, {
    ...(misura && { misurato: misura.quantita }),
    altre,
  });
  const perche =
    causa === undefined ? 'La causa non si riconosce' : `Causa probabile: il valore nuovo ${causa.parole}`;
  const inversa =
    causa?.inverso === true && misura !== undefined ? formatInversa(misura.quantita) : undefined;
  const contrario = inversa === undefined ? '' : `; al contrario darebbero ${inversa}`;
  const conto = misura === undefined ? '' : ` Le misure nella cartella sono ${misura.conto}${contrario}.`;
  const trovati = `Nell'albero c'è ${senzaPunto(prima)}, nell'estratto ${senzaPunto(cifra.testo)}.`;
  return `${trovati} ${perche}.${conto} Da riconciliare.`;
}

/** `N.` has its own full stop. */
function senzaPunto(testo: string): string {
  return testo.replace(/\.$/, '');
}

function formatInversa({ valore }: Quantita): string {
  return displayCella({ valore: 1 / valore, formato: '0.0000' });
}

/** The value that the measures give, where it is they that count. */
function misurataDi({
  usato,
}: Indicatore): { readonly quantita: Quantita; readonly conto: string } | undefined {
  if (usato.kind !== 'letto') return undefined;
  const { valore, conto } = usato.valore;
  return conto !== undefined && valore.kind === 'numero' ? { quantita: valore.quantita, conto } : undefined;
}

/** Writing the consuntivo does not change a figure that comes from the measures. */
export function dubbioMisure(indicatore: Indicatore): readonly string[] {
  const misura = misurataDi(indicatore);
  return misura === undefined
    ? []
    : [`Il raggiungimento viene dalle misure (${misura.conto}): cambiare solo il valore non lo cambia.`];
}
