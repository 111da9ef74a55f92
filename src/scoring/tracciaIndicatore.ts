/** The lines of the trace that belong to one indicator: measures → value → rule with its source. */
import { formatCella } from './cella.js';
import type { Cella, Indicatore, OrigineValore, Regole, Target, Valore, ValoreUsato } from './model.js';
import { formatQuantita } from './numeri.js';
import { formatTarget, formatValore } from './parole.js';
import type { Operando, PassoTraccia } from './passo.js';
import { regolaOf } from './regoleParole.js';
import { gradeSoglia } from './soglia.js';

/** Where a value came from, in words. */
const ORIGINI: Readonly<Record<OrigineValore, string>> = {
  misure: "dall'intervallo Misure",
  cella: 'dal numero non arrotondato nella cella',
  espressione: 'dalle misure scritte nella riga',
  consuntivo: 'come scritto',
};

/** What an indicator was scored from: measures, value, target, rule. */
export function traceIndicatore(indicatore: Indicatore, regole: Regole): PassoTraccia[] {
  const { target, usato } = indicatore;
  return [
    ...(usato.kind === 'letto'
      ? traceValore(indicatore, usato.valore)
      : [traceIllegibile('valore', usato.cella)]),
    ...traceRimodulazione(indicatore),
    target.kind === 'letto'
      ? traceTarget(indicatore, target.valore)
      : traceIllegibile('target', target.cella),
    ...(target.kind === 'letto' && usato.kind === 'letto'
      ? [traceRegola(target.valore, usato.valore.valore, regole)]
      : []),
  ];
}

function traceRimodulazione({ rimodulato }: Indicatore): PassoTraccia[] {
  if (rimodulato === undefined) return [];
  const { originario, atto, motivo } = rimodulato;
  const testo = `Target rimodulato: era «${originario}» (${motivo})`;
  return [{ tipo: 'rimodulazione', testo, fonte: atto }];
}

function traceTarget({ target: { cella }, annoN }: Indicatore, target: Target): PassoTraccia {
  const anno = annoN?.anno === undefined ? '' : `, il valore osservato nel ${annoN.anno}`;
  const nota = target.nota === undefined ? '' : ` (${target.nota})`;
  return {
    tipo: 'target',
    testo: `Target: ${formatTarget(target)}${anno}${nota}`,
    cella: cella.dove,
    operandi: operandiOfTarget(target, annoN?.cella ?? cella.dove),
  };
}

function traceValore({ consuntivo }: Indicatore, usato: ValoreUsato): PassoTraccia[] {
  const { valore, origine, cella, conto } = usato;
  if (valore.kind === 'mancante') return [{ tipo: 'valore', testo: 'Valore: manca', cella }];
  const scritto = formatCella(consuntivo.cella);
  const stampato = origine === 'consuntivo' || scritto === '' ? '' : `; nel foglio è ${scritto}`;
  const misure: PassoTraccia[] =
    conto === undefined ? [] : [{ tipo: 'misure', testo: `Misure: ${conto}`, cella }];
  return [
    ...misure,
    {
      tipo: 'valore',
      testo: `Valore: ${formatValore(valore)}, ${ORIGINI[origine]}${stampato}`,
      cella,
      operandi: operandiOfValore(valore, cella),
    },
  ];
}

function traceRegola(target: Target, valore: Valore, regole: Regole): PassoTraccia {
  const { testo, fonte, conto } = regolaOf(target, valore, regole);
  const somma = isMancato(target, valore, regole) && conto?.(formatValore(valore), formatSoglia(target));
  return { tipo: 'regola', testo: somma ? `${testo}: ${somma}` : testo, fonte };
}

/** Only a missed number has a sum to show: one that is reached is worth 100 % whatever it is. */
function isMancato(target: Target, valore: Valore, { minimoMancato }: Regole): boolean {
  if (target.kind !== 'soglia' || valore.kind !== 'numero') return false;
  return gradeSoglia(valore.quantita.valore, target, minimoMancato) < 1;
}

function formatSoglia(target: Target): string {
  return target.kind === 'soglia' ? formatQuantita(target.soglia) : '';
}

function traceIllegibile(tipo: 'valore' | 'target', cella: Cella): PassoTraccia {
  const nome = tipo === 'valore' ? 'Valore' : 'Target';
  return { tipo, testo: `${nome}: «${formatCella(cella)}» non si capisce`, cella: cella.dove };
}

function operandiOfTarget(target: Target, cella: string): Operando[] {
  return target.kind === 'soglia' ? [{ nome: 'target', cella, valore: target.soglia.valore }] : [];
}

function operandiOfValore(valore: Valore, cella: string): Operando[] {
  return valore.kind === 'numero' ? [{ nome: 'valore', cella, valore: valore.quantita.valore }] : [];
}
