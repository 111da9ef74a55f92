/** How much goes to Excel or comes from it in one request. */
import { officeCode } from './errors.js';

/** Excel on the web lets through 5 MB each way; some is left for what is not cells. */
const PAYLOAD = 4_800_000;
/** Below this an answer is not too large because of the number of its cells. */
const LEAST = 10_000;

/** How many of the pieces, from the first, fit into one request; one at least. */
export function countThatFit(sizes: readonly number[], budget: number): number {
  let bytes = 0;
  const over = sizes.findIndex((size) => (bytes += size) > budget);
  return over < 0 ? sizes.length : Math.max(1, over);
}

/** Does a task that only reads; when an answer is larger than was reckoned, does it again in smaller requests. */
export async function withinPayload<T>(task: (budget: number) => Promise<T>, budget = PAYLOAD): Promise<T> {
  try {
    return await task(budget);
  } catch (error) {
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || budget < LEAST) throw error;
  }
  return withinPayload(task, budget / 4);
}
