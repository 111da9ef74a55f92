/** The controls of tables and of texts, with all their rules: loaded when they are first asked for. */
export { controllaTabella, controllaTesto, readDocumento } from '../commands/index.js';
