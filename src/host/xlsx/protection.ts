/** Protection of a sheet: whether it is on. Passwords are never looked at. */
import { isOn } from './stylesRead.js';
import { findChild, piece, putChild, replaceChild, tag, type XmlElement } from './xmlElement.js';
import { SHEET_ORDER } from './sheetOrder.js';

export function isProtected(root: XmlElement): boolean {
  return isOn(findChild(root, 'sheetProtection')?.attributes.sheet);
}

/** The sheet protected without a password, as Excel does with its default options, or not protected. */
export function withProtection(root: XmlElement, on: boolean): XmlElement {
  if (isProtected(root) === on) return root;
  const old = findChild(root, 'sheetProtection');
  if (!on) return old === undefined ? root : replaceChild(root, old, undefined);
  const attributes = { sheet: '1', objects: '1', scenarios: '1' };
  return putChild(
    root,
    piece('sheetProtection', tag(root.prefix, 'sheetProtection', attributes), attributes),
    SHEET_ORDER,
  );
}
