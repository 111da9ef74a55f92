import type { Calcolo, NomeComando, Proposta, Scritto, VoceTabella } from '../../commands/index.js';
import type { IdTabella } from '../../report/index.js';
import type { Evento, Lavoro, Rifiuto, Sezione, Stato } from './modello.js';

/** The pane before it has read anything. */
export const startStato = (sezione: Sezione): Stato => ({
  sezione,
  lavoro: { kind: 'lettura', comando: 'calcola' },
  attesaModifica: false,
  aperti: new Set(),
  scelte: new Set(),
});

/** Causes that a new link mends; of these the first is also what a workbook without anything of ours gives. */
const DA_COLLEGARE: readonly string[] = [
  'NOME_MANCANTE',
  'NOME_ROTTO',
  'NOME_COSTANTE',
  'NOME_PIU_AREE',
  'NOME_DINAMICO',
  'NOME_AMBIGUO',
];

/** State × event → state. An event that makes no sense in a state leaves it as it is. */
export function riduci(stato: Stato, evento: Evento): Stato {
  switch (evento.tipo) {
    case 'leggo':
      return isBusy(stato.lavoro)
        ? stato
        : work(forgetTabelle(stato, evento.comando), { kind: 'lettura', comando: evento.comando });
    case 'letto':
      return isLettura(stato) ? work(withCalcolo(stato, evento.calcolo), { kind: 'fermo' }) : stato;
    case 'pronta':
      return isLettura(stato)
        ? work(withCalcolo(stato, evento.calcolo), {
            kind: 'anteprima',
            proposta: evento.proposta,
            ...(evento.esiti && { esiti: evento.esiti }),
            accettate: [],
          })
        : stato;
    case 'nonLetto':
      return stato.lavoro.kind === 'scrittura' ? stato : refuse(stato, evento.rifiuto);
    case 'accetta':
      return accept(stato, evento);
    case 'scrivo':
      return mayWrite(stato.lavoro, evento.proposta)
        ? work(stato, { kind: 'scrittura', proposta: evento.proposta })
        : stato;
    case 'scritto':
      return stato.lavoro.kind === 'scrittura'
        ? work(forget(written(stato, evento.scritto), evento.scritto), {
            kind: 'fatto',
            scritto: evento.scritto,
          })
        : stato;
    case 'riletto':
      return withCalcolo(stato, evento.calcolo);
    case 'nonScritto':
      return stato.lavoro.kind === 'scrittura'
        ? work(stato, {
            kind: 'rifiuto',
            rifiuto: evento.rifiuto,
            comando: stato.lavoro.proposta.comando,
          })
        : stato;
    case 'collega':
      return stato.lavoro.kind === 'primoUso'
        ? work(stato, { kind: 'collegamento', rifiuto: SCELTA })
        : stato;
    case 'datiCambiati':
      return isBusy(stato.lavoro) ? stato : markChanged(stato, evento.celle);
    case 'attesaModifica':
      return { ...stato, attesaModifica: evento.attesa };
    case 'vai':
      return isBusy(stato.lavoro) ? stato : go(stato, evento.sezione);
    case 'perche':
      return stato.calcolo === undefined || isBusy(stato.lavoro) ? stato : { ...stato, perche: evento.id };
    case 'apri':
      return { ...stato, aperti: toggle(stato, evento.id, evento.aperto) };
    case 'indietro':
      return back(stato);
    case 'cronologia':
      return { ...stato, passi: evento.passi };
    case 'impostazioni':
      return { ...stato, impostazioni: evento.impostazioni };
    case 'bozza':
      return { ...stato, bozza: evento.bozza };
    case 'tabelle':
      return withTabelle(stato, evento.tabelle);
    case 'scegli':
      return { ...stato, scelte: choose(stato.scelte, evento.ids, evento.scelte) };
    case 'mostra':
      return isBusy(stato.lavoro)
        ? stato
        : { ...stato, mostrate: { ids: evento.ids, daCopiare: evento.daCopiare } };
    case 'pubblica':
      return isLettura(stato) ? work({ ...stato, pubblica: evento.pubblica }, { kind: 'fermo' }) : stato;
    case 'avanza':
      return stato.lavoro.kind === 'lettura'
        ? work(stato, { ...stato.lavoro, avanzamento: evento.avanzamento })
        : stato;
    case 'fermato':
      return isLettura(stato) ? work(stato, { kind: 'fermo' }) : stato;
  }
}

/** The link was asked for by the user, not by something broken: no cause to tell. */
const SCELTA: Rifiuto = { codice: 'NOME_MANCANTE', messaggio: '', rimedio: '', dettagli: '', intatto: true };

/** A command is under way and nothing else may start. */
export const isBusy = ({ kind }: Lavoro): boolean => kind === 'lettura' || kind === 'scrittura';

/** Whether every question of the preview that has to be answered with yes was. */
export const isAccettata = (lavoro: Extract<Lavoro, { kind: 'anteprima' }>): boolean =>
  lavoro.proposta.conferme.every(({ kind, facoltativa }) => facoltativa || lavoro.accettate.includes(kind));

/** A proposal that would write nothing, whatever the user answers. */
export const isVuota = ({ scrittura, conferme }: Proposta): boolean => {
  const { scritture } = scrittura.kind === 'nuovoPasso' ? scrittura.piano : scrittura.applicazione;
  return scritture.length === 0 && conferme.length === 0;
};

const isLettura = (stato: Stato) => stato.lavoro.kind === 'lettura';
const work = (stato: Stato, lavoro: Lavoro): Stato => ({ ...stato, lavoro });

function withCalcolo(stato: Stato, calcolo: Calcolo | undefined): Stato {
  if (calcolo === undefined) return stato;
  const first = stato.calcolo === undefined;
  const { cambiate: _, ...rest } = stato;
  return { ...rest, calcolo, aperti: first ? startAperti(calcolo) : stato.aperti };
}

/** At first the tree shows the obiettivi strategici; where it is too short for that to be useful, all of it. */
function startAperti({ risultato }: Calcolo): ReadonlySet<string> {
  const shown = risultato.nodi.filter(({ nodo }) => nodo.livello === 'ambito');
  return new Set(shown.map(({ nodo }) => nodo.id));
}

function refuse(stato: Stato, rifiuto: Rifiuto): Stato {
  const comando = stato.lavoro.kind === 'lettura' ? stato.lavoro.comando : 'calcola';
  if (!DA_COLLEGARE.includes(rifiuto.codice)) return work(stato, { kind: 'rifiuto', rifiuto, comando });
  const { calcolo: _, ...without } = stato;
  const firstUse = rifiuto.codice === 'NOME_MANCANTE' && stato.calcolo === undefined;
  return work(without, firstUse ? { kind: 'primoUso' } : { kind: 'collegamento', rifiuto });
}

function accept(stato: Stato, { conferma, accettata }: Extract<Evento, { tipo: 'accetta' }>): Stato {
  const { lavoro } = stato;
  if (lavoro.kind !== 'anteprima') return stato;
  const others = lavoro.accettate.filter((kind) => kind !== conferma);
  return work(stato, { ...lavoro, accettate: accettata ? [...others, conferma] : others });
}

/** A preview is written once its questions are answered; what asks nothing may be written without one. */
const mayWrite = (lavoro: Lavoro, proposta: Proposta): boolean =>
  lavoro.kind === 'anteprima'
    ? isAccettata(lavoro)
    : lavoro.kind === 'lettura' && proposta.conferme.length === 0;

/** The figures stay; after a calcolo the sheet shows them. What other commands change is read again. */
function written(stato: Stato, { comando }: Scritto): Stato {
  return stato.calcolo === undefined || comando !== 'calcola'
    ? stato
    : withCalcolo(stato, { ...stato.calcolo, freschezza: 'aggiornato' });
}

/**
 * What was read of the log, of the parameters and of the tables is old after a write. Tables change no figure, and a
 * draft of settings stays until they are written.
 */
function forget(stato: Stato, { comando }: Scritto): Stato {
  const { passi: _, impostazioni: __, tabelle: ___, mostrate: ____, pubblica, bozza, ...rest } = stato;
  return {
    ...rest,
    scelte: new Set(),
    ...(comando === 'tabelle' && pubblica && { pubblica }),
    ...(comando !== 'impostazioni' && bozza && { bozza }),
  };
}

/** A new reading of the tree makes other tables. */
function forgetTabelle(stato: Stato, comando: NomeComando): Stato {
  if (comando !== 'calcola') return stato;
  const { tabelle: _, pubblica: __, ...rest } = stato;
  return rest;
}

/** What can no longer be inserted is no longer chosen nor shown. */
function withTabelle({ mostrate, ...stato }: Stato, tabelle: readonly VoceTabella[]): Stato {
  const ready = new Set(tabelle.filter((voce) => voce.manca === undefined).map(({ id }) => id));
  const stands = mostrate?.ids.every((id) => ready.has(id)) === true;
  return {
    ...stato,
    tabelle,
    scelte: new Set([...stato.scelte].filter((id) => ready.has(id))),
    ...(stands && { mostrate }),
  };
}

function choose(
  old: ReadonlySet<IdTabella>,
  ids: readonly IdTabella[],
  scelte: boolean,
): ReadonlySet<IdTabella> {
  const next = new Set(old);
  for (const id of ids)
    if (scelte) next.add(id);
    else next.delete(id);
  return next;
}

function markChanged(stato: Stato, celle: readonly string[]): Stato {
  return stato.calcolo === undefined
    ? stato
    : { ...stato, cambiate: [...new Set([...(stato.cambiate ?? []), ...celle])] };
}

function go(stato: Stato, sezione: Sezione): Stato {
  const { perche: _, mostrate: __, pubblica: ___, ...rest } = leave(stato);
  // Cells were changed meanwhile: the list is read again where it is looked at again.
  return { ...(stato.cambiate === undefined ? rest : forgetTabelle(rest, 'calcola')), sezione };
}

/** Esc: closes the innermost thing that is open. */
function back(stato: Stato): Stato {
  if (isBusy(stato.lavoro)) return stato;
  const { perche, ...rest } = stato;
  if (perche !== undefined && (stato.lavoro.kind === 'fermo' || stato.lavoro.kind === 'fatto')) return rest;
  const idle = stato.lavoro.kind === 'fermo' || stato.lavoro.kind === 'fatto';
  if (stato.mostrate !== undefined && idle) {
    const { mostrate: _, ...list } = stato;
    return list;
  }
  if (stato.pubblica !== undefined && idle) {
    const { pubblica: _, ...list } = stato;
    return list;
  }
  const left = leave(stato);
  // Behind a refusal the same section would only be refused again.
  if (left !== stato) return isDiSezione(stato.lavoro) ? { ...left, sezione: 'calcola' } : left;
  return { ...stato, sezione: 'calcola' };
}

/** What is asked for in a section, and refused, leaves it as it was. */
const CHIESTI_IN_SEZIONE: readonly NomeComando[] = ['tabelle', 'modulo', 'impostazioni'];

/** A refusal of the reading that the section stands on, not of what was asked for in it. */
const isDiSezione = (lavoro: Lavoro): boolean =>
  lavoro.kind === 'rifiuto' && !CHIESTI_IN_SEZIONE.includes(lavoro.comando);

/** Puts a preview, a refusal or the word of a write aside; a screen that asks to be linked stays, since there is nothing behind it. */
function leave(stato: Stato): Stato {
  const { kind } = stato.lavoro;
  if (kind === 'collegamento' && stato.lavoro.rifiuto === SCELTA) return work(stato, { kind: 'primoUso' });
  if (kind === 'fatto') return work(stato, { kind: 'fermo' });
  if (kind !== 'anteprima' && kind !== 'rifiuto') return stato;
  if (stato.calcolo !== undefined) return work(stato, { kind: 'fermo' });
  return kind === 'rifiuto' ? stato : work(stato, { kind: 'primoUso' });
}

/** Opening a node opens its two groups with it: one press shows what an obiettivo strategico is made of. */
function toggle({ aperti, calcolo }: Stato, id: string, aperto: boolean): ReadonlySet<string> {
  const next = new Set(aperti);
  if (!aperto) {
    next.delete(id);
    return next;
  }
  const figli = calcolo?.risultato.nodi.find(({ nodo }) => nodo.id === id)?.figli ?? [];
  const gruppi = figli.filter(({ nodo }) => nodo.livello === 'indicatori' || nodo.livello === 'operativi');
  for (const each of [id, ...gruppi.map(({ nodo }) => nodo.id)]) next.add(each);
  return next;
}
