import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

const root = join(__dirname, '..');
const HOST = 'https://localhost:3000';

interface Elemento {
  readonly nome: string;
  readonly attributi: Readonly<Record<string, string>>;
  readonly figli: Elemento[];
  testo: string;
}

function parse(path: string): Elemento {
  const stack: Elemento[] = [];
  let top: Elemento | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const elemento: Elemento = {
      nome: name.replace(/^bt:/, ''),
      attributi: attributes,
      figli: [],
      testo: '',
    };
    stack.at(-1)?.figli.push(elemento);
    top ??= elemento;
    stack.push(elemento);
  });
  parser.on('text', (text) => {
    const elemento = stack.at(-1);
    if (elemento) elemento.testo += text.trim();
  });
  parser.on('closetag', () => stack.pop());
  parser.write(readFileSync(path, 'utf8')).close();
  if (top === undefined) throw new Error('manifest vuoto');
  return top;
}

const app = parse(join(root, 'manifest.xml'));
const descendants = (elemento: Elemento): Elemento[] =>
  elemento.figli.flatMap((figlio) => [figlio, ...descendants(figlio)]);
const all = [app, ...descendants(app)];
const named = (nome: string) => all.filter((elemento) => elemento.nome === nome);
const child = (elemento: Elemento, nome: string): Elemento => {
  const found = elemento.figli.find((figlio) => figlio.nome === nome);
  if (found === undefined) throw new Error(`${elemento.nome} senza ${nome}`);
  return found;
};

/**
 * Order of the children of each element, as the schemas give it (learn.microsoft.com, «How to find the proper
 * order of manifest elements»). The two `Hosts`, `Host` and `Description` of the base manifest differ from those
 * of VersionOverrides in their children only.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
  ],
  DisplayName: ['Override'],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  Description: ['Override'],
  Hosts: ['Host'],
  Host: ['AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab', 'CustomTab', 'OfficeMenu'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Tooltip', 'Icon', 'Control'],
  Icon: ['Image'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
  Image: ['Override'],
  Url: ['Override'],
  String: ['Override'],
};

const resources = child(child(app, 'VersionOverrides'), 'Resources');
const defined = descendants(resources).filter((elemento) => 'id' in elemento.attributi);
const references = all.filter((elemento) => 'resid' in elemento.attributi);
const texts = (elemento: Elemento) =>
  [elemento.attributi.DefaultValue, ...elemento.figli.map((figlio) => figlio.attributi.Value)].filter(
    (text) => text !== undefined,
  );

/** Width and height of a PNG, from its IHDR chunk. */
function sizeOf(path: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
const fileOf = (url: string) => join(root, 'assets', url.slice(HOST.length));

describe('manifest.xml', () => {
  it('gli elementi stanno nell’ordine dello schema', () => {
    const wrong = all.flatMap(({ nome, figli }) => {
      const order = ORDER[nome] ?? [];
      const places = figli.map((figlio) => order.indexOf(figlio.nome));
      return places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0))
        ? []
        : [`${nome}: ${figli.map((figlio) => figlio.nome).join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it("l'identificativo è un GUID", () => {
    expect(child(app, 'Id').testo).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('la versione è quella di package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(child(app, 'Version').testo).toBe(`${version}.0`);
  });

  it('ogni risorsa richiamata esiste, una volta sola, e nessuna avanza', () => {
    const ids = defined.map((elemento) => elemento.attributi.id ?? '');
    const used = references.map((elemento) => elemento.attributi.resid ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it('ogni richiamo trova una risorsa del genere giusto', () => {
    const place = new Map(
      resources.figli.flatMap((group) => group.figli.map((item) => [item.attributi.id, group.nome] as const)),
    );
    const kindOf = (nome: string) =>
      ({ Image: 'Images', SourceLocation: 'Urls', LearnMoreUrl: 'Urls', Description: 'LongStrings' })[nome] ??
      'ShortStrings';
    expect(
      references.filter((elemento) => place.get(elemento.attributi.resid) !== kindOf(elemento.nome)),
    ).toEqual([]);
  });

  it('gli identificativi di gruppo e pulsanti sono diversi tra loro e brevi', () => {
    const ids = [...named('Group'), ...named('Control')].map((elemento) => elemento.attributi.id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.length > 0 && id.length <= 125)).toBe(true);
  });

  it('tutti gli indirizzi sono https e dello stesso server', () => {
    const urls = all.flatMap(texts).filter((text) => text.includes('://'));
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => !url.startsWith(`${HOST}/`))).toEqual([]);
  });

  it('i testi stanno nei limiti dello schema', () => {
    const tooLong = (elementi: readonly Elemento[], limit: number) =>
      elementi.flatMap(texts).filter((text) => text.length > limit || text.length === 0);
    expect(tooLong(child(resources, 'ShortStrings').figli, 125)).toEqual([]);
    expect(tooLong(child(resources, 'LongStrings').figli, 250)).toEqual([]);
    expect(tooLong([child(app, 'DisplayName')], 125)).toEqual([]);
    expect(tooLong([child(app, 'Description')], 250)).toEqual([]);
  });

  it('i nomi dei pulsanti si leggono interi sulla barra', () => {
    const labels = new Set(named('Control').map((control) => child(control, 'Label').attributi.resid));
    const words = defined.filter(({ attributi }) => labels.has(attributi.id)).flatMap(texts);
    expect(words.filter((word) => word.length > 12)).toEqual([]);
  });

  it('ogni testo italiano che non sia un nome proprio ha la sua forma inglese', () => {
    const without = [...child(resources, 'ShortStrings').figli, ...child(resources, 'LongStrings').figli]
      .filter((item) => item.attributi.DefaultValue !== 'Albero')
      .filter((item) => !item.figli.some((figlio) => figlio.attributi.Locale === 'en-US'));
    expect(without.map((item) => item.attributi.id)).toEqual([]);
  });

  it('le icone hanno la misura che dichiarano', () => {
    const urlOf = new Map(
      child(resources, 'Images').figli.map((item) => [item.attributi.id, item.attributi.DefaultValue]),
    );
    const icons = named('Icon').flatMap((icon) => icon.figli);
    expect(icons.length).toBeGreaterThanOrEqual(12);
    for (const { attributi } of icons) {
      const size = Number(attributi.size);
      expect({ resid: attributi.resid, ...sizeOf(fileOf(urlOf.get(attributi.resid) ?? '')) }).toEqual({
        resid: attributi.resid,
        width: size,
        height: size,
      });
    }
    for (const icon of named('Icon'))
      expect(icon.figli.map((image) => image.attributi.size)).toEqual(
        expect.arrayContaining(['16', '32', '80']),
      );
  });

  it('le icone del catalogo sono 32 e 64, e ce n’è una da 128', () => {
    const iconOf = (nome: string) => sizeOf(fileOf(child(app, nome).attributi.DefaultValue ?? ''));
    expect(iconOf('IconUrl')).toEqual({ width: 32, height: 32 });
    expect(iconOf('HighResolutionIconUrl')).toEqual({ width: 64, height: 64 });
    expect(sizeOf(join(root, 'assets/icone/albero-128.png'))).toEqual({ width: 128, height: 128 });
    expect(existsSync(join(root, 'assets/icone/albero.svg'))).toBe(true);
  });

  it('chiede il minimo: ExcelApi 1.9 e la sola cartella aperta', () => {
    expect(named('Set').map(({ attributi }) => attributi)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
    expect(child(app, 'Permissions').testo).toBe('ReadWriteDocument');
    expect(named('WebApplicationInfo')).toEqual([]);
  });

  it('i tre pulsanti della scheda Home aprono lo stesso riquadro sulla vista giusta', () => {
    expect(named('OfficeTab').map(({ attributi }) => attributi.id)).toEqual(['TabHome']);
    const urlOf = new Map(
      child(resources, 'Urls').figli.map((item) => [item.attributi.id, item.attributi.DefaultValue]),
    );
    const actions = named('Action');
    expect(actions.map(({ attributi }) => attributi['xsi:type'])).toEqual(Array(3).fill('ShowTaskpane'));
    expect(new Set(actions.map((action) => child(action, 'TaskpaneId').testo)).size).toBe(1);
    expect(actions.map((action) => urlOf.get(child(action, 'SourceLocation').attributi.resid))).toEqual([
      `${HOST}/taskpane.html`,
      `${HOST}/taskpane.html?vista=calcola`,
      `${HOST}/taskpane.html?vista=controlla`,
    ]);
  });

  it('lo strumento di Microsoft lo legge', () => {
    const out = execFileSync(
      process.execPath,
      [join(root, 'node_modules/office-addin-manifest/cli.js'), 'info', join(root, 'manifest.xml')],
      { encoding: 'utf8' },
    );
    expect(out).toContain(child(app, 'Id').testo);
    expect(out).toContain('Permissions: ReadWriteDocument');
  });
});
