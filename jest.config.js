/** Three groups of tests: `node` needs Node alone, `browser` needs Chromium, `office` needs LibreOffice. */
const shared = {
  rootDir: import.meta.dirname,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
    // Published as ES modules only, and the tests run as CommonJS.
    '/node_modules/@noble/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/lib/', '/dist/'],
};

export default {
  // For the slowest machine and the largest test: speed is shown by the bench, never by a test.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: [
        ...shared.testPathIgnorePatterns,
        '<rootDir>/test/e2e/',
        '<rootDir>/test/office/',
      ],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/support/build.ts',
    },
    { ...shared, displayName: 'office', testMatch: ['<rootDir>/test/office/**/*.test.ts'] },
  ],
};
