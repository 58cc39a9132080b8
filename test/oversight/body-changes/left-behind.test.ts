import { expect } from 'chai'
import { act } from '../../../server/journal/act.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { followBodyChanges } from '../../../server/oversight/body-changes/follow-changes.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { change } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { draftForm, openOffice } from '../../support/documents.ts'
import { bodyId, postIdOf } from '../../support/province.ts'
import { changed, changeOf, leftBehind } from './changes.ts'

describe('What an act under way has left in a body that ended meanwhile', () => {
  it('is sent on to the heir', async () => {
    await openOffice()
    followBodyChanges()
    const keeper = await signedIn('quantri.vpubnd')
    const officer = await signedIn('chuyenvien.snv')
    const draft = (await officer.post('/documents', draftForm(await postIdOf('giamdoc.snv')))).body
      .id
    const [agencyId, heirId] = [await bodyId('H90.02'), await bodyId('H90.03')]
    const given = await changeOf('merge', ['H90.02'], [{ agencyId: heirId }])
    expect((await changed(keeper, given)).done.reasons).to.deep.equal([])
    const late = installationContext('late')
    const leave = act(
      'document.redraft',
      () =>
        change('UPDATE documents SET agency_id = :agencyId WHERE id = :draft', { agencyId, draft }),
      () => draft as number,
    )
    await leave({}, { ...late, actor: { ...late.actor, agencyId } })
    expect(await leftBehind()).to.deep.equal({ documents: 1 })

    await settle()

    expect(await leftBehind()).to.deep.equal({})
    expect((await officer.get(`/documents/${draft}`)).body.agencyId).to.equal(heirId)
  })
})
