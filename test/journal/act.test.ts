import { expect } from 'chai'
import { act } from '../../server/journal/act.ts'
import { note } from '../../server/journal/notes.ts'
import { verifyJournal } from '../../server/journal/verify.ts'
import { storedAnswer } from '../../server/journal/idempotency.ts'
import { installationContext, type Context } from '../../server/platform/context.ts'
import { insert, row, rows } from '../../server/platform/database.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { counterTable, dropCounterTable, nextNumber } from '../support/counter.ts'

const context = (): Context => installationContext('test')
const count = async (table: string): Promise<number> =>
  Number((await row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n)

describe('an act', () => {
  beforeEach(counterTable)
  after(dropCounterTable)

  const take = act(
    'counter.take',
    ({ counterId }: { counterId: number }) => nextNumber(counterId),
    ({ counterId }) => counterId,
    (_, number) => ({ number }),
  )

  it('commits its work and its journal line together', async () => {
    const number = await take({ counterId: 1 }, context())

    const [line] = await rows<{ act: string; subject: string; seq: number; line: string }>(
      'SELECT act, subject, seq, line FROM journal_lines',
    )
    expect(number).to.equal(1)
    expect(line).to.include({ act: 'counter.take', subject: 'counter:1', seq: 1 })
    expect(JSON.parse(line?.line ?? '')).to.deep.include({ details: { number: 1 }, previous: '' })
  })

  it('leaves nothing behind when it is refused', async () => {
    const refuse = act(
      'counter.spoil',
      async () => {
        await nextNumber(1)
        throw new Refusal(409, ['counter.spoilt'])
      },
      () => 1,
    )

    const problem: unknown = await refuse(undefined, context()).catch((caught: unknown) => caught)

    expect(problem).to.be.instanceOf(Refusal)
    expect(await count('journal_lines')).to.equal(0)
    expect(await row('SELECT last_number FROM test_counters WHERE id = 1')).to.deep.equal({
      lastNumber: 0,
    })
  })

  it('chains each line to the one before on the same subject', async () => {
    await take({ counterId: 1 }, context())
    await take({ counterId: 2 }, context())
    await take({ counterId: 1 }, context())

    const lines = await rows<{ digest: string; line: string }>(
      'SELECT digest, line FROM journal_lines WHERE subject = :subject ORDER BY seq',
      { subject: 'counter:1' },
    )
    const second = JSON.parse(lines[1]?.line ?? '') as { previous: string; seq: number }
    expect(second).to.include({ previous: lines[0]?.digest, seq: 2 })
  })

  it('gives every number once to 64 at the same time', async () => {
    const given = await Promise.all(
      Array.from({ length: 64 }, () => take({ counterId: 1 }, context())),
    )

    expect(given.toSorted((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 64 }, (_, index) => index + 1),
    )
    expect((await verifyJournal()).firstBad).to.equal(undefined)
  })

  it('answers the same request with the same answer, and acts once', async () => {
    const twice = { ...context(), idempotency: { key: 'k', requestDigest: 'd' } }

    const answers = await Promise.all([
      take({ counterId: 1 }, twice),
      take({ counterId: 1 }, twice),
    ])

    expect(answers).to.deep.equal([1, 1])
    expect(await count('journal_lines')).to.equal(1)
    expect(await storedAnswer(twice)).to.deep.equal({ reply: 1 })
  })

  it('refuses a key that was used for another request', async () => {
    await take({ counterId: 1 }, { ...context(), idempotency: { key: 'k', requestDigest: 'd' } })

    const other = { ...context(), idempotency: { key: 'k', requestDigest: 'e' } }
    const problem: unknown = await storedAnswer(other).catch((caught: unknown) => caught)

    expect(problem).to.include({ status: 409 })
  })

  it('writes the lines of further subjects with its own', async () => {
    const issue = act(
      'letter.issue',
      () => {
        for (const id of [7, 8]) note('delivery.send', id)
        return Promise.resolve(1)
      },
      () => 1,
    )

    await issue(undefined, context())

    const subjects = await rows<{ subject: string }>(
      'SELECT subject FROM journal_lines ORDER BY id',
    )
    expect(subjects.map(({ subject }) => subject)).to.deep.equal([
      'delivery:7',
      'delivery:8',
      'letter:1',
    ])
  })

  it('is the only way to write: outside one, a write is a defect', async () => {
    const problem: unknown = await insert('idempotency_keys', { personId: 1 }).catch(
      (caught: unknown) => caught,
    )

    expect(String(problem)).to.include('outside an act')
  })
})
