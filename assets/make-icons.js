/**
 * Draws the PNG icons of the manifest from the SVG marks beside it, with Chromium.
 * Run it after a change of a mark: `node assets/make-icons.js`. The PNG files are committed.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** 16, 32 and 80 are what the ribbon needs; 64 and 128 are for dialogs and for the administrator's pages. */
const SIZES = { albero: [16, 32, 64, 80, 128], calcola: [16, 32, 80], controlla: [16, 32, 80] };

const folder = new URL('./icone/', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = await readFile(new URL(`${name}.svg`, folder), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({
        path: new URL(`${name}-${size}.png`, folder).pathname,
        omitBackground: true,
        clip: { x: 0, y: 0, width: size, height: size },
      });
    }
  }
} finally {
  await browser.close();
}
