import { expect } from 'chai'
import { stepsFor } from '../../server/workflow/queries.ts'
import { agencyId, awaitsSignature, begins, clerk, leader, officer, person } from './office.ts'
import { deployAll } from '../support/processes.ts'

describe('The work list of a post', () => {
  beforeEach(deployAll)

  it('holds what waits for the post itself, and for any post of the role in its unit and body', async () => {
    await awaitsSignature()
    await begins(
      {
        key: 'outgoing',
        agencyId,
        subjectType: 'document',
        subjectId: 2,
        holders: { drafter: { postId: 11 } },
      },
      officer,
    )
    await begins(
      {
        key: 'outgoing',
        agencyId,
        subjectType: 'document',
        subjectId: 3,
        holders: { drafter: { unitId: 3 } },
      },
      officer,
    )
    await begins({ key: 'outgoing', agencyId: 8, subjectType: 'document', subjectId: 4 }, officer)

    const listed = async (who: typeof officer) =>
      (await stepsFor(who.actor)).map(({ subjectId, elementId }) => `${elementId} ${subjectId}`)

    expect(await listed(officer)).to.deep.equal(['draft 2', 'draft 3'])
    expect(await listed(person('officer', 98, 3))).to.deep.equal(['draft 3'])
    expect(await listed(person('officer', 97, 4))).to.deep.equal([])
    expect(await listed(leader)).to.deep.equal(['sign 4711'])
    expect(await listed(clerk)).to.deep.equal([])
  })
})
