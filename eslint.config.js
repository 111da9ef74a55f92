import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['lib/', 'dist/', 'node_modules/', 'coverage/'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='toBeCloseTo']",
          message: 'Il secondo argomento di toBeCloseTo sono cifre, non una tolleranza: usare expectClose.',
        },
      ],
    },
  },
  {
    files: ['src/host/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    // Of its recommended set only the plugin's own rules: the others are eslint's, for plain JavaScript.
    rules: Object.fromEntries(
      officeAddins.configs.recommended
        .flatMap(({ rules = {} }) => Object.entries(rules))
        .filter(([name]) => name.startsWith('office-addins/')),
    ),
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-exports': 'off' },
  },
  // Jest asks a default export of its global setup.
  { files: ['test/e2e/support/build.ts'], rules: { 'no-restricted-exports': 'off' } },
  // A function of ours is sent into the page of the browser as text: there is no other way in.
  {
    files: ['test/e2e/support/excel.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off', '@typescript-eslint/no-unsafe-call': 'off' },
  },
  prettier,
);
