import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { settingsShape } from '../../server/platform/config.ts'
import { inProject } from '../../server/platform/root.ts'

describe('the table of settings', () => {
  const table = readFileSync(inProject('server', 'platform', 'SETTINGS.md'), 'utf8')
  const lines = [...table.matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)]
  const defaults = settingsShape.parse({}) as Record<string, unknown>

  it('names every setting once', () => {
    const names = lines.map(([, name]) => name)

    expect(names).to.have.members(Object.keys(settingsShape.shape))
    expect(new Set(names)).to.have.length(names.length)
  })

  it('says of each what holds unless it is set', () => {
    for (const [, name = '', said = ''] of lines) {
      const value = defaults[name]
      const isPlain = typeof value === 'number' || (typeof value === 'string' && value !== '')
      if (isPlain) expect(said, name).to.equal(`\`${String(value)}\``)
      else expect(said, name).not.to.match(/^`(?!file`)/)
    }
  })
})
