/**
 * What the UI library reads while it is being loaded: no font from its CDN. Imported first by `fabric.ts`,
 * since a module runs before those imported after it.
 */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: '' };

export {};
