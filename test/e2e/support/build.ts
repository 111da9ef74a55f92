import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds both sites once, before all tests in the browser: what is tested is what is delivered.
 * `ALBERO_DIST=pronto` keeps the `dist/` that is there, for who is writing these tests.
 */
function buildSites(): void {
  if (process.env.ALBERO_DIST === 'pronto') return;
  const root = join(__dirname, '../../..');
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

// The form in which Jest takes a set-up.
export { buildSites as default };
