import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect } from 'chai'
import { costOf } from '../support/cost.ts'
import { change, row, rows, transact } from '../../server/platform/database.ts'
import type { OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'
import { signPrepared } from '../../server/signing/formats/cms/sign-prepared.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf, personIdOf } from '../support/province.ts'
import {
  cmsOver,
  inBase64,
  keyOf,
  keysWithSealOf,
  prepared,
  typedAwaiting,
} from '../support/signing.ts'

describe('signing a document', () => {
  let office: Office
  let leader: Desk
  let key: OpenedKey
  let id: number
  let preparation: Json

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    leader = office.leader
    id = await typedAwaiting(office)
    key = await keyOf('chutich.ubnd')
    preparation = (await prepared(leader, id, key)).body
  })

  async function sign(cms: string, desk = leader): Promise<Answer> {
    const body = { preparationId: preparation.id, cms, hasReadToEnd: true }
    return await desk.post(`/documents/${String(id)}/signatures`, body)
  }

  async function refusedWithoutTrace(work: () => Promise<Answer>): Promise<Answer> {
    const before = await databaseDigest()
    const answer = await work()
    expect(await databaseDigest()).to.equal(before)
    return answer
  }

  it('attaches the CMS that one’s own key made over the prepared bytes', async () => {
    const answer = await sign(await cmsOver(leader, preparation, key))

    expect([answer.status, answer.reasons, answer.body]).to.deep.equal([201, [], { id }])
    const { body: shown } = await leader.get(`/documents/${String(id)}`)
    expect(shown).to.include({ stage: 'signed' })
    expect(shown.versions.at(-1)).to.include({ kind: 'signed', version: 2, pages: 1 })
    expect(shown.waitingFor.map(({ role }: Json) => role)).to.deep.equal(['clerk'])
    expect(await row('SELECT * FROM signatures')).to.deep.include({
      field: 'signer',
      version: 2,
      kind: 'person',
      personId: await personIdOf('chutich.ubnd'),
      preparationId: preparation.id,
      hasReadToEnd: 1,
    })
    const [line] = await linesOf('document.sign')
    expect(JSON.parse(line?.line ?? '{}').details).to.deep.include({
      hasReadToEnd: true,
      version: 2,
    })
  })

  it('costs one commit and no more than 18 statements, reading, session and what is remembered for moments included', async () => {
    const cms = await cmsOver(leader, preparation, key)

    const { statements, commits } = await costOf(() => sign(cms))

    expect(commits).to.equal(1)
    // The first signature registers the certificate; the mandate is asked for inside the act.
    expect(statements).to.be.at.most(18)
  })

  it('twice at once makes one signature', async () => {
    const cms = await cmsOver(leader, preparation, key)

    const answers = await Promise.all([sign(cms), sign(cms)])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await rows('SELECT * FROM signatures')).to.have.lengthOf(1)
    expect(await linesOf('document.sign')).to.have.lengthOf(1)
  })

  it('refuses prepared bytes a second time', async () => {
    const cms = await cmsOver(leader, preparation, key)
    await sign(cms)

    const answer = await refusedWithoutTrace(() => sign(cms))

    expect(said(answer)).to.equal('409 signing.preparation_used')
  })

  const faults: [string, () => Promise<string>, string][] = [
    [
      'over other bytes',
      async () => inBase64(await signPrepared({ pkcs12: key, bytes: randomBytes(9) })),
      'pdf.cms_of_other_bytes',
    ],
    ['that is none', () => Promise.resolve(inBase64(randomBytes(99))), 'cms.unreadable'],
    [
      'by somebody else',
      async () => await cmsOver(leader, preparation, await keyOf('phochutich.ubnd')),
      'signing.certificate_differs',
    ],
    [
      'whose value is not the key’s',
      async () => await spoilt(leader, preparation, key),
      'signature.value_wrong',
    ],
  ]
  for (const [what, cms, reason] of faults) {
    it(`refuses a CMS ${what}, and nothing changes`, async () => {
      const given = await cms()

      const answer = await refusedWithoutTrace(() => sign(given))

      expect(said(answer)).to.equal(`422 ${reason}`)
    })
  }

  it('refuses a certificate of an authority that nobody here trusts', async () => {
    const stranger = await keyOf('chutich.ubnd', {}, join(dataFolder, 'stranger'))
    preparation = (await prepared(leader, id, stranger)).body
    const cms = await cmsOver(leader, preparation, stranger)

    const answer = await refusedWithoutTrace(() => sign(cms))

    expect(said(answer)).to.equal('422 path.signature_wrong')
  })

  it('refuses bytes that were prepared more than 15 minutes ago', async () => {
    const cms = await cmsOver(leader, preparation, key)
    await transact(() =>
      change("UPDATE signature_preparations SET expires_at = '2026-01-01T00:00:00.000Z'"),
    )

    const answer = await refusedWithoutTrace(() => sign(cms))

    expect(said(answer)).to.equal('409 signing.preparation_expired')
  })

  it('refuses bytes that a later preparation has replaced', async () => {
    const cms = await cmsOver(leader, preparation, key)
    await prepared(leader, id, key)

    const answer = await refusedWithoutTrace(() => sign(cms))

    expect(said(answer)).to.equal('404 preparation.not_found')
  })

  it('refuses what was prepared for somebody else, and hides their bytes', async () => {
    const deputy = await signedIn('phochutich.ubnd')
    const cms = await cmsOver(leader, preparation, key)

    const answer = await refusedWithoutTrace(() => sign(cms, deputy))
    const bytes = await deputy.get(`/preparations/${String(preparation.id)}/file`)

    expect(said(answer)).to.equal('403 signing.not_the_signer')
    expect(said(bytes)).to.equal('404 preparation.not_found')
  })

  it('refuses a document of another body as not there', async () => {
    expect(said(await sign('AAAA', await signedIn('bithu.tu')))).to.equal('404 document.not_found')
  })
})

const said = ({ status, reasons }: Answer): string => [status, ...reasons].join(' ')

// The signature value stands last in a CMS.
async function spoilt(desk: Desk, preparation: Json, key: OpenedKey): Promise<string> {
  const cms = Buffer.from(await cmsOver(desk, preparation, key), 'base64')
  cms.writeUInt8(cms.readUInt8(cms.length - 1) ^ 1, cms.length - 1)
  return inBase64(cms)
}
