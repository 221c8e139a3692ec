import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const houseSizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: false }],
};

/** What no file of the project may do, whatever its layer. */
const forbiddenSyntax = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Show it as text; HTML from outside goes through the sanitiser and a sandboxed frame.' },
  { selector: "AssignmentExpression > MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: 'innerHTML is how a mail subject becomes a script. Use textContent or React.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write/]", message: 'document.write is forbidden by the Trusted Types policy.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has the thing.' },
];

/** What stays at the left when the page is written from right to left. */
const sides = '/^((margin|padding|border)(Left|Right).*|left|right)$/';
const physicalSides = ["CallExpression[callee.name='makeStyles']", "JSXAttribute[name.name='style']"].map((place) => ({
  selector: `${place} Property[key.name=${sides}]`,
  message: 'Arabic runs from right to left: write it with InlineStart and InlineEnd.',
}));

const deviceStorage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
  name,
  message: 'Nothing is kept on the device (docs/decisions/0005-no-device-storage.md).',
}));

export default tseslint.config(
  { ignores: ['dist/**', 'dist-sandbox/**', 'node_modules/**', 'tests/.artifacts/**', 'appPackage/build/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...houseSizes,
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-eval': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Planner's open types and HTTP headers are dictionaries: a key that goes is deleted by its name.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', ...deviceStorage],
    },
  },
  {
    files: ['src/{ui,app}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax, ...physicalSides] },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    ignores: ['src/ui/lazypart.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'react', importNames: ['lazy'], message: 'Use lazyPart (ui/lazypart.ts): offline, a part that loads late is waited for and takes no page down.' }] }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...deviceStorage, 'fetch', 'window', 'document'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The domain has no clock: time comes in as an argument.' }],
    },
  },
  {
    files: ['src/{app,ui,queries,hosts}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...deviceStorage, { name: 'fetch', message: 'Requests to Graph belong in src/graph; the sandbox credential alone may fetch its token.' }],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['.ci/**', 'docs/**', 'appPackage/makepackage.ts', 'sandbox/start.ts', 'sandbox/alone.ts', 'sandbox/coverage.ts', 'tests/**'],
    languageOptions: { globals: { module: 'readonly', console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly', setTimeout: 'readonly', Buffer: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    // Sent as it is, before anything that is built.
    files: ['src/public/*.js'],
    languageOptions: { globals: { document: 'readonly', location: 'readonly', URLSearchParams: 'readonly' }, sourceType: 'script' },
  },
);
