/** The canonical text of what a result depends on: hashed elsewhere, it tells whether a result is still the one of its cells. */
import type {
  AlberoLetto,
  Cella,
  IndividualeLetto,
  MisuraLetta,
  NodoLetto,
  Regole,
  RettificaLetta,
  RimodulazioneLetta,
  SchedaLetta,
  StoricoLetto,
  UnitaLetta,
} from './model.js';

/** Version of the way of calculating; it rises when the same cells under the same rules give another result. */
const VERSIONE_CALCOLO = '1';

type Campo = string | number | boolean | null | undefined | readonly string[];

/**
 * One line for each row, parameter and band that the result depends on, in a form that is the same for the same
 * content: no addresses (rows may be moved together), no columns of results, no sources and evidences. Takes time
 * linear in the rows.
 */
export function canonicalText(letto: AlberoLetto, regole: Regole): string {
  const lines: string[] = [lineOf('calcolo', VERSIONE_CALCOLO)];
  pushRegole(lines, regole);
  const { anno, base1904 } = letto.contesto;
  lines.push(lineOf('contesto', anno, base1904, letto.dataRiferimento));
  pushNodo(lines, letto.radice, 0);
  const { misure, schede, storico, rettifiche, rimodulazioni, unita, individuali } = letto.tabelle;
  return [
    ...lines,
    ...misure.map(lineOfMisura),
    ...schede.map(lineOfScheda),
    ...storico.map(lineOfStorico),
    ...rettifiche.map(lineOfRettifica),
    ...rimodulazioni.map(lineOfRimodulazione),
    ...unita.map(lineOfUnita),
    ...individuali.map(lineOfIndividuale),
  ].join('\n');
}

function pushRegole(lines: string[], regole: Regole): void {
  const { id, versione, pesoIndicatori, pesoObiettivi, minimoMancato } = regole;
  const { valoreMancante, tolleranzaPesi, annoN, fasce, ritardi } = regole;
  lines.push(lineOf('regole', id, versione));
  lines.push(lineOf('pesi', pesoIndicatori, pesoObiettivi, tolleranzaPesi));
  lines.push(lineOf('scelte', minimoMancato, valoreMancante, annoN));
  for (const { finoA, incluso, obiettivo, grado, simbolo } of fasce)
    lines.push(lineOf('fascia', finoA, incluso, obiettivo, grado, simbolo));
  for (const { finoAGiorni, raggiungimento } of ritardi)
    lines.push(lineOf('ritardo', finoAGiorni, raggiungimento));
}

function pushNodo(lines: string[], nodo: NodoLetto, profondita: number): void {
  const { livello, codice, alias, titolo, descrizione, sintetico } = nodo;
  const { peso, target, consuntivo, valoriMisure } = nodo;
  lines.push(
    lineOf(
      'nodo',
      profondita,
      livello,
      codice,
      alias,
      titolo,
      descrizione,
      sintetico,
      ...contentOf(peso),
      ...contentOf(target),
      ...contentOf(consuntivo),
      ...contentOf(valoriMisure),
    ),
  );
  for (const figlio of nodo.figli) pushNodo(lines, figlio, profondita + 1);
}

function lineOfMisura({
  codice,
  espressione,
  numeratore,
  denominatore,
  moltiplicatore,
}: MisuraLetta): string {
  return lineOf(
    'misura',
    codice,
    ...contentOf(espressione),
    ...contentOf(numeratore),
    ...contentOf(denominatore),
    ...contentOf(moltiplicatore),
  );
}

function lineOfScheda({ codice, descrizione, baseline, annoBaseline }: SchedaLetta): string {
  return lineOf('scheda', codice, descrizione, ...contentOf(baseline), ...contentOf(annoBaseline));
}

function lineOfStorico({ codice, anno, valore }: StoricoLetto): string {
  return lineOf('storico', codice, ...contentOf(anno), ...contentOf(valore));
}

function lineOfRettifica({ codice, tipo, raggiungimento, motivo, atto }: RettificaLetta): string {
  return lineOf('rettifica', codice, ...contentOf(tipo), ...contentOf(raggiungimento), motivo, atto);
}

function lineOfRimodulazione(riga: RimodulazioneLetta): string {
  const { codice, tipo, originario, rimodulato, motivo, atto, data } = riga;
  return lineOf(
    'rimodulazione',
    codice,
    ...contentOf(tipo),
    ...contentOf(originario),
    ...contentOf(rimodulato),
    motivo,
    atto,
    ...contentOf(data),
  );
}

function lineOfUnita({ codice, unita, peso }: UnitaLetta): string {
  return lineOf('unita', codice, unita, ...contentOf(peso));
}

function lineOfIndividuale(riga: IndividualeLetto): string {
  const { ruolo, obiettivo, target, consuntivo, peso, codiceCollegato } = riga;
  return lineOf(
    'individuale',
    ruolo,
    obiettivo,
    ...contentOf(target),
    ...contentOf(consuntivo),
    ...contentOf(peso),
    codiceCollegato,
  );
}

/** The format counts only where it gives a number its meaning (a fraction, a date). */
function contentOf(cella: Cella | undefined): Campo[] {
  if (cella === undefined) return [undefined, undefined, undefined];
  const { valore, formato, guasto } = cella;
  return [valore, typeof valore === 'number' ? formato : undefined, guasto];
}

/** An absent field and an empty cell mean the same. */
function lineOf(nome: string, ...campi: readonly Campo[]): string {
  return `${nome} ${JSON.stringify(campi)}`;
}
