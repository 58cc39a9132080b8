import { expect } from 'chai'
import { installationContext } from '../../server/platform/context.ts'
import { change, rows, transact } from '../../server/platform/database.ts'
import { activeWorkflow, activeWorkflows } from '../../server/workflow/active-workflows.ts'
import { activeDefinition, noticeNewDefinitions } from '../../server/workflow/definitions.ts'
import { deploy } from '../../server/workflow/deploy.ts'
import { deployFiles } from '../../server/workflow/deploy-files.ts'
import { openSteps } from '../../server/workflow/queries.ts'
import { begin, drawing, end, task, way } from './drawing.ts'
import { begins, completes, officer, subject } from './office.ts'
import { deployAll } from '../support/processes.ts'

const context = installationContext('test')
const short = drawing(begin(), task('a'), end(), way('begin', 'a', 'end'))
const long = drawing(begin(), task('a'), task('b'), end(), way('begin', 'a', 'b', 'end'))
const faulty = drawing(begin(), task('a'), way('begin', 'a'))
const versions = () => rows('SELECT version FROM workflow_definitions ORDER BY version')

describe('Deploying diagrams', () => {
  it('makes a version of each changed diagram, and none of an unchanged one', async () => {
    expect((await deploy({ key: 'drawn', xml: short }, context)).version).to.equal(1)
    expect((await deploy({ key: 'drawn', xml: short }, context)).version).to.equal(1)
    expect((await deploy({ key: 'drawn', xml: long }, context)).version).to.equal(2)
    expect((await deploy({ key: 'drawn', xml: short }, context)).version).to.equal(3)

    expect(await versions()).to.deep.equal([{ version: 1 }, { version: 2 }, { version: 3 }])
    expect(await rows('SELECT seq FROM journal_lines')).to.have.length(3)
  })

  it('leaves the older version active when the new one has faults', async () => {
    await deploy({ key: 'drawn', xml: short }, context)

    const refused = await deploy({ key: 'drawn', xml: faulty }, context)

    expect(refused.problems).to.deep.equal([{ element: 'a', code: 'workflow.dead_end' }])
    expect(refused.version).to.equal(1)
    expect(await versions()).to.deep.equal([{ version: 1 }])
  })

  it('refuses a process whose key is not the name of its file', async () => {
    const refused = await deploy({ key: 'other', xml: short }, context)

    expect(refused.problems).to.deep.equal([
      { element: 'drawn', code: 'workflow.key_is_not_its_file' },
    ])
  })

  it('lets what is on its way keep the version it began with', async () => {
    await deploy({ key: 'drawn', xml: short }, context)
    await begins({ key: 'drawn', agencyId: 7, ...subject }, officer)
    await deploy({ key: 'drawn', xml: long }, context)
    const later = { subjectType: 'document', subjectId: 4712 }
    await begins({ key: 'drawn', agencyId: 7, ...later }, officer)

    expect((await completes({ ...subject, elementId: 'a' }, officer)).hasEnded).to.equal(true)
    expect((await completes({ ...later, elementId: 'a' }, officer)).hasEnded).to.equal(false)
    expect(await openSteps(later)).to.have.length(1)
  })

  it('lets a body have its own version of a process', async () => {
    await deploy({ key: 'drawn', xml: long }, context)
    await deploy({ key: 'drawn', xml: short }, context)
    await deploy({ key: 'drawn', xml: long, agencyId: 7 }, context)
    await begins({ key: 'drawn', agencyId: 7, ...subject }, officer)

    expect((await activeWorkflow('drawn', 7)).isOwn).to.equal(true)
    expect((await activeWorkflow('drawn', 8)).xml).to.equal(short)
    expect((await activeWorkflows(7)).map(({ isOwn }) => isOwn)).to.deep.equal([true])
    expect((await completes({ ...subject, elementId: 'a' }, officer)).hasEnded).to.equal(false)
  })

  it('reads the diagrams of the installation when the server starts', async () => {
    await deployAll()
    const deployed = await deployFiles(context)

    expect(deployed.map(({ key }) => key)).to.include.members(['incoming', 'outgoing'])
    expect(deployed.filter(({ version, problems }) => version !== 1 || problems.length > 0)).to.be
      .empty
  })

  it('is noticed by the other processes of the installation', async () => {
    await deploy({ key: 'drawn', xml: long }, context)
    await noticeNewDefinitions()
    const { id } = await activeDefinition('drawn', 7)
    const columns = 'agency_id, process_key, name, checksum, xml, graph, compiler, deployed_at'
    await transact(() =>
      change(
        `INSERT INTO workflow_definitions (id, version, ${columns})
         SELECT id + 1, version + 1, ${columns} FROM workflow_definitions`,
      ),
    )

    expect((await activeDefinition('drawn', 7)).id).to.equal(id)
    await noticeNewDefinitions()
    expect((await activeDefinition('drawn', 7)).id).to.equal(id + 1)
  })

  it('takes one of two servers that start at once', async () => {
    const both = await Promise.all([
      deploy({ key: 'drawn', xml: long }, context),
      deploy({ key: 'drawn', xml: long }, context),
    ])

    expect(both.map(({ version }) => version)).to.deep.equal([1, 1])
  })
})
