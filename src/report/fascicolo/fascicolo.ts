/** All sheets of the fascicolo for the OIV, in order, as plain tables. */
import type { DatiRelazione } from '../dati.js';
import { findPiano } from '../confronto/fotografia.js';
import { colonna, makeTabella } from '../makeTabella.js';
import { buildTabelle, REGISTRO, type IdTabella } from '../registro.js';
import type { Tabella } from '../tabella.js';
import { buildCoerenza, confrontaPiano } from './coerenza.js';
import { buildConclusione } from './conclusione.js';
import { buildCriteri } from './criteri.js';
import type { DatiFascicolo } from './model.js';
import { buildAnomalie, buildMetodo, buildMisure, buildPesi, buildRettifiche } from './prospetti.js';
import { buildRicalcolo } from './ricalcolo.js';
import { buildCampione } from './schedeCampione.js';

export function buildFascicolo(dati: DatiRelazione, fascicolo: DatiFascicolo): readonly Tabella[] {
  const { anomalie } = fascicolo;
  const piano = findPiano(dati.versioni ?? [], dati.anno);
  const confrontati = confrontaPiano(dati, piano);
  return [
    buildCriteri({ dati, fascicolo, confrontati, ...(piano && { piano }) }),
    buildMetodo(dati),
    buildCoerenza(dati, confrontati, piano),
    ...standard('rimodulazioni', dati),
    buildPesi(dati),
    buildMisure(dati),
    buildCampione(dati, fascicolo),
    buildRicalcolo(dati),
    ...standard('scostamenti', dati),
    buildRettifiche(dati),
    buildAnomalie(dati, anomalie),
    buildConclusione(dati),
  ];
}

/** A table of the Relazione; where the workbook has no range for it, what has to be filled. */
function standard(id: IdTabella, dati: DatiRelazione): readonly Tabella[] {
  const esito = buildTabelle(id, dati);
  if (esito.kind === 'pronta') return esito.tabelle;
  const voce = REGISTRO.find((una) => una.id === id);
  const testata = { id, titolo: voce?.titolo ?? id, sezione: voce?.sezione ?? '' };
  const note = [{ genere: 'avviso', testo: esito.messaggio } as const];
  return [makeTabella(dati, testata, { colonne: [colonna(testata.titolo, 'testo', 60)], righe: [], note })];
}
