/**
 * Stands in the build where the UI library's buttons take its menu (`webpack.config.js`), so that the menu does not
 * come with the first button: a button that opens one is given it (`menuAs`, as in `AltreSezioni.tsx`).
 */
export const ContextualMenu = (): null => null;
