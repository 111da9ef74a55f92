/** Timing and printing shared by the parts of the bench. */

/** Runs before the measure, so that the compiler has done its work: at least two, and for at least this long. */
const RISCALDAMENTO_MS = 1500;

/** More than the caches of a processor hold. */
const ALTRO = new Uint8Array(96 * 1024 * 1024);
/** Bytes that a cache takes in one go. */
const LINEA = 64;

/**
 * Median of five runs in milliseconds, after some to warm up. Each begins with a clean heap where node was started
 * with `--expose-gc` (what it collects during its own run counts), and with caches full of other things, as after the
 * reading of a workbook: else a small tree is found in them from the run before, a large one never.
 */
export function median5(run) {
  warmUp(run);
  const times = Array.from({ length: 5 }, () => {
    globalThis.gc?.();
    for (let i = 0; i < ALTRO.length; i += LINEA) ALTRO[i] += 1;
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2];
}

function warmUp(run) {
  const fine = performance.now() + RISCALDAMENTO_MS;
  for (let n = 0; n < 2 || performance.now() < fine; n++) run();
}

/** Median of five runs of an asynchronous job. */
export async function median5Async(run) {
  await run();
  const times = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2];
}

export const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
export const volte = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)}×`;

/** Prints a table with aligned columns, a title above and what is not like for like below. */
export function printTable(title, header, rows, notes) {
  const table = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...table.map((row) => String(row[i] ?? '').length)));
  console.log(`\n${title}\n`);
  for (const [n, row] of table.entries()) {
    console.log(
      `  ${row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ')}`,
    );
    if (n === 0) console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  }
  for (const note of notes) console.log(`  · ${note}`);
}

/** A bound that the bench promises: printed, and the run fails when it does not hold. */
export function bound(what, value, holds) {
  console.log(`  ${holds ? 'sì' : 'NO'}  ${what}: ${value}`);
  if (!holds) process.exitCode = 1;
}
