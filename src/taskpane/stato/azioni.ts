import type {
  Calcolo,
  Conferma,
  ModificheImpostazioni,
  NomeComando,
  Proposta,
  Scritto,
} from '../../commands/index.js';
import type { Workbook } from '../../layout/index.js';
import type { IdTabella, Modulo } from '../../report/index.js';
import type { Comandi, Spiegazione } from '../contratto.js';
import type { Ospite } from '../ospite.js';
import type { Scarica } from '../scarica.js';
import type { Testi } from '../testi/it.js';
import type { Evento, Lavoro, Rifiuto, Sezione } from './modello.js';
import { prepareWith, type Luogo } from './preparaTabelle.js';
import { rifiutoOf } from './rifiutoOf.js';

/** What the pane lives on. Everything from outside comes through here. */
export interface Mondo {
  readonly ospite: Ospite;
  readonly comandi: Comandi;
  /** Local time as `AAAA-MM-GGTHH:MM:SS`. */
  readonly adesso: () => string;
  /** Absent where the platform lets no file through. */
  readonly scarica?: Scarica;
}

type LavoroAnteprima = Extract<Lavoro, { kind: 'anteprima' }>;

/** What a person can ask for, and what the pane asks for by itself. Each tells the reducer how it went. */
export interface Azioni {
  /** The first reading. */
  readonly start: (anteprima: boolean) => void;
  readonly leggi: () => void;
  readonly anteprima: () => void;
  readonly scrivi: (anteprima: LavoroAnteprima) => void;
  readonly annulla: (passi: number) => void;
  readonly ripeti: () => void;
  readonly pulisci: () => void;
  readonly impostazioni: (modifiche: ModificheImpostazioni) => void;
  /** Makes tables ready, each on its sheet or from the selected cell on. */
  readonly tabelle: (ids: readonly IdTabella[], luogo: Luogo, motivo?: string) => void;
  /** Makes the files of the allegato; `motivo`: why it is published though something stands in the way. */
  readonly pubblica: (motivo?: string) => void;
  /** Stops the making ready of the tables before the next one. */
  readonly ferma: () => void;
  readonly modulo: (modulo: Modulo) => void;
  readonly usaSelezione: () => void;
  readonly vai: (cella: string) => void;
  /** The story of a figure; absent when there is none, or when it was refused, which is then on screen. */
  readonly spiega: (calcolo: Calcolo, nome: string) => Promise<Spiegazione | undefined>;
  readonly readSezione: (sezione: Sezione) => void;
  /** Makes a command ready and shows its preview: for the views that are loaded when they are asked for. */
  readonly prepara: (comando: NomeComando, prepare: (lavoro: LavoroVista) => Promise<Proposta>) => void;
  /** What a view asks of the workbook; absent when it was refused, which is then on screen. */
  readonly chiedi: <T>(reading: (lavoro: LavoroVista) => Promise<T>) => Promise<T | undefined>;
  /** As `chiedi`, but a refusal is an answer too, and what was typed stays on screen. */
  readonly prova: <T>(reading: (lavoro: LavoroVista) => Promise<T>) => Promise<Risposta<T>>;
}

/** What came of something that changes nothing. */
export type Risposta<T> =
  { readonly kind: 'fatto'; readonly valore: T } | { readonly kind: 'rifiuto'; readonly rifiuto: Rifiuto };

/** What a view is given to work with. */
export interface LavoroVista {
  readonly comandi: Comandi;
  readonly workbook: Workbook;
  readonly adesso: string;
}

/** Runs the commands over the workbook, one at a time: a second press while one is under way does nothing. */
export function driveWith(
  { ospite, comandi, adesso }: Mondo,
  testi: Testi,
  dispatch: (evento: Evento) => void,
): Azioni {
  const { workbook } = ospite;
  let busy = false;
  let stopped = false;

  /** Runs a reading; whatever it throws becomes a refusal. */
  const attempt = async (reading: () => Promise<void>) => {
    try {
      await reading();
    } catch (error) {
      dispatch({ tipo: 'nonLetto', rifiuto: rifiutoOf(error, testi, false) });
    }
  };
  const exclusive = async (work: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    await attempt(work);
    busy = false;
  };
  const start = (comando: NomeComando, work: () => Promise<void>) =>
    void exclusive(() => {
      dispatch({ tipo: 'leggo', comando });
      return work();
    });

  const readAlbero = async (anteprima: boolean) => {
    const calcolo = await comandi.prepareCalcola(workbook);
    dispatch(
      anteprima ? { tipo: 'pronta', calcolo, proposta: calcolo.proposta } : { tipo: 'letto', calcolo },
    );
  };
  /** The sheets of a new year have no tree yet, unless one was taken over. */
  const readAfter = async (comando: NomeComando): Promise<Calcolo | undefined> => {
    try {
      return await comandi.prepareCalcola(workbook);
    } catch (error) {
      const { codice } = rifiutoOf(error, testi, false);
      if (comando === 'nuova' && codice === 'ALBERO_SENZA_RIGHE') return undefined;
      throw error;
    }
  };
  const write = async (proposta: Proposta, accettate: readonly Conferma['kind'][]) => {
    dispatch({ tipo: 'scrivo', proposta });
    let scritto: Scritto;
    try {
      scritto = await comandi.writeProposta(workbook, proposta, { adesso: adesso(), accettate });
    } catch (error) {
      dispatch({ tipo: 'nonScritto', rifiuto: rifiutoOf(error, testi, true) });
      return;
    }
    dispatch({ tipo: 'scritto', scritto });
    // Other commands change what the tree is made of, or what stands in its cells.
    const calcolo = proposta.comando === 'calcola' ? undefined : await readAfter(proposta.comando);
    if (calcolo !== undefined) dispatch({ tipo: 'riletto', calcolo });
  };
  const preview = (comando: NomeComando, prepare: () => Promise<Proposta>) => {
    start(comando, async () => {
      dispatch({ tipo: 'pronta', proposta: await prepare() });
    });
  };
  /** Takes back, or does again, one step: with no preview, unless there is something to be asked. */
  const atOnce = (comando: NomeComando, prepare: () => Promise<Proposta>) => {
    start(comando, async () => {
      const proposta = await prepare();
      if (proposta.conferme.length > 0) dispatch({ tipo: 'pronta', proposta });
      else await write(proposta, []);
    });
  };

  return {
    start: (anteprima) => void exclusive(() => readAlbero(anteprima)),
    leggi: () => {
      start('calcola', () => readAlbero(false));
    },
    anteprima: () => {
      start('calcola', () => readAlbero(true));
    },
    scrivi: ({ proposta, accettate }) => void exclusive(() => write(proposta, accettate)),
    annulla: (passi) => {
      const run = passi === 1 ? atOnce : preview;
      run('annulla', () => comandi.prepareAnnulla(workbook, { passi }));
    },
    ripeti: () => {
      atOnce('ripeti', () => comandi.prepareRipeti(workbook));
    },
    pulisci: () => {
      preview('pulisci', () => comandi.preparePulisci(workbook));
    },
    impostazioni: (modifiche) => {
      preview('impostazioni', () => comandi.prepareImpostazioni(workbook, modifiche));
    },
    tabelle: (ids, luogo, motivo) => {
      stopped = false;
      start('tabelle', async () => {
        const made = await prepareWith({ ospite, comandi, adesso }, { ids, luogo, motivo }, (avanzamento) => {
          if (!stopped) dispatch({ tipo: 'avanza', avanzamento });
          return !stopped;
        });
        dispatch(made === undefined ? { tipo: 'fermato' } : { tipo: 'pronta', ...made });
      });
    },
    pubblica: (motivo) => {
      start('tabelle', async () => {
        const conMotivo = motivo === undefined ? {} : { motivo };
        try {
          const pubblicazione = await comandi.makeAllegato(workbook, { adesso: adesso(), ...conMotivo });
          dispatch({ tipo: 'pubblica', pubblica: { pubblicazione, ...conMotivo } });
        } catch (error) {
          const rifiuto = rifiutoOf(error, testi, false);
          if (rifiuto.codice !== 'ALLEGATO_NON_PUBBLICABILE') throw error;
          dispatch({ tipo: 'pubblica', pubblica: { rifiuto, ...conMotivo } });
        }
      });
    },
    ferma: () => {
      stopped = true;
    },
    modulo: (modulo) => {
      preview('modulo', () => comandi.prepareModulo(workbook, modulo));
    },
    usaSelezione: () => {
      preview('collega', async () => {
        const { selezione } = await workbook.read({ selezione: true });
        if (selezione === undefined) throw new Error('a selection was asked for and not given');
        return comandi.prepareCollega(workbook, 'Albero', selezione.indirizzo);
      });
    },
    vai: (cella) => void attempt(() => comandi.selectCella(workbook, cella)),
    spiega: async (calcolo, nome) => {
      let spiegazione: Spiegazione | undefined;
      await attempt(async () => {
        spiegazione = await comandi.spiega(calcolo, nome);
      });
      return spiegazione;
    },
    prepara: (comando, prepare) => {
      preview(comando, () => prepare({ comandi, workbook, adesso: adesso() }));
    },
    chiedi: async (reading) => {
      let letto: Awaited<ReturnType<typeof reading>> | undefined;
      await attempt(async () => {
        letto = await reading({ comandi, workbook, adesso: adesso() });
      });
      return letto;
    },
    prova: async (reading) => {
      try {
        return { kind: 'fatto', valore: await reading({ comandi, workbook, adesso: adesso() }) };
      } catch (error) {
        return { kind: 'rifiuto', rifiuto: rifiutoOf(error, testi, false) };
      }
    },
    readSezione: (sezione) =>
      void attempt(async () => {
        if (sezione === 'cronologia')
          dispatch({ tipo: 'cronologia', passi: await comandi.readCronologia(workbook) });
        if (sezione === 'tabelle')
          dispatch({
            tipo: 'tabelle',
            tabelle: await comandi.readTabelle(workbook, { adesso: adesso() }),
          });
        if (sezione === 'impostazioni')
          dispatch({ tipo: 'impostazioni', impostazioni: await comandi.readImpostazioni(workbook) });
      }),
  };
}
