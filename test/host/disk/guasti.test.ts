import { readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { saveFile } from '../../../src/host/disk/index.js';
import { WorkbookError, type CodiceCartella } from '../../../src/layout/index.js';
import {
  SCENARIOS,
  backupsIn,
  callsOf,
  removeFolders,
  requestOf,
  runUntil,
  stateOf,
  systemError,
  temporariesIn,
  watched,
  type Label,
  type State,
} from './watched.js';

const ERRORS: Readonly<Record<string, CodiceCartella>> = {
  ENOSPC: 'DISCO_PIENO',
  EACCES: 'PERMESSO_NEGATO',
  EIO: 'DISCO_GUASTO',
};

/** Calls whose failure costs nothing that matters: looking for leftovers, removing them, closing a folder. */
const HARMLESS: readonly Label[] = [
  'readdirSync cartella',
  'lstatSync temporaneo',
  'unlinkSync temporaneo',
  'closeSync cartella',
];

afterEach(removeFolders);

describe.each(SCENARIOS)('il salvataggio $nome', (scenario) => {
  it('fa ogni cosa nel solo ordine sicuro', async () => {
    const calls = await callsOf(scenario);
    const at = (label: Label) => calls.lastIndexOf(label);
    const count = (label: Label) => calls.filter((call) => call === label).length;
    const rename = lastRename(calls);
    expect(at('fsyncSync temporaneo')).toBeGreaterThan(at('writeSync temporaneo'));
    expect(count('fsyncSync temporaneo')).toBe(count('openSync temporaneo'));
    expect(rename).toBeGreaterThan(at('fsyncSync temporaneo'));
    expect(calls.slice(rename + 1)).toEqual([
      'openSync cartella',
      'fsyncSync cartella',
      'closeSync cartella',
    ]);
    if (scenario.backup && scenario.before === 'vecchio') {
      const named = Math.max(calls.indexOf('linkSync copia'), firstRename(calls, rename));
      expect(calls.slice(named, rename)).toContain('fsyncSync cartella');
    }
    // Between the last look at the target and its replacement there is no other call.
    expect(['readFileSync file', 'lstatSync file', 'realpathSync cartella']).toContain(calls[rename - 1]);
  });

  it.each(Object.entries(ERRORS))(
    'con %s a ogni chiamata lascia il file vecchio, o il nuovo, e nessun resto',
    async (code, codice) => {
      const calls = await callsOf(scenario);
      for (const [position, faulty] of calls.entries()) {
        const { folder, target, asked } = scenario.lay();
        const laid = temporariesIn(folder);
        let number = 0;
        const disk = watched((label, run, args) => {
          if (number++ === position) throw systemError(code);
          return scenario.watcher(label, run, args);
        });
        const outcome = await saveFile(requestOf(asked, scenario), disk).catch((error: unknown) => error);

        const stops = !HARMLESS.includes(faulty) && position <= lastRename(calls);
        const where = `chiamata ${position + 1}, ${faulty}`;
        expect({
          where,
          errore: outcome instanceof WorkbookError && outcome.codice,
          target: stateOf(target),
          // What cannot be removed stays, and goes with the next run.
          resti:
            faulty === 'unlinkSync temporaneo'
              ? 0
              : temporariesIn(folder).filter((name) => !laid.includes(name)).length,
          copie: backupsIn(folder).filter((name) => stateOf(join(folder, name)) !== 'vecchio'),
        }).toEqual({
          where,
          errore: stops && codice,
          target: stops ? scenario.before : 'nuovo',
          resti: 0,
          copie: [],
        });
        if (scenario.before === 'vecchio') expect(statSync(target).mode & 0o777).toBe(0o640);
        if (asked !== target) expect(readlinkSync(asked)).toBe(target);
      }
    },
  );

  it('ucciso dopo ogni chiamata lascia il file vecchio, o il nuovo, e il giro dopo finisce il lavoro', async () => {
    const calls = await callsOf(scenario);
    for (let last = 0; last <= calls.length; last++) {
      const { folder, target, asked } = scenario.lay();
      await runUntil(last, scenario, asked);
      const where = `dopo ${last} chiamate, ultima ${calls[last - 1] ?? 'nessuna'}`;
      expect({ where, target: stateOf(target) }).toEqual({
        where,
        target: last > lastRename(calls) ? 'nuovo' : scenario.before,
      });
      // Where there are no hard links a kill can leave the name of a copy reserved and empty.
      const whole: State[] = scenario.nome.includes('senza collegamenti')
        ? ['vecchio', 'vuoto']
        : ['vecchio'];
      for (const name of backupsIn(folder)) expect(whole).toContain(stateOf(join(folder, name)));

      const again = requestOf(asked, { ...scenario, before: 'assente' });
      await saveFile(again, watched(scenario.watcher));
      expect({ where, target: stateOf(target), resti: temporariesIn(folder) }).toEqual({
        where,
        target: 'nuovo',
        resti: [],
      });
    }
  });
});

/** The rename that puts the new file in place; an earlier one may name a copy. */
function lastRename(calls: readonly Label[]): number {
  return calls.lastIndexOf('renameSync temporaneo');
}

/** Where there are no hard links the copy gets its name by a rename, before the last one. */
function firstRename(calls: readonly Label[], last: number): number {
  const first = calls.indexOf('renameSync temporaneo');
  return first < last ? first : -1;
}
