import { expect } from 'chai'
import { KeptJudgements, type Keeping } from '../../server/signing/kept-judgements.ts'

describe('what was judged', () => {
  const minute = 60_000
  let now = 0
  let judged = 0
  let kept: KeptJudgements<{ keeping: Keeping; turn: number }>

  beforeEach(() => {
    now = 0
    judged = 0
    kept = new KeptJudgements(() => now)
  })

  const turnOf = async (keeping: Keeping, name = 'file'): Promise<number> =>
    (await kept.of(name, () => Promise.resolve({ keeping, turn: ++judged }))).turn

  it('is given again as long as it stands, and judged anew when it stands on something else', async () => {
    expect([await turnOf('a-day'), await turnOf('a-day')]).to.deep.equal([1, 1])
    expect(await turnOf('a-day', 'file revoked')).to.equal(2)
  })

  it('is judged anew after ten minutes by the word of issuers, after one where an issuer is silent', async () => {
    const turns = [await turnOf('minutes', 'asked'), await turnOf('a-moment', 'silent')]
    now = 1.5 * minute
    turns.push(await turnOf('minutes', 'asked'), await turnOf('a-moment', 'silent'))
    now = 10.5 * minute
    turns.push(await turnOf('minutes', 'asked'))

    expect(turns).to.deep.equal([1, 2, 1, 3, 4])
  })

  it('is judged once for all who ask meanwhile, and not kept where judging breaks', async () => {
    const both = await Promise.all([turnOf('a-day'), turnOf('a-day')])
    const broken = await kept
      .of('broken', () => Promise.reject(new Error('no')))
      .catch((problem: unknown) => (problem as Error).message)

    expect([both, broken, await turnOf('a-day', 'broken')]).to.deep.equal([[1, 1], 'no', 2])
  })
})
