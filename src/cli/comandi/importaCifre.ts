import { basename } from 'node:path';
import {
  prepareImporta,
  prepareProcessi,
  prepareScelte,
  writeProposta,
  type GenereCifre,
  type Importazione,
  type OpzioniImporta,
  type Sorgente,
} from '../../commands/index.js';
import { chiaviScritte } from '../../layout/index.js';
import { openCartella, saveCartella, type CartellaAperta } from '../cartella.js';
import { ErroreArgomenti, type Argomenti } from '../comando.js';
import { readSorgenteFile } from '../sorgenteFile.js';
import { resocontoOf, uscitaOf } from '../resoconto.js';
import { pennelloOf, timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { modificheLines } from '../testo.js';
import { isDaGuardare, voceLines } from '../testoImporta.js';
import { processiLines } from '../testoKronos.js';
import { foglioOf, salvataggioOf } from './opzioni.js';

/**
 * `albero importa pareto|misure|kronos CARTELLA --da ESTRATTO`: writes what was found for certain where nothing stands, and
 * what `--spunta` names. Exits with 1 while something has to be looked at.
 */
export function importaCifre(genere: GenereCifre) {
  return async (argomenti: Argomenti, terminale: Terminale): Promise<Uscita> => {
    const [, path = '', extra] = argomenti.posizionali;
    if (extra !== undefined) throw new ErroreArgomenti(`«${extra}» è di troppo.`);
    const resoconto = resocontoOf(argomenti, terminale);
    const adesso = terminale.adesso();
    const cartella = openCartella(path);
    const { sorgente, avvisi } = await sorgenteOf(genere, argomenti);
    const opzioni = opzioniOf(argomenti, timestampOf(adesso));
    const importazione = await prepareImporta(cartella.workbook, genere, sorgente, opzioni);
    const { voci, anomalie } = importazione;
    const scelte = scelteOf(importazione, argomenti.testi('spunta'));
    const proposta = await prepareScelte(cartella.workbook, importazione, scelte, {
      ...foglioOf(argomenti),
      conConfronti: argomenti.presente('confronti'),
    });
    const pennello = pennelloOf(terminale.colori);
    resoconto.say([
      ...[...avvisi, ...importazione.avvisi].map((uno) => `Nota: ${uno}`),
      ...processiLines(importazione),
      ...voci.flatMap((voce) => voceLines(voce, scelte.has(voce.id), pennello)),
      '',
      riassuntoOf(importazione, scelte),
    ]);
    await resoconto.json({ versione: 1, ...importazione, spuntate: [...scelte] });
    const uscita = voci.some(isDaGuardare) ? 1 : uscitaOf(anomalie);
    const cambi = [...modificheLines(proposta.modifiche), ...proposta.conferme.map(({ domanda }) => domanda)];
    if (argomenti.presente('anteprima')) {
      resoconto.say(['', 'Anteprima.', ...cambi, 'Nessuna cella è stata modificata.']);
      return uscita;
    }
    const accettate = argomenti.presente('conferma') ? proposta.conferme.map(({ kind }) => kind) : [];
    await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate });
    if (argomenti.presente('processi')) await writeProcessi(cartella, importazione, timestampOf(adesso));
    resoconto.say(['', ...cambi, ...(await saveCartella(cartella, salvataggioOf(argomenti, adesso)))]);
    return uscita;
  };
}

/** The sums by process go into a sheet of their own, as a step of its own. */
async function writeProcessi(
  { workbook }: CartellaAperta,
  { kronos, anno }: Importazione,
  adesso: string,
): Promise<void> {
  if (kronos === undefined || anno === undefined)
    throw new ErroreArgomenti('--processi vale per un estratto di Kronos.');
  const proposta = await prepareProcessi(workbook, kronos, anno);
  await writeProposta(workbook, proposta, { adesso, accettate: [] });
}

/** Where a workbook keeps an extract of each kind. */
const INTERVALLI: Readonly<Record<GenereCifre, string>> = {
  pareto: 'Pareto',
  misure: 'Misure',
  kronos: 'Kronos',
};

async function sorgenteOf(
  genere: GenereCifre,
  argomenti: Argomenti,
): Promise<{ readonly sorgente: Sorgente; readonly avvisi: readonly string[] }> {
  const da = argomenti.testo('da');
  const intervallo = argomenti.testo('intervallo');
  if (da !== undefined) return readSorgenteFile(da, intervallo, INTERVALLI[genere]);
  if (intervallo === undefined) throw new ErroreArgomenti('Manca --da ESTRATTO, o --intervallo.');
  return { sorgente: { kind: 'intervallo', nome: intervallo }, avvisi: [] };
}

function opzioniOf(argomenti: Argomenti, adesso: string): OpzioniImporta {
  const da = argomenti.testo('da');
  const fonte = argomenti.testo('fonte') ?? (da === undefined ? undefined : `Importato da ${basename(da)}`);
  const colonne = coppieOf(argomenti, 'colonna', 'SIGNIFICATO=TITOLO');
  return {
    ...foglioOf(argomenti),
    adesso,
    ...(fonte !== undefined && { fonte }),
    codici: coppieOf(argomenti, 'abbina', 'VOCE=CODICE'),
    ...(Object.keys(colonne).length > 0 && { titoli: colonne }),
    formule: coppieOf(argomenti, 'formula', 'CODICE=FORMULA'),
  };
}

/** `A=B` of a repeatable option; the last sign of equality counts, since a label may have one. */
function coppieOf(argomenti: Argomenti, nome: string, forma: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    argomenti.testi(nome).map((coppia) => {
      const at = nome === 'abbina' ? coppia.lastIndexOf('=') : coppia.indexOf('=');
      if (at <= 0 || at === coppia.length - 1)
        throw new ErroreArgomenti(`--${nome} vuole ${forma}: «${coppia}».`);
      return [coppia.slice(0, at).trim(), coppia.slice(at + 1).trim()];
    }),
  );
}

/** What is ticked by itself, and what `--spunta` names. */
function scelteOf({ voci }: Importazione, codici: readonly string[]): ReadonlySet<string> {
  const scelte = new Set(voci.filter(({ spunta }) => spunta).map(({ id }) => id));
  for (const codice of codici) {
    const chiavi = chiaviScritte(codice);
    const sue = voci.filter(
      (voce) =>
        voce.cambiamenti.length > 0 &&
        chiaviScritte(voce.codice ?? '').some((chiave) => chiavi.includes(chiave)),
    );
    if (sue.length === 0)
      throw new ErroreArgomenti(`--spunta: nell'estratto non c'è un dato da scrivere per «${codice}».`);
    for (const { id } of sue) scelte.add(id);
  }
  return scelte;
}

function riassuntoOf({ voci }: Importazione, scelte: ReadonlySet<string>): string {
  const count = (stato: string) => voci.filter((voce) => voce.stato === stato).length;
  return [
    `${voci.length} dati letti`,
    `${count('uguale')} già uguali`,
    `${scelte.size} da scrivere`,
    `${voci.filter((voce) => isDaGuardare(voce) && !scelte.has(voce.id)).length} da guardare`,
    `${count('nonTrovato')} non trovati nell'albero.`,
  ].join(', ');
}
