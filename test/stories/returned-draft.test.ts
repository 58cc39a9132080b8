import { expect } from 'chai'
import type { Office } from '../../bin/demo/office.ts'
import type { Person } from '../../bin/demo/person.ts'
import {
  approveContent,
  approveForm,
  draftDocument,
  redraftDocument,
  returnDocument,
  showDocument,
  submitDocument,
} from '../../server/documents/contract.ts'
import { prepareSignature } from '../../server/signing/contract.ts'
import { keyOf } from '../support/signing.ts'
import { decisionFor, openTown, party, refusal } from './town.ts'

describe('A draft that is not good enough yet', () => {
  let office: Office
  let drafter: Person
  let head: Person
  let clerk: Person
  let secretary: Person
  let documentId: number
  let form: Parameters<typeof drafter.call<typeof draftDocument>>[1]

  beforeEach(async () => {
    office = await openTown()
    drafter = await office.person(party.drafter)
    head = await office.person(party.head)
    clerk = await office.person(party.clerk)
    secretary = await office.person(party.signer)
    const signerPostId = await office.post(drafter, party.signerTitle)
    form = { ...(await decisionFor(office, ['H90'])), signerPostId }
    documentId = (await drafter.call(draftDocument, form)).id
    await drafter.call(submitDocument, { documentId, note: null })
  })

  it('comes back from each check with the reason, is written anew, and goes through', async () => {
    await head.call(returnDocument, { documentId, reason: 'Bổ sung căn cứ ban hành.' })
    await rewritten({ legalBases: ['Căn cứ Điều lệ Đảng'] })
    await head.call(approveContent, { documentId, opinion: null })
    await clerk.call(returnDocument, { documentId, reason: 'Trích yếu chưa đúng thể thức.' })
    await rewritten({ abstract: 'về việc ban hành Quy chế phối hợp' })
    await head.call(approveContent, { documentId, opinion: 'Nhất trí.' })
    await clerk.call(approveForm, { documentId, opinion: null })
    await secretary.call(returnDocument, { documentId, reason: 'Ghi rõ thời hạn tại Điều 2.' })
    await rewritten({ text: `${form.text}\nĐiều 3. Hoàn thành trước ngày 31/12/2026.` })
    await head.call(approveContent, { documentId, opinion: null })
    await clerk.call(approveForm, { documentId, opinion: null })

    const { stage, versions, opinions } = await secretary.call(showDocument, { documentId })

    expect(stage).to.equal('awaiting-signature')
    expect(versions.map(({ version }) => version).toSorted()).to.deep.equal([1, 2, 3, 4])
    const returns = opinions.filter(({ outcome }) => outcome === 'return')
    expect(returns.map(({ text }) => text)).to.deep.equal([
      'Bổ sung căn cứ ban hành.',
      'Trích yếu chưa đúng thể thức.',
      'Ghi rõ thời hạn tại Điều 2.',
    ])
  })

  it('is not returned without a reason', async () => {
    const silent = head.call(returnDocument, { documentId, reason: '  ' })

    expect(await refusal(silent)).to.equal('request.does_not_fit')
    expect((await drafter.call(showDocument, { documentId })).stage).to.equal('content-check')
  })

  it('is not overwritten from a page that has grown old', async () => {
    await head.call(returnDocument, { documentId, reason: 'Sửa Điều 1.' })
    await drafter.call(redraftDocument, { ...form, documentId, baseVersion: 1 })

    const fromTheOldPage = drafter.call(redraftDocument, { ...form, documentId, baseVersion: 1 })

    expect(await refusal(fromTheOldPage)).to.equal('document.changed_meanwhile')
    const { versions } = await drafter.call(showDocument, { documentId })
    expect(versions).to.have.lengthOf(2)
  })

  it('is not signed from a page that has grown old', async () => {
    await head.call(returnDocument, { documentId, reason: 'Sửa Điều 1.' })
    await rewritten({})
    await head.call(approveContent, { documentId, opinion: null })
    await clerk.call(approveForm, { documentId, opinion: null })

    const { certificate } = await keyOf(party.signer)
    const inBase64 = Buffer.from(certificate).toString('base64')
    const given = { documentId, field: 'signer' as const, certificate: inBase64, version: 1 }

    expect(await refusal(secretary.call(prepareSignature, given))).to.equal(
      'signing.version_changed',
    )
  })

  async function rewritten(changes: Partial<typeof form>): Promise<void> {
    form = { ...form, ...changes }
    const { versions } = await drafter.call(showDocument, { documentId })
    const baseVersion = Math.max(...versions.map(({ version }) => version))
    await drafter.call(redraftDocument, { ...form, documentId, baseVersion })
    await drafter.call(submitDocument, { documentId, note: null })
  }
})
