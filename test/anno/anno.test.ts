/**
 * The year of the performance through the commands, from an empty folder to the workbook of the year after: at each
 * step the state that the workbook shows, and the figures worked out by hand beside the data.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareCalcola, readStatoAnno } from '../../src/commands/index.js';
import { readCartella, richiestaCalcola } from '../../src/layout/index.js';
import type { NodoLetto, NodoValutato } from '../../src/scoring/index.js';
import { compilaRichiesta } from '../support/richieste.js';
import { ALTRO_ENTE } from './altroEnte.js';
import { CAMERA } from './camera.js';
import type { Corpo } from './corpo.js';
import {
  albero,
  filesIn,
  inserisciRiga,
  leggi,
  open,
  PERSONE,
  scriviAccanto,
  scriviSotto,
  testiOf,
} from './mano.js';

const root = mkdtempSync(join(tmpdir(), 'albero-anno-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const CORPI: readonly (readonly [string, Corpo])[] = [
  ['una Camera con i codici e il 40/60', CAMERA],
  ['un ente senza codici, con tre livelli e fasce 0/70/90', ALTRO_ENTE],
];

describe.each(CORPI)('l’anno di %s', (nome, corpo) => {
  const dir = join(root, nome.replace(/\W+/g, '-'));
  const at = (...parti: readonly string[]) => join(dir, ...parti);
  const cartella = at('albero.xlsx');
  const { anno, attesi } = corpo;

  /** The steps with their states, and what the staff is at. */
  async function stato(giorno: string) {
    const { passi, corrente } = await readStatoAnno(open(cartella), { adesso: `${giorno}T09:00:00` });
    return {
      passi: Object.fromEntries(passi.map((passo) => [passo.id, passo.stato])),
      corrente: corrente?.id,
      blocchi: corrente?.blocchi ?? [],
    };
  }

  beforeAll(() => {
    mkdirSync(dir);
  });

  it('gennaio: dal nulla, una cartella con tutti gli intervalli e un albero ancora vuoto', async () => {
    const words = ['--anno', String(anno), '--ente', corpo.ente, '--regole', corpo.regole];
    expect((await albero(`${anno}-01-10`, 'nuova', cartella, ...words)).uscita).toBe(0);
    await expect(stato(`${anno}-01-10`)).rejects.toMatchObject({ codice: 'ALBERO_SENZA_RIGHE' });
  });

  it('gennaio: il Piano con i target di tre anni, tenuto come versione', async () => {
    await scriviSotto(cartella, 'Albero', corpo.albero);
    await scriviSotto(cartella, 'Unita', corpo.unita);
    await scriviSotto(cartella, 'Raccolta', corpo.raccolta);
    await scriviSotto(cartella, 'Schede', corpo.schede);
    const prima = await stato(`${anno}-01-20`);
    expect([prima.corrente, prima.blocchi]).toEqual([
      'piano',
      ['La versione del Piano non è ancora tenuta nella cartella.'],
    ]);
    const versione = await albero(`${anno}-01-28`, 'versione', cartella, '--genere', 'piano');
    expect([versione.uscita, versione.testo]).toEqual([0, expect.any(String)]);
    expect((await albero(`${anno}-01-28`, 'tabelle', cartella, '--tabella', 'piano-albero')).uscita).toBe(0);
    const piano = (await leggi(cartella, 'Albero_tab_piano_albero')).flat().map(String);
    expect(piano).toEqual(
      expect.arrayContaining([`Target ${anno}`, `Target ${anno + 1}`, `Target ${anno + 2}`]),
    );
    expect(await stato(`${anno}-01-28`)).toMatchObject({
      passi: { piano: 'fatto', richieste: 'inCorso', monitoraggio: 'daFare', consuntivo: 'daFare' },
      corrente: 'richieste',
    });
  });

  it('febbraio: le richieste a sei uffici', async () => {
    const words = ['--destinazione', at('richieste-1'), '--scadenza', `15-07-${anno}`];
    const esito = await albero(`${anno}-02-03`, 'richieste', cartella, ...words);
    expect([esito.uscita, esito.testo]).toEqual([0, expect.not.stringContaining('Senza ufficio')]);
    expect(readdirSync(at('richieste-1')).sort()).toEqual(
      corpo.richieste.map((ufficio) => `richiesta-${anno}-${ufficio}.xlsx`),
    );
    expect(await stato(`${anno}-02-03`)).toMatchObject({
      passi: { richieste: 'fatto' },
      corrente: 'monitoraggio',
    });
  });

  it('luglio: le rilevazioni danno avanzamenti, non gradi; le proposte aspettano un atto', async () => {
    await scriviAccanto(cartella, 'SMVP', 'fase', 'monitoraggio');
    await scriviSotto(cartella, 'Rilevazioni', corpo.rilevazioni);
    expect((await albero(`${anno}-07-18`, 'tabelle', cartella, '--tabella', 'infrannuale')).uscita).toBe(0);
    const [etichetta, valore] = attesi.avanzamento;
    const riga = (await leggi(cartella, 'Albero_tab_infrannuale')).find(([prima]) => prima === etichetta);
    expect(riga).toContain(valore);
    expect((await albero(`${anno}-07-18`, 'versione', cartella, '--genere', 'monitoraggio')).uscita).toBe(0);
    const dopo = await stato(`${anno}-07-18`);
    expect(dopo).toMatchObject({ corrente: 'rimodulazioni' });
    expect(dopo.blocchi[0]).toContain('Proposte senza rimodulazione (');
  });

  it('settembre: quattro rimodulazioni di tipo diverso, ognuna con il suo atto; i pesi fanno 100 prima e dopo', async () => {
    await scriviSotto(cartella, 'Rimodulazioni', corpo.rimodulazioni);
    const { sotto, riga } = corpo.aggiunta;
    await inserisciRiga(cartella, 'Albero', sotto, riga);
    expect(new Set(corpo.rimodulazioni.map(([, tipo]) => tipo)).size).toBe(4);
    expect((await albero(`${anno}-09-20`, 'versione', cartella, '--genere', 'rimodulazione')).uscita).toBe(0);
    const { cartella: letta, risultato } = await prepareCalcola(open(cartella));
    expect(letta.fase).toBe('monitoraggio');
    expect(risultato.segnalazioni.filter(({ codice }) => codice === 'PESI_NON_100')).toEqual([]);
    const elenco = await albero(`${anno}-09-20`, 'versione', cartella, '--elenco');
    expect(elenco.testo).not.toContain('MODIFICA_SENZA_ATTO');
    // The indicatore that replaces another has to be asked for.
    expect(await stato(`${anno}-09-20`)).toEqual({
      passi: expect.objectContaining({
        piano: 'fatto',
        monitoraggio: 'fatto',
        rimodulazioni: 'fatto',
      }) as unknown,
      corrente: 'richieste',
      blocchi: [`Non chiesti a nessun ufficio (1): ${corpo.attesi.nuovo}.`],
    });
  });

  it('gennaio dopo: dodici file tornati, ognuno come torna; il conflitto aspetta una scelta', async () => {
    await scriviAccanto(cartella, 'SMVP', 'fase', 'consuntivo');
    const giorno = `${anno + 1}-01-31`;
    const words = ['--destinazione', at('richieste-2'), '--scadenza', `31-01-${anno + 1}`];
    expect((await albero(giorno, 'richieste', cartella, ...words)).uscita).toBe(0);
    mkdirSync(at('tornati'));
    expect(corpo.risposte).toHaveLength(12);
    for (const { ufficio, nome: file, compilazione, ...guasti } of corpo.risposte) {
      copyFileSync(at('richieste-2', `richiesta-${anno}-${ufficio}.xlsx`), at('tornati', file));
      await compilaRichiesta(at('tornati', file), compilazione, { ...guasti, autore: PERSONE[0] });
    }
    const files = corpo.risposte.map(({ nome: file }) => at('tornati', file));
    const primo = await albero(giorno, 'importa', 'risposte', cartella, ...files);
    expect(primo.uscita).toBe(1);
    for (const frase of corpo.detto) expect(primo.testo).toContain(frase);
    const secondo = await albero(giorno, 'importa', 'risposte', cartella, ...files, '--scegli', corpo.scegli);
    expect(secondo.testo).not.toContain('In conflitto');
    expect((await albero(giorno, 'tabelle', cartella, '--tabella', 'stato-raccolta')).uscita).toBe(0);
  });
  it.each(['pareto', 'kronos'] as const)(
    'febbraio dopo: l’estratto di %s dà i valori che nessun ufficio ha',
    async (genere) => {
      const { testo, opzioni, detto } = corpo[genere];
      const estratto = at(`${genere}.csv`);
      writeFileSync(estratto, testo);
      const esito = await albero(
        `${anno + 1}-02-10`,
        'importa',
        genere,
        cartella,
        '--da',
        estratto,
        ...opzioni,
      );
      expect([esito.uscita, esito.testo]).toEqual([0, expect.stringContaining(detto)]);
      rmSync(estratto);
    },
  );

  it('marzo: il calcolo dà le cifre fatte a mano, i controlli nessun errore', async () => {
    const giorno = `${anno + 1}-03-02`;
    await scriviSotto(cartella, 'Scostamenti', corpo.scostamenti);
    expect((await albero(giorno, 'versione', cartella, '--genere', 'consuntivo')).uscita).toBe(0);
    const esito = await albero(giorno, 'calcola', cartella, '--conferma');
    expect([esito.uscita, esito.testo]).toEqual([0, expect.any(String)]);
    const { risultato } = await prepareCalcola(open(cartella));
    const nodi = new Map(
      risultato.nodi.map((valutato) => {
        const { livello, codice, titolo } = valutato.nodo;
        return [livello === 'ente' ? 'Ente' : (codice ?? titolo), valutato];
      }),
    );
    const pick = (attese: Readonly<Record<string, string>>, of: (nodo: NodoValutato) => string | undefined) =>
      Object.fromEntries(
        Object.keys(attese).map((uno) => {
          const trovato = nodi.get(uno);
          return [uno, trovato && of(trovato)];
        }),
      );
    expect(pick(attesi.pubblicati, ({ pubblicato }) => pubblicato)).toEqual(attesi.pubblicati);
    expect(pick(attesi.valutazioni, ({ fascia }) => fascia?.obiettivo)).toEqual(attesi.valutazioni);
    const controlli = await albero(giorno, 'controlla', cartella);
    expect([controlli.uscita, controlli.testo]).toEqual([0, expect.any(String)]);
  });

  it('marzo: tabelle, allegato e fascicolo', async () => {
    const giorno = `${anno + 1}-03-10`;
    const ids = ['sintesi', 'quadro-os', 'unita', 'rimodulazioni', 'infrannuale', 'stato-raccolta'];
    const chieste = ids.flatMap((id) => ['--tabella', id]);
    expect((await albero(giorno, 'tabelle', cartella, ...chieste)).uscita).toBe(0);
    expect((await albero(giorno, 'tabelle', cartella, '--tabella', 'piano-albero')).uscita).toBe(0);
    const pubblica = await albero(giorno, 'pubblica', cartella, '--destinazione', at('allegato'));
    expect([pubblica.uscita, pubblica.testo]).toEqual([0, expect.not.stringContaining('Pubblicato benché')]);
    const fascicolo = await albero(giorno, 'fascicolo', cartella, '--destinazione', at('fascicolo'));
    expect([fascicolo.uscita, fascicolo.testo]).toEqual([0, expect.stringContaining('Campione: ')]);
    expect(await stato(giorno)).toMatchObject({
      passi: { consuntivo: 'fatto', controlli: 'fatto', tabelle: 'fatto', allegato: 'pronto' },
      corrente: 'allegato',
    });
  });

  it('dicembre: la cartella dell’anno dopo, con baseline, storico, schede, unità e colonne degli estratti', async () => {
    const dopo = at('albero-dopo.xlsx');
    const esito = await albero(`${anno + 1}-12-01`, 'nuova', dopo, '--da', cartella, '--codici', 'rinomina');
    expect([esito.uscita, esito.testo]).toEqual([0, expect.any(String)]);
    const { letto, anno: annoDopo, fase } = readCartella(await open(dopo).read(richiestaCalcola()));
    expect([annoDopo, fase]).toEqual([anno + 1, 'pianificazione']);
    expect(indicatori(letto.radice)).toEqual(attesi.dopo);
    expect((await leggi(dopo, 'Unita')).length).toBe(1 + corpo.unita.length);
    const storico = await leggi(dopo, 'Storico');
    expect(storico.some(([, quando, , grado]) => quando === anno && typeof grado === 'number')).toBe(true);
    expect((await leggi(dopo, 'Misure')).flat().join()).toContain('Kronos: ');
  });

  it('nessun file fatto lungo l’anno nomina una persona', () => {
    const fatti = filesIn(dir).filter((path) => !path.startsWith(at('tornati')));
    expect(fatti.length).toBeGreaterThan(20);
    for (const path of fatti)
      for (const [parte, testo] of testiOf(path)) {
        for (const persona of PERSONE) expect([parte, testo.includes(persona)]).toEqual([parte, false]);
        const autori = [...testo.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(
          ([, chi]) => chi,
        );
        expect([parte, autori.filter((chi) => chi !== corpo.ente)]).toEqual([parte, []]);
      }
  });
});

/** How every indicatore is called, and its target. */
function indicatori({ livello, codice, titolo, target, figli }: NodoLetto): unknown[] {
  const suo = livello === 'indicatore' ? [[codice ?? titolo, target?.valore ?? null]] : [];
  return [...suo, ...figli.flatMap(indicatori)];
}
