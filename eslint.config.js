import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import house from './test/house/lint-rules.js'

const TYPESCRIPT = ['**/*.{ts,tsx}']
const TESTS = ['test/**/*.{ts,tsx}']
const COMMAND_LINE = ['bin/**', 'bench/**', 'certs/**']

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

const FOCUSED_TEST = {
  selector:
    'MemberExpression[object.name=/^(describe|context|it|specify)$/][property.name=/^(only|skip)$/]',
  message: 'A test runs, or it is deleted: no .only, no .skip.',
}
const CROSSED_OUT_TEST = {
  selector: 'CallExpression[callee.name=/^(xit|xdescribe|xcontext|xspecify)$/]',
  message: 'A test runs, or it is deleted: no crossed-out tests.',
}
const CLOCK_AND_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in with the context: take context.at.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in with the context: take context.at.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Identifiers come from newId(), secrets from node:crypto.',
  },
]

/** What every file keeps to: size, shape, names. */
const everywhere = {
  plugins: { house },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    complexity: ['error', { max: 8, variant: 'modified' }],
    eqeqeq: 'error',
    'house/file-names': 'error',
    'house/reasoned-suppression': 'error',
    'max-depth': ['error', 2],
    'max-lines': lines(150),
    'max-lines-per-function': lines(40),
    'no-console': 'error',
  },
}

/** What every TypeScript file keeps to besides; types are read through the nearest tsconfig.json. */
const typescript = {
  files: TYPESCRIPT,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/max-params': ['error', { max: 4, countVoidThis: false }],
    // `for (skipSpace(cursor); …)` and `() => close()` read well.
    '@typescript-eslint/no-confusing-void-expression': 'off',
    // A class of models may have nothing but static members.
    '@typescript-eslint/no-extraneous-class': 'off',
    // A driver may give what the type of the row does not say.
    '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    '@typescript-eslint/no-unnecessary-type-arguments': 'off',
    // An act is asynchronous by its contract, even where it awaits nothing.
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    'house/exported-docstring': 'error',
    'house/type-names': 'error',
  },
}

/** What a test may do that the house may not: read loose answers, assert by property, run long. */
const tests = {
  files: TESTS,
  rules: {
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/no-unused-expressions': 'off',
    'max-lines-per-function': 'off',
    'no-restricted-syntax': ['error', FOCUSED_TEST, CROSSED_OUT_TEST],
  },
}

export default defineConfig(
  globalIgnores(['node_modules/', 'dist/', 'data/', 'coverage/', 'out/', '.cache/']),
  everywhere,
  typescript,
  {
    files: ['**/{tables,contract}.ts', '.dependency-cruiser.cjs'],
    rules: { 'max-lines': lines(200) },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/{platform,journal}/**'],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE] },
  },
  tests,
  { files: COMMAND_LINE, rules: { 'no-console': 'off' } },
  // Words and lists are data: as long as what they list.
  { files: ['client/words/**', '**/*.data.ts'], rules: { 'max-lines': 'off' } },
)
