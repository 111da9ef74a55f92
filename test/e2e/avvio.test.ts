import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch } from './support/browser.js';
import { scrivi } from './schermate.js';

jest.setTimeout(180_000);

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let server: ChildProcess | undefined;
afterEach(() => {
  server?.kill();
});

it('npm start apre la pagina senza Excel, che calcola l’esempio', async () => {
  const root = join(__dirname, '../..');
  const port = await freePort();
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  // What the script `start` of package.json runs, on a port of this test.
  server = spawn(process.execPath, [webpack, 'serve', '--mode', 'development', '--port', String(port)], {
    cwd: root,
    stdio: 'ignore',
  });
  const browser = await launch();
  const page = await browser.newPage({ locale: 'it-IT' });
  const url = `http://localhost:${port}/`;
  while (
    !(await page.goto(url).then(
      (answer) => answer?.ok() === true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 500));
  await scrivi(page);
  await page.getByText('99,90 %').first().waitFor();
  await browser.close();
});
