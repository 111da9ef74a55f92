/** A workbook inside the bundle, as a `data:` address. */
declare module '*.xlsx' {
  const address: string;
  export { address as default };
}
declare module '*.css';
