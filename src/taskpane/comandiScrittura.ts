/** The commands that write and take back: loaded once the tree has been read, not with the pane. */
export {
  prepareAnnulla,
  prepareCollega,
  preparePulisci,
  prepareRipeti,
  readCronologia,
  writeProposta,
} from '../commands/index.js';
