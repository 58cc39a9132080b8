import { expect } from 'chai'
import { blocks } from '../../../../server/signing/formats/cms/pem-key.ts'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { judgeReturned } from '../../../../server/signing/keys/committee/judge-returned.ts'
import { signedByClient, type ClientMisconduct } from '../../../support/committee-signing.ts'
import { desk, draft, leaderName, now, openDesk, folder, places } from '../desk.ts'

describe('a file that the Cipher Committee’s client brings back', () => {
  let base: Uint8Array

  before(async () => {
    base = addFields(await draft(), places)
  })

  async function judged(misconduct?: ClientMisconduct, by?: Awaited<ReturnType<typeof desk>>) {
    const { leader, anchors } = await desk()
    const conduct = { key: by?.leader ?? leader, name: leaderName, at: now, misconduct }
    const returned = await signedByClient(base, conduct)
    const trusted = anchors.flatMap((each) =>
      typeof each === 'string'
        ? blocks(each, 'CERTIFICATE').map((certificate) => ({ certificate }))
        : [each],
    )
    const zone = { page: places.signer.page, rectangle: places.signer.rectangle }
    return judgeReturned({ base, returned, field: 'signer', zone, anchors: trusted, at: now })
  }

  it('is taken when it is the bytes given out and one revision that signs', async () => {
    const answer = await judged()

    expect(answer).not.to.have.property('refused')
    expect('verdict' in answer && answer.verdict.signer?.name).to.equal(leaderName)
  })

  const misconducts: [ClientMisconduct, string][] = [
    ['other-base', 'client.other_base'],
    ['unsigned', 'client.other_base'],
    ['two-revisions', 'client.not_one_revision'],
    ['changed-page', 'client.changed_more'],
    ['moved-field', 'client.changed_more'],
    ['fills-number', 'client.not_in_its_field'],
    ['other-field', 'client.not_in_its_field'],
    ['certifies', 'client.locks_what_follows'],
    ['spoilt-value', 'signature.value_wrong'],
    ['garbage', 'pdf.bytes_after_end'],
  ]
  for (const [misconduct, reason] of misconducts) {
    it(`is refused otherwise: ${misconduct}`, async () => {
      expect(await judged(misconduct)).to.deep.equal({ refused: [reason] })
    })
  }

  it('is refused when nobody here trusts its authority', async () => {
    const stranger = await openDesk(`${folder}/stranger-of-tests`)

    const answer = await judged(undefined, stranger)

    expect('refused' in answer && answer.refused).to.deep.equal(['path.signature_wrong'])
  })
})
