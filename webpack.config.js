/**
 * Two sites from one build: the pane for Excel (`dist/`) and the page without Excel (`dist/pagina/`); and the command line.
 *
 *   npm start                                    the page without Excel on this machine, http://localhost:8080
 *   npm start -- --env excel                     the pane for Excel on this machine, https://localhost:3000
 *   npm run build -- --env host=https://albero.ente.it      what goes on a web server, and the administrator's zip
 *   webpack --env cli                            the command line as one script, `lib/albero.cjs` (npm run prepare)
 *   … --env office=https://…/office.js           another source of office.js than Microsoft's (not supported by Microsoft)
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Script } from 'node:vm';
import CopyPlugin from 'copy-webpack-plugin';
import { zipSync } from 'fflate';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { guidePage } from './docs/guidePage.js';

const { BannerPlugin, NormalModuleReplacementPlugin } = webpack;

const root = import.meta.dirname;
const dist = join(root, 'dist');
const LOCALHOST = 'https://localhost:3000';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const PURE = ['commands', 'controlli', 'layout', 'parametri', 'report', 'scoring'];

/** Digest of the empty text: allows the empty style elements that merge-styles fills through the CSSOM, and no other. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Content security policy of a page, as the text of its meta element. */
const policyOf = ({ script, style, dev }) =>
  [
    "default-src 'none'",
    `script-src 'self'${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // Nothing is ever sent. Development has the socket that reloads the page.
    `connect-src ${dev ? "'self' ws: wss:" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const shared = (dev) => ({
  mode: dev ? 'development' : 'production',
  // Never a source map that needs eval: the policy forbids it, also in development.
  devtool: dev ? 'source-map' : false,
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        include: join(root, 'src'),
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2021',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      // Folders that only define things: what nothing takes is left out, and what one section takes comes with it.
      { test: /\.ts$/, include: PURE.map((folder) => join(root, 'src', folder)), sideEffects: false },
      // Our pure folders do nothing when they are loaded: what a page does not use of them stays out of it, and what
      // it uses later comes later.
      { test: /src.(scoring|parametri|controlli|report|layout|commands|host).+\.ts$/, sideEffects: false },
      { test: /\.css$/, type: 'css' },
      // The example travels inside a script: the page may then do without any right to fetch.
      { test: /\.xlsx$/, type: 'asset/inline' },
    ],
  },
  experiments: { css: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  performance: { hints: false },
});

/** The UI library's buttons take its whole menu with them (20 kB): ours are given it, loaded later. */
const withoutMenu = () =>
  new NormalModuleReplacementPlugin(/^\.\.\/\.\.\/ContextualMenu$/, (request) => {
    if (/components.Button$/.test(request.context))
      request.request = join(root, 'src/taskpane/ui/fabricSenzaMenu.ts');
  });

const hashed = (dev) => ({
  // Else webpack looks for the global object with `new Function`, which the policy forbids.
  environment: { globalThis: true },
  filename: dev ? '[name].js' : '[name].[contenthash:12].js',
  cssFilename: dev ? '[name].css' : '[name].[contenthash:12].css',
  assetModuleFilename: dev ? '[name][ext]' : '[name].[contenthash:12][ext]',
});

/** The pane, the manifest, the icons and the guide. */
const taskpane = (dev, host, office) => ({
  ...shared(dev),
  name: 'taskpane',
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: { path: dist, ...hashed(dev), clean: { keep: /^pagina\// } },
  plugins: [
    withoutMenu(),
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      // office.js first, then ours: both at the end of the body, so that the page's own words stand before any script.
      inject: 'body',
      scriptLoading: 'blocking',
      templateParameters: {
        office,
        policy: policyOf({
          script: ` ${new URL(office).origin}`,
          // On Excel for the web office.js writes style elements of its own (office-js issue 1687): a digest would
          // break with each of Microsoft's releases, a nonce needs a server that computes. Styles carry no code.
          style: "'unsafe-inline'",
          dev,
        }),
      },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icone/*.png', to: 'icone/[name][ext]' },
        { from: 'manifest.xml', transform: (text) => String(text).replaceAll(LOCALHOST, host) },
        { from: 'docs/immagini/*.png', to: 'immagini/[name][ext]', noErrorOnMissing: true },
        { from: 'docs/guida.css' },
        { from: 'docs/guida.md', to: 'guida.html', transform: (text) => guidePage(String(text)) },
      ],
    }),
  ],
  devServer: { port: 3000, server: 'https', hot: false, client: { overlay: false }, static: false },
});

/** The page without Excel: the same pane beside a grid. Loads nothing from outside. */
const workbench = (dev) => ({
  ...shared(dev),
  name: 'workbench',
  entry: { pagina: './src/workbench/index.tsx' },
  output: { path: join(dist, 'pagina'), ...hashed(dev), clean: true },
  plugins: [
    withoutMenu(),
    new HtmlPlugin({
      template: './src/workbench/workbench.html',
      filename: 'index.html',
      scriptLoading: 'defer',
      templateParameters: { policy: policyOf({ script: '', style: EMPTY_STYLE, dev }) },
    }),
    new CopyPlugin({ patterns: [{ from: 'assets/icone/albero-32.png', to: 'icone/[name][ext]' }] }),
  ],
  devServer: { port: 8080, hot: false, client: { overlay: false }, static: false },
});

/** The command line as one script, out of what tsc has made of it: see `src/cli/index.ts`. */
const cli = {
  mode: 'production',
  name: 'cli',
  target: 'node20',
  entry: './lib/cli/processo.js',
  output: {
    path: join(root, 'lib'),
    filename: 'albero.cjs',
    library: { type: 'commonjs2' },
    // Written also when it is the same: by its date one sees that it is of the modules that are there.
    compareBeforeEmit: false,
  },
  // Names stay readable: what is not expected is told with the place where it happened.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new BannerPlugin({ banner: '(function (module, require) {', raw: true }),
    new BannerPlugin({ banner: '});', raw: true, footer: true }),
    { apply: (compiler) => compiler.hooks.afterDone.tap('compiled', keepCompiled) },
  ],
};

/** Runs the script once on the example, and keeps what node has compiled on the way. */
async function keepCompiled(stats) {
  if (stats.hasErrors()) return;
  const file = join(root, 'lib', 'albero.cjs');
  const script = new Script(readFileSync(file, 'utf8'), { filename: file });
  const made = { exports: {} };
  script.runInThisContext()(made, createRequire(file));
  const folder = mkdtempSync(join(tmpdir(), 'albero-'));
  try {
    const words = ['calcola', join(root, 'examples', 'albero-2024.xlsx'), '--uscita', join(folder, 'a.xlsx')];
    const silent = { out: () => true, err: () => true, colori: false, adesso: () => new Date() };
    await made.exports.main(words, silent);
    writeFileSync(join(root, 'lib', 'albero.cache'), script.createCachedData());
    // npm links the command before tsc has made it, and so cannot let it be run.
    chmodSync(join(root, 'lib', 'cli', 'index.js'), 0o755);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The zip for the administrator: manifest and instructions at the top, the site to be served in `sito/`. */
const zipPlugin = {
  apply(compiler) {
    compiler.hooks.afterDone.tap('zip', (stats) => {
      if (stats.hasErrors()) return;
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const files = { 'manifest.xml': readFileSync(join(dist, 'manifest.xml')) };
      for (const name of ['docs/installazione.md', 'docs/nginx.conf', 'LICENSE'])
        files[name.replace('docs/', '')] = readFileSync(join(root, name));
      for (const path of filesOf(dist))
        if (!path.endsWith('.zip'))
          files[`sito/${relative(dist, path).split(sep).join('/')}`] = readFileSync(path);
      // One date for all entries: the same sources make the same zip.
      const zip = zipSync(files, { level: 9, mtime: new Date(2024, 0, 1) });
      writeFileSync(join(dist, `albero-${version}.zip`), zip);
    });
  },
};

const filesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
    );

export default (env, argv) => {
  if (env.cli) return cli;
  const dev = argv.mode !== 'production';
  const host = String(env.host ?? LOCALHOST).replace(/\/+$/, '');
  if (!host.startsWith('https://')) throw new Error(`--env host=${host}: serve un indirizzo https://`);
  const pane = taskpane(dev, host, env.office ?? OFFICE_JS);
  if (env.WEBPACK_SERVE) return env.excel ? pane : workbench(dev);
  // The zip is made last, and holds both sites.
  return [workbench(dev), { ...pane, dependencies: ['workbench'], plugins: [...pane.plugins, zipPlugin] }];
};
