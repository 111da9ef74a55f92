/** Takes the pictures of the guide anew: `npx jest --config test/e2e/immagini.config.js`. */
import config from '../../jest.config.js';

const browser = config.projects.find(({ displayName }) => displayName === 'browser');

export default {
  testTimeout: config.testTimeout,
  projects: [{ ...browser, testMatch: ['<rootDir>/test/e2e/immagini.ts'] }],
};
