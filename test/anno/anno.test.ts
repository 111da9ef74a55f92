/**
 * The year of the performance through the commands, from an empty folder to the workbook of the year after: at each
 * step the state that the workbook shows, and the figures worked out by hand beside the data.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareCalcola, readStatoAnno } from '../../src/commands/index.js';
import { readCartella, richiestaCalcola } from '../../src/layout/index.js';
import type { NodoLetto } from '../../src/scoring/index.js';
import { compilaRichiesta } from '../support/richieste.js';
import { CAMERA } from './camera.js';
import type { Corpo } from './corpo.js';
import { albero, filesIn, inserisciRiga, leggi, open, scriviAccanto, scriviSotto, testiOf } from './mano.js';

const root = mkdtempSync(join(tmpdir(), 'albero-anno-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Who types and who stands in the extracts: none of them may be found in what is made. */
const PERSONE = ['Brambilla', 'Quattrocchi'] as const;

describe.each<[string, Corpo]>([['una Camera con i codici e il 40/60', CAMERA]])(
  'l’anno di %s',
  (nome, corpo) => {
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
      expect((await albero(`${anno}-01-28`, 'tabelle', cartella, '--tabella', 'piano-albero')).uscita).toBe(
        0,
      );
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
      expect((await albero(`${anno}-07-18`, 'versione', cartella, '--genere', 'monitoraggio')).uscita).toBe(
        0,
      );
      const dopo = await stato(`${anno}-07-18`);
      expect(dopo).toMatchObject({ corrente: 'rimodulazioni' });
      expect(dopo.blocchi[0]).toContain('Proposte senza rimodulazione (');
    });

    it('settembre: quattro rimodulazioni di tipo diverso, ognuna con il suo atto; i pesi fanno 100 prima e dopo', async () => {
      await scriviSotto(cartella, 'Rimodulazioni', corpo.rimodulazioni);
      const { sotto, riga } = corpo.aggiunta;
      await inserisciRiga(cartella, 'Albero', sotto, riga);
      expect(new Set(corpo.rimodulazioni.map(([, tipo]) => tipo)).size).toBe(4);
      expect((await albero(`${anno}-09-20`, 'versione', cartella, '--genere', 'rimodulazione')).uscita).toBe(
        0,
      );
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
      const secondo = await albero(
        giorno,
        'importa',
        'risposte',
        cartella,
        ...files,
        '--scegli',
        corpo.scegli,
      );
      expect(secondo.testo).not.toContain('In conflitto');
      expect((await albero(giorno, 'tabelle', cartella, '--tabella', 'stato-raccolta')).uscita).toBe(0);
    });
  },
);
