import { basename, dirname } from 'node:path';
import {
  makeNuova,
  REGOLE,
  type OpzioniNuova,
  type PropostaNuova,
  type Ripreso,
} from '../../commands/index.js';
import { pathsIn } from '../../host/disk/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { WorkbookError } from '../../layout/index.js';
import { openCartella, saveBytes } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';

export const nuova: Comando = {
  nome: 'nuova',
  argomenti: ['FILE.xlsx'],
  opzioni: [
    {
      nome: 'da',
      valore: 'CARTELLA.xlsx',
      descrizione: "comincia da qui: la cartella dell'anno prima, o una con il Piano",
    },
    { nome: 'anno', valore: 'ANNO', descrizione: 'anno della cartella nuova (con --da si può tacere)' },
    { nome: 'ente', valore: 'NOME', descrizione: "nome dell'ente come va stampato" },
    {
      nome: 'regole',
      valore: 'ID',
      descrizione: `regole del SMVP da cui partire: ${REGOLE.map(({ id }) => id).join(', ')}`,
    },
    {
      nome: 'codici',
      valore: 'rinomina|conserva',
      descrizione: "che fare dei codici con l'anno (PIRA 01_2024): dare loro l'anno nuovo, o tenerli",
    },
    { nome: 'sostituisci', descrizione: "mette la cartella nuova al posto del file che c'è già" },
  ],
  descrizione:
    "Fa la cartella di un anno: fogli, intervalli con nome e regole, anche dalla cartella dell'anno prima.",
  run: runNuova,
};

async function runNuova(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  if (!path.toLowerCase().endsWith('.xlsx')) throw new ErroreArgomenti(`«${path}» deve finire in .xlsx.`);
  const [present] = pathsIn(dirname(path), [basename(path)]);
  if (present?.present === true && !argomenti.presente('sostituisci'))
    throw new WorkbookError('FILE_ESISTENTE', { file: path });
  const fatta = await makeNuova(createXlsx, opzioniOf(argomenti, timestampOf(terminale.adesso())));
  await saveBytes(path, fatta.contenuto);
  terminale.out(`${[...linesOf(fatta), `Salvato: ${path}`].join('\n')}\n`);
  return 0;
}

function opzioniOf(argomenti: Argomenti, adesso: string): OpzioniNuova {
  const da = argomenti.testo('da');
  const ente = argomenti.testo('ente');
  return {
    adesso,
    ...annoOf(argomenti.testo('anno')),
    ...(ente !== undefined && { ente }),
    ...regoleOf(argomenti.testo('regole')),
    ...codiciOf(argomenti.testo('codici')),
    ...(da !== undefined && { da: openCartella(da).workbook }),
  };
}

function annoOf(testo: string | undefined): Pick<OpzioniNuova, 'anno'> {
  if (testo === undefined) return {};
  if (!/^20\d\d$/.test(testo)) throw new ErroreArgomenti(`--anno vuole un anno, non «${testo}».`);
  return { anno: Number(testo) };
}

function regoleOf(id: string | undefined): Pick<OpzioniNuova, 'regole'> {
  if (id === undefined) return {};
  const regole = REGOLE.find((una) => una.id === id);
  if (regole === undefined)
    throw new ErroreArgomenti(
      `Le regole «${id}» non esistono: sono ${REGOLE.map((una) => una.id).join(', ')}.`,
    );
  return { regole };
}

function codiciOf(testo: string | undefined): Pick<OpzioniNuova, 'codici'> {
  if (testo === undefined) return {};
  if (testo !== 'rinomina' && testo !== 'conserva')
    throw new ErroreArgomenti(`--codici vuole rinomina o conserva, non «${testo}».`);
  return { codici: testo };
}

function linesOf({ anno, ente, intervalli, ripreso }: PropostaNuova): readonly string[] {
  return [
    `${ente} · ${anno}: ${intervalli.length} intervalli con nome, ognuno sul suo foglio.`,
    ...(ripreso === undefined ? [] : ripresoLines(ripreso, anno)),
  ];
}

function ripresoLines(ripreso: Ripreso, anno: number): readonly string[] {
  const { annoFonte, indicatori, codiciConAnno, risolti, tolti, senzaTarget } = ripreso;
  const list = (titolo: string, nomi: readonly string[]) =>
    nomi.length === 0 ? [] : [`${titolo} (${nomi.length}): ${nomi.join(', ')}.`];
  return [
    `Dalla cartella del ${annoFonte}: ${indicatori} indicatori${anno === annoFonte ? '' : ', con baseline e storico'}.`,
    ...(anno === annoFonte ? [] : list(`Codici con l'anno ${annoFonte}`, codiciConAnno)),
    ...risolti.map(({ nome, prima, dopo }) => `${nome}: «${prima}» diventa «${dopo}».`),
    ...list('Tolti da una rimodulazione, non riportati', tolti),
    ...list(`Senza target per il ${anno}`, senzaTarget),
  ];
}
