import { expect } from 'chai'
import { evaluate, unaryTest } from 'feelin'
import { parsed, parsedTest } from '../../server/workflow/parsed.ts'

const addWorkingDays = (from: string, days: number) => `${from}+${String(days)}`

const expressions: [string, Record<string, unknown>][] = [
  ['outcome = "approve"', { outcome: 'approve' }],
  ['outcome = "approve"', {}],
  ['nobodyKnows', {}],
  ['count(outcomes[item = "sign"]) >= quorum', { outcomes: ['sign', 'return', 'sign'], quorum: 2 }],
  ['some o in outcomes satisfies o = "return"', { outcomes: ['approve', 'return'] }],
  ['signer.role = "unit-head"', { signer: { role: 'unit-head' } }],
  ['signer.role = "unit-head"', { signer: null }],
  ['posts[role = "x"].id', { posts: [{ role: 'x', id: 1 }], role: 'y' }],
  ['if isLate then 1 else term + 1', { isLate: false, term: 4 }],
  ['addWorkingDays(now, term)', { addWorkingDays, now: '2026-11-22', term: 3 }],
  ['for p in posts return p * 2', { posts: [1, 2] }],
  ['{ days: term, source: "law" }', { term: 2 }],
  ['number', { number: 7 }],
  ['count(list)', { list: [1, 2] }],
  ['"a" + 1', {}],
]

const tests = [
  '-',
  '> 0',
  '"GM","PC"',
  '[1..5]',
  'true',
  'null',
  'not("incoming")',
  '>= limit',
  '5',
]

describe('an expression that is parsed once', () => {
  it('gives what one gives that is parsed each time', () => {
    for (const [expression, facts] of expressions)
      expect(parsed(expression)(facts), expression).to.deep.equal(evaluate(expression, facts).value)
  })

  it('tests what one tests that is parsed each time', () => {
    for (const test of tests)
      for (const value of ['GM', 'incoming', 0, 3, 5, true, false, null]) {
        const facts = { '?': value, limit: 4 }
        const ours = parsedTest(test)(facts) === true
        expect(ours, `${test} of ${String(value)}`).to.equal(unaryTest(test, facts).value === true)
      }
  })

  it('knows facts that bear the name of a function of FEEL only where they are given', () => {
    const expression = parsed('today = "2026-11-22"')
    expect(expression({ today: '2026-11-22' })).to.equal(true)
    expect(expression({})).not.to.equal(true)
    expect(expression({ today: '2026-11-23' })).to.equal(false)
  })
})
