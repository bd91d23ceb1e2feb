import a11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const CODE = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.{test,spec}.{ts,tsx}', 'tests/**'];

const NODE_GLOBALS = [
  'process',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
  'setImmediate',
  'global',
];
const DOM_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
];

const forbid = (names, message) => names.map((name) => ({ name, message }));

export default defineConfig(
  { ignores: ['**/dist/**', 'release/**', 'node_modules/**', 'screens/**', 'coverage/**', '**/*.d.ts'] },
  {
    files: CODE,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Fastify plugins and handlers of the contract are async by their type, whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures without `this`: their functions may be passed on.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [a11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: {
      // An event handler may be async: its errors are shown by the query cache and the error boundary.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid([...NODE_GLOBALS, ...DOM_GLOBALS], 'shared/ runs in every process: no Node, no DOM.'),
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...forbid(NODE_GLOBALS, 'The renderer is sandboxed: no Node.')],
    },
  },
  {
    // Business rules get the time and chance from their context, or replaying the journal would change its meaning.
    files: ['shared/domain/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time from the context.' },
        { object: 'Math', property: 'random', message: 'Take chance from the context.' },
        { object: 'crypto', property: 'randomUUID', message: 'Take ids from the context.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time from the context.',
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fixme)$/]',
          message:
            'A test that does not run hides what is broken. Use skipIf with a condition of the machine.',
        },
      ],
      // Assertions read what was parsed from outside; its shape is what the test checks.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Configuration is typed by the tools that read it.
    files: ['*.config.ts'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [ts.configs.base],
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-var': 'off' },
  },
);
