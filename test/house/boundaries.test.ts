import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { expect } from 'chai'
import { cruise } from 'dependency-cruiser'
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser'
import { LAWFUL_IMPORTS, PLANTED_IMPORTS, ROOMS, WAY_BACK } from './planted-imports.ts'

const HOUSE = resolve(import.meta.dirname, '../..')
const boundaries = createRequire(import.meta.url)(join(HOUSE, '.dependency-cruiser.cjs')) as {
  options: ICruiseOptions
  forbidden: (IForbiddenRuleType & { name: string })[]
}

const PACKAGE = JSON.stringify({
  dependencies: { express: '*', libsql: '*', mysql2: '*', sequelize: '*', zod: '*' },
  devDependencies: { chai: '*' },
})

type Import = { from: string; imports: string }

const isFile = (imported: string) => imported.endsWith('.ts') && imported.includes('/')

/** The text of one file: an import for each package it uses, and of types only for each file. */
function source(from: string, imports: Import[]): string {
  const lines = imports
    .filter((planted) => planted.from === from)
    .map(({ imports: target }, place) => {
      const name = `imported${String(place)}`
      return isFile(target)
        ? `import type * as ${name} from './${relative(dirname(from), target)}'\n`
        : `import * as ${name} from '${target}'\nvoid ${name}\n`
    })
  return `${lines.join('')}export const name = '${from}'\n`
}

/** Writes a small house with the given imports into the folder. */
async function build(folder: string, imports: Import[]): Promise<void> {
  const files = new Set(imports.flatMap(({ from, imports: target }) => [from, target]))
  for (const file of [...files].filter(isFile)) {
    if (file.includes('nowhere')) continue
    await mkdir(join(folder, dirname(file)), { recursive: true })
    await writeFile(join(folder, file), source(file, imports))
  }
  await writeFile(join(folder, 'package.json'), PACKAGE)
  await symlink(join(HOUSE, 'node_modules'), join(folder, 'node_modules'))
}

/** What the boundaries say about a house with the given imports: rule and importing file. */
async function breaches(folder: string, imports: Import[]): Promise<string[]> {
  await build(folder, imports)
  const folders = ['server', 'client']
  const { tsConfig: _, ...options } = boundaries.options
  const { output } = await cruise(folders, {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden: boundaries.forbidden },
    validate: true,
  })
  return (output as ICruiseResult).summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from}`,
  )
}

describe('the boundaries of the house', () => {
  let folder: string
  let found: string[]

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-house-'))
    found = await breaches(join(folder, 'broken'), [...PLANTED_IMPORTS, WAY_BACK])
  })

  after(() => rm(folder, { recursive: true }))

  for (const { rule, from, imports } of PLANTED_IMPORTS) {
    it(`${rule} refuses ${imports} in ${from}`, () => {
      expect(found).to.include(`${rule}: ${from}`)
    })
  }

  it('lets lawful imports pass', async () => {
    expect(await breaches(join(folder, 'sound'), LAWFUL_IMPORTS)).to.deep.equal([])
  })

  it('has a planted breach for every rule, and every rule is an error', () => {
    const rules = boundaries.forbidden.map(({ name }) => name)
    const planted = new Set(PLANTED_IMPORTS.map(({ rule }) => rule))

    expect([...planted].toSorted()).to.deep.equal(rules.toSorted())
    expect(boundaries.forbidden.every(({ severity }) => severity === 'error')).to.equal(true)
  })

  it('keeps the rooms in their order', () => {
    const ordered = boundaries.forbidden
      .filter(({ name }) => name.startsWith('order-of-rooms-'))
      .map(({ name }) => name.replace('order-of-rooms-', ''))

    expect([...ordered, 'oversight']).to.deep.equal([...ROOMS])
  })
})
