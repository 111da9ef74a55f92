/** The lines of the trace that belong to one indicator: measures → value → rule with its source. */
import { formatCella } from './cella.js';
import type { Indicatore, OrigineValore, Regole, Target, Valore, ValoreUsato } from './model.js';
import { formatTarget, formatValore } from './parole.js';
import type { Operando, PassoTraccia } from './passo.js';
import { regolaOf } from './regoleParole.js';

/** Where a value came from, in words. */
const ORIGINI: Readonly<Record<OrigineValore, string>> = {
  misure: "dall'intervallo Misure",
  cella: 'dal numero non arrotondato nella cella',
  espressione: 'dalle misure scritte nella riga',
  consuntivo: 'come scritto',
};

/** What an indicator was scored from, in the order in which it is read. */
export function traceIndicatore(indicatore: Indicatore, regole: Regole): PassoTraccia[] {
  const { target, usato } = indicatore;
  return [
    ...traceRimodulazione(indicatore),
    traceTarget(indicatore),
    ...(usato.kind === 'letto' ? traceValore(indicatore, usato.valore) : [traceIllegibile(usato)]),
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

function traceTarget({ target, annoN }: Indicatore): PassoTraccia {
  const cella = target.cella.dove;
  if (target.kind === 'errore') return traceIllegibile(target);
  const letto = formatTarget(target.valore);
  const anno = annoN?.anno === undefined ? '' : `, il valore osservato nel ${annoN.anno}`;
  const nota = target.valore.nota === undefined ? '' : ` (${target.valore.nota})`;
  const operandi = operandiOfTarget(target.valore, cella);
  return { tipo: 'target', testo: `Target: ${letto}${anno}${nota}`, cella: annoN?.cella ?? cella, operandi };
}

function traceValore({ consuntivo }: Indicatore, usato: ValoreUsato): PassoTraccia[] {
  const { valore, origine, cella, conto } = usato;
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
  return { tipo: 'regola', ...regolaOf(target, valore, regole) };
}

function traceIllegibile({ cella }: Extract<Indicatore['target'], { kind: 'errore' }>): PassoTraccia {
  return { tipo: 'valore', testo: `«${formatCella(cella)}» non si capisce`, cella: cella.dove };
}

function operandiOfTarget(target: Target, cella: string): Operando[] {
  return target.kind === 'soglia' ? [{ nome: 'target', cella, valore: target.soglia.valore }] : [];
}

function operandiOfValore(valore: Valore, cella: string): Operando[] {
  return valore.kind === 'numero' ? [{ nome: 'valore', cella, valore: valore.quantita.valore }] : [];
}
