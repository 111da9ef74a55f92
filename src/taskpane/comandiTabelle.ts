/** The commands of the tables, with all that builds them: loaded when they are first asked for, not with the pane. */
export { makeAllegato, prepareModulo, prepareTabelle, readTabelle } from '../commands/index.js';
