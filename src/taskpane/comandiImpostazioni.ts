/** The commands of the settings: loaded when their section is first opened, not with the pane. */
export { prepareImpostazioni, readImpostazioni } from '../commands/index.js';
