/** Who in a file reads from a sheet, so that a sheet in use is not taken out. */
import type { PartStore } from './parts.js';

/** Parts that hold texts and looks only: a sheet's name in them reads nothing from it. */
const NO_READERS =
  /(?:^|\/)(?:sharedStrings|styles|theme\d*|calcChain|metadata|comments\d*|threadedComment\d*|person\d*)\.xml$|^docProps\/|^customXml\//i;

/** A part, not among `own`, that names the sheet; `undefined` when none does. `main` is looked at by the caller. */
export function findReference(
  parts: PartStore,
  foglio: string,
  own: ReadonlySet<string>,
  main: string,
): string | undefined {
  const reads = (name: string) =>
    /\.xml$/i.test(name) && !NO_READERS.test(name) && name !== main && !own.has(name);
  return parts.list().find((name) => reads(name) && mentions(parts.text(name), foglio));
}

/** Whether a text of XML or a formula refers to cells of the sheet, or takes it as the source of a pivot table. */
export function mentions(xml: string, foglio: string): boolean {
  const text = plain(xml).toLowerCase();
  const name = foglio.toLowerCase();
  const quoted = name.replace(/'/g, "''");
  const found = (needle: string, before: RegExp) => {
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
      if (at === 0 || before.test(text.charAt(at - 1))) return true;
    return false;
  };
  return (
    found(`'${quoted}'!`, /[^]/) ||
    found(`${name}!`, /[^\p{L}\p{N}_.\]']/u) ||
    found(`${quoted}'!`, /:/) ||
    found(`'${quoted}:`, /[^]/) ||
    text.includes(`sheet="${name}"`)
  );
}

const ENTITIES: Readonly<Record<string, string>> = { apos: "'", quot: '"', lt: '<', gt: '>', amp: '&' };

function plain(xml: string): string {
  return xml.replace(/&(apos|quot|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
