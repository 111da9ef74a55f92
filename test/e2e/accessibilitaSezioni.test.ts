/** The second half of the screens: two files are two jobs. */
import { META, SCHERMATE } from './schermate.js';
import { useBrowser } from './support/browser.js';
import { walkTemi } from './support/temi.js';

walkTemi(useBrowser(), SCHERMATE.slice(META));
