import { expect } from 'chai'
import { direct, receive } from '../../../bin/demo/incoming.ts'
import { issue } from '../../../bin/demo/outgoing.ts'
import type { Office } from '../../../bin/demo/office.ts'
import { draftDocument, redraftDocument } from '../../../server/documents/contract.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { listActs, showMoment } from '../../../server/oversight/moments/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { database, rows } from '../../../server/platform/database.ts'
import { decisionFor, government, openTown, party } from '../../stories/town.ts'

type Then = ReplyOf<typeof showMoment>

const at = async (office: Office, documentId: number, moment?: string): Promise<Then> => {
  const auditor = await office.person('thanhtravien.ttt')
  return await auditor.call(showMoment, { documentId, ...(moment && { at: moment }) })
}

const field = ({ fields }: Then, wanted: string) => {
  const found = fields.find(({ name }) => name === wanted)
  return [found?.value, found?.source]
}

describe('A document as of a moment', () => {
  it('is what each act made it, with who could read it then, and at the present exactly what it is', async () => {
    const office = await openTown()
    const { id, reference } = await issue(
      office,
      party,
      await decisionFor(office, ['H90', 'I01.90']),
    )
    await settle()
    const { documentId } = await receive(await office.clerkOf('H90'), reference)
    const close = await direct(office, government, { documentId, instruction: 'Thực hiện.' })
    await close('Đã thực hiện.', null)
    await settle()

    const auditor = await office.person('thanhtravien.ttt')
    const { acts } = await auditor.call(listActs, { documentId: id })
    const momentOf = (act: string) => acts.find((each) => each.act === act)?.at ?? ''
    const drafted = await at(office, id, momentOf('document.draft'))
    const signed = await at(office, id, momentOf('document.sign'))
    const numbered = await at(office, id, momentOf('document.number'))
    const now = await at(office, id)

    expect(acts.map(({ at: moment }) => moment)).to.deep.equal(
      acts.map(({ at: moment }) => moment).toSorted(),
    )
    expect(drafted).to.include({ stage: 'draft', version: 1, wasOut: false, isIntact: true })
    expect(drafted.readers.map(({ rules }) => rules).flat()).to.not.include('body')
    expect(field(drafted, 'reference')).to.deep.equal([null, 'journal'])
    expect(signed).to.include({ stage: 'signed', version: 2, isStageChanged: true, wasOut: true })
    expect(signed.signatures).to.have.lengthOf(1)
    expect(signed.readers.map(({ rules }) => rules).flat()).to.include('body')
    expect(field(numbered, 'reference')).to.deep.equal([reference, 'journal'])
    expect([now.stage, now.deliveries.map(({ state }) => state).toSorted()]).to.deep.equal([
      'issued',
      ['01', '06'],
    ])
    for (const document of await rows<{ id: number }>('SELECT id FROM documents'))
      expect((await at(office, document.id)).differs).to.deep.equal([])
    const before = await at(office, id, '2020-01-01T00:00:00.000Z')
    expect([before.wasHere, before.stage, before.readers]).to.deep.equal([false, null, []])
  })

  it('was written otherwise before it was written anew, and a row changed behind the journal’s back is named', async () => {
    const office = await openTown()
    const drafter = await office.person(party.drafter)
    const signerPostId = await office.post(drafter, party.signerTitle)
    const form = { ...(await decisionFor(office, ['H90'])), signerPostId }
    const { id: documentId } = await drafter.call(draftDocument, form)
    const again = { ...form, documentId, baseVersion: 1, abstract: 'về việc khác' }
    await drafter.call(redraftDocument, again)
    await settle()
    const auditor = await office.person('thanhtravien.ttt')
    const { acts } = await auditor.call(listActs, { documentId })

    expect(field(await at(office, documentId, acts[0]?.at), 'abstract')).to.deep.equal([
      form.abstract,
      'version',
    ])
    expect(field(await at(office, documentId), 'abstract')).to.deep.equal([
      'về việc khác',
      'unchanged',
    ])
    expect((await at(office, documentId)).differs).to.deep.equal([])
    await database().query("UPDATE documents SET stage = 'issued', number = 9")
    expect((await at(office, documentId)).differs).to.deep.equal(['stage', 'number'])
  })
})
