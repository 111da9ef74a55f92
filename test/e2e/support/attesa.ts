/** A page is drawn a moment after what is done to it: what is asserted of it is asked until it holds. */
import type { Page } from 'playwright-core';

/** How long a page may take to come to stand as it should, in milliseconds. */
const LIMITE = 10_000;

/** Asserts again and again until it holds; fails as the last time, when it never did. */
export async function eventually(assert: () => Promise<void>): Promise<void> {
  const end = Date.now() + LIMITE;
  for (;;)
    try {
      await assert();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
}

/** Waits until the page has been laid out anew, after its size or its theme was changed. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
