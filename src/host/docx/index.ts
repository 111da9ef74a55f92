/** A Word document as paragraphs, tables and notes, in Node and in the browser alike. */
export { readDocx } from './readDocx.js';
