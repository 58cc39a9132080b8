import { expect } from 'chai'
import { away } from '../support/absence.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import {
  documentAwaiting,
  openOffice,
  peoplesCommittee,
  type Office,
} from '../support/documents.ts'
import { registeredBy } from '../support/incoming.ts'
import { detailsOf, postIdOf } from '../support/province.ts'
import { keyOf, keysWithSealOf, prepared, signedBy, typedAwaiting } from '../support/signing.ts'
import { today } from '../support/day.ts'

const path = (id: number) => `/documents/${String(id)}`

describe('Who stands in for somebody absent', () => {
  let office: Office

  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })

  it('finds the absent leader’s assignment, directs it, and both are named', async () => {
    const documentId = await registeredBy('vanthu.ubnd')
    const presentation = { toPostId: office.leaderPostId }
    const { id } = (await office.clerk.post(`${path(documentId)}/presentation`, presentation)).body
    const deputy = await signedIn('phochutich.ubnd')
    expect((await deputy.get('/tasks')).body.tasks).to.deep.equal([])
    const absence = await away('chutich.ubnd', 'phochutich.ubnd')
    expect(absence.reasons).to.deep.equal([])
    const [task] = (await deputy.get('/tasks')).body.tasks
    expect([task.id, task.may.instruct]).to.deep.equal([id, []])

    const postId = await postIdOf('truongphong.ubnd')
    const assignments = [{ postId, role: 'lead', dueOn: null }]
    const given = { text: 'Giao Phòng Tổng hợp chủ trì.', assignments }
    const answer = await deputy.post(`/tasks/${String(id)}/instruction`, given)

    expect(answer.reasons).to.deep.equal([])
    const forPostId = office.leaderPostId
    expect(await detailsOf('task.instruct')).to.deep.include({ forPostId })
    const ended = await office.leader.post(`/substitutions/${String(absence.body.id)}/end`, {
      reason: 'Đã về',
    })
    expect(ended.reasons).to.deep.equal([])
    expect((await deputy.get('/tasks')).body.tasks).to.deep.equal([])
    const late = await deputy.post(`/tasks/${String(id)}/completion`)
    expect([late.status, late.reasons]).to.deep.equal([403, ['task.not_yours']])
  })

  it('checks the form for the absent clerk, but not of what they drafted themselves', async () => {
    const officer = office.drafter
    await away('vanthu.ubnd', 'chuyenvien.ubnd')
    const own = await documentAwaiting('form-check', office)
    const approval = (id: number, desk: Desk) => desk.post(`${path(id)}/form-approval`)

    expect((await approval(own, officer)).reasons).to.deep.equal(['document.your_hand_was_in_it'])

    const drafter = await signedIn('truongphong.ubnd')
    const other = await documentAwaiting('content-check', { ...office, drafter })
    await office.head.post(`${path(other)}/content-approval`)
    const list = (await officer.get('/documents?waitingFor=me')).body.documents as { id: number }[]
    expect(list.map(({ id }) => id)).to.include(other)
    expect((await officer.get(path(other))).body.may.approveForm).to.deep.equal([])
    expect((await approval(other, officer)).reasons).to.deep.equal([])
    const { opinions } = (await officer.get(path(other))).body
    expect(opinions.at(-1)).to.deep.include({
      postTitle: 'Chuyên viên Tổng hợp',
      forPostTitle: 'Văn thư',
    })
    const forPostId = await postIdOf('vanthu.ubnd')
    expect(await detailsOf('document.approve_form')).to.deep.include({ forPostId })
  })

  it('never signs for the absent, gives back what waits for them, and seals only by a hand-over', async () => {
    await keysWithSealOf('H90')
    await away('chutich.ubnd', 'phochutich.ubnd')
    await away('vanthu.ubnd', 'chuyenvien.ubnd')
    const id = await typedAwaiting(office)
    const deputy = await signedIn('phochutich.ubnd')
    const signing = await prepared(deputy, id, await keyOf('phochutich.ubnd'))
    expect([signing.status, signing.reasons]).to.deep.equal([403, ['signing.not_the_signer']])
    expect((await deputy.get(path(id))).body.may.return).to.deep.equal([])

    await signedBy('chutich.ubnd', id)
    const without = await office.drafter.post(`${path(id)}/number`)
    expect(without.reasons).to.deep.equal(['signing.not_your_role'])
    await office.clerk.post('/substitutions', {
      absentPostId: await postIdOf('vanthu.ubnd'),
      substitutePostId: await postIdOf('truongphong.ubnd'),
      validFrom: today(),
      validTo: today(),
      scope: ['seal'],
      basis: 'Biên bản bàn giao con dấu số 02/BB-UBND',
    })
    expect((await office.head.post(`${path(id)}/number`)).reasons).to.deep.equal([])
    expect((await office.head.post(`${path(id)}/seal`)).reasons).to.deep.equal([])
    const forPostId = await postIdOf('vanthu.ubnd')
    expect(await detailsOf('document.seal')).to.deep.include({ forPostId })
  })
})
