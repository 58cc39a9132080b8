import { expect } from 'chai'
import { settle } from '../../server/journal/sequence.ts'
import { openProvince } from '../exchange/sealed-document.ts'
import { signedIn } from '../support/desk.ts'
import { peoplesCommittee } from '../support/documents.ts'
import { bodyId } from '../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'

describe('the trace of a signed document', () => {
  beforeEach(openProvince)

  it('shows its signer and its seal as they passed, and every step from draft to arrival', async () => {
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    const recipients = [{ agencyId: await bodyId('I01.90'), name: 'Như trên', purpose: 'act' }]
    const documentId = await typedAwaiting(office, { recipients })
    const path = `/documents/${String(documentId)}`
    const answers = [
      await signedBy('chutich.ubnd', documentId),
      await office.clerk.post(`${path}/number`),
      await office.clerk.post(`${path}/seal`),
      await office.clerk.post(`${path}/issue`),
    ]
    expect(answers.flatMap(({ reasons }) => reasons)).to.be.empty
    await settle()

    const { body } = await (await signedIn('thanhtravien.ttt')).get(`${path}/trace`)

    const verdicts = body.signatures.map(
      ({
        field,
        indication,
        reasons,
      }: {
        field: string
        indication: string
        reasons: string[]
      }) => [field, indication, ...reasons],
    )
    expect(verdicts).to.deep.equal([
      ['signer', 'passed'],
      ['seal', 'passed'],
    ])
    expect(body.reference).to.match(/^\d\d\/QĐ-UBND$/)
    const acts = body.lines.map(({ act }: { act: string }) => act)
    expect(acts.slice(-3)).to.deep.equal(['delivery.send', 'document.issue', 'delivery.arrive'])
    expect(body.isIntact).to.equal(true)
  })
})
