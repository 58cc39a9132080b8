import { expect } from 'chai'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { destroyDue } from '../../../server/exchange/amendments/afterwards/destroy.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { change, insert, row, rows, transact } from '../../../server/platform/database.ts'
import { dayOf, daysAfter } from '../../../server/platform/days.ts'
import { files } from '../../../server/platform/files.ts'
import { newId } from '../../../server/platform/identifiers.ts'
import type { Desk } from '../../support/desk.ts'
import { bodyId, linesOf } from '../../support/province.ts'
import { inbox, openProvince } from '../sealed-document.ts'
import { agreeing, amending, plain, reason, registered } from './registered.ts'

describe('what a recall leaves behind', () => {
  beforeEach(openProvince)

  it('freezes the document that went out: no act changes it any more', async () => {
    const { documentId, desk, path, sender } = await registered()
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()
    const before = await row<{ stage: string }>('SELECT * FROM documents WHERE id = :documentId', {
      documentId,
    })

    const update = await sender.call(
      'POST',
      `/documents/${documentId}/amendments`,
      amending({ reason, abstract: 'Khác' }),
    )

    expect(before?.stage).to.equal('recalled')
    expect([update.status, update.reasons]).to.deep.equal([409, ['document.frozen']])
    const after = await row('SELECT * FROM documents WHERE id = :documentId', { documentId })
    expect(after).to.deep.equal(before)
    const { body } = await sender.get(`/documents/${documentId}/standing`)
    expect(body.recalled).to.include({ reason })
    expect(body.may.amend).to.deep.equal(['document.frozen'])
  })

  it('destroys the bytes once nothing alive names them, and never what another holds', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()
    const due = await rows<{ sha256: string }>('SELECT sha256 FROM destructions')
    const sha256 = due[0]?.sha256 ?? ''
    const later = new Date(Date.now() + 60_000)

    const whileSenderKeeps = await destroyDue(installationContext('test'), later)
    await transact(async () => {
      await change('DELETE FROM document_versions WHERE document_id = :documentId', { documentId })
      await change('DELETE FROM annexes WHERE document_id = :documentId', { documentId })
    })
    const tooFresh = await destroyDue(installationContext('test'), new Date(0))
    const atLast = await destroyDue(installationContext('test'), later)

    expect([due.length, whileSenderKeeps, tooFresh, atLast]).to.deep.equal([1, 0, 0, 1])
    expect(await files().has(sha256)).to.equal(false)
    const record = await row<{ destroyedAt: string }>(
      'SELECT destroyed_at FROM destructions WHERE document_id = :copyId',
      { copyId },
    )
    expect(record?.destroyedAt).to.be.a('string')
    expect(await linesOf('document.destroy')).to.have.lengthOf(1)
  })

  it('keeps from its recipient what an update of it had said, and is shared with nobody any more', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    const form = amending({ reason, abstract: 'Về việc bí ẩn' })
    await sender.call('POST', `/documents/${documentId}/amendments`, form)
    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/2/answer`, agreeing)

    const shown = [await desk.get('/deliveries'), await sender.get(path)]
    const validTo = daysAfter(dayOf(new Date().toISOString()), 30)
    const sharing = { toAgencyId: await bodyId('I01.90'), validTo, reason }
    const shared = await desk.post(`/documents/${String(copyId)}/shares`, sharing)

    const says = shown.map(({ body }) => JSON.stringify(body).includes('bí ẩn'))
    expect(says).to.deep.equal([false, true])
    expect([shared.status, ...shared.reasons]).to.deep.equal([409, 'document.recalled'])
  })

  it('is shared with nobody at the very instant of the consent', async () => {
    const { desk, copyId } = await registered()
    const validTo = daysAfter(dayOf(new Date().toISOString()), 30)
    const sharing = { toAgencyId: await bodyId('I01.90'), validTo, reason }
    let shared: ReturnType<Desk['post']> | undefined

    await transact(async () => {
      await change("UPDATE documents SET stage = 'cancelled' WHERE id = :copyId", { copyId })
      shared = desk.post(`/documents/${String(copyId)}/shares`, sharing)
      await pause(150)
    })

    expect((await shared)?.reasons).to.deep.equal(['document.recalled'])
    expect(await rows('SELECT id FROM shares')).to.deep.equal([])
  })

  it('asks back what the recipient sent on', async () => {
    const { desk, path, copyId, sender } = await registered()
    const toAgencyId = await bodyId('I01.90')
    await transact(() => sentOn(copyId, toAgencyId))
    await sender.post(`${path}/recall`, { reason })

    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()

    const further = await inbox('vanthu.mttq')
    expect(further.delivery).to.include({ state: '13', abstract: '' })
    expect(await linesOf('delivery.recall_onward')).to.have.lengthOf(1)
    const { body } = await desk.get(`/documents/${String(copyId)}/standing`)
    expect(body.holders).to.deep.equal([])
  })

  it('of what the recipient has updated are updated where it was sent on, and who has it is told', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    await transact(async () => await sentOn(copyId, await bodyId('I01.90')))
    const form = amending({ reason, abstract: 'Về phân công công tác (đã sửa)' })
    await sender.call('POST', `/documents/${documentId}/amendments`, form)

    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()

    const further = await inbox('vanthu.mttq')
    expect(further.delivery.abstract).to.equal('Về phân công công tác (đã sửa)')
    expect(await linesOf('delivery.update_onward')).to.have.lengthOf(1)
    await further.desk.post(`${further.path}/registration`, plain)
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/2/answer`, agreeing)
    await settle()
    const { body } = await desk.get(`/documents/${String(copyId)}/standing`)
    expect(body.holders).to.have.lengthOf(1)
    expect(body.holders[0]).to.include({ kind: 'delivery', state: '03' })
    expect((await further.desk.get('/amendments')).body.amendments).to.have.lengthOf(1)
  })

  async function sentOn(copyId: number, toAgencyId: number): Promise<void> {
    const first = await row<{ toAgencyId: number }>('SELECT * FROM deliveries')
    await insert('deliveries', {
      ...{ ...first, id: newId(), uuid: randomUUID(), documentId: copyId, toAgencyId },
      ...{ fromAgencyId: first?.toAgencyId, state: '01', incomingDocumentId: null },
    })
  }
})
