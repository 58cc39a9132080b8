import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { allSteps, openSteps } from '../../server/workflow/queries.ts'
import { whyNotAct } from '../../server/workflow/rules.ts'
import {
  awaitsSignature,
  clerk,
  completes,
  draftBegins,
  leader,
  officer,
  person,
  sendsBack,
  subject,
  unitHead,
} from './office.ts'
import { deployAll } from '../support/processes.ts'

const elements = (steps: { elementId: string }[]) => steps.map(({ elementId }) => elementId)

async function reasonsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const problem = await work.then(
    () => undefined,
    (one: unknown) => one,
  )
  if (!(problem instanceof Refusal)) throw new Error('not refused', { cause: problem })
  return problem.reasons
}

describe('A document on its way', () => {
  beforeEach(deployAll)

  it('begins at its first step, which waits for the holder of its role', async () => {
    const progress = await draftBegins()

    expect(progress.opened).to.deep.equal([
      {
        elementId: 'draft',
        name: 'Soạn thảo, trình',
        role: 'drafter',
        act: 'document.submit',
        holder: { postId: 11 },
      },
    ])
    expect(elements(await openSteps(subject))).to.deep.equal(['draft'])
  })

  it('goes through its whole life, each step once', async () => {
    await awaitsSignature()
    await completes({ ...subject, act: 'document.sign', outcome: 'sign' }, leader)
    await completes({ ...subject, act: 'document.number' }, clerk)
    await completes({ ...subject, act: 'document.seal' }, clerk)
    const last = await completes({ ...subject, act: 'document.issue' }, clerk)

    expect(last.hasEnded).to.equal(true)
    expect(
      (await allSteps(subject)).map(({ elementId, outcome }) => [elementId, outcome]),
    ).to.deep.equal([
      ['draft', null],
      ['content-check', 'approve'],
      ['form-check', 'approve'],
      ['sign', 'sign'],
      ['number', null],
      ['seal', null],
      ['issue', null],
    ])
    expect(await openSteps(subject)).to.deep.equal([])
    expect(await reasonsOf(completes({ ...subject, act: 'document.issue' }, clerk))).to.deep.equal([
      'workflow.not_running',
    ])
  })

  it('is returned by whoever has to answer for it', async () => {
    await awaitsSignature()

    const progress = await completes({ ...subject, outcome: 'return' }, leader)

    expect(progress.closed).to.deep.equal(['sign'])
    expect(progress.opened.map(({ holder }) => holder)).to.deep.equal([{ postId: 11 }])
  })

  it('is sent back without a drawn arrow only where the diagram allows it', async () => {
    await awaitsSignature()

    expect(await reasonsOf(sendsBack({ ...subject, to: 'number' }, leader))).to.deep.equal([
      'workflow.no_return_there',
    ])
    await sendsBack({ ...subject, to: 'form-check' }, leader)

    expect(elements(await openSteps(subject))).to.deep.equal(['form-check'])
    expect((await allSteps(subject)).map(({ outcome }) => outcome)).to.deep.equal([
      null,
      'approve',
      'approve',
      'withdrawn',
      null,
    ])
  })

  it('refuses a step out of its order, of another, or with an unknown outcome, and nothing changes', async () => {
    await draftBegins()
    const before = await rows('SELECT * FROM workflow_instances')

    const outOfOrder = completes({ ...subject, act: 'document.number' }, clerk)
    expect(await reasonsOf(outOfOrder)).to.deep.equal(['workflow.not_at_this_step'])
    const ofAnother = completes({ ...subject, act: 'document.submit' }, person('officer', 99))
    expect(await reasonsOf(ofAnother)).to.deep.equal(['workflow.waits_for_another'])
    const unknown = completes({ ...subject, act: 'document.submit', outcome: 'lost' }, officer)
    expect(await reasonsOf(unknown)).to.deep.equal(['workflow.not_at_this_step'])

    expect(await rows('SELECT * FROM workflow_instances')).to.deep.equal(before)
  })

  it('is refused a second way while it is on the first', async () => {
    await draftBegins()

    expect(await reasonsOf(draftBegins())).to.deep.equal(['workflow.already_running'])
  })

  it('tells every reason why a button is grey', async () => {
    await draftBegins()
    const steps = await openSteps(subject)

    expect(whyNotAct(steps, 'document.submit', officer.actor)).to.deep.equal([])
    expect(whyNotAct(steps, 'document.submit', unitHead.actor)).to.deep.equal([
      'workflow.waits_for_another',
    ])
    expect(whyNotAct(steps, 'document.number', clerk.actor)).to.deep.equal([
      'workflow.not_at_this_step',
    ])
  })
})
