/** `albero controlla`: anomalies mended where it is safe, accepted with a reason that the workbook keeps. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo, type Scrittura } from '../../src/layout/index.js';
import { makeCartella, type Contenuto, type Ricetta } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-controlla-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

const SMVP: readonly (readonly Contenuto[])[] = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
];

/** The little tree, all at 100 %, with its own rules. */
async function cartellaCon({ celle = {}, tabelle = {} }: Ricetta): Promise<string> {
  const path = join(dir, `c${++n}.xlsx`);
  writeFileSync(
    path,
    await makeCartella({ celle: { F6: '12 N.', ...celle }, tabelle: { SMVP, ...tabelle } }),
  );
  return path;
}

async function controlla(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(['controlla', ...words], terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

const addressOf = (dove: string) => {
  const indirizzo = parseIndirizzo(dove);
  if (indirizzo === undefined) throw new Error(dove);
  return indirizzo;
};

async function celle(path: string, ...dove: readonly string[]) {
  const file = openXlsx(new Uint8Array(readFileSync(path)));
  const { intervalli } = await file.read({ intervalli: dove.map(addressOf) });
  return intervalli.map((area) => area.celle[0]?.[0]?.valore);
}

async function write(path: string, dove: string, valore: string): Promise<void> {
  const file = openXlsx(new Uint8Array(readFileSync(path)));
  const scrittura: Scrittura = { tipo: 'celle', indirizzo: addressOf(dove), celle: [[{ valore }]] };
  await file.apply({ premesse: [], scritture: [scrittura] });
  writeFileSync(path, file.toBytes());
}

describe('albero controlla --correggi', () => {
  // Each weight over the sum; hundredths left over go where the cut was greatest.
  it.each([
    ['testi', { B6: '40%', B7: '20%' }, ['66,67%', '33,33%']],
    ['testi con lo spazio', { B6: '30,00 %', B7: '30,00 %' }, ['50,00 %', '50,00 %']],
    ['punti', { B6: 45, B7: 45 }, [50, 50]],
  ] as const)('i pesi di un gruppo scritti come %s tornano a 100 %', async (_, pesi, attesi) => {
    const path = await cartellaCon({ celle: pesi });
    const { uscita, stdout } = await controlla(path, '--correggi', 'PESI_NON_100=Albero!D5');
    expect(stdout).toContain('Nessuna anomalia.');
    expect(uscita).toBe(0);
    expect(await celle(path, 'Albero!B6', 'Albero!B7')).toEqual(attesi);
  });

  it('tre pesi uguali sommano a 100,00 % anche con l’ultimo decimale', async () => {
    const path = await cartellaCon({ celle: { B6: '30%', B7: '60%' } });
    await controlla(path, '--correggi', 'PESI_NON_100=Albero!D5');
    expect(await celle(path, 'Albero!B6', 'Albero!B7')).toEqual(['33,33%', '66,67%']);
  });

  it('un codice scritto in un altro modo diventa quello dell’albero', async () => {
    const path = await cartellaCon({
      tabelle: {
        Misure: [
          ['Codice', 'Numeratore', 'Denominatore'],
          ['k_1', 12, 1],
        ],
      },
    });
    const { stdout } = await controlla(path, '--correggi', 'CODICE_DISCORDE=Misure!A2');
    expect(stdout).toContain('Misure!A2: k_1 → K1');
    expect(stdout).toContain('Nessuna anomalia.');
  });

  it('con --anteprima mostra e non scrive; corretto, si annulla', async () => {
    const path = await cartellaCon({ celle: { B6: '40%' } });
    const bytes = readFileSync(path);
    const prova = await controlla(path, '--correggi', 'PESI_NON_100=Albero!D5', '--anteprima');
    expect(prova.stdout).toContain('Albero!B6: 40% → 44,44%');
    expect(readFileSync(path)).toEqual(bytes);
    await controlla(path, '--correggi', 'PESI_NON_100=Albero!D5');
    await main(['annulla', path], recordTerminale());
    expect(await celle(path, 'Albero!B6', 'Albero!B7')).toEqual(['40%', '50%']);
  });

  it('dove un peso è una formula, o l’anomalia chiede una persona, non tocca nulla', async () => {
    const formula = { formula: '0.2+0.2', result: 0.4 };
    const path = await cartellaCon({ celle: { B6: formula, B7: 0.5, F7: 'NO' } });
    const bytes = readFileSync(path);
    const pesi = await controlla(path, '--correggi', 'PESI_NON_100=Albero!D5');
    expect(pesi.uscita).toBe(2);
    expect(pesi.stderr).toContain('non si può correggere da sola');
    const causa = await controlla(path, '--correggi', 'SENZA_CAUSA=Albero!C7');
    expect(causa.stderr).toContain('Indicare causa e correttivo.');
    const altra = await controlla(path, '--correggi', 'PESI_NON_100=Albero!D9');
    expect(altra.stderr).toContain("In Albero!D9 non c'è più l'anomalia PESI_NON_100.");
    expect(readFileSync(path)).toEqual(bytes);
  });
});

describe('albero controlla --accetta', () => {
  const ACCETTA = ['--accetta', 'PESI_NON_100=Albero!D5', '--motivo', 'Deliberato così dalla Giunta'];

  it('tiene il motivo nella cartella, mostra l’anomalia e non la conta più', async () => {
    const path = await cartellaCon({ celle: { B6: '40%' } });
    expect((await controlla(path)).uscita).toBe(1);
    await controlla(path, ...ACCETTA);
    const { uscita, stdout } = await controlla(path);
    expect(uscita).toBe(0);
    expect(stdout).toBe(
      [
        'Nessuna anomalia.',
        'Accettata, non contata: 1',
        '  ✓ Albero!D5: I pesi sotto «Indicatori di OS1» sommano a 90,00 % e non a 100 %; la media è divisa per la loro somma.',
        '      Va bene così: Deliberato così dalla Giunta [PESI_NON_100]',
        '',
      ].join('\n'),
    );
    expect(await celle(path, "'Anomalie accettate'!D2")).toEqual(['Deliberato così dalla Giunta']);
    const json = await controlla(path, '--json', '-');
    const { anomalie, accettate } = JSON.parse(json.stdout) as {
      anomalie: unknown[];
      accettate: { motivo: string }[];
    };
    expect([anomalie, accettate.map(({ motivo }) => motivo)]).toEqual([[], ['Deliberato così dalla Giunta']]);
  });

  it('quando la cifra cambia è un’altra anomalia, e si conta di nuovo', async () => {
    const path = await cartellaCon({ celle: { B6: '40%' } });
    await controlla(path, ...ACCETTA);
    await write(path, 'Albero!B6', '30%');
    const { uscita, stdout } = await controlla(path);
    expect(uscita).toBe(1);
    expect(stdout).toContain('sommano a 80,00 %');
    expect(stdout).not.toContain('Accettata');
  });

  it('si riammette: la nota se ne va e l’anomalia torna', async () => {
    const path = await cartellaCon({ celle: { B6: '40%' } });
    await controlla(path, ...ACCETTA);
    const { uscita, stdout } = await controlla(path, '--riammetti', 'PESI_NON_100=Albero!D5');
    expect(uscita).toBe(1);
    expect(stdout).not.toContain('Accettata');
    expect(await celle(path, "'Anomalie accettate'!D2")).toEqual([null]);
  });

  it('senza motivo, o di un’anomalia che non c’è, non accetta', async () => {
    const path = await cartellaCon({ celle: { B6: '40%' } });
    expect((await controlla(path, '--accetta', 'PESI_NON_100=Albero!D5')).stderr).toContain('--motivo');
    expect((await controlla(path, ...ACCETTA.slice(0, 3), ' ')).stderr).toContain('Manca il motivo');
    expect((await controlla(path, '--accetta', 'PESI_NON_100=Albero!A1', '--motivo', 'x')).uscita).toBe(2);
    expect((await controlla(path, '--accetta', 'Albero!D5', '--motivo', 'x')).stderr).toContain(
      'ANOMALIA=CELLA',
    );
  });
});

describe('albero controlla e gli estratti', () => {
  it('le cifre dell’intervallo Pareto si guardano anche loro, e si accettano come le altre', async () => {
    const Pareto = [
      ['Indicatore', 'CCIAA di prova', 'Media Nazionale', 'Min', 'Max'],
      ['Iniziative', '12 N.', '14,5 N.', '59,44 N.', '42,08 N.'],
    ];
    const path = await cartellaCon({ tabelle: { Pareto } });
    const { uscita, stdout } = await controlla(path);
    expect(uscita).toBe(0);
    expect(stdout).toContain('Pareto!A2: «Iniziative»: il minimo 59,44 N è più grande del massimo 42,08 N.');
    const motivo = ['--motivo', 'Così nell’estratto di Infocamere'];
    const accettata = await controlla(path, '--accetta', 'MIN_OLTRE_MAX=Pareto!A2', ...motivo);
    expect(accettata.stdout).toContain('Nessuna anomalia.');
    expect(accettata.stdout).toContain('Va bene così: Così nell’estratto di Infocamere [MIN_OLTRE_MAX]');
  });
});
