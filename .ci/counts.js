/**
 * Prints how many tests of each group passed, failed, were skipped, then the total, from what `jest --json` left in
 * a folder. Fails when a test failed or was skipped, and when a group ran none.
 *
 * Usage: node counts.js FOLDER GROUP…
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.', ...groups] = process.argv.slice(2);

/** A suite that could not be loaded ran no test: it counts as one that failed, as does a run that left nothing. */
function countsOf(group) {
  const path = join(folder, `${group}.json`);
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(path, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !result.success ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

const words = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const counts = groups.map((group) => ({ group, ...countsOf(group) }));
const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };

for (const count of counts) console.log(`${count.group}: ${words(count)}`);
const empty = counts.filter(({ passed, failed }) => passed + failed === 0);
for (const { group } of empty) console.error(`${group}: no test ran`);
console.log(words(total));

process.exitCode = total.failed + total.skipped + empty.length === 0 ? 0 : 1;
