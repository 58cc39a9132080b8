import { expect } from 'chai'
import { check } from '../../server/workflow/lint.ts'
import {
  arrow,
  begin,
  both,
  checking,
  choice,
  end,
  problemsOf,
  returning,
  task,
  terminate,
  way,
} from './drawing.ts'
import { refused } from './refused.data.ts'

describe('The linter of diagrams', () => {
  for (const [what, parts, problems] of refused) {
    it(`refuses ${what} and names it`, async () => {
      expect(await problemsOf(...parts)).to.include.members(problems)
    })
  }

  it('refuses what is no BPMN, and two processes in one file', async () => {
    expect((await check('Kính gửi')).problems[0]?.code).to.equal('workflow.unreadable')
    expect((await check('<a/>')).graph).to.equal(null)
    const two =
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><bpmn:process id="p"/><bpmn:process id="q"/></bpmn:definitions>'
    expect((await check(two)).problems).to.deep.equal([
      { element: 'd', code: 'workflow.not_one_process' },
    ])
  })

  it('lets branches wait at a join that a terminate end takes away, and not one that an end leaves', async () => {
    const stopping = (last: string, id: string) => [
      begin(),
      both('p'),
      checking('a'),
      choice('x', id),
      task('b'),
      both('j'),
      last,
      end(),
      way('begin', 'p', 'a', 'x', id),
      arrow('x', 'j', 'outcome = "approve"'),
      way('p', 'b', 'j', 'end'),
    ]

    expect(await problemsOf(...stopping(terminate(), 'stop'))).to.deep.equal([])
    expect(await problemsOf(...stopping(end('out'), 'out'))).to.deep.equal([
      'join_waits_for_ever j',
    ])
  })

  it('comes to an end however many return arrows there are', async () => {
    const steps = Array.from({ length: 32 }, (_, index) => `step-${index}`)
    const back = steps.map((step, index) =>
      [
        checking(step),
        returning(step, steps[Math.max(0, index - 2)] ?? '', steps[index + 1] ?? 'end'),
      ].join(''),
    )

    // Whoever followed every way on its own would follow more than 2 to the power of 32.
    expect(await problemsOf(begin(), end(), way('begin', 'step-0'), ...back)).to.deep.equal([])
  })
})
