/** A lint rule of the house with a text that breaks it, as if it stood in the named file. */
export interface PlantedCode {
  rule: string
  fact: string
  file: string
  code: string
}

const SERVER = 'server/documents/plan.ts'
const TEST = 'test/documents/plan.test.ts'
const RESTRICTED = 'no-restricted-syntax'

const ENDPOINT = "export const getSeal = endpoint({ says: 'Show a seal.' })"

const planted = (rule: string, fact: string, code: string, file = SERVER): PlantedCode => ({
  rule,
  fact,
  code,
  file,
})

const repeated = (line: string, times: number) => `${line}\n`.repeat(times)
const body = (lines: number) => `const plan = () => {\n${repeated('  go()', lines)}}\n`
const branches = Array.from({ length: 9 }, (_, place) => `if (a === ${place}) go()`).join('\n')

const size = [
  planted('max-lines', 'a file of 151 lines', repeated('go()', 151)),
  planted('max-lines', 'a contract of 201 lines', repeated('go()', 201), 'server/x/contract.ts'),
  planted('max-lines', 'a table of 201 lines', repeated('go()', 201), 'server/x/tables.ts'),
  planted('max-lines-per-function', 'a function of 41 lines', body(39)),
  planted('@typescript-eslint/max-params', 'five parameters', 'function f(a, b, c, d, e) {}'),
  planted('max-depth', 'three blocks deep', 'if (a) { if (b) { if (c) { go() } } }'),
  planted('complexity', 'nine ways through', `function f(a) {\n${branches}\n}`),
]

const typeNames = [
  ...['Document', 'File', 'Record', 'Event'].map((name) =>
    planted('house/type-names', `a class named ${name}`, `class ${name} {}`),
  ),
  ...['Manager', 'Helper', 'Util', 'Service', 'Dto'].map((suffix) =>
    planted('house/type-names', `a type named Seal${suffix}`, `type Seal${suffix} = string`),
  ),
  ...['I', 'T', 'Z'].map((prefix) =>
    planted('house/type-names', `a type named ${prefix}Seal`, `interface ${prefix}Seal { a: 1 }`),
  ),
  planted('house/type-names', 'a shape named ZSeal', 'const ZSeal = 1'),
]

const words = [
  planted('house/exported-docstring', 'an export without a sentence', 'export const a = 1'),
  planted('house/exported-docstring', 'an export under a remark', '// a\nexport const a = 1'),
  planted('house/file-names', 'a file in capitals', 'go()', 'server/documents/SealPlan.ts'),
  planted(
    'house/reasoned-suppression',
    'a line switched off without a reason',
    'go() // eslint-disable-line',
  ),
  planted(
    'house/reasoned-suppression',
    'a next line switched off without a reason',
    '// eslint-disable-next-line no-console\nconsole.log(1)',
  ),
  planted(
    'house/reasoned-suppression',
    'a whole file switched off without a reason',
    '/* eslint-disable */\nconsole.log(1)',
  ),
  planted('no-console', 'a line to the console', 'console.log(1)'),
  planted('eqeqeq', 'a loose comparison', 'if (a == b) go()'),
  planted(
    '@typescript-eslint/consistent-type-imports',
    'a type imported as a value',
    "import { Act } from './act.ts'\nconst act: Act = go()",
  ),
]

const clockAndChance = [
  planted(RESTRICTED, 'the clock in an act', 'const at = new Date()'),
  planted(RESTRICTED, 'the clock as a number', 'const at = Date.now()'),
  planted(RESTRICTED, 'the clock in a rule', 'Date.now()', 'server/documents/rules.ts'),
  planted(RESTRICTED, 'chance in an act', 'const a = Math.random()'),
]

const tests = [
  planted(RESTRICTED, 'a focused test', "it.only('a', go)", TEST),
  planted(RESTRICTED, 'a focused group', "describe.only('a', go)", TEST),
  planted(RESTRICTED, 'a skipped test', "it.skip('a', go)", TEST),
  planted(RESTRICTED, 'a crossed-out test', "xit('a', go)", TEST),
]

/** One text at least against every lint rule that the house adds to the strict set. */
export const PLANTED_CODE: PlantedCode[] = [
  ...size,
  ...typeNames,
  ...words,
  ...clockAndChance,
  ...tests,
]

/** Texts that keep to every rule, though they come near to breaking one. */
export const LAWFUL_CODE: Omit<PlantedCode, 'rule'>[] = [
  { fact: 'a table of 200 lines', file: 'server/x/tables.ts', code: repeated('go()', 200) },
  { fact: 'a file of 150 lines and a remark', file: SERVER, code: `${repeated('go()', 150)}// a` },
  {
    fact: 'a list of words of any length',
    file: 'client/words/vi.ts',
    code: repeated('go()', 900),
  },
  { fact: 'a type named OfficialDocument', file: SERVER, code: 'type OfficialDocument = string' },
  { fact: 'a type named Issue', file: SERVER, code: 'type Issue = string' },
  { fact: 'an endpoint that says what it is', file: SERVER, code: ENDPOINT },
  { fact: 'the type of a shape', file: SERVER, code: 'export type Seal = z.infer<typeof seal>' },
  { fact: 'a time that came in', file: SERVER, code: 'const day = new Date(at)' },
  { fact: 'the clock of the platform', file: 'server/platform/clock.ts', code: 'Date.now()' },
  { fact: 'a command that speaks', file: 'bin/demo.ts', code: 'console.log(1)' },
  {
    fact: 'a reasoned exception',
    file: SERVER,
    code: 'console.log(1) // eslint-disable-line no-console -- the log is not open yet',
  },
]
