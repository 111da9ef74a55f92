import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page as it is, one line a place; empty when it is all right. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, not by the page: its policy lets no foreign script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
