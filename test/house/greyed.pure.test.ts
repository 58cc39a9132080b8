import { expect } from 'chai'
import { readdirSync, readFileSync } from 'node:fs'

/** Where greying is drawn: the tip itself, and the button that is busy for a moment. */
const drawn = ['client/parts/why.tsx', 'client/parts/button.tsx']

describe('Whatever is greyed on screen', () => {
  it('says why in its tip: nothing is disabled but by the one part that shows the words', () => {
    const greyed = readdirSync('client', { recursive: true, encoding: 'utf8' })
      .map((path) => `client/${path}`)
      .filter((path) => path.endsWith('.tsx'))
      .filter((path) => !drawn.includes(path))
      .filter((path) => /\s(?:aria-)?disabled[={\s]/.test(readFileSync(path, 'utf8')))

    expect(greyed).to.deep.equal([])
  })
})
