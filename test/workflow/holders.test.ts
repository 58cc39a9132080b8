import { expect } from 'chai'
import { act } from '../../server/journal/act.ts'
import { installationContext } from '../../server/platform/context.ts'
import { deploy } from '../../server/workflow/deploy.ts'
import { runningInstance, updateInstance } from '../../server/workflow/instance-rows.ts'
import { openSteps, stepsFor } from '../../server/workflow/queries.ts'
import { begin, both, drawing, end, forEach, task, way } from './drawing.ts'
import { begins, completes, draftBegins, officer, person, subject } from './office.ts'
import { deployAll } from '../support/processes.ts'

const parallel = drawing(
  begin(),
  both('split'),
  task('a'),
  task('b', 'tamcap:act="document.file"'),
  both('join'),
  end(),
  way('begin', 'split', 'a', 'join', 'end'),
  way('split', 'b', 'join'),
)
const list = drawing(begin(), task('a', '', forEach('units')), end(), way('begin', 'a', 'end'))
const begun = { key: 'drawn', agencyId: 7, ...subject }
const deployed = (xml: string) => deploy({ key: 'drawn', xml }, installationContext('test'))

describe('Who holds a step', () => {
  it('an item of a list that names a post or a unit', async () => {
    await deployed(list)
    const units = [{ postId: 11 }, { unitId: 4 }, { name: 'nobody' }]

    await begins({ ...begun, facts: { units } }, officer)
    expect((await openSteps(subject)).map(({ holder }) => holder)).to.deep.equal([
      { postId: 11 },
      { unitId: 4 },
      {},
    ])

    await completes(subject, person('officer', 98, 4))
    expect((await openSteps(subject)).map(({ holder }) => holder)).to.deep.equal([
      { postId: 11 },
      {},
    ])
  })

  it('the new holder of its role from the act on that names one', async () => {
    await deployed(parallel)
    await begins({ ...begun, holders: { officer: { postId: 11 } } }, officer)
    const successor = person('officer', 98)

    const holders = { officer: { postId: 98 } }
    await completes({ ...subject, act: 'document.file', holders }, successor)

    expect((await stepsFor(successor.actor)).map(({ elementId }) => elementId)).to.deep.equal(['a'])
    expect(await stepsFor(officer.actor)).to.deep.equal([])
  })

  it('nobody of another body', async () => {
    await deployed(list)
    await begins({ ...begun, facts: { units: ['one'] } }, officer)
    const stranger = { ...officer, actor: { ...officer.actor, agencyId: 8 } }

    const problem = await completes(subject, stranger).catch((one: unknown) => one)

    expect(problem).to.have.deep.property('reasons', ['workflow.not_your_body'])
  })
})

describe('An instance', () => {
  beforeEach(deployAll)

  it('holds facts for the ways, no contents', async () => {
    await draftBegins()
    const facts = { text: 'Kính gửi '.repeat(2000) }

    const problem = await completes({ ...subject, facts }, officer).catch((one: unknown) => one)

    expect(problem).to.have.deep.property('reasons', ['workflow.facts_too_large'])
  })

  it('is not written back over what another has written', async () => {
    await draftBegins()
    const late = (await runningInstance(subject))!
    await completes({ ...subject, act: 'document.submit' }, officer)
    const overwrites = act(
      'document.step',
      () => updateInstance(late, officer.at),
      () => late.subjectId,
    )

    const problem = await overwrites({}, officer).catch((one: unknown) => one)

    expect(problem).to.have.deep.property('reasons', ['workflow.changed_meanwhile'])
  })
})
