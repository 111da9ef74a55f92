/** A fault at each request of a command in turn: the workbook is as before or as after, never between. */
import type { Fault } from '../../excel-host/index.js';
import { photograph } from './fotografia.js';
import type { AperturaExcel } from './openInExcel.js';

/** A command to be tried. */
export interface Prova {
  /** The workbook, just before the command. */
  readonly open: () => Promise<AperturaExcel>;
  /** The whole command on the workbook that was opened last; the code of the refusal when it was refused. */
  readonly run: () => Promise<string | undefined>;
}

/** What the command does where nothing fails. */
export interface Sano {
  readonly prima: unknown;
  readonly dopo: unknown;
  readonly requests: number;
}

/** Runs the command without faults, and closes the workbook. */
export async function runSano({ open, run }: Prova): Promise<Sano> {
  const aperta = await open();
  const { libro, host } = aperta;
  const prima = photograph(libro);
  expect(await run()).toBeUndefined();
  const { requests } = host.counts;
  const dopo = photograph(libro);
  aperta.close();
  expect(dopo).not.toEqual(prima);
  return { prima, dopo, requests };
}

/**
 * Fails each request, one for each run: whole or not at all, and the next try succeeds. The last workbook stays open.
 * Gives the codes of the refusals.
 */
export async function failEachRequest(
  { open, run }: Prova,
  { prima, dopo, requests }: Sano,
  fault: Omit<Fault, 'request'>,
): Promise<readonly string[]> {
  const refusals: string[] = [];
  for (let request = 1; request <= requests; request++) {
    const aperta = await open();
    const { libro, host } = aperta;
    host.faults = [{ request, ...fault }];
    const refusal = await run();
    const expected = refusal === undefined ? dopo : prima;
    expect({ request, libro: photograph(libro) }).toEqual({ request, libro: expected });
    host.faults = [];
    if (refusal !== undefined) {
      refusals.push(refusal);
      expect(await run()).toBeUndefined();
    }
    expect(photograph(libro)).toEqual(dopo);
    if (request < requests) aperta.close();
  }
  return refusals;
}
