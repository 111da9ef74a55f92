/** The page and the open data of the allegato: valid by their own descriptions, and the same tree when read again. */
import { Ajv } from 'ajv';
import { HtmlValidate } from 'html-validate';
import {
  checkPubblicabile,
  describeOstacolo,
  describePacchetto,
  makePubblicazione,
  renderPagina,
  REGISTRO,
  buildTabelle,
  type DatiRelazione,
} from '../../src/report/index.js';
import type { Cella } from '../../src/scoring/index.js';
import { makeAlbero } from '../support/alberi.js';
import { parseCsv, readTabellare, type RigaLetta, type TableSchema } from '../support/csv.js';
import { dati2024, datiPiano2021, leggi2024, makeDati } from '../support/relazione.js';
import { tabellaOf } from '../support/tabelle.js';

const fileOf = (dati: DatiRelazione) =>
  new Map(makePubblicazione(tabellaOf('allegato', dati), dati).map((file) => [file.nome, file]));

function testoOf(dati: DatiRelazione, estensione: string): string {
  const file = fileOf(dati).get(`allegato-${dati.anno}.${estensione}`);
  if (file === undefined) throw new Error(`manca ${estensione}`);
  return file.testo;
}

interface JsonAllegato {
  readonly provvisorio: boolean;
  readonly motivo?: string;
  readonly area_servizi: { readonly raggiungimento: number };
  readonly nodi: readonly RigaLetta[];
}
const jsonOf = (dati: DatiRelazione) => JSON.parse(testoOf(dati, 'json')) as JsonAllegato;
const schemaOf = (dati: DatiRelazione) => JSON.parse(testoOf(dati, 'tableschema.json')) as TableSchema;

/** As its description says: without the byte order mark, and without the apostrophe before what looks like a formula. */
function csvOf(dati: DatiRelazione): RigaLetta[] {
  const lette = readTabellare(parseCsv(testoOf(dati, 'csv').replace(/^\ufeff/, ''), ';'), schemaOf(dati));
  return lette.map((riga) =>
    Object.fromEntries(
      Object.entries(riga).map(([nome, valore]) => [
        nome,
        typeof valore === 'string' && /^'+[=+@\t\r\n-]/.test(valore) ? valore.slice(1) : valore,
      ]),
    ),
  );
}

const senzaAssenti = (riga: RigaLetta) =>
  Object.fromEntries(Object.entries(riga).filter(([, valore]) => valore !== undefined));

const dati = dati2024();

describe('i dati aperti', () => {
  it('il CSV rispetta il suo Table Schema, il JSON il suo JSON Schema', () => {
    expect(csvOf(dati)).toHaveLength(117);
    const ajv = new Ajv({ strict: true, allErrors: true });
    const validate = ajv.compile(JSON.parse(testoOf(dati, 'schema.json')) as object);
    expect(validate(jsonOf(dati))).toBe(true);
    expect(validate({ ...jsonOf(dati), nodi: [{ codice: 'X' }] })).toBe(false);
  });

  it.each([
    ['CSV', csvOf],
    ['JSON', (da: DatiRelazione) => jsonOf(da).nodi],
  ] as const)('riletto, il %s dà lo stesso albero e le stesse cifre a piena precisione', (_, read) => {
    const lette = read(dati);
    const { nodi } = dati.risultato;
    expect(lette).toHaveLength(nodi.length);
    const perCodice = new Map(lette.map((riga) => [riga.codice, riga]));
    nodi.forEach(({ nodo, padre, esito, pubblicato, pesoEffettivo, puntiPersi }, i) => {
      const riga = lette[i];
      expect(riga).toMatchObject({
        livello: nodo.livello,
        titolo: nodo.titolo,
        pubblicato,
        esito: esito.kind,
      });
      expect(riga?.raggiungimento).toBe(esito.kind === 'punteggio' ? esito.valore : undefined);
      expect(riga?.peso).toBe(nodo.peso.kind === 'peso' ? nodo.peso.valore : undefined);
      expect([riga?.peso_effettivo, riga?.punti_persi]).toEqual([pesoEffettivo, puntiPersi]);
      const sopra = perCodice.get(riga?.codice_padre ?? '');
      expect(sopra?.titolo).toBe(padre?.nodo.titolo);
      if (nodo.codice !== undefined) expect(riga?.codice).toBe(nodo.codice);
    });
  });

  it('CSV e JSON dicono le stesse cose', () => {
    expect(csvOf(dati).map(senzaAssenti)).toEqual(jsonOf(dati).nodi);
  });

  it('Area / Servizi sta nel JSON a piena precisione', () => {
    expect(jsonOf(dati).area_servizi.raggiungimento).toBe((14 + 0.96) / 15);
  });

  it('EC07 porta il valore non arrotondato', () => {
    const ec07 = csvOf(dati).find(({ codice }) => codice === 'EC07');
    expect(ec07).toMatchObject({ valore: '2,91 %', valore_numerico: 246142.61 / 8468510.15, unita: '%' });
  });

  it('il CSV comincia con il segno di UTF-8, e separa con punto e virgola e virgola decimale', () => {
    const testo = testoOf(dati, 'csv');
    expect(testo.startsWith('\ufeffcodice;codice_padre;livello;')).toBe(true);
    expect(testo).toContain(';0,3334;');
  });

  it('il pacchetto dichiara licenza, dialetto e SHA-256 dei file', () => {
    const file = [...fileOf(dati).values()].map(({ nome, mediaType }) => ({
      nome,
      mediaType,
      bytes: 10,
      sha256: 'ab'.repeat(32),
    }));
    const pacchetto = JSON.parse(describePacchetto('Titolo', dati, file)) as Record<string, unknown>;
    expect(pacchetto).toMatchObject({
      name: 'allegato-2024',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/deed.it' }],
    });
    const risorse = pacchetto.resources as readonly Record<string, unknown>[];
    expect(risorse.map(({ path }) => path)).toEqual([
      'allegato-2024.html',
      'allegato-2024.csv',
      'allegato-2024.tableschema.json',
      'allegato-2024.json',
      'allegato-2024.schema.json',
    ]);
    expect(risorse[1]).toMatchObject({
      encoding: 'utf-8',
      hash: `sha256:${'ab'.repeat(32)}`,
      dialect: { delimiter: ';', lineTerminator: '\r\n' },
      schema: schemaOf(dati),
    });
  });

  it('una licenza che non si conosce resta con le sue parole', () => {
    const pacchetto = JSON.parse(
      describePacchetto('T', { ...dati, licenza: 'Licenza nostra' }, []),
    ) as object;
    expect(pacchetto).toMatchObject({ licenses: [{ name: 'Licenza nostra' }] });
  });
});

describe('una cella che sarebbe una formula', () => {
  const FORMULE = ['=1+1', '+39 0131', '@SUM(A1)', '-1+2', "'=già protetta", '\t=1', '=cmd|x!A1;"a"'];
  const NUMERI = ['-11,63 gg', '- 9 gg', '-1.234,50 €', '-5'];
  const righe = [...FORMULE, ...NUMERI].map(
    (testo, i) => ['indicatore', '10%', `K${i}`, testo, testo] as const,
  );
  const albero = makeDati(
    makeAlbero({
      righe: [
        ['ente', '', 'Ente', 'Ente'],
        ['ambito', '100%', 'AS1', '=HYPERLINK("x")'],
        ['strategico', '100%', 'OS1', 'a;b'],
        ['indicatori', '100%', '', 'due\nrighe "virgolette"'],
        ...righe,
      ],
    }),
  );

  it('nel CSV non comincia mai un campo, e riletta è quella di prima', () => {
    const campi = parseCsv(testoOf(albero, 'csv').replace(/^\ufeff/, ''), ';').flat();
    for (const campo of campi) expect(campo).not.toMatch(/^[=+@\t\r\n]/);
    for (const campo of campi.filter((uno) => uno.startsWith('-')))
      expect(campo).toMatch(/^- ?[\d.]+(,\d+)?( \S+)?$/);
    expect(campi).toEqual(expect.arrayContaining(NUMERI));
    expect(csvOf(albero).map(senzaAssenti)).toEqual(jsonOf(albero).nodi);
    const valori = csvOf(albero).flatMap(({ valore }) => (valore === undefined ? [] : [valore]));
    expect(valori).toEqual([...FORMULE, ...NUMERI].map((testo) => testo.trim()));
  });
});

describe('codici che si ripetono o mancano', () => {
  it('nei dati aperti ogni nodo ha il suo, e il padre si ritrova', () => {
    const albero = makeDati(
      makeAlbero({
        righe: [
          ['ente', '', 'Ente', 'Ente'],
          ['ambito', '50%', 'AS1', 'uno'],
          ['strategico', '100%', '', 'senza codice'],
          ['indicatore', '50%', 'K', 'SI', 'SI'],
          ['indicatore', '50%', 'K', 'SI', 'SI'],
          ['ambito', '50%', 'AS1', 'due'],
        ],
      }),
    );
    expect(csvOf(albero).map(({ codice, codice_padre }) => [codice, codice_padre])).toEqual([
      ['Ente', undefined],
      ['AS1', 'Ente'],
      ['AS1/1', 'AS1'],
      ['K', 'AS1/1'],
      ['K#2', 'AS1/1'],
      ['AS1#2', 'Ente'],
    ]);
  });
});

describe('la pagina', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: { 'no-inline-style': 'error', 'require-sri': 'off' },
  });
  const problemsOf = async (pagina: string) => {
    const { results } = await validator.validateString(pagina);
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  };
  const pagine = [dati, datiPiano2021()].flatMap((da) =>
    REGISTRO.flatMap(({ id }) => {
      const esito = buildTabelle(id, da);
      return esito.kind === 'manca'
        ? []
        : esito.tabelle.slice(0, 2).map((una) => [`${da.anno} ${id}`, una] as const);
    }),
  );

  it.each(pagine)('%s è HTML valido', async (_, tabella) => {
    expect(await problemsOf(renderPagina(tabella))).toEqual([]);
  });

  it("dell'allegato ha lingua, titolo, didascalia, intestazioni di colonna e di riga, e i dati aperti accanto", async () => {
    const pagina = testoOf(dati, 'html');
    expect(await problemsOf(pagina)).toEqual([]);
    expect(pagina).toContain('<html lang="it">');
    expect(pagina).toContain(
      '<caption>Performance organizzativa Ente - Alessandria-Asti dicembre 2024</caption>',
    );
    expect(pagina.match(/<th scope="col">/g)).toHaveLength(9);
    expect(pagina.match(/<th scope="row"/g)).toHaveLength(117);
    expect(pagina).toContain('href="allegato-2024.csv"');
    expect(pagina).toContain('@media print');
    expect(pagina).not.toMatch(/<script|style="/);
  });

  it('un testo della cartella non diventa mai codice', async () => {
    const cattivo = '"><script>alert(1)</script><img src=x onerror=alert(1)> & \u0007';
    const albero = makeDati(
      makeAlbero({
        righe: [
          ['ente', '', 'Ente', 'Ente'],
          ['ambito', '100%', 'AS1', cattivo],
          ['strategico', '100%', 'OS1', cattivo],
          ['indicatore', '100%', 'K1', cattivo, cattivo],
        ],
      }),
      { ente: cattivo, motivoPubblicazione: cattivo, confrontoIntegra: cattivo },
    );
    const pagina = testoOf(albero, 'html');
    expect(pagina).not.toMatch(/<script|<img/);
    expect(await problemsOf(pagina)).toEqual([]);
  });
});

describe("prima di pubblicare l'allegato", () => {
  const cella = (dove: string, valore: string): Cella => ({ dove, valore, formato: 'General' });
  const scostamenti = [
    { codice: 'EC07', causa: 'esogena' },
    { codice: 'A1.3 rev 2024', spiegazione: 'Confronto ancora aperto' },
  ];

  it('una riga sotto il 100 % senza causa è un ostacolo, e un motivo lo supera e si stampa', () => {
    const { pubblicabile, ostacoli } = checkPubblicabile(dati);
    expect(pubblicabile).toBe(false);
    expect(ostacoli.map(describeOstacolo)).toEqual([
      "A1.3 rev 2024 - Organizzazione interna è al 80,00 % e non ha una causa (cella Albero!D101): scrivila nell'intervallo Scostamenti.",
      "EC07 - Capacità di generare proventi aggiuntivi è al 96,89 % e non ha una causa (cella Albero!D107): scrivila nell'intervallo Scostamenti.",
    ]);
    const motivato = dati2024({ motivoPubblicazione: 'Termine di legge' });
    expect(checkPubblicabile(motivato)).toEqual({ pubblicabile: true, ostacoli });
    expect(testoOf(motivato, 'html')).toContain('Motivo della pubblicazione: Termine di legge');
    expect(jsonOf(motivato).motivo).toBe('Termine di legge');
  });

  it('con le cause scritte non c’è nulla in mezzo, e le cause si leggono nelle note', () => {
    const spiegato = dati2024({ scostamenti });
    expect(checkPubblicabile(spiegato)).toEqual({ pubblicabile: true, ostacoli: [] });
    const note = tabellaOf('allegato', spiegato).note.filter(({ genere }) => genere === 'scostamento');
    expect(note.map(({ testo }) => testo)).toEqual([
      'A1.3 rev 2024 - Organizzazione interna (80,00 %): Confronto ancora aperto.',
      'EC07 - Capacità di generare proventi aggiuntivi (96,89 %): causa esogena.',
    ]);
  });

  it('una causa fatta di spazi non è una causa', () => {
    const vuote = scostamenti.map((una) => ({ codice: una.codice, causa: '  ' }));
    expect(checkPubblicabile(dati2024({ scostamenti: vuote })).ostacoli).toHaveLength(2);
    expect(checkPubblicabile(dati2024({ motivoPubblicazione: '  ' })).pubblicabile).toBe(false);
  });

  it('un risultato provvisorio è un ostacolo, e si dice in parole in ogni uscita', () => {
    const piano = datiPiano2021();
    const { ostacoli } = checkPubblicabile(piano);
    expect(ostacoli.find(({ kind }) => kind === 'provvisorio')).toEqual({
      kind: 'provvisorio',
      provvisorio: { mancanti: 1, errori: 0 },
    });
    expect(testoOf(piano, 'html')).toContain('Dati provvisori: manca 1 valore (PIRA 10).');
    expect(jsonOf(piano).provvisorio).toBe(true);
    expect(csvOf(piano)[0]).toMatchObject({ valori_mancanti: 1, valutazione: 'Raggiunto (provvisorio)' });
  });

  it("un obiettivo neutralizzato da un atto rende provvisoria Area / Servizi, non l'allegato", () => {
    const rettifiche = [
      {
        codice: 'OP9.2',
        cella: 'Rettifiche!A2',
        tipo: cella('Rettifiche!B2', 'neutralizzazione'),
        motivo: 'Immobile trasferito',
        atto: 'Verbale OIV n. 3',
      },
    ];
    const neutralizzato = makeDati(leggi2024({ rettifiche }), { scostamenti });
    expect(neutralizzato.risultato.areaServizi.provvisorio).toEqual({ mancanti: 1, errori: 0 });
    expect(checkPubblicabile(neutralizzato)).toEqual({ pubblicabile: true, ostacoli: [] });
    expect(tabellaOf('area-servizi', neutralizzato).note[0]?.testo).toBe(
      'Dati provvisori: le cifre segnate possono cambiare.',
    );
  });

  it('fuori dal consuntivo, o senza alcun risultato, non si pubblica', () => {
    expect(checkPubblicabile(dati2024({ scostamenti, fase: 'monitoraggio' })).ostacoli).toEqual([
      { kind: 'fase', fase: 'monitoraggio' },
    ]);
    const vuoto = makeDati(makeAlbero({ righe: [['ente', '', 'Ente', 'Ente']] }));
    expect(checkPubblicabile(vuoto).ostacoli).toEqual([{ kind: 'nonValutabile' }]);
  });

  it('rettifiche, rimodulazioni, regole e metodo stanno nelle note', () => {
    const rettifiche = [
      {
        codice: 'EC07',
        cella: 'Rettifiche!A2',
        tipo: cella('Rettifiche!B2', 'valore motivato'),
        raggiungimento: cella('Rettifiche!C2', '98%'),
        motivo: 'Proventi accertati dopo la chiusura',
        atto: 'Verbale OIV n. 3',
      },
    ];
    const rettificato = makeDati(leggi2024({ rettifiche }), {
      rimodulazioni: [
        {
          codice: 'PIRA 05_2024',
          tipo: 'target',
          originario: '>= 4 N.',
          rimodulato: '>= 3 N.',
          motivo: 'Iniziativa rinviata',
          parereOiv: 'favorevole',
          atto: 'Giunta n. 122',
          dataAtto: 19_984,
        },
      ],
      confrontoIntegra: '117 righe su 117 uguali.',
      attoSmvp: 'deliberazione n. 4 del 29.1.2024',
    });
    const testi = tabellaOf('allegato', rettificato).note.map(({ testo }) => testo);
    expect(testi).toContain(
      'Rettifica di EC07 - Capacità di generare proventi aggiuntivi: raggiungimento posto a 98,00 %; motivo: Proventi accertati dopo la chiusura; atto: Verbale OIV n. 3.',
    );
    expect(testi).toContain(
      "Rimodulazione di PIRA_05_2024 - Azioni per prevenire la crisi d'impresa, tutelare la regolarità del mercato e sviluppare la cultura della legalità: target da «>= 4 N.» a «>= 3 N.»; motivo: Iniziativa rinviata; parere OIV: favorevole; atto: Giunta n. 122 del 18-09-2024.",
    );
    expect(testi).toContain('Confronto con Integra: 117 righe su 117 uguali.');
    expect(testi.find((testo) => testo.startsWith('Regole applicate: smvp-2024'))).toContain(
      'SMVP: deliberazione n. 4 del 29.1.2024.',
    );
    expect(testi.some((testo) => testo.startsWith('Un indicatore che raggiunge il target vale 100 %'))).toBe(
      true,
    );
    expect(checkPubblicabile(rettificato).ostacoli.map(({ kind }) => kind)).toEqual(['senzaCausa']);
  });
});
