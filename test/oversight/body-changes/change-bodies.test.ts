import { expect } from 'chai'
import { followSearch } from '../../../server/documents/search/follow-search.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { followBodyChanges } from '../../../server/oversight/body-changes/follow-changes.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { daysAfter } from '../../../server/platform/days.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import {
  documentAwaiting,
  draftForm,
  openOffice,
  peoplesCommittee,
} from '../../support/documents.ts'
import { registeredBy } from '../../support/incoming.ts'
import { bodyId, detailsOf, linesOf, postIdOf } from '../../support/province.ts'
import { changed, changeOf, foundedAs, leftBehind } from './changes.ts'
import { today } from '../../support/day.ts'

describe('A change of bodies', () => {
  let keeper: Desk

  beforeEach(async () => {
    await openOffice()
    followBodyChanges()
    followSearch()
    keeper = await signedIn('quantri.vpubnd')
  })

  it('merges two departments into a new one, with all that is underway, exactly as previewed', async () => {
    const officer = await signedIn('chuyenvien.snv')
    const director = await postIdOf('giamdoc.snv')
    const draft = (await officer.post('/documents', draftForm(director))).body.id
    const incoming = await registeredBy('chuyenvien.snv')
    const presented = await officer.post(`/documents/${incoming}/presentation`, {
      toPostId: director,
    })
    expect(presented.reasons).to.deep.equal([])
    await officer.post('/dossiers', { code: '01.VP', title: 'Hồ sơ của Sở Nội vụ', retention: 10 })
    const other = await signedIn('chuyenvien.stc')
    await other.post('/dossiers', { code: '01.VP', title: 'Hồ sơ của Sở Tài chính', retention: 10 })
    await settle()
    const parentId = await bodyId('H90')
    const heir = foundedAs('H90.20', 'Sở Nội vụ và Tài chính tỉnh Hương Sơn', parentId)
    const given = await changeOf('merge', ['H90.02', 'H90.03'], [heir])

    const { plan, done } = await changed(keeper, given)

    expect([plan.reasons, plan.body.problems]).to.deep.equal([[], []])
    expect(done.reasons).to.deep.equal([])
    const [heirId] = done.body.heirIds as number[]
    const amountOf = (kind: string) =>
      plan.body.tallies.find((each: { kind: string }) => each.kind === kind)?.amount
    expect(['document', 'task', 'dossier', 'post', 'book'].map(amountOf)).to.deep.equal([
      2, 1, 2, 4, 4,
    ])
    expect(await leftBehind()).to.deep.equal({})
    expect((await officer.get(`/documents/${draft}`)).body.agencyId).to.equal(heirId)
    expect((await (await signedIn('giamdoc.snv')).get('/tasks')).body.tasks).to.have.lengthOf(1)
    const { dossiers } = (await officer.get('/dossiers')).body
    expect(dossiers.map(({ code }: { code: string }) => code).toSorted()).to.deep.equal([
      '01.VP',
      '01.VP-2',
    ])
    expect(await detailsOf('agency.merge')).to.deep.include({
      kind: 'merge',
      instrument: '15/NQ-HĐND',
    })
    expect((await linesOf('document.move')).map(({ subject }) => subject).toSorted()).to.deep.equal(
      [draft, incoming].map((id) => `document:${String(id)}`).toSorted(),
    )
    await settle()
    const found = await officer.get('/documents/search?words=quy+che+tiep+nhan')
    expect(found.body.documents.map(({ id }: { id: number }) => id)).to.include(draft)
    const { body } = await officer.get('/body-codes/H90.03')
    expect([body.agency.code, body.inForce[0].id]).to.deep.equal(['H90.03', heirId])
    const next = await registeredBy('chuyenvien.snv')
    const entry = await row<{ number: number }>(
      'SELECT number FROM register_entries WHERE document_id = :next',
      { next },
    )
    expect(entry?.number).to.equal(1)
  })

  it('splits the people’s committee by its units; what waits for a signature goes back to its drafter', async () => {
    const office = await peoplesCommittee()
    const waiting = await documentAwaiting('signature', office)
    const unit = await row<{ id: number }>('SELECT id FROM units WHERE agency_id = :id', {
      id: await bodyId('H90'),
    })
    const heirs = [
      foundedAs('H91', 'Ủy ban nhân dân tỉnh Hương Nam'),
      foundedAs('H92', 'Ủy ban nhân dân tỉnh Hương Bắc'),
    ]
    const places = [{ kind: 'unit', id: unit?.id, heir: 1 }]
    const given = await changeOf('split', ['H90'], heirs, { places })

    const { plan, done } = await changed(keeper, given)

    expect(done.reasons).to.deep.equal([])
    const codes = plan.body.notices.map(({ code }: { code: string }) => code)
    expect(codes).to.include.members(['bodies.back_to_drafters', 'bodies.no_leader'])
    const [, north] = done.body.heirIds as [number, number]
    const shown = (await office.drafter.get(`/documents/${waiting}`)).body
    expect([shown.stage, shown.agencyId, shown.opinions.at(-1).outcome]).to.deep.equal([
      'draft',
      north,
      'return',
    ])
    expect(await leftBehind()).to.deep.equal({})
    const steps = await rows<{ elementId: string }>(
      'SELECT element_id FROM workflow_tasks WHERE subject_id = :waiting AND is_open = 1',
      { waiting },
    )
    expect(steps).to.deep.equal([{ elementId: 'draft' }])
  })

  it('is refused when anything has changed since the preview, and a second time', async () => {
    const heir = { agencyId: await bodyId('H90.03') }
    const given = await changeOf('merge', ['H90.02'], [heir])
    const { digest } = (await keeper.post('/body-changes/preview', given)).body
    const officer = await signedIn('chuyenvien.snv')
    await officer.post('/documents', draftForm(await postIdOf('giamdoc.snv')))

    const late = await keeper.post('/body-changes', { ...given, digest })

    expect([late.status, late.reasons]).to.deep.equal([409, ['bodies.changed_since']])
    const again = (await keeper.post('/body-changes/preview', given)).body.digest
    const both = await Promise.all(
      [1, 2].map(() => keeper.post('/body-changes', { ...given, digest: again })),
    )
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
    expect(both.flatMap(({ reasons }) => reasons)).to.deep.equal(['agency.closed_already'])
    expect(await leftBehind()).to.deep.equal({})
  })

  it('renames a body, which keeps its identifier and its former name for its days', async () => {
    const renamed = { name: 'Sở Tổ chức tỉnh Hương Sơn', organCode: 'STCH', placeName: 'Hương Sơn' }
    const given = await changeOf('rename', ['H90.02'], [], { renamed })

    const { done } = await changed(keeper, given)

    expect(done.reasons).to.deep.equal([])
    const id = await bodyId('H90.02')
    expect((await keeper.get(`/agencies/${id}`)).body.name).to.equal(renamed.name)
    const { names } = (await keeper.get(`/agencies/${id}/history`)).body
    expect(names[0].name).to.equal('Sở Nội vụ tỉnh Hương Sơn')
    const { agencies } = (await keeper.get('/agencies?words=so noi vu')).body
    expect(agencies.map((each: { id: number }) => each.id)).to.include(id)
  })

  it('is for administrators of all its bodies, and never before its day', async () => {
    const given = await changeOf('merge', ['H90.02'], [{ agencyId: await bodyId('H90.03') }])
    const officer = await signedIn('chuyenvien.snv')
    expect((await officer.post('/body-changes/preview', given)).reasons).to.deep.equal([
      'agency.not_your_role',
    ])
    const ofParty = await signedIn('quantri.tu')
    expect((await ofParty.post('/body-changes/preview', given)).reasons).to.deep.equal([
      'agency.not_below_yours',
    ])
    const tomorrow = daysAfter(today(), 1)
    const { done } = await changed(keeper, { ...given, effectiveOn: tomorrow })
    expect([done.status, done.reasons]).to.deep.equal([409, ['bodies.day_to_come']])
  })
})
