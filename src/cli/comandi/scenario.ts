import {
  confrontaScenari,
  cosaServePer,
  describeCosaServe,
  findFigura,
  formatCellaTabella,
  parseObiettivo,
  prepareCalcola,
  prepareSalvaScenario,
  readScenari,
  requireScenario,
  scenarioJson,
  simulaScenario,
  writeProposta,
  type CambioScenario,
  type Calcolo,
  type CampoScenario,
  type Scenario,
  type Simulazione,
} from '../../commands/index.js';
import { etichettaIn } from '../../scoring/index.js';
import { openCartella, saveCartella, type CartellaAperta } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando, type Opzione } from '../comando.js';
import { resocontoOf } from '../resoconto.js';
import { pennelloOf, timestampOf, type Pennello, type Terminale, type Uscita } from '../terminale.js';
import { FOGLIO, JSON_FILE, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

/** The options that change something, by what they change. */
const CAMBI: readonly (Opzione & { readonly campo: CampoScenario })[] = [
  { campo: 'valore', nome: 'valore', valore: 'CODICE=VALORE', descrizione: 'prova un altro consuntivo' },
  { campo: 'target', nome: 'target', valore: 'CODICE=TARGET', descrizione: 'prova un altro target' },
  { campo: 'peso', nome: 'peso', valore: 'CODICE=PESO', descrizione: 'prova un altro peso' },
  {
    campo: 'regola',
    nome: 'regola',
    valore: 'NOME=VALORE',
    descrizione: 'prova un altro parametro SMVP (minimoMancato, valoreMancante…)',
  },
  {
    campo: 'fascia',
    nome: 'fascia',
    valore: 'NOME=FINO A',
    descrizione: 'prova un altro limite di una fascia',
  },
];

export const scenario: Comando = {
  nome: 'scenario',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    ...CAMBI.map(({ nome, valore, descrizione }): Opzione => ({
      nome,
      ...(valore !== undefined && { valore }),
      ripetibile: true,
      descrizione,
    })),
    {
      nome: 'obiettivo',
      valore: 'CODICE=PERCENTUALE',
      ripetibile: true,
      descrizione: 'dice che cosa serve perché la voce (EC07, OS8, Ente…) arrivi a tanto',
    },
    {
      nome: 'usa',
      valore: 'NOME',
      ripetibile: true,
      descrizione: 'calcola uno scenario salvato; più di uno: li confronta',
    },
    { nome: 'salva', valore: 'NOME', descrizione: 'salva lo scenario nella cartella con questo nome' },
    { nome: 'elenco', descrizione: 'elenca gli scenari salvati nella cartella' },
    FOGLIO,
    JSON_FILE,
    USCITA,
    SOSTITUISCI,
  ],
  descrizione: "Simula altri valori, target, pesi e regole, e dice l'effetto; l'albero non cambia.",
  run: runScenario,
};

async function runScenario(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const pennello = pennelloOf(terminale.colori);
  const cartella = openCartella(path);
  const salvati = await readScenari(cartella.workbook);
  if (argomenti.presente('elenco')) {
    resoconto.say(salvati.length === 0 ? ['Nessuno scenario salvato.'] : salvati.flatMap(scenarioLines));
    return 0;
  }
  const calcolo = await prepareCalcola(cartella.workbook, foglioOf(argomenti));
  const scenari = scenariOf(argomenti, salvati);
  const obiettivi = argomenti.testi('obiettivo').map(splitCambio);
  if (scenari.length === 0 && obiettivi.length === 0)
    throw new ErroreArgomenti(
      'Manca che cosa provare: --valore, --target, --peso, --regola, --fascia, --obiettivo o --usa.',
    );
  const simulazioni = scenari.map((uno) => simulaScenario(calcolo, uno));
  const [unica] = simulazioni;
  resoconto.say([
    ...simulazioni.flatMap((una) => ignotiLines(una)),
    ...(simulazioni.length > 1
      ? tabellaLines(calcolo, simulazioni, timestampOf(terminale.adesso()))
      : unica === undefined
        ? []
        : effettiLines(calcolo, unica, pennello)),
    ...obiettivi.flatMap(([chi, quanto]) =>
      serveLines(unica?.risultato ?? calcolo.risultato, calcolo, chi, quanto),
    ),
  ]);
  await resoconto.json({ versione: 1, scenari: simulazioni.map(scenarioJson) });
  const salva = argomenti.testo('salva');
  if (salva !== undefined) resoconto.say(await save(salva, cartella, argomenti, terminale));
  return simulazioni.some(({ ignoti }) => ignoti.length > 0) ? 1 : 0;
}

async function save(
  nome: string,
  cartella: CartellaAperta,
  argomenti: Argomenti,
  terminale: Terminale,
): Promise<readonly string[]> {
  const adesso = terminale.adesso();
  const proposta = await prepareSalvaScenario(cartella.workbook, { nome, cambi: cambiOf(argomenti) });
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  return [`Scenario «${nome}» salvato nel foglio Scenari.`, ...saved];
}

/** What the options ask to try: the changes of the line, then the saved ones. */
function scenariOf(argomenti: Argomenti, salvati: readonly Scenario[]): readonly Scenario[] {
  const cambi = cambiOf(argomenti);
  const nome = argomenti.testo('salva') ?? 'Prova';
  return [
    ...(cambi.length === 0 ? [] : [{ nome, cambi }]),
    ...argomenti.testi('usa').map((uno) => requireScenario(salvati, uno)),
  ];
}

function cambiOf(argomenti: Argomenti): readonly CambioScenario[] {
  return CAMBI.flatMap(({ campo, nome }) =>
    argomenti.testi(nome).map((testo) => {
      const [chi, nuovo] = splitCambio(testo);
      return { campo, chi, nuovo };
    }),
  );
}

/** No code has an equals sign: what stands behind the first is the value, `>= 5` too. */
function splitCambio(testo: string): readonly [string, string] {
  const at = testo.indexOf('=');
  if (at <= 0) throw new ErroreArgomenti(`«${testo}» non è nella forma CODICE=VALORE.`);
  return [testo.slice(0, at).trim(), testo.slice(at + 1).trim()];
}

function scenarioLines({ nome, cambi }: Scenario): readonly string[] {
  return [
    nome,
    ...cambi.map(({ campo, chi, nuovo }) => `  ${campo} ${chi}: ${nuovo === '' ? '(manca)' : nuovo}`),
  ];
}

function ignotiLines({ scenario: { nome }, ignoti }: Simulazione): readonly string[] {
  return ignoti.map(({ motivo }) => `${nome}: ${motivo}; questo cambio non ha effetto.`);
}

function effettiLines(
  calcolo: Calcolo,
  { effetti, risultato }: Simulazione,
  pennello: Pennello,
): readonly string[] {
  const { areaServizi } = calcolo.risultato;
  const area =
    areaServizi.pubblicato === risultato.areaServizi.pubblicato
      ? []
      : [`${areaServizi.nome}: ${areaServizi.pubblicato} → ${risultato.areaServizi.pubblicato}`];
  if (effetti.length + area.length === 0) return ['Nessuna cifra cambia.'];
  return [
    ...effetti.map(({ prima, dopo }, i) => {
      const line = `${etichettaIn(dopo.nodo, dopo.padre?.nodo)}: ${prima.pubblicato} → ${dopo.pubblicato}${luceLine(prima.fascia?.obiettivo, dopo.fascia?.obiettivo)}`;
      return i === 0 ? pennello('grassetto', line) : line;
    }),
    ...area,
  ];
}

function luceLine(prima: string | undefined, dopo: string | undefined): string {
  return prima === dopo || dopo === undefined ? '' : ` (${dopo})`;
}

function tabellaLines(
  calcolo: Calcolo,
  simulazioni: readonly Simulazione[],
  adesso: string,
): readonly string[] {
  const { colonne, righe } = confrontaScenari(calcolo, simulazioni, adesso);
  const line = (celle: readonly string[]) =>
    celle.map((cella, i) => (i === 0 ? fit(cella) : cella.padStart(COLONNA))).join(' ');
  return [
    line(colonne.map(({ titolo }) => titolo.slice(0, COLONNA))),
    ...righe.map(({ celle }) => line(celle.map((cella) => formatCellaTabella(cella)))),
  ];
}

const VOCE = 50;
const COLONNA = 16;

function fit(testo: string): string {
  return (testo.length > VOCE ? `${testo.slice(0, VOCE - 1)}…` : testo).padEnd(VOCE);
}

function serveLines(
  risultato: Calcolo['risultato'],
  calcolo: Calcolo,
  chi: string,
  quanto: string,
): readonly string[] {
  const figura = findFigura({ ...calcolo, risultato }, chi);
  if (figura?.kind !== 'nodo') throw new ErroreArgomenti(`Nell'albero non c'è il codice «${chi}».`);
  const obiettivo = parseObiettivo(quanto);
  if (obiettivo === undefined)
    throw new ErroreArgomenti(`«${quanto}» non è una percentuale, per esempio 95 %.`);
  const serve = cosaServePer(risultato, figura.valutato, obiettivo);
  const [prima = '', ...altre] = describeCosaServe(serve, obiettivo);
  return [`${chi}: ${prima}`, ...altre.map((una) => `  ${una}`)];
}
