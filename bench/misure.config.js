/** Measures that need the emulated Excel or Chromium, which are written for Jest: run by `excel.js` and `riquadro.js`. */
import config from '../jest.config.js';

const browser = config.projects.find(({ displayName }) => displayName === 'browser');

export default { ...browser, testMatch: ['<rootDir>/bench/*.misure.ts'] };
