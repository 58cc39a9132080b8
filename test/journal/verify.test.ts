import { expect } from 'chai'
import { act } from '../../server/journal/act.ts'
import { follow } from '../../server/journal/follow.ts'
import { settle } from '../../server/journal/sequence.ts'
import { verifyJournal } from '../../server/journal/verify.ts'
import { installationContext, type Context } from '../../server/platform/context.ts'
import { database, rows } from '../../server/platform/database.ts'
import { counterTable, dropCounterTable, nextNumber } from '../support/counter.ts'

const context = (): Context => installationContext('test')

describe('the journal', () => {
  beforeEach(counterTable)
  after(dropCounterTable)

  const take = act(
    'counter.take',
    ({ counterId }: { counterId: number }) => nextNumber(counterId),
    ({ counterId }) => counterId,
  )

  const tamper = (sql: string): Promise<unknown> => database().query(sql)

  beforeEach(async () => {
    for (const counterId of [1, 2, 1, 2, 1]) await take({ counterId }, context())
    await settle()
  })

  it('holds when nobody has touched it', async () => {
    expect(await verifyJournal()).to.deep.equal({ lines: 5, subjects: 2, firstBad: undefined })
  })

  it('numbers the lines over all chains without a gap', async () => {
    const placed = await rows<{ position: number }>(
      'SELECT position FROM journal_lines ORDER BY position',
    )

    expect(placed.map(({ position }) => position)).to.deep.equal([1, 2, 3, 4, 5])
  })

  const attacks = {
    'a changed text': `UPDATE journal_lines SET line = REPLACE(line, 'counter.take', 'counter.give') WHERE seq = 2 AND subject = 'counter:1'`,
    'a changed column': `UPDATE journal_lines SET post_id = 99 WHERE seq = 2 AND subject = 'counter:1'`,
    'a deleted line': `DELETE FROM journal_lines WHERE seq = 2 AND subject = 'counter:1'`,
    'a changed digest': `UPDATE journal_lines SET digest = '00' WHERE seq = 2 AND subject = 'counter:1'`,
  }
  for (const [what, sql] of Object.entries(attacks)) {
    it(`names the line of ${what}`, async () => {
      await tamper(sql)

      const { firstBad } = await verifyJournal()

      expect(firstBad?.subject).to.equal('counter:1')
      expect(firstBad?.seq).to.be.oneOf([2, 3])
    })
  }

  it('notices that the last line of a chain is gone, unless it was the last of all', async () => {
    await tamper(`DELETE FROM journal_lines WHERE subject = 'counter:2' AND seq = 2`)

    expect((await verifyJournal()).firstBad?.why).to.equal(
      'the line before it in the journal is gone',
    )
  })

  it('is served to a follower in order, each line once', async () => {
    const seen: number[] = []
    follow('test', ['counter.take'], (line) => void seen.push(line.position))

    await settle()
    await take({ counterId: 1 }, context())
    await settle()

    expect(seen).to.deep.equal([1, 2, 3, 4, 5, 6])
  })
})
