import { join, relative, resolve } from 'node:path'
import { expect } from 'chai'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { LAWFUL_CODE, PLANTED_CODE } from './planted-code.ts'

const HOUSE = resolve(import.meta.dirname, '../..')
const THIS_FILE = relative(HOUSE, import.meta.filename)

/** The linter of the house, but for the rules that read types: the planted files are not there. */
const byText = new ESLint({ cwd: HOUSE, overrideConfig: [tseslint.configs.disableTypeChecked] })

/** The linter of the house as it stands. */
const byTypes = new ESLint({ cwd: HOUSE })

type Planted = { file: string; code: string }

/** The rules that the linter says a text breaks, as if it stood in the named file. */
async function broken(linter: ESLint, { file, code }: Planted): Promise<(string | null)[]> {
  const [result] = await linter.lintText(code, { filePath: join(HOUSE, file) })
  return result!.messages.map((message) => message.ruleId)
}

/** The rules in force for a file, which our own configuration adds to the strict set. */
async function ownRules(file: string): Promise<string[]> {
  const { rules } = await byTypes.calculateConfigForFile(join(HOUSE, file))
  const strict = new Set(
    tseslint.configs.strictTypeChecked.flatMap((config) => Object.keys(config.rules ?? {})),
  )
  return Object.keys(rules).filter((rule) => rules[rule][0] === 2 && !strict.has(rule))
}

describe('the lint rules of the house', () => {
  for (const { rule, fact, file, code } of PLANTED_CODE) {
    it(`${rule} refuses ${fact}`, async () => {
      expect(await broken(byText, { file, code })).to.include(rule)
    })
  }

  for (const { fact, file, code } of LAWFUL_CODE) {
    it(`lets ${fact} pass`, async () => {
      const rules = (await broken(byText, { file, code })).filter(
        (rule) => rule?.startsWith('@') === false,
      )

      expect(rules).to.deep.equal([])
    })
  }

  it('reads the types: a forgotten promise is refused', async () => {
    const code = 'Promise.resolve(1)\n'

    expect(await broken(byTypes, { file: THIS_FILE, code })).to.include(
      '@typescript-eslint/no-floating-promises',
    )
  })

  it('refuses a suppression that suppresses nothing', async () => {
    const code = '// eslint-disable-next-line no-console -- the log is not open yet\nexport {}\n'

    expect(await broken(byTypes, { file: THIS_FILE, code })).to.include(null)
  })

  it('has a planted text for every rule of its own', async () => {
    const planted = new Set(PLANTED_CODE.map(({ rule }) => rule))
    const own = await ownRules('server/documents/plan.ts')

    expect(own.filter((rule) => !planted.has(rule))).to.deep.equal([])
  })
})
