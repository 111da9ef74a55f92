/** The list of sheets in the file's properties (docProps/app.xml), kept in step where it was in step. */
import {
  childrenOf,
  escapeText,
  findChild,
  joinXml,
  localName,
  piece,
  replaceChild,
  splitXml,
  tag,
  textOf,
  updateChild,
  withAttribute,
  withChildren,
  type XmlElement,
  type XmlPiece,
} from './xmlElement.js';

/**
 * The properties with the new list of sheets. Left as they are when they did not list `before` first: then
 * another program keeps them its own way.
 */
export function withSheetTitles(
  root: XmlElement,
  parte: string,
  before: readonly string[],
  now: readonly string[],
): XmlElement {
  const titles = vectorOf(root, 'TitlesOfParts', parte);
  const pairs = vectorOf(root, 'HeadingPairs', parte);
  if (titles === undefined || pairs === undefined) return root;
  const listed = titles.children.filter((child) => localName(child.name) === 'lpstr');
  const inStep =
    firstCount(pairs, parte) === before.length &&
    before.every((name, i) => listed[i] !== undefined && textOf(listed[i], parte) === name);
  if (!inStep) return root;
  const counted = updateVector(root, 'HeadingPairs', parte, (vector) =>
    withFirstCount(vector, parte, now.length),
  );
  return updateVector(counted, 'TitlesOfParts', parte, (vector) => {
    const others = listed.slice(before.length);
    const own = now.map((name) => piece('lpstr', tag(vector.prefix, 'lpstr', {}, escapeText(name))));
    return withAttribute(
      withChildren(vector, [...own, ...others]),
      'size',
      String(own.length + others.length),
    );
  });
}

/** A child whatever its prefix: the vectors are in another namespace than the properties. */
function anyChild(element: XmlElement, name: string): XmlPiece | undefined {
  return element.children.find((child) => localName(child.name) === name);
}

function vectorOf(root: XmlElement, name: string, parte: string): XmlElement | undefined {
  const list = findChild(root, name);
  const vector = list && anyChild(splitXml(list.text, parte), 'vector');
  return vector && splitXml(vector.text, parte);
}

function updateVector(
  root: XmlElement,
  name: string,
  parte: string,
  change: (vector: XmlElement) => XmlElement,
): XmlElement {
  return updateChild(root, name, parte, (list) =>
    updateChild(list, anyChild(list, 'vector')?.name ?? '', parte, change),
  );
}

/** The pairs are a heading and a number in turn; the first pair is the sheets'. */
function firstCount(pairs: XmlElement, parte: string): number | undefined {
  const second = childrenOf(pairs, 'variant')[1];
  const count = second && anyChild(splitXml(second.text, parte), 'i4');
  return count && Number(textOf(count, parte));
}

function withFirstCount(pairs: XmlElement, parte: string, count: number): XmlElement {
  const second = childrenOf(pairs, 'variant')[1];
  if (second === undefined) return pairs;
  const variant = splitXml(second.text, parte);
  const i4 = piece('i4', tag(variant.prefix, 'i4', {}, String(count)));
  return replaceChild(pairs, second, { ...second, text: joinXml(withChildren(variant, [i4])) });
}
