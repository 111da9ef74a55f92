/** A workbook inside the bundle, as a `data:` address. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
declare module '*.css';
